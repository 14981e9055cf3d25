# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A dated next step in words that begin with no "I will": "You're on my call list for Thursday".

Looked for only where `commitments` found no dated one. A sentence counts if it names a day to come
and a way to be in touch, and says that the writer is the one to use it (method.md R14).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Channel
from desktop_app.domain.tone.commitments import Commitment, of_something_else
from desktop_app.domain.tone.days import Day, days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.domain.tone.preparation import Prepared

_SPOKEN = (
    r"call|calls|calling|ring|rings|ringing|bell|phon(?:e|es|ing)|telephon(?:e|ing)|voice|voicemail"
)
_EMAIL = r"e?mail(?:s|ing)?|inbox"
_MESSAGE = r"messag(?:e|es|ing)|text(?:s|ing)?|ping(?:ing)?|dm"
_WRITTEN = r"writ(?:e|es|ing)|note|line|letter|post"
_LOOSE = (
    r"contact(?:ing)?|touch|follow(?:s|ing)?(?: |-)?up|reach(?:ing)?|try(?:ing)?|visit(?:ing)?|"
    r"another (?:go|try|attempt|shot)|ask for you|hear from me|knock(?:ing)?|find me|speak(?:ing)?|"
    r"talk(?:ing)?|see(?:ing)?|catch(?:ing)?|back (?:to|with) you|diary|list|number down|"
    r"(?:until|till|til) then|report(?:ing)? back|inquir(?:e|ing)|enquir(?:e|ing)|resend(?:ing)?|"
    r"holler(?:ing)?|on to you|bring(?:ing)?|hand(?:ing)? (?:in|over|\w+ \w+ (?:in|over))|"
    r"coming to you|hit you up"
)
_WAYS: tuple[tuple[frozenset[Channel], str], ...] = (
    (frozenset({Channel.CALL}), _SPOKEN),
    (frozenset({Channel.EMAIL}), _EMAIL),
    (frozenset({Channel.MESSAGE}), _MESSAGE),
    (frozenset({Channel.EMAIL, Channel.MESSAGE}), _WRITTEN),
    (frozenset(), _LOOSE),
)
_ACT = rf"{_SPOKEN}|{_EMAIL}|{_MESSAGE}|{_WRITTEN}|{_LOOSE}"
_VERB = (
    r"(?:call|calling|ring|ringing|phone|phoning|telephone|telephoning|email|emailing|write|"
    r"writing|message|messaging|text|texting|ping|pinging|try|trying|contact|contacting|reach|"
    r"reaching|catch|catching|visit|visiting|update|updating|giving|dropping|sending|resending|"
    r"forwarding|reporting|bringing)"
)
_MINE = (
    rf"\b{_VERB} (?:back )?(?:to |with |up )?(?:you|your \w+)\b|\b(?:call|line|note|email|"
    r"message|visit|word) to you\b|\bfrom me\b|\bfrom my (?:side|end)\b|\bbe me\b|\bfind me\b|"
    r"\bmy (?:[\w-]+ ){0,2}(?:call|calls|email|emails|note|message|line|voice|ring|voicemail|list|"
    r"diary|calendar|planner|text|letter|turn|visit|next step|plan|day for|turn to)\b|"
    r"\bi have your (?:number|name)\b|\bi (?:\w+ ){0,2}(?:call|ring|phone|telephone|write|"
    r"email|message|try|follow|give|"
    r"take|contact|come|look|get|send|speak)\b|\bi (?:will|shall|am|would|have|plan|want|can|"
    r"mean|hope|intend)\b|^\W*(?:(?:the |my )?plan(?: is)?:? (?:to )?)?(?:will |shall |then |so:? |"
    rf"next:? |and )*(?:{_VERB}|phoning|following up|follow(?:ing)? up|call follows|call|"
    r"back (?:in touch|to you|with you)|in touch|more (?:by|from)|intend|intending|"
    r"planning|hoping)\b|"
    r"^\W*(?:until|till|til)\b|\bour (?:\w+ )?(?:call|talk|chat)\b|"
    r"\b(?:call|email|note|message|line|letter) (?:will |shall )?(?:then )?follows?\b|"
    r"\byou (?:can|may) look (?:for|out for)\b|\bcoming to you\b|\bcoming your way\b"
)
_THEIRS = (
    rf"\b{_VERB} (?:to )?(?:me|us)\b|\b(?:let|give|drop|send|tell|get back to|come back to|update|"
    r"reach out to) me\b|\bhear(?:ing)? (?:back |again )?from you\b|\byour (?:next |kind )?(?:call|"
    r"email|message|note|reply|answer|response|decision|feedback)\b|\b(?:please|kindly)\b|"
    r"\b(?:someone|somebody|anyone|they|he|she|you) (?:can|could|may|might|should|must|would|"
    r"will|said|mentioned|promised|told|asked|wanted|were|did|had|have|to)\b"
    r"(?! (?:find|hear|see|have|get|receive|expect)\b)|\bwait(?:ing)?\b|\bavailab\w+\b|"
    r"\bam free\b|\bif you (?:\w+ ){0,2}(?:call|ring|phone|speak|talk|write|email|message)\b|"
    r"\bhope (?:that )?(?:we|you)\b|\bfrom you\b|\b(?:was|been) told\b|\bperhaps\b|"
    r"\bmaybe\b|\bmight\b|\bexpect (?:your|an?)\b(?! \w+ from me)"
)
_PAST = (
    r"\b(?:was|were|did|met|spoke|talked|called|rang|phoned|emailed|wrote|sent|left|applied|"
    r"visited|dropped|saw|heard|thank\w*|enjoyed|good|great|nice|lovely|pleasure|"
    r"said|mentioned|told|asked|since|received|close[sd]?|starts|went|following up (?:on|my|from|"
    r"after)|(?:will|shall|would|can|could|do|am|is) not|never)\b"
)
_PLAINLY = (
    r"^\W*(?:will be |i am )?(?:calling|ringing|phoning|telephoning|emailing|messaging|texting) "
    r"you\b"
)
"""Begins a sentence that is a promise whatever it says of them: "Calling you at noon"."""
_SET = (
    r"\b(?:told|promised) myself\b|\bgood (?:morning|afternoon|evening)\b|"
    r"\b(?:unless|if)\b[^,]*(?:,|$)|\bthank(?:s| you)\b[^,:;]*[,:;]"
)
"""Words that sound past and are not, taken out before looking for those that are."""


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def noted_steps(prepared: Prepared, today: date) -> Iterator[Commitment]:
    """Yield the dated steps that a message names in other words than "I will"."""
    for sentence in prepared.sentences:
        text = sentence.text
        act = _re(rf"\b(?:{_ACT})\b").search(text)
        if act is None or text.rstrip().endswith("?") or not _is_mine(text):
            continue
        day = next((one for one in days(text, today) if _to_come(text, one, today)), None)
        if day is not None:
            begin = sentence.start
            moved = Day(
                begin + day.start, begin + day.end, day.on, day.other, day.weekday, day.bare
            )
            yield Commitment(begin + act.start(), begin + act.end(), _ways(text), moved, sentence)


def _is_mine(text: str) -> bool:
    """Say whether the writer is the one who is in touch, and has not been already."""
    spoken = _re(_SET).sub(" ", text)
    if _re(_PAST).search(spoken) or not _re(_MINE).search(spoken):
        return False
    return not _re(_THEIRS).search(spoken) or bool(_re(_PLAINLY).search(spoken))


def _to_come(text: str, day: Day, today: date) -> bool:
    return day.on is not None and day.on >= today and not of_something_else(text, day)


def _ways(text: str) -> frozenset[Channel]:
    for ways, words in _WAYS:
        if _re(rf"\b(?:{words})\b").search(text):
            return ways
    return frozenset()
