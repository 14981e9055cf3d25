# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one day that a field or an argument names, in words or figures of the user's country."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dates import read_whens

if TYPE_CHECKING:
    from desktop_app.domain.dates import When
    from desktop_app.services.preferences import PreferenceStore

_WEEKDAY = re.compile(r"\s*(?:on\s+)?([^\W\d_]+)\.?,?\s+(\S.*)", re.IGNORECASE)
"""A word and the rest, as in "Wed. 3/3"."""
_FILLING = re.compile(
    r"(?:\b(?:on|by|at|the|from|since|about|around)\b|[\s.,;:()])*", re.IGNORECASE
)
"""What may stand around a day without saying anything more."""
_NUMBERED = re.compile(r"\s*(?:on\s+)?[^\W\d_]+\.?,?\s+\d\d?\s*", re.IGNORECASE)
"""A word and a number alone, as in "wed 2"."""


def read_day(
    text: str, mine: PreferenceStore, today: date, *, past: bool | None = None
) -> date | None:
    """Return the day that words or figures come to: "yesterday", "Tuesday 3/3", "3.3"; else None.

    `past` says which way to look first for a day without a year; None takes the nearer one. A
    date under a wrong weekday is none: it is not sought in another year (see `unfit_weekday`).
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    there = {back: _read_way(text, mine, today, past=back) for back in (False, True)}
    unfit = past is not False and unfit_weekday(text, mine, today, past=past) is not None
    if unfit and (past is None or there[True] is None):
        return None
    if past is not None:
        return there[past] or there[not past]
    found = [day for day in there.values() if day is not None]
    return min(found, key=lambda day: abs(day - today), default=None)


def unfit_weekday(
    text: str, mine: PreferenceStore, today: date, *, past: bool | None = True
) -> date | None:
    """Return the day of "Wed 3/3" where that day is no Wednesday (R14); else None.

    The two contradict each other, and nobody can know which of them is meant. `past` says which
    way to look; with None the nearer day counts.
    """
    from desktop_app.domain.capture_words import WEEKDAYS  # noqa: PLC0415  # see `dates`

    found = _WEEKDAY.fullmatch(text)
    if found is None or found[1].casefold() not in WEEKDAYS:
        return None
    ways = (False, True) if past is None else (past,)
    read = (_read_way(found[2], mine, today, past=back) for back in ways)
    days = [day for day in read if day is not None]
    day = min(days, key=lambda day: abs(day - today), default=None)
    return day if day is not None and day.weekday() != WEEKDAYS[found[1].casefold()] else None


def _read_way(text: str, mine: PreferenceStore, today: date, *, past: bool) -> date | None:
    # Where nothing but a day is asked for, "3.3" and "4 may" cannot mean anything else.
    for asked in (text, f"on {text}"):
        found = read_whens(
            asked,
            today=today,
            calendar=mine.calendar(),
            order=mine.current.day_order,
            past=past,
        )
        if found and _nothing_else(asked, found[0]):
            # A number behind a weekday is never an hour where no time is asked for.
            dated = [when for when in found if when.at is None or not _NUMBERED.fullmatch(text)]
            return (dated[0].rolled_from or dated[0].on) if dated else None
    return None


def _nothing_else(text: str, when: When) -> bool:
    """Say whether the day is all that the text says; a part of it is never taken for the whole."""
    around = (text[: when.start], text[when.end :])
    return all(_FILLING.fullmatch(part) for part in around)
