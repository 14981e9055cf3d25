# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a talk hold that belongs to the person: a number, an address, a wish.

Nothing is kept by itself: it is offered, and kept when the user says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import person_words
from desktop_app.domain.particulars import Address, AddressKind, Note
from desktop_app.domain.phones import number_key, read_phone, split_extension
from desktop_app.domain.records import (
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
from desktop_app.domain.ways_named import emails_named, kind_named, phones_named
from desktop_app.services.addresses import AddressLine, add_addresses, owner_of
from desktop_app.services.edits import Edits
from desktop_app.services.permissions import WAYS
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.services.office import Office

_OWN_TEXT = frozenset({Outcome.WRITTEN, Outcome.VOICEMAIL})
_ENOUGH = 7  # digits at the end that make two texts one number
MOST_WORDS = 3


class Keeping(StrEnum):
    """What is offered to be kept with a person."""

    PHONE = "phone"
    EMAIL = "email"
    NO_CALLS = "no_calls"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing to keep, with the name of the person it is kept with.

    Attributes:
        value: the number or the address, as it was written; of a wish, their words.
        label: what their words call a number, such as "mobile".
    """

    what: Keeping
    contact_id: int
    name: str
    value: str
    label: str = ""


def named_in(office: Office, change: Change) -> tuple[Kept, ...]:
    """Return what a change put into words and is not known of the person yet."""
    edits = Edits(office.desk.database)
    for contact_id, words in _fresh_words(edits, change):
        if found := _of_person(office, edits, contact_id, words):
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
    with office.desk.change(of or Label.of("edit_contact", name=name)) as making:
        for one in kept:
            keep_in(office, making.edits, one)
    return making.made


def keep_in(office: Office, edits: Edits, kept: Kept) -> None:
    """Keep one thing with its person inside a change."""
    contact = edits.get(Contact, kept.contact_id)
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


def _phone_line(office: Office, contact: Contact, kept: Kept) -> AddressLine:
    """Return a number as people write it in its country, with the name their words give it."""
    home = office.preferences.current.country
    phone = read_phone(kept.value, home=home, country=contact.country)
    number = (phone.text, phone.extension) if phone else split_extension(kept.value)
    return AddressLine(*number, kept.label)


def _of_person(
    office: Office, edits: Edits, contact_id: int | None, words: str
) -> tuple[Kept, ...]:
    contact = edits.find(Contact, contact_id)
    if contact is None:
        return ()
    return (*_wishes(contact, words), *_ways(office, edits, contact, words))


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


def _fresh_words(edits: Edits, change: Change) -> Iterator[tuple[int | None, str]]:
    for edit in change.edits:
        new = edit.after
        if edit.before is None and isinstance(new, Touch | Note | Step):
            yield from _words_of(edits, new)


def _words_of(edits: Edits, record: Touch | Note | Step) -> Iterator[tuple[int | None, str]]:
    text = record.action if isinstance(record, Step) else record.text
    if not text or (isinstance(record, Touch) and record.outcome in _OWN_TEXT):
        return
    pursuit = edits.find(Pursuit, record.pursuit_id)
    yield record.contact_id or (pursuit.contact_id if pursuit else None), text


def _wishes(contact: Contact, text: str) -> Iterator[Kept]:
    others = any(contact.allows(way) for way in WAYS if way is not Channel.CALL)
    if contact.allows(Channel.CALL) and others and (said := asked_in_passing(text)):
        yield Kept(Keeping.NO_CALLS, contact.id, contact.name, said)


def _ways(office: Office, edits: Edits, contact: Contact, text: str) -> Iterator[Kept]:
    mine, home = office.preferences.current, office.preferences.current.country
    company = edits.find(Organization, contact.organization_id)
    there = edits.all(Address, **owner_of(contact))
    there += edits.all(Address, **owner_of(company)) if company else []
    numbers = [contact.phone, mine.phone, company.phone if company else ""]
    numbers += [a.value for a in there if a.kind is AddressKind.PHONE]
    for number in phones_named(text):
        phone = read_phone(number, home=home, country=contact.country)
        if phone is not None and not phone.hint and not _known(number, numbers):
            label = kind_named(text, number)
            yield Kept(Keeping.PHONE, contact.id, contact.name, number, label)
    addresses = [contact.email, *(a.value for a in there if a.kind is AddressKind.EMAIL)]
    known = {address.casefold() for address in addresses}
    for email in emails_named(text):
        whose = _bearer(edits, contact, email)
        theirs = known | _emails_of(edits, whose) if whose is not contact else known
        if email.casefold() not in theirs:
            yield Kept(Keeping.EMAIL, whose.id, whose.name, email)


def _emails_of(edits: Edits, contact: Contact) -> set[str]:
    further = edits.all(Address, **owner_of(contact))
    emails = (each.value for each in further if each.kind is AddressKind.EMAIL)
    return {email.casefold() for email in (contact.email, *emails)}


def _bearer(edits: Edits, contact: Contact, email: str) -> Contact:
    """Return the one colleague whose whole name an address bears, else the person told of."""
    if contact.organization_id is None or _bears(email, contact):
        return contact
    there = edits.all(Contact, organization_id=contact.organization_id)
    named = [other for other in there if _bears(email, other)]
    return named[0] if len(named) == 1 else contact


def _bears(email: str, contact: Contact) -> bool:
    words = person_words(contact.name)
    mine = fold(email.partition("@")[0])
    return len(words) > 1 and all(word in mine for word in words)


def _known(number: str, numbers: list[str]) -> bool:
    key = number_key(split_extension(number)[0])
    others = (number_key(split_extension(other)[0]) for other in numbers if other)
    return any(_ends_alike(key, other) for other in others)


def _ends_alike(one: str, other: str) -> bool:
    long = min(len(one), len(other)) >= _ENOUGH
    return one == other or (long and (one.endswith(other) or other.endswith(one)))


def _as_first(contact: Contact, kind: AddressKind, line: AddressLine) -> Contact | None:
    """Return the person with their first number or address, None where they have one."""
    if kind is AddressKind.PHONE and not contact.phone:
        return replace(contact, phone=line.value, extension=line.extension)
    if kind is AddressKind.EMAIL and not contact.email:
        return replace(contact, email=line.value)
    return None
