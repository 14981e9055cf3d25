# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Lists of small rows in a form: numbers, addresses, sites, people with parts, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.dialogs.fields import FieldSet, Value
from desktop_app.ui.dialogs.hint_line import GAP, HintLine
from desktop_app.ui.dialogs.tab_order import put_before
from desktop_app.ui.icons import icon
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Row(QWidget):
    """One row: a few fields side by side, a hint below them, and a button that removes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = FieldSet(self)
        self.number = 0
        self.line = QHBoxLayout()
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(6)
        self._hint = HintLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.line)
        column.addWidget(self._hint)
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("window-close"))
        self.remove.setAccessibleName(_("Remove this line"))
        set_tip(self.remove, _("Remove this line"))

    def show_hint(self, text: str) -> None:
        """Say below the row what looks odd in it."""
        self._hint.say(text)


class LineRows(QWidget):
    """Rows that can be added and removed; its value is the list of their values.

    Signals:
        changed: some row holds something else, came or went.
    """

    changed = Signal()

    def __init__(
        self,
        build: Callable[[Row], None],
        add_text: str,
        parent: QWidget,
        *,
        is_empty: Callable[[Mapping[str, Value]], bool],
    ) -> None:
        super().__init__(parent)
        self._build, self._is_empty = build, is_empty
        self.rows: list[Row] = []
        self._filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.add_button = QPushButton(add_text, self)
        self.add_button.setProperty("small", True)
        self.add_button.setIcon(icon("list-add"))
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self._on_add)

    @property
    def value(self) -> list[dict[str, Value]]:
        """Return what the rows hold that are not empty, each with its `id`."""
        held = [{**row.fields.values(), "id": row.number} for row in self.rows]
        return [values for values in held if not self._is_empty(values)]

    def put(self, lines: Value) -> None:
        """Show these rows."""
        self._filling = True
        for row in list(self.rows):
            self._drop(row)
        for values in lines or ():
            self.add_row(values)
        self._filling = False
        self.changed.emit()

    def add_row(self, values: Mapping[str, Value] | None = None) -> Row:
        """Add a row, filled with some values."""
        row = Row(self)
        self._build(row)
        row.line.addWidget(row.remove)
        if values:
            row.number = int(values.get("id") or 0)
            row.fields.fill({k: v for k, v in values.items() if k != "id"})
        row.fields.changed.connect(self._on_changed)
        row.remove.clicked.connect(lambda: self._on_remove(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        put_before(self.add_button, _widgets(row))
        row.show()
        return row

    def add_beside(self, row: Row, values: Mapping[str, Value]) -> None:
        """Add what stood in one row beside what it holds now, unless another row has it."""
        if row in self.rows and all(values["value"] != held["value"] for held in self.value):
            self.add_row(values)
            self.changed.emit()

    def judge_anew(self) -> None:
        """Let every row say anew what stands against it."""
        was = self.blockSignals(True)
        for row in self.rows:
            row.fields.changed.emit()
        self.blockSignals(was)

    def _on_add(self) -> None:
        row = self.add_row()
        _widgets(row)[0].setFocus()
        self._on_changed()

    def _on_remove(self, row: Row) -> None:
        self._drop(row)
        self.add_button.setFocus()
        self._on_changed()

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()


def _widgets(row: Row) -> list[QWidget]:
    """Return the widgets of a row, from left to right."""
    items = (row.line.itemAt(number) for number in range(row.line.count()))
    return [found for item in items if item is not None and (found := item.widget()) is not None]
