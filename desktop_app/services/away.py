# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Going away and coming back: steps nobody was told of move, words given are named (R42).

The absence itself is a setting. It is set and taken back with the change that moves the steps:
whoever undoes the one has undone the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain import away as rules
from desktop_app.domain.away import Away, Planned
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import (
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Step,
)
from desktop_app.services import steps
from desktop_app.services.edits import Edits
from desktop_app.storage import away_rows
from desktop_app.storage.reads import matching
from desktop_app.storage.reason_text import read_reason, write_reason

if TYPE_CHECKING:
    from desktop_app.services.office import Office

AWAY, BACK = "away", "come_back"
_CODES = frozenset({AWAY, BACK})
_DEADLINE = "O2"


@dataclass(frozen=True, slots=True)
class Given:
    """A word that an absence would break, or a day that was agreed on.

    Attributes:
        to: where its step could go; only a note to them may move it (M1).
        said: it is a promise on record, not only agreed on.
    """

    row: PursuitRow
    step: Step
    to: date
    said: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an absence would mean.

    Attributes:
        given: words that would be broken, the first one first.
        moves: steps nobody was told of, with the days they move to; ids are of steps.
        interviews: interviews in these days, with their pursuits.
    """

    given: tuple[Given, ...]
    moves: Mapping[int, date]
    interviews: tuple[tuple[Interview, PursuitRow], ...]


class Absences:
    """Sets and ends the user's absence."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def current(self) -> Away | None:
        """Return the absence that is set and not over yet; it may still lie ahead."""
        away = self._office.preferences.away
        return away if away is not None and away.last >= self._office.today else None

    @property
    def in_force(self) -> bool:
        """Say whether the user is away today."""
        away = self.current
        return away is not None and away.covers(self._office.today)

    def outlook(self, away: Away) -> Outlook:
        """Return what an absence would mean; writes nothing."""
        edits = Edits(self._office.database)
        moves, given = self._sorted(edits, away)
        stay = [step for step in given if away.covers(step.due_on)]
        rows = self._office.table.rows([step.pursuit_id for step in stay])
        promised = self._promised(edits, stay)
        return Outlook(
            given=tuple(
                Given(
                    rows[step.pursuit_id],
                    step,
                    rules.after(step.due_on, away, self._planned(edits, step).calendar),
                    step.id in promised,
                )
                for step in stay
                if step.pursuit_id in rows
            ),
            moves=moves,
            interviews=self._interviews(away),
        )

    def _interviews(self, away: Away) -> tuple[tuple[Interview, PursuitRow], ...]:
        planned = matching(self._office.database, Interview, state=InterviewState.PLANNED)
        there = sorted(
            (each for each in planned if away.covers(each.on_date)), key=lambda i: i.on_date
        )
        rows = self._office.table.rows([each.pursuit_id for each in there])
        return tuple((each, rows[each.pursuit_id]) for each in there if each.pursuit_id in rows)

    def go(self, away: Away) -> Change:
        """Go away: in one change move what nobody was told of behind the absence.

        An absence that was set before gives way: its steps stand as if this one had been set.
        Errors: `KnownError` ``past_date`` when it has passed already.
        """
        if away.last < self._office.today:
            raise KnownError("past_date", on=away.last)
        return self._change(AWAY, away)

    def come_back(self) -> Change:
        """End the absence as of today: what moved stands where the shorter absence puts it."""
        away, today = self.current, self._office.today
        shorter = None
        if away is not None and away.first < today:
            shorter = replace(away, last=today - timedelta(days=1))
        return self._change(BACK, shorter)

    def hear(self, change: Change) -> None:
        """Let the setting follow a change that was made, undone or done again."""
        args, undone = dict(change.label.args), change.undoes
        if change.label.code == "bring_back":
            undone = not undone
        elif change.label.code not in _CODES:
            return
        if "was" in args and "now" in args:
            self._office.preferences.keep_away(_read(str(args["was" if undone else "now"])))

    def _change(self, code: str, away: Away | None) -> Change:
        office = self._office
        args = {"was": _written(office.preferences.away), "now": _written(away)}
        if away is not None:
            args |= {"first": away.first.isoformat(), "last": away.last.isoformat()}
        with office.desk.change(Label.of(code, **args)) as making:
            self._move(making.edits, away)
        if not making.made.edits:  # nobody is told of such a change
            office.preferences.keep_away(away)
        return making.made

    def _move(self, edits: Edits, away: Away | None) -> None:
        moves = self._sorted(edits, away)[0]
        for number, on in moves.items():
            step = edits.get(Step, number)
            if step.due_on != on:
                reason = self._reason(step, on, away)
                edits.put(replace(step, due_on=on, reason=reason))
        for pursuit_id in {edits.get(Step, number).pursuit_id for number in moves}:
            steps.point_at_earliest(edits, edits.get(Pursuit, pursuit_id))

    def _reason(self, step: Step, on: date, away: Away | None) -> Reason:
        was, why = _moved_from(step) or (step.due_on, step.reason)
        if on == was:
            return why
        last = away.last if away is not None else self._office.today
        return Reason.of("away", was=was.isoformat(), last=last.isoformat(), why=write_reason(why))

    def _sorted(self, edits: Edits, away: Away | None) -> tuple[dict[int, date], list[Step]]:
        """Return where the steps go that nobody was told of, and the steps that were told.

        Steps that an earlier absence moved are taken from where they stood before it.
        """
        found = [
            edits.get(Step, number)
            for number in away_rows.steps(
                self._office.database.connection,
                away.first if away is not None else None,
                away.last if away is not None else None,
            )
        ]
        promised = self._promised(edits, found)
        told = [s for s in found if s.id in promised or _is_owed(s)]
        free = [self._standing(self._planned(edits, s), away) for s in found if s not in told]
        moves = {step.id: step.due_on for step in free}
        if away is not None:
            moves |= rules.moved(free, away)
        return moves, sorted(told, key=lambda s: (s.due, s.id))

    def _standing(self, step: Planned, away: Away | None) -> Planned:
        """Return a step where it stood before an earlier absence, but never in the past."""
        today = self._office.today
        if step.due_on >= today or (away is not None and away.covers(step.due_on)):
            return step
        return replace(step, due_on=step.calendar.roll(today))

    def _planned(self, edits: Edits, step: Step) -> Planned:
        pursuit = edits.get(Pursuit, step.pursuit_id)
        known = _moved_from(step)
        calendar = self._office.proposals.calendar_of(edits, pursuit)
        return Planned(step.id, known[0] if known else step.due_on, calendar)

    def _promised(self, edits: Edits, found: list[Step]) -> set[int]:
        return {
            step.id
            for step in found
            if edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)
        }


def _is_owed(step: Step) -> bool:
    """Say whether others count on a day though it is no promise: agreed on, or their deadline."""
    return step.reason.code == "agreed" or step.situation == _DEADLINE


def _moved_from(step: Step) -> tuple[date, Reason] | None:
    """Return where a step stood before an absence moved it, and why it stood there."""
    if step.reason.code != "away":
        return None
    args = dict(step.reason.args)
    return date.fromisoformat(str(args["was"])), read_reason(str(args["why"]))


def _written(away: Away | None) -> str:
    if away is None:
        return ""
    return f"{away.first.isoformat()} {away.last.isoformat()} {away.reason}"


def _read(text: str) -> Away | None:
    if not text:
        return None
    first, last, reason = text.split(" ", 2)
    return Away(date.fromisoformat(first), date.fromisoformat(last), reason)
