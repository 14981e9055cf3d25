# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a pursuit begins: with what went out already, or with a first message to write (5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.records import Channel, Contact, Outcome, Stage
from desktop_app.services.follow_ups import Happening
from desktop_app.services.proposals import Happened
from desktop_app.services.proposed_ways import by_allowed_way

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.records import Pursuit
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office
    from desktop_app.services.pursuits import NewPursuit
    from desktop_app.services.steps import NextStep


@dataclass(frozen=True, slots=True)
class Sent:
    """What went out today: the way tells N1 or N2 from N3 and N4 (method.md 5.2)."""

    outcome: Outcome
    channel: Channel


SENT = (
    Sent(Outcome.WRITTEN, Channel.EMAIL),
    Sent(Outcome.VOICEMAIL, Channel.CALL),
    Sent(Outcome.WRITTEN, Channel.MESSAGE),
)
"""The ways to reach out to somebody for the first time."""


def proposed(office: Office, edits: Edits, pursuit: Pursuit, sent: Sent | None) -> Proposal:
    """Propose the first step of a pursuit that is not saved yet.

    Where nothing went out to somebody who is to be reached, it is the first message, on their
    next business day: the table counts from the message sent.
    """
    if sent is not None:
        happened = Happened(sent.outcome, sent.channel, office.today)
        return office.proposals.after_in(edits, pursuit, happened)
    found = office.proposals.first(edits, pursuit)
    if pursuit.stage is not Stage.REACHING_OUT:
        return found
    calendar = office.proposals.calendar_of(edits, pursuit)
    first = cadence.to_write(pursuit.situation, calendar=calendar, today=office.today)
    return by_allowed_way(first, edits.find(Contact, pursuit.contact_id))


def known_of_person(office: Office, contact_id: int) -> NewPursuit | None:
    """Return what a pursuit with somebody known starts from, None where they are gone."""
    from desktop_app.services.pursuits import NewPursuit  # noqa: PLC0415  # on request

    file = office.people.file(contact_id)
    if file is None:
        return None
    company = file.organization.name if file.organization else ""
    return NewPursuit(company=company, person=file.contact.name, contact_id=contact_id)


def known_of_company(office: Office, organization_id: int) -> NewPursuit | None:
    """Return what a pursuit at a known company starts from, None where it is gone."""
    from desktop_app.services.pursuits import NewPursuit  # noqa: PLC0415  # on request

    file = office.companies.file(organization_id)
    return None if file is None else NewPursuit(company=file.organization.name)


def begin(office: Office, new: NewPursuit, step: NextStep | None, sent: Sent | None) -> Change:
    """Add a pursuit; what went out today is logged with it, in the same change.

    Errors: as `Pursuits.add` and `FollowUps.log`.
    """
    if sent is None:
        return office.pursuits.add(new, step, log_application=True)
    label = Label.of("add_pursuit", name=new.company or new.title or new.person)
    with office.desk.change(label) as making:
        office.pursuits.refuse_namesake(making.edits, new)
        pursuit = office.pursuits.draft_in(making.edits, new)
        happening = Happening(sent.outcome, sent.channel, office.today, office.desk.now)
        office.follow_ups.log_in(making.edits, pursuit.id, happening, step)
    return making.made
