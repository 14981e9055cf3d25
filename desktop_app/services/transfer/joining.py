# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a row says of somebody who is known already: kept beside what stands, never dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.likeness import email_key
from desktop_app.domain.particulars import Address, AddressKind
from desktop_app.domain.phones import number_key, split_extension
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.transfer.plan import Remark

if TYPE_CHECKING:
    from desktop_app.services.desk import Edits
    from desktop_app.services.pursuits import NewPursuit
    from desktop_app.storage.database import Database

_REACHED = (
    "SELECT email, phone, extension FROM contact"
    " UNION ALL SELECT CASE kind WHEN 'email' THEN value ELSE '' END,"
    " CASE kind WHEN 'phone' THEN value ELSE '' END, extension FROM address"
)


def keep_reached(edits: Edits, contact: Contact, new: NewPursuit) -> None:
    """Let somebody have the address and the number of a row too, the first where none stands."""
    email, (phone, inside) = new.email.strip(), split_extension(new.phone)
    if email in {"", contact.email} and (phone, inside) in {
        ("", ""), (contact.phone, contact.extension)
    }:  # fmt: skip
        return  # as of most rows; theirs need not be read
    theirs = edits.all(Address, contact_id=contact.id)
    emails = {email_key(a.value) for a in theirs if a.kind is AddressKind.EMAIL}
    if email and email_key(email) not in emails | {email_key(contact.email)}:
        if contact.email:
            _further(edits, contact, AddressKind.EMAIL, email)
        else:
            contact = edits.put(replace(contact, email=email))
    phones = {number_key(a.value, a.extension) for a in theirs if a.kind is AddressKind.PHONE}
    phones.add(number_key(contact.phone, contact.extension))
    if phone and number_key(phone, inside) not in phones:
        if contact.phone:
            _further(edits, contact, AddressKind.PHONE, phone, inside)
        else:
            edits.put(replace(contact, phone=phone, extension=inside))


def join(edits: Edits, pursuit_id: int, new: NewPursuit) -> None:
    """Keep what a repeated row says beyond the row before it: address, number and note."""
    pursuit = edits.get(Pursuit, pursuit_id)
    if (contact := edits.find(Contact, pursuit.contact_id)) is not None:
        keep_reached(edits, contact, new)
    note = new.note.strip()
    if note and note not in pursuit.note:
        edits.put(replace(pursuit, note="\n".join(filter(None, (pursuit.note, note)))))


class Reached:
    """All addresses and numbers that are here, read when the first is asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._emails: set[str] = set()
        self._phones: set[str] = set()
        self._read = False

    def dropped(self, new: NewPursuit) -> tuple[Remark, ...]:
        """Return a remark for each address or number of a known row that is nowhere here."""
        told = []
        if new.email.strip() and email_key(new.email) not in self._known()[0]:
            told.append(Remark.of("not_taken", text=new.email.strip()))
        phone, inside = split_extension(new.phone)
        if phone and number_key(phone, inside) not in self._known()[1]:
            told.append(Remark.of("not_taken", text=new.phone.strip()))
        return tuple(told)

    def _known(self) -> tuple[set[str], set[str]]:
        if not self._read:
            self._read = True
            for email, phone, inside in self._database.select(_REACHED):
                self._emails.add(email_key(email))
                self._phones.add(number_key(phone, inside))
        return self._emails, self._phones


def _further(
    edits: Edits, contact: Contact, kind: AddressKind, value: str, extension: str = ""
) -> None:
    edits.add(
        Address(id=0, uid="", kind=kind, contact_id=contact.id, value=value, extension=extension)
    )
