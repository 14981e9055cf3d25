# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up in each situation: the method's table, for the user to change (5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.dialogs.situations_editing import SituationsDelegate
from desktop_app.ui.dialogs.situations_model import (
    ATTEMPTS,
    DEFAULT,
    FIRST,
    NAME,
    PAUSE,
    SituationsModel,
)
from desktop_app.ui.screens import available
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.preferences import PreferenceStore

ROW_HEIGHT = 36
_WIDTHS = {
    NAME: 252,
    **dict.fromkeys(range(FIRST, FIRST + ATTEMPTS), 148),
    PAUSE: 166,
    DEFAULT: 146,
}
_FRAME = QSize(24, 48)
"""What the window manager needs around a window, more or less."""
_LETTERS_HIGH = 15
"""The height of the letters, in pixels, for which the widths are meant."""


class SituationsDialog(QDialog):
    """Shows and changes the table; each change is in force at once, so there is only Close."""

    def __init__(self, store: PreferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(_("When to follow up"))
        self._store = store
        self.model = SituationsModel(store, self)
        self.view = QTableView(self)
        self.delegate = SituationsDelegate(self.model, self.view)
        self.all_to_default = QPushButton(_("Return all to default"), self)
        self.all_to_default.setAutoDefault(False)
        self._hint = Label("", self)
        self._hint.setWordWrap(True)
        self._arrange_view()
        self._arrange()
        self.model.dataChanged.connect(lambda first: self._refresh(first.row()))
        self.all_to_default.clicked.connect(self._on_all_to_default)
        for row in range(self.model.rowCount()):
            self._refresh(row)
        self._show_hint()
        room = available(self).size()
        self.resize(QSize(1220, 680).boundedTo(room - _FRAME))

    def _arrange_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setObjectName("situations")
        view.setAccessibleName(_("Situations"))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        scale = max(1.0, self.fontMetrics().height() / _LETTERS_HIGH)
        for column, width in _WIDTHS.items():
            view.setColumnWidth(column, round(width * scale))
        header.setStretchLastSection(True)

    def _arrange(self) -> None:
        lead = Label(
            _(
                "How many working days pass before each follow-up, and by which way. What you"
                " change counts from the next proposal on; steps that are set stay as they are."
            ),
            self,
        )
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.all_to_default, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(_("Close"))
        close.setAutoDefault(False)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(lead)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)

    def _refresh(self, row: int) -> None:
        """Show the button that takes a row back where there is something to take back."""
        changed = [self.model.is_changed(n) for n in range(self.model.rowCount())]
        self.all_to_default.setEnabled(any(changed))
        index = self.model.index(row, DEFAULT)
        if changed[row] and self.view.indexWidget(index) is None:
            self.view.setIndexWidget(index, self._return_button(row))
        if (button := self.view.indexWidget(index)) is not None:
            button.setVisible(changed[row])

    def _return_button(self, row: int) -> QWidget:
        cell = QWidget(self.view)
        button = QPushButton(_("Return to default"), cell)
        button.setProperty("small", True)
        button.setAutoDefault(False)
        name = words.situation(self.model.situation(row).code)
        button.setAccessibleName(_("Return to default: {situation}", situation=name))
        button.clicked.connect(lambda: self.model.return_to_default(row))
        line = QHBoxLayout(cell)
        line.setContentsMargins(4, 0, 4, 0)
        line.addWidget(button)
        return cell

    def _on_all_to_default(self) -> None:
        self.model.return_to_default()

    def _show_hint(self) -> None:
        names = [words.situation(code) for code in self._store.situations_refused]
        known = ", ".join(name for name in names if name)
        text = _("What was stored here could not be read, so the default holds.")
        if known:
            text = _(
                "What was stored could not be read, so the default holds: {names}.", names=known
            )
        self._hint.setText(text)
        self._hint.setVisible(bool(names))
