# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the user's word was settled, and the ledger of it (method.md R27, 6.2, 6.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import instant, place
from desktop_app.domain.records import Channel, Outcome, Promise, PromiseState
from desktop_app.domain.terms import SILENT, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from desktop_app.domain.working_days import WorkCalendar

SETTLED_FOR_PERCENT = 5
"""Settled promises from which a percentage says something (method.md 6.2)."""

KEPT_STATES = frozenset({PromiseState.KEPT, PromiseState.ROLLED})
BROKEN_STATES = frozenset({PromiseState.LATE, PromiseState.MISSED})

# A call may start a little early or late; a written message lands when it is read (6.2).
_SPOKEN_WINDOW = (timedelta(minutes=-5), timedelta(minutes=15))
_WRITTEN_WINDOW = (timedelta(minutes=-60), timedelta(minutes=60))
# A silent call says nothing to anybody; the others are no touch of the user's.
_NOTHING_SAID = SILENT | {Outcome.ANSWERED}


def settle(
    promise: Promise,
    *,
    on: date,
    at: datetime,
    channel: Channel,
    outcome: Outcome,
    calendar: WorkCalendar,
    zone: str,
    channel_failed: bool = False,
) -> tuple[PromiseState, bool | None] | None:
    """Return how an outbound touch settles an open promise, and whether it was on time.

    None leaves the promise open: the touch is early, or left no message (method.md 6.3, R12).
    On time is None unless the promise has a time and was kept.

    Args:
        promise: an open promise.
        on: day of the touch at the contact's place.
        at: instant of the touch, aware.
        channel: by which way the touch went.
        outcome: what came of it.
        calendar: business days of the contact as known now.
        zone: the user's zone, for a promise without one.
        channel_failed: the promised channel could not be used (a bounce, a dead number, B3), so
            the touch is a substitute and is timed by its own channel.
    """
    if not _tells(outcome, channel, promise) or on < promise.due_on:
        return None
    state = day_state(promise.due_on, on, calendar)
    if state not in KEPT_STATES or promise.due_time is None:
        return state, None
    due = instant(on, promise.due_time, place(promise.zone, zone))
    earliest, latest = _window(channel if channel_failed else promise.channel)
    return state, earliest <= at - due <= latest


def answered_state(
    promise: Promise,
    *,
    on: date,
    calendar: WorkCalendar,
    at: datetime | None = None,
    zone: str = "",
) -> PromiseState | None:
    """Return how a human answer from the contact settles an open promise; None leaves it open.

    A conditional one dissolves if the answer came before it was due; an answer after that does
    not heal it. An unconditional one is still due (method.md 6.3).

    Args:
        promise: an open promise.
        on: day of the answer at the contact's place.
        calendar: business days of the contact.
        at: instant of the answer; with it, one on the day itself but after the time and its
            window counts as late.
        zone: the user's zone, for a promise without one.
    """
    if not promise.conditional:
        return None
    state = standing(promise, today=on, calendar=calendar)
    if state is not PromiseState.OPEN:
        return state
    if at is not None and is_over(promise, on=on, at=at, zone=zone):
        return PromiseState.LATE
    return PromiseState.ANSWERED


def is_over(promise: Promise, *, on: date, at: datetime, zone: str = "") -> bool:
    """Say whether it is too late to tell them another day: its day or its hour has passed (M1).

    Args:
        promise: an open promise.
        on: the day now.
        at: the instant now; of a promise with a time its window counts.
        zone: the user's zone, for a promise without one.
    """
    if on != promise.due_on or promise.due_time is None:
        return on > promise.due_on
    due = instant(on, promise.due_time, place(promise.zone, zone))
    return at - due > _window(promise.channel)[1]


def standing(promise: Promise, *, today: date, calendar: WorkCalendar) -> PromiseState:
    """Return how a promise stands on a day at the contact's place: its state if settled.

    Open until its day is over, late until the end of the next business day, then missed.
    """
    if promise.state is not PromiseState.OPEN:
        return promise.state
    state = day_state(promise.due_on, today, calendar)
    return PromiseState.OPEN if state in KEPT_STATES else state


def as_of(promise: Promise, *, today: date, calendar: WorkCalendar) -> Promise:
    """Return the promise as it stands today, for the ledger; never to be stored."""
    return replace(promise, state=standing(promise, today=today, calendar=calendar))


def moved_state(promise: Promise, *, to: date, calendar: WorkCalendar) -> PromiseState:
    """Return the state of a promise whose step the user moves to a day without telling: not kept.

    Late if the new day is the business day after the due one, missed if it is any other; a word
    let go in advance is let go all the same (method.md 6.3).
    """
    if promise.state is not PromiseState.OPEN:
        return promise.state
    state = day_state(promise.due_on, to, calendar)
    return PromiseState.LATE if state is PromiseState.LATE else PromiseState.MISSED


def day_there(on: date, at: datetime, *, there: str, here: str) -> date:
    """Return the day of a touch at the contact's place; `on` is the user's (method.md 6.3).

    Args:
        on: the day that was logged, where the user is.
        at: the instant, aware; its date line between both places moves the day.
        there: the contact's zone, empty when unknown: then the day is the user's.
        here: the user's zone.
    """
    if not there:
        return on
    away = at.astimezone(place(there, here)).date() - at.astimezone(place("", here)).date()
    return on + away


def is_off_channel(promise: Promise, channel: Channel) -> bool:
    """Say whether a promise was kept by another way than was said; flagged once (6.3)."""
    return promise.state in KEPT_STATES and channel is not promise.channel


@dataclass(frozen=True, slots=True)
class Ledger:
    """How well the user keeps their word; private and calm (method.md R28, 6.2).

    Attributes:
        kept: kept on the day, or on the next business day where the day was none.
        late: done one business day after.
        missed: done later, or never.
        on_time: of those with a time, kept within its window.
        timed: settled promises with a time.
        streak: kept in a row up to the latest settled one.
        delay: median of the not kept in business days, None where none was made up for.
    """

    kept: int = 0
    late: int = 0
    missed: int = 0
    on_time: int = 0
    timed: int = 0
    streak: int = 0
    delay: float | None = None

    @property
    def settled(self) -> int:
        """Return how many promises are in the rate."""
        return self.kept + self.late + self.missed

    @property
    def fraction(self) -> tuple[int, int]:
        """Return kept and settled, for "11 of 12"."""
        return self.kept, self.settled

    @property
    def percent(self) -> int | None:
        """Return the kept rate rounded down, None under five settled promises."""
        if self.settled < SETTLED_FOR_PERCENT:
            return None
        return self.kept * 100 // self.settled


def ledger(promises: Iterable[Promise], *, today: date, days: int | None) -> Ledger:
    """Return the ledger of promises due in the last `days` days, of all of them for None.

    Answered, released, superseded, void and open ones are outside the rate; pass an open one
    through `as_of` first to have it counted once its day is over.
    """
    rated = [
        p
        for p in promises
        if p.state in KEPT_STATES | BROKEN_STATES
        and (days is None or (today - p.due_on).days < days)
    ]
    rated.sort(key=lambda p: (p.due, p.id))
    timed = [p for p in rated if p.due_time is not None]
    return Ledger(
        kept=sum(p.state in KEPT_STATES for p in rated),
        late=sum(p.state is PromiseState.LATE for p in rated),
        missed=sum(p.state is PromiseState.MISSED for p in rated),
        on_time=sum(p.state in KEPT_STATES and p.on_time is True for p in timed),
        timed=len(timed),
        streak=_streak(rated),
    )


def says_something(outcome: Outcome) -> bool:
    """Say whether the user told the contact anything with such an outcome."""
    return outcome not in _NOTHING_SAID


def _tells(outcome: Outcome, channel: Channel, promise: Promise) -> bool:
    """Say whether a touch can keep a promise at all."""
    if not says_something(outcome):
        return False
    # Handing in an application is not the call that was promised beside it.
    return outcome is not Outcome.APPLIED or channel is promise.channel


def day_state(due_on: date, on: date, calendar: WorkCalendar) -> PromiseState:
    """Return the state of a promise for a day that is acted on, on a day (method.md 6.2)."""
    if on <= due_on:
        return PromiseState.KEPT
    owed = calendar.roll(due_on)
    if on <= owed:
        return PromiseState.ROLLED
    return PromiseState.LATE if on <= calendar.add(owed, 1) else PromiseState.MISSED


def _window(channel: Channel) -> tuple[timedelta, timedelta]:
    return _SPOKEN_WINDOW if channel in SPOKEN else _WRITTEN_WINDOW


def _streak(rated: list[Promise]) -> int:
    count = 0
    for promise in reversed(rated):
        if promise.state not in KEPT_STATES:
            break
        count += 1
    return count
