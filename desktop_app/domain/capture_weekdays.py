# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to a day of the week: "thu", "next thu", "thu 10", "thu 26 nov", "thu next week"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.capture_days import explicit_at, monthly
from desktop_app.domain.capture_offsets import count_at
from desktop_app.domain.capture_readings import Day, Match, Setting
from desktop_app.domain.capture_times import time_at
from desktop_app.domain.capture_words import (
    STEP_WORDS,
    SUFFIXES,
    WEAK_WEEKDAYS,
    WEEKDAYS,
    Tokens,
    words,
)

if TYPE_CHECKING:
    from datetime import date

_HERE = frozenset({"this", "coming"})
_NOON = 12
_MONTH = 31
_WHICH = _HERE | {"next", "last"}
# "sun" after one of these is a company or the star, "sat" a way of sitting.
_NO_DAY_AFTER = words(
    "the a an in to with at from for of and called rang phoned emailed messaged texted met "
    "wrote she he they we i who"
)
_DAYTIMES = frozenset({"morning", "afternoon", "evening", "night"})


def weekday_at(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    """Return the weekday that begins at `i` with the date or hour that belongs to it.

    A bare "thu" is never today. "next thu" is the Thursday of next week, weeks beginning on
    Monday; looking back, "last thu" is the latest Thursday before today.
    """
    which = tokens.text(i) if tokens.text(i) in _WHICH else ""
    if which:
        i += 1
    name = tokens.text(i)
    if name not in WEEKDAYS:
        return None
    end = i + 1
    end += tokens.text(end) == "." and tokens.glued(end) and not tokens.closes(end + 1)
    if name in WEAK_WEEKDAYS and not (firm or which or _in_position(tokens, i, end)):
        return None
    weekday = WEEKDAYS[name]
    match = None if which else _of_a_week(tokens, end, setting, weekday)
    match = match or _dated(tokens, end, setting, weekday)
    if match is not None:
        return match
    if which:
        return _numbered(tokens, end, setting, _that(weekday, which, setting), ())
    # The day of the month is looked for after today, as the bare weekday is.
    dates = tuple(day for day in _monthly(tokens, end, setting) if day.on.weekday() == weekday)
    return _numbered(tokens, end, setting, _that(weekday, "", setting), dates[:1])


def week_then_weekday_at(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Return the day of "next week on thu" and "in two weeks on thu"; each half alone is less."""
    weeks: int | None = None
    if [tokens.text(i), tokens.text(i + 1)] == ["next", "week"]:
        weeks, end = 1, i + 2
    elif tokens.text(i) == "in":
        weeks, end = count_at(tokens, i + 1)
        weeks, end = (weeks, end + 1) if tokens.text(end) in {"week", "weeks"} else (None, end)
    if weeks is None:
        return None
    end += tokens.text(end) == "on"
    if tokens.text(end) not in WEEKDAYS:
        return None
    return Match(end + 1, in_week(setting, WEEKDAYS[tokens.text(end)], weeks), bare=True)


def _in_position(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether "sat", "sun" or "wed" stands where a date may stand."""
    after = tokens.text(end)
    if tokens.number(end) is not None and not tokens.counts(end):
        return True
    if after in _DAYTIMES or time_at(tokens, end, bare=False) is not None:
        return True
    if tokens.opens(i):
        return tokens.closes(end) or after in STEP_WORDS
    return tokens.closes(end) and tokens.text(i - 1) not in _NO_DAY_AFTER


def _that(weekday: int, which: str, setting: Setting) -> tuple[Day, ...]:
    """Return the weekday meant, nothing where it cannot lie in the direction looked."""
    here = setting.today.weekday()
    if which == "next":
        gap = 7 - here + weekday
    elif setting.past or which == "last":
        gap = -((here - weekday) % 7 or (0 if which in _HERE else 7))
    else:
        gap = (weekday - here) % 7 or (0 if which in _HERE else 7)
    wrong_way = (which == "next" and setting.past) or (which == "last" and not setting.past)
    return () if wrong_way else (Day(setting.today + timedelta(days=gap)),)


def _of_a_week(tokens: Tokens, i: int, setting: Setting, weekday: int) -> Match | None:
    """Read what follows in "thu next week", "thu last week", "thu week", "thu in two weeks"."""
    word, then = tokens.text(i), tokens.text(i + 1)
    if word in {"next", "last"} and then == "week":
        weeks, end = (1 if word == "next" else -1), i + 2
    elif word == "in":
        count, end = count_at(tokens, i + 1)
        if not count or tokens.text(end) not in {"week", "weeks"}:
            return None
        weeks, end = count, end + 1
    elif word == "week":
        coming = _that(weekday, "", replace(setting, past=False))[0].on
        return Match(i + 1, _fit(setting, Day(coming + timedelta(days=7))), bare=True)
    else:
        return None
    return Match(end, in_week(setting, weekday, weeks), bare=True)


def in_week(setting: Setting, weekday: int, weeks: int) -> tuple[Day, ...]:
    """Return that weekday so many weeks from this one, if it lies in the direction looked."""
    day = setting.shifted(7 * weeks - setting.today.weekday() + weekday)
    return () if day is None else _fit(setting, Day(day))


def _fit(setting: Setting, day: Day) -> tuple[Day, ...]:
    return (day,) if setting.fits(day.on) else ()


def _dated(tokens: Tokens, i: int, setting: Setting, weekday: int) -> Match | None:
    """Read the date in "thu 26 nov" and "thu, 26/11"; the weekday has to be right.

    A date of another weekday after a comma speaks for itself; without one the two contradict
    each other and mean nothing (method.md R14).
    """
    comma = tokens.text(i) == ","
    dated = explicit_at(tokens, i + comma, setting, firm=True)
    if dated is None:
        return None
    days = tuple(day for day in dated.days if day.on.weekday() == weekday)[:1]
    if not days and comma:
        return None
    # "thu 10.11" may be the time; the tenth of November is offered where it is a Thursday.
    clock = time_at(tokens, i, bare=True)
    if clock is None or clock.end != dated.end or comma:
        return replace(dated, days=days)
    coming = replace(_that(weekday, "", setting)[0], at=clock.at)
    return Match(dated.end, _nearest_first(setting, (coming, *days)), timed=True)


def _monthly(tokens: Tokens, i: int, setting: Setting) -> tuple[Day, ...]:
    number = tokens.number(i + (tokens.text(i) == ","))
    days = monthly(setting, number) if number else ()
    # Of "thu 10" nobody means the 10th of the month after next.
    return tuple(
        day
        for day in days
        if day.on != setting.today and abs(_months(day.on) - _months(setting.today)) < 2
    )


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _numbered(
    tokens: Tokens, i: int, setting: Setting, days: tuple[Day, ...], dates: tuple[Day, ...]
) -> Match:
    """Read the number in "thu 10": an hour of that day, and the 10th where it is a Thursday."""
    if (certain := _number_and_hour(tokens, i, days, dates)) is not None:
        return certain
    i += tokens.text(i) == "," and tokens.number(i + 1) is not None and tokens.closes(i + 2)
    number = tokens.number(i)
    suffixed = tokens.glued(i + 1) and tokens.text(i + 1) in SUFFIXES
    if number is None or suffixed or tokens.counts(i) or time_at(tokens, i, bare=False):
        return Match(i, days, bare=True)
    clock = time_at(tokens, i, bare=True)
    if clock is not None and clock.end > i + 1:
        return Match(i, days, bare=True)
    if clock is None and not (1 <= number <= 31 and tokens.ends(i + 1)):
        return Match(i, days, bare=True)
    timed = tuple(replace(day, at=clock.at) for day in days) if clock is not None else ()
    if number > _NOON:  # "fri 13" where that Friday is the 13th: few write 13:00 so
        return Match(i + 1, (*dates, *timed), timed=True)
    return Match(i + 1, _nearest_first(setting, (*timed, *dates)), timed=True)


def _number_and_hour(
    tokens: Tokens, i: int, days: tuple[Day, ...], dates: tuple[Day, ...]
) -> Match | None:
    """Read "wed 2 at 3pm": with an hour behind it the number is the day of the month.

    Where no such Wednesday is near, day and number contradict each other and mean nothing (R14).
    """
    i += tokens.text(i) == ","
    number = tokens.number(i)
    if number is None or tokens.counts(i) or not 1 <= number <= _MONTH:
        return None
    clock = time_at(tokens, i + 1, bare=False)
    if clock is None or tokens.text(i + 1) == "," or tokens.glued(i + 1):
        return None
    meant = dates or tuple(day for day in days if day.on.day == number)
    return Match(clock.end, tuple(replace(day, at=clock.at) for day in meant), timed=True)


def _nearest_first(setting: Setting, days: tuple[Day, ...]) -> tuple[Day, ...]:
    """Sort by nearness; of two readings of one day the one with a time comes first."""
    return tuple(sorted(days, key=lambda day: abs(day.on - setting.today)))
