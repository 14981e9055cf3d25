# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who is kept as "Abara, Carmen", as many lists write it, is known as Carmen Abara (R30)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.records import Contact, Pursuit
from desktop_app.domain.turned_names import ways_written
from desktop_app.services.drafting import addressed
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "listed.duesday", clock)
    yield made
    made.close()


def test_the_line_makes_no_second_person_of_a_listed_name(office):
    office.people.add(PersonCard({"name": "Abara, Carmen"}, company="Kestrel GmbH"))
    found = office.capturing.understand("called Carmen Abara, left voicemail, thu 10")
    assert found.person is not None
    assert found.person.company == "Kestrel GmbH"
    office.capturing.commit(found)
    (carmen,) = matching(office.database, Contact)
    assert [one.contact_id for one in matching(office.database, Pursuit)] == [carmen.id]


def test_a_namesake_whose_name_is_listed_is_asked_about_too(office):
    office.people.add(PersonCard({"name": "Elif Al-Masri"}, company="Kestrel GmbH"))
    office.people.add(PersonCard({"name": "Al-Masri, Elif"}, company="Driftwood"))
    found = office.capturing.understand("called Elif Al-Masri, left voicemail, thu 10")
    assert {person.company for person in found.people} == {"Kestrel GmbH", "Driftwood"}


def test_the_pursuit_with_a_listed_name_is_meant_by_the_name_as_it_is_said(office):
    number = a_pursuit(office, company="Tidal", person="Nguyen, Duc")
    found = office.capturing.understand("called Duc Nguyen, left voicemail, thu")
    assert found.chosen is not None
    assert found.chosen.id == number


def test_a_field_offers_a_listed_name_by_the_name_as_it_is_said(office):
    office.people.add(PersonCard({"name": "Abara, Carmen"}, company="Kestrel GmbH"))
    assert [one.name for one in office.people.choices_like("carmen ab")] == ["Abara, Carmen"]
    assert office.people.choices_like("carmen x") == ()


def test_a_letter_greets_a_listed_name_by_the_given_one():
    assert addressed("Nguyen, Duc") == "Duc"
    assert addressed("Mr Stein") == "Mr Stein"


def test_the_ways_a_name_is_written_leave_other_commas_alone():
    assert ways_written("Carmen Abara") == ("Carmen Abara", "Abara, Carmen")
    assert ways_written("Abara, Carmen") == ("Abara, Carmen", "Carmen Abara")
    assert ways_written("Lee, MBA") == ("Lee, MBA",)
    assert ways_written("Acme") == ("Acme",)
