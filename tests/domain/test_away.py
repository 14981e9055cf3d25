# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where the steps of an absence go (method.md R42)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.away import LONGEST, Away, Planned, after, moved
from desktop_app.domain.errors import KnownError
from desktop_app.domain.working_days import WorkCalendar

US = WorkCalendar("US")
CALENDARS = [
    US,
    WorkCalendar("GB", "ENG"),
    WorkCalendar(),
    WorkCalendar("IL", weekdays=frozenset({6, 0, 1, 2, 3})),
    WorkCalendar("US", closures=frozenset({date(2026, 12, 1), date(2026, 12, 2)})),
]
NOV = date(2026, 11, 23)  # a Monday

calendars = st.sampled_from(CALENDARS)
absences = st.builds(
    lambda first, days: Away(first, first + timedelta(days=days)),
    st.dates(date(2026, 1, 1), date(2027, 6, 30)),
    st.integers(0, 40),
)


@st.composite
def plans(draw):
    """An absence with steps around it."""
    away = draw(absences)
    days = st.integers(-10, (away.last - away.first).days + 10)
    found = draw(st.lists(st.tuples(days, calendars), max_size=12))
    steps = [
        Planned(number, away.first + timedelta(days=day), calendar)
        for number, (day, calendar) in enumerate(found)
    ]
    return away, steps


def test_steps_keep_their_distances() -> None:
    """R42: a week away moves Monday's step to the Monday after, Thursday's (a holiday) on."""
    week = Away(NOV, date(2026, 11, 27))
    there = [after(NOV + timedelta(days=n), week, US) for n in range(5)]
    # Thanksgiving Thursday is no working day: it counts as far as the Wednesday before it.
    assert [day.isoformat() for day in there] == [
        "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-02", "2026-12-03",
    ]  # fmt: skip


@pytest.mark.parametrize("day", [NOV - timedelta(days=1), date(2026, 11, 28)])
def test_days_outside_the_absence_stay(day: date) -> None:
    assert after(day, Away(NOV, date(2026, 11, 27)), US) == day
    assert moved([Planned(1, day, US)], Away(NOV, date(2026, 11, 27))) == {}


@settings(deadline=None)
@given(plans())
def test_what_moves_lands_behind_the_absence_on_a_working_day(plan) -> None:
    """Invariant 4 of method.md 3.1, and R42."""
    away, steps = plan
    calendars_of = {step.id: step.calendar for step in steps}
    for number, on in moved(steps, away).items():
        assert on > away.last
        assert calendars_of[number].is_working(on)


@settings(deadline=None)
@given(plans())
def test_exactly_the_steps_of_the_absence_move(plan) -> None:
    away, steps = plan
    assert set(moved(steps, away)) == {step.id for step in steps if away.covers(step.due_on)}


@settings(deadline=None)
@given(plans())
def test_what_came_first_still_comes_first(plan) -> None:
    away, steps = plan
    found = moved(steps, away)
    order = sorted((s for s in steps if s.id in found), key=lambda s: (s.due_on, s.id))
    days = [found[step.id] for step in order]
    assert days == sorted(days)


@settings(deadline=None)
@given(plans())
def test_moving_what_has_moved_moves_nothing(plan) -> None:
    away, steps = plan
    there = [Planned(step.id, on, step.calendar) for step in steps
             for number, on in moved(steps, away).items() if number == step.id]  # fmt: skip
    assert moved(there, away) == {}


def test_an_absence_ends_after_it_begins_and_within_a_year() -> None:
    with pytest.raises(KnownError) as backwards:
        Away(NOV, NOV - timedelta(days=1))
    with pytest.raises(KnownError) as long:
        Away(NOV, NOV + timedelta(days=LONGEST))
    assert (backwards.value.code, long.value.code) == ("away_backwards", "away_too_long")
    assert Away(NOV, NOV).back_on == NOV + timedelta(days=1)
