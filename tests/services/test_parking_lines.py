# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit parked by one typed line: its day is a revisit, never a step "park" (R05, R07, PK)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import (
    Channel,
    Contact,
    Organization,
    Outcome,
    Pursuit,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")  # Tuesday 3 March 2026
    yield made
    made.close()


@pytest.fixture
def borealis(office):
    office.capturing.commit(
        office.capturing.understand("called Ana Reyes at Borealis, left voicemail")
    )
    return matching(office.database, Pursuit)[0].id


def enter(office, line, **choice):
    found = office.capturing.understand(line, **choice)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def standing(office, number):
    pursuit = record(office.database, Pursuit, number)
    return pursuit.status, record(office.database, Step, pursuit.next_step_id)


@pytest.mark.parametrize(
    "line",
    [
        "park Borealis until 1 june",
        "Park Borealis till 1 june 2026",
        "put Borealis on hold until 1 june",
        "Borealis: park until 1 june",
        "park Ana Reyes at Borealis until 1 june",
        "please park ana until 1 june",
    ],
)
def test_r05_parking_until_a_day_leaves_a_revisit_on_it(office, borealis, line):
    found = enter(office, line)
    status, step = standing(office, borealis)
    assert status is Status.PARKED
    assert (step.action, step.due_on) == ("revisit", date(2026, 6, 1))
    assert step.reason.code == "parked"
    assert lines.understood_parts(found, office.today)[-1] == "Parks it"
    assert len(matching(office.database, Touch)) == 1, "nothing happened but the call"
    assert len(matching(office.database, Step, state=StepState.OPEN)) == 1


def test_pk_without_a_day_the_table_proposes_the_revisit(office, borealis):
    found = enter(office, "park Borealis")
    assert found.proposed
    status, step = standing(office, borealis)
    assert status is Status.PARKED
    assert step.reason.code == "cadence"
    assert step.due_on > date(2026, 5, 20), "sixty working days"


def test_r05_a_parked_pursuit_is_parked_again_by_another_day(office, borealis):
    enter(office, "park Borealis until 1 june")
    enter(office, "park Borealis until 6 july")
    assert standing(office, borealis)[1].due_on == date(2026, 7, 6)


@pytest.mark.parametrize(
    "line",
    [
        "park Borealis sometime",
        "park Borealis until spring",
        "park Borealis, call them fri 13 march",
        "park the car friday",
    ],
)
def test_r07_parking_in_doubt_asks(office, borealis, line):
    assert office.capturing.understand(line).problem
    assert standing(office, borealis)[0] is Status.OPEN


def test_r20_which_of_two_is_to_be_parked_is_asked(office, borealis):
    enter(office, "called Bo Lund at Borealis, left voicemail")
    line = "park Borealis until 1 june"
    assert office.capturing.understand(line).problem == "ambiguous_name"
    enter(office, line, pursuit_id=borealis)
    assert standing(office, borealis)[0] is Status.PARKED


@pytest.mark.parametrize("line", ["Park Lane Hotel fri 13 march call", "applied to Park Lane"])
def test_r32_a_name_that_begins_with_park_is_a_name(office, borealis, line):
    found = enter(office, line)
    assert not found.parks
    assert "Park Lane" in found.capture.company
    known = {one.name for one in matching(office.database, Organization)}
    assert any(name.startswith("Park Lane") for name in known)


def test_r32_somebody_called_park_is_not_parked(office, borealis):
    enter(office, "called Zoe Park at Pyro, left voicemail")
    found = office.capturing.understand("Zoe Park, call on 13 march")
    assert not found.parks
    assert {one.name for one in matching(office.database, Contact)} == {"Ana Reyes", "Zoe Park"}
    assert (found.step.channel, found.outcome) == (Channel.CALL, None)
    assert matching(office.database, Touch)[-1].outcome is Outcome.VOICEMAIL
