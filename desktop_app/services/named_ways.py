# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a talk hold that belongs to the person: a number, an address, a wish.

Nothing is kept by itself: it is offered, and kept when the user says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import AddressKind, Involvement, Note
from desktop_app.domain.phones import read_phone, split_extension
from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Step,
    Touch,
)
from desktop_app.domain.said_words import asked_in_passing
from desktop_app.domain.terms import SPOKEN
from desktop_app.services.addresses import AddressLine, add_addresses, owner_of
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.permissions import WAYS
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.services.office import Office

_OWN_TEXT = frozenset({Outcome.WRITTEN, Outcome.VOICEMAIL})
MOST_WORDS = 3


_Words: TypeAlias = tuple[int | None, str, int | None]
"""Whose words, the words, and in which pursuit."""


class Keeping(StrEnum):
    """What is offered to be kept with a person."""

    PHONE = "phone"
    EMAIL = "email"
    EXTENSION = "extension"
    PERSON = "person"
    NO_CALLS = "no_calls"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing to keep, with the name of the person it is kept with.

    Attributes:
        contact_id: the person; 0 for one who is new.
        value: the number or the address, as it was written; of a wish, their words.
        label: what their words call a number, such as "mobile".
        role: what a new one is there, such as "assistant".
        beside: the person at whose company a new one works, and in whose pursuit they are.
        pursuit_id: where nobody is known yet, the pursuit that a new one is the person of.
    """

    what: Keeping
    contact_id: int
    name: str
    value: str = ""
    label: str = ""
    role: str = ""
    beside: int = 0
    pursuit_id: int = 0

    @property
    def is_new(self) -> bool:
        """Say whether the person is not known yet."""
        return not self.contact_id


def named_in(office: Office, change: Change) -> tuple[Kept, ...]:
    """Return what a change put into words and is not known of the person yet."""
    edits = Edits(office.desk.database)
    for whose in _fresh_words(edits, change):
        if found := _of_person(office, edits, *whose):
            return found
    return ()


def named_by(office: Office, record: Touch | Note) -> tuple[Kept, ...]:
    """Return what an entry of a timeline names and is not known of the person yet."""
    edits = Edits(office.desk.database)
    found = (_of_person(office, edits, *whose) for whose in _words_of(edits, record))
    return next(found, ())


def keep(office: Office, *kept: Kept) -> Change:
    """Keep one thing or several with their person, in one change that can be undone.

    Errors: `KnownError` as `Permissions.set_ways`.
    """
    wish = any(one.what is Keeping.NO_CALLS for one in kept)
    name = kept[0].name
    of = Label.of("boundary", boundary="B3", name=name) if wish else None
    code = "add_contact" if any(one.is_new for one in kept) else "edit_contact"
    with office.desk.change(of or Label.of(code, name=name)) as making:
        for one in kept:
            keep_in(office, making.edits, one)
    return making.made


def keep_in(office: Office, edits: Edits, kept: Kept) -> None:
    """Keep one thing with its person inside a change."""
    contact = _added(edits, kept) if kept.is_new else edits.get(Contact, kept.contact_id)
    if kept.what is Keeping.PERSON:
        return
    if kept.what is Keeping.EXTENSION:
        edits.put(replace(contact, extension=kept.value))
        return
    if kept.what is Keeping.NO_CALLS:
        open_ = [way for way in WAYS if contact.allows(way) and way is not Channel.CALL]
        office.permissions.set_ways_in(edits, contact.id, open_, kept.value)
        return
    line, kind = AddressLine(kept.value), AddressKind.EMAIL
    if kept.what is Keeping.PHONE:
        line, kind = _phone_line(office, contact, kept), AddressKind.PHONE
    first = _as_first(contact, kind, line)
    if first is not None:
        edits.put(first)
    else:
        add_addresses(edits, owner_of(contact), kind, [line])


def _added(edits: Edits, kept: Kept) -> Contact:
    """Return somebody new, at the company and in the pursuit of the one who told of them."""
    beside = edits.find(Contact, kept.beside)
    pursuit = pursuit_of(edits, beside.id) if beside else edits.get(Pursuit, kept.pursuit_id)
    house = beside.organization_id if beside else pursuit.organization_id if pursuit else None
    contact = Directory(edits).contact(kept.name, edits.find(Organization, house))
    if contact is None:  # pragma: no cover  # a new person has a name
        raise KnownError("name_required")
    if kept.role and not contact.role:
        contact = edits.put(replace(contact, role=kept.role))
    if pursuit is not None and pursuit.contact_id is None:
        from desktop_app.services.pursuits import turn_to_person  # noqa: PLC0415  # seldom

        turn_to_person(edits, pursuit, contact.name, Directory(edits))
    else:
        involve(edits, pursuit, contact)
    return contact


def pursuit_of(edits: Edits, person_id: int) -> Pursuit | None:
    """Return the live pursuit of a person that something told of them shows in."""
    held = edits.all(Pursuit, contact_id=person_id)
    return next((one for one in held if one.status in LIVE), None)


def involve(edits: Edits, pursuit: Pursuit | None, contact: Contact) -> None:
    """Let a person be one of those in a pursuit, where they are not yet."""
    if pursuit is None or pursuit.contact_id == contact.id:
        return
    if not edits.all(Involvement, pursuit_id=pursuit.id, contact_id=contact.id):
        edits.add(Involvement(id=0, uid="", pursuit_id=pursuit.id, contact_id=contact.id))


def _phone_line(office: Office, contact: Contact, kept: Kept) -> AddressLine:
    """Return a number as people write it in its country, with the name their words give it."""
    home = office.preferences.current.country
    phone = read_phone(kept.value, home=home, country=contact.country)
    number = (phone.text, phone.extension) if phone else split_extension(kept.value)
    return AddressLine(*number, kept.label)


def _of_person(
    office: Office, edits: Edits, contact_id: int | None, words: str, pursuit_id: int | None
) -> tuple[Kept, ...]:
    from desktop_app.services.ways_of_people import ways_in  # noqa: PLC0415  # it makes `Kept`

    contact, pursuit = edits.find(Contact, contact_id), edits.find(Pursuit, pursuit_id)
    if contact is None and pursuit is not None and pursuit.organization_id is not None:
        nobody = Contact(id=0, uid="", name="", organization_id=pursuit.organization_id)
        told = ways_in(office, edits, nobody, words)
        return tuple(replace(one, pursuit_id=pursuit.id) for one in told if one.name)
    if contact is None:
        return ()

    ways = ways_in(office, edits, contact, words)
    return (*_wishes(contact, words), *ways)


def spoken_words(
    office: Office,
    contact_id: int | None,
    pursuit_id: int | None = None,
    *,
    theirs: Callable[[str], str] = str,
) -> list[str]:
    """Return what was last written down of their words, the newest first, each once.

    `theirs` takes out of a note what the program itself wrote.
    """
    edits = Edits(office.desk.database)
    whose = {"contact_id": contact_id} if contact_id is not None else {"pursuit_id": pursuit_id}
    spoken = [t for t in standing(edits, **whose) if _is_theirs(t)]
    found = [(t.on_date, t.logged_at, t.id, t.text) for t in spoken]
    found += [(n.on_date, n.logged_at, n.id, n.text) for n in edits.all(Note, **whose)]
    newest = sorted(found, reverse=True)
    said = (" ".join(theirs(text).split()) for *_when, text in newest)
    return list(dict.fromkeys(text for text in said if text))[:MOST_WORDS]


def _is_theirs(touch: Touch) -> bool:
    spoken = touch.direction is Direction.IN or touch.channel in SPOKEN
    return spoken and touch.outcome not in _OWN_TEXT


def _fresh_words(edits: Edits, change: Change) -> Iterator[_Words]:
    for edit in change.edits:
        new = edit.after
        if edit.before is None and isinstance(new, Touch | Note | Step):
            yield from _words_of(edits, new)


def _words_of(edits: Edits, record: Touch | Note | Step) -> Iterator[_Words]:
    text = record.action if isinstance(record, Step) else record.text
    if not text or (isinstance(record, Touch) and record.outcome in _OWN_TEXT):
        return
    pursuit = edits.find(Pursuit, record.pursuit_id)
    whose = record.contact_id or (pursuit.contact_id if pursuit else None)
    yield whose, text, pursuit.id if pursuit else None


def _wishes(contact: Contact, text: str) -> Iterator[Kept]:
    others = any(contact.allows(way) for way in WAYS if way is not Channel.CALL)
    if contact.allows(Channel.CALL) and others and (said := asked_in_passing(text)):
        yield Kept(Keeping.NO_CALLS, contact.id, contact.name, said)


def _as_first(contact: Contact, kind: AddressKind, line: AddressLine) -> Contact | None:
    """Return the person with their first number or address, None where they have one."""
    if kind is AddressKind.PHONE and not contact.phone:
        return replace(contact, phone=line.value, extension=line.extension)
    if kind is AddressKind.EMAIL and not contact.email:
        return replace(contact, email=line.value)
    return None
