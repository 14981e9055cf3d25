# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An absence the user sets: which steps move past it, and to where (method.md R42)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.working_days import WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST = 366
"""Days that an absence may last."""


@dataclass(frozen=True, slots=True)
class Away:
    """The user is away from `first` to `last`, both included.

    Errors: `KnownError` ``away_backwards`` when it would end before it begins, ``away_too_long``.

    Attributes:
        reason: in the user's words, such as "Holiday"; for their own eyes.
    """

    first: date
    last: date
    reason: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise KnownError("away_backwards", first=self.first, last=self.last)
        if (self.last - self.first).days >= LONGEST:
            raise KnownError("away_too_long", last=self.last)

    def covers(self, day: date) -> bool:
        """Say whether the user is away on a day."""
        return self.first <= day <= self.last

    @property
    def back_on(self) -> date:
        """Return the first day after the absence."""
        return self.last + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A step that nobody was told of: its id, where it would stand without an absence."""

    id: int
    due_on: date
    calendar: WorkCalendar


def after(day: date, away: Away, calendar: WorkCalendar) -> date:
    """Return where a step of the absence goes: as many working days behind it as it was into it.

    So steps keep their distances instead of all falling on the first day back. A day outside
    the absence stays. Errors: `KnownError` ``date_out_of_range``.
    """
    if not away.covers(day):
        return day
    into = calendar.between(away.first - timedelta(days=1), day)
    return calendar.add(away.last, max(1, into))


def moved(steps: Iterable[Planned], away: Away) -> dict[int, date]:
    """Return where the steps of an absence go, by id; those outside it are left out.

    Each lands on a working day of its own contact after the absence, and none before one that
    was due before it.
    """
    found: dict[int, date] = {}
    latest = away.back_on
    for step in _in_order(steps):
        if away.covers(step.due_on):
            latest = step.calendar.roll(max(latest, after(step.due_on, away, step.calendar)))
            found[step.id] = latest
    return found


def _in_order(steps: Iterable[Planned]) -> Sequence[Planned]:
    return sorted(steps, key=lambda step: (step.due_on, step.id))
