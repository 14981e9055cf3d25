# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a row says of somebody who is known already: kept beside what stands, never dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import email_key
from desktop_app.domain.particulars import Address, AddressKind, Note
from desktop_app.domain.phones import number_key, split_extension
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.transfer.plan import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.pursuits import NewPursuit
    from desktop_app.services.transfer.plan import PlannedRow
    from desktop_app.storage.database import Database

_REACHED = (
    "SELECT email, phone, extension FROM contact"
    " UNION ALL SELECT CASE kind WHEN 'email' THEN value ELSE '' END,"
    " CASE kind WHEN 'phone' THEN value ELSE '' END, extension FROM address"
)

_PERSON = "SELECT c.name FROM pursuit p JOIN contact c ON c.id = p.contact_id WHERE p.id = ?"
_NOTED = (
    "SELECT note FROM pursuit WHERE id = ? UNION ALL SELECT text FROM note WHERE pursuit_id = ?"
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


def join_known(edits: Edits, row: PlannedRow, desk: Desk) -> None:
    """Keep what a row says beyond a pursuit that was here before it: the note as one of today."""
    pursuit, new = edits.find(Pursuit, row.known), row.new
    if pursuit is None or new is None:
        return
    contact = edits.find(Contact, pursuit.contact_id)
    if contact is not None and fold(contact.name) == fold(new.person):
        keep_reached(edits, contact, new)
    stands = [pursuit.note, *(note.text for note in edits.all(Note, pursuit_id=pursuit.id))]
    if fresh := _fresh_pieces(row.noted, "\n".join(stands)):
        text = "\n".join(fresh)
        note = Note(
            id=0, uid="", pursuit_id=pursuit.id, on_date=desk.today, logged_at=desk.now, text=text
        )
        edits.add(note)


def _fresh_pieces(pieces: Sequence[str], stands: str) -> list[str]:
    return [piece for piece in pieces if piece.strip() not in stands]


@dataclass(frozen=True, slots=True)
class Late:
    """What a row says beyond the pursuit that it is known as.

    Attributes:
        what: the parts of it that are taken over: ``note``, ``email``, ``phone``.
        lost: a remark for each part that is not, as it belongs to somebody else now.
    """

    what: tuple[str, ...] = ()
    lost: tuple[Remark, ...] = ()


class Reached:
    """All addresses and numbers that are here, read when the first is asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._emails: set[str] = set()
        self._phones: set[str] = set()
        self._read = False

    def late(self, pursuit_id: int, new: NewPursuit, noted: Sequence[str]) -> Late:
        """Return what a known row says of a pursuit that is nowhere here."""
        fresh = self._fresh(new)
        person = ""
        if fresh:
            person = next((name for (name,) in self._database.select(_PERSON, (pursuit_id,))), "")
        theirs = bool(person) and fold(person) == fold(new.person)
        lost = () if theirs else tuple(Remark.of("not_taken", text=t) for t in fresh.values())
        what = (*(fresh if theirs else ()), *(("note",) if self._notes(pursuit_id, noted) else ()))
        return Late(what, lost)

    def _fresh(self, new: NewPursuit) -> dict[str, str]:
        found = {}
        if new.email.strip() and email_key(new.email) not in self._known()[0]:
            found["email"] = new.email.strip()
        phone, inside = split_extension(new.phone)
        if phone and number_key(phone, inside) not in self._known()[1]:
            found["phone"] = new.phone.strip()
        return found

    def _notes(self, pursuit_id: int, noted: Sequence[str]) -> list[str]:
        if not noted:
            return []
        rows = self._database.select(_NOTED, (pursuit_id, pursuit_id))
        return _fresh_pieces(noted, "\n".join(text for (text,) in rows))

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
