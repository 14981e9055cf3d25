# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Three months in the real window: Today brings it, the follow-up window logs it (S3, S13, S26)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Stage, Status, Touch
from desktop_app.services.follow_ups import Stop
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching, record
from tests.factories import happened
from tests.services.playing import Life, check

# What the offscreen platform cannot do and nobody asked for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CALL, EMAIL = Channel.CALL, Channel.EMAIL
OUTCOMES = {CALL: Outcome.VOICEMAIL, EMAIL: Outcome.WRITTEN}


class User:
    """Opens what Today shows, says what came of it by its key, and takes the step proposed."""

    def __init__(self, window, office, clock):
        self.window, self.office = window, office
        self.life = Life(office, clock)
        self.done = []

    def begin(self, on, outcome, **given):
        self.life.go_to(on)
        change = self.office.pursuits.add(NewPursuit(**given))
        (number,) = change.touched(Pursuit)
        self.follow_up(number, outcome)
        return number

    def follow_up(self, number, outcome=None):
        window = self.window.verbs.follow_up(number)
        step = self.office.browsing.dossier(number).step
        channel = EMAIL if outcome is Outcome.WRITTEN else step.channel
        if window.doubt.early:
            window.doubt._why.setCurrentIndex(1)
        if window.doubt.asks_way:
            window.doubt.way_chosen.emit("live" if step.channel is CALL else "email")
        window.keys.set_channel(channel)
        window.keys.choose(outcome or OUTCOMES[channel])
        window.save()
        assert not window.isVisible(), window.refusal.said
        self.done.append((self.office.today, channel))

    def live_until(self, last, events=None):
        while self.office.today < last:
            self.life.go_to(self.office.today + timedelta(days=1))
            if (event := (events or {}).get(self.office.today)) is not None:
                event()
            for row in self.life.due():
                self.follow_up(row.id)
                check(self.office)
        check(self.office)


@pytest.fixture
def user(window, office, clock):
    return User(window, office, clock)


def test_r15_a_networking_message_for_three_months(user, office):
    number = user.begin(
        date(2026, 3, 3), Outcome.WRITTEN, person="Dana Reyes", title="Advice", kind=Kind.NETWORKING
    )
    user.live_until(date(2026, 6, 3))
    assert user.done == [
        (date(2026, 3, 3), EMAIL),
        (date(2026, 3, 10), EMAIL),
        (date(2026, 3, 19), CALL),
        (date(2026, 4, 2), EMAIL),
        (date(2026, 4, 22), CALL),
        (date(2026, 5, 20), CALL),
    ]
    assert record(office.database, Pursuit, number).status is Status.OPEN
    assert office.browsing.ledger().fraction == (5, 5)


def test_r36_r39_no_phone_calls_for_three_months(user, office):
    user.life.go_to(date(2026, 6, 26))
    change = office.pursuits.add(NewPursuit("Acme", "Dana Reyes", "Fitter"))
    (number,) = change.touched(Pursuit)
    office.pursuit_cards.change(number, no_calls=True)
    user.life.log(number, Outcome.APPLIED, EMAIL, said=False)
    user.live_until(date(2026, 9, 25))
    assert user.done[:2] == [(date(2026, 7, 20), CALL), (date(2026, 8, 17), EMAIL)]
    assert {way for _day, way in user.done[1:]} == {EMAIL}


def test_r20_no_dont_call_and_nothing_comes_up_again(user, office):
    number = user.begin(
        date(2026, 3, 3), Outcome.WRITTEN, person="Ana Ortiz", title="Advice", kind=Kind.NETWORKING
    )

    def no():
        said = happened(office, Outcome.NO_CONTACT, EMAIL, "No, don't call")
        office.follow_ups.log(number, said, Stop("No, don't call"))

    user.live_until(date(2026, 6, 3), {date(2026, 3, 10): no})
    assert user.done == [(date(2026, 3, 3), EMAIL)]
    assert user.window.verbs.follow_up(number) is None
    assert len([t for t in matching(office.database, Touch) if t.outcome is Outcome.WRITTEN]) == 1


def test_r40_an_interview_without_a_date_for_three_months(user, office, clock):
    user.life.go_to(date(2026, 5, 8))
    change = office.pursuits.add(
        NewPursuit("Acme", "Dana Reyes", "Fitter", stage=Stage.INTERVIEWING)
    )
    (number,) = change.touched(Pursuit)
    clock.at = datetime.combine(date(2026, 5, 15), time(16), UTC)
    user.life.log(number, Outcome.INTERVIEWED, Channel.VISIT)
    user.live_until(date(2026, 8, 14))
    assert user.done[:3] == [
        (date(2026, 6, 1), EMAIL),
        (date(2026, 6, 10), CALL),
        (date(2026, 6, 25), EMAIL),
    ]
