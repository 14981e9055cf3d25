# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the user told about themselves and their days; kept in the database, applied at once."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, time
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.storage import keyed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain import own_situations
    from desktop_app.domain.away import Away
    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.guard_terms import Limits
    from desktop_app.domain.records import Contact, Organization
    from desktop_app.domain.situations import Situation, SituationTable
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.storage.database import Database

_MONDAY_TO_FRIDAY = frozenset(range(5))
_MONTH_FIRST = {"US", "PH"}
_SITUATIONS = "situations"
_AWAY = "away"
_PAUSED = "paused"
_YEAR_FIRST = {"CN", "JP", "KR", "HU", "LT", "SE"}

RANGES = {"lead_minutes": (0, 240), "gap_days": (1, 20), "most_a_day": (1, 99)}
"""The least and the most that a number may be."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's settings.

    `weekdays` counts Monday as 0; times are wall time where the user is; `lead_minutes` is how
    long before a time the reminder comes (method.md 5.5); `reassure`: a follow-up says why now
    is the moment (R23). The numbers lie within `RANGES`.

    Attributes:
        gap_days: working days between two touches with one person (G1, R24).
        calls_from, calls_to: wall time at their place between which one calls (G6).
        most_a_day: so many steps are proposed for one day at most (method.md 3.1).
    """

    name: str = ""
    phone: str = ""
    country: str = ""
    region: str = ""
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    start_of_day: str = "09:00"
    lead_minutes: int = 15
    gap_days: int = 3
    calls_from: str = "09:00"
    calls_to: str = "17:00"
    most_a_day: int = 8
    appearance: str = "system"
    first_run_done: bool = False
    reassure: bool = True

    @property
    def day_start(self) -> time:
        """Return when date-only steps remind (reliability.md 6.4)."""
        return time.fromisoformat(self.start_of_day)

    @property
    def limits(self) -> Limits:
        """Return the guards' numbers, with those that the user chose (method.md 5.4)."""
        return _limits(self.gap_days, self.calls_from, self.calls_to)

    @property
    def day_order(self) -> DayOrder:
        """Return how 4/7 is meant where the user lives."""
        from desktop_app.domain.dates import DayOrder  # noqa: PLC0415  # not before a date is read

        if self.country in _MONTH_FIRST:
            return DayOrder.MDY
        return DayOrder.YMD if self.country in _YEAR_FIRST else DayOrder.DMY

    @property
    def clock12(self) -> bool:
        """Say whether times are shown with am and pm."""
        return self.country in {"US", "CA", "AU", "NZ", "PH", "IN"}


class PreferenceStore:
    """Reads and writes `Preferences`; hearers are told after each change."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._hearers: list[Callable[[Preferences], None]] = []
        self._version = -1
        self._kept = Preferences()
        self._kept_situations = ""
        self._situations: own_situations.Read | None = None
        self._kept_away = ""
        self._kept_paused = ""
        self._calendars: dict[object, WorkCalendar] = {}

    @property
    def current(self) -> Preferences:
        """Return the preferences, re-read when another process wrote."""
        self._refresh()
        return self._kept

    @property
    def situations(self) -> SituationTable:
        """Return the situations in force: the method's, or with the user's changes."""
        return self._own_situations().table

    @property
    def situations_refused(self) -> tuple[str, ...]:
        """Return the situations whose stored changes made no sense; the method's rows hold."""
        return self._own_situations().refused

    def _own_situations(self) -> own_situations.Read:
        self._refresh()
        if self._situations is None:
            from desktop_app.domain import own_situations  # noqa: PLC0415  # not before it is asked

            self._situations = own_situations.read(self._kept_situations)
        return self._situations

    def change_situation(self, row: Situation) -> None:
        """Put a row, made by `own_situations`, into force; hearers are told."""
        from desktop_app.domain import own_situations  # noqa: PLC0415  # as above

        self._keep_situations(own_situations.with_row(self.situations, row))

    def default_situations(self, *codes: str) -> None:
        """Return some situations, or all when none is named, to the method's; hearers are told."""
        from desktop_app.domain import own_situations  # noqa: PLC0415  # as above
        from desktop_app.domain.situations import DEFAULT_TABLE  # noqa: PLC0415

        table = self.situations
        for code in codes or DEFAULT_TABLE.rows:
            table = own_situations.with_row(table, DEFAULT_TABLE.row(code))
        self._keep_situations(table)

    @property
    def away(self) -> Away | None:
        """Return the absence that was set last, perhaps over; None when none is set (R42)."""
        self._refresh()
        if not self._kept_away:
            return None
        from desktop_app.domain.away import Away  # noqa: PLC0415  # most are never away

        kept = json.loads(self._kept_away)
        first, last = (date.fromisoformat(kept[name]) for name in ("first", "last"))
        return Away(first, last, kept["reason"])

    def keep_away(self, away: Away | None) -> None:
        """Keep an absence, or none; hearers are told."""
        text = ""
        if away is not None:
            first, last = away.first.isoformat(), away.last.isoformat()
            text = json.dumps({"first": first, "last": last, "reason": away.reason})
        if text == self._kept_away:
            return
        with self._database.transaction() as connection:
            keyed.put_settings(connection, {_AWAY: text})
        self._kept_away = text
        for hearer in self._hearers:
            hearer(self._kept)

    @property
    def paused(self) -> str:
        """Return what `Pausing` keeps about reminders that are silent; empty for none."""
        self._refresh()
        return self._kept_paused

    def keep_paused(self, text: str) -> None:
        """Keep the pause of reminders, a JSON text, or none; see `Pausing`."""
        with self._database.transaction() as connection:
            keyed.put_settings(connection, {_PAUSED: text})
        self._kept_paused = text

    def hear(self, hearer: Callable[[Preferences], None]) -> None:
        """Call `hearer` with the new preferences after each change."""
        self._hearers.append(hearer)

    def change(self, **values: object) -> Preferences:
        """Set some preferences. Errors: `KnownError` ``invalid_value`` names the field."""
        wanted = replace(self.current, **values)  # type: ignore[arg-type]  # checked below
        _check(wanted)
        with self._database.transaction() as connection:
            keyed.put_settings(connection, {k: json.dumps(v) for k, v in asdict(wanted).items()})
        self._kept = wanted
        self._calendars.clear()
        for hearer in self._hearers:
            hearer(wanted)
        return wanted

    def calendar(
        self, contact: Contact | None = None, organization: Organization | None = None
    ) -> WorkCalendar:
        """Return the business days of a contact; the user's own where theirs are unknown (5.5).

        Their working week comes before the company's, and closures of either are days off.
        """
        known = [place for place in (contact, organization) if place is not None]
        place = next((place for place in known if place.country), None)
        return self._calendar(
            (place.country, place.region) if place else None,
            weekdays=next((one.weekdays for one in known if one.weekdays), ""),
            closures=" ".join(one.closures for one in known),
            worked=contact.worked if contact else "",
        )

    def _calendar(
        self, place: tuple[str, str] | None, *, weekdays: str, closures: str, worked: str
    ) -> WorkCalendar:
        key = (place, weekdays, closures, worked)
        if key not in self._calendars:
            from desktop_app.domain.working_days import WorkCalendar  # noqa: PLC0415  # on request

            mine = self.current
            week = frozenset(mine.weekdays) if place is None else _MONDAY_TO_FRIDAY
            self._calendars[key] = WorkCalendar(
                *(place or (mine.country, mine.region)),
                weekdays=frozenset(map(int, weekdays)) or week,
                closures=_days(closures),
                worked=_days(worked),
                assumed=place is None,
            )
        return self._calendars[key]

    def _refresh(self) -> None:
        try:
            version = self._database.data_version()
        except KnownError:  # somebody writes this instant: what was read last is still right
            version = self._version
        if version == self._version:
            return
        self._version = version
        kept = keyed.settings(self._database.connection)
        self._kept = _preferences(kept)
        self._kept_situations, self._situations = kept.get(_SITUATIONS, "{}"), None
        self._kept_away = kept.get(_AWAY, "")
        self._kept_paused = kept.get(_PAUSED, "")
        self._calendars.clear()

    def _keep_situations(self, table: SituationTable) -> None:
        from desktop_app.domain import own_situations  # noqa: PLC0415  # as above

        with self._database.transaction() as connection:
            keyed.put_settings(connection, {_SITUATIONS: own_situations.written(table)})
        self._situations = own_situations.Read(table)
        for hearer in self._hearers:
            hearer(self._kept)


@lru_cache(maxsize=1)
def _limits(gap: int, calls_from: str, calls_to: str) -> Limits:
    from desktop_app.domain.guard_terms import LIMITS  # noqa: PLC0415  # not before a guard

    begin, end = time.fromisoformat(calls_from), time.fromisoformat(calls_to)
    return replace(LIMITS, gap=gap, calls_from=begin, calls_to=end)


def _preferences(kept: Mapping[str, str]) -> Preferences:
    known = {f.name: json.loads(kept[f.name]) for f in fields(Preferences) if f.name in kept}
    if "weekdays" in known:
        known["weekdays"] = tuple(known["weekdays"])
    if "country" not in known:
        known["country"] = locale_country()
    return _sound(Preferences(**known))


def _sound(mine: Preferences) -> Preferences:
    """Return preferences in which the default stands for what another program wrote wrongly."""
    wrong = {name for name, of in _SOUND.items() if not of(mine)}
    if "calls_to" in wrong:  # it is judged by where the hours begin
        wrong.add("calls_from")
    return replace(mine, **{name: getattr(Preferences(), name) for name in wrong})


def _days(text: str) -> frozenset[date]:
    """Return the days of ISO dates with blanks between; what is none is left out."""
    found = set()
    for word in text.split():
        with suppress(ValueError):
            found.add(date.fromisoformat(word))
    return frozenset(found)


def locale_country() -> str:
    """Return the country of the user's locale, empty when it names none."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        _, _, country = os.environ.get(name, "").split(".")[0].partition("_")
        if len(country) == 2 and country.isalpha():
            return country.upper()
    return ""


def _is_time(text: object) -> bool:
    try:
        time.fromisoformat(str(text))
    except ValueError:
        return False
    return True


def _fits(name: str, mine: Preferences) -> bool:
    number, (least, most) = getattr(mine, name), RANGES[name]
    return isinstance(number, int) and least <= number <= most


_SOUND: dict[str, Callable[[Preferences], bool]] = {
    "start_of_day": lambda mine: _is_time(mine.start_of_day),
    "calls_from": lambda mine: _is_time(mine.calls_from),
    "calls_to": lambda mine: _is_time(mine.calls_to) and mine.calls_from < mine.calls_to,
    "weekdays": lambda mine: bool(mine.weekdays),
    "appearance": lambda mine: mine.appearance in {"system", "light", "dark"},
    **{name: partial(_fits, name) for name in RANGES},
}
"""What each preference must be to make sense."""


def _check(wanted: Preferences) -> None:
    for name, of in _SOUND.items():
        if not of(wanted):
            raise KnownError("invalid_value", field=name)
