# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is set side by side of two people or two companies that look alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.particulars import Address
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
    contact, company = known.contact, known.organization
    said = [lines.boundary_line(b, office.today) for b in known.boundaries]
    pursuits = [lines.pursuit_name(part.row) for part in known.parts]
    return _facts(
        (
            (_("Name"), contact.name),
            (_("Company"), company.name if company else ""),
            (_("Role"), contact.role),
            (_("Phone"), phone_number(contact.phone, contact.extension)),
            (_("E-mail"), contact.email),
            (_("Further"), _addresses(known.addresses)),
            (_("Relationship"), words.relationship(contact.relationship)),
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
            (_("Phone"), company.phone),
            (_("Further"), _addresses(known.addresses)),
            (_("Link"), company.link),
            (_("Country"), " ".join(filter(None, (company.country, company.region)))),
            (_("They said"), "\n".join(said)),
            (_("People"), _some([contact.name for contact in known.people])),
            (_("Pursuits"), _some(pursuits)),
            (_("Note"), company.note[:_SHOWN]),
        )
    )


def _facts(named: tuple[tuple[str, str], ...]) -> Facts:
    return Facts(named, sum(1 + text.count("\n") for _name, text in named if text))


def _addresses(rows: Sequence[Address]) -> str:
    return "\n".join(phone_number(row.value, row.extension) for row in rows)


def _some(names: Sequence[str], most: int = 4) -> str:
    shown = list(names[:most])
    if len(names) > most:
        shown.append("…")
    return "\n".join(shown)
