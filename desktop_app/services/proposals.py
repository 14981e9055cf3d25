# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up next, and why: the facts of a pursuit handed to the cadence (method.md R01)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.cadence import NOTHING_KNOWN, Facts, Proposal
from desktop_app.domain.guards import Past, Planned
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Reason,
    Stage,
    Step,
)
from desktop_app.domain.terms import LEFT_UNANSWERED
from desktop_app.services import circumstances, guarding, interview_steps, ladder_steps
from desktop_app.services.counting import counted_from, is_letter, last_touch_day
from desktop_app.services.edits import Edits
from desktop_app.services.proposed_ways import (
    by_allowed_way,
    planned_step,
    standing_step,
    they_promised,
)
from desktop_app.services.scheduling import Scheduling
from desktop_app.services.steps import NextStep, word_ahead, zone_of

if TYPE_CHECKING:
    from desktop_app.domain.guards import Finding
    from desktop_app.domain.outcomes import Consequence
    from desktop_app.domain.situations import SituationTable
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.desk import Desk
    from desktop_app.services.preferences import PreferenceStore


@dataclass(frozen=True, slots=True)
class Happened:
    """What is about to be logged, as far as the next date depends on it.

    `meant` is a situation that the user chose (see `outcomes.Setting`); `promised`: they promised
    to do something (R41); `theirs`: they turned to the user, where the outcome leaves it open;
    `recorded`: they left a message or called in vain, so nobody has spoken yet.
    """

    outcome: Outcome
    channel: Channel
    on: date
    agreed: tuple[date, time | None] | None = None
    their_date: date | None = None
    meant: str = ""
    promised: bool = False
    theirs: bool = False
    recorded: bool = False


class Proposals:
    """Proposes the next step of a pursuit."""

    def __init__(self, desk: Desk, preferences: PreferenceStore) -> None:
        self._desk = desk
        self._preferences = preferences
        self._days = Scheduling(desk, preferences)

    @property
    def table(self) -> SituationTable:
        """Return the situations in force, with the user's own changes."""
        return self._preferences.situations

    def after(self, pursuit_id: int, happened: Happened) -> Proposal:
        """Propose the step that should follow a touch not logged yet."""
        edits = Edits(self._desk.database)  # what is put there is never written
        pursuit = edits.get(Pursuit, pursuit_id)
        if happened.their_date is not None:  # the guards go by it too (B5, G5)
            pursuit = edits.put(replace(pursuit, their_date=happened.their_date))
        return self.after_in(edits, pursuit, happened)

    def after_in(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Proposal:
        """Do what `after` does for a pursuit that may not be saved yet."""
        behind = _standing_behind(edits, pursuit, happened)
        if behind is not None:
            return standing_step(behind, self._desk.today, self.calendar_of(edits, pursuit))
        found = circumstances.consequence(
            edits,
            pursuit,
            happened.outcome,
            happened.channel,
            names_date=happened.their_date is not None,
            meant=happened.meant,
        )
        if found.boundary == "B2" and found.situation == "W1":
            return self.meeting_again(edits, pursuit, happened.their_date, since=happened.on)
        if found.situation == "W1" and not found.answered and pursuit.contact_id is not None:
            standing = self._asked_again(edits, pursuit, happened)
            if standing is not None:
                return standing
        theirs = self._by_their_word(edits, pursuit, found, happened)
        if theirs is not None:
            return theirs
        standing = self._left_in_vain(edits, pursuit, happened)
        if standing is not None:
            return standing
        goes_on = circumstances.goes_on(edits, pursuit, found)
        counts = found.counts and not circumstances.is_paired(edits, pursuit, happened.on)
        count = self._unanswered(edits, pursuit) + counts if goes_on else 0
        fresh = goes_on and count == 0
        proposal = self._days.propose(
            edits,
            pursuit,
            found.situation,
            attempt=max(0, count),
            since=counted_from(edits, pursuit, happened, found.situation, fresh=fresh),
            facts=Facts(
                their_date=happened.their_date or pursuit.their_date,
                agreed=happened.agreed,
                first_step_done=goes_on and count >= 0,
                promised=happened.promised or they_promised(edits, pursuit),
            ),
            just_now=self._just_now(edits, pursuit, happened),
        )
        # Nobody heard anything: there is no thread to write in yet, so the call is tried again.
        if happened.outcome is Outcome.NO_ANSWER and count < 0:
            proposal = replace(proposal, channel=Channel.CALL, action="call")
            return by_allowed_way(proposal, edits.find(Contact, pursuit.contact_id))
        return proposal

    def _left_in_vain(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Proposal | None:
        """Propose what stands beside a touch without an answer: a word ahead, another rest (PK)."""
        if happened.outcome not in LEFT_UNANSWERED:
            return None
        step = edits.find(Step, pursuit.next_step_id)
        if step is not None and step.situation == "PK":  # taken up in vain: archive or park again
            again = step.attempt + 1
            return self._days.propose(edits, pursuit, "PK", attempt=again, since=happened.on)
        word = word_ahead(edits, pursuit.id, happened.on)
        if word is None:
            return None
        return standing_step(word, self._desk.today, self.calendar_of(edits, pursuit))

    def _by_their_word(
        self, edits: Edits, pursuit: Pursuit, found: Consequence, happened: Happened
    ) -> Proposal | None:
        """Propose what they asked for or wait for: their call, a reply; None for neither."""
        if happened.outcome is Outcome.CALL_ON and happened.agreed is not None:
            return self._call_then(edits, pursuit, found.situation, happened)
        if is_letter(pursuit, happened, found):
            return self._reply(edits, pursuit, found.situation, happened)
        return None

    def _call_then(
        self, edits: Edits, pursuit: Pursuit, situation: str, happened: Happened
    ) -> Proposal:
        """Propose the call they asked for, at their time, by whichever way they asked (B6, 5.3)."""
        facts = Facts(agreed=happened.agreed)
        found = self._days.propose(
            edits, pursuit, situation, attempt=0, since=happened.on, facts=facts
        )
        called = replace(found, channel=Channel.CALL, action="call")
        return by_allowed_way(called, edits.find(Contact, pursuit.contact_id))

    def _reply(
        self, edits: Edits, pursuit: Pursuit, situation: str, happened: Happened
    ) -> Proposal:
        """Propose to write back: an answer is what was sought, and it is not left alone (R10)."""
        calendar = self.calendar_of(edits, pursuit)
        found = cadence.to_reply(
            situation,
            channel=happened.channel,
            since=happened.on,
            calendar=calendar,
            today=self._desk.today,
        )
        allowed = by_allowed_way(found, edits.find(Contact, pursuit.contact_id))
        return self._days.past_absence(allowed, calendar)

    def first(self, edits: Edits, pursuit: Pursuit, *, since: date | None = None) -> Proposal:
        """Propose the step of a pursuit that has none: new, imported or damaged (R02, R35).

        What was only found so far is to be applied for.
        """
        if pursuit.stage is Stage.FOUND:
            mine = self._preferences.calendar()
            found = cadence.to_apply(pursuit.situation, calendar=mine, today=self._desk.today)
            return self._days.past_absence(found, mine)
        situation = pursuit.situation or circumstances.begun_as(edits, pursuit)
        return self._days.propose(
            edits,
            pursuit,
            situation,
            attempt=max(0, self._unanswered(edits, pursuit)),
            since=since or last_touch_day(edits, pursuit) or pursuit.applied_on or self._desk.today,
            facts=Facts(their_date=pursuit.their_date),
        )

    def in_situation(
        self,
        edits: Edits,
        pursuit: Pursuit,
        situation: str = "",
        facts: Facts = NOTHING_KNOWN,
        *,
        since: date | None = None,
    ) -> Proposal:
        """Propose the first step of a situation that begins today, or on `since`."""
        return self._days.propose(
            edits,
            pursuit,
            situation or pursuit.situation or "K1",
            attempt=0,
            since=since or self._desk.today,
            facts=facts,
        )

    def parked(self, edits: Edits, pursuit: Pursuit) -> Proposal:
        """Propose when to look at a parked pursuit again."""
        return self._days.propose(edits, pursuit, "PK", attempt=0, since=self._desk.today)

    def meeting_again(
        self, edits: Edits, pursuit: Pursuit, named: date | None = None, *, since: date
    ) -> Proposal:
        """Propose the re-approach after "no time to meet": their date, else the table's (B2, R21).

        Its day is also how long the ask for a meeting is paused. The second time without a date
        it is longer, and only to keep in touch (W1).
        """
        said = edits.all(Boundary, contact_id=pursuit.contact_id, code="B2")
        again = bool(said) and pursuit.contact_id is not None and named is None
        return self._days.propose(
            edits,
            pursuit,
            "W1",
            attempt=int(again),
            since=since,
            facts=Facts(their_date=named, refused=again),
        )

    def _asked_again(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Proposal | None:
        """Propose the re-approach that a note before its day leaves standing (R21), None for none.

        Such a note keeps in touch; it is not yet the one follow-up of W1.
        """
        said = edits.all(Boundary, contact_id=pursuit.contact_id, code="B2", lifted_on=None)
        last = max(said, key=lambda one: one.until or one.said_on, default=None)
        if last is None or last.until is None or last.until <= happened.on:
            return None
        just_now = self._just_now(edits, pursuit, happened)
        propose = partial(self._days.propose, edits, pursuit, "W1", just_now=just_now)
        again = len(said) > 1
        found = propose(attempt=int(again), since=last.said_on, facts=Facts(refused=again))
        if found.on == last.until:
            return found
        return propose(attempt=0, since=happened.on, facts=Facts(their_date=last.until))

    def calendar_of(self, edits: Edits, pursuit: Pursuit) -> WorkCalendar:
        """Return the business days at the other end of a pursuit."""
        return self._days.calendar_of(edits, pursuit)

    def rules(self, edits: Edits, pursuit: Pursuit) -> guarding.Rules:
        """Return by what the guards judge a touch in a pursuit (method.md 5.4)."""
        return self._days.rules(edits, pursuit)

    def warnings(
        self, pursuit_id: int, wanted: NextStep, happened: Happened | None = None
    ) -> tuple[Finding, ...]:
        """Return what speaks against a step, to be shown before it is taken (method.md 5.4).

        `happened` is what is about to be logged with it.
        """
        edits = Edits(self._desk.database)
        return self.warnings_in(edits, edits.get(Pursuit, pursuit_id), wanted, happened)

    def warnings_in(
        self,
        edits: Edits,
        pursuit: Pursuit,
        wanted: NextStep,
        happened: Happened | None = None,
        *,
        with_plans: bool = True,
    ) -> tuple[Finding, ...]:
        """Do what `warnings` does for a pursuit that may not be saved yet.

        `with_plans` lets what is planned for them elsewhere count (G1, G4).
        Of a day that was agreed on only the user's own night is told (5.5).
        """
        found = guarding.speaks_against(
            edits,
            self._at_their_place(edits, pursuit, planned_step(pursuit, wanted), wanted.zone),
            self.rules(edits, pursuit),
            user_zone=self._desk.clock.zone_name(),
            just_now=self._just_now(edits, pursuit, happened) if happened else None,
            with_plans=with_plans,
        )
        if wanted.reason.code == "agreed":
            return tuple(one for one in found if one.reason.code == "G6_night")
        return found

    def planned(self, edits: Edits, pursuit: Pursuit, step: Step) -> Planned:
        """Return a step that stands as the guards see it."""
        wanted = NextStep(step.action, step.channel, step.due_on, step.due_time)
        return self._at_their_place(edits, pursuit, planned_step(pursuit, wanted), step.zone)

    def silent_again(self, pursuit_id: int) -> Finding | None:
        """Return why a call without a message is one too many now: two came before it (R12)."""
        call = NextStep("call", Channel.CALL, self._desk.today)
        spoke = self.warnings(pursuit_id, call)
        return next((found for found in spoke if found.reason.code == "G2_silent"), None)

    def _at_their_place(
        self, edits: Edits, pursuit: Pursuit, planned: Planned, zone: str
    ) -> Planned:
        contact = edits.find(Contact, pursuit.contact_id)
        company = edits.find(Organization, pursuit.organization_id)
        return replace(planned, zone=zone or zone_of(contact, company))

    def _just_now(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Past:
        found = circumstances.consequence(edits, pursuit, happened.outcome, happened.channel)
        return Past(
            on=happened.on,
            at=self._desk.now,
            direction=Direction.IN if happened.theirs else found.direction,
            channel=happened.channel,
            outcome=happened.outcome,
            contact_id=pursuit.contact_id,
            pursuit_id=pursuit.id,
        )

    def checked(
        self,
        edits: Edits,
        pursuit: Pursuit,
        wanted: NextStep,
        *,
        decided: frozenset[str] = frozenset(),
    ) -> NextStep:
        """Return a step as it may stand: guards that the user set aside are on record with it.

        `decided` are guards about which the user has had a say before.

        A day that was agreed with the contact needs no leave of a guard (5.3).
        Errors: `KnownError` ``guarded`` and ``guarded_any_day``.
        """
        if wanted.reason.code == "agreed":
            return wanted
        aside = guarding.check(
            edits,
            planned_step(pursuit, wanted),
            self.rules(edits, pursuit),
            despite=self._desk.despite | decided,
        )
        if not aside:
            return wanted
        reason = wanted.reason
        marked = (*reason.args, ("despite", " ".join(aside)))
        return replace(wanted, reason=Reason(reason.code, marked))

    def _unanswered(self, edits: Edits, pursuit: Pursuit) -> int:
        row = self._preferences.situations.rows.get(pursuit.situation)
        owes_first = row is not None and row.first_step is not None
        return circumstances.unanswered(edits, pursuit, owes_first=owes_first)


def _standing_behind(edits: Edits, pursuit: Pursuit, happened: Happened) -> Step | None:
    """Return the step that stands already for what follows: behind a note, or an interview."""
    behind = ladder_steps.next_after(edits, pursuit, happened.outcome)
    if behind is not None or happened.agreed or happened.their_date or happened.meant:
        return behind
    return interview_steps.next_after(edits, pursuit.id, happened.on, happened.outcome)
