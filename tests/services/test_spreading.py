# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Dates spread over working days: never too many a day, never a day that was told."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.records import Ending
from desktop_app.services import spreading
from desktop_app.services.transfer.gradual import at_once
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def office(tmp_path):
    """Tuesday, 3 March 2026, in the United States."""
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


def many(office, count, days=0):
    return [
        a_pursuit(office, company=f"Firm {n}", person=f"Person {n}", step=a_step(office, days))
        for n in range(count)
    ]


def days_of(office, ids):
    return {number: row.due_on for number, row in office.browsing.rows(ids).items()}


def spread(office, ids, **how):
    places = at_once(spreading.plan(office, ids, **how))
    outcome = at_once(spreading.spread(office, places))
    return places, outcome


def test_they_are_laid_evenly_over_working_days(office):
    ids = many(office, 10)
    _places, outcome = spread(office, ids, days=5, most=2)
    found = Counter(days_of(office, ids).values())
    assert set(found.values()) == {2}
    assert len(found) == 5
    assert all(day.weekday() < 5 for day in found)
    assert outcome.change.label.code == "spread_steps"


def test_it_is_one_undo(office):
    ids = many(office, 6)
    before = days_of(office, ids)
    _places, outcome = spread(office, ids, days=3, most=2)
    assert days_of(office, ids) != before
    office.desk.apply(outcome.change.inverse())
    assert days_of(office, ids) == before


def test_a_plan_writes_nothing(office):
    ids = many(office, 6)
    before = days_of(office, ids)
    at_once(spreading.plan(office, ids, days=3, most=2))
    assert days_of(office, ids) == before
    assert not office.browsing.rows(ids)[ids[0]].needs_step


def test_a_day_that_was_told_stays(office):
    """6.3: a stated promise never slips in silence."""
    told = a_pursuit(office)
    office.follow_ups.log(told, happened(office), a_step(office, 4, stated=True))
    ids = [told, *many(office, 3)]
    before = days_of(office, ids)[told]
    places, _outcome = spread(office, ids, days=3, most=1)
    assert days_of(office, ids)[told] == before
    assert next(p for p in places if p.row.id == told).why.code == "promise_stands"


def test_what_is_due_already_takes_its_room(office):
    there = many(office, 2)
    ids = many(office, 2, days=7)
    spread(office, ids, days=2, most=2)
    assert set(days_of(office, ids).values()) == {office.desk.today + timedelta(days=1)}
    assert set(days_of(office, there).values()) == {office.desk.today}


def test_without_room_the_rest_stays_and_says_so(office):
    ids = many(office, 5)
    places = at_once(spreading.plan(office, ids, days=2, most=2))
    left = [place for place in places if place.why is not None]
    assert [place.why.code for place in left] == ["no_room"]


def test_whoever_is_closed_stays(office):
    ids = many(office, 2)
    office.follow_ups.close(ids[0], Ending.WITHDRAWN)
    places = at_once(spreading.plan(office, ids, days=2, most=2))
    assert {p.row.id: p.why and p.why.code for p in places}[ids[0]] == "closed_pursuit"


def test_no_guard_is_overridden(office):
    """5.4: a day that comes too soon after the last touch is passed over, or the step stays."""
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 20))  # a voicemail today
    before = days_of(office, [number])[number]
    (place,), _outcome = spread(office, [number], days=2, most=5)
    assert place.why.code == "guarded"
    assert days_of(office, [number])[number] == before
    (place,), _outcome = spread(office, [number], days=8, most=5)
    assert place.on >= office.desk.today + timedelta(days=6)
    assert days_of(office, [number])[number] == place.on


@settings(max_examples=15, deadline=None)
@given(count=st.integers(1, 9), days=st.integers(1, 6), most=st.integers(1, 4))
def test_never_too_many_a_day(tmp_path_factory, count, days, most):
    office = an_office(tmp_path_factory.mktemp("office") / "search.duesday", HandClock())
    try:
        ids = many(office, count, days=40)
        places = at_once(spreading.plan(office, ids, days=days, most=most))
        laid = Counter(place.on for place in places if place.on is not None)
        assert len(places) == count
        assert all(number <= most for number in laid.values())
        assert sum(laid.values()) == min(count, days * most)
        assert all(day.weekday() < 5 and day >= office.desk.today for day in laid)
    finally:
        office.close()
