# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a due date stands in a cell: warm only when it is due, in full and in both zones on a tip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.ui.table.sheet import Cell

if TYPE_CHECKING:
    from desktop_app.services.office import Office

WIDEST = Cell("Yesterday 10:00 pm", strong=True)


@dataclass(frozen=True, slots=True)
class Here:
    """Of which day a table speaks, and to whom."""

    today: date
    zone: str

    @classmethod
    def of(cls, office: Office) -> Here:
        """Return how the user of an office reads dates."""
        return cls(office.today, office.clock.zone_name())


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
    on, text, both = _told(due, due.on, here)
    if not live or on > here.today:
        return Cell(text, "muted" if waits or not live else "text", both=both)
    return Cell(text, "today" if on == here.today else "late", strong=True, both=both)


def _told(due: DueAt, on: date, here: Here) -> tuple[date, str, tuple[str, str] | None]:
    """Return the user's day of a due date, and its words: a time elsewhere by both clocks (R08).

    In a narrow column the two stand one above the other.
    """
    if due.at is None or due.zone in {"", here.zone}:
        return on, words.due(on, due.at, here.today), None
    from desktop_app.words import places  # noqa: PLC0415  # few rows have a zone

    moment, reader = places.Moment(on, due.at, due.zone), places.Reader(here.today, here.zone)
    there = places.there(moment, reader)
    both = (places.due_here(moment, reader), there) if there else None
    return places.day_here(moment, reader) or on, places.due_both(moment, reader), both


def full_due(due: DueAt, here: Here) -> str:
    """Return the long date and, where the zones differ, both times."""
    from desktop_app.words import places  # noqa: PLC0415  # when a tip is first shown

    reader = places.Reader(here.today, here.zone)
    return places.full_both(places.Moment(due.on, due.at, due.zone), reader)
