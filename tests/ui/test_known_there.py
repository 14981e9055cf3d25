# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The search for a person begins with the people of one's own who work there (R29)."""

from __future__ import annotations

import pytest

from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.edits import Edits
from desktop_app.services.ladder import Found, Try
from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.ladder.window import LadderWindow
from tests.factories import a_pursuit, a_step


@pytest.fixture
def number(office):
    """An application at Fathom without a person, where Carla works."""
    found = a_pursuit(office, company="Fathom", person="", step=a_step(office, 2))
    card = PersonCard(
        {"name": "Carla Bäcker Jr.", "role": "HR", "phone": "212 555 0123"}, company="Fathom"
    )
    office.people.add(card)
    return found


@pytest.fixture
def ladder(qtbot, office, undoable, number):
    """The window that looks for a person."""
    window = LadderWindow(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(window)
    window.show()
    return window


def test_who_is_known_there_is_offered_first_and_gone_on_with(office, ladder, number):
    (button,) = ladder.known.buttons
    assert button.full_text.startswith("Carla Bäcker Jr. · HR")
    button.click()
    edits = Edits(office.desk.database)
    assert edits.get(Pursuit, number).contact_id == 1
    assert edits.get(Pursuit, number).next_step_id is not None
    assert not ladder.isVisible()


def test_more_than_a_few_are_counted(office, undoable, number, qtbot):
    from desktop_app.ui.text import Label

    for n in range(9):
        office.people.add(PersonCard({"name": f"Person {n}"}, company="Fathom"))
    window = LadderWindow(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(window)
    words = [label.text() for label in window.known.findChildren(Label)]
    left = 10 - len(window.known.buttons)
    assert f"and {left} others" in words


def test_naming_somebody_known_says_so_and_fills_in_the_number(ladder):
    ladder._go_to(LadderStep.SWITCHBOARD)
    ladder.keys.buttons[LadderResult.NAMED].click()
    learned = ladder.learned
    learned._edit("person").setText("carla backer jr")
    assert "212" in learned.who.text()
    assert learned.who.isVisible()
    learned._edit("person").editingFinished.emit()
    assert learned.values["person"] == "Carla Bäcker Jr."
    assert (learned.values["person_phone"], learned.values["role"]) == ("212 555 0123", "HR")


def test_an_extension_behind_the_number_gets_its_field(ladder):
    ladder._go_to(LadderStep.SWITCHBOARD)
    ladder._on_result(LadderResult.NAMED)
    ladder.learned._edit("person_phone").setText("+1 212 555 0123 ext 4")
    ladder.learned._edit("person_phone").editingFinished.emit()
    values = ladder.learned.values
    assert (values["person_phone"], values["person_extension"]) == ("+1 212 555 0123", "4")


def test_the_memory_of_the_ladder_shows_the_own_name_and_leads_to_the_person(
    qtbot, office, undoable, number
):
    told = Try(LadderStep.SWITCHBOARD, LadderResult.NAMED)
    found = Found("Carla Backer Jr", extension="4")
    office.ladder.record(number, [told], a_step(office, 2), found)
    edits = Edits(office.desk.database)
    assert len(edits.all(Contact)) == 1
    assert [rung.name for rung in edits.all(Rung)][-1] == "Carla Bäcker Jr."
    dialog = CompanyDialog(office, undoable, 1)
    qtbot.addWidget(dialog)
    opened = []
    dialog.open_requested.connect(lambda *what: opened.append(what))
    links = [b for b in dialog.ladder.findChildren(type(dialog.begin)) if "Carla" in b.text()]
    links[0].click()
    assert opened == [("person", 1)]
