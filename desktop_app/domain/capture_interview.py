# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""That an interview was moved or called off: "interview at Acme moved to fri 11" (3.1, R40)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.capture_times import time_at
from desktop_app.domain.capture_words import COUNTS, Tokens, Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.dates import Phrase

    Span = tuple[int, int]

_NOUN = Wording(
    r"\b(?:(?:the|our|my|their|this|that|an?) )?"
    r"(?:(?:first|second|third|final|last|next|1st|2nd|3rd|job|phone|telephone|video|panel"
    r"|technical|zoom|teams|online) )*"
    r"(?:interview|phone[- ]?screen|screening(?: call)?|assessment (?:cent(?:re|er)|day)"
    r"|(?:trial|taster|working) (?:shift|day))\b(?! (?:prep|practi|question|coach|train))"
)
_WAS = r"(?:(?:has|have|had|was|is|are|were|been|be|got|gets|now|just|again) )*"
_AWAY = (
    r"moved|re-?scheduled|postponed|had to (?:move|re-?schedule|postpone)"
    r"|delayed|shifted|adjourned|deferred"
    r"|(?:pushed|put|set|brought|pulled|bumped)"
    r"(?= (?:back|forward|off|out|up|it\b|the\b|our\b|my\b))"
)
_OFF = r"cancell?ed|canceled|called off|scrapped|had to cancel|cancels"
_MOVED = Wording(
    rf"\b{_WAS}(?P<verb>{_AWAY})\b|\b(?:is|are) now(?= )|\bnew (?:date|day|time)(?: (?:for|of))?\b"
)
_OFF_NOW = Wording(
    rf"\b{_WAS}(?P<verb>{_OFF})\b|\b(?:is|was|'s) (?:now )?off\b|\bfell through\b"
    r"|\b(?:is not|isn't|not|no longer|won't be|will not be)"
    r" (?:happening|taking place|going ahead)\b"
    r"|\bwill not take place\b|\bwon't (?:happen|take place)\b"
)
_ALONE = Wording(
    r"\b(?:re-?scheduled|postponed|cancell?ed|canceled)\b"
    r"(?= *(?:$|[,;.]|to\b|until\b|till\b|it\b|on (?:me|us)\b|by\b|again\b|at the last))"
)
_OTHER_NOUN = Wording(r"\b(?:call|meeting|meet|appointment|lunch|coffee|visit|chat|zoom|order)\b")
_PARTICLE = Wording(
    r"\b(?:(?:back|forward|off|out|up|it)\b )?(?:(?:to|until|till|for|on|by|at)\b)? *"
)
_ANEW = Wording(r"\b(?:new (?:one|date|day|time|interview|slot)|instead|moved|re-?scheduled)\b")
_SHIFT = Wording(
    rf"\b(?:by )?(?P<count>\d+|{'|'.join(COUNTS)}|half an) (?P<unit>minute|hour|day|week)s?"
    r"(?: (?P<way>later|earlier|sooner))?\b"
)
_SOONER = Wording(r"\bforward\b|\bearlier\b|\bsooner\b|\bpulled\b|\bmoved up\b")
_ONLY_TIME = Wording(r"(?:\b(?:to|at|until|for|now|back|forward|time)\b|@) *(?=\d|noon\b|midday\b)")
_POSSESSIVE = Wording(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|morrow))['’]s(?= )"
)
_BREAK = re.compile(r"[,;.:!?](?=\s|$)|\s(?:and|but|so|then)\s", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*)?(?:to|until|till)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InterviewChange:
    """What became of an interview that was agreed on.

    Attributes:
        off: it was called off; else it was moved.
        was: the day it stood on, where the line names it.
        at: the new hour, where no day is named with it.
        shift: by how much it was moved, where no day is named.
    """

    off: bool
    was: date | None = None
    at: time | None = None
    shift: timedelta | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """Where a line speaks of an interview and of its change."""

    off: bool
    verb: Span
    noun: Span | None


def without_change(
    text: str, phrases_of: Callable[[str], tuple[Phrase, ...]]
) -> tuple[str, InterviewChange] | None:
    """Return a line without the words that move an interview or call it off, and what they say.

    Every other word stays where it stands. None where the line says nothing of the kind.
    """
    text = _POSSESSIVE.replaced(r"\g<day>  ", text)  # "wednesday's interview"
    said = _heard(text)
    if said is None:
        return None
    phrases = phrases_of(text)
    start, end = _clause(text, said)
    old = [one for one in phrases if _is_old(text, one, phrases, said, (start, end))]
    later = [one for one in phrases if one not in old and one.start >= said.verb[0] and one.whens]
    spans = [said.verb, *((one.start, one.end) for one in old)]
    if said.off and not (later and _ANEW.search(text, said.verb[1])):
        spans += [said.noun] if said.noun else []
        return _blanked(text, spans), InterviewChange(off=True, was=_day(old))
    spans += _joints(text, said)
    if later:
        return _blanked(text, spans), InterviewChange(off=False, was=_day(old))
    shift, hour = _shift(text, said), _hour(text, said.verb[1])
    spans += [found[1] for found in (shift, hour) if found is not None]
    change = InterviewChange(
        off=False,
        was=_day(old),
        at=hour[0] if hour is not None and shift is None else None,
        shift=shift[0] if shift is not None else None,
    )
    return _blanked(text, spans), change


def _heard(text: str) -> _Said | None:
    noun = _NOUN.search(text)
    if noun is None:
        alone = _ALONE.search(text)
        if alone is None or _OTHER_NOUN.search(text, 0, alone.start()):
            return None
        return _Said(alone[0].lower().startswith("cancel"), alone.span(), None)
    for off, wording in ((True, _OFF_NOW), (False, _MOVED)):
        for verb in wording.finditer(text):
            if _belong(text, noun.span(), verb.span()):
                return _Said(off, verb.span(), noun.span())
    return None


def _belong(text: str, noun: Span, verb: Span) -> bool:
    """Say whether the two are of one clause, or the verb opens the clause behind the noun's."""
    between = text[min(noun[1], verb[1]) : max(noun[0], verb[0])]
    if _BREAK.search(between) is None:
        return True
    inner = between.rstrip(" ,:")  # "interview at Acme: moved", "interview at Acme, moved"
    return verb[0] > noun[1] and _BREAK.search(f"{inner} ") is None


def _clause(text: str, said: _Said) -> Span:
    """Return the clause that tells of the change."""
    spans = [said.verb, *([said.noun] if said.noun else [])]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    breaks = list(_BREAK.finditer(text))
    start = max((one.end() for one in breaks if one.end() <= first), default=0)
    return start, min((one.start() for one in breaks if one.start() >= last), default=len(text))


def _joints(text: str, said: _Said) -> list[Span]:
    """Return what only joins the words of a move: "back to", and the noun behind its verb."""
    behind = said.noun is not None and said.noun[0] > said.verb[0]
    nouns = [said.noun] if said.noun is not None and behind else []
    ends = [said.verb[1], *(noun[1] for noun in nouns)]
    found = [_PARTICLE.match(text, end + 1) for end in ends]
    return [*nouns, *(one.span() for one in found if one is not None)]


def _is_old(text: str, day: Phrase, phrases: tuple[Phrase, ...], said: _Said, clause: Span) -> bool:
    """Say whether a day is that on which the interview stood so far."""
    if not clause[0] <= day.start < clause[1]:
        return False
    if said.off or day.start < said.verb[0]:
        return True
    behind = [one for one in phrases if one.start >= day.end]
    return bool(behind) and _JOINED.fullmatch(text[day.end : behind[0].start]) is not None


def _day(old: list[Phrase]) -> date | None:
    return next((one.whens[0].on for one in old if one.whens), None)


def _shift(text: str, said: _Said) -> tuple[timedelta, Span] | None:
    """Return by how much it was moved: "by a week", "two hours later", "forward an hour"."""
    found = _SHIFT.search(text, said.verb[1])
    if found is None:
        return None
    told = found["count"].lower()
    count = 0.5 if told == "half an" else int(told) if told.isdigit() else COUNTS[told]
    sooner = _SOONER.search(text, said.verb[0], max(found.end(), said.verb[1])) is not None
    by = timedelta(**{f"{found['unit'].lower()}s": count})
    return (-by if sooner else by), found.span()


def _hour(text: str, start: int) -> tuple[time, Span] | None:
    """Return the hour to which it was moved within its day: "pushed back to 3pm"."""
    marked = _ONLY_TIME.search(text, max(0, start - 4))
    if marked is None:
        return None
    tokens = Tokens(text[marked.end() :])
    found = time_at(tokens, 0, bare=True)
    if found is None:
        return None
    return found.at, (marked.start(), marked.end() + tokens.at(found.end - 1).end)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
