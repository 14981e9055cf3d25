# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to a day of the calendar: "26 nov", "nov 26", "the 10th", "26/11", "2026-11-26"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_readings import (
    Day,
    Match,
    Setting,
    fitting,
    safe_date,
)
from desktop_app.domain.capture_times import time_at
from desktop_app.domain.capture_words import (
    MONTHS,
    ORDINALS,
    STEP_WORDS,
    SUFFIXES,
    WEAK_MONTHS,
    Tokens,
    words,
)
from desktop_app.domain.dates import DayOrder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_LEAP_YEAR = 2024
# What may follow "10th" where it is a date, and what follows it where it is none.
_AFTER_ORDINAL = STEP_WORDS | words("to for with if and or about re at then")
_NOT_A_DAY = words(
    "floor street st avenue ave road rd time anniversary century edition place round grade "
    "call attempt interview email message person year day"
)


def explicit_at(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    """Return the calendar day that begins at `i`, with every reading of it, nearest first.

    `firm` says that a weekday or "on" leads: then "24/7" or "4 may" cannot mean anything else.
    """
    i += tokens.text(i) == "the"
    match = (
        _year_first(tokens, i, setting)
        or _month_first(tokens, i, setting)
        or _day_first(tokens, i, setting, firm=firm)
        or _figures(tokens, i, setting, firm=firm)
        or _ordinal(tokens, i, setting, firm=firm)
    )
    return match if match is not None and tokens.ends(match.end) else None


@dataclass(frozen=True, slots=True)
class _DayNumber:
    day: int
    end: int
    ordinal: bool


def _day_number(tokens: Tokens, i: int) -> _DayNumber | None:
    """Return the number of a day at `i`: "26", "26th"; None for "10am", "10:30", "3 copies"."""
    day = tokens.number(i)
    if day is None:
        return None
    after = tokens.text(i + 1) if tokens.glued(i + 1) else ""
    if after in SUFFIXES:
        return _DayNumber(day, i + 2, ordinal=True)
    joined = after == ":" or (after.isalpha() and after not in MONTHS)
    if joined or tokens.counts(i):
        return None
    return _DayNumber(day, i + 1, ordinal=False)


def _year_first(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Read "2026-11-26" with ``-``, ``/`` or ``.``, perhaps with ``T10:30`` behind it."""
    _, figures = _joined(tokens, i)
    if len(figures) != 3 or len(tokens.text(i)) != 4:
        return None
    days = fitting(setting, [safe_date(figures[0], figures[1], figures[2])])
    end = i + 5
    if tokens.text(end) != "t" or not tokens.glued(end):
        return Match(end, days)
    clock = time_at(tokens, end + 1, bare=False)
    if clock is None:
        return None
    return Match(clock.end, tuple(Day(day.on, clock.at) for day in days), timed=True)


def _month_first(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Read "nov 26", "Nov. 26th, 2026" and "may second"."""
    month = MONTHS.get(tokens.text(i))
    if month is None:
        return None
    i += 1
    i += tokens.text(i) == "." and tokens.glued(i)
    i += tokens.text(i) == "the"
    if tokens.text(i) in ORDINALS:
        number = _DayNumber(ORDINALS[tokens.text(i)], i + 1, ordinal=True)
    else:
        found = _day_number(tokens, i)
        if found is None:
            return None
        number = found
    year, end = _year(tokens, number.end)
    return Match(end, fitting(setting, _in_year(setting, year, month, number.day)), bare=True)


def _day_first(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    """Read "26 nov", "26th of November 2026", "26-nov-2026" and "second of may"."""
    number = _day_number(tokens, i)
    if number is None and tokens.text(i) in ORDINALS and tokens.text(i + 1) == "of":
        number = _DayNumber(ORDINALS[tokens.text(i)], i + 1, ordinal=True)
    if number is None:
        return None
    i = number.end
    i += tokens.text(i) in {".", "-"} and tokens.glued(i)
    i += tokens.text(i) == "of"
    name = tokens.text(i)
    if name not in MONTHS:
        return None
    i += 1
    i += tokens.text(i) in {".", "-"} and tokens.glued(i) and not tokens.closes(i + 1)
    year, end = _year(tokens, i)
    if name in WEAK_MONTHS and not (firm or number.ordinal or _date_may_end(tokens, end)):
        return None
    days = _in_year(setting, year, MONTHS[name], number.day)
    return Match(end, fitting(setting, days), bare=True)


def _date_may_end(tokens: Tokens, i: int) -> bool:
    """Return whether what follows rules out that "4 may" meant four who may."""
    return tokens.closes(i) or tokens.number(i, 4) is not None or tokens.text(i) in {"at", "@"}


def _year(tokens: Tokens, i: int) -> tuple[int | None, int]:
    """Return the year at `i` and the index after it; two figures are one from 24 on."""
    j = i + (tokens.text(i) in {",", "'", "’"})
    number = tokens.number(j, 4)
    # "26 nov 10" is ten o'clock, "26 nov 27" a year; "nov 26, 30 people" is neither.
    if number is None or tokens.counts(j) or not tokens.ends(j + 1):
        return None, i
    if len(tokens.text(j)) == 4 and 1900 <= number < 3000:
        return number, j + 1
    if len(tokens.text(j)) == 2 and number >= 24 and tokens.text(i) != ",":
        return 2000 + number, j + 1
    return None, i


def _in_year(setting: Setting, year: int | None, month: int, day: int) -> list[date | None]:
    """Return the day in the year said, else its one occurrence in the year looked at."""
    if year is not None:
        return [safe_date(year, month, day)]
    this = setting.today.year
    years = (this, this - 1 if setting.past else this + 1)
    days = fitting(setting, (safe_date(y, month, day) for y in years))
    return [found.on for found in days[:1]]


def _joined(tokens: Tokens, i: int) -> tuple[str, tuple[int, ...]]:
    """Return the numbers from `i` on that one kind of ``/``, ``.`` or ``-`` joins without space."""
    first = tokens.number(i, 4)
    mark = tokens.text(i + 1)
    if first is None or mark not in {"/", ".", "-"}:
        return "", ()
    figures = [first]
    for j in (i + 2, i + 4):
        number = tokens.number(j, 4)
        whole = tokens.text(j - 1) == mark and tokens.glued(j - 1) and tokens.glued(j)
        if number is None or not whole:
            break
        figures.append(number)
    return mark, tuple(figures)


def _figures(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    """Read "26/11", "26/11/2026", "26.11.", "26.11.2026" and "26-11-2026"."""
    mark, figures = _joined(tokens, i)
    if len(figures) == 3:
        return _three_figures(tokens, i, setting, mark, figures)
    if len(figures) != 2 or mark == "-" or max(len(tokens.text(j)) for j in (i, i + 2)) > 2:
        return None
    if mark == "/":
        # A share ("1/2 of it") and round the clock ("open 24/7") are no dates.
        always = figures == (24, 7) and not (firm or tokens.opens(i))
        if always or tokens.counts(i + 2):
            return None
        end = i + 3
    else:
        dotted = tokens.text(i + 3) == "." and tokens.glued(i + 3)
        if not (dotted or firm):
            return None
        end = i + 3 + dotted
    day, month = _ordered(figures, mark, setting.order)
    if end == i + 3 and mark == "." and safe_date(_LEAP_YEAR, month, day) is None:
        return None  # "thu 10.30" is half past ten
    return Match(end, fitting(setting, _in_year(setting, None, month, day)), bare=True)


def _three_figures(
    tokens: Tokens, i: int, setting: Setting, mark: str, figures: Sequence[int]
) -> Match | None:
    digits = [len(tokens.text(i + n)) for n in (0, 2, 4)]
    if max(digits[:2]) > 2 or digits[2] == 3 or (mark == "-" and digits[2] != 4):
        return None
    if setting.order is DayOrder.YMD and mark == "/" and digits[2] <= 2:
        year, month, day = figures
    else:
        day, month = _ordered(figures[:2], mark, setting.order)
        year = figures[2]
    year += 2000 if year < 100 else 0
    return Match(i + 5, fitting(setting, [safe_date(year, month, day)]), bare=True)


def _ordered(pair: Sequence[int], mark: str, order: DayOrder) -> tuple[int, int]:
    """Return day and month; dots always put the day first, and an impossible month turns it."""
    first, second = pair
    if mark == ".":
        return first, second
    day, month = (first, second) if order is DayOrder.DMY else (second, first)
    return (month, day) if month > 12 else (day, month)


def _ordinal(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    """Read "10th" and "the 10th": of this month or of a later one that has such a day."""
    number = _day_number(tokens, i)
    if number is None or not number.ordinal:
        return None
    after = tokens.text(number.end)
    if firm:
        fits = after not in _NOT_A_DAY
    else:
        fits = _date_may_end(tokens, number.end) or after in _AFTER_ORDINAL
    return Match(number.end, monthly(setting, number.day), bare=True) if fits else None


def monthly(setting: Setting, day: int) -> tuple[Day, ...]:
    """Return the next two days of that number, this month's first; in the past the last two."""
    step = -1 if setting.past else 1
    first = setting.today.year * 12 + setting.today.month - 1
    months = [divmod(first + step * n, 12) for n in range(4)]
    return fitting(setting, (safe_date(year, month + 1, day) for year, month in months))[:2]
