# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Add, alter and delete pursuits, and the people and companies they name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    STAGES,
    BatchRow,
    Boundary,
    Contact,
    Kind,
    Organization,
    Promise,
    Pursuit,
    Record,
    Relationship,
    Stage,
    Status,
    Step,
    Touch,
)
from desktop_app.services import circumstances, ladder_steps, postings, steps
from desktop_app.services.directory import Directory
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals


@dataclass(frozen=True, slots=True)
class NewPursuit:
    """A pursuit as the user first tells it; a company, a person or a title is enough (R30).

    Attributes:
        agency: the recruiter's company, where one put the user forward (C1).
        no_calls: the posting asks for no phone calls (A3, R34).
        of_agency: the person is the recruiter, who works at the agency.
        contact_id: the very person, where they are known by more than their name.
    """

    company: str = ""
    person: str = ""
    title: str = ""
    kind: Kind = Kind.APPLICATION
    stage: Stage | None = None
    applied_on: date | None = None
    closing_on: date | None = None
    email: str = ""
    phone: str = ""
    relationship: Relationship | None = None
    link: str = ""
    source: str = ""
    note: str = ""
    last_touch: date | None = None
    agency: str = ""
    no_calls: bool = False
    of_agency: bool = False
    contact_id: int | None = None


class Pursuits:
    """The verbs of pursuits."""

    def __init__(self, desk: Desk, proposals: Proposals) -> None:
        self._desk = desk
        self._proposals = proposals

    def add(
        self, new: NewPursuit, step: NextStep | None = None, *, log_application: bool = False
    ) -> Change:
        """Add a pursuit; without a step it gets a proposed one and stands in "Needs a step".

        `log_application`: the day it was applied on is the first thing that happened.
        Errors: `KnownError` ``no_name`` when neither company, person nor title is given, or a
        boundary's refusal.
        """
        with self._desk.change(Label.of("add_pursuit", name=new.company or new.title)) as making:
            pursuit = self.add_in(making.edits, new, step)
            if step is not None and pursuit.stage is Stage.APPLIED:
                calendar = self._proposals.calendar_of(making.edits, pursuit)
                ladder_steps.begin(making.edits, pursuit, calendar=calendar, today=self._desk.today)
                steps.point_at_earliest(making.edits, pursuit)
            if log_application and pursuit.applied_on is not None:
                postings.log_application(making.edits, pursuit, self._desk)
        return making.made

    def add_in(
        self,
        edits: Edits,
        new: NewPursuit,
        step: NextStep | None = None,
        directory: Directory | None = None,
    ) -> Pursuit:
        """Do what `add` does inside a change that is being made.

        Pass one `directory` for many rows, so that names are looked up once.
        """
        self.refuse_namesake(edits, new)
        pursuit = self.draft_in(edits, new, directory)
        contact = edits.find(Contact, pursuit.contact_id)
        if step is None:
            wanted = NextStep.of(self._proposals.first(edits, pursuit, since=new.last_touch))
        else:
            wanted = self._proposals.checked(edits, pursuit, step)
        steps.add_step(edits, pursuit, wanted, today=self._desk.today, contact=contact)
        edits.put(replace(pursuit, needs_step=step is None))
        return steps.point_at_earliest(edits, pursuit)

    def refuse_namesake(self, edits: Edits, new: NewPursuit) -> None:
        """Refuse one with somebody new who may have said no elsewhere (R20).

        Errors: as `Directory.refuse_namesake`.
        """
        if new.contact_id is None:
            directory = Directory(edits)
            place = directory.organization(new.agency if new.of_agency else new.company)
            directory.refuse_namesake(new.person, place, self._desk.despite)

    def checked(self, edits: Edits, pursuit: Pursuit, wanted: NextStep) -> NextStep:
        """Return a step of the user's as it may stand. Errors: as `Proposals.checked`."""
        return self._proposals.checked(edits, pursuit, wanted)

    def draft_in(
        self, edits: Edits, new: NewPursuit, directory: Directory | None = None
    ) -> Pursuit:
        """Add the pursuit alone; the caller leaves it a step before the change ends."""
        if not (new.company.strip() or new.person.strip() or new.title.strip()):
            raise KnownError("no_name")
        directory = directory or Directory(edits)
        organization = directory.organization(new.company)
        agency = directory.agency(new.agency)
        contact = edits.find(Contact, new.contact_id) or directory.contact(
            new.person,
            agency if new.of_agency else organization,
            email=new.email,
            phone=new.phone,
            relationship=new.relationship,
        )
        stage = new.stage or STAGES[new.kind][0]
        pursuit = Pursuit(
            id=0,
            uid="",
            title=new.title.strip(),
            kind=new.kind,
            stage=stage,
            status=Status.OPEN,
            organization_id=organization.id if organization else None,
            contact_id=contact.id if contact else None,
            applied_on=new.applied_on,
            closing_on=new.closing_on,
            link=new.link.strip(),
            source=new.source.strip(),
            note=new.note.strip(),
            created_at=self._desk.now,
            no_calls=new.no_calls,
            agency_id=agency.id if agency else None,
        )
        pursuit = edits.add(pursuit)
        return edits.put(replace(pursuit, situation=circumstances.begun_as(edits, pursuit)))

    def set_title(self, pursuit_id: int, title: str) -> Change:
        """Rename the goal. Errors: `KnownError` ``no_name`` when nothing else names the pursuit."""
        return self._alter(pursuit_id, title=title.strip())

    def set_stage(self, pursuit_id: int, stage: Stage) -> Change:
        """Move a pursuit to another stage of its kind. Errors: ``invalid_value``."""
        with self._desk.change(Label.of("edit_pursuit", field="stage")) as making:
            move_to_stage(making.edits, making.edits.get(Pursuit, pursuit_id), stage)
        return making.made

    def set_company(self, pursuit_id: int, name: str) -> Change:
        """Point a pursuit at a company by name, adding it if it is new.

        Errors: `KnownError` ``organization_stop`` when that company asked not to be contacted,
        ``hard_stop`` when somebody there did who bears the name of the pursuit's person.
        """
        with self._desk.change(Label.of("edit_pursuit", field="company")) as making:
            edits = making.edits
            pursuit = edits.get(Pursuit, pursuit_id)
            keep_named(place_at_company(edits, pursuit, name, Directory(edits)))
        return making.made

    def set_person(self, pursuit_id: int, name: str) -> Change:
        """Point a pursuit and its open steps at a person by name, adding them if new.

        Errors: `KnownError` ``hard_stop`` and its kin, ``namesake_stopped``; ``promise_stands``
        when a promise to the present person is open and its day lies ahead.
        """
        with self._desk.change(Label.of("edit_pursuit", field="person")) as making:
            edits = making.edits
            pursuit = edits.get(Pursuit, pursuit_id)
            directory, desk = Directory(edits), self._desk
            keep_named(turn_to_person(edits, pursuit, name, directory, desk.today, desk.despite))
        return making.made

    def delete(self, pursuit_ids: Sequence[int]) -> Change:
        """Delete pursuits with their steps and touches; undo brings all back.

        What was said stays in the ledger of promises (method.md 6.1, `left_words`). A stop
        recorded on the person or company stands: it is theirs, not the pursuit's. One recorded on
        the pursuit alone goes with it.
        """
        from desktop_app.services import left_words  # noqa: PLC0415  # not before the first paint
        from desktop_app.services.taking_back import VOID_WITHIN  # noqa: PLC0415  # as above

        since = self._desk.now - VOID_WITHIN
        with self._desk.change(Label.of("delete_pursuits", count=len(pursuit_ids))) as making:
            edits = making.edits
            for pursuit_id in pursuit_ids:
                making.label = _deletion(edits, pursuit_id, len(pursuit_ids))
                _leave_rungs(edits, pursuit_id)
                left_words.leave(edits, edits.get(Pursuit, pursuit_id), since=since)
                for row in _belongings(edits, pursuit_id):
                    edits.remove(row)
                for batch_row in edits.all(BatchRow, pursuit_id=pursuit_id):
                    edits.remove(batch_row)
                edits.remove(edits.get(Pursuit, pursuit_id))
        return making.made

    def _alter(self, pursuit_id: int, **values: str) -> Change:
        label = Label.of("edit_pursuit", field=next(iter(values)))
        with self._desk.change(label) as making:
            pursuit = making.edits.get(Pursuit, pursuit_id)
            keep_named(making.edits.put(replace(pursuit, **values)))  # type: ignore[arg-type]  # text
        return making.made


def keep_named(pursuit: Pursuit) -> None:
    """Refuse to leave a pursuit with neither company, person nor goal (method.md R30).

    Errors: `KnownError` ``no_name``.
    """
    if not pursuit.title and pursuit.organization_id is None and pursuit.contact_id is None:
        raise KnownError("no_name")


def _deletion(edits: Edits, pursuit_id: int, count: int) -> Label:
    """Return what a deletion is called: by the name of the one that goes, else by how many."""
    if count > 1:
        return Label.of("delete_pursuits", count=count)
    pursuit = edits.get(Pursuit, pursuit_id)
    contact = edits.find(Contact, pursuit.contact_id)
    company = edits.find(Organization, pursuit.organization_id)
    parts = (contact.name if contact else "", company.name if company else "", pursuit.title)
    name = " · ".join(part for part in parts if part)
    return Label.of("delete_pursuits", count=count, name=name)


def move_to_stage(edits: Edits, pursuit: Pursuit, stage: Stage) -> Pursuit:
    """Move a pursuit to a stage of its kind. Errors: ``invalid_value``."""
    if stage not in STAGES[pursuit.kind]:
        raise KnownError("invalid_value", field="stage")
    pursuit = replace(pursuit, stage=stage)
    return edits.put(replace(pursuit, situation=circumstances.begun_as(edits, pursuit)))


def place_at_company(edits: Edits, pursuit: Pursuit, name: str, directory: Directory) -> Pursuit:
    """Point a pursuit at a company by name. Errors: as `Pursuits.set_company`."""
    organization = directory.organization(name)
    pursuit = edits.put(replace(pursuit, organization_id=organization.id if organization else None))
    if pursuit.status in LIVE:
        steps.check_may_pursue(edits, pursuit)
        _refuse_who_said_no_there(edits, pursuit)
    return pursuit


def _refuse_who_said_no_there(edits: Edits, pursuit: Pursuit) -> None:
    """Refuse a company where somebody of the very name of the pursuit's person said no (R20)."""
    contact = edits.find(Contact, pursuit.contact_id)
    if contact is None or pursuit.organization_id is None:
        return
    for same in edits.called(Contact, contact.name):
        if same.organization_id == pursuit.organization_id and same.id != contact.id:
            for step in steps.open_steps(edits, pursuit.id):
                steps.check_may_contact(edits, same, step.channel)


def turn_to_person(
    edits: Edits,
    pursuit: Pursuit,
    name: str,
    directory: Directory,
    today: date | None = None,
    despite: Collection[str] = (),
) -> Pursuit:
    """Point a pursuit and its open steps at a person by name.

    On the day of a word, `today` where it is told, the user may have been sent on to another:
    turning to them keeps it (method.md 6.3). `despite` as in `Directory.refuse_namesake`.
    Errors: as `set_person`.
    """
    organization = edits.find(Organization, pursuit.organization_id)
    directory.refuse_namesake(name, organization, despite)
    contact = directory.contact(name, organization)
    if (contact.id if contact else None) == pursuit.contact_id:
        return pursuit
    for said in steps.open_promises(edits, pursuit.id):
        sent_on = contact is not None and today is not None and said.due_on <= today
        if said.contact_id is not None and not sent_on:
            raise KnownError("promise_stands", due=said.due)
    for step in steps.open_steps(edits, pursuit.id):
        steps.check_may_contact(edits, contact, step.channel)
        edits.put(replace(step, contact_id=contact.id if contact else None))
    if contact is not None:
        ladder_steps.found_somebody(edits, pursuit)
    if pursuit.situation in {"A1", "A2"}:
        pursuit = replace(pursuit, situation="A1" if contact else "A2")
    pursuit = edits.put(replace(pursuit, contact_id=contact.id if contact else None))
    return steps.point_at_earliest(edits, pursuit) if pursuit.status in LIVE else pursuit


def _belongings(edits: Edits, pursuit_id: int) -> Iterable[Record]:
    from desktop_app.domain import particulars as p  # noqa: PLC0415  # not before the first paint

    kinds: tuple[type[Record], ...] = (Promise, Touch, Step, Boundary)
    kinds += (p.Involvement, p.Interview, p.Note, p.StageChange, p.Attachment, p.OwnValue)
    for kind in kinds:
        yield from edits.all(kind, pursuit_id=pursuit_id)


def _leave_rungs(edits: Edits, pursuit_id: int) -> None:
    """Let the company remember what its switchboard said, without the pursuit that asked."""
    from desktop_app.domain.particulars import Rung  # noqa: PLC0415  # as above

    for rung in edits.all(Rung, pursuit_id=pursuit_id):
        edits.put(replace(rung, pursuit_id=None, touch_id=None))
