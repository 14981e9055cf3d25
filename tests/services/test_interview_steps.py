# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview's record and its step name one hour, and the step stands (R04, R08, R40)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import Channel, Pursuit, Stage, Step, StepState
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.leaving import left_company
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, an_office

DAY = date(2026, 3, 11)
LINE = "interview at Ember Energy wed 11 mar 14:00 with Tomas Ivanova"


@pytest.fixture
def office(tmp_path):
    """London, and a contact in Paris whom an interview is agreed with."""
    clock = HandClock(datetime(2026, 3, 3, 14, tzinfo=UTC), "Europe/London")  # a Tuesday
    made = an_office(tmp_path / "search.duesday", clock)
    made.people.add(
        PersonCard({"name": "Tomas Ivanova", "zone": "Europe/Paris"}, company="Ember Energy")
    )
    yield made
    made.close()


def applied(office, on=DAY):
    step = NextStep("ask_status", Channel.EMAIL, on)
    return a_pursuit(office, company="Ember Energy", person="Tomas Ivanova", step=step)


def told(office, line=LINE):
    office.capturing.commit(office.capturing.understand(line))
    (interview,) = matching(office.database, Interview)
    return interview


def steps_of(office, number):
    found = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    return sorted(found, key=lambda step: (step.due, step.id))


def hour(of):
    """When it is, with the zone in which it is read."""
    if isinstance(of, Interview):
        return of.on_date, of.starts, of.zone
    return of.due_on, of.due_time, of.zone


def as_card(interview, **changed):
    names = ("starts", "ends", "zone", "place", "link", "people", "note", "state")
    card = InterviewCard(interview.on_date, **{name: getattr(interview, name) for name in names})
    return replace(card, **changed)


def test_r08_record_and_step_of_an_interview_name_the_hour_in_the_zone_it_was_read_in(office):
    number = applied(office)
    interview = told(office)
    (step,) = steps_of(office, number)
    assert hour(interview) == (DAY, time(14), "Europe/Paris") == hour(step)


def test_r08_in_ones_own_zone_the_record_names_none(office):
    a_pursuit(office, company="Fathom Health", person="Dana Test")
    assert told(office, "interview at Fathom Health wed 11 mar 14:00").zone == ""


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"zone": "Europe/Athens"}, (DAY, time(14), "Europe/Athens")),
        ({"zone": ""}, (DAY, time(14), "Europe/London")),  # the user's own, said so
        (
            {"on": date(2026, 3, 12), "starts": time(9)},
            (date(2026, 3, 12), time(9), "Europe/Paris"),
        ),
    ],
)
def test_r40_the_step_follows_where_the_record_is_moved_to(office, changed, expected):
    number = applied(office)
    interview = told(office)
    office.interviews.change(interview.id, as_card(interview, **changed))
    (step,) = steps_of(office, number)
    assert hour(step) == expected
    assert record(office.database, Pursuit, number).next_due == step.due


@pytest.mark.parametrize("asked_on", [date(2026, 3, 6), DAY])
def test_r04_asking_how_it_stands_gives_way_to_an_interview_agreed_on(office, asked_on):
    number = applied(office, asked_on)
    told(office)
    (step,) = steps_of(office, number)
    pursuit = record(office.database, Pursuit, number)
    assert step.action == "Interview"
    assert (pursuit.stage, pursuit.next_step_id) == (Stage.INTERVIEWING, step.id)


def test_r04_what_comes_after_the_interview_stays(office):
    number = applied(office, date(2026, 3, 12))
    told(office)
    assert [step.action for step in steps_of(office, number)] == ["Interview", "ask_status"]


def test_6_3_a_planned_interview_keeps_its_step_when_the_person_has_left(office):
    number = applied(office)
    told(office)
    left_company(office, number)
    find, interview = steps_of(office, number)
    assert (find.action, interview.action) == ("find_person", "Interview")
    assert (*hour(interview), interview.contact_id) == (DAY, time(14), "Europe/Paris", None)


def test_6_3_the_interview_is_with_the_successor_then(office):
    number = applied(office)
    told(office)
    left_company(office, number, "Esra Ozturk")
    note, interview = steps_of(office, number)
    assert (note.channel, interview.action) == (Channel.EMAIL, "Interview")
    assert interview.contact_id == record(office.database, Pursuit, number).contact_id


def test_6_3_an_interview_called_off_leaves_no_step_behind(office):
    number = applied(office)
    interview = told(office)
    office.interviews.change(interview.id, as_card(interview, state=InterviewState.CANCELLED))
    left_company(office, number)
    assert [step.action for step in steps_of(office, number)] == ["find_person"]
