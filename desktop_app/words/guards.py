# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What speaks against a touch just now, in one calm line each (method.md 5.4)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.words.catalogue import N_, ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import FAR_DAYS, clock, short_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.domain.records import Reason

    Args = Mapping[str, str | int]


def guard(reason: Reason, today: date | None) -> str:
    """Return the line of a guard's reason, without a full stop; "" for an unknown code.

    `today` tells which days are far enough to need their year.
    """
    make = _MAKERS.get(reason.code)
    return make(dict(reason.args), today) if make else ""


def _spaced(line: Callable[[int, str], str]) -> Callable[[Args, date | None], str]:
    """Return what makes a line of a day, and of how many working days are to pass after it."""
    return lambda args, today: line(int(args["days"]), _day(args["last"], today))


_gap = _spaced(
    lambda n, day: ngettext(
        "Your last message to them was on {day}; leave {n} working day between",
        "Your last message to them was on {day}; leave {n} working days between",
        n,
        n=n,
        day=day,
    )
)
_gap_tried = _spaced(
    lambda n, day: ngettext(
        "You tried to reach them on {day}; leave {n} working day between",
        "You tried to reach them on {day}; leave {n} working days between",
        n,
        n=n,
        day=day,
    )
)
_gap_ahead = _spaced(
    lambda n, day: ngettext(
        "You mean to be in touch with them on {day}; leave {n} working day between",
        "You mean to be in touch with them on {day}; leave {n} working days between",
        n,
        n=n,
        day=day,
    )
)
_gap_said = _spaced(
    lambda n, day: ngettext(
        "You told them to expect you on {day}; leave {n} working day between",
        "You told them to expect you on {day}; leave {n} working days between",
        n,
        n=n,
        day=day,
    )
)
_voicemail = _spaced(
    lambda n, day: ngettext(
        "You left a voicemail on {day}; leave {n} working day before another",
        "You left a voicemail on {day}; leave {n} working days before another",
        n,
        n=n,
        day=day,
    )
)
_asked = _spaced(
    lambda n, day: ngettext(
        "You asked there on {day}; leave {n} working day before you ask again",
        "You asked there on {day}; leave {n} working days before you ask again",
        n,
        n=n,
        day=day,
    )
)


def _call(args: Args, today: date | None) -> str:
    return _(
        "You called them on {day} already; once a day is enough", day=_day(args["last"], today)
    )


def _silent(args: Args, _today: date | None) -> str:
    n = int(args["count"])
    return ngettext(
        "{n} call without a message so far: leave one this time, or write",
        "{n} calls in a row without a message: leave one this time, or write",
        n,
        n=n,
    )


def _same_day(args: Args, today: date | None) -> str:
    return _(
        "{name}, from the same company, heard from you on {day}: one person there a day",
        name=_name(args),
        day=_day(args["last"], today),
    )


def _new_person(args: Args, today: date | None) -> str:
    n = int(args["days"])
    return ngettext(
        "{name} heard from you about this on {day}; leave {n} working day before a new person",
        "{name} heard from you about this on {day}; leave {n} working days before a new person",
        n,
        n=n,
        name=_name(args),
        day=_day(args["last"], today),
    )


def _ceiling(args: Args, _today: date | None) -> str:
    return _(
        "{n} messages without an answer within {days} working days are enough for now",
        n=args["count"],
        days=args["days"],
    )


def _their_date(args: Args, today: date | None) -> str:
    return _("They named {day}; nothing before it but thanks", day=_day(args["date"], today))


def _closed_day(args: Args, today: date | None) -> str:
    day, holiday = _day(args["date"], today), args.get("holiday")
    if holiday:
        line = _("{day} is a holiday there ({name}), so no calls", day=day, name=holiday)
    else:
        line = _("{day} is no working day there, so no calls", day=day)
    return _next_day(line, args, today)


def _next_day(line: str, args: Args, today: date | None) -> str:
    """Name the next working day there beside a day off (method.md 6.3)."""
    free = args.get("next")
    return _("{line}; the next one is {day}", line=line, day=_day(free, today)) if free else line


def _time(args: Args, name: str) -> str:
    return clock(time.fromisoformat(str(args[name])))


def _hour(args: Args, _today: date | None) -> str:
    at, begin, end = (_time(args, name) for name in ("time", "begin", "end"))
    return _("{at} at their place is outside {begin} to {end}", at=at, begin=begin, end=end)


def _noon(args: Args, _today: date | None) -> str:
    return _("{at} at their place is lunchtime; another hour is kinder", at=_time(args, "time"))


def _night(args: Args, _today: date | None) -> str:
    at, here = (_time(args, name) for name in ("time", "here"))
    if not args.get("begin"):
        return _(
            "{at} there is {here} here, in your night; no hour suits both, so write instead",
            at=at,
            here=here,
        )
    begin, end = (_time(args, name) for name in ("begin", "end"))
    return _(
        "{at} there is {here} here, in your night; {begin} to {end} there suits both, or write",
        at=at,
        here=here,
        begin=begin,
        end=end,
    )


def _no_post_day(args: Args, today: date | None) -> str:
    day, holiday = _day(args["date"], today), args.get("holiday")
    if holiday:
        line = _("{day} is a holiday there ({name}); write on a working day", day=day, name=holiday)
    else:
        line = _("{day} is no working day there; write on one", day=day)
    return _next_day(line, args, today)


def _no_post_hour(args: Args, _today: date | None) -> str:
    at, begin, end = (_time(args, name) for name in ("time", "begin", "end"))
    return _("A message at {at} seems to press; better between {begin} and {end}",
             at=at, begin=begin, end=end)  # fmt: skip


def _visit(_args: Args, _today: date | None) -> str:
    return _("Nobody there has agreed on a visit")


def _private_number(_args: Args, _today: date | None) -> str:
    return _("Theirs is a private number that they did not give you")


def aside(guards: Iterable[str]) -> str:
    """Return what was set aside, by the codes of the guards: "the usual pause, their day"."""
    return ", ".join(_(_ASIDE[code]) for code in sorted(guards) if code in _ASIDE)


def _decided(args: Args, _today: date | None) -> str:
    what = aside(str(args["guards"]).split())
    return _("You decided on it all the same: {what} set aside", what=what)


def _name(args: Args) -> str:
    return str(args.get("name") or "") or _("Somebody")


def _day(value: object, today: date | None) -> str:
    on = date.fromisoformat(str(value))
    return short_date(on, year=today is not None and abs((on - today).days) > FAR_DAYS)


def _no_meeting(args: Args, today: date | None) -> str:
    return _(
        "They had no time to meet; ask again from {day} on, or ask for something smaller",
        day=_day(args["until"], today),
    )


def _patience(args: Args, today: date | None) -> str:
    return _(
        "They asked for no calls; one short call is fine from {day} on",
        day=_day(args["until"], today),
    )


def _called(_args: Args, _today: date | None) -> str:
    return _("They asked for no calls, and the one short call was made; e-mail is open")


_ASIDE = {
    "B2": N_("their wish not to meet now"),
    "B4": N_("the wish for no calls"),
    "G1": N_("the usual pause"),
    "G2": N_("the limit on calls"),
    "G3": N_("one person there at a time"),
    "G4": N_("the limit on messages"),
    "G5": N_("the day they named"),
    "G6": N_("the usual hours"),
    "G7": N_("their leave to visit or to call at home"),
}
_MAKERS: dict[str, Callable[[Args, date | None], str]] = {
    "G1": _gap,
    "G1_ahead": _gap_ahead,
    "G1_tried": _gap_tried,
    "G1_said": _gap_said,
    "G2_call": _call,
    "G2_voicemail": _voicemail,
    "G2_silent": _silent,
    "G3_day": _same_day,
    "G3_pursuit": _new_person,
    "G4": _ceiling,
    "G5": _their_date,
    "G6_day": _closed_day,
    "G6_hour": _hour,
    "G6_noon": _noon,
    "G6_night": _night,
    "G6_write_day": _no_post_day,
    "G6_write_hour": _no_post_hour,
    "G7": _visit,
    "G7_private": _private_number,
    "aside": _decided,
    "ladder_asked": _asked,
    "B2_pause": _no_meeting,
    "B4_wait": _patience,
    "B4_called": _called,
}

GUARDS = frozenset(_MAKERS)
"""The codes that have a line."""
