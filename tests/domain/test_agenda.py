# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Due for the user, wherever the contact is (method.md R08, reliability.md 6)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.agenda import Section, fire_at, instant, local_due, order, place, section
from desktop_app.domain.errors import KnownError

BERLIN, LONDON, NEW_YORK, SYDNEY = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Australia/Sydney",
)
NINE = time(9)


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(BERLIN))  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 20), 15), (date(2026, 4, 3), 16)])
def test_ten_in_new_york_for_a_user_in_berlin(day: date, hour: int) -> None:
    due = local_due(day, time(10), NEW_YORK, BERLIN)
    assert due == berlin(day.year, day.month, day.day, hour)
    fires = fire_at(day, time(10), NEW_YORK, user_zone=BERLIN, start_of_day=NINE)
    assert fires == berlin(day.year, day.month, day.day, hour) - timedelta(minutes=15)
    assert fires.tzinfo is UTC


def test_half_past_nine_in_sydney_is_at_night_in_london() -> None:
    due = local_due(date(2026, 6, 10), time(9, 30), SYDNEY, LONDON)
    assert due == datetime(2026, 6, 10, 0, 30, tzinfo=ZoneInfo(LONDON))
    fires = fire_at(date(2026, 6, 10), time(9, 30), SYDNEY, user_zone=LONDON, start_of_day=NINE)
    assert fires.astimezone(ZoneInfo(LONDON)).time() == time(0, 15)


def test_a_date_is_that_date_everywhere() -> None:
    day = date(2026, 3, 10)
    assert local_due(day, None, SYDNEY, LONDON) == day
    assert type(local_due(day, None, SYDNEY, LONDON)) is date
    fires = fire_at(day, None, SYDNEY, user_zone=LONDON, start_of_day=NINE)
    assert fires == datetime(2026, 3, 10, 9, tzinfo=UTC)


def test_empty_zone_is_the_user_s() -> None:
    assert local_due(date(2026, 3, 10), time(10), "", BERLIN) == berlin(2026, 3, 10, 10)


def test_time_left_out_by_a_clock_change_is_counted_from_before_it() -> None:
    fires = fire_at(
        date(2026, 3, 29), time(2, 30), BERLIN, user_zone=BERLIN, start_of_day=NINE, lead_minutes=0
    )
    assert fires == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("fold", [0, 1])
def test_of_a_time_that_comes_twice_the_first_counts(fold: int) -> None:
    found = instant(date(2026, 10, 25), time(2, 30, fold=fold), ZoneInfo(BERLIN))
    assert found == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_lead_is_in_real_minutes_across_a_clock_change() -> None:
    fires = fire_at(date(2026, 3, 29), time(3, 5), BERLIN, user_zone=BERLIN, start_of_day=NINE)
    assert fires == datetime(2026, 3, 29, 0, 50, tzinfo=UTC)


@pytest.mark.parametrize("name", ["", "Nowhere/Atall", "/etc/passwd", "America", "..", "\0"])
def test_unknown_zone_is_taken_as_the_user_s(name: str) -> None:
    assert place(name, BERLIN).key == BERLIN
    assert place(name, name).key == "UTC"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 9), Section.OVERDUE),
        (date(2026, 3, 10), Section.TODAY),
        (date(2026, 3, 11), Section.SOON),
        (date(2026, 3, 17), Section.SOON),
        (date(2026, 3, 18), Section.LATER),
        (date.max, Section.LATER),
        (date.min, Section.OVERDUE),
    ],
)
def test_sections_of_dates(day: date, expected: Section) -> None:
    found = section(day, None, "", now=berlin(2026, 3, 10, 12), user_zone=BERLIN)
    assert found is expected


def test_soon_is_as_far_as_the_user_says() -> None:
    now = berlin(2026, 3, 10, 12)
    day = date(2026, 3, 13)
    assert section(day, None, "", now=now, user_zone=BERLIN, soon_days=3) is Section.SOON
    assert section(day, None, "", now=now, user_zone=BERLIN, soon_days=2) is Section.LATER


@pytest.mark.parametrize("minute", [0, 20, 59])
def test_a_time_gone_by_stays_today_until_the_day_is_over(minute: int) -> None:
    day = date(2026, 3, 10)
    today, tomorrow = berlin(2026, 3, 10, 23, minute), berlin(2026, 3, 11, 0, minute)
    assert section(day, time(10), BERLIN, now=today, user_zone=BERLIN) is Section.TODAY
    assert section(day, time(10), BERLIN, now=tomorrow, user_zone=BERLIN) is Section.OVERDUE


def test_a_time_may_fall_on_another_day_of_the_user_s() -> None:
    now = datetime(2026, 3, 9, 12, tzinfo=UTC)
    assert section(date(2026, 3, 10), time(9), SYDNEY, now=now, user_zone=LONDON) is Section.TODAY
    assert section(date(2026, 3, 10), None, SYDNEY, now=now, user_zone=LONDON) is Section.SOON


def test_now_is_taken_to_the_user_s_day() -> None:
    late_in_berlin = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
    found = section(date(2026, 3, 10), None, "", now=late_in_berlin, user_zone=BERLIN)
    assert found is Section.TODAY


def test_order_is_the_user_s_days_whole_days_first_then_by_instant() -> None:
    steps = [
        (date(2026, 3, 10), None, ""),
        (date(2026, 3, 10), time(23, 0), SYDNEY),  # 12:00 in London
        (date(2026, 3, 10), time(13, 0), LONDON),
        (date(2026, 3, 10), time(10, 0), NEW_YORK),  # 14:00 in London
        (date(2026, 3, 11), None, ""),
    ]
    shuffled = steps[::-1]
    assert sorted(shuffled, key=lambda s: order(*s, LONDON)) == steps


@pytest.mark.parametrize(
    ("day", "wall", "zone", "user"),
    [
        (date.max, time(23), NEW_YORK, NEW_YORK),
        (date.min, time(1), SYDNEY, SYDNEY),
        (date.max, time(23), LONDON, SYDNEY),
    ],
)
def test_the_ends_of_time_are_refused(day: date, wall: time, zone: str, user: str) -> None:
    with pytest.raises(KnownError) as caught:
        local_due(day, wall, zone, user)
    assert caught.value.code == "date_out_of_range"


def test_a_reminder_before_the_beginning_of_time_is_refused() -> None:
    with pytest.raises(KnownError):
        fire_at(date.min, time(0, 5), "UTC", user_zone="UTC", start_of_day=NINE)


@settings(deadline=None)
@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.none() | st.times(timezones=st.none()),
    st.sampled_from(["", BERLIN, LONDON, NEW_YORK, SYDNEY, "Asia/Kathmandu", "Pacific/Apia"]),
    st.sampled_from([BERLIN, NEW_YORK, SYDNEY, "Pacific/Kiritimati"]),
)
def test_section_and_order_agree(day: date, wall: time | None, zone: str, user: str) -> None:
    now = datetime(2050, 6, 15, 12, tzinfo=timezone(timedelta(hours=5)))
    where = section(day, wall, zone, now=now, user_zone=user)
    today = now.astimezone(ZoneInfo(user)).date()
    assert (order(day, wall, zone, user) < order(today, None, "", user)) == (
        where is Section.OVERDUE
    )
