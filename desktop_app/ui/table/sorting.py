# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Sorting by several columns: the first decides, the next where rows are alike by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.filters import Query
    from desktop_app.ui.table.model import SheetModel


def keys(query: Query) -> list[tuple[str, bool]]:
    """Return by what a query sorts, and whether downwards, the first key first."""
    return [(query.sort, query.descending), *query.then]


def sort_by(model: SheetModel, column: int, *, descending: bool) -> None:
    """Sort by one column alone."""
    name = model.sheet.columns[column]
    _show(model, [(name, descending)])


def add_key(model: SheetModel, column: int, *, descending: bool | None = None) -> None:
    """Sort by a column where rows are alike so far; one that sorts already is turned round."""
    name, known = model.sheet.columns[column], keys(model.query)
    for at, (each, down) in enumerate(known):
        if each == name:
            known[at] = (each, not down if descending is None else descending)
            break
    else:
        known.append((name, name in model.sheet.newest_first if descending is None else descending))
    _show(model, known)


def drop_key(model: SheetModel, column: int) -> None:
    """Sort by a column no longer; the last one stays."""
    name = model.sheet.columns[column]
    left = [key for key in keys(model.query) if key[0] != name]
    if left:
        _show(model, left)


def _show(model: SheetModel, wanted: list[tuple[str, bool]]) -> None:
    (sort, descending), *then = wanted
    query = replace(model.query, sort=sort, descending=descending, then=tuple(then))
    if query != model.query:
        model.set_query(query)
