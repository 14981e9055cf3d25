# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""At which hours one calls and writes, and what falls in the user's own night (G6, 5.5)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import instant, place
from desktop_app.domain.guard_terms import Finding, Purpose
from desktop_app.domain.records import Reason
from desktop_app.domain.terms import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.guard_terms import Known, Planned

_FRIDAY = 4
_NOON, _ONE = time(12), time(13)
_AWAKE_FROM, _AWAKE_TO = time(7), time(22)


def hours(plan: Planned, known: Known) -> Iterable[Finding | None]:
    """Keep calls within calling hours, messages in working ones; an appointment is of two."""
    if plan.purpose in {Purpose.AGREED, Purpose.APPOINTMENT}:
        return
    if plan.channel not in SPOKEN:
        yield from _writing_hours(plan, known)
        return
    limits = known.limits
    if not known.calendar.is_working(plan.on):
        yield _day_off("G6_day", plan, known)
    if plan.at is not None and not limits.calls_from <= plan.at <= limits.calls_to:
        reason = Reason.of(
            "G6_hour",
            time=f"{plan.at:%H:%M}",
            begin=f"{limits.calls_from:%H:%M}",
            end=f"{limits.calls_to:%H:%M}",
        )
        yield Finding("G6", reason)
    elif plan.at is not None and _NOON <= plan.at < _ONE:
        yield Finding("G6", Reason.of("G6_noon", time=f"{plan.at:%H:%M}"))
    yield _night(plan, known)


def _writing_hours(plan: Planned, known: Known) -> Iterable[Finding]:
    """Send off no message at a time that presses: nights, weekends, Friday afternoons."""
    if not known.calendar.is_working(plan.on):
        yield _day_off("G6_write_day", plan, known)
    limits = known.limits
    end = limits.friday_to if plan.on.weekday() == _FRIDAY else limits.writes_to
    if plan.at is not None and not limits.writes_from <= plan.at <= end:
        reason = Reason.of(
            "G6_write_hour",
            time=f"{plan.at:%H:%M}",
            begin=f"{limits.writes_from:%H:%M}",
            end=f"{end:%H:%M}",
        )
        yield Finding("G6", reason)


def _day_off(code: str, plan: Planned, known: Known) -> Finding:
    """Name the day off and the next business day there (6.3)."""
    free = known.calendar.roll(plan.on)
    holiday = known.calendar.holiday_name(plan.on)
    named = {"holiday": holiday} if holiday else {}
    days = {"date": plan.on.isoformat(), "next": free.isoformat()}
    return Finding("G6", Reason.of(code, **days, **named), free)


def _night(plan: Planned, known: Known) -> Finding | None:
    """Warn of a call in the user's own night, and name the hours that suit both (5.5)."""
    if plan.at is None or not plan.zone or not known.user_zone:
        return None
    here = instant(plan.on, plan.at, place(plan.zone, "")).astimezone(place(known.user_zone, ""))
    if _AWAKE_FROM <= here.time() <= _AWAKE_TO:
        return None
    both = _suit_both(plan, known)
    times = {"begin": f"{both[0]:%H:%M}", "end": f"{both[-1]:%H:%M}"} if both else {}
    return Finding(
        "G6", Reason.of("G6_night", time=f"{plan.at:%H:%M}", here=f"{here:%H:%M}", **times)
    )


def _suit_both(plan: Planned, known: Known) -> list[time]:
    """Return the half hours, at their place, in which they take calls and the user is up."""
    there, mine = place(plan.zone, ""), place(known.user_zone, "")
    limits = known.limits
    halves = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
    return [
        at
        for at in halves
        if limits.calls_from <= at <= limits.calls_to
        and _AWAKE_FROM <= instant(plan.on, at, there).astimezone(mine).time() <= _AWAKE_TO
    ]
