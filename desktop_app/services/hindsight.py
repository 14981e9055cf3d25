# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which touches came too soon: what happened is never hidden, it is marked and explained (R19).

Judged by the guards G1 to G4, G6 for the hour of a call, and G7 for a private number, as they
would have spoken on that day (method.md 5.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import place
from desktop_app.domain.guard_purposes import purpose_of, set_aside
from desktop_app.domain.guards import Known, Past, Planned, Purpose, findings
from desktop_app.domain.particulars import Address
from desktop_app.domain.records import (
    Channel,
    Contact,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Step,
    Touch,
)
from desktop_app.services.guarding import only_private
from desktop_app.services.steps import zone_of
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.office import Office
    from desktop_app.services.timelines import Line
    from desktop_app.storage.database import Database

MOST_TOUCHES = 60
"""So many of the latest are judged; older ones are beyond mending."""

_MOST_PEOPLE = 100
_NOON = time(12)
_WRITTEN_AT_ONCE = timedelta(minutes=1)  # then the hour is that of writing it down
_SPACING = frozenset({"G1", "G2", "G3", "G4"})
_MARKED = frozenset({"G6_hour", "G7_private"})
_BY_APPOINTMENT = frozenset({Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED})


@dataclass(frozen=True, slots=True)
class _Circle:
    """The touches with a person, in the pursuit and at their company."""

    touches: tuple[Touch, ...]
    names: dict[int, str]
    contact: Contact | None
    organization: Organization | None


class Hindsight:
    """Looks back at touches."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def came_soon(self, lines: Sequence[Line]) -> dict[int, tuple[Reason, ...]]:
        """Return why touches came too soon, by their id; those that did not are left out."""
        touches = [
            t
            for t in (line.record for line in lines)
            if isinstance(t, Touch) and not t.corrected_by_id
        ]
        circles: dict[tuple[int, int | None], _Circle] = {}
        found = {}
        for touch in touches[:MOST_TOUCHES]:
            key = (touch.pursuit_id, touch.contact_id)
            if key not in circles:
                circles[key] = self._circle(touch)
            reasons = self._judged(touch, circles[key])
            if reasons:
                found[touch.id] = reasons
        return found

    def _judged(self, touch: Touch, circle: _Circle) -> tuple[Reason, ...]:
        if not _past(touch, "").reaches_out:
            return ()
        before = _when(touch)
        past = [
            _past(each, circle.names.get(each.contact_id or 0, ""))
            for each in circle.touches
            if _when(each) < before
        ]
        planned = Planned(
            touch.on_date,
            touch.channel,
            touch.contact_id,
            touch.pursuit_id,
            purpose=self._purpose(touch),
            outcome=touch.outcome,
            at=self._hour_there(touch, circle),
        )
        mine = self._office.preferences
        calendar = mine.calendar(circle.contact, circle.organization)
        known = Known(
            past, calendar, limits=mine.current.limits, only_private=self._private(touch, circle)
        )
        spoke = findings(planned, known)
        found = [one for one in spoke if one.guard in _SPACING or one.reason.code in _MARKED]
        aside = self._aside(touch) - {one.guard for one in found}
        decided = [Reason.of("aside", guards=" ".join(sorted(aside)))] if aside else []
        return (*(one.reason for one in found), *decided)

    def _hour_there(self, touch: Touch, circle: _Circle) -> time | None:
        """Return at which hour of theirs a call was, where one was told; noon stands for none."""
        if touch.channel is not Channel.CALL or touch.logged_at - touch.at < _WRITTEN_AT_ONCE:
            return None
        mine = self._office.clock.zone_name()
        if touch.at.astimezone(place("", mine)).time() == _NOON:
            return None
        zone = zone_of(circle.contact, circle.organization)
        return touch.at.astimezone(place(zone, mine)).time()

    def _private(self, touch: Touch, circle: _Circle) -> bool:
        """Say whether a call went to a private number, as far as is known now (G7)."""
        who = circle.contact
        if who is None or touch.channel is not Channel.CALL:
            return False
        return only_private(who, matching(self._office.database, Address, contact_id=who.id))

    def _aside(self, touch: Touch) -> frozenset[str]:
        """Return the guards that were set aside when a touch was planned, and not the spacing.

        What was meant to come too soon may have come in good time.
        """
        if touch.settles_step_id is None:
            return frozenset()
        step = record(self._office.database, Step, touch.settles_step_id)
        return (set_aside(step) if step is not None else frozenset()) - _SPACING

    def _purpose(self, touch: Touch) -> Purpose:
        """Return what exempts a touch from the pause (5.4): thanks, an appointment, their wish."""
        database = self._office.database
        if touch.outcome in _BY_APPOINTMENT:
            return Purpose.APPOINTMENT
        moved = matching(database, Promise, settled_by_touch_id=touch.id)
        if any(each.state is PromiseState.SUPERSEDED for each in moved):
            return Purpose.APPOINTMENT
        step = record(database, Step, touch.settles_step_id) if touch.settles_step_id else None
        if step is None:
            return Purpose.FOLLOW_UP
        if step.reason.code == "agreed":
            return Purpose.AGREED
        return purpose_of(step.action)

    def _circle(self, touch: Touch) -> _Circle:
        database = self._office.database
        contact = record(database, Contact, touch.contact_id) if touch.contact_id else None
        pursuit = record(database, Pursuit, touch.pursuit_id)
        company_id = contact.organization_id if contact else pursuit and pursuit.organization_id
        company = record(database, Organization, company_id) if company_id else None
        there = matching(database, Contact, organization_id=company_id) if company_id else []
        people = [*there[:_MOST_PEOPLE], *([contact] if contact else [])]
        touches = {each.id: each for each in _standing(database, pursuit_id=touch.pursuit_id)}
        for person in people:
            touches |= {each.id: each for each in _standing(database, contact_id=person.id)}
        names = {person.id: person.name for person in people}
        return _Circle(tuple(touches.values()), names, contact, company)


def _standing(database: Database, **equal: object) -> list[Touch]:
    return matching(database, Touch, corrected_by_id=None, **equal)


def _when(touch: Touch) -> tuple[object, ...]:
    return touch.on_date, touch.at, touch.id


def _past(touch: Touch, name: str) -> Past:
    return Past(
        on=touch.on_date,
        at=touch.at,
        direction=touch.direction,
        channel=touch.channel,
        outcome=touch.outcome,
        contact_id=touch.contact_id,
        pursuit_id=touch.pursuit_id,
        name=name,
    )
