# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a draft and the recorded step say the same (R14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain import messages
from desktop_app.domain.agreement import Agreement, announced
from desktop_app.domain.records import Outcome
from desktop_app.domain.tone import Kind
from desktop_app.services.boundaries import NO_DONT_CALL

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Channel, Contact
    from desktop_app.domain.tone import Finding
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.drafting import Coming
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep


@dataclass(frozen=True, slots=True)
class Message:
    """A text to be checked; `own`: the user wrote in it, our own drafts were checked before."""

    text: str
    subject: str
    kind: Kind
    own: bool


def tone_of(
    office: Office, dossier: Dossier, message: Message, step: NextStep | None
) -> tuple[Finding, ...]:
    """Return what is to be said of a text; of a draft of ours only that nobody works on its day."""
    facts = None
    if step is not None:
        facts = office.tone.step(dossier, channel=step.channel, on=step.on, at=step.at)
    verdict = office.tone.check(
        dossier, message.text, kind=message.kind, step=facts, subject=message.subject
    )
    return tuple(one for one in verdict.findings if message.own or one.id == "NXT04")


AGREES = Agreement(ok=True, code="agrees")
CLOSED = Agreement(ok=False, code="closed_way")


def says(text: str, step: NextStep, *, goodbye: bool) -> Agreement:
    """Judge a text after which a step is left; a goodbye must not stand beside one (NXT06)."""
    if goodbye:
        return Agreement(ok=False, code="leave_and_step")
    return messages.check_step(
        text,
        channel=step.channel,
        on=step.on,
        at=step.at,
        phrase_date=words.spoken_forms(step.on, step.at),
    )


def closed_way(step: NextStep, contact: Contact | None, coming: Coming) -> bool:
    """Say whether the next step goes by a way that they closed, before or just now (B3)."""
    if coming.narrowed and step.channel in NO_DONT_CALL:
        return True
    return contact is not None and not contact.allows(step.channel)


def why_none(office: Office, dossier: Dossier, way: Channel) -> str:
    """Return why there is no text for a way: they do not want it (B3), else ""."""
    if dossier.contact is None or dossier.contact.allows(way):
        return ""
    error = office.hearing.refusal(dossier.pursuit.id, way)
    return words.error_line(error) if error is not None else ""


def leaving(text: str, coming: Coming, today: date) -> Agreement:
    """Judge a text after which no step is left: it must not announce one (NXT06)."""
    stops = coming.outcome is Outcome.NO_CONTACT and not coming.narrowed
    over = coming.leaving or stops
    said = announced(text, around=today) if over else ""
    return Agreement(ok=False, code="announced", said=said) if said else AGREES
