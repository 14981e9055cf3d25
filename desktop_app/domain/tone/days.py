# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The days a message names: "Tuesday the 10th", "tomorrow", "the week of March 9" (R14).

A day without a year is the one nearest to today; vague words such as "next week" and "soon" are
no days (R07).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {"twenty": 20, "thirty": 30}

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_WORD_DAY = rf"(?:(?:twenty|thirty)[- ])?(?:{'|'.join(_ORDINALS)})|thirtieth"
_WORD_NUMBER = (
    rf"(?:twenty|thirty)[- ](?:{'|'.join(_NUMBERS[:9])})|{'|'.join(_NUMBERS[::-1])}|thirty"
)
_ORDINAL = rf"(?P<day>\d{{1,2}} ?(?:st|nd|rd|th)\b|{_WORD_DAY})"
_DAY = rf"(?P<day>\d{{1,2}}(?: ?(?:st|nd|rd|th))?|{_WORD_DAY}|{_WORD_NUMBER})"
_YEAR = r"(?:,? (?P<year>20\d\d)\b)?"
_NOT_A_RANK = (
    r"(?! (?:interview|round|time|email|call|message|year|draft|attempt|floor|stage|thing|light)\b)"
)
_COUNT = rf"(?P<count>\d{{1,2}}|a|an|one|{'|'.join(_NUMBERS[1:])})"

_SHAPES = tuple(
    rf"(?<![\w.]){shape}"
    for shape in (
        (
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)?[ -]{_MONTH}{_YEAR}(?:,? "
            rf"\(?(?P<after>{_WEEKDAY.replace('?P<weekday>', '?:')}))?"
        ),
        (
            rf"(?:{_WEEKDAY},? )?{_MONTH} (?:the )?{_DAY}(?![:\w]){_YEAR}(?:,? "
            rf"\(?(?P<after>{_WEEKDAY.replace('?P<weekday>', '?:')}))?"
        ),
        rf"(?:{_WEEKDAY},? )?(?P<iso>20\d\d-\d\d-\d\d)\b",
        (
            rf"(?:{_WEEKDAY},? "
            rf")?(?<!at )(?<!about )(?<!around )"
            rf"(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})(?:[/.](?P<year>(?:20)?\d\d)|"
            rf"\.)?(?![\d/])(?!\s*[ap]\.?m)"
        ),
        rf"{_WEEKDAY},? (?:the )?{_ORDINAL}{_NOT_A_RANK}(?! week)",
        rf"(?:{_WEEKDAY},? )?the {_ORDINAL}{_NOT_A_RANK}(?=[ .,;:!?)]|$)(?! \w+ (?:of|in)\b)",
        rf"{_WEEKDAY},? (?:the )?(?P<day>\d\d?)(?=[.,;)]|$| (?:at|in|around|about|if)\b)",
        (
            rf"(?:the )?(?P<rank>first|second|third|fourth|last) {_WEEKDAY} (?:of|in) "
            rf"(?:(?:the|this|(?P<coming>next|the coming)) month\b|{_MONTH})"
        ),
        (
            rf"(?P<next>(?:(?:on|this|next|coming|following|a week on|week from) "
            rf"){{0,2}}){_WEEKDAY}(?P<week> week\b| after next\b)?"
        ),
        (
            rf"(?:in|within) (?:exactly )?{_COUNT} (?P<unit>(?:working |business )?days?|"
            rf"weeks?|fortnight|months?)(?:' time)?\b(?! or)"
        ),
        (
            rf"{_COUNT} (?P<unit>days?|weeks?|fortnight|months?) (?:from|after) (?:today|now|"
            rf"tomorrow)\b"
        ),
        rf"(?:in )?{_COUNT} (?P<unit>days?|weeks?|fortnight|months?)'?s?'? time\b",
        r"(?:a |one )?(?P<unit>week|fortnight) (?:today|(?P<plus>tomorrow))\b",
        r"(?P<plus>tomorrow) (?P<unit>week|fortnight)\b",
        (
            r"(?P<near>today|tonight|this (?:afternoon|evening|morning)|(?:the )?day after "
            r"tomorrow|(?:to|2)mor+ow)\b"
        ),
    )
)
_MAYBE = re.compile(
    r"\d|day|mor+ow|night|week|month|\bthis |\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)|(?:st|nd|rd|th)\b"
)
"""What a text that names a day must hold."""
# "I sat down", "the sun": short names of the weekend count only where a day is likely.
_WEEKEND = re.compile(r"(?:sat|sun)\b")
_BEFORE_WEEKEND = re.compile(r"\b(?:on|next|this|coming|by) $")


@dataclass(frozen=True, slots=True)
class Day:
    """Words that name a day.

    Attributes:
        on: the day meant; None for one that does not exist.
        other: what the same figures mean in the other order (4/3), or for "next Tuesday".
        weekday: the weekday said beside a date, Monday is 0; None where none was.
        bare: only a weekday, or only words such as "tomorrow", so nothing can disagree.
        before: what a date means in a sentence of the past: the last such day.
    """

    start: int
    end: int
    on: date | None
    other: date | None = None
    weekday: int | None = None
    bare: bool = False
    before: date | None = None

    @property
    def disagrees(self) -> bool:
        """Say whether the weekday is not that of the date beside it, or there is no such day."""
        if self.bare:
            return False
        if self.on is None:
            return True
        return self.weekday not in {None, self.on.weekday()} and (
            self.other is None or self.other.weekday() != self.weekday
        )

    @property
    def fits_the_past(self) -> bool:
        """Say whether the weekday is that of the last such day."""
        return self.before is not None and self.before.weekday() == self.weekday

    def could_be(self, on: date) -> bool:
        """Say whether this is or may be that day."""
        return on in {self.on, self.other}


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Compile at first use."""
    return tuple(re.compile(shape) for shape in _SHAPES)


def days(text: str, today: date) -> tuple[Day, ...]:
    """Return the days a prepared text names, in its order; each stretch is read once."""
    if not _MAYBE.search(text):
        return ()
    return _days(text, today)


@lru_cache(maxsize=64)
def _days(text: str, today: date) -> tuple[Day, ...]:
    return tuple(sorted(_each(text, today), key=lambda day: day.start))


def _each(text: str, today: date) -> Iterator[Day]:
    taken = bytearray(len(text))
    for shape in _shapes():
        for match in shape.finditer(text):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            day = _read(match, today)
            if day is not None:
                taken[start:end] = b"\1" * (end - start)
                yield day


def _read(match: re.Match[str], today: date) -> Day | None:
    parts = match.groupdict()
    weekday = _weekday(parts.get("weekday") or parts.get("after"))
    start, end = match.span()
    if parts.get("near"):
        return Day(start, end, _near(parts["near"], today), bare=True)
    if parts.get("unit"):
        first = today + timedelta(days=bool(parts.get("plus")))
        return Day(start, end, _later(parts.get("count"), parts["unit"], first), bare=True)
    if parts.get("rank"):
        return Day(start, end, _ranked(parts, weekday or 0, today), bare=True)
    if parts.get("iso"):
        return Day(start, end, _exact(*map(int, parts["iso"].split("-"))), None, weekday)
    if parts.get("a"):
        return _figures(match, parts, weekday, today)
    if parts.get("day"):
        on = _dated(parts, weekday, today)
        return Day(start, end, on, None, weekday, before=_before(parts, weekday, today))
    return _bare_weekday(match, parts, weekday, today)


def _weekday(name: str | None) -> int | None:
    return _WEEKDAYS.index(name[:3]) if name else None


def _near(words: str, today: date) -> date:
    if "day after" in words:
        return today + timedelta(days=2)
    return today + timedelta(days=1 if "mor" in words[2:] and "this" not in words else 0)


def _later(count: str | None, unit: str, today: date) -> date:
    many = 1 if count in {None, "a", "an"} else _number(count or "1")
    size = 14 if "fortnight" in unit else 7 if "week" in unit else 30 if "month" in unit else 1
    return today + timedelta(days=many * size)


def _ranked(parts: dict[str, str | None], weekday: int, today: date) -> date:
    """Return "the last Friday of the month" or "the first Monday in April"."""
    month = parts.get("month")
    ahead = (_MONTHS.index(month[:3]) + 1 - today.month) % 12 if month else 0
    number = today.year * 12 + today.month - 1 + (1 if parts.get("coming") else ahead)
    first = date(number // 12, number % 12 + 1, 1)
    near = first + timedelta(days=(weekday - first.weekday()) % 7)
    rank = parts["rank"] or ""
    if rank != "last":
        return near + timedelta(weeks=_ORDINALS.index(rank))
    fifth = near + timedelta(weeks=4)
    return fifth if fifth.month == first.month else near + timedelta(weeks=3)


def _number(words: str) -> int:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    total = 0
    for part in re.split(r"[- ]", words):
        if part in _TENS:
            total += _TENS[part]
        elif part == "thirtieth":
            total += 30
        elif part in _ORDINALS:
            total += _ORDINALS.index(part) + 1
        elif part in _NUMBERS:
            total += _NUMBERS.index(part) + 1
    return total


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(parts: dict[str, str | None], weekday: int | None, today: date) -> date | None:
    day = _number(parts["day"] or "")
    month = parts.get("month")
    if month:
        number = _MONTHS.index(month[:3]) + 1
        if parts.get("year"):
            return _exact(int(parts["year"] or 0), number, day)
        return _nearest((_exact(today.year + step, number, day) for step in (-1, 0, 1)), today)
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in (0, 1, 2)]
    coming = [_exact(year, number + 1, day) for year, number in months]
    ahead = [on for on in coming if on is not None and on >= today]
    fits = [on for on in ahead[:2] if weekday in {None, on.weekday()}]
    return next(iter(fits or ahead), None)


def _before(parts: dict[str, str | None], weekday: int | None, today: date) -> date | None:
    """Return the last day up to today that a date without a year names, None where it has one."""
    if parts.get("year"):
        return None
    day, month = _number(parts["day"] or ""), parts.get("month")
    if month:
        number = _MONTHS.index(month[:3]) + 1
        found = [_exact(today.year - step, number, day) for step in (0, 1)]
    else:
        months = [divmod(today.year * 12 + today.month - 1 - step, 12) for step in (0, 1, 2)]
        found = [_exact(year, number + 1, day) for year, number in months]
    past = [on for on in found if on is not None and on <= today]
    fits = [on for on in past if on.weekday() == weekday and not month]
    return next(iter(fits or past), None)


def _nearest(candidates: Iterator[date | None], today: date) -> date | None:
    """Return the candidate nearest to today, those to come counting as nearer."""

    def distance(on: date) -> int:
        away = (on - today).days
        return away if away >= 0 else -2 * away

    return min((on for on in candidates if on is not None), key=distance, default=None)


def _figures(
    match: re.Match[str], parts: dict[str, str | None], weekday: int | None, today: date
) -> Day | None:
    first, second = int(parts["a"] or 0), int(parts["b"] or 0)
    given = parts.get("year")
    years = (int(given) % 100 + 2000,) if given else (today.year - 1, today.year, today.year + 1)
    by_day = _nearest((_exact(year, second, first) for year in years), today)
    by_month = _nearest((_exact(year, first, second) for year in years), today)
    if by_day is None and by_month is None:
        return None
    one, other = (by_day, by_month) if by_day else (by_month, None)
    if other is not None and one is not None and other >= today > one:
        one, other = other, one
    return Day(*match.span(), one, other, weekday)


def _bare_weekday(
    match: re.Match[str], parts: dict[str, str | None], weekday: int | None, today: date
) -> Day | None:
    if weekday is None:
        return None
    said = (parts.get("weekday") or "").rstrip(".")
    before = match.string[: match.start("weekday")]
    if _WEEKEND.fullmatch(said) and not _BEFORE_WEEKEND.search(before):
        return None
    ahead = (weekday - today.weekday()) % 7 or 7
    near = today + timedelta(days=ahead)
    far = near + timedelta(days=7)
    later = parts.get("week") or "week" in (parts.get("next") or "")
    if later or "next" in (parts.get("next") or ""):
        return Day(*match.span(), far if later else near, near if later else far, bare=True)
    return Day(*match.span(), near, today if ahead == 7 else None, bare=True)
