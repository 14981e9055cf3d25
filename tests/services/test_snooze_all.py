# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""All that is due is snoozed at once; no word slips past its day in silence (method.md 6.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.records import Channel, Kind, Stage
from desktop_app.services.steps import NextStep
from desktop_app.words import reminding
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

DAY = date(2026, 3, 11)
HOUR = timedelta(hours=1)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    """A plan and a promise of that Wednesday, and a plan of a week later."""
    office = an_office(tmp_path / "duesday.db", clock)
    a_pursuit(office, step=a_step(office, on=DAY))
    said = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    office.follow_ups.log(said, happened(office), NextStep("call", Channel.CALL, DAY, stated=True))
    a_pursuit(office, step=a_step(office, on=DAY + timedelta(days=7)))
    yield office
    office.close()


def at(clock, text):
    clock.at = datetime.fromisoformat(f"2026-03-11T{text}").replace(tzinfo=UTC)


def fired(office):
    return {firing.step_id for firing in office.reminders.tick()}


def standing(office):
    """How the reminders stand; every going back is one more generation (rule 11)."""
    select = "SELECT step_id, state, fire_at, fired_at, notified_at FROM reminder ORDER BY step_id"
    return office.desk.database.select(select)


def test_61_all_that_is_due_comes_again_in_an_hour(office, clock):
    at(clock, "10:00:00")
    due = fired(office)
    assert len(due) == 2
    found = office.reminders.snooze_all(HOUR)
    assert (found.count, found.skipped, found.until) == (2, 0, clock.at + HOUR)
    at(clock, "10:59:59")
    assert fired(office) == set()
    assert office.reminders.snooze_all(HOUR).count == 0
    at(clock, "11:00:00")
    assert fired(office) == due


def test_61_a_word_that_would_slip_past_today_is_skipped_and_counted(office, clock):
    at(clock, "23:30:00")
    due = fired(office)
    found = office.reminders.snooze_all(HOUR)
    assert (found.count, found.skipped) == (1, 1)
    clock.move(hours=1)
    assert len(fired(office) & due) == 1  # the plan; the word was not moved


def test_61_it_is_said_how_many_were_skipped():
    assert reminding.snoozed(0, 0, "11:00") == "No reminder is due just now."
    assert reminding.snoozed(2, 0, "11:00") == "2 reminders come again at 11:00."
    assert reminding.snoozed(1, 1, "0:30") == (
        "1 reminder comes again at 0:30."
        " 1 promise was left as it is: by then your word would be late."
    )
    assert reminding.snoozed(3, 0, "11:00", promised=1) == (
        "3 reminders come again at 11:00. 1 of them is promised for today."
    )


def test_61_a_word_for_a_time_of_today_is_not_put_off_past_it(office, clock):
    said = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    at_half_past = NextStep("call", Channel.CALL, DAY, time(10, 30), stated=True)
    office.follow_ups.log(said, happened(office), at_half_past)
    at(clock, "10:15:00")
    assert len(fired(office)) == 3
    found = office.reminders.snooze_all(HOUR)
    assert (found.count, found.promised, found.skipped) == (2, 1, 1)
    assert office.table.rows([said])[said].step_id not in found.step_ids


def test_61_putting_off_is_taken_back_and_done_again(office, clock):
    at(clock, "10:00:00")
    due = fired(office)
    before = standing(office)
    found = office.reminders.snooze_all(HOUR)
    after = standing(office)
    office.reminders.take_back(found)
    assert standing(office) == before
    office.reminders.snooze_again(found)
    assert standing(office) == after
    at(clock, "11:00:00")
    assert fired(office) == due


def test_61_what_came_again_meanwhile_is_not_taken_back(office, clock):
    at(clock, "10:00:00")
    fired(office)
    found = office.reminders.snooze_all(HOUR)
    at(clock, "11:00:00")
    fired(office)
    now = standing(office)
    office.reminders.take_back(found)
    assert standing(office) == now
