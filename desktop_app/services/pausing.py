# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reminders that keep silent for a while: they fire and are listed, and are shown afterwards.

Silence is a matter of showing alone (reliability.md 6.1, 6.2): what falls due meanwhile is marked
as fired, once a generation, and stands in the list; since nobody saw it, it is shown on resuming.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain import agenda
from desktop_app.storage import reminders as rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.office import Office

HOUR = timedelta(hours=1)


class Span(StrEnum):
    """How long reminders are paused."""

    HOUR = "hour"
    MORNING = "morning"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause in force: until an instant, or until the user resumes (None)."""

    until: datetime | None


class Pausing:
    """Begins and ends the pause, which is kept in the database and outlives the program."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._hearers: list[Callable[[Pause | None], None]] = []
        self._told = self._kept()

    @property
    def current(self) -> Pause | None:
        """Return the pause in force; one whose time is over stands until `look` ends it."""
        return self._kept()

    def hear(self, hearer: Callable[[Pause | None], None]) -> None:
        """Call `hearer` whenever a pause began or ended, with the pause or None."""
        self._hearers.append(hearer)

    def begin(self, span: Span) -> Pause:
        """Pause all reminders, from now; a pause that stands is replaced.

        An hour is one of real time; the morning is tomorrow's start of day where the user is.
        """
        pause = Pause(self._until(span))
        until = None if pause.until is None else int(pause.until.timestamp())
        self._office.preferences.keep_paused(json.dumps({"until": until}))
        self._tell()
        return pause

    def end(self) -> None:
        """Let reminders be shown again; what fell due to this instant is fired first."""
        self._office.reminders.tick()
        self._office.preferences.keep_paused("")
        self._tell()

    def look(self) -> None:
        """End a pause whose time is over, and tell of one that another process set or ended."""
        pause = self._kept()
        if pause is not None and pause.until is not None and pause.until <= self._now:
            self.end()
        elif pause != self._told:
            self._tell()

    def meanwhile(self, pause: Pause) -> tuple[int, int]:
        """Return how many words given and how many interviews fall into the rest of a pause.

        Without an end it is looked at to the end of the user's day.
        """
        until = pause.until or self._tomorrow(time())
        connection = self._office.database.connection
        span = (int(self._now.timestamp()), int(until.timestamp()))
        told = rows.promised_between(connection, *span)
        return told, self._office.interview_cards.count_between(self._now, until)

    @property
    def _now(self) -> datetime:
        return self._office.clock.now()

    def _until(self, span: Span) -> datetime | None:
        if span is Span.HOUR:
            return self._now + HOUR
        if span is Span.MORNING:
            return self._tomorrow(self._office.preferences.current.day_start)
        return None

    def _tomorrow(self, at: time) -> datetime:
        here = agenda.place("", self._office.clock.zone_name())
        return agenda.instant(self._office.today + timedelta(days=1), at, here)

    def _kept(self) -> Pause | None:
        """Return the pause on file; what another program wrote wrongly is none (X15)."""
        try:
            until = json.loads(self._office.preferences.paused)["until"]
            return Pause(None if until is None else datetime.fromtimestamp(until, UTC))
        except (ValueError, KeyError, TypeError, OverflowError, OSError):
            return None

    def _tell(self) -> None:
        self._told = self._kept()
        for hearer in self._hearers:
            hearer(self._told)
