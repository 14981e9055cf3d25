# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Companies and people by name, inside one change: found if known, added if new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.phones import split_extension
from desktop_app.domain.records import Boundary, Contact, Organization, Relationship
from desktop_app.domain.turned_names import ways_written

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.services.edits import Edits


class Directory:
    """Names of one change; accents and case do not matter.

    It holds nothing itself: what was added, renamed or taken back meanwhile is known at once.
    """

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def organization(self, name: str) -> Organization | None:
        """Return the company of that name, added if new; None for an empty name."""
        name = name.strip()
        if not name:
            return None
        known = self._edits.called(Organization, name)
        return known[0] if known else self._edits.add(Organization(id=0, uid="", name=name))

    def agency(self, name: str) -> Organization | None:
        """Return the company of that name as one that recruits for others (C1)."""
        found = self.organization(name)
        if found is None or found.agency:
            return found
        return self._edits.put(replace(found, agency=True))

    def known(
        self, name: str, organization: Organization | None, among: Collection[int | None] = ()
    ) -> Contact | None:
        """Return who is meant by a name, without adding anybody; None for nobody, or several.

        One of `among` comes first, then one at that company, then the only one.
        """
        same = self._people_called(name.strip())
        near = next((c for c in same if c.id in among), None)
        near = near or next((c for c in same if _is_at(c, organization)), None)
        return near or (same[0] if len(same) == 1 else None)

    def contact(
        self,
        name: str,
        organization: Organization | None,
        *,
        email: str = "",
        phone: str = "",
        relationship: Relationship | None = None,
    ) -> Contact | None:
        """Return the person of that name at that company, added if new.

        Somebody of that name without a company is taken to be the same person. A person added
        to a company that asked not to be contacted is not contactable either (B8). What is given
        besides the name is of a person who is added; one who is known stays as they are.
        """
        name = name.strip()
        if not name:
            return None
        company_id = organization.id if organization else None
        known = _best(self._people_called(name), company_id)
        if known is not None:
            return known
        number, extension = split_extension(phone)
        return self._edits.add(
            Contact(
                id=0,
                uid="",
                name=name,
                organization_id=company_id,
                email=email.strip(),
                phone=number,
                extension=extension,
                relationship=relationship or Relationship.WARM,
                may_contact=organization.may_contact if organization else True,
            )
        )

    def refuse_namesake(
        self, name: str, organization: Organization | None, despite: Collection[str] = ()
    ) -> None:
        """Refuse somebody new who bears the name of one who said no, at another company (R20, B1).

        It may be the same person, and the stricter reading counts where one is not sure. The
        user, who knows, sets it aside: ``B1`` in `despite`.
        Errors: `KnownError` ``namesake_stopped`` with their company and their words.
        """
        same = self._people_called(name.strip()) if name.strip() and "B1" not in despite else []
        if _best(same, organization.id if organization else None) is not None:
            return
        for contact in same:
            said = self._edits.all(Boundary, code="B1", contact_id=contact.id, lifted_on=None)
            if said and not contact.may_contact:
                there = self._edits.find(Organization, contact.organization_id)
                raise KnownError(
                    "namesake_stopped",
                    guard="B1",
                    name=contact.name,
                    company=there.name if there is not None else "",
                    words=said[0].words,
                    said_on=said[0].said_on,
                )

    def _people_called(self, name: str) -> list[Contact]:
        """Return the people of a name; "Abara, Carmen" in a list is Carmen Abara."""
        if found := self._edits.called(Contact, name):
            return found
        others = ways_written(name)[1:]
        return [contact for other in others for contact in self._edits.called(Contact, other)]


def _best(same: list[Contact], company_id: int | None) -> Contact | None:
    for contact in same:
        if contact.organization_id == company_id:
            return contact
    for contact in same:
        if contact.organization_id is None or company_id is None:
            return contact
    return None


def _is_at(contact: Contact, organization: Organization | None) -> bool:
    return organization is not None and contact.organization_id == organization.id
