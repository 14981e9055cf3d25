# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where a yes puts a proposal (R02) is asked once, and again when nobody waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from desktop_app.ui.today.proposed_days import ProposedDays

MONDAY, TUESDAY = date(2026, 3, 9), date(2026, 3, 10)


@dataclass(frozen=True)
class Row:
    id: int


class FakeOffice:
    """Counts how often it is asked."""

    def __init__(self):
        self.steps, self.is_open = self, True
        self.days, self.asked = {1: MONDAY, 2: MONDAY}, []

    def accepted_day(self, number):
        self.asked.append(number)
        return self.days[number]


@pytest.fixture
def office():
    return FakeOffice()


@pytest.fixture
def days(qtbot, office):
    days = ProposedDays(office)
    days.told = []
    days.moved.connect(lambda: days.told.append(1))
    for number in (1, 2):
        assert days.of(Row(number)) == MONDAY
    yield days
    days.rest()


def test_a_day_that_is_known_is_not_asked_for(days, office):
    days.of(Row(1))
    assert office.asked == [1, 2]


def test_what_was_said_elsewhere_moves_it_a_little_later(days, office, qtbot):
    office.days[2] = TUESDAY
    with qtbot.waitSignal(days.moved):
        days.show([Row(1), Row(2)])
        assert days.of(Row(2)) == MONDAY
    assert days.of(Row(2)) == TUESDAY


def test_the_same_days_are_told_to_nobody(days, office, qtbot):
    days.show([Row(1), Row(2)])
    qtbot.waitUntil(lambda: len(office.asked) == 4)
    assert days.told == []


def test_nothing_is_asked_of_a_closed_file(days, office, qtbot):
    days.show([Row(1), Row(2)])
    office.is_open = False
    qtbot.waitUntil(lambda: not days._later.isActive())
    assert office.asked == [1, 2]


def test_another_day_asks_anew_at_once(days, office):
    office.days[1] = TUESDAY
    days.forget()
    assert days.of(Row(1)) == TUESDAY
