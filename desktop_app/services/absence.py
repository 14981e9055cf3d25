# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An out-of-office reply that says when they are back (method.md R10, B9, 6.3).

A plan moves to two business days after their return, if that is later. A word that was given
stays: their absence counts as days off, so that it is kept on the first day they are back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Contact,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Step,
    StepState,
)
from desktop_app.services import days_off, steps

if TYPE_CHECKING:
    from desktop_app.domain.records import Touch
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

DAYS_AFTER_RETURN = 2
"""Business days that whoever comes back is left (R10)."""

LONGEST = 366
"""Days of absence that are marked; nobody's reply names more."""


def note(edits: Edits, touch: Touch, back_on: date, proposals: Proposals) -> None:
    """Put an absence on record and let the open steps of its pursuit follow.

    Errors: `KnownError` ``past_date`` for a return before the reply.
    """
    if back_on <= touch.on_date:
        raise KnownError("past_date", on=back_on)
    _mark_days_off(edits, touch, back_on)
    if touch.contact_id is not None:
        days_off.follow_person(edits, touch.contact_id, proposals.calendar_of, touch.on_date)
    pursuit = edits.get(Pursuit, touch.pursuit_id)
    earliest = proposals.calendar_of(edits, pursuit).add(back_on, DAYS_AFTER_RETURN)
    for step in _towards_them(edits, touch):
        if step.due_on < earliest and step.reason.code != "agreed" and not _given(edits, step):
            _move(edits, step, earliest, back_on)
            steps.point_at_earliest(edits, edits.get(Pursuit, step.pursuit_id))


def _towards_them(edits: Edits, touch: Touch) -> list[Step]:
    """Return the open steps towards the person, in whatever pursuit, else of the pursuit."""
    if touch.contact_id is None:
        standing = steps.open_steps(edits, touch.pursuit_id)
        return [step for step in standing if step.contact_id is None]
    return edits.all(Step, contact_id=touch.contact_id, state=StepState.OPEN)


def _given(edits: Edits, step: Step) -> bool:
    return bool(edits.all(Promise, step_id=step.id, state=PromiseState.OPEN))


def _move(edits: Edits, step: Step, on: date, back_on: date) -> None:
    reason = Reason.of("out_of_office", back=back_on.isoformat())
    edits.put(replace(step, due_on=on, due_time=None, zone="", reason=reason))


def _mark_days_off(edits: Edits, touch: Touch, back_on: date) -> None:
    contact = edits.find(Contact, touch.contact_id)
    if contact is None:
        return
    count = min((back_on - touch.on_date).days, LONGEST)
    away = ((touch.on_date + timedelta(days=n)).isoformat() for n in range(count))
    known = contact.closures.split()
    edits.put(replace(contact, closures=" ".join(sorted({*known, *away}))))
