# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Steps of a pursuit inside a change: add, settle, and keep the pursuit pointing at the earliest.

Every function takes the `Edits` of a change in the making; none opens a transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from desktop_app.domain.actions import check_action
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place_zones import zone_of_place
from desktop_app.domain.records import (
    CHOSEN,
    LIVE,
    Boundary,
    Channel,
    Contact,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Step,
    StepState,
    Touch,
)

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.edits import Edits


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one concrete step with a date that the user leaves themselves (method.md R05-R08).

    `stated` says that it was told to the contact, which makes it a promise; `conditional` that
    it holds only if no answer comes first.
    """

    action: str
    channel: Channel
    on: date
    at: time | None = None
    zone: str = ""
    stated: bool = False
    conditional: bool = True
    situation: str = ""
    attempt: int = 0
    reason: Reason = CHOSEN

    @classmethod
    def of(cls, proposal: Proposal, *, stated: bool = False) -> NextStep:
        """Take a proposal as it stands."""
        return cls(
            action=proposal.action,
            channel=proposal.channel,
            on=proposal.on,
            at=proposal.at,
            stated=stated,
            situation=proposal.situation,
            attempt=proposal.attempt,
            reason=proposal.reason,
        )


def check_may_contact(edits: Edits, contact: Contact | None, channel: Channel) -> None:
    """Refuse a step towards somebody who said no, on every path (method.md R20, B1, B3, B8).

    Errors: `KnownError` ``hard_stop``, ``organization_stop`` or ``channel_off`` with their words.
    """
    if contact is None:
        return
    if not contact.may_contact:
        said = _standing(edits, "B1", contact_id=contact.id)
        if said is None and contact.organization_id is not None:
            said = _standing(edits, "B8", organization_id=contact.organization_id)
            organization = edits.find(Organization, contact.organization_id)
            if said is not None and organization is not None:
                raise KnownError(
                    "organization_stop",
                    name=organization.name,
                    words=said.words,
                    said_on=said.said_on,
                )
        raise KnownError(
            "hard_stop",
            name=contact.name,
            words=said.words if said else "",
            said_on=said.said_on if said else None,
        )
    if not contact.allows(channel):
        raise KnownError("channel_off", name=contact.name, channel=channel)


def check_may_pursue(edits: Edits, pursuit: Pursuit) -> None:
    """Refuse to go on with a pursuit that a standing no has ended.

    Errors: `KnownError` ``hard_stop`` or ``organization_stop``.
    """
    said = _standing(edits, "B1", pursuit_id=pursuit.id)
    if said is not None:
        raise KnownError("hard_stop", name=pursuit.title, words=said.words, said_on=said.said_on)
    organization = edits.find(Organization, pursuit.organization_id)
    if organization is not None and not organization.may_contact:
        said = _standing(edits, "B8", organization_id=organization.id)
        raise KnownError(
            "organization_stop",
            name=organization.name,
            words=said.words if said else "",
            said_on=said.said_on if said else None,
        )


def _standing(edits: Edits, code: str, **scope: int) -> Boundary | None:
    return next(iter(edits.all(Boundary, code=code, lifted_on=None, **scope)), None)


def zone_of(contact: Contact | None, company: Organization | None) -> str:
    """Return the zone in which a time with somebody stands, "" for the user's own (R08).

    It is the one that was entered, else that of the place entered; the person's before their
    company's.
    """
    return next(filter(None, map(zone_at, (contact, company))), "")


def zone_at(record: Contact | Organization | None) -> str:
    """Return the zone somebody lives by: the one entered, else that of their country and region."""
    if record is None:
        return ""
    return record.zone or zone_of_place(record.country, record.region)


def their_zone(edits: Edits, step: Step) -> str:
    """Return the zone in which a time of a step stands: a plain day gets one with its time."""
    if step.zone:
        return step.zone
    pursuit = edits.get(Pursuit, step.pursuit_id)
    company = edits.find(Organization, pursuit.organization_id)
    return zone_of(edits.find(Contact, step.contact_id), company)


def add_step(
    edits: Edits, pursuit: Pursuit, wanted: NextStep, *, today: date, contact: Contact | None
) -> Step:
    """Add an open step to a live pursuit.

    Errors: ``past_date``, ``closed_pursuit``, ``not_your_action`` or a boundary's refusal.
    """
    if wanted.on < today:
        raise KnownError("past_date", on=wanted.on)
    check_may_pursue(edits, pursuit)
    if pursuit.status not in LIVE:
        raise KnownError("closed_pursuit", title=pursuit.title)
    check_may_contact(edits, contact, wanted.channel)
    company = edits.find(Organization, pursuit.organization_id)
    return edits.add(
        Step(
            id=0,
            uid="",
            pursuit_id=pursuit.id,
            contact_id=contact.id if contact else None,
            action=check_action(wanted.action),
            channel=wanted.channel,
            due_on=wanted.on,
            due_time=wanted.at,
            zone=wanted.zone or (zone_of(contact, company) if wanted.at else ""),
            situation=wanted.situation,
            attempt=wanted.attempt,
            reason=wanted.reason,
        )
    )


def promise_step(
    edits: Edits, step: Step, *, touch: Touch | None, now: datetime, conditional: bool = True
) -> Promise:
    """Record that a step was said to the contact."""
    return edits.add(
        Promise(
            id=0,
            uid="",
            pursuit_id=step.pursuit_id,
            contact_id=step.contact_id,
            step_id=step.id,
            source_touch_id=touch.id if touch else None,
            channel=step.channel,
            due_on=step.due_on,
            due_time=step.due_time,
            zone=step.zone,
            conditional=conditional,
            created_at=now,
        )
    )


def open_steps(edits: Edits, pursuit_id: int) -> list[Step]:
    """Return a pursuit's open steps, earliest first."""
    found = edits.all(Step, pursuit_id=pursuit_id, state=StepState.OPEN)
    return sorted(found, key=lambda step: (step.due, step.id))


def open_promises(edits: Edits, pursuit_id: int) -> list[Promise]:
    """Return a pursuit's promises that are not settled."""
    return edits.all(Promise, pursuit_id=pursuit_id, state=PromiseState.OPEN)


def word_ahead(edits: Edits, pursuit_id: int, on: date) -> Step | None:
    """Return the step that was promised for a later day than this: nothing comes before it (R27).

    A touch in between that is left unanswered changes nothing about the word that was given.
    """
    given = [each for each in open_promises(edits, pursuit_id) if each.due_on > on]
    standing = [edits.find(Step, each.step_id) for each in given]
    found = [step for step in standing if step is not None and step.state is StepState.OPEN]
    return min(found, key=lambda step: (step.due, step.id), default=None)


def end_step(edits: Edits, step: Step, state: StepState) -> Step:
    """Take a step out of the open ones."""
    return edits.put(replace(step, state=state))


def settle_promise(
    edits: Edits,
    promise: Promise,
    state: PromiseState,
    *,
    now: datetime,
    touch: Touch | None = None,
    on_time: bool | None = None,
) -> Promise:
    """Write down how the user's word was settled."""
    return edits.put(
        replace(
            promise,
            state=state,
            on_time=on_time,
            settled_at=now,
            settled_by_touch_id=touch.id if touch else None,
        )
    )


def point_at_earliest(edits: Edits, pursuit: Pursuit) -> Pursuit:
    """Let a live pursuit show its earliest open step, an ended one none.

    Errors: `KnownError` ``step_required`` when a live pursuit would be left without (R05).
    """
    pursuit = edits.get(Pursuit, pursuit.id)
    if pursuit.status not in LIVE:
        return edits.put(replace(pursuit, next_step_id=None, next_due=None, needs_step=False))
    steps = open_steps(edits, pursuit.id)
    if not steps:
        raise KnownError("step_required", title=pursuit.title)
    return edits.put(replace(pursuit, next_step_id=steps[0].id, next_due=steps[0].due))
