# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A reminder comes once, on time, whatever the clock does (reliability.md 6)."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.away import Away
from desktop_app.domain.records import Channel, Ending, Outcome, Pursuit, Stage
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

DAY = date(2026, 3, 10)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def go_to(clock, text):
    clock.at = datetime.fromisoformat(text).replace(tzinfo=UTC)


def planned(office, on=DAY, at=None, **given):
    """A pursuit with one step; returns the step's id."""
    number = a_pursuit(office, step=a_step(office, on=on, at=at, **given))
    return record(office.desk.database, Pursuit, number).next_step_id


def fired(office):
    return [f.step_id for f in office.reminders.tick()]


def test_a_day_reminds_at_the_start_of_day_not_before_and_once(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T08:59:59")
    assert fired(office) == []
    go_to(clock, "2026-03-10T09:00:00")
    assert fired(office) == [step]
    assert fired(office) == []
    go_to(clock, "2026-03-12T09:00:00")
    assert fired(office) == []


def test_a_time_reminds_a_quarter_of_an_hour_before(office, clock):
    step = planned(office, at=time(14))
    go_to(clock, "2026-03-10T13:44:59")
    assert fired(office) == []
    go_to(clock, "2026-03-10T13:45:00")
    assert fired(office) == [step]


def test_r08_a_time_in_new_york_for_somebody_in_berlin(tmp_path):
    clock = HandClock(zone="Europe/Berlin")
    office = an_office(tmp_path / "duesday.db", clock)
    first = planned(office, date(2026, 3, 20), time(10), zone="America/New_York")
    second = planned(
        office, date(2026, 4, 3), time(10), zone="America/New_York", action="call_again"
    )
    for day, berlin, step in (("2026-03-20", 14, first), ("2026-04-03", 15, second)):
        due = datetime.fromisoformat(f"{day}T{berlin}:45+0{1 if step == first else 2}:00")
        clock.at = due.astimezone(UTC) - timedelta(seconds=1)
        assert fired(office) == []
        clock.at += timedelta(seconds=1)
        assert fired(office) == [step]
    office.close()


def test_what_fell_due_while_away_comes_oldest_first(office, clock):
    late, early = planned(office, DAY), planned(office, date(2026, 3, 5))
    go_to(clock, "2026-03-20T12:00:00")
    assert fired(office) == [early, late]


def test_nothing_due_writes_nothing(office, tmp_path):
    planned(office)
    other = sqlite3.connect(tmp_path / "duesday.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # a write would have to wait, then fail
    assert office.reminders.tick() == ()
    other.close()


def test_what_fired_is_shown_again_until_it_was_seen(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (firing,) = office.reminders.tick()
    assert [f.step_id for f in office.reminders.unshown()] == [step]
    office.reminders.shown([firing])
    assert office.reminders.unshown() == []


def test_doing_the_step_settles_its_reminder_and_undo_plans_it_again(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (firing,) = office.reminders.tick()
    assert office.reminders.in_force(firing)
    change = office.follow_ups.log(1, happened(office), a_step(office, 5))
    assert not office.reminders.in_force(firing)
    office.desk.apply(change.inverse())
    assert not office.reminders.in_force(firing)  # an answer to the old banner counts no more
    (again,) = office.reminders.tick()
    assert (again.step_id, again.generation) == (step, firing.generation + 1)
    assert office.reminders.in_force(again)


def test_closing_settles_every_reminder(office, clock):
    planned(office)
    office.follow_ups.close(1, Ending.DONE)
    go_to(clock, "2026-03-12T09:00:00")
    assert fired(office) == []


def test_deleting_and_bringing_back_never_uses_a_generation_twice(office, clock):
    planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (first,) = office.reminders.tick()
    change = office.pursuits.delete([1])
    assert fired(office) == []
    office.desk.apply(change.inverse())
    (second,) = office.reminders.tick()
    assert second.generation == first.generation + 1


def test_a_moved_step_reminds_on_its_new_day(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (first,) = office.reminders.tick()
    office.steps.move(step, date(2026, 3, 12))
    assert not office.reminders.in_force(first)
    assert fired(office) == []
    go_to(clock, "2026-03-12T09:00:00")
    assert fired(office) == [step]


def test_a_change_of_words_does_not_fire_again(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    assert fired(office) == [step]
    office.steps.reword(step, "call again")
    office.follow_ups.log(1, happened(office, Outcome.AUTOMATIC, Channel.EMAIL), KeepStep())
    assert fired(office) == []


def test_a_snooze_reminds_after_its_span_and_leaves_the_date(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (first,) = office.reminders.tick()
    until = office.reminders.snooze(step, timedelta(hours=1))
    assert until == clock.at + timedelta(hours=1)
    assert not office.reminders.in_force(first)
    clock.move(minutes=59, seconds=59)
    assert fired(office) == []
    clock.move(seconds=1)
    assert fired(office) == [step]
    assert record(office.desk.database, Pursuit, 1).next_due == DAY.isoformat()


def test_a_clock_set_back_arms_what_lies_ahead_again(office, clock):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    (first,) = office.reminders.tick()
    clock.move(seconds=-30)  # a correction by the network is no new day
    assert fired(office) == []
    assert office.reminders.in_force(first)
    go_to(clock, "2026-03-03T10:00:00")
    assert fired(office) == []
    assert not office.reminders.in_force(first)
    go_to(clock, "2026-03-10T09:00:00")
    assert fired(office) == [step]


def test_another_zone_moves_only_what_has_not_fired(office, clock):
    old, new = planned(office, date(2026, 3, 4)), planned(office)
    go_to(clock, "2026-03-04T09:00:00")
    (first,) = office.reminders.tick()
    clock.zone = "America/New_York"
    assert fired(office) == []
    assert office.reminders.in_force(first)
    assert first.step_id == old
    go_to(clock, "2026-03-10T12:59:59")
    assert fired(office) == []
    go_to(clock, "2026-03-10T13:00:00")  # 9:00 there, already in daylight saving time
    assert fired(office) == [new]


def test_another_start_of_day_and_lead_apply_at_once(office, clock):
    day, timed = planned(office), planned(office, at=time(14))
    office.preferences.change(start_of_day="07:30", lead_minutes=60)
    go_to(clock, "2026-03-10T07:30:00")
    assert fired(office) == [day]
    go_to(clock, "2026-03-10T13:00:00")
    assert fired(office) == [timed]


def test_a_reminder_survives_a_restart(office, clock, tmp_path):
    step = planned(office)
    go_to(clock, "2026-03-10T09:00:00")
    assert fired(office) == [step]
    office.close()
    again = an_office(tmp_path / "duesday.db", clock)
    assert fired(again) == []
    assert [f.step_id for f in again.reminders.unshown()] == [step]
    again.close()


def owed(office, on):
    """An offer that wants its answer by a day."""
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    said = happened(office, Outcome.OFFER, their_date=on)
    told = Happened(Outcome.OFFER, Channel.CALL, said.on, their_date=on)
    office.follow_ups.log(number, said, NextStep.of(office.proposals.after(number, told)))
    return office.browsing.dossier(number).step.id


@pytest.mark.parametrize(
    ("on", "eve"),
    [("2026-03-13", "2026-03-12"), ("2026-03-16", "2026-03-13")],  # a Friday; a Monday
)
def test_o2_a_deadline_reminds_the_working_day_before_and_on_its_day(office, clock, on, eve):
    step = owed(office, date.fromisoformat(on))
    go_to(clock, f"{eve}T08:59:59")
    assert fired(office) == []
    go_to(clock, f"{eve}T09:00:00")
    (first,) = office.reminders.tick()
    assert first.step_id == step
    assert office.reminders.in_force(first)  # its buttons answer
    assert fired(office) == []
    go_to(clock, f"{on}T09:00:00")
    assert fired(office) == [step]
    go_to(clock, f"{on}T15:00:00")
    assert fired(office) == []


def test_o2_a_deadline_of_tomorrow_reminds_tomorrow(office, clock):
    go_to(clock, "2026-03-12T15:00:00")
    step = owed(office, date(2026, 3, 13))
    assert fired(office) == []
    go_to(clock, "2026-03-13T09:00:00")
    assert fired(office) == [step]


def test_o2_r42_a_deadline_reminds_while_the_user_is_away(office, clock):
    step = owed(office, date(2026, 3, 13))
    office.absences.go(Away(date(2026, 3, 11), date(2026, 3, 20)))
    go_to(clock, "2026-03-12T09:00:00")
    assert fired(office) == [step]
