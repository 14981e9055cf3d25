# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is due, in the order to do it: kept until something moves, its rows read when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import Section, order, section
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.records import Contact, Organization, Pursuit, Step
from desktop_app.services.kept_rows import KeptRows
from desktop_app.services.table_rows import words_rolled
from desktop_app.storage import due_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.changes import Change, Edit
    from desktop_app.services.desk import Desk

SOON_DAYS = 7
_DAY = timedelta(days=1)
_EVER = ""  # before every date
# What of a record says whether its pursuit is due, and when; other edits move nothing.
_MOVING = {
    Pursuit: ("status", "needs_step", "next_step_id", "next_due"),
    Step: ("due_on", "due_time", "zone"),
    Contact: ("closures",),
    Organization: ("closures",),
}


@dataclass(frozen=True, slots=True)
class Card:
    """One due thing in the sidebar.

    Attributes:
        accepts_on: where a yes puts what is only proposed for a day that has passed.
    """

    section: Section
    row: PursuitRow
    accepts_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due, in the order to do it (product.md, Today).

    Attributes:
        cards: what was read of it.
        left: of each section, how many were not read, because enough others were.
    """

    cards: tuple[Card, ...]
    left: Mapping[Section, int] = field(default_factory=dict)

    def of(self, wanted: Section) -> tuple[Card, ...]:
        """Return the cards of one section."""
        return tuple(card for card in self.cards if card.section is wanted)

    @property
    def unread(self) -> int:
        """Return how many overdue ones were not read."""
        return self.left.get(Section.OVERDUE, 0)

    @property
    def due_count(self) -> int:
        """Return how many are due today or overdue (the badge)."""
        return self.count(Section.OVERDUE) + self.count(Section.TODAY)

    def count(self, wanted: Section) -> int:
        """Return how many there are in one section."""
        return len(self.of(wanted)) + self.left.get(wanted, 0)


@dataclass(frozen=True, slots=True)
class _Places:
    """The ids that are due, in order, and how many overdue ones were left out.

    `rolled` are those whose day was one off over there, and the day that is as good (6.3).
    """

    ids: tuple[tuple[Section, int], ...]
    left: int
    rolled: Mapping[int, date] = field(default_factory=dict)


class DueList:
    """Knows what is due; a change that moves nothing costs it nothing."""

    def __init__(self, desk: Desk, rows: Callable[[Iterable[int]], dict[int, PursuitRow]]) -> None:
        self._desk = desk
        self._rows = KeptRows(rows)
        self._seen: object = None
        self._known: dict[tuple[int, int | None], _Places] = {}
        self._waiting: dict[int, tuple[tuple[Section, int], ...]] = {}

    def hear(self, change: Change) -> None:
        """Forget what was known, where a change moved anything."""
        self._rows.hear(change)
        if any(map(_moves, change.edits)):
            self._forget()

    def _forget(self) -> None:
        self._known.clear()
        self._waiting.clear()

    def _look_around(self) -> None:
        """Forget what was known of another day, at another place, or before somebody else wrote."""
        desk = self._desk
        seen = desk.today, desk.clock.zone_name(), desk.database.data_version()
        if seen != self._seen:
            self._seen = seen
            self._rows.forget()
            self._forget()

    def agenda(
        self,
        soon_days: int,
        most_overdue: int | None,
        most_others: int | None,
        met: frozenset[int] = frozenset(),
    ) -> Agenda:
        """Return the agenda; see `Browsing.agenda`."""
        self._look_around()
        key = soon_days, most_overdue
        if key not in self._known:
            self._known[key] = self._look(*key)
        known, left = self._known[key], dict[Section, int]()
        wanted: list[tuple[Section, int]] = []
        ids = [each for each in known.ids if each[1] not in met] if met else known.ids
        for part, group in groupby(ids, key=lambda each: each[0]):
            here = list(group)
            most = len(here) if most_others is None else most_others
            wanted += here[:most]
            left[part] = len(here[most:])
        left[Section.OVERDUE] = left.get(Section.OVERDUE, 0) + known.left
        rows = self._rows.of([number for _part, number in wanted])
        moved = {n: replace(rows[n], due_on=on) for n, on in known.rolled.items() if n in rows}
        shown = {**rows, **moved}
        cards = tuple(Card(part, shown[number]) for part, number in wanted if number in shown)
        return Agenda(cards, {part: count for part, count in left.items() if count})

    def proposed(self, most: int) -> tuple[Card, ...]:
        """Return the first steps that are only proposed; see `Browsing.proposed`."""
        self._look_around()
        if most not in self._waiting:
            found = due_rows.proposed(self._desk.database, most)
            self._waiting[most] = tuple(self._sorted(found, SOON_DAYS))
        known = self._waiting[most]
        rows = self._rows.of([number for _part, number in known])
        return tuple(Card(part, rows[number]) for part, number in known if number in rows)

    def _look(self, soon_days: int, most_overdue: int | None) -> _Places:
        database, today = self._desk.database, self._desk.today
        # A day of slack either way: a time at the other end of the world may be another day here.
        last = date.fromordinal(today.toordinal() + soon_days + 1).isoformat() + "U"
        spans, left = [(_EVER, last)], 0
        if gap := self._gap(most_overdue):
            since, until, left = gap
            spans = [(_EVER, since), (until, last)]
        found = [each for span in spans for each in due_rows.due(database, *span)]
        rolled = words_rolled(database, today, ahead=soon_days + 1)
        found = [
            (number, f"{rolled[number]}{due[10:]}" if number in rolled else due, zone)
            for number, due, zone in found
        ]
        return _Places(tuple(self._in_order(found, soon_days)), left, rolled)

    def _in_order(
        self, found: Iterable[tuple[int, str, str | None]], soon_days: int
    ) -> Iterable[tuple[Section, int]]:
        placed = self._sorted(found, soon_days)
        return (each for each in placed if each[0] is not Section.LATER)

    def _sorted(
        self, found: Iterable[tuple[int, str, str | None]], soon_days: int
    ) -> list[tuple[Section, int]]:
        now, zone, ranks = self._desk.now, self._desk.clock.zone_name(), list(Section)
        days: dict[str, tuple[int, tuple[int, float]]] = {}
        placed = []
        for number, due, of_zone in found:
            key = f"{due} {of_zone or ''}"
            if key not in days:
                on = date.fromisoformat(due[:10])
                at = time.fromisoformat(due[11:]) if len(due) > len("2026-01-01") else None
                where = of_zone or ""
                part = section(on, at, where, now=now, user_zone=zone, soon_days=soon_days)
                days[key] = ranks.index(part), order(on, at, where, zone)
            placed.append((*days[key], number))
        placed.sort()
        return [(ranks[rank], number) for rank, _at, number in placed]

    def _gap(self, most: int | None) -> tuple[str, str, int] | None:
        """Return between which days what is overdue need not be read, and how many those are."""
        if most is None:
            return None
        until = (self._desk.today - _DAY).isoformat()
        found = due_rows.nth_due(self._desk.database, most, until)
        if found is None:
            return None
        since = (date.fromisoformat(found[:10]) + 2 * _DAY).isoformat()
        left = due_rows.count_due(self._desk.database, since, until)
        return (since, until, left) if left else None


def _moves(edit: Edit) -> bool:
    names = _MOVING.get(type(edit.record))
    if names is None:
        return False
    before, after = edit.before, edit.after
    if before is None or after is None:
        return True
    return any(getattr(before, name) != getattr(after, name) for name in names)
