# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to a time of day: "10am", "at 3", "15:30", "10h", "noon"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.capture_words import Tokens

_AT = frozenset({"at", "@"})
_TO = frozenset({"to", "until", "till"})
_DASHES = frozenset({"-", "–"})
_NOON = frozenset({"noon", "midday"})


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time of day and the index after its last token."""

    at: time
    end: int


@dataclass(frozen=True, slots=True)
class _Clock:
    """Hour and minute as typed; `plain` when nothing but a number was."""

    hour: int
    minute: int
    end: int
    plain: bool = False


def working_hour(hour: int) -> int:
    """Return the hour a bare number means: 1 to 6 are afternoon, everything else as it stands."""
    return hour + 12 if 1 <= hour <= 6 else hour


def time_at(tokens: Tokens, i: int, *, bare: bool) -> TimeMatch | None:
    """Return the time that begins at `i`; a mere number is one only after "at" or where `bare`."""
    comma = tokens.text(i) == ","
    j = i + comma
    marked = tokens.text(j) in _AT
    j += marked
    if tokens.text(j) in _NOON and tokens.ends(j + 1):
        return TimeMatch(time(12), j + 1)
    clock = _four_digits(tokens, j) if marked else None
    clock = clock or _clock_at(tokens, j, loose=marked or bare)
    if clock is None:
        return None
    found = _halved(tokens, clock, bare=marked or (bare and not comma))
    if found is None:
        return None
    end = _range_end(tokens, found.end)
    return TimeMatch(found.at, end) if tokens.ends(end) else None


def is_stray(tokens: Tokens, i: int) -> bool:
    """Return whether a number that makes no sense as a time closes a date ("thu 45")."""
    i += tokens.text(i) in _AT
    number = tokens.number(i)
    if number is None or tokens.glued(i):
        return False
    halved = tokens.glued(i + 1) and tokens.text(i + 1) in {"am", "pm", "h"}
    return halved or not tokens.is_word(i + 1)


def _range_end(tokens: Tokens, i: int) -> int:
    """Return the index after "-11" in "thu 10-11": the step is due when the span begins."""
    found = _span_end(tokens, i)
    return found.end if found is not None else i


def _span_end(tokens: Tokens, i: int) -> TimeMatch | None:
    """Return the time behind the mark of a span at `i`: "-11", "to 11am", "until 11:30"."""
    dashed = tokens.text(i) in _DASHES
    if dashed and tokens.glued(i):
        clock = _clock_at(tokens, i + 1, loose=True)
        return _halved(tokens, clock, bare=True) if clock is not None else None
    if not (dashed or tokens.text(i) in _TO):
        return None
    found = time_in(tokens, i + 1)
    return found if found is not None and tokens.closes(found.end) else None


def time_in(tokens: Tokens, i: int) -> TimeMatch | None:
    """Return a single time at `i` where one is due, so that a mere number is one."""
    clock = _clock_at(tokens, i, loose=True)
    return _halved(tokens, clock, bare=True) if clock is not None else None


def span_end(tokens: Tokens, starts: time) -> time | None:
    """Return when a span ends that `tokens` tell of, as "wed 10am to 11am"; None for none."""
    for i in range(1, len(tokens)):
        found = _span_end(tokens, i)
        if found is not None and found.at > starts:
            return found.at
    return None


def _four_digits(tokens: Tokens, i: int) -> _Clock | None:
    number = tokens.number(i, 4)
    if number is None or len(tokens.text(i)) != 4:
        return None
    return _Clock(number // 100, number % 100, i + 1)


def _clock_at(tokens: Tokens, i: int, *, loose: bool) -> _Clock | None:
    """Return what stands on the clock at `i`; "10.30" is a time only where `loose`."""
    hour = tokens.number(i)
    if hour is None or tokens.counts(i):
        return None
    mark = tokens.text(i + 1) if tokens.glued(i + 1) else ""
    minute = tokens.number(i + 2) if tokens.glued(i + 2) and len(tokens.text(i + 2)) == 2 else None
    if mark == "h":
        return _Clock(hour, minute or 0, i + 2 + (minute is not None))
    if minute is None or mark not in {":", "."}:
        return _Clock(hour, 0, i + 1, plain=True)
    if mark == "." and not (loose or _half(tokens, i + 3)[0]):
        return None
    # As with bare hours, "3:30" is in the afternoon; "03:30" is a time of the 24-hour clock.
    if len(tokens.text(i)) == 1 and not _half(tokens, i + 3)[0]:
        hour = working_hour(hour)
    return _Clock(hour, minute, _after_seconds(tokens, i + 3))


def _after_seconds(tokens: Tokens, i: int) -> int:
    seconds = tokens.text(i) == ":" and tokens.glued(i) and tokens.glued(i + 1)
    return i + 2 if seconds and tokens.number(i + 1) is not None else i


def _half(tokens: Tokens, i: int) -> tuple[str, int]:
    """Return "a" or "p" and the index after "am", "pm", "a.m." or "p.m."; else ("", i)."""
    text = tokens.text(i)
    if text in {"am", "pm"}:
        return text[0], i + 1
    dotted = text in {"a", "p"} and [tokens.text(i + n) for n in (1, 2)] == [".", "m"]
    if not (dotted and tokens.glued(i + 1) and tokens.glued(i + 2)):
        return "", i
    return text, i + 3 + (tokens.text(i + 3) == "." and tokens.glued(i + 3))


def _halved(tokens: Tokens, clock: _Clock, *, bare: bool) -> TimeMatch | None:
    """Apply "am", "pm" or "o'clock" after the figures, or the working hours without them."""
    half, end = _half(tokens, clock.end)
    hour, plain = clock.hour, clock.plain
    if half:
        if not 1 <= hour <= 12:
            return None
        hour, plain = hour % 12 + (12 if half == "p" else 0), False
    elif tokens.text(end) == "o" and tokens.text(end + 2) == "clock":
        end += 3
    if plain:
        if hour == 0 or not bare:
            return None
        hour = working_hour(hour)
    return TimeMatch(time(hour, clock.minute), end) if hour < 24 and clock.minute < 60 else None
