# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to dates: "thu 10", "in two weeks", "+3bd"; vague words are never dates (method.md R07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Protocol


class WorkingDays(Protocol):
    """The calendar of a contact, as far as words need it (method.md 5.5)."""

    def is_working(self, day: date) -> bool:
        """Return whether people work there on that day."""
        ...

    def roll(self, day: date) -> date:
        """Return the day itself if it is a working day, else the next one that is."""
        ...

    def add(self, day: date, count: int) -> date:
        """Return the working day `count` working days after `day`."""
        ...


class DayOrder(StrEnum):
    """In which order the user's locale writes day, month and year."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class When:
    """A day read from words, perhaps with a time, and where in the text the words stand.

    Attributes:
        at: wall time at the contact's place, None when none was said (method.md R08).
        rolled_from: the day the words came to, where that is no working day.
    """

    on: date
    at: time | None
    start: int
    end: int
    rolled_from: date | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak of a day; `whens` is empty when they make no sense or look the other way."""

    start: int
    end: int
    whens: tuple[When, ...]


def read_whens(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    past: bool = False,
) -> tuple[When, ...]:
    """Return every reading of the last date in `text`, the best first; none if there is no date.

    Nothing lies before `today`, or after it where `past`. A bare "thu" is never today; "next thu"
    is the Thursday of the week that begins next Monday. A number after a weekday is an hour (1 to
    6 in the afternoon), or the day of the month where that day of this month or the next is such
    a weekday; where both fit, both are returned, the nearer first. "in two weeks" is moved to a
    working day; a date the user names stands as it is.
    """
    phrases = read_phrases(text, today=today, calendar=calendar, order=order, past=past)
    return next((phrase.whens for phrase in reversed(phrases) if phrase.whens), ())


def read_phrases(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    past: bool = False,
) -> tuple[Phrase, ...]:
    """Return all the date phrases of `text` in their order; `read_whens` says what they mean."""
    # Many patterns and words: they cost nothing before a date is typed.
    from desktop_app.domain.capture_dates import day_phrases  # noqa: PLC0415
    from desktop_app.domain.capture_readings import Setting  # noqa: PLC0415

    setting = Setting(today, calendar, order, past)
    return tuple(
        Phrase(start, end, tuple(When(day.on, day.at, start, end, day.rolled_from) for day in days))
        for start, end, days in day_phrases(text, setting)
    )


def vague_word(text: str) -> str | None:
    """Return the first words in `text` that only seem to name a day, as typed; None without any.

    "next week", "soon" and "in the spring" are refused as dates (method.md R07); "next week thu"
    is not vague.
    """
    from desktop_app.domain.capture_vague import first_vague  # noqa: PLC0415

    return first_vague(text)
