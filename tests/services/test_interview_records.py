# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview that was agreed on or logged is told once: day, people and words (R40)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.particulars import Interview, InterviewState, Involvement
from desktop_app.domain.records import Channel, Outcome, Pursuit, Step, Touch
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.services.interview_records import interview_words, people_in
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.people import PersonCard
from tests.factories import HandClock, a_pursuit, a_step, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


@pytest.fixture
def carla(office):
    """Carla at Fathom Health, and her namesake elsewhere."""
    office.people.add(PersonCard({"name": "Carla Bäcker Jr."}, company="Fathom Health"))
    office.people.add(PersonCard({"name": "Carla Bäcker"}, company="Zürichsee"))


def _all(office, kind):
    return Edits(office.desk.database).all(kind)


def test_a_line_names_the_step_and_fills_in_whom_it_is_with(office, carla):
    line = "interview at Fathom Health wed 11 mar 14:00 with Carla"
    office.capturing.commit(office.capturing.understand(line))
    (interview,) = _all(office, Interview)
    (step,) = _all(office, Step)
    assert step.action == "Interview"
    assert interview.people == "Carla Bäcker Jr."
    assert [row.contact_id for row in _all(office, Involvement)] == [1]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("interview with Carla Backer Jr on wed", "Carla Bäcker Jr."),
        ("interview with Carla and Prof. Nell Quist, 2pm", "Carla Bäcker Jr., Prof. Nell Quist"),
        ("interview with the team wed", ""),
        ("interview wed", ""),
    ],
)
def test_whom_a_text_says_it_is_with(office, carla, text, people):
    a_pursuit(office, company="Fathom Health", person="Dana Test", step=a_step(office, 2))
    edits = Edits(office.desk.database)
    assert people_in(edits, edits.get(Pursuit, 1), text) == people


def test_the_name_of_the_step_keeps_its_sort():
    assert interview_words("technical interview at Fathom Health with Carla") == (
        "Technical interview"
    )


def _held(office, on):
    return Happening(Outcome.INTERVIEWED, Channel.VISIT, on, office.desk.now, "with Carla, well")


def test_logging_an_interview_makes_its_record(office, carla):
    a_pursuit(office, company="Fathom Health", person="Dana Test", step=a_step(office, 2))
    office.follow_ups.log(1, _held(office, office.today), a_step(office, 5))
    (interview,) = _all(office, Interview)
    assert (interview.on_date, interview.state) == (office.today, InterviewState.HELD)
    assert interview.people == "Carla Bäcker Jr."


def test_the_planned_one_of_that_day_is_the_one_held(office, carla):
    a_pursuit(office, company="Fathom Health", person="Dana Test", step=a_step(office, 2))
    office.interviews.add(1, InterviewCard(office.today, place="Mill Lane"))
    office.follow_ups.log(1, _held(office, office.today), a_step(office, 5))
    (interview,) = _all(office, Interview)
    assert (interview.place, interview.state) == ("Mill Lane", InterviewState.HELD)


def test_what_was_logged_without_a_record_gets_one_with_day_people_and_words(office, carla):
    a_pursuit(office, company="Fathom Health", person="Dana Test", step=a_step(office, 2))
    earlier = office.today - timedelta(days=4)
    office.past_touches.log(1, _held(office, earlier), a_step(office, 5))
    (made,) = _all(office, Interview)
    office.interviews.remove(made.id)
    assert [touch.on_date for touch in office.interviews.unrecorded(1)] == [earlier]
    office.interviews.take_over(1)
    (interview,) = _all(office, Interview)
    assert (interview.on_date, interview.people) == (earlier, "Carla Bäcker Jr.")
    assert interview.note == "with Carla, well"
    assert office.interviews.unrecorded(1) == ()
    assert len(_all(office, Touch)) == 1
