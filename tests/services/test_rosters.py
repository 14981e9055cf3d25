# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People and companies as rows: what stands in them, find, order, what a window of them costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.filters import Query
from desktop_app.domain.records import Channel, Contact, Outcome, Relationship
from desktop_app.services.people import PersonCard
from desktop_app.services.rosters import CompanyColumn, CompanyRows, PeopleRows, PersonColumn
from desktop_app.storage import roster_rows
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

DANA, SAM, ZOE, LONE = range(1, 5)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def full(office, clock):
    first = a_pursuit(office, company="Acme", person="Dana Reyes", title="Fitter")
    second = a_pursuit(office, company="Birch", person="Sam Okoro", step=a_step(office, 9))
    third = a_pursuit(office, company="Ćesar", person="Zoë Müller", step=a_step(office, 1))
    a_pursuit(office, company="Acme", person="Dana Reyes", title="Welder", step=a_step(office, 2))
    office.people.add(PersonCard({"name": "Lone Wolf"}))
    clock.move(days=1)
    office.follow_ups.log(first, happened(office), a_step(office, 3, stated=True, at=time(10)))
    clock.move(days=1)
    office.follow_ups.log(second, happened(office, Outcome.REACHED), a_step(office, 9))
    office.people.change(DANA, role="Foreman", phone="555-0101", email="dana@example.com")
    office.follow_ups.stop(third, "No, thank you")
    return office


def people(office, **query):
    return list(PeopleRows(office.database).ids(Query(**{"sort": PersonColumn.NAME} | query)))


def companies(office, **query):
    return list(CompanyRows(office.database).ids(Query(**{"sort": CompanyColumn.NAME} | query)))


def person(office, number):
    return PeopleRows(office.database).rows([number])[number]


def company(office, number):
    return CompanyRows(office.database).rows([number])[number]


def test_a_person_is_told_in_one_row(full):
    dana = person(full, DANA)
    assert (dana.name, dana.company, dana.role) == ("Dana Reyes", "Acme", "Foreman")
    assert (dana.phone, dana.email) == ("555-0101", "dana@example.com")
    assert (dana.pursuits, dana.last_touch) == (2, date(2026, 3, 4))
    assert (dana.may_contact, dana.declined, dana.relationship) == (True, (), Relationship.WARM)


def test_the_step_of_a_person_is_the_earliest_of_all_pursuits(full):
    dana = person(full, DANA)
    assert (dana.due_on, dana.due_time, dana.promised) == (date(2026, 3, 5), None, False)
    full.steps.move(full.table.rows([dana.pursuit_id])[dana.pursuit_id].step_id, date(2026, 3, 30))
    dana = person(full, DANA)
    assert (dana.due_on, dana.due_time, dana.promised) == (date(2026, 3, 7), time(10), True)
    assert (dana.channel, dana.action) == (Channel.CALL, "call")


def test_what_a_person_and_a_company_ask_for_is_known(full):
    zoe = person(full, ZOE)
    assert (zoe.may_contact, zoe.pursuits, zoe.pursuit_id, zoe.due_on) == (False, 0, None, None)
    full.companies.change(1, no_calls=True)
    assert person(full, DANA).company_no_calls
    assert company(full, 1).no_calls
    assert not person(full, SAM).company_no_calls


def test_a_channel_that_was_declined_is_named(full):
    with full.desk.change(Label("test")) as making:
        making.edits.put(replace(making.edits.get(Contact, LONE), may_call=False, may_email=False))
    assert person(full, LONE).declined == (Channel.CALL, Channel.EMAIL)


def test_a_company_is_told_in_one_row(full):
    acme = company(full, 1)
    assert (acme.name, acme.people, acme.pursuits) == ("Acme", 1, 2)
    assert acme.last_touch == date(2026, 3, 4)
    full.companies.change(1, country="DE", region="BY", agency=True, phone="555-0100")
    acme = company(full, 1)
    assert (acme.country, acme.region, acme.agency, acme.phone) == ("DE", "BY", True, "555-0100")


def test_a_company_knows_touches_with_its_people_elsewhere(full, clock):
    full.people.set_company(SAM, "Ćesar")
    assert company(full, 3).last_touch == date(2026, 3, 5)


def test_rows_that_are_gone_are_left_out(full):
    assert set(PeopleRows(full.database).rows([DANA, 99])) == {DANA}
    assert PeopleRows(full.database).rows([]) == {}
    assert CompanyRows(full.database).rows([99]) == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("zoe", [ZOE]),
        ("MULLER cesar", [ZOE]),
        ("dana acme foreman", [DANA]),
        ("example.com 555-0101", [DANA]),
        ("wolf", [LONE]),
        ("100%", []),
        ("'; --", []),
        ("   ", [DANA, LONE, SAM, ZOE]),
    ],
)
def test_people_are_found_by_all_words_blind_to_case_and_accents(full, text, wanted):
    assert people(full, find=text) == wanted


def test_companies_are_found_blind_to_case_and_accents(full):
    assert companies(full, find="CESAR") == [3]
    full.companies.change(2, note="Near the harbour")
    assert companies(full, find="harbour") == [2]


@pytest.mark.parametrize("column", PersonColumn)
def test_people_sort_by_every_column_and_nobody_is_lost(full, column):
    up = people(full, sort=column)
    down = people(full, sort=column, descending=True)
    assert set(up) == set(down) == {DANA, SAM, ZOE, LONE}
    assert up != down


@pytest.mark.parametrize("column", CompanyColumn)
def test_companies_sort_by_every_column_and_none_is_lost(full, column):
    full.companies.change(1, country="DE", agency=True, phone="555-0100")
    assert set(companies(full, sort=column)) == set(companies(full, sort=column, descending=True))
    assert set(companies(full, sort=column)) == {1, 2, 3}


@pytest.mark.parametrize("descending", [False, True])
def test_who_has_none_of_it_comes_last_either_way(full, descending):
    for column in (PersonColumn.COMPANY, PersonColumn.LAST_TOUCH, PersonColumn.DUE):
        assert people(full, sort=column, descending=descending)[-1] in {LONE, ZOE}, column
    assert people(full, sort=PersonColumn.ROLE, descending=descending)[0] == DANA


def test_the_latest_touch_comes_first_when_sorted_downwards(full):
    assert people(full, sort=PersonColumn.LAST_TOUCH, descending=True)[:2] == [SAM, DANA]
    assert companies(full, sort=CompanyColumn.LAST_TOUCH, descending=True)[:2] == [2, 1]
    assert people(full, sort=PersonColumn.PURSUITS, descending=True)[0] == DANA
    assert people(full, sort=PersonColumn.PERMISSIONS)[0] == ZOE


# What it costs


def plan(office, text, values):
    return [row[3] for row in office.database.select(f"EXPLAIN QUERY PLAN {text}", values)]


@pytest.mark.parametrize("select", [roster_rows.people, roster_rows.companies])
def test_a_window_of_rows_scans_no_table(office, select):
    """Counts and last touches are looked up by index, for the ids of the window alone."""
    scans = [step for step in plan(office, *select([1, 2, 3])) if step.startswith("SCAN")]
    assert scans == []


@pytest.mark.parametrize("sort", [PersonColumn.NAME, PersonColumn.PHONE, PersonColumn.PERMISSIONS])
def test_an_order_by_what_stands_in_the_row_asks_nothing_elsewhere(office, sort):
    text = roster_rows.people_spine(Query(sort=sort)).sql()[0]
    assert not any(table in text for table in ('"touch"', '"pursuit"', '"step"', '"promise"'))


def test_an_order_by_a_last_touch_reads_the_index_alone(office):
    steps = plan(office, *roster_rows.people_spine(Query(sort=PersonColumn.LAST_TOUCH)).sql())
    assert any("COVERING INDEX touch_contact" in step for step in steps)


def test_folded_words_are_held_whatever_is_missing():
    assert roster_rows.holds("zoe muller", "Zoë", None, "MÜLLER")
    assert not roster_rows.holds("zoe miller", "Zoë", "", "MÜLLER")
