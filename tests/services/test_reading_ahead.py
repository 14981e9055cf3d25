# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What many steps are judged by is read together, and says what it says when read one by one."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Contact, Promise, Pursuit, Step, Touch
from desktop_app.services import reading_ahead
from desktop_app.services.edits import Edits
from desktop_app.services.pasting import Wish, all_or_nothing
from desktop_app.services.transfer.gradual import at_once
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


@pytest.fixture
def asked(office):
    """The statements that the database was asked, as they come."""
    said = []
    office.desk.database.connection.set_trace_callback(said.append)
    yield said
    office.desk.database.connection.set_trace_callback(None)


def step_of(office, number):
    return office.browsing.rows([number])[number].step_id


def moved(office, numbers, ahead):
    """Move the steps of many pursuits as one draft, and return what it would write."""
    on = office.today + timedelta(days=3)
    wishes = [
        Wish(number, partial(office.steps.move, step_of(office, number), on)) for number in numbers
    ]
    return at_once(all_or_nothing(office.desk, Label.of("fill_cells"), wishes, ahead))


def of_touches(said):
    return " FROM touch WHERE " in said


def by_record(outcome):
    return {(type(edit.record), edit.record.id): edit for edit in outcome.change.edits}


def ahead(edits, wishes):
    reading_ahead.of_pursuits(edits, [wish.at for wish in wishes])


def test_what_is_held_is_not_asked_for_again(office, asked):
    numbers = [a_pursuit(office, company=f"Company {n}") for n in range(20)]
    steps = [step_of(office, number) for number in numbers]
    edits = Edits(office.desk.database)
    reading_ahead.of_pursuits(edits, numbers)
    asked.clear()
    for number, step in zip(numbers, steps, strict=True):
        assert [found.id for found in edits.all(Step, pursuit_id=number)] == [step]
        assert edits.all(Touch, pursuit_id=number) == []
        assert edits.all(Promise, step_id=step) == []
        assert edits.all(Contact, organization_id=edits.get(Pursuit, number).organization_id)
    assert asked == []


def test_many_moves_ask_a_few_times_and_come_to_the_same(office, asked):
    numbers = [a_pursuit(office, company=f"Company {n}") for n in range(40)]
    asked.clear()
    alone = moved(office, numbers, None)
    assert sum(map(of_touches, asked)) >= 40
    office.desk.apply(alone.change.inverse())
    asked.clear()
    together = moved(office, numbers, ahead)
    assert by_record(together) == by_record(alone)
    assert sum(map(of_touches, asked)) <= 3  # by pursuit, by person


def test_what_a_change_has_made_of_a_held_record_is_what_it_sees(office):
    """A move that is tried in the same change is seen by the next one (R05)."""
    number = a_pursuit(office)
    edits = Edits(office.desk.database)
    reading_ahead.of_pursuits(edits, [number])
    (step,) = edits.all(Step, pursuit_id=number)
    edits.remove(step)
    assert edits.all(Step, pursuit_id=number) == []
    reading_ahead.of_pursuits(edits, [number])
    assert edits.all(Step, pursuit_id=number) == []


def test_what_is_held_already_is_not_read_again(office, asked):
    numbers = [a_pursuit(office, company=f"Firm {n}") for n in range(3)]
    edits = Edits(office.desk.database)
    edits.hold(Pursuit, numbers)
    asked.clear()
    edits.hold(Pursuit, numbers)
    assert asked == []
    assert [edits.get(Pursuit, number).id for number in numbers] == numbers
    assert asked == []
