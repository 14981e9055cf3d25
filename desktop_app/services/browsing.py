# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the window shows: rows of pursuits by id, the agenda, the timeline; reads only."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Any

import peewee as pw

from desktop_app.domain.agenda import Section, order, section
from desktop_app.domain.folding import fold
from desktop_app.domain.promises import Ledger, ledger
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Direction,
    Ending,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Status,
    Step,
    Touch,
)
from desktop_app.storage import tables as t
from desktop_app.storage.reads import matching, record, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.desk import Desk

SOON_DAYS = 7


class View(StrEnum):
    """The built-in views; closed and stopped pursuits are hidden by default."""

    OPEN = "open"
    NEEDS_STEP = "needs_step"
    PROMISED = "promised"
    NO_CONTACT = "no_contact"
    PARKED = "parked"
    STOPPED = "stopped"
    CLOSED = "closed"
    ALL = "all"


class Column(StrEnum):
    """The columns of the table of pursuits."""

    COMPANY = "company"
    TITLE = "title"
    PERSON = "person"
    STAGE = "stage"
    ACTION = "action"
    DUE = "due"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Query:
    """Which pursuits, found by which words, in which order."""

    view: View = View.OPEN
    find: str = ""
    sort: Column = Column.DUE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PursuitRow:
    """One row of the table, ready for words."""

    id: int
    company: str
    title: str
    person: str
    kind: Kind
    stage: Stage
    status: Status
    ending: Ending | None
    needs_step: bool
    step_id: int | None
    action: str
    channel: Channel | None
    due_on: date | None
    due_time: time | None
    zone: str
    reason: Reason
    situation: str
    attempt: int
    promised: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One due thing in the sidebar."""

    section: Section
    row: PursuitRow


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due, in the order to do it (product.md, Today)."""

    cards: tuple[Card, ...]

    def of(self, wanted: Section) -> tuple[Card, ...]:
        """Return the cards of one section."""
        return tuple(card for card in self.cards if card.section is wanted)

    @property
    def due_count(self) -> int:
        """Return how many are due today or overdue (the badge)."""
        return sum(card.section in (Section.OVERDUE, Section.TODAY) for card in self.cards)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline; exactly one of the records is set."""

    on: date
    at: datetime
    touch: Touch | None = None
    promise: Promise | None = None
    boundary: Boundary | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known around one pursuit."""

    pursuit: Pursuit
    row: PursuitRow
    organization: Organization | None
    contact: Contact | None
    step: Step | None
    promise: Promise | None
    steps: tuple[Step, ...]
    entries: tuple[Entry, ...]
    last_settled: Promise | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of the status bar."""

    live: int
    needs_step: int
    ledger: Ledger


class Browsing:
    """Answers what the window and the terminal ask to see."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._database = desk.database
        # The find field is accent- and case-blind in every script, which LIKE alone is not.
        self._database.connection.create_function("fold", 1, _fold, deterministic=True)

    def ids(self, query: Query) -> array[int]:
        """Return the ids of all matching pursuits in display order: the spine of the table."""
        select = _joined(t.Pursuit.id).where(*_where(query)).order_by(*_order(query))
        return array("q", (row[0] for row in self._database.rows(select)))

    def rows(self, ids: Iterable[int]) -> dict[int, PursuitRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        if not wanted:
            return {}
        select = _joined(*_ROW).where(t.Pursuit.id.in_(wanted))
        return {row[0]: _row(row) for row in self._database.rows(select)}

    def agenda(self, *, soon_days: int = SOON_DAYS) -> Agenda:
        """Return what is overdue, due today and due soon, in the order to do it."""
        now, zone = self._desk.now, self._desk.clock.zone_name()
        # A day of slack either way: a time at the other end of the world may be another day here.
        last = date.fromordinal(self._desk.today.toordinal() + soon_days + 1).isoformat()
        select = _joined(*_ROW).where(
            t.Pursuit.status.in_([str(s) for s in LIVE]),
            t.Pursuit.next_due < last + "U",
            t.Pursuit.needs_step == 0,
        )
        cards = []
        for found in map(_row, self._database.rows(select)):
            if found.due_on is None:  # pragma: no cover  # the law gives a live one a date
                continue
            where = section(
                found.due_on,
                found.due_time,
                found.zone,
                now=now,
                user_zone=zone,
                soon_days=soon_days,
            )
            if where is not Section.LATER:
                cards.append(Card(where, found))
        ranks = list(Section)
        cards.sort(
            key=lambda c: (
                ranks.index(c.section),
                order(c.row.due_on or now.date(), c.row.due_time, c.row.zone, zone),
                c.row.id,
            )
        )
        return Agenda(tuple(cards))

    def dossier(self, pursuit_id: int) -> Dossier | None:
        """Return everything around a pursuit, its timeline newest first."""
        pursuit = record(self._database, Pursuit, pursuit_id)
        if pursuit is None:
            return None
        promises = matching(self._database, Promise, pursuit_id=pursuit_id)
        return Dossier(
            pursuit=pursuit,
            row=self.rows([pursuit_id])[pursuit_id],
            organization=self._find(Organization, pursuit.organization_id),
            contact=self._find(Contact, pursuit.contact_id),
            step=self._find(Step, pursuit.next_step_id),
            promise=next(
                (
                    p
                    for p in promises
                    if p.state is PromiseState.OPEN and p.step_id == pursuit.next_step_id
                ),
                None,
            ),
            steps=tuple(matching(self._database, Step, pursuit_id=pursuit_id)),
            entries=self._entries(pursuit, promises),
            last_settled=_last_settled(promises),
        )

    def _find(self, kind: type[Any], row_id: int | None) -> Any:
        return record(self._database, kind, row_id) if row_id is not None else None

    def _entries(self, pursuit: Pursuit, promises: list[Promise]) -> tuple[Entry, ...]:
        entries = [
            Entry(touch.on_date, touch.at, touch=touch)
            for touch in matching(self._database, Touch, pursuit_id=pursuit.id)
        ]
        entries += [
            Entry(p.due_on, p.settled_at, promise=p) for p in promises if p.settled_at is not None
        ]
        scopes = {
            "pursuit_id": pursuit.id,
            "contact_id": pursuit.contact_id,
            "organization_id": pursuit.organization_id,
        }
        for name, number in scopes.items():
            if number is not None:
                for said in matching(self._database, Boundary, **{name: number}):
                    at = datetime.combine(said.said_on, time.max, self._desk.now.tzinfo)
                    entries.append(Entry(said.said_on, at, boundary=said))
        return tuple(sorted(entries, key=lambda e: (e.at, e.touch is not None), reverse=True))

    def names(self) -> tuple[tuple[int, str], ...]:
        """Return (pursuit id, name) of every live pursuit by company, person and title."""
        select = _joined(t.Pursuit.id, t.Organization.name, t.Contact.name, t.Pursuit.title).where(
            t.Pursuit.status.in_([str(s) for s in LIVE])
        )
        return tuple(
            (number, name)
            for number, *names in self._database.rows(select)
            for name in names
            if name
        )

    def companies(self) -> tuple[str, ...]:
        """Return the names of all companies, in alphabetical order."""
        select = t.Organization.select(t.Organization.name).order_by(t.Organization.name)
        return tuple(row[0] for row in self._database.rows(select))

    def people(self) -> tuple[str, ...]:
        """Return the names of all people, in alphabetical order."""
        select = t.Contact.select(t.Contact.name).order_by(t.Contact.name)
        return tuple(row[0] for row in self._database.rows(select))

    def ledger(self, days: int | None = None) -> Ledger:
        """Return the promises kept and not kept, over all time or the last days."""
        every = matching(self._database, Promise)
        return ledger(every, today=self._desk.today, days=days)

    def summary(self) -> Summary:
        """Return the figures of the status bar."""
        live = t.Pursuit.status.in_([str(s) for s in LIVE])
        count = pw.fn.COUNT(t.Pursuit.id)
        return Summary(
            live=int(value(self._database, t.Pursuit.select(count).where(live))),
            needs_step=int(
                value(self._database, t.Pursuit.select(count).where(t.Pursuit.needs_step == 1))
            ),
            ledger=self.ledger(),
        )


def _fold(text: str | None) -> str:
    return fold(text or "")


def _last_settled(promises: list[Promise]) -> Promise | None:
    rated = {PromiseState.KEPT, PromiseState.ROLLED, PromiseState.LATE, PromiseState.MISSED}
    settled = [p for p in promises if p.state in rated and p.settled_at is not None]
    return max(settled, key=lambda p: (p.due, p.id), default=None)


_PROMISED = pw.fn.EXISTS(
    t.Promise.select(pw.SQL("1")).where(
        t.Promise.step_id == t.Step.id, t.Promise.state == str(PromiseState.OPEN)
    )
)

_ROW = (
    t.Pursuit.id,
    t.Organization.name,
    t.Pursuit.title,
    t.Contact.name,
    t.Pursuit.kind,
    t.Pursuit.stage,
    t.Pursuit.status,
    t.Pursuit.ending,
    t.Pursuit.needs_step,
    t.Step.id,
    t.Step.action,
    t.Step.channel,
    t.Step.due_on,
    t.Step.due_time,
    t.Step.zone,
    t.Step.reason,
    t.Step.situation,
    t.Step.attempt,
    _PROMISED,
)


def _joined(*columns: Any) -> Any:
    return (
        t.Pursuit.select(*columns)
        .join(t.Organization, pw.JOIN.LEFT_OUTER, on=t.Organization.id == t.Pursuit.organization_id)
        .switch(t.Pursuit)
        .join(t.Contact, pw.JOIN.LEFT_OUTER, on=t.Contact.id == t.Pursuit.contact_id)
        .switch(t.Pursuit)
        .join(t.Step, pw.JOIN.LEFT_OUTER, on=t.Step.id == t.Pursuit.next_step_id)
    )


def _row(row: tuple[Any, ...]) -> PursuitRow:
    (number, company, title, person, kind, stage, status, ending, needs, step_id, action, channel,
     due_on, due_time, zone, reason, situation, attempt, promised) = row  # fmt: skip
    return PursuitRow(
        id=number,
        company=company or "",
        title=title,
        person=person or "",
        kind=Kind(kind),
        stage=Stage(stage),
        status=Status(status),
        ending=Ending(ending) if ending else None,
        needs_step=bool(needs),
        step_id=step_id,
        action=action or "",
        channel=Channel(channel) if channel else None,
        due_on=date.fromisoformat(due_on) if due_on else None,
        due_time=time.fromisoformat(due_time) if due_time else None,
        zone=zone or "",
        reason=t.read_reason(reason) if reason else Reason("chosen"),
        situation=situation or "",
        attempt=attempt or 0,
        promised=bool(promised),
    )


def _where(query: Query) -> list[Any]:
    clauses = [_VIEWS[query.view]()]
    text = pw.fn.fold(
        reduce(
            lambda left, right: left.concat(" ").concat(right),
            (
                pw.fn.coalesce(t.Organization.name, ""),
                t.Pursuit.title,
                pw.fn.coalesce(t.Contact.name, ""),
                pw.fn.coalesce(t.Step.action, ""),
                t.Pursuit.note,
                t.Pursuit.source,
            ),
        )
    )
    clauses += [pw.fn.instr(text, word) > 0 for word in fold(query.find).split()]
    return [reduce(and_, clauses)]


def _live() -> Any:
    return t.Pursuit.status.in_([str(s) for s in LIVE])


_VIEWS: dict[View, Any] = {
    View.OPEN: _live,
    View.NEEDS_STEP: lambda: t.Pursuit.needs_step == 1,
    View.PROMISED: lambda: _live() & _PROMISED,
    View.NO_CONTACT: lambda: _live() & t.Pursuit.contact_id.is_null(),
    View.PARKED: lambda: t.Pursuit.status == str(Status.PARKED),
    View.STOPPED: lambda: t.Pursuit.status == str(Status.STOPPED),
    View.CLOSED: lambda: t.Pursuit.status == str(Status.CLOSED),
    View.ALL: lambda: t.Pursuit.id > 0,
}


_MAY_LACK: dict[Column, Any] = {
    Column.COMPANY: t.Organization.name,
    Column.PERSON: t.Contact.name,
    Column.DUE: t.Pursuit.next_due,
}


def _order(query: Query) -> list[Any]:
    stages = pw.Case(t.Pursuit.stage, [(str(s), i) for i, s in enumerate(Stage)])
    keys: dict[Column, Any] = {
        Column.COMPANY: pw.fn.fold(t.Organization.name),
        Column.TITLE: pw.fn.fold(t.Pursuit.title),
        Column.PERSON: pw.fn.fold(t.Contact.name),
        Column.STAGE: stages,
        Column.ACTION: pw.fn.fold(t.Step.action),
        Column.DUE: t.Pursuit.next_due,
        Column.WHY: t.Step.reason,
    }
    key = keys[query.sort]
    parts = [key.desc() if query.descending else key.asc()]
    if query.sort in _MAY_LACK:
        parts.insert(0, _MAY_LACK[query.sort].is_null())  # what has none comes last either way
    return [*parts, t.Pursuit.id.desc() if query.descending else t.Pursuit.id.asc()]


__all__ = [
    "Agenda",
    "Browsing",
    "Card",
    "Column",
    "Direction",
    "Dossier",
    "Entry",
    "Outcome",
    "PursuitRow",
    "Query",
    "Summary",
    "View",
]
