# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Put right what was logged wrongly: the touch stands, a later one says how it was (6.1).

The corrected touch counts for nothing any more. What hung on it is read anew: the promises that it
settled, the tries on the ladder, the day of the application, how far the pursuit has come, and
the step that nobody was told of. What was promised with it stays: a word is never unsaid.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import agenda, promises
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Rung, StageChange
from desktop_app.domain.records import (
    LIVE,
    Contact,
    Direction,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import circumstances, steps
from desktop_app.services.edits import Edits
from desktop_app.services.past_touches import Outlook, worth
from desktop_app.services.standing import standing
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk
    from desktop_app.services.follow_ups import Happening
    from desktop_app.services.past_touches import PastTouches
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.steps import NextStep

_WRITTEN_DOWN = ("contact_id", "on_date", "at", "direction", "channel", "outcome", "text")
_TOLD_ANEW = frozenset({PromiseState.SUPERSEDED, PromiseState.RELEASED})


class Corrections:
    """The verb that puts a touch right."""

    def __init__(self, desk: Desk, proposals: Proposals, past_touches: PastTouches) -> None:
        self._desk = desk
        self._proposals = proposals
        self._past = past_touches

    def touch(self, touch_id: int) -> Touch | None:
        """Return what was logged, None when it is gone."""
        return record(self._desk.database, Touch, touch_id)

    def said_with(self, touch_id: int) -> tuple[Promise, ...]:
        """Return the promises that were stated with a touch: they stay whatever it becomes."""
        found = matching(self._desk.database, Promise, source_touch_id=touch_id)
        return tuple(each for each in found if each.state is not PromiseState.VOID)

    def outlook(self, touch_id: int, happening: Happening) -> Outlook:
        """Return what the correction would mean; nothing is written. Errors: as `correct`."""
        edits = Edits(self._desk.database)
        pursuit = self._put_right(edits, touch_id, happening)
        if pursuit.status not in LIVE:
            return Outlook(latest=False, proposal=None, stands=None, said=False)
        left = steps.open_steps(edits, pursuit.id)
        stands = left[0] if left else None
        given = {p.step_id for p in steps.open_promises(edits, pursuit.id)}
        said = stands is not None and stands.id in given
        proposal = None if said else self._proposals.first(edits, pursuit)
        return Outlook(latest=False, proposal=proposal, stands=stands, said=said)

    def correct(self, touch_id: int, happening: Happening, then: NextStep | None = None) -> Change:
        """Put a touch right; `then` takes the place of the open step nobody was told of.

        Errors: `KnownError` ``not_found``, ``corrected_already`` where another touch has put it
        right, ``nothing_corrected`` where all is as it was, ``future_touch``, ``hard_stop`` and
        its kin for one that is now said to have gone out after such words.
        """
        with self._desk.change(Label.of("correct_entry")) as making:
            pursuit = self._put_right(making.edits, touch_id, happening)
            if pursuit.status in LIVE:
                if then is not None:
                    self._past.replace_step(making.edits, pursuit, then)
                steps.point_at_earliest(making.edits, pursuit)
        return making.made

    def _put_right(self, edits: Edits, touch_id: int, happening: Happening) -> Pursuit:
        wrong = edits.get(Touch, touch_id)
        if wrong.corrected_by_id is not None:
            raise KnownError("corrected_already")
        pursuit = edits.get(Pursuit, wrong.pursuit_id)
        right = self._right(edits, pursuit, wrong, happening)
        if all(getattr(right, name) == getattr(wrong, name) for name in _WRITTEN_DOWN):
            raise KnownError("nothing_corrected")
        if _reaches_further(wrong, right):
            self._past.refuse(edits, pursuit, happening)
        elif right.on_date > self._desk.today:
            raise KnownError("future_touch", on=right.on_date)
        edits.put(replace(wrong, corrected_by_id=right.id))
        pursuit = self._move(edits, pursuit, wrong, right)
        edits.add(right)
        self._settle_anew(edits, pursuit, wrong, right, happening)
        _carry_over(edits, wrong, right, self._desk.clock.zone_name())
        return self._applied(edits, pursuit, wrong, right)

    def _right(self, edits: Edits, pursuit: Pursuit, wrong: Touch, happening: Happening) -> Touch:
        """Return the touch as it truly was; it stands for the same step."""
        number, uid = edits.identity(Touch)
        return replace(
            wrong,
            id=number,
            uid=uid,
            contact_id=happening.with_id or wrong.contact_id,
            on_date=happening.on,
            at=happening.at.replace(microsecond=0),
            logged_at=self._desk.now,
            direction=self._past.consequence(pursuit, happening).direction,
            channel=happening.channel,
            outcome=happening.outcome,
            text=happening.text,
            corrected_by_id=None,
        )

    def _move(self, edits: Edits, pursuit: Pursuit, wrong: Touch, right: Touch) -> Pursuit:
        """Bring a pursuit to where the latest touch leaves it, if that is another thing now."""
        same = (wrong.outcome, wrong.channel, wrong.direction) == (
            right.outcome,
            right.channel,
            right.direction,
        )
        others = standing(edits, pursuit_id=pursuit.id)
        if same or pursuit.status not in LIVE or any(_when(t) > _when(right) for t in others):
            return pursuit
        if right.contact_id not in {None, pursuit.contact_id}:
            return pursuit
        before = _as_before(edits, pursuit, wrong)
        found = circumstances.consequence(edits, before, right.outcome, right.channel)
        return edits.put(replace(pursuit, stage=found.stage, situation=found.situation))

    def _settle_anew(
        self, edits: Edits, pursuit: Pursuit, wrong: Touch, right: Touch, happening: Happening
    ) -> None:
        """Read each word anew that the wrong touch settled; the right one settles what it does."""
        for promise in edits.all(Promise, settled_by_touch_id=wrong.id):
            self._read_anew(edits, pursuit, promise, right)
        self._past.settle(edits, pursuit, right, happening)

    def _read_anew(self, edits: Edits, pursuit: Pursuit, promise: Promise, right: Touch) -> None:
        if promise.state in _TOLD_ANEW and right.on_date < promise.due_on:
            edits.put(replace(promise, settled_by_touch_id=right.id))
            return
        since = [
            t for t in standing(edits, pursuit_id=pursuit.id) if t.at >= promise.created_at
        ] or [right]
        read = [(touch, *self._past.state_by(edits, pursuit, promise, touch)) for touch in since]
        kept = [(touch, state, on_time) for touch, state, on_time in read if state is not None]
        if kept:
            touch, state, on_time = max(
                kept, key=lambda one: (worth(one[1]), [-n for n in _order(one[0])])
            )
            edits.put(replace(promise, state=state, on_time=on_time, settled_by_touch_id=touch.id))
            return
        self._stand_again(edits, pursuit, promise)

    def _stand_again(self, edits: Edits, pursuit: Pursuit, promise: Promise) -> None:
        """Let a word stand that nothing on record settles; one whose day is over was not kept."""
        calendar = self._proposals.calendar_of(edits, pursuit)
        word = replace(
            promise,
            state=PromiseState.OPEN,
            on_time=None,
            settled_at=None,
            settled_by_touch_id=None,
        )
        state = promises.standing(word, today=self._desk.today, calendar=calendar)
        if state is PromiseState.OPEN and self._may_stand(edits, pursuit, promise):
            step = edits.get(Step, promise.step_id)
            edits.put(replace(step, state=StepState.OPEN))
            edits.put(word)
            return
        over = PromiseState.RELEASED if state is PromiseState.OPEN else state
        edits.put(replace(word, state=over, settled_at=self._desk.now))

    def _may_stand(self, edits: Edits, pursuit: Pursuit, promise: Promise) -> bool:
        contact = edits.find(Contact, promise.contact_id)
        may = contact is None or (contact.may_contact and contact.allows(promise.channel))
        return may and pursuit.status in LIVE

    def _applied(self, edits: Edits, pursuit: Pursuit, wrong: Touch, right: Touch) -> Pursuit:
        """Let the day of the application follow what is on record about it."""
        pursuit = edits.get(Pursuit, pursuit.id)
        if Outcome.APPLIED not in {wrong.outcome, right.outcome}:
            return pursuit
        if pursuit.applied_on is not None and pursuit.applied_on != wrong.on_date:
            return pursuit  # the user's own word about it
        sent = [
            touch.on_date
            for touch in standing(edits, pursuit_id=pursuit.id)
            if touch.outcome is Outcome.APPLIED
        ]
        stage = Stage.APPLIED if sent and pursuit.stage is Stage.FOUND else pursuit.stage
        return edits.put(replace(pursuit, applied_on=min(sent, default=None), stage=stage))


def _reaches_further(wrong: Touch, right: Touch) -> bool:
    """Say whether a touch now says that more went out than it did: later, or to another."""
    return right.direction is Direction.OUT and (
        wrong.direction is not Direction.OUT
        or right.contact_id != wrong.contact_id
        or right.on_date > wrong.on_date
    )


def _as_before(edits: Edits, pursuit: Pursuit, wrong: Touch) -> Pursuit:
    """Return a pursuit as it was before a touch, as far as that is on record."""
    step = edits.find(Step, wrong.settles_step_id)
    situation = step.situation if step is not None and step.situation else pursuit.situation
    moved = edits.all(StageChange, pursuit_id=pursuit.id, at=wrong.logged_at)
    stage = next((m.stage_from for m in moved if m.stage_to is pursuit.stage), pursuit.stage)
    return replace(pursuit, stage=stage, situation=situation)


def _carry_over(edits: Edits, wrong: Touch, right: Touch, here: str) -> None:
    """Hang on the right touch what hung on the wrong one: words said with it, tries it was for."""
    for promise in edits.all(Promise, source_touch_id=wrong.id):
        edits.put(replace(promise, source_touch_id=right.id))
    at = right.at.astimezone(agenda.place("", here)).time().replace(second=0, microsecond=0)
    for rung in edits.all(Rung, touch_id=wrong.id):
        when = rung.at_time if right.at == wrong.at else at
        edits.put(replace(rung, touch_id=right.id, on_date=right.on_date, at_time=when))


def _when(touch: Touch) -> tuple[object, ...]:
    return touch.on_date, touch.at


def _order(touch: Touch) -> tuple[float, ...]:
    return touch.on_date.toordinal(), touch.at.timestamp()
