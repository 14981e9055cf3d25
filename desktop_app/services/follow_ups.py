# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Log what happened and leave the next dated step: the loop of the method (method.md R03, R05)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Direction,
    Ending,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import (
    absence,
    boundaries,
    circumstances,
    endings,
    interview_records,
    introducers,
    ladder_steps,
    making_room,
    outbound,
    settling,
    steps,
)
from desktop_app.services.edits import Edits
from desktop_app.services.moving import Told
from desktop_app.services.settling import Settling
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from desktop_app.domain.outcomes import Consequence
    from desktop_app.services.desk import Desk
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.services.proposals import Proposals


@dataclass(frozen=True, slots=True)
class Happening:
    """A touch as the user tells it; `on` and `at` are when it happened.

    `meant` is a situation that the user chose, for what no outcome tells (`outcomes.Setting`);
    `back_on` is the day of return that an out-of-office reply names. `with_id` is somebody with a
    part in the pursuit who is not its first contact: the touch and the next step are with them.
    `theirs` says that they turned to the user, where the outcome leaves that open ("Acme said don't
    call").
    """

    outcome: Outcome
    channel: Channel
    on: date
    at: datetime
    text: str = ""
    their_date: date | None = None
    meant: str = ""
    back_on: date | None = None
    with_id: int | None = None
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """An allowed ending; `keep_in_touch`: thank them, and go on in a new pursuit (B7)."""

    ending: Ending
    keep_in_touch: bool = False


@dataclass(frozen=True, slots=True)
class Park:
    """An allowed ending for now: look again on a day of one's own; `told` as `endings.park`."""

    until: date
    told: Told = Told.UNKNOWN


@dataclass(frozen=True, slots=True)
class Stop:
    """They said no to being contacted: a hard stop with their words (B1, or B8 for a company)."""

    words: str = ""
    whole_company: bool = False


@dataclass(frozen=True, slots=True)
class Narrow:
    """They said no to calls and messages, but that e-mail is fine: a step by mail follows (B3)."""

    step: NextStep
    words: str = ""


@dataclass(frozen=True, slots=True)
class KeepStep:
    """The step that stands goes on standing: not what was sought (an automatic reply, R10)."""


Then = NextStep | Close | Park | Stop | Narrow | KeepStep | None


class FollowUps:
    """The verbs around a touch and a step."""

    def __init__(self, desk: Desk, preferences: PreferenceStore, proposals: Proposals) -> None:
        self._desk = desk
        self._preferences = preferences
        self._proposals = proposals
        self._settling = Settling(desk, proposals)

    def log(self, pursuit_id: int, happening: Happening, then: Then) -> Change:
        """Log a touch together with what follows it.

        Errors: `KnownError` ``step_required`` without a next step or an allowed ending (R05),
        ``hard_stop`` and its kin (R20), ``closed_pursuit``, ``past_date``, ``not_your_action``,
        ``guarded_any_day`` for a second call where none was wanted (R39).
        """
        label = Label.of(
            "log_touch", outcome=str(happening.outcome), channel=str(happening.channel)
        )
        with self._desk.change(label) as making:
            self.log_in(making.edits, pursuit_id, happening, then)
        return making.made

    def log_in(self, edits: Edits, pursuit_id: int, happening: Happening, then: Then) -> Touch:
        """Do what `log` does inside a change that is being made."""
        pursuit = edits.get(Pursuit, pursuit_id)
        found = circumstances.consequence(
            edits,
            pursuit,
            happening.outcome,
            happening.channel,
            names_date=happening.their_date is not None,
            meant=happening.meant,
        )
        if happening.theirs:
            found = replace(found, direction=Direction.IN)
        if happening.on > self._desk.today:
            raise KnownError("future_touch", on=happening.on)
        if found.direction is Direction.OUT and not isinstance(then, Stop):
            outbound.check(edits, pursuit, happening, desk=self._desk, proposals=self._proposals)
        touch = self._add_touch(edits, pursuit, happening, found)
        boundaries.let_back_in(edits, touch)
        behind = ladder_steps.next_after(edits, pursuit, happening.outcome)
        if not (found.keeps_step or isinstance(then, KeepStep)):
            self._settling.settle(edits, pursuit, touch, found, told=_told(then))
        touch = settling.only_what_ended(edits, touch)
        interview_records.keep_record(edits, touch)
        if behind is not None and isinstance(then, NextStep):
            ladder_steps.give_way(edits, behind, then)
        pursuit = edits.put(
            replace(
                pursuit,
                stage=found.stage,
                situation=found.situation,
                their_date=happening.their_date or pursuit.their_date,
                applied_on=happening.on
                if happening.outcome is Outcome.APPLIED
                else pursuit.applied_on,
            )
        )
        self._follow(edits, pursuit, touch, found, then)
        making_room.leave_room(edits, touch, self._proposals)
        introducers.report_back(edits, touch, self._proposals, self._desk.today)
        self._take_at_their_word(edits, pursuit, touch, found, happening)
        return touch

    def _take_at_their_word(
        self,
        edits: Edits,
        pursuit: Pursuit,
        touch: Touch,
        found: Consequence,
        happening: Happening,
    ) -> None:
        """Let follow what they said about later: no time now, away until then, we'll call you."""
        if found.boundary == "B2":
            self._pause_meeting(edits, pursuit, touch, happening.their_date)
        elif found.answered and found.direction is Direction.IN:
            boundaries.lift_answered(edits, touch)
        if happening.back_on is not None:
            absence.note(edits, touch, happening.back_on, self._proposals)
        if happening.meant == "I3":
            boundaries.record(edits, "B5", touch.text, touch.on_date, pursuit_id=pursuit.id)

    def _add_touch(
        self, edits: Edits, pursuit: Pursuit, happening: Happening, found: Consequence
    ) -> Touch:
        meant = settling.meant_step(edits, pursuit, happening.outcome, happening.channel)
        settles = meant if not found.keeps_step else None
        return edits.add(
            Touch(
                id=0,
                uid="",
                pursuit_id=pursuit.id,
                contact_id=happening.with_id or pursuit.contact_id,
                settles_step_id=settles,
                on_date=happening.on,
                at=happening.at.replace(microsecond=0),
                logged_at=self._desk.now,
                direction=found.direction,
                channel=happening.channel,
                outcome=happening.outcome,
                text=happening.text,
            )
        )

    def _follow(
        self, edits: Edits, pursuit: Pursuit, touch: Touch, found: Consequence, then: Then
    ) -> None:
        match then:
            case NextStep():
                self._next(edits, pursuit, touch, found, then)
            case Narrow():
                step = boundaries.narrow(edits, pursuit, then.step, then.words, touch.on_date)
                self._next(edits, pursuit, touch, found, step)
            case Close():
                word = endings.Word(touch.on_date, touch.text)
                endings.close(edits, pursuit, then.ending, desk=self._desk, word=word)
            case Park():
                step = self.park_step(edits, pursuit, then)
                if found.boundary == "B2":
                    again = _heard_not_now(edits, pursuit)
                    action = "keep_in_touch" if again else "ask_again"
                    step = replace(step, action=action, situation="W1", attempt=int(again))
                endings.park(edits, pursuit, step, self._desk, told=then.told, touch=touch)
            case Stop():
                boundaries.stop(
                    edits, pursuit, then.words, desk=self._desk,
                    whole_company=then.whole_company, on=touch.on_date,
                )  # fmt: skip
            case _:
                steps.point_at_earliest(edits, pursuit)

    def _next(
        self, edits: Edits, pursuit: Pursuit, touch: Touch, found: Consequence, wanted: NextStep
    ) -> None:
        if pursuit.status is not Status.OPEN:
            pursuit = endings.reopen(edits, pursuit, self._desk.today)
        if pursuit.needs_step:
            pursuit = edits.put(replace(pursuit, needs_step=False))
        contact = edits.find(Contact, touch.contact_id or pursuit.contact_id)
        step = ladder_steps.same(edits, pursuit, wanted)
        if step is None:
            checked = self._proposals.checked(edits, pursuit, wanted)
            step = steps.add_step(edits, pursuit, checked, today=self._desk.today, contact=contact)
        ladder_steps.retire(edits, pursuit, step)
        if touch.direction is Direction.OUT:
            settling.one_by_rhythm(edits, step)
        if wanted.stated:
            self._promise(edits, step, touch, found, wanted)
        if touch.outcome is Outcome.APPLIED:
            self._begin_ladder(edits, pursuit)
        steps.point_at_earliest(edits, pursuit)

    def _promise(
        self, edits: Edits, step: Step, touch: Touch, found: Consequence, wanted: NextStep
    ) -> None:
        if not found.said:
            raise KnownError("nothing_said")
        if not edits.all(Promise, step_id=step.id, state=PromiseState.OPEN):
            steps.promise_step(
                edits, step, touch=touch, now=self._desk.now, conditional=wanted.conditional
            )

    def _begin_ladder(self, edits: Edits, pursuit: Pursuit) -> None:
        """Leave the look-up beside the first call where nobody is known by name (R29)."""
        calendar = self._proposals.calendar_of(edits, pursuit)
        ladder_steps.begin(edits, pursuit, calendar=calendar, today=self._desk.today)

    def _pause_meeting(
        self, edits: Edits, pursuit: Pursuit, touch: Touch, named: date | None
    ) -> None:
        """Pause the ask for a meeting, with their words, until their date or a while (B2)."""
        if pursuit.contact_id is None:
            return
        again = self._proposals.meeting_again(edits, pursuit, named, since=touch.on_date)
        boundaries.record(
            edits,
            "B2",
            touch.text,
            touch.on_date,
            until=again.on,
            contact_id=pursuit.contact_id,
        )

    def park_step(self, edits: Edits, pursuit: Pursuit, then: Park) -> NextStep:
        """Return the revisit of a parked pursuit. Errors: ``past_date``, or what guards it."""
        if then.until < self._desk.today:
            raise KnownError("past_date", on=then.until)
        proposed = NextStep.of(self._proposals.parked(edits, pursuit))
        if then.until == proposed.on:
            return proposed
        wanted = replace(proposed, on=then.until, reason=Reason.of("parked"))
        return self._proposals.checked(edits, pursuit, wanted)

    def park(self, pursuit_id: int, until: date, told: Told = Told.UNKNOWN) -> Change:
        """Park a live pursuit until a day. Errors: those of `endings.park`; see `tell_and_park`."""
        with self._desk.change(Label.of("park", on=until.isoformat())) as making:
            pursuit = making.edits.get(Pursuit, pursuit_id)
            steps.check_may_pursue(making.edits, pursuit)
            if pursuit.status not in LIVE:
                raise KnownError("closed_pursuit", title=pursuit.title)
            revisit = self.park_step(making.edits, pursuit, Park(until))
            endings.park(making.edits, pursuit, revisit, self._desk, told=told)
        return making.made

    def close(self, pursuit_id: int, ending: Ending) -> Change:
        """Close a pursuit; its open steps and promises are released."""
        with self._desk.change(Label.of("close", ending=str(ending))) as making:
            pursuit = making.edits.get(Pursuit, pursuit_id)
            word = endings.Word(self._desk.today)
            endings.close(making.edits, pursuit, ending, desk=self._desk, word=word)
        return making.made

    def reopen(self, pursuit_id: int, wanted: NextStep) -> Change:
        """Open a closed or parked pursuit again, with a step. Errors: a standing no refuses."""
        with self._desk.change(Label.of("reopen")) as making:
            edits = making.edits
            pursuit = edits.get(Pursuit, pursuit_id)
            steps.check_may_pursue(edits, pursuit)
            if pursuit.status is Status.PARKED:  # its revisit gives way to the step
                for revisit in steps.open_steps(edits, pursuit_id):
                    steps.end_step(edits, revisit, StepState.DROPPED)
            pursuit = endings.reopen(edits, pursuit, self._desk.today)
            contact = edits.find(Contact, pursuit.contact_id)
            checked = self._proposals.checked(edits, pursuit, wanted)
            steps.add_step(edits, pursuit, checked, today=self._desk.today, contact=contact)
            steps.point_at_earliest(edits, pursuit)
        return making.made

    def stop(self, pursuit_id: int, words: str, *, whole_company: bool = False) -> Change:
        """Record a hard stop with the words used (R20); it reaches every pursuit of the person."""
        with self._desk.change(Label.of("stop")) as making:
            boundaries.stop(
                making.edits,
                making.edits.get(Pursuit, pursuit_id),
                words,
                desk=self._desk,
                whole_company=whole_company,
            )
        return making.made

    def lift_stop(self, pursuit_id: int, words: str, on: date | None = None) -> Change:
        """Lift the stop on a pursuit's person: they wrote, or gave permission in these words.

        `on` is the day of the words, today where it is None (R20); a no that was said later stands.
        Errors: `KnownError` ``words_required``, ``nothing_to_lift``, ``future_touch``.
        """
        on = on or self._desk.today
        if on > self._desk.today:
            raise KnownError("future_touch", on=on)
        with self._desk.change(Label.of("lift_stop")) as making:
            boundaries.lift(making.edits, making.edits.get(Pursuit, pursuit_id), words, on)
        return making.made

    def is_barred(self, pursuit_id: int) -> bool:
        """Say whether a no still stands between the user and a pursuit (B1, B8)."""
        edits = Edits(self._desk.database)
        pursuit = edits.find(Pursuit, pursuit_id)
        if pursuit is None:
            return False
        contact = edits.find(Contact, pursuit.contact_id)
        try:
            steps.check_may_pursue(edits, pursuit)
        except KnownError:
            return True
        return contact is not None and not contact.may_contact


def _heard_not_now(edits: Edits, pursuit: Pursuit) -> bool:
    """Say whether their person had no time before: then keeping in touch is all (W1)."""
    if pursuit.contact_id is None:
        return False
    return bool(edits.all(Boundary, contact_id=pursuit.contact_id, code="B2"))


def _told(then: Then) -> NextStep | None:
    """Return the step that follows, None for an ending."""
    return then.step if isinstance(then, Narrow) else then if isinstance(then, NextStep) else None
