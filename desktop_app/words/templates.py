# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What templates, their fields and their faults are called (method.md 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.names import situation

if TYPE_CHECKING:
    from desktop_app.domain.messages import Template
    from desktop_app.domain.own_templates import Problem

_MOMENTS = {
    "A2.1x": NP_("template", "They may not put you through"),
    "A2.2": NP_("template", "Ask HR who is responsible"),
    "A2.4": NP_("template", "Message with an assistant"),
    "B3": NP_("template", "Answer to “no calls, e-mail is fine”"),
    "I0": NP_("template", "At the end of an interview: the date"),
    "I1.0": NP_("template", "Thanks for an interview, as agreed"),
    "I1.0r": NP_("template", "Thanks for an interview, date added"),
    "M1": NP_("template", "Move a promise before its day"),
    "M2": NP_("template", "Make up for a promise"),
    "M2c": NP_("template", "Make up for a promise, call"),
    "M2v": NP_("template", "Make up for a promise, voicemail"),
    "M3": NP_("template", "You reach them"),
    "O3": NP_("template", "You have another offer"),
    "RE": NP_("template", "Reply to their answer"),
    "R2.9": NP_("template", "Tell who introduced you"),
    "W0": NP_("template", "Answer to “no time to meet”"),
    "X1": NP_("template", "Answer to “don't contact me”"),
    "Z1": NP_("template", "Closing note to an employer"),
    "Z2": NP_("template", "Closing note in networking"),
    "Z3": NP_("template", "Thanks for a refusal"),
    "Z4": NP_("template", "Decline an offer with thanks"),
    "Z5": NP_("template", "Accept an offer with thanks"),
}
_KINDS = {
    "written": NP_("template", "E-mail or message"),
    "email": NP_("template", "E-mail"),
    "message": NP_("template", "Message"),
    "voicemail": NP_("template", "Voicemail"),
    "live": NP_("template", "Call script"),
}
_FIELDS = {
    "contact_first_name": NP_("template field", "their first name"),
    "organization": NP_("template field", "the company"),
    "role": NP_("template field", "the goal"),
    "topic": NP_("template field", "the topic"),
    "last_touch_date": NP_("template field", "the day you were last in touch"),
    "spoken_date": NP_("template field", "the day you last spoke"),
    "applied_date": NP_("template field", "the day you applied"),
    "next_channel": NP_("template field", "how you will be in touch next"),
    "next_date": NP_("template field", "when you will be in touch next"),
    "as_said": NP_("template field", "“as I said I would”, if it is true"),
    "promised_date": NP_("template field", "the day you had promised"),
    "their_date": NP_("template field", "the date they named"),
    "my_name": NP_("template field", "your name"),
    "my_phone": NP_("template field", "your number"),
    "hr_name": NP_("template field", "who named them to you"),
}

FIELDS_OFFERED = tuple(_FIELDS)
"""The fields that are filled from the records, in the order of the menu."""

SITUATIONS_AND_MOMENTS = (
    "N1", "N2", "N3", "N4", "N5", "R1", "R2", "A1", "A2", "A3", "PS", "I1", "I2", "I3",
    "O1", "O2", "C1", "K1", "W1", "PK", *_MOMENTS,
)  # fmt: skip
"""Where a template can be offered, in the order of the method's table."""


def moment(code: str) -> str:
    """Return the name of a situation, or of a moment that has a text of its own."""
    if code in _MOMENTS:
        return pgettext(*_MOMENTS[code])
    return situation(code) or code


def template_kind(kind: str) -> str:
    """Return what a template is: an e-mail, a voicemail, a call script."""
    return pgettext(*_KINDS[kind]) if kind in _KINDS else kind


def field_name(name: str) -> str:
    """Return what a field is filled with; its own name where nothing more is known."""
    return pgettext(*_FIELDS[name]) if name in _FIELDS else name


def attempt(number: int | None) -> str:
    """Return for which follow-up a template was written."""
    if number is None:
        return _("Any time")
    if number == 0:
        return _("First word or thanks")
    return _("Follow-up {n}", n=number)


def template_name(template: Template, code: str = "") -> str:
    """Return what a template is called; `code` is the situation in which it is offered."""
    if template.name:
        return template.name
    if template.id in _MOMENTS:
        return pgettext(*_MOMENTS[template.id])
    codes = [code] if code in template.situations else list(template.situations)
    name = moment(codes[0]) if codes else template.id
    if template.attempt is None:
        return name
    return _("{attempt}: {situation}", attempt=attempt(template.attempt), situation=name)


def problem(found: Problem) -> str:
    """Return why something in braces is no field, as it was typed."""
    match found.code:
        case "code":
            return _("“{said}”: only the name of a field, nothing is computed.", said=found.said)
        case "brace":
            return _("“{said}”: a brace without a field's name.", said=found.said)
    return _("“{said}”: there is no such field.", said=found.said)
