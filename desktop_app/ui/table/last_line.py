# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The empty line below the last row: a sheet never ends, and what is typed there is a new row.

It is there while one is in it. So it costs nothing in a table of any length, and nothing that is
counted, sorted or selected as a whole knows of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from desktop_app.ui.table import selection

if TYPE_CHECKING:
    from desktop_app.ui.table.view import SheetView


class LastLine(QObject):
    """Goes to the empty line of a table, and takes it away behind whoever leaves it."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._named: int | None = None  # the row that was typed there last
        view.rows.draft_named.connect(self._on_named)
        view.selectionModel().currentChanged.connect(self._on_moved)

    def enter(self, column: int) -> bool:
        """Go there from the last row; False from any other, and where a name is not enough.

        Below a column that begins no row one is in the first that does.
        """
        view, rows = self._view, self._view.rows
        row = view.currentIndex().row()
        if row != rows.rowCount() - 1 or rows.id_at(row) is None or not rows.is_complete:
            return False
        if rows.sheet.draft() is None:
            return False
        row = rows.begin_last().row()
        able = [
            each
            for each in (column, *selection.shown_columns(view))
            if rows.index(row, each).flags() & Qt.ItemFlag.ItemIsEditable
        ]
        view.hands.go(rows.index(row, able[0] if able else column))
        return True

    def go_on(self, column: int) -> bool:
        """Go there by Enter, which does so only behind a row that was typed there just now."""
        here = self._view.current_id
        return here is not None and here == self._named and self.enter(column)

    def leave(self) -> None:
        """Take it away; whoever was in it is in the last row."""
        self._view.rows.drop_last()

    def _on_named(self, number: int) -> None:
        self._named = number

    def _on_moved(self) -> None:
        if self._view.rows.last_line is not None:
            QTimer.singleShot(0, self, self._leave_if_elsewhere)  # no row goes while one moves

    def _leave_if_elsewhere(self) -> None:
        if self._view.currentIndex().row() != self._view.rows.last_line:
            self.leave()
