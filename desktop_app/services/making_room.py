# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A touch in one pursuit leaves room in the others with the same person (method.md R24)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import Direction, Pursuit, Reason, Step, StepState
from desktop_app.services import guarding, steps

if TYPE_CHECKING:
    from desktop_app.domain.records import Touch
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

_PROPOSED = frozenset({"cadence", "no_timing", "closing", "their_date", "not_before", "spread"})
"""Reasons of days that the program chose; one of the user's own is left to the user."""


def leave_room(edits: Edits, touch: Touch, proposals: Proposals) -> None:
    """Move steps that were only proposed, in other pursuits, to the first day with room.

    What was told to them stands: a word is moved by telling them (M1), never in silence.
    """
    if touch.contact_id is None or touch.direction is not Direction.OUT:
        return
    for step in edits.all(Step, contact_id=touch.contact_id, state=StepState.OPEN):
        if step.pursuit_id != touch.pursuit_id and step.reason.code in _PROPOSED:
            _shift(edits, step, proposals)


def _shift(edits: Edits, step: Step, proposals: Proposals) -> None:
    if any(said.step_id == step.id for said in steps.open_promises(edits, step.pursuit_id)):
        return
    pursuit = edits.get(Pursuit, step.pursuit_id)
    free = guarding.first_day(
        edits,
        proposals.planned(edits, pursuit, step),
        proposals.rules(edits, pursuit),
    )
    if free > step.due_on:
        reason = Reason.of("not_before", date=free.isoformat(), situation=step.situation)
        edits.put(replace(step, due_on=free, reason=reason))
        steps.point_at_earliest(edits, pursuit)
