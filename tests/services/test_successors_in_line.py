# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A contact who leaves the company, told in one line: released, and a successor (method.md 6.3)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Contact, Promise, PromiseState, Pursuit, Status, Step, Touch
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")  # Tuesday 3 March 2026
    enter(made, "called Tia Long at Koral, left voicemail, i'll call fri 13 mar")
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Tia Long left the company",
        "Tia has left the company",
        "Tia Long no longer works there",
        "Tia Long doesn't work there anymore",
    ],
)
def test_6_3_the_promise_is_released_and_a_successor_is_to_be_found(office, line):
    found = enter(office, line)
    assert "They left the company" in lines.understood_parts(found, office.today)
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.RELEASED
    (pursuit,) = matching(office.database, Pursuit)
    assert (pursuit.status, pursuit.contact_id) == (Status.OPEN, None)
    step = record(office.database, Step, pursuit.next_step_id)
    assert (step.action, step.due_on) == ("find_person", office.today)
    assert (found.left.action, found.left.on) == (step.action, step.due_on), "shown before Enter"
    assert len(matching(office.database, Touch)) == 1


def test_6_3_who_has_left_stands_under_the_company_no_longer(office):
    enter(office, "Tia Long left the company")
    (tia,) = matching(office.database, Contact)
    assert (tia.organization_id, tia.role) == (None, "")
    (note,) = matching(office.database, Note, contact_id=tia.id)
    assert note.text == "Tia Long left the company"


def test_6_3_the_successor_takes_the_pursuit_on(office):
    enter(office, "Tia Long left the company")
    enter(office, "called Ben Ode at Koral, left voicemail")
    (pursuit,) = matching(office.database, Pursuit)
    assert record(office.database, Contact, pursuit.contact_id).name == "Ben Ode"
    promised = matching(office.database, Promise, state=PromiseState.OPEN)
    assert all(one.contact_id == pursuit.contact_id for one in promised)


def test_6_3_a_parked_pursuit_rests_on_as_long_as_it_was_to(office):
    enter(office, "called Bo Lin at Fjord, no answer, fri 13 mar")
    enter(office, "park Fjord until 1 june")
    enter(office, "Bo Lin left the company")
    pursuit = matching(office.database, Pursuit)[-1]
    step = record(office.database, Step, pursuit.next_step_id)
    assert (pursuit.status, pursuit.contact_id) == (Status.PARKED, None)
    assert (step.action, step.due_on, step.contact_id) == ("revisit", date(2026, 6, 1), None)


@pytest.mark.parametrize(
    "line",
    [
        "i left the company",
        "Koral left the company",
        "Una Bell left the company",
        "Tia Long left the company, call fri 13 mar",
    ],
)
def test_6_3_in_doubt_nothing_is_released(office, line):
    found = office.capturing.understand(line)
    assert found.told is None
    assert matching(office.database, Promise)[0].state is PromiseState.OPEN


def test_r12_a_message_that_was_left_is_no_leaving(office):
    assert enter(office, "called Tia Long, left voicemail").told is None
