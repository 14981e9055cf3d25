# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words in a due field come to, and what is wrong when they come to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.dates import When

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Outcome
    from desktop_app.services.office import Office


class Trouble(StrEnum):
    """Why words come to no day for a next step (method.md R07)."""

    EMPTY = "empty"
    VAGUE = "vague"
    PAST = "past"
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that words may mean, the best first; without any, the trouble."""

    whens: tuple[When, ...] = ()
    trouble: Trouble | None = None
    vague: str = ""


def read_due(text: str, office: Office) -> Reading:
    """Read a due date that is all of the text; nothing in it may be left over and ignored."""
    from desktop_app.domain.dates import vague_word  # noqa: PLC0415  # not before words are typed

    if not text.strip():
        return Reading(trouble=Trouble.EMPTY)
    whens = tuple(when for when in _whens(text, office, past=False) if _is_all(when, text))
    if whens:
        return Reading(whens)
    if vague := vague_word(text):
        return Reading(trouble=Trouble.VAGUE, vague=vague)
    if any(_is_all(when, text) for when in _whens(text, office, past=True)):
        return Reading(trouble=Trouble.PAST)
    return Reading(trouble=Trouble.NONSENSE)


def whole_day(text: str, office: Office, *, past: bool) -> date | None:
    """Return the first day that all of the words may mean, before today where `past`."""
    found = (when.on for when in _whens(text, office, past=past) if _is_all(when, text))
    return next(found, None)


def any_day(text: str, office: Office, *, back: bool) -> date | None:
    """Return the day that the words of a filter mean: behind today first where they look `back`."""
    found = (whole_day(text, office, past=past) for past in (back, not back))
    return next((day for day in found if day is not None), None)


def day_told(text: str, outcome: Outcome | None, office: Office) -> When | None:
    """Return the day they named, in what was written down of their words; None for none."""
    from desktop_app.domain.dates import read_phrases  # noqa: PLC0415  # as above
    from desktop_app.domain.day_said import day_said  # noqa: PLC0415  # as above

    mine = office.preferences
    today, order = office.desk.today, mine.current.day_order
    phrases = read_phrases(text, today=today, calendar=mine.calendar(), order=order)
    return day_said(text, outcome, phrases)


def _whens(text: str, office: Office, *, past: bool) -> tuple[When, ...]:
    from desktop_app.domain.dates import read_whens  # noqa: PLC0415  # not before words are typed

    preferences = office.preferences
    return read_whens(
        text,
        today=office.desk.today,
        calendar=preferences.calendar(),
        order=preferences.current.day_order,
        past=past,
    )


def _is_all(when: When, text: str) -> bool:
    return not any(c.isalnum() for c in text[: when.start] + text[when.end :])
