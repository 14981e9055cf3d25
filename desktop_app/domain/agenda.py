# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When a step is due for the user, and when to remind (method.md R08, R09; reliability.md 6).

A step with a time is due at that wall time in its zone (the contact's; empty is the user's).
A step without one is due on that date wherever the user is. A zone that is not known here is
taken as the user's own, so that nothing is lost over a name.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_app.domain.errors import KnownError


class Section(StrEnum):
    """Where a step stands in the agenda."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


def place(zone: str, user_zone: str) -> ZoneInfo:
    """Return the zone of that name, else the user's, else UTC."""
    for name in (zone, user_zone):
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")


def instant(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant of a wall time, in UTC.

    Of a time that happens twice the first; a time that a clock change leaves out is counted
    with the offset before it (reliability.md 6.5). Errors: `KnownError` ``date_out_of_range``.
    """
    try:
        return datetime.combine(on, at.replace(fold=0), zone).astimezone(UTC)
    except OverflowError:
        raise KnownError("date_out_of_range", on=on.isoformat()) from None


def local_due(due_on: date, due_time: time | None, zone: str, user_zone: str) -> datetime | date:
    """Return what a step's due date means to the user: a day, or an instant in their zone."""
    if due_time is None:
        return due_on
    found = instant(due_on, due_time, place(zone, user_zone))
    try:
        return found.astimezone(place("", user_zone))
    except OverflowError:
        raise KnownError("date_out_of_range", on=due_on.isoformat()) from None


def section(
    due_on: date,
    due_time: time | None,
    zone: str,
    *,
    now: datetime,
    user_zone: str,
    soon_days: int = 7,
) -> Section:
    """Return where a step stands for the user at an instant.

    A time that has gone by today leaves the step in `TODAY`; it is overdue once the day is over.
    """
    due = local_due(due_on, due_time, zone, user_zone)
    day = due.date() if isinstance(due, datetime) else due
    days = (day - now.astimezone(place("", user_zone)).date()).days
    if days < 0:
        return Section.OVERDUE
    if days == 0:
        return Section.TODAY
    return Section.SOON if days <= soon_days else Section.LATER


def order(due_on: date, due_time: time | None, zone: str, user_zone: str) -> tuple[int, float]:
    """Return a key that sorts by the user's day, whole days before times, times by instant."""
    due = local_due(due_on, due_time, zone, user_zone)
    if isinstance(due, datetime):
        return due.date().toordinal(), due.timestamp()
    return due.toordinal(), float("-inf")


def fire_at(
    due_on: date,
    due_time: time | None,
    zone: str,
    *,
    user_zone: str,
    start_of_day: time,
    lead_minutes: int = 15,
) -> datetime:
    """Return the instant of the reminder, in UTC.

    For a date the user's start of day, for a time `lead_minutes` before it in real minutes.
    Errors: `KnownError` ``date_out_of_range``.
    """
    if due_time is None:
        return instant(due_on, start_of_day, place("", user_zone))
    try:
        return instant(due_on, due_time, place(zone, user_zone)) - timedelta(minutes=lead_minutes)
    except OverflowError:
        raise KnownError("date_out_of_range", on=due_on.isoformat()) from None
