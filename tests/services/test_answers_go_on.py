# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An answer is not left alone, and a call they asked for is tried again (method.md R10, N3)."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from desktop_app import words
from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Stage
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import record
from tests.factories import HandClock, a_pursuit, an_office, happened

CALL, EMAIL = Channel.CALL, Channel.EMAIL


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def number(office):
    return a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)


def play(office, clock, number, outcome, channel, **given):
    """Log a touch with the step that is proposed, and go to its day."""
    told = Happened(outcome, channel, office.today, **given)
    found = office.proposals.after(number, told)
    office.follow_ups.log(number, happened(office, outcome, channel), NextStep.of(found))
    clock.at = datetime.combine(found.on, time(14), UTC)
    return found


def test_r10_an_answer_in_writing_asks_for_a_reply_within_a_working_day(office, clock, number):
    play(office, clock, number, Outcome.WRITTEN, EMAIL)
    found = play(office, clock, number, Outcome.ANSWERED, EMAIL)
    assert (found.action, found.channel, found.business_days) == ("reply", EMAIL, 1)
    assert words.reason(found.reason, office.today) == (
        "They got in touch on Tue 10 Mar; reply within 1 working day"
    )
    assert record(office.database, Pursuit, number).stage is Stage.IN_TOUCH


def test_n1_the_request_goes_on_after_the_reply_and_counts_from_it(office, clock, number):
    play(office, clock, number, Outcome.WRITTEN, EMAIL)
    play(office, clock, number, Outcome.WRITTEN, EMAIL)
    play(office, clock, number, Outcome.ANSWERED, EMAIL)
    gaps = [
        play(office, clock, number, Outcome.WRITTEN, EMAIL).business_days for _again in range(4)
    ]
    assert gaps == [5, 7, 10, 14]


def test_n1_who_answered_a_voicemail_in_writing_is_written_to(office, clock, number):
    play(office, clock, number, Outcome.VOICEMAIL, CALL)
    play(office, clock, number, Outcome.ANSWERED, EMAIL)
    found = play(office, clock, number, Outcome.WRITTEN, EMAIL)
    assert (found.situation, found.channel, found.business_days) == ("N1", EMAIL, 5)


@pytest.mark.parametrize("outcome", [Outcome.REACHED, Outcome.ANSWERED])
def test_k1_a_talk_is_kept_in_touch_after(office, clock, number, outcome):
    play(office, clock, number, Outcome.WRITTEN, EMAIL)
    found = play(office, clock, number, outcome, CALL)
    assert (found.situation, found.business_days) == ("K1", 30)


def test_k1_whoever_keeps_in_touch_replies_and_keeps_in_touch(office, clock):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.KEEPING_IN_TOUCH)
    assert play(office, clock, number, Outcome.ANSWERED, EMAIL).action == "reply"
    found = play(office, clock, number, Outcome.WRITTEN, EMAIL)
    assert (found.situation, found.business_days) == ("K1", 30)


def test_b3_the_reply_goes_by_a_way_they_allow(office, clock, number):
    play(office, clock, number, Outcome.WRITTEN, EMAIL)
    from desktop_app.services.hearing import Said

    office.hearing.record(number, Said("B3", "No LinkedIn", off=frozenset({Channel.MESSAGE})))
    assert play(office, clock, number, Outcome.ANSWERED, Channel.MESSAGE).channel is not (
        Channel.MESSAGE
    )


@pytest.mark.parametrize("stage", [Stage.REACHING_OUT, Stage.MET])
def test_n3_a_voicemail_at_the_time_they_asked_for_is_followed_in_five_days(office, clock, stage):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=stage)
    agreed = (office.today.replace(day=10), time(14))
    if stage is Stage.MET:
        play(office, clock, number, Outcome.REACHED, CALL)
    else:
        agreed = (office.today.replace(day=5), time(14))
        clock.at = datetime.combine(office.today, time(9), UTC)
    if stage is Stage.MET:
        agreed = (office.preferences.calendar().add(office.today, 3), time(14))
    play(office, clock, number, Outcome.CALL_ON, EMAIL, agreed=agreed)
    first = play(office, clock, number, Outcome.VOICEMAIL, CALL)
    assert first.business_days == 5
    second = play(office, clock, number, Outcome.VOICEMAIL, CALL)
    assert second.business_days == 7
