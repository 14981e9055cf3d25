# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a touch settles a promise, given everything on record around it (method.md 6.2, 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import promises
from desktop_app.domain.records import (
    Channel,
    Contact,
    Direction,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Touch,
)
from desktop_app.services import circumstances
from desktop_app.services.standing import standing
from desktop_app.services.steps import zone_at

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.changes import Change
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.edits import Edits

_A_NO = frozenset({Outcome.NO_CONTACT, Outcome.REJECTED})
Settled = tuple[PromiseState | None, bool | None]


def settled_by(
    edits: Edits,
    promise: Promise,
    touch: Touch,
    *,
    calendar: WorkCalendar,
    zone: str,
    agreed: bool = False,
) -> Settled:
    """Return how a touch settles an open promise, and whether it was on time; None: it stands.

    Args:
        edits: the change being made; the touch may be part of it.
        promise: an open promise.
        touch: what happened.
        calendar: the business days of the contact.
        zone: the user's zone.
        agreed: with it another day was agreed on, which takes the place of the promised one.
    """
    on = day_of(edits, promise, touch, zone)
    if touch.direction is Direction.IN:
        state = promises.answered_state(promise, on=on, calendar=calendar, at=touch.at, zone=zone)
        if touch.outcome in _A_NO and state is PromiseState.ANSWERED:
            return PromiseState.RELEASED, None  # a no is not the response that was sought (6.2)
        # An answer dissolves a conditional word anyway, unless it is the other date itself.
        agreed = agreed and (state is None or touch.outcome is Outcome.CALL_ON)
        return _unless_agreed(state, promise, on, calendar, agreed=agreed), None
    settled = promises.settle(
        promise,
        on=on,
        at=touch.at,
        channel=touch.channel,
        outcome=touch.outcome,
        calendar=calendar,
        zone=zone,
        channel_failed=_channel_failed(edits, promise, touch),
    )
    if settled is not None:
        return settled
    if _asked_for(edits, promise, touch):
        return PromiseState.KEPT, None
    return _unless_agreed(None, promise, on, calendar, agreed=agreed), None


def day_of(edits: Edits, promise: Promise, touch: Touch, zone: str) -> date:
    """Return the day of a touch where the contact is: the promised date is theirs (6.3).

    A step without a time is due on its date wherever the user is (`agenda`), so one that is done
    on that day counts for it on either side of the date line.
    """
    if touch.on_date == promise.due_on and promise.due_time is None:
        return touch.on_date
    contact = edits.find(Contact, promise.contact_id)
    there = promise.zone or zone_at(contact)
    return promises.day_there(touch.on_date, touch.at, there=there, here=zone)


def _unless_agreed(
    state: PromiseState | None, promise: Promise, on: date, calendar: WorkCalendar, *, agreed: bool
) -> PromiseState | None:
    """Return superseded where another day was agreed on in time; late stays late (6.3)."""
    stands = promises.standing(promise, today=on, calendar=calendar)
    in_time = stands is PromiseState.OPEN and state in {None, PromiseState.ANSWERED}
    return PromiseState.SUPERSEDED if agreed and in_time else state


def _channel_failed(edits: Edits, promise: Promise, touch: Touch) -> bool:
    """Say whether another way stands in for the promised one and is timed by its own (6.3).

    They do not want the promised one (B3, B4), they prefer the other, or it was tried in vain.
    """
    if touch.channel is promise.channel:
        return False
    contact = edits.find(Contact, promise.contact_id)
    if contact is not None and (
        not contact.allows(promise.channel) or contact.likes is touch.channel
    ):
        return True
    if promise.channel is Channel.CALL and _calls_unwanted(edits, promise):
        return True
    return any(
        tried.outcome is Outcome.NO_ANSWER
        and tried.channel is promise.channel
        and tried.on_date == touch.on_date
        for tried in standing(edits, pursuit_id=promise.pursuit_id)
    )


def _calls_unwanted(edits: Edits, promise: Promise) -> bool:
    """Say whether the posting or the company wants no calls: a letter is what they prefer (B4)."""
    pursuit = edits.find(Pursuit, promise.pursuit_id)
    return pursuit is not None and circumstances.calls_unwanted(edits, pursuit)


def _asked_for(edits: Edits, promise: Promise, touch: Touch) -> bool:
    """Say whether an early touch answers what they wrote, by the promised way (6.2).

    Early is not kept, unless they wrote first.
    """
    if touch.channel is not promise.channel or not promises.says_something(touch.outcome):
        return False
    return any(
        heard.direction is Direction.IN
        and heard.outcome is not Outcome.AUTOMATIC
        and promise.created_at < heard.at <= touch.at
        for heard in standing(edits, pursuit_id=promise.pursuit_id)
    )


def off_channel(change: Change) -> Promise | None:
    """Return the promise that a change kept by another way than was said, to be told once (6.3)."""
    if change.undoes:
        return None
    ways = {e.after.id: e.after.channel for e in change.edits if isinstance(e.after, Touch)}
    for edit in change.edits:
        before, after = edit.before, edit.after
        if (
            isinstance(before, Promise)
            and isinstance(after, Promise)
            and before.state is PromiseState.OPEN
            and (way := ways.get(after.settled_by_touch_id or 0)) is not None
            and promises.is_off_channel(after, way)
        ):
            return after
    return None
