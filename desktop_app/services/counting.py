# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""From which day the days of a situation run, and what is owed a reply first (method.md 5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Kind, Outcome
from desktop_app.domain.terms import SPOKEN
from desktop_app.services import ladder_steps
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.outcomes import Consequence
    from desktop_app.domain.records import Pursuit
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Happened


def is_letter(pursuit: Pursuit, happened: Happened, found: Consequence) -> bool:
    """Say whether somebody from the user's network wrote, and left open what comes next.

    Whoever called in vain or left a message waits for the user's call, whatever the goal.
    """
    says_when = happened.agreed or happened.their_date or happened.meant or happened.promised
    return (
        happened.outcome is Outcome.ANSWERED
        and (
            happened.recorded
            or (happened.channel not in SPOKEN and pursuit.kind is Kind.NETWORKING)
        )
        and found.answered
        and not says_when
    )


def counted_from(
    edits: Edits, pursuit: Pursuit, happened: Happened, situation: str, *, fresh: bool
) -> date:
    """Return the day from which the days of a situation run; `fresh`: none of its steps is done."""
    since = happened.on
    if situation == "N5" and fresh:  # the days run from the meeting
        since = last_touch_day(edits, pursuit) or since
    if happened.outcome is Outcome.LOOKED_UP:
        since = ladder_steps.anchor(edits, pursuit, since)
    return since


def last_touch_day(edits: Edits, pursuit: Pursuit) -> date | None:
    """Return the day of the latest touch."""
    days = [touch.on_date for touch in standing(edits, pursuit_id=pursuit.id)]
    return max(days, default=None)
