# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The date phrases of a text: a day with its time, before it or behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.capture_days import explicit_at
from desktop_app.domain.capture_offsets import relative_at
from desktop_app.domain.capture_readings import Day, Match, Setting
from desktop_app.domain.capture_times import TimeMatch, is_stray, time_at
from desktop_app.domain.capture_weekdays import week_then_weekday_at, weekday_at
from desktop_app.domain.capture_words import WEAK_WEEKDAYS, WEEKDAYS, Tokens, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADS = frozenset({"on", "by", "until", "till"})
# After these words a day is not the one on which something is to be done: "every thu".
REFUSED = words(
    "every each after before since except not last good black start starts starting closing closes"
)


def day_phrases(text: str, setting: Setting) -> Iterator[tuple[int, int, tuple[Day, ...]]]:
    """Yield from where to where `text` speaks of a day, and which days that may be.

    There are none where the words make no sense ("31 feb") or look the other way.
    """
    tokens = Tokens(text)
    i = 0
    while i < len(tokens):
        match = _phrase_at(tokens, i, setting) if tokens.starts(i) else None
        if match is None:
            i += 1
        else:
            yield tokens.at(i).start, tokens.at(match.end - 1).end, match.days
            i = match.end


def _phrase_at(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Return the phrase that begins at `i`: "[on] [10am] thu [at 10]"."""
    refused = tokens.text(i - 1) in REFUSED and not tokens.opens(i)
    firm = tokens.text(i) in _LEADS
    i += firm
    clock = time_at(tokens, i, bare=False) if tokens.text(i) != "," else None
    if clock is not None:
        i = clock.end
        i += tokens.text(i) == ","
        i += tokens.text(i) == "on"
    match = _day_at(tokens, i, setting, firm=firm or clock is not None)
    if match is None:
        return None
    if clock is not None:
        days = tuple(replace(day, at=clock.at) for day in match.days)
        match = Match(match.end, days, timed=True)
    if not match.timed:
        match = _timed(tokens, match)
    if not tokens.ends(match.end):
        return None
    if refused and tokens.text(i - 1 - firm) == "after" and clock is None and not setting.past:
        # "call me after the 10th": from the next working day on
        later = (setting.calendar.roll(day.on + timedelta(days=1)) for day in match.days)
        return replace(
            match, days=tuple(Day(on, day.at) for on, day in zip(later, match.days, strict=True))
        )
    return replace(match, days=()) if refused else match


def _day_at(tokens: Tokens, i: int, setting: Setting, *, firm: bool) -> Match | None:
    match = (
        week_then_weekday_at(tokens, i, setting)
        or relative_at(tokens, i, setting)
        or weekday_at(tokens, i, setting, firm=firm)
    )
    if match is not None:
        return match
    match = explicit_at(tokens, i, setting, firm=firm)
    # Without a weekday beside it, the next month's 10th is not what "the 10th" means.
    return _before_weekday(tokens, replace(match, days=match.days[:1])) if match else None


def _before_weekday(tokens: Tokens, match: Match) -> Match:
    """Return the date of "26 nov thu" and "26 nov (thu)", without sense if they contradict."""
    i = match.end
    inside = tokens.text(i) == "("
    i += inside
    name = tokens.text(i)
    if name not in WEEKDAYS:
        return match
    days = tuple(day for day in match.days if day.on.weekday() == WEEKDAYS[name])
    if not days and name in WEAK_WEEKDAYS:
        return match
    closed = inside and tokens.text(i + 1) == ")"
    return replace(match, end=i + 1 + closed, days=days)


def _timed(tokens: Tokens, match: Match) -> Match:
    """Return the day with the time that follows it; a number without sense takes all sense away."""
    clock: TimeMatch | None = time_at(tokens, match.end, bare=match.bare)
    if clock is not None:
        days = tuple(replace(day, at=clock.at) for day in match.days)
        return Match(clock.end, days, timed=True)
    return replace(match, days=()) if is_stray(tokens, match.end) else match
