# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The timeline of a company says which person each entry is of."""

from __future__ import annotations

from desktop_app.domain.records import Channel
from desktop_app.services.people import PersonCard
from tests.factories import HandClock, an_office


def test_a_note_and_a_word_name_the_person_they_are_of(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    office.people.add(PersonCard({"name": "Dana Test"}, company="Ostler"))
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Ostler"))
    office.timelines.add_note("Asks for mail", contact_id=2)
    office.permissions.set_ways(1, [Channel.EMAIL, Channel.MESSAGE], "No calls.")
    lines = office.timelines.of_company(1)
    assert sorted(line.whom for line in lines) == ["Dana Test", "Zoë Test"]
    assert [line.whom for line in office.timelines.of_person(1)] == [""]
    office.close()
