# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a capture line say happened: outcome, channel and who acted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain import capture_phrases as told
from desktop_app.domain.dates import vague_word
from desktop_app.domain.records import Channel, Direction, Outcome


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """What happened as far as it was said.

    Attributes:
        who: where those who acted or spoke are named ("Acme called", "Dana said no").
        spans: where the words stand that said it; what remains is the user's note.
    """

    outcome: Outcome | None
    channel: Channel | None
    direction: Direction
    who: tuple[int, int] | None
    spans: tuple[tuple[int, int], ...]


_BY_PHONE = _re(r"answer|pick|reach|through|mail|vm|message|msg")

# In this order: what ends or binds something outranks that a message was left, and so on.
_RULES: tuple[tuple[re.Pattern[str], Outcome], ...] = (
    (told.NO_CONTACT, Outcome.NO_CONTACT),
    (told.REJECTED, Outcome.REJECTED),
    (told.OFFER, Outcome.OFFER),
    (told.CALL_ON, Outcome.CALL_ON),
    (told.NO_TIME, Outcome.NO_TIME),
    (told.AUTOMATIC, Outcome.AUTOMATIC),
    (told.REPLIED, Outcome.ANSWERED),
    (told.ASSISTANT, Outcome.ASSISTANT),
    (told.VOICEMAIL, Outcome.VOICEMAIL),
    (told.PICKED_UP, Outcome.ANSWERED),
    (told.INTERVIEWED, Outcome.INTERVIEWED),
    (told.SCREENED, Outcome.SCREENED),
    (told.MET, Outcome.MET),
    (told.REACHED, Outcome.REACHED),
    (told.NO_ANSWER, Outcome.NO_ANSWER),
    (told.APPLIED, Outcome.APPLIED),
    (told.WROTE, Outcome.WRITTEN),
    (told.MESSAGED, Outcome.WRITTEN),
    (told.SENT, Outcome.WRITTEN),
    (told.LOOKED_UP, Outcome.LOOKED_UP),
)
_BY: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (_re(r"\b(?:by|via|on|over) (?:the )?(?:phone|video|zoom|teams|call)\b"), Channel.CALL),
    (_re(r"\b(?:by|via|over) (?:e-?mail|mail|letter)\b"), Channel.EMAIL),
    (_re(r"\b(?:by|via|on|over|through) (?:linkedin|text|sms|whatsapp)\b"), Channel.MESSAGE),
)
_ACTED: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (told.CALLED, Channel.CALL),
    (_re(r"\b(?:call|call ?back) (?:back )?from\b"), Channel.CALL),
    (told.WROTE, Channel.EMAIL),
    (_re(r"\b(?:e-?mail|mail|letter) (?:back )?from\b"), Channel.EMAIL),
    (told.MESSAGED, Channel.MESSAGE),
    (_re(r"\bmessage (?:back )?from\b"), Channel.MESSAGE),
)
_USUAL: dict[Outcome, Channel] = {
    Outcome.REACHED: Channel.CALL,
    Outcome.NO_ANSWER: Channel.CALL,
    Outcome.CALL_ON: Channel.CALL,
    Outcome.AUTOMATIC: Channel.EMAIL,
    Outcome.WRITTEN: Channel.EMAIL,
    Outcome.LOOKED_UP: Channel.RESEARCH,
}
# These happen by one channel whatever else the line tells of.
_BOUND: dict[Outcome, Channel] = {
    Outcome.VOICEMAIL: Channel.CALL,
    Outcome.ASSISTANT: Channel.CALL,
    Outcome.SCREENED: Channel.CALL,
    Outcome.APPLIED: Channel.EMAIL,
}
_THEIRS = frozenset({Outcome.ANSWERED, Outcome.AUTOMATIC, Outcome.REJECTED, Outcome.OFFER})
_BOUNDARIES = frozenset({Outcome.NO_CONTACT, Outcome.NO_TIME, Outcome.CALL_ON})
_WRITTEN_CHANNELS = frozenset({Channel.EMAIL, Channel.MESSAGE})


def hear(said: str, pieces: list[tuple[int, int]]) -> Heard:
    """Return what happened according to `said`, in which `pieces` may begin with who acted."""
    actors = _first_of(told.THEY_ACTED, said, pieces)
    who = actors or _first_of(told.THEY_SPOKE, said, pieces)
    unreached = told.UNREACHED.search(said)
    rest = told.UNREACHED.sub(lambda m: "\0" * len(m.group()), said)
    outcome = _outcome(rest, acted=actors is not None)
    channel = _channel(rest, outcome)
    if outcome is None and unreached is not None:
        # "haven't heard from Acme" tells of no touch; "called Dana, didn't reply" does.
        tried = channel is not None or _BY_PHONE.search(unreached.group())
        outcome = Outcome.NO_ANSWER if tried else None
        channel = channel or _channel(rest, outcome)
    if outcome is Outcome.NO_ANSWER and channel in _WRITTEN_CHANNELS:
        outcome = Outcome.WRITTEN
    if outcome is Outcome.ANSWERED and _user_called(rest):
        outcome = Outcome.REACHED
    written = outcome in _BOUNDARIES and (actors is not None or channel in _WRITTEN_CHANNELS)
    theirs = outcome in _THEIRS or written
    direction = Direction.IN if theirs else Direction.OUT
    spans = list(_spans(said if outcome is Outcome.NO_ANSWER else rest, outcome))
    if actors is not None:
        spans.append((actors.end("who"), actors.end()))
    return Heard(
        outcome, channel, direction, who.span("who") if who is not None else None, tuple(spans)
    )


def _first_of(
    pattern: re.Pattern[str], said: str, pieces: list[tuple[int, int]]
) -> re.Match[str] | None:
    for start, end in pieces:
        match = pattern.match(said, start, end)
        if match is not None and not told.NOT_THEM.search(match.group("who")):
            return match
    return None


def _outcome(said: str, *, acted: bool) -> Outcome | None:
    for pattern, outcome in _RULES:
        match = pattern.search(said)
        if acted and outcome is Outcome.ANSWERED:
            return outcome
        if match is None or (outcome is Outcome.CALL_ON and not _day_follows(said, match.end())):
            continue
        return outcome
    return None


def _day_follows(said: str, i: int) -> bool:
    """Return whether a day, or a vague word for one, follows in the same clause."""
    clause = said[i:].split(",", 1)[0]
    return "\ue002" in clause or vague_word(clause) is not None


def _channel(said: str, outcome: Outcome | None) -> Channel | None:
    if outcome in _BOUND:
        return _BOUND[outcome]
    for pattern, channel in _BY:
        if pattern.search(said):
            return channel
    if outcome in {Outcome.MET, Outcome.INTERVIEWED}:
        return Channel.VISIT
    acted = [(m.start(), channel) for pattern, channel in _ACTED if (m := pattern.search(said))]
    if acted:
        return min(acted)[1]
    return _USUAL.get(outcome) if outcome is not None else None


def _user_called(said: str) -> bool:
    picked_up = told.PICKED_UP.search(said)
    return picked_up is not None and told.CALLED.search(said, 0, picked_up.start()) is not None


def _spans(said: str, heard: Outcome | None) -> tuple[tuple[int, int], ...]:
    """Return where verbs and outcomes stand; the words of a "no" are kept (method.md 3.2)."""
    patterns = [pattern for pattern, outcome in _RULES if outcome not in _BOUNDARIES]
    patterns += [pattern for pattern, _ in (*_BY, *_ACTED)]
    patterns += [told.CALL_ON] if heard is Outcome.CALL_ON else []
    patterns += [told.UNREACHED] if heard is Outcome.NO_ANSWER else []
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(said))
