# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Dates as trackers write them, and whether 4/7 can be read two ways (reliability.md I3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.dates import DayOrder
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_YEAR, LAST_YEAR = 1970, 2100

_SERIAL_START = date(1899, 12, 30)  # day nought of the spreadsheets, their leap year 1900 included
_SERIALS = range(20_000, 60_001)
_TIME = re.compile(
    r"(?:,?\s+(?:at\s+)?|T)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?")
_NUMBERS = re.compile(r"(\d{1,2})([-/. ])\s?(\d{1,2})(?:\2|\s)\s?(\d{4}|\d{2})")
_WEEKDAY = re.compile(r"^[^\W\d]{2,12}\.?,?\s+(?=\d|[^\W\d]{3,})")
_WORDS = re.compile(r"(\d+)(?:st|nd|rd|th)?|([^\W\d_]+)")
_MONTHS = {
    start: month
    for month, starts in enumerate(
        (
            "jan ene gen",
            "feb fev",
            "mar mrz mae",
            "apr avr abr",
            "may mai mag",
            "jun juin giu",
            "jul juil lug",
            "aug aou ago",
            "sep set",
            "oct okt ott out",
            "nov",
            "dec dez dic",
        ),
        start=1,
    )
    for start in starts.split()
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell can mean: day before month, or month before day; None where it cannot."""

    dmy: date | None
    mdy: date | None

    @property
    def open(self) -> bool:
        """Say whether it can be read two ways."""
        return self.dmy is not None and self.mdy is not None and self.dmy != self.mdy

    def by(self, order: DayOrder | None) -> date | None:
        """Return the date; by `order` where both are possible, None then if it is not told.

        Where the year comes first the month comes before the day, so YMD reads as MDY does.
        """
        if self.open and order is None:
            return None
        if order is DayOrder.DMY:
            return self.dmy or self.mdy
        return self.mdy or self.dmy


NOTHING = Reading(None, None)


def is_date(cell: str) -> bool:
    """Say whether a cell is written as a date; a bare number is not."""
    return not cell.isdigit() and read(cell) != NOTHING


@lru_cache(maxsize=8192)
def read(cell: str) -> Reading:
    """Return what a cell means as a date; `NOTHING` when it is none."""
    text = cell.strip()
    if not text or len(text) > 60:
        return NOTHING
    if text.isascii() and text.isdigit():
        return _serial(text)
    text = _TIME.sub("", text).strip()
    if found := _YEAR_FIRST.fullmatch(text):
        day = _day(int(found[1]), int(found[3]), int(found[4]))
        return Reading(day, day)
    text = _without_weekday(text)
    if found := _NUMBERS.fullmatch(text):
        return _numbers(int(found[1]), int(found[3]), _year(found[4]), dotted=found[2] == ".")
    day = _spelled(text)
    return Reading(day, day)


def orders(cells: Iterable[str]) -> frozenset[DayOrder]:
    """Return the orders in which every cell makes sense; none when the cells contradict."""
    possible = {DayOrder.DMY, DayOrder.MDY}
    for cell in cells:
        found = read(cell)
        if found.dmy is None and found.mdy is not None:
            possible.discard(DayOrder.DMY)
        if found.mdy is None and found.dmy is not None:
            possible.discard(DayOrder.MDY)
        if not possible:
            break
    return frozenset(possible)


def _serial(text: str) -> Reading:
    number = int(text) if len(text) <= 5 else 0
    day = _SERIAL_START + timedelta(days=number) if number in _SERIALS else None
    return Reading(day, day)


def _numbers(first: int, second: int, year: int, *, dotted: bool) -> Reading:
    dmy, mdy = _day(year, second, first), _day(year, first, second)
    if dotted and dmy is not None:  # nobody writes the month first with dots
        return Reading(dmy, dmy)
    return Reading(dmy, mdy)


def _without_weekday(text: str) -> str:
    found = _WEEKDAY.match(text)
    if found and _month(found.group().strip(" .,")) is None:
        return text[found.end() :]
    return text


def _spelled(text: str) -> date | None:
    """Return "26 Nov 2026", "Nov 26th, 2026", "26-Nov-26" or "26. November 2026"."""
    numbers: list[str] = []
    months: list[int | None] = []
    for number, word in _WORDS.findall(text):
        if number:
            numbers.append(number)
        elif fold(word) not in {"de", "of", "den", "the", "le"}:
            months.append(_month(word))
    if len(numbers) != 2 or len(months) != 1 or months[0] is None:
        return None
    day, year = numbers
    if len(day) == 4:
        day, year = year, day
    if len(day) > 2 or len(year) not in {2, 4}:
        return None
    return _day(_year(year), months[0], int(day))


def _month(word: str) -> int | None:
    name = fold(word)
    return _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
