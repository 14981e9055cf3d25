# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a "no" means: three questions, stricter when unsure (method.md 3.2, R20, R21, R34).

Who said it, about what, and for how long tell a personal no from a closed door for now and from
a general "no phone calls". The words themselves are kept; nobody but the user classifies them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Speaker(StrEnum):
    """Who said it."""

    PERSON = "person"
    COMPANY = "company"
    GENERAL = "general"
    UNSURE = "unsure"


class About(StrEnum):
    """About what."""

    ANY_CONTACT = "any_contact"
    CHANNEL = "channel"
    MEETING = "meeting"
    DECISION = "decision"
    REJECTION = "rejection"
    UNSURE = "unsure"


class Lasting(StrEnum):
    """For how long."""

    FOR_GOOD = "for_good"
    FOR_NOW = "for_now"
    UNTIL_DATE = "until_date"
    UNSURE = "unsure"


class Lifting(StrEnum):
    """What ends a boundary."""

    PERMISSION = "permission"
    THEY_WRITE = "they_write"
    DATE = "date"
    USER = "user"
    NEW_PURSUIT = "new_pursuit"


@dataclass(frozen=True, slots=True)
class Heard:
    """The three answers, and whether the one call under B4 or B5 was made already."""

    speaker: Speaker
    about: About
    lasting: Lasting = Lasting.UNSURE
    called_once: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row of the table of method.md 3.2.

    Attributes:
        code: ``B1`` to ``B8``.
        hard: nothing may go out any more, on any path.
        lifted_by: what ends it.
    """

    code: str
    hard: bool
    lifted_by: tuple[Lifting, ...]


MEANINGS = {
    row.code: row
    for row in (
        Meaning("B1", hard=True, lifted_by=(Lifting.THEY_WRITE, Lifting.PERMISSION)),
        Meaning("B2", hard=False, lifted_by=(Lifting.DATE, Lifting.THEY_WRITE)),
        Meaning("B3", hard=False, lifted_by=(Lifting.USER,)),
        Meaning("B4", hard=False, lifted_by=(Lifting.THEY_WRITE,)),
        Meaning("B5", hard=False, lifted_by=(Lifting.THEY_WRITE,)),
        Meaning("B6", hard=False, lifted_by=(Lifting.DATE, Lifting.THEY_WRITE)),
        Meaning("B7", hard=False, lifted_by=(Lifting.NEW_PURSUIT,)),
        Meaning("B8", hard=True, lifted_by=(Lifting.PERMISSION,)),
    )
}


def classify(heard: Heard) -> Meaning:
    """Return what was meant; of two readings that both fit, the stricter."""
    return MEANINGS[_code(heard)]


def _code(heard: Heard) -> str:
    if heard.about is About.REJECTION:
        return "B7"
    if heard.speaker is Speaker.COMPANY:
        return _company(heard)
    if heard.speaker is Speaker.GENERAL:
        return _general(heard)
    return _person(heard)


def _company(heard: Heard) -> str:
    """Somebody spoke for the whole company."""
    if heard.about in {About.ANY_CONTACT, About.UNSURE}:
        return "B8"
    return _person(heard)


def _general(heard: Heard) -> str:
    """Take a posting, a recording, a site as a statement of process, no personal no (R34)."""
    if heard.about is About.DECISION:
        return "B5"
    return "B4"


def _person(heard: Heard) -> str:
    """Take it as said to the user, also where they are unsure who spoke."""
    # After the single call under B4 or B5, "please don't call" is meant personally.
    if heard.called_once and heard.about in {About.CHANNEL, About.DECISION}:
        return "B1"
    if heard.about is About.MEETING:
        # "Not now" pauses the ask; "never" about meeting the user still leaves smaller asks.
        return "B2"
    if heard.about is About.DECISION:
        return "B6" if heard.lasting is Lasting.UNTIL_DATE else "B5"
    if heard.lasting is Lasting.UNTIL_DATE and heard.about is not About.UNSURE:
        return "B6"
    if heard.about is About.CHANNEL:
        return "B3"
    return "B1"
