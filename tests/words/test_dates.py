# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Days are short and human, in full where asked, and the same in message and record."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app import words
from desktop_app.domain.messages import check_step, replace_step
from desktop_app.domain.records import Channel

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (date(2026, 11, 22), "Today"),
        (date(2026, 11, 21), "Yesterday"),
        (date(2026, 11, 23), "Tomorrow"),
        (date(2026, 11, 24), "Tue 24 Nov"),
        (date(2027, 3, 1), "Mon 1 Mar"),
        (date(2027, 11, 24), "Wed 24 Nov 2027"),
        (date(2025, 11, 24), "Mon 24 Nov 2025"),
    ],
)
def test_a_day_is_short_and_names_its_year_only_far_away(on, shown):
    assert words.day(on, TODAY) == shown


def test_due_has_the_time_if_there_is_one():
    assert words.due(TODAY, time(10), TODAY) == "Today 10:00"
    assert words.due(date(2026, 11, 24), None, TODAY) == "Tue 24 Nov"
    assert words.due(date(2026, 11, 24), time(9, 5), TODAY) == "Tue 24 Nov 09:05"
    assert words.due(None, None, TODAY) == ""


def test_when_takes_a_day_or_a_moment():
    assert words.when(datetime(2026, 11, 22, 14, 2, tzinfo=UTC), TODAY) == "Today 14:02"
    assert words.when(date(2026, 11, 21), TODAY) == "Yesterday"


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (time(0), "12:00 am"),
        (time(9, 30), "9:30 am"),
        (time(12), "12:00 pm"),
        (time(15, 5), "3:05 pm"),
    ],
)
def test_a_clock_of_twelve_hours(at, shown):
    words.tell_times(clock12=True)
    assert words.clock(at) == shown


def test_full_and_spoken():
    on = date(2026, 11, 26)
    assert words.full_date(on) == "Thursday 26 November 2026"
    assert words.spoken(on) == "Thursday 26 November"
    assert words.spoken(on, time(10)) == "Thursday 26 November at 10:00"
    words.tell_times(clock12=True)
    assert words.spoken(on, time(14)) == "Thursday 26 November at 2:00 pm"


@pytest.mark.parametrize("at", [None, time(10), time(14, 30)])
def test_what_is_inserted_is_the_first_form_and_agrees_with_the_step(at):
    for offset in range(0, 400, 7):
        on = TODAY + timedelta(days=offset)
        forms = words.spoken_forms(on, at, TODAY)
        assert forms[0] == words.spoken(on, at, TODAY)
        for form in forms:
            text = f"I'll call you on {form}."
            assert check_step(text, channel=Channel.CALL, on=on, at=at, phrase_date=forms).ok, form


def test_forms_of_two_dates_correspond():
    for at in (None, time(10)):
        assert len(words.spoken_forms(TODAY, at)) == len(words.spoken_forms(date(2027, 1, 4), at))


def test_r14_a_day_of_another_year_is_said_with_its_year():
    assert words.spoken(date(2027, 1, 14), today=TODAY) == "Thursday 14 January 2027"
    assert words.spoken(date(2027, 1, 14), time(9), TODAY) == "Thursday 14 January 2027 at 09:00"
    assert words.spoken(date(2026, 12, 31), today=TODAY) == "Thursday 31 December"


def test_r14_an_edited_text_follows_into_the_next_year_and_back():
    this, next_ = (words.spoken_forms(on, None, TODAY) for on in
                   (date(2026, 12, 3), date(2027, 1, 14)))  # fmt: skip
    there = replace_step("I'll call you on Thursday 3 December.", this, next_)
    assert there == "I'll call you on Thursday 14 January 2027."
    assert replace_step(there, next_, this) == "I'll call you on Thursday 3 December."


def test_month_may_is_short_and_long():
    assert words.month(5) == words.month_short(5) == "May"
    assert [words.weekday_short(n) for n in (0, 6)] == ["Mon", "Sun"]


def test_every_part_of_a_day_is_translated(pseudo):
    assert words.day(TODAY, TODAY) == "⟦Today⟧"
    assert words.day(date(2027, 11, 24), TODAY) == "⟦⟦Wed⟧ 24 ⟦Nov⟧ 2027⟧"
    assert words.spoken(date(2026, 11, 26), time(10)) == "⟦⟦⟦Thursday⟧ 26 ⟦November⟧⟧ at ⟦10:00⟧⟧"
    words.tell_times(clock12=True)
    assert words.clock(time(15)) == "⟦3:00 pm⟧"
