# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One message to several people: who may get it, and logging it for each (method.md 3.2 e, 5.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Organization,
    Outcome,
    Pursuit,
    Reason,
)
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from desktop_app.services.office import Office

EMAIL = Channel.EMAIL


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets it; `pursuit_ids` are all pursuits with them that were chosen."""

    contact_id: int
    name: str
    company: str
    email: str
    pursuit_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who was chosen and does not get it, and why: their no, or nobody to write to."""

    name: str
    error: KnownError


@dataclass(frozen=True, slots=True)
class Circle:
    """Who gets a message and who was taken out of it.

    Attributes:
        to: those who get it, in the order they were chosen.
        left_out: those who do not; a no outranks whatever the user wants (B1).
        close_by: companies where several people would hear from the user on one day (G3).
        cautions: names with what speaks against writing to them today (5.4).
    """

    to: tuple[Recipient, ...]
    left_out: tuple[LeftOut, ...]
    close_by: tuple[str, ...]
    cautions: tuple[tuple[str, Reason], ...] = ()


def circle(office: Office, pursuit_ids: Sequence[int]) -> Circle:
    """Return who may be written to, of the people of some pursuits."""
    edits = Edits(office.database)
    to: dict[int, Recipient] = {}
    out: dict[str, LeftOut] = {}
    for number in pursuit_ids:
        pursuit = edits.get(Pursuit, number)
        contact = edits.find(Contact, pursuit.contact_id)
        company = edits.find(Organization, pursuit.organization_id)
        name = contact.name if contact else pursuit.title or (company.name if company else "")
        error = _refusal(office, pursuit, contact)
        if error is not None or contact is None:
            out.setdefault(name, LeftOut(name, error or KnownError("no_person", title=name)))
            continue
        at = company.name if company else ""
        known = to.get(contact.id) or Recipient(contact.id, contact.name, at, contact.email, ())
        to[contact.id] = replace(known, pursuit_ids=(*known.pursuit_ids, number))
    companies = [one.company for one in to.values() if one.company]
    several = dict.fromkeys(name for name in companies if companies.count(name) > 1)
    cautions = tuple(_cautions(office, to.values()))
    return Circle(tuple(to.values()), tuple(out.values()), tuple(several), cautions)


def _cautions(office: Office, to: Iterable[Recipient]) -> Iterator[tuple[str, Reason]]:
    today = NextStep("email", EMAIL, office.today)
    for one in to:
        for found in office.proposals.warnings(one.pursuit_ids[0], today)[:1]:
            yield one.name, found.reason


def _refusal(office: Office, pursuit: Pursuit, contact: Contact | None) -> KnownError | None:
    if contact is not None:
        error = office.hearing.refusal(pursuit.id, EMAIL)
        if error is not None:
            return error
        if not contact.email:
            return KnownError("no_address", name=contact.name)
    return None if pursuit.status in LIVE else KnownError("closed_pursuit", title=pursuit.title)


def proposed(office: Office, found: Circle) -> date:
    """Return the day for the next step with everybody: the latest that is proposed for one (5.3).

    One text names one day (R14), so nobody hears from the user sooner than their own rhythm.
    """
    happened = Happened(Outcome.WRITTEN, EMAIL, office.today)
    days = [
        office.proposals.after(number, happened).on
        for one in found.to
        for number in one.pursuit_ids
    ]
    return max(days, default=office.today)


def log(office: Office, found: Circle, text: str, on: date, *, stated: bool) -> Change:
    """Log the message for everybody who got it, in one change, each with an e-mail on that day.

    Errors: `KnownError` ``nobody_left``, and those of `FollowUps.log`.
    """
    if not found.to:
        raise KnownError("nobody_left")
    label = Label.of("log_touch", outcome=str(Outcome.WRITTEN), channel=str(EMAIL))
    now = office.desk.now
    with office.desk.change(label) as making:
        for one in found.to:
            for number in one.pursuit_ids:
                told = Happening(Outcome.WRITTEN, EMAIL, office.today, now, text)
                then = _then(office, making.edits, number, on, stated=stated)
                office.follow_ups.log_in(making.edits, number, told, then)
    return making.made


def _then(office: Office, edits: Edits, number: int, on: date, *, stated: bool) -> NextStep:
    happened = Happened(Outcome.WRITTEN, EMAIL, office.today)
    proposal = office.proposals.after_in(edits, edits.get(Pursuit, number), happened)
    step = NextStep.of(proposal, stated=stated)
    if (step.on, step.channel) == (on, EMAIL):
        return step
    action = step.action if step.channel is EMAIL else "email"
    return NextStep(
        action, EMAIL, on, stated=stated, situation=step.situation, attempt=step.attempt
    )
