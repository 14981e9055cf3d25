# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words that only seem to name a day (method.md R07)."""

from __future__ import annotations

from desktop_app.domain.capture_words import WEEKDAYS, Wording

_SEASONS = "spring|summer|autumn|fall|winter|new year|future|holidays"
_MONTH_NAMES = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_VAGUE = Wording(
    r"\b(?:"
    r"(?:early |late |later |mid[- ]|sometime |some time )?(?:next|this|coming) "
    rf"(?:week|month|quarter|year|weekend|{_SEASONS})"
    rf"|(?:in|over|by|after|before) (?:the )?(?:coming |next )?(?:early |late )?(?:{_SEASONS}"
    r"|weekend|christmas|easter|(?:few )?(?:days|weeks|months))"
    r"|in a (?:few|while|bit|little while|moment)(?: (?:days|weeks|months))?"
    r"|in (?:some|several|many) (?:days|weeks|months)"
    rf"|(?:in |by |until |early |late |mid[- ])(?:{_MONTH_NAMES})"
    rf"|(?:at )?(?:the )?(?:end|beginning) of (?:the )?(?:week|month|quarter|year|{_MONTH_NAMES})"
    r"|as soon as possible|asap|soon|shortly|eventually|whenever|someday|some day|one day"
    r"|sometime|some time|at some point|later|the weekend"
    r")\b"
)
_LAST_WORD = Wording(r"([a-z]+)[\s.,]*$")
_NEXT_WORD = Wording(r",?\s+(?:on\s+)?([a-z]+)")


def first_vague(text: str) -> str | None:
    """Return the first vague words as typed; a week is not vague with a weekday beside it."""
    for match in _VAGUE.finditer(text):
        before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
        after = _NEXT_WORD.match(text, match.end())
        beside = {found.group(1).lower() for found in (before, after) if found is not None}
        if match.group().lower().endswith("week") and beside & WEEKDAYS.keys():
            continue
        return match.group()
    return None
