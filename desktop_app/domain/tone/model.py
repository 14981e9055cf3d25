# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the tone check takes and gives: kinds of message, facts, findings, the verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from desktop_app.domain.dates import WorkingDays
from desktop_app.domain.terms import Channel


class Kind(StrEnum):
    """What sort of message it is; each has its own limits (method.md 7.2)."""

    EMAIL_FOLLOWUP = "email_followup"
    VOICEMAIL = "voicemail"
    LINKEDIN = "linkedin"
    THANK_YOU = "thank_you"
    CLOSING = "closing"
    REPLY_TO_REFUSAL = "reply_to_refusal"
    CALL_SCRIPT = "call_script"


STEP_REQUIRED = frozenset({Kind.EMAIL_FOLLOWUP, Kind.VOICEMAIL, Kind.LINKEDIN})
"""These must say how and when the user will next be in touch (R14)."""
STEP_FORBIDDEN = frozenset({Kind.CLOSING, Kind.REPLY_TO_REFUSAL})
"""These must not announce another contact (NXT06)."""


class Weight(StrEnum):
    """How much a finding matters; a hint is quiet and never counts (method.md 7.2)."""

    STOP = "stop"
    FIX = "fix"
    HINT = "hint"


class Level(StrEnum):
    """What the findings come to."""

    OK = "ok"
    FIX = "fix"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """The recorded next step that the text must agree with (R14).

    Attributes:
        at: wall time at the contact's place, None when none was fixed.
        calendar: the contact's working days; None knows weekends only.
    """

    channel: Channel
    on: date
    at: time | None = None
    calendar: WorkingDays | None = None


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What is known around the message; an empty value means not known.

    Attributes:
        names: of the contact, company, role and others, masked before matching (method.md 7.2).
        my_phone: counts as the number a voicemail must give.
        last_promise_kept: whether the last promise was kept (R27); None when there is none.
        promised: whether a promise to them came due, today at the latest; None when not known.
        inbound_call: whether a call of theirs is on record (HON03); None when not known.
        is_follow_up: an earlier touch exists, so the message should say which (CTX01).
        first_email: an opening message, which may be a little longer (LEN01).
        invitation: a LinkedIn invitation note, which must be short (LEN01).
        one_call: the single call under B4/B5, at most 60 words (R39).
        hard_stop: whether the refusal was of any contact (B1, B8); None reads it from the text.
    """

    names: tuple[str, ...] = ()
    my_name: str = ""
    my_phone: str = ""
    subject: str = ""
    last_promise_kept: bool | None = None
    promised: bool | None = None
    inbound_call: bool | None = None
    is_follow_up: bool = True
    first_email: bool = False
    invitation: bool = False
    one_call: bool = False
    hard_stop: bool | None = None


Args = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, to be put into words by `desktop_app.words.tone`.

    Attributes:
        start: where it begins in the text as it was handed in; equal to `end` where something
            is missing rather than wrong.
        args: what its sentence needs: always a ``theme``, then words and numbers.
    """

    id: str
    weight: Weight
    category: str
    start: int
    end: int
    args: Args = ()

    @property
    def theme(self) -> str:
        """Return the code under which the reason and the replacement are kept."""
        return str(dict(self.args).get("theme", self.category))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings of one message, in the order of the text."""

    findings: tuple[Finding, ...] = field(default=())

    @property
    def level(self) -> Level:
        """Return what the findings come to; hints come to nothing."""
        weights = {finding.weight for finding in self.findings}
        if Weight.STOP in weights:
            return Level.STOP
        return Level.FIX if Weight.FIX in weights else Level.OK
