# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A field that asks for a day takes words and figures, and looks back where it should (R07)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.services.day_reading import read_day, unfit_weekday
from tests.factories import HandClock, an_office

THIRD = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [("wed 2", date(2026, 12, 2)), ("on wed 2", date(2026, 12, 2)), ("fri 27", date(2026, 11, 27)),
     ("wed 3", None), ("fri 14", None), ("wed 2 pm", date(2026, 11, 25)),
     ("wed", date(2026, 11, 25)), ("4 may", date(2027, 5, 4))],
)  # fmt: skip
def test_r14_a_number_behind_a_weekday_is_a_day_where_no_time_is_asked_for(tmp_path, text, day):
    """On Monday, 23 November 2026: the 25th at two o'clock is no reading of "wed 2" here."""
    clock = HandClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    office = an_office(tmp_path / "duesday.db", clock)
    assert read_day(text, office.preferences, office.today, past=False) == day
    office.close()


@pytest.fixture(params=[datetime(2026, 3, 5, 9, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)])
def office(tmp_path, request):
    """Two days, and most of a year, after that Tuesday."""
    office = an_office(tmp_path / "duesday.db", HandClock(request.param))
    yield office
    office.close()


def read(office, text, *, past=True):
    return read_day(text, office.preferences, office.today, past=past)


@pytest.mark.parametrize(
    "text",
    ["Tuesday 3/3", "tue 3/3", "Tuesday, 3/3", "3/3", "3.3", "3.3.", "03/03", "on 3/3", "3/3/2026",
     "2026-03-03", "3 mar", "the 3rd of March"],
)  # fmt: skip
@pytest.mark.parametrize("country", ["US", "DE", "SE"])
def test_figures_are_a_day_that_has_been(office, text, country):
    office.preferences.change(country=country)
    assert read(office, text) == THIRD


@pytest.mark.parametrize(("country", "month"), [("US", 3), ("DE", 2)])
def test_day_and_month_stand_as_the_country_has_them(office, country, month):
    office.preferences.change(country=country)
    assert read(office, "3/2") == date(2026, month, 5 - month)


def test_the_same_figures_look_ahead_where_nothing_says_past(office):
    assert read(office, "3/3", past=False) == date(2027, 3, 3)


@pytest.mark.parametrize("text", ["soon", "", "3", "next week"])
def test_what_names_no_day_is_none(office, text):
    assert read(office, text) is None


@pytest.mark.parametrize("text", ["Wed 3/3", "wed. 3/3", "on Wed 3.3.", "Wednesday 3 March"])
def test_r14_a_wrong_weekday_is_told_and_no_other_year_is_guessed(office, text):
    assert read(office, text) is None
    if office.today.month == 3:  # in November the nearer third of March is a Wednesday
        assert read(office, text, past=None) is None
    assert unfit_weekday(text, office.preferences, office.today) == THIRD


@pytest.mark.parametrize(
    "text", ["Tue 3/3", "3/3", "Wed", "last wed", "yesterday", "soon", "", "Mary 3/3"]
)
def test_r14_what_fits_or_names_no_date_is_not_odd(office, text):
    assert unfit_weekday(text, office.preferences, office.today) is None


def test_a_weekday_that_fits_the_next_such_date_is_read_where_one_looks_ahead(office):
    assert read(office, "Wed 3/3", past=False) == date(2027, 3, 3)


@pytest.mark.parametrize(
    ("text", "day", "odd"),
    [
        ("wed 2 dec", date(2026, 12, 2), None),
        ("thu 26 nov", date(2026, 11, 26), None),
        ("thu 19 nov", date(2026, 11, 19), None),
        ("tue 2 dec", None, date(2026, 12, 2)),
        ("wed 19 nov", None, date(2026, 11, 19)),
    ],
)
def test_r14_the_nearer_day_counts_where_either_way_is_meant(tmp_path, text, day, odd):
    """An interview on "wed 2 dec" was refused: that day of last year was a Tuesday."""
    clock = HandClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    office = an_office(tmp_path / "duesday.db", clock)
    mine, today = office.preferences, office.today
    assert read_day(text, mine, today) == day
    assert unfit_weekday(text, mine, today, past=None) == odd
    office.close()
