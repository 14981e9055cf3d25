# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which days the words that are looked for may stand for, as a table shows days; knows no Qt."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.words import dates
from desktop_app.words.catalogue import text as _

if TYPE_CHECKING:
    from collections.abc import Iterator

_BACK, _AHEAD = 1_100, 550  # days around today that are looked through
_MOST = 900  # days that one question names, fewer than the oldest SQLite allows
_BESIDE = ".,"


def days_saying(typed: str, today: date) -> tuple[date, ...]:
    """Return the days whose words hold what is typed: "tomorrow", "24 nov", "thu"; near ones first.

    A day is known by what it is shown as, by its short date with a year and by its long date.
    """
    sought = " ".join(fold(typed).split())
    names = _names()
    if not sought or not all(_may_be(word, names) for word in sought.split()):
        return ()
    found = (on for on, said in _said(today, names) if sought in said)
    return tuple(on for on, _place in zip(found, range(_MOST), strict=False))


def _may_be(word: str, names: tuple[str, ...]) -> bool:
    bare = word.strip(_BESIDE)
    return bare.isdecimal() or any(bare in name for name in names)


def _names() -> tuple[str, ...]:
    """Return all that days are called, in the language of now."""
    relative = (_("Today"), _("Tomorrow"), _("Yesterday"))
    weekdays = (name(at) for name in (dates.weekday_short, dates.weekday) for at in range(7))
    months = (name(at) for name in (dates.month_short, dates.month) for at in range(1, 13))
    return tuple(fold(name) for name in (*relative, *weekdays, *months))


@lru_cache(maxsize=1)
def _said(today: date, names: tuple[str, ...]) -> tuple[tuple[date, str], ...]:
    del names  # another language is another answer
    return tuple((on, "\n".join(map(fold, _forms(on, today)))) for on in _near(today))


def _forms(on: date, today: date) -> tuple[str, ...]:
    return dates.day(on, today), dates.short_date(on, year=True), dates.full_date(on)


def _near(today: date) -> Iterator[date]:
    span = sorted(range(-_BACK, _AHEAD + 1), key=abs)
    for away in span:
        try:
            yield today + timedelta(days=away)
        except OverflowError:  # at the end of time
            continue
