# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a list says of where people are and when they work, and who of two namesakes it means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import words
from desktop_app.domain.changes import Label
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.namesakes import Meant
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


TWO_TANAKAS = (
    "Name,Country,Phone,E-mail\n"
    "Ingrid Tanaka,Switzerland,+41 44 555 01 01,\n"
    "Ingrid Tanaka,United Kingdom,,ingrid@example.co.uk\n"
)


def test_i2_two_namesakes_without_a_company_are_one_only_by_a_way_to_reach_them(desks):
    report, _ = desks.bring_in(TWO_TANAKAS)
    assert (report.added, [x.remark.code for x in report.lines]) == (2, ["namesake_line"])
    again, change = desks.bring_in(TWO_TANAKAS)
    assert (again.same, change) == (2, None)
    other = "Name,Phone,E-mail\nIngrid Tanaka,+41 44 555 01 01,tanaka@example.ch\n"
    completed, _ = desks.bring_in(other)
    assert (completed.added, completed.joined) == (0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Sample,Cook,", "Kim Sample,Lawyer,"),
        ("Kim Sample,Cook,ask at the desk", "Kim Sample,Lawyer,ask at the desk"),
        ("Kim Sample,,kim@example.com", "Kim Sample,,kim.sample@example.org"),
    ],
)
def test_i2_words_that_are_no_address_and_other_roles_do_not_make_one_person(desks, one, other):
    text = f"Name,Role,E-mail\n{one}\n{other}\n"
    report, _ = desks.bring_in(text, kind=RowKind.PEOPLE)
    assert report.added == 2
    again, change = desks.bring_in(text, kind=RowKind.PEOPLE)
    assert (again.same, change) == (2, None)


def test_i2_the_user_says_who_of_two_namesakes_is_one_and_who_is_not(desks):
    """The word holds when the plan is applied, where rows are laid beside each other anew."""
    text = (
        "Name,Country,Phone,E-mail,Company\n"
        "Ingrid Tanaka,Switzerland,+41 44 555 01 01,,\n"
        "Ingrid Tanaka,United Kingdom,,ingrid@example.co.uk,\n"
        "Kim Sample,,+1 212 555 0101,,Acme\n"
        "Kim Sample,,,,\n"
    )
    table = parse_table(text.encode())
    mapping = at_once(desks.importing.recognising(table, RowKind.PEOPLE))
    said = {3: Meant.THAT_ONE, 5: Meant.ANOTHER}
    plan = desks.importing.plan(table, mapping, None, RowKind.PEOPLE, said)
    assert [row.verdict.value for row in plan.rows] == ["add", "join", "add", "add"]
    assert [row.namesake and row.namesake.together for row in plan.rows] == [
        None, True, None, False,
    ]  # fmt: skip
    change = desks.importing.apply(plan, "people.csv", table.digest)
    told_by_button = told.import_button(plan.added, plan.kind)
    assert words.label(change.label) == f"{told_by_button} from people.csv"
    named = sorted((c.name, c.email, c.phone) for c in desks.all(Contact))
    assert named == [
        ("Ingrid Tanaka", "ingrid@example.co.uk", "+41 44 555 01 01"),
        ("Kim Sample", "", ""),
        ("Kim Sample", "", "+1 212 555 0101"),
    ]
