# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which pursuits stay behind at a company when their person is put to another (method.md 6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.records import LIVE, Contact, Organization, Pursuit
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class MovedAway:
    """A person as they were at the company they came from, and a pursuit that goes on there."""

    person: Contact
    company: Organization
    pursuit_id: int


def moved_away(office: Office, change: Change) -> MovedAway | None:
    """Return the one person a change put to another company while something goes on at theirs.

    Several at once are a merge or a file; nothing is asked of those.
    """
    moved = [
        edit.before
        for edit in change.edits
        if isinstance(edit.before, Contact)
        and isinstance(edit.after, Contact)
        and edit.before.organization_id not in {None, edit.after.organization_id}
    ]
    if len(moved) != 1:
        return None
    (before,) = moved
    company = record(office.database, Organization, before.organization_id or 0)
    theirs = matching(office.database, Pursuit, contact_id=before.id)
    there = (p for p in theirs if p.organization_id == before.organization_id and p.status in LIVE)
    pursuit = next(there, None)
    return MovedAway(before, company, pursuit.id) if company and pursuit else None
