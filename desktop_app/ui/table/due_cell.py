# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a due date stands in a cell: warm only when it is due, in full and in both zones on a tip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop_app import words
from desktop_app.ui.table.sheet import Cell
from desktop_app.words import text as _

WIDEST = Cell("Yesterday 10:00 pm", strong=True)


@dataclass(frozen=True, slots=True)
class Here:
    """Of which day a table speaks, and to whom."""

    today: date
    zone: str
    clock12: bool


@dataclass(frozen=True, slots=True)
class DueAt:
    """A date, perhaps a time, at the contact's place."""

    on: date | None
    at: time | None
    zone: str


def due_cell(due: DueAt, here: Here, *, live: bool = True, waits: bool = False) -> Cell:
    """Return the cell of a due date; `waits` keeps a future one quiet."""
    if due.on is None:
        return Cell(tone="muted")
    text = words.due(due.on, due.at, here.today, clock12=here.clock12)
    if not live or due.on > here.today:
        return Cell(text, "muted" if waits or not live else "text")
    return Cell(text, "today" if due.on == here.today else "late", strong=True)


def full_due(due: DueAt, here: Here) -> str:
    """Return the long date and, where the zones differ, both times."""
    if due.on is None:
        return ""
    full = words.full_date(due.on)
    if due.at is None:
        return full
    there = f"{full}, {words.clock(due.at, clock12=here.clock12)}"
    where = _where_the_user_is(due, here)
    if where is None:
        return there
    mine = words.clock(where.time(), clock12=here.clock12)
    if where.date() != due.on:
        mine = f"{words.full_date(where.date())}, {mine}"
    return _("{there} there ({zone}), {here} here").format(there=there, zone=due.zone, here=mine)


def _where_the_user_is(due: DueAt, here: Here) -> datetime | None:
    """Return the due time where the user is; None where that is the same wall time."""
    if not due.zone or due.on is None or due.at is None:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  # few rows have a zone

    try:
        there = datetime.combine(due.on, due.at, ZoneInfo(due.zone))
        mine = there.astimezone(ZoneInfo(here.zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return mine if mine.replace(tzinfo=None) != there.replace(tzinfo=None) else None
