# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The time of day at which a touch was, where no day stands beside it: "left vm 2pm" (R08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.capture_times import working_hour
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.dates import When

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CLOCK = Wording(
    r"(?:\bat |@ ?)?(?<![\d:.#])\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])m\b"
    r"|(?:\bat |@ ?)?(?<![\d:.#])\b(?P<hour24>\d{1,2}):(?P<minute24>[0-5]\d)\b(?![:\d])"
    r"|\bat (?P<bare>\d{1,2})\b(?=\s*(?:$|[,;]))"
)
_COMES = Wording(
    r"\b(?:said|says|asked|told|will|wants?|wanted|invited|back|call me|ring me|from|until|till"
    r"|after|before|moved|interview)\b"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time and where its words stand."""

    start: int
    end: int
    at: time


def clock_in(body: str, touches: Iterable[tuple[int, int]]) -> Clock | None:
    """Return the first time in what tells of a touch, None where it may be one to come."""
    for start, end in touches:
        found = _CLOCK.search(body[:end], start)
        if found is None or _COMES.search(body, start, found.start()):
            continue
        at = _time(found)
        if at is not None:
            return Clock(found.start(), found.end(), at)
    return None


def _time(found: re.Match[str]) -> time | None:
    hour = int(found["hour"] or found["hour24"] or found["bare"])
    minute = int(found["minute"] or found["minute24"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    elif found["bare"] or len(found["hour24"]) == 1:
        hour = working_hour(hour)
    return time(hour, minute) if hour < 24 else None


def at_its_time(happened: When | None, clock: Clock | None, today: date | None) -> When | None:
    """Return the day of a touch with the time that was told beside it."""
    if clock is None or today is None:
        return happened
    if happened is None:
        return When(today, clock.at, clock.start, clock.end)
    return (
        happened
        if happened.at is not None
        else When(happened.on, clock.at, happened.start, happened.end)
    )
