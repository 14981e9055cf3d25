# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a capture line say happened: outcome, channel and who acted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import capture_phrases as told
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.dates import vague_word
from desktop_app.domain.records import Channel, Direction, Outcome

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


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


_BY_PHONE = Wording(r"answer|pick|reach|through|mail|vm|message|msg")

# In this order: what ends or binds something outranks that a message was left, and so on.
_RULES: tuple[tuple[Wording, Outcome], ...] = (
    (told.REFUSED, Outcome.NO_ANSWER),
    (told.NO_CONTACT, Outcome.NO_CONTACT),
    (told.REJECTED, Outcome.REJECTED),
    (told.OFFER, Outcome.OFFER),
    (told.CALL_ON, Outcome.CALL_ON),
    (told.NO_TIME, Outcome.NO_TIME),
    (told.AUTOMATIC, Outcome.AUTOMATIC),
    (told.TOOK_MY_CALL, Outcome.REACHED),
    (told.REPLIED, Outcome.ANSWERED),
    (told.ASSISTANT, Outcome.ASSISTANT),
    (told.VOICEMAIL, Outcome.VOICEMAIL),
    (told.PICKED_UP, Outcome.ANSWERED),
    (told.INTERVIEWED, Outcome.INTERVIEWED),
    (told.SCREENED, Outcome.SCREENED),
    (told.MET, Outcome.MET),
    (told.REACHED, Outcome.REACHED),
    (told.NO_ANSWER, Outcome.NO_ANSWER),
    (told.WALKED_IN, Outcome.MET),
    (told.APPLIED, Outcome.APPLIED),
    (told.WROTE, Outcome.WRITTEN),
    (told.MESSAGED, Outcome.WRITTEN),
    (told.SENT, Outcome.WRITTEN),
    (told.LOOKED_UP, Outcome.LOOKED_UP),
)
_BY: tuple[tuple[Wording, Channel], ...] = (
    (Wording(r"\b(?:by|via|on|over) (?:the )?(?:phone|video|zoom|teams|call)\b"), Channel.CALL),
    (Wording(r"\b(?:by|via|over) (?:e-?mail|mail|letter)\b"), Channel.EMAIL),
    (Wording(r"\b(?:by|via|on|over|through) (?:linkedin|text|sms|whatsapp)\b"), Channel.MESSAGE),
)
_TO_WHAT: tuple[tuple[Wording, Channel], ...] = (
    (told.TO_MY_MESSAGE, Channel.MESSAGE),
    (told.TO_MY_LETTER, Channel.EMAIL),
    (told.TOOK_MY_CALL, Channel.CALL),
)
_ACTED: tuple[tuple[Wording, Channel], ...] = (
    (told.WALKED_IN, Channel.VISIT),
    (told.CALLED, Channel.CALL),
    (Wording(r"\b(?:call|call ?back) (?:back )?from\b"), Channel.CALL),
    (told.WROTE, Channel.EMAIL),
    (Wording(r"\b(?:e-?mail|mail|letter) (?:back )?from\b"), Channel.EMAIL),
    (Wording(r"\b(?:replied|responded|wrote back)\b"), Channel.EMAIL),
    (told.MESSAGED, Channel.MESSAGE),
    (Wording(r"\bmessage (?:back )?from\b"), Channel.MESSAGE),
)
# By which ways an outcome comes about, the usual one first; the others go by any.
_WAYS: dict[Outcome, tuple[Channel, ...]] = {
    Outcome.REACHED: (Channel.CALL, Channel.VISIT),
    Outcome.VOICEMAIL: (Channel.CALL,),
    Outcome.ASSISTANT: (Channel.CALL,),
    Outcome.NO_ANSWER: (Channel.CALL,),
    Outcome.WRITTEN: (Channel.EMAIL, Channel.MESSAGE),
    Outcome.APPLIED: (Channel.EMAIL,),
    Outcome.MET: (Channel.VISIT, Channel.CALL),
    Outcome.SCREENED: (Channel.CALL,),
    Outcome.INTERVIEWED: (Channel.VISIT, Channel.CALL),
    Outcome.LOOKED_UP: (Channel.RESEARCH,),
    Outcome.AUTOMATIC: (Channel.EMAIL, Channel.MESSAGE),
    Outcome.CALL_ON: (Channel.CALL, Channel.VISIT, Channel.EMAIL, Channel.MESSAGE),
}
# "called Dana, met at the fair": the call is not how they met.
_APART = frozenset({Outcome.MET, Outcome.INTERVIEWED})
_THEIRS = frozenset({Outcome.ANSWERED, Outcome.AUTOMATIC, Outcome.REJECTED, Outcome.OFFER})
_BOUNDARIES = frozenset({Outcome.NO_CONTACT, Outcome.NO_TIME, Outcome.CALL_ON})
_WRITTEN_CHANNELS = frozenset({Channel.EMAIL, Channel.MESSAGE})


def hear(said: str, pieces: list[tuple[int, int]], others: Sequence[tuple[int, int]] = ()) -> Heard:
    """Return what happened according to `said`, in which `pieces` may begin with who acted.

    `others` are pieces that tell of no touch; they may begin with who is away.
    """
    unreached = told.UNREACHED.search(said)
    rest = told.UNREACHED.blanked(said, "\0")
    actors = _first_of(told.THEY_ACTED, rest, pieces)
    who = actors or _first_of(told.THEY_SPOKE, rest, pieces)
    outcome, channel = _event(rest, unreached, acted=actors is not None)
    if outcome is Outcome.VOICEMAIL and told.NO_MAIL.search(said):
        outcome = Outcome.NO_ANSWER  # it came to the machine, and nothing was left (R12)
    if outcome is Outcome.NO_ANSWER and who is None:
        who = _first_of(told.THEY_WERE_NOT_REACHED, said, [*pieces, *others])
    if outcome is Outcome.AUTOMATIC and who is None:
        who = _first_of(told.THEY_ARE_AWAY, rest, [*pieces, *others])
    if outcome is None and channel is None and told.AWAY.search(rest):
        outcome, channel = Outcome.AUTOMATIC, Channel.EMAIL
        who = who or _first_of(told.THEY_ARE_AWAY, rest, [*pieces, *others])
    # "Acme said don't call" tells of no act of the user's; "called Acme, said no" does.
    turned = actors is not None or channel in _WRITTEN_CHANNELS or _channel(rest, None) is None
    theirs = outcome in _THEIRS or (outcome in _BOUNDARIES and turned)
    spans = _spans(said if outcome is Outcome.NO_ANSWER else rest, outcome)
    if actors is not None:
        spans = (*spans, (actors.end("who"), actors.end()))
    return Heard(
        outcome=outcome,
        channel=channel,
        direction=Direction.IN if theirs else Direction.OUT,
        who=who.span("who") if who is not None else None,
        spans=spans,
    )


def _event(
    said: str, unreached: re.Match[str] | None, *, acted: bool
) -> tuple[Outcome | None, Channel | None]:
    """Return outcome and channel, which always go together."""
    outcome = _outcome(said, acted=acted)
    channel = _channel(said, outcome)
    if outcome is None and unreached is not None:
        # "haven't heard from Acme" tells of no touch; "called Dana, didn't reply" does.
        tried = channel is not None or _BY_PHONE.search(unreached.group())
        outcome = Outcome.NO_ANSWER if tried else None
    if outcome is Outcome.ANSWERED and _user_called(said):
        outcome = Outcome.REACHED
    outcome = _plain_outcome(said, outcome, channel)
    return outcome, _fitting(outcome, channel)


def _first_of(pattern: Wording, said: str, pieces: list[tuple[int, int]]) -> re.Match[str] | None:
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
    """Return the channel that the words name, else that of the first verb."""
    for pattern, channel in (*_BY, *_TO_WHAT):
        if pattern.search(said):
            return channel
    acted = [(m.start(), channel) for pattern, channel in _ACTED if (m := pattern.search(said))]
    return min(acted)[1] if acted and outcome not in _APART else None


def _plain_outcome(said: str, outcome: Outcome | None, channel: Channel | None) -> Outcome | None:
    """Return the outcome the channel allows: a call "followed up" has none yet."""
    if outcome is Outcome.NO_ANSWER and channel in _WRITTEN_CHANNELS:
        return Outcome.WRITTEN
    wrote = told.WROTE.search(said) or told.MESSAGED.search(said)
    if outcome is Outcome.WRITTEN and channel is Channel.CALL and not wrote:
        return None
    return outcome


def _fitting(outcome: Outcome | None, channel: Channel | None) -> Channel | None:
    """Return the channel if the outcome can come by it, else the usual one."""
    ways = _WAYS.get(outcome) if outcome is not None else None
    return channel if ways is None or channel in ways else ways[0]


def _user_called(said: str) -> bool:
    picked_up = told.PICKED_UP.search(said)
    return picked_up is not None and told.CALLED.search(said, 0, picked_up.start()) is not None


def _spans(said: str, heard: Outcome | None) -> tuple[tuple[int, int], ...]:
    """Return where verbs and outcomes stand; the words of a "no" are kept (method.md 3.2)."""
    kept = {told.REFUSED}  # what they said to it stays with the touch
    patterns = [p for p, outcome in _RULES if outcome not in _BOUNDARIES and p not in kept]
    patterns += [pattern for pattern, _ in (*_BY, *_ACTED)]
    patterns += [told.CALL_ON] if heard is Outcome.CALL_ON else []
    patterns += [told.AWAY] if heard is Outcome.AUTOMATIC else []
    patterns += [told.UNREACHED] if heard is Outcome.NO_ANSWER else []
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(said))
