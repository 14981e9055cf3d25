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
    from desktop_app.domain.guards import Finding
    from desktop_app.services.desk import Desk
    from desktop_app.services.follow_ups import Happening
    from desktop_app.services.proposals import Proposals

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
        found = second_call(edits, pursuit, proposals, happening)
        if found is not None:
            raise KnownError("guarded_any_day", guard=found.guard, reason=found.reason)


def second_call(
    edits: Edits, pursuit: Pursuit, proposals: Proposals, happening: Happening
) -> Finding | None:
    """Return why a call is one too many, None where it is not: the one call was made (R39).

    A call that was agreed on is none of these.
    """
    step = edits.find(Step, pursuit.next_step_id)
    if step is not None and step.reason.code == "agreed":
        return None
    spoke = guarding.speaks_against(
        edits,
        Planned(
            happening.on,
            Channel.CALL,
            pursuit.contact_id,
            pursuit.id,
            outcome=happening.outcome,
        ),
        proposals.rules(edits, pursuit),
    )
    return next((found for found in spoke if found.reason.code == "B4_called"), None)


def one_call_made(pursuit_id: int, desk: Desk, proposals: Proposals) -> bool:
    """Say whether the one call of a pursuit without calls was made (B4, B5, R39)."""
    from desktop_app.services.follow_ups import Happening  # noqa: PLC0415  # it imports this

    edits = Edits(desk.database)
    told = Happening(Outcome.REACHED, Channel.CALL, desk.today, desk.now)
    return second_call(edits, edits.get(Pursuit, pursuit_id), proposals, told) is not None
