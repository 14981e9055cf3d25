# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview that does not take place: its record stays, its step goes, another follows (R05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.records import LIVE, Channel, Contact, Pursuit, Reason, StepState
from desktop_app.services import interview_steps, steps
from desktop_app.services.proposed_ways import by_allowed_way
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from desktop_app.domain.particulars import Interview
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals


def reply_after(edits: Edits, pursuit: Pursuit, proposals: Proposals, desk: Desk) -> NextStep:
    """Return what follows an interview that was called off: an answer to that (R10)."""
    proposed = cadence.to_reply(
        pursuit.situation,
        channel=Channel.EMAIL,
        since=desk.today,
        calendar=proposals.calendar_of(edits, pursuit),
        today=desk.today,
    )
    allowed = by_allowed_way(proposed, edits.find(Contact, pursuit.contact_id))
    reason = Reason.of(interview_steps.CALLED_OFF, on=desk.today.isoformat())
    return replace(NextStep.of(allowed), reason=reason)


def without_step(edits: Edits, interview: Interview, proposals: Proposals, desk: Desk) -> None:
    """Drop the step of an interview that will not be; where none is left a reply follows."""
    step = interview_steps.step_of(edits, interview)
    pursuit = edits.get(Pursuit, interview.pursuit_id)
    if step is None or pursuit.status not in LIVE:
        return
    interview_steps.release(edits, step, desk)
    steps.end_step(edits, step, StepState.DROPPED)
    if not steps.open_steps(edits, pursuit.id):
        contact = edits.find(Contact, pursuit.contact_id)
        wanted = reply_after(edits, pursuit, proposals, desk)
        steps.add_step(edits, pursuit, wanted, today=desk.today, contact=contact)
    steps.point_at_earliest(edits, pursuit)
