# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where pasted cells go: from the current cell on, over and over in a selection, past the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

from desktop_app.ui.table import selection
from desktop_app.ui.table.cell_work import Put, row_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.ui.table.view import SheetView


def puts(view: SheetView, rows: Sequence[Sequence[str]]) -> list[Put]:
    """Return which text goes into which cell.

    One text goes into every selected cell. A block is repeated where the selection is a multiple
    of it, else laid once from the upper left corner on; what reaches past the last row is a new
    row each, what reaches past the last column has no column. A cell that a row does not have
    leaves the one below it alone. A first row that only names the columns is no row.
    """
    columns = selection.shown_columns(view)
    block = selection.here(view) or selection.Block(0, 0, columns[:1])
    if len(rows) == 1 and len(rows[0]) == 1:
        return _everywhere(view, block, rows[0][0])
    left = columns.index(block.columns[0])
    rows = _without_names(view, rows, columns[left:])
    height, width = len(rows), max(map(len, rows), default=0)
    if not height:
        return []
    down, across = _times(block.height, height), _times(len(block.columns), width)
    if not (down and across):
        down = across = 1
    found = []
    for at in range(height * down):
        number = row_id(view, block.top + at)
        for place in range(width * across):
            cells = rows[at % height]
            if number is not None and place % width < len(cells):
                target = left + place
                column = columns[target] if target < len(columns) else None
                text = cells[place % width]
                if column is not None or text.strip():
                    found.append(Put(number, column, text))
    return found


_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


def select(view: SheetView, laid: Sequence[Put], change: Change) -> None:
    """Select what was pasted, wherever its new rows came to stand.

    The current cell stays where it is among them; else, pasted below the last row, it is the first.
    """
    ids = {put.row for put in laid if put.row >= 0}
    if any(put.row < 0 for put in laid):
        ids |= view.rows.sheet.reach(change).came
    columns = {put.column for put in laid if put.column is not None}
    rows = view.rows.rows_of(ids)
    if rows and columns:
        selection.select_rows(view, rows, sorted(columns))
        if view.currentIndex().row() not in rows:
            first = view.rows.index(min(rows), min(columns))
            view.selectionModel().setCurrentIndex(first, _KEEP)


def _times(room: int, size: int) -> int:
    """Return how often a block fits into a selection exactly, 0 where it does not."""
    return room // size if room % size == 0 else 0


def _everywhere(view: SheetView, here: selection.Block, text: str) -> list[Put]:
    chosen = selection.blocks(view) or [here]
    return [
        Put(number, column, text)
        for block in chosen
        for row in range(block.top, block.bottom + 1)
        if (number := row_id(view, row)) is not None
        for column in block.columns
    ]


def _without_names(
    view: SheetView, rows: Sequence[Sequence[str]], columns: Sequence[int]
) -> Sequence[Sequence[str]]:
    names = [view.rows.sheet.header(column) for column in columns]
    first = list(rows[0])
    return rows[1:] if len(rows) > 1 and first == names[: len(first)] else rows
