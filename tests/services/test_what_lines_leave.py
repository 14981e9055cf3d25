# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is saved of a capture line is what it shows: ways, people, places, one step."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.dates import DayOrder
from desktop_app.domain.particulars import Interview, LadderResult, Rung
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Kind,
    Promise,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
)
from desktop_app.services import named_ways
from desktop_app.services.day_reading import read_whens
from desktop_app.services.named_ways import Keeping
from desktop_app.storage.reads import matching
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(
        tmp_path / "search.duesday", HandClock(datetime(2026, 11, 23, 15, 30, tzinfo=UTC))
    )
    made.preferences.change(country="GB")
    a_pursuit(made, company="Alder & Finch", person="Dana Reyes", title="Welder")
    a_pursuit(made, company="Halden Press", person="", title="Reader")
    a_pursuit(
        made,
        company="Kestrel",
        person="Viktor Abara",
        title="",
        kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    return found, office.capturing.commit(found)


def open_steps(office, pursuit_id):
    return matching(office.database, Step, pursuit_id=pursuit_id, state=StepState.OPEN)


def of_company(office, title):
    return matching(office.database, Pursuit, title=title)[0]


def person(office, name):
    return matching(office.database, Contact, name=name)[0]


@pytest.mark.parametrize("words", ["wed 2 at 3pm", "wed 2 3pm", "wed, 2 at 15:00"])
def test_r14_a_number_with_an_hour_behind_it_is_the_day_of_the_month(office, words):
    (when,) = read_whens(
        words, today=office.today, calendar=office.preferences.calendar(), order=DayOrder.DMY
    )
    assert (when.on, when.at) == (date(2026, 12, 2), time(15))


def test_b1_what_they_wrote_is_a_stop_in_their_words(office):
    enter(office, "Dana Reyes wrote: please do not contact me again")
    (no,) = matching(office.database, Boundary, code="B1")
    assert no.words == "please do not contact me again"
    assert of_company(office, "Welder").status is Status.STOPPED


def test_b3_a_line_that_asks_for_no_calls_promises_an_email_and_offers_to_keep_the_wish(office):
    line = 'spoke with Dana Reyes, she said "please no calls, e-mail me", fri'
    found, change = enter(office, line)
    assert (found.step.channel, found.step.on) == (Channel.EMAIL, date(2026, 11, 27))
    (promise,) = matching(office.database, Promise)
    assert promise.channel is Channel.EMAIL
    assert named_ways.named_in(office, change)[0].what is Keeping.NO_CALLS


def test_b3_without_a_day_no_call_is_proposed_either(office):
    found = office.capturing.understand("called Dana Reyes, spoke, no calls please")
    assert found.step.channel is Channel.EMAIL


def test_r06_an_address_is_no_name_of_a_step_and_is_kept_with_the_new_person(office):
    line = "Dana introduced me to Paul Egan at Foxglove Nursery, paul@foxglove.example, write him"
    enter(office, f"{line} fri")
    paul = person(office, "Paul Egan")
    assert paul.email == "paul@foxglove.example"
    (pursuit,) = matching(office.database, Pursuit, contact_id=paul.id)
    assert [step.action for step in open_steps(office, pursuit.id)] == ["email"]


def test_r30_through_somebody_known_is_where_the_job_was_found(office):
    line = "applied to Quartz Homes, night porter, through Viktor Abara, 2 weeks"
    found, _change = enter(office, line)
    assert "through Viktor Abara · Kestrel" in lines.understood_parts(found, office.today)
    (pursuit,) = matching(office.database, Pursuit, source="Viktor Abara")
    assert [step.due_on for step in open_steps(office, pursuit.id)] == [date(2026, 12, 7)]


def test_r32_an_application_with_a_day_leaves_the_one_step_that_is_shown(office):
    found, _change = enter(office, "applied to Halden Books, proofreader, closing 4 dec, tue")
    pursuit = of_company(office, "proofreader")
    (step,) = open_steps(office, pursuit.id)
    assert (step.action, step.due_on) == ("find_person", date(2026, 11, 24))
    assert (found.left.action, found.left.on) == (step.action, step.due_on)
    assert pursuit.closing_on == date(2026, 12, 4)


def test_r32_whom_the_switchboard_names_becomes_the_person(office):
    line = "called Halden Press, switchboard: Ms Odell in HR handles it, ext 210, out until thu"
    found, _change = enter(office, line)
    assert "they named Ms Odell · HR · ext. 210" in lines.understood_parts(found, office.today)
    odell = person(office, "Ms Odell")
    assert (odell.role, odell.extension) == ("HR", "210")
    pursuit = of_company(office, "Reader")
    (step,) = open_steps(office, pursuit.id)
    assert pursuit.contact_id == step.contact_id == odell.id
    assert (step.channel, step.due_on) == (Channel.CALL, date(2026, 11, 26))
    assert not matching(office.database, Promise), "she was told nothing"
    assert any(one.result is LadderResult.NAMED for one in matching(office.database, Rung))


def test_r40_an_interview_of_the_line_has_its_end_and_its_place(office):
    enter(office, "interview at Alder & Finch with Dana Reyes, wed 9 dec 10am to 11am, Mill Lane 4")
    (held,) = matching(office.database, Interview)
    assert (held.starts, held.ends) == (time(10), time(11))
    assert (held.place, held.note) == ("Mill Lane 4", "")


def test_5_4_a_line_for_a_given_pursuit_reads_days_as_the_window_does(office):
    pursuit = of_company(office, "Welder")
    office.preferences.change(country="US")  # Thursday the 26th is a holiday there
    given = office.capturing.understand_for(pursuit.id, "left voicemail, thu 10")
    free = office.capturing.understand("left voicemail for Dana Reyes, thu 10")
    assert given.step.on == free.step.on == date(2026, 12, 10)


def test_r30_a_line_for_a_person_without_a_pursuit_begins_one_with_them(office):
    with office.desk.change(Label.of("edit_contact", name="Elif Ode")) as making:
        known = making.edits.add(Contact(id=0, uid="", name="Elif Ode"))
    found = office.capturing.understand_with(known.id, "called, no answer, fri")
    assert not found.problem
    office.capturing.commit(found)
    (pursuit,) = matching(office.database, Pursuit, contact_id=known.id)
    again = office.capturing.understand_with(known.id, "called, no answer, mon 7 dec")
    assert again.chosen is not None and again.chosen.id == pursuit.id


def test_r20_a_stop_names_those_of_the_same_name_whom_it_does_not_reach(office):
    with office.desk.change(Label.of("edit_contact", name="Dana Reyes")) as making:
        making.edits.add(Contact(id=0, uid="", name="Dana Reyes"))
    a_pursuit(office, company="Bexley", person="Ida Ross", title="Baker")
    found = office.capturing.understand("Dana Reyes at Alder & Finch said don't contact me again")
    assert "not for Dana Reyes" in lines.understood_parts(found, office.today)
    other = office.capturing.understand("Ida Ross said don't contact me again")
    assert not other.namesakes
