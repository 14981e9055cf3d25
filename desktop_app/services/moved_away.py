# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which pursuits stay behind at a company when their person is put to another (method.md 6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Address
from desktop_app.domain.records import LIVE, Contact, Organization, Pursuit
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office

_GOES_ALONG = tuple([word] for word in ("mobile", "cell", "home", "private", "handy", "mobil"))


@dataclass(frozen=True, slots=True)
class MovedAway:
    """A person as they were at the company they came from, and a pursuit that goes on there."""

    person: Contact
    company: Organization
    pursuit_id: int


@dataclass(frozen=True, slots=True)
class OldWays:
    """A person at another company now, and the number and address they had at the one before."""

    person: Contact
    company: Organization
    ways: tuple[str, ...]


def _moved(change: Change) -> tuple[Contact, Contact] | None:
    """Return the one person a change put to another company, before and after it.

    Several at once are a merge or a file; nothing is asked of those.
    """
    moved = [
        (edit.before, edit.after)
        for edit in change.edits
        if isinstance(edit.before, Contact)
        and isinstance(edit.after, Contact)
        and edit.before.organization_id not in {None, edit.after.organization_id}
    ]
    return moved[0] if len(moved) == 1 else None


def old_ways(office: Office, change: Change) -> OldWays | None:
    """Return what stands with a person since they were at another company, None for nothing.

    A mobile number and a private address go with them.
    """
    if (moved := _moved(change)) is None:
        return None
    before, after = moved
    company = record(office.database, Organization, before.organization_id or 0)
    rows = matching(office.database, Address, contact_id=after.id)
    theirs = {row.value for row in rows if fold(row.label).split()[:1] in _GOES_ALONG}
    kept = ((before.phone, after.phone), (before.email, after.email))
    ways = tuple(was for was, now in kept if was and was == now and was not in theirs)
    return OldWays(after, company, ways) if company is not None and ways else None


def moved_away(office: Office, change: Change) -> MovedAway | None:
    """Return the person a change put to another company while something goes on at theirs."""
    if (moved := _moved(change)) is None:
        return None
    before, _after = moved
    company = record(office.database, Organization, before.organization_id or 0)
    theirs = matching(office.database, Pursuit, contact_id=before.id)
    there = (p for p in theirs if p.organization_id == before.organization_id and p.status in LIVE)
    pursuit = next(there, None)
    return MovedAway(before, company, pursuit.id) if company and pursuit else None
