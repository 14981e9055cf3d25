# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Numbers, addresses and people that the words of a talk name, each with whom it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import person_words
from desktop_app.domain.particulars import Address, AddressKind, Involvement
from desktop_app.domain.phones import number_key, read_phone, split_extension
from desktop_app.domain.records import Contact, Organization
from desktop_app.domain.ways_named import emails_named, kind_named, phones_named
from desktop_app.domain.whose_ways import bearer, extensions_named, people_named
from desktop_app.services.addresses import owner_of
from desktop_app.services.named_ways import Keeping, Kept, pursuit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.domain.whose_ways import Named
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office

_ENOUGH = 7  # digits at the end that make two texts one number


def ways_in(office: Office, edits: Edits, contact: Contact, text: str) -> tuple[Kept, ...]:
    """Return the numbers, extensions, addresses and people named that are not known yet."""
    reading = _Reading(office, edits, contact, text)
    found = (*reading.phones(), *reading.emails(), *reading.extensions())
    return (*found, *reading.people(found))


class _Reading:
    """The words of one talk with one person."""

    def __init__(self, office: Office, edits: Edits, contact: Contact, text: str) -> None:
        self._office, self._edits, self._contact, self._text = office, edits, contact, text
        self._near = _near(edits, contact)
        names = [one.name for one in (contact, *self._near)]
        self._named = people_named(text, names)

    def phones(self) -> Iterator[Kept]:
        home = self._office.preferences.current.country
        for number in phones_named(self._text):
            start = self._text.find(number)
            whose, named = self._whose(start, start + len(number))
            country = (whose or self._contact).country
            phone = read_phone(number, home=home, country=country)
            known = self._numbers(whose)
            if phone is not None and not phone.hint and not _known(number, known):
                label = kind_named(self._text, number)
                yield self._kept(Keeping.PHONE, whose, named, number, label)

    def emails(self) -> Iterator[Kept]:
        for email in emails_named(self._text):
            start = self._text.find(email)
            whose, named = self._whose(start, start + len(email))
            if whose is self._contact or (named is not None and not _bears(email, named.name)):
                whose, named = self._bearer(email, whose, named)
            if whose is None or email.casefold() not in self._emails_of(whose):
                yield self._kept(Keeping.EMAIL, whose, named, email)

    def extensions(self) -> Iterator[Kept]:
        for inside, start in extensions_named(self._text):
            whose, named = self._whose(start, start + len(inside))
            if whose is None or not whose.extension:
                yield self._kept(Keeping.EXTENSION, whose, named, inside)

    def people(self, found: Sequence[Kept]) -> Iterator[Kept]:
        """Yield who is new and is told with what they are, where no way was told."""
        told = {fold(one.name) for one in found}
        for named in self._named:
            whose = self._person(named)
            if named.role and whose is None and fold(named.name) not in told:
                yield self._kept(Keeping.PERSON, None, named)

    def _kept(
        self, what: Keeping, whose: Contact | None, named: Named | None, value: str = "",
        label: str = "",
    ) -> Kept:  # fmt: skip
        if whose is not None:
            return Kept(what, whose.id, whose.name, value, label)
        name, role = (named.name, named.role) if named is not None else ("", "")
        return Kept(what, 0, name, value, label, role, self._contact.id)

    def _whose(self, start: int, end: int) -> tuple[Contact | None, Named | None]:
        """Return the person a way belongs to, None for one who is new and is named."""
        named = bearer(self._text, start, end, self._named)
        if named is None:
            return self._contact, None
        return self._person(named), named

    def _person(self, named: Named) -> Contact | None:
        """Return who is meant by a name: one nearby, else the only one who bears it."""
        sought = set(person_words(named.name))
        if not sought or sought <= set(person_words(self._contact.name)):
            return self._contact
        near = [one for one in self._near if sought <= set(person_words(one.name))]
        if near:
            return near[0] if len(near) == 1 else self._contact
        known = self._office.acquaintances
        others = known.called(named.name) if len(sought) > 1 else []
        if len(others) == 1:
            return self._edits.get(Contact, others[0].id)
        is_else = len(others) > 1 or known.company_called(named.name) is not None
        return self._contact if is_else else None

    def _bearer(
        self, email: str, whose: Contact | None, named: Named | None
    ) -> tuple[Contact | None, Named | None]:
        """Return whose whole name an address bears, else who was meant by the words."""
        if _bears(email, self._contact.name):
            return self._contact, None
        bearing = [one for one in self._near if _bears(email, one.name)]
        if len(bearing) == 1:
            return bearing[0], None
        told = next((one for one in self._named if _bears(email, one.name)), None)
        return (self._person(told), told) if told is not None else (whose, named)

    def _numbers(self, whose: Contact | None) -> list[str]:
        """Return the numbers that are known of somebody, of their company, and of the user."""
        mine, one = self._office.preferences.current.phone, whose or self._contact
        company = self._edits.find(Organization, one.organization_id)
        there = self._edits.all(Address, **owner_of(company)) if company else []
        numbers = [mine, company.phone if company else ""]
        if whose is not None:
            there += self._edits.all(Address, **owner_of(whose))
            numbers.append(whose.phone)
        return [*numbers, *(a.value for a in there if a.kind is AddressKind.PHONE)]

    def _emails_of(self, whose: Contact) -> set[str]:
        company = self._edits.find(Organization, whose.organization_id)
        there = self._edits.all(Address, **owner_of(whose))
        there += self._edits.all(Address, **owner_of(company)) if company else []
        emails = (each.value for each in there if each.kind is AddressKind.EMAIL)
        return {email.casefold() for email in (whose.email, *emails)}


def _near(edits: Edits, contact: Contact) -> list[Contact]:
    """Return the colleagues of a person and those who are in their pursuit with them."""
    company = contact.organization_id
    there = edits.all(Contact, organization_id=company) if company is not None else []
    pursuit = pursuit_of(edits, contact.id)
    beside = edits.all(Involvement, pursuit_id=pursuit.id) if pursuit is not None else []
    involved = (edits.find(Contact, each.contact_id) for each in beside)
    near = {one.id: one for one in (*there, *involved) if one is not None}
    return [one for one in near.values() if one.id != contact.id]


def _bears(email: str, name: str) -> bool:
    words = person_words(name)
    mine = fold(email.partition("@")[0])
    return len(words) > 1 and all(word in mine for word in words)


def _known(number: str, numbers: list[str]) -> bool:
    key = number_key(split_extension(number)[0])
    others = (number_key(split_extension(other)[0]) for other in numbers if other)
    return any(_ends_alike(key, other) for other in others)


def _ends_alike(one: str, other: str) -> bool:
    long = min(len(one), len(other)) >= _ENOUGH
    return one == other or (long and (one.endswith(other) or other.endswith(one)))
