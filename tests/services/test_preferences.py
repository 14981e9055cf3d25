# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the user told about themselves: checked, kept, told to who listens, shared."""

from __future__ import annotations

import sqlite3
from datetime import date, time

import pytest

from desktop_app.domain.dates import DayOrder
from desktop_app.domain.errors import KnownError
from desktop_app.domain.guards import LIMITS
from desktop_app.domain.own_situations import with_gap, with_park_after
from desktop_app.domain.records import Contact, Organization
from desktop_app.domain.situations import DEFAULT_TABLE
from desktop_app.services.preferences import Preferences, PreferenceStore, locale_country
from desktop_app.storage.database import Database


@pytest.fixture
def path(tmp_path):
    return tmp_path / "duesday.db"


@pytest.fixture
def database(path):
    with Database(path) as database:
        yield database


@pytest.fixture
def store(database):
    return PreferenceStore(database)


def test_a_change_is_kept_and_told(store, database):
    heard: list[Preferences] = []
    store.hear(heard.append)
    made = store.change(name="Alex Morgan", country="DE", weekdays=(0, 1, 2), start_of_day="08:00")
    assert heard == [made]
    assert PreferenceStore(database).current == made
    assert made.day_start == time(8)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("calls_from", "nine"),
        ("start_of_day", "25:00"),
        ("calls_to", "08:00"),
        ("gap_days", 0),
        ("gap_days", 21),
        ("most_a_day", 0),
        ("lead_minutes", -1),
        ("lead_minutes", "soon"),
        ("weekdays", ()),
        ("appearance", "pink"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_not_kept(store, field, value):
    before = store.current
    with pytest.raises(KnownError) as refused:
        store.change(**{field: value})
    assert (refused.value.code, refused.value.details) == ("invalid_value", {"field": field})
    assert store.current == before


@pytest.mark.parametrize(
    ("country", "order", "clock12"),
    [
        ("US", DayOrder.MDY, True),
        ("GB", DayOrder.DMY, False),
        ("SE", DayOrder.YMD, False),
        ("JP", DayOrder.YMD, False),
        ("", DayOrder.DMY, False),
    ],
)
def test_how_dates_are_read_and_times_shown_where_the_user_lives(country, order, clock12):
    mine = Preferences(country=country)
    assert (mine.day_order, mine.clock12) == (order, clock12)


@pytest.mark.parametrize(
    ("text", "country"),
    [("de_AT.UTF-8", "AT"), ("en_US", "US"), ("C.UTF-8", ""), ("en_150", ""), ("", "")],
)
def test_the_country_is_the_locales_until_the_user_says(store, monkeypatch, text, country):
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_TIME", text)
    assert locale_country() == country
    assert store.current.country == country


def test_the_numbers_are_those_of_the_method_until_the_user_says():
    """Method.md 5.4 and 5.5: three days, nine to five, eight a day, a quarter of an hour."""
    assert Preferences().limits == LIMITS
    assert (Preferences().most_a_day, Preferences().lead_minutes) == (8, 15)


def test_numbers_that_another_program_wrote_wrongly_fall_back(store, path):
    store.change(gap_days=4)
    other = sqlite3.connect(path)
    other.execute("REPLACE INTO setting VALUES ('gap_days', '-3'), ('calls_from', '\"23:00\"')")
    other.commit()
    other.close()
    assert store.current == Preferences(country=store.current.country)
    assert store.current.limits == LIMITS


def test_another_programs_change_is_seen(store, path):
    assert store.current.name == ""
    other = sqlite3.connect(path)
    other.execute("INSERT INTO setting VALUES ('name', '\"Sam\"'), ('of_a_newer_program', '1')")
    other.commit()
    other.close()
    assert store.current.name == "Sam"


def test_while_another_writes_what_was_read_last_holds(store, path):
    store.change(name="Alex")
    assert store.current.name == "Alex"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert store.current.name == "Alex"
    other.close()


def test_the_calendar_is_the_contacts_then_the_companys_then_ones_own(store):
    store.change(country="US", weekdays=(0, 1, 2, 3))
    german = Contact(id=1, uid="a", name="Jun", country="DE")
    unknown = Contact(id=2, uid="b", name="Sam")
    british = Organization(id=1, uid="c", name="Acme", country="GB")
    boxing_day, easter_monday = date(2025, 12, 26), date(2026, 4, 6)
    assert not store.calendar(german, british).is_working(easter_monday)
    assert not store.calendar(unknown, british).is_working(boxing_day)
    mine = store.calendar(unknown, None)
    assert mine.is_working(easter_monday)
    assert not mine.is_working(date(2026, 4, 3))  # a Friday, which the user does not work
    assert store.calendar() is mine
    store.change(weekdays=(0, 1, 2, 3, 4))
    assert store.calendar().is_working(date(2026, 4, 10))


def changed():
    return with_park_after(with_gap(DEFAULT_TABLE.row("N1"), 0, 6), 7)


def test_the_methods_situations_hold_until_the_user_says(store):
    assert store.situations == DEFAULT_TABLE
    assert store.situations_refused == ()


def test_a_changed_situation_is_kept_and_told(store, database):
    heard: list[Preferences] = []
    store.hear(heard.append)
    store.change_situation(changed())
    assert store.situations.row("N1") == changed()
    assert heard == [store.current]
    again = PreferenceStore(database)
    assert again.situations.row("N1") == changed()
    assert again.situations.row("A1") == DEFAULT_TABLE.row("A1")


def test_other_settings_leave_the_situations_alone(store, database):
    store.change_situation(changed())
    store.change(name="Alex")
    assert PreferenceStore(database).situations.row("N1") == changed()


def test_situations_return_to_the_default_one_by_one_or_all(store, database):
    store.change_situation(changed())
    store.change_situation(with_park_after(DEFAULT_TABLE.row("A1"), 5))
    store.default_situations("N1")
    assert store.situations.row("N1") == DEFAULT_TABLE.row("N1")
    assert store.situations.row("A1").park_after == 5
    store.default_situations()
    assert PreferenceStore(database).situations == DEFAULT_TABLE


def test_stored_situations_that_make_no_sense_fall_back_with_a_hint(database, path):
    other = sqlite3.connect(path)
    other.execute("INSERT INTO setting VALUES ('situations', '{\"N1\": 5, \"A1\": not json')")
    other.commit()
    other.close()
    store = PreferenceStore(database)
    assert store.situations == DEFAULT_TABLE
    assert store.situations_refused
    store.change_situation(changed())
    assert store.situations_refused == ()
    assert PreferenceStore(database).situations.row("N1") == changed()


def test_the_working_week_and_the_closures_are_those_at_the_other_end(store):
    store.change(country="US")
    works = Organization(id=1, uid="a", name="Acme", country="IL", weekdays="60123",
                         closures="2026-07-27 2026-07-28")  # fmt: skip
    there = store.calendar(Contact(id=1, uid="b", name="Sam"), works)
    assert there.is_working(date(2026, 7, 26))  # a Sunday
    assert not there.is_working(date(2026, 7, 24))  # a Friday
    assert not there.is_working(date(2026, 7, 27))
    own = Contact(id=2, uid="c", name="Jun", weekdays="01", closures="2026-07-20",
                  worked="2026-10-12")  # fmt: skip
    hers = store.calendar(own, works)
    assert not hers.is_working(date(2026, 7, 26))
    assert hers.is_working(date(2026, 7, 21))
    assert not hers.is_working(date(2026, 7, 20))
    assert not hers.is_working(date(2026, 7, 27))  # the company is shut


def test_a_holiday_may_be_worked_and_what_is_no_day_is_left_out(store):
    store.change(country="US")
    columbus = date(2026, 10, 12)
    assert not store.calendar().is_working(columbus)
    working = Contact(id=1, uid="a", name="Sam", worked="2026-10-12 soon")
    found = store.calendar(working)
    assert found.is_working(columbus)
    assert found.assumed
