# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The only INSERT, UPDATE and DELETE of records.

An import is tens of thousands of edits: rows of one table are checked and written together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import StaleChangeError
from desktop_app.domain.records import RECORDS
from desktop_app.storage import listing
from desktop_app.storage.codecs import CODECS, table_name, write_instant
from desktop_app.storage.reason_text import write_reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.changes import Edit
    from desktop_app.domain.records import Record

_OWNERS = {
    "pursuit_id": "pursuit",
    "contact_id": "contact",
    "organization_id": "organization",
    "column_id": "own_column",
}
Progress = Callable[[int], None]
_Row = tuple[Any, ...]
_Write = Callable[[Any], Any]
_Sorted = defaultdict[type["Record"], list["Record"]]
Bound = Mapping[tuple[type["Record"], str], Sequence[Any]]
_Binding = defaultdict[tuple[type["Record"], str], list[Any]]
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


def check_unmoved(
    connection: sqlite3.Connection, edits: Iterable[Edit], progress: Progress | None = None
) -> None:
    """Check that every row still equals its `before`, and that what a new row belongs to is here.

    `progress` is called as in `write`. Errors: `StaleChangeError`; the caller rolls back.
    """
    edits = tuple(edits)
    _check_owners(connection, edits)
    befores: dict[type[Record], dict[int, Record | None]] = {}
    for edit in edits:
        record = edit.record
        befores.setdefault(type(record), {})[record.id] = edit.before
    done = 0
    for kind, expected in befores.items():
        for ids in _batches(list(expected)):
            _check_batch(connection, kind, ids, expected)
            done += len(ids)
            if progress is not None:
                progress(done)


def _check_owners(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    fresh = [edit.record for edit in edits if edit.before is None]
    tables = {kind: table_name(kind) for kind in set(map(type, fresh))}
    come = {(tables[type(record)], record.id) for record in fresh}
    for name, table in _OWNERS.items():
        owners = (getattr(record, name, None) for record in fresh)
        wanted = {number for number in owners if number and (table, number) not in come}
        for ids in _batches(sorted(wanted)):
            marks = ",".join("?" * len(ids))
            select = f"SELECT id FROM {table} WHERE id IN ({marks})"  # noqa: S608  # our names
            rows = connection.execute(select, ids)
            if gone := set(ids) - {row[0] for row in rows}:
                raise StaleChangeError(table, min(gone))


def _check_batch(
    connection: sqlite3.Connection,
    kind: type[Record],
    ids: Sequence[int],
    expected: dict[int, Record | None],
) -> None:
    codec, pack = CODECS[kind], packer(kind)
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
) -> Bound:
    """Write edits inside the caller's transaction, in which their rows were read or checked.

    What goes makes room before anything comes. Foreign keys are judged at COMMIT, so the order
    of the tables is only a matter of speed: a row whose parent stands costs least.

    Args:
        connection: holds the write lock.
        edits: at most one a row.
        progress: called now and then with how many edits were written; it must not touch the
            database.

    Returns:
        The rows as they were bound, by table: those that were "added", and of the "altered"
        ones what they were and what they are.
    """
    edits, bound = tuple(edits), _Binding(list)
    done = 0
    for text, rows in _statements(edits, bound):
        connection.executemany(text, rows)
        done += len(rows)
        if progress is not None:
            progress(done)
    listing.refresh(connection, edits, lambda: progress(done) if progress is not None else None)
    return bound


_Statement = tuple[str, list[_Row]]


def _statements(edits: Iterable[Edit], bound: _Binding) -> Iterator[_Statement]:
    """Return what is to run, in order, with which rows to bind; keep those in `bound`."""
    gone, fresh = _Sorted(list), _Sorted(list)
    altered: defaultdict[type[Record], list[Edit]] = defaultdict(list)
    for edit in edits:
        if edit.before is not None and edit.after is not None:
            altered[type(edit.record)].append(edit)
        else:
            (gone if edit.after is None else fresh)[type(edit.record)].append(edit.record)
    for kind in sorted(gone, key=_rank, reverse=True):
        for batch in _batches(gone[kind]):
            yield CODECS[kind].delete, [(record.id,) for record in batch]
    for kind in sorted(altered, key=_rank):
        yield from _updates(kind, altered[kind], bound[kind, "altered"])
    for kind in sorted(fresh, key=_rank):
        for batch in _batches(fresh[kind]):
            rows = list(map(packer(kind), batch))
            bound[kind, "added"] += rows
            yield CODECS[kind].insert, rows


def _updates(
    kind: type[Record], edits: Sequence[Edit], bound: list[tuple[_Row, _Row]]
) -> Iterator[_Statement]:
    """Return updates of what differs: of a row with one new text no index and no key is touched."""
    pack, columns = packer(kind), CODECS[kind].columns
    for batch in _batches(edits):
        rows = [(pack(edit.before), pack(edit.after)) for edit in batch]
        bound += rows
        differing = ((_differing(was, row), row) for was, row in rows)
        # Neighbours that differ in the same columns: the order of the rows stays.
        for places, alike in groupby(differing, itemgetter(0)):
            if places:
                sets = ", ".join(f"{columns[at]}=?" for at in places)
                text = f"UPDATE {table_name(kind)} SET {sets} WHERE id=?"  # noqa: S608  # our names
                yield text, [(*(row[at] for at in places), row[0]) for _at, row in alike]


def _differing(before: _Row, after: _Row) -> tuple[int, ...]:
    return tuple(at for at, value in enumerate(after) if value != before[at])


def _rank(kind: type[Record]) -> int:
    """Return the place of a table: parents first, what is not listed last."""
    return RECORDS.index(kind) if kind in RECORDS else len(RECORDS)


class _Packers(dict[type["Record"], Callable[["Record"], _Row]]):
    """What makes rows, by record, each made when it is first asked for."""

    def __missing__(self, kind: type[Record]) -> Callable[[Record], _Row]:
        made = self[kind] = _packer(kind)
        return made


_PACKERS = _Packers()


def packer(kind: type[Record]) -> Callable[[Record], _Row]:
    """Return what makes the row of a record; it does what `Codec.values` does, in less time."""
    return _PACKERS[kind]


def _packer(kind: type[Record]) -> Callable[[Record], _Row]:
    codec = CODECS[kind]
    pick: Callable[[Record], _Row] = attrgetter(*codec.columns)
    as_it_stands = codec.forms[0].write  # of an id
    # Thousands of rows share a few of these, and each is asked for twice: by table and journal.
    slow: dict[_Write, _Write] = {
        w: lru_cache(maxsize=4096)(w) for w in (write_instant, write_reason)
    }
    forms = [
        (number, slow.get(form.write, form.write))
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
