# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Kept, late, missed: the tables of method.md 6.2 and 6.3."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.promises import (
    Ledger,
    answered_state,
    as_of,
    ledger,
    moved_state,
    settle,
    standing,
)
from desktop_app.domain.records import Channel, Outcome, Promise, PromiseState
from desktop_app.domain.working_days import WorkCalendar

US = WorkCalendar("US")
NEW_YORK = "America/New_York"
TUESDAY = date(2026, 3, 10)
KEPT, ROLLED = PromiseState.KEPT, PromiseState.ROLLED
LATE, MISSED, OPEN = PromiseState.LATE, PromiseState.MISSED, PromiseState.OPEN


def a_promise(due_on: date = TUESDAY, **facts: Any) -> Promise:
    given_facts = {
        "id": 1,
        "uid": "p",
        "pursuit_id": 1,
        "step_id": 1,
        "channel": Channel.CALL,
        "zone": NEW_YORK,
        "created_at": datetime(2026, 3, 1, tzinfo=UTC),
    }
    return Promise(due_on=due_on, **(given_facts | facts))


def at(day: date, wall: time = time(11), zone: str = NEW_YORK) -> datetime:
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def touched(
    promise: Promise, on: date = TUESDAY, wall: time = time(11), **facts: Any
) -> tuple[PromiseState, bool | None] | None:
    given_facts = {
        "channel": Channel.CALL,
        "outcome": Outcome.REACHED,
        "calendar": US,
        "zone": "Europe/Berlin",
    }
    return settle(promise, on=on, at=at(on, wall), **(given_facts | facts))


def test_early_leaves_the_promise_open() -> None:
    assert touched(a_promise(), date(2026, 3, 9)) is None


def test_on_the_day_is_kept() -> None:
    assert touched(a_promise()) == (KEPT, None)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 3, 11), LATE),
        (date(2026, 3, 12), MISSED),
        (date(2026, 12, 1), MISSED),
    ],
)
def test_after_the_day_is_late_then_missed(on: date, expected: PromiseState) -> None:
    assert touched(a_promise(), on) == (expected, None)


@pytest.mark.parametrize("on", [date(2026, 3, 14), date(2026, 3, 15), date(2026, 3, 16)])
def test_friday_s_promise_is_late_until_monday_ends(on: date) -> None:
    friday = a_promise(date(2026, 3, 13))
    assert touched(friday, on) == (LATE, None)
    assert standing(friday, today=on, calendar=US) is LATE


@pytest.mark.parametrize("outcome", [Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.WRITTEN])
def test_a_message_left_keeps_it(outcome: Outcome) -> None:
    assert touched(a_promise(), outcome=outcome) == (KEPT, None)


@pytest.mark.parametrize(
    "outcome", [Outcome.NO_ANSWER, Outcome.LOOKED_UP, Outcome.AUTOMATIC, Outcome.ANSWERED]
)
def test_saying_nothing_does_not_settle_it(outcome: Outcome) -> None:
    assert touched(a_promise(), outcome=outcome) is None
    assert touched(a_promise(), date(2026, 3, 11), outcome=outcome) is None


def test_handing_in_an_application_is_not_the_promised_call() -> None:
    assert touched(a_promise(), outcome=Outcome.APPLIED, channel=Channel.EMAIL) is None
    written = a_promise(channel=Channel.EMAIL)
    assert touched(written, outcome=Outcome.APPLIED, channel=Channel.EMAIL) == (KEPT, None)


def test_an_email_for_a_promised_call_is_kept_off_channel() -> None:
    found = touched(a_promise(), channel=Channel.EMAIL, outcome=Outcome.WRITTEN)
    assert found == (KEPT, None)


@pytest.mark.parametrize(
    ("wall", "on_time"),
    [
        (time(9, 54, 59), False),
        (time(9, 55), True),
        (time(10, 15), True),
        (time(10, 15, 1), False),
        (time(18), False),
    ],
)
def test_window_of_a_call(wall: time, on_time: bool) -> None:
    assert touched(a_promise(due_time=time(10)), wall=wall) == (KEPT, on_time)


@pytest.mark.parametrize(
    ("wall", "on_time"),
    [(time(8, 59), False), (time(9), True), (time(11), True), (time(11, 1), False)],
)
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.MESSAGE])
def test_window_of_a_written_message(channel: Channel, wall: time, on_time: bool) -> None:
    promise = a_promise(due_time=time(10), channel=channel)
    assert touched(promise, wall=wall, channel=channel, outcome=Outcome.WRITTEN) == (KEPT, on_time)


def test_only_a_substitute_for_a_failed_channel_gets_its_own_window() -> None:
    promise = a_promise(due_time=time(10))
    email = {"wall": time(10, 40), "channel": Channel.EMAIL, "outcome": Outcome.WRITTEN}
    assert touched(promise, **email) == (KEPT, False)
    assert touched(promise, **email, channel_failed=True) == (KEPT, True)


def test_time_is_wall_time_at_the_contact_s_place_across_a_clock_change() -> None:
    before = a_promise(date(2026, 3, 20), due_time=time(10))
    after = a_promise(date(2026, 4, 3), due_time=time(10))
    for promise, berlin in ((before, time(15)), (after, time(16))):
        found = settle(
            promise,
            on=promise.due_on,
            at=at(promise.due_on, berlin, "Europe/Berlin"),
            channel=Channel.CALL,
            outcome=Outcome.REACHED,
            calendar=WorkCalendar(),
            zone="Europe/Berlin",
        )
        assert found == (KEPT, True)


def test_promise_without_a_zone_is_timed_in_the_user_s() -> None:
    promise = a_promise(due_time=time(10), zone="")
    assert touched(promise, wall=time(10), zone=NEW_YORK) == (KEPT, True)
    assert touched(promise, wall=time(10), zone="Europe/Berlin") == (KEPT, False)


def test_the_date_is_the_contact_s() -> None:
    promise = a_promise(zone="Australia/Sydney")
    done = datetime(2026, 3, 9, 22, tzinfo=ZoneInfo("Europe/London"))
    there = done.astimezone(ZoneInfo("Australia/Sydney")).date()
    found = settle(
        promise,
        on=there,
        at=done,
        channel=Channel.CALL,
        outcome=Outcome.VOICEMAIL,
        calendar=WorkCalendar("AU"),
        zone="Europe/London",
    )
    assert found == (KEPT, None)


def test_holiday_noticed_later_rolls_to_the_next_business_day() -> None:
    holiday = a_promise(date(2026, 7, 3), due_time=time(10))
    assert touched(holiday, date(2026, 7, 3), time(10)) == (KEPT, True)
    assert touched(holiday, date(2026, 7, 4), time(10)) == (ROLLED, True)
    assert touched(holiday, date(2026, 7, 6), time(10)) == (ROLLED, True)
    assert touched(holiday, date(2026, 7, 6), time(12)) == (ROLLED, False)
    assert touched(holiday, date(2026, 7, 7)) == (LATE, None)
    assert touched(holiday, date(2026, 7, 8)) == (MISSED, None)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 3, 1), OPEN),
        (TUESDAY, OPEN),
        (date(2026, 3, 11), LATE),
        (date(2026, 3, 12), MISSED),
    ],
)
def test_standing_of_an_unsettled_promise(today: date, expected: PromiseState) -> None:
    assert standing(a_promise(), today=today, calendar=US) is expected
    assert as_of(a_promise(), today=today, calendar=US) == a_promise(state=expected)


def test_standing_over_a_holiday_waits_for_the_next_business_day() -> None:
    holiday = a_promise(date(2026, 7, 3))
    assert standing(holiday, today=date(2026, 7, 6), calendar=US) is OPEN
    assert standing(holiday, today=date(2026, 7, 7), calendar=US) is LATE


@pytest.mark.parametrize("state", [s for s in PromiseState if s is not OPEN])
def test_a_settled_promise_stays_as_it_is(state: PromiseState) -> None:
    promise = a_promise(state=state)
    assert standing(promise, today=date(2027, 1, 1), calendar=US) is state
    assert moved_state(promise, to=TUESDAY, calendar=US) is state


def test_moving_without_a_word_is_not_kept() -> None:
    """6.3: let go openly it is late if the next business day makes up for it, missed if later."""
    friday = a_promise(date(2026, 3, 13))
    moved = [moved_state(friday, to=date(2026, 3, day), calendar=US) for day in (12, 16, 17)]
    assert moved == [MISSED, LATE, MISSED]


@settings(deadline=None)
@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(0, 20),
    st.sampled_from([US, WorkCalendar("GB", "ENG"), WorkCalendar()]),
)
def test_a_touch_today_settles_as_the_promise_stands(
    due_on: date, days: int, calendar: WorkCalendar
) -> None:
    on = due_on + timedelta(days=days)
    promise = a_promise(due_on)
    settled = touched(promise, on, calendar=calendar)
    assert settled is not None
    stands = standing(promise, today=on, calendar=calendar)
    assert stands is (OPEN if settled[0] in {KEPT, ROLLED} else settled[0])


def test_answer_before_the_day_dissolves_a_conditional_promise_only() -> None:
    early = {"on": date(2026, 3, 9), "calendar": US}
    assert answered_state(a_promise(), **early) is PromiseState.ANSWERED
    assert answered_state(a_promise(conditional=False), **early) is None


def test_answer_on_the_day_before_the_time_comes_first() -> None:
    promise = a_promise(due_time=time(10))
    nine, eleven = at(TUESDAY, time(9)), at(TUESDAY, time(11))
    assert answered_state(promise, on=TUESDAY, calendar=US, at=nine) is PromiseState.ANSWERED
    last, over = at(TUESDAY, time(10, 15)), at(TUESDAY, time(10, 15, 1))
    assert answered_state(promise, on=TUESDAY, calendar=US, at=last) is PromiseState.ANSWERED
    assert answered_state(promise, on=TUESDAY, calendar=US, at=over) is LATE
    assert answered_state(promise, on=TUESDAY, calendar=US, at=eleven) is LATE
    assert answered_state(promise, on=TUESDAY, calendar=US) is PromiseState.ANSWERED
    untimed = a_promise()
    assert answered_state(untimed, on=TUESDAY, calendar=US, at=eleven) is PromiseState.ANSWERED


def test_answer_after_the_day_does_not_heal() -> None:
    assert answered_state(a_promise(), on=date(2026, 3, 11), calendar=US) is LATE
    assert answered_state(a_promise(), on=date(2026, 3, 20), calendar=US) is MISSED


def some(*states: PromiseState, **facts: Any) -> list[Promise]:
    first = date(2026, 3, 2)
    return [
        a_promise(first + timedelta(days=n), id=n + 1, state=state, **facts)
        for n, state in enumerate(states)
    ]


def test_ledger_counts_what_is_in_the_rate() -> None:
    found = ledger(some(*PromiseState), today=date(2026, 4, 1), days=None)
    assert (found.kept, found.late, found.missed) == (2, 1, 1)
    assert found.settled == 4
    assert found.fraction == (2, 4)


def test_percent_needs_five_and_never_flatters() -> None:
    today = date(2026, 4, 1)
    four = ledger(some(*[KEPT] * 4), today=today, days=None)
    twelve = ledger(some(MISSED, *[KEPT] * 11), today=today, days=None)
    many = ledger(some(MISSED, *[KEPT] * 999), today=date(2030, 1, 1), days=None)
    assert (four.fraction, four.percent) == ((4, 4), None)
    assert (twelve.fraction, twelve.percent) == ((11, 12), 91)
    assert many.percent == 99
    assert Ledger(kept=5).percent == 100


def test_ledger_of_the_last_days() -> None:
    promises = some(MISSED, LATE, KEPT)  # due on 2, 3 and 4 March
    assert ledger(promises, today=date(2026, 3, 4), days=2).fraction == (1, 2)
    assert ledger(promises, today=date(2026, 3, 4), days=3).fraction == (1, 3)
    assert ledger(promises, today=date(2026, 3, 1), days=1).fraction == (1, 3)


def test_on_time_is_out_of_the_timed_ones() -> None:
    timed = [
        a_promise(id=1, due_time=time(10), state=KEPT, on_time=True),
        a_promise(id=2, due_time=time(10), state=KEPT, on_time=False),
        a_promise(id=3, due_time=time(10), state=LATE),
        a_promise(id=4, state=KEPT),
        a_promise(id=5, due_time=time(10), state=PromiseState.RELEASED),
        a_promise(id=6, due_time=time(10), state=ROLLED, on_time=True),
    ]
    found = ledger(timed, today=TUESDAY, days=None)
    assert (found.on_time, found.timed) == (2, 4)


def test_streak_runs_back_from_the_latest_and_passes_over_what_is_not_rated() -> None:
    states = (KEPT, MISSED, KEPT, PromiseState.RELEASED, ROLLED, OPEN)
    promises = some(*states)
    assert ledger(promises, today=TUESDAY, days=None).streak == 2
    assert ledger(reversed(promises), today=TUESDAY, days=None).streak == 2
    assert ledger([*promises, *some(LATE)], today=TUESDAY, days=None).streak == 2
    later = replace(some(LATE)[0], due_on=date(2026, 3, 9), id=9)
    assert ledger([*promises, later], today=TUESDAY, days=None).streak == 0


def test_empty_ledger() -> None:
    assert ledger([], today=TUESDAY, days=90) == Ledger()
    assert Ledger().percent is None
