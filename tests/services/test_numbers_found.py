# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A number is found as a telephone shows it, wherever something is looked for (product.md)."""

from __future__ import annotations

import pytest

from desktop_app.domain.filters import Query
from desktop_app.domain.rosters import CompanyColumn
from desktop_app.services.addresses import AddressLine
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.services.rosters import CompanyRows, PeopleRows
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    more = (AddressLine("+1 212 555 0143"),)
    office.people.add(PersonCard({"name": "Nora Quill", "phone": "+44 20 7946 0042"}))
    office.people.add(PersonCard({"name": "Ned Vale", "phone": "(212) 555-0120"}, phones=more))
    office.people.add(PersonCard({"name": "Odd Lund", "phone": "555 01 234"}))
    yield office
    office.close()


def people(office, typed):
    rows = PeopleRows(office.database)
    return [row.name for row in rows.rows(rows.ids(Query(find=typed))).values()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("+442079460042", ["Nora Quill"]),
        ("02079460042", ["Nora Quill"]),
        ("00442079460042", ["Nora Quill"]),
        ("020 7946 0042", ["Nora Quill"]),
        ("2125550120", ["Ned Vale"]),
        ("+12125550120", ["Ned Vale"]),
        ("12125550120", ["Ned Vale"]),
        ("5550120", ["Ned Vale"]),
        ("212 555 01", ["Ned Vale"]),
        ("2125550143", ["Ned Vale"]),  # a further number of his
        ("+4755501234", ["Odd Lund"]),  # eight digits, and the country's code
        ("+442079460043", []),
    ],
)
def test_a_number_is_found_with_and_without_the_codes_before_it(office, typed, found):
    assert people(office, typed) == found


def test_words_beside_a_number_are_words(office):
    assert people(office, "quill 7946") == ["Nora Quill"]
    assert people(office, "nora vale") == []


def test_companies_and_pursuits_are_found_by_a_number_too(office):
    number = a_pursuit(office, company="Acme", person="Nora Quill")
    assert list(office.table.ids(Query(find="02079460042"))) == [number]
    assert list(office.table.ids(Query(find="02079460043"))) == []
    rows = CompanyRows(office.database)
    office.companies.add(CompanyCard({"name": "Fable House", "phone": "020 7946 0099"}))
    found = rows.rows(rows.ids(Query(find="+442079460099", sort=CompanyColumn.NAME))).values()
    assert [row.name for row in found] == ["Fable House"]
