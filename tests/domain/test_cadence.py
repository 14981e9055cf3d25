# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which date is proposed and why: scenarios A to C of the method, and properties."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.cadence import Facts, Proposal, propose, scheduled
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.own_situations import with_channel, with_gap, with_row
from desktop_app.domain.records import Channel, Reason
from desktop_app.domain.situations import DEFAULT_TABLE, SITUATIONS, Then
from desktop_app.domain.working_days import WorkCalendar

US = WorkCalendar("US")
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
CODES = st.sampled_from(sorted(SITUATIONS))
ATTEMPTS = st.integers(0, 8)
CALENDARS = st.sampled_from([US, WorkCalendar("GB", "ENG"), WorkCalendar()])
MAYBE = st.none() | DAYS


def a_proposal(situation: str, since: date, attempt: int = 0, **facts: Any) -> Proposal:
    return propose(
        situation,
        attempt=attempt,
        since=since,
        calendar=facts.pop("calendar", US),
        today=facts.pop("today", since),
        table=facts.pop("table", DEFAULT_TABLE),
        facts=Facts(**facts),
    )


def args(reason: Reason) -> dict[str, str | int]:
    return dict(reason.args)


def test_networking_email_a_week_later_in_the_same_thread() -> None:
    found = a_proposal("N1", date(2026, 3, 3))
    assert found == Proposal(
        on=date(2026, 3, 10),
        channel=Channel.EMAIL,
        action="email_thread",
        situation="N1",
        attempt=0,
        business_days=5,
        reason=Reason.of("cadence", days=5, situation="N1", since="2026-03-03"),
    )


def test_networking_goes_on_with_growing_gaps() -> None:
    second = a_proposal("N1", date(2026, 3, 10), 1)
    third = a_proposal("N1", date(2026, 3, 19), 2)
    assert (second.on, second.channel) == (date(2026, 3, 19), Channel.CALL)
    assert (third.on, third.action) == (date(2026, 4, 2), "email_new")


def test_application_with_a_contact_names_the_holiday_it_skips() -> None:
    found = a_proposal("A1", date(2026, 6, 26))
    assert found.on == date(2026, 7, 8)
    assert found.reason == Reason.of(
        "cadence",
        days=7,
        situation="A1",
        since="2026-06-26",
        holiday="Independence Day (observed)",
        holiday_on="2026-07-03",
    )


def test_interview_without_timing_two_weeks_later() -> None:
    found = a_proposal("I1", date(2026, 5, 15))
    assert (found.on, found.business_days) == (date(2026, 6, 1), 10)
    assert args(found.reason)["holiday"] == "Memorial Day"


def test_holidays_shift_days_and_pause_nothing() -> None:
    assert a_proposal("N1", date(2026, 11, 24)).on == date(2026, 12, 2)


@pytest.mark.parametrize("situation", ["A1", "A2", "A3"])
def test_application_counts_from_the_later_of_submission_and_closing(situation: str) -> None:
    days = SITUATIONS[situation].gap(0)
    late = a_proposal(situation, date(2026, 6, 1), closing_on=date(2026, 6, 26))
    assert late.on == US.add(date(2026, 6, 26), days)
    assert late.reason.code == "closing"
    assert args(late.reason)["since"] == "2026-06-26"
    over = a_proposal(situation, date(2026, 6, 26), closing_on=date(2026, 6, 1))
    assert over.on == US.add(date(2026, 6, 26), days)
    assert over.reason.code == "cadence"
    same = a_proposal(situation, date(2026, 6, 26), closing_on=date(2026, 6, 26))
    assert same.reason.code == "cadence"


def test_closing_date_counts_for_the_first_follow_up_of_an_application_only() -> None:
    closing = date(2026, 9, 1)
    second = a_proposal("A1", date(2026, 6, 1), 1, closing_on=closing)
    other = a_proposal("N1", date(2026, 6, 1), closing_on=closing)
    assert second.on == US.add(date(2026, 6, 1), 10)
    assert other.on == US.add(date(2026, 6, 1), 5)


@pytest.mark.parametrize("situation", ["PS", "I1"])
def test_their_date_and_two_days_stand_in_for_the_first_gap(situation: str) -> None:
    found = a_proposal(situation, date(2026, 5, 20), their_date=date(2026, 5, 22))
    assert found.on == date(2026, 5, 27)
    assert found.business_days == 4
    assert found.reason == Reason.of(
        "their_date",
        days=2,
        date="2026-05-22",
        situation=situation,
        holiday="Memorial Day",
        holiday_on="2026-05-25",
    )


def test_their_date_before_the_last_touch_is_spent() -> None:
    found = a_proposal("I1", date(2026, 3, 10), their_date=date(2026, 3, 9))
    assert found.on == US.add(date(2026, 3, 10), 10)


def test_their_date_on_the_day_of_the_touch_still_counts() -> None:
    found = a_proposal("I1", date(2026, 3, 10), their_date=date(2026, 3, 10))
    assert found.on == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("situation", "attempt"),
    [("N1", 0), ("N2", 0), ("N4", 0), ("R1", 0), ("A1", 0), ("C1", 0), ("O1", 0),
     ("I1", 1), ("I2", 1), ("K1", 0), ("PK", 0)],
)  # fmt: skip
def test_nothing_is_proposed_before_a_date_they_gave(situation: str, attempt: int) -> None:
    theirs = date(2026, 6, 1)
    found = a_proposal(situation, date(2026, 3, 3), attempt, their_date=theirs)
    assert found.on == US.add(theirs, 2)
    assert found.reason.code == "their_date"
    near = a_proposal(situation, date(2026, 3, 3), attempt, their_date=date(2026, 3, 4))
    assert near.reason.code == "cadence"


def test_agreed_date_outranks_everything_and_stands_as_it_is() -> None:
    found = a_proposal(
        "I1",
        date(2026, 6, 1),
        agreed=(date(2026, 7, 4), time(10, 30)),
        their_date=date(2026, 8, 1),
        not_before=date(2026, 9, 1),
    )
    assert (found.on, found.at) == (date(2026, 7, 4), time(10, 30))
    assert found.reason == Reason.of(
        "agreed",
        date="2026-07-04",
        time="10:30",
        situation="I1",
        holiday="Independence Day",
        holiday_on="2026-07-04",
    )


def test_agreed_date_without_a_time() -> None:
    found = a_proposal("N1", date(2026, 6, 1), agreed=(date(2026, 6, 9), None))
    assert found.at is None
    assert found.reason == Reason.of("agreed", date="2026-06-09", situation="N1")


def test_not_before_moves_a_date_and_says_so() -> None:
    found = a_proposal("N1", date(2026, 3, 3), not_before=date(2026, 7, 3))
    assert found.on == date(2026, 7, 6)
    assert found.reason == Reason.of(
        "not_before",
        date="2026-07-03",
        situation="N1",
        holiday="Independence Day (observed)",
        holiday_on="2026-07-03",
    )
    weekend = a_proposal("N1", date(2026, 3, 3), not_before=date(2026, 3, 14))
    assert weekend.on == date(2026, 3, 16)
    assert "holiday" not in args(weekend.reason)


def test_not_before_an_earlier_day_changes_nothing() -> None:
    bare = a_proposal("N1", date(2026, 3, 3))
    assert a_proposal("N1", date(2026, 3, 3), not_before=date(2026, 3, 10)) == bare


def test_interview_long_past_is_repaired_by_a_call_today() -> None:
    found = a_proposal("I1", date(2026, 3, 2), today=date(2026, 3, 20))
    assert (found.on, found.channel, found.action) == (date(2026, 3, 20), Channel.CALL, "call")
    assert found.reason == Reason.of(
        "repair", was="2026-03-16", days=10, situation="I1", since="2026-03-02"
    )


def test_repair_on_a_day_off_waits_for_the_next_working_day() -> None:
    found = a_proposal("N1", date(2026, 3, 2), today=date(2026, 7, 3))
    assert (found.on, found.channel) == (date(2026, 7, 6), Channel.EMAIL)


def test_agreed_date_that_is_past_is_repaired_without_its_time() -> None:
    agreed = (date(2026, 3, 5), time(9))
    found = a_proposal("N1", date(2026, 3, 2), today=date(2026, 3, 9), agreed=agreed)
    assert (found.on, found.at, found.reason.code) == (date(2026, 3, 9), None, "repair")


def test_a_repair_by_phone_waits_for_calling_hours() -> None:
    late = {"today": date(2026, 3, 20), "calls_today": False}  # a Friday
    call = a_proposal("I1", date(2026, 3, 2), **late)
    assert (call.on, call.channel) == (date(2026, 3, 23), Channel.CALL)
    assert a_proposal("N1", date(2026, 3, 2), **late).on == date(2026, 3, 20)


def test_after_a_meeting_thanks_come_first_and_the_follow_up_is_named() -> None:
    found = a_proposal("N5", date(2026, 5, 15))
    assert (found.on, found.action, found.reason.code) == (
        date(2026, 5, 18),
        "thank",
        "first_step",
    )
    assert found.follow_on == date(2026, 6, 30)
    promised = a_proposal("N5", date(2026, 5, 15), promised=True)
    assert promised.follow_on == date(2026, 5, 22)
    then = a_proposal("N5", date(2026, 5, 15), first_step_done=True, promised=True)
    assert (then.on, then.business_days, then.follow_on) == (date(2026, 5, 22), 5, None)


def test_thanks_are_exempt_from_their_date_and_the_minimum_gap() -> None:
    later = {"their_date": date(2026, 9, 1), "not_before": date(2026, 8, 3)}
    assert a_proposal("N5", date(2026, 5, 15), **later).on == date(2026, 5, 18)
    assert a_proposal("R2", date(2026, 5, 15), **later).on == date(2026, 9, 3)


def test_after_an_introduction_one_writes_at_once_and_goes_on_as_to_a_request() -> None:
    first = a_proposal("R2", date(2026, 3, 3))
    assert (first.on, first.channel) == (date(2026, 3, 4), Channel.EMAIL)
    then = a_proposal("R2", date(2026, 3, 4), first_step_done=True)
    request = a_proposal("N1", date(2026, 3, 4))
    assert (then.on, then.action) == (request.on, request.action)


def test_a_posting_without_calls_gets_one_call_or_a_quiet_email() -> None:
    call = a_proposal("A3", date(2026, 6, 26))
    assert (call.on, call.channel) == (date(2026, 7, 20), Channel.CALL)
    quiet = a_proposal("A3", date(2026, 6, 26), quiet=True)
    assert (quiet.on, quiet.channel) == (date(2026, 7, 13), Channel.EMAIL)
    assert a_proposal("A3", date(2026, 7, 20), 1).channel is Channel.EMAIL


@pytest.mark.parametrize(
    ("situation", "days"), [("PS", 2), ("I1", 2), ("I2", 2), ("I3", 3), ("W1", 0)]
)
def test_their_date_stands_in_for_the_first_gap(situation: str, days: int) -> None:
    theirs = date(2026, 5, 22)
    found = a_proposal(situation, date(2026, 5, 15), their_date=theirs)
    assert found.on == US.add(theirs, days)
    assert found.reason.code == "their_date"


def test_an_answer_that_is_owed_is_never_late() -> None:
    deadline = date(2026, 7, 4)  # a Saturday, observed on Friday
    found = a_proposal("O2", date(2026, 6, 26), their_date=deadline, not_before=date(2026, 8, 3))
    assert (found.on, found.remind_on) == (date(2026, 7, 2), date(2026, 7, 1))
    assert found.reason.code == "deadline"
    late = a_proposal("O2", date(2026, 6, 26), their_date=deadline, today=date(2026, 7, 8))
    assert (late.on, late.remind_on, late.reason.code) == (date(2026, 7, 8), None, "repair")


def test_what_comes_after_the_table_is_said() -> None:
    asks = a_proposal("O1", date(2026, 3, 3), 3)
    assert (asks.then, asks.suggest_parking) == (Then.ASK_USER, False)
    agency = a_proposal("C1", date(2026, 3, 3), 3)
    assert (agency.then, agency.business_days) == (Then.KEEP_IN_TOUCH, 20)
    again = a_proposal("W1", date(2026, 3, 3), 1)
    assert (again.business_days, again.action) == (60, "keep_in_touch")
    refused = a_proposal("W1", date(2026, 3, 3), 1, refused=True)
    assert (refused.business_days, refused.action) == (120, "keep_in_touch")


def test_a_table_of_ones_own_is_followed() -> None:
    row = with_channel(with_gap(SITUATIONS["N1"], 0, 6), 0, Channel.CALL)
    own = with_row(DEFAULT_TABLE, row)
    found = a_proposal("N1", date(2026, 3, 3), table=own)
    assert (found.on, found.channel) == (date(2026, 3, 11), Channel.CALL)
    assert a_proposal("N1", date(2026, 3, 3)).on == date(2026, 3, 10)


def test_scheduled_days_stay_in_the_past() -> None:
    found = scheduled("I1", attempt=0, since=date(2026, 3, 2), calendar=US, table=DEFAULT_TABLE)
    assert (found.on, found.channel) == (date(2026, 3, 16), Channel.EMAIL)


def test_later_repairs_keep_the_way_of_the_table() -> None:
    found = a_proposal("I1", date(2026, 3, 2), 2, today=date(2026, 6, 1))
    assert found.channel is Channel.EMAIL


def test_due_today_is_no_repair() -> None:
    found = a_proposal("N1", date(2026, 3, 3), today=date(2026, 3, 10))
    assert found.reason.code == "cadence"


def test_after_four_unanswered_parking_is_suggested_and_going_on_takes_twenty_days() -> None:
    found = a_proposal("N1", date(2026, 3, 3), 4)
    assert found.suggest_parking
    assert found.business_days == 20
    assert not a_proposal("N1", date(2026, 3, 3), 3).suggest_parking


def test_unknown_situation_and_the_end_of_time() -> None:
    with pytest.raises(BugError):
        a_proposal("", date(2026, 3, 3))
    with pytest.raises(KnownError):
        a_proposal("N1", date.max)


@settings(deadline=None)
@given(CODES, ATTEMPTS, DAYS, DAYS, CALENDARS, MAYBE, MAYBE, MAYBE)
def test_a_proposal_is_a_working_day_not_in_the_past(
    code: str,
    attempt: int,
    since: date,
    today: date,
    calendar: WorkCalendar,
    their_date: date | None,
    closing_on: date | None,
    not_before: date | None,
) -> None:
    found = a_proposal(
        code,
        since,
        attempt,
        calendar=calendar,
        today=today,
        their_date=their_date,
        closing_on=closing_on,
        not_before=not_before,
    )
    assert calendar.is_working(found.on)
    exempt = code == "O2" or found.action == "thank"
    assert found.on >= (today if exempt else max(today, not_before or today))
    assert found.business_days == calendar.between(since, found.on)


@settings(deadline=None)
@given(CODES, ATTEMPTS, DAYS, st.integers(0, 40), CALENDARS, MAYBE, MAYBE)
def test_a_later_touch_never_brings_an_earlier_proposal(
    code: str,
    attempt: int,
    since: date,
    days: int,
    calendar: WorkCalendar,
    their_date: date | None,
    closing_on: date | None,
) -> None:
    def on(day: date) -> date:
        return a_proposal(
            code,
            day,
            attempt,
            calendar=calendar,
            today=date(2023, 1, 1),
            their_date=their_date,
            closing_on=closing_on,
        ).on

    assert on(since) <= on(since + timedelta(days=days))


@settings(deadline=None)
@given(CODES, st.integers(0, 8), DAYS, CALENDARS)
def test_a_later_attempt_never_waits_less(
    code: str, attempt: int, since: date, calendar: WorkCalendar
) -> None:
    first = a_proposal(code, since, attempt, calendar=calendar)
    second = a_proposal(code, since, attempt + 1, calendar=calendar)
    if code != "I1" or attempt > 0:
        assert second.on >= first.on


@settings(deadline=None)
@given(CODES, ATTEMPTS, DAYS, st.integers(0, 400), st.none() | st.times())
def test_an_agreed_day_to_come_stands(
    code: str, attempt: int, since: date, days: int, at: time | None
) -> None:
    agreed = (since + timedelta(days=days), at)
    found = a_proposal(code, since, attempt, agreed=agreed)
    assert (found.on, found.at) == agreed
