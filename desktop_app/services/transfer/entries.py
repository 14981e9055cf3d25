# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What one row says of a person or of a company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.services.addresses import AddressLine
from desktop_app.services.transfer.namesakes import Meant
from desktop_app.services.transfer.own_in import OwnCells


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or a company as a row tells of them.

    Attributes:
        line: the line of the file it begins in.
        name: what they are called; an address or a number where the row has no name.
        fields: what is said of the fields of `Contact`, or of `Organization`; nothing empty.
        phones: numbers, the first of which is theirs before others.
        emails: addresses, likewise.
        notes: what goes into the note, one piece for each cell.
        company: where a person works.
        company_phone: the number of that company.
        introduced_by: who introduced a person.
        own: what stands in columns of the user's own.
        heads: the header of the column that told each of these.
        meant: what the user says of the row's namesake.
    """

    line: int
    name: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    phones: tuple[AddressLine, ...] = ()
    emails: tuple[AddressLine, ...] = ()
    notes: tuple[str, ...] = ()
    company: str = ""
    company_phone: str = ""
    introduced_by: str = ""
    own: OwnCells = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    meant: Meant = Meant.AS_IT_LOOKS
