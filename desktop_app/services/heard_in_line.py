# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a capture line heard them say about later, and what of it goes on record (method.md 3.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Direction, Outcome, Stage
from desktop_app.domain.terms import SPOKEN
from desktop_app.services.hearing import Said
from desktop_app.services.understood import words_of_no

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.capture import Capture
    from desktop_app.domain.dates import When
    from desktop_app.services.understood import Understood

_LATER = frozenset({"B5", "B6"})
_SPOKEN_BY_THEM = frozenset({Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT})
_RECORDED = re.compile(
    r"\b(?:voice ?mail|vm|lvm) from\b|\bmissed (?:call|it|them|him|her)\b|\bleft (?:me|us)\b"
    r"|\bfor (?:me|us)\b|\b(?:while|when) i was (?:out|away|off|in|on|at|busy|driving)\b",
    re.IGNORECASE,
)
_ANSWER_IS_DUE = re.compile(
    r"\b(?:answer|reply|respond|decide|decision|deadline|(?:let (?:them|her|him)|to) know)\b",
    re.IGNORECASE,
)


def channel_of(capture: Capture) -> Channel:
    """Return by which way it was, a call where nothing tells.

    Their word alone tells of no call of the user's, which would keep a promise (6.2).
    """
    only_theirs = capture.outcome is None and capture.their_word is not None
    if capture.channel is not None or only_theirs:
        return capture.channel or Channel.EMAIL
    spoken = capture.outcome is Outcome.NO_CONTACT  # "email is fine" is not how they said it
    return (None if spoken else capture.step_channel) or Channel.CALL


def outcome_of(capture: Capture) -> Outcome | None:
    """Return what happened: whoever said something on a call was reached, else answered."""
    heard = capture.boundary
    told = capture.changed is not None and capture.channel is not None
    if told and capture.outcome is None:
        return Outcome.REACHED if capture.channel in SPOKEN else Outcome.ANSWERED
    if heard is None and capture.outcome is None and capture.their_word is not None:
        return Outcome.REACHED if capture.channel in SPOKEN else Outcome.ANSWERED
    if heard is None or (capture.outcome is not None and heard.code != "B8"):
        return capture.outcome
    if heard.code == "B8":
        return Outcome.NO_CONTACT
    if capture.channel is None:
        return None
    return Outcome.REACHED if capture.channel in SPOKEN else Outcome.ANSWERED


def own_day(capture: Capture, when: When | None) -> When | None:
    """Return the day of the user's step: the day of a decision, or of a deadline, is theirs."""
    heard = capture.boundary
    word = capture.their_word
    theirs = when is not None and (
        (heard is not None and heard.theirs == when.on) or (word is not None and word.on == when.on)
    )
    return None if theirs or _deadline(capture) is not None else when


def _deadline(capture: Capture) -> date | None:
    """Return by when an offer wants its answer (O2), where the line names one day for it."""
    if capture.outcome is not Outcome.OFFER or len(capture.whens) != 1:
        return None
    return capture.whens[0].on if _ANSWER_IS_DUE.search(capture.text) else None


def their_day(found: Understood) -> date | None:
    """Return the day they named."""
    said = found.heard
    if said is not None and said.code in _LATER:
        return said.theirs
    if found.capture.their_word is not None and found.capture.their_word.on is not None:
        return found.capture.their_word.on
    if found.outcome is Outcome.OFFER:
        return _deadline(found.capture)
    named = found.when if found.outcome is Outcome.NO_TIME else None
    return named.on if named is not None else None


def note_of(found: Understood) -> str:
    """Return the words of a line that stay with its touch, so that none are lost.

    A step that was named without a day is another than the one the cadence proposes.
    """
    capture = found.capture
    if capture.changed is not None:
        return capture.text
    more = capture.action if found.when is None and " " in capture.action else ""
    told = words_of_no(capture) if capture.note and is_theirs(found) else capture.note
    return told if more in told else ", ".join(part for part in (told, more) if part)


def is_theirs(found: Understood) -> bool:
    """Say whether they turned to the user, as far as the line tells: it has no verb of theirs.

    "Acme said do not call" tells of no call (method.md 3.1, 5.4).
    """
    return found.outcome in _SPOKEN_BY_THEM and found.capture.direction is Direction.IN


def only_recorded(found: Understood) -> bool:
    """Say whether they left a message, or tried to call: the user said nothing to them (6.1)."""
    return found.outcome is Outcome.ANSWERED and _RECORDED.search(found.capture.text) is not None


def meant(found: Understood) -> str:
    """Return the situation that their words begin, "" for none.

    They will call (I3); they offered an introduction (R1), or promised something (N5, R41).
    """
    word = found.capture.their_word
    if found.capture.recruiter and found.outcome is Outcome.APPLIED:
        return "C1"  # they are between, whichever agency it is that they work for
    if word is not None and not found.of_a_job:
        return "R1" if word.introduces else "N5"
    if word is not None and word.introduces and _may_wait_for_them(found):
        return "R1"  # 5.2 ties it to no kind of goal; an interview has its own rhythm (G5)
    said = found.heard
    return "I3" if said is not None and said.code == "B5" and found.of_a_job else ""


def _may_wait_for_them(found: Understood) -> bool:
    row = found.chosen
    return row is not None and row.stage in {Stage.FOUND, Stage.APPLIED}


def said_of(found: Understood) -> Said | None:
    """Return what is to be put on record beside the touch, None for nothing.

    With a touch the touch itself tells what they said about a decision.
    """
    said = found.heard
    if said is None or said.code == "B8" or (found.outcome and said.code in _LATER):
        return None
    words = found.capture.note or found.capture.text
    return Said(said.code, words, until=said.theirs, decision=said.code == "B6", off=said.off)


def only_heard(found: Understood) -> bool:
    """Say whether the line tells nothing but what they said, of a pursuit that is known."""
    return found.outcome is None and found.chosen is not None and said_of(found) is not None
