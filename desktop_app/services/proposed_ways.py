# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""By which way a proposed step goes out, and what the guards see of it (method.md B3, B4, 5.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.actions import asks_to_meet
from desktop_app.domain.cadence import Proposal
from desktop_app.domain.guard_purposes import purpose_of
from desktop_app.domain.guards import Planned
from desktop_app.domain.records import Channel, Promise, PromiseState, Step

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Contact, Pursuit
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.edits import Edits
    from desktop_app.services.steps import NextStep


def planned_step(pursuit: Pursuit, wanted: NextStep) -> Planned:
    """Return a step of a pursuit as the guards see it."""
    return Planned(
        wanted.on,
        wanted.channel,
        pursuit.contact_id,
        pursuit.id,
        at=wanted.at,
        purpose=purpose_of(wanted.action),
        meets=asks_to_meet(wanted.action, wanted.channel),
    )


def by_allowed_way(found: Proposal, contact: Contact | None) -> Proposal:
    """Turn a step by a channel they do not want into one they allow, on the same day (B3)."""
    channel = contact.allowed_way(found.channel) if contact else None
    if channel is None or channel is found.channel:
        return found
    return replace(found, channel=channel, action=str(channel))


def written_way(contact: Contact | None) -> Channel | None:
    """Return by which way one may write to a person, None for none."""
    ways = (Channel.EMAIL, Channel.MESSAGE)
    return next((way for way in ways if contact is None or contact.allows(way)), None)


def in_writing(found: Proposal, contact: Contact | None) -> Proposal:
    """Turn a call into something written, on the same day: the one call was made (B4, R39)."""
    way = written_way(contact)
    if way is None or found.channel is not Channel.CALL:
        return found
    return replace(found, channel=way, action=str(way))


def by_mail(found: Proposal) -> Proposal:
    """Turn a call or a message into an e-mail, on the same day: their no left that open (B3)."""
    if found.channel not in {Channel.CALL, Channel.MESSAGE}:
        return found
    return replace(found, channel=Channel.EMAIL, action="email")


def by_other_way(edits: Edits, step: Step, way: Channel) -> None:
    """Let a step go by a way they allow; where another was promised, its reason says so (6.3)."""
    held = dict(step.reason.args)
    held.pop("instead", None)
    said = _promised_way(edits, step)
    if said is not None and said is not way:
        held["instead"] = str(said)
    reason = replace(step.reason, args=tuple(held.items()))
    edits.put(replace(step, channel=way, action=str(way), reason=reason))


def said_way(edits: Edits, step: Step) -> Channel | None:
    """Return by which way a step was promised that goes by another one now."""
    said = _promised_way(edits, step) if "instead" in dict(step.reason.args) else None
    return None if said is step.channel else said


def _promised_way(edits: Edits, step: Step) -> Channel | None:
    standing = edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)
    return standing[0].channel if standing else None


def standing_step(step: Step, today: date, calendar: WorkCalendar) -> Proposal:
    """Return a step that stands already as what is proposed."""
    return Proposal(
        on=step.due_on,
        channel=step.channel,
        action=step.action,
        situation=step.situation,
        attempt=step.attempt,
        business_days=calendar.between(today, step.due_on),
        reason=step.reason,
        at=step.due_time,
    )


def they_promised(edits: Edits, pursuit: Pursuit) -> bool:
    """Say whether they promised something when the thank-you that stands was proposed (R41)."""
    step = edits.find(Step, pursuit.next_step_id)
    return step is not None and bool(dict(step.reason.args).get("promised"))
