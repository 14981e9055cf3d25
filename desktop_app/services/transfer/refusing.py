# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows towards somebody who said no are told while a file is looked at (method.md B1, B8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Contact, Organization
from desktop_app.services import steps
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.transfer.plan import Remark
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.services.transfer.plan import PlannedRow
    from desktop_app.storage.database import Database

_SAID = ("name", "words", "said_on", "company")


class Refusing:
    """Knows who is not to be contacted.

    Hardly anybody is: only a row that bears such a name is looked at closely, as the names of
    the others cannot lead to them.
    """

    def __init__(self, database: Database) -> None:
        self._edits = Edits(database)  # thrown away: it only finds out who is meant
        self._directory = Directory(self._edits)
        self._companies = {
            fold(o.name) for o in matching(database, Organization, may_contact=False)
        }
        self._people = {fold(c.name) for c in matching(database, Contact, may_contact=False)}

    def remark(self, row: PlannedRow) -> Remark | None:
        """Return why a row may not be added, None when it may; what is over always may."""
        if row.new is None or row.ending is not None:
            return None
        who = row.identity
        if who.company not in self._companies and who.person not in self._people:
            return None
        organization = self._directory.organization(row.new.company)
        try:
            self._directory.refuse_namesake(row.new.person, organization)
            contact = self._directory.contact(row.new.person, organization)
            _check(self._edits, organization, contact)
        except KnownError as error:
            details = error.details
            said = {name: str(details[name] or "") for name in _SAID if name in details}
            return Remark.of(error.code, **said)
        return None


def _check(edits: Edits, organization: Organization | None, contact: Contact | None) -> None:
    steps.check_may_contact(edits, contact, Channel.RESEARCH)
    if organization is not None and not organization.may_contact:
        raise KnownError("organization_stop", name=organization.name)
