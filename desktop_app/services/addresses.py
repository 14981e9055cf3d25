# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Further phone numbers and e-mail addresses of a person or a company, inside one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import Address, AddressKind
from desktop_app.domain.records import Contact, Organization

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.services.edits import Edits


@dataclass(frozen=True, slots=True)
class AddressLine:
    """A number or an address as it stands in a form; `id` is 0 for a new one."""

    value: str
    extension: str = ""
    label: str = ""
    id: int = 0


def lines_of(rows: Iterable[Address], kind: AddressKind) -> tuple[AddressLine, ...]:
    """Return the lines of one kind, as a form shows them."""
    return tuple(
        AddressLine(row.value, row.extension, row.label, row.id) for row in rows if row.kind is kind
    )


def owner_of(record: Contact | Organization) -> dict[str, int]:
    """Return whose an address is, as the fields of `Address` say it."""
    return {"contact_id" if isinstance(record, Contact) else "organization_id": record.id}


def add_addresses(
    edits: Edits, owner: dict[str, int], kind: AddressKind, lines: Sequence[AddressLine]
) -> None:
    """Let an owner have these further addresses of a kind too, each once."""
    standing = edits.all(Address, **owner)
    known = {row.value.casefold() for row in standing if row.kind is kind}
    kept = lines_of(standing, kind)
    fresh = [line for line in lines if line.value.casefold() not in known]
    put_addresses(edits, owner, kind, (*kept, *fresh))


def put_addresses(
    edits: Edits, owner: dict[str, int], kind: AddressKind, lines: Sequence[AddressLine]
) -> None:
    """Let an owner have exactly these further addresses of a kind; empty lines are left out."""
    theirs = edits.all(Address, **owner)
    standing = {row.id: row for row in theirs if row.kind is kind}
    for line in lines:
        if not line.value.strip():
            continue
        values = {
            "value": line.value.strip(),
            "extension": line.extension.strip(),
            "label": line.label.strip(),
        }
        known = standing.pop(line.id, None)
        if known is not None:
            edits.put(replace(known, **values))  # type: ignore[arg-type]  # texts only
        else:
            edits.add(Address(id=0, uid="", kind=kind, **owner, **values))  # type: ignore[arg-type]
    for row in standing.values():
        edits.remove(row)
