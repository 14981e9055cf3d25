# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is set side by side of two people or two companies that look alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.filters import OwnKind
from desktop_app.domain.records import Channel
from desktop_app.ui.dialogs.day_fields import shown_day, shown_days
from desktop_app.ui.table import own_cells
from desktop_app.words import lines, rosters
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.domain.particulars import Address, Site
    from desktop_app.domain.records import Contact, Organization
    from desktop_app.services.office import Office

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Facts:
    """Named lines in a fixed order, and how much is known: the weightier one is kept."""

    lines: tuple[tuple[str, str], ...]
    weight: int


def person_facts(office: Office, number: int) -> Facts | None:
    """Return what is known of a person, None when they are gone."""
    known = office.people.file(number)
    if known is None:
        return None
    contact, company, by = known.contact, known.organization, known.introduced_by
    said = [lines.boundary_line(b, office.today) for b in known.boundaries]
    pursuits = [lines.pursuit_name(part.row) for part in known.parts]
    return _facts(
        (
            (_("Name"), contact.name),
            (_("Said like"), contact.pronunciation),
            (_("Company"), company.name if company else ""),
            (_("Role"), contact.role),
            (_("Phone"), phone_number(contact.phone, contact.extension)),
            (_("E-mail"), contact.email),
            (_("Further"), _addresses(known.addresses, contact.phone, contact.email)),
            (_("LinkedIn"), contact.link),
            (_("They prefer"), words.channel(contact.likes) if contact.likes else ""),
            (_("They allow"), _ways(contact)),
            (_("Relationship"), words.relationship(contact.relationship)),
            (_("Introduced by"), by.name if by else ""),
            *_place_and_days(contact, shut=_("Away on")),
            (_("Works on holidays"), _days(contact.worked)),
            *_own(office, "people", number),
            (_("They said"), "\n".join(said)),
            (_("Pursuits"), _some(pursuits)),
            (_("Note"), contact.note[:_SHOWN]),
        )
    )


def company_facts(office: Office, number: int) -> Facts | None:
    """Return what is known of a company, None when it is gone."""
    known = office.companies.file(number)
    if known is None:
        return None
    company = known.organization
    pursuits = [lines.pursuit_name(row) for row in known.pursuits]
    said = [lines.boundary_line(b, office.today) for b in known.boundaries]
    return _facts(
        (
            (_("Name"), company.name),
            (_("Agency"), _("yes") if company.agency else ""),
            (_("Phone"), company.phone),
            (_("Number found in"), company.phone_source),
            (_("Hours"), company.hours),
            (_("Phone calls"), _("They ask for no phone calls") if company.no_calls else ""),
            (_("Further"), _addresses(known.addresses, company.phone)),
            (_("Web page"), company.link),
            *_place_and_days(company, shut=_("Closed on")),
            (_("Sites"), "\n".join(_site(site) for site in known.sites)),
            *_own(office, "companies", number),
            (_("They said"), "\n".join(said)),
            (_("People"), _some([contact.name for contact in known.people])),
            (_("Pursuits"), _some(pursuits)),
            (_("Note"), company.note[:_SHOWN]),
        )
    )


def _facts(named: tuple[tuple[str, str], ...]) -> Facts:
    return Facts(named, sum(1 + text.count("\n") for _name, text in named if text))


def _place_and_days(of: Contact | Organization, *, shut: str) -> Iterator[tuple[str, str]]:
    """Return where and when somebody works, as their form has it."""
    yield _("Country"), rosters.country(of.country, of.region)
    yield _("Time zone"), of.zone.replace("_", " ")
    yield _("Working week"), ", ".join(words.weekday_short(int(day)) for day in of.weekdays)
    yield shut, _days(of.closures)


def _days(held: str) -> str:
    return shown_days(tuple(date.fromisoformat(each) for each in held.split()))


def _ways(contact: Contact) -> str:
    """Return which ways they leave open, "" where they have closed none."""
    if not contact.may_contact:
        return _("Not to be contacted")
    ways = (Channel.CALL, Channel.EMAIL, Channel.MESSAGE)
    allowed = [words.channel(way) for way in ways if contact.allows(way)]
    return _("only: {ways}", ways=", ".join(allowed)) if len(allowed) < len(ways) else ""


def _own(office: Office, sheet: str, number: int) -> Iterator[tuple[str, str]]:
    """Return what stands in the user's own columns, each with its name."""
    columns = office.own_columns.of(sheet)
    held = columns.values(number)
    for column in columns.all:
        value = held.get(column.id, "")
        day = column.kind is OwnKind.DATE and value
        shown = shown_day(date.fromisoformat(value)) if day else own_cells.written(column, value)
        yield column.header, shown


def _site(site: Site) -> str:
    return lines.SEPARATOR.join(part for part in (site.name, site.address, site.phone) if part)


def _addresses(rows: Sequence[Address], *first: str) -> str:
    """Return the numbers and addresses beside the `first`, which stand above them."""
    others = (row for row in rows if row.value not in first)
    return "\n".join(phone_number(row.value, row.extension) for row in others)


def _some(names: Sequence[str], most: int = 4) -> str:
    shown = list(names[:most])
    if len(names) > most:
        shown.append("…")
    return "\n".join(shown)
