# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A touch that came too soon is kept, marked and explained (method.md R19, 5.4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

MAIL = (Outcome.WRITTEN, Channel.EMAIL)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def log(office, number, outcome=Outcome.VOICEMAIL, channel=Channel.CALL, **given):
    then = given.pop("then", None) or a_step(office, 20, at=None)
    office.follow_ups.log(number, happened(office, outcome, channel, **given), then)


def codes(office, number):
    """The reasons of each touch, the latest first."""
    lines = office.timelines.of_pursuit(number)
    soon = office.hindsight.came_soon(lines)
    touches = [line.record for line in lines if line.sort == "touch"]
    return [[reason.code for reason in soon.get(touch.id, ())] for touch in touches]


def test_r19_two_messages_within_three_working_days_are_marked(office, clock):
    number = a_pursuit(office)
    log(office, number, *MAIL)
    clock.move(days=1)
    log(office, number, *MAIL)
    clock.move(days=7)
    log(office, number, *MAIL)
    assert codes(office, number) == [[], ["G1"], []]


def test_r24_the_pause_holds_across_pursuits(office, clock):
    first = a_pursuit(office)
    second = a_pursuit(office, title="Welder")
    log(office, first, *MAIL)
    clock.move(days=1)
    log(office, second, *MAIL)
    assert codes(office, second) == [["G1"]]
    assert codes(office, first) == [[]]


def test_an_answer_in_between_makes_room(office, clock):
    number = a_pursuit(office)
    log(office, number, *MAIL)
    clock.move(hours=5)
    log(office, number, Outcome.ANSWERED, Channel.EMAIL)
    clock.move(days=1)
    log(office, number, *MAIL)
    assert codes(office, number) == [[], [], []]


def test_g2_two_voicemails_in_a_week_are_marked(office, clock):
    number = a_pursuit(office)
    log(office, number)
    clock.move(days=3)
    log(office, number)
    assert "G2_voicemail" in codes(office, number)[0]


def test_thanks_and_a_moved_appointment_are_no_pressing(office, clock):
    """5.4: exempt from the pause are thanks, and the note that moves a word (M1)."""
    number = a_pursuit(office)
    on = office.desk.today + timedelta(days=3)
    log(office, number, then=NextStep("call", Channel.CALL, on, stated=True))
    clock.move(days=1)
    step = office.browsing.dossier(number).step
    office.steps.move(step.id, on + timedelta(days=4), told=Told.NOTE_SENT, text="A day later.")
    assert codes(office, number) == [[], []]


def test_a_touch_logged_afterwards_is_judged_on_its_day(office, clock):
    number = a_pursuit(office)
    clock.move(days=20)
    log(office, number, *MAIL)
    early = office.desk.today - timedelta(days=1)
    log(office, number, *MAIL, on=early, at=office.desk.now - timedelta(days=1))
    assert codes(office, number) == [["G1"], []]
