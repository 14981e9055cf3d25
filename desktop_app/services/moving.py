# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Move, snooze, add, accept and finish steps; a stated promise never slips in silence (6.3)."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain import promises
from desktop_app.domain.actions import asks_to_meet, check_action, named_channel
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Contact,
    Direction,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import interview_steps, steps
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from datetime import date, time

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.scheduling import Scheduling


_SETTLED = frozenset({"G7"})
"""What was asked when the step was made, and is not asked again when it moves."""


class Told(StrEnum):
    """What the user does about a word that was given when its step moves."""

    UNKNOWN = "unknown"
    NOTE_SENT = "note_sent"
    NOT_KEPT = "not_kept"


class Steps:
    """The verbs of a step that stands."""

    def __init__(self, desk: Desk, proposals: Proposals, days: Scheduling) -> None:
        self._desk = desk
        self._proposals = proposals
        self._days = days

    def move(  # a date, a time and the words of the note are separate things
        self,
        step_id: int,
        on: date,
        at: time | None = None,
        *,
        told: Told = Told.UNKNOWN,
        channel: Channel = Channel.EMAIL,
        text: str = "",
        why: str = "",
    ) -> Change:
        """Move a step to another day or time; `why` is the user's own reason for a plan of theirs.

        Errors: `KnownError` ``past_date``; ``promise_needs_choice`` when the date was said to
        somebody and `told` does not say whether they know (M1) or it counts as not kept.
        """
        with self._desk.change(_label(on, at)) as making:
            edits = making.edits
            step = self._open(edits, step_id)
            if (step.due_on, step.due_time) == (on, at):
                return making.made
            if interview_steps.interview_of(edits, step) is not None:
                at = at or (step.due_time if on != step.due_on else None)  # at its usual hour
                making.label = _label(on, at, interview=True)
            if on < self._desk.today:
                raise KnownError("past_date", on=on)
            promise = _said(edits, step)
            if promise is None:
                self._shift(edits, step, on, at, why)
            elif told is Told.NOTE_SENT:
                self._tell(edits, step, promise, on, at, channel=channel, text=text)
            elif told is Told.NOT_KEPT:
                calendar = self._proposals.calendar_of(edits, edits.get(Pursuit, step.pursuit_id))
                state = promises.moved_state(promise, to=on, calendar=calendar)
                steps.settle_promise(edits, promise, state, now=self._desk.now)
                self._shift(edits, step, on, at)
            else:
                raise KnownError("promise_needs_choice", due=step.due)
            self._accepted(edits, step.pursuit_id)
        return making.made

    def _shift(self, edits: Edits, step: Step, on: date, at: time | None, why: str = "") -> None:
        steps.check_may_contact(edits, edits.find(Contact, step.contact_id), step.channel)
        said = {"why": " ".join(why.split())} if why.strip() else {}
        reason = Reason.of("moved", was=step.due_on.isoformat(), **said)
        if interview_steps.move_record(edits, step, on, at):
            reason = interview_steps.agreed_on(on, at)
        wanted = NextStep(step.action, step.channel, on, at, reason=reason)
        if on != step.due_on:  # another time of the same day comes no sooner
            pursuit = edits.get(Pursuit, step.pursuit_id)
            wanted = self._proposals.checked(edits, pursuit, wanted, decided=_SETTLED)
        edits.put(
            replace(
                step,
                due_on=on,
                due_time=at,
                zone=steps.their_zone(edits, step) if at else "",
                reason=wanted.reason,
                snoozes=step.snoozes + 1,
            )
        )

    def _tell(
        self,
        edits: Edits,
        step: Step,
        promise: Promise,
        on: date,
        at: time | None,
        *,
        channel: Channel,
        text: str,
    ) -> None:
        """Let a new word take the place of the old one: the M1 note went out before the day."""
        interview_steps.move_record(edits, step, on, at)
        if promises.is_over(
            promise, on=self._desk.today, at=self._desk.now, zone=self._desk.clock.zone_name()
        ):
            raise KnownError("too_late_to_move", due=promise.due)
        pursuit = edits.get(Pursuit, step.pursuit_id)
        contact = edits.find(Contact, step.contact_id)
        steps.check_may_contact(edits, contact, channel)
        touch = edits.add(
            Touch(
                id=0,
                uid="",
                pursuit_id=pursuit.id,
                contact_id=step.contact_id,
                on_date=self._desk.today,
                at=self._desk.now,
                logged_at=self._desk.now,
                direction=Direction.OUT,
                channel=channel,
                outcome=Outcome.WRITTEN if channel is not Channel.CALL else Outcome.VOICEMAIL,
                text=text,
            )
        )
        steps.settle_promise(
            edits, promise, PromiseState.SUPERSEDED, now=self._desk.now, touch=touch
        )
        steps.end_step(edits, step, StepState.SUPERSEDED)
        wanted = NextStep(
            step.action,
            step.channel,
            on,
            at,
            zone=steps.their_zone(edits, step) if at else "",
            situation=step.situation,
            attempt=step.attempt,
            reason=Reason.of("promised", on=self._desk.today.isoformat()),
        )
        fresh = steps.add_step(edits, pursuit, wanted, today=self._desk.today, contact=contact)
        steps.promise_step(
            edits, fresh, touch=touch, now=self._desk.now, conditional=promise.conditional
        )

    def reword(self, step_id: int, action: str, channel: Channel | None = None) -> Change:
        """Say differently what the step is; words that name a way are taken at their word.

        A channel that was promised stays (R14). Errors: ``promise_stands``, ``not_your_action``,
        ``guarded`` and its kin, or a boundary's refusal.
        """
        with self._desk.change(Label.of("edit_step")) as making:
            edits = making.edits
            step = self._open(edits, step_id)
            wanted = channel or named_channel(action) or step.channel
            if wanted is not step.channel and _said(edits, step) is not None:
                raise KnownError("promise_stands", due=step.due)
            steps.check_may_contact(edits, edits.find(Contact, step.contact_id), wanted)
            said = NextStep(
                check_action(action),
                wanted,
                max(step.due_on, self._desk.today),
                step.due_time,
                reason=step.reason,
            )
            if wanted is not step.channel or asks_to_meet(action, wanted):
                said = self._proposals.checked(edits, edits.get(Pursuit, step.pursuit_id), said)
            edits.put(replace(step, action=said.action, channel=wanted, reason=said.reason))
            self._accepted(edits, step.pursuit_id)
        return making.made

    def add(self, pursuit_id: int, wanted: NextStep) -> Change:
        """Add one more open step to a live pursuit."""
        with self._desk.change(Label.of("add_step")) as making:
            edits = making.edits
            pursuit = edits.get(Pursuit, pursuit_id)
            contact = edits.find(Contact, pursuit.contact_id)
            checked = self._proposals.checked(edits, pursuit, wanted)
            steps.add_step(edits, pursuit, checked, today=self._desk.today, contact=contact)
            self._accepted(edits, pursuit_id)
        return making.made

    def drop(self, step_id: int) -> Change:
        """Drop a step that is not wanted any more; another one has to be left (R05).

        Errors: ``promise_stands`` where it was told to somebody, ``step_required``.
        """
        with self._desk.change(Label.of("drop_step")) as making:
            edits = making.edits
            step = self._open(edits, step_id)
            if (promise := _said(edits, step)) is not None:
                raise KnownError("promise_stands", due=promise.due)
            steps.end_step(edits, step, StepState.DROPPED)
            steps.point_at_earliest(edits, edits.get(Pursuit, step.pursuit_id))
        return making.made

    def accept(self, pursuit_ids: list[int]) -> Change:
        """Accept the proposed steps of pursuits that stood in "Needs a step" (R02).

        One whose day has passed goes to the day that `accepted_day` tells.
        """
        with self._desk.change(Label.of("accept_steps", count=len(pursuit_ids))) as making:
            edits = making.edits
            for pursuit_id in pursuit_ids:
                if (anew := self._anew(edits, pursuit_id)) is not None:
                    edits.put(anew)
                self._accepted(edits, pursuit_id)
        return making.made

    def accepted_day(self, pursuit_id: int) -> date | None:
        """Return where a yes puts a proposed step whose day has passed; None where it stays."""
        from desktop_app.services.edits import Edits  # noqa: PLC0415  # the window asks first

        anew = self._anew(Edits(self._desk.database), pursuit_id)
        return anew.due_on if anew is not None else None

    def _anew(self, edits: Edits, pursuit_id: int) -> Step | None:
        pursuit = edits.get(Pursuit, pursuit_id)
        step = edits.find(Step, pursuit.next_step_id)
        if step is None or not pursuit.needs_step or step.due_on >= self._desk.today:
            return None
        return self._days.in_time(edits, pursuit, step) if _said(edits, step) is None else None

    def _open(self, edits: Edits, step_id: int) -> Step:
        step = edits.get(Step, step_id)
        if step.state is not StepState.OPEN:
            raise KnownError("already_settled")
        return step

    def _accepted(self, edits: Edits, pursuit_id: int) -> None:
        pursuit = steps.point_at_earliest(edits, edits.get(Pursuit, pursuit_id))
        if pursuit.needs_step:
            edits.put(replace(pursuit, needs_step=False))


def _label(on: date, at: time | None, **more: object) -> Label:
    return Label.of("move_step", on=on.isoformat(), at=f"{at:%H:%M}" if at else "", **more)


def _said(edits: Edits, step: Step) -> Promise | None:
    found = edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)
    return found[0] if found else None
