# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The hard stop: a personal no reaches every pursuit, step and channel (method.md R20, B1, B8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.domain.said_words import way_asked_for
from desktop_app.services import circumstances, endings, steps
from desktop_app.services.proposed_ways import by_other_way, said_way
from desktop_app.services.steps import NextStep
from desktop_app.services.words_over import let_go

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits

NO_DONT_CALL = frozenset({Channel.CALL, Channel.MESSAGE})
"""What "no, don't call" closes where they said that e-mail is fine (method.md 3.2)."""


def stop(
    edits: Edits,
    pursuit: Pursuit,
    words: str,
    *,
    desk: Desk,
    whole_company: bool,
    on: date | None = None,
) -> Boundary:
    """Record the no, said today or `on` a day, and stop what was aimed at them or the company.

    Errors: `KnownError` ``no_company`` when the whole company is meant and none is known.
    """
    said = desk.today if on is None else on
    if whole_company:
        if pursuit.organization_id is None:
            raise KnownError("no_company", title=pursuit.title)
        stop_organization(edits, pursuit.organization_id, desk, said)
        return record(edits, "B8", words, said, organization_id=pursuit.organization_id)
    if pursuit.contact_id is not None:
        stop_contact(edits, edits.get(Contact, pursuit.contact_id), desk, said)
        return record(edits, "B1", words, said, contact_id=pursuit.contact_id)
    _stop_pursuit(edits, pursuit, desk, said)
    return record(edits, "B1", words, said, pursuit_id=pursuit.id)


def record(
    edits: Edits,
    code: str,
    words: str,
    said_on: date,
    *,
    until: date | None = None,
    contact_id: int | None = None,
    organization_id: int | None = None,
    pursuit_id: int | None = None,
) -> Boundary:
    """Put their words on record under exactly one of the three scopes (method.md 3.2).

    Whoever asks for another way prefers that from now on (B3).
    """
    if code == "B3" and contact_id is not None:
        _prefer(edits, contact_id, words)
    return edits.add(
        Boundary(
            id=0,
            uid="",
            code=code,
            words=words,
            said_on=said_on,
            until=until,
            contact_id=contact_id,
            organization_id=organization_id,
            pursuit_id=pursuit_id,
        )
    )


def _prefer(edits: Edits, contact_id: int, words: str) -> None:
    """Take the way they asked for as what they prefer; one that the user has set stands.

    One that is closed is none, and comes back with the way where they name no other.
    """
    contact, asked = edits.get(Contact, contact_id), way_asked_for(words)
    if contact.likes is None and asked is not None and contact.allows(asked):
        edits.put(replace(contact, prefers=asked))


def _stop_pursuit(edits: Edits, pursuit: Pursuit, desk: Desk, on: date) -> None:
    endings.release(edits, pursuit, desk, on)
    if pursuit.status in LIVE:
        edits.put(
            replace(
                edits.get(Pursuit, pursuit.id),
                status=Status.STOPPED,
                next_step_id=None,
                next_due=None,
                needs_step=False,
            )
        )


def stop_contact(edits: Edits, contact: Contact, desk: Desk, on: date | None = None) -> None:
    """Switch a person off and stop whatever is aimed at them; the caller records why.

    What was promised for a day before `on`, today unless told, stays late or missed (6.3).
    """
    from desktop_app.services import left_words  # noqa: PLC0415  # not before the first paint

    on = on or desk.today
    edits.put(replace(contact, may_contact=False))
    for status in LIVE:
        for pursuit in edits.all(Pursuit, contact_id=contact.id, status=status):
            _stop_pursuit(edits, pursuit, desk, on)
    for step in edits.all(Step, contact_id=contact.id, state=StepState.OPEN):
        _release_elsewhere(edits, step, desk, on)
    for promise in edits.all(Promise, contact_id=contact.id, state=PromiseState.OPEN):
        let_go(edits, promise, desk, on)  # of a pursuit that was turned to another
    left_words.release(edits, contact.id, on)


def _release_elsewhere(edits: Edits, step: Step, desk: Desk, on: date) -> None:
    """Release a step towards the person in somebody else's pursuit; that one must not be bare."""
    for promise in steps.open_promises(edits, step.pursuit_id):
        if promise.step_id == step.id:
            let_go(edits, promise, desk, on)
    steps.end_step(edits, step, StepState.RELEASED)
    pursuit = edits.get(Pursuit, step.pursuit_id)
    if not steps.open_steps(edits, pursuit.id):
        find = NextStep("find_person", Channel.RESEARCH, desk.today, reason=Reason.of("released"))
        steps.add_step(edits, pursuit, find, today=desk.today, contact=None)
        pursuit = edits.put(replace(pursuit, needs_step=True))
    steps.point_at_earliest(edits, pursuit)


def stop_organization(
    edits: Edits, organization_id: int, desk: Desk, on: date | None = None
) -> None:
    """Switch a company and its people off and stop what is aimed there; the caller records why."""
    on = on or desk.today
    edits.put(replace(edits.get(Organization, organization_id), may_contact=False))
    for contact in edits.all(Contact, organization_id=organization_id):
        stop_contact(edits, contact, desk, on)
    for status in LIVE:
        for pursuit in edits.all(Pursuit, organization_id=organization_id, status=status):
            _stop_pursuit(edits, pursuit, desk, on)


def switch_off(edits: Edits, contact: Contact, off: frozenset[Channel]) -> Contact:
    """Close some ways to a person; open steps by them become others on the same day (B3).

    Errors: `KnownError` ``no_channel_left``.
    """
    contact = replace(
        contact,
        may_call=contact.may_call and Channel.CALL not in off,
        may_email=contact.may_email and Channel.EMAIL not in off,
        may_message=contact.may_message and Channel.MESSAGE not in off,
    )
    if not (contact.may_call or contact.may_email or contact.may_message):
        raise KnownError("no_channel_left", name=contact.name)
    edits.put(contact)
    turn_steps(edits, contact)
    return contact


def narrow(edits: Edits, pursuit: Pursuit, wanted: NextStep, words: str, on: date) -> NextStep:
    """Record a no that left e-mail open, and return the step by a way they allow (3.2, B1, B3).

    Errors: `KnownError` ``words_required``, ``no_person``, ``no_channel_left``.
    """
    if not words.strip():
        raise KnownError("words_required")
    contact = edits.find(Contact, pursuit.contact_id)
    if contact is None:
        raise KnownError("no_person", title=pursuit.title)
    contact = switch_off(edits, contact, NO_DONT_CALL)
    record(edits, "B3", words.strip(), on, contact_id=contact.id)
    way = contact.allowed_way(wanted.channel)
    if way is None or way is wanted.channel:
        return wanted
    return replace(wanted, channel=way, action=str(way))


def turn_steps(edits: Edits, contact: Contact) -> None:
    """Turn open steps by a channel they do not want into ones they allow, same day (3.2 c, B3)."""
    for step in edits.all(Step, contact_id=contact.id, state=StepState.OPEN):
        channel = contact.allowed_way(step.channel)
        if channel is not None and channel is not step.channel:
            by_other_way(edits, step, channel)


def turn_steps_back(edits: Edits, contact: Contact) -> None:
    """Let what was promised by a way that is open again go by it, unless calls are off (B4)."""
    for step in edits.all(Step, contact_id=contact.id, state=StepState.OPEN):
        way = said_way(edits, step)
        if way is None or not contact.allows(way):
            continue
        pursuit = edits.get(Pursuit, step.pursuit_id)
        if way is not Channel.CALL or not circumstances.calls_unwanted(edits, pursuit):
            by_other_way(edits, step, way)


def lift_answered(edits: Edits, touch: Touch) -> None:
    """Lift what an answer of theirs ends: a pause of meetings, patience with calls (B2, B4, B5)."""
    said = [
        b
        for code in ("B4", "B5")
        for b in edits.all(Boundary, pursuit_id=touch.pursuit_id, code=code, lifted_on=None)
    ]
    if touch.contact_id is not None:
        said += edits.all(Boundary, contact_id=touch.contact_id, code="B2", lifted_on=None)
    for one in said:
        edits.put(replace(one, lifted_on=touch.on_date, lifted_words=touch.text.strip()))


_COMING_BACK = frozenset({Outcome.ANSWERED, Outcome.CALL_ON, Outcome.OFFER})


def let_back_in(edits: Edits, touch: Touch) -> None:
    """Lift a personal no when that person turns to the user by themselves (R20, B1).

    What a company forbade stands (B8), and an automatic reply is nobody's word (B9).
    """
    theirs = touch.direction is Direction.IN and touch.outcome in _COMING_BACK
    scopes = (("contact_id", touch.contact_id), ("pursuit_id", touch.pursuit_id))
    for name, number in scopes if theirs else ():
        if number is None:
            continue
        for said in edits.all(Boundary, code="B1", lifted_on=None, **{name: number}):
            if said.said_on <= touch.on_date:
                words = touch.text.strip()
                edits.put(replace(said, lifted_on=touch.on_date, lifted_words=words))
                _allow(edits, said)


def lift(edits: Edits, pursuit: Pursuit, words: str, today: date) -> None:
    """Lift what stops a pursuit: permission on record, with its words and date (R20).

    A company's no comes first, by its own words alone; one of its person's stands beside it and
    is theirs to lift (B8, B1).
    Errors: `KnownError` ``words_required`` without the words, ``nothing_to_lift``.
    """
    company = pursuit.organization_id
    if company is not None and _stands(edits, "B8", organization_id=company):
        lift_in(edits, [("organization_id", company)], words, today)
    else:
        own = (("contact_id", pursuit.contact_id), ("pursuit_id", pursuit.id))
        lift_in(edits, own, words, today)


def lift_in(
    edits: Edits, scopes: Iterable[tuple[str, int | None]], words: str, today: date
) -> None:
    """Lift the stops of some scopes, such as ("contact_id", 7). Errors: as `lift`."""
    if not words.strip():
        raise KnownError("words_required")
    lifted = 0
    for name, number in scopes:
        if number is None:
            continue
        for boundary in edits.all(Boundary, lifted_on=None, **{name: number}):
            if boundary.code in {"B1", "B8"} and boundary.said_on <= today:
                edits.put(replace(boundary, lifted_on=today, lifted_words=words.strip()))
                lifted += 1
                _allow(edits, boundary)
    if not lifted:
        raise KnownError("nothing_to_lift")


def _allow(edits: Edits, boundary: Boundary) -> None:
    """Let in again whom a lifted no kept out, unless another no of theirs still stands."""
    if boundary.organization_id is not None and not _stands(
        edits, "B8", organization_id=boundary.organization_id
    ):
        organization = edits.get(Organization, boundary.organization_id)
        edits.put(replace(organization, may_contact=True))
        for contact in edits.all(Contact, organization_id=organization.id, may_contact=False):
            if not _stands(edits, "B1", contact_id=contact.id):
                edits.put(replace(contact, may_contact=True))
    if boundary.contact_id is not None and not _stands(edits, "B1", contact_id=boundary.contact_id):
        contact = edits.get(Contact, boundary.contact_id)
        employer = edits.find(Organization, contact.organization_id)
        if employer is None or employer.may_contact:  # a no of their whole company outlasts theirs
            edits.put(replace(contact, may_contact=True))


def _stands(edits: Edits, code: str, **scope: int) -> bool:
    return bool(edits.all(Boundary, code=code, lifted_on=None, **scope))
