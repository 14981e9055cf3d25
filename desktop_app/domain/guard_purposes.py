# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a step is for, and in spite of what it stands (method.md 5.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.guard_terms import Purpose

if TYPE_CHECKING:
    from desktop_app.domain.records import Step

_CODES = {
    "thank": Purpose.THANKS,
    "reply": Purpose.REPLY,
    "send_promised": Purpose.DELIVERY,
}
_MEETING = r"(?:appointment|call|chat|coffee|date|interview|lunch|meeting|slot|talk|time|visit)"
_WHICH = r"(?:an?|her|his|my|our|that|the|their|this|[a-z]+['’]s)"
_THEY = r"(?:he|she|they|you|[a-z]+)"
_OWN_WORDS = (
    (Purpose.THANKS, re.compile(r"(?:e-?mail|send|write|say)?\s*(?:a\s+)?thank(?:s|[- ]you)?\b")),
    (Purpose.REPLY, re.compile(r"(?:answer|reply|respond)\b")),
    (
        Purpose.APPOINTMENT,
        re.compile(
            r"(?:confirm|move|postpone|re-?schedule|shift)\s+"
            rf"(?:{_WHICH}\s+(?:[\w-]+\s+){{0,2}})?{_MEETING}\b"
        ),
    ),
    (
        Purpose.DELIVERY,
        re.compile(
            r"(?:e-?mail|send|deliver|bring|hand|forward|share)\b.*\b"
            rf"(?:{_THEY}\s+(?:asked|wanted|requested)|asked\s+for|requested|i\s+promised)\b"
        ),
    ),
)


def purpose_of(action: str) -> Purpose:
    """Return what a step is for, by its code or the user's own words; else a follow-up.

    Exempt are thanks, a reply, what they asked for, and an appointment that is confirmed or
    moved (method.md 5.4); a day that was agreed on is known by the reason of the step.
    """
    tidy = " ".join(action.split())
    if tidy in _CODES:
        return _CODES[tidy]
    folded = tidy.casefold()
    found = (purpose for purpose, words in _OWN_WORDS if words.match(folded))
    return next(found, Purpose.FOLLOW_UP)


def set_aside(step: Step) -> frozenset[str]:
    """Return the guards that were set aside when a step was planned, but for an odd hour or day.

    That one is seen by the day itself.
    """
    return frozenset(str(dict(step.reason.args).get("despite", "")).split()) - {"G6"}
