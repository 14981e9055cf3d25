# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Spans of days in a filter: "this week", "next month", "nov", "24 nov - 27 nov"; knows no Qt."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.words import dates
from desktop_app.words.catalogue import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    ReadDay = Callable[[str], date | None]
    Span = tuple[date, date]

_ISO = r"\d{4}-\d\d-\d\d"
_FIXED = re.compile(rf"({_ISO}) – ({_ISO})")
_TO = re.compile(r"\s+(?:-|to|till|until|through)\s+|\s*[–—…]\s*|\s*\.{2,3}\s*", re.IGNORECASE)


def read_span(text: str, read_day: ReadDay) -> Span | None:
    """Return the first and the last day that words name, None where they name no span."""
    tidy = " ".join(fold(text).split())
    today = read_day("today")
    if today is None or not tidy:
        return None
    for words, span in ((_weeks(), _week), (_months(), _month)):
        if tidy in words:
            return span(today, words[tidy])
    named = _named_month(tidy, today, read_day)
    return named or _between(text.strip(), read_day)


def _between(text: str, read_day: ReadDay) -> Span | None:
    ends = [read_day(end) for end in _TO.split(text)]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    return (ends[0], ends[1]) if ends[0] <= ends[1] else None


def _weeks() -> dict[str, int]:
    """Return how many weeks from this one each of the words is, in both languages."""
    ours = {_("last week"): -1, _("this week"): 0, _("next week"): 1}
    return {"last week": -1, "this week": 0, "next week": 1} | {fold(w): n for w, n in ours.items()}


def _months() -> dict[str, int]:
    ours = {_("last month"): -1, _("this month"): 0, _("next month"): 1}
    known = {"last month": -1, "this month": 0, "next month": 1}
    return known | {fold(word): n for word, n in ours.items()}


def _week(today: date, further: int) -> Span:
    monday = today + timedelta(weeks=further, days=-today.weekday())
    return monday, monday + timedelta(days=6)


def _month(today: date, further: int) -> Span:
    year, month = divmod(today.year * 12 + today.month - 1 + further, 12)
    first = date(year, month + 1, 1)
    return first, _last_of(first)


def _last_of(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _named_month(tidy: str, today: date, read_day: ReadDay) -> Span | None:
    """Return a month that is named, the one it is now where that is its name."""
    names = (dates.month, dates.month_short)
    number = next((m for m in range(1, 13) for n in names if fold(n(m)).rstrip(".") == tidy), None)
    if number is None:
        return None
    ahead = read_day(f"1 {tidy}")
    if number == today.month:
        return _month(today, 0)
    return (ahead, _last_of(ahead)) if ahead is not None and ahead.day == 1 else None


def fixed(span: Span) -> str:
    """Return a span of certain days as it is kept."""
    return f"{span[0].isoformat()} – {span[1].isoformat()}"


def shown(value: str, show_day: Callable[[date], str]) -> str:
    """Return a span that is kept as it is read; words as they are."""
    found = _FIXED.fullmatch(value)
    if found is None:
        return value
    return " – ".join(show_day(date.fromisoformat(end)) for end in found.groups())
