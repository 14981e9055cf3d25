# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tone check around a pursuit: what is on record is laid beside the text (method.md 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Channel, Direction, Status
from desktop_app.domain.tone import Kind, MessageFacts, StepFacts, check
from desktop_app.services.word_given import due_today, last_kept

if TYPE_CHECKING:
    from datetime import time

    from desktop_app.domain.tone import Verdict
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_ONE_CALL = frozenset({"A3", "I3"})
_SPOKEN_FORMS = {"voicemail": Kind.VOICEMAIL, "live": Kind.CALL_SCRIPT}


def check_text(text: str, *, kind: Kind, today: date, subject: str = "") -> Verdict:
    """Return the verdict on a text of which nothing else is known (the terminal's verb)."""
    return check(text, kind=kind, today=today, facts=MessageFacts(subject=subject))


def warm_up() -> None:
    """Compile what the first check needs, so that typing never waits for it; safe in a thread."""
    check_text("I'll call you soon.", kind=Kind.EMAIL_FOLLOWUP, today=date(2026, 1, 1))


class Tone:
    """Checks drafts against what is on record about their pursuit."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def check(
        self,
        dossier: Dossier,
        text: str,
        *,
        kind: Kind,
        step: StepFacts | None = None,
        subject: str = "",
    ) -> Verdict:
        """Return the verdict on a draft; `step` is the next step it should name (R14)."""
        facts = self.facts(dossier, subject=subject)
        if kind not in _SPOKEN_FORMS.values():
            facts = replace(facts, one_call=False)  # an e-mail has its own limits (R39)
        return check(text, kind=kind, today=self._office.desk.today, step=step, facts=facts)

    def step(
        self, dossier: Dossier, *, channel: Channel, on: date, at: time | None = None
    ) -> StepFacts:
        """Return the step a draft is compared with, with the working days at the other end."""
        calendar = self._office.preferences.calendar(dossier.contact, dossier.organization)
        return StepFacts(channel, on, at, calendar)

    def facts(self, dossier: Dossier, *, subject: str = "") -> MessageFacts:
        """Return what is on record around a message of this pursuit."""
        mine = self._office.preferences.current
        kept = last_kept(self._office, dossier)
        touches = [entry.touch for entry in dossier.entries if entry.touch is not None]
        inbound = any(
            touch.direction is Direction.IN and touch.channel is Channel.CALL for touch in touches
        )
        return MessageFacts(
            names=_names(dossier),
            my_name=mine.name,
            my_phone=mine.phone,
            subject=subject,
            last_promise_kept=kept,
            promised=kept is not None or due_today(self._office, dossier),
            inbound_call=inbound,
            is_follow_up=bool(touches),
            first_email=not touches,
            one_call=_situation(dossier) in _ONE_CALL,
        )


def kind_of(dossier: Dossier, *, channel: Channel, form: str, template_id: str = "") -> Kind:
    """Return which kind of message a draft is, from its form, way and template.

    A way without a form of its own (a visit) is judged as a script.
    """
    if template_id.startswith("X") or dossier.pursuit.status is Status.STOPPED:
        return Kind.REPLY_TO_REFUSAL
    if template_id.startswith("Z"):
        # Z3 thanks for a refusal and may say when the user will write again.
        return Kind.THANK_YOU if template_id == "Z3" else Kind.CLOSING
    if form in _SPOKEN_FORMS:
        return _SPOKEN_FORMS[form]
    if channel is Channel.MESSAGE:
        return Kind.LINKEDIN
    return Kind.EMAIL_FOLLOWUP if channel is Channel.EMAIL else Kind.CALL_SCRIPT


def _names(dossier: Dossier) -> tuple[str, ...]:
    contact, organization = dossier.contact, dossier.organization
    names = [dossier.pursuit.title]
    if organization is not None:
        names.append(organization.name)
    if contact is not None:
        names += [contact.name, *contact.name.split()]
    return tuple(name for name in names if name)


def _situation(dossier: Dossier) -> str:
    return (dossier.step.situation if dossier.step else "") or dossier.pursuit.situation
