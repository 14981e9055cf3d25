# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a refusal says to the user: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Reason
from desktop_app.words.catalogue import N_, fields
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import full_date, spoken
from desktop_app.words.guards import guard
from desktop_app.words.refusals import REFUSALS, UNKNOWN
from desktop_app.words.steps import channel as channel_name

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.words.refusals.shape import Refusal

_LONGEST = 200
"""Characters of quoted words or a path that a sentence repeats."""

_FIELDS = {
    "stage": N_("the stage"),
    "company": N_("the company"),
    "person": N_("the person"),
    "title": N_("the goal"),
    "note": N_("the note"),
    "country": N_("the country or region"),
    "due": N_("the date"),
    "action": N_("the next step"),
    "calls_from": N_("the start of the calling hours"),
    "calls_to": N_("the end of the calling hours"),
    "gap_days": N_("the pause between two messages"),
    "most_a_day": N_("the most steps a day"),
    "lead_minutes": N_("how long before a time you are reminded"),
    "start_of_day": N_("the start of your day"),
    "weekdays": N_("the working days"),
    "appearance": N_("the appearance"),
    "introduced_by": N_("who introduced them"),
    "ends": N_("the end of the interview"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A refusal in three parts; `safe` and `todo` may be empty."""

    what: str
    safe: str
    todo: str


def error(known: KnownError) -> Sentence:
    """Return the sentences of a refusal; an unknown code is named, calmly."""
    refusal = _refusal(known)
    details = {name: _shown(name, value) for name, value in known.details.items()}
    reason, free = known.details.get("reason"), known.details.get("allowed_from")
    if isinstance(reason, Reason):
        details["reason"] = guard(reason, free if isinstance(free, date) else None)
    details["code"] = known.code
    return Sentence(*(_said(part, details) for part in refusal))


def error_line(known: KnownError) -> str:
    """Return the same as one line."""
    sentence = error(known)
    return " ".join(part for part in (sentence.what, sentence.safe, sentence.todo) if part)


def _said(message: str, details: Mapping[str, str]) -> str:
    """Return a part of a refusal; a detail that nobody gave is an ellipsis, never a brace."""
    if not message:
        return ""
    return _(message, **{name: details.get(name, "…") for name in fields(message)})


def _refusal(known: KnownError) -> Refusal:
    found = REFUSALS.get(known.code)
    if found is None:
        return UNKNOWN
    plain = REFUSALS.get(f"{known.code}_plain")
    details = known.details
    if plain and not (details.get("words") and details.get("said_on")):
        return plain
    return found


def _shown(name: str, value: object) -> str:
    """Return a detail as a sentence shows it: days spoken, kinds by name, long text cut."""
    if value is None or value == "":
        return "…"
    if name in {"on", "said_on", "due", "was", "allowed_from"}:
        return _day(value)
    if name == "channel" and str(value) in list(Channel):
        return channel_name(Channel(str(value)))
    if name == "field":
        return _(_FIELDS[str(value)]) if str(value) in _FIELDS else str(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _cut("; ".join(str(item) for item in value))
    return _cut(str(value))


def _day(value: object) -> str:
    if isinstance(value, date):
        return full_date(value)
    day, _sep, at = str(value).partition("T")
    try:
        on = date.fromisoformat(day)
        return spoken(on, time.fromisoformat(at)) if at else full_date(on)
    except ValueError:
        return str(value)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
