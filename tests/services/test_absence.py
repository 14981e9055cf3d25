# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Out-of-office replies: the step waits, the word stands (method.md R10, B9, 6.3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Outcome, PromiseState
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

BACK = date(2026, 3, 16)  # a Monday


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def away(office, number, back_on=BACK):
    told = happened(office, Outcome.AUTOMATIC, Channel.EMAIL, back_on=back_on)
    return office.follow_ups.log(number, told, KeepStep())


def step(office, number):
    return office.browsing.dossier(number).step


def test_r10_a_plan_moves_to_two_working_days_after_their_return(office):
    number = a_pursuit(office, step=a_step(office, 5, at=None))
    change = away(office, number)
    found = step(office, number)
    assert found.due_on == date(2026, 3, 18)
    assert found.reason.code == "out_of_office"
    office.desk.apply(change.inverse())
    assert step(office, number).due_on == date(2026, 3, 8)


def test_r10_a_later_plan_stays_where_it_is(office):
    number = a_pursuit(office, step=a_step(office, 30, at=None))
    away(office, number)
    assert step(office, number).due_on == date(2026, 4, 2)


def test_r10_without_a_date_the_step_stays(office):
    number = a_pursuit(office, step=a_step(office, 5, at=None))
    away(office, number, back_on=None)
    assert step(office, number).due_on == date(2026, 3, 8)


def test_b9_an_absence_is_no_date_they_named_for_a_decision(office):
    number = a_pursuit(office, step=a_step(office, 5, at=None))
    away(office, number)
    assert office.browsing.dossier(number).pursuit.their_date is None


def test_6_3_a_word_stands_and_is_kept_on_the_day_they_are_back(office, clock):
    number = a_pursuit(office)
    due = office.desk.today + timedelta(days=7)
    office.follow_ups.log(
        number, happened(office), NextStep("call", Channel.CALL, due, stated=True)
    )
    away(office, number)
    assert step(office, number).due_on == due
    clock.move(days=(BACK - office.desk.today).days)
    office.follow_ups.log(number, happened(office), a_step(office, 7, at=None))
    (said,) = [e.promise for e in office.browsing.dossier(number).entries if e.promise]
    assert said.state in {PromiseState.KEPT, PromiseState.ROLLED}


def test_days_of_absence_are_days_off_there(office):
    number = a_pursuit(office)
    away(office, number)
    dossier = office.browsing.dossier(number)
    calendar = office.preferences.calendar(dossier.contact, dossier.organization)
    assert not calendar.is_working(BACK - timedelta(days=3))
    assert calendar.is_working(BACK)


def test_a_return_in_the_past_is_refused(office):
    number = a_pursuit(office)
    with pytest.raises(KnownError, match="past_date"):
        away(office, number, back_on=office.desk.today)
