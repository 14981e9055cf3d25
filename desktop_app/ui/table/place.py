# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where the user is in a table: kept by id while the rows are exchanged, and from day to day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject

from desktop_app.overriding import override
from desktop_app.ui.table import column_places
from desktop_app.ui.table.standing import ASKED_ANEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.filters import Query
    from desktop_app.ui.settings import Settings
    from desktop_app.ui.table.sheet import Sheet
    from desktop_app.ui.table.view import SheetView

_FEW = 500  # a larger selection is not carried over into another order
_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Place:
    """The current cell and the selected ones, by id: never more cells than were selected.

    Attributes:
        selected: the id of a row, and from which to which column it is selected.
        top: px, where the current row is on the screen.
    """

    current: int | None
    column: int
    selected: tuple[tuple[int, int, int], ...]
    in_sight: bool
    top: int

    @classmethod
    def of(cls, view: SheetView) -> Self:
        """Return where the user is now."""
        index = view.currentIndex()
        return cls(
            current=view.current_id,
            column=max(0, index.column()),
            selected=_selected(view),
            in_sight=view.viewport().rect().intersects(view.visualRect(index)),
            top=view.rowViewportPosition(index.row()),
        )

    def take(self, view: SheetView) -> None:
        """Go back there; to the first row where the current one is not shown any more."""
        model = view.rows
        if self.current is None or not model.rowCount():
            view.current_changed.emit(view.current_id)
            return
        row = model.row_of(self.current)
        found = row is not None
        index = model.index(row if row is not None else 0, self.column)
        flags = _Flag.NoUpdate if found else _Flag.ClearAndSelect
        view.selectionModel().setCurrentIndex(index, flags)
        if found:
            _select(view, self.selected)
        if found and self.in_sight and not view.property(ASKED_ANEW):
            self._hold(view, index.row())
        if self.in_sight or not found:
            view.scrollTo(index)
        view.setProperty(ASKED_ANEW, False)

    def _hold(self, view: SheetView, row: int) -> None:
        """Leave the current row where it is on the screen: somebody else's rows came or went."""
        view.updateGeometries()  # else it scrolls as if there were no more rows now
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.rowViewportPosition(row) - self.top)


def _selected(view: SheetView) -> tuple[tuple[int, int, int], ...]:
    if view.selected_count > _FEW:
        return ()
    chosen = view.selectionModel().selection()
    blocks = (chosen.at(number) for number in range(chosen.count()))
    return tuple(
        (number, block.left(), block.right())
        for block in blocks
        for number in view.rows.ids(block.top(), block.bottom())
    )


def _select(view: SheetView, cells: Sequence[tuple[int, int, int]]) -> None:
    selection, rows = QItemSelection(), view.rows
    ids = list({number for number, _left, _right in cells})
    found = {rows.id_at(row): row for row in rows.rows_of(ids)}
    for number, left, right in cells:
        if (row := found.get(number)) is not None:
            selection.select(rows.index(row, left), rows.index(row, right))
    view.selectionModel().select(selection, _Flag.ClearAndSelect)


def first_query(sheet: Sheet[Any] | type[Sheet[Any]], settings: Settings) -> Query:
    """Return what a table shows at first: everything usual, in the order of the last time."""
    sort = settings.sort(sheet.name)
    columns = {str(column): column for column in sheet.columns}
    if sort is None or sort[0] not in columns:
        return sheet.order
    then = tuple(
        (columns[n], down) for n, down in settings.further_sorts(sheet.name) if n in columns
    )
    return replace(sheet.order, sort=columns[sort[0]], descending=sort[1], then=then)


def restore(view: SheetView, settings: Settings) -> None:
    """Bring back the columns, the size and the current row of the last time."""
    name = view.rows.sheet.name
    if (zoom := settings.zoom(name)) != 1:
        view.looks.set_zoom(zoom)
    column_places.bring_back(view, settings, name)  # the widths are those of that size
    if frozen := settings.frozen(name):
        view.looks.freeze(frozen)
    view.select_first(settings.current(name))
    if not view.isVisible():
        _FirstSight(view)


def show_current(view: SheetView) -> None:
    """Show the rows from the first one on, unless the current one would be out of sight then."""
    view.verticalScrollBar().setValue(0)
    view.scrollTo(view.currentIndex())


class _FirstSight(QObject):
    """Scrolls a table when it is first shown: before, it has no height to scroll by."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._view.removeEventFilter(self)
            show_current(self._view)
            self.deleteLater()
        return False


def remember(view: SheetView, settings: Settings) -> None:
    """Keep the columns, the order, the size and the current row."""
    name, query = view.rows.sheet.name, view.rows.query
    column_places.keep(view, settings, name)
    settings.set_sort(name, str(query.sort), descending=query.descending)
    settings.set_further_sorts(name, [(str(column), down) for column, down in query.then])
    settings.set_zoom(name, view.zoom)
    settings.set_frozen(name, view.looks.frozen_count)
    settings.set_current(name, view.current_id)


class Holding:
    """Keeps the place of the user while the rows of a table are exchanged.

    Where nothing was found it waits there, column and all, until rows are shown again.
    """

    def __init__(self, view: SheetView) -> None:
        self._view = view
        self._place: Place | None = None

    def keep(self) -> None:
        """Note where the user is: the rows are about to go."""
        here = Place.of(self._view)
        if self._place is None or here.current is not None:
            self._place = here

    def take(self) -> None:
        """Go back there."""
        if self._place is not None:
            self._place.take(self._view)

    @property
    def column(self) -> int:
        """Return the column one is in, also while there are no rows."""
        current = self._view.currentIndex()
        if current.isValid() or self._place is None:
            return max(0, current.column())
        return self._place.column

    def wait_in(self, column: int) -> None:
        """Be in another column while there are no rows."""
        if self._place is not None:
            self._place = replace(self._place, column=column)
