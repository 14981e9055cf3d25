# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview that is moved or called off stays one record with one step (R04, R05, R40)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desktop_app import words
from desktop_app.domain.particulars import Interview, InterviewState, Note
from desktop_app.domain.records import Channel, Outcome, Pursuit, Stage, Step, StepState, Touch
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office

DAY = date(2026, 3, 11)
PLANNED = "interview at Ember Energy wed 11 mar 14:00-15:00 with Tomas Ivanova and Esra Ozturk"
BOTH = "Tomas Ivanova, Esra Ozturk"


@pytest.fixture
def office(tmp_path):
    """London, and an application in Paris with an interview ahead."""
    clock = HandClock(datetime(2026, 3, 3, 14, tzinfo=UTC), "Europe/London")  # a Tuesday
    made = an_office(tmp_path / "search.duesday", clock)
    for name in ("Tomas Ivanova", "Esra Ozturk"):
        card = PersonCard({"name": name, "zone": "Europe/Paris"}, company="Ember Energy")
        made.people.add(card)
    step = NextStep("ask_status", Channel.EMAIL, DAY)
    a_pursuit(made, company="Ember Energy", person="Tomas Ivanova", step=step)
    told(made, PLANNED)
    yield made
    made.close()


def told(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def the_interview(office):
    (interview,) = matching(office.database, Interview)
    return interview


def open_steps(office):
    found = matching(office.database, Step, state=StepState.OPEN)
    return sorted(found, key=lambda step: step.due)


@pytest.mark.parametrize(
    ("line", "on", "starts", "ends"),
    [
        ("interview at Ember Energy moved to fri 13 mar 11:00", 13, 11, 12),
        ("Ember Energy moved the interview from wed 11 mar to fri 13 mar 11:00", 13, 11, 12),
        ("the interview at Ember Energy on wed 11 mar was postponed to mon 16 mar", 16, 14, 15),
        ("Ember Energy rescheduled to thu 12 mar 9am", 12, 9, 10),
        ("they pushed the Ember Energy interview back to 3pm", 11, 15, 16),
        ("Esra Ozturk brought the interview forward to 10", 11, 10, 11),
        ("interview with Tomas Ivanova postponed by a week", 18, 14, 15),
        ("interview at Ember Energy moved two hours later", 11, 16, 17),
        ("Ember Energy cancelled the interview, new one tue 17 mar 9:00", 17, 9, 10),
        ("interview with Esra moved to fri 13 mar 10-12", 13, 10, 12),
        ("Ember Energy interview: new time 16:00", 11, 16, 17),
    ],
)
def test_r40_an_interview_that_is_moved_moves_its_record_with_people_step_and_hour(
    office, line, on, starts, ends
):
    told(office, line)
    interview = the_interview(office)
    assert interview.on_date == date(2026, 3, on)
    assert (interview.starts, interview.ends) == (time(starts), time(ends))
    assert (interview.people, interview.zone) == (BOTH, "Europe/Paris")
    (step,) = open_steps(office)
    assert (step.due_on, step.due_time, step.zone) == (
        interview.on_date,
        interview.starts,
        "Europe/Paris",
    )
    assert dict(step.reason.args)["date"] == interview.on_date.isoformat()  # no day gone by
    assert [note.text for note in matching(office.database, Note)] == [line]


def test_what_was_understood_names_the_day_it_moves_from(office):
    found = office.capturing.understand("interview at Ember Energy moved to fri 13 mar 11:00")
    parts = lines.understood_parts(found, office.today, "Europe/London")
    assert "Moves the interview of Wed 11 Mar 13:00 (14:00 in Paris)" in parts  # R08


def test_a_new_day_told_on_a_call_logs_the_call_as_well(office):
    told(office, "called Tomas Ivanova, the interview is moved to fri 13 mar 11:00")
    assert the_interview(office).on_date == date(2026, 3, 13)
    (touch,) = matching(office.database, Touch)
    assert (touch.outcome, touch.channel) == (Outcome.REACHED, Channel.CALL)
    assert [step.due_on for step in open_steps(office)] == [date(2026, 3, 13)]


@pytest.mark.parametrize(
    "line", ["Ember Energy postponed", "interview at Ember Energy postponed, no new date yet"]
)
def test_r05_one_put_off_without_a_day_asks_for_it(office, line):
    assert office.capturing.understand(line).problem == "no_date"


@pytest.mark.parametrize(
    "line",
    [
        "Ember Energy cancelled the interview",
        "interview at Ember Energy is off",
        "Esra Ozturk called off wednesday's interview",
        "the interview at Ember Energy on wed 11 mar fell through",
    ],
)
def test_r10_one_called_off_stays_on_record_and_a_reply_follows(office, line):
    told(office, line)
    assert the_interview(office).state is InterviewState.CANCELLED
    (step,) = open_steps(office)
    assert (step.action, step.due_on) == ("reply", date(2026, 3, 4))
    assert step.reason.code == "interview_off"


def test_r05_one_called_off_leaves_the_step_that_is_named(office):
    told(office, "called Tomas Ivanova, they cancelled the interview, call thu 12 mar")
    assert the_interview(office).state is InterviewState.CANCELLED
    (step,) = open_steps(office)
    assert (step.channel, step.due_on) == (Channel.CALL, date(2026, 3, 12))


def test_a_new_interview_answers_the_reply_to_one_called_off(office):
    told(office, "Ember Energy cancelled the interview")
    told(office, "interview at Ember Energy mon 16 mar 10:00")
    assert [step.due_on for step in open_steps(office)] == [date(2026, 3, 16)]


def test_where_none_is_planned_the_words_mean_what_they_did(office):
    a_pursuit(office, company="Fathom Health", person="Dana Test")
    found = office.capturing.understand("interview at Fathom Health moved to fri 13 mar 11:00")
    assert found.capture.changed is None
    assert found.capture.interview


@pytest.mark.parametrize(
    "line",
    [
        "asked Ember Energy to reschedule the interview to fri 13 mar",
        "Ember Energy asked to move the interview, call thu 12 mar",
        "called Ember Energy, spoke about moving the interview, call thu 12 mar",
        "Ember Energy cancelled my order",
    ],
)
def test_r40_what_is_only_asked_for_changes_no_interview(office, line):
    found = office.capturing.understand(line)
    assert found.interview is None
    assert not found.capture.interview  # nor is it a second one


def test_a_person_who_moved_house_moves_no_interview(office):
    found = office.capturing.understand("Ember Energy moved to Leeds, interview thu 12 mar 9:00")
    assert found.interview is None


def test_r40_moving_the_step_of_an_interview_moves_its_record(office):
    (step,) = open_steps(office)
    office.steps.move(step.id, date(2026, 3, 12), time(10))
    interview = the_interview(office)
    assert (interview.on_date, interview.starts, interview.ends) == (
        date(2026, 3, 12),
        time(10),
        time(11),
    )


def test_r05_one_called_off_in_its_own_window_takes_its_step_along(office):
    held = the_interview(office)
    card = InterviewCard(held.on_date, held.starts, people=held.people)
    office.interviews.change(held.id, replace(card, state=InterviewState.CANCELLED))
    assert [step.action for step in open_steps(office)] == ["reply"]


def test_r05_one_that_is_deleted_takes_its_step_along(office):
    office.interviews.remove(the_interview(office).id)
    assert [step.action for step in open_steps(office)] == ["reply"]


def test_r04_one_entered_in_its_window_is_the_next_step(office):
    number = a_pursuit(
        office,
        company="Fathom Health",
        person="Dana Test",
        step=NextStep("ask_status", Channel.EMAIL, DAY),
    )
    office.interviews.add(number, InterviewCard(DAY, time(9), place="Mill Lane 4"))
    (pursuit,) = matching(office.database, Pursuit, id=number)
    steps = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    assert [(step.action, step.due_on, step.due_time) for step in steps] == [
        ("Interview", DAY, time(9))
    ]
    assert pursuit.stage is Stage.INTERVIEWING


def test_the_change_says_that_it_moved_an_interview(office):
    (step,) = open_steps(office)
    change = office.steps.move(step.id, date(2026, 3, 12), time(10))
    assert words.label(change.label) == "Move the interview to Thu 12 Mar 10:00"


def test_r40_a_step_moved_to_another_day_keeps_the_hour_of_its_interview(office):
    (step,) = open_steps(office)
    office.steps.move(step.id, date(2026, 3, 12))
    assert the_interview(office).starts == time(14) == open_steps(office)[0].due_time


@pytest.mark.parametrize(
    "line",
    [
        "called Tomas Ivanova, spoke about the directions",
        "interviewed with Esra Ozturk at Ember Energy last fri 9:30, went well",
        "emailed Tomas Ivanova the references",
    ],
)
def test_r04_an_interview_ahead_stays_the_next_step_whatever_comes_before_it(office, line):
    told(office, line)
    (step,) = open_steps(office)
    assert (step.action, step.due_on, step.due_time) == ("Interview", DAY, time(14))


def test_b7_a_rejection_ends_the_step_of_an_interview_too(office):
    told(office, "Ember Energy rejected me, no thank you")
    assert not open_steps(office)
