# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Does a message name the recorded next step? (method.md R14, NXT01-NXT03)

Reads English: dates with a month's name, ISO dates, "the 26th", and what the user says they will
do on them. A date without a year is the one nearest to the step's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from desktop_app.domain.records import Channel


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether a message and the recorded step agree.

    Attributes:
        ok: they do.
        code: ``agrees``; ``no_date`` (to be fixed: the step is not named); or, each a reason to
            stop, ``different_date``, ``different_time``, ``different_channel`` and
            ``weekday_mismatch`` (the weekday is not that of the date beside it).
        said: the words in the message that do not agree.
        said_on: the date they mean, if they mean one.
    """

    ok: bool
    code: str
    said: str = ""
    said_on: date | None = None

    @property
    def stops(self) -> bool:
        """Say whether the message should not leave as it is, rather than be added to."""
        return not self.ok and self.code != "no_date"


_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_MAYBE_WEEKDAY = rf"(?:{_WEEKDAY}\b[.,]?\s+)?"
_SHAPES = tuple(
    re.compile(rf"\b{shape}\b", re.IGNORECASE)
    for shape in (
        rf"{_MAYBE_WEEKDAY}(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}",
        rf"{_MAYBE_WEEKDAY}{_MONTH}\s+(?:the\s+)?{_DAY}(?!:?\d){_YEAR}",
        rf"{_MAYBE_WEEKDAY}(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})",
        rf"{_MAYBE_WEEKDAY}the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)",
        r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    )
)
_TIME = re.compile(
    r"(?<![\d:])(?:(?P<at>at|@)\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?![\d:])",
    re.IGNORECASE,
)
_I_WILL = re.compile(
    r"\b(?:I\s*['’]ll|I\s+will|I\s+shall|I\s+plan\s+to|I\s*(?:['’]m|\s+am)\s+(?:going|planning)\s+to"
    r"|(?:I|let\s+me)\s+(?:call|phone|e-?mail|write|message|text|visit))\b",
    re.IGNORECASE,
)
_CHANNELS = (
    (Channel.CALL, r"call|phone|ring|telephone"),
    (Channel.EMAIL, r"e-?mail|drop\s+you\s+a\s+(?:line|note)|write"),
    (Channel.MESSAGE, r"(?:send\s+you\s+a\s+)?message|text\s+you|linkedin"),
    (Channel.VISIT, r"come\s+by|stop\s+by|drop\s+(?:by|in)|visit"),
)
_SAYS_CHANNEL = tuple((way, re.compile(rf"\b(?:{words})\b", re.I)) for way, words in _CHANNELS)
_BOTH_WRITE = re.compile(r"\bwrite\b|\bnote\b|\bline\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[\"“'‘(]?[A-Z])|\n\s*\n|;\s+")
_QUOTED_LINE = re.compile(r"^\s*>.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words that name a day; `on` is None for a day that does not exist, or a bare weekday."""

    start: int
    end: int
    words: str
    on: date | None
    weekday: int | None
    bare: bool = False

    @property
    def mismatched(self) -> bool:
        return self.on is not None and self.weekday not in {None, self.on.weekday()}


def check_step(
    text: str, *, channel: Channel, on: date, at: time | None, phrase_date: Sequence[str]
) -> Agreement:
    """Judge whether a message names the step of this channel, date and time.

    `phrase_date` are the forms in which `words` writes the date, in whatever language. Lines
    quoted from earlier messages are not read (method.md 7.2).
    """
    sentences = [s for s in _SENTENCE_END.split(_QUOTED_LINE.sub("", text)) if s]
    spoken = [(s, tuple(_mentions(s, on, phrase_date))) for s in sentences]
    for _, mentions in spoken:
        for mention in mentions:
            if mention.mismatched:
                return Agreement(False, "weekday_mismatch", mention.words, mention.on)
    promised = [(s, found) for s, found in spoken if found and _I_WILL.search(s)]
    for sentence, mentions in promised:
        if any(mention.on == on and not mention.bare for mention in mentions):
            return _check_named(sentence, mentions, promised, channel, on, at)
    for sentence, mentions in promised:
        for mention in mentions:
            if not _is_aside(sentence, mention) and not _could_be(mention, on):
                return Agreement(False, "different_date", mention.words, mention.on)
    if any(m.on == on and not m.bare for _, mentions in spoken for m in mentions):
        return Agreement(True, "agrees")
    return Agreement(False, "no_date")


def _check_named(
    sentence: str,
    mentions: Sequence[_Mention],
    promised: Iterable[tuple[str, Sequence[_Mention]]],
    channel: Channel,
    on: date,
    at: time | None,
) -> Agreement:
    """Judge a message that promises something for the step's day."""
    named = _channels(sentence)
    if named and channel is not Channel.RESEARCH and channel not in named:
        return Agreement(False, "different_channel", sentence.strip(), on)
    for other, found in promised:
        if other != sentence and channel in _channels(other):
            for mention in found:
                if mention.on not in {None, on} and not _is_aside(other, mention):
                    return Agreement(False, "different_date", mention.words, mention.on)
    times = _times(_without(sentence, mentions))
    if times and not any(_same_time(said, at) for said in times):
        return Agreement(False, "different_time", times[0].group().strip(), on)
    return Agreement(True, "agrees")


def _mentions(sentence: str, on: date, phrases: Sequence[str]) -> Iterator[_Mention]:
    """Find the days a sentence names, each stretch of it read once, the fullest shape first."""
    taken: list[tuple[int, int]] = []

    def is_free(start: int, end: int) -> bool:
        return all(end <= first or start >= last for first, last in taken)

    for shape in _SHAPES:
        for found in shape.finditer(sentence):
            if is_free(*found.span()):
                taken.append(found.span())
                yield _read(found, on)
    for phrase in sorted(filter(None, phrases), key=len, reverse=True):
        for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", sentence):
            if is_free(*found.span()):
                taken.append(found.span())
                yield _Mention(*found.span(), found.group(), on, None)


def _read(found: re.Match[str], on: date) -> _Mention:
    parts = found.groupdict()
    name = (parts.get("weekday") or "").lower()[:3]
    weekday = next((n for n, full in enumerate(_WEEKDAYS) if name and full.startswith(name)), None)
    if not parts.get("day"):
        return _Mention(*found.span(), found.group(), None, weekday, bare=True)
    day, year = int(parts["day"]), parts.get("year")
    month = _month(parts.get("month"))
    if month is None:
        candidates = _in_months_around(on, day)
    elif year:
        candidates = [_date(int(year), month, day)]
    else:
        candidates = [_date(on.year + step, month, day) for step in (-1, 0, 1)]
    real = [candidate for candidate in candidates if candidate is not None]
    nearest = min(real, key=lambda candidate: abs(candidate - on), default=None)
    return _Mention(*found.span(), found.group(), nearest, weekday)


def _month(name: str | None) -> int | None:
    if not name:
        return None
    if name.isdigit():
        return int(name)
    return next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name.lower()[:3]))


def _in_months_around(on: date, day: int) -> list[date | None]:
    months = [divmod(on.year * 12 + on.month - 1 + step, 12) for step in (-1, 0, 1)]
    return [_date(year, month + 1, day) for year, month in months]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _could_be(mention: _Mention, on: date) -> bool:
    """Say whether a mention is at least not another day: a bare weekday that is the step's."""
    return mention.bare and mention.weekday == on.weekday()


def _is_aside(sentence: str, mention: _Mention) -> bool:
    """Say whether a day stands before the user's "I'll", and so tells what was: "On 3 May … I'll"."""
    will = _I_WILL.search(sentence)
    return will is not None and mention.end <= will.start()


def _channels(sentence: str) -> frozenset[Channel]:
    """Return the ways a promise names; a "note" may go by any written one."""
    will = _I_WILL.search(sentence)
    said = sentence[will.start() :] if will else ""
    found = {way for way, words in _SAYS_CHANNEL if words.search(said)}
    if found and _BOTH_WRITE.search(said):
        found |= {Channel.EMAIL, Channel.MESSAGE}
    return frozenset(found)


def _without(sentence: str, mentions: Iterable[_Mention]) -> str:
    for mention in mentions:
        blank = " " * (mention.end - mention.start)
        sentence = sentence[: mention.start] + blank + sentence[mention.end :]
    return sentence


def _times(sentence: str) -> list[re.Match[str]]:
    """Return the times of day a sentence names; a bare number is none ("two of 10")."""
    return [
        found
        for found in _TIME.finditer(sentence)
        if found["half"] or found["at"] or (found["minute"] and ":" in found.group())
    ]


def _same_time(said: re.Match[str], at: time | None) -> bool:
    """Say whether words mean a time; without am or pm "3" means 15:00 as well."""
    if at is None:
        return False
    hour, minute = int(said["hour"]), int(said["minute"] or 0)
    if minute != at.minute:
        return False
    if said["half"]:
        return hour % 12 + (12 if said["half"].lower() == "p" else 0) == at.hour
    return at.hour in {hour, hour + 12}
