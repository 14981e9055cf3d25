# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pursuits, and the people and companies they name."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Ending,
    Kind,
    Organization,
    Promise,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, a_step, an_office, happened


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db")
    yield office
    office.close()


def code_of(act):
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value.code


def pursuit_of(office, number=1):
    return record(office.desk.database, Pursuit, number)


def test_without_a_step_it_gets_a_proposed_one_and_stands_in_need(office):
    office.pursuits.add(NewPursuit(company=" Acme ", title="Fitter "))
    pursuit = pursuit_of(office)
    assert (pursuit.title, pursuit.stage, pursuit.needs_step) == ("Fitter", Stage.FOUND, True)
    assert pursuit.next_step_id is not None


@pytest.mark.parametrize("name", ["company", "person", "title"])
def test_one_name_is_enough_and_none_is_not(office, name):
    office.pursuits.add(NewPursuit(**{name: "Acme"}))
    assert code_of(lambda: office.pursuits.add(NewPursuit(**{name: "  "}))) == "no_name"


def test_names_are_one_whatever_their_case_and_accents(office):
    for company, person in (("Ćesar", "Jún Ito"), ("CESAR", "jun ito"), ("césar ", "Jun Ito ")):
        a_pursuit(office, company=company, person=person)
    assert len(matching(office.desk.database, Organization)) == 1
    assert len(matching(office.desk.database, Contact)) == 1


def test_a_name_at_two_companies_is_two_people_and_without_one_the_same(office):
    a_pursuit(office, company="Acme", person="Sam")
    a_pursuit(office, company="Birch & Co", person="Sam")
    a_pursuit(office, company="", person="Sam")
    assert [p.contact_id for p in matching(office.desk.database, Pursuit)] == [1, 2, 1]


def test_a_person_keeps_how_to_reach_them(office):
    office.pursuits.add(
        NewPursuit(person="Sam", email=" sam@example.com ", phone=" 555-0101 "), a_step(office)
    )
    (sam,) = matching(office.desk.database, Contact)
    assert (sam.email, sam.phone) == ("sam@example.com", "555-0101")


def test_an_empty_name_is_nobody(office):
    directory = Directory(Edits(office.desk.database))
    assert directory.organization(" ") is None
    assert directory.contact(" ", None) is None


def test_a_stage_belongs_to_its_kind(office):
    a_pursuit(office)
    office.pursuits.set_stage(1, Stage.INTERVIEWING)
    assert pursuit_of(office).situation == "I1"
    assert code_of(lambda: office.pursuits.set_stage(1, Stage.MET)) == "invalid_value"


def test_another_person_takes_the_open_steps_over(office):
    a_pursuit(office, person="")
    assert pursuit_of(office).situation == "A2"
    office.pursuits.set_person(1, "Sam")
    (step,) = matching(office.desk.database, Step, state=StepState.OPEN)
    assert step.contact_id == pursuit_of(office).contact_id == 1
    assert pursuit_of(office).situation == "A1"
    assert office.pursuits.set_person(1, "sam").edits == ()
    office.pursuits.set_person(1, "")
    assert matching(office.desk.database, Step)[0].contact_id is None
    assert pursuit_of(office).situation == "A2"


def test_a_person_of_a_networking_pursuit_leaves_its_situation(office):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    office.pursuits.set_person(1, "Sam")
    assert pursuit_of(office).situation == "N1"


def test_a_word_given_to_somebody_stays_theirs(office):
    a_pursuit(office)
    office.follow_ups.log(1, happened(office), a_step(office, stated=True))
    assert code_of(lambda: office.pursuits.set_person(1, "Sam")) == "promise_stands"


def test_an_ended_pursuit_may_name_a_company_that_said_no(office):
    a_pursuit(office)
    a_pursuit(office, company="Birch & Co", person="")
    office.follow_ups.stop(1, "No", whole_company=True)
    assert code_of(lambda: office.pursuits.set_company(2, "Acme")) == "organization_stop"
    office.follow_ups.close(2, Ending.DONE)
    office.pursuits.set_company(2, "Acme")
    assert pursuit_of(office, 2).organization_id == pursuit_of(office, 1).organization_id


def test_deleting_takes_what_belongs_to_it_and_leaves_the_people(office):
    a_pursuit(office)
    a_pursuit(office, company="Birch & Co", person="")
    office.follow_ups.log(1, happened(office), a_step(office, stated=True))
    office.follow_ups.stop(2, "No")
    office.pursuits.delete([1, 2])
    database = office.desk.database
    for kind in (Pursuit, Step, Touch, Promise, Boundary):
        assert matching(database, kind) == []
    assert len(matching(database, Contact)) == 1
    assert len(matching(database, Organization)) == 2


def test_a_no_outlives_the_pursuit_it_was_said_in(office):
    a_pursuit(office)
    office.follow_ups.stop(1, "No")
    office.pursuits.delete([1])
    assert len(matching(office.desk.database, Boundary)) == 1
    assert code_of(lambda: a_pursuit(office)) == "hard_stop"


def test_what_is_typed_is_kept_as_text(office):
    a_pursuit(office)
    office.pursuits.set_title(1, " <b>Fitter</b>'; DROP TABLE step; -- ")
    office.pursuit_cards.change(1, note="two\nlines")
    assert pursuit_of(office).title == "<b>Fitter</b>'; DROP TABLE step; --"
    assert pursuit_of(office).note == "two\nlines"
    assert pursuit_of(office).status is Status.OPEN


@pytest.mark.parametrize("last", ["company", "person", "title"])
def test_r30_the_last_name_of_a_pursuit_stays(office, last):
    number = a_pursuit(office)
    setters = {
        "company": office.pursuits.set_company,
        "person": office.pursuits.set_person,
        "title": office.pursuits.set_title,
    }
    for name in setters.keys() - {last}:
        setters[name](number, "")
    with pytest.raises(KnownError) as refused:
        setters[last](number, "")
    assert refused.value.code == "no_name"
    row = office.browsing.rows([number])[number]
    assert {"company": row.company, "person": row.person, "title": row.title}[last]
