# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A job search played day by day, and what must be true on every evening of it (method.md 3.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from desktop_app.domain.agenda import Section
from desktop_app.domain.guards import LIMITS
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Direction,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.follow_ups import Then
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from tests.factories import happened

MORNING = time(9, 30)
UNANSWERED = {Outcome.WRITTEN, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER}
CHOSEN = {"chosen", "agreed", "promised", "moved", "parked", "imported"}


@dataclass
class Life:
    """One user and their days; what is due is done as proposed, unless a test says otherwise."""

    office: object
    clock: object
    done: list = field(default_factory=list)

    @property
    def today(self):
        return self.office.today

    def go_to(self, on, at=MORNING):
        self.clock.at = datetime.combine(on, at, UTC)

    def due(self):
        """The pursuits that this morning's agenda brings, overdue ones first."""
        agenda = self.office.browsing.agenda()
        return [c.row for part in (Section.OVERDUE, Section.TODAY) for c in agenda.of(part)]

    def step(self, number):
        return self.office.browsing.dossier(number).step

    def log(self, number, outcome, channel, then=None, *, said=True, text="", **more):
        """Log a touch of now with the step that is proposed for it, told to them if one can."""
        happening = happened(self.office, outcome, channel, text, **more)
        if then is None:
            known = {k: v for k, v in more.items() if k in {"their_date", "meant"}}
            proposal = self.office.proposals.after(
                number, Happened(outcome, channel, happening.on, **known)
            )
            tells = said and outcome in UNANSWERED - {Outcome.NO_ANSWER}
            then = NextStep.of(proposal, stated=tells)
        self.office.follow_ups.log(number, happening, then)
        return then

    def follow_up(self, number):
        """Do what is due as it stands, and leave the next date with the message."""
        step = self.step(number)
        way = Outcome.VOICEMAIL if step.channel is Channel.CALL else Outcome.WRITTEN
        if step.channel is Channel.RESEARCH:
            way = Outcome.LOOKED_UP
        self.done.append((self.today, step.channel))
        return self.log(number, way, step.channel)

    def play(self, until, events=None):
        """Live every day up to and with one: the events of the day, then what is due."""
        events = events or {}
        while self.today < until:
            self.go_to(self.today + timedelta(days=1))
            if (event := events.get(self.today)) is not None:
                event(self)
            for row in self.due():
                if self.step(row.id) is not None and self.step(row.id).due_on <= self.today:
                    self.follow_up(row.id)
            check(self.office)


def check(office):
    """Raise unless all that must always hold, holds."""
    everything(office, *(rule for name, rule in globals().items() if name.startswith("no_")))


def everything(office, *rules):
    for rule in rules:
        rule(office)


def all_of(office, kind, **equal):
    return matching(office.desk.database, kind, **equal)


def no_live_pursuit_is_without_a_dated_step(office):
    """Invariant 1, R05, R16: the earliest open step of the user's own is the next."""
    open_steps = all_of(office, Step, state=StepState.OPEN)
    for pursuit in all_of(office, Pursuit):
        mine = sorted((s.due, s.id) for s in open_steps if s.pursuit_id == pursuit.id)
        if pursuit.status in LIVE:
            assert mine, pursuit
            assert mine[0] == (pursuit.next_due, pursuit.next_step_id)
        else:
            assert mine == [], pursuit


def no_step_goes_past_a_no(office):
    """Invariant 2, R20: B1, B8 and the channels of B3."""
    people = {c.id: c for c in all_of(office, Contact)}
    for step in all_of(office, Step, state=StepState.OPEN):
        contact = people.get(step.contact_id)
        assert contact is None or (contact.may_contact and contact.allows(step.channel)), step


def no_touch_follows_a_no(office):
    """R20: after B1 nothing went out to that person."""
    for said in all_of(office, Boundary, code="B1", lifted_on=None):
        for touch in all_of(office, Touch, contact_id=said.contact_id) if said.contact_id else ():
            if touch.direction is Direction.OUT and touch.outcome is not Outcome.NO_CONTACT:
                assert touch.on_date <= said.said_on, touch


def no_touch_is_sooner_than_the_guard(office):
    """Invariant 3, R24, G1: three business days between two messages to somebody.

    Where the step that was done says that a guard was set aside, or was agreed, it is exempt.
    """
    steps = {s.id: s for s in all_of(office, Step)}
    calendar = office.preferences.calendar()
    last = {}
    for touch in sorted(all_of(office, Touch), key=lambda t: (t.at, t.id)):
        who = touch.contact_id
        if who is None or touch.outcome is Outcome.AUTOMATIC:
            continue
        step = steps.get(touch.settles_step_id)
        if touch.direction is Direction.IN or touch.outcome not in UNANSWERED:
            last.pop(who, None)
            continue
        free = calendar.add(last[who], LIMITS.gap) if who in last else None
        exempt = step is None or step.reason.code in CHOSEN or step.action == "thank"
        assert exempt or free is None or touch.on_date >= free, (last[who], touch)
        last[who] = touch.on_date


def no_proposed_call_is_on_a_day_off(office):
    """Invariant 4, G6."""
    calendar = office.preferences.calendar()
    for step in all_of(office, Step, state=StepState.OPEN):
        if step.channel is Channel.CALL and step.reason.code not in CHOSEN:
            assert calendar.is_working(step.due_on), step


def no_second_call_where_none_was_wanted(office):
    """R36, R39: patience, then exactly one call, unless a person turned to the user (R38)."""
    for pursuit in all_of(office, Pursuit):
        asked = [b for b in all_of(office, Boundary, pursuit_id=pursuit.id) if b.code == "B5"]
        if pursuit.kind is Kind.NETWORKING or not (asked or pursuit.no_calls):
            continue
        since = max((b.said_on for b in asked), default=pursuit.applied_on)
        touches = sorted(all_of(office, Touch, pursuit_id=pursuit.id), key=lambda t: (t.at, t.id))
        calls = 0
        for touch in touches:
            if since is None or touch.on_date <= since:
                continue
            if touch.direction is Direction.IN and touch.outcome is not Outcome.AUTOMATIC:
                break
            calls += touch.channel is Channel.CALL and touch.outcome in UNANSWERED
        assert calls <= 1, pursuit


def no_word_is_lost(office):
    """Invariant 6: every open promise has its open step, on the day that was said."""
    steps = {s.id: s for s in all_of(office, Step)}
    for promise in all_of(office, Promise):
        step = steps[promise.step_id]
        if promise.state is PromiseState.OPEN:
            assert (step.state, step.due) == (StepState.OPEN, promise.due)


def no_pursuit_closes_by_itself(office):
    """R22: silence ends nothing; what is closed has an ending that somebody chose."""
    for pursuit in all_of(office, Pursuit):
        assert (pursuit.ending is not None) == (pursuit.status is Status.CLOSED), pursuit


def no_reminder_rings_for_what_is_over(office):
    """Reminders follow the steps, one each."""
    rows = dict(office.desk.database.select("SELECT step_id, state FROM reminder"))
    for step in all_of(office, Step):
        assert (rows.get(step.id) != "acked") == (step.state is StepState.OPEN), step


__all__ = ["Life", "Then", "check", "date"]
