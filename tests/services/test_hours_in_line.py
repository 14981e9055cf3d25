# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Hours and days of a typed line: both clocks, none to come, no two run together (R07, R08)."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from desktop_app.services.people import PersonCard
from desktop_app.services.their_clock import zone_meant
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 3, 3, 14, tzinfo=UTC), "Europe/London")  # a Tuesday
    made = an_office(tmp_path / "search.duesday", clock)
    made.people.add(PersonCard({"name": "Vic Roe", "zone": "Europe/Paris"}, company="Elm"))
    a_pursuit(made, company="Elm", person="Vic Roe")
    yield made
    made.close()


@pytest.mark.parametrize(
    "day",
    ["fri 13 feb12 Feb 2026", "13 feb12 feb", "2026-02-132026-02-12", "13/2/202612/2/2026"],
)
def test_r07_two_days_run_together_are_none(office, day):
    found = office.capturing.understand(f"called Vic Roe, no answer, {day}")
    assert found.problem == "vague_date"


def test_an_hour_of_today_that_has_not_come_asks_which_day_it_was(office):
    found = office.capturing.understand("called Vic Roe, no answer at 19:30")
    assert lines.capture_problem(found).startswith("“19:30” is still to come today.")


def test_the_hour_of_a_call_is_taken(office):
    found = office.capturing.understand("called Vic Roe yesterday, left voicemail at 8 pm")
    assert found.capture.happened.at == time(20)


def test_r08_the_answer_of_the_terminal_tells_both_clocks(office):
    found = office.capturing.understand("called Vic Roe, left voicemail, wed 11 mar at 10")
    told = lines.understood_line(found, office.today, "Europe/London", zone_meant(office, found))
    assert told.split(" · ")[-2] == "Call Wed 11 Mar 10:00 in Paris (09:00 for you)"


def test_r08_a_step_that_comes_first_is_told_by_both_clocks(office):
    for line in ("called Vic Roe, left voicemail, wed 11 mar at 10", "email Vic Roe thu 26 mar"):
        found = office.capturing.understand(line)
        office.capturing.commit(found)
    parts = lines.understood_parts(found, office.today, "Europe/London")
    assert "after call Wed 11 Mar 09:00 (10:00 in Paris)" in parts


@pytest.mark.parametrize(("hour", "marked"), [("at 8 pm", ["G6_hour"]), ("at 10", []), ("", [])])
def test_g6_a_call_at_an_hour_nobody_calls_at_is_marked(office, hour, marked):
    line = f"called Vic Roe yesterday, left voicemail {hour}"
    office.capturing.commit(office.capturing.understand(line))
    found = office.hindsight.came_soon(office.timelines.of_pursuit(1))
    assert [reason.code for reasons in found.values() for reason in reasons] == marked
