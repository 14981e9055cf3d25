# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a touch settles: the step it was made for, and words that were given (method.md 6.2)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import (
    Channel,
    Direction,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    StepState,
    Touch,
)
from desktop_app.domain.terms import LEFT_UNANSWERED
from desktop_app.services import interview_steps, keeping, ladder_steps, steps

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.outcomes import Consequence
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.steps import NextStep

_RE_APPROACH = "ask_again"
_DEED = re.compile(
    r"\b(?:send|forward|submit|share|upload|post|bring|hand (?:in|over)|drop off|deliver|return|"
    r"fill (?:in|out)|complete|confirm|decide|answer)\b",
    re.IGNORECASE,
)
"""What is promised to be done, which no talk about something else does or moves."""


class Settling:
    """Settles steps and promises by what happened."""

    def __init__(self, desk: Desk, proposals: Proposals) -> None:
        self._desk = desk
        self._proposals = proposals

    def settle(
        self,
        edits: Edits,
        pursuit: Pursuit,
        touch: Touch,
        found: Consequence,
        *,
        told: NextStep | None,
    ) -> None:
        """Settle the open promises and the step that this touch answers (method.md 6.2, 6.3)."""
        meant = touch.settles_step_id
        ahead = interview_steps.ahead_of(edits, pursuit.id, touch.on_date, touch.outcome)
        kept_open = {step.id for step in ahead}  # what comes before it does not hold it
        kept_open |= _re_approach(edits, pursuit, touch, told)
        for promise in steps.open_promises(edits, pursuit.id):
            if not self._settle_promise(edits, pursuit, promise, touch, found, told):
                kept_open.add(promise.step_id)
        done = StepState.ANSWERED if touch.direction is Direction.IN else StepState.DONE
        if touch.outcome is Outcome.NO_CONTACT and touch.direction is Direction.IN:
            done = StepState.RELEASED
        for step in steps.open_steps(edits, pursuit.id):
            if step.id not in kept_open and (step.id == meant or found.answered):
                steps.end_step(edits, step, done)

    def _settle_promise(
        self,
        edits: Edits,
        pursuit: Pursuit,
        promise: Promise,
        touch: Touch,
        found: Consequence,
        told: NextStep | None,
    ) -> bool:
        """Settle one promise if this touch does; False while the word still stands."""
        calendar = self._proposals.calendar_of(edits, pursuit)
        zone = self._desk.clock.zone_name()
        agreed = (
            told is not None
            and told.reason.code == "agreed"
            and (told.on, told.at) != (promise.due_on, promise.due_time)
        )
        state, on_time = keeping.settled_by(
            edits, promise, touch, calendar=calendar, zone=zone, agreed=agreed
        )
        early = keeping.day_of(edits, promise, touch, zone) < promise.due_on
        if state is None and early and touch.direction is Direction.OUT:
            owed = edits.get(Step, promise.step_id).action
            state = _told_anew(found, told, owed) or _waived(touch)
        if state is None:
            return False
        settle_with_step(edits, promise, state, now=self._desk.now, touch=touch, on_time=on_time)
        return True


def settle_with_step(
    edits: Edits,
    promise: Promise,
    state: PromiseState,
    *,
    now: datetime,
    touch: Touch,
    on_time: bool | None,
) -> None:
    """Settle a promise and, where it still stands, the step it was given for (method.md 6.2)."""
    steps.settle_promise(edits, promise, state, now=now, touch=touch, on_time=on_time)
    step = edits.get(Step, promise.step_id)
    if step.state is StepState.OPEN:
        ends = {
            PromiseState.ANSWERED: StepState.ANSWERED,
            PromiseState.RELEASED: StepState.RELEASED,
        }
        steps.end_step(edits, step, ends.get(state, StepState.DONE))


def meant_step(edits: Edits, pursuit: Pursuit, outcome: Outcome, channel: Channel) -> int | None:
    """Return the step that a touch is made for, as a number: the next one, as a rule.

    Who calls while a look-up still stands beside the call has made the call.
    """
    standing = steps.open_steps(edits, pursuit.id)
    idle = standing and standing[0].action in ladder_steps.RESEARCH
    if not idle or outcome is Outcome.LOOKED_UP or channel is Channel.RESEARCH:
        return pursuit.next_step_id
    behind = next((step for step in standing if step.channel is channel), None)
    return behind.id if behind is not None else pursuit.next_step_id


_BY_RHYTHM = frozenset({"cadence", "no_timing", "not_before"})


def one_by_rhythm(edits: Edits, fresh: Step) -> None:
    """Let the step that the rhythm left before give way to the one it leaves now (R05, R14).

    A silent call on the day of a word leaves one behind, while the word still stands; once the
    message is left, what was told is next. What was promised, agreed or chosen is none of them.
    """
    if fresh.reason.code not in _BY_RHYTHM:
        return
    said = {promise.step_id for promise in steps.open_promises(edits, fresh.pursuit_id)}
    for step in steps.open_steps(edits, fresh.pursuit_id):
        is_left = step.reason.code in _BY_RHYTHM and step.situation == fresh.situation
        if is_left and step.id != fresh.id and step.id not in said:
            steps.end_step(edits, step, StepState.SUPERSEDED)


def only_what_ended(edits: Edits, touch: Touch) -> Touch:
    """Return the touch without the step it was made for, where that one still stands."""
    step = edits.find(Step, touch.settles_step_id)
    if step is None or step.state is not StepState.OPEN:
        return touch
    return edits.put(replace(touch, settles_step_id=None))


def _re_approach(edits: Edits, pursuit: Pursuit, touch: Touch, told: NextStep | None) -> set[int]:
    """Return the re-approach on the date after "not now", which a note before it leaves (R21)."""
    if touch.outcome not in LEFT_UNANSWERED or (told is not None and told.action == _RE_APPROACH):
        return set()
    ahead = (step for step in steps.open_steps(edits, pursuit.id) if step.due_on > touch.on_date)
    return {step.id for step in ahead if step.action == _RE_APPROACH}


def _waived(touch: Touch) -> PromiseState | None:
    """Early: "I have no time to meet" waits for no call any more (6.2 released, B2)."""
    return PromiseState.RELEASED if touch.outcome is Outcome.NO_TIME else None


def _told_anew(found: Consequence, told: NextStep | None, owed: str) -> PromiseState | None:
    """Early: only a new date, told now, takes the place of the old one (6.2 superseded).

    Whoever is owed the papers is owed them still, when a call is announced.
    """
    if not found.said or told is None or not told.stated:
        return None
    is_another = _DEED.search(owed) is not None and _DEED.search(told.action) is None
    return None if is_another else PromiseState.SUPERSEDED
