# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A person who has left the company (method.md 6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Contact,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Status,
    Step,
    StepState,
)
from desktop_app.services import steps
from desktop_app.services.leaving import left_company
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, an_office, happened


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 3, 3, 14, tzinfo=UTC))  # a Tuesday
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def promised(office):
    number = a_pursuit(office)
    step = NextStep("call", Channel.CALL, date(2026, 3, 12), stated=True)
    office.follow_ups.log(number, happened(office, Outcome.VOICEMAIL), step)
    return number


def the_step(office, number):
    (step,) = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    return step


def test_what_was_promised_is_released_and_who_follows_is_sought(office):
    number = promised(office)
    left_company(office, number)
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.RELEASED
    pursuit = record(office.database, Pursuit, number)
    assert (pursuit.status, pursuit.contact_id) == (Status.OPEN, None)
    assert the_step(office, number).action == "find_person"


def test_what_one_prepares_oneself_stands(office):
    number = promised(office)
    with office.desk.change(Label.of("edit", field="step")) as making:
        pursuit = making.edits.get(Pursuit, number)
        own = NextStep("prepare three questions", Channel.RESEARCH, date(2026, 3, 11))
        steps.add_step(making.edits, pursuit, own, today=office.today, contact=None)
        steps.point_at_earliest(making.edits, pursuit)
    left_company(office, number)
    open_steps = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    assert {one.action for one in open_steps} == {"find_person", "prepare three questions"}


def test_a_successor_who_is_known_gets_a_note_that_is_no_promise_yet(office):
    number = promised(office)
    left_company(office, number, "Tom Gray")
    pursuit, step = record(office.database, Pursuit, number), the_step(office, number)
    person = record(office.database, Contact, pursuit.contact_id)
    assert (person.name, person.organization_id) == ("Tom Gray", pursuit.organization_id)
    assert (step.channel, step.due_on, step.contact_id) == (
        Channel.EMAIL, date(2026, 3, 4), person.id,
    )  # fmt: skip
    assert not matching(office.database, Promise, state=PromiseState.OPEN)


def test_a_day_that_is_over_does_not_heal(office):
    number = promised(office)
    office.desk.clock.at = datetime(2026, 3, 16, 14, tzinfo=UTC)
    left_company(office, number)
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.MISSED


def test_undo_brings_them_back(office):
    number = promised(office)
    change = left_company(office, number, "Tom Gray")
    office.desk.apply(change.inverse())
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.OPEN
    assert the_step(office, number).action == "call"


def test_nobody_to_leave_is_refused(office):
    number = a_pursuit(office, person="")
    with pytest.raises(KnownError) as refusal:
        left_company(office, number)
    assert refusal.value.code == "no_person"


def test_who_has_left_stands_under_the_company_no_more(office):
    """method.md 6.3: what was known of the place stays in a note with the person."""
    from desktop_app.domain.particulars import Note
    from desktop_app.services.people import PersonCard

    number = a_pursuit(office)
    person = record(office.database, Pursuit, number).contact_id
    office.people.save(person, PersonCard({"role": "Foreman"}))
    left_company(office, number, told="Left Acme; was there: Foreman")
    after = record(office.database, Contact, person)
    assert (after.organization_id, after.role) == (None, "")
    assert [n.text for n in matching(office.database, Note, contact_id=person)] == [
        "Left Acme; was there: Foreman"
    ]
