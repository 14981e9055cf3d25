# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The situations this version knows, with their gaps and channels (method.md 5.2)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.errors import BugError
from desktop_app.domain.records import Channel

LONGEST_GROWN_GAP = 20


@dataclass(frozen=True, slots=True)
class Situation:
    """One row of the table of method.md 5.2.

    Attributes:
        code: as in the method, ``N1``.
        gaps: business days to each follow-up, in order.
        actions: what to do at each, codes of `actions.ACTIONS`.
        channels: by which way, beside `actions`.
        park_after: unanswered follow-ups after which parking is suggested, None for never.
        their_date_gap: business days after a date they gave that stand in for the first gap;
            None where their date is only a day before which nothing is done (G5).
    """

    code: str
    gaps: tuple[int, ...]
    actions: tuple[str, ...]
    channels: tuple[Channel, ...]
    park_after: int | None
    their_date_gap: int | None = None

    def gap(self, attempt: int) -> int:
        """Return the business days to the follow-up after `attempt` unanswered ones.

        Past the table ("Keep going", R15) each is 1.4 times the last, never grown over 20.
        """
        if attempt < len(self.gaps):
            return self.gaps[attempt]
        gap = self.gaps[-1]
        for _ in range(attempt - len(self.gaps) + 1):
            if gap >= LONGEST_GROWN_GAP:
                break
            gap = min(LONGEST_GROWN_GAP, round(gap * 1.4))
        return gap

    def action(self, attempt: int) -> str:
        """Return the code of what to do; past the table, as the last time."""
        return self.actions[min(attempt, len(self.actions) - 1)]

    def channel(self, attempt: int) -> Channel:
        """Return the way to do it; past the table, as the last time."""
        return self.channels[min(attempt, len(self.channels) - 1)]

    def suggests_parking(self, attempt: int) -> bool:
        """Say whether so many unanswered follow-ups suggest a pause; never more than that (R15)."""
        return self.park_after is not None and attempt >= self.park_after


_CALL, _EMAIL = Channel.CALL, Channel.EMAIL

SITUATIONS: dict[str, Situation] = {
    row.code: row
    for row in (
        Situation(
            "N1",
            (5, 7, 10, 14),
            ("email_thread", "call", "email_new", "call"),
            (_EMAIL, _CALL, _EMAIL, _CALL),
            park_after=4,
        ),
        Situation(
            "N3",
            (5, 7, 10, 14),
            ("call_again", "email", "call", "email"),
            (_CALL, _EMAIL, _CALL, _EMAIL),
            park_after=4,
        ),
        Situation(
            "A1",
            (7, 10, 14),
            ("ask_status", "call", "email"),
            (_EMAIL, _CALL, _EMAIL),
            park_after=3,
        ),
        Situation(
            "A2",
            (10, 14, 20),
            ("ask_for_hr", "call_person", "email"),
            (_CALL, _CALL, _EMAIL),
            park_after=3,
        ),
        Situation(
            "PS",
            (5, 7, 10),
            ("ask_status", "call", "email"),
            (_EMAIL, _CALL, _EMAIL),
            park_after=3,
            their_date_gap=2,
        ),
        Situation(
            "I1",
            (10, 7, 10),
            ("follow_up", "call", "email"),
            (_EMAIL, _CALL, _EMAIL),
            park_after=3,
            their_date_gap=2,
        ),
        Situation("K1", (30,), ("keep_in_touch",), (_EMAIL,), park_after=None),
        Situation("PK", (60,), ("revisit",), (_EMAIL,), park_after=1),
    )
}


def situation(code: str) -> Situation:
    """Return the row of a code. Errors: `BugError` for one this version does not know."""
    try:
        return SITUATIONS[code]
    except KeyError:
        msg = f"no situation {code!r}"
        raise BugError(msg) from None
