# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ledger of promises: which there are, how they stand, how often the word was kept (R27)."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.domain.promise_list import RECENT_DAYS
from desktop_app.domain.promises import BROKEN_STATES, KEPT_STATES, Ledger, day_state
from desktop_app.domain.records import Contact, Organization
from desktop_app.domain.terms import PromiseState
from desktop_app.storage import promise_rows, roster_rows
from desktop_app.storage.reads import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.changes import Change, Edit
    from desktop_app.domain.clock import Clock
    from desktop_app.domain.filters import Query
    from desktop_app.domain.promise_list import PromiseRow
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.storage.database import Database


@dataclass(frozen=True, slots=True)
class Behind:
    """An open promise whose day is over, as it stands today."""

    id: int
    contact_id: int | None
    due_on: date
    due: str
    state: PromiseState


@dataclass(frozen=True, slots=True)
class Plans:
    """Steps that were told to nobody; they are no part of the kept rate (method.md 6.1).

    Attributes:
        by_day: done on their day or before.
        settled: done at all, or overdue today.
    """

    by_day: int = 0
    settled: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """The ledger of all time and of the last 90 days, and the plans apart (method.md 6.1, 6.2)."""

    ever: Ledger
    lately: Ledger
    plans: Plans = Plans()


class Promises:
    """Answers what the ledger asks to see; reads only."""

    def __init__(self, database: Database, clock: Clock, preferences: PreferenceStore) -> None:
        self._database = database
        self._clock = clock
        self._preferences = preferences
        self._seen: tuple[object, ...] = ()
        self._behind: tuple[Behind, ...] = ()
        self._ledgers: dict[tuple[int | None, int | None, bool], Ledger] = {}
        database.connection.create_function("holds", -1, roster_rows.holds, deterministic=True)

    @property
    def _today(self) -> date:
        from desktop_app.domain.clock import today  # noqa: PLC0415  # a name of its own here

        return today(self._clock)

    def ids(self, query: Query) -> array[int]:
        """Return the ids of the promises of a query, in display order."""
        behind = [(each.id, each.state) for each in self.behind()]
        found = array("q")
        left = bool(self._database.select(*promise_rows.any_left())[0][0])
        for select in promise_rows.spines(query, self._today, behind, left=left):
            found.extend(row[0] for row in self._database.select(*select))
        return found

    def rows(self, ids: Iterable[int]) -> dict[int, PromiseRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        if not wanted:
            return {}
        stands = {each.id: each.state for each in self.behind()}
        found = self._database.select(*promise_rows.rows(wanted))
        return {row[0]: promise_rows.row_of(row, stands.get(row[0])) for row in found}

    def behind(self) -> tuple[Behind, ...]:
        """Return the open promises that are late or missed as of today (method.md 6.2)."""
        self._look()
        return self._behind

    def hear(self, change: Change) -> None:
        """Forget what was known, where a change touched what it was made of."""
        if any(map(_tells, change.edits)):
            self._seen = ()

    def _look(self) -> None:
        """Look again when promises changed, somebody else wrote, or the day is another one."""
        seen = self._today, self._database.data_version(), self._preferences.current
        if seen != self._seen:
            self._behind = tuple(self._look_behind(seen[0]))
            self._ledgers.clear()
            self._seen = seen

    def _look_behind(self, today: date) -> Iterator[Behind]:
        calendars: dict[tuple[Any, ...], WorkCalendar] = {}
        states: dict[tuple[tuple[Any, ...], str], PromiseState] = {}
        for number, contact_id, company_id, due_on, due, *place in self._database.select(
            *promise_rows.behind(today)
        ):
            where = tuple(place)
            if where not in calendars:  # thousands of parties share a few calendars
                calendars[where] = self._calendar(contact_id, company_id)
            key, day = (where, due_on), date.fromisoformat(due_on)
            if key not in states:
                states[key] = day_state(day, today, calendars[where])
            if states[key] in BROKEN_STATES:
                yield Behind(number, contact_id, day, due, states[key])

    def _calendar(self, contact_id: int | None, company_id: int | None) -> WorkCalendar:
        def find(kind: type[Any], number: int | None) -> Any:
            return record(self._database, kind, number) if number is not None else None

        return self._preferences.calendar(find(Contact, contact_id), find(Organization, company_id))

    def figures(self, contact_id: int | None = None) -> Figures:
        """Return how well the word was kept, to one person or to all."""
        return Figures(
            self.ledger(contact_id=contact_id),
            self.ledger(RECENT_DAYS, contact_id=contact_id, brief=True),
            self.plans(contact_id),
        )

    def plans(self, contact_id: int | None = None) -> Plans:
        """Return how many private plans were done, with one person or with all."""
        select = self._database.select
        ((done, by_day),) = select(*promise_rows.plans_done(contact_id))
        ((behind,),) = select(*promise_rows.plans_behind(contact_id, self._today))
        return Plans(int(by_day), int(done) + int(behind))

    def ledger(
        self, days: int | None = None, *, contact_id: int | None = None, brief: bool = False
    ) -> Ledger:
        """Return the ledger of promises due in the last `days` days, of all for None.

        An open one whose day is over is counted as it stands today: not kept, though it may still
        become late instead of missed. A `brief` one has only what the kept rate is made of.
        """
        self._look()
        key = days, contact_id, brief
        if key not in self._ledgers:
            self._ledgers[key] = self._ledger(days, contact_id, brief=brief)
        return self._ledgers[key]

    def _ledger(self, days: int | None, contact_id: int | None, *, brief: bool) -> Ledger:
        since = promise_rows.days_ago(self._today, days) if days is not None else None
        scope = since, contact_id
        behind = [
            each
            for each in self._behind
            if (contact_id is None or each.contact_id == contact_id)
            and (since is None or each.due_on.isoformat() > since)
        ]
        counts: dict[str, int] = {}
        for state, n in self._database.select(*promise_rows.counts(*scope)):
            counts[state] = counts.get(state, 0) + n
        ledger = Ledger(
            kept=sum(counts.get(str(state), 0) for state in KEPT_STATES),
            late=_count(counts, behind, PromiseState.LATE),
            missed=_count(counts, behind, PromiseState.MISSED),
        )
        return ledger if brief else self._in_full(ledger, scope, behind)

    def _in_full(
        self, ledger: Ledger, scope: tuple[str | None, int | None], behind: list[Behind]
    ) -> Ledger:
        parts = self._database.select(*promise_rows.timed(*scope))
        timed, on_time = map(sum, zip(*parts, strict=True))
        return replace(
            ledger,
            on_time=on_time,
            timed=timed + sum("T" in each.due for each in behind),
            streak=self._streak(*scope, behind),
            delay=self._delay(*scope),
        )

    def _streak(self, since: str | None, contact_id: int | None, behind: list[Behind]) -> int:
        found = self._database.select(*promise_rows.last_broken(since, contact_id))
        broken = [(due, number) for due, number in found] + [(each.due, each.id) for each in behind]
        due, number = max(broken, default=("", 0))
        after = promise_rows.kept_after(since, contact_id, due, number)
        return sum(int(n) for (n,) in self._database.select(*after))

    def _delay(self, since: str | None, contact_id: int | None) -> float | None:
        """Return the median of how late the not kept were made up for, in business days.

        Counted by the user's own calendar: a figure about the user, not about a contact.
        """
        calendar = self._preferences.calendar()
        by_length: dict[int, int] = {}
        for due_on, on, n in self._database.select(*promise_rows.delays(since, contact_id)):
            length = calendar.between(date.fromisoformat(due_on), date.fromisoformat(on))
            by_length[length] = by_length.get(length, 0) + n
        return _median(sorted(by_length.items()))


_WORDS = frozenset({"Promise", "LeftWord"})
# Of others than promises, what their states and figures are made of.
_MADE_OF = {
    "Contact": ("country", "region", "weekdays", "closures", "worked"),
    "Organization": ("country", "region", "weekdays", "closures"),
    "Pursuit": ("organization_id",),
    "Touch": ("on_date",),
}


def _tells(edit: Edit) -> bool:
    """Say whether the figures may be others after an edit."""
    kind = type(edit.record).__name__
    before, after = edit.before, edit.after
    if before is None or after is None:
        return kind in _WORDS  # what comes or goes around one is named by it
    names = _MADE_OF.get(kind, ())
    return kind in _WORDS or any(getattr(before, n) != getattr(after, n) for n in names)


def _count(counts: dict[str, int], behind: list[Behind], state: PromiseState) -> int:
    return counts.get(str(state), 0) + sum(each.state is state for each in behind)


def _median(counted: list[tuple[int, int]]) -> float | None:
    """Return the median of values that are given with how often they occur, in rising order."""
    total = sum(n for _value, n in counted)
    if not total:
        return None

    def at(place: int) -> int:
        for value, n in counted:
            place -= n
            if place < 0:
                return value
        return counted[-1][0]  # pragma: no cover  # the places are within the total

    return (at((total - 1) // 2) + at(total // 2)) / 2
