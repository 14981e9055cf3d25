# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Times of somebody in another zone: whose clock it is, and what it shows now (R08, G6)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.records import Channel, Pursuit
from desktop_app.storage.reads import record
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit, a_step


@pytest.fixture
def open_on(office, undoable, qtbot):
    def open_window(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return open_window


@pytest.fixture
def number(office):
    """A call to somebody in Tokyo, for a user whose clock is UTC."""
    made = a_pursuit(office, step=a_step(office, days=0))
    person = record(office.database, Pursuit, made).contact_id
    office.people.change(person, zone="Asia/Tokyo", country="JP")
    return made


def choose(window, text):
    window.next_step._due.field.setText(text)


def test_r08_a_time_is_theirs_and_both_clocks_are_told(open_on, number):
    window = open_on(number)
    assert window.next_step.place == ""  # a day without a time needs no clock
    choose(window, "thu 12 mar 10:00")
    assert window.next_step.place == "Thu 12 Mar 1:00 am (10:00 am in Tokyo)"
    choose(window, "thu 12 mar 5:00 am")
    assert window.next_step.place == "Wed 11 Mar 8:00 pm (Thu 12 Mar 5:00 am in Tokyo)"


def test_r08_who_shares_the_users_clock_needs_no_second_one(open_on, office):
    window = open_on(a_pursuit(office, step=a_step(office, days=0)))
    choose(window, "thu 12 mar 10:00")
    assert window.next_step.place == window.briefing.time_there == ""


@pytest.mark.parametrize(
    ("at", "shown", "no_hour"),
    [
        ("2026-03-03T02:00", "Now 11:00 am in Tokyo.", False),
        ("2026-03-03T13:00", "Now 10:00 pm in Tokyo.", True),
        ("2026-03-06T23:00", "Now Sat 7 Mar 8:00 am in Tokyo.", True),
        ("2026-03-20T02:00", "Now 11:00 am in Tokyo.", True),  # Vernal Equinox Day
    ],
)
def test_g6_their_clock_stands_beside_the_number(open_on, number, clock, at, shown, no_hour):
    clock.at = datetime.fromisoformat(at).replace(tzinfo=UTC)
    said = open_on(number).briefing.time_there
    assert said.startswith(shown)
    assert ("no hour for a call" in said) == no_hour


def test_r08_a_plain_day_that_gets_a_time_gets_it_in_their_zone(office, number):
    step = office.browsing.dossier(number).step
    assert (step.due_time, step.zone) == (None, "")
    office.steps.move(step.id, date(2026, 3, 12), time(10))
    assert office.browsing.dossier(number).step.zone == "Asia/Tokyo"


def test_r08_the_zone_of_the_company_stands_for_who_has_none(office):
    number = a_pursuit(office, step=a_step(office, days=0))
    company = record(office.database, Pursuit, number).organization_id
    office.companies.change(company, zone="Asia/Tokyo")
    office.steps.add(number, a_step(office, days=9, at=time(10), channel=Channel.CALL))
    zones = {step.zone for step in office.timelines.further(number)}
    assert zones == {"Asia/Tokyo"}
