# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pause keeps reminders silent and loses none (product.md, tray; reliability.md 6.1, 6.2)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.records import Channel, Kind, Stage
from desktop_app.services.office import Office
from desktop_app.services.pausing import Pause, Span
from desktop_app.services.steps import NextStep
from desktop_app.storage.database import Database
from desktop_app.words import reminding
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

TODAY = date(2026, 3, 3)  # ten o'clock


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "search.duesday", clock)
    yield office
    office.close()


def test_an_hour_is_one_of_real_time_and_the_morning_is_tomorrows_start_of_day(office, clock):
    office.preferences.change(start_of_day="08:30")
    assert office.pausing.begin(Span.HOUR) == Pause(clock.at + timedelta(hours=1))
    morning = Pause(datetime(2026, 3, 4, 8, 30, tzinfo=UTC))
    assert office.pausing.begin(Span.MORNING) == morning == office.pausing.current
    assert office.pausing.begin(Span.OPEN) == Pause(None) == office.pausing.current


@pytest.mark.parametrize("span", list(Span))
def test_a_pause_outlives_the_program(office, clock, tmp_path, span):
    pause = office.pausing.begin(span)
    office.close()
    again = Office(Database(tmp_path / "search.duesday"), clock)
    assert again.pausing.current == pause
    again.close()


def test_61_what_falls_due_meanwhile_fires_once_and_is_shown_on_resuming(office, clock):
    a_pursuit(office, step=a_step(office, 1))
    office.pausing.begin(Span.OPEN)
    clock.move(days=1)
    (firing,) = office.reminders.tick()
    assert list(office.reminders.tick()) == []
    assert list(office.reminders.unshown()) == [firing]
    office.pausing.end()
    assert list(office.reminders.unshown()) == [firing]
    assert office.pausing.current is None


def test_what_falls_due_in_the_very_second_of_resuming_is_not_left_to_the_next_look(office, clock):
    a_pursuit(office, step=a_step(office, 1))
    office.pausing.begin(Span.OPEN)
    clock.move(days=1)
    office.pausing.end()
    assert len(office.reminders.unshown()) == 1


def test_what_is_done_in_a_pause_is_not_reminded_afterwards(office, clock):
    """Rule 11: a settled step has no reminder any more."""
    number = a_pursuit(office, step=a_step(office, 1))
    office.pausing.begin(Span.OPEN)
    clock.move(days=1)
    office.reminders.tick()
    office.pursuits.delete([number])
    office.pausing.end()
    assert list(office.reminders.unshown()) == []


def test_a_pause_ends_by_itself_at_its_instant_and_not_before(office, clock):
    told = []
    office.pausing.hear(told.append)
    pause = office.pausing.begin(Span.HOUR)
    clock.move(minutes=59, seconds=59)
    office.pausing.look()
    assert told == [pause]
    clock.move(seconds=1)
    office.pausing.look()
    office.pausing.look()
    assert told == [pause, None]


def test_a_pause_that_another_process_set_is_told(office, clock, tmp_path):
    told = []
    office.pausing.hear(told.append)
    other = Office(Database(tmp_path / "search.duesday"), clock)
    pause = other.pausing.begin(Span.OPEN)
    office.pausing.look()
    other.pausing.end()
    office.pausing.look()
    other.close()
    assert told == [pause, None]


@pytest.mark.parametrize("text", ["{", "[]", '{"until": "soon"}', '{"until": 1e300}', "{}"])
def test_what_makes_no_sense_in_the_file_is_no_pause(office, text):
    office.preferences.keep_paused(text)
    assert office.pausing.current is None


@pytest.mark.parametrize(
    ("span", "hour", "words"), [("hour", 15, 0), ("morning", 15, 1), ("open", 15, 1)]
)
def test_61_words_and_interviews_that_fall_into_it_are_told(office, span, hour, words):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, TODAY, time(hour), stated=True)
    office.follow_ups.log(number, happened(office), step)
    pause = office.pausing.begin(Span(span))
    assert office.pausing.meanwhile(pause) == (words, 0)


def test_what_is_told_of_a_pause():
    assert reminding.paused(None, TODAY) == "Reminders are paused until you resume them"
    until = datetime(2026, 3, 3, 11, tzinfo=UTC)
    assert reminding.paused(until, TODAY) == "Reminders are paused until 11:00"
    until = datetime(2026, 3, 4, 9, tzinfo=UTC)
    said = "Reminders are paused until Tomorrow 09:00"
    assert reminding.paused(until, TODAY) == said
    assert reminding.meanwhile(0, 0) == ""
    said = "1 promise falls due meanwhile. 2 interviews begin meanwhile."
    assert reminding.meanwhile(1, 2) == said
