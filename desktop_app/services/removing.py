# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Delete people and companies nothing stands on; undo brings all back.

Whom a pursuit turns to, who was spoken to, or who asked not to be contacted, is kept: a pursuit
would lose its contact, a record its person, and the last could be written to by mistake. A mere
part in a pursuit (an interviewer, say) goes with the person.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import (
    Address,
    Distinction,
    Involvement,
    Note,
    OwnValue,
    Rung,
    Site,
)
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Organization,
    Promise,
    Pursuit,
    Step,
    Touch,
)
from desktop_app.services import left_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.records import Record
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits

_Part = Step | Touch | Promise
_OWN: tuple[type[Record], ...] = (Address, Note, OwnValue)
_NAMED = 3  # names that a refusal repeats


def remove_people(desk: Desk, ids: Sequence[int]) -> Change:
    """Delete people with their notes, further addresses, own columns and parts in pursuits.

    Errors: `KnownError` ``person_in_use`` with the pursuits they are part of, ``no_is_kept``.
    """
    with desk.change(Label.of("delete_people", count=len(ids))) as making:
        edits = making.edits
        for number in ids:
            contact = edits.get(Contact, number)
            making.label = Label.of("delete_people", count=len(ids), name=contact.name)
            _check_person(edits, contact)
            for friend in edits.all(Contact, introduced_by_id=number):
                edits.put(replace(friend, introduced_by_id=None))
            for part in edits.all(Involvement, contact_id=number):
                edits.remove(part)
            _remove(edits, contact, "contact_id")
    return making.made


def remove_companies(desk: Desk, ids: Sequence[int]) -> Change:
    """Delete companies with their notes, places, further addresses and own columns.

    Errors: `KnownError` ``company_in_use`` with its pursuits or people, ``no_is_kept``.
    """
    with desk.change(Label.of("delete_companies", count=len(ids))) as making:
        edits = making.edits
        for number in ids:
            company = edits.get(Organization, number)
            making.label = Label.of("delete_companies", count=len(ids), name=company.name)
            _check_company(edits, company)
            for kind in (Site, Rung):
                for row in edits.all(kind, organization_id=number):
                    edits.remove(row)
            _remove(edits, company, "organization_id")
    return making.made


def _check_person(edits: Edits, contact: Contact) -> None:
    mine = {"contact_id": contact.id}
    _check_no(edits, contact, mine)
    pursuits = {pursuit.id for pursuit in edits.all(Pursuit, **mine)}
    kinds: tuple[type[_Part], ...] = (Step, Touch, Promise)
    for kind in kinds:
        pursuits |= {row.pursuit_id for row in edits.all(kind, **mine)}
    if pursuits:
        raise KnownError("person_in_use", name=contact.name, **_standing(edits, pursuits))


def _check_company(edits: Edits, company: Organization) -> None:
    mine = {"organization_id": company.id}
    _check_no(edits, company, mine)
    found = [*edits.all(Pursuit, **mine), *edits.all(Pursuit, agency_id=company.id)]
    if found:
        standing = _standing(edits, {pursuit.id for pursuit in found})
        raise KnownError("company_in_use", name=company.name, **standing)
    if people := edits.all(Contact, **mine):
        names = [person.name for person in people]
        raise KnownError(
            "company_in_use", name=company.name, names=_few(names), contact_id=people[0].id
        )


def _check_no(edits: Edits, party: Contact | Organization, mine: dict[str, int]) -> None:
    if not party.may_contact or edits.all(Boundary, **mine):
        raise KnownError("no_is_kept", name=party.name)


def _standing(edits: Edits, pursuits: set[int]) -> dict[str, object]:
    """Return the pursuits by name, and one of them to open."""
    names = []
    for number in sorted(pursuits):
        pursuit = edits.get(Pursuit, number)
        company = edits.find(Organization, pursuit.organization_id)
        names.append(pursuit.title or (company.name if company else ""))
    return {"names": _few(names), "pursuit_id": min(pursuits)}


def _few(names: list[str]) -> list[str]:
    return names if len(names) <= _NAMED else [*names[:_NAMED], "…"]


def _remove(edits: Edits, party: Contact | Organization, column: str) -> None:
    for kind in _OWN:
        for row in edits.all(kind, **{column: party.id}):
            edits.remove(row)
    for name in (column, f"other_{column}"):
        for row in edits.all(Distinction, **{name: party.id}):
            edits.remove(row)
    left_words.forget_party(edits, party)
    edits.remove(party)
