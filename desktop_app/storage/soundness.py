# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Looks through a file that is too large for it at the start; in a thread, table by table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.storage import listing, migrations
from desktop_app.storage.reader import Reader, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.storage.database import Database
    from desktop_app.storage.reader import Row

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
_TRIES = 20  # of one SELECT, each cut short by somebody who writes


def was_checked(database: Database) -> bool:
    """Say whether the file was small enough to be looked through when it was opened."""
    return database.path.stat().st_size <= migrations.CHECKED_AT_ONCE


def check(database: Database, must_stop: Callable[[], bool]) -> None:
    """Look through the whole file; whoever writes comes first. To be called in another thread.

    Errors: `KnownError` ``damaged``, ``busy`` and their kin; `Stopped` when it must stop, or when
    the user writes all the time.
    """
    reader = Reader(database.path, lambda: must_stop() or not database.idle.is_set())
    try:
        for (name,) in _undisturbed(reader, database, _TABLES, must_stop):
            _check_table(reader, database, name, must_stop)
    finally:
        reader.close()


def astray(database: Database, must_stop: Callable[[], bool]) -> int:
    """Return how many rows of the listing are not what the records say; in another thread.

    Errors: as `check`.
    """
    reader = Reader(database.path, lambda: must_stop() or not database.idle.is_set())
    try:
        reader.teach_fold()
        return int(_undisturbed(reader, database, listing.ASTRAY, must_stop)[0][0])
    finally:
        reader.close()


def _check_table(
    reader: Reader, database: Database, name: str, must_stop: Callable[[], bool]
) -> None:
    found = _undisturbed(reader, database, f"PRAGMA quick_check('{name}')", must_stop)
    if found != [("ok",)]:
        raise KnownError("damaged", path=str(database.path), why=str(found[0][0]))


def _undisturbed(
    reader: Reader, database: Database, query: str, must_stop: Callable[[], bool]
) -> list[Row]:
    """Run a long SELECT while nobody writes; begun anew when somebody does."""
    for _ in range(_TRIES):
        database.idle.wait()
        if must_stop():
            raise Stopped
        try:
            return reader.rows(query)
        except Stopped:
            if must_stop():
                raise
    raise Stopped
