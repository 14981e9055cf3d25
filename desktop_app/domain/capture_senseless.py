# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Days and times in a line that there are not: "tomorrow 25:00", "31 feb" (method.md R07, R08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.capture_dates import REFUSED
from desktop_app.domain.capture_words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]

_BEHIND = Wording(r"\s*,?\s*(?:at\s+|@\s*)?(?P<time>\d[\d:.]*\s?(?:[ap]\.?m\b\.?|h\b)?)")
_AHEAD = Wording(r"(?<![\d:.])(?P<time>\d{1,2}:\d{2})\s*,?\s*(?:on\s+)?$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_RUN_TOGETHER = Wording(
    rf"\b\d{{1,2}} ?{_MONTH} ?(?:\d{{4}})?(?<! )\d{{1,2}} ?{_MONTH}(?: ?\d{{4}})?"
    r"|\b\d{4}-\d\d-\d{2}(?=\d{4}-\d\d)[\d-]*|\b\d{1,2}[./]\d{1,2}[./]\d{4}(?=\d{1,2}[./])[\d./]*"
)
_LAST_WORD = Wording(r"([a-z]+)\s+$")
_REACH = 24
_HOURS, _MINUTES = 24, 60


def no_time(text: str, days: Iterable[Span], senseless: Iterable[Span]) -> Span | None:
    """Return where a time stands beside a day and is none; `days` are those understood."""
    for start, end in senseless:
        found = None if _looks_away(text, start) else _BEHIND.match(text, end)
        if found is not None:
            return found.start("time"), end + len(text[end : found.end("time")].rstrip(" .,"))
    for start, _end in (*days, *senseless):
        found = _AHEAD.search(text, max(0, start - _REACH), start)
        if found is not None and not _is_time(found.group("time")):
            return found.span("time")
    return None


def run_together(text: str) -> Span | None:
    """Return where two days stand without a space between them, as pasted: "13 nov12 nov"."""
    found = _RUN_TOGETHER.search(text)
    return found.span() if found is not None else None


def no_day(text: str, senseless: Iterable[Span]) -> Span | None:
    """Return where a day stands that the calendar does not have."""
    return next((span for span in senseless if not _looks_away(text, span[0])), None)


def _is_time(text: str) -> bool:
    hour, _colon, minute = text.partition(":")
    return int(hour) < _HOURS and int(minute) < _MINUTES


def _looks_away(text: str, start: int) -> bool:
    """Say whether a day is not meant as one to do something on: "every thu", "since thu"."""
    found = _LAST_WORD.search(text, max(0, start - _REACH), start)
    return found is not None and found.group(1).lower() in REFUSED
