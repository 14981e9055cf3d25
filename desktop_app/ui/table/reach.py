# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which rows of a table a change reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import OwnColumn, OwnValue
from desktop_app.domain.records import Contact, Organization, Promise, Pursuit, Step

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Reach:
    """The rows that were added, deleted and altered; None where any row may say something else."""

    came: frozenset[int]
    went: frozenset[int]
    altered: frozenset[int] | None


def of_columns(change: Change) -> bool:
    """Say whether a change, or somebody else's, may have altered columns of the user's own."""
    return not change.edits or bool(change.touched(OwnColumn))


def of_pursuits(change: Change) -> Reach:
    """Return what a change is to the table of pursuits."""
    came, went = _came_and_went(change, Pursuit)
    if change.touched(Contact) or change.touched(Organization):
        return Reach(came, went, None)
    owners = (pursuit_of(edit.record) for edit in change.edits)
    altered = frozenset(owner for owner in owners if owner is not None)
    return Reach(came, went, altered - came - went)


def pursuit_of(record: Record) -> int | None:
    """Return the id of the pursuit whose row shows a record; None for what other tables show."""
    if isinstance(record, Pursuit):
        return record.id
    return record.pursuit_id if isinstance(record, Step | Promise | OwnValue) else None


def of_all(change: Change, *kinds: type[Record]) -> Reach:
    """Return what a change is to a table whose rows count and sum up what stands elsewhere."""
    return Reach(*_came_and_went(change, *kinds), None)


def _came_and_went(change: Change, *kinds: type[Record]) -> tuple[frozenset[int], frozenset[int]]:
    edits = [edit for edit in change.edits if isinstance(edit.record, kinds)]
    came = frozenset(edit.record.id for edit in edits if edit.before is None)
    went = frozenset(edit.record.id for edit in edits if edit.after is None)
    return came - went, went - came  # a row that is a record of another kind now has stayed
