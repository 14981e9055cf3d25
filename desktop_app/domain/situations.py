# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The method's situations with their gaps and channels, and the user's own (method.md 5.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.errors import BugError
from desktop_app.domain.records import Channel

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_GROWN_GAP = 20


class Then(StrEnum):
    """What comes when the follow-ups of a situation stay unanswered; never an end (R15)."""

    PARK = "park"
    CLOSE_LOOP = "close_loop"
    ARCHIVE = "archive"
    KEEP_IN_TOUCH = "keep_in_touch"
    ASK_USER = "ask_user"


PARKING = frozenset({Then.PARK, Then.CLOSE_LOOP, Then.ARCHIVE})
"""What suggests a pause; the others go on by themselves or ask (O1 is never parked)."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One follow-up of a situation.

    Attributes:
        days: business days to it, from the last touch or the anchor.
        action: a code of `actions.ACTIONS`.
        channel: the way proposed.
        others: ways as good, for the user to choose ("email or call").
    """

    days: int
    action: str
    channel: Channel
    others: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """One row of the table of method.md 5.2.

    Attributes:
        code: as in the method, ``N1``.
        follow_ups: each follow-up, in order.
        park_after: unanswered follow-ups after which `then` comes, None for never.
        then: what comes then.
        their_date_gap: business days after a date they gave that stand in for the first gap;
            None where their date is only a day before which nothing is done (G5).
        first_step: what is owed at once, before the first follow-up, and counts as none: a
            thank-you (N5), the first message (R2).
        if_promised: gaps instead, where they promised to do something (N5, R41).
        beyond: each follow-up past `park_after`, where the spacing rule does not go on.
        refused: the next step where they refused a second time (W1).
        quiet: the other way to begin, for a user who would rather not call (A3).
        from_closing: the first gap is counted from the closing date where that is later.
        one_call: exactly one call, the first follow-up; everything after it is written (R39).
        shortest: the fewest business days that a gap may be set to.
        longest: the most.
    """

    code: str
    follow_ups: tuple[FollowUp, ...]
    park_after: int | None
    then: Then | None = None
    their_date_gap: int | None = None
    first_step: FollowUp | None = None
    if_promised: tuple[int, ...] = ()
    beyond: FollowUp | None = None
    refused: FollowUp | None = None
    quiet: FollowUp | None = None
    from_closing: bool = False
    one_call: bool = False
    shortest: int = 1
    longest: int = 120

    @property
    def gaps(self) -> tuple[int, ...]:
        """Return the business days to each follow-up, in order."""
        return tuple(one.days for one in self.follow_ups)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Return by which way each follow-up is made, in order."""
        return tuple(one.channel for one in self.follow_ups)

    def follow_up(self, attempt: int, *, promised: bool = False) -> FollowUp:
        """Return the follow-up after `attempt` unanswered ones, 0 for the first.

        Past the table ("Keep going", R15) it is made as the last one and each gap is 1.4 times
        the one before, never grown over 20. `promised`: they promised to do something.
        """
        if self.beyond is not None and self.park_after is not None and attempt >= self.park_after:
            return self.beyond
        last = self.follow_ups[min(attempt, len(self.follow_ups) - 1)]
        gaps = self.if_promised if promised and self.if_promised else self.gaps
        return replace(last, days=_grown(gaps, attempt))

    def gap(self, attempt: int) -> int:
        """Return the business days to the follow-up after `attempt` unanswered ones."""
        return self.follow_up(attempt).days

    def then_after(self, attempt: int) -> Then | None:
        """Return what comes after so many unanswered follow-ups; None while they go on."""
        return self.then if self.park_after is not None and attempt >= self.park_after else None

    def suggests_parking(self, attempt: int) -> bool:
        """Say whether so many unanswered follow-ups suggest a pause; never more than that (R15)."""
        return self.then_after(attempt) in PARKING


def _grown(gaps: tuple[int, ...], attempt: int) -> int:
    if attempt < len(gaps):
        return gaps[attempt]
    gap = gaps[-1]
    for _ in range(attempt - len(gaps) + 1):
        if gap >= LONGEST_GROWN_GAP:
            break
        gap = min(LONGEST_GROWN_GAP, round(gap * 1.4))
    return gap


_CALL, _EMAIL, _MESSAGE = Channel.CALL, Channel.EMAIL, Channel.MESSAGE
_KEEP_IN_TOUCH = FollowUp(30, "keep_in_touch", _EMAIL, (_CALL,))


def _by_mail(days: int, action: str = "email", *others: Channel) -> FollowUp:
    return FollowUp(days, action, _EMAIL, others)


def _by_call(days: int, action: str = "call", *others: Channel) -> FollowUp:
    return FollowUp(days, action, _CALL, others)


_N1 = (_by_mail(5, "email_thread"), _by_call(7), _by_mail(10, "email_new"), _by_call(14))

_ROWS = (
    Situation("N1", _N1, 4, Then.PARK),
    Situation(
        "N2", (_by_mail(5), _by_call(7, "call", _MESSAGE), _by_mail(10, "email_new")), 3, Then.PARK
    ),
    Situation(
        "N3", (_by_call(5, "call_again"), _by_mail(7), _by_call(10), _by_mail(14)), 4, Then.PARK
    ),
    Situation("N4", (FollowUp(7, "message", _MESSAGE), _by_mail(10, "email", _CALL)), 2, Then.PARK),
    Situation(
        "N5",
        (_by_mail(30, "follow_up", _CALL), _by_mail(30, "follow_up", _CALL)),
        2,
        Then.KEEP_IN_TOUCH,
        first_step=_by_mail(1, "thank"),
        if_promised=(5, 7),
        beyond=_KEEP_IN_TOUCH,
    ),
    Situation("R1", (_by_mail(7), _by_mail(10)), 2, Then.KEEP_IN_TOUCH, beyond=_KEEP_IN_TOUCH),
    Situation("R2", _N1, 4, Then.PARK, first_step=_by_mail(1)),
    Situation(
        "A1",
        (_by_mail(7, "ask_status"), _by_call(10), _by_mail(14)),
        3,
        Then.CLOSE_LOOP,
        from_closing=True,
    ),
    Situation(
        "A2",
        (_by_call(10, "ask_for_hr"), _by_call(14, "call_person"), _by_mail(20)),
        3,
        Then.CLOSE_LOOP,
        from_closing=True,
    ),
    Situation(
        "A3",
        (_by_call(15), _by_mail(20)),
        2,
        Then.CLOSE_LOOP,
        quiet=_by_mail(10, "ask_status"),
        from_closing=True,
        one_call=True,
    ),
    Situation(
        "PS",
        (_by_mail(5, "ask_status"), _by_call(7), _by_mail(10)),
        3,
        Then.CLOSE_LOOP,
        their_date_gap=2,
    ),
    Situation(
        "I1",
        (_by_mail(10, "follow_up"), _by_call(7), _by_mail(10)),
        3,
        Then.CLOSE_LOOP,
        their_date_gap=2,
    ),
    Situation(
        "I2",
        (_by_mail(2, "ask_status", _CALL), _by_call(5), _by_mail(10)),
        3,
        Then.CLOSE_LOOP,
        their_date_gap=2,
    ),
    Situation(
        "I3", (_by_call(10), _by_mail(10)), 2, Then.CLOSE_LOOP, their_date_gap=3, one_call=True
    ),
    Situation("O1", (_by_call(3), _by_mail(3), _by_call(5, "ask_for_hr")), 3, Then.ASK_USER),
    Situation("O2", (_by_mail(0, "reply", _CALL),), None, shortest=0, longest=0),
    Situation(
        "C1",
        (_by_mail(5, "ask_status"), _by_call(10), _by_mail(10)),
        3,
        Then.KEEP_IN_TOUCH,
        beyond=FollowUp(20, "keep_in_touch", _EMAIL),
    ),
    Situation("K1", (_KEEP_IN_TOUCH,), None, shortest=20, longest=60),
    Situation(
        "W1",
        (_by_mail(60, "ask_again"),),
        1,
        Then.KEEP_IN_TOUCH,
        their_date_gap=0,
        beyond=FollowUp(60, "keep_in_touch", _EMAIL),
        refused=FollowUp(120, "keep_in_touch", _EMAIL),
        shortest=20,
    ),
    Situation("PK", (_by_mail(60, "revisit"),), 1, Then.ARCHIVE, shortest=20),
)


@dataclass(frozen=True, slots=True)
class SituationTable:
    """All situations as they are in force: the method's, or with the user's changes.

    It is a value: who proposes is handed one; nothing is kept in the module.
    """

    rows: Mapping[str, Situation]

    def row(self, code: str) -> Situation:
        """Return the row of a code. Errors: `BugError` for one the method does not know."""
        try:
            return self.rows[code]
        except KeyError:
            msg = f"no situation {code!r}"
            raise BugError(msg) from None

    def __iter__(self) -> Iterator[Situation]:
        return iter(self.rows.values())

    def __contains__(self, code: object) -> bool:
        return code in self.rows


DEFAULT_TABLE = SituationTable({row.code: row for row in _ROWS})
"""The table of method.md 5.2."""

SITUATIONS = DEFAULT_TABLE.rows
"""The rows of the method by code; what is in force for the user is a `SituationTable`."""


def situation(code: str) -> Situation:
    """Return the method's row of a code. Errors: `BugError` for one it does not know."""
    return DEFAULT_TABLE.row(code)
