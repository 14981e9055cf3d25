# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a table is looked at: its size, its columns that stand still, what its head answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from desktop_app.ui.table import selection
from desktop_app.ui.table.standing import ASKED_ANEW
from desktop_app.ui.theme import scaled_font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
    from PySide6.QtGui import QWheelEvent

    from desktop_app.domain.views import Shown
    from desktop_app.ui.table.frozen import FrozenColumns
    from desktop_app.ui.table.view import SheetView

STEPS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""How much larger than usual text and rows can be."""


class Looks(QObject):
    """Changes how one table is looked at; the rows stay what they are.

    Attributes:
        frozen: the columns that stand still, None while there never were any.
    """

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self.frozen: FrozenColumns | None = None
        self._before: tuple[tuple[Shown, ...], tuple[str, ...]] = ((), ())
        view.rows.query_requested.connect(lambda: view.setProperty(ASKED_ANEW, True))
        view.rows.columns_changing.connect(self._on_changing)
        view.rows.columns_changed.connect(self._on_changed)

    # Sizes

    def zoom(self, step: int) -> None:
        """Make text and rows a step larger (1) or smaller (-1); 0 gives them their usual size."""
        nearest = min(range(len(STEPS)), key=lambda at: abs(STEPS[at] - self._view.zoom))
        wanted = STEPS[max(0, min(len(STEPS) - 1, nearest + step))] if step else 1.0
        self.set_zoom(wanted)

    def set_zoom(self, factor: float) -> None:
        """Make text and rows larger or smaller than usual by a factor."""
        view, before = self._view, self._view.zoom
        here = view.currentIndex()
        seen = here.isValid() and view.viewport().rect().intersects(view.visualRect(here))
        view.zoom = max(STEPS[0], min(STEPS[-1], factor))
        self.take_size()
        view.refit()
        for column in selection.shown_columns(view):
            width = round(view.columnWidth(column) * view.zoom / before)
            view.setColumnWidth(column, width)
        if seen:
            view.updateGeometries()  # else it scrolls as if all were of the size before
            view.scrollTo(here)

    def take_size(self) -> None:
        """Give the text its size, which Qt forgets where another style sheet comes."""
        view, around = self._view, self._view.parentWidget()
        usual = view.zoom == 1 or around is None
        view.setFont(QFont() if usual or around is None else scaled_font(around, view.zoom))

    # Columns

    @property
    def frozen_count(self) -> int:
        """Return how many columns stand still while the others scroll."""
        return self.frozen.count if self.frozen is not None else 0

    def freeze(self, count: int) -> None:
        """Let the first so many columns stand still, as they are shown; 0 for none."""
        if self.frozen is None and count:
            from desktop_app.ui.table.frozen import FrozenColumns  # noqa: PLC0415  # few do

            self.frozen = FrozenColumns(self._view)
        if self.frozen is not None:
            self.frozen.freeze(count)

    def hide(self, column: int) -> None:
        """Show a column no longer."""
        self._view.setColumnHidden(column, True)  # Qt's order of words
        self._view.hands.stand()
        self.place_frozen()

    def show(self, column: int) -> None:
        """Show a column that was hidden."""
        self._view.setColumnHidden(column, False)  # as above
        self.place_frozen()

    def reset(self) -> None:
        """Show every column where and as wide as it is at first, and let none stand still."""
        head = self._view.head
        for at in range(head.count()):
            head.showSection(at)
            head.moveSection(head.visualIndex(at), at)
        self.freeze(0)
        self._view.fit()

    def _on_changing(self) -> None:
        from desktop_app.ui.views import columns  # noqa: PLC0415  # not before columns change

        self._view.commit_open_editor()
        self._before = columns.shown(self._view), self._view.rows.sheet.columns

    def _on_changed(self) -> None:
        from desktop_app.ui.table import column_places  # noqa: PLC0415  # as above

        view, (before, names) = self._view, self._before
        column_places.settle(view, before, names)
        view.head.show_order(view.rows.query, view.rows.sheet.columns)

    def place_frozen(self) -> None:
        """Put the columns that stand still where they belong."""
        if self.frozen is not None:
            self.frozen.place()

    def make_room(self) -> None:
        """Let an editor be seen that opens in a column that stands still."""
        view, frozen = self._view, self.frozen
        if frozen is not None and frozen.stands_still(view.currentIndex().column()):
            view.horizontalScrollBar().setValue(0)
            frozen.hide()

    def uncover(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll so far that a cell does not lie under the columns that stand still."""
        if self.frozen is not None and (under := self.frozen.covered(index)):
            bar = self._view.horizontalScrollBar()
            bar.setValue(bar.value() - under)

    def open_cell(self, index: QModelIndex) -> None:
        """Do what a double click does: write in a cell, or see the row in full."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._view.edit(index)
        elif (number := self._view.current_id) is not None:
            self._view.details_requested.emit(number)

    def turned(self, event: QWheelEvent) -> bool:
        """Make text and rows larger or smaller where the wheel is turned with Ctrl."""
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not turned:
            return False
        self.zoom(1 if turned > 0 else -1)
        return True

    # What the head answers

    def click(self, column: int) -> None:
        """Sort by a column as a click on its name does: once more turns the order round."""
        view, head = self._view, self._view.head
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        first = down if view.rows.sheet.columns[column] in view.rows.sheet.newest_first else up
        turned = down if head.sortIndicatorOrder() == up else up
        view.sortByColumn(column, turned if head.sortIndicatorSection() == column else first)

    def add_key(self, column: int) -> None:
        """Sort by a column where rows are alike so far."""
        from desktop_app.ui.table import sorting  # noqa: PLC0415  # after Shift and a click

        sorting.add_key(self._view.rows, column)

    def open_row_menu(self, at: QPoint) -> None:
        """Open the menu of the row whose handle is at a place."""
        from desktop_app.ui.table import cell_menu  # noqa: PLC0415  # on request

        cell_menu.open_on_row(self._view, at)

    def open_column_menu(self, at: QPoint) -> None:
        """Open the menu of the column whose name is at a place."""
        from desktop_app.ui.table import header_menu  # noqa: PLC0415  # on request

        header_menu.open_at(self._view, at)
