# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the guards look at: a plan, what went before it, and the limits (method.md 5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from desktop_app.domain.records import Channel, Direction, Outcome, Reason
from desktop_app.domain.terms import LEFT_UNANSWERED
from desktop_app.domain.working_days import WorkCalendar

_NO_CONTACT_MADE = frozenset({Outcome.LOOKED_UP, Outcome.APPLIED, Outcome.AUTOMATIC})
_TALKED = frozenset({Outcome.SCREENED, Outcome.INTERVIEWED, Outcome.MET})


class Purpose(StrEnum):
    """What a touch is for; all but a follow-up need not wait for the minimum gap (5.4)."""

    FOLLOW_UP = "follow_up"
    THANKS = "thanks"
    REPLY = "reply"
    DELIVERY = "delivery"
    APPOINTMENT = "appointment"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Limits:
    """The defaults of method.md 5.4; days are business days of the contact."""

    gap: int = 3
    voicemail_gap: int = 5
    silent_calls: int = 2
    other_person_gap: int = 3
    ceiling: int = 3
    ceiling_days: int = 15
    calls_from: time = time(9)
    calls_to: time = time(17)
    writes_from: time = time(8)
    writes_to: time = time(17)
    friday_to: time = time(15)


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Planned:
    """A touch that is meant to happen, in the contact's own days and hours.

    Attributes:
        on: the day.
        channel: by which way.
        contact_id: whom it addresses.
        pursuit_id: what for.
        at: wall time at their place, if it has one.
        purpose: what exempts it, if anything.
        outcome: for a touch that is being logged, what came of it.
        meets: it asks for a meeting.
        zone: of their place, for what has a time.
    """

    on: date
    channel: Channel
    contact_id: int | None
    pursuit_id: int
    at: time | None = None
    purpose: Purpose = Purpose.FOLLOW_UP
    outcome: Outcome | None = None
    meets: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """One earlier touch as the guards see it, or one that is planned elsewhere.

    Attributes:
        name: whom it addressed, for the sentence.
        exempt: it need not wait for the gap itself: thanks, a day they named (G1).
        said: it is planned, and they were told so.
    """

    on: date
    at: datetime
    direction: Direction
    channel: Channel
    outcome: Outcome
    contact_id: int | None
    pursuit_id: int
    name: str = ""
    exempt: bool = False
    said: bool = False

    @property
    def reaches_out(self) -> bool:
        """Say whether the user turned to somebody with it."""
        return (
            self.direction is Direction.OUT
            and self.channel is not Channel.RESEARCH
            and self.outcome not in _NO_CONTACT_MADE
        )

    @property
    def is_human_answer(self) -> bool:
        """Say whether somebody answered; automatic replies do not count (R10, R38)."""
        if self.outcome is Outcome.AUTOMATIC:
            return False
        return self.direction is Direction.IN or (
            self.reaches_out and self.outcome not in LEFT_UNANSWERED
        )

    @property
    def is_their_turn(self) -> bool:
        """Say whether they turned to the user: they wrote, or asked to talk (R38).

        What is said in the one call itself is not.
        """
        return self.is_human_answer and (self.direction is Direction.IN or self.outcome in _TALKED)


@dataclass(frozen=True, slots=True)
class Finding:
    """One guard that speaks against a plan.

    Attributes:
        guard: ``G1`` to ``G7``, or the boundary ``B2`` or ``B4``.
        reason: why; see the module.
        allowed_from: the first day that passes this guard, None where no day would help.
    """

    guard: str
    reason: Reason
    allowed_from: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the guards know besides the plan.

    Attributes:
        past: touches of the pursuit, and with everybody at that company in any pursuit.
        calendar: business days of the contact.
        their_date: a day they named, before which nothing but a thank-you is sent (G5).
        visit_agreed: they invited the user to come (G7).
        only_private: every number of theirs is private, and they did not give it (G7).
        one_call_from: no calls were asked for, and from that day one short call is right
            (B4, B5); None where calls are free.
        meeting_from: they had no time to meet, and from that day one may ask again (B2).
        limits: the user's own numbers.
        ahead: what is planned or promised to the same person in other pursuits; it counts for
            the gap and the ceiling (G1, G4), as if it had been done on its day. For the gap also
            what comes after a plan's day: it would come too soon then.
        user_zone: where the user sits up at night (G6); empty where it does not matter.
    """

    past: Sequence[Past]
    calendar: WorkCalendar
    their_date: date | None = None
    visit_agreed: bool = False
    only_private: bool = False
    one_call_from: date | None = None
    meeting_from: date | None = None
    limits: Limits = LIMITS
    user_zone: str = ""
    ahead: Sequence[Past] = ()

    def coming(self, plan: Planned) -> list[Past]:
        """Return the touches of `towards` and those that are meant to be made by a plan's day."""
        return [*self.towards(plan), *(p for p in sorted(self.ahead, key=order) if p.on <= plan.on)]

    def gap_after(self, day: date) -> date:
        """Return the first day on which the same person may hear again (G1)."""
        return self.calendar.add(day, self.limits.gap)

    def next_ahead(self, plan: Planned) -> Past | None:
        """Return the first touch meant for a later day than a plan's that is to leave the gap."""
        later = (p for p in self.ahead if p.on > plan.on and not p.exempt)
        return min(later, key=order, default=None)

    def towards(self, plan: Planned) -> list[Past]:
        """Return the touches with a plan's person since they last answered, the earliest first.

        Where nobody is named, those of its pursuit that named nobody either.
        """
        mine = [p for p in self.past if p.contact_id == plan.contact_id]
        if plan.contact_id is None:
            mine = [p for p in mine if p.pursuit_id == plan.pursuit_id]
        mine.sort(key=order)
        answered = max((n for n, p in enumerate(mine) if p.is_human_answer), default=-1)
        return [p for p in mine[answered + 1 :] if p.reaches_out]


def order(past: Past) -> tuple[date, datetime]:
    """Return what sorts touches, the earliest first."""
    return past.on, past.at
