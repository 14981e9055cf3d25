# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who of pasted rows is here already: known as an import knows them, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.phones import split_extension
from desktop_app.domain.several_ways import emails_in, phones_in
from desktop_app.services.addresses import AddressLine
from desktop_app.services.transfer.acquainted import Acquainted
from desktop_app.services.transfer.entries import Entry
from desktop_app.services.transfer.gradual import at_once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.services.transfer.details import RowKind
    from desktop_app.storage.database import Database


@dataclass(frozen=True, slots=True)
class Told:
    """What a row that is to be added says of a person or a company, as it was typed."""

    name: str
    company: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """Who is here already.

    Attributes:
        typed: the name as it stands in the row.
        by: the address or number that tells; empty where it is the name and the company.
        new_phone, new_email: whether the row says a number or an address that is not known.
    """

    id: int
    name: str
    company: str
    typed: str
    by: str
    new_phone: bool
    new_email: bool


def who_is_here(database: Database, kind: RowKind, rows: Mapping[int, Told]) -> dict[int, Here]:
    """Return those of the rows who are here, by the keys of the rows; reads only."""
    known = at_once(Acquainted.of(database, kind))
    found: dict[int, Here] = {}
    for key, told in rows.items():
        if not told.name.strip():
            continue
        entry = _entry(told)
        meant = known.find(entry)
        if (who := meant.who) is None:
            continue
        # What is shared stands in two rows only when it is asked for both before either is noted.
        phones = [known.note_phone(who, line.value, line.extension) for line in entry.phones]
        emails = [known.note_email(who, line.value) for line in entry.emails]
        by, fresh = meant.shared, (any(phones), any(emails))
        found[key] = Here(who.id, who.name, who.company, entry.name, by, *fresh)
    return found


def _entry(told: Told) -> Entry:
    numbers = (split_extension(text) for text, _label in phones_in(told.phone) if text.strip())
    return Entry(
        line=0,
        name=" ".join(told.name.split()),
        phones=tuple(AddressLine(value, extension) for value, extension in numbers if value),
        emails=tuple(AddressLine(text) for text in emails_in(told.email) if text.strip()),
        company=" ".join(told.company.split()),
    )
