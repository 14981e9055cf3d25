# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where Ctrl and an arrow lead: to the edge of what is filled, in a table of any length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.filters import Condition, Test

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.table.model import SheetModel

_READ = 2_000  # rows that are looked at one by one; in a longer table the database is asked


def edge(filled: Callable[[int], bool], at: int, step: int, end: int) -> int:
    """Return where Ctrl and an arrow lead along a line of cells, as spreadsheets have it.

    From within filled cells to the last one before a gap; from a gap or its edge to the next
    filled cell; where there is none, to the end.
    """
    if at == end:
        return at
    along = range(at + step, end + step, step)
    if filled(at) and filled(at + step):
        gap = next((place for place in along if not filled(place)), None)
        return end if gap is None else gap - step
    return next((place for place in along if filled(place)), end)


def edge_row(model: SheetModel, row: int, column: int, step: int) -> int:
    """Return the row that Ctrl+Down (`step` 1) or Ctrl+Up (-1) leads to."""
    last = model.rowCount() - 1
    end = last if step > 0 else 0
    if last < _READ:
        return edge(lambda at: _is_filled(model, at, column), row, step, end)
    empty = _empty_ids(model, column)
    if not empty:
        return end
    ids = model.ids(0, last)
    return edge(lambda at: ids[at] not in empty, row, step, end)


def _is_filled(model: SheetModel, row: int, column: int) -> bool:
    line = model.line(row)
    return line is not None and bool(line.text(column))


def _empty_ids(model: SheetModel, column: int) -> frozenset[int]:
    """Return the rows where a cell of a column is empty, in one query."""
    query, sheet = model.query, model.sheet
    asked = Condition(sheet.columns[column], Test.EMPTY)
    return frozenset(sheet.ids(replace(query, where=(*query.where, asked))))
