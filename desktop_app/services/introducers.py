# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whoever made an introduction hears how it went (method.md R2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Outcome,
    Pursuit,
    Reason,
    Status,
    StepState,
    Touch,
)
from desktop_app.services import steps
from desktop_app.services.standing import standing
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

REPORT_DAYS = 5
"""Business days after the talk within which the introducer hears of it (R2)."""

_TALKS = frozenset({Outcome.REACHED, Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED})


def introducer_of(edits: Edits, contact_id: int | None) -> tuple[Contact, Pursuit] | None:
    """Return who introduced a person, and what is under way with them; None without either.

    Nothing is begun for somebody of whom no pursuit is under way, or who said no.
    """
    contact = edits.find(Contact, contact_id)
    by = edits.find(Contact, contact.introduced_by_id) if contact is not None else None
    if by is None or not by.may_contact:
        return None
    running = edits.all(Pursuit, contact_id=by.id, status=Status.OPEN)
    theirs = next((one for one in running if one.kind is Kind.NETWORKING), None)
    return (by, theirs) if theirs is not None else None


def report_back(edits: Edits, touch: Touch, proposals: Proposals, today: date) -> None:
    """Leave the word to whoever made an introduction, now that there was the talk (R2).

    It is within five working days of the first talk; one that is planned for later is moved there.
    """
    found = introducer_of(edits, touch.contact_id) if touch.outcome in _TALKS else None
    if found is None or _spoken_before(edits, touch):
        return
    by, theirs = found
    wanted = report(edits, theirs, by, touch.on_date, proposals, today)
    for step in steps.open_steps(edits, theirs.id):
        if step.action == "report_back":
            if step.due_on <= wanted.on:
                return
            steps.end_step(edits, step, StepState.SUPERSEDED)
    steps.add_step(edits, theirs, wanted, today=today, contact=by)
    steps.point_at_earliest(edits, theirs)


def report(
    edits: Edits, theirs: Pursuit, by: Contact, since: date, proposals: Proposals, today: date
) -> NextStep:
    """Return the word of thanks and news to an introducer, five working days on at the latest."""
    calendar = proposals.calendar_of(edits, theirs)
    on = calendar.add(since, REPORT_DAYS)
    if on < today:
        on = calendar.roll(today)
    reason = Reason.of("introduced", days=REPORT_DAYS, since=since.isoformat())
    channel = by.allowed_way(Channel.EMAIL) or Channel.EMAIL
    return NextStep("report_back", channel, on, situation="K1", reason=reason)


def _spoken_before(edits: Edits, touch: Touch) -> bool:
    """Say whether this is not the first talk with them."""
    known = standing(edits, contact_id=touch.contact_id)
    return any(one.outcome in _TALKS and one.id != touch.id for one in known)
