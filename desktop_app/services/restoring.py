# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Bring deleted rows back among rows that have moved on since, within the law."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.particulars import (
    PARTICULARS,
    Address,
    Distinction,
    Involvement,
    LeftWord,
    Note,
    OwnColumn,
    OwnValue,
    Rung,
)
from desktop_app.domain.records import (
    LIVE,
    RECORDS,
    BatchRow,
    Boundary,
    Contact,
    Organization,
    Promise,
    Pursuit,
    Record,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import left_words, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Edit
    from desktop_app.services.edits import Edits

_Key = tuple[type[Record], int]

_TARGETS: dict[str, type[Record]] = {
    "organization_id": Organization,
    "other_organization_id": Organization,
    "agency_id": Organization,
    "contact_id": Contact,
    "other_contact_id": Contact,
    "introduced_by_id": Contact,
    "pursuit_id": Pursuit,
    "column_id": OwnColumn,
    "step_id": Step,
    "next_step_id": Step,
    "settles_step_id": Step,
    "touch_id": Touch,
    "source_touch_id": Touch,
    "settled_by_touch_id": Touch,
    "corrected_by_id": Touch,
}
# These say nothing without what they are about; all else lives on without it.
_ABOUT: dict[type[Record], frozenset[str]] = {
    Address: frozenset({"contact_id", "organization_id"}),
    Note: frozenset({"contact_id", "organization_id", "pursuit_id"}),
    Boundary: frozenset({"contact_id", "organization_id", "pursuit_id"}),
    Distinction: frozenset(_TARGETS),
    Involvement: frozenset({"contact_id", "pursuit_id"}),
    Rung: frozenset({"organization_id"}),
    Promise: frozenset({"pursuit_id", "step_id"}),
    BatchRow: frozenset({"pursuit_id", "batch_id"}),
    OwnValue: frozenset({"contact_id", "organization_id", "pursuit_id", "column_id"}),
    LeftWord: frozenset(),
}
_NEEDED = frozenset({"pursuit_id"})
_REFERENCES = {
    kind: tuple(f.name for f in fields(kind) if f.name in _TARGETS)
    for kind in (*RECORDS, *PARTICULARS)
}


def refuse_past_a_no(edits: Edits, applied: Sequence[Edit]) -> None:
    """Refuse to bring back what goes towards somebody who has said no since (method.md R20).

    `edits` are thrown away: a no that these edits themselves take back stands in no way.
    Errors: `KnownError` ``hard_stop`` and its kin, with their words.
    """
    for edit in applied:
        if isinstance(edit.record, Contact | Organization | Boundary):
            _overlay(edits, edit)
    _read_together(edits, [edit.after for edit in applied])
    for record in (edit.after for edit in applied):
        if isinstance(record, Step) and record.state is StepState.OPEN:
            contact = edits.find(Contact, record.contact_id)
            steps.check_may_contact(edits, contact, record.channel)
        elif isinstance(record, Pursuit) and record.status in LIVE:
            steps.check_may_pursue(edits, record)


def _read_together(edits: Edits, records: Sequence[Record | None]) -> None:
    """Hold what is asked about many rows one by one."""
    goals = [each for each in records if isinstance(each, Pursuit)]
    met = (each.contact_id for each in records if isinstance(each, Step))
    edits.hold(Contact, sorted({number for number in met if number is not None}))
    at = (each.organization_id for each in goals)
    edits.hold(Organization, sorted({number for number in at if number is not None}))
    edits.hold_of(Boundary, "pursuit_id", [each.id for each in goals])


def _overlay(edits: Edits, edit: Edit) -> None:
    """Let an edit be read as if it were made."""
    standing = edits.find(type(edit.record), edit.record.id)
    if standing is None:
        return
    if edit.after is None:
        edits.remove(standing)
    else:
        edits.put(edit.after)


class Restoring:
    """The part of an inverse that can still be done: what was deleted, and what stands unmoved."""

    def __init__(self, edits: Edits, inverse: Sequence[Edit]) -> None:
        self._edits = edits
        self._inverse = inverse
        self.moved = [edit.record for edit in inverse if self._has_moved(edit)]
        gone = [
            edit.after
            for edit in inverse
            if edit.before is None and edit.after is not None and not self._now(edit.after)
        ]
        self._back: dict[_Key, Record] = {(type(r), r.id): r for r in gone}
        self._settle_references()
        self.whole = not self.moved and len(self._back) == len(gone)

    @property
    def restored(self) -> Sequence[Record]:
        """Return the deleted rows that can stand again."""
        return tuple(self._back.values())

    def restore(self) -> None:
        """Put the rows back, undo what stands as the change left it, keep pursuits right."""
        for record in self._back.values():
            self._edits.restore(record)
        left_words.return_to(self._edits, (r for r in self.restored if isinstance(r, Promise)))
        shaken = {_owner(record) for record in self.moved} - {None}
        for edit in self._inverse:
            alters = edit.before is not None and edit.after is not None
            if alters and not self._has_moved(edit) and _owner(edit.record) not in shaken:
                self._edits.put(self._with_references(edit.after))  # type: ignore[arg-type]  # said
        for number in sorted({n for r in self.restored if (n := _owner(r)) is not None}):
            pursuit = self._edits.find(Pursuit, number)
            if pursuit is not None and pursuit.status in LIVE:
                steps.point_at_earliest(self._edits, pursuit)

    def _has_moved(self, edit: Edit) -> bool:
        now = self._now(edit.record)
        return now not in (edit.before, edit.after)

    def _now(self, record: Record) -> Record | None:
        return self._edits.find(type(record), record.id)

    def _settle_references(self) -> None:
        """Leave out what has nothing to stand on, until all that is left has."""
        while True:
            lost = [key for key, record in self._back.items() if not self._can_stand(record)]
            if not lost:
                break
            for key in lost:
                del self._back[key]
        self._back = {key: self._with_references(r) for key, r in self._back.items()}

    def _can_stand(self, record: Record) -> bool:
        needed = _ABOUT.get(type(record), _NEEDED)
        for name in references(type(record)):
            if name in needed and self._is_missing(record, name):
                return False
        if isinstance(record, Step) and record.state is StepState.OPEN:
            pursuit = self._standing(Pursuit, record.pursuit_id)
            return isinstance(pursuit, Pursuit) and pursuit.status in LIVE
        return True

    def _with_references(self, record: Record) -> Record:
        missing = {n: None for n in references(type(record)) if self._is_missing(record, n)}
        found = replace(record, **missing) if missing else record  # type: ignore[arg-type]  # ids
        if isinstance(found, Contact) and found.may_contact and found.organization_id:
            employer = self._standing(Organization, found.organization_id)
            if isinstance(employer, Organization) and not employer.may_contact:  # since then (B8)
                return replace(found, may_contact=False)
        return found

    def _is_missing(self, record: Record, name: str) -> bool:
        number = getattr(record, name)
        target = _TARGETS.get(name)
        if number is None or target is None:
            return False
        return self._standing(target, number) is None

    def _standing(self, kind: type[Record], number: int) -> Record | None:
        return self._back.get((kind, number)) or self._edits.find(kind, number)


def references(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a record that hold the id of another."""
    return _REFERENCES[kind]


def target(name: str) -> type[Record]:
    """Return what a field of `references` points at."""
    return _TARGETS[name]


def _owner(record: Record) -> Any:
    return record.id if isinstance(record, Pursuit) else getattr(record, "pursuit_id", None)
