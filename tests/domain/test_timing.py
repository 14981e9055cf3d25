# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Too soon? Too late? Every row of the table answers, and says why (method.md S1, R11)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import words
from desktop_app.domain.cadence import Facts
from desktop_app.domain.situations import DEFAULT_TABLE, SITUATIONS
from desktop_app.domain.timing import Moment, timing
from desktop_app.domain.working_days import WorkCalendar
from desktop_app.words import timing as said

PLAIN = WorkCalendar()
SINCE = date(2026, 3, 3)  # a Tuesday


def asked(code, today, *, attempt=0, since=SINCE, calendar=PLAIN, **facts):
    return timing(
        code,
        attempt=attempt,
        since=since,
        today=today,
        calendar=calendar,
        table=DEFAULT_TABLE,
        facts=Facts(**facts),
    )


@pytest.mark.parametrize("code", SITUATIONS)
@pytest.mark.parametrize("attempt", range(6))
def test_every_row_answers_with_a_sentence(code, attempt):
    words.install("en")
    on = asked(code, SINCE, attempt=attempt).proposal.on
    for away in (-2, 0, 3):
        today = on + timedelta(days=away)
        found = asked(code, today, attempt=attempt)
        sentence = said.timing(found, today)
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert sentence.startswith(("Too soon", "Neither", "Not too"))
        assert (found.moment is Moment.LATE) == (away > 0)


def test_before_the_day_is_too_soon_on_it_right_after_it_late():
    assert asked("N1", date(2026, 3, 9)).moment is Moment.TOO_SOON
    assert asked("N1", date(2026, 3, 9)).days == 1
    assert asked("N1", date(2026, 3, 10)).moment is Moment.RIGHT
    late = asked("N1", date(2026, 3, 13))
    assert (late.moment, late.days) == (Moment.LATE, 3)
    assert late.proposal.on == date(2026, 3, 10)


def test_a_weekend_after_the_day_counts_no_working_day():
    found = asked("N1", date(2026, 3, 14), since=date(2026, 3, 6))  # due on Friday the 13th
    assert (found.moment, found.days) == (Moment.LATE, 0)
    assert "follow up next" in said.timing(found, date(2026, 3, 14))


def test_a_thank_you_and_an_owed_answer_are_never_too_soon():
    assert asked("N5", SINCE).moment is Moment.RIGHT
    deadline = date(2026, 3, 20)
    found = asked("O2", SINCE, their_date=deadline)
    assert found.moment is Moment.RIGHT
    assert "any day until Fri 20 Mar" in said.timing(found, SINCE)
    assert asked("O2", date(2026, 3, 23), their_date=deadline).moment is Moment.LATE


def test_their_holidays_move_what_is_too_soon():
    fourth = WorkCalendar("US")
    since, today = date(2026, 6, 26), date(2026, 7, 7)
    assert asked("A1", today, since=since).moment is Moment.RIGHT
    assert asked("A1", today, since=since, calendar=fourth).moment is Moment.TOO_SOON


def test_a_time_is_shown_as_the_user_is_used_to():
    from datetime import time

    found = asked("N1", SINCE, agreed=(date(2026, 3, 12), time(15, 30)))
    assert "15:30" in said.timing(found, SINCE)
    words.tell_times(clock12=True)
    assert "3:30 pm" in said.timing(found, SINCE)


@settings(deadline=None)
@given(st.sampled_from(sorted(SITUATIONS)), st.integers(0, 6), st.integers(-5, 300))
def test_days_pass_from_too_soon_to_late(code, attempt, away):
    order = [Moment.TOO_SOON, Moment.RIGHT, Moment.LATE]
    today = SINCE + timedelta(days=away)
    first = asked(code, today, attempt=attempt).moment
    second = asked(code, today + timedelta(days=1), attempt=attempt).moment
    assert order.index(first) <= order.index(second)
