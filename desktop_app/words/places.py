# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A due time where the user is, and beside it the wall time at the contact's place (R08)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.words.catalogue import pgettext
from desktop_app.words.dates import clock, due, full_date, short_date

if TYPE_CHECKING:
    from collections.abc import Callable


class Moment(NamedTuple):
    """When something is due: a day and perhaps a wall time, in a zone; empty is the user's."""

    on: date | None
    at: time | None
    zone: str = ""


class Reader(NamedTuple):
    """Who reads it: their day and their zone."""

    today: date
    zone: str


def place_name(zone: str) -> str:
    """Return the town a zone is named after: "New York" for "America/New_York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def here(moment: Moment, reader: Reader) -> datetime | None:
    """Return the wall time where the user is; None where both places show the same."""
    if not moment.zone or moment.zone == reader.zone or moment.on is None or moment.at is None:
        return None
    from desktop_app.domain import agenda  # noqa: PLC0415  # few steps have a zone
    from desktop_app.domain.errors import KnownError  # noqa: PLC0415

    try:
        mine = agenda.local_due(moment.on, moment.at, moment.zone, reader.zone)
    except KnownError:  # at the end of time
        return None
    if not isinstance(mine, datetime):
        return None
    mine = mine.replace(tzinfo=None)
    return mine if mine != datetime.combine(moment.on, moment.at) else None


def day_here(moment: Moment, reader: Reader) -> date | None:
    """Return the day on which something is due where the user is."""
    mine = here(moment, reader)
    return mine.date() if mine is not None else moment.on


def due_here(moment: Moment, reader: Reader) -> str:
    """Return when something is due where the user is: "Tue 3 Mar 16:00"."""
    mine = here(moment, reader)
    on, at = (mine.date(), mine.time()) if mine is not None else (moment.on, moment.at)
    return due(on, at, reader.today)


def time_here(moment: Moment, reader: Reader) -> str:
    """Return the time of what is due today, where the user is; the day where it has none."""
    mine = here(moment, reader)
    at = mine.time() if mine is not None else moment.at
    if at is not None:
        return clock(at)
    return due(moment.on, None, reader.today)


def there(moment: Moment, reader: Reader) -> str:
    """Return the wall time at the contact's place, "10:00 in New York"; "" where it is the same.

    Its day is named where that is another one than the user's.
    """
    return _there(moment, here(moment, reader), short_date)


def now_there(now: datetime, zone: str, reader: Reader) -> str:
    """Return what the clock shows at their place, "" where it shows the same as the user's."""
    from desktop_app.domain.agenda import place  # noqa: PLC0415  # few have a zone

    if not zone:
        return ""
    theirs = now.astimezone(place(zone, reader.zone))
    if theirs.utcoffset() == now.astimezone(place("", reader.zone)).utcoffset():
        return ""
    at = clock(theirs.time().replace(tzinfo=None))
    if theirs.date() != reader.today:
        at = pgettext("day and time", "{day} {time}", day=short_date(theirs.date()), time=at)
    said = pgettext("time elsewhere", "{time} in {place}", time=at, place=place_name(zone))
    return pgettext("clock elsewhere", "Now {there}.", there=said)


def due_both(moment: Moment, reader: Reader) -> str:
    """Return when something is due, in both zones: "Tue 3 Mar 16:00 (10:00 in New York)".

    The user's own comes first: by it they act. Where both show the same it is said once.
    """
    return _beside(due_here(moment, reader), there(moment, reader))


def due_typed(moment: Moment, reader: Reader) -> str:
    """Return a time as it was typed, by their clock: "Tue 3 Mar 10:00 in New York (16:00 for you)".

    The user's day is named where it is another one. Where both show the same it is said once.
    """
    mine = here(moment, reader)
    typed = due(moment.on, moment.at, reader.today)
    if mine is None:
        return typed
    yours = clock(mine.time())
    if mine.date() != moment.on:
        yours = pgettext("day and time", "{day} {time}", day=short_date(mine.date()), time=yours)
    return _beside(
        pgettext("time elsewhere", "{time} in {place}", time=typed, place=place_name(moment.zone)),
        pgettext("time of the user", "{time} for you", time=yours),
    )


def full_both(moment: Moment, reader: Reader) -> str:
    """Return the long date, with a time in both zones, for a tip."""
    if moment.on is None:
        return ""
    mine = here(moment, reader)
    on, at = (mine.date(), mine.time()) if mine is not None else (moment.on, moment.at)
    return _beside(_full(on, at), _there(moment, mine, full_date))


def _full(on: date, at: time | None) -> str:
    if at is None:
        return full_date(on)
    shown = clock(at)
    return pgettext("long date and time", "{day}, {time}", day=full_date(on), time=shown)


def _there(moment: Moment, mine: datetime | None, named: Callable[[date], str]) -> str:
    if mine is None or moment.on is None or moment.at is None:
        return ""
    at = clock(moment.at)
    if moment.on != mine.date():
        at = pgettext("day and time", "{day} {time}", day=named(moment.on), time=at)
    return pgettext("time elsewhere", "{time} in {place}", time=at, place=place_name(moment.zone))


def _beside(said: str, elsewhere: str) -> str:
    if not elsewhere:
        return said
    return pgettext("both zones", "{here} ({there})", here=said, there=elsewhere)
