# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The working week of a list comes in with the person or the company (I1, I2)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Contact, Organization
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.weeks_in import week_of
from desktop_app.words import importing as told
from tests.services.test_importing import Desks


@pytest.fixture
def desks(tmp_path):
    made = Desks(tmp_path)
    yield made
    made.database.close()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon-Thu", "0123"),
        ("Monday to Friday", "01234"),
        ("Sun – Thu", "01236"),
        ("Fri-Mon", "0456"),
        ("Mo, Mi, Fr", "024"),
        ("mon, wed-fri", "0234"),
        ("Tues & Thurs only", "13"),
        ("lun-ven", "01234"),
        ("Sat", "5"),
    ],
)
def test_a_week_is_read_as_people_write_it(text, days):
    assert week_of(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "flexible", "4 days", "Mon-", "to Fri", "Mo-Fr 9-17", "Mon-Thu?", "-", "Mon - - Tue"],
)
def test_what_is_no_week_is_not_guessed_at(text):
    assert week_of(text) is None


def test_people_bring_their_week(desks):
    report, _ = desks.bring_in("Name,E-mail,Working week\nNoor Haddad,noor@example.com,Sun-Thu\n")
    assert desks.one(Contact).weekdays == "01236"
    assert not report.lines


def test_companies_bring_their_week(desks):
    desks.bring_in("Company,Website,Work week\nAcme,acme.example.com,Mon-Thu\n")
    assert desks.one(Organization).weekdays == "0123"


def test_another_week_is_told_in_words_and_the_one_that_stands_is_kept(desks):
    head = "Name,E-mail,Working days\n"
    desks.bring_in(head + "Noor Haddad,noor@example.com,Mon-Wed\n", kind=RowKind.PEOPLE)
    report, _ = desks.bring_in(head + "Noor Haddad,noor@example.com,Thu\n", kind=RowKind.PEOPLE)
    said = "Line 2: Working days: “Mon, Tue, Wed” stands here and is kept; the file says “Thu”."
    assert said in [told.report_line(line) for line in report.lines]
    assert desks.one(Contact).weekdays == "012"


def test_what_names_no_days_goes_to_the_note(desks):
    report, _ = desks.bring_in("Name,E-mail,Working week\nNoor Haddad,noor@example.com,flexible\n")
    assert desks.one(Contact).note == "Working week: flexible"
    (line,) = report.lines
    assert told.report_line(line) == (
        "Line 2: Working week: “flexible” does not name the days they work; kept in the note."
    )
