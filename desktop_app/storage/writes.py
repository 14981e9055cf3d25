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


def check_unmoved(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Check that every row still equals its `before`.

    Errors: `StaleChangeError`; the caller rolls back.
    """
    for edit in edits:
        kind, row_id = type(edit.record), edit.record.id
        if fetch(connection, kind, row_id) != edit.before:
            raise StaleChangeError(table_name(kind), row_id)


def write(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Write edits inside the caller's transaction, in which their rows were read or checked."""
    for edit in edits:
        codec = CODECS[type(edit.record)]
        if edit.after is None:
            connection.execute(codec.delete, (edit.record.id,))
        elif edit.before is None:
            connection.execute(codec.insert, codec.values(edit.after))
        else:
            connection.execute(codec.update, [*codec.values(edit.after)[1:], edit.record.id])
