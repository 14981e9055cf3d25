# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The listing: of each pursuit what the table sorts, filters and finds by, ready folded.

It is derived from the records and kept by the writer inside each change, so that no order, filter
or word needs a join or a Python function over a million rows. `rebuild` makes it anew.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from desktop_app.domain.terms import Stage
from desktop_app.storage.listing_queries import REST, STATUSES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop_app.domain.changes import Edit

    _Row = tuple[Any, ...]

_COLUMNS = (
    "id", "flags", "company", "title", "person", "stage", "action", "due", "why", "text",
)  # fmt: skip
_STAGES = " ".join(f"WHEN '{stage}' THEN {rank}" for rank, stage in enumerate(Stage))
_STATUSES = " ".join(
    f"WHEN '{status}' THEN {place * REST}" for place, status in enumerate(STATUSES, start=1)
)
_FLAGS = (
    "p.live"
    " | p.needs_step * 2"
    " | (p.live AND EXISTS (SELECT 1 FROM promise m"
    " WHERE m.step_id = s.id AND m.state = 'open')) * 4"
    " | (p.live AND p.contact_id IS NULL) * 8"
    " | CASE p.status WHEN 'parked' THEN 16 WHEN 'stopped' THEN 32 WHEN 'closed' THEN 64 ELSE 0 END"
)
# All that is found by words; a line break stands between two texts, so that no word spans them.
_TEXTS = (
    "coalesce(o.name, '')",
    "p.title",
    "coalesce(c.name, '')",
    "coalesce(c.email, '')",
    "coalesce(c.phone, '')",
    "coalesce(s.action, '')",
    "p.source",
    "p.link",
    "p.note",
    "coalesce((SELECT group_concat(n.text, char(10)) FROM note n WHERE n.pursuit_id = p.id), '')",
    (
        "coalesce((SELECT group_concat(t.text, char(10)) FROM touch t"
        " WHERE t.pursuit_id = p.id AND t.corrected_by_id IS NULL), '')"
    ),
    (
        "coalesce((SELECT group_concat(i.people || char(10) || i.place || char(10) || i.note,"
        " char(10)) FROM interview i WHERE i.pursuit_id = p.id), '')"
    ),
    (
        "coalesce((SELECT group_concat(v.value, char(10)) FROM own_value v"
        " WHERE v.pursuit_id = p.id), '')"
    ),
)
_TEXT = f"fold({' || char(10) || '.join(_TEXTS)})"
_FROM = (
    " FROM pursuit p LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN step s ON s.id = p.next_step_id"
)
_STAGE = f"CASE p.stage {_STAGES} END + CASE p.status {_STATUSES} ELSE 0 END"
_WHY = "CASE WHEN json_valid(s.reason) THEN CAST(json_extract(s.reason, '$.code') AS TEXT) END"
_DERIVED = (
    f"SELECT p.id, {_FLAGS}, CASE WHEN o.id THEN fold(o.name) END, fold(p.title),"
    f" CASE WHEN c.id THEN fold(c.name) END, {_STAGE},"
    f" CASE WHEN s.id THEN fold(s.action) END, p.next_due, {_WHY}, {_TEXT}{_FROM}"
)
_STORED = f"SELECT {', '.join(_COLUMNS)} FROM listing"  # noqa: S608
# The same without all that is folded, which takes most of the time.
_TIMED = ("id", "flags", "stage", "due", "why")
_DERIVED_TIMED = f"SELECT p.id, {_FLAGS}, {_STAGE}, p.next_due, {_WHY}{_FROM}"
_STORED_TIMED = f"SELECT {', '.join(_TIMED)} FROM listing"  # noqa: S608
ASTRAY = (
    f"SELECT (SELECT count(*) FROM ({_DERIVED} EXCEPT {_STORED}))"  # noqa: S608
    " + (SELECT count(*) FROM listing WHERE id NOT IN (SELECT id FROM pursuit))"
    " + (SELECT count(*) FROM (SELECT flags, count(*) FROM listing GROUP BY flags"
    " EXCEPT SELECT flags, number FROM listing_tally))"
    " + (SELECT count(*) FROM listing_tally"
    " WHERE number <> 0 AND flags NOT IN (SELECT flags FROM listing))"
)
"""Counts the rows that are not what the records say, for a connection that knows `fold`."""
_INSERT = f"INSERT INTO listing VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_TOGETHER = 500
# Of these nothing but the words is found again: a column of one's own has a hundred thousand.
_ONLY_WORDS = frozenset({"OwnValue", "Touch", "Note", "Interview"})
# Of these nothing that is folded is in a row, as long as no more than this of them changes: the
# next step of a pursuit may be another one, with other words.
_TIMES = {
    "Step": ("pursuit_id", "action"),
    "Pursuit": ("organization_id", "contact_id", "next_step_id", "title", "source", "link", "note"),
}
# What of a record shared by many pursuits stands in their rows, behind the key that names it.
_OF_MANY = {
    "Organization": ("organization_id", "name"),
    "Contact": ("contact_id", "name", "email", "phone"),
}


def refresh(
    connection: sqlite3.Connection, edits: Iterable[Edit], tick: Callable[[], None]
) -> None:
    """Bring the listing up to date with edits that were written in the same transaction.

    Only what differs is written: an edit of one cell touches one index, not seven.

    Args:
        connection: knows `fold`, and holds the write lock.
        edits: what was written.
        tick: called now and then; it must not touch the database.
    """
    edits = tuple(edits)
    sorts = defaultdict[str, list["Edit"]](list)
    for edit in edits:
        sorts[_sort(edit)].append(edit)
    whole = _reached(connection, sorts["whole"])
    worded = _reached(connection, sorts["words"]) - whole
    timed = _reached(connection, sorts["times"]) - whole
    for bring, reached in ((_bring_up, whole), (_say_anew, worded), (_time_anew, timed)):
        ids = sorted(reached)
        for start in range(0, len(ids), _TOGETHER):
            bring(connection, ids[start : start + _TOGETHER])
            tick()


def _sort(edit: Edit) -> str:
    """Say how much of a row an edit may change: the whole, its words for a search, or its times."""
    kind, before, after = type(edit.record).__name__, edit.before, edit.after
    if kind in _ONLY_WORDS:
        return "words"
    if before is None or after is None or kind not in _TIMES:
        return "whole"
    stays = all(getattr(before, name) == getattr(after, name) for name in _TIMES[kind])
    return "times" if stays else "whole"


def _say_anew(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Bring up to date what is found by words, of rows of which nothing else can have changed."""
    marks = ", ".join("?" * len(ids))
    # With a LIMIT it is a table of its own: else every text would be folded twice.
    said = f"SELECT p.id AS id, {_TEXT} AS said{_FROM} WHERE p.id IN ({marks}) LIMIT -1"
    connection.execute(
        f"UPDATE listing SET text = new.said FROM ({said}) AS new"  # noqa: S608
        " WHERE listing.id = new.id AND listing.text <> new.said",
        ids,
    )


def _time_anew(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Bring up to date what is not folded, of rows that stay."""
    marks = ", ".join("?" * len(ids))
    derived = connection.execute(f"{_DERIVED_TIMED} WHERE p.id IN ({marks})", ids)
    stored = connection.execute(f"{_STORED_TIMED} WHERE id IN ({marks})", ids)
    _alter(connection, _TIMED, _by_id(derived), _by_id(stored))


def _bring_up(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    marks = ", ".join("?" * len(ids))
    derived = _by_id(connection.execute(f"{_DERIVED} WHERE p.id IN ({marks})", ids))
    stored = _by_id(connection.execute(f"{_STORED} WHERE id IN ({marks})", ids))
    gone = [(number,) for number in stored if number not in derived]
    connection.executemany("DELETE FROM listing WHERE id = ?", gone)
    connection.executemany(
        _INSERT, [row for number, row in derived.items() if number not in stored]
    )
    _alter(connection, _COLUMNS, derived, stored)


def _alter(
    connection: sqlite3.Connection,
    columns: Sequence[str],
    derived: Mapping[int, _Row],
    stored: Mapping[int, _Row],
) -> None:
    """Write of each row that is there what differs."""
    altered: defaultdict[tuple[int, ...], list[_Row]] = defaultdict(list)
    for number, row in derived.items():
        if (before := stored.get(number)) is not None and before != row:
            places = tuple(at for at, value in enumerate(row) if value != before[at])
            altered[places].append((*(row[at] for at in places), number))
    for places, rows in altered.items():
        sets = ", ".join(f"{columns[at]} = ?" for at in places)
        connection.executemany(f"UPDATE listing SET {sets} WHERE id = ?", rows)  # noqa: S608


def _by_id(rows: Iterable[_Row]) -> dict[int, _Row]:
    return {row[0]: row for row in rows}


def _reached(connection: sqlite3.Connection, edits: Iterable[Edit]) -> set[int]:
    """Return the pursuits whose rows may say something else after these edits."""
    found: set[int] = set()
    shared: defaultdict[str, list[int]] = defaultdict(list)
    for edit in edits:
        kind = type(edit.record).__name__
        if kind == "Pursuit":
            found.add(edit.record.id)
        elif kind in _OF_MANY:
            key, *names = _OF_MANY[kind]
            before, after = edit.before, edit.after
            # One that comes or goes is named by pursuits that are edited themselves.
            if before and after and any(getattr(before, n) != getattr(after, n) for n in names):
                shared[key].append(edit.record.id)
        else:
            for record in (edit.before, edit.after):
                if (owner := getattr(record, "pursuit_id", None)) is not None:
                    found.add(owner)
    for key, ids in shared.items():
        found.update(_naming(connection, key, ids))
    return found


def _naming(connection: sqlite3.Connection, key: str, ids: Sequence[int]) -> Iterator[int]:
    for number in ids:
        rows = connection.execute(f"SELECT id FROM pursuit WHERE {key} = ?", (number,))  # noqa: S608
        yield from (row[0] for row in rows)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole listing anew inside the caller's transaction; it knows `fold`."""
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'listing'"
    ).fetchall()
    for name, _sql in indexes:  # filled row by row, they would take minutes for a million
        connection.execute(f"DROP INDEX {name}")
    connection.execute("DELETE FROM listing")
    connection.execute("DELETE FROM listing_tally")  # counted anew by the triggers
    connection.execute(f"INSERT INTO listing {_DERIVED}")
    for _name, sql in indexes:
        connection.execute(sql)


def astray(connection: sqlite3.Connection) -> int:
    """Return how many rows are not what the records say; reads only."""
    return int(connection.execute(ASTRAY).fetchone()[0])
