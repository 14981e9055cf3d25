# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The changes of the last weeks, each whole, so that they can be taken back after a restart.

A row is written inside the change it tells of and is no edit itself: undo marks it, redo clears
the mark. Its edits are compressed JSON, table by table: the columns, then what was removed,
altered (before, after) and added, each by rising id, so that a change always reads the same.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from desktop_app.domain.changes import Change, Edit, Label
from desktop_app.domain.particulars import PARTICULARS
from desktop_app.domain.records import RECORDS, Contact, Organization, Pursuit
from desktop_app.storage.codecs import CODECS, read_instant, table_name, write_instant
from desktop_app.storage.writes import Bound, packer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop_app.domain.records import Record

BROUGHT_BACK = "bring_back"
ERASED = "erase"
_KINDS = {table_name(kind): kind for kind in (*RECORDS, *PARTICULARS)}
_MOST_NAMES = 3
_FAST = 1  # of zlib: a tenth of the time of the best, for a fifth more room


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the journal without its edits.

    Attributes:
        at, undone_at: when it was made and, unless it stands, taken back; UTC.
        removes: how many rows it took away.
        added, altered, removed: the number of rows by table.
        names: what the first of the removed pursuits, people and companies were called.
    """

    id: int
    at: datetime
    label: Label
    removes: int
    added: Mapping[str, int]
    altered: Mapping[str, int]
    removed: Mapping[str, int]
    undone_at: datetime | None
    names: tuple[str, ...] = ()


def keep(
    connection: sqlite3.Connection, change: Change, at: datetime, bound: Bound, *, fresh: bool
) -> None:
    """Tell of a change inside its transaction; `bound` are its rows as `writes.write` says.

    A `fresh` one is new; another may be an undo or a redo of what is told already. What is erased
    for good is told nowhere.
    """
    if not change.edits or change.label.code == ERASED:
        return
    if change.undoes:
        label, removes, edits = _written(change.inverse(), _inverse(bound))
    else:
        label, removes, edits = _written(change, bound)
    if not fresh and (number := _find(connection, label, edits, undone=not change.undoes)):
        _mark(connection, number, at if change.undoes else None)
    elif not change.undoes:
        connection.execute(
            "INSERT INTO journal (at, label, removes, edits) VALUES (?, ?, ?, ?)",
            (write_instant(at), label, removes, edits),
        )
    _mark_cause(connection, change, at)


def _mark_cause(connection: sqlite3.Connection, change: Change, at: datetime) -> None:
    """Mark what a bringing back took back; that undone, it stands again."""
    cause = dict(change.label.args)
    if change.label.code == BROUGHT_BACK and not cause.get("partly"):
        _mark(connection, int(str(cause["journal"])), None if change.undoes else at)


def _mark(connection: sqlite3.Connection, number: int, at: datetime | None) -> None:
    connection.execute(
        "UPDATE journal SET undone_at = ? WHERE id = ?", (write_instant(at) if at else None, number)
    )


def _find(connection: sqlite3.Connection, label: str, edits: bytes, *, undone: bool) -> int | None:
    """Return the newest row that tells of the same; it is nearly always the last one."""
    row = connection.execute(
        "SELECT id FROM journal WHERE length(edits) = ? AND label = ? AND edits = ?"
        " AND (undone_at IS NOT NULL) = ? ORDER BY id DESC LIMIT 1",
        (len(edits), label, edits, undone),
    ).fetchone()
    return int(row[0]) if row else None


def told_at(connection: sqlite3.Connection, change: Change) -> datetime | None:
    """Return when the change that an inverse takes back was made, None where it is not told."""
    label, _removes, edits = _written(change.inverse(), {})
    number = _find(connection, label, edits, undone=False)
    if number is None:
        return None
    (at,) = connection.execute("SELECT at FROM journal WHERE id = ?", (number,)).fetchone()
    return read_instant(at)


def recent(connection: sqlite3.Connection, *, removals_only: bool) -> list[Told]:
    """Return what is told, newest first, without the edits."""
    where = "WHERE removes > 0" if removals_only else ""
    rows = connection.execute(
        f"SELECT id, at, label, removes, undone_at FROM journal {where} ORDER BY id DESC"  # noqa: S608
    )
    return [_told(*row) for row in rows]


def one(connection: sqlite3.Connection, number: int) -> tuple[Told, tuple[Edit, ...]] | None:
    """Return a row with its edits, as the records stand in today's schema."""
    row = connection.execute(
        "SELECT id, at, label, removes, undone_at, edits FROM journal WHERE id = ?", (number,)
    ).fetchone()
    return (_told(*row[:5]), tuple(_read_edits(row[5]))) if row else None


def purge(connection: sqlite3.Connection, before: datetime) -> int:
    """Forget what is older; return how many changes that were."""
    found = connection.execute("DELETE FROM journal WHERE at < ?", (write_instant(before),))
    return found.rowcount


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Forget one change, inside the caller's transaction."""
    connection.execute("DELETE FROM journal WHERE id = ?", (number,))


def holds_older(connection: sqlite3.Connection, before: datetime) -> bool:
    """Say whether `purge` would forget anything."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM journal WHERE at < ?)", (write_instant(before),)
    ).fetchone()
    return bool(found[0])


# --- what a row holds -----------------------------------------------------------------------


def _what(edit: Edit) -> str:
    if edit.before is None:
        return "added"
    return "removed" if edit.after is None else "altered"


def _inverse(bound: Bound) -> Bound:
    """Return the rows of a change that took another one back as that one had them."""
    return {
        (kind, "removed" if what == "added" else what): (
            rows if what == "added" else [(was, is_) for is_, was in rows]
        )
        for (kind, what), rows in bound.items()
    }


def _written(change: Change, bound: Bound) -> tuple[str, int, bytes]:
    """Return the label, the number of removed rows and the edits as the table holds them.

    Of what is `bound` no row is made again.
    """
    rows: dict[tuple[type[Record], str], list[Any]] = {
        key: list(found) for key, found in bound.items() if found
    }
    for edit in change.edits:
        before, after = edit.before, edit.after
        kind, what = type(edit.record), _what(edit)
        if (kind, what) in bound:
            continue
        found, pack = rows.setdefault((kind, what), []), packer(kind)
        if before is not None and after is not None:
            found.append((pack(before), pack(after)))
        else:
            found.append(pack(edit.record))
    label: dict[str, Any] = {"added": {}, "altered": {}, "removed": {}}
    tables: dict[str, dict[str, Any]] = {}
    for (kind, what), found in rows.items():
        found.sort(key=_id_of)
        name = table_name(kind)
        label[what][name] = len(found)
        tables.setdefault(name, {"columns": CODECS[kind].columns})[what] = found
    label["names"] = _names(change.edits)
    label["code"] = change.label.code
    label["args"] = [[name, _plain(value)] for name, value in change.label.args]
    text = json.dumps(tables, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (
        json.dumps(label, ensure_ascii=False, sort_keys=True),
        sum(label["removed"].values()),
        zlib.compress(text.encode(), _FAST),
    )


def _names(edits: Iterable[Edit]) -> list[str]:
    """Return what the first of the removed pursuits, people and companies were called."""
    gone = (edit.before for edit in edits if edit.after is None)
    named = (
        _name(record) for record in gone if isinstance(record, Pursuit | Contact | Organization)
    )
    return list(islice(filter(None, named), _MOST_NAMES))


def _name(record: Pursuit | Contact | Organization) -> str:
    return record.title if isinstance(record, Pursuit) else record.name


def _id_of(row: tuple[Any, ...]) -> int:
    first = row[0]
    return int(first[0] if isinstance(first, tuple) else first)


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, bool | int | float | None) else str(value)


def _told(number: int, at: str, text: str, removes: int, undone_at: str | None) -> Told:
    data = json.loads(text)
    label = Label(data["code"], tuple((name, value) for name, value in data["args"]))
    return Told(
        id=number,
        at=read_instant(at),
        label=label,
        removes=removes,
        added=data["added"],
        altered=data["altered"],
        removed=data["removed"],
        undone_at=read_instant(undone_at) if undone_at else None,
        names=tuple(data.get("names", ())),
    )


def _read_edits(blob: bytes) -> Iterable[Edit]:
    for name, told in json.loads(zlib.decompress(blob)).items():
        kind, columns = _KINDS[name], told["columns"]
        yield from (Edit(_record(kind, columns, row), None) for row in told.get("removed", ()))
        for before, after in told.get("altered", ()):
            yield Edit(_record(kind, columns, before), _record(kind, columns, after))
        yield from (Edit(None, _record(kind, columns, row)) for row in told.get("added", ()))


def _record(kind: type[Record], columns: list[str], row: list[Any]) -> Record:
    """Return a record; what a later schema added since then stands at its default."""
    codec = CODECS[kind]
    if tuple(columns) == codec.columns:
        return codec.record(tuple(row))
    forms = dict(zip(codec.columns, codec.forms, strict=True))
    values: dict[str, Any] = {
        name: None if value is None else forms[name].read(value)
        for name, value in zip(columns, row, strict=True)
        if name in forms
    }
    return kind(**values)
