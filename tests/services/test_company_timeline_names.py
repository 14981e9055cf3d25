# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The timeline of a company says which person each entry is of."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.follow_ups import Happening
from desktop_app.services.people import PersonCard
from desktop_app.services.timelines import Sort
from tests.factories import HandClock, a_pursuit, a_step, an_office


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


def test_the_timeline_of_a_pursuit_with_several_people_names_each(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    number = a_pursuit(office, company="Ostler", person="Dana Test")
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Ostler"))
    for who in (1, 2):
        told = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now)
        then = a_step(office, 4 + who)
        with office.desk.change(Label.of("log_touch")) as making:
            touch = office.follow_ups.log_in(making.edits, number, told, then)
            making.edits.put(replace(touch, contact_id=who))
    touches = [n for n in office.timelines.of_pursuit(number) if n.sort is Sort.TOUCH]
    assert sorted(line.whom for line in touches) == ["Dana Test", "Zoë Test"]
    office.close()
