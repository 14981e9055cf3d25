# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Parking where a word was given: a note before its day moves it (method.md 6.2, M1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Direction,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Status,
    Step,
    Touch,
)
from desktop_app.services.follow_ups import Park
from desktop_app.services.moving import Told
from desktop_app.services.parking import leaves_word, tell_and_park
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, all_rows, an_office, happened

WEDNESDAY, JUNE = date(2026, 3, 11), date(2026, 6, 1)  # it is Tuesday 3 March


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    number = a_pursuit(made, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, WEDNESDAY, stated=True)
    made.follow_ups.log(number, happened(made), step)
    yield made
    made.close()


def test_m1_a_note_before_the_day_supersedes_and_the_revisit_is_the_new_word(office, clock):
    clock.move(days=1)
    before = all_rows(office)
    change = tell_and_park(office, 1, JUNE, "I'll email you on Monday, June 1.")
    old, new = matching(office.database, Promise)
    assert (old.state, new.state) == (PromiseState.SUPERSEDED, PromiseState.OPEN)
    assert (new.due_on, new.channel) == (JUNE, Channel.EMAIL)
    pursuit = record(office.database, Pursuit, 1)
    assert (pursuit.status, pursuit.next_due) == (Status.PARKED, "2026-06-01")
    assert record(office.database, Step, pursuit.next_step_id).action == "revisit"
    note = matching(office.database, Touch)[-1]
    assert (note.direction, note.channel, note.text[:4]) == (Direction.OUT, Channel.EMAIL, "I'll")
    assert office.promises.ledger().settled == 0
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_m1_after_the_day_no_note_heals_it(office, clock):
    clock.at = datetime(2026, 3, 12, 12, tzinfo=UTC)
    with pytest.raises(KnownError) as refused:
        tell_and_park(office, 1, JUNE, "Later")
    assert refused.value.code == "too_late_to_move"
    assert record(office.database, Pursuit, 1).status is Status.OPEN


def test_6_1_the_line_parks_no_word_away_whose_day_lies_ahead(office, clock):
    """A stated promise opens the choices; it is not missed weeks before its day (6.2)."""
    found = office.capturing.understand("park Acme")
    assert found.refused is not None and found.refused.code == "word_ahead"
    with pytest.raises(KnownError):
        office.capturing.commit(found)
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.OPEN]
    clock.at = datetime(2026, 3, 12, 12, tzinfo=UTC)
    office.capturing.commit(office.capturing.understand("park Acme"))
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.MISSED]


@pytest.mark.parametrize(("outcome", "channel"), [(Outcome.WRITTEN, Channel.EMAIL),
                                                  (Outcome.NO_ANSWER, Channel.CALL)])  # fmt: skip
def test_6_1_logging_and_parking_moves_no_word_in_silence(office, clock, outcome, channel):
    """The word is for the 11th; on the 4th a touch parks the goal (6.1, 6.2)."""
    clock.move(days=1)
    touch = happened(office, outcome, channel)
    assert leaves_word(office, 1, outcome, channel)
    with pytest.raises(KnownError) as refused:
        office.follow_ups.log(1, touch, Park(JUNE))
    assert refused.value.code == "word_ahead"
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.OPEN]
    office.follow_ups.log(1, touch, Park(JUNE, Told.NOT_KEPT))
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.MISSED]


def test_m1_a_letter_that_names_the_day_of_the_revisit_takes_the_word_along(office, clock):
    clock.move(days=1)
    touch = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(1, touch, Park(JUNE, Told.NOTE_SENT))
    old, new = matching(office.database, Promise)
    assert (old.state, new.state, new.due_on) == (PromiseState.SUPERSEDED, PromiseState.OPEN, JUNE)
    assert old.settled_by_touch_id is not None
    assert old.settled_by_touch_id == new.source_touch_id


def test_6_2_what_the_touch_settles_is_not_asked_about(office, clock):
    """On the day itself the call keeps the word; "no time to meet" before it lets it go (B2)."""
    assert not leaves_word(office, 1, Outcome.NO_TIME, Channel.CALL)
    office.follow_ups.log(1, happened(office, Outcome.NO_TIME, Channel.CALL), Park(JUNE))
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.RELEASED]


def test_6_2_on_its_day_the_call_keeps_the_word_and_parking_asks_nothing(office, clock):
    clock.move(days=8)
    assert not leaves_word(office, 1, Outcome.VOICEMAIL, Channel.CALL)
    office.follow_ups.log(1, happened(office, Outcome.VOICEMAIL, Channel.CALL), Park(JUNE))
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.KEPT]
