# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The pursuit that a capture line begins, and whether its one name is a person's (R30, C1)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.place_zones import zone_named
from desktop_app.domain.records import (
    Contact,
    Kind,
    Organization,
    Pursuit,
    Relationship,
    Stage,
)
from desktop_app.services.directory import Directory
from desktop_app.services.pursuits import NewPursuit, turn_to_person
from desktop_app.services.step_in_line import address_in
from desktop_app.services.understood import is_interview, kind_begun

if TYPE_CHECKING:
    from desktop_app.domain.capture import Capture
    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood

_TOWN_BEHIND = re.compile(
    r"^(?:,? in|,)? (?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)(?=\s*(?:$|[,;.]))"
)


def new_pursuit(found: Understood, acquaintances: Acquaintances) -> NewPursuit:
    """Return what is to be added where no live pursuit is meant."""
    capture = found.capture
    company, person = capture.company, capture.person
    whom = found.person or found.contact
    if found.person is not None:
        company, person = company or found.person.company, found.person.name
        if not capture.person:  # the one name of the line is theirs
            company = found.person.company
    elif not person and company and _is_only_person(company, acquaintances):
        # A lone name reads as a company; of somebody known it is theirs, and so is their no.
        company, person = "", company
    recruiter = capture.recruiter if not person else ""
    title = capture.title
    if recruiter and not (company or title):  # for which company they do not say
        title = capture.agency or recruiter
    return NewPursuit(
        company=company,
        person=person or recruiter,
        title=title,
        kind=_kind(found),
        stage=Stage.INTERVIEWING if is_interview(capture) else None,
        agency=capture.agency,
        relationship=Relationship.COLD if capture.cold else None,
        of_agency=bool(recruiter),
        email=address_in(found),
        source=found.introducer.name if found.introducer is not None else capture.introducer,
        closing_on=capture.closes,
        contact_id=whom.id if whom is not None else None,
    )


def _kind(found: Understood) -> Kind:
    """Return which kind of pursuit a line begins; a job to be applied for is one of its own."""
    if found.capture.interview:
        return Kind.INTERVIEW
    return Kind.APPLICATION if found.capture.applies else kind_begun(found.outcome)


def _is_only_person(name: str, acquaintances: Acquaintances) -> bool:
    return acquaintances.is_person(name) and not acquaintances.is_company(name)


def may_switch(found: Understood, acquaintances: Acquaintances) -> bool:
    """Say whether a line begins with one unknown name, which may be a person's or a company's."""
    capture = found.capture
    if not found.is_new or found.people or found.person is not None:
        return False
    name = capture.person or capture.company
    if not name or (capture.person and capture.company) or capture.is_application:
        return False
    return not (acquaintances.is_person(name) or acquaintances.is_company(name))


def switched(capture: Capture) -> Capture:
    """Return the line with its one name taken for the other: a company's for a person's."""
    return replace(capture, person=capture.company, company=capture.person)


def put_forward(edits: Edits, pursuit: Pursuit, capture: Capture) -> Pursuit:
    """Put the agency and its recruiter beside a pursuit that is known already (C1)."""
    if not capture.agency:
        return pursuit
    directory = Directory(edits)
    agency = directory.agency(capture.agency)
    recruiter = directory.contact(capture.recruiter, agency) if not pursuit.contact_id else None
    changed = replace(
        pursuit,
        agency_id=agency.id if agency else None,
        contact_id=pursuit.contact_id or (recruiter.id if recruiter else None),
    )
    return pursuit if changed == pursuit else edits.put(changed)


def begin(office: Office, edits: Edits, found: Understood) -> Pursuit:
    """Begin the new pursuit of a line, with the clock of its company and the role of its person."""
    new = new_pursuit(found, office.acquaintances)
    pursuit = office.pursuits.draft_in(edits, new)
    _place(edits, pursuit, found.capture)
    contact = edits.find(Contact, pursuit.contact_id)
    if contact is not None and found.capture.role and not contact.role:
        edits.put(replace(contact, role=found.capture.role))
    return pursuit


def _place(edits: Edits, pursuit: Pursuit, capture: Capture) -> None:
    """Put the clock of a company by the town that is named behind it: "at Sydco in Sydney".

    A clock that is known already stays.
    """
    company = edits.find(Organization, pursuit.organization_id)
    if company is None or not capture.company:
        return
    said = _TOWN_BEHIND.search(capture.text.partition(capture.company)[2])
    if said is None:
        return
    if not (company.zone or company.country) and (zone := zone_named(said["town"])):
        edits.put(replace(company, zone=zone))


def closing(edits: Edits, pursuit: Pursuit, capture: Capture) -> Pursuit:
    """Put the closing date that was named beside a pursuit: the first follow-up counts from it."""
    if capture.closes in {None, pursuit.closing_on}:
        return pursuit
    return edits.put(replace(pursuit, closing_on=capture.closes))


def towards(edits: Edits, pursuit: Pursuit, found: Understood) -> Pursuit:
    """Point a pursuit that has nobody yet at the person whom a line names (R32)."""
    person = found.turns_to
    if pursuit.contact_id is not None or not person:
        return pursuit
    return turn_to_person(edits, pursuit, person, Directory(edits))
