# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they said they would do, as a line tells it: a promise, an introduction (N5, R1, R41)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import Role
from desktop_app.domain.capture_words import Wording

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line

_VERB = (
    r"(?:send|introduce|forward|pass|check|ask|look into|look|talk|speak|put (?:me|us|in)|connect"
    r"|refer|recommend|share|confirm|find out|find|mail|e-?mail|write|ring|give|get (?:me|us"
    r"|it|back"
    r"|in touch)|show|arrange|set up|organi[sz]e|reply|respond|come back|let (?:me|us)|chase|read"
    r"|review|sort|print|sign|tell|text|message)"
)
_WHO = r"(?P<who>(?:[^\W\d_]|\ue001)[^,;.\ue002]{0,50}?)"
_GAVE_WORD = Wording(
    rf"\W*(?:{_WHO}(?:'s)? )?(?:(?:has |have )?(?:promised|agreed|offered|offers|is going|are going"
    rf"|said|says)(?: (?:me|us))? (?:to|(?:that )?(?:she|he|they)(?:'d|'ll| will| would| can))"
    rf"|will|'ll|would|can) (?:\w+ly )?(?P<verb>{_VERB})\b"
)
_SHORT = Wording(rf"\W*(?P<who>she|he|they|who)'(?:ll|d) (?P<verb>{_VERB})\b")
_INSIDE = Wording(
    rf"\b(?P<who>she|he|they|who)(?:'ll|'d| will| would| promised to| agreed to| offered to)"
    rf" (?:\w+ly )?(?P<verb>{_VERB})\b"
)
_INTRODUCING = Wording(
    r"\b(?:introduc\w+ (?:me|us)|an introduction|put(?:ting)? (?:me|us) in (?:touch|contact)"
    r"|connect (?:me|us)|refer (?:me|us)|recommend (?:me|us))\b"
)
_MINE = Wording(r"\W*(?:i|we|i've|and|please|to|must|me|it)\b")
_DECIDING = Wording(
    r"\b(?:let (?:me|us|you) know|decid\w+|get back|be in touch|call (?:me|us|you)|come back"
    r"|in touch)\b"
)


@dataclass(frozen=True, slots=True)
class TheirWord:
    """What they will do.

    Attributes:
        introduces: it is an introduction that they offered (R1).
        on: the day they named for it, None where none was said.
        who: where the one is named who gave it, None for a mere "she".
        start, end: where it stands.
    """

    introduces: bool
    on: date | None
    who: tuple[int, int] | None
    start: int
    end: int


def their_word(line: Line) -> TheirWord | None:
    """Return what somebody else undertook to do, None where the line tells of nothing."""
    for piece in line.of_role(Role.PLAIN, Role.TOUCH):
        said = line.body[piece.start : piece.end]
        found = _SHORT.match(said) or _INSIDE.search(said) or _GAVE_WORD.match(said)
        if found is None or _MINE.match(found["who"] or "she"):
            continue
        introduces = _INTRODUCING.search(said) is not None
        named = found["who"] and found["who"].lower() not in {"she", "he", "they", "who"}
        if not (introduces or named) and _DECIDING.search(said, found.start("verb")):
            continue  # their answer: what they said about a decision is heard apart (B5, B6)
        start, end = (piece.start + n for n in found.span("who")) if named else (0, 0)
        return TheirWord(
            introduces, _day_behind(line, piece.clause, piece.start),
            (start, end) if named else None, piece.start + found.start(), piece.end,
        )  # fmt: skip
    return None


def _day_behind(line: Line, clause: int, start: int) -> date | None:
    for day in line.dates:
        if day.clause == clause and day.start > start and day.ahead:
            return day.ahead[0].on
    return None
