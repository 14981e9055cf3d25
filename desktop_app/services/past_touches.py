# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Log what happened on an earlier day, and put right what depends on it (method.md 6.2, 6.3).

The day of the touch counts, the moment of writing is kept beside it. A touch that is the latest
anyway goes the usual way; an older one moves neither stage nor situation, for later ones have
spoken: it settles the promises it kept, counts as an attempt, and may call for another date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain import outcomes
from desktop_app.domain.cadence import Proposal
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    CHOSEN,
    LIVE,
    Boundary,
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
from desktop_app.services import interview_records, keeping, steps
from desktop_app.services.edits import Edits
from desktop_app.services.proposals import Happened
from desktop_app.services.settling import settle_with_step
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from desktop_app.domain.outcomes import Consequence
    from desktop_app.services.desk import Desk
    from desktop_app.services.follow_ups import FollowUps, Happening
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.steps import NextStep

_CLOSING = frozenset({"B1", "B3", "B8"})
_REOPENED = frozenset({PromiseState.OPEN, PromiseState.LATE, PromiseState.MISSED})


@dataclass(frozen=True, slots=True)
class Outlook:
    """What logging a past touch would mean.

    Attributes:
        latest: nothing later is on record, so the next step follows from this touch.
        proposal: the next step by the rhythm once the touch is counted, None where nothing is due.
        stands: the open step as it stands, None where the touch would use it up.
        said: the standing step was told to somebody, so it is not proposed anew.
    """

    latest: bool
    proposal: Proposal | None
    stands: Step | None
    said: bool

    @property
    def differs(self) -> bool:
        """Say whether the rhythm now asks for another day than the step that stands."""
        if self.proposal is None or self.stands is None or self.said:
            return False
        return self.stands.reason != CHOSEN and self.proposal.on != self.stands.due_on


class PastTouches:
    """The verbs of touches that are written down later."""

    def __init__(self, desk: Desk, proposals: Proposals, follow_ups: FollowUps) -> None:
        self._desk = desk
        self._proposals = proposals
        self._follow_ups = follow_ups

    def outlook(self, pursuit_id: int, happening: Happening) -> Outlook:
        """Return what logging this would mean; nothing is written. Errors: as `log`."""
        edits = Edits(self._desk.database)
        pursuit = edits.get(Pursuit, pursuit_id)
        self.refuse(edits, pursuit, happening)
        if pursuit.status not in LIVE:
            return Outlook(latest=False, proposal=None, stands=None, said=False)
        if self._is_latest(edits, pursuit, happening):
            happened = Happened(
                happening.outcome,
                happening.channel,
                happening.on,
                their_date=happening.their_date,
                theirs=happening.theirs,
            )
            proposal = self._proposals.after_in(edits, pursuit, happened)
            return Outlook(latest=True, proposal=proposal, stands=None, said=False)
        self._add(edits, pursuit, happening)
        left = steps.open_steps(edits, pursuit_id)
        stands = left[0] if left else None
        given = {p.step_id for p in steps.open_promises(edits, pursuit_id)}
        proposal = self._proposals.first(edits, edits.get(Pursuit, pursuit_id))
        said = stands is not None and stands.id in given
        return Outlook(latest=False, proposal=proposal, stands=stands, said=said)

    def log(self, pursuit_id: int, happening: Happening, then: NextStep | None = None) -> Change:
        """Log a touch of an earlier day; `then` is the next step where it becomes another one.

        Errors: `KnownError` ``future_touch``; ``step_required`` when no open step is left and
        `then` is None; ``hard_stop`` and its kin for an outbound touch after such words.
        """
        edits = Edits(self._desk.database)
        pursuit = edits.get(Pursuit, pursuit_id)
        if pursuit.status in LIVE and self._is_latest(edits, pursuit, happening):
            return self._follow_ups.log(pursuit_id, happening, then)
        label = Label.of(
            "log_touch", outcome=str(happening.outcome), channel=str(happening.channel)
        )
        with self._desk.change(label) as making:
            pursuit = self.add_in(making.edits, pursuit_id, happening)
            if pursuit.status in LIVE:
                if then is not None:
                    self.replace_step(making.edits, pursuit, then)
                steps.point_at_earliest(making.edits, pursuit)
        return making.made

    def add_in(self, edits: Edits, pursuit_id: int, happening: Happening) -> Pursuit:
        """Write a touch down among later ones inside a change, and settle what it settles."""
        self._add(edits, edits.get(Pursuit, pursuit_id), happening)
        return edits.get(Pursuit, pursuit_id)

    def _is_latest(self, edits: Edits, pursuit: Pursuit, happening: Happening) -> bool:
        if _is_with_another(pursuit, happening):
            return False  # what somebody else said moves no word and no step of the first contact
        touches = standing(edits, pursuit_id=pursuit.id)
        if self.barred_since(edits, pursuit, happening):
            return False  # those words are later, and they bar nothing that came before them
        return all((t.on_date, t.at) <= (happening.on, happening.at) for t in touches)

    def barred_since(self, edits: Edits, pursuit: Pursuit, happening: Happening) -> bool:
        """Say whether words that close a way were said on that day or after it (method.md 5.4).

        They bar nothing that came before them; such a touch is only written down.
        """
        pursuit = _towards(pursuit, happening)
        contact = edits.find(Contact, pursuit.contact_id)
        if happening.on >= self._desk.today or (
            contact is not None and contact.may_contact and contact.allows(happening.channel)
        ):
            return False
        return any(
            said.code in _CLOSING and happening.on <= said.said_on
            for said in _standing(edits, pursuit)
        )

    def _add(self, edits: Edits, pursuit: Pursuit, happening: Happening) -> Touch:
        """Add the touch among the later ones and settle what it settles."""
        self.refuse(edits, pursuit, happening)
        found = self.consequence(pursuit, happening)
        touch = edits.add(
            Touch(
                id=0,
                uid="",
                pursuit_id=pursuit.id,
                contact_id=_towards(pursuit, happening).contact_id,
                on_date=happening.on,
                at=happening.at.replace(microsecond=0),
                logged_at=self._desk.now,
                direction=found.direction,
                channel=happening.channel,
                outcome=happening.outcome,
                text=happening.text,
            )
        )
        self.settle(edits, pursuit, touch, happening)
        self._note_dates(edits, pursuit, happening)
        interview_records.keep_record(edits, touch)
        return touch

    def settle(self, edits: Edits, pursuit: Pursuit, touch: Touch, happening: Happening) -> None:
        """Let a touch among later ones settle the words that it kept or answered."""
        found = self.consequence(pursuit, happening)
        another = _is_with_another(pursuit, happening)
        for promise in edits.all(Promise, pursuit_id=pursuit.id):
            if another and promise.contact_id != touch.contact_id:
                continue  # a word is kept towards whom it was given
            self._settle(edits, pursuit, promise, touch, found)

    def consequence(self, pursuit: Pursuit, happening: Happening) -> Consequence:
        """Return what a touch means that is written down later."""
        found = outcomes.consequence(
            happening.outcome,
            happening.channel,
            kind=pursuit.kind,
            stage=pursuit.stage,
            situation=pursuit.situation,
            has_contact=_towards(pursuit, happening).contact_id is not None,
        )
        return replace(found, direction=Direction.IN) if happening.theirs else found

    def _note_dates(self, edits: Edits, pursuit: Pursuit, happening: Happening) -> None:
        """Write what an application of an earlier day says about the pursuit itself."""
        if happening.outcome is not Outcome.APPLIED:
            return
        known = pursuit.applied_on
        first = happening.on if known is None else min(known, happening.on)
        stage = Stage.APPLIED if pursuit.stage is Stage.FOUND else pursuit.stage
        edits.put(replace(edits.get(Pursuit, pursuit.id), applied_on=first, stage=stage))

    def refuse(self, edits: Edits, pursuit: Pursuit, happening: Happening) -> None:
        """Refuse what is to come, and what went out after words that end it. Errors: as `log`."""
        if happening.on > self._desk.today:
            raise KnownError("future_touch", on=happening.on)
        if self.consequence(pursuit, happening).direction is Direction.IN:
            return
        pursuit = _towards(pursuit, happening)
        contact = edits.find(Contact, pursuit.contact_id)
        for said in _standing(edits, pursuit):
            if said.code in {"B1", "B8"} and happening.on > said.said_on:
                steps.check_may_contact(edits, contact, happening.channel)
                steps.check_may_pursue(edits, pursuit)

    def _settle(
        self, edits: Edits, pursuit: Pursuit, promise: Promise, touch: Touch, found: Consequence
    ) -> None:
        """Let a touch keep the word that was given before it, whatever a later touch made of it.

        A word that was let go without a touch stays let go: the user said so.
        """
        let_go = promise.state is not PromiseState.OPEN and promise.settled_by_touch_id is None
        if promise.state not in _REOPENED or let_go or promise.created_at > touch.at:
            return
        state, on_time = self.state_by(edits, pursuit, promise, touch)
        better = state is not None and (
            promise.state is PromiseState.OPEN or worth(state) > worth(promise.state)
        )
        if state is None or not better or found.keeps_step:
            return
        settle_with_step(edits, promise, state, now=self._desk.now, touch=touch, on_time=on_time)

    def state_by(
        self, edits: Edits, pursuit: Pursuit, promise: Promise, touch: Touch
    ) -> tuple[PromiseState | None, bool | None]:
        """Return how a touch settles a word, however it was settled since; None: not at all."""
        as_given = replace(
            promise, state=PromiseState.OPEN, settled_at=None, settled_by_touch_id=None
        )
        calendar = self._proposals.calendar_of(edits, pursuit)
        state, on_time = keeping.settled_by(
            edits, as_given, touch, calendar=calendar, zone=self._desk.clock.zone_name()
        )
        if touch.direction is Direction.IN and state is not PromiseState.ANSWERED:
            return None, None
        return state, on_time

    def replace_step(self, edits: Edits, pursuit: Pursuit, then: NextStep) -> None:
        """Let another step take the place of the one that stands, if nobody was told of it."""
        given = {p.step_id for p in steps.open_promises(edits, pursuit.id)}
        standing = steps.open_steps(edits, pursuit.id)
        if standing and standing[0].id not in given:
            steps.end_step(edits, standing[0], StepState.SUPERSEDED)
        contact = edits.find(Contact, pursuit.contact_id)
        wanted = self._proposals.checked(edits, pursuit, then)
        steps.add_step(edits, pursuit, wanted, today=self._desk.today, contact=contact)
        if pursuit.needs_step:
            edits.put(replace(edits.get(Pursuit, pursuit.id), needs_step=False))


def _is_with_another(pursuit: Pursuit, happening: Happening) -> bool:
    """Say whether it happened with somebody else than the first contact."""
    return happening.with_id not in {None, pursuit.contact_id}


def _towards(pursuit: Pursuit, happening: Happening) -> Pursuit:
    """Return the pursuit as it is towards the person it happened with."""
    return replace(pursuit, contact_id=happening.with_id or pursuit.contact_id)


def _standing(edits: Edits, pursuit: Pursuit) -> list[Boundary]:
    """Return the words that stand about a pursuit, its person and its company."""
    scopes = {
        "contact_id": pursuit.contact_id,
        "pursuit_id": pursuit.id,
        "organization_id": pursuit.organization_id,
    }
    return [
        said
        for name, number in scopes.items()
        if number is not None
        for said in edits.all(Boundary, lifted_on=None, **{name: number})
    ]


def worth(state: PromiseState) -> int:
    """Return a number that is the higher the better a word was kept."""
    order = [PromiseState.MISSED, PromiseState.LATE, PromiseState.ROLLED, PromiseState.KEPT]
    return order.index(state) if state in order else len(order)
