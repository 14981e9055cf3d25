# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What may be logged towards somebody, and what wants a second word first (method.md R20, R39)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.guards import Planned
from desktop_app.domain.records import LIVE, Channel, Contact, Outcome, Pursuit, Step
from desktop_app.services import guarding, steps
from desktop_app.services.edits import Edits

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.guards import Finding
    from desktop_app.services.desk import Desk
    from desktop_app.services.follow_ups import Happening
    from desktop_app.services.proposals import Happened, Proposals

_CALLING = frozenset({
    Outcome.REACHED, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.CALL_ON,
    Outcome.NO_TIME,
})  # fmt: skip


def check(
    edits: Edits, pursuit: Pursuit, happening: Happening, *, desk: Desk, proposals: Proposals
) -> None:
    """Refuse a touch towards somebody who said no, or in a pursuit that is over.

    A second call today where none was wanted asks for a second word; what is past is only noted.
    Errors: `KnownError` as `FollowUps.log` names them.
    """
    steps.check_may_contact(edits, edits.find(Contact, pursuit.contact_id), happening.channel)
    steps.check_may_pursue(edits, pursuit)
    if pursuit.status not in LIVE:
        raise KnownError("closed_pursuit", title=pursuit.title)
    if happening.on != desk.today or "B4" in desk.despite:
        return
    if happening.channel is Channel.CALL and happening.outcome in _CALLING:
        found = second_call(edits, pursuit, proposals, happening.on, happening.outcome)
        if found is not None:
            raise KnownError("guarded_any_day", guard=found.guard, reason=found.reason)


def second_call(
    edits: Edits, pursuit: Pursuit, proposals: Proposals, on: date, outcome: Outcome
) -> Finding | None:
    """Return why a call is one too many, None where it is not: the one call was made (R39).

    A call that was agreed on is none of these.
    """
    step = edits.find(Step, pursuit.next_step_id)
    if step is not None and step.reason.code == "agreed":
        return None
    spoke = guarding.speaks_against(
        edits,
        Planned(on, Channel.CALL, pursuit.contact_id, pursuit.id, outcome=outcome),
        proposals.rules(edits, pursuit),
    )
    return next((found for found in spoke if found.reason.code == "B4_called"), None)


def speaks_against_call(pursuit_id: int, desk: Desk, proposals: Proposals) -> Finding | None:
    """Return why no call is to be made today: none was wanted, and the one was made (R39)."""
    edits = Edits(desk.database)
    pursuit = edits.get(Pursuit, pursuit_id)
    return second_call(edits, pursuit, proposals, desk.today, Outcome.REACHED)


def speaks_against_told(
    edits: Edits, pursuit: Pursuit, happened: Happened, proposals: Proposals, today: date
) -> Finding | None:
    """Return why a call of today that is being told was one too many, None for any other touch."""
    if happened.on != today or happened.channel is not Channel.CALL:
        return None
    if happened.outcome not in _CALLING:
        return None
    return second_call(edits, pursuit, proposals, today, happened.outcome)
