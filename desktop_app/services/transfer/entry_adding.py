# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What rows told of people or companies is written into a change that is being made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.particulars import Address, AddressKind, Note
from desktop_app.domain.records import Contact, Organization, Relationship
from desktop_app.services import boundaries
from desktop_app.services.addresses import owner_of
from desktop_app.services.directory import Directory
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.own_in import OwnAdding

if TYPE_CHECKING:
    from desktop_app.services.addresses import AddressLine
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.transfer.acquainted import Somebody
    from desktop_app.services.transfer.entry_joining import Joining
    from desktop_app.services.transfer.gradual import Gradual

_PAUSE = 20  # people; about a millisecond


class EntryAdding:
    """Writes what one list told."""

    def __init__(self, desk: Desk, edits: Edits, kind: RowKind) -> None:
        self._desk, self._edits, self._kind = desk, edits, kind
        self._directory = Directory(edits)
        self._records: dict[int, Contact | Organization] = {}
        self._today, self._now = desk.today, desk.now

    def add(self, joining: Joining) -> Gradual[None]:
        """Write everybody of whom something is new, little by little."""
        touched = [who for who in joining.everybody.values() if who.touched]
        own = OwnAdding(self._edits, [tuple(who.fresh_own) for who in touched], str(self._kind))
        for number, who in enumerate(touched, start=1):
            own.put(self._write(who).id, tuple(who.fresh_own))
            if not number % _PAUSE:
                yield number / len(touched)
        for name, phone in joining.company_phones.values():
            company = self._directory.organization(name)
            if company is not None:
                company = self._edits.get(Organization, company.id)
                self._edits.put(replace(company, phone=company.phone or phone))
        for who in touched:
            if who.fresh_introducer:
                self._introduce(who)

    def _write(self, who: Somebody) -> Contact | Organization:
        of_company = self._kind is RowKind.COMPANIES
        record = self._company(who) if of_company else self._person(who)
        self._records[id(who)] = made = self._put(record, who)
        return made

    def _company(self, who: Somebody) -> Organization:
        if who.id:
            return self._edits.get(Organization, who.id)
        number, uid = self._edits.identity(Organization)
        return self._edits.add(Organization(id=number, uid=uid, name=who.name))

    def _person(self, who: Somebody) -> Contact:
        company = self._directory.organization(who.fresh_company)
        if not who.id:
            number, uid = self._edits.identity(Contact)
            return self._edits.add(
                Contact(
                    id=number,
                    uid=uid,
                    name=who.name,
                    organization_id=company.id if company else None,
                    may_contact=company.may_contact if company else True,
                    relationship=who.told.get("relationship") or Relationship.WARM,
                )
            )
        contact = self._edits.get(Contact, who.id)
        if company is not None and contact.organization_id is None:
            contact = self._edits.put(replace(contact, organization_id=company.id))
            if not company.may_contact and contact.may_contact:  # method.md B8
                boundaries.stop_contact(self._edits, contact, self._desk)
                contact = self._edits.get(Contact, who.id)
        return contact

    def _put(self, record: Contact | Organization, who: Somebody) -> Contact | Organization:
        """Let a record have what was told: the first number and address where none stands.

        The record itself has no room for a label: what has one stands among the further ones too.
        """
        values: dict[str, Any] = dict(who.told)
        phones, emails = list(who.fresh_phones), list(who.fresh_emails)
        if (
            phones
            and not record.phone
            and not (isinstance(record, Organization) and phones[0].extension)
        ):
            first = phones[0] if phones[0].label else phones.pop(0)
            values["phone"] = first.value
            if isinstance(record, Contact):
                values["extension"] = first.extension
        if emails and isinstance(record, Contact) and not record.email:
            first = emails[0] if emails[0].label else emails.pop(0)
            values["email"] = first.value
        if not who.id and who.fresh_notes:
            values["note"] = "\n".join(who.fresh_notes)
        if values:
            record = self._edits.put(replace(record, **values))
        self._further(record, AddressKind.PHONE, phones)
        self._further(record, AddressKind.EMAIL, emails)
        if who.id and who.fresh_notes:
            self._note(record, "\n".join(who.fresh_notes))
        return record

    def _further(
        self, record: Contact | Organization, kind: AddressKind, lines: list[AddressLine]
    ) -> None:
        for line in lines:
            number, uid = self._edits.identity(Address)
            self._edits.add(
                Address(
                    id=number,
                    uid=uid,
                    kind=kind,
                    value=line.value,
                    extension=line.extension,
                    label=line.label,
                    **owner_of(record),
                )
            )

    def _note(self, record: Contact | Organization, text: str) -> None:
        number, uid = self._edits.identity(Note)
        self._edits.add(
            Note(
                id=number,
                uid=uid,
                on_date=self._today,
                logged_at=self._now,
                text=text,
                **owner_of(record),
            )
        )

    def _introduce(self, who: Somebody) -> None:
        by = who.introducer
        if by is None:
            return
        number = by.id or self._records[id(by)].id
        contact = self._edits.get(Contact, self._records[id(who)].id)
        self._edits.put(replace(contact, introduced_by_id=number))
