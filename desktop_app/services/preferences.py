# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the user told about themselves and their days; kept in the database, applied at once."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from datetime import time
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.working_days import WorkCalendar
from desktop_app.storage import keyed

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.records import Contact, Organization
    from desktop_app.storage.database import Database

_MONTH_FIRST = {"US", "PH"}
_YEAR_FIRST = {"CN", "JP", "KR", "HU", "LT", "SE"}


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's settings.

    `weekdays` counts Monday as 0; times are wall time where the user is; `lead_minutes` is how
    long before a time the reminder comes (method.md 5.5).
    """

    name: str = ""
    phone: str = ""
    country: str = ""
    region: str = ""
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    work_from: str = "09:00"
    work_to: str = "17:00"
    start_of_day: str = "09:00"
    lead_minutes: int = 15
    appearance: str = "system"
    first_run_done: bool = False

    @property
    def day_start(self) -> time:
        """Return when date-only steps remind (reliability.md 6.4)."""
        return time.fromisoformat(self.start_of_day)

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
        self._calendars: dict[tuple[str, str, bool], WorkCalendar] = {}

    @property
    def current(self) -> Preferences:
        """Return the preferences, re-read when another process wrote."""
        try:
            version = self._database.data_version()
        except KnownError:  # somebody writes this instant: what was read last is still right
            version = self._version
        if version != self._version:
            self._version = version
            self._kept = self._read()
            self._calendars.clear()
        return self._kept

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
        """Return the business days of a contact; the user's own where theirs are unknown (5.5)."""
        for place in (contact, organization):
            if place is not None and place.country:
                return self._calendar(place.country, place.region, assumed=False)
        mine = self.current
        return self._calendar(mine.country, mine.region, assumed=True)

    def _calendar(self, country: str, region: str, *, assumed: bool) -> WorkCalendar:
        key = (country, region, assumed)
        if key not in self._calendars:
            weekdays = frozenset(self.current.weekdays) if assumed else frozenset(range(5))
            self._calendars[key] = WorkCalendar(country, region, weekdays=weekdays, assumed=assumed)
        return self._calendars[key]

    def _read(self) -> Preferences:
        kept = keyed.settings(self._database.connection)
        stored = {key: json.loads(text) for key, text in kept.items()}
        known = {f.name: stored[f.name] for f in fields(Preferences) if f.name in stored}
        if "weekdays" in known:
            known["weekdays"] = tuple(known["weekdays"])
        if "country" not in known:
            known["country"] = locale_country()
        return Preferences(**known)


def locale_country() -> str:
    """Return the country of the user's locale, empty when it names none."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        _, _, country = os.environ.get(name, "").split(".")[0].partition("_")
        if len(country) == 2 and country.isalpha():
            return country.upper()
    return ""


def _check(wanted: Preferences) -> None:
    for name in ("work_from", "work_to", "start_of_day"):
        try:
            time.fromisoformat(getattr(wanted, name))
        except ValueError as error:
            raise KnownError("invalid_value", field=name) from error
    if wanted.work_from >= wanted.work_to:
        raise KnownError("invalid_value", field="work_to")
    if not wanted.weekdays:
        raise KnownError("invalid_value", field="weekdays")
    if wanted.appearance not in {"system", "light", "dark"}:
        raise KnownError("invalid_value", field="appearance")
