# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a list says of where people are and when they work, and who of two namesakes it means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.transfer.details import RowKind
from desktop_app.words import importing as told
from tests.services.test_importing import Desks


@pytest.fixture
def desks(tmp_path):
    made = Desks(tmp_path)
    yield made
    made.database.close()


@pytest.mark.parametrize(
    "header",
    ["Weekdays", "Working days", "working_days", "Work days", "Weekday", "Days",
     "Days in office", "Works on", "Bürotage"],
)  # fmt: skip
def test_i1_a_working_week_is_known_by_many_headers(desks, header):
    desks.bring_in(f"Name,E-mail,{header}\nNoor Haddad,noor@example.com,Mon-Thu\n")
    assert desks.one(Contact).weekdays == "0123" and not desks.one(Contact).note


def test_i1_a_column_called_days_that_names_none_goes_to_the_note(desks):
    desks.bring_in("Name,E-mail,Days\nNoor Haddad,noor@example.com,5\n")
    assert desks.one(Contact).note == "Days: 5"


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Germany, Bavaria", ("DE", "BY")),
        ("Bavaria, Germany", ("DE", "BY")),
        ("Germany (Saxony)", ("DE", "SN")),
        ("DE-BY", ("DE", "BY")),
        ("Spain / Catalonia", ("ES", "CT")),
        ("US, CA", ("US", "CA")),
        ("Österreich, Wien", ("AT", "9")),
        ("Germany", ("DE", "")),
    ],
)
def test_i1_country_and_region_may_stand_in_one_cell(desks, cell, place):
    desks.bring_in(f'Name,E-mail,"Country, region"\nNoor Haddad,noor@example.com,"{cell}"\n')
    noor = desks.one(Contact)
    assert (noor.country, noor.region, noor.note) == (*place, "")


def test_i1_a_region_that_is_none_keeps_the_country_and_is_told(desks):
    text = 'Name,E-mail,"Country, region"\nNoor Haddad,noor@example.com,"Germany, Oz"\n'
    report, _ = desks.bring_in(text)
    noor = desks.one(Contact)
    assert (noor.country, noor.region) == ("DE", "")
    assert noor.note == "Country, region: Germany, Oz"
    assert [line.remark.code for line in report.lines] == ["region_unknown"]


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [
        ("Germany", "Bavaria", "BY"),
        ("Germany", "Lower Saxony", "NI"),
        ("Germany", "Thueringen", "TH"),
        ("Germany", "Freistaat Sachsen", "SN"),
        ("Austria", "Tyrol", "7"),
        ("Switzerland", "Geneva", "GE"),
        ("Switzerland", "canton of Lucerne", "LU"),
        ("Spain", "Catalonia", "CT"),
        ("Spain", "Cataluna", "CT"),
        ("Italy", "Florence", "FI"),
        ("Poland", "Silesia", "24"),
        ("Canada", "Quebec", "QC"),
        ("UK", "Scotland", "SCT"),
    ],
)
def test_i1_regions_go_by_their_english_names_too(desks, country, region, code):
    text = f"Name,E-mail,Country,Region\nNoor Haddad,noor@example.com,{country},{region}\n"
    desks.bring_in(text)
    assert (desks.one(Contact).region, desks.one(Contact).note) == (code, "")


NAMESAKES = (
    "Name,Company,LinkedIn,E-mail\n"
    "Dana Reyes,Acme,linkedin.com/in/dana-a,\n"
    "Dana Reyes,Acme,https://de.linkedin.com/in/dana-b/?trk=x,\n"
)


def test_i2_namesakes_with_other_profiles_are_two_and_stay_two(desks):
    for _time in range(2):
        desks.bring_in(NAMESAKES)
        assert [c.name for c in desks.all(Contact)] == ["Dana Reyes"] * 2


def test_i2_another_profile_is_the_same_person_where_the_address_agrees(desks):
    head = "Name,Company,LinkedIn,E-mail\n"
    desks.bring_in(head + "Kim Sample,Acme,linkedin.com/in/kim,kim@example.com\n")
    desks.bring_in(head + "Kim Sample,Acme,linkedin.com/in/kim-2,kim@example.com\n")
    assert desks.one(Contact).link == "https://linkedin.com/in/kim"


def test_i2_the_same_profile_at_another_company_is_the_same_person(desks):
    head = "Name,Company,LinkedIn\n"
    desks.bring_in(head + "Kim Sample,Acme,linkedin.com/in/kim\n", kind=RowKind.PEOPLE)
    report, _ = desks.bring_in(
        head + "Kim Sample,Beta,https://www.linkedin.com/in/Kim/\n", kind=RowKind.PEOPLE
    )
    assert desks.one(Contact).name == "Kim Sample"
    assert any("Beta" in told.report_line(line) for line in report.lines)


def test_i2_a_number_without_a_name_is_known_under_the_name_it_was_given(desks):
    text = "Name,Company,Phone\nn/a,Acme,+1 202 555 0101\n"
    desks.bring_in(text)
    found = desks.one(Contact)
    with desks.desk.change(Label.of("edit_person")) as making:
        making.edits.put(replace(found, name="Dana Reyes"))
    desks.bring_in(text)
    assert desks.one(Contact).name == "Dana Reyes"


def test_i2_a_title_that_says_nothing_is_known_again(desks):
    text = "Company,Job title,Status\nAcme,n/a,Applied\n"
    desks.bring_in(text)
    with desks.desk.change(Label.of("edit_person")) as making:  # as an earlier version took it in
        making.edits.put(replace(desks.one(Pursuit), title="n/a"))
    desks.bring_in("Company,Job title,Contact,Status\nAcme,n/a,-,Applied\n")
    desks.bring_in("Company,Job title,Status,Date applied\nAcme,n/a,Applied,2026-02-03\n")
    assert len(desks.all(Pursuit)) == 1
