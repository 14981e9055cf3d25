# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit in full: its posting, dates and flags, the people in it, its links and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Attachment, Interview, Involvement, Part
from desktop_app.domain.records import (
    STAGES,
    Boundary,
    Contact,
    Kind,
    Organization,
    Pursuit,
    Stage,
)
from desktop_app.services import circumstances, own_columns, postings, pursuits
from desktop_app.services.directory import Directory
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

FIELDS = frozenset({
    "title", "posting", "link", "source", "found_on", "applied_on", "closing_on", "no_calls",
    "salary", "note",
})  # fmt: skip
"""What is simply written into the pursuit; the rest of a card has consequences."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """Somebody with a part, as a form holds them: by id, or by name where they are new."""

    name: str
    part: Part = Part.OTHER
    contact_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A link or a file as a form holds it; `id` is 0 for a new one."""

    target: str
    name: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class PursuitCard:
    """A pursuit as a form holds it; None leaves that part as it is.

    `own` are values of columns of the user's own, by the id of the column.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    kind: Kind | None = None
    stage: Stage | None = None
    company: str | None = None
    person: str | None = None
    agency: str | None = None
    parts: tuple[PartLine, ...] | None = None
    targets: tuple[TargetLine, ...] | None = None
    own: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PursuitFile:
    """All that is known around one pursuit, beside its timeline."""

    pursuit: Pursuit
    organization: Organization | None
    contact: Contact | None
    agency: Organization | None
    parts: tuple[tuple[Involvement, Contact], ...]
    interviews: tuple[Interview, ...]
    attachments: tuple[Attachment, ...]
    boundaries: tuple[Boundary, ...]


class PursuitCards:
    """Reads and saves pursuits in full."""

    def __init__(self, desk: Desk, proposals: Proposals) -> None:
        self._desk = desk
        self._proposals = proposals

    def file(self, pursuit_id: int) -> PursuitFile | None:
        """Return everything around a pursuit, None when it is gone."""
        database = self._desk.database
        pursuit = record(database, Pursuit, pursuit_id)
        if pursuit is None:
            return None

        def named(kind: type[Any], number: int | None) -> Any:
            return record(database, kind, number) if number is not None else None

        involved = matching(database, Involvement, pursuit_id=pursuit_id)
        people = {i.contact_id: named(Contact, i.contact_id) for i in involved}
        scopes = {
            "pursuit_id": pursuit.id,
            "contact_id": pursuit.contact_id,
            "organization_id": pursuit.organization_id,
        }
        return PursuitFile(
            pursuit=pursuit,
            organization=named(Organization, pursuit.organization_id),
            contact=named(Contact, pursuit.contact_id),
            agency=named(Organization, pursuit.agency_id),
            parts=tuple((i, people[i.contact_id]) for i in involved if people[i.contact_id]),
            interviews=tuple(matching(database, Interview, pursuit_id=pursuit_id)),
            attachments=tuple(matching(database, Attachment, pursuit_id=pursuit_id)),
            boundaries=tuple(
                said
                for name, number in scopes.items()
                if number is not None
                for said in matching(database, Boundary, lifted_on=None, **{name: number})
            ),
        )

    def save(self, pursuit_id: int, card: PursuitCard) -> Change:
        """Change all that a form holds in one go.

        Errors: `KnownError` ``no_name``, ``invalid_value``, ``promise_stands``, or a boundary's
        refusal.
        """
        with self._desk.change(Label.of("edit_pursuit", name=self._name(pursuit_id))) as making:
            edits = making.edits
            was = edits.get(Pursuit, pursuit_id)
            pursuit = edits.put(replace(was, **_checked(card.fields)))
            directory = Directory(edits)
            self._place(edits, pursuit, card, directory)
            if card.parts is not None:
                _put_parts(edits, edits.get(Pursuit, pursuit_id), card.parts, directory)
            if card.targets is not None:
                _put_targets(edits, pursuit_id, card.targets)
            own_columns.put_values(edits, pursuit_id, card.own)
            self._heed(edits, was)
            pursuits.keep_named(edits.get(Pursuit, pursuit_id))
        return making.made

    def change(self, pursuit_id: int, **values: Any) -> Change:
        """Change some plain fields. Errors: as `save`."""
        return self.save(pursuit_id, PursuitCard(values))

    def _heed(self, edits: Edits, was: Pursuit) -> None:
        """Let what is planned follow what the posting asks for, and a recruiter (R34, C1)."""
        pursuit = edits.get(Pursuit, was.id)
        if (was.no_calls, was.agency_id) != (pursuit.no_calls, pursuit.agency_id):
            postings.heed(edits, pursuit, self._proposals)
        if (was.applied_on, was.closing_on) != (pursuit.applied_on, pursuit.closing_on):
            postings.heed_days(edits, was, self._proposals, self._desk.now)

    def _name(self, pursuit_id: int) -> str:
        known = record(self._desk.database, Pursuit, pursuit_id)
        company = known.organization_id if known else None
        at = record(self._desk.database, Organization, company) if company else None
        return at.name if at else known.title if known else ""

    def _place(
        self, edits: Edits, pursuit: Pursuit, card: PursuitCard, directory: Directory
    ) -> None:
        if card.kind is not None and card.kind is not pursuit.kind:
            pursuit = _turn_into(edits, pursuit, card.kind, card.stage)
        if card.stage is not None and card.stage is not pursuit.stage:
            pursuit = pursuits.move_to_stage(edits, pursuit, card.stage)
        if card.company is not None:
            pursuit = pursuits.place_at_company(edits, pursuit, card.company, directory)
        if card.person is not None:
            desk = self._desk
            pursuit = pursuits.turn_to_person(
                edits, pursuit, card.person, directory, desk.today, desk.despite
            )
        if card.agency is not None:
            agency = directory.organization(card.agency)
            edits.put(replace(pursuit, agency_id=agency.id if agency else None))


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    for unknown in set(values) - FIELDS:
        raise KnownError("invalid_value", field=unknown)
    return {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}


def _turn_into(edits: Edits, pursuit: Pursuit, kind: Kind, stage: Stage | None) -> Pursuit:
    """Make it a pursuit of another kind, at a stage that this kind has."""
    stage = stage if stage in STAGES[kind] else STAGES[kind][0]
    pursuit = replace(pursuit, kind=kind, stage=stage)
    return edits.put(replace(pursuit, situation=circumstances.begun_as(edits, pursuit)))


def _put_parts(
    edits: Edits, pursuit: Pursuit, lines: Sequence[PartLine], directory: Directory
) -> None:
    standing = {row.id: row for row in edits.all(Involvement, pursuit_id=pursuit.id)}
    organization = edits.find(Organization, pursuit.organization_id)
    for line in lines:
        contact = edits.find(Contact, line.contact_id) or directory.contact(line.name, organization)
        if contact is None:
            continue
        known = standing.pop(line.id, None)
        if known is not None:
            edits.put(replace(known, contact_id=contact.id, part=line.part))
        else:
            edits.add(
                Involvement(
                    id=0, uid="", pursuit_id=pursuit.id, contact_id=contact.id, part=line.part
                )
            )
    for row in standing.values():
        edits.remove(row)


def _put_targets(edits: Edits, pursuit_id: int, lines: Sequence[TargetLine]) -> None:
    standing = {row.id: row for row in edits.all(Attachment, pursuit_id=pursuit_id)}
    for line in lines:
        if not line.target.strip():
            continue
        known = standing.pop(line.id, None)
        target, name = line.target.strip(), line.name.strip()
        if known is not None:
            edits.put(replace(known, target=target, name=name))
        else:
            edits.add(Attachment(id=0, uid="", pursuit_id=pursuit_id, target=target, name=name))
    for row in standing.values():
        edits.remove(row)
