# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line in which the switchboard names who is responsible (method.md R32, section 4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.records import Pursuit
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood


def with_named_there(found: Understood) -> Understood:
    """Return a line with whom the switchboard of a pursuit without a person named."""
    from desktop_app.domain.capture_switchboard import named_there  # noqa: PLC0415  # when needed

    row, capture = found.chosen, found.capture
    if row is None or row.person or not row.company or capture.outcome is not None:
        return found
    named = named_there(capture.text) if capture.channel is Channel.CALL else None
    if named is None:
        return found
    heard = replace(capture, named_there=named, outcome=Outcome.REACHED, boundary=None, back=None)
    return replace(found, capture=heard)


def proposed(office: Office, edits: Edits, pursuit: Pursuit) -> Proposal:
    """Return the call to whoever was named."""
    from desktop_app.domain.particulars import LadderResult, LadderStep  # noqa: PLC0415
    from desktop_app.services.ladder_plans import LadderPlans  # noqa: PLC0415  # when needed

    plans = LadderPlans(edits, office.proposals, office.desk.today)
    return plans.after(pursuit, LadderStep.SWITCHBOARD, LadderResult.NAMED)


def record(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Write the call down with the switchboard, and turn the pursuit to whom it named."""
    from desktop_app.domain.particulars import LadderResult, LadderStep  # noqa: PLC0415
    from desktop_app.services.ladder import Found, Try  # noqa: PLC0415  # when needed

    named = found.capture.named_there
    if named is None:  # pragma: no cover  # the caller looked
        return
    told = Try(LadderStep.SWITCHBOARD, LadderResult.NAMED, note=found.capture.note)
    person = Found(named.name, role=named.role, extension=named.extension)
    office.ladder.record_in(edits, pursuit, [told], found.step, person)
