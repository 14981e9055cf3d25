# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An extension is kept apart from its number, shown with it, and goes with it."""

from __future__ import annotations

import pytest

from desktop_app.domain.phones import read_phone, split_extension
from desktop_app.domain.records import Contact
from desktop_app.services.people import PersonCard
from desktop_app.services.rosters import PeopleRows
from desktop_app.storage.reads import matching
from desktop_app.words.phones import number
from tests.ui.conftest import clock, office  # noqa: F401  # fixtures


@pytest.mark.parametrize("word", [" ext 8", " ext. 8", "x8", ", Durchwahl 8", " #8"])
def test_it_is_found_at_the_end_of_a_number(word):
    assert split_extension(f"555-0177{word}") == ("555-0177", "8")


def test_a_number_nobody_can_place_loses_no_extension():
    found = read_phone("555-0177 ext 8", home="")
    assert found is not None
    assert (found.text, found.extension) == ("555-0177", "8")


def test_it_is_shown_and_goes_with_its_number(office):  # noqa: F811  # the fixture
    office.people.add(PersonCard({"name": "Amara Osei", "phone": "555-0177 ext 8"}))
    (contact,) = [c for c in matching(office.database, Contact) if c.name == "Amara Osei"]
    row = PeopleRows(office.database).rows([contact.id])[contact.id]
    assert number(row.phone, row.extension) == "555-0177 ext. 8"
    office.people.change(contact.id, phone="555-0199")
    (contact,) = [c for c in matching(office.database, Contact) if c.name == "Amara Osei"]
    assert (contact.phone, contact.extension) == ("555-0199", "")
