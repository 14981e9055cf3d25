# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they said, put on record with everything that follows from it (method.md 3.2, B1 to B8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.cadence import Facts
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Ending,
    Kind,
    Organization,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Status,
    StepState,
)
from desktop_app.services import boundaries, circumstances, endings, postings, steps
from desktop_app.services.edits import Edits
from desktop_app.services.proposed_ways import by_allowed_way
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.services.words_over import let_go
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.desk import Desk
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.pursuits import Pursuits

THANKS_DAYS = 2
"""Business days within which to thank for a rejection (B7)."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing somebody said, as the user classified it.

    Attributes:
        code: ``B1`` to ``B8``.
        words: theirs, as far as the user remembers.
        until: a date they named.
        decision: that date is one of a decision (B6), so two business days are added.
        off: channels that are not wanted (B3; with B1 all of them, unless some are left open).
        keep_in_touch: open a networking pursuit with the person after a rejection (B7).
        whole_company: a way is closed by somebody who spoke for all of them (B3).
        on: the day it was said, today unless told.
    """

    code: str
    words: str = ""
    until: date | None = None
    decision: bool = False
    off: frozenset[Channel] = frozenset()
    keep_in_touch: bool = False
    whole_company: bool = False
    on: date | None = None


class Hearing:
    """Records what was said about a pursuit."""

    def __init__(self, desk: Desk, proposals: Proposals, pursuits: Pursuits) -> None:
        self._desk = desk
        self._proposals = proposals
        self._pursuits = pursuits

    def record(self, pursuit_id: int, said: Said) -> Change:
        """Put what was said on record and let steps, promises and dates follow.

        Errors: `KnownError` ``words_required`` for a stop without words, ``no_company``,
        ``no_person`` where the boundary is about a person and none is named,
        ``closed_pursuit``, ``future_touch`` for words of a day to come.
        """
        with self._desk.change(Label.of("boundary", boundary=said.code)) as making:
            self.record_in(making.edits, pursuit_id, said)
        return making.made

    def record_in(self, edits: Edits, pursuit_id: int, said: Said) -> None:
        """Do what `record` does inside a change that is being made."""
        pursuit = edits.get(Pursuit, pursuit_id)
        if pursuit.status not in LIVE and said.code not in {"B1", "B8"}:
            raise KnownError("closed_pursuit", title=pursuit.title)
        if said.on is not None and said.on > self._desk.today:
            raise KnownError("future_touch", on=said.on)
        self._follow(edits, pursuit, said)

    def meeting_paused(self, contact_id: int) -> date | None:
        """Return until when a person is not asked for a meeting, None where nothing is paused."""
        said = matching(self._desk.database, Boundary, contact_id=contact_id, code="B2")
        ends = [b.until for b in said if b.lifted_on is None and b.until is not None]
        end = max(ends, default=None)
        return end if end is not None and self._desk.today < end else None

    def refusal(self, pursuit_id: int, channel: Channel) -> KnownError | None:
        """Return why nothing may leave towards a pursuit's person by a channel, None if it may."""
        edits = Edits(self._desk.database)
        try:
            pursuit = edits.get(Pursuit, pursuit_id)
            steps.check_may_pursue(edits, pursuit)
            steps.check_may_contact(edits, edits.find(Contact, pursuit.contact_id), channel)
        except KnownError as error:
            return error
        return None

    def _follow(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        match said.code:
            case "B1" | "B8":
                whole = said.code == "B8"
                boundaries.stop(
                    edits, pursuit, said.words, desk=self._desk, whole_company=whole, on=said.on
                )
            case "B2":
                self._pause_meeting(edits, pursuit, said)
            case "B3":
                self._switch_off(edits, pursuit, said)
            case "B4":
                self._no_calls(edits, pursuit, said)
            case "B5":
                self._they_will_call(edits, pursuit, said)
            case "B6":
                self._not_before(edits, pursuit, said)
            case "B7":
                self._rejected(edits, pursuit, said)
            case _:
                raise BugError(said.code)

    def _add(
        self,
        edits: Edits,
        said: Said,
        *,
        until: date | None = None,
        contact_id: int | None = None,
        pursuit_id: int | None = None,
    ) -> None:
        boundaries.record(
            edits,
            said.code,
            said.words,
            self._day(said),
            until=until or said.until,
            contact_id=contact_id,
            pursuit_id=pursuit_id,
        )

    def _day(self, said: Said) -> date:
        """Return the day on which it was said."""
        return said.on or self._desk.today

    def _pause_meeting(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        """Pause the ask, not the person: ask again on their date, else after a while (R21)."""
        contact = _person(edits, pursuit)
        since = self._day(said)
        proposal = self._proposals.meeting_again(edits, pursuit, said.until, since=since)
        self._add(edits, said, until=proposal.on, contact_id=contact.id)
        self._instead(edits, pursuit, proposal, since)

    def _switch_off(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        """Turn every open step by that channel into one they allow, on the same day.

        Said for the whole company, "no calls" is its policy too, as a posting's is (R34).
        """
        company = edits.find(Organization, pursuit.organization_id) if said.whole_company else None
        contact = edits.find(Contact, pursuit.contact_id)
        if contact is None and company is not None:
            self._add(edits, said, pursuit_id=pursuit.id)
        else:
            contact = _person(edits, pursuit)
            boundaries.switch_off(edits, contact, said.off)
            self._add(edits, said, contact_id=contact.id)
        if company is not None and Channel.CALL in said.off and not company.no_calls:
            company = edits.put(replace(company, no_calls=True))
            postings.heed_company(edits, company, self._proposals)

    def _no_calls(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        """Hold back calls for a patient while; then one (R34, R36)."""
        pursuit = edits.put(replace(pursuit, no_calls=True))
        self._add(edits, said, pursuit_id=pursuit.id)
        postings.heed(edits, pursuit, self._proposals)

    def _they_will_call(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        self._add(edits, said, pursuit_id=pursuit.id)
        pursuit = edits.put(replace(pursuit, their_date=said.until or pursuit.their_date))
        situation = "" if pursuit.kind is Kind.NETWORKING else "I3"
        facts = Facts(their_date=pursuit.their_date)
        since = circumstances.patient_from(edits, pursuit, self._day(said))
        proposal = self._proposals.in_situation(edits, pursuit, situation, facts, since=since)
        self._instead(edits, pursuit, proposal, self._day(said))

    def _not_before(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        """Do nothing before the day they named; a later step of one's own stands (3.2 d)."""
        if said.until is None:
            raise KnownError("no_date")
        self._add(edits, said, pursuit_id=pursuit.id)
        pursuit = edits.put(replace(pursuit, their_date=said.until))
        facts = Facts(their_date=said.until)
        if not said.decision:
            facts = Facts(agreed=(said.until, None))
        situation = "I2" if said.decision and pursuit.kind is not Kind.NETWORKING else ""
        proposal = self._proposals.in_situation(edits, pursuit, situation, facts)
        if not said.decision:  # "call me in September": by telephone, if that is open
            called = replace(proposal, channel=Channel.CALL, action="call")
            proposal = by_allowed_way(called, edits.find(Contact, pursuit.contact_id))
        standing = steps.open_steps(edits, pursuit.id)
        if not standing or standing[0].due_on < proposal.on:
            self._instead(edits, pursuit, proposal, self._day(said), PromiseState.SUPERSEDED)

    def _rejected(self, edits: Edits, pursuit: Pursuit, said: Said) -> None:
        word = endings.Word(self._day(said), said.words)
        endings.close(edits, pursuit, Ending.REJECTED, desk=self._desk, word=word)
        if said.keep_in_touch:
            self.keep_in_touch(edits, pursuit)

    def go_on(self, pursuit_id: int) -> Change:
        """Keep in touch with the person of a pursuit that is over, from wherever it ended (B7).

        Errors: `KnownError` ``no_person``, ``still_open`` where it is not over, and a stop's.
        """
        with self._desk.change(Label.of("keep_in_touch")) as making:
            pursuit = making.edits.get(Pursuit, pursuit_id)
            if pursuit.status in LIVE:
                raise KnownError("still_open", title=pursuit.title)
            self.keep_in_touch(making.edits, pursuit)
        return making.made

    def may_thank(self, edits: Edits, pursuit: Pursuit, said_on: date) -> bool:
        """Say whether a thank-you for a no is still within its two working days, to somebody (B7).

        Nobody is thanked by a way that is closed, or through a pursuit that names no one.
        """
        contact = edits.find(Contact, pursuit.contact_id)
        if contact is None or contact.allowed_way(Channel.EMAIL) is None:
            return False
        try:
            steps.check_may_pursue(edits, pursuit)
            steps.check_may_contact(edits, contact, Channel.EMAIL)
        except KnownError:
            return False
        calendar = self._proposals.calendar_of(edits, pursuit)
        return calendar.add(said_on, THANKS_DAYS) >= self._desk.today

    def keep_in_touch(self, edits: Edits, pursuit: Pursuit) -> Pursuit:
        """Thank the person of a pursuit that is over, and go on with them (B7).

        Return where it goes on: a new networking pursuit, unless one runs with them already.
        Errors: ``no_person`` where nobody is named, and a stop's refusal.
        """
        contact = _person(edits, pursuit)
        calendar = self._proposals.calendar_of(edits, pursuit)
        channel = contact.allowed_way(Channel.EMAIL) or Channel.EMAIL
        since = self._day_of_no(edits, pursuit)
        on = calendar.add(since, THANKS_DAYS)
        if on < self._desk.today:  # their no is long past: now is a good moment (R35)
            since, on = self._desk.today, calendar.add(self._desk.today, THANKS_DAYS)
        reason = Reason.of("thanks", days=THANKS_DAYS, since=since.isoformat())
        thanks = NextStep("thank", channel, on, situation="K1", reason=reason)
        running = [
            other
            for other in edits.all(Pursuit, contact_id=contact.id, status=Status.OPEN)
            if other.kind is Kind.NETWORKING
        ]
        if running:
            steps.add_step(edits, running[0], thanks, today=self._desk.today, contact=contact)
            return steps.point_at_earliest(edits, running[0])
        company = edits.find(Organization, pursuit.organization_id)
        new = NewPursuit(
            company=company.name if company else "",
            person=contact.name,
            title=pursuit.title,
            kind=Kind.NETWORKING,
            stage=Stage.KEEPING_IN_TOUCH,
        )
        return self._pursuits.add_in(edits, new, thanks)

    def _day_of_no(self, edits: Edits, pursuit: Pursuit) -> date:
        """Return the day on which a pursuit ended by their no, today where it did not (B7)."""
        said = edits.all(Boundary, pursuit_id=pursuit.id, code="B7", lifted_on=None)
        return max((one.said_on for one in said), default=self._desk.today)

    def _instead(
        self,
        edits: Edits,
        pursuit: Pursuit,
        proposal: Proposal,
        on: date,
        state: PromiseState = PromiseState.RELEASED,
    ) -> None:
        """Let a proposed step take the place of the open ones; words given are settled."""
        for promise in steps.open_promises(edits, pursuit.id):
            let_go(edits, promise, self._desk, on, state)
        for step in steps.open_steps(edits, pursuit.id):
            steps.end_step(edits, step, StepState.RELEASED)
        pursuit = edits.put(
            replace(edits.get(Pursuit, pursuit.id), situation=proposal.situation, needs_step=False)
        )
        contact = edits.find(Contact, pursuit.contact_id)
        steps.add_step(
            edits, pursuit, NextStep.of(proposal), today=self._desk.today, contact=contact
        )
        steps.point_at_earliest(edits, pursuit)


def _person(edits: Edits, pursuit: Pursuit) -> Contact:
    contact = edits.find(Contact, pursuit.contact_id)
    if contact is None:
        raise KnownError("no_person", title=pursuit.title)
    return contact
