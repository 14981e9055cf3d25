# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where the user is in a table: kept by id while the rows are exchanged, and from day to day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from desktop_app.domain.filters import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.settings import Settings
    from desktop_app.ui.table.sheet import Sheet
    from desktop_app.ui.table.view import SheetView

_FEW = 500  # a larger selection is not carried over into another order
_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Place:
    """The current cell and the selected rows, by id."""

    current: int | None
    column: int
    selected: tuple[int, ...]
    in_sight: bool

    @classmethod
    def of(cls, view: SheetView) -> Self:
        """Return where the user is now."""
        index = view.currentIndex()
        return cls(
            current=view.current_id,
            column=max(0, index.column()),
            selected=tuple(view.selected_ids) if view.selected_count <= _FEW else (),
            in_sight=view.viewport().rect().intersects(view.visualRect(index)),
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
        flags = _Flag.NoUpdate if found else _Flag.ClearAndSelect | _Flag.Rows
        view.selectionModel().setCurrentIndex(index, flags)
        if found:
            _select(view, model.rows_of(self.selected))
        if self.in_sight or not found:
            view.scrollTo(index)


def _select(view: SheetView, rows: Sequence[int]) -> None:
    selection, last = QItemSelection(), view.rows.columnCount() - 1
    for row in rows:
        selection.select(view.rows.index(row, 0), view.rows.index(row, last))
    view.selectionModel().select(selection, _Flag.ClearAndSelect)


def first_query(sheet: Sheet[Any] | type[Sheet[Any]], settings: Settings) -> Query:
    """Return what a table shows at first: everything usual, in the order of the last time."""
    sort = settings.sort(sheet.name)
    columns = {str(column): column for column in sheet.columns}
    if sort is None or sort[0] not in columns:
        return sheet.order
    return Query(sort=columns[sort[0]], descending=sort[1])


def restore(view: SheetView, settings: Settings) -> None:
    """Bring back the columns and the current row of the last time."""
    name = view.rows.sheet.name
    if (header := settings.header(name)) is not None:
        view.restore_header_state(header)
    view.select_first(settings.current(name))


def remember(view: SheetView, settings: Settings) -> None:
    """Keep the columns, the order and the current row."""
    name, query = view.rows.sheet.name, view.rows.query
    settings.set_header(name, view.header_state())
    settings.set_sort(name, str(query.sort), descending=query.descending)
    settings.set_current(name, view.current_id)
