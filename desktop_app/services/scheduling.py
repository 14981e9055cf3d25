# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The day by all that is known: cadence, boundaries, guards, the user's absence (method.md 5.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.agenda import place
from desktop_app.domain.cadence import NOTHING_KNOWN, Facts, Proposal
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Organization,
    Pursuit,
    Reason,
    Stage,
    Step,
)
from desktop_app.services import guarding
from desktop_app.services.circumstances import calls_unwanted
from desktop_app.services.proposed_ways import by_allowed_way, in_writing, planned_step
from desktop_app.services.steps import NextStep, zone_of

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.guards import Past
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.preferences import PreferenceStore

_DEADLINE = "O2"  # theirs: it does not move because the user is away


class Scheduling:
    """Finds the day of a follow-up of a situation, and by which way it goes out."""

    def __init__(self, desk: Desk, preferences: PreferenceStore) -> None:
        self._desk = desk
        self._preferences = preferences

    def calendar_of(self, edits: Edits, pursuit: Pursuit) -> WorkCalendar:
        """Return the business days at the other end of a pursuit."""
        return self._preferences.calendar(
            edits.find(Contact, pursuit.contact_id),
            edits.find(Organization, pursuit.organization_id),
        )

    def rules(self, edits: Edits, pursuit: Pursuit) -> guarding.Rules:
        """Return by what the guards judge a touch in a pursuit (method.md 5.4)."""
        limits = self._preferences.current.limits
        calendar, table = self.calendar_of(edits, pursuit), self._preferences.situations
        return guarding.Rules(calendar, table, limits)

    def propose(
        self,
        edits: Edits,
        pursuit: Pursuit,
        situation: str,
        *,
        attempt: int,
        since: date,
        facts: Facts = NOTHING_KNOWN,
        just_now: Past | None = None,
    ) -> Proposal:
        """Propose the follow-up of a situation after `attempt` unanswered ones.

        Where one call may be made, the quieter way goes with it, for the user to choose (R37).
        """
        found = self._by_rules(
            edits, pursuit, situation, attempt=attempt, since=since, facts=facts, just_now=just_now
        )
        if facts.agreed is not None or situation == _DEADLINE:
            return found
        found = self.past_absence(found, self.calendar_of(edits, pursuit))
        row = self._preferences.situations.row(situation)
        if facts.quiet or row.quiet is None or attempt or found.channel is not Channel.CALL:
            return found
        quiet = replace(facts, quiet=True)
        quieter = self.propose(
            edits, pursuit, situation, attempt=0, since=since, facts=quiet, just_now=just_now
        )
        return replace(found, quiet=quieter)

    def in_time(self, edits: Edits, pursuit: Pursuit, step: Step) -> Step:
        """Return a proposed step as a yes makes it stand; one whose day has passed comes anew.

        It goes to today, else to the first day on which it may be done: a working day there, with
        a call within calling hours (R35, G6), no guard against it, and the user not away.
        """
        today = self._desk.today
        if step.due_on >= today:
            return step
        mine = pursuit.stage is Stage.FOUND  # nobody is asked yet
        calendar = self._preferences.calendar() if mine else self.calendar_of(edits, pursuit)
        contact = edits.find(Contact, step.contact_id)
        waits = step.channel is Channel.CALL and not self._calls_today(edits, pursuit, contact)
        on = calendar.roll(today + timedelta(days=1) if waits else today)
        if not mine:
            planned = planned_step(pursuit, NextStep(step.action, step.channel, on))
            rules = self.rules(edits, pursuit)
            on = calendar.roll(guarding.first_day(edits, planned, rules, with_plans=True))
        away = self._preferences.away
        if away is not None and away.covers(on):
            on = calendar.roll(away.back_on)
        reason = Reason.of("repair", was=step.due_on.isoformat(), situation=step.situation)
        return replace(step, due_on=on, due_time=None, zone="", reason=reason)

    def past_absence(self, found: Proposal, calendar: WorkCalendar) -> Proposal:
        """Return a proposal that leaves the days out on which the user is away (R42).

        The end of a pause is one of the dates of which the latest counts (method.md 5.3).
        """
        away = self._preferences.away
        if away is None or not away.covers(found.on):
            return found
        on = calendar.roll(away.back_on)
        more = calendar.between(found.on, on)
        reason = Reason.of("away_then", last=away.last.isoformat(), was=found.on.isoformat())
        return replace(found, on=on, business_days=found.business_days + more, reason=reason)

    def _by_rules(
        self,
        edits: Edits,
        pursuit: Pursuit,
        situation: str,
        *,
        attempt: int,
        since: date,
        facts: Facts,
        just_now: Past | None,
    ) -> Proposal:
        contact = edits.find(Contact, pursuit.contact_id)
        facts = replace(
            facts,
            closing_on=pursuit.closing_on,
            calls_today=self._calls_today(edits, pursuit, contact),
        )
        propose = partial(
            cadence.propose,
            situation,
            attempt=attempt,
            since=since,
            calendar=self.calendar_of(edits, pursuit),
            today=self._desk.today,
            table=self._preferences.situations,
        )
        found = by_allowed_way(propose(facts=facts), contact)
        if facts.agreed is not None:
            return found
        unwanted = _no_one_call(pursuit, situation) and calls_unwanted(edits, pursuit)
        if unwanted:
            found = in_writing(found, contact)
        if edits.find(Pursuit, pursuit.id) is None:
            return found
        planned = planned_step(pursuit, NextStep.of(found))
        rules = self.rules(edits, pursuit)
        spoke = guarding.speaks_against(edits, planned, rules)
        calls_off = [one for one in spoke if one.guard == "B4"]
        one_call_made = any(one.allowed_from is None for one in calls_off)
        no_call = one_call_made or any(one.reason.code == "G7_private" for one in spoke)
        if no_call:
            found = in_writing(found, contact)
        # Whoever heard from the user in another pursuit just now is left some room (R24).
        if contact is None and not calls_off:
            return found
        planned = replace(planned, channel=found.channel)
        free = guarding.first_day(edits, planned, rules, just_now=just_now, with_plans=True)
        if free <= found.on:
            return found
        later = by_allowed_way(propose(facts=replace(facts, not_before=free)), contact)
        return in_writing(later, contact) if no_call or unwanted else later

    def _calls_today(self, edits: Edits, pursuit: Pursuit, contact: Contact | None) -> bool:
        """Say whether calling hours are not over yet at the contact's place (G6, R35)."""
        clock = self._desk.clock
        zone = zone_of(contact, edits.find(Organization, pursuit.organization_id))
        there = clock.now().astimezone(place(zone, clock.zone_name()))
        return there.time() < self._preferences.current.limits.calls_to


def _no_one_call(pursuit: Pursuit, situation: str) -> bool:
    """Say whether the one call is none to make: no job at stake, or somebody answered (R38)."""
    return pursuit.kind is Kind.NETWORKING or situation == "A1"
