# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up, by which way and why (method.md R01, 5.2, 5.3).

A proposal's `reason` is one of these codes; dates are ISO text, days are business days:

* ``cadence``: days, situation, since
* ``no_timing``: days, situation, since (an interview or a phone screen, and they named no date)
* ``first_step``: days, situation, since (a thank-you, the first message after an introduction)
* ``closing``: days, situation, since (the closing date, later than the submission)
* ``their_date``: days, date (the date they gave), situation
* ``deadline``: date (the user's answer is owed by then), situation
* ``not_before``: date (a minimum gap, a boundary or a pause moved it there), situation
* ``agreed``: date, and time (``HH:MM``) if one was agreed, situation
* ``to_apply``, ``to_write``: nothing went out yet
* ``to_reply``: days, since (they wrote, and it goes on: R10)
* ``repair``: was (the day it should have been), days, situation, since (R35)

All but ``repair`` may further carry ``holiday`` (its English name) and ``holiday_on``: the first
public holiday that was skipped on the way or, for ``agreed``, the holiday that was agreed on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Reason
from desktop_app.domain.situations import FollowUp, Situation, Then
from desktop_app.domain.working_days import WorkCalendar

if TYPE_CHECKING:
    from desktop_app.domain.situations import SituationTable

THEIR_DATE_DAYS = 2
"""Business days left after a date they gave, in any situation (B6, G5)."""

_AFTER_INTERVIEW = frozenset({"PS", "I1"})
_NO_TIMING = frozenset({"PS", "I1", "I3"})
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a pursuit, as far as the next date depends on it.

    Attributes:
        their_date: a date they gave; one before the last touch is spent and ignored. For O2 the
            deadline of the user's answer.
        agreed: date, perhaps time, agreed with the contact; it outranks everything (5.3).
        closing_on: closing date of an application; counts for its first follow-up.
        not_before: the latest of minimum gap, boundaries and pauses.
        first_step_done: the thank-you or the first message, where one is owed, was sent.
        promised: they promised to do something (N5, R41).
        quiet: the user would rather write than make the one call (A3).
        refused: they said "not now" a second time (W1).
        calls_today: whether a call still fits into calling hours today (R35).
    """

    their_date: date | None = None
    agreed: tuple[date, time | None] | None = None
    closing_on: date | None = None
    not_before: date | None = None
    first_step_done: bool = False
    promised: bool = False
    quiet: bool = False
    refused: bool = False
    calls_today: bool = True


NOTHING_KNOWN = Facts()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next step for the user to accept or change.

    Attributes:
        on: the day, at the contact's place.
        channel: by which way.
        action: a code of `actions.ACTIONS`.
        situation: a code of `situations.SITUATIONS`.
        attempt: unanswered follow-ups so far; 0 proposes the first.
        business_days: how many of them lie between the last touch and `on`.
        reason: why this day; see the module.
        at: wall time at the contact's place, if one was agreed.
        suggest_parking: so many were left unanswered that a pause is suggested (R15).
        then: what the table says after so many unanswered, None while it still has follow-ups.
        others: ways as good as `channel`.
        remind_on: the day before a deadline on which to be reminded (O2).
        follow_on: where a first step is proposed, the day of the follow-up after it.
        quiet: the other view where the one call is proposed: an e-mail, sooner (A3, R37).
    """

    on: date
    channel: Channel
    action: str
    situation: str
    attempt: int
    business_days: int
    reason: Reason
    at: time | None = None
    suggest_parking: bool = False
    then: Then | None = None
    others: tuple[Channel, ...] = ()
    remind_on: date | None = None
    follow_on: date | None = None
    quiet: Proposal | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A day, why, and the days that lie between it and where its counting began."""

    on: date
    reason: Reason
    counted_from: date | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything one proposal is made from; `step` is the follow-up that it proposes."""

    row: Situation
    attempt: int
    since: date
    calendar: WorkCalendar
    facts: Facts
    step: FollowUp

    @property
    def is_first_step(self) -> bool:
        """Say whether this is the thank-you or first message that comes before the follow-ups."""
        return self.step is self.row.first_step

    @property
    def their_date(self) -> date | None:
        """Return the date they gave unless it is spent."""
        theirs = self.facts.their_date
        return None if theirs is None or theirs < self.since else theirs


def propose(
    situation: str,
    *,
    attempt: int,
    since: date,
    calendar: WorkCalendar,
    today: date,
    table: SituationTable,
    facts: Facts = NOTHING_KNOWN,
) -> Proposal:
    """Propose the next step, not in the past: such a day becomes today (R35).

    Where a first interview's follow-up is long due it is a call, today while calls are made and
    else on the next business day. The arguments are those of `scheduled`, and `today`: the user's
    day.

    Errors: `KnownError` ``date_out_of_range``, `BugError` for an unknown situation.
    """
    found = scheduled(
        situation, attempt=attempt, since=since, calendar=calendar, table=table, facts=facts
    )
    return found if found.on >= today else _repaired(found, since, calendar, today, facts)


def scheduled(
    situation: str,
    *,
    attempt: int,
    since: date,
    calendar: WorkCalendar,
    table: SituationTable,
    facts: Facts = NOTHING_KNOWN,
) -> Proposal:
    """Return what the table says, be it in the past.

    An agreed date stands as it is; otherwise the latest of cadence, their date and `not_before`
    is taken and rolled to a business day of the contact (method.md 5.3). A deadline of the user's
    own (O2) is never moved to a later day, but to the business day before.

    Args:
        situation: a code of `situations.SITUATIONS`.
        attempt: unanswered follow-ups made since the anchor, 0 for the first.
        since: day of the last touch, or the anchor.
        calendar: business days of the contact.
        table: the situations in force.
        facts: what else is known.

    Errors: `KnownError` ``date_out_of_range``, `BugError` for an unknown situation.
    """
    row = table.row(situation)
    case = _Case(row, attempt, since, calendar, facts, _step(row, attempt, facts))
    chosen = _chosen(case)
    return Proposal(
        on=chosen.on,
        channel=case.step.channel,
        action=case.step.action,
        situation=case.row.code,
        attempt=attempt,
        business_days=calendar.between(since, chosen.on),
        reason=_with_holiday(chosen, calendar),
        at=facts.agreed[1] if facts.agreed else None,
        suggest_parking=case.row.suggests_parking(attempt),
        then=case.row.then_after(attempt),
        others=case.step.others,
        remind_on=_day_before(chosen, calendar) if chosen.reason.code == "deadline" else None,
        follow_on=_follow_on(case) if case.is_first_step else None,
    )


def to_apply(situation: str, *, calendar: WorkCalendar, today: date) -> Proposal:
    """Propose to apply for what was only found so far, on the user's own next business day.

    Its reason is ``to_apply``. Errors: `KnownError` ``date_out_of_range``.
    """
    on = calendar.roll(today)
    return Proposal(
        on=on,
        channel=Channel.RESEARCH,
        action="apply",
        situation=situation,
        attempt=0,
        business_days=calendar.between(today, on),
        reason=Reason("to_apply"),
    )


def to_write(situation: str, *, calendar: WorkCalendar, today: date) -> Proposal:
    """Propose the first message to somebody, on their next business day: nothing went out yet.

    Its reason is ``to_write``. Errors: `KnownError` ``date_out_of_range``.
    """
    return replace(
        to_apply(situation, calendar=calendar, today=today),
        channel=Channel.EMAIL,
        action="email",
        reason=Reason("to_write"),
    )


def to_reply(
    situation: str, *, channel: Channel, since: date, calendar: WorkCalendar, today: date
) -> Proposal:
    """Propose to write back within a business day: they wrote, and it goes on (method.md R10).

    Its reason is ``to_reply``: days, since (ISO day on which they wrote).
    Errors: `KnownError` ``date_out_of_range``.
    """
    on = max(calendar.add(since, 1), calendar.roll(today))
    return Proposal(
        on=on,
        channel=channel,
        action="reply",
        situation=situation,
        attempt=0,
        business_days=calendar.between(since, on),
        reason=Reason.of("to_reply", days=1, since=since.isoformat()),
    )


def _step(row: Situation, attempt: int, facts: Facts) -> FollowUp:
    if attempt == 0 and row.first_step is not None and not facts.first_step_done:
        return row.first_step
    if attempt == 0 and row.quiet is not None and facts.quiet:
        return row.quiet
    if facts.refused and row.refused is not None:
        return row.refused
    return row.follow_up(attempt, promised=facts.promised)


def _chosen(case: _Case) -> _Candidate:
    if case.facts.agreed is not None:
        return _agreed(case, *case.facts.agreed)
    if case.row.code == "O2":
        return _deadline(case)
    return _latest(case)


def _agreed(case: _Case, on: date, at: time | None) -> _Candidate:
    reason = Reason.of("agreed", date=on.isoformat())
    if at is not None:
        reason = _more(reason, time=f"{at:%H:%M}")
    reason = _more(reason, situation=case.row.code)
    if name := case.calendar.holiday_name(on):
        reason = _more(reason, holiday=name, holiday_on=on.isoformat())
    return _Candidate(on, reason)


def _deadline(case: _Case) -> _Candidate:
    deadline = case.facts.their_date or case.since  # once it is over it is theirs still
    reason = Reason.of("deadline", date=deadline.isoformat(), situation=case.row.code)
    return _Candidate(case.calendar.roll_back(deadline), reason)


def _day_before(chosen: _Candidate, calendar: WorkCalendar) -> date:
    return calendar.roll_back(chosen.on - _ONE_DAY)


def _latest(case: _Case) -> _Candidate:
    """Return the latest of what applies; of two on one day the first listed explains it."""
    found = []
    if not _their_date_replaces(case):
        found.append(_by_cadence(case))
    # A thank-you is exempt from the minimum gap and from their date (5.4).
    if not (case.is_first_step and case.step.action == "thank"):
        if case.their_date is not None:
            found.append(_by_their_date(case, case.their_date))
        if case.facts.not_before is not None:
            found.append(_by_not_before(case, case.facts.not_before))
    return max(found, key=lambda candidate: candidate.on)


def _their_date_replaces(case: _Case) -> bool:
    return case.their_date is not None and case.row.their_date_gap is not None and not case.attempt


def _by_cadence(case: _Case) -> _Candidate:
    row, since, days = case.row, case.since, case.step.days
    code = "no_timing" if not case.attempt and row.code in _NO_TIMING else "cadence"
    code = "first_step" if case.is_first_step else code
    closing = case.facts.closing_on
    if row.from_closing and not case.attempt and closing is not None and closing > since:
        code, since = "closing", closing
    reason = Reason.of(code, days=days, situation=row.code, since=since.isoformat())
    if case.facts.promised and row.if_promised:
        reason = _more(reason, promised=1)  # for the follow-up after it (R41)
    return _Candidate(case.calendar.add(since, days), reason, since)


def _by_their_date(case: _Case, theirs: date) -> _Candidate:
    own = case.row.their_date_gap
    days = own if own is not None and not case.attempt else THEIR_DATE_DAYS
    reason = Reason.of("their_date", days=days, date=theirs.isoformat(), situation=case.row.code)
    return _Candidate(case.calendar.add(theirs, days), reason, theirs)


def _by_not_before(case: _Case, not_before: date) -> _Candidate:
    reason = Reason.of("not_before", date=not_before.isoformat(), situation=case.row.code)
    return _Candidate(case.calendar.roll(not_before), reason, not_before)


def _follow_on(case: _Case) -> date:
    following = case.row.follow_up(0, promised=case.facts.promised)
    return _chosen(replace(case, step=following)).on


def _repaired(
    late: Proposal, since: date, calendar: WorkCalendar, today: date, facts: Facts
) -> Proposal:
    channel, action = late.channel, late.action
    if late.attempt == 0 and late.situation in _AFTER_INTERVIEW:
        channel, action = Channel.CALL, "call"
    days = next((days for key, days in late.reason.args if key == "days"), 0)
    reason = Reason.of(
        "repair",
        was=late.on.isoformat(),
        days=days,
        situation=late.situation,
        since=since.isoformat(),
    )
    waits = channel is Channel.CALL and not facts.calls_today
    on = calendar.roll(today + _ONE_DAY if waits else today)
    return replace(
        late,
        on=on,
        channel=channel,
        action=action,
        business_days=calendar.between(since, on),
        reason=reason,
        at=None,
        remind_on=None,
    )


def _with_holiday(chosen: _Candidate, calendar: WorkCalendar) -> Reason:
    if chosen.counted_from is None:
        return chosen.reason
    start = chosen.counted_from
    # `not_before` is itself a day to act on, so it may be the holiday that was rolled over.
    name = calendar.holiday_name(start) if chosen.reason.code == "not_before" else None
    skipped = (start, name) if name else calendar.first_holiday(start, chosen.on)
    if skipped is None:
        return chosen.reason
    return _more(chosen.reason, holiday=skipped[1], holiday_on=skipped[0].isoformat())


def _more(reason: Reason, **args: str | int) -> Reason:
    return replace(reason, args=(*reason.args, *args.items()))
