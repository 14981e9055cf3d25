# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The closing date of an application, as its line tells it (method.md 5.2: A1, A2, A3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line, Piece

_BEFORE = Wording(
    r"(?:\b(?:it |which |posting |vacancy |applications? )?"
    r"(?:closing(?: date| day)?|closes|close|deadline)(?: is| are| was)?|\bopen (?:until|till))"
    r"[ ,:]*(?:on |at |by |the )*$"
)

# Elsewhere a day behind these is none of the user's, and is passed over.
_SHORT = Wording(
    r"\b(?:it |which )?clos(?:es|ing)(?=\s+(?:on |by )?(?:the )?"
    r"(?:\d|next|this|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)|(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec))[\w.]*)"
)
_APPLIED = Wording(r"\b(?:applied|application|cv|resume|résumé)\b")


def spelled_out(text: str) -> str:
    """Return "applied to Acme, closes 30 april" with the words for its closing date in full."""
    return _SHORT.replaced("closing date", text) if _APPLIED.search(text) else text


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing date, and where the line says so."""

    on: date
    start: int
    end: int


def closing_in(line: Line, outcome: Outcome | None) -> Closing | None:
    """Return until when one could apply: a day of theirs, not of the user's step."""
    if outcome is not Outcome.APPLIED:
        return None
    for day in line.dates:
        said = _BEFORE.search(line.told[: day.start])
        whens = day.ahead or day.behind
        if said is not None and len({when.on for when in whens}) == 1:
            return Closing(whens[0].on, said.start(), day.end)
    return None


def without_closing(line: Line, closing: Closing | None) -> Line:
    """Return the line without that day and its words: no job, no company and no step is in them."""
    if closing is None:
        return line

    def cut(piece: Piece) -> Piece:
        inside = piece.start < closing.start < piece.end <= closing.end
        end = piece.start + len(line.body[piece.start : closing.start].rstrip())
        return replace(piece, end=end) if inside else piece

    pieces = [cut(p) for p in line.pieces if not closing.start <= p.start < closing.end]
    dates = tuple(d for d in line.dates if not closing.start <= d.start < closing.end)
    return replace(line, pieces=tuple(p for p in pieces if p.end > p.start), dates=dates)
