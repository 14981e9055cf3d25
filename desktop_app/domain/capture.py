# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: "called Acme, left voicemail, thu 10" to a touch and its next step."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import Line, Role, read_line
from desktop_app.domain.capture_names import known_names, match_names
from desktop_app.domain.capture_outcomes import Heard, hear
from desktop_app.domain.capture_party import find_party
from desktop_app.domain.capture_slots import Party
from desktop_app.domain.capture_steps import choose_dates, step_action, step_channel, step_spans
from desktop_app.domain.capture_words import words
from desktop_app.domain.dates import DayOrder, When, WorkingDays, vague_word
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Direction, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

__all__ = ["Capture", "fold", "match_names", "read_capture"]

_TITLED = frozenset({Outcome.APPLIED, Outcome.INTERVIEWED, Outcome.SCREENED})
_TITLE = re.compile(
    r"\b(?:for|as)\s+(?:(?:an?|the|my|their)\s+)?(?P<title>\S.*?)"
    r"(?:\s+(?:job|role|position|opening|post|vacancy))?\s*"
    r"(?=$|[,\ue002()]|\b(?:at|with|via|through|on|by|to|from)\s)",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\W*(?:.*\b(?:shift|time|contract|remote|hybrid|temporary|permanent|temp|junior|senior|level"
    r"|grade|nights|days|weekends|internship|intern|apprentice\w*|on-?site|freelance)|[mfwdx](?:/[mfwdx])+)\W*",
    re.IGNORECASE,
)
# Alone these mean nothing any more once the verbs and names beside them are understood.
_FILLERS = words(
    "i i've we and then the a an to on at with for from of by in that just also as was is it they "
    "she he again but who us me him her them so my"
)
_MARKS = " .,;:!?()@/&+-–—"
_JOINTS = {""} | words("and but then with to at by from of for on in that")


@dataclass(frozen=True, slots=True)
class Capture:
    """What one line says; everything in it is to be shown before it is committed.

    Attributes:
        text: the line as typed.
        names: the names as typed, the person before the company; the quotation marks are gone.
        person: set only where the line tells the person from the company.
        company: the company, or the only name, which may be a person's.
        outcome: None for a step without touch, and for a call of which no outcome was said: then
            the caller asks, for a call not reached ends in a message (method.md R12).
        channel: by which way the touch went; None without a touch or where it was not said.
        direction: who acted; what was heard in a conversation counts as the user's own act.
        happened: the day of the touch, None for today.
        whens: the readings of the next step's date, best first.
        step_channel: by which way the step is to be done, None where it was not said.
        action: the user's words for the step, "" where they say no more than the channel.
        note: what else was said, and the words of a "no" as they were heard (method.md 3.2).
        vague: words that only seem to name a day, where no day was said (method.md R07).
        title: the job.
    """

    text: str
    names: tuple[str, ...]
    person: str
    company: str
    outcome: Outcome | None
    channel: Channel | None
    direction: Direction
    happened: When | None
    whens: tuple[When, ...]
    step_channel: Channel | None
    action: str
    note: str
    vague: str
    title: str


def read_capture(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    known: Sequence[str] = (),
) -> Capture:
    """Return what `text` says; whatever it is, something comes back and nothing is refused.

    `known` are the names of companies and people there are: a whole one is found anywhere in the
    line, even if it holds a comma or the name of a weekday; one that is only begun ("acme" for
    "Acme Fitters") is found where a name is due.
    """
    line = read_line(
        text, today=today, calendar=calendar, order=order, known=known_names(tuple(known))
    )
    said = _said(line)
    heard = hear(said, [(piece.start, piece.end) for piece in line.of_role(Role.TOUCH)])
    title, title_spans = _title(line, said) if heard.outcome in _TITLED else ("", ())
    party = find_party(line, heard.who)
    if party.person is not None and heard.outcome is Outcome.APPLIED and not title:
        # "applied to senior fitter at Acme"
        title, title_spans = party.person.text, ((party.person.start, party.person.end),)
        party = Party(company=party.company)
    dates = choose_dates(line)
    named = [name for name in (party.person, party.company) if name is not None]
    names = tuple(name.text for name in named)
    vague = () if dates.whens else _vague(line)
    used = (*dates.used, *vague)
    taken = [*heard.spans, *title_spans, *used, *step_spans(line)]
    taken += _taken_by(party)
    return Capture(
        text=text,
        names=names,
        person=party.person.text if party.person is not None else "",
        company=party.company.text if party.company is not None else "",
        outcome=heard.outcome,
        channel=heard.channel,
        direction=heard.direction,
        happened=dates.happened,
        whens=dates.whens,
        step_channel=_step_channel(line, heard),
        action=step_action(line, used, names),
        note=_note(line, taken, names),
        vague=text[slice(*vague[0])] if vague else "",
        title=title,
    )


def _taken_by(party: Party) -> list[tuple[int, int]]:
    """Return where the names stand, with the "at" between them."""
    spans = [(name.start, name.end) for name in (party.person, party.company) if name is not None]
    joined = len(spans) == 2 and 0 <= spans[1][0] - spans[0][1] < 8
    return [(spans[0][0], spans[1][1])] if joined else spans


def _said(line: Line) -> str:
    """Return the masked line with a comma for every break and for the words of the step."""
    said = list(line.told)
    for (_, end), (start, _) in pairwise(line.clauses):
        said[end:start] = "," * (start - end)
    for start, end in step_spans(line):
        said[start:end] = "," * (end - start)
    return "".join(said)


def _step_channel(line: Line, heard: Heard) -> Channel | None:
    channel = step_channel(line)
    return Channel.CALL if channel is None and heard.outcome is Outcome.CALL_ON else channel


def _vague(line: Line) -> tuple[tuple[int, int], ...]:
    word = vague_word(line.body)
    if word is None:
        return ()
    start = line.body.index(word)
    return ((start, start + len(word)),)


def _title(line: Line, said: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the job named, with a clause that goes on with it: "fitter, night shift"."""
    match = _TITLE.search(said)
    if match is None:
        return "", ()
    start, end = match.span("title")
    spans = [match.span()]
    title = _unquoted(line, start, end)
    follower = next((p for p in line.of_role(Role.PLAIN) if p.start >= match.end()), None)
    if follower is not None and not said[match.end() : follower.start].strip(" ,"):
        words_of_it = line.words(follower)
        if _AFTER_TITLE.fullmatch(words_of_it):
            spans.append((follower.start, follower.end))
            title += ", " + line.text[follower.start : follower.end].strip()
    return title, tuple(spans)


def _unquoted(line: Line, start: int, end: int) -> str:
    for span in line.names:
        if span.outer_start == start:
            return line.text[span.start : span.end]
    return line.text[start:end].strip()


def _note(line: Line, taken: Iterable[tuple[int, int]], names: tuple[str, ...]) -> str:
    """Return clause by clause what no other field has taken, unless it is small words only."""
    left = list(line.text)
    for start, end in taken:
        left[start:end] = " " * (end - start)
    notes = []
    for start, end in line.clauses:
        kept = "".join(left[start:end]).replace("()", " ").split()
        kept = _without_joints(kept)
        note = " ".join(kept).strip(_MARKS)
        # A name said twice is no note.
        if {word.lower().strip(_MARKS) for word in kept} - _FILLERS - {""} and note not in names:
            notes.append(note)
    return ", ".join(notes)


def _without_joints(kept: list[str]) -> list[str]:
    """Return the words without those that joined them to what was taken away on either side."""
    bare = [word.lower().strip(_MARKS) for word in kept]
    first, last = 0, len(kept)
    while first < last and bare[first] in _JOINTS and bare[first + 1 : first + 2] != ["the"]:
        first += 1
    while first < last and bare[last - 1] in _JOINTS:
        last -= 1
    return kept[first:last]
