# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Business days: the vectors of method.md 5.5 and the edges of the calendar."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.working_days import WorkCalendar, countries, region_code, regions

US = WorkCalendar("US")
ENGLAND = WorkCalendar("GB", "ENG")
BAVARIA = WorkCalendar("DE", "BY")
PLAIN = WorkCalendar()
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
CALENDARS = st.sampled_from(
    [US, ENGLAND, BAVARIA, PLAIN, WorkCalendar("IL", weekdays=frozenset({6, 0, 1, 2, 3}))]
)


@pytest.mark.parametrize(
    ("calendar", "start", "count", "expected"),
    [
        (US, "2026-06-26", 7, "2026-07-08"),
        (US, "2026-06-26", 10, "2026-07-13"),
        (US, "2026-06-26", 15, "2026-07-20"),
        (US, "2026-03-03", 5, "2026-03-10"),
        (US, "2026-03-10", 7, "2026-03-19"),
        (US, "2026-03-19", 10, "2026-04-02"),
        (ENGLAND, "2026-03-31", 5, "2026-04-09"),
        (BAVARIA, "2026-03-31", 5, "2026-04-09"),
        (US, "2026-11-24", 5, "2026-12-02"),
        (US, "2026-05-23", 5, "2026-06-01"),
        (US, "2026-05-15", 10, "2026-06-01"),
        (US, "2026-05-22", 2, "2026-05-27"),
        (US, "2027-12-30", 1, "2028-01-03"),  # New Year's Day 2028 is observed in 2027
    ],
)
def test_vectors_of_the_method(
    calendar: WorkCalendar, start: str, count: int, expected: str
) -> None:
    assert calendar.add(date.fromisoformat(start), count) == date.fromisoformat(expected)


def test_holiday_is_named_in_english() -> None:
    assert US.holiday_name(date(2026, 7, 3)) == "Independence Day (observed)"
    assert BAVARIA.holiday_name(date(2026, 4, 3)) == "Good Friday"
    assert US.holiday_name(date(2026, 7, 2)) is None


def test_region_adds_its_own_holidays() -> None:
    epiphany = date(2026, 1, 6)
    assert not BAVARIA.is_working(epiphany)
    assert WorkCalendar("DE", "BE").is_working(epiphany)


@pytest.mark.parametrize("region", ["by", " BY ", "Bayern", "bayern"])
def test_region_is_found_by_code_or_name(region: str) -> None:
    assert not WorkCalendar("de", region).is_working(date(2026, 1, 6))


@pytest.mark.parametrize(
    ("country", "region"), [("XX", ""), ("", ""), ("NYSE", ""), ("HolidayBase", ""), ("\0", "ZZ")]
)
def test_unknown_country_has_no_holidays(country: str, region: str) -> None:
    assert WorkCalendar(country, region).is_working(date(2026, 1, 1))


def test_unknown_region_has_the_holidays_of_the_country() -> None:
    assert not WorkCalendar("US", "ZZ").is_working(date(2026, 7, 3))


def test_closure_is_a_day_off_and_a_worked_holiday_is_not() -> None:
    calendar = WorkCalendar(
        "US", closures=frozenset({date(2026, 7, 2)}), worked=frozenset({date(2026, 7, 3)})
    )
    assert not calendar.is_working(date(2026, 7, 2))
    assert calendar.is_working(date(2026, 7, 3))
    assert calendar.roll(date(2026, 7, 2)) == date(2026, 7, 3)


def test_working_week_is_the_contact_s() -> None:
    calendar = WorkCalendar(weekdays=frozenset({6, 0, 1, 2, 3}))
    assert calendar.add(date(2026, 3, 5), 1) == date(2026, 3, 8)  # Thursday, then Sunday


@pytest.mark.parametrize("weekdays", [frozenset(), frozenset({7}), frozenset({-1, 0})])
def test_impossible_working_week_is_refused(weekdays: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="working week"):
        WorkCalendar(weekdays=weekdays)


def test_assumed_is_kept_for_the_user_to_see() -> None:
    assert WorkCalendar("US", assumed=True).assumed
    assert not US.assumed


def test_no_working_day_is_left_at_the_end_of_time() -> None:
    with pytest.raises(KnownError) as caught:
        PLAIN.add(date.max, 1)
    assert caught.value.code == "date_out_of_range"
    with pytest.raises(KnownError):
        WorkCalendar(weekdays=frozenset({0})).roll(date.max)  # a Friday
    assert PLAIN.roll(date.max) == date.max
    assert US.is_working(date.min)


def test_counting_none_rolls_and_counting_back_is_refused() -> None:
    assert US.add(date(2026, 7, 3), 0) == date(2026, 7, 6)
    with pytest.raises(ValueError, match="forwards"):
        US.add(date(2026, 7, 3), -1)


def test_what_must_not_be_late_rolls_back() -> None:
    assert US.roll_back(date(2026, 7, 5)) == date(2026, 7, 2)  # over the 4th, observed on Friday
    assert US.roll_back(date(2026, 7, 2)) == date(2026, 7, 2)
    with pytest.raises(KnownError):
        WorkCalendar(weekdays=frozenset({6})).roll_back(date.min)  # a Monday


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [("US", "ca", "CA"), ("de", " Bayern ", "BY"), ("US", "ZZ", None), ("", "CA", None)],
)
def test_a_region_has_a_code(country: str, region: str, code: str | None) -> None:
    assert region_code(country, region) == code


def test_between_is_none_backwards() -> None:
    assert US.between(date(2026, 7, 8), date(2026, 6, 26)) == 0
    assert US.between(date(2026, 7, 2), date(2026, 7, 5)) == 0
    assert US.between(date(2026, 6, 26), date(2026, 7, 8)) == 7


def test_first_holiday_is_one_that_cost_a_day() -> None:
    assert US.first_holiday(date(2026, 6, 26), date(2026, 7, 8)) == (
        date(2026, 7, 3),
        "Independence Day (observed)",
    )
    saturday_the_fourth = US.first_holiday(date(2026, 7, 3), date(2026, 7, 6))
    assert saturday_the_fourth is None
    assert US.first_holiday(date(2026, 7, 3), date(2026, 7, 3)) is None


@settings(deadline=None)
@given(CALENDARS, DAYS, st.integers(1, 60))
def test_adding_lands_on_the_day_that_counts_so_many(
    calendar: WorkCalendar, day: date, count: int
) -> None:
    found = calendar.add(day, count)
    assert calendar.is_working(found)
    assert calendar.between(day, found) == count


@settings(deadline=None)
@given(CALENDARS, DAYS)
def test_rolling_skips_no_working_day(calendar: WorkCalendar, day: date) -> None:
    found = calendar.roll(day)
    skipped = [day + timedelta(days=n) for n in range((found - day).days)]
    assert calendar.is_working(found)
    assert not any(map(calendar.is_working, skipped))


def test_countries_have_spoken_names() -> None:
    found = dict(countries())
    assert len(found) > 200
    assert all(len(code) == 2 for code in found)
    assert found["US"] == "United States"
    assert found["BA"] == "Bosnia and Herzegovina"
    assert found["CD"] == "Congo (Democratic Republic)"
    assert found["HM"] == "Heard Island and McDonald Islands"
    assert found["IM"] == "Isle of Man"


def test_countries_stand_by_name() -> None:
    names = [name for _, name in countries()]
    assert names == sorted(names)


def test_regions_of_a_country() -> None:
    assert regions("GB") == ("ENG", "NIR", "SCT", "WLS")
    assert "BY" in regions("de")
    assert regions("XX") == ()


def test_a_calendar_costs_no_import_until_it_needs_one() -> None:
    probe = (
        "import sys; from datetime import date;"
        "from desktop_app.domain.working_days import WorkCalendar;"
        "WorkCalendar('US').is_working(date(2026, 7, 4)); WorkCalendar().roll(date(2026, 7, 4));"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0


def test_a_country_is_read_without_its_neighbours():
    """The library's own package of countries reads all of them for one: 8 MiB that nobody asked."""
    asked = (
        "import sys; from datetime import date;"
        "from desktop_app.domain.working_days import WorkCalendar;"
        "assert not WorkCalendar('US').is_working(date(2026, 7, 3));"
        "print(*(m for m in sys.modules if m.startswith('holidays.countries.')))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["holidays.countries.united_states"]
