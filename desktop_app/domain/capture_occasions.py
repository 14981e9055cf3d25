# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Interviews that a line names as something to come: "second interview", "trial shift" (R40)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Channel

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line

_KINDS = (
    r"(?:(?:first|second|third|final|last|next|1st|2nd|3rd|job|phone|telephone|video|panel"
    r"|technical|zoom|teams|online) )*"
)
_OCCASION = Wording(
    rf"\b(?P<words>{_KINDS}(?:interview\b(?!s| (?:prep|practi|question|coach|train|suit|cloth"
    rf"|tip))|phone[- ]?screen\b|screening call\b"
    r"|assessment (?:cent(?:re|er)|day)\b|(?:trial|taster|working) (?:shift|day)\b|probearbeiten\b"
    r"|vorstellungsgespräch\b))"
)
_HAS_BEEN = Wording(
    r"\b(?:had|did|after|finished|went|was|thanks? (?:you )?for|about|re|following|for the|missed"
    r"|prep(?:are)?|suit|cancel\w*|reschedul\w*|mov(?:e|ed|ing)|postpon\w*)\b"
)
_WENT = Wording(r"\b(?:went|was|done|over|finished)\b")
_BY_PHONE = Wording(r"phone|telephone|call\b|zoom|teams|video|online")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An interview that is ahead, in the words of the line and where they stand."""

    words: str
    channel: Channel
    start: int
    end: int


def occasion_before(
    line: Line, used: tuple[tuple[int, int], ...], *, apart: bool
) -> Occasion | None:
    """Return the interview whose day is one of those used, None where the line tells of none.

    `apart` allows a comma between the two: "interview at Acme, thu 10".
    """
    for day in line.dates:
        if (day.start, day.end) not in used:
            continue
        for piece in line.pieces:
            if piece.clause not in {day.clause, day.clause - apart} or piece.start > day.start:
                continue
            said = line.told[piece.start : piece.end]
            found = _OCCASION.search(said)
            if found is None or _WENT.search(said, found.end()):
                continue
            if not _HAS_BEEN.search(said, 0, found.start()):
                start, end = (piece.start + n for n in found.span("words"))
                told = found["words"]
                by_phone = _BY_PHONE.search(told) is not None
                return Occasion(told, Channel.CALL if by_phone else Channel.VISIT, start, end)
    return None
