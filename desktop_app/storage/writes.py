# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The only INSERT, UPDATE and DELETE of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import StaleChangeError
from desktop_app.storage.tables import CODECS, table_name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop_app.domain.changes import Edit
    from desktop_app.domain.records import Record


def next_id(connection: sqlite3.Connection, kind: type[Record]) -> int:
    """Return the first id never used in a table; call it only while holding the write lock."""
    found = connection.execute(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table_name(kind),)
    ).fetchone()
    return int(found[0]) + 1 if found else 1


def fetch(connection: sqlite3.Connection, kind: type[Record], row_id: int) -> Record | None:
    """Return one record by id."""
    codec = CODECS[kind]
    row = connection.execute(f"{codec.select} WHERE id=?", (row_id,)).fetchone()
    return codec.record(row) if row else None


def write(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Write edits inside the caller's transaction.

    Errors: `StaleChangeError` when a row no longer equals its `before`; the caller rolls back.
    """
    for edit in edits:
        record = edit.record
        codec = CODECS[type(record)]
        if fetch(connection, type(record), record.id) != edit.before:
            raise StaleChangeError(table_name(type(record)), record.id)
        if edit.after is None:
            connection.execute(codec.delete, (record.id,))
        elif edit.before is None:
            connection.execute(codec.insert, codec.values(edit.after))
        else:
            connection.execute(codec.update, [*codec.values(edit.after)[1:], record.id])
