# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How near a step of a row comes to what else is meant for the same person (method.md G1, R24).

Looked at are the records and all rows of the file together: several of its rows may be towards
one person. Nothing is written.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.actions import channel_of
from desktop_app.domain.folding import fold
from desktop_app.domain.guard_purposes import purpose_of
from desktop_app.domain.guard_terms import Known, Limits, Past, Planned
from desktop_app.domain.guards import Purpose, findings
from desktop_app.domain.records import Channel, Direction, Outcome, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.guards import Finding
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.transfer.plan import PlannedRow
    from desktop_app.storage.database import Database

_LOOKED_BACK = timedelta(days=60)  # more than the longest gap that one may choose
_TOUCHES = (
    "SELECT contact_id, pursuit_id, on_date, direction, channel, outcome FROM touch"
    " WHERE contact_id IS NOT NULL AND on_date >= ? AND corrected_by_id IS NULL"
)
_STEPS = (
    "SELECT contact_id, pursuit_id, due_on, action, channel,"
    """ reason LIKE '{"code": "agreed"%',"""
    " EXISTS (SELECT 1 FROM promise WHERE promise.step_id = step.id AND promise.state = 'open')"
    " FROM step WHERE contact_id IS NOT NULL AND state = 'open'"
)
_PEOPLE = (
    "SELECT contact.id, contact.name, coalesce(organization.name, '') FROM contact"
    " LEFT JOIN organization ON organization.id = contact.organization_id"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A step as far as the gap depends on it; `row` is the line of the file it is of."""

    row: int
    on: date
    action: str
    channel: Channel


class Nearness:
    """Knows what was and is meant for each person, the rows of the file included.

    People are told apart as `Directory` does: by name and company, where both are known.
    """

    def __init__(self, database: Database, today: date, limits: Limits) -> None:
        self._limits = limits
        self._same: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._past: dict[int, list[Past]] = defaultdict(list)
        self._ahead: dict[int, list[Past]] = defaultdict(list)
        for number, name, company in database.select(_PEOPLE):
            self._same[fold(name)].append((fold(company), number))
        for who, pursuit, on, direction, channel, outcome in database.select(
            _TOUCHES, ((today - _LOOKED_BACK).isoformat(),)
        ):
            past = _past(who, pursuit, on, Channel(channel), Outcome(outcome))
            self._past[who].append(replace(past, direction=Direction(direction)))
        for who, pursuit, on, action, channel, agreed, said in database.select(_STEPS):
            past = _past(who, pursuit, on, Channel(channel), Outcome.WRITTEN)
            exempt = bool(agreed) or purpose_of(action) is not Purpose.FOLLOW_UP
            self._ahead[who].append(replace(past, exempt=exempt, said=bool(said)))

    def learn(self, rows: Iterable[PlannedRow]) -> None:
        """Take in what rows that are to be added say: their last contact, and the day named."""
        for row in rows:
            who = self._who(row)
            if who is None or row.ending is not None:
                continue
            if row.contacted is not None:
                past = _past(who, -row.line, row.contacted.isoformat(), Channel.EMAIL)
                self._past[who].append(past)
            if row.step.usable and row.step.on is not None:
                self.plan(row, named(row, row.step.on))

    def plan(self, row: PlannedRow, meant: Meant) -> None:
        """Take in a step that a row is given."""
        who = self._who(row)
        if who is None or meant.channel is Channel.RESEARCH or _begins(row):
            return
        past = _past(who, -meant.row, meant.on.isoformat(), meant.channel)
        exempt = purpose_of(meant.action) is not Purpose.FOLLOW_UP
        self._ahead[who].append(replace(past, exempt=exempt))

    def finding(self, row: PlannedRow, meant: Meant, calendar: WorkCalendar) -> Finding | None:
        """Return what speaks against a step of a row for being too near; None for nothing."""
        who = self._who(row)
        if who is None or _begins(row):
            return None
        ahead = [past for past in self._ahead[who] if past.pursuit_id != -row.line]
        if not ahead and not self._past[who]:
            return None
        known = Known(self._past[who], calendar, limits=self._limits, ahead=ahead)
        purpose = purpose_of(meant.action)
        planned = Planned(meant.on, meant.channel, who, -row.line, purpose=purpose)
        return next((one for one in findings(planned, known) if one.guard == "G1"), None)

    def free(self, row: PlannedRow, meant: Meant, calendar: WorkCalendar) -> date:
        """Return the first day, from a step's own on, that leaves them the gap."""
        while (found := self.finding(row, meant, calendar)) is not None:
            if found.allowed_from is None or found.allowed_from <= meant.on:
                break
            meant = replace(meant, on=found.allowed_from)
        return meant.on

    def _who(self, row: PlannedRow) -> int | None:
        """Return by which number the person of a row is known here; None where it names none."""
        name, company = row.identity.person, row.identity.company
        if not name or row.new is None:
            return None
        same = self._same[name]
        for there, number in same:
            if there == company:
                return number
        for there, number in same:
            if not there or not company:
                return number
        same.append((company, -row.line))
        return -row.line


def named(row: PlannedRow, on: date) -> Meant:
    """Return the step that a row names, as far as it says what it is."""
    action = row.step.action or "follow_up"
    return Meant(row.line, on, action, channel_of(action))


def _begins(row: PlannedRow) -> bool:
    """Say whether a row is of a job that was only found: nobody is written to yet."""
    return row.new is not None and row.new.stage is Stage.FOUND


def _past(
    who: int, pursuit: int, on: str, channel: Channel, outcome: Outcome = Outcome.WRITTEN
) -> Past:
    day = date.fromisoformat(on)
    at = datetime.combine(day, time(12), UTC)
    return Past(day, at, Direction.OUT, channel, outcome, who, pursuit)
