# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What SQLite is asked about days as the user counts them (method.md R08).

What is due at a time elsewhere may be due on another day here. Only rows within a few days of the
one that is asked about are looked at that closely; all others are told apart by their text.
"""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.filters import Test

if TYPE_CHECKING:
    import sqlite3

_BEFORE, _BEHIND = 2, 3  # days; from the one end of the world to the other are 26 hours
_DAY = 10  # letters of an ISO date

Clause = tuple[str, list[str]]
"""A condition and its values."""


def teach(connection: sqlite3.Connection) -> None:
    """Let a connection understand `clause`."""
    connection.create_function("local_day", 3, local_day, deterministic=True)


def local_day(due: str | None, zone: str | None, user_zone: str) -> str | None:
    """Return the user's day of a due text ("2026-03-03" or "2026-03-03T10:00"), ISO as well.

    Without a zone of the user's it is the day that is written.
    """
    if due is None or len(due) <= _DAY or not (zone and user_zone) or zone == user_zone:
        return None if due is None else due[:_DAY]
    return _local_day(due, zone, user_zone)


@lru_cache(maxsize=4096)
def _local_day(due: str, zone: str, user_zone: str) -> str:
    # Not before a step elsewhere is asked about.
    from desktop_app.domain.agenda import local_due  # noqa: PLC0415
    from desktop_app.domain.errors import KnownError  # noqa: PLC0415

    on, at = date.fromisoformat(due[:_DAY]), time.fromisoformat(due[_DAY + 1 :])
    try:
        return local_due(on, at, zone, user_zone).isoformat()[:_DAY]
    except KnownError:  # at the end of time the day stays as it is written
        return due[:_DAY]


def clause(due: str, zone: str, test: Test, day: str, user_zone: str) -> Clause:
    """Return what asks whether something is due on, before or after a day.

    Args:
        due: SQL of the due text.
        zone: SQL of the zone it is meant in; asked for near the day only.
        test: `Test.IS`, `Test.BEFORE` or `Test.AFTER`.
        day: ISO.
        user_zone: what is due at a time elsewhere counts on the day it is there.
    """
    low, high = _moved(day, -_BEFORE), _moved(day, _BEHIND)
    here = f"local_day({due}, {zone}, ?)"
    if test is Test.BEFORE:
        return f"({due} < ? AND ({due} < ? OR {here} < ?))", [high, low, user_zone, day]
    if test is Test.AFTER:
        return f"({due} >= ? AND ({due} >= ? OR {here} > ?))", [low, high, user_zone, day]
    return f"({due} >= ? AND {due} < ? AND {here} = ?)", [low, high, user_zone, day]


def _moved(day: str, days: int) -> str:
    try:
        return date.fromordinal(date.fromisoformat(day).toordinal() + days).isoformat()
    except (ValueError, OverflowError):
        return day
