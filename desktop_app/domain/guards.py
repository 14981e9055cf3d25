# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Too soon, too often, at an odd hour? Reasons, never silence, never a wall (method.md 5.4, R24).

A finding names its guard, why, and the first day that would pass. What already happened is
judged by the same rules, so that it can be marked and explained. The codes of the reasons:

* ``G1``: last (ISO day of the last touch), days (business days to leave)
* ``G1_ahead``: last (ISO day on which something is planned in another pursuit), days
* ``G1_said``: as ``G1_ahead``; they were told so
* ``G1_tried``: as ``G1``; it was a call of which nothing was left
* ``G2_call``: last; a call went out that day already
* ``G2_voicemail``: last, days
* ``G2_silent``: count of calls in a row without a message (R12)
* ``G3_day``: last, name; somebody else there was contacted that day
* ``G3_pursuit``: last, days, name; somebody else in the same pursuit
* ``G4``: count, days
* ``G5``: date they gave
* ``G6_day``: date, next (business day there), and holiday if it is one
* ``G6_hour``: time, begin, end (``HH:MM``)
* ``G6_noon``: time; rather not at lunch
* ``G6_night``: time, here (``HH:MM``), and begin, end of the hours that suit both, if any
* ``G6_write_day``: as ``G6_day``; a written message
* ``G6_write_hour``: time, begin, end
* ``G7``: a visit nobody agreed on; ``G7_private``: a private number they did not give
* ``B2_pause``: until (the first day on which to ask again); no time to meet (R21)
* ``B4_wait``: until (the first day for the one call); no calls were asked for (R36)
* ``B4_called``: the one call was made (R39)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.guard_hours import hours
from desktop_app.domain.guard_terms import (
    LIMITS,
    Finding,
    Known,
    Limits,
    Past,
    Planned,
    Purpose,
    order,
)
from desktop_app.domain.records import Channel, Outcome, Reason
from desktop_app.domain.terms import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.situations import SituationTable
    from desktop_app.domain.working_days import WorkCalendar

__all__ = [
    "LIMITS",
    "Asked",
    "Finding",
    "Known",
    "Limits",
    "Past",
    "Planned",
    "Purpose",
    "earliest",
    "findings",
    "one_call_from",
]

_FOLLOW_UP = Purpose.FOLLOW_UP
_LONGEST_SEARCH = 400


@dataclass(frozen=True, slots=True)
class Asked:
    """That no calls were asked for in a pursuit (B4, B5).

    Attributes:
        since: the day from which patience counts: of the words, of the application.
        we_will_call: an interviewer said they would call (B5), not a posting (B4).
        closing_on: closing date of the posting.
        their_date: a day of decision they named.
    """

    since: date
    we_will_call: bool = False
    closing_on: date | None = None
    their_date: date | None = None


def one_call_from(
    asked: Asked, past: Sequence[Past], calendar: WorkCalendar, table: SituationTable
) -> date | None:
    """Return from which day one short call is right (R36), by the user's own table.

    None where calls are free again: a person answered since (R38), "the decision is next week".
    """
    if any(p.on > asked.since for p in past if p.is_their_turn):
        return None
    row = table.row("I3" if asked.we_will_call else "A3")
    if asked.we_will_call and asked.their_date is not None:
        return calendar.add(asked.their_date, row.their_date_gap or 0)
    begins = asked.since
    if not asked.we_will_call:
        begins = max(begins, asked.closing_on or begins)
    return calendar.add(begins, row.gap(0))


def findings(plan: Planned, known: Known) -> tuple[Finding, ...]:
    """Return every guard that speaks against a plan, in the order of the method's table."""
    if plan.channel is Channel.RESEARCH:  # reading up on a company disturbs nobody
        return ()
    past = replace(known, past=[p for p in known.past if p.on <= plan.on])
    found = (
        _pause(plan, known),
        _gap(plan, past),
        _one_call(plan, past),
        *_calls(plan, past),
        *_others(plan, past),
        _ceiling(plan, past),
        _their_date(plan, known),
        *hours(plan, known),
        _place(plan, known),
        _private_number(plan, known),
    )
    return tuple(f for f in found if f is not None)


def earliest(plan: Planned, known: Known) -> date:
    """Return the first day on or after a plan's own on which no guard speaks against it.

    A guard that no day would satisfy (an hour, a visit) moves nothing.
    """
    on = plan.on
    for _ in range(_LONGEST_SEARCH):
        spoke = findings(replace(plan, on=on), known)
        later = max((f.allowed_from for f in spoke if f.allowed_from is not None), default=on)
        if later <= on:
            return on
        on = later
    return on


def _pause(plan: Planned, known: Known) -> Finding | None:
    """Leave the ask for a meeting alone while it is paused; every other ask stays open (R21)."""
    again = known.meeting_from
    if not plan.meets or again is None or plan.on >= again or plan.purpose is not _FOLLOW_UP:
        return None
    return Finding("B2", Reason.of("B2_pause", until=again.isoformat()), again)


def _gap(plan: Planned, known: Known) -> Finding | None:
    if plan.purpose is not Purpose.FOLLOW_UP:
        return None
    # A voicemail and the e-mail that goes with it on the same day are one touch (5.2).
    paired = plan.channel not in SPOKEN
    since = [
        p
        for p in sorted(known.coming(plan), key=order)
        if p in known.ahead or not (paired and p.on == plan.on and p.channel is Channel.CALL)
    ]
    before, after = since[-1] if since else None, known.next_ahead(plan)
    if before is not None and plan.on < (free := known.gap_after(before.on)):
        return _too_near(before, known, free)
    if after is not None and known.gap_after(plan.on) > after.on:
        return _too_near(after, known, known.gap_after(after.on))
    return None


def _too_near(other: Past, known: Known, free: date) -> Finding:
    code = "G1" if other not in known.ahead else "G1_said" if other.said else "G1_ahead"
    if code == "G1" and other.outcome is Outcome.NO_ANSWER:
        code = "G1_tried"  # nothing was left, so it was no message
    reason = Reason.of(code, last=other.on.isoformat(), days=known.limits.gap)
    return Finding("G1", reason, free)


def _one_call(plan: Planned, known: Known) -> Finding | None:
    """Leave one short call after a patient while, then none; any human answer frees them (R38)."""
    begins = known.one_call_from
    if begins is None or plan.channel is not Channel.CALL or plan.purpose is Purpose.AGREED:
        return None
    here = sorted((p for p in known.past if p.pursuit_id == plan.pursuit_id), key=order)
    # What was said in the one call itself opens no way for a second.
    answered = max((n for n, p in enumerate(here) if p.is_their_turn), default=-1)
    if any(p.reaches_out and p.channel is Channel.CALL for p in here[answered + 1 :]):
        return Finding("B4", Reason.of("B4_called"))
    if plan.on < begins:
        return Finding("B4", Reason.of("B4_wait", until=begins.isoformat()), begins)
    return None


def _calls(plan: Planned, known: Known) -> Iterable[Finding | None]:
    if plan.channel is not Channel.CALL:
        return
    since = known.towards(plan)
    calls = [p for p in since if p.channel is Channel.CALL]
    if any(p.on == plan.on for p in calls):
        next_day = known.calendar.roll(plan.on + timedelta(days=1))
        yield Finding("G2", Reason.of("G2_call", last=plan.on.isoformat()), next_day)
    yield _voicemail(plan, calls, known)
    silent = 0
    for before in sorted(since, key=order, reverse=True):
        if before.outcome is not Outcome.NO_ANSWER:
            break  # a message by any way ends the row (R12)
        silent += before.channel is Channel.CALL
    leaves_none = plan.outcome in {None, Outcome.NO_ANSWER}
    if silent >= known.limits.silent_calls and leaves_none:
        yield Finding("G2", Reason.of("G2_silent", count=silent))


def _voicemail(plan: Planned, calls: Sequence[Past], known: Known) -> Finding | None:
    """One voicemail in five business days; a plan to call may end in one (R12)."""
    left = [p.on for p in calls if p.outcome is Outcome.VOICEMAIL]
    may_leave_one = plan.outcome in {None, Outcome.VOICEMAIL}
    if plan.purpose is not Purpose.FOLLOW_UP or not left or not may_leave_one:
        return None
    free = known.calendar.add(left[-1], known.limits.voicemail_gap)
    if plan.on >= free:
        return None
    reason = Reason.of("G2_voicemail", last=left[-1].isoformat(), days=known.limits.voicemail_gap)
    return Finding("G2", reason, free)


def _others(plan: Planned, known: Known) -> Iterable[Finding | None]:
    if plan.contact_id is None or plan.purpose is not Purpose.FOLLOW_UP:
        return
    others = [
        p
        for p in sorted(known.past, key=order)
        if p.reaches_out and p.contact_id not in {None, plan.contact_id}
    ]
    same_day = [p for p in others if p.on == plan.on]
    if same_day:
        next_day = known.calendar.roll(plan.on + timedelta(days=1))
        reason = Reason.of("G3_day", last=plan.on.isoformat(), name=same_day[-1].name)
        yield Finding("G3", reason, next_day)
    # Somebody already in touch over this pursuit is no new person in it.
    mine = any(
        p.contact_id == plan.contact_id and p.pursuit_id == plan.pursuit_id for p in known.past
    )
    here = [p for p in others if p.pursuit_id == plan.pursuit_id]
    if mine or not here:
        return
    last, days = here[-1], known.limits.other_person_gap
    free = known.calendar.add(last.on, days)
    if plan.on < free:
        reason = Reason.of("G3_pursuit", last=last.on.isoformat(), days=days, name=last.name)
        yield Finding("G3", reason, free)


def _ceiling(plan: Planned, known: Known) -> Finding | None:
    if plan.purpose is not Purpose.FOLLOW_UP:
        return None
    limits = known.limits
    # A pair on one day counts as one (5.2).
    days = sorted({p.on for p in known.coming(plan)} - {plan.on})
    if len(days) < limits.ceiling:
        return None
    free = known.calendar.add(days[-limits.ceiling], limits.ceiling_days)
    if plan.on >= free:
        return None
    reason = Reason.of("G4", count=limits.ceiling, days=limits.ceiling_days)
    return Finding("G4", reason, free)


def _their_date(plan: Planned, known: Known) -> Finding | None:
    theirs = known.their_date
    exempt = plan.purpose in {Purpose.THANKS, Purpose.AGREED, Purpose.REPLY}
    if theirs is None or exempt or plan.on >= theirs:
        return None
    return Finding("G5", Reason.of("G5", date=theirs.isoformat()), theirs)


def _place(plan: Planned, known: Known) -> Finding | None:
    agreed = known.visit_agreed or plan.purpose in {Purpose.AGREED, Purpose.APPOINTMENT}
    if plan.channel is not Channel.VISIT or agreed:
        return None
    return Finding("G7", Reason.of("G7"))


def _private_number(plan: Planned, known: Known) -> Finding | None:
    """Leave a private number alone that they did not give; a call they asked for is theirs."""
    asked = plan.purpose in {Purpose.AGREED, Purpose.APPOINTMENT, Purpose.REPLY}
    if plan.channel is not Channel.CALL or asked or not known.only_private:
        return None
    return Finding("G7", Reason.of("G7_private"))
