# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The only INSERT, UPDATE and DELETE of records.

An import is tens of thousands of edits: rows of one table are checked and written together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import StaleChangeError
from desktop_app.domain.records import RECORDS
from desktop_app.storage.codecs import CODECS, table_name, write_instant

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.domain.changes import Edit
    from desktop_app.domain.records import Record

Progress = Callable[[int], None]
_Row = tuple[Any, ...]
_TOGETHER = 500  # rows; about 10 ms of inserts, and fewer marks than the oldest SQLite allows


def next_id(connection: sqlite3.Connection, kind: type[Record]) -> int:
    """Return the first id never used in a table; no other may write until it is used."""
    found = connection.execute(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table_name(kind),)
    ).fetchone()
    return int(found[0]) + 1 if found else 1


def fetch(connection: sqlite3.Connection, kind: type[Record], row_id: int) -> Record | None:
    """Return one record by id."""
    codec = CODECS[kind]
    row = connection.execute(f"{codec.select} WHERE id=?", (row_id,)).fetchone()
    return codec.record(row) if row else None


def check_unmoved(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Check that every row still equals its `before`.

    Errors: `StaleChangeError`; the caller rolls back.
    """
    befores: dict[type[Record], dict[int, Record | None]] = {}
    for edit in edits:
        record = edit.record
        befores.setdefault(type(record), {})[record.id] = edit.before
    for kind, expected in befores.items():
        for ids in _batches(list(expected)):
            _check_batch(connection, kind, ids, expected)


def _check_batch(
    connection: sqlite3.Connection,
    kind: type[Record],
    ids: Sequence[int],
    expected: dict[int, Record | None],
) -> None:
    codec, pack = CODECS[kind], _packer(kind)
    marks = ",".join("?" * len(ids))
    rows = connection.execute(f"{codec.select} WHERE id IN ({marks})", ids).fetchall()
    found: dict[int, _Row] = {row[0]: row for row in rows}
    for row_id in ids:
        row, before = found.get(row_id), expected[row_id]
        if row == (None if before is None else pack(before)):
            continue
        # The same record may be written in other words, by a foreign hand.
        if row is None or codec.record(row) != before:
            raise StaleChangeError(table_name(kind), row_id)


def write(
    connection: sqlite3.Connection, edits: Iterable[Edit], progress: Progress | None = None
) -> None:
    """Write edits inside the caller's transaction, in which their rows were read or checked.

    What goes makes room before anything comes. Foreign keys are judged at COMMIT, so the order
    of the tables is only a matter of speed: a row whose parent stands costs least.

    Args:
        connection: holds the write lock.
        edits: at most one a row.
        progress: called now and then with how many edits were written; it must not touch the
            database.
    """
    gone, altered, added = _sorted(edits)
    done = 0
    texts_and_rows = [
        *((CODECS[kind].delete, gone[kind]) for kind in reversed(_ordered(gone))),
        *((CODECS[kind].update, altered[kind]) for kind in _ordered(altered)),
        *((CODECS[kind].insert, added[kind]) for kind in _ordered(added)),
    ]
    for text, rows in texts_and_rows:
        for batch in _batches(rows):
            connection.executemany(text, batch)
            done += len(batch)
            if progress is not None:
                progress(done)


_Sorted = dict[type["Record"], list[_Row]]


def _sorted(edits: Iterable[Edit]) -> tuple[_Sorted, _Sorted, _Sorted]:
    """Return what is to be deleted, updated and inserted, by table, ready to be bound."""
    gone: _Sorted = defaultdict(list)
    altered: _Sorted = defaultdict(list)
    added: _Sorted = defaultdict(list)
    for edit in edits:
        after = edit.after
        if after is None:
            record = edit.record
            gone[type(record)].append((record.id,))
        elif edit.before is None:
            added[type(after)].append(_packer(type(after))(after))
        else:
            row = _packer(type(after))(after)
            altered[type(after)].append((*row[1:], row[0]))
    return gone, altered, added


def _ordered(kinds: Iterable[type[Record]]) -> list[type[Record]]:
    """Return the main records first, parents before what stands on them."""
    ranks = {kind: rank for rank, kind in enumerate(RECORDS)}
    return sorted(kinds, key=lambda kind: ranks.get(kind, len(ranks)))


@cache
def _packer(kind: type[Record]) -> Callable[[Record], _Row]:
    """Return what makes the row of a record; it does what `Codec.values` does, in less time."""
    codec = CODECS[kind]
    pick: Callable[[Record], _Row] = attrgetter(*codec.columns)
    as_it_stands = codec.forms[0].write  # of an id
    instants = lru_cache(maxsize=1024)(write_instant)  # thousands of rows share a few
    forms = [
        (number, instants if form.write is write_instant else form.write)
        for number, form in enumerate(codec.forms)
        if form.write is not as_it_stands
    ]

    def pack(record: Record) -> _Row:
        row = list(pick(record))
        for number, write in forms:
            if row[number] is not None:
                row[number] = write(row[number])
        return tuple(row)

    return pack


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + _TOGETHER] for start in range(0, len(rows), _TOGETHER))
