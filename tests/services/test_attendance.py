# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom an interview names takes part in the pursuit, and it stands in their timeline."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.particulars import Interview, Part
from desktop_app.domain.records import Contact
from desktop_app.services.attendance import is_name, named, names
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.people import PersonCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office

DAY = date(2026, 3, 20)


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


@pytest.fixture
def number(office):
    return a_pursuit(office)


def person(office, name):
    return next(c for c in matching(office.database, Contact) if c.name == name)


def parts(office, number):
    return {who.name: held.part for held, who in office.pursuit_cards.file(number).parts}


def interviews_of(office, name):
    lines = office.timelines.of_person(person(office, name).id)
    return [line.record.people for line in lines if str(line.sort) == "interview"]


def test_a_known_person_is_linked_blind_to_accents_and_case(office, number):
    office.people.add(PersonCard({"name": "Zoë Acker"}, company="Acme"))
    office.interviews.add(number, InterviewCard(DAY, people="zoe acker"))
    assert parts(office, number) == {"Zoë Acker": Part.INTERVIEWER}
    assert interviews_of(office, "Zoë Acker") == ["zoe acker"]


def test_of_namesakes_elsewhere_none_is_taken_in_silence(office, number):
    """Whoever has no company is no nearer than the others: the name stays, the user chooses."""
    office.people.add(PersonCard({"name": "Tomás Ueda"}))
    office.people.add(PersonCard({"name": "Tomás Ueda"}, company="Kestrel"))
    office.interviews.add(number, InterviewCard(DAY, people="Tomás Ueda"))
    assert parts(office, number) == {}
    assert office.pursuit_cards.file(number).interviews[0].people == "Tomás Ueda"


def test_new_people_are_added_only_when_asked_for(office, number):
    office.interviews.add(number, InterviewCard(DAY, people="Tom Bell, two engineers"))
    assert parts(office, number) == {}
    office.interviews.add(
        number, InterviewCard(DAY, people="Tom Bell, two engineers", add_new=True)
    )
    assert parts(office, number) == {"Tom Bell": Part.INTERVIEWER}
    acme = person(office, "Dana Reyes").organization_id
    assert person(office, "Tom Bell").organization_id == acme


def test_whoever_has_a_part_keeps_it_and_the_first_contact_gets_none(office, number):
    office.people.add(PersonCard({"name": "Tom Bell"}, company="Acme"))
    tom = PartLine("Tom Bell", Part.HIRING_MANAGER, person(office, "Tom Bell").id)
    office.pursuit_cards.save(number, PursuitCard(parts=(tom,)))
    office.interviews.add(number, InterviewCard(DAY, people="Dana Reyes; Tom Bell"))
    assert parts(office, number) == {"Tom Bell": Part.HIRING_MANAGER}
    assert interviews_of(office, "Tom Bell") == ["Dana Reyes; Tom Bell"]


def test_the_namesake_who_was_picked_is_meant(office, number):
    for company in ("Kestrel", "Northwind"):
        office.people.add(PersonCard({"name": "Amara Osei"}, company=company))
    there = [c for c in matching(office.database, Contact) if c.name == "Amara Osei"]
    office.interviews.add(
        number, InterviewCard(DAY, people="Amara Osei", picked={"amara osei": there[1].id})
    )
    ((held, _who),) = office.pursuit_cards.file(number).parts
    assert held.contact_id == there[1].id


def test_a_corrected_name_leaves_no_part_behind(office, number):
    office.interviews.add(number, InterviewCard(DAY, people="Tom Bel", add_new=True))
    (interview,) = office.pursuit_cards.file(number).interviews
    office.interviews.change(interview.id, InterviewCard(DAY, people="Tom Bell", add_new=True))
    assert parts(office, number) == {"Tom Bell": Part.INTERVIEWER}


def test_another_interview_keeps_its_people(office, number):
    for _ in range(2):
        office.interviews.add(number, InterviewCard(DAY, people="Tom Bell", add_new=True))
    first, _second = office.pursuit_cards.file(number).interviews
    office.interviews.change(first.id, InterviewCard(DAY))
    assert parts(office, number) == {"Tom Bell": Part.INTERVIEWER}
    assert interviews_of(office, "Tom Bell") == ["Tom Bell"]


def test_a_person_who_is_renamed_is_renamed_in_their_interviews(office, number):
    office.interviews.add(number, InterviewCard(DAY, people="Tom Bell, Dana", add_new=True))
    office.people.change(person(office, "Tom Bell").id, name="Thomas Bell")
    assert interviews_of(office, "Thomas Bell") == ["Thomas Bell, Dana"]


def test_the_first_contact_who_is_renamed_is_renamed_in_their_interviews(office, number):
    office.interviews.add(number, InterviewCard(DAY, people="Dana Reyes; Tom Bell"))
    office.people.change(person(office, "Dana Reyes").id, name="Diana Reyes")
    assert [each.people for each in matching(office.database, Interview)] == [
        "Diana Reyes; Tom Bell"
    ]


def test_merging_two_leaves_a_namesake_elsewhere_alone(office, number):
    other = a_pursuit(office, company="Birch", person="Ida Holm")
    office.interviews.add(number, InterviewCard(DAY, people="Tom Bell", add_new=True))
    office.people.add(PersonCard({"name": "Tom Bell"}, company="Birch"))
    office.interviews.add(other, InterviewCard(DAY, people="Tom Bell, a namesake"))
    office.people.add(PersonCard({"name": "Thomas Bell"}, company="Acme"))
    office.merging.people(person(office, "Thomas Bell").id, person(office, "Tom Bell").id)
    told = {each.pursuit_id: each.people for each in matching(office.database, Interview)}
    assert told == {number: "Thomas Bell", other: "Tom Bell, a namesake"}


def test_one_undo_takes_the_interview_and_the_people_back(office, number):
    before = len(matching(office.database, Contact))
    change = office.interviews.add(number, InterviewCard(DAY, people="Tom Bell", add_new=True))
    office.desk.apply(change.inverse())
    assert len(matching(office.database, Contact)) == before
    assert parts(office, number) == {}


def test_a_new_interviewer_at_a_company_that_said_no_cannot_be_contacted(office, number):
    """B8 reaches whoever is added to that company."""
    office.follow_ups.stop(number, "please don't", whole_company=True)
    office.interviews.add(number, InterviewCard(DAY, people="Tom Bell", add_new=True))
    assert not person(office, "Tom Bell").may_contact


def test_words_that_are_no_name():
    assert [is_name(text) for text in ("Tom", "Østby", "two engineers", "Panel 2", "", "李")] == [
        True, True, False, False, False, True,
    ]  # fmt: skip


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), max_size=5))
def test_every_name_of_a_line_is_found_in_it(people):
    line = ", ".join(people)
    assert all(names(line, name) for name in people)
    assert len(named(line)) <= len(people)
