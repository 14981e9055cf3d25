# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Looks through a file that is too large for it at the start; in a thread, table by table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.storage.migrations import CHECKED_AT_ONCE
from desktop_app.storage.reader import Reader, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.storage.database import Database

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
_TRIES = 20  # of one table, each cut short by somebody who writes


def was_checked(database: Database) -> bool:
    """Say whether the file was small enough to be looked through when it was opened."""
    return database.path.stat().st_size <= CHECKED_AT_ONCE


def check(database: Database, must_stop: Callable[[], bool]) -> None:
    """Look through the whole file; whoever writes comes first. To be called in another thread.

    Errors: `KnownError` ``damaged``, ``busy`` and their kin; `Stopped` when it must stop, or when
    the user writes all the time.
    """
    reader = Reader(database.path, lambda: must_stop() or not database.idle.is_set())
    try:
        for (name,) in reader.rows(_TABLES):
            _check_table(reader, database, name, must_stop)
    finally:
        reader.close()


def _check_table(
    reader: Reader, database: Database, name: str, must_stop: Callable[[], bool]
) -> None:
    for _ in range(_TRIES):
        database.idle.wait()
        if must_stop():
            raise Stopped
        try:
            found = reader.rows(f"PRAGMA quick_check('{name}')")
        except Stopped:
            if must_stop():
                raise
            continue
        if found != [("ok",)]:
            raise KnownError("damaged", path=str(database.path), why=str(found[0][0]))
        return
    raise Stopped
