# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What reading a date needs to know, and what it finds: days that words may mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.dates import DayOrder, WorkingDays

if TYPE_CHECKING:
    from collections.abc import Iterable

HORIZON = timedelta(days=3653)
"""Ten years: no step is planned beyond, and no touch logged from before."""

MOST_WORKING_DAYS = 520
"""Two years of them, so that a mistyped count costs no time."""


@dataclass(frozen=True, slots=True)
class Setting:
    """From where a date is read; `past` looks back for the day of a touch."""

    today: date
    calendar: WorkingDays
    order: DayOrder
    past: bool

    def fits(self, day: date) -> bool:
        """Return whether the day lies in the direction looked, today included, and not too far."""
        gap = self.today - day if self.past else day - self.today
        return timedelta() <= gap <= HORIZON

    def shifted(self, days: int) -> date | None:
        """Return the day so many days from today, None beyond the horizon."""
        return self.today + timedelta(days=days) if abs(days) <= HORIZON.days else None


@dataclass(frozen=True, slots=True)
class Day:
    """One day that words may mean, perhaps with the time they also gave."""

    on: date
    at: time | None = None
    rolled_from: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Words that speak of a day, up to the token before `end`; no `days` if they make no sense.

    Attributes:
        bare: a mere number may follow as the hour ("tomorrow 10").
        timed: the days have said their time already, or cannot have one.
    """

    end: int
    days: tuple[Day, ...] = ()
    bare: bool = False
    timed: bool = False


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def fitting(setting: Setting, days: Iterable[date | None]) -> tuple[Day, ...]:
    """Return the days that exist and lie in the direction looked."""
    return tuple(Day(day) for day in days if day is not None and setting.fits(day))
