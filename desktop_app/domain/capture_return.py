# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When somebody who is away is back, as a capture line tells it (method.md R10, B9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import Dated
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line

_UNTIL = Wording(
    r"\b(?P<how>until|till?|through|thru|(?:(?:is|are|will be|be|he's|she's|they're) )?back"
    r"|returns?|returning)"
    r"(?: (?:in|at|to) (?:the |her |his |their )?(?:office|work|desk))?[ ,]*(?:from |on |the )*$"
)
_UNTIL_THEN = Wording(r"(?:until|till?)\b")
_AWAY_ANYHOW = Wording(r"\b(?:vacation|holidays?|leave|away|travell?ing|out of (?:the )?office)\b")
_MAY_TELL = frozenset({Outcome.AUTOMATIC, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.VOICEMAIL})


@dataclass(frozen=True, slots=True)
class Return:
    """The day somebody is back, and where the line says so."""

    on: date
    start: int
    end: int
    day: Dated


def return_day(line: Line, outcome: Outcome | None) -> Return | None:
    """Return when they are back: a day of theirs, not of the user's step."""
    if outcome not in _MAY_TELL:
        return None
    if outcome is not Outcome.AUTOMATIC and not _AWAY_ANYHOW.search(line.told):
        return None
    for day in line.dates:
        said = _UNTIL.search(line.told[: day.start])
        inside = _UNTIL_THEN.match(line.text[day.start : day.end])
        if day.ahead and (said is not None or inside is not None):
            last = said is not None and said["how"].lower() in {"through", "thru"}
            on = day.ahead[0].on + timedelta(days=1 if last else 0)
            return Return(on, said.start() if said else day.start, day.end, day)
    return None


def without(line: Line, found: Return) -> Line:
    """Return the line without that day, so that no other part of it is read into it."""
    return replace(line, dates=tuple(day for day in line.dates if day is not found.day))
