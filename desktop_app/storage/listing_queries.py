# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs over the listing: which pursuits, in which order, where one of them stands.

Each order ends in the id, so that it is always the same; what has no value comes last, up or down.
"""

# ruff: noqa: S608  # all words are our own

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import Column, Condition, OwnKey, Query, Test, View
from desktop_app.domain.terms import Stage
from desktop_app.storage import first_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    Select = tuple[str, list[Any]]

ID_KIND = f"SELECT CASE WHEN coalesce(max(id), 0) < {2**30} THEN 'i' ELSE 'q' END FROM listing"
"""The SELECT of the type code of an array that holds every id: four bytes where they fit."""

PIECE = 200_000  # ids in one read: two megabytes of text
REST = 100
"""What does not run shows its status in place of its stage, and stands behind what runs: the first
so many keys are of stages that run, the next of what is parked, stopped and closed."""
STATUSES = ("parked", "stopped", "closed")
WALK = 2_000  # rows looked through for the first matches: 5 to 10 ms
_VIEWS = {
    View.OPEN: "flags & 1",
    View.TODAY: "flags & 3 = 1",
    View.OVERDUE: "flags & 3 = 1",
    View.NEEDS_STEP: "flags & 2",
    View.NO_CONTACT: "flags & 8",
    View.PROMISED: "flags & 4",
    View.BY_COMPANY: "flags & 1",
    View.PARKED: "flags & 16",
    View.STOPPED: "flags & 32",
    View.CLOSED: "flags & 64",
    View.ALL: "1",
}
_ZONE = (  # of the next step; few rows are asked
    "(SELECT s.zone FROM pursuit p JOIN step s ON s.id = p.next_step_id WHERE p.id = listing.id)"
)
_KEY: dict[str, str] = {column: str(column) for column in Column}
_ALWAYS = frozenset({Column.TITLE, Column.STAGE})  # these have a value in every row


def is_plain(query: Query) -> bool:
    """Say whether an index alone gives the order and the rows of a query."""
    indexed = query.sort in _KEY  # columns of the user's own have no index here
    return indexed and not (query.find.strip() or query.where or query.then)


def length(query: Query) -> Select:
    """Return the SELECT of how many rows a plain query has."""
    return f"SELECT coalesce(sum(number), 0) FROM listing_tally WHERE {_view(query)}", []


def ids(query: Query, first: int = 0, most: int = -1, *, backwards: bool = False) -> Select:
    """Return the SELECT of ids in display order."""
    condition, values = _condition(query)
    # An index would save sorting the hits, and visit the rows in its order: ten times as long.
    by_rows = most < 0 and (query.find.strip() or query.then or _asks_others(query))
    table = "listing NOT INDEXED" if by_rows else "listing"
    order = _order(query, backwards=backwards)
    text = f"SELECT id FROM {table} WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
    return text, [*values, most, first]


def packed(select: Select, kind: str) -> Select:
    """Return the SELECT of the ids of another one as one text, which `unpacked` reads.

    A million rows handed to Python one by one would keep every other thread waiting.

    Args:
        select: gives ids in order; it must have a LIMIT, or its order might be lost.
        kind: see `ID_KIND`.
    """
    text, values = select
    form = f"%0{2 * array(kind).itemsize}x"
    return f"SELECT group_concat(printf('{form}', id), '') FROM ({text})", values


def unpacked(text: str | None, kind: str) -> array[int]:
    """Return the ids in the result of `packed`."""
    found = array(kind, bytes.fromhex(text or ""))
    found.byteswap()
    return found


def first_matches(query: Query, most: int) -> Select:
    """Return the SELECT of the first ids, looked for only where the order begins."""
    view = Query(query.view, sort=query.sort, descending=query.descending, then=query.then)
    condition, values = _condition(query)
    walk = f"SELECT * FROM listing WHERE {_view(view)} ORDER BY {_order(view)} LIMIT {WALK}"
    return f"SELECT id FROM ({walk}) AS listing WHERE {condition} LIMIT ?", [*values, most]


def among(query: Query, some: Sequence[int]) -> Select:
    """Return the SELECT of those of some ids that fit a query, in display order."""
    condition, values = _condition(query)
    listed = ", ".join(map(str, some))
    where = f"id IN ({listed}) AND {condition}"
    text = f"SELECT id FROM listing NOT INDEXED WHERE {where} ORDER BY {_order(query)} LIMIT -1"
    return text, values


def page(query: Query, first: int, most: int, *, backwards: bool = False) -> Select:
    """Return the SELECT of whole rows in display order; `first_page.row_of` reads them.

    `backwards` counts from the end, and gives the last row first: a place is reached by walking
    over all before it.
    """
    text, values = ids(query, first, most, backwards=backwards)
    # The order of the subquery is the order of the rows: all else is looked up one by one.
    joined = f"({text}) AS t0 CROSS JOIN pursuit AS t1{first_page.JOINS}"
    return f"SELECT {first_page.ROW} FROM {joined} WHERE t1.id = t0.id", ["open", *values]


def keys(query: Query, row_id: int) -> Select:
    """Return the SELECT of what a row is sorted by; nothing where the query does not show it."""
    condition, values = _condition(query)
    columns = ", ".join(_key(column) for column, _down in query.sorts)
    return f"SELECT {columns}, id FROM listing WHERE id = ? AND {condition}", [row_id, *values]


def ahead(query: Query, row: Sequence[Any]) -> Select:
    """Return the SELECT of how many rows stand before the one with these `keys`."""
    condition, values = _condition(query)
    parts, bound = [], []
    for text, given in _before(query, row):
        parts.append(f"(SELECT count(*) FROM listing WHERE {text} AND {condition})")
        bound += [*given, *values]
    return f"SELECT {' + '.join(parts)}", bound


def previous(query: Query, row: Sequence[Any]) -> list[Select]:
    """Return SELECTs of which the first that finds an id finds the row before these `keys`."""
    condition, values = _condition(query)
    order = _order(query, backwards=True)
    return [
        (f"SELECT id FROM listing WHERE {text} AND {condition} ORDER BY {order} LIMIT 1",
         [*given, *values])
        for text, given in reversed(_before(query, row))
    ]  # fmt: skip


def _before(query: Query, row: Sequence[Any]) -> list[Select]:
    """Return conditions that exclude each other and together say: stands before these keys."""
    sorts = [*((_key(column), down) for column, down in query.sorts), ("id", query.descending)]
    found: list[Select] = []
    same = ""
    values: list[Any] = []
    for (key, down), value in zip(sorts, row, strict=True):
        if value is None:
            found.append((f"{same}{key} IS NOT NULL", list(values)))
        else:
            found.append((f"{same}{key} {'>' if down else '<'} ?", [*values, value]))
        same += f"{key} IS ? AND "
        values.append(value)
    return found


def _order(query: Query, *, backwards: bool = False) -> str:
    parts = []
    for column, down in query.sorts:
        way = "DESC" if down is not backwards else "ASC"
        nulls = "" if column in _ALWAYS else f" NULLS {'FIRST' if backwards else 'LAST'}"
        parts.append(f"{_key(column)} {way}{nulls}")
    return ", ".join([*parts, f"id {'DESC' if query.descending is not backwards else 'ASC'}"])


def _key(column: str) -> str:
    """Return what a column is sorted and looked for by, as SQL."""
    if isinstance(column, OwnKey):
        return (
            "(SELECT nullif(own.key, '') FROM own_value AS own WHERE own.pursuit_id = listing.id"
            f" AND own.column_id = {column.id:d} ORDER BY own.id DESC LIMIT 1)"
        )
    return _KEY[column]


def _asks_others(query: Query) -> bool:
    return any(condition.column is not query.sort for condition in query.where)


def _view(query: Query) -> str:
    return _VIEWS[query.view]


def _condition(query: Query) -> Select:
    """Return all that a query asks of a row of the listing."""
    parts, values = [_view(query)], []
    for condition in query.where:
        text, given = _test(condition)
        parts.append(text)
        values += given
    if sought := query.find.strip():
        from desktop_app.domain.folding import fold  # noqa: PLC0415  # not before one looks for it
        from desktop_app.domain.sought import begins_words  # noqa: PLC0415  # as above
        from desktop_app.domain.sought_numbers import (  # noqa: PLC0415  # as above
            number_sought,
            without_marks,
        )

        folded = fold(sought)
        if number := number_sought(folded):
            parts.append(f"{without_marks('text')} GLOB ?")
            return " AND ".join(parts), [*values, f"*{number}*"]
        words = folded.split()
        parts += ["text GLOB ?"] * len(words)
        values += [f"*{_plain(word)}*" for word in words]
        for word in sorted(begins_words(folded)):  # asked last, of the few that hold them all
            parts.append("(text GLOB ? OR text GLOB ?)")
            values += [f"{word}*", f"*[^a-z0-9]{word}*"]
    return " AND ".join(parts), values


def _test(condition: Condition) -> Select:
    key = _key(condition.column)
    if condition.column is Column.STAGE:
        key = f"CASE WHEN {key} < {REST} THEN {key} ELSE -({key} / {REST}) END"  # as it is shown
    if condition.test is Test.EMPTY:
        return f"coalesce({key}, '') = ''", []
    if condition.column is Column.DUE and condition.zone:
        return _on_days(condition)
    texts = {
        Test.CONTAINS: f"{key} GLOB ?",
        Test.IS: f"{key} = ?",
        Test.BEFORE: f"{key} < ?",
        Test.AFTER: f"{key} > ?",
    }
    if condition.column is Column.DUE:  # a day, perhaps with a time behind it
        texts[Test.IS] = f"substr({key}, 1, 10) = ?"
        texts[Test.AFTER] = f"substr({key}, 1, 10) > ?"
    count = len(condition.values)
    if condition.test is Test.IS and count > 1:  # hundreds of days, where words are looked for
        text = texts[Test.IS].replace("= ?", f"IN ({', '.join('?' * count)})")
    else:
        text = " OR ".join([texts[condition.test]] * count) or "0"
    return f"({text})", [_value(condition, value) for value in condition.values]


def _on_days(condition: Condition) -> Select:
    from desktop_app.storage import local_days  # noqa: PLC0415  # not before days are asked for

    test, zone = condition.test, condition.zone
    found = [local_days.clause("due", _ZONE, test, day, zone) for day in condition.values]
    parts, values = [part for part, _given in found], [v for _part, given in found for v in given]
    return f"({' OR '.join(parts) or '0'})", values


def _value(condition: Condition, value: str) -> Any:
    if isinstance(condition.column, OwnKey) and condition.test is not Test.CONTAINS:
        from desktop_app.domain.own_columns import sort_key  # noqa: PLC0415  # few have such

        return sort_key(condition.column.kind, value)
    if condition.column is Column.STAGE:
        return -STATUSES.index(value) - 1 if value in STATUSES else list(Stage).index(Stage(value))
    if condition.column in {Column.DUE, Column.WHY}:
        return value if condition.test is not Test.CONTAINS else f"*{_plain(value)}*"
    from desktop_app.domain.folding import fold  # noqa: PLC0415  # as above

    return f"*{_plain(fold(value))}*" if condition.test is Test.CONTAINS else fold(value)


def _plain(word: str) -> str:
    """Return what GLOB takes as these very letters."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in word)
