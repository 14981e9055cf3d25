# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What happened, and what follows from it for the pursuit (method.md R10, 3.2, 5.2)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.records import STAGES, Channel, Direction, Ending, Kind, Outcome, Stage
from desktop_app.domain.situations import SITUATIONS
from desktop_app.domain.terms import LEFT_UNANSWERED, SILENT, SPOKEN

_WRITTEN_ONLY = frozenset({Outcome.APPLIED, Outcome.WRITTEN})
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
_NETWORKING = frozenset({"N1", "N2", "N3", "N4", "N5", "R1", "R2", "K1", "W1"})
_ANYWHERE = frozenset({"PK"})
_REACHING_OUT = frozenset({"N1", "N2", "N4"})
_CONVERSATIONS = frozenset({Outcome.REACHED, Outcome.ANSWERED})
_AFTER_PATIENCE = {"A3": "A1", "I3": "I1"}
_OFFERED = frozenset({"O1", "O2"})
ASKING_FIRST = frozenset({"N1", "N2", "N3", "N4"})
"""Situations that are counted from the user's own message (method.md 5.2): the first one after an
answer is where the follow-ups are counted from, and none of them itself."""
_NOT_COUNTED = frozenset({"K1", "O2"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What the situation further depends on.

    Attributes:
        cold: the person does not know the user yet (N2).
        no_calls: the posting says "no phone calls" (A3, R34).
        through_agency: a recruiter put the user forward (C1).
        recruiter: the person of the pursuit is that recruiter, so an interview is followed up
            with them (C1 is counted from the submission or the interview).
        their_date: they named a date with this touch.
        they_will_call: they said before that they will call (B5), and it stands.
        meant: a situation that the user chose, for what no outcome tells: an introduction
            offered (R1) or made (R2), something they promised (N5), "we'll call you" (I3).
    """

    cold: bool = False
    no_calls: bool = False
    through_agency: bool = False
    recruiter: bool = False
    their_date: bool = False
    they_will_call: bool = False
    meant: str = ""


PLAIN = Setting()


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a touch means.

    Attributes:
        situation: the situation that runs from now on.
        stage: the stage, never an earlier one than before.
        answered: a human answer came: attempts start again, conditional promises dissolve (R10).
        counts: an unanswered outbound touch: one more attempt, unless it is the situation's first
            or exempt (a thank-you, a reply, a delivery, the second of a pair on one day). A call
            without a message was heard by nobody: it is tried again and counts for nothing.
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
    setting: Setting = PLAIN,
) -> Consequence:
    """Return what follows when `outcome` is logged.

    `situation` is the one running, empty for none: then a voicemail starts N3, a written
    message N1, N2 or N4. Where the running one does not fit the kind it is taken as none.
    """
    reached = _later(kind, stage, _REACHES.get(outcome))
    answered = outcome not in LEFT_UNANSWERED | SILENT | {Outcome.APPLIED}
    running = _running(situation, kind)
    if not running or (answered and running == "PK"):
        # Whoever writes back has not been spoken with yet: the request goes on (R10).
        since = stage if _wrote_back(outcome, channel) else reached
        running = first_situation(kind, since, has_contact, setting)
        if running in _REACHING_OUT:
            running = _begun_by(outcome, channel, running)
    then = setting.meant or _situation_after(
        outcome, kind, running, has_contact=has_contact, setting=setting
    )
    if not setting.meant and running in ASKING_FIRST and _wrote_back(outcome, channel):
        then = "N1" if running == "N3" else running  # there is a thread to write in now
    return Consequence(
        situation=then,
        stage=reached,
        answered=answered,
        counts=outcome in LEFT_UNANSWERED - SILENT and then not in _NOT_COUNTED,
        said=_said(outcome, channel, has_contact=has_contact),
        ending=Ending.REJECTED if outcome is Outcome.REJECTED else None,
        boundary=_BOUNDARIES.get(outcome),
        direction=usual_direction(outcome, channel),
        keeps_step=outcome is Outcome.AUTOMATIC,
    )


def first_situation(
    kind: Kind,
    stage: Stage,
    has_contact: bool,  # noqa: FBT001
    setting: Setting = PLAIN,
) -> str:
    """Return the situation of a pursuit without touches, new or imported."""
    if kind is Kind.NETWORKING:
        if stage is not Stage.REACHING_OUT:
            return "K1"
        return "N2" if setting.cold else "N1"
    if stage is Stage.OFFER:
        return "O1"
    if stage is Stage.SCREENING:
        return "PS"
    if stage is Stage.INTERVIEWING:
        return "I1"
    return _applied(setting, has_contact=has_contact)


def _applied(setting: Setting, *, has_contact: bool) -> str:
    if setting.through_agency:
        return "C1"
    if setting.no_calls:
        return "A3"
    return "A1" if has_contact else "A2"


def _begun_by(outcome: Outcome, channel: Channel, reaching_out: str) -> str:
    """Return which way of reaching out a first touch began."""
    if outcome in {Outcome.VOICEMAIL, Outcome.ASSISTANT}:
        return "N3"
    return "N4" if channel is Channel.MESSAGE else reaching_out


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
    if situation in _ANYWHERE:
        return situation
    if situation not in SITUATIONS:
        return ""
    return situation if (situation in _NETWORKING) == (kind is Kind.NETWORKING) else ""


def _situation_after(
    outcome: Outcome, kind: Kind, running: str, *, has_contact: bool, setting: Setting
) -> str:
    if kind is Kind.NETWORKING:
        return _networking_after(outcome, running)
    if outcome is Outcome.OFFER:
        return "O2" if setting.their_date else "O1"
    if running in _OFFERED and outcome is not Outcome.APPLIED:
        return running  # nobody selects any more, whatever else is heard
    if setting.they_will_call and not setting.recruiter and outcome in _INTERVIEWS:
        return "I3"  # said before it, it holds after it (B5)
    # They named the day of their decision: what counts from now on is that day (I2, R38).
    heard = outcome in _CONVERSATIONS | {Outcome.INTERVIEWED, Outcome.CALL_ON}
    if heard and setting.their_date:
        return "I2"
    if running == "A2" and has_contact and outcome in _CONVERSATIONS:
        return "A1"  # the ladder ended at a person, and they spoke (section 4)
    # Somebody answered, so the one call is not called for any more (R38).
    if outcome in _CONVERSATIONS and running in _AFTER_PATIENCE:
        return _AFTER_PATIENCE[running]
    starts = {
        Outcome.APPLIED: _applied(setting, has_contact=has_contact),
        Outcome.SCREENED: "C1" if setting.recruiter else "PS",
        Outcome.INTERVIEWED: "C1" if setting.recruiter else "I1",
    }
    return starts.get(outcome, running)


def _networking_after(outcome: Outcome, running: str) -> str:
    if outcome is Outcome.NO_TIME:
        return "W1"
    if outcome is Outcome.MET:
        return "N5"
    if outcome is Outcome.CALL_ON and running in {"K1", "N5"}:
        return "N3"  # they asked for the call: if it finds nobody, it goes on as a call
    return "K1" if outcome in _CONVERSATIONS else running


def ways_of(outcome: Outcome) -> tuple[Channel, ...]:
    """Return the ways by which such a thing happens: no application is a call."""
    if outcome is Outcome.LOOKED_UP:
        return (Channel.RESEARCH,)
    if outcome is Outcome.VOICEMAIL:
        return (Channel.CALL,)
    if outcome in _WRITTEN_ONLY:
        return tuple(way for way in Channel if way is not Channel.CALL)
    return tuple(Channel)


def _said(outcome: Outcome, channel: Channel, *, has_contact: bool) -> bool:
    """Say whether the user had words with somebody (method.md 6.1).

    A time they asked for is an appointment, by whichever way they asked.
    """
    if outcome in SILENT:
        return False
    if outcome is Outcome.CALL_ON:
        return True
    if outcome is Outcome.APPLIED:  # a form on a web site is nobody to promise anything to
        return has_contact and channel is not Channel.RESEARCH
    return usual_direction(outcome, channel) is Direction.OUT or channel in SPOKEN


def _wrote_back(outcome: Outcome, channel: Channel) -> bool:
    return outcome is Outcome.ANSWERED and channel not in SPOKEN


def usual_direction(outcome: Outcome, channel: Channel) -> Direction:
    """Return who turned to whom, where nothing else is said about it."""
    theirs = outcome in _THEIRS or (outcome in _HEARD and channel not in SPOKEN)
    return Direction.IN if theirs else Direction.OUT
