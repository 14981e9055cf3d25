# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The day they named, in what was written down of their words (method.md 5.3, R10, O2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.dates import Phrase, When

_TO_IT = r"[^,;.\n]{0,24}$"
_DECISION = Wording(
    r"\b(?:decision|decid(?:e|es|ed|ing)|make up their minds?"
    r"|(?:we|they|she|he|i)(?:'ll|\u2019ll|'d| will| would) (?:know|hear|decide|choose|let (?:you"
    r"|me|us) know|be in touch|call (?:you|me|us|back)|get back|come back|tell (?:you|me|us))"
    r"|(?:final )?(?:answer|result|word|news|feedback) (?:by|on|before|until|from)"
    r"|hear (?:back )?(?:from (?:them|us|her|him) )?(?:by|on|before|until)"
    rf"|(?:shortlist|choice|selection)\b)\b{_TO_IT}"
)
_ANSWER_DUE = Wording(
    r"\b(?:answer|reply|respond|decide|decision|deadline|sign|accept|until|by|before"
    rf"|let (?:them|her|him) know)\b{_TO_IT}"
)
_BACK = Wording(rf"\b(?P<how>until|till?|through|thru|back|returns?|returning)\b{_TO_IT}")
_INTERVIEW = Wording(
    r"\b(?:interview|screen(?:ing)?|trial|assessment|second round)\b[^;.\n]{0,40}$"
)
_OWN = {Outcome.OFFER: _ANSWER_DUE, Outcome.AUTOMATIC: _BACK}
_FOR_ALL = frozenset({Outcome.CALL_ON, Outcome.NO_TIME})


def day_said(text: str, outcome: Outcome | None, phrases: Sequence[Phrase]) -> When | None:
    """Return the day that the field for theirs would hold, None where the words name none.

    `phrases` are the days of the text. Of a call they asked for, the one day that is told is the
    day; of a talk only one by which they decide is, for an interview has a record of its own.
    """
    ahead = [phrase for phrase in phrases if phrase.whens]
    if outcome in _FOR_ALL:
        free = [one for one in ahead if not _INTERVIEW.search(text, 0, one.start)]
        return free[0].whens[0] if len(free) == 1 else None
    pattern = _DECISION
    if outcome in _OWN:
        pattern = _OWN[outcome]
    for phrase in ahead:
        said = pattern.search(text, 0, phrase.start)
        if said is None:
            continue
        day: When = phrase.whens[0]
        last = outcome is Outcome.AUTOMATIC and said["how"].lower() in {"through", "thru"}
        return replace(day, on=day.on + timedelta(days=1)) if last else day
    return None
