# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People: add them, change what is known of them, who works where, who introduced whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Address, AddressKind, Involvement, Part
from desktop_app.domain.parts import part_of_role
from desktop_app.domain.phones import split_extension
from desktop_app.domain.records import LIVE, Boundary, Contact, Organization, Pursuit
from desktop_app.domain.several_ways import emails_in, phones_in
from desktop_app.domain.turned_names import turned
from desktop_app.services import attendance, boundaries, days_off
from desktop_app.services.addresses import AddressLine, add_addresses, owner_of, put_addresses
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.own_columns import put_values
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.scheduling import Scheduling
from desktop_app.storage import name_rows
from desktop_app.storage import tables as t
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from desktop_app.services.browsing import Browsing
    from desktop_app.services.desk import Desk

FIELDS = frozenset({
    "name", "role", "phone", "extension", "email", "zone", "country", "region", "relationship",
    "note", "pronunciation", "link", "weekdays", "closures", "worked", "prefers",
    "introduced_by_id",
})  # fmt: skip
"""What `People.change` may set; permissions and the company have ways of their own."""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as a form holds them: fields of `Contact`, the company by name, the addresses.

    None leaves the company, the introducer, or the further numbers or addresses, as they are.
    Whoever introduced them is named by id, or by a name alone where they are new. `own` are values
    of the user's own columns, by the id of the column.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    company: str | None = None
    introduced_by: tuple[str, int | None] | None = None
    phones: tuple[AddressLine, ...] | None = None
    emails: tuple[AddressLine, ...] | None = None
    own: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartIn:
    """What a person is in a pursuit; `part` is None where they are its first contact."""

    row: PursuitRow
    part: Part | None


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All that is known around one person."""

    contact: Contact
    organization: Organization | None
    addresses: tuple[Address, ...]
    boundaries: tuple[Boundary, ...]
    parts: tuple[PartIn, ...]
    introduced_by: Contact | None
    introduced: tuple[Contact, ...]


MOST_OFFERED = 50
"""Names that are offered for the letters that were typed so far."""
_MOST_LISTED = 400


@dataclass(frozen=True, slots=True)
class Choice:
    """A person or company to choose in a field; `detail` tells namesakes apart."""

    id: int
    name: str
    detail: str = ""


class People:
    """The verbs and the files of people."""

    def __init__(self, desk: Desk, browsing: Browsing) -> None:
        self._desk = desk
        self._browsing = browsing

    def file(self, contact_id: int) -> PersonFile | None:
        """Return everything around a person, None when they are gone."""
        database = self._desk.database
        contact = record(database, Contact, contact_id)
        if contact is None:
            return None
        company = contact.organization_id
        said = matching(database, Boundary, contact_id=contact_id, lifted_on=None)
        if company is not None:
            said += matching(database, Boundary, organization_id=company, lifted_on=None)
        by = contact.introduced_by_id
        return PersonFile(
            contact=contact,
            organization=record(database, Organization, company) if company else None,
            addresses=tuple(matching(database, Address, contact_id=contact_id)),
            boundaries=tuple(said),
            parts=self._parts(contact_id),
            introduced_by=record(database, Contact, by) if by else None,
            introduced=tuple(matching(database, Contact, introduced_by_id=contact_id)),
        )

    def _parts(self, contact_id: int) -> tuple[PartIn, ...]:
        database = self._desk.database
        first = [p.id for p in matching(database, Pursuit, contact_id=contact_id)]
        further = matching(database, Involvement, contact_id=contact_id)
        rows = self._browsing.rows({*first, *(i.pursuit_id for i in further)})
        found = [PartIn(rows[number], None) for number in first]
        found += [PartIn(rows[i.pursuit_id], i.part) for i in further if i.pursuit_id in rows]
        return tuple(found)

    def live_with(self, contact_id: int) -> list[PursuitRow]:
        """Return the pursuits that run with somebody as their first contact, by name of goal."""
        theirs = matching(self._desk.database, Pursuit, contact_id=contact_id)
        rows = self._browsing.rows([p.id for p in theirs if p.status in LIVE])
        return sorted(rows.values(), key=lambda row: (row.title, row.id))

    def choices(self) -> tuple[Choice, ...]:
        """Return everybody with their company, by name."""
        select = (
            t.Contact.select(t.Contact.id, t.Contact.name, t.Organization.name)
            .left_outer_join(t.Organization, on=t.Contact.organization_id == t.Organization.id)
            .order_by(t.Contact.name, t.Contact.id)
        )
        return tuple(Choice(n, who, at or "") for n, who, at in self._desk.database.rows(select))

    def choices_near(self, pursuit_id: int) -> tuple[Choice, ...]:
        """Return everybody, first who has to do with a pursuit, then who works at its company."""
        edits = Edits(self._desk.database)
        pursuit = edits.get(Pursuit, pursuit_id)
        involved = {row.contact_id for row in edits.all(Involvement, pursuit_id=pursuit_id)}
        company = edits.find(Organization, pursuit.organization_id)
        there = edits.all(Contact, organization_id=company.id) if company is not None else []
        colleagues = {contact.id for contact in there}

        def far(choice: Choice) -> int:
            concerned = choice.id == pursuit.contact_id or choice.id in involved
            return 0 if concerned else 1 if choice.id in colleagues else 2

        return tuple(sorted(self.choices(), key=far))

    def choices_like(self, text: str) -> tuple[Choice, ...]:
        """Return who is meant by a part of a name, or of a company's, the likeliest first."""
        typed = fold(text).strip()
        found = name_rows.people_like(self._desk.database, typed, MOST_OFFERED)
        found += self._listed(typed, {number for number, *_rest in found})
        return tuple(Choice(*each) for each in found)

    def part_of(self, number: int) -> Part:
        """Return the part that a person's role says they have in a pursuit."""
        return part_of_role(Edits(self._desk.database).get(Contact, number).role)

    def _listed(self, typed: str, known: Collection[int]) -> list[tuple[int, str, str]]:
        """Return whose name is written the other way round, as lists do: "Abara, Carmen"."""
        words = typed.split()
        if len(words) < 2:  # the given name and the family
            return []
        longest = max(words, key=len)
        near = name_rows.people_listed_like(self._desk.database, longest, _MOST_LISTED)
        return [
            each
            for each in near
            if each[0] not in known and fold(turned(each[1])).startswith(typed)
        ]

    def names_like(self, text: str) -> tuple[str, ...]:
        """Return the names of `choices_like`, each once."""
        return tuple(dict.fromkeys(choice.name for choice in self.choices_like(text)))

    def add(self, card: PersonCard) -> Change:
        """Add a person. Errors: `KnownError` ``name_required``, ``invalid_value``."""
        name = str(card.fields.get("name", "")).strip()
        with self._desk.change(Label.of("add_contact", name=name)) as making:
            contact = making.edits.add(Contact(id=0, uid="", name=_name(name)))
            self._put(making.edits, contact, card)
        return making.made

    def save(self, contact_id: int, card: PersonCard) -> Change:
        """Change all that a form holds in one go. Errors: as `add`."""
        edits_of = record(self._desk.database, Contact, contact_id)
        name = edits_of.name if edits_of else ""
        with self._desk.change(Label.of("edit_contact", name=name)) as making:
            self._put(making.edits, making.edits.get(Contact, contact_id), card)
        return making.made

    def change(self, contact_id: int, **values: Any) -> Change:
        """Change some fields. Errors: ``name_required``, ``invalid_value``."""
        return self.save(contact_id, PersonCard(values))

    def set_company(self, contact_id: int, name: str) -> Change:
        """Let a person work at a company by name, added if new; empty for none.

        Where that company asked not to be contacted they can't be either, and what was aimed at
        them is released (B8); leaving such a company opens the way again, unless they said no.
        """
        return self.save(contact_id, PersonCard(company=name))

    def _put(self, edits: Edits, contact: Contact, card: PersonCard) -> None:
        directory = Directory(edits)
        values, besides = _one_each(dict(card.fields))
        if card.introduced_by is not None:
            name, number = card.introduced_by
            by = edits.find(Contact, number) or directory.contact(name, None)
            values["introduced_by_id"] = by.id if by else None
        was = contact
        contact = edits.put(replace(contact, **_checked(contact, values)))
        attendance.rename_person(edits, contact, was.name)
        if card.company is not None:
            self._place(edits, contact, directory.organization(card.company))
        if days_off.moves_days(was, contact):
            days = Scheduling(self._desk, PreferenceStore(self._desk.database))
            days_off.follow_person(edits, contact.id, days.calendar_of, self._desk.today)
        owner = owner_of(contact)
        if card.phones is not None:
            put_addresses(edits, owner, AddressKind.PHONE, card.phones)
        if card.emails is not None:
            put_addresses(edits, owner, AddressKind.EMAIL, card.emails)
        for kind, lines in besides.items():
            add_addresses(edits, owner, kind, lines)
        put_values(edits, contact.id, card.own, "people")

    def _place(self, edits: Edits, contact: Contact, organization: Organization | None) -> None:
        number = organization.id if organization else None
        if number == contact.organization_id:
            return
        contact = edits.put(replace(contact, organization_id=number))
        if organization is not None and not organization.may_contact:
            if contact.may_contact:
                boundaries.stop_contact(edits, contact, self._desk)
        elif not contact.may_contact and not edits.all(
            Boundary, contact_id=contact.id, code="B1", lifted_on=None
        ):
            edits.put(replace(contact, may_contact=True))


def _one_each(
    values: dict[str, Any],
) -> tuple[dict[str, Any], dict[AddressKind, list[AddressLine]]]:
    """Return values with one number and one address each, and those that stood beside them."""
    phones = phones_in(str(values.get("phone") or ""))
    emails = emails_in(str(values.get("email") or ""))
    besides: dict[AddressKind, list[AddressLine]] = {}
    if len(phones) > 1:
        values["phone"] = phones[0][0]
        besides[AddressKind.PHONE] = [
            AddressLine(*split_extension(number), label) for number, label in phones[1:]
        ]
    if len(emails) > 1:
        values["email"] = emails[0]
        besides[AddressKind.EMAIL] = [AddressLine(address) for address in emails[1:]]
    return values, besides


def _dialled(contact: Contact, stored: Mapping[str, Any]) -> dict[str, str]:
    """Return a new number apart from its extension; the old extension goes with its number."""
    if "phone" not in stored or stored.get("extension") or stored["phone"] == contact.phone:
        return {}
    number, extension = split_extension(stored["phone"])
    return {"phone": number, "extension": extension}


def _name(name: str) -> str:
    if not name.strip():
        raise KnownError("name_required")
    return name.strip()


def _checked(contact: Contact, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as they are stored. Errors: as `People.add`."""
    for unknown in set(values) - FIELDS:
        raise KnownError("invalid_value", field=unknown)
    stored = {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}
    stored |= _dialled(contact, stored)
    if "name" in stored:
        stored["name"] = _name(stored["name"])
    if not set(stored.get("weekdays", "")) <= set("0123456"):
        raise KnownError("invalid_value", field="weekdays")
    if stored.get("introduced_by_id") == contact.id:
        raise KnownError("invalid_value", field="introduced_by")
    return stored
