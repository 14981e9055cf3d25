# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A person who has left the company: who follows them is sought or named (method.md 6.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Pursuit,
    Reason,
    Status,
    StepState,
)
from desktop_app.domain.terms import ACTIONS
from desktop_app.services import boundaries, interview_steps, steps
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.people import Choice
from desktop_app.services.pursuits import turn_to_person
from desktop_app.services.steps import NextStep
from desktop_app.services.words_over import let_go

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk
    from desktop_app.services.office import Office


def left_company(
    office: Office, pursuit_id: int, successor: str = "", *, told: str = "", elsewhere: str = ""
) -> Change:
    """Note that a pursuit's person has left; everything under way there goes to who follows them.

    The person no longer stands under the company, nor with their role there, but under the one
    that `elsewhere` names, added if new; `told` is what a note with them says of it. Without a
    `successor` the search for them is the next step, else a first note to them within one working
    day. Neither is a promise until it is stated.
    Errors: `KnownError` ``no_person``, ``no_company``, and a stop's refusal.
    """
    with office.desk.change(Label.of("left_company")) as making:
        edits = making.edits
        chosen = edits.get(Pursuit, pursuit_id)
        if chosen.contact_id is None:
            raise KnownError("no_person", title=chosen.title)
        if chosen.organization_id is None:
            raise KnownError("no_company", title=chosen.title)
        for pursuit in edits.all(Pursuit, contact_id=chosen.contact_id):
            if pursuit.organization_id == chosen.organization_id and pursuit.status in LIVE:
                find_successor(edits, pursuit, office.desk)
                _turn_to(office, edits, pursuit.id, successor.strip())
        leave_place(edits, chosen.contact_id, chosen.organization_id, office.desk, told)
        _work_at(edits, chosen.contact_id, elsewhere, office.desk)
    return making.made


def move_on(
    office: Office,
    edits: Edits,
    contact_id: int,
    *,
    told: str = "",
    elsewhere: str = "",
    successor: str = "",
) -> None:
    """Let somebody leave their company inside a change, perhaps for another (method.md 6.3).

    Everything under way there goes to who follows them, or waits for them.
    Errors: a stop's refusal.
    """
    contact, desk = edits.get(Contact, contact_id), office.desk
    for pursuit in edits.all(Pursuit, contact_id=contact_id):
        at = pursuit.organization_id
        if at is not None and at == contact.organization_id and pursuit.status in LIVE:
            find_successor(edits, pursuit, desk)
            _turn_to(office, edits, pursuit.id, successor)
    leave_place(edits, contact_id, contact.organization_id, desk, told)
    _work_at(edits, contact_id, elsewhere, desk)


def may_follow(office: Office, pursuit_id: int) -> tuple[Choice, ...]:
    """Return who is known at a pursuit's company besides its person, by name, with their role."""
    edits = Edits(office.database)
    pursuit = edits.get(Pursuit, pursuit_id)
    if pursuit.organization_id is None:
        return ()
    there = edits.all(Contact, organization_id=pursuit.organization_id)
    others = (one for one in there if one.id != pursuit.contact_id and one.may_contact)
    return tuple(Choice(one.id, one.name, one.role) for one in sorted(others, key=_name))


def _name(contact: Contact) -> tuple[str, int]:
    return fold(contact.name), contact.id


def _work_at(edits: Edits, contact_id: int, name: str, desk: Desk) -> None:
    """Let somebody who has left stand under where they are now; a no of that place holds (B8)."""
    company = Directory(edits).organization(name)
    if company is None:
        return
    contact = edits.put(replace(edits.get(Contact, contact_id), organization_id=company.id))
    if not company.may_contact and contact.may_contact:
        boundaries.stop_contact(edits, contact, desk)


def leave_place(
    edits: Edits, contact_id: int, organization_id: int | None, desk: Desk, told: str = ""
) -> None:
    """Let a person who has left stand under no company; who works elsewhere stays there."""
    contact = edits.get(Contact, contact_id)
    if organization_id is None or contact.organization_id != organization_id:
        return
    edits.put(replace(contact, organization_id=None, role=""))
    if told:
        edits.add(
            Note(
                id=0, uid="", contact_id=contact_id,
                on_date=desk.today, logged_at=desk.now, text=told,
            )
        )  # fmt: skip


def _turn_to(office: Office, edits: Edits, pursuit_id: int, successor: str) -> None:
    """Point a pursuit at who follows, with a first note to them."""
    if not successor:
        return
    despite = office.desk.despite
    pursuit = edits.get(Pursuit, pursuit_id)
    pursuit = turn_to_person(edits, pursuit, successor, Directory(edits), despite=despite)
    if pursuit.status is Status.PARKED:
        return
    for step in steps.open_steps(edits, pursuit_id):
        if step.reason.code == "successor":
            steps.end_step(edits, step, StepState.SUPERSEDED)
    contact = edits.find(Contact, pursuit.contact_id)
    today = office.desk.today
    on = office.proposals.calendar_of(edits, pursuit).add(today, 1)
    channel = (contact.allowed_way(Channel.EMAIL) if contact else None) or Channel.EMAIL
    wanted = NextStep(str(channel), channel, on, reason=Reason.of("successor"))
    steps.add_step(edits, pursuit, wanted, today=today, contact=contact)
    steps.point_at_earliest(edits, pursuit)


def find_successor(edits: Edits, pursuit: Pursuit, desk: Desk) -> None:
    """Note that the person has left: what was promised them is released (method.md 6.3).

    The pursuit goes on at its company with the search for who follows them; that is no promise.
    A day that is over does not heal: such a promise was late or missed. The step of an interview
    that is planned stays.
    """
    steps.check_may_pursue(edits, pursuit)
    for promise in steps.open_promises(edits, pursuit.id):
        let_go(edits, promise, desk, desk.today)
    pursuit = edits.put(replace(edits.get(Pursuit, pursuit.id), contact_id=None, needs_step=False))
    still = interview_steps.kept_steps(edits, pursuit.id, desk.today)
    for step in steps.open_steps(edits, pursuit.id):
        # An interview stands, whoever has gone (R04), and so does what is prepared by oneself; a
        # parked pursuit rests as long as it was to.
        own = step.channel is Channel.RESEARCH and step.action not in ACTIONS
        if step.id in still or own or pursuit.status is Status.PARKED:
            edits.put(replace(step, contact_id=None))
        else:
            steps.end_step(edits, step, StepState.RELEASED)
    if pursuit.status is Status.PARKED:
        steps.point_at_earliest(edits, pursuit)
        return
    find = NextStep("find_person", Channel.RESEARCH, desk.today, reason=Reason.of("successor"))
    steps.add_step(edits, pursuit, find, today=desk.today, contact=None)
    steps.point_at_earliest(edits, pursuit)
