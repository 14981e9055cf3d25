# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who is known while a list comes in: those who are here, and those of the rows before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import (
    Person,
    company_words,
    email_key,
    like_person,
    person_words,
    phone_key,
)
from desktop_app.domain.links import profile_key
from desktop_app.domain.particulars import Address, AddressKind
from desktop_app.domain.phones import number_key
from desktop_app.domain.records import Contact, Organization
from desktop_app.services.addresses import AddressLine
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.namesakes import Meant
from desktop_app.services.transfer.own_in import OwnField
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.transfer.entries import Entry
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.storage.database import Database

_PAUSE = 200  # people; about a millisecond
_SAME_HAND = 72  # of `like_person`: the whole name or its initials, where only a number is shared
_FIELDS = {
    RowKind.PEOPLE: ("role", "link", "country", "region", "zone", "relationship", "prefers",
                     "pronunciation", "weekdays"),
    RowKind.COMPANIES: ("link", "country", "region", "zone", "hours", "phone_source",
                        "weekdays"),
}  # fmt: skip
_OWN = {
    RowKind.PEOPLE: "SELECT column_id, value FROM own_value WHERE contact_id = ?",
    RowKind.COMPANIES: "SELECT column_id, value FROM own_value WHERE organization_id = ?",
}
_NOTES = {
    RowKind.PEOPLE: "SELECT text FROM note WHERE contact_id = ?",
    RowKind.COMPANIES: "SELECT text FROM note WHERE organization_id = ?",
}


@dataclass(slots=True, eq=False)
class Somebody:
    """A person or a company that rows may tell of, and what they have told so far.

    Attributes:
        id: 0 for one that comes in with the file.
        line: of the row that told of them first, 0 for those who are here.
        values: the fields as they stand, fresh ones included.
        told: what is new of the fields.
        own: what stands in columns of the user's own, by their id, or as they are to be added;
            None until it is asked for.
    """

    id: int
    line: int
    name: str
    company: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    phones: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    note: str | None = None
    own: dict[int | OwnField, str] | None = None
    introducer: Somebody | None = None
    introducer_id: int | None = None
    told: dict[str, Any] = field(default_factory=dict)
    fresh_company: str = ""
    fresh_phones: list[AddressLine] = field(default_factory=list)
    fresh_emails: list[AddressLine] = field(default_factory=list)
    fresh_notes: list[str] = field(default_factory=list)
    fresh_own: list[tuple[OwnField, str]] = field(default_factory=list)
    fresh_introducer: bool = False

    @property
    def touched(self) -> bool:
        """Say whether there is anything to write."""
        fresh = (self.fresh_company, self.fresh_phones, self.fresh_emails, self.fresh_notes)
        told = bool(self.told) or bool(self.fresh_own) or self.fresh_introducer
        return not self.id or told or any(fresh)


def _phone_mark(value: str, extension: str = "") -> str:
    """Return what a number is known by; what holds no digit is known by its text."""
    return number_key(value, extension) or fold(value)


def _email_mark(value: str) -> str:
    """Return what an address is known by, however odd it is."""
    return email_key(value) or fold(value)


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a row means.

    Attributes:
        who: None for somebody new.
        shared: the address or number that told, or that somebody else has too.
        owner: that somebody else.
        namesake: whom it may mean, or not; nothing but the user's word tells.
    """

    who: Somebody | None
    shared: str = ""
    owner: Somebody | None = None
    namesake: Somebody | None = None


def _ways(entry: Entry) -> set[str]:
    """Return what a row says of how to reach somebody; words that are no way say nothing."""
    emails = {_email_mark(line.value) for line in entry.emails if email_key(line.value)}
    phones = (line for line in entry.phones if phone_key(line.value))
    return emails | {_phone_mark(line.value, line.extension) for line in phones}


def _doubted(somebody: Somebody, entry: Entry) -> Somebody | None:
    """Return who is meant by name and company where no way to reach them agrees, else None."""
    ways, theirs = _ways(entry), somebody.emails | somebody.phones
    return somebody if ways and theirs and not ways & theirs else None


def _may_be(somebody: Somebody, entry: Entry) -> bool:
    """Say whether a row may tell of the one namesake, of whom or of which no company is known.

    Two without a company are one where a way to reach them is the same; also where there is
    nothing but the name, which then says no more than it did.
    """
    ways, theirs = _ways(entry), somebody.emails | somebody.phones
    if ways & theirs:
        return True
    if ways and (theirs or not (somebody.company or entry.company)):
        return False
    others = ("country", "role") if somebody.line else ("country",)
    said = ((somebody.values.get(name), entry.fields.get(name)) for name in others)
    return all(not mine or not told or fold(str(mine)) == fold(str(told)) for mine, told in said)


def _is_again(somebody: Somebody, entry: Entry) -> bool:
    """Say whether a row without a way to reach anybody says nothing that is not known already."""
    said = entry.fields.items()
    known = all(fold(str(somebody.values.get(n) or "")) == fold(str(value)) for n, value in said)
    return known and not _ways(entry)


class Acquainted:
    """People, or companies, by name, address and number."""

    def __init__(self, database: Database, kind: RowKind) -> None:
        self._database = database
        self.kind = kind
        self.main_numbers: dict[str, str] = {}
        self._by_id: dict[int, Somebody] = {}
        self._by_email: dict[str, list[Somebody]] = {}
        self._by_phone: dict[str, list[Somebody]] = {}
        self._by_name: dict[str, list[Somebody]] = {}

    @classmethod
    def of(cls, database: Database, kind: RowKind) -> Gradual[Acquainted]:
        """Return those who are in a database."""
        found = cls(database, kind)
        companies = matching(database, Organization)
        found.main_numbers = {fold(o.name): o.phone for o in reversed(companies)}
        names = {o.id: o.name for o in companies}
        every: Iterable[Contact | Organization]
        every = matching(database, Contact) if kind is RowKind.PEOPLE else companies
        for number, record in enumerate(every):
            found._remember(record, names)
            if not number % _PAUSE:
                yield 0.5
        for number, address in enumerate(matching(database, Address)):
            owner = address.contact_id if kind is RowKind.PEOPLE else address.organization_id
            if owner is not None:
                found._remember_address(found._by_id[owner], address)
            if not number % _PAUSE:
                yield 0.9
        return found

    def _remember(self, record: Contact | Organization, companies: dict[int, str]) -> None:
        somebody = Somebody(
            id=record.id,
            line=0,
            name=record.name,
            values={name: getattr(record, name) for name in _FIELDS[self.kind]},
        )
        if isinstance(record, Contact):
            somebody.company = companies.get(record.organization_id or 0, "")
            somebody.introducer_id = record.introduced_by_id
            if record.email:
                self.note_email(somebody, record.email)
            if record.phone:
                self.note_phone(somebody, record.phone, record.extension)
        elif record.phone:
            self.note_phone(somebody, record.phone, "")
        somebody.values["note"] = record.note
        self._by_id[record.id] = somebody
        self._index_name(somebody)

    def _remember_address(self, somebody: Somebody, address: Address) -> None:
        if address.kind is AddressKind.EMAIL:
            self.note_email(somebody, address.value)
        else:
            self.note_phone(somebody, address.value, address.extension)

    def meet(self, entry: Entry) -> Somebody:
        """Remember somebody of whom a row tells first."""
        somebody = Somebody(id=0, line=entry.line, name=entry.name, company=entry.company, note="")
        somebody.fresh_company = entry.company
        self._index_name(somebody)
        return somebody

    def note_email(self, somebody: Somebody, value: str) -> bool:
        """Remember an address of somebody; say whether it was not known."""
        mark = _email_mark(value)
        fresh = mark not in somebody.emails
        somebody.emails.add(mark)
        if fresh:
            self._by_email.setdefault(mark, []).append(somebody)
        return fresh

    def note_phone(self, somebody: Somebody, value: str, extension: str) -> bool:
        """Remember a number of somebody; say whether it was not known."""
        mark = _phone_mark(value, extension)
        fresh = mark not in somebody.phones
        somebody.phones.add(mark)
        if fresh:
            self._by_phone.setdefault(mark, []).append(somebody)
        return fresh

    def texts_of(self, somebody: Somebody) -> str:
        """Return all that is noted about somebody."""
        if somebody.note is None:
            rows = self._database.select(_NOTES[self.kind], (somebody.id,))
            texts = [somebody.values["note"], *(text for (text,) in rows)]
            somebody.note = "\n".join(filter(None, texts))
        return somebody.note

    def own_of(self, somebody: Somebody) -> dict[int | OwnField, str]:
        """Return what stands for somebody in columns of the user's own, with what rows told."""
        if somebody.own is None:
            somebody.own = dict(self._database.select(_OWN[self.kind], (somebody.id,)))
        return somebody.own

    def named(self, name: str) -> list[Somebody]:
        """Return everybody of a name."""
        return self._by_name.get(self._name_key(name), [])

    def by_id(self, number: int | None) -> Somebody | None:
        """Return who is here under an id."""
        return self._by_id.get(number) if number is not None else None

    def find(self, entry: Entry) -> Found:
        """Return whom a row means.

        A number or an inbox may be the switchboard's: it tells only with a like name.
        """
        if self.kind is RowKind.COMPANIES:
            return Found(self._company(entry))
        sure, shared, owner = self._by_address(entry)
        if sure is not None:
            alike = None if self._name_key(sure.name) == self._name_key(entry.name) else sure
            looks = Found(sure, shared, namesake=alike)
        else:
            looks = replace(self._person(entry), shared=shared, owner=owner)
        return self._as_said(entry, looks)

    def _as_said(self, entry: Entry, looks: Found) -> Found:
        """Return whom a row means by what the user says of its namesake."""
        near = looks.namesake or looks.who or looks.owner
        if entry.meant is Meant.ANOTHER:
            return Found(None, namesake=near)
        if entry.meant is Meant.THAT_ONE and near is not None:
            return Found(near, namesake=near)
        return looks

    def _by_address(self, entry: Entry) -> tuple[Somebody | None, str, Somebody | None]:
        person, shared, owner = Person(entry.name), "", None
        # "Ask at the front desk" may be said of anybody: words that are no address tell nobody.
        for line in (line for line in entry.emails if email_key(line.value)):
            for somebody in self._by_email.get(_email_mark(line.value), ()):
                if entry.name == line.value or like_person(person, Person(somebody.name)):
                    return somebody, line.value, None
                shared, owner = line.value, somebody
        for line in entry.phones:
            if not phone_key(line.value):
                continue
            for somebody in self._by_phone.get(_phone_mark(line.value, line.extension), ()):
                like = like_person(person, Person(somebody.name))
                nameless = entry.name == line.value  # they may have been given their name here
                if nameless or (like is not None and like.score >= _SAME_HAND):
                    return somebody, line.value, None
        return None, shared, owner

    def _person(self, entry: Entry) -> Found:
        """Return who is meant by the name, the profile and the company of a row."""
        same, sure = self._of_profile(entry)
        if sure:
            return Found(same[0])
        there = company_words(entry.company)
        for somebody in same:
            if there and company_words(somebody.company) == there:
                return Found(somebody, namesake=_doubted(somebody, entry))
        # Of a namesake without a company it is not known that they are another.
        near = [each for each in same if not each.company or not entry.company]
        nearest = next(iter(near or same), None)
        if len(same) == len(near) == 1 and _may_be(near[0], entry):
            return Found(near[0], namesake=near[0])
        nowhere = [each for each in near if not each.company and not there]
        if (again := next((each for each in nowhere if _is_again(each, entry)), None)) is not None:
            return Found(again)
        return Found(None, namesake=nearest)

    def _of_profile(self, entry: Entry) -> tuple[list[Somebody], bool]:
        """Return who has the name, and whether it is surely they, by the profile a row links to.

        Who has another profile is another person.
        """
        named, mine = self.named(entry.name), profile_key(str(entry.fields.get("link", "")))
        if not mine:
            return named, False
        theirs = [(each, profile_key(str(each.values.get("link", "")))) for each in named]
        exactly = [each for each, key in theirs if key == mine]
        return exactly or [each for each, key in theirs if not key], bool(exactly)

    def _company(self, entry: Entry) -> Somebody | None:
        alike = self.named(entry.name)
        same = [each for each in alike if fold(each.name) == fold(entry.name)]
        return next(iter(same or (alike if len(alike) == 1 else [])), None)

    def _name_key(self, name: str) -> str:
        if self.kind is RowKind.PEOPLE:
            return " ".join(person_words(name)) or fold(name)
        return " ".join(company_words(name)) or fold(name)

    def _index_name(self, somebody: Somebody) -> None:
        self._by_name.setdefault(self._name_key(somebody.name), []).append(somebody)
