# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a message names the recorded next step (method.md R14, NXT01-NXT03).

Reads English: dates with a month's name, ISO dates, "the 26th", and what the user says they will
do on them. A date without a year is the one nearest to the step's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\.(?=,?\s+\d))?"
)
_WEEKDAY = (
    r"(?:(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[.,]?\s+)?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"
# "the 2nd interview" is no day: only what may follow one is let through.
_AFTER_ORDINAL = r"(?=\s*(?:[.,;:!?)\n]|$|(?:at|if|in|or|and|to|around|between)\b))"
_SHAPES = tuple(
    rf"\b{shape}"
    for shape in (
        rf"{_WEEKDAY}(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w){_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+(?:the\s+)?{_DAY}(?![:\w]){_YEAR}",
        rf"{_WEEKDAY}(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})\b",
        rf"{_WEEKDAY}the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th){_AFTER_ORDINAL}",
        r"(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b",
    )
)
_TIME = (
    r"(?P<at>(?:at|around|about)\s+|@\s*)?(?<![\d:])(?P<hour>[01]?\d|2[0-3])"
    r"(?::(?P<minute>\d{2}))?(?:\s*(?P<half>[ap])\.?m\b)?(?![\d:])"
)
_TIME_AFTER = rf"[\s,(]*{_TIME}"
_TIME_BEFORE = rf"{_TIME}\.?\s+(?:on\s+)?$"

_I_WILL = (
    r"\b(?:I\s*['’]ll|I\s+(?:will|shall|plan\s+to)|I(?:\s*['’]m|\s+am)\s+(?:going|planning)\s+to"
    r"|let\s+me)(?:\s+(?:then|also|just|again|gladly|certainly)){0,2}\s+"
)
_WAYS = tuple(
    (frozenset(ways), rf"(?:{words})\b")
    for ways, words in (
        ({Channel.CALL}, r"call|phone|ring|telephone|give\s+you\s+a\s+(?:call|ring)"),
        ({Channel.EMAIL}, r"e-?mail|send\s+(?:you\s+)?an?\s+(?:\w+\s+)?e-?mail"),
        ({Channel.MESSAGE}, r"message|text|send\s+(?:you\s+)?an?\s+(?:\w+\s+)?(?:message|text)"),
        ({Channel.EMAIL, Channel.MESSAGE}, r"write|(?:send|drop)\s+you\s+an?\s+(?:line|note)"),
        ({Channel.VISIT}, r"(?:come|stop|drop)\s+(?:by|in)|visit"),
    )
)
# What follows these is a day of something else: "your note of 3 March", "away until 9 March".
_ABOUT_ELSE = r"\b(?:of|from|since|dated|until|till|before|after)\s+$"
_PAST = (
    r"\b(?:was|were|had|wrote|spoke|met|sent|left|came|heard|told|said|gave|rang|took|saw|ago|last"
    r"|\w{2,}ed)\b"
)
_NEAR = 24
"""Characters before a date in which a word that belongs to it stands."""
_WORD = r"[^\W\d]{3,}"
_SENTENCE_END = r"(?<=[.?!])\s+(?=[\"“'‘(]?(?-i:[A-Z]))|\n\s*\n|;\s+"
_QUOTED_LINE = r"(?m)^[ \t]*>.*$"


@cache
def _re(pattern: str) -> re.Pattern[str]:
    """Compile at first use: together they take longer than a start-up can spare."""
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Day:
    """Words that name a day; `on` is None for a bare weekday or a day that does not exist.

    `earlier` are the days before the step that the same words can mean in a sentence of the past.
    """

    start: int
    end: int
    on: date | None
    weekday: int | None = None
    bare: bool = False
    earlier: tuple[date, ...] = ()

    def could_be(self, on: date) -> bool:
        return self.weekday == on.weekday() if self.bare else self.on == on


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, the days it names, where the user's "I'll" ends in it and by which ways."""

    text: str
    days: tuple[_Day, ...]
    will: tuple[int, int] | None
    ways: frozenset[Channel]

    def promised(self) -> Iterator[_Day]:
        """Yield the days that belong to the user's "I'll"."""
        if self.will is None:
            return
        for day in self.days:
            before = self.text[max(0, day.start - _NEAR) : day.start]
            aside = day.end <= self.will[0] and _re(_WORD).search(self.text[day.end : self.will[0]])
            if not aside and not _re(_ABOUT_ELSE).search(before):
                yield day

    def tells_of(self, day: _Day) -> bool:
        """Say whether a day is told of as past: "I wrote on 3 March", "your note of 3 March"."""
        if _re(_ABOUT_ELSE).search(self.text[max(0, day.start - _NEAR) : day.start]):
            return True
        if self.will is None:
            return bool(_re(_PAST).search(self.text))
        return day.end <= self.will[0] and bool(_re(_PAST).search(self.text[: day.start]))

    def says(self, day: _Day) -> str:
        return self.text[day.start : day.end]


def check_step(
    text: str, *, channel: Channel, on: date, at: time | None, phrase_date: Sequence[str]
) -> Agreement:
    """Judge whether a message names the step of this channel, date and time.

    `phrase_date` are the forms in which `words` writes the date, in whatever language. Lines
    quoted from earlier messages are not read (method.md 7.2).
    """
    forms = [re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in phrase_date if form]
    parts = _parts(_re(_QUOTED_LINE).sub("", text), forms)
    sentences = [_sentence(part, on, forms) for part in parts]
    return (
        _weekdays(sentences)
        or _promise(sentences, channel, on, at)
        or _another_promise(sentences, on)
        or _anywhere(sentences, on)
    )


def announced(text: str, *, around: date) -> str:
    """Return the words that say the user will be in touch on a day, "" for none (NXT06)."""
    for part in _parts(_re(_QUOTED_LINE).sub("", text), ()):
        sentence = _sentence(part, around, ())
        for day in sentence.promised():
            return sentence.says(day)
    return ""


def _weekdays(sentences: Sequence[_Sentence]) -> Agreement | None:
    for sentence in sentences:
        for day in sentence.days:
            wrong = day.on is not None and day.weekday not in {None, day.on.weekday()}
            fits = any(day.weekday == on.weekday() for on in day.earlier)
            if wrong and not (fits and sentence.tells_of(day)):
                return Agreement(False, "weekday_mismatch", sentence.says(day), day.on)
    return None


def _promise(
    sentences: Sequence[_Sentence], channel: Channel, on: date, at: time | None
) -> Agreement | None:
    """Judge what the user says they will do on the step's day; None if they say nothing of it."""
    for sentence in sentences:
        for day in sentence.promised():
            if day.on == on:
                return _as_recorded(sentence, day, sentences, channel, at)
    return None


def _as_recorded(
    sentence: _Sentence,
    day: _Day,
    sentences: Sequence[_Sentence],
    channel: Channel,
    at: time | None,
) -> Agreement:
    if sentence.ways and channel not in sentence.ways and channel is not Channel.RESEARCH:
        return Agreement(False, "different_channel", sentence.text.strip(), day.on)
    said = _time_beside(sentence.text, day)
    if said is not None and not _is_time(said, at):
        return Agreement(False, "different_time", said.group().strip(" ,("), day.on)
    for other in sentences:
        if channel in other.ways:
            for else_day in other.promised():
                if other is not sentence and else_day.on not in {None, day.on}:
                    return Agreement(False, "different_date", other.says(else_day), else_day.on)
    return Agreement(True, "agrees")


def _another_promise(sentences: Sequence[_Sentence], on: date) -> Agreement | None:
    for sentence in sentences:
        for day in sentence.promised():
            if not day.could_be(on):
                return Agreement(False, "different_date", sentence.says(day), day.on)
    return None


def _anywhere(sentences: Sequence[_Sentence], on: date) -> Agreement:
    if any(day.on == on for sentence in sentences for day in sentence.days):
        return Agreement(True, "agrees")
    return Agreement(False, "no_date")


def _parts(text: str, forms: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """Yield the sentences of a text; a full stop inside a date ("12. März") ends none."""
    whole = [found.span() for form in forms for found in form.finditer(text)]
    start = 0
    for end in _re(_SENTENCE_END).finditer(text):
        if not any(first < end.start() < last for first, last in whole):
            yield text[start : end.start()]
            start = end.end()
    yield text[start:]


def _sentence(text: str, on: date, forms: Sequence[re.Pattern[str]]) -> _Sentence:
    days = tuple(sorted(_days(text, on, forms), key=lambda day: day.start))
    will = _re(_I_WILL).search(text)
    ways: frozenset[Channel] = frozenset()
    if will is not None:
        ways = next((w for w, words in _WAYS if _re(words).match(text, will.end())), ways)
    return _Sentence(text, days, will.span() if will else None, ways)


def _days(text: str, on: date, forms: Sequence[re.Pattern[str]]) -> Iterator[_Day]:
    """Find the days a sentence names; each stretch of it is read once, the fullest shape first."""
    taken = bytearray(len(text))
    for shape in (*map(_re, _SHAPES), *forms):
        for found in shape.finditer(text):
            start, end = found.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                yield _Day(start, end, on) if shape in forms else _read(found, on)


def _read(found: re.Match[str], on: date) -> _Day:
    parts = found.groupdict()
    name = (parts.get("weekday") or "").lower()[:3]
    weekday = _WEEKDAYS.index(name) if name else None
    if not parts.get("day"):
        return _Day(*found.span(), None, weekday, bare=True)
    candidates = _candidates(int(parts["day"]), parts.get("month"), parts.get("year"), on)
    nearest = min(candidates, key=lambda candidate: abs(candidate - on), default=None)
    earlier = tuple(sorted(candidate for candidate in candidates if candidate < on))
    earlier = earlier[-1:] if parts.get("month") else earlier
    return _Day(*found.span(), nearest, weekday, earlier=earlier)


def _candidates(day: int, month: str | None, year: str | None, on: date) -> list[date]:
    """Return the days that exist of those a mention can mean."""
    if month is None:
        months = [divmod(on.year * 12 + on.month - 1 + step, 12) for step in (-1, 0, 1)]
        wanted = [(of_year, number + 1) for of_year, number in months]
    else:
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()[:3]) + 1
        years = [int(year)] if year else [on.year - 1, on.year, on.year + 1]
        wanted = [(of_year, number) for of_year in years]
    found = []
    for of_year, number in wanted:
        try:
            found.append(date(of_year, number, day))
        except ValueError:
            continue
    return found


def _time_beside(text: str, day: _Day) -> re.Match[str] | None:
    """Return the time said right after or before a day; a bare number is none."""
    before = text[max(0, day.start - _NEAR) : day.start]
    for found in (_re(_TIME_AFTER).match(text, day.end), _re(_TIME_BEFORE).search(before)):
        if found and (found["at"] or found["minute"] or found["half"]):
            return found
    return None


def _is_time(said: re.Match[str], at: time | None) -> bool:
    """Say whether words mean a time; without am or pm "3" means 15:00 as well."""
    if at is None or int(said["minute"] or 0) != at.minute:
        return False
    hour = int(said["hour"])
    if said["half"]:
        return hour % 12 + (12 if said["half"].lower() == "p" else 0) == at.hour
    return at.hour in {hour, hour + 12}
