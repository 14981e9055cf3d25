# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What happened, and what follows from it for the pursuit (method.md R10, 3.2, 5.2).

Situations of the method that come later lean on the nearest one known: a meeting leads to K1
(N5 later), "no time to meet" while networking to PK with its 60 business days (W1 later), an
offer to I1 (O1 later).
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.records import STAGES, Channel, Direction, Ending, Kind, Outcome, Stage
from desktop_app.domain.situations import SITUATIONS

_SPOKEN = frozenset({Channel.CALL, Channel.VISIT})
_LEFT_UNANSWERED = frozenset(
    {Outcome.WRITTEN, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER}
)
_SILENT = frozenset({Outcome.NO_ANSWER, Outcome.LOOKED_UP, Outcome.AUTOMATIC})
_THEIRS = frozenset({Outcome.ANSWERED, Outcome.AUTOMATIC, Outcome.REJECTED, Outcome.OFFER})
_HEARD = frozenset({Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT})
_BOUNDARIES = {Outcome.CALL_ON: "B6", Outcome.NO_TIME: "B2", Outcome.NO_CONTACT: "B1"}
_REACHES = {
    Outcome.APPLIED: Stage.APPLIED,
    Outcome.SCREENED: Stage.SCREENING,
    Outcome.INTERVIEWED: Stage.INTERVIEWING,
    Outcome.OFFER: Stage.OFFER,
    Outcome.MET: Stage.MET,
    Outcome.REACHED: Stage.IN_TOUCH,
    Outcome.ANSWERED: Stage.IN_TOUCH,
    Outcome.CALL_ON: Stage.IN_TOUCH,
}
_NETWORKING = frozenset({"N1", "N3", "K1", "PK"})
_CONVERSATIONS = frozenset({Outcome.REACHED, Outcome.ANSWERED, Outcome.MET})


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a touch means.

    Attributes:
        situation: the situation that runs from now on.
        stage: the stage, never an earlier one than before.
        answered: a human answer came: attempts start again, conditional promises dissolve (R10).
        counts: an unanswered outbound touch: one more attempt, unless it is the situation's first
            or exempt (a thank-you, a reply, a delivery, the second of a pair on one day).
        said: words were said, left or sent, so a next step may be *stated* as a promise (6.1).
        ending: the ending to propose.
        boundary: code of the boundary that was heard (method.md 3.2).
        direction: who acted. What is heard in a conversation counts as the user's own call or
            visit, in writing as theirs; a rejection and an offer are always theirs.
        keeps_step: the next step goes on standing (an automatic reply).
    """

    situation: str
    stage: Stage
    answered: bool
    counts: bool
    said: bool
    ending: Ending | None
    boundary: str | None
    direction: Direction
    keeps_step: bool


def consequence(
    outcome: Outcome,
    channel: Channel,
    *,
    kind: Kind,
    stage: Stage,
    situation: str,
    has_contact: bool,
) -> Consequence:
    """Return what follows when `outcome` is logged.

    `situation` is the one running, empty for none: then a voicemail starts N3 and a written
    message N1. Where the running one does not fit the kind it is taken as none.
    """
    reached = _later(kind, stage, _REACHES.get(outcome))
    answered = outcome not in _LEFT_UNANSWERED | _SILENT | {Outcome.APPLIED}
    running = _running(situation, kind)
    if not running or (answered and running == "PK"):
        running = first_situation(kind, reached, has_contact)
        if outcome in {Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER}:
            running = "N3" if running == "N1" else running
    then = _situation_after(outcome, kind, running, has_contact=has_contact)
    return Consequence(
        situation=then,
        stage=reached,
        answered=answered,
        counts=outcome in _LEFT_UNANSWERED and then != "K1",
        said=_said(outcome, channel, has_contact=has_contact),
        ending=Ending.REJECTED if outcome is Outcome.REJECTED else None,
        boundary=_BOUNDARIES.get(outcome),
        direction=_direction(outcome, channel),
        keeps_step=outcome is Outcome.AUTOMATIC,
    )


def first_situation(kind: Kind, stage: Stage, has_contact: bool) -> str:  # noqa: FBT001
    """Return the situation of a pursuit without touches, new or imported."""
    if kind is Kind.NETWORKING:
        return "N1" if stage is Stage.REACHING_OUT else "K1"
    if stage is Stage.SCREENING:
        return "PS"
    if stage in {Stage.INTERVIEWING, Stage.OFFER}:
        return "I1"
    return "A1" if has_contact else "A2"


def allowed_outcomes(channel: Channel, kind: Kind) -> tuple[Outcome, ...]:
    """Return what can come of a touch by a channel, the likeliest first."""
    mine = (*_BY_CHANNEL[channel], *_BY_PLACE.get((channel, kind is Kind.NETWORKING), ()))
    if kind is Kind.APPLICATION and channel is not Channel.CALL:
        mine = (*mine, Outcome.APPLIED)
    if channel is Channel.RESEARCH:
        return mine
    heard = (Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT, Outcome.REJECTED)
    offer = () if kind is Kind.NETWORKING else (Outcome.OFFER,)
    return (*mine, *heard, *offer)


_WRITING = (Outcome.WRITTEN, Outcome.ANSWERED, Outcome.AUTOMATIC)
_BY_CHANNEL: dict[Channel, tuple[Outcome, ...]] = {
    Channel.CALL: (
        Outcome.REACHED,
        Outcome.VOICEMAIL,
        Outcome.ASSISTANT,
        Outcome.NO_ANSWER,
        Outcome.ANSWERED,
    ),
    Channel.EMAIL: _WRITING,
    Channel.MESSAGE: _WRITING,
    Channel.VISIT: (Outcome.REACHED, Outcome.ASSISTANT, Outcome.NO_ANSWER),
    Channel.RESEARCH: (Outcome.LOOKED_UP,),
}
_INTERVIEWS = (Outcome.SCREENED, Outcome.INTERVIEWED)
_BY_PLACE: dict[tuple[Channel, bool], tuple[Outcome, ...]] = {
    (Channel.CALL, True): (Outcome.MET,),
    (Channel.CALL, False): _INTERVIEWS,
    (Channel.VISIT, True): (Outcome.MET,),
    (Channel.VISIT, False): _INTERVIEWS[::-1],
}


def _later(kind: Kind, stage: Stage, reached: Stage | None) -> Stage:
    """Return the later of two stages of a kind; a stage never goes backwards by itself."""
    order = STAGES[kind]
    if reached not in order:
        return stage
    if stage not in order:
        return reached
    return max(stage, reached, key=order.index)


def _running(situation: str, kind: Kind) -> str:
    if situation not in SITUATIONS or situation == "PK":
        return situation if situation == "PK" else ""
    return situation if (situation in _NETWORKING) == (kind is Kind.NETWORKING) else ""


def _situation_after(outcome: Outcome, kind: Kind, running: str, *, has_contact: bool) -> str:
    starts = {
        Outcome.APPLIED: "A1" if has_contact else "A2",
        Outcome.SCREENED: "PS",
        Outcome.INTERVIEWED: "I1",
        Outcome.OFFER: "I1",
    }
    if kind is not Kind.NETWORKING:
        return starts.get(outcome, running)
    if outcome is Outcome.NO_TIME:
        return "PK"
    return "K1" if outcome in _CONVERSATIONS else running


def _said(outcome: Outcome, channel: Channel, *, has_contact: bool) -> bool:
    """Say whether the user had words with somebody (method.md 6.1)."""
    if outcome in _SILENT:
        return False
    if outcome is Outcome.APPLIED:  # a form on a web site is nobody to promise anything to
        return has_contact and channel is not Channel.RESEARCH
    return _direction(outcome, channel) is Direction.OUT or channel in _SPOKEN


def _direction(outcome: Outcome, channel: Channel) -> Direction:
    theirs = outcome in _THEIRS or (outcome in _HEARD and channel not in _SPOKEN)
    return Direction.IN if theirs else Direction.OUT
