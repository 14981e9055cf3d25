# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The guards over the records: every touch with a person, in all pursuits (method.md 5.4, R24)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.guard_purposes import purpose_of
from desktop_app.domain.guards import (
    Asked,
    Known,
    Limits,
    Past,
    Purpose,
    earliest,
    findings,
    one_call_from,
)
from desktop_app.domain.particulars import Address, AddressKind
from desktop_app.domain.private_numbers import is_private
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Direction,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Relationship,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.domain.situations import SituationTable
from desktop_app.domain.working_days import WorkCalendar
from desktop_app.services.circumstances import calls_unwanted, patient_from
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.domain.guards import Finding, Planned
    from desktop_app.services.edits import Edits

_INVITED = frozenset({Stage.MEETING_SET, Stage.MET, Stage.SCREENING, Stage.INTERVIEWING})

MOST_PEOPLE = 100
"""So many others at a company are looked at; nobody writes to more of them at once."""


@dataclass(frozen=True, slots=True)
class Rules:
    """By what the guards judge: the days at the other end, the user's table and numbers."""

    calendar: WorkCalendar
    table: SituationTable
    limits: Limits


def speaks_against(
    edits: Edits,
    planned: Planned,
    rules: Rules,
    *,
    just_now: Past | None = None,
    user_zone: str = "",
    with_plans: bool = False,
) -> tuple[Finding, ...]:
    """Return the guards that speak against a touch, as far as one can know by the records.

    `just_now` is a touch that is about to be logged with it, `user_zone` where the user is;
    `with_plans` lets what is planned for the same person in other pursuits count too.
    """
    known = replace(_known(edits, planned, rules), user_zone=user_zone)
    return findings(planned, _more(edits, planned, known, just_now, with_plans=with_plans))


def first_day(
    edits: Edits,
    planned: Planned,
    rules: Rules,
    *,
    just_now: Past | None = None,
    with_plans: bool = False,
) -> date:
    """Return the first day, from the planned one on, that no guard speaks against.

    `just_now` and `with_plans` are as in `speaks_against`.
    """
    known = _known(edits, planned, rules)
    return earliest(planned, _more(edits, planned, known, just_now, with_plans=with_plans))


def _more(
    edits: Edits, planned: Planned, known: Known, just_now: Past | None, *, with_plans: bool
) -> Known:
    past = known.past if just_now is None else [*known.past, just_now]
    return replace(known, past=past, ahead=_ahead(edits, planned) if with_plans else ())


ASKING = frozenset({"B2", "B4", "G7"})
"""Guards that want to be set aside by a second, deliberate word; the others show their reason
before a date is taken, and what was taken all the same is marked with them."""

NONE: frozenset[str] = frozenset()
"""No guard is set aside."""


def check(
    edits: Edits, planned: Planned, rules: Rules, *, despite: frozenset[str]
) -> tuple[str, ...]:
    """Return the guards that a step the user wants sets aside.

    Errors: `KnownError` ``guarded`` with the guard, its reason, and the day that would do;
    ``guarded_any_day`` where none would. Only for `ASKING` ones that are not in `despite`.
    """
    found = speaks_against(edits, planned, rules, with_plans=True)
    asking = next((f for f in found if f.guard in ASKING and f.guard not in despite), None)
    if asking is not None:
        details = {"guard": asking.guard, "reason": asking.reason}
        free = first_day(edits, planned, rules)
        if free == planned.on:
            raise KnownError("guarded_any_day", **details)
        raise KnownError("guarded", **details, allowed_from=free)
    return tuple(dict.fromkeys(one.guard for one in found))


def _known(edits: Edits, planned: Planned, rules: Rules) -> Known:
    pursuit = edits.get(Pursuit, planned.pursuit_id)
    past = _past(edits, pursuit, planned)
    here = [p for p in past if p.pursuit_id == pursuit.id]
    asked = _asked(edits, pursuit)
    return Known(
        past,
        rules.calendar,
        limits=rules.limits,
        their_date=_their_date(pursuit, planned),
        visit_agreed=pursuit.stage in _INVITED,
        only_private=planned.channel is Channel.CALL and _only_private(edits, planned),
        one_call_from=one_call_from(asked, here, rules.calendar, rules.table) if asked else None,
        meeting_from=_meeting_from(edits, planned) if planned.meets else None,
    )


def _only_private(edits: Edits, planned: Planned) -> bool:
    """Say whether somebody's numbers are all private ones that they did not give (G7)."""
    contact = edits.find(Contact, planned.contact_id)
    if contact is None:
        return False
    return only_private(contact, edits.all(Address, contact_id=contact.id))


def only_private(contact: Contact, rows: Iterable[Address]) -> bool:
    """Say whether all numbers of a person, by their `rows`, are private and not given (G7)."""
    if not contact.phone or contact.relationship is Relationship.CLOSE:
        return False
    numbers = {row.value: row.label for row in rows if row.kind is AddressKind.PHONE}
    labels = {contact.phone: "", **numbers}
    return all(map(is_private, labels.values()))


def kind_of_number(edits: Edits, contact: Contact | None) -> tuple[str, bool]:
    """Return of what kind the shown number of a person is, and whether it is best let be (G7).

    The kind is as the user wrote it, "home" say, and "" where nobody said.
    """
    if contact is None or not contact.phone:
        return "", False
    rows = edits.all(Address, contact_id=contact.id)
    labels = {row.value: row.label for row in rows if row.kind is AddressKind.PHONE}
    label = labels.get(contact.phone, "")
    return label, is_private(label) and contact.relationship is not Relationship.CLOSE


def _meeting_from(edits: Edits, planned: Planned) -> date | None:
    """Return when somebody who had no time to meet may be asked again (B2)."""
    if planned.contact_id is None:
        return None
    paused = edits.all(Boundary, contact_id=planned.contact_id, code="B2", lifted_on=None)
    return max((said.until for said in paused if said.until is not None), default=None)


def _asked(edits: Edits, pursuit: Pursuit) -> Asked | None:
    """Return since when no calls are wanted in a pursuit, None where they are free."""
    if pursuit.kind is Kind.NETWORKING or not calls_unwanted(edits, pursuit):
        return None
    said = [
        b.said_on for b in edits.all(Boundary, pursuit_id=pursuit.id, code="B5", lifted_on=None)
    ]
    if said:
        since: date | None = patient_from(edits, pursuit, max(said))
    else:
        since = _asked_on(pursuit, standing(edits, pursuit_id=pursuit.id))
    if since is None:
        return None
    return Asked(
        since,
        we_will_call=bool(said),
        closing_on=pursuit.closing_on,
        their_date=pursuit.their_date,
    )


def _asked_on(pursuit: Pursuit, touches: list[Touch]) -> date | None:
    applied = [t.on_date for t in touches if t.outcome is Outcome.APPLIED]
    return pursuit.applied_on or max(applied, default=None)


def _their_date(pursuit: Pursuit, planned: Planned) -> date | None:
    """Return the day they named; who answers an offer by their day may do so before it."""
    return None if pursuit.situation == "O2" or planned.contact_id is None else pursuit.their_date


def _past(edits: Edits, pursuit: Pursuit, planned: Planned) -> list[Past]:
    names = _people(edits, pursuit, planned.contact_id)
    touches = {touch.id: touch for touch in standing(edits, pursuit_id=pursuit.id)}
    for contact_id in names:
        touches |= {touch.id: touch for touch in standing(edits, contact_id=contact_id)}
    return [
        Past(
            on=touch.on_date,
            at=touch.at,
            direction=touch.direction,
            channel=touch.channel,
            outcome=touch.outcome,
            contact_id=touch.contact_id,
            pursuit_id=touch.pursuit_id,
            name=names.get(touch.contact_id or 0, ""),
        )
        for touch in touches.values()
    ]


def last_turned_to(edits: Edits, contact_id: int | None) -> date | None:
    """Return the day of the latest touch with a person in any pursuit, None for none."""
    if contact_id is None:
        return None
    return max((touch.on_date for touch in standing(edits, contact_id=contact_id)), default=None)


def _ahead(edits: Edits, planned: Planned) -> list[Past]:
    """Return the open steps towards the same person in other pursuits, as touches of their day."""
    if planned.contact_id is None:
        return []
    standing = edits.all(Step, contact_id=planned.contact_id, state=StepState.OPEN)
    return [
        Past(
            on=step.due_on,
            at=datetime.combine(step.due_on, step.due_time or time(12), UTC),
            direction=Direction.OUT,
            channel=step.channel,
            outcome=Outcome.WRITTEN,
            contact_id=step.contact_id,
            pursuit_id=step.pursuit_id,
            exempt=step.reason.code == "agreed" or purpose_of(step.action) is not Purpose.FOLLOW_UP,
            said=bool(edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)),
        )
        for step in standing
        if step.pursuit_id != planned.pursuit_id and step.channel is not Channel.RESEARCH
    ]


def _people(edits: Edits, pursuit: Pursuit, contact_id: int | None) -> dict[int, str]:
    """Return the names of the person and of the others at that company."""
    contact = edits.find(Contact, contact_id)
    company_id = contact.organization_id if contact else pursuit.organization_id
    there = edits.all(Contact, organization_id=company_id)[:MOST_PEOPLE] if company_id else []
    people = [*there, contact] if contact else there
    return {person.id: person.name for person in people}
