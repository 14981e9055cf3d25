# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People, their word, agencies and endings that a capture line tells (R30, R41, C1, B7)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.doubts import Doubt
from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Ending,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.follow_ups import Narrow
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office, happened


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def enter(office, line, **choice):
    found = office.capturing.understand(line, **choice)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def the_pursuit(office):
    return max(matching(office.database, Pursuit), key=lambda pursuit: pursuit.id)


def whom(office, pursuit):
    company = record(office.database, Organization, pursuit.organization_id or 0)
    person = record(office.database, Contact, pursuit.contact_id or 0)
    return company.name if company else "", person.name if person else ""


# Who


@pytest.mark.parametrize(
    "line",
    [
        "called Tom Hale, no answer",
        "emailed Tom Hale",
        "met Tom Hale",
        "wrote to Tom Hale",
        "left voicemail for Tom Hale",
        "linkedin message to Tom Hale",
    ],
)
def test_a_full_name_alone_begins_a_person(office, line):
    enter(office, line)
    assert whom(office, the_pursuit(office)) == ("", "Tom Hale")


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("called Harbor Logistics, no answer", "Harbor Logistics"),
        ("called Acme Ltd, no answer", "Acme Ltd"),
        ("called Globex, left voicemail", "Globex"),
        ("emailed Oak Street Garage", "Oak Street Garage"),
        ("applied to Tom Hale", "Tom Hale"),
    ],
)
def test_what_is_called_as_a_company_begins_a_company(office, line, company):
    enter(office, line)
    assert whom(office, the_pursuit(office)) == (company, "")


def test_one_switch_takes_the_name_for_a_company_and_saves_it_so(office):
    found = enter(office, "called Tom Hale, no answer", switch=True)
    assert found.doubt is Doubt.KIND
    assert whom(office, the_pursuit(office)) == ("Tom Hale", "")


def test_a_company_that_is_known_stays_one(office):
    a_pursuit(office, company="Tom Hale", person="")
    office.follow_ups.close(1, Ending.DONE)
    found = enter(office, "called Tom Hale, no answer")
    assert found.doubt is None
    assert whom(office, the_pursuit(office))[0] == "Tom Hale"


# Their word


def test_an_introduction_that_is_promised_begins_r1(office):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    found = enter(office, "Dana promised to introduce me to Tom Hale")
    pursuit = record(office.database, Pursuit, 1)
    assert pursuit.situation == "R1"
    assert found.left is not None and found.left.on == date(2026, 12, 3)  # 7 business days, US
    assert "they offered an introduction" in lines.understood_line(found, office.today)
    (touch,) = matching(office.database, Touch)
    assert "introduce me to Tom Hale" in touch.text
    assert len(matching(office.database, Contact)) == 1  # nobody met Tom yet


@pytest.mark.parametrize(
    "line",
    [
        "spoke to Dana, she promised to introduce me to Tom Hale",
        "called Dana, she'll put me in touch with Tom Hale",
        "talked to dana and she will introduce me to tom hale",
    ],
)
def test_an_introduction_within_a_talk_begins_r1(office, line):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    enter(office, line)
    assert record(office.database, Pursuit, 1).situation == "R1"


def test_a_promise_with_a_day_is_their_date_and_the_step_comes_after_it(office):
    a_pursuit(office)
    found = enter(office, "Dana will send me the job description by friday")
    pursuit = record(office.database, Pursuit, 1)
    assert pursuit.their_date == date(2026, 11, 27)
    assert found.outcome is Outcome.ANSWERED
    assert found.left is not None and found.left.on == date(2026, 12, 1)  # two business days on
    assert not found.left.stated  # it is their word, not the user's
    assert "they promised something Fri 27 Nov" in lines.understood_line(found, office.today)


def test_a_promise_to_a_networker_begins_n5_r41(office):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    enter(office, "spoke to Dana, she'll send me the list")
    assert record(office.database, Pursuit, 1).situation == "N5"


def test_a_promise_of_nobody_asks_whose(office):
    assert office.capturing.understand("she promised to introduce me to Tom Hale").problem == (
        "no_name"
    )


@pytest.mark.parametrize("line", ["will send Dana the list fri", "I'll email Dana fri"])
def test_what_the_user_will_do_is_a_step(office, line):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    found = office.capturing.understand(line)
    assert (found.outcome, found.capture.their_word) == (None, None)
    assert found.when is not None and found.when.on == date(2026, 11, 27)


# Agencies


def test_an_agency_its_recruiter_and_the_company_are_three_c1(office):
    enter(office, "applied to Northwind via Hays, recruiter Dana Reyes")
    pursuit = the_pursuit(office)
    assert whom(office, pursuit) == ("Northwind", "Dana Reyes")
    agency = record(office.database, Organization, pursuit.agency_id or 0)
    recruiter = record(office.database, Contact, pursuit.contact_id or 0)
    assert agency is not None and recruiter is not None
    assert (agency.name, agency.agency) == ("Hays", True)
    assert recruiter.organization_id == agency.id
    assert pursuit.situation == "C1"


def test_an_application_that_is_known_gets_its_agency_c1(office):
    a_pursuit(office, company="Northwind", person="", stage=Stage.FOUND)
    enter(office, "applied to Northwind through Hays")
    agency = record(office.database, Organization, the_pursuit(office).agency_id or 0)
    assert agency is not None and agency.name == "Hays"


# Endings


def test_a_rejection_of_an_earlier_day_closes_on_its_day_b7(office):
    a_pursuit(office)
    enter(office, "rejected by Acme on 3 Nov")
    pursuit = record(office.database, Pursuit, 1)
    assert (pursuit.status, pursuit.ending) == (Status.CLOSED, Ending.REJECTED)
    (no,) = matching(office.database, Boundary, code="B7")
    (touch,) = matching(office.database, Touch)
    assert no.said_on == touch.on_date == date(2026, 11, 3)
    assert not matching(office.database, Step, state=StepState.OPEN)


@pytest.mark.parametrize(
    "line", ["rejected by Acme 3 nov", "Acme rejected me on 3.11.", "3/11 rejection from acme"]
)
def test_the_day_of_a_rejection_is_no_step_of_next_year_b7(office, line):
    office.preferences.change(country="GB")
    a_pursuit(office)
    found = enter(office, line)
    assert record(office.database, Pursuit, 1).status is Status.CLOSED
    assert found.capture.happened is not None
    assert found.capture.happened.on == date(2026, 11, 3)


def test_a_rejection_closes_though_they_closed_a_way_since_b7(office):
    a_pursuit(office)
    mail = NextStep("email", Channel.EMAIL, date(2026, 12, 4))
    office.follow_ups.log(
        1, happened(office, Outcome.NO_CONTACT, text="no calls"), Narrow(mail, "no calls")
    )
    enter(office, "rejected by Acme on 3 Nov")
    assert record(office.database, Pursuit, 1).status is Status.CLOSED


def test_withdrawing_closes(office):
    a_pursuit(office)
    found = enter(office, "withdrew from Acme")
    pursuit = record(office.database, Pursuit, 1)
    assert (pursuit.status, pursuit.ending) == (Status.CLOSED, Ending.WITHDRAWN)
    assert "You withdraw" in lines.understood_line(found, office.today)


def test_withdrawing_from_what_is_not_known_asks(office):
    assert office.capturing.understand("withdrew from Globex").problem


# What lies ahead


def test_an_interview_agreed_on_in_a_talk_is_one_r40(office):
    a_pursuit(office)
    enter(office, "spoke to Dana, interview thu 10")
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts and interview.starts.hour) == (
        date(2026, 11, 26),
        10,
    )


def test_the_words_of_a_step_are_kept(office):
    a_pursuit(office)
    enter(office, "acme site tour 30.11.")
    (step,) = matching(office.database, Step, state=StepState.OPEN, due_on=date(2026, 11, 30))
    assert step.action == "site tour"
