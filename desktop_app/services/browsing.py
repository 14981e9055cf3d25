# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the window shows: rows of pursuits by id, the agenda, the timeline; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

import peewee as pw

from desktop_app.domain.agenda import Section, order, section
from desktop_app.domain.filters import Column, PursuitRow, Query, View
from desktop_app.domain.promises import Ledger
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Contact,
    Direction,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    Touch,
)
from desktop_app.services.table_rows import TableRows
from desktop_app.storage import tables as t
from desktop_app.storage.first_page import row_of
from desktop_app.storage.pursuit_rows import ROW, joined
from desktop_app.storage.reads import matching, record, value

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk
    from desktop_app.services.ledger import Promises

SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Card:
    """One due thing in the sidebar."""

    section: Section
    row: PursuitRow


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due, in the order to do it (product.md, Today).

    Attributes:
        cards: what was read of it.
        unread: how many overdue ones were not read, because enough others were.
    """

    cards: tuple[Card, ...]
    unread: int = 0

    def of(self, wanted: Section) -> tuple[Card, ...]:
        """Return the cards of one section."""
        return tuple(card for card in self.cards if card.section is wanted)

    @property
    def due_count(self) -> int:
        """Return how many are due today or overdue (the badge)."""
        read = sum(card.section in (Section.OVERDUE, Section.TODAY) for card in self.cards)
        return read + self.unread

    def count(self, wanted: Section) -> int:
        """Return how many there are in one section."""
        return len(self.of(wanted)) + (self.unread if wanted is Section.OVERDUE else 0)


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


class Browsing(TableRows):
    """Answers what the window and the terminal ask to see, beyond the table too."""

    def __init__(self, desk: Desk, promises: Promises) -> None:
        super().__init__(desk.database)
        self._desk = desk
        self._promises = promises

    def agenda(self, *, soon_days: int = SOON_DAYS, most_overdue: int | None = None) -> Agenda:
        """Return what is overdue, due today and due soon, in the order to do it.

        Of what has long been overdue only the `most_overdue` oldest are read, where a number is
        given: whoever has let thousands lie must not wait for them after every edit.
        """
        now, zone = self._desk.now, self._desk.clock.zone_name()
        # A day of slack either way: a time at the other end of the world may be another day here.
        last = date.fromordinal(self._desk.today.toordinal() + soon_days + 1).isoformat()
        select = joined(*ROW).where(
            t.Pursuit.status.in_([str(s) for s in LIVE]),
            t.Pursuit.next_due < last + "U",
            t.Pursuit.needs_step == 0,
        )
        selects, unread = [select], 0
        if gap := self._gap(most_overdue):
            since, until, unread = gap
            selects = [
                select.where(t.Pursuit.next_due < since),
                select.where(t.Pursuit.next_due >= until),
            ]
        cards = []
        for found in map(row_of, chain.from_iterable(map(self._database.rows, selects))):
            if found.due_on is None:  # pragma: no cover  # the law gives a live one a date
                continue
            part = section(
                found.due_on,
                found.due_time,
                found.zone,
                now=now,
                user_zone=zone,
                soon_days=soon_days,
            )
            if part is not Section.LATER:
                cards.append(Card(part, found))
        ranks = list(Section)
        cards.sort(
            key=lambda c: (
                ranks.index(c.section),
                order(c.row.due_on or now.date(), c.row.due_time, c.row.zone, zone),
                c.row.id,
            )
        )
        return Agenda(tuple(cards), unread)

    def _gap(self, most: int | None) -> tuple[str, str, int] | None:
        """Return between which days what is overdue need not be read, and how many those are."""
        if most is None:
            return None
        day = timedelta(days=1)
        until = (self._desk.today - day).isoformat()
        overdue = "FROM listing WHERE flags & 3 = 1 AND due < ?"
        found = self._database.select(
            f"SELECT due {overdue} ORDER BY due, id LIMIT 1 OFFSET ?",  # our own
            (until, most),
        )
        if not found:
            return None
        since = (date.fromisoformat(found[0][0][:10]) + 2 * day).isoformat()
        (left,) = self._database.select(
            f"SELECT count(*) {overdue} AND due >= ?",  # our own
            (until, since),
        )[0]
        return (since, until, left) if left else None

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
        select = joined(t.Pursuit.id, t.Organization.name, t.Contact.name, t.Pursuit.title).where(
            t.Pursuit.status.in_([str(s) for s in LIVE])
        )
        return tuple(
            (number, name)
            for number, *names in self._database.rows(select)
            for name in names
            if name
        )

    def is_begun(self) -> bool:
        """Say whether anything is here already: a pursuit, a person or a company."""
        asked = " UNION ALL ".join(
            f"SELECT 1 FROM {table} WHERE id = (SELECT min(id) FROM {table})"  # noqa: S608  # ours
            for table in ("pursuit", "contact", "organization")
        )
        return bool(self._database.select(asked))

    def companies(self) -> tuple[str, ...]:
        """Return the names of all companies, in alphabetical order."""
        select = t.Organization.select(t.Organization.name).order_by(t.Organization.name)
        return tuple(row[0] for row in self._database.rows(select))

    def people(self) -> tuple[str, ...]:
        """Return the names of all people, in alphabetical order."""
        select = t.Contact.select(t.Contact.name).order_by(t.Contact.name)
        return tuple(row[0] for row in self._database.rows(select))

    def ledger(self, days: int | None = None) -> Ledger:
        """Return the promises kept and not kept as of today, over all time or the last days."""
        return self._promises.ledger(days)

    def summary(self) -> Summary:
        """Return the figures of the status bar."""
        live = t.Pursuit.status.in_([str(s) for s in LIVE])
        count = pw.fn.COUNT(t.Pursuit.id)
        return Summary(
            live=int(value(self._database, t.Pursuit.select(count).where(live))),
            needs_step=int(
                value(self._database, t.Pursuit.select(count).where(t.Pursuit.needs_step == 1))
            ),
            ledger=self._promises.ledger(brief=True),
        )


def _last_settled(promises: list[Promise]) -> Promise | None:
    rated = {PromiseState.KEPT, PromiseState.ROLLED, PromiseState.LATE, PromiseState.MISSED}
    settled = [p for p in promises if p.state in rated and p.settled_at is not None]
    return max(settled, key=lambda p: (p.due, p.id), default=None)


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
