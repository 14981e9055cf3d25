# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table that a screen reader may listen to, however many rows it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QAccessible

_MANY = 1_000  # cells; fewer are asked for one by one


class AloudTable(QTableView):
    """Says that much was selected without asking for every cell of it.

    While a screen reader listens, Qt's own table asks for the flags of all cells that are selected
    or no longer so, which would read every row.
    """

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if max(_cells(selected), _cells(deselected)) < _MANY:
            super().selectionChanged(selected, deselected)
            return
        QAbstractItemView.selectionChanged(self, selected, deselected)
        from PySide6.QtGui import QAccessible  # noqa: PLC0415  # 13 ms, and few select so much

        if QAccessible.isActive():
            for kind, cells in (("SelectionAdd", selected), ("SelectionRemove", deselected)):
                if cells.count():
                    self._tell(QAccessible.Event[kind], cells)

    def _tell(self, kind: QAccessible.Event, cells: QItemSelection) -> None:
        """Name the first cell, as Qt does."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415  # as above

        first = cells.at(0)
        event = QAccessibleEvent(self, kind)
        across = self.model().columnCount() + 1  # the handles and the names of columns count
        event.setChild((first.top() + 1) * across + first.left() + 1)
        QAccessible.updateAccessibility(event)


def _cells(selection: QItemSelection) -> int:
    blocks = (selection.at(number) for number in range(selection.count()))
    return sum(block.width() * block.height() for block in blocks)
