# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line taken apart: names and dates masked, its pieces told apart by what they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.domain.capture_clocks import Clock, clock_in
from desktop_app.domain.capture_names import KnownNames, NameSpan, protected_names
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.dates import DayOrder, Phrase, When, WorkingDays, read_phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME, INSIDE, DAY, TOPIC = "\ue001", "\ue003", "\ue002", "\ue004"
"""What stands in the masked line for a name's first character, its others, a date, a topic."""

_CLEAN = str.maketrans(
    {NAME: " ", INSIDE: " ", DAY: " ", TOPIC: " ", "’": "'", "‘": "'", "\u00a0": " "}
)
_BREAK = Wording(
    r"[;\n\r\t|]"
    r"|,(?!\s*(?:inc|ltd|llc|llp|plc|gmbh|corp|co|ag|sa|bv)\b)"  # "Quill, Inc." is one name
    r"|\s[-–—]+>?\s|—|\s=>\s"
    r"|(?<!\bre)(?<!\ue002):(?=\s|\ue002|$)"  # "fri: called Acme" goes on
    r"|(?<=[^\W_]{3})(?<!prof)\.(?=\s|$)|[!?](?=\s|$)"
    r"|\b(?:and\s+)?then\b"
)
_TOUCH = Wording(
    r"\b(?:called|rang|phoned|telephoned|dial+ed|tried|emailed|e-mailed|mailed|wrote|messaged"
    r"|texted|pinged|linkedin(?:'?ed)?|applied|met|interviewed|(?:phone[- ])?screen(?:ed)?|sat"
    r"|spoke|talked|chatted|reached|visited|saw|sent|left|heard|answered|replied|responded|got"
    r"|rejected|rejection|offered|thanked|gave|handed|dropped|posted|put in|walked|popped"
    r"|stopped by|ran into|bumped into|turned down|withdrew|pulled out|backed out"
    r"|says|promised|introduced|tried|hung up|no reply|no pick ?up|offered|looked up"
    r"|researched|followed up|submitted|had|interview went"
    r"|voice ?mail|vm|lvm|no answer|said|told|turned (?:me|us) down|(?:don't|do not) call"
    r"|(?:don't|do not) contact|no time|offer from|made (?:me |us )?an offer|wants|declined"
    r"|(?:auto|automatic)[- ]?reply|out of office|call me|message with)\b"
)
_STEP = Wording(
    r"\W*(?:(?:and|next|please|to|also|let's|i'll|i will|i|will|must|should|need to|want to|plan to"
    r"|going to|remember to|todo|next step|step|action)\b\W*)*"
    r"(?P<verb>call|phone|ring|dial|e-?mail|mail|message|text|ping|dm|write|send|ask|try|follow"
    r"|check|visit|meet|meeting|see|look|find|prepare|apply|thank|chase|remind|get|bring|submit"
    r"|research|wait|talk|speak|reply|confirm|book|go|do|interview|update|finish|review|read"
    r"|invite|post|deliver|print|practi[cs]e|search|attend|join|lunch|coffee|contact|connect"
    r"|leave|reach out|catch up|give|answer|decide|respond|accept|decline|sign|discuss|complete"
    r"|fill|schedule|arrange|set up|plan|draft|tell|collect|touch base|nudge|show|chat|hand)\b"
    r"(?!\s+(?:from|went|was|me\b"
    r"|with (?:the |an? |her |his )?(?:assistant|reception\w*|secretary))"
    r"|[- ]screen|(?<=\bdo) not (?:call|contact|phone|ring|write|e-?mail)\b"
    r"|'s|(?:(?<=mail)|(?<=phone)) (?:is|would be|works|suits)\b)"
)
# A step that begins inside "called Acme left voicemail try again thu 10".
_LATER_STEP = Wording(
    r"\s(?:and\s+)?(?:(?:i'll|i will|will|going to)\s+(?:call|phone|e-?mail|write|message|send|try)"
    r"|(?:call|phone|ring|try|e-?mail|message|write)\s+(?:again|back|him|her|them)"
    r"|follow up|send)\b"
)
_OWNING = Wording(r"'s(?!\w)")
_THEIR_WORDS = Wording(r"\b(?:said|says|asked|told|to|me|she|he|they|who)$")


# "called Dana about the offer from Quill": the offer is what was talked about, no outcome.
_TOPIC = Wording(
    r"\b(?:about|re|regarding|concerning)[: ]"
    r"(?:(?!\b(?:left|no answer|no reply|spoke|reached|got|and|call|email|send)\b)[^,;.\ue002])*"
)


class Role(Enum):
    """What a piece of the line speaks of."""

    TOUCH = auto()
    STEP = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two breaks or dates; `clause` numbers the breaks before it."""

    start: int
    end: int
    clause: int
    role: Role


@dataclass(frozen=True, slots=True)
class Dated:
    """A date phrase and its readings ahead and behind."""

    start: int
    end: int
    clause: int
    ahead: tuple[When, ...]
    behind: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The line as typed, masked, masked with its topics too, and its parts in order.

    The three texts are of one length, so that a place in one is a place in all.
    """

    text: str
    body: str
    told: str
    names: tuple[NameSpan, ...]
    dates: tuple[Dated, ...]
    clauses: tuple[tuple[int, int], ...]
    pieces: tuple[Piece, ...]
    known: KnownNames
    senseless: tuple[tuple[int, int], ...] = ()
    """Where a day is spoken of that does not exist, or that looks another way."""
    today: date | None = None
    clock: Clock | None = None

    def words(self, piece: Piece) -> str:
        """Return the masked words of a piece, without what it was about."""
        return self.told[piece.start : piece.end]

    def of_role(self, *roles: Role) -> tuple[Piece, ...]:
        """Return the pieces of these roles, in order."""
        return tuple(piece for piece in self.pieces if piece.role in roles)


def step_verb(words: str) -> tuple[str, int]:
    """Return the verb a step begins with, in lower case, and where it stands in its words."""
    match = _STEP.match(words)
    return (match.group("verb").lower(), match.start("verb")) if match is not None else ("", 0)


def read_line(
    text: str, *, today: date, calendar: WorkingDays, order: DayOrder, known: KnownNames
) -> Line:
    """Return the line taken apart; a date inside a known or quoted name is no date."""
    body = text.translate(_CLEAN)
    names = tuple(_with_owning(body, span) for span in protected_names(body, known))
    for span in names:
        body = _masked(body, span.outer_start, span.outer_end, NAME, INSIDE)
    ahead, behind = (
        read_phrases(body, today=today, calendar=calendar, order=order, past=past)
        for past in (False, True)
    )
    past_of = {(phrase.start, phrase.end): phrase.whens for phrase in behind}
    found = [(phrase, past_of.get((phrase.start, phrase.end), ())) for phrase in ahead]
    senseless = tuple((p.start, p.end) for p, past in found if not (p.whens or past))
    found = [(phrase, past) for phrase, past in found if phrase.whens or past]
    for phrase, _ in found:
        body = _masked(body, phrase.start, phrase.end, DAY, DAY)
    clauses = list(_clauses(body))
    dates = tuple(
        Dated(phrase.start, phrase.end, _clause_of(clauses, phrase), phrase.whens, past)
        for phrase, past in found
    )
    told = _TOPIC.blanked(body, TOPIC)
    pieces = tuple(_pieces(told, clauses, dates))
    touches = [(piece.start, piece.end) for piece in pieces if piece.role is Role.TOUCH]
    clock = clock_in(told, touches)
    if clock is not None:  # a time is no name, and no word of a phrase goes on behind it
        body, told = (_masked(one, clock.start, clock.end, DAY, DAY) for one in (body, told))
    return Line(
        text, body, told, names, dates, tuple(clauses), pieces, known, senseless, today, clock
    )


def _with_owning(body: str, span: NameSpan) -> NameSpan:
    """Return where "Rob Kent's" stands for the known Rob Kent: its "s" is no word of its own."""
    owns = _OWNING.match(body, span.outer_end) is not None
    return replace(span, outer_end=span.outer_end + 2) if owns else span


def _masked(body: str, start: int, end: int, first: str, others: str) -> str:
    return body[:start] + first + others * (end - start - 1) + body[end:]


def _clauses(body: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(body):
        yield start, match.start()
        start = match.end()
    yield start, len(body)


def _clause_of(clauses: list[tuple[int, int]], phrase: Phrase) -> int:
    return next(n for n, (start, end) in enumerate(clauses) if start <= phrase.start < end)


def _pieces(body: str, clauses: list[tuple[int, int]], dates: tuple[Dated, ...]) -> Iterator[Piece]:
    for number, (start, end) in enumerate(clauses):
        inside = [day for day in dates if day.clause == number]
        is_over = bool(inside) and not any(day.ahead for day in inside)
        edges = [start, *(edge for day in inside for edge in (day.start, day.end)), end]
        for n, (first, last) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
            for piece in _told_apart(body, first, last, number, dated=n < len(inside)):
                # "coffee with Sam yesterday" is no step
                over = is_over and piece.role is Role.STEP and len(inside) == 1 and n == 0
                yield replace(piece, role=Role.TOUCH) if over else piece


def _told_apart(body: str, start: int, end: int, clause: int, *, dated: bool) -> Iterator[Piece]:
    """Yield one piece, or a touch and the step that follows it on the way to a date."""
    words = body[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start >= end:
        return
    words = body[start:end]
    role = Role.PLAIN
    if _STEP.match(words):
        role = Role.STEP
    elif _TOUCH.search(words):
        role = Role.TOUCH
    later = _LATER_STEP.search(words) if dated and role is Role.TOUCH else None
    if later is None or _THEIR_WORDS.search(words, 0, later.start()):
        yield Piece(start, end, clause, role)
        return
    yield Piece(start, start + later.start(), clause, role)
    yield Piece(start + later.start() + 1, end, clause, Role.STEP)
