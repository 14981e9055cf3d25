# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One interview is one entry of a timeline, at one hour (method.md 3.1, R40)."""

from __future__ import annotations

from datetime import time

import pytest

from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.follow_ups import Happening
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.timelines import Sort
from tests.factories import HandClock, a_pursuit, a_step, an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday", HandClock())
    yield made
    made.close()


def test_what_came_of_an_interview_is_told_at_the_hour_it_began(office):
    number = a_pursuit(office, company="Ostler", person="Dana Test")
    office.interviews.add(number, InterviewCard(office.today, time(9), people="Dana Test"))
    told = Happening(Outcome.INTERVIEWED, Channel.CALL, office.today, office.desk.now, "Went well")
    office.follow_ups.log(number, told, a_step(office, 5))
    for lines in (office.timelines.of_pursuit(number), office.timelines.of_company(1)):
        shown = [one for one in lines if one.sort in {Sort.TOUCH, Sort.INTERVIEW}]
        assert [(one.sort, one.clock) for one in shown] == [(Sort.TOUCH, time(9))]


def test_one_that_is_ahead_or_was_called_off_has_an_entry_of_its_own(office):
    number = a_pursuit(office, company="Ostler", person="Dana Test")
    office.capturing.commit(office.capturing.understand("interview at Ostler thu 12 mar 9:00"))
    office.capturing.commit(office.capturing.understand("Ostler cancelled the interview"))
    shown = [one.sort for one in office.timelines.of_pursuit(number)]
    assert shown.count(Sort.INTERVIEW) == 1
