# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A hit shows where it matched; the very name and the people one deals with come first."""

from __future__ import annotations

import pytest

from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.services.searching import Search, Sort
from tests.factories import HandClock, a_pursuit, a_step, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


@pytest.fixture
def search(office, tmp_path):
    """The search, which has read everything as it does while one types elsewhere."""
    search = Search(tmp_path / "search.duesday")
    yield search
    search.close()


def _asked(search, text):
    search.warm(lambda: False)
    return list(search.answer(text, lambda: False))


def test_a_hit_shows_the_words_it_was_found_by(office, search):
    office.people.add(PersonCard({"name": "Zoë Test", "note": "Met at the Mill Lane fair"}))
    (group,) = _asked(search, "mill lane")
    assert group.found[0].excerpt == "Met at the Mill Lane fair"
    (group,) = _asked(search, "zoe")
    assert group.found[0].excerpt == ""


def test_the_very_name_comes_before_all_else(office, search):
    office.companies.add(CompanyCard({"name": "Fathom Health"}))
    a_pursuit(office, company="Fathom Health Systems", step=a_step(office, 2))
    assert _asked(search, "fathom health")[0].sort is Sort.COMPANY
    assert _asked(search, "fathom")[0].sort is Sort.PURSUIT


def test_people_one_deals_with_come_before_others_of_the_name(office, search):
    for at in range(9):
        office.people.add(PersonCard({"name": f"Carla Other {at}"}))
    a_pursuit(office, person="Carla Zimmer", step=a_step(office, 2))
    (people,) = (g for g in _asked(search, "carla") if g.sort is Sort.PERSON)
    assert people.found[0].title == "Carla Zimmer"
