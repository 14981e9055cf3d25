# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to a day counted from today: "tomorrow", "in two weeks", "+3bd", "2 weeks ago"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from desktop_app.domain.capture_readings import (
    HORIZON,
    MOST_WORKING_DAYS,
    Day,
    Match,
    Setting,
)
from desktop_app.domain.capture_words import COUNTS, Tokens

_SIMPLE: dict[tuple[str, ...], int] = {
    ("day", "after", "tomorrow"): 2,
    ("day", "before", "yesterday"): -2,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("today",): 0,
    ("tonight",): 0,
    ("tomorrow",): 1,
    ("tmrw",): 1,
    ("yesterday",): -1,
}
_UNITS: dict[str, str] = {
    name: unit
    for unit, names in {
        "day": "d day days",
        "week": "w wk wks week weeks",
        "fortnight": "fortnight fortnights",
        "month": "mo month months",
        "year": "y year years",
        "working day": "bd bds",
    }.items()
    for name in names.split()
}
_DAYS_IN: dict[str, int] = {"day": 1, "week": 7, "fortnight": 14}


def relative_at(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Return the day counted from today that begins at `i`.

    A count of days, weeks or months is moved to a working day; "today" and "tomorrow" are the
    user's word and stand.
    """
    return _simple(tokens, i, setting) or _counted(tokens, i, setting)


def _simple(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    i += tokens.text(i) == "the"
    for words, gap in _SIMPLE.items():
        if all(tokens.text(i + n) == word for n, word in enumerate(words)):
            day = setting.today + timedelta(days=gap)
            fits = (Day(day),) if setting.fits(day) else ()
            return Match(i + len(words), fits, bare=True)
    return None


def count_at(tokens: Tokens, i: int) -> tuple[int | None, int]:
    """Return the count at `i` ("3", "three", "a") and the index after it."""
    text = tokens.text(i)
    if text in COUNTS:
        return COUNTS[text], i + 1
    if text == "couple":
        return 2, i + 1 + (tokens.text(i + 1) == "of")
    # A count too long to mean anything is still one, so that nothing else is read into it.
    return (int(text[:7]), i + 1) if text.isascii() and text.isdigit() else (None, i)


def _unit_at(tokens: Tokens, i: int) -> tuple[str, int]:
    if tokens.text(i) in {"working", "business", "work"} and tokens.text(i + 1) in {"day", "days"}:
        return "working day", i + 2
    unit = _UNITS.get(tokens.text(i), "")
    return unit, i + 1


def _counted(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Read "in two weeks", "+3bd", "3 working days", "a week from now" and "3 days ago"."""
    lead = tokens.text(i) if tokens.text(i) in {"in", "+"} else ""
    at = i + bool(lead)
    at += lead == "in" and tokens.text(at) == "a" and tokens.text(at + 1) == "couple"
    count, end = count_at(tokens, at)
    if count is None:
        return None
    unit, end = _unit_at(tokens, end)
    if not unit:
        return None
    after = tokens.text(end)
    if after == "ago":
        return Match(end + 1, _back(setting, unit, count), bare=True)
    if after in {"from", "after", "before"}:
        # "a week from now" counts from today; from anything else it is no date yet.
        if after != "from" or tokens.text(end + 1) not in {"now", "today"}:
            return Match(end)
        return Match(end + 2, _ahead(setting, unit, count), bare=True)
    if not lead and unit != "working day" and not _alone(tokens, i, end, unit):
        return None
    return Match(end, _ahead(setting, unit, count), bare=True)


def _alone(tokens: Tokens, i: int, end: int, unit: str) -> bool:
    """Say whether "2 weeks" is all that the last part of a line says: then it means in two."""
    last = end >= len(tokens) or (tokens.closes(end) and end + 1 >= len(tokens))
    return unit in _DAYS_IN and last and tokens.text(i - 1) in {",", ";"}


def _ahead(setting: Setting, unit: str, count: int) -> tuple[Day, ...]:
    if setting.past:
        return ()
    if unit == "working day":
        if count > MOST_WORKING_DAYS:
            return ()
        return (Day(setting.calendar.add(setting.today, count)),)
    day = _moved(setting, unit, count)
    if day is None or not setting.fits(day):
        return ()
    rolled = setting.calendar.roll(day)
    return (Day(rolled, rolled_from=None if rolled == day else day),)


def _back(setting: Setting, unit: str, count: int) -> tuple[Day, ...]:
    day = _moved(setting, unit, -count) if setting.past and unit != "working day" else None
    return (Day(day),) if day is not None and setting.fits(day) else ()


def _moved(setting: Setting, unit: str, count: int) -> date | None:
    """Return today moved by so many units; a month later the 31st may be the 30th."""
    if unit in _DAYS_IN:
        return setting.shifted(_DAYS_IN[unit] * count)
    months = count * 12 if unit == "year" else count
    if abs(months) * 28 > HORIZON.days:
        return None
    year, month = divmod(setting.today.year * 12 + setting.today.month - 1 + months, 12)
    return date(year, month + 1, min(setting.today.day, monthrange(year, month + 1)[1]))
