# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Somebody who is known is meant by their full name, and of several one is chosen (R30)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, an_office


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def test_a_full_name_that_two_bear_is_asked_about_with_their_companies(office):
    """The line asks as the import and the terminal do; nobody is taken silently."""
    for company in ("Kestrel GmbH", "Driftwood"):
        office.people.add(PersonCard({"name": "Andrés de la Peña"}, company=company))
    found = office.capturing.understand("emailed Andres de la Pena about the fitter job, mon")
    assert found.problem == "ambiguous_name"
    assert [person.company for person in found.people] == ["Kestrel GmbH", "Driftwood"]
    chosen = office.capturing.understand(found.capture.text, person_id=found.people[1].id)
    assert not chosen.problem
    office.capturing.commit(chosen)
    (pursuit,) = matching(office.database, Pursuit)
    company = record(office.database, Organization, pursuit.organization_id)
    assert company.name == "Driftwood"


@pytest.mark.parametrize("written", ["Alice Iyer W.", "Alice Iyer W"])
def test_a_name_that_ends_in_a_dot_is_that_of_who_is_known(office, written):
    office.people.add(PersonCard({"name": "Alice Iyer W."}, company="Northwind"))
    found = office.capturing.understand(f"met {written}, call in two weeks")
    assert found.person is not None
    office.capturing.commit(found)
    assert [contact.name for contact in matching(office.database, Contact)] == ["Alice Iyer W."]
