# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they said about later, as a capture line tells it (method.md 3.2: B3, B5, B6, B8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line

_MAIL = r"(?:e-?mail|writing)"
_PHONE = r"(?:phone|calls?|calling|telephone)"
_NO_CALLS = Wording(
    rf"\b{_MAIL} (?:is|would be|works|was)(?: \w+)? (?:better|best|preferred)\b"
    rf"|\b(?:prefers?|preferred|rather have|would rather have) {_MAIL}\b"
    rf"|\b(?:only|just) (?:by |via )?{_MAIL}\b|\b{_MAIL} only\b"
    r"|\b(?:doesn't|does not|don't|do not|won't|never) (?:take|takes|like|accept) "
    r"(?:any )?(?:phone )?calls\b"
)
_NO_MAIL = Wording(
    rf"\b{_PHONE} (?:is|would be|works|was)(?: \w+)? (?:better|best|preferred)\b"
    rf"|\b(?:prefers?|preferred) (?:the |a )?{_PHONE}\b"
    r"|\b(?:doesn't|does not|don't|do not) (?:read|check|use|look at) "
    rf"(?:her |his |their |my )?{_MAIL}\b"
)
_WE_WILL_CALL = Wording(
    r"\b(?:we|they|she|he)(?:'ll|'d| will| would)\s+(?:be in touch|call (?:you|me|us)"
    r"|contact (?:you|me|us)"
    r"|get back to (?:you|me|us)|let (?:you|me|us) know|reach out)\b"
)
_DECISION = Wording(
    r"\b(?:decision|decid(?:e|es|ed|ing)"
    r"|(?:we|they|she|he)(?:'ll|'d| will| would) (?:know|decide|let (?:you"
    r"|me|us) know|be in touch|call (?:you|me|us)|get back to (?:you|me|us)))\b"
    r"[^,;.\ue002]{0,20}$"
)
_COMPANY = Wording(
    r"\b(?:don't|do not|never|stop|not to) (?:call|contact|calling|contacting|phone|phoning)\s+"
    r"(?:(?:the|our|their|this) (?:company|firm|office|organi[sz]ation|business)|anyone|anybody)\b"
)
# With these the user was on the phone with whoever told it, or went there.
_SPOKEN_TO = Wording(
    r"\b(?:re-?called|called|rang|phoned|telephoned|dial+ed|tried|spoke|talked|chatted|reached|got"
    r"|left|took|answered|picked up|visited|walked|popped|met)\b"
)
_SPEAK_OF_LATER = frozenset({None, Outcome.REACHED, Outcome.ANSWERED, Outcome.ASSISTANT,
    Outcome.INTERVIEWED, Outcome.SCREENED, Outcome.VOICEMAIL})  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeardBoundary:
    """One thing that was heard.

    Attributes:
        code: ``B3``, ``B5``, ``B6`` or ``B8``.
        off: ways that are not wanted (B3).
        theirs: the day they named for it (B5, B6).
    """

    code: str
    off: frozenset[Channel] = frozenset()
    theirs: date | None = None


def boundary_in(line: Line, outcome: Outcome | None) -> HeardBoundary | None:
    """Return what they said about later; a personal no is an outcome of its own."""
    said = line.told
    if outcome in {None, Outcome.NO_CONTACT} and _COMPANY.search(said):
        return HeardBoundary("B8")
    if outcome not in _SPEAK_OF_LATER:
        return None
    day = _day_of(line)
    if day is not None:
        return HeardBoundary("B5" if _WE_WILL_CALL.search(said) else "B6", theirs=day)
    for pattern, off in ((_NO_CALLS, Channel.CALL), (_NO_MAIL, Channel.EMAIL)):
        if pattern.search(said):
            return HeardBoundary("B3", frozenset({off}))
    return HeardBoundary("B5") if _WE_WILL_CALL.search(said) else None


def only_passed_on(line: Line, outcome: Outcome | None) -> bool:
    """Say whether an assistant's word is told and no touch with them (3.2: B3 by proxy)."""
    if outcome is not Outcome.ASSISTANT or _SPOKEN_TO.search(line.told):
        return False
    said = boundary_in(line, outcome)
    return said is not None and said.code == "B3"


def _day_of(line: Line) -> date | None:
    """Return the day of their decision: the one that follows the word for it."""
    for day in line.dates:
        if day.ahead and _DECISION.search(line.told[: day.start]):
            return day.ahead[0].on
    return None
