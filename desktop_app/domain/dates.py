# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to dates: "thu 10", "in two weeks", "+3bd"; vague words are never dates (method.md R07)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time

from desktop_app.domain.capture_days import explicit_at
from desktop_app.domain.capture_offsets import relative_at
from desktop_app.domain.capture_readings import DayOrder, Match, Setting, WorkingDays
from desktop_app.domain.capture_times import TimeMatch, is_stray, time_at
from desktop_app.domain.capture_weekdays import week_then_weekday_at, weekday_at
from desktop_app.domain.capture_words import WEAK_WEEKDAYS, WEEKDAYS, Tokens, words

__all__ = ["DayOrder", "Phrase", "When", "WorkingDays", "read_phrases", "read_whens", "vague_word"]

_LEADS = frozenset({"on", "by", "until", "till"})
# After these words a day is not the one on which something is to be done: "every thu".
_REFUSED = words("every each after before since except not last good black")

_SEASONS = "spring|summer|autumn|fall|winter|new year|future|holidays"
_MONTH_NAMES = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_VAGUE = re.compile(
    r"\b(?:"
    r"(?:early |late |later |mid[- ]|sometime |some time )?(?:next|this|coming) "
    rf"(?:week|month|quarter|year|weekend|{_SEASONS})"
    rf"|(?:in|over|by|after|before) (?:the )?(?:coming |next )?(?:early |late )?(?:{_SEASONS}"
    r"|weekend|christmas|easter|(?:few )?(?:days|weeks|months))"
    r"|in a (?:few|while|bit|little while|moment)(?: (?:days|weeks|months))?"
    r"|in (?:some|several|many) (?:days|weeks|months)"
    rf"|(?:in |by |until |early |late |mid[- ])(?:{_MONTH_NAMES})"
    rf"|(?:at )?(?:the )?(?:end|beginning) of (?:the )?(?:week|month|quarter|year|{_MONTH_NAMES})"
    r"|as soon as possible|asap|soon|shortly|eventually|whenever|someday|some day|one day"
    r"|sometime|some time|at some point|later|the weekend"
    r")\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([a-z]+)[\s.,]*$", re.IGNORECASE)
_NEXT_WORD = re.compile(r",?\s+(?:on\s+)?([a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A day read from words, perhaps with a time, and where in the text the words stand.

    Attributes:
        at: wall time at the contact's place, None when none was said (method.md R08).
        rolled_from: the day the words came to, where that is no working day.
    """

    on: date
    at: time | None
    start: int
    end: int
    rolled_from: date | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak of a day; `whens` is empty when they make no sense or look the other way."""

    start: int
    end: int
    whens: tuple[When, ...]


def read_whens(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    past: bool = False,
) -> tuple[When, ...]:
    """Return every reading of the last date in `text`, the best first; none if there is no date.

    Nothing lies before `today`, or after it where `past`. A bare "thu" is never today; "next thu"
    is the Thursday of the week that begins next Monday. A number after a weekday is an hour (1 to
    6 in the afternoon), or the day of the month where that day of this month or the next is such
    a weekday; where both fit, both are returned, the nearer first. "in two weeks" is moved to a
    working day; a date the user names stands as it is.
    """
    phrases = read_phrases(text, today=today, calendar=calendar, order=order, past=past)
    return next((phrase.whens for phrase in reversed(phrases) if phrase.whens), ())


def read_phrases(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    past: bool = False,
) -> tuple[Phrase, ...]:
    """Return all the date phrases of `text` in their order; `read_whens` says what they mean."""
    tokens = Tokens(text)
    setting = Setting(today, calendar, order, past)
    phrases: list[Phrase] = []
    i = 0
    while i < len(tokens):
        match = _phrase_at(tokens, i, setting) if tokens.starts(i) else None
        if match is None:
            i += 1
            continue
        start, end = tokens.at(i).start, tokens.at(match.end - 1).end
        whens = tuple(When(day.on, day.at, start, end, day.rolled_from) for day in match.days)
        phrases.append(Phrase(start, end, whens))
        i = match.end
    return tuple(phrases)


def vague_word(text: str) -> str | None:
    """Return the first words in `text` that only seem to name a day, as typed; None without any.

    "next week", "soon" and "in the spring" are refused as dates (method.md R07); "next week thu"
    is not vague.
    """
    for match in _VAGUE.finditer(text):
        before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
        after = _NEXT_WORD.match(text, match.end())
        beside = {found.group(1).lower() for found in (before, after) if found is not None}
        if match.group().lower().endswith("week") and beside & WEEKDAYS.keys():
            continue
        return match.group()
    return None


def _phrase_at(tokens: Tokens, i: int, setting: Setting) -> Match | None:
    """Return the phrase that begins at `i`: "[on] [10am] thu [at 10]"."""
    refused = tokens.text(i - 1) in _REFUSED and not tokens.opens(i)
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
