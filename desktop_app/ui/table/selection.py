# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which cells are selected, as blocks: nothing here asks for a single row, however many there are.

Columns are numbered as in the sheet; left and right are what the user sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QItemSelectionRange, QModelIndex
    from PySide6.QtWidgets import QTableView

_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Block:
    """Selected cells from a row to a row, both included, in some columns from left to right."""

    top: int
    bottom: int
    columns: tuple[int, ...]

    @property
    def height(self) -> int:
        """Return how many rows it has."""
        return self.bottom - self.top + 1

    @property
    def cells(self) -> int:
        """Return how many cells it has."""
        return self.height * len(self.columns)


def shown_columns(view: QTableView) -> tuple[int, ...]:
    """Return the columns that are not hidden, from left to right as they are read."""
    head = view.horizontalHeader()
    places = map(head.logicalIndex, range(head.count()))
    return tuple(column for column in places if not head.isSectionHidden(column))


def blocks(view: QTableView) -> list[Block]:
    """Return what is selected, from the top down; cells of hidden columns are none."""
    shown = shown_columns(view)
    found = (
        Block(each.top(), each.bottom(), _between(shown, each.left(), each.right()))
        for each in _ranges(view)
    )
    return sorted((b for b in found if b.columns), key=lambda b: (b.top, b.columns))


def _ranges(view: QTableView) -> Iterator[QItemSelectionRange]:
    selection = view.selectionModel().selection()
    return (selection.at(number) for number in range(selection.count()))


def _between(shown: Iterable[int], left: int, right: int) -> tuple[int, ...]:
    return tuple(column for column in shown if left <= column <= right)


def row_ranges(view: QTableView) -> list[tuple[int, int]]:
    """Return the rows in which anything is selected, as (first, last), from the top down."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted((each.top(), each.bottom()) for each in _ranges(view)):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def counts(view: QTableView) -> tuple[int, int]:
    """Return how many rows and how many cells are selected."""
    rows = sum(last - first + 1 for first, last in row_ranges(view))
    return rows, sum(block.cells for block in blocks(view))


def whole(view: QTableView) -> Block | None:
    """Return what is selected as one rectangle, None where it is none or nothing."""
    found = blocks(view)
    if not found:
        return None
    top, bottom = min(b.top for b in found), max(b.bottom for b in found)
    chosen = {column for block in found for column in block.columns}
    around = Block(top, bottom, tuple(c for c in shown_columns(view) if c in chosen))
    return around if sum(block.cells for block in found) == around.cells else None


def here(view: QTableView) -> Block | None:
    """Return the block that the current cell stands in: the selected one, else the cell alone."""
    index = view.currentIndex()
    if not index.isValid():
        return None
    rectangle = whole(view)
    if rectangle is not None and rectangle.top <= index.row() <= rectangle.bottom:
        return rectangle
    return Block(index.row(), index.row(), (index.column(),))


def select(view: QTableView, top: int, bottom: int, columns: Sequence[int]) -> None:
    """Select cells and nothing else; the current cell stays where it is."""
    select_rows(view, range(top, bottom + 1), columns)


def select_rows(view: QTableView, rows: Sequence[int], columns: Sequence[int]) -> None:
    """Do the same for rows that need not be neighbours, from the top down."""
    model, chosen = view.model(), QItemSelection()
    tall = [(rows[0], rows[-1])] if rows and isinstance(rows, range) else _runs(rows)
    for top, bottom in tall:
        for left, right in _runs(sorted(columns)):
            chosen.select(model.index(top, left), model.index(bottom, right))
    view.selectionModel().select(chosen, _Flag.ClearAndSelect)


def _runs(columns: Iterable[int]) -> list[tuple[int, int]]:
    """Return neighbours together: one range of a million rows is as cheap as one of two."""
    runs: list[tuple[int, int]] = []
    for column in columns:
        if runs and runs[-1][1] == column - 1:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs


def select_between(view: QTableView, anchor: QModelIndex, to: QModelIndex) -> None:
    """Select the rectangle between two cells, as the columns stand."""
    shown = shown_columns(view)
    places = sorted(shown.index(each.column()) for each in (anchor, to))
    top, bottom = sorted((anchor.row(), to.row()))
    select(view, top, bottom, shown[places[0] : places[1] + 1])
