# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The business days at the other end: weekends, public holidays, closures (method.md 5.5)."""

from __future__ import annotations

import re
import sys
from dataclasses import KW_ONLY, dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MONDAY_TO_FRIDAY = frozenset(range(5))
_ONE_DAY = timedelta(days=1)
_NONE: Mapping[date, str] = MappingProxyType({})
_SMALL_WORDS = {"And", "Of", "The", "Da"}
_NAMES = {"DR Congo": "Congo (Democratic Republic)", "Guinea Bissau": "Guinea-Bissau"}


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Business days of a contact: country, region, working week, closures (method.md 5.5).

    An unknown country has no holidays; an unknown region has those of its country.

    Attributes:
        country: ISO 3166 code, empty when unknown.
        region: code of a subdivision, empty when unknown.
        weekdays: the working week, Monday is 0. Errors: `ValueError` when empty or out of 0..6.
        closures: further days off (a works holiday, a vacation they mentioned).
        worked: public holidays on which they work.
        assumed: the country is the user's own, because theirs is not known.
    """

    country: str = ""
    region: str = ""
    _: KW_ONLY
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    closures: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    assumed: bool = False

    def __post_init__(self) -> None:
        if not self.weekdays or not self.weekdays <= frozenset(range(7)):
            msg = "a working week has at least one day, numbered 0 to 6"
            raise ValueError(msg)

    def is_working(self, day: date) -> bool:
        """Say whether business is done there on that day."""
        return (
            day.weekday() in self.weekdays
            and day not in self.closures
            and self.holiday_name(day) is None
        )

    def holiday_name(self, day: date) -> str | None:
        """Return the English name of the public holiday, unless they work on it."""
        if day in self.worked:
            return None
        return _holidays(self.country, self.region, day.year).get(day)

    def first_holiday(self, after: date, until: date) -> tuple[date, str] | None:
        """Return the first holiday that cost a day of the week in a span, to explain a date."""
        for count in range(1, (until - after).days + 1):
            day = after + timedelta(days=count)
            if day.weekday() in self.weekdays and (name := self.holiday_name(day)):
                return day, name
        return None

    def roll(self, day: date) -> date:
        """Return the day itself or the next working day. Errors: ``date_out_of_range``."""
        return next(found for found in _days_from(day) if self.is_working(found))

    def roll_back(self, day: date) -> date:
        """Return the day itself or the last working day before it, for what must not be late.

        Errors: ``date_out_of_range``.
        """
        while not self.is_working(day):
            try:
                day -= _ONE_DAY
            except OverflowError:
                raise KnownError("date_out_of_range", on=day.isoformat()) from None
        return day

    def add(self, day: date, count: int) -> date:
        """Return the working day `count` working days later; counting starts the day after.

        Nought gives the day itself, rolled. Errors: `ValueError` for a negative count,
        `KnownError` ``date_out_of_range`` past the year 9999.
        """
        if count < 0:
            msg = "working days are counted forwards"
            raise ValueError(msg)
        if count == 0:
            return self.roll(day)
        for _ in range(count):
            day = self.roll(_next(day))
        return day

    def between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and including `end`, 0 if none."""
        # Counted by weeks: an import asks this of thousands of long spans.
        weeks, rest = divmod(max(0, (end - start).days), 7)
        tail = sum((start.weekday() + n) % 7 in self.weekdays for n in range(1, rest + 1))
        years = range(start.year, end.year + 1)
        holidays = {
            day
            for year in years
            for day in _holidays(self.country, self.region, year)
            if day.year == year
        }
        free = (holidays - self.worked) | self.closures
        off = sum(start < day <= end and day.weekday() in self.weekdays for day in free)
        return weeks * len(self.weekdays) + tail - off


def countries() -> tuple[tuple[str, str], ...]:
    """Return the countries whose holidays are known: ISO code and English name, by name."""
    from holidays.registry import COUNTRIES  # noqa: PLC0415  # takes long to import

    found = ((_spoken(entry[0]), entry[1]) for entry in COUNTRIES.values())
    return tuple((code, name) for name, code in sorted(found))


def regions(country: str) -> tuple[str, ...]:
    """Return the codes of the subdivisions with holidays of their own, none if unknown."""
    from holidays import country_holidays  # noqa: PLC0415

    code = country.strip().upper()
    return tuple(country_holidays(code).subdivisions) if code in _codes() else ()


@lru_cache(maxsize=32)
def region_names(country: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the subdivisions of `regions` with their names, by the first of them.

    The first name is what people there call it; a region that has none but its code goes by that.
    The last ones are those of other languages and of plain keyboards.
    """
    from holidays import country_holidays  # noqa: PLC0415

    from desktop_app.domain.region_spellings import SPELLINGS  # noqa: PLC0415  # on request

    code = country.strip().upper()
    if code not in _codes():
        return ()
    found = country_holidays(code)
    names: dict[str, list[str]] = {region: [] for region in found.subdivisions}
    for name, region in found.subdivisions_aliases.items():
        names.setdefault(region, []).append(name)
    # Some aliases are codes too, in capitals: they are found, and not shown.
    spoken = {region: tuple(sorted(told, key=str.isupper)) for region, told in names.items()}
    also = {r: told.split("|") for r, told in SPELLINGS.get(code, {}).items()}
    named = (
        (region, (*(told or (region,)), *also.get(region, ()))) for region, told in spoken.items()
    )
    return tuple(sorted(named, key=lambda each: fold(each[1][0])))


def region_code(country: str, region: str) -> str | None:
    """Return the code of a subdivision given by code or name; None if unknown."""
    from holidays import country_holidays  # noqa: PLC0415

    code = country.strip().upper()
    if code not in _codes():
        return None
    found = country_holidays(code)
    return _region(region.strip(), found.subdivisions, found.subdivisions_aliases)


def _next(day: date) -> date:
    try:
        return day + _ONE_DAY
    except OverflowError:
        raise KnownError("date_out_of_range", on=day.isoformat()) from None


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day = _next(day)


@lru_cache(maxsize=512)
def _holidays(country: str, region: str, year: int) -> Mapping[date, str]:
    """Return the public holidays of one year; importing `holidays` is slow, so only here."""
    code = country.strip().upper()
    if not code:
        return _NONE
    from holidays import country_holidays  # noqa: PLC0415

    if code not in _codes():
        return _NONE
    _leave_other_countries()
    here = region.strip()
    found = country_holidays(code, years=year, expand=False, language="en_US")
    if here and (known := _region(here, found.subdivisions, found.subdivisions_aliases)):
        found = country_holidays(code, known, years=year, expand=False, language="en_US")
    return dict(found)


def _leave_other_countries() -> None:
    """Let a country be imported without its 250 neighbours: 0.1 s and 8 MiB.

    The package of the countries imports all of them; the library itself asks for one by its module.
    """
    from importlib.util import find_spec, module_from_spec  # noqa: PLC0415  # with the library only

    name = "holidays.countries"
    if name not in sys.modules and (spec := find_spec(name)) is not None:
        sys.modules[name] = module_from_spec(spec)  # its place is known; it is not run


def _region(wanted: str, codes: tuple[str, ...], names: Mapping[str, str]) -> str | None:
    """Return the code of a region given as its code or its name, in capitals or not."""
    known = {code.casefold(): code for code in codes}
    known |= {name.casefold(): code for name, code in names.items()}
    return known.get(wanted.casefold())


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    """Return the codes that are countries; the library's other names are markets and classes."""
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    return frozenset(code for entry in COUNTRIES.values() for code in entry[1:] if len(code) <= 3)


def _spoken(class_name: str) -> str:
    """Return ``Bosnia and Herzegovina`` for ``BosniaAndHerzegovina``."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=DR)(?=C)", " ", class_name).replace("Mc D", "McD")
    first, *rest = words.split()
    name = " ".join([first, *(w.lower() if w in _SMALL_WORDS else w for w in rest)])
    return _NAMES.get(name, name)
