# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the window shows: rows of pursuits by id, the agenda, the timeline; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

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
    Status,
    Step,
    Touch,
)
from desktop_app.services.due_list import SOON_DAYS, Agenda, Card, DueList
from desktop_app.services.table_rows import TableRows
from desktop_app.storage import due_rows
from desktop_app.storage import tables as t
from desktop_app.storage.pursuit_rows import joined
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.changes import Change
    from desktop_app.services.desk import Desk
    from desktop_app.services.ledger import Promises


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
        self._due = DueList(desk, self.rows)

    def hear(self, change: Change) -> None:
        """Learn what a change moved, before anybody asks."""
        self._due.hear(change)

    def agenda(
        self,
        *,
        soon_days: int = SOON_DAYS,
        most_overdue: int | None = None,
        most_others: int | None = None,
        met: frozenset[int] = frozenset(),
    ) -> Agenda:
        """Return what is overdue, due today and due soon, in the order to do it.

        Of what has long been overdue only the `most_overdue` oldest are looked for, of every
        section only `most_others` are read, where numbers are given: whoever has let thousands
        lie must not wait for them after every edit. `met` are pursuits that are shown otherwise.
        """
        return self._due.agenda(soon_days, most_overdue, most_others, met)

    def proposed(self, most: int) -> tuple[Card, ...]:
        """Return the first steps that nobody said yes to yet, the oldest first (R02)."""
        return self._due.proposed(most)

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
            for touch in matching(
                self._database, Touch, pursuit_id=pursuit.id, corrected_by_id=None
            )
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
                    over = datetime.combine(said.said_on, time.max, self._desk.now.tzinfo)
                    at = min(said.recorded_at or over, over)
                    entries.append(Entry(said.said_on, at, boundary=said))
        return tuple(sorted(entries, key=_rank, reverse=True))

    def names(self, statuses: Iterable[Status] = LIVE) -> tuple[tuple[int, str], ...]:
        """Return (pursuit id, name) of every live pursuit by company, person and title."""
        select = joined(t.Pursuit.id, t.Organization.name, t.Contact.name, t.Pursuit.title).where(
            t.Pursuit.status.in_([str(s) for s in statuses])
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

    def needs_step(self) -> int:
        """Return how many pursuits need a step; the summary must know the holidays too."""
        return due_rows.tally(self._database)[1]

    def summary(self) -> Summary:
        """Return the figures of the status bar."""
        live, needs_step = due_rows.tally(self._database)
        return Summary(live, needs_step, self._promises.ledger(brief=True))


def _rank(entry: Entry) -> tuple[datetime, bool, bool]:
    """Return by what entries are sorted: of one moment their words come first, then the touch."""
    return entry.at, entry.boundary is not None, entry.touch is not None


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
