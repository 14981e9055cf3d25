# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom a switchboard names, as a line tells it: "switchboard: Ms Odell in HR handles it" (R32)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WHO = (
    r"(?P<name>(?-i:(?:(?:Mrs?|Ms|Miss|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?))"
    r"(?:,? (?:in|from|of) (?:the )?(?P<role>[^\W\d_][^,;]{0,30}?))?"
)
_DOES = (
    r"(?:handles|deals with|looks after|does|is (?:the (?:one|person) )?"
    r"(?:responsible|in charge|the right person|who I want))\b"
)
_SWITCHBOARD = r"\b(?:switchboard|reception(?:ist)?|operator|front desk)"
_NAMED = (
    re.compile(
        rf"{_SWITCHBOARD}(?: says?| said| told me)?:? (?:that )?{_WHO} {_DOES}", re.IGNORECASE
    ),
    re.compile(
        rf"{_SWITCHBOARD} (?:named|gave me(?: the name)?|mentioned) {_WHO}(?=$|[,;.])",
        re.IGNORECASE,
    ),
)
_EXTENSION = re.compile(r"\bext(?:ension)?\.? ?(\d{1,6})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedThere:
    """Somebody of the company whom the switchboard named: not spoken to yet."""

    name: str
    role: str = ""
    extension: str = ""


def named_there(text: str) -> NamedThere | None:
    """Return whom the switchboard named, None where it named nobody."""
    said = next((found for one in _NAMED if (found := one.search(text))), None)
    if said is None:
        return None
    inside = _EXTENSION.search(text)
    return NamedThere(said["name"], (said["role"] or "").strip(), inside[1] if inside else "")
