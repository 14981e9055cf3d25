# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The closing date and the contact of an application, told in one line (5.2: A1, A2)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import Contact, Pursuit, Step
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import an_office

CLOSES = date(2026, 4, 30)


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")  # Tuesday 3 March 2026
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def left(office):
    pursuit = max(matching(office.database, Pursuit), key=lambda one: one.id)
    contact = record(office.database, Contact, pursuit.contact_id or 0)
    step = record(office.database, Step, pursuit.next_step_id)
    return pursuit, contact.name if contact else "", step


@pytest.mark.parametrize(
    "line",
    [
        "applied to Yarrow, cook, closing date 30 april, contact Ida Ross",
        "applied to Yarrow as cook, closes 30 april, contact is Ida Ross",
        "applied to Yarrow, cook, contact Ida Ross, closing on 30 april",
        "applied to Yarrow, cook, contact Ida Ross, deadline is 30 april",
    ],
)
def test_a1_counts_from_the_closing_date_that_is_named(office, line):
    """Seven working days from 30 April; 4 to 11 May (method.md 5.2)."""
    found = enter(office, line)
    pursuit, person, step = left(office)
    assert (pursuit.title, pursuit.closing_on, person) == ("cook", CLOSES, "Ida Ross")
    assert (step.due_on, step.situation, step.reason.code) == (date(2026, 5, 11), "A1", "closing")
    assert "closing date Thu 30 Apr" in lines.understood_parts(found, office.today)
    assert not found.capture.note


def test_a2_the_closing_date_stays_with_an_application_without_contact(office):
    enter(office, "applied to Gorse, closing date 30 april")
    pursuit, person, step = left(office)
    assert (pursuit.closing_on, person, step.action) == (CLOSES, "", "find_person")


def test_a1_a_known_application_takes_both(office):
    enter(office, "applied to Sedge")
    enter(office, "applied to Sedge, closing date 30 april, contact Una Bell")
    pursuit, person, _step = left(office)
    assert (len(matching(office.database, Pursuit)), pursuit.closing_on) == (1, CLOSES)
    assert person == "Una Bell"


def test_r14_a_day_beside_the_closing_date_is_the_users_own(office):
    found = enter(office, "applied to Teasel, contact Ida Ross, closes 30 april, call fri 13 mar")
    pursuit, person, step = left(office)
    assert (pursuit.closing_on, person) == (CLOSES, "Ida Ross")
    assert found.when.on == date(2026, 3, 13)
    assert step.due_on == date(2026, 3, 13)


@pytest.mark.parametrize(
    "line", ["applied to Moss, deadline sometime", "applied to Moss, closing date 31 april"]
)
def test_r07_a_closing_date_that_is_no_day_is_asked_for(office, line):
    assert office.capturing.understand(line).problem == "vague_date"


def test_r32_a_company_of_that_name_is_a_company(office):
    enter(office, "applied to Closing Systems, fitter")
    assert left(office)[0].closing_on is None
    assert {row.company for row in office.browsing.rows([1]).values()} == {"Closing Systems"}
