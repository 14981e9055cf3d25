# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A yes to a proposal whose day has passed puts it on a day that can be (method.md R02, R35)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.away import Away
from desktop_app.domain.changes import Label
from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Stage, Step
from desktop_app.storage.reads import record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

TUESDAY = date(2026, 3, 3)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "search.duesday", clock)
    yield office
    office.close()


def proposed(office, **given):
    """A pursuit whose step, by e-mail and of today, is only proposed."""
    step = a_step(office, 0, action="email", channel=given.pop("channel", Channel.EMAIL))
    number = a_pursuit(office, step=step, **given)
    with office.desk.change(Label.of("edit_pursuit")) as making:
        making.edits.put(replace(making.edits.get(Pursuit, number), needs_step=True))
    return number


def step_of(office, number):
    pursuit = record(office.database, Pursuit, number)
    return record(office.database, Step, pursuit.next_step_id)


def test_r35_a_day_that_has_passed_becomes_today_and_is_told_before(office, clock):
    number = proposed(office)
    assert office.steps.accepted_day(number) is None
    clock.move(days=2)
    assert office.steps.accepted_day(number) == office.today
    office.steps.accept([number])
    step = step_of(office, number)
    assert step.due_on == office.today
    assert dict(step.reason.args)["was"] == TUESDAY.isoformat()
    assert not record(office.database, Pursuit, number).needs_step
    assert office.browsing.agenda().due_count == 1
    assert office.steps.accepted_day(number) is None


def test_r02_a_day_that_is_still_ahead_is_kept_with_its_reason(office):
    number = proposed(office)
    before = step_of(office, number)
    office.steps.accept([number])
    assert step_of(office, number) == before


def test_r09_on_a_weekend_it_goes_to_monday(office, clock):
    number = proposed(office)
    clock.move(days=4)
    assert office.today.weekday() == 5
    assert office.steps.accepted_day(number) == office.today + timedelta(days=2)


@pytest.mark.parametrize(("hours", "later"), [(0, 0), (8, 1)])
def test_g6_a_call_after_calling_hours_waits_for_the_next_working_day(office, clock, hours, later):
    number = proposed(office, channel=Channel.CALL)
    clock.move(days=1, hours=hours)
    assert office.steps.accepted_day(number) == office.today + timedelta(days=later)


def test_g1_it_keeps_the_gap_to_a_touch_in_another_pursuit(office, clock):
    number = proposed(office)
    other = a_pursuit(office, title="Welder", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    clock.move(days=1)
    wrote = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(other, wrote, a_step(office, 20))
    # Three working days between two touches with one person: Wednesday, then Monday.
    assert office.steps.accepted_day(number) == date(2026, 3, 9)
    office.steps.accept([number])
    assert step_of(office, number).due_on == date(2026, 3, 9)


def test_r42_it_leaves_out_the_days_on_which_the_user_is_away(office, clock):
    number = proposed(office)
    clock.move(days=1)
    office.preferences.keep_away(Away(office.today, date(2026, 3, 6), ""))
    assert office.steps.accepted_day(number) == date(2026, 3, 9)


def test_undo_brings_the_proposal_back_as_it_was(office, clock):
    number = proposed(office)
    before = step_of(office, number)
    clock.move(days=2)
    change = office.steps.accept([number])
    office.desk.apply(change.inverse())
    assert step_of(office, number) == before
    assert record(office.database, Pursuit, number).needs_step
