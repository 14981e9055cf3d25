# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Views of a table: what the built-in ones ask for, and the user's own as they are kept.

A view of one's own is JSON, read leniently: a column or a word of another version of the program
is left out, and the rest of the view still stands.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Column, Condition, Query, Test, View
from desktop_app.domain.promise_list import PromiseColumn, PromiseQuery
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.domain.terms import PromiseState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from enum import StrEnum

MOST = 200
"""So many views of one's own; nobody finds one among more."""
MOST_NAME = 60
_MOST_VALUES, _MOST_LETTERS, _WIDEST, _MOST_DAYS = 100, 500, 10_000, 36_500
SHEETS: dict[str, type[StrEnum]] = {
    "pursuits": Column,
    "people": PersonColumn,
    "companies": CompanyColumn,
    "promises": PromiseColumn,
}
"""The tables whose views can be kept, with their columns."""

Sorts = tuple[tuple[str, bool], ...]


def conditions(view: View, today: date, zone: str) -> tuple[Condition, ...]:
    """Return what a built-in view asks beyond its kind of pursuits, on a day of the user's.

    Args:
        view: which one.
        today: the user's day.
        zone: where the user is; what is due at a time elsewhere counts on its day here (R08).
    """
    tests = {View.TODAY: Test.IS, View.OVERDUE: Test.BEFORE}
    if view not in tests:
        return ()
    return (Condition(Column.DUE, tests[view], (today.isoformat(),), zone),)


def usual_order(view: View) -> Sorts:
    """Return what a built-in view is sorted by before the user says otherwise."""
    if view is View.BY_COMPANY:
        return (Column.COMPANY, False), (Column.DUE, False)
    return ((Column.DUE, False),)


@dataclass(frozen=True, slots=True)
class Shown:
    """One column as it stands in a view.

    Attributes:
        name: of the column.
        width: in pixels.
        hidden: whether it is put away.
    """

    name: str
    width: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """All that a view of one's own says.

    Attributes:
        view: which kind of pursuits it begins with.
        find: the words looked for.
        sorts: the keys of its order, the first one first; empty leaves the order as it is.
        where: its filters; a day is ISO, or words that mean another day tomorrow ("today").
        columns: from the first to the last; empty leaves them as they are.
        state: of promises: how they stand, None for all.
        days: of promises: due in the last so many days or to come, None for all.
    """

    view: View = View.OPEN
    find: str = ""
    sorts: Sorts = ()
    where: tuple[Condition, ...] = ()
    columns: tuple[Shown, ...] = ()
    state: PromiseState | None = None
    days: int | None = None

    def query(self, base: Query) -> Query:
        """Return a query that shows this view, without its filters."""
        wanted = replace(base, view=self.view, find=self.find, where=())
        if isinstance(wanted, PromiseQuery):
            wanted = replace(wanted, state=self.state, days=self.days, contact_id=None)
        return wanted.sorted_by(*self.sorts) if self.sorts else wanted


def write(shape: Shape) -> str:
    """Return a shape as the JSON that is kept."""
    kept: dict[str, Any] = {
        "view": str(shape.view),
        "find": shape.find,
        "sorts": [[str(column), down] for column, down in shape.sorts],
        "where": [[str(c.column), str(c.test), list(c.values)] for c in shape.where],
        "columns": [[each.name, each.width, each.hidden] for each in shape.columns],
    }
    if shape.state is not None or shape.days is not None:
        kept["promises"] = [str(shape.state or ""), shape.days]
    return json.dumps(kept, ensure_ascii=False)


def read(sheet: str, text: str, own: Iterable[str] = ()) -> Shape:
    """Return the shape that `write` wrote for a table; what makes no sense is left out.

    `own` are the columns of the user's own that the table has.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        kept = {}
    if not isinstance(kept, dict):
        return Shape()
    columns: dict[str, str] = {str(each): each for each in (*SHEETS.get(sheet, ()), *own)}
    view, find = kept.get("view"), kept.get("find")
    state, days = _of_promises(kept.get("promises"))
    return Shape(
        view=View(view) if view in list(map(str, View)) else View.OPEN,
        find=find[:_MOST_LETTERS] if isinstance(find, str) else "",
        sorts=tuple(_sorts(kept.get("sorts"), columns)),
        where=tuple(_where(kept.get("where"), columns)),
        columns=tuple(_columns(kept.get("columns"))),
        state=state,
        days=days,
    )


def _of_promises(found: object) -> tuple[PromiseState | None, int | None]:
    state, days = found if isinstance(found, list) and len(found) == 2 else (None, None)
    known = PromiseState(state) if state in list(map(str, PromiseState)) else None
    return known, days if type(days) is int and 0 < days <= _MOST_DAYS else None


def _lists(found: object, length: int) -> Iterator[list[Any]]:
    """Yield those entries of a list that are lists of a length."""
    for each in found if isinstance(found, list) else ():
        if isinstance(each, list) and len(each) == length:
            yield each


def _sorts(found: object, columns: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    for name, down in _lists(found, 2):
        if isinstance(name, str) and name in columns:
            yield columns[name], down is True


def _where(found: object, columns: Mapping[str, str]) -> Iterator[Condition]:
    tests = {str(test): test for test in Test}
    for name, test, values in _lists(found, 3):
        known = isinstance(name, str) and name in columns and isinstance(test, str)
        if not known or test not in tests or not isinstance(values, list):
            continue
        texts = [v[:_MOST_LETTERS] for v in values[:_MOST_VALUES] if isinstance(v, str)]
        if texts or tests[test] is Test.EMPTY:
            yield Condition(columns[name], tests[test], tuple(texts))


def read_columns(text: str) -> tuple[Shown, ...]:
    """Return columns that were kept as JSON; what makes no sense is left out."""
    try:
        return tuple(_columns(json.loads(text)))
    except (ValueError, RecursionError):
        return ()


def _columns(found: object) -> Iterator[Shown]:
    for name, width, hidden in _lists(found, 3):
        if isinstance(name, str) and type(width) is int and 0 <= width <= _WIDEST:
            yield Shown(name, width, hidden is True)


def check_name(name: str, taken: Iterable[str]) -> str:
    """Return a name as it may be kept.

    Errors: `KnownError` ``view_name`` when empty, ``view_taken`` with the `name` that another
    view has, in whatever case.
    """
    tidy = " ".join(name.encode(errors="replace").decode().replace("\0", "").split())
    tidy = tidy[:MOST_NAME].strip()
    if not tidy:
        raise KnownError("view_name")
    if tidy.casefold() in {each.casefold() for each in taken}:
        raise KnownError("view_taken", name=tidy)
    return tidy
