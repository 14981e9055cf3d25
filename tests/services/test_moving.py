# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Moving a step: freely if it is the user's own, never in silence if it was said (6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.moving import Told
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

LATER = date(2026, 3, 20)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def plain(office):
    """The step of a pursuit, said to nobody."""
    return record(office.desk.database, Pursuit, a_pursuit(office)).next_step_id


@pytest.fixture
def said(office):
    """A step that was said to somebody: Sunday 8 March."""
    number = a_pursuit(office)
    step = a_step(office, 8, at=time(10), stated=True, conditional=False, zone="America/New_York")
    office.follow_ups.log(number, happened(office), step)
    return record(office.desk.database, Pursuit, number).next_step_id


def code_of(act):
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value.code


def states(office):
    return [p.state for p in matching(office.desk.database, Promise)]


def test_a_step_of_ones_own_moves_freely(office, plain):
    office.steps.move(plain, LATER, time(9, 30))
    step = record(office.desk.database, Step, plain)
    assert (step.due, step.snoozes, step.reason.code) == ("2026-03-20T09:30", 1, "moved")
    assert record(office.desk.database, Pursuit, 1).next_due == "2026-03-20T09:30"


def test_moving_to_where_it_is_changes_nothing(office, plain):
    step = record(office.desk.database, Step, plain)
    assert office.steps.move(plain, step.due_on).edits == ()
    assert record(office.desk.database, Step, plain) == step


def test_a_step_does_not_move_into_the_past(office, plain):
    yesterday = office.desk.today - timedelta(days=1)
    assert code_of(lambda: office.steps.move(plain, yesterday)) == "past_date"


def test_the_pursuit_follows_its_earliest_step(office, plain):
    office.steps.add(1, a_step(office, 10, action="prepare", channel=Channel.RESEARCH))
    assert record(office.desk.database, Pursuit, 1).next_step_id == plain
    office.steps.move(plain, LATER)
    assert record(office.desk.database, Pursuit, 1).next_due == "2026-03-13"


def test_a_stated_step_asks_first(office, said):
    before = all_rows(office)
    assert code_of(lambda: office.steps.move(said, LATER)) == "promise_needs_choice"
    assert all_rows(office) == before


def test_told_in_time_the_new_word_takes_the_place_of_the_old(office, said):
    office.steps.move(said, LATER, time(11), told=Told.NOTE_SENT, text="I will call on the 20th")
    assert states(office) == [PromiseState.SUPERSEDED, PromiseState.OPEN]
    old, new = matching(office.desk.database, Promise)
    assert (new.due, new.zone, new.conditional) == ("2026-03-20T11:00", "America/New_York", False)
    note = matching(office.desk.database, Touch)[-1]
    assert (note.outcome, note.channel, note.text) == (
        Outcome.WRITTEN,
        Channel.EMAIL,
        "I will call on the 20th",
    )
    assert old.settled_by_touch_id == new.source_touch_id == note.id
    assert record(office.desk.database, Step, said).state is StepState.SUPERSEDED
    assert record(office.desk.database, Pursuit, 1).next_due == new.due
    assert office.browsing.ledger().settled == 0


def test_told_by_telephone(office, said):
    office.steps.move(said, LATER, told=Told.NOTE_SENT, channel=Channel.CALL)
    assert matching(office.desk.database, Touch)[-1].outcome is Outcome.VOICEMAIL


def test_after_the_day_it_is_too_late_to_tell(office, said, clock):
    clock.at = datetime(2026, 3, 12, 12, tzinfo=UTC)
    assert code_of(lambda: office.steps.move(said, LATER, told=Told.NOTE_SENT)) == (
        "too_late_to_move"
    )
    assert states(office) == [PromiseState.OPEN]


def test_moved_without_telling_it_is_missed(office, said):
    office.steps.move(said, LATER, told=Told.NOT_KEPT)
    assert states(office) == [PromiseState.MISSED]
    assert record(office.desk.database, Step, said).due_on == LATER
    assert office.browsing.ledger().fraction == (0, 1)


def test_a_promised_channel_stays(office, said):
    assert code_of(lambda: office.steps.reword(said, "email", Channel.EMAIL)) == "promise_stands"
    office.steps.reword(said, "call_again")
    assert record(office.desk.database, Step, said).action == "call_again"


def test_rewording_says_what_the_user_does(office, plain):
    office.steps.reword(plain, "write to the manager", Channel.EMAIL)
    step = record(office.desk.database, Step, plain)
    assert (step.action, step.channel) == ("write to the manager", Channel.EMAIL)
    assert code_of(lambda: office.steps.reword(plain, "wait for reply")) == "not_your_action"


def test_a_settled_step_stays_as_it_is(office, plain):
    office.follow_ups.log(1, happened(office), a_step(office, 9))
    assert code_of(lambda: office.steps.move(plain, LATER)) == "already_settled"
    assert code_of(lambda: office.steps.reword(plain, "call")) == "already_settled"


def test_a_proposed_step_is_accepted_by_a_word_or_by_moving_it(office):
    for company in ("Acme", "Birch & Co", "Cedar"):
        office.pursuits.add(NewPursuit(company=company))
    assert office.browsing.summary().needs_step == 3
    office.steps.accept([1, 2])
    assert office.browsing.summary().needs_step == 1
    third = record(office.desk.database, Pursuit, 3)
    office.steps.move(third.next_step_id, LATER)
    assert office.browsing.summary().needs_step == 0


def test_a_step_that_is_not_there_is_told(office):
    assert code_of(lambda: office.steps.move(99, LATER)) == "not_found"
