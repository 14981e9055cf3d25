# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up, by which way and why (method.md R01, 5.2, 5.3).

A proposal's `reason` is one of these codes; dates are ISO text, days are business days:

* ``cadence``: days, situation, since
* ``closing``: days, situation, since (the closing date, later than the submission)
* ``their_date``: days, date (the date they gave), situation
* ``not_before``: date (a minimum gap, a boundary or a pause moved it there), situation
* ``agreed``: date, and time (``HH:MM``) if one was agreed, situation
* ``repair``: was (the day it should have been), days, situation, since (R35)

All but ``repair`` may further carry ``holiday`` (its English name) and ``holiday_on``: the first
public holiday that was skipped on the way or, for ``agreed``, the holiday that was agreed on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Reason
from desktop_app.domain.situations import Situation
from desktop_app.domain.situations import situation as situation_of

if TYPE_CHECKING:
    from desktop_app.domain.working_days import WorkCalendar

THEIR_DATE_DAYS = 2
"""Business days left after a date they gave, in any situation (B6, G5)."""

_AFTER_APPLYING = frozenset({"A1", "A2"})
_AFTER_INTERVIEW = frozenset({"PS", "I1"})


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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A day, why, and the days that lie between it and where its counting began."""

    on: date
    reason: Reason
    counted_from: date | None = None


def propose(  # noqa: PLR0913
    situation: str,
    *,
    attempt: int,
    since: date,
    calendar: WorkCalendar,
    today: date,
    their_date: date | None = None,
    agreed: tuple[date, time | None] | None = None,
    closing_on: date | None = None,
    not_before: date | None = None,
) -> Proposal:
    """Propose the next step.

    An agreed date stands as it is; otherwise the latest of cadence, their date and `not_before`
    is taken and rolled to a business day of the contact (method.md 5.3). A day that is past
    already becomes today (R35); after an interview that is a call.

    Args:
        situation: a code of `situations.SITUATIONS`.
        attempt: unanswered follow-ups made since the anchor, 0 for the first.
        since: day of the last touch.
        calendar: business days of the contact.
        today: the user's day.
        their_date: a date they gave; one before `since` is spent and ignored.
        agreed: date, perhaps time, agreed with the contact.
        closing_on: closing date of an application; counts for its first follow-up.
        not_before: the latest of minimum gap, boundaries and pauses.

    Errors: `KnownError` ``date_out_of_range``, `BugError` for an unknown situation.
    """
    row = situation_of(situation)
    at: time | None = None
    if agreed is not None:
        at = agreed[1]
        chosen = _agreed(agreed[0], at, row, calendar)
    else:
        spent = their_date is not None and their_date < since
        chosen = _latest(
            row,
            attempt,
            since,
            calendar,
            their_date=None if spent else their_date,
            closing_on=closing_on,
            not_before=not_before,
        )
    channel, action = row.channel(attempt), row.action(attempt)
    if chosen.on < today:
        if attempt == 0 and row.code in _AFTER_INTERVIEW:
            channel, action = Channel.CALL, "call"
        chosen, at = _repair(chosen, row, attempt, since, calendar, today), None
    return Proposal(
        on=chosen.on,
        channel=channel,
        action=action,
        situation=row.code,
        attempt=attempt,
        business_days=calendar.between(since, chosen.on),
        reason=_with_holiday(chosen, calendar),
        at=at,
        suggest_parking=row.suggests_parking(attempt),
    )


def _agreed(on: date, at: time | None, row: Situation, calendar: WorkCalendar) -> _Candidate:
    reason = Reason.of("agreed", date=on.isoformat())
    if at is not None:
        reason = _more(reason, time=f"{at:%H:%M}")
    reason = _more(reason, situation=row.code)
    if name := calendar.holiday_name(on):
        reason = _more(reason, holiday=name, holiday_on=on.isoformat())
    return _Candidate(on, reason)


def _latest(
    row: Situation,
    attempt: int,
    since: date,
    calendar: WorkCalendar,
    *,
    their_date: date | None,
    closing_on: date | None,
    not_before: date | None,
) -> _Candidate:
    """Return the latest of what applies; of two on one day the first listed explains it."""
    found = []
    replaced = their_date is not None and row.their_date_gap is not None and attempt == 0
    if not replaced:
        closing = closing_on if attempt == 0 and row.code in _AFTER_APPLYING else None
        found.append(_by_cadence(row, row.gap(attempt), since, calendar, closing))
    if their_date is not None:
        found.append(_by_their_date(row, their_date, calendar))
    if not_before is not None:
        reason = Reason.of("not_before", date=not_before.isoformat(), situation=row.code)
        found.append(_Candidate(calendar.roll(not_before), reason, not_before))
    return max(found, key=lambda candidate: candidate.on)


def _by_cadence(
    row: Situation, days: int, since: date, calendar: WorkCalendar, closing_on: date | None
) -> _Candidate:
    code, anchor = "cadence", since
    if closing_on is not None and closing_on > since:
        code, anchor = "closing", closing_on
    reason = Reason.of(code, days=days, situation=row.code, since=anchor.isoformat())
    return _Candidate(calendar.add(anchor, days), reason, anchor)


def _by_their_date(row: Situation, their_date: date, calendar: WorkCalendar) -> _Candidate:
    days = THEIR_DATE_DAYS if row.their_date_gap is None else row.their_date_gap
    reason = Reason.of("their_date", days=days, date=their_date.isoformat(), situation=row.code)
    return _Candidate(calendar.add(their_date, days), reason, their_date)


def _repair(
    chosen: _Candidate,
    row: Situation,
    attempt: int,
    since: date,
    calendar: WorkCalendar,
    today: date,
) -> _Candidate:
    reason = Reason.of(
        "repair",
        was=chosen.on.isoformat(),
        days=row.gap(attempt),
        situation=row.code,
        since=since.isoformat(),
    )
    return _Candidate(calendar.roll(today), reason)


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
