# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A line that only tells something of a person: where they are now, a number, a role (6.3, R32)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.particulars import Address, Involvement, Note
from desktop_app.domain.records import Contact, Organization, Promise, PromiseState, Pursuit, Step
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, an_office


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "search.duesday", clock)
    enter(made, "called Tia Long at Koral, Inc., left voicemail, i'll call fri 4 dec")
    yield made
    made.close()


def enter(office, line, **choice):
    found = office.capturing.understand(line, **choice)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def tia(office):
    return record(office.database, Contact, 1)


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("Tia Long has left Koral", ""),
        ("tia left koral yesterday", ""),
        ("Tia Long no longer works at Koral", ""),
        ("Tia retired", ""),
        ("Tia Long left Koral for Nimbus Health", "Nimbus Health"),
        ("Tia Long moved to Nimbus Health", "Nimbus Health"),
        ("Tia Long is now at Nimbus Health", "Nimbus Health"),
        ("Tia joined Nimbus Health", "Nimbus Health"),
        ("Tia Long got a new job at Nimbus Health", "Nimbus Health"),
        ("Tia Long changed jobs, now at Nimbus Health", "Nimbus Health"),
    ],
)
def test_6_3_who_moves_on_leaves_the_company_as_by_the_programs_own_verb(office, line, now):
    found = enter(office, line)
    company = record(office.database, Organization, tia(office).organization_id or 0)
    assert (company.name if company else "") == now
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.RELEASED
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.contact_id is None
    step = record(office.database, Step, pursuit.next_step_id)
    assert (step.action, found.left.action) == ("find_person", "find_person")
    assert matching(office.database, Note, contact_id=1)[0].text == line
    shown = lines.understood_parts(found, office.today)
    assert "They left the company" in shown
    assert (f"now at {now}" in shown) == bool(now)


@pytest.mark.parametrize(
    "line",
    [
        "Mia Falk replaces Tia Long at Koral",
        "Mia Falk took over from Tia Long",
        "Mia Falk is Tia Long's successor",
        "Tia Long left Koral, Mia Falk takes over",
    ],
)
def test_6_3_who_follows_is_the_person_of_the_pursuit_now(office, line):
    found = enter(office, line)
    assert "Mia Falk follows" in lines.understood_parts(found, office.today)
    (pursuit,) = matching(office.database, Pursuit)
    assert record(office.database, Contact, pursuit.contact_id).name == "Mia Falk"
    assert tia(office).organization_id is None


@pytest.mark.parametrize(
    "line",
    [
        "Tia Long left a message",
        "Tia Long moved to thursday",
        "Tia Long moved to Berlin",
        "Tia Long has gone to Berlin for a week",
        "Tia Long moved to Berlin for a year",
        "Tia Long changed to email",
        "Una Bell left Koral for Nimbus Health",
        "Tia Long left Alder & Finch",
    ],
)
def test_6_3_in_doubt_nobody_has_left(office, line):
    assert office.capturing.understand(line).told is None


@pytest.mark.parametrize(
    ("line", "phone", "extension", "email"),
    [
        ("Tia Long's mobile is 917 555 0199", "(917) 555-0199", "", ""),
        ("new number for tia: 917 555 0199", "(917) 555-0199", "", ""),
        ("tia ext 44", "", "44", ""),
        ("Tia Long at Koral, ext. 44", "", "44", ""),
        ("Tia Long, tia@koral.example", "", "", "tia@koral.example"),
    ],
)
def test_r05_a_number_alone_is_kept_and_asks_for_no_step(office, line, phone, extension, email):
    before = matching(office.database, Step)
    enter(office, line)
    kept = tia(office)
    assert (kept.phone, kept.extension, kept.email) == (phone, extension, email)
    assert matching(office.database, Step) == before
    assert matching(office.database, Address) == []


def test_r32_a_role_alone_is_kept(office):
    enter(office, "Tia is now head of HR")
    assert tia(office).role == "head of HR"


def test_r32_an_assistant_stands_beside_whom_they_assist(office):
    found = enter(office, "Nell Quist is Tia Long's assistant, ext 44")
    assert "New person: Nell Quist" in lines.understood_parts(found, office.today)
    nell = matching(office.database, Contact)[-1]
    assert (nell.name, nell.role, nell.extension) == ("Nell Quist", "assistant", "44")
    assert nell.organization_id == tia(office).organization_id
    (beside,) = matching(office.database, Involvement)
    assert (beside.pursuit_id, beside.contact_id) == (1, nell.id)


def test_g1_of_namesakes_one_is_chosen_before_anything_is_kept(office):
    enter(office, "called Tia Moss at Fjord, no answer")
    found = office.capturing.understand("tia ext 44")
    assert found.problem == "ambiguous_name"
    wanted = next(one for one in found.people if one.name == "Tia Moss")
    enter(office, "tia ext 44", person_id=wanted.id)
    assert (tia(office).extension, record(office.database, Contact, wanted.id).extension) == (
        "", "44",
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Tia Long said her mobile is 0171 9998877, call fri",
        "Koral: Tia said her mobile is 0171 9998877, call fri",
        "Tia's mobile is 0171 9998877, call fri",
        "call with Tia Long: her mobile is 0171 9998877, ring fri",
    ],
)
def test_r32_a_number_told_before_a_step_is_kept_and_the_step_is_named_by_itself(office, line):
    found = enter(office, line)
    assert (found.step.action, found.step.on.isoformat()) == ("call", "2026-11-27")
    assert "0171 9998877" in lines.understood_line(found, office.today)
    assert tia(office).phone.endswith("9998877")
    assert {step.action for step in matching(office.database, Step)} == {"call"}


def test_r32_an_extension_told_before_a_step_is_kept(office):
    enter(office, "Tia Long told me her extension is 44, call fri")
    assert tia(office).extension == "44"


@pytest.mark.parametrize("told", [", now at Nimbus Health", " and is now at Nimbus Health"])
def test_6_3_who_left_and_where_they_are_now_may_be_told_in_two_parts(office, told):
    enter(office, f"Tia Long left Koral{told}")
    company = record(office.database, Organization, tia(office).organization_id or 0)
    assert company.name == "Nimbus Health"


def test_r2_an_introduction_made_in_a_talk_begins_with_whom_they_named(office):
    """The day is that of the step towards the one whom they introduced."""
    line = "spoke with Tia Long, she introduced me to Ben Ott at Halden Energy, write to him tue"
    found = enter(office, line)
    assert "Ben Ott · Halden Energy: e-mail" in lines.understood_line(found, office.today)
    (ben,) = matching(office.database, Contact, name="Ben Ott")
    (pursuit,) = matching(office.database, Pursuit, contact_id=ben.id)
    step = record(office.database, Step, pursuit.next_step_id)
    assert (str(step.channel), step.due_on.isoformat()) == ("email", "2026-11-24")
    assert pursuit.source == "Tia Long"
