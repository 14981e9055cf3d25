# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reminders: planned inside every change, fired once a generation (reliability.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain import agenda
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Promise, PromiseState, Step, StepState
from desktop_app.storage import reminders as rows
from desktop_app.storage.reads import matching
from desktop_app.storage.reminders import Firing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.desk import Desk
    from desktop_app.services.preferences import PreferenceStore

__all__ = ["Firing", "Reminders", "Snoozed"]

DEADLINE = "O2"
"""The situation of an answer that is owed by a day of theirs."""

_DAY, _LONG_WEEKEND = timedelta(days=1), timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What was snoozed together (method.md 6.1).

    Attributes:
        count, promised: how many, and how many of these were told to somebody for later today.
        skipped: how many words were left as they are, for they would have been late.
        before: how each stood, for undo.
    """

    until: datetime
    count: int
    skipped: int
    promised: int = 0
    before: tuple[rows.Standing, ...] = ()

    @property
    def step_ids(self) -> frozenset[int]:
        """Return whose reminders were put off."""
        return frozenset(row[-1] for row in self.before)


class Reminders:
    """Plans reminders as steps come and go, and says what has fallen due."""

    def __init__(self, desk: Desk, preferences: PreferenceStore) -> None:
        self._desk = desk
        self._database = desk.database
        self._preferences = preferences
        self._zone = desk.clock.zone_name()
        desk.plan_with(self)

    def replan(self, change: Change) -> None:
        """Bring the reminders of all touched steps up to date; called inside the transaction."""
        settled: list[int] = []
        planned: list[Step] = []
        for edit in change.edits:
            if isinstance(step := edit.after or edit.before, Step):
                if edit.after is None or step.state is not StepState.OPEN:
                    settled.append(step.id)
                else:
                    planned.append(step)
        connection = self._database.connection
        if settled:
            rows.acknowledge(connection, settled, self._now())
        if planned:
            fires = self._fires_at(planned)
            rows.plan(connection, [(s.id, s.due, at) for s, at in zip(planned, fires, strict=True)])

    def tick(self) -> Sequence[Firing]:
        """Fire whatever is due now, in one transaction, and return it, oldest first."""
        zone = self._desk.clock.zone_name()
        if zone != self._zone:
            self._zone = zone
            self.recompute()
        if not rows.anything_due(self._database.connection, self._now()):
            return ()
        with self._database.transaction() as connection:
            return self._on_the_day_too(rows.fire(connection, self._now()))

    def _on_the_day_too(self, fired: list[Firing]) -> list[Firing]:
        """Let what rang on the eve of a deadline ring once more on its day (O2)."""
        connection, today = self._database.connection, self._desk.today
        if not fired:
            return fired
        owed = matching(self._database, Step, situation=DEADLINE, state=StepState.OPEN)
        ahead = {step.id: step for step in owed if step.due_on > today}
        for place, firing in enumerate(fired):
            if (step := ahead.get(firing.step_id)) is not None:
                rows.snooze(connection, step.id, self._usual(step))
                fired[place] = replace(firing, generation=firing.generation + 1)
        return fired

    def unshown(self) -> Sequence[Firing]:
        """Return what fired and was never confirmed as shown, for instance before a crash."""
        return rows.unshown(self._database.connection)

    def shown(self, firings: Sequence[Firing]) -> None:
        """Remember that these were shown to the user."""
        with self._database.transaction() as connection:
            for firing in firings:
                rows.shown(connection, firing, self._now())

    def snooze(self, step_id: int, span: timedelta) -> datetime:
        """Remind again after a span of real time; the step's own date stays (rule 9).

        Errors: `KnownError` ``promise_needs_choice`` where a word that was given would slip past
        the end of its day in silence (method.md 6.1, 6.3).
        """
        until = self._desk.now + span
        if self._is_past_today(until):
            for said in matching(self._database, Promise, step_id=step_id, state=PromiseState.OPEN):
                raise KnownError("promise_needs_choice", due=said.due)
        with self._database.transaction() as connection:
            rows.snooze(connection, step_id, int(until.timestamp()))
        return until

    def snooze_all(self, span: timedelta) -> Snoozed:
        """Remind again of all that is due after a span of real time, in one transaction.

        A word that was given and would slip past its day, or past the time that was said, is
        skipped (method.md 6.1): no word is put off in silence.
        """
        until = self._desk.now + span
        connection = self._database.connection
        with self._database.transaction():
            due = rows.due(connection, self._now())
            promises = matching(self._database, Promise, state=PromiseState.OPEN)
            given = {said.step_id: said for said in promises}
            moved = [
                step_id
                for step_id in due
                if step_id not in given or not self._is_late(given[step_id], until)
            ]
            before = tuple(rows.standing(connection, moved))
            self._put_off(moved, until)
        told = sum(step_id in given for step_id in moved)
        return Snoozed(until, len(moved), len(due) - len(moved), told, before)

    def snooze_again(self, done: Snoozed) -> None:
        """Put off once more what was taken back (redo)."""
        with self._database.transaction():
            self._put_off(sorted(done.step_ids), done.until)

    def take_back(self, done: Snoozed) -> None:
        """Let reminders stand as before they were put off; what went on since stays."""
        with self._database.transaction() as connection:
            rows.put_back(connection, done.before, int(done.until.timestamp()))

    def _put_off(self, step_ids: Sequence[int], until: datetime) -> None:
        for step_id in step_ids:
            rows.snooze(self._database.connection, step_id, int(until.timestamp()))

    def _is_late(self, said: Promise, until: datetime) -> bool:
        """Say whether an instant is too late for a word: after its day, or after its time (6.2)."""
        if self._is_past_today(until):
            return True
        if said.due_time is None:
            return False
        here = agenda.place(said.zone, self._desk.clock.zone_name())
        return until > agenda.instant(said.due_on, said.due_time, here)

    def _is_past_today(self, until: datetime) -> bool:
        here = agenda.place("", self._desk.clock.zone_name())
        return until.astimezone(here).date() > self._desk.today

    def in_force(self, firing: Firing) -> bool:
        """Say whether an answer to this firing still counts (rule 10)."""
        found = rows.generation(self._database.connection, firing.step_id)
        return found == firing.generation

    def recompute(self) -> None:
        """Recompute the cached instants of what has not fired (rule 6)."""
        steps = matching(self._database, Step, state=StepState.OPEN)
        fires = self._fires_at(steps)
        with self._database.transaction() as connection:
            rows.recompute(connection, [(at, s.id) for s, at in zip(steps, fires, strict=True)])

    def _fires_at(self, steps: Sequence[Step]) -> list[int]:
        """Return when each step's reminder is due; thousands of steps share a few days."""
        known: dict[object, int] = {}
        for step in steps:
            key = (step.due_on, step.due_time, step.zone)
            if key not in known:
                known[key] = self._usual(step)
        fires = [known[step.due_on, step.due_time, step.zone] for step in steps]
        return self._silenced(steps, list(map(self._on_the_eve, steps, fires)))

    def _usual(self, step: Step) -> int:
        mine = self._preferences.current
        instant = agenda.fire_at(
            step.due_on,
            step.due_time,
            step.zone,
            user_zone=self._zone,
            start_of_day=mine.day_start,
            lead_minutes=mine.lead_minutes,
        )
        return int(instant.timestamp())

    def _on_the_eve(self, step: Step, usual: int) -> int:
        """Return the working day before a deadline, while that is still ahead (5.2, O2)."""
        if step.situation != DEADLINE:
            return usual
        calendar, eve = self._preferences.calendar(), step.due_on - _DAY
        while not calendar.is_working(eve) and step.due_on - eve < _LONG_WEEKEND:
            eve -= _DAY
        before = self._usual(replace(step, due_on=eve, due_time=None, zone=""))
        return before if before > self._now() else usual

    def _silenced(self, steps: Sequence[Step], fires: list[int]) -> list[int]:
        """Hold the reminders of an absence back until the user is back (R42).

        What was told to somebody rings all the same: the word stands; so does a deadline.
        """
        away = self._preferences.away
        if away is None:
            return fires
        here, start = agenda.place("", self._zone), self._preferences.current.day_start
        first, back = (
            int(agenda.instant(day, at, here).timestamp())
            for day, at in ((away.first, time()), (away.back_on, start))
        )
        told = rows.promised(self._database.connection)
        return [
            back
            if first <= at < back and step.id not in told and step.situation != DEADLINE
            else at
            for step, at in zip(steps, fires, strict=True)
        ]

    def _now(self) -> int:
        return int(self._desk.clock.now().timestamp())
