# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up next, and why: the facts of a pursuit handed to the cadence (method.md R01)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain import cadence, outcomes
from desktop_app.domain.agenda import place
from desktop_app.domain.cadence import NOTHING_KNOWN, Facts, Proposal
from desktop_app.domain.guards import LIMITS, Past, Planned, Purpose
from desktop_app.domain.records import (
    Channel,
    Contact,
    Organization,
    Outcome,
    Pursuit,
    Reason,
    Stage,
    Step,
    Touch,
)
from desktop_app.services import circumstances, guarding, ladder_steps
from desktop_app.services.desk import Desk, Edits

if TYPE_CHECKING:
    from desktop_app.domain.guards import Finding
    from desktop_app.domain.situations import SituationTable
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.services.steps import NextStep

_PURPOSES = {"thank": Purpose.THANKS, "reply": Purpose.REPLY}


@dataclass(frozen=True, slots=True)
class Happened:
    """What is about to be logged, as far as the next date depends on it.

    `meant` is a situation that the user chose (see `outcomes.Setting`); `promised`: they promised
    to do something (R41).
    """

    outcome: Outcome
    channel: Channel
    on: date
    agreed: tuple[date, time | None] | None = None
    their_date: date | None = None
    meant: str = ""
    promised: bool = False


class Proposals:
    """Proposes the next step of a pursuit."""

    def __init__(self, desk: Desk, preferences: PreferenceStore) -> None:
        self._desk = desk
        self._preferences = preferences

    @property
    def table(self) -> SituationTable:
        """Return the situations in force, with the user's own changes."""
        return self._preferences.situations

    def after(self, pursuit_id: int, happened: Happened) -> Proposal:
        """Propose the step that should follow a touch not logged yet."""
        edits = Edits(self._desk.database)
        return self.after_in(edits, edits.get(Pursuit, pursuit_id), happened)

    def after_in(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Proposal:
        """Do what `after` does for a pursuit that may not be saved yet."""
        behind = ladder_steps.next_after(edits, pursuit, happened.outcome)
        if behind is not None:
            return _standing(behind, self._desk.today, self.calendar_of(edits, pursuit))
        found = circumstances.consequence(
            edits,
            pursuit,
            happened.outcome,
            happened.channel,
            names_date=happened.their_date is not None,
            meant=happened.meant,
        )
        count = 0
        goes_on = not found.answered and found.situation == pursuit.situation
        if goes_on:
            count = self._unanswered(edits, pursuit) + found.counts
        since = happened.on
        if found.situation == "N5" and goes_on and count == 0:  # the days run from the meeting
            since = last_touch_day(edits, pursuit) or since
        if happened.outcome is Outcome.LOOKED_UP:
            since = ladder_steps.anchor(edits, pursuit, since)
        return self._propose(
            edits,
            pursuit,
            found.situation,
            attempt=max(0, count),
            since=since,
            facts=Facts(
                their_date=happened.their_date or pursuit.their_date,
                agreed=happened.agreed,
                first_step_done=goes_on and count >= 0,
                promised=happened.promised or _they_promised(edits, pursuit),
            ),
        )

    def first(self, edits: Edits, pursuit: Pursuit, *, since: date | None = None) -> Proposal:
        """Propose the step of a pursuit that has none: new, imported or damaged (R02, R35).

        What was only found so far is to be applied for.
        """
        if pursuit.stage is Stage.FOUND:
            return cadence.to_apply(
                pursuit.situation, calendar=self._preferences.calendar(), today=self._desk.today
            )
        situation = pursuit.situation or outcomes.first_situation(
            pursuit.kind,
            pursuit.stage,
            has_contact=pursuit.contact_id is not None,
            setting=circumstances.setting(edits, pursuit),
        )
        return self._propose(
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
        return self._propose(
            edits,
            pursuit,
            situation or pursuit.situation or "K1",
            attempt=0,
            since=since or self._desk.today,
            facts=facts,
        )

    def parked(self, edits: Edits, pursuit: Pursuit) -> Proposal:
        """Propose when to look at a parked pursuit again."""
        return self._propose(edits, pursuit, "PK", attempt=0, since=self._desk.today)

    def calendar_of(self, edits: Edits, pursuit: Pursuit) -> WorkCalendar:
        """Return the business days at the other end of a pursuit."""
        return self._preferences.calendar(
            edits.find(Contact, pursuit.contact_id),
            edits.find(Organization, pursuit.organization_id),
        )

    def warnings(
        self, pursuit_id: int, wanted: NextStep, happened: Happened | None = None
    ) -> tuple[Finding, ...]:
        """Return what speaks against a step, to be shown before it is taken (method.md 5.4).

        `happened` is what is about to be logged with it.
        """
        edits = Edits(self._desk.database)
        pursuit = edits.get(Pursuit, pursuit_id)
        if wanted.reason.code == "agreed":
            return ()
        return guarding.speaks_against(
            edits,
            _planned(pursuit, wanted),
            calendar=self.calendar_of(edits, pursuit),
            table=self.table,
            just_now=self._just_now(edits, pursuit, happened) if happened else None,
        )

    def _just_now(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Past:
        found = circumstances.consequence(edits, pursuit, happened.outcome, happened.channel)
        return Past(
            on=happened.on,
            at=self._desk.now,
            direction=found.direction,
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
            _planned(pursuit, wanted),
            calendar=self.calendar_of(edits, pursuit),
            table=self.table,
            despite=self._desk.despite | decided,
        )
        if not aside:
            return wanted
        reason = wanted.reason
        marked = (*reason.args, ("despite", " ".join(aside)))
        return replace(wanted, reason=Reason(reason.code, marked))

    def _propose(
        self,
        edits: Edits,
        pursuit: Pursuit,
        situation: str,
        *,
        attempt: int,
        since: date,
        facts: Facts = NOTHING_KNOWN,
    ) -> Proposal:
        calendar = self.calendar_of(edits, pursuit)

        def propose(facts: Facts) -> Proposal:
            return cadence.propose(
                situation,
                attempt=attempt,
                since=since,
                calendar=calendar,
                today=self._desk.today,
                table=self.table,
                facts=facts,
            )

        contact = edits.find(Contact, pursuit.contact_id)
        facts = replace(
            facts, closing_on=pursuit.closing_on, calls_today=self._calls_today(contact)
        )
        found = _by_allowed_way(propose(facts), contact)
        if contact is None or facts.agreed is not None:
            return found
        # Whoever heard from the user in another pursuit just now is left some room (R24).
        purpose = _PURPOSES.get(found.action, Purpose.FOLLOW_UP)
        planned = Planned(found.on, found.channel, contact.id, pursuit.id, purpose=purpose)
        free = guarding.first_day(edits, planned, calendar=calendar, table=self.table)
        if free <= found.on:
            return found
        return _by_allowed_way(propose(replace(facts, not_before=free)), contact)

    def _calls_today(self, contact: Contact | None) -> bool:
        """Say whether calling hours are not over yet at the contact's place (G6, R35)."""
        clock = self._desk.clock
        there = clock.now().astimezone(place(contact.zone if contact else "", clock.zone_name()))
        return there.time() < LIMITS.calls_to

    def _unanswered(self, edits: Edits, pursuit: Pursuit) -> int:
        row = self._preferences.situations.rows.get(pursuit.situation)
        owes_first = row is not None and row.first_step is not None
        return circumstances.unanswered(edits, pursuit, owes_first=owes_first)


def _standing(step: Step, today: date, calendar: WorkCalendar) -> Proposal:
    """Return a step that stands already as what is proposed."""
    return Proposal(
        on=step.due_on,
        channel=step.channel,
        action=step.action,
        situation=step.situation,
        attempt=step.attempt,
        business_days=calendar.between(today, step.due_on),
        reason=step.reason,
        at=step.due_time,
    )


def _they_promised(edits: Edits, pursuit: Pursuit) -> bool:
    """Say whether they promised something when the thank-you that stands was proposed (R41)."""
    step = edits.find(Step, pursuit.next_step_id)
    return step is not None and bool(dict(step.reason.args).get("promised"))


def _planned(pursuit: Pursuit, wanted: NextStep) -> Planned:
    return Planned(
        wanted.on,
        wanted.channel,
        pursuit.contact_id,
        pursuit.id,
        at=wanted.at,
        purpose=_PURPOSES.get(wanted.action, Purpose.FOLLOW_UP),
    )


def _by_allowed_way(found: Proposal, contact: Contact | None) -> Proposal:
    """Turn a step by a channel they do not want into one they allow, on the same day (B3)."""
    channel = contact.allowed_way(found.channel) if contact else None
    if channel is None or channel is found.channel:
        return found
    return replace(found, channel=channel, action=str(channel))


def last_touch_day(edits: Edits, pursuit: Pursuit) -> date | None:
    """Return the day of the latest touch."""
    days = [touch.on_date for touch in edits.all(Touch, pursuit_id=pursuit.id)]
    return max(days, default=None)
