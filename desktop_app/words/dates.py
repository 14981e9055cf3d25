# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Days and times: short ones to look at, long ones for tooltips, spoken ones for messages."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.catalogue import text as _

FAR_DAYS = 274
"""From about nine months away a date is shown with its year."""

_WEEKDAYS = (
    NP_("weekday", "Monday"),
    NP_("weekday", "Tuesday"),
    NP_("weekday", "Wednesday"),
    NP_("weekday", "Thursday"),
    NP_("weekday", "Friday"),
    NP_("weekday", "Saturday"),
    NP_("weekday", "Sunday"),
)
_WEEKDAYS_SHORT = (
    NP_("weekday, short", "Mon"),
    NP_("weekday, short", "Tue"),
    NP_("weekday, short", "Wed"),
    NP_("weekday, short", "Thu"),
    NP_("weekday, short", "Fri"),
    NP_("weekday, short", "Sat"),
    NP_("weekday, short", "Sun"),
)
_MONTHS = (
    NP_("month", "January"),
    NP_("month", "February"),
    NP_("month", "March"),
    NP_("month", "April"),
    NP_("month", "May"),
    NP_("month", "June"),
    NP_("month", "July"),
    NP_("month", "August"),
    NP_("month", "September"),
    NP_("month", "October"),
    NP_("month", "November"),
    NP_("month", "December"),
)
_MONTHS_SHORT = (
    NP_("month, short", "Jan"),
    NP_("month, short", "Feb"),
    NP_("month, short", "Mar"),
    NP_("month, short", "Apr"),
    NP_("month, short", "May"),
    NP_("month, short", "Jun"),
    NP_("month, short", "Jul"),
    NP_("month, short", "Aug"),
    NP_("month, short", "Sep"),
    NP_("month, short", "Oct"),
    NP_("month, short", "Nov"),
    NP_("month, short", "Dec"),
)


class _Clock:
    """How the user is used to read times; looked at by every call, like the language."""

    twelve: bool = False


_clock = _Clock()


def tell_times(*, clock12: bool) -> None:
    """Write every time from now on as the user is used to it: of twelve hours, or of 24."""
    _clock.twelve = clock12


def weekday(number: int) -> str:
    """Return the name of a weekday; Monday is 0."""
    return pgettext(*_WEEKDAYS[number])


def weekday_short(number: int) -> str:
    """Return the short name of a weekday; Monday is 0."""
    return pgettext(*_WEEKDAYS_SHORT[number])


def month(number: int) -> str:
    """Return the name of a month; January is 1."""
    return pgettext(*_MONTHS[number - 1])


def month_short(number: int) -> str:
    """Return the short name of a month; January is 1."""
    return pgettext(*_MONTHS_SHORT[number - 1])


def clock(at: time) -> str:
    """Return a time of day as `tell_times` said last: "14:05", or "2:05 pm"."""
    return _written(at, twelve=_clock.twelve)


def _written(at: time, *, twelve: bool) -> str:
    """Return a time on a clock of twelve hours or of 24: the one place where it becomes words."""
    if not twelve:
        return pgettext("time", "{hour}:{minute}", hour=f"{at.hour:02}", minute=f"{at.minute:02}")
    hour = at.hour % 12 or 12
    if at.hour < 12:
        return pgettext("time", "{hour}:{minute} am", hour=hour, minute=f"{at.minute:02}")
    return pgettext("time", "{hour}:{minute} pm", hour=hour, minute=f"{at.minute:02}")


def short_date(on: date, *, year: bool = False) -> str:
    """Return "Tue 24 Nov", with the year if asked for."""
    shape = (
        NP_("short date", "{weekday} {day} {month} {year}")
        if year
        else NP_("short date", "{weekday} {day} {month}")
    )
    return pgettext(
        *shape,
        weekday=weekday_short(on.weekday()),
        day=on.day,
        month=month_short(on.month),
        year=on.year,
    )


def day(on: date, today: date) -> str:
    """Return a day as seen from today: "Today", "Tue 24 Nov", far away with its year."""
    away = (on - today).days
    if away == 0:
        return _("Today")
    if away == 1:
        return _("Tomorrow")
    if away == -1:
        return _("Yesterday")
    return short_date(on, year=abs(away) > FAR_DAYS)


def due(on: date | None, at: time | None, today: date) -> str:
    """Return when something is due: "Today 10:00", "Tue 24 Nov"; nothing for no day."""
    if on is None:
        return ""
    if at is None:
        return day(on, today)
    return pgettext("day and time", "{day} {time}", day=day(on, today), time=clock(at))


def when(moment: date | datetime, today: date) -> str:
    """Return when something happened; a datetime is wall time where the user is."""
    if isinstance(moment, datetime):
        return due(moment.date(), moment.time(), today)
    return day(moment, today)


def full_date(on: date) -> str:
    """Return "Thursday 26 November 2026"."""
    return _long(NP_("long date", "{weekday} {day} {month} {year}"), on)


def spoken(on: date, at: time | None = None, today: date | None = None) -> str:
    """Return a date as one says it in a message: "Thursday 26 November at 10:00".

    With `today` a day of another year is named with it.
    """
    return _spoken(_said(on, today), at, twelve=_clock.twelve)


def _said(on: date, today: date | None) -> str:
    if today is not None and today.year != on.year:
        return full_date(on)
    return _long(NP_("long date", "{weekday} {day} {month}"), on)


def spoken_forms(on: date, at: time | None = None, today: date | None = None) -> tuple[str, ...]:
    """Return the ways in which a message may name a step's date, the one to insert first.

    With `today` that is the one that `spoken` says, so of another year with its year.

    Two dates that both have a time, or both have none, have their forms in the same order, so
    that one can take the place of the other in a draft.
    """
    plain = _long(NP_("long date", "{weekday} {day} {month}"), on)
    days = (
        _said(on, today),
        plain,
        full_date(on),
        _long(NP_("long date", "{weekday}, {day} {month}"), on),
        _long(NP_("long date", "{weekday}, {month} {day}, {year}"), on),
        _long(NP_("long date", "{weekday}, {month} {day}"), on),
    )
    if at is None:
        return days
    mine = _clock.twelve
    timed = [_spoken(d, at, twelve=twelve) for twelve in (mine, not mine) for d in days]
    return (*timed, *days)


def _long(shape: tuple[str, str], on: date) -> str:
    return pgettext(
        *shape,
        weekday=weekday(on.weekday()),
        day=on.day,
        month=month(on.month),
        year=on.year,
    )


def _spoken(day_text: str, at: time | None, *, twelve: bool) -> str:
    if at is None:
        return day_text
    return pgettext("spoken", "{day} at {time}", day=day_text, time=_written(at, twelve=twelve))
