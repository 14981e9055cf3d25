# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What `duesday show` tells of a record beyond its row: everything its dialog holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.particulars import interview_line, part
from desktop_app.words.phones import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop_app.domain.particulars import Address, Interview
    from desktop_app.domain.records import Boundary, Contact, Organization
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known.

    Attributes:
        key: its name in JSON.
        label: its name for a reader.
        data: its value in JSON: None or an empty list where nothing is known.
        text: its lines for a reader, none where nothing is known.
    """

    key: str
    label: str
    data: Any
    text: str

    @property
    def lines(self) -> list[str]:
        """The label and the value; what has several lines stands below its label."""
        found = [line for line in self.text.splitlines() if line.strip()]
        if len(found) > 1:
            return [f"{self.label}:", *(f"  {line}" for line in found)]
        return [f"{self.label}: {line}" for line in found]


def of_pursuit(office: Office, pursuit_id: int) -> list[Fact]:
    """Return what the dialog of a pursuit holds."""
    known = office.pursuit_cards.file(pursuit_id)
    if known is None:
        return []
    pursuit = known.pursuit
    parts = [(f"c{who.id}", who.name, held.part) for held, who in known.parts]
    files = [(kept.name, kept.target) for kept in known.attachments]
    return [
        _person("contact", _("Person"), known.contact),
        _several(
            "people", _("People"),
            [{"id": uid, "name": name, "part": str(held)} for uid, name, held in parts],
            [f"{uid}  {name}, {part(held)}" for uid, name, held in parts],
        ),
        _company("through", _("Through an agency"), known.agency),
        _day("found", _("Found on"), pursuit.found_on),
        _day("applied", _("Applied on"), pursuit.applied_on),
        _day("closing", _("Closes on"), pursuit.closing_on),
        _day("their_date", _("Their date"), pursuit.their_date),
        _flag("no_calls", _("The posting asks for no phone calls."), on=pursuit.no_calls),
        _line("source", _("Source"), pursuit.source),
        _line("link", _("Link"), pursuit.link),
        _line("salary", _("Salary"), pursuit.salary),
        _several("interviews", _("Interviews"),
                 [_meeting(day) for day in known.interviews],
                 [f"{day.on_date.isoformat()} {interview_line(day)}" for day in known.interviews]),
        _several("files", _("Links and files"),
                 [{"name": name or None, "target": target} for name, target in files],
                 ["  ".join(filter(None, named)) for named in files]),
        _own_columns(office, "pursuits", pursuit_id),
        _boundaries(known.boundaries, office.today),
        _line("note", _("Note"), pursuit.note),
        _line("posting", _("Posting"), pursuit.posting),
    ]  # fmt: skip


def of_person(office: Office, contact_id: int) -> list[Fact]:
    """Return what the dialog of a person holds."""
    known = office.people.file(contact_id)
    if known is None:
        return []
    who = known.contact
    return [
        _line("said_like", _("Said like"), who.pronunciation),
        *_further(known.addresses, who.phone, who.email),
        _line("link", _("LinkedIn"), who.link),
        _line("prefers", _("They prefer"), str(who.likes) if who.likes else "",
              words.channel(who.likes) if who.likes else ""),
        _line("relationship", _("You know them"), str(who.relationship),
              words.relationship(who.relationship)),
        *_place(who),
        _person("introduced_by", _("Introduced by"), known.introduced_by),
        _several("introduced", _("Introduced"),
                 [{"id": f"c{other.id}", "name": other.name} for other in known.introduced],
                 [f"c{other.id}  {other.name}" for other in known.introduced]),
        _several(
            "parts", _("Pursuits"),
            [{"id": f"p{held.row.id}", "part": str(held.part) if held.part else None}
             for held in known.parts],
            [f"p{held.row.id}  " + ", ".join(filter(None, (
                lines.pursuit_name(held.row), part(held.part) if held.part else "")))
             for held in known.parts],
        ),
        _own_columns(office, "people", contact_id),
        _boundaries(known.boundaries, office.today),
        _line("note", _("Note"), who.note),
    ]  # fmt: skip


def of_company(office: Office, organization_id: int) -> list[Fact]:
    """Return what the dialog of a company holds."""
    known = office.companies.file(organization_id)
    if known is None:
        return []
    company = known.organization
    sites = [(site.name, site.address, site.phone) for site in known.sites]
    return [
        _line("phone_source", _("The number is from"), company.phone_source),
        *_further(known.addresses, company.phone),
        _line("hours", _("Hours"), company.hours),
        _line("link", _("Link"), company.link),
        _flag("agency", _("An agency: it recruits for others."), on=company.agency),
        *_place(company),
        _several("sites", _("Sites"),
                 [{"name": name, "address": address, "phone": phone}
                  for name, address, phone in sites],
                 [", ".join(filter(None, site)) for site in sites]),
        _several("contacts", _("People"),
                 [{"id": f"c{who.id}", "name": who.name} for who in known.people],
                 [f"c{who.id}  {who.name}" for who in known.people]),
        _several("pursuit_ids", _("Pursuits"), [f"p{row.id}" for row in known.pursuits],
                 [f"p{row.id}  {row.title}" for row in known.pursuits]),
        _own_columns(office, "companies", organization_id),
        _boundaries(known.boundaries, office.today),
        _line("note", _("Note"), company.note),
    ]  # fmt: skip


def _own_columns(office: Office, sheet: str, row_id: int) -> Fact:
    """Return what stands in columns of the user's own, by their headers."""
    columns = office.own_columns.of(sheet)
    kept = columns.values(row_id)
    own = {column.header: kept[column.id] for column in columns.all if kept.get(column.id)}
    told = "\n".join(f"{name}: {value}" for name, value in own.items())
    return Fact("own_columns", _("Own columns"), own, told)


def _meeting(day: Interview) -> dict[str, Any]:
    return {
        "date": day.on_date.isoformat(),
        "starts": f"{day.starts:%H:%M}" if day.starts else None,
        "zone": day.zone or None,
        "place": day.place or None,
        "link": day.link or None,
        "people": day.people or None,
        "state": str(day.state),
    }


def _line(key: str, label: str, value: str, text: str | None = None) -> Fact:
    return Fact(key, label, value or None, value if text is None else text)


def _day(key: str, label: str, on: date | None) -> Fact:
    told = on.isoformat() if on else ""
    return _line(key, label, told)


def _flag(key: str, sentence: str, *, on: bool) -> Fact:
    return Fact(key, _("Mind"), on, sentence if on else "")


def _several(key: str, label: str, data: Sequence[Any], told: Iterable[str]) -> Fact:
    return Fact(key, label, list(data), "\n".join(told))


def _person(key: str, label: str, who: Contact | None) -> Fact:
    if who is None:
        return Fact(key, label, None, "")
    return Fact(key, label, {"id": f"c{who.id}", "name": who.name}, f"c{who.id}  {who.name}")


def _company(key: str, label: str, company: Organization | None) -> Fact:
    if company is None:
        return Fact(key, label, None, "")
    named = f"o{company.id}  {company.name}"
    return Fact(key, label, {"id": f"o{company.id}", "name": company.name}, named)


def _place(record: Contact | Organization) -> list[Fact]:
    """Return where and when somebody works, as far as it is their own."""
    from desktop_app.services.steps import zone_at
    from desktop_app.words.dates import weekday_short
    from desktop_app.words.rosters import country

    week = " ".join(weekday_short(int(day)) for day in record.weekdays)
    zone = zone_at(record)
    said = zone.replace("_", " ")
    if zone and not record.zone:
        said = _("{zone}, from the country", zone=said)
    return [
        _line("country", _("Country"), record.country, country(record.country, record.region)),
        _line("zone", _("Time zone"), zone, said),
        _line("working_week", _("Working week"), week),
        _line("away", _("Away on"), record.closures),
    ]


def labelled(row: Address) -> str:
    """Return a number or an address with its extension and its label."""
    label = f"({row.label})" if row.label else ""
    return " ".join(filter(None, (number(row.value, row.extension), label)))


def first_ways(office: Office, contact_id: int) -> list[str]:
    """Return the number and the address of a person that come first, with their labels."""
    known = office.people.file(contact_id)
    if known is None:
        return []
    who, rows = known.contact, {row.value: labelled(row) for row in known.addresses}
    phone = rows.get(who.phone) or number(who.phone, who.extension)
    return list(filter(None, (phone, rows.get(who.email) or who.email)))


def _further(rows: Sequence[Address], *first: str) -> list[Fact]:
    """Return the numbers and addresses beside the `first`, which stand above them."""
    heads = {"phone": ("phones", _("Further numbers")), "email": ("emails", _("Further e-mails"))}
    found = []
    for kind, (key, head) in heads.items():
        those = [row for row in rows if row.kind == kind]
        lines = [labelled(row) for row in those if row.value not in first]
        found.append(_several(key, head, [labelled(row) for row in those], lines))
    return found


def _boundaries(said: Sequence[Boundary], today: date) -> Fact:
    standing = [b for b in said if b.lifted_on is None]
    data = [
        {"code": b.code, "on": b.said_on.isoformat(), "words": b.words or None,
         "until": b.until.isoformat() if b.until else None}
        for b in standing
    ]  # fmt: skip
    return _several("said", _("They said"), data, [lines.boundary_line(b, today) for b in standing])
