# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People of one's own at a company: who knows the place comes before its switchboard (R29)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.records import Contact, Pursuit, StepState
from desktop_app.services import ladder_steps, steps
from desktop_app.services.standing import standing
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals


def people_there(edits: Edits, organization_id: int) -> tuple[Contact, ...]:
    """Return who of one's people works at a company: those dealt with first, then by name."""
    there = edits.all(Contact, organization_id=organization_id, may_contact=True)

    def lately(contact: Contact) -> int:
        days = (touch.on_date.toordinal() for touch in standing(edits, contact_id=contact.id))
        return max(days, default=0)

    return tuple(sorted(there, key=lambda c: (-lately(c), fold(c.name))))


def called(people: Iterable[Contact], name: str) -> Contact | None:
    """Return who of some people bears a name, blind to case, accents and dots."""
    sought = _bare(name)
    return next((one for one in people if sought and _bare(one.name) == sought), None)


def take(edits: Edits, proposals: Proposals, pursuit_id: int, contact_id: int, today: date) -> None:
    """Make somebody known the person of a pursuit; what was to be looked up gives way (R29).

    Errors: `KnownError` ``hard_stop`` and its kin.
    """
    pursuit, contact = edits.get(Pursuit, pursuit_id), edits.get(Contact, contact_id)
    situation = "A1" if pursuit.situation == "A2" else pursuit.situation
    pursuit = edits.put(replace(pursuit, contact_id=contact.id, situation=situation))
    said = {promise.step_id for promise in steps.open_promises(edits, pursuit.id)}
    left = []
    for step in steps.open_steps(edits, pursuit.id):
        if step.action in ladder_steps.ACTIONS and step.id not in said:
            steps.end_step(edits, step, StepState.DROPPED)
        else:
            left.append(step)
    if not left:
        wanted = NextStep.of(proposals.first(edits, pursuit))
        steps.add_step(edits, pursuit, wanted, today=today, contact=contact)
    for step in left:
        if step.contact_id is None:
            steps.check_may_contact(edits, contact, step.channel)
            edits.put(replace(step, contact_id=contact.id))
    steps.point_at_earliest(edits, pursuit)


def _bare(name: str) -> str:
    return " ".join(fold(name).replace(".", " ").split())
