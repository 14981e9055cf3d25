# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit is begun from where a person or a company stands, with what is known of them."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.companies import CompanyCard
from desktop_app.services.edits import Edits
from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.dialogs.ways_allowed import WaysAllowedDialog


@pytest.fixture
def welder(monkeypatch):
    """Whoever is asked for a new pursuit types the goal and saves; the dialogs as they came up."""
    shown = []

    def answer(dialog):
        shown.append((dialog.company.text(), dialog.person.text()))
        dialog.title.setText("Welder")
        dialog.accept()

    monkeypatch.setattr(NewPursuitDialog, "exec", answer)
    return shown


def _pursuits(office):
    return Edits(office.desk.database).all(Pursuit)


def test_with_a_person_whose_name_two_bear_the_very_one_is_meant(qtbot, office, undoable, welder):
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Ostler"))
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Kestrel"))
    dialog = PersonDialog(office, undoable, 2)
    qtbot.addWidget(dialog)
    dialog.begin.click()
    (made,) = _pursuits(office)
    assert welder == [("Kestrel", "Zoë Test")]
    assert (made.contact_id, made.title) == (2, "Welder")
    assert len(Edits(office.desk.database).all(Contact)) == 2


def test_at_a_company(qtbot, office, undoable, welder):
    office.companies.add(CompanyCard({"name": "Ostler"}))
    dialog = CompanyDialog(office, undoable, 1)
    qtbot.addWidget(dialog)
    dialog.begin.click()
    (made,) = _pursuits(office)
    assert (welder, made.organization_id) == ([("Ostler", "")], 1)
    assert dialog.pursuits.item(0).text().startswith("Welder")


@pytest.mark.parametrize(("table", "shown"), [("people", "Zoë Test"), ("companies", "")])
def test_from_the_menu_of_the_tables(window, office, welder, table, shown):
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Ostler"))
    roster = window.show_roster(table)
    roster.view.select_id(1)
    window.actions_.begin.trigger()
    assert welder == [("Ostler", shown)]
    assert len(_pursuits(office)) == 1


def test_the_command_is_off_in_the_table_of_pursuits(window, office):
    office.people.add(PersonCard({"name": "Zoë Test"}))
    window.show_roster("people").view.select_id(1)
    assert window.actions_.begin.isEnabled()
    window.show_view()
    assert not window.actions_.begin.isEnabled()


@pytest.mark.parametrize("verb", ["said", "stop"])
def test_the_no_of_somebody_in_no_pursuit_goes_on_record(window, office, monkeypatch, verb):
    """B1: their no counts, pursuit or none."""

    def answer(dialog):
        dialog.stop.setChecked(True)
        dialog.said.setPlainText("Please don't write again.")
        dialog.accept()

    monkeypatch.setattr(WaysAllowedDialog, "exec", answer)
    office.people.add(PersonCard({"name": "Zoë Test"}))
    window.show_roster("people").view.select_id(1)
    getattr(window.actions_, verb).trigger()
    assert not office.people.file(1).contact.may_contact
