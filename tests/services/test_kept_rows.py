# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of Today are read again only when a change touched what they say, and then always."""

from __future__ import annotations

import sqlite3

import pytest

from tests.factories import HandClock, a_pursuit, a_step, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


def today(office):
    return {card.row.id: card.row for card in office.browsing.agenda().cards}


@pytest.fixture
def two(office):
    for company in ("Alder", "Birch"):
        a_pursuit(office, company=company, person=company, step=a_step(office, 0))
    return today(office)


CHANGES = {
    "title": lambda office, row: office.pursuits.set_title(row.id, "Cook"),
    "company": lambda office, row: office.pursuits.set_company(row.id, "Elm"),
    "step": lambda office, row: office.steps.reword(row.step_id, "Write to them"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_edited_is_read_again_and_after_undo_once_more(office, two, change):
    made = change(office, two[1])
    assert today(office) == office.table.rows(two) != two
    office.desk.apply(made.inverse())
    assert today(office) == two == office.table.rows(two)


def test_the_others_are_not_read_again(office, two):
    office.pursuits.set_title(1, "Cook")
    after = today(office)
    assert after[1].title == "Cook"
    assert after[2] is two[2]


def test_a_company_that_is_renamed_is_seen_in_each_of_its_rows(office, two):
    company = office.browsing.dossier(2).organization.id
    office.companies.change(company, name="Elm")
    assert today(office) == office.table.rows(two)
    assert today(office)[2].company == "Elm"


def test_what_another_program_wrote_is_read(office, two):
    other = sqlite3.connect(office.database.path)
    with other:
        other.execute("UPDATE pursuit SET title = 'Theirs' WHERE id = 2")
    other.close()
    assert today(office)[2].title == "Theirs"


def test_what_was_deleted_is_gone(office, two):
    office.pursuits.delete([1])
    assert set(today(office)) == {2}
