# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What happened around a pursuit, a person or a company, newest first; and notes about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.guard_purposes import set_aside
from desktop_app.domain.particulars import (
    Interview,
    Involvement,
    LeftWord,
    Note,
    Rung,
    StageChange,
)
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Record,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.one_entry import beside_the_right, held_by_touch, tries_of
from desktop_app.services.timeline_people import with_whom
from desktop_app.storage.reads import matching, matching_any, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.services.desk import Desk

_NOON = time(12)
_WRITTEN_AT_ONCE = timedelta(minutes=1)
LOGGED_LATER = timedelta(hours=48)
"""A touch written down later than this is marked so (method.md 6.3)."""

_END_OF_DAY = time(23, 59, 59)


class Sort(StrEnum):
    """What an entry of a timeline is."""

    TOUCH = "touch"
    PROMISE = "promise"
    BOUNDARY = "boundary"
    INTERVIEW = "interview"
    STAGE = "stage"
    NOTE = "note"
    RUNG = "rung"
    STEP = "step"


_KINDS: dict[Sort, type[Record]] = {
    Sort.TOUCH: Touch,
    Sort.PROMISE: Promise,
    Sort.BOUNDARY: Boundary,
    Sort.INTERVIEW: Interview,
    Sort.STAGE: StageChange,
    Sort.NOTE: Note,
    Sort.RUNG: Rung,
    Sort.STEP: Step,
}
_ORDER = list(Sort)
_DONE = (Sort.TOUCH, Sort.PROMISE, Sort.INTERVIEW, Sort.STAGE, Sort.STEP)
_SAID = (Sort.BOUNDARY, Sort.NOTE, Sort.RUNG)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: the day it belongs to, and the record behind it.

    `about` names the pursuit in the timeline of a person or a company, else it is empty. A word
    left by a pursuit that was deleted is a `LeftWord` among the promises, kept or not. `tries` are
    those on the ladder that a touch was made of: one call is one entry. `clock` is the user's time
    of a touch where one was given, and of an interview. `whom` names the person of an entry of a
    company's timeline, and of a pursuit's where there are several.
    """

    sort: Sort
    on: date
    at: datetime
    record: Any
    about: str = ""
    tries: tuple[Rung, ...] = ()
    clock: time | None = None
    whom: str = ""

    @property
    def corrected(self) -> bool:
        """Say whether it was logged wrongly: it counts for nothing, and another stands for it."""
        return isinstance(self.record, Touch) and self.record.corrected_by_id is not None

    @property
    def pursuit_id(self) -> int | None:
        """Return the pursuit it belongs to, if it belongs to one."""
        found: int | None = getattr(self.record, "pursuit_id", None)
        return found

    @property
    def logged_later(self) -> bool:
        """Say whether a touch was written down more than two days after it happened."""
        touch = self.record
        return isinstance(touch, Touch) and touch.logged_at - touch.at > LOGGED_LATER


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose records are wanted: those of any of these."""

    pursuits: Sequence[int] = ()
    contacts: Sequence[int] = ()
    organizations: Sequence[int] = ()


class Timelines:
    """Reads timelines and writes notes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def further(self, pursuit_id: int) -> tuple[Step, ...]:
        """Return the open steps of a pursuit behind its next one, the earliest first."""
        pursuit = record(self._desk.database, Pursuit, pursuit_id)
        if pursuit is None:
            return ()
        standing = matching(self._desk.database, Step, pursuit_id=pursuit_id, state=StepState.OPEN)
        behind = (step for step in standing if step.id != pursuit.next_step_id)
        return tuple(sorted(behind, key=lambda step: (step.due, step.id)))

    def of_pursuit(self, pursuit_id: int) -> tuple[Line, ...]:
        """Return all around a pursuit, with what its person and company said and their notes."""
        pursuit = record(self._desk.database, Pursuit, pursuit_id)
        if pursuit is None:
            return ()
        whose = _Whose([pursuit_id], _known(pursuit.contact_id), _known(pursuit.organization_id))
        own = _Whose([pursuit_id])
        lines = self._sorted([*self._read(_DONE, own), *self._read(_SAID, whose)], {})
        return with_whom(self._desk.database, lines, besides=pursuit.contact_id)

    def of_person(self, contact_id: int) -> tuple[Line, ...]:
        """Return all touches, promises, words and notes of a person, over all pursuits."""
        theirs = matching(self._desk.database, Pursuit, contact_id=contact_id)
        own = _Whose(contacts=[contact_id])
        records = [
            *self._read((Sort.TOUCH, Sort.PROMISE, Sort.BOUNDARY, Sort.NOTE, Sort.STEP), own),
            *self._read((Sort.INTERVIEW, Sort.STAGE), _Whose([p.id for p in theirs])),
            *self._interviews_with(contact_id),
            *matching(self._desk.database, LeftWord, contact_id=contact_id),
        ]
        return self._sorted(records, self._names(records))

    def _interviews_with(self, contact_id: int) -> list[Record]:
        """Return the interviews that name somebody who has a part in their pursuit."""
        contact = record(self._desk.database, Contact, contact_id)
        involved = matching(self._desk.database, Involvement, contact_id=contact_id)
        if contact is None or not involved:
            return []
        from desktop_app.services.attendance import names  # noqa: PLC0415  # only where it is shown

        there = self._read((Sort.INTERVIEW,), _Whose([row.pursuit_id for row in involved]))
        return [i for i in there if isinstance(i, Interview) and names(i.people, contact.name)]

    def of_company(self, organization_id: int) -> tuple[Line, ...]:
        """Return all that happened at a company, over all its pursuits and people."""
        here = {"organization_id": organization_id}
        whose = _Whose(
            [p.id for p in matching(self._desk.database, Pursuit, **here)],
            [c.id for c in matching(self._desk.database, Contact, **here)],
            [organization_id],
        )
        records = [
            *self._read((*_DONE, *_SAID), whose),
            *matching(self._desk.database, LeftWord, **here),
        ]
        return with_whom(self._desk.database, self._sorted(records, self._names(records)))

    def _read(self, sorts: Iterable[Sort], whose: _Whose) -> list[Record]:
        among = {
            "pursuit_id": whose.pursuits,
            "contact_id": whose.contacts,
            "organization_id": whose.organizations,
        }
        database = self._desk.database
        return [r for sort in sorts for r in matching_any(database, _KINDS[sort], among)]

    def _sorted(self, records: Iterable[Record], names: dict[int, str]) -> tuple[Line, ...]:
        once = {(type(found), found.id): found for found in records}
        tries = tries_of(once.values())
        held = held_by_touch(once.values())
        told = {interview.id for interview in held.values()}
        lines = [
            Line(
                *placed,
                found,
                _about(found, names),
                tries.get(_touch_id(found), ()),
                self._hour(found, held),
            )
            for found in once.values()
            if not (isinstance(found, Rung) and found.touch_id in tries)
            if not (isinstance(found, Interview) and found.id in told)
            if (placed := self._placed(found)) is not None
        ]
        return beside_the_right(sorted(lines, key=_rank, reverse=True))

    def _placed(self, found: Record) -> tuple[Sort, date, datetime] | None:
        """Return where an entry stands; None for a promise that is not settled yet.

        Of the steps only those that stand in spite of a guard have a line: what was decided is
        on record before it is done (method.md 5.4, R19).
        """
        match found:
            case Promise():
                if found.settled_at is None or found.state is PromiseState.OPEN:
                    return None
                return Sort.PROMISE, found.due_on, found.settled_at
            case Step():
                if found.state is not StepState.OPEN or not set_aside(found):
                    return None
                return Sort.STEP, found.due_on, _late(found.due_on)
            case LeftWord():
                return Sort.PROMISE, found.due_on, _late(found.due_on)
            case _:
                return self._noted(found)

    def _noted(self, found: Record) -> tuple[Sort, date, datetime] | None:
        match found:
            case StageChange():
                return Sort.STAGE, self._day(found.at), found.at
            case Boundary():
                return Sort.BOUNDARY, found.said_on, self._within(found.said_on, found.recorded_at)
            case Note():
                return Sort.NOTE, found.on_date, self._within(found.on_date, found.logged_at)
            case _:
                return _dated(found)

    def _day(self, at: datetime) -> date:
        return self._local(at).date()

    def _local(self, at: datetime) -> datetime:
        from desktop_app.domain.agenda import place  # noqa: PLC0415  # only where it is shown

        return at.astimezone(place("", self._desk.clock.zone_name()))

    def _clock(self, found: Record) -> time | None:
        """Return the time that was given with a touch, noon stands for none; or an interview's."""
        if isinstance(found, Interview):
            return self._began(found)
        if not isinstance(found, Touch) or abs(found.logged_at - found.at) < _WRITTEN_AT_ONCE:
            return None
        at = self._local(found.at)
        return at.time() if at.time() != _NOON and at.date() == found.on_date else None

    def _hour(self, found: Record, held: Mapping[int, Interview]) -> time | None:
        """Return the time of an entry; that of an interview it tells of, where one is known."""
        interview = held.get(_touch_id(found) or 0)
        began = self._began(interview) if interview is not None else None
        return began or self._clock(found)

    def _began(self, interview: Interview) -> time | None:
        """Return the user's time at which an interview began, None where none was known."""
        from desktop_app.domain.agenda import instant, place  # noqa: PLC0415  # as in `_local`

        if interview.starts is None:
            return None
        zone = place(interview.zone, self._desk.clock.zone_name())
        return self._local(instant(interview.on_date, interview.starts, zone)).time()

    def _within(self, day: date, at: datetime | None) -> datetime:
        """Return the moment of something of a day, its end for what was written down later."""
        return at if at is not None and self._day(at) == day else _late(day)

    def _names(self, records: Iterable[Record]) -> dict[int, str]:
        """Return the goals of the pursuits of these records, else their companies."""
        ids = sorted({number for r in records if (number := getattr(r, "pursuit_id", None))})
        database = self._desk.database
        named = matching_any(database, Pursuit, {"id": ids})
        bare = sorted({p.organization_id for p in named if p.organization_id and not p.title})
        companies = {o.id: o.name for o in matching_any(database, Organization, {"id": bare})}
        return {p.id: p.title or companies.get(p.organization_id or 0, "") for p in named}

    def add_note(
        self,
        text: str,
        *,
        pursuit_id: int | None = None,
        contact_id: int | None = None,
        organization_id: int | None = None,
        on: date | None = None,
    ) -> Change:
        """Write a note about exactly one of the three, on a day that has come.

        Errors: `KnownError` ``note_empty``, ``future_touch``.
        """
        day = on or self._desk.today
        if day > self._desk.today:
            raise KnownError("future_touch", on=day)
        with self._desk.change(Label.of("add_note")) as making:
            making.edits.add(
                Note(
                    id=0,
                    uid="",
                    pursuit_id=pursuit_id,
                    contact_id=contact_id,
                    organization_id=organization_id,
                    on_date=day,
                    logged_at=self._desk.now,
                    text=_text(text),
                )
            )
        return making.made

    def change_note(self, note_id: int, text: str) -> Change:
        """Say a note differently. Errors: ``note_empty``."""
        with self._desk.change(Label.of("edit_note")) as making:
            note = making.edits.get(Note, note_id)
            making.edits.put(replace(note, text=_text(text)))
        return making.made

    def remove_note(self, note_id: int) -> Change:
        """Delete a note; undo brings it back."""
        with self._desk.change(Label.of("remove_note")) as making:
            making.edits.remove(making.edits.get(Note, note_id))
        return making.made


def corrections(lines: Sequence[Line]) -> frozenset[int]:
    """Return the ids of the touches that put another of these right."""
    touches = (line.record for line in lines if line.sort is Sort.TOUCH)
    return frozenset(touch.corrected_by_id for touch in touches if touch.corrected_by_id)


def _touch_id(found: Record) -> int | None:
    return found.id if isinstance(found, Touch) else None


def _about(found: Record, names: dict[int, str]) -> str:
    if isinstance(found, LeftWord):
        return found.pursuit or found.company
    return names.get(getattr(found, "pursuit_id", None) or 0, "")


def _known(number: int | None) -> list[int]:
    return [] if number is None else [number]


def _dated(found: Record) -> tuple[Sort, date, datetime] | None:
    """Return where an entry stands that names its own day."""
    match found:
        case Touch():
            return Sort.TOUCH, found.on_date, found.at
        case Interview():
            begins = datetime.combine(found.on_date, found.starts or time(), UTC)
            return Sort.INTERVIEW, found.on_date, begins
        case Rung():
            called = datetime.combine(found.on_date, found.at_time or time(), UTC)
            return Sort.RUNG, found.on_date, called
        case _:  # pragma: no cover  # the table above names no other
            return None


def _text(text: str) -> str:
    if not text.strip():
        raise KnownError("note_empty")
    return text.strip()


def _late(day: date) -> datetime:
    return datetime.combine(day, _END_OF_DAY, UTC)


def _rank(line: Line) -> tuple[date, datetime, int, int]:
    # What a touch brought about stands above it: newest first.
    return line.on, line.at, _ORDER.index(line.sort), line.record.id
