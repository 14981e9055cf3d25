# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The days that a list of days and spans names: "24 Dec - 1 Jan, 6 Jan"; all of it or nothing."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.dates import read_phrases
from desktop_app.services.day_reading import read_day

if TYPE_CHECKING:
    from desktop_app.services.preferences import PreferenceStore

MOST_DAYS = 60
"""Of one span; a longer one is rather a misreading."""

_LISTED = re.compile(r"[,;\n&+]|\band\b", re.IGNORECASE)
_ISO = r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}"
_HYPHEN = re.compile(rf"({_ISO})|(?<=[^\W_]|\.)\s*-\s*(?=[^\W_])")
_TO = re.compile(
    r"\s+(?:to|till|until|through)\s+|\s*[–—…\u2011]\s*|\s+-+\s+|\s*\.{2,3}\s*", re.IGNORECASE
)
_FROM = re.compile(r"^from\s+", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till|through|up to)\s+(.+)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NOTHING = {"on", "the", "of", "from"}
_NUMBER = re.compile(r"(\d\d?)(?:st|nd|rd|th)?\.?")
_MONTH_BEHIND = re.compile(r"(?:\w+,?\s+)?\d\d?(?:st|nd|rd|th)?\.?\s+([^\W\d_]+.*)")
_MONTH_BEFORE = re.compile(r"(?:\w+,?\s+)?([^\W\d_]+\.?)\s+\d\d?(?:st|nd|rd|th)?")


def read_days(text: str, mine: PreferenceStore, today: date) -> tuple[tuple[date, ...], bool]:
    """Return the days that are named, and whether some part could not be read.

    The end of a span is sought from its beginning on. A part that says more than a day or a span
    is not read: half of it must not be taken for the whole.
    """
    found: set[date] = set()
    unread = False
    for part in filter(None, map(str.strip, _LISTED.split(text))):
        span = _span(part, mine, today)
        found |= set(span)
        unread = unread or not span
    return tuple(sorted(found)), unread


def _span(part: str, mine: PreferenceStore, today: date) -> tuple[date, ...]:
    """Return the days of one part, none where it makes no sense."""
    until = _UNTIL.fullmatch(part)
    ends = [today.isoformat(), until[1]] if until else _ends(_FROM.sub("", part))
    if not 1 <= len(ends) <= 2 or not all(_is_whole(end, mine, today) for end in ends):
        return ()
    first = read_day(ends[0], mine, today, past=False)
    last = read_day(ends[-1], mine, first, past=False) if first and len(ends) > 1 else first
    if first is None or last is None or not 0 <= (last - first).days <= MOST_DAYS:
        return ()
    return tuple(first + timedelta(n) for n in range((last - first).days + 1))


def _ends(part: str) -> list[str]:
    """Return the words of a day, or of the two that a span lies between, each with its month."""
    ends = _TO.split(part)
    if len(ends) == 1:  # "24 dec-1 jan"; a date in figures has hyphens of its own
        ends = _HYPHEN.sub(lambda found: found[1] or "–", part).split("–")
    if len(ends) != 2:
        return ends
    first, last = ends
    if _NUMBER.fullmatch(first) and (month := _MONTH_BEHIND.fullmatch(last)):
        return [f"{first} {month[1]}", last]
    if _NUMBER.fullmatch(last) and (month := _MONTH_BEFORE.fullmatch(first)):
        return [first, f"{month[1]} {last}"]
    return ends


def _is_whole(text: str, mine: PreferenceStore, today: date) -> bool:
    """Return whether nothing is said beside one day; half of it must not be taken for all."""
    for asked in (text, f"on {text}"):  # as `read_day` asks
        phrases = read_phrases(
            asked, today=today, calendar=mine.calendar(), order=mine.current.day_order
        )
        if phrases:
            beside = asked[: phrases[0].start] + asked[phrases[0].end :]
            return len(phrases) == 1 and not set(_WORD.findall(beside.casefold())) - _NOTHING
    return True
