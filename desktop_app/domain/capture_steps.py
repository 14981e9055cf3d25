# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a line says about the next step: its date, its channel, the user's own words for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.domain.capture_line import TOPIC, Dated, Line, Piece, Role, step_verb
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.dates import When
from desktop_app.domain.records import Channel

_CHANNELS: dict[str, Channel] = {
    word: channel
    for channel, verbs in {
        Channel.CALL: "call phone ring dial try talk speak",
        Channel.EMAIL: "email e-mail mail write reply thank",
        Channel.MESSAGE: "message text ping dm connect",
        Channel.VISIT: "visit meet meeting see interview lunch coffee attend",
        Channel.RESEARCH: "look find research search",
    }.items()
    for word in verbs.split()
}
_BY: tuple[tuple[Wording, Channel], ...] = (
    (
        Wording(r"\b(?:by|via|on|over) (?:the )?(?:phone|video|zoom)\b"),
        Channel.CALL,
    ),
    (
        Wording(r"\b(?:by|via) (?:e-?mail|mail|letter)\b|\bsend (?:an? )?e-?mail\b"),
        Channel.EMAIL,
    ),
    (
        Wording(
            r"\b(?:by|via|on|over) (?:linkedin|text|sms|whatsapp)\b"
            r"|\bsend (?:an? )?(?:text|message)\b"
        ),
        Channel.MESSAGE,
    ),
)
# With nothing but these and a name, the channel says all there is to say.
_SAYS_NO_MORE = words(
    "again back them him her it up follow a an the by on via to at of with in or call phone ring "
    "dial try talk speak email e-mail mail write message text ping dm visit meet see look"
)
_TAIL = re.compile(
    r"[\s,.;:-]+(?:(?:on|by|at|for|until|till|after|and|then)\b[\s,.;:-]*)*$", re.IGNORECASE
)
# A date in the words of a touch is the step's when they speak of what comes.
_COMING = Wording(
    r"\b(?:will|'ll|to (?:call|phone|ring|write|email|meet|talk|try)|(?:call|ring|phone) (?:me|us)"
    r"|(?:said|says|asked|told|promised|wants?|wanted|invited|agreed|decision|decide|deadline)\b)"
)
_CALLED = Wording(
    r"^\W*(?:\w+ )?(?:called|rang|phoned|e-?mailed|wrote|messaged|texted|visited|tried|met|saw)\b"
)
# "applied wed for welder at Acme": the verb alone stands before its day.
_BARE_VERB = Wording(r"(?:i )?(?:just )?(?:applied|interviewed)")
_AGO = timedelta(days=92)
_AHEAD = timedelta(days=183)
_THAT_DAY = Wording(r"(?:on|last|this|today|tonight)\b")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The days of the touch and of the next step, and which date phrases they were read from."""

    happened: When | None
    whens: tuple[When, ...]
    used: tuple[tuple[int, int], ...]


def choose_dates(line: Line) -> Chosen:
    """Tell the day of the touch from that of the next step.

    "yesterday", "last fri" and "2 days ago" look back. Of the others a date belongs to the touch
    when it leads the clause of its verb ("fri called Acme") or follows it with "on" ("called Acme
    on fri"), and when a bare one ("called Acme fri") is not the last of the line. The step's date
    is the one that has a clause to itself, else the first that stands with the words of a step,
    else the last.
    """
    happened: Dated | None = None
    ahead: list[Dated] = []
    for day in line.dates:
        if day.behind and (not day.ahead or _is_of_touch(line, day) or _has_been(line, day)):
            happened = happened or day
        else:
            ahead.append(day)
    bare = [day for day in ahead if day.behind and _ends_touch(line, day)]
    if happened is None and ahead and _BARE_VERB.fullmatch(_before(line, ahead[0])):
        happened = ahead[0] if ahead[0].behind else None
        ahead = ahead[1:] if happened is not None else ahead
    elif happened is None and bare and (bare[0] is not ahead[-1] or _goes_on(line, bare[0])):
        happened = bare[0]
        ahead.remove(happened)
    step = _with_alternatives(line, ahead, _step_date(line, ahead))
    past = [happened] if happened is not None else []
    return Chosen(
        next((day.behind[0] for day in past), None),
        tuple(when for day in step for when in day.ahead),
        tuple((day.start, day.end) for day in (*past, *step)),
    )


def _with_alternatives(line: Line, ahead: list[Dated], chosen: Dated | None) -> list[Dated]:
    """Return the date with those that "or" joins to it: all of "thu 10 or fri 11" are offered."""
    if chosen is None:
        return []
    groups: list[list[Dated]] = []
    for day in ahead:
        joined = groups and line.body[groups[-1][-1].end : day.start].strip().lower() == "or"
        if joined:
            groups[-1].append(day)
        else:
            groups.append([day])
    return next(group for group in groups if chosen in group)


def _is_of_touch(line: Line, day: Dated) -> bool:
    before = _touch_before(line, day)
    if before is None:
        after = [piece for piece in _beside(line, day) if piece.start >= day.end]
        alone = all(piece.start >= day.end for piece in _beside(line, day))
        return alone and bool(after) and after[0].role is Role.TOUCH
    if _COMING.search(line.words(before)):
        return False
    return bool(_THAT_DAY.match(line.text, day.start))


def _has_been(line: Line, day: Dated) -> bool:
    """Return whether a day without a year was lately, and what is ahead is most of a year away.

    Where something is told that happened, "20 nov" on 23 November is not next year's.
    """
    if line.today is None or not line.of_role(Role.TOUCH):
        return False
    before = [p for p in line.pieces if p.clause == day.clause and p.end <= day.start]
    if before and (before[-1].role is Role.STEP or _COMING.search(line.words(before[-1]))):
        return False
    lately = line.today - day.behind[0].on <= _AGO
    return lately and day.ahead[0].on - line.today >= _AHEAD


def _before(line: Line, day: Dated) -> str:
    """Return the words before a day in its clause, where more of the clause follows it."""
    beside = _beside(line, day)
    before = [line.words(piece) for piece in beside if piece.end <= day.start]
    more = [piece for piece in beside if piece.start >= day.end and piece.role is Role.PLAIN]
    return before[0].strip(" ,") if len(before) == 1 and more else ""


def _goes_on(line: Line, day: Dated) -> bool:
    """Return whether what came of a call follows its day: "called Dana fri, spoke"."""
    before = _touch_before(line, day)
    after = [piece for piece in line.pieces if piece.start >= day.end]
    called = before is not None and _CALLED.search(line.words(before)) is not None
    return called and bool(after) and all(piece.role is Role.TOUCH for piece in after)


def _ends_touch(line: Line, day: Dated) -> bool:
    """Return whether the date ends the clause of a touch, as in "called Acme fri"."""
    before = _touch_before(line, day)
    after = [piece for piece in _beside(line, day) if piece.start >= day.end]
    return before is not None and all(piece.role is Role.TOUCH for piece in after)


def _beside(line: Line, day: Dated) -> list[Piece]:
    return [piece for piece in line.pieces if piece.clause == day.clause]


def _touch_before(line: Line, day: Dated) -> Piece | None:
    """Return the piece before the date in its clause if it tells of a touch."""
    before = [piece for piece in _beside(line, day) if piece.end <= day.start]
    if not before or before[-1].role is not Role.TOUCH:
        return None
    # In "called Acme about the 4 may fair" the date is a topic.
    return None if line.words(before[-1]).endswith(TOPIC) else before[-1]


def _step_date(line: Line, ahead: list[Dated]) -> Dated | None:
    if not ahead:
        return None
    alone = [day for day in ahead if not _beside(line, day)]
    if alone:
        return alone[-1]
    planned = [day for day in ahead if any(piece.role is Role.STEP for piece in _beside(line, day))]
    return planned[0] if planned else ahead[-1]


def step_channel(line: Line) -> Channel | None:
    """Return by which way the step is to be done, None if the line does not say."""
    for piece in line.of_role(Role.STEP):
        for pattern, channel in _BY:
            if pattern.search(line.words(piece)):
                return channel
        channel_of_verb = _CHANNELS.get(step_verb(line.words(piece))[0])
        if channel_of_verb is not None:
            return channel_of_verb
    return None


def step_spans(line: Line) -> tuple[tuple[int, int], ...]:
    """Return from where to where the line speaks of the step, one span a clause."""
    spans = []
    for clause in dict.fromkeys(piece.clause for piece in line.of_role(Role.STEP)):
        start = min(p.start for p in line.of_role(Role.STEP) if p.clause == clause)
        ends = [p.end for p in line.pieces if p.clause == clause]
        ends += [day.end for day in line.dates if day.clause == clause]
        spans.append((start, max(ends)))
    return tuple(spans)


def step_action(line: Line, used: tuple[tuple[int, int], ...], names: tuple[str, ...]) -> str:
    """Return the user's own words for the step, "" where they say no more than its channel."""
    actions = []
    for start, end in step_spans(line):
        _, lead = step_verb(line.body[start:end])
        kept = "".join(
            " " if any(a <= i < b for a, b in used) else line.text[i]
            for i in range(start + lead, end)
        )
        action = _TAIL.sub("", " ".join(kept.split()) + " ")
        if _says_more(action, names):
            actions.append(action)
    return ", ".join(actions)


def _says_more(action: str, names: tuple[str, ...]) -> bool:
    plain = action
    for name in names:
        plain = plain.replace(name, " ")
    said = {word.lower() for word in re.findall(r"[\w-]+", plain)}
    return bool(said - _SAYS_NO_MORE)
