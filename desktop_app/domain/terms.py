# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The fixed terms that the records are written in (method.md 3.1).

Apart from the records, because a window that starts needs the terms long before the records.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a pursuit is after."""

    NETWORKING = "networking"
    APPLICATION = "application"
    INTERVIEW = "interview"


class Stage(StrEnum):
    """How far a pursuit has come."""

    REACHING_OUT = "reaching_out"
    IN_TOUCH = "in_touch"
    MEETING_SET = "meeting_set"
    MET = "met"
    KEEPING_IN_TOUCH = "keeping_in_touch"
    FOUND = "found"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"


STAGES: dict[Kind, tuple[Stage, ...]] = {
    Kind.NETWORKING: (
        Stage.REACHING_OUT,
        Stage.IN_TOUCH,
        Stage.MEETING_SET,
        Stage.MET,
        Stage.KEEPING_IN_TOUCH,
    ),
    Kind.APPLICATION: (
        Stage.FOUND,
        Stage.APPLIED,
        Stage.SCREENING,
        Stage.INTERVIEWING,
        Stage.OFFER,
    ),
    Kind.INTERVIEW: (Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER),
}


class Status(StrEnum):
    """Whether a pursuit goes on; open and parked ones always have a dated step."""

    OPEN = "open"
    PARKED = "parked"
    STOPPED = "stopped"
    CLOSED = "closed"


LIVE = (Status.OPEN, Status.PARKED)


class Ending(StrEnum):
    """Why a closed pursuit is closed."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    FILLED = "filled"
    DONE = "done"


class Channel(StrEnum):
    """By which way the user acts."""

    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    VISIT = "visit"
    RESEARCH = "research"


SPOKEN = frozenset({Channel.CALL, Channel.VISIT})
"""The ways on which one speaks; what is said on the others is written."""


ACTIONS: dict[str, Channel] = {
    "call": Channel.CALL,
    "call_again": Channel.CALL,
    "call_person": Channel.CALL,
    "ask_for_hr": Channel.CALL,
    "email": Channel.EMAIL,
    "email_thread": Channel.EMAIL,
    "email_new": Channel.EMAIL,
    "ask_status": Channel.EMAIL,
    "ask_again": Channel.EMAIL,
    "follow_up": Channel.EMAIL,
    "keep_in_touch": Channel.EMAIL,
    "reply": Channel.EMAIL,
    "report_back": Channel.EMAIL,
    "revisit": Channel.EMAIL,
    "send_promised": Channel.EMAIL,
    "thank": Channel.EMAIL,
    "message": Channel.MESSAGE,
    "visit": Channel.VISIT,
    "apply": Channel.RESEARCH,
    "find_person": Channel.RESEARCH,
    "look_up": Channel.RESEARCH,
}
"""The actions that have a code, each with its usual channel; `words` renders them."""


class Direction(StrEnum):
    """Who acted."""

    OUT = "out"
    IN = "in"


class Outcome(StrEnum):
    """What came of a touch (product.md, outcome keys)."""

    REACHED = "reached"
    VOICEMAIL = "voicemail"
    ASSISTANT = "assistant"
    NO_ANSWER = "no_answer"
    WRITTEN = "written"
    APPLIED = "applied"
    MET = "met"
    SCREENED = "screened"
    INTERVIEWED = "interviewed"
    LOOKED_UP = "looked_up"
    ANSWERED = "answered"
    AUTOMATIC = "automatic"
    CALL_ON = "call_on"
    NO_TIME = "no_time"
    NO_CONTACT = "no_contact"
    REJECTED = "rejected"
    OFFER = "offer"


LEFT_UNANSWERED = frozenset(
    {Outcome.WRITTEN, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER}
)
"""The user turned to somebody, and no answer came of it: one more attempt (method.md 5.2)."""

SILENT = frozenset({Outcome.NO_ANSWER, Outcome.LOOKED_UP, Outcome.AUTOMATIC})
"""No word passed between the user and anybody, so nothing can be promised with it (6.1)."""


class StepState(StrEnum):
    """How a step stands."""

    OPEN = "open"
    DONE = "done"
    ANSWERED = "answered"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    DROPPED = "dropped"


class PromiseState(StrEnum):
    """How the user's word was settled (method.md 6.2)."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    ANSWERED = "answered"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    ROLLED = "rolled"
    VOID = "void"


class Relationship(StrEnum):
    """How well the user knows a person."""

    COLD = "cold"
    WARM = "warm"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a date was proposed: a code and its arguments, rendered by `words` (method.md R01)."""

    code: str
    args: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, **args: str | int) -> Reason:
        """Build a reason from keyword arguments."""
        return cls(code, tuple(args.items()))


CHOSEN = Reason("chosen")
