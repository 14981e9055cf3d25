# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of all columns of the user's own; whatever is done there is done at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.busy import busily
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.own_columns.form import ColumnForm
from desktop_app.ui.panes import dress
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.text import Label
from desktop_app.words import own_columns as said
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.filters import OwnKey
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable, Verb

_ID = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """Lists the columns, to add, change, order and delete them.

    Attributes:
        list: the columns in their order.
    """

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        parent: QWidget | None = None,
        *,
        sheet: str = "pursuits",
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(_("Columns of your own"))
        self._office, self._undoable = office, undoable
        self._sheet, self._own = sheet, office.own_columns.of(sheet)
        title = Label(_("Columns of your own"), self)
        title.setProperty("role", "title")
        lead = Label(said.lead(sheet), self)
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setProperty("role", "lines")
        self.list.setAccessibleName(_("Columns of your own"))
        self.none = Label(_("None yet. Add one for whatever you keep beside."), self)
        self.none.setProperty("role", "muted")
        self.refusal = Refusal(self)
        self.add = self._button(_("New column …"), self._add)
        self.change = self._button(_("Change …"), self._change)
        self.up = self._button(_("Up"), partial(self._move, -1))
        self.down = self._button(_("Down"), partial(self._move, 1))
        self.remove = self._button(_("Delete"), self._remove)
        self.told = Label("", self)
        self.told.setProperty("role", "muted")
        self.take_back = self._button(_("Undo"), self._undo)
        self.close_button = self._button(_("Close"), self.reject)
        dress(self.add, "primary")
        self._arrange(title, lead)
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        self.list.itemActivated.connect(lambda _item: self._change())
        self._tell("")
        self.read()
        (self.list if self.list.count() else self.add).setFocus()
        self.resize(560, 420)

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: do())
        return button

    def _arrange(self, title: QWidget, lead: QWidget) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(8)
        for button in (self.add, self.change, self.up, self.down, self.remove):
            beside.addWidget(button)
        beside.addStretch(1)
        lines = QVBoxLayout()
        lines.addWidget(self.list, 1)
        lines.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(lines, 1)
        middle.addLayout(beside)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.told)
        foot.addWidget(self.take_back)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(lead)
        column.addLayout(middle, 1)
        column.addWidget(self.refusal)
        column.addLayout(foot)

    def read(self, choose: int | None = None) -> None:
        """Show the columns as they are, one of them as the current one."""
        current = choose if choose is not None else self._current_id
        self.list.clear()
        columns = self._own.all
        for column in columns:
            item = QListWidgetItem(said.column(column.header, column.kind), self.list)
            item.setData(_ID, column.id)
        ids = [column.id for column in columns]
        self.list.setCurrentRow(ids.index(current) if current in ids else 0)
        self.list.setVisible(bool(ids))
        self.none.setVisible(not ids)
        self._fit()

    @property
    def _current_id(self) -> int | None:
        row = self.list.currentRow()
        return int(self.list.item(row).data(_ID)) if row >= 0 else None

    @property
    def _current(self) -> OwnKey | None:
        number = self._current_id
        return next((each for each in self._own.all if each.id == number), None)

    def _fit(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.change.setEnabled(row >= 0)
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)

    def _add(self) -> None:
        form = ColumnForm(self._office, self._undoable, None, self, sheet=self._sheet)
        if form.exec():
            self.read(self._own.all[-1].id)
            self._tell("")

    def _change(self) -> None:
        column = self._current
        if column is not None and self._form(column):
            self.read()
            self._tell("")

    def _form(self, column: OwnKey) -> int:
        form = ColumnForm(self._office, self._undoable, column, self, sheet=self._sheet)
        return form.exec()

    def _move(self, by: int) -> None:
        ids = [each.id for each in self._own.all]
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < len(ids):
            ids[row], ids[row + by] = ids[row + by], ids[row]
            self._run(partial(self._own.order, ids), "")

    def _remove(self) -> None:
        column = self._current
        if column is not None:
            self._run(busily(_("Deleting the column"), partial(self._own.remove, column.id)),
                      _("“{name}” was deleted.", name=column.header))  # fmt: skip

    def _run(self, verb: Verb, told: str) -> None:
        def done() -> None:
            self.read()
            self._tell(told)

        self.refusal.run(self._undoable, verb, done)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.take_back.setVisible(bool(text) and self._undoable.stack.canUndo())

    def _undo(self) -> None:
        self._undoable.stack.undo()
        self.read()
        self._tell("")
