# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The verb of the window for somebody who has left the company (method.md 6.3)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import record
from desktop_app.ui.actions import Actions
from desktop_app.ui.dialogs.left_company import LeftCompanyDialog, asked_of
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.menus import enable_for
from desktop_app.ui.text import Label
from tests.factories import a_pursuit


def test_the_verb_is_there_for_a_person_at_a_company_only(office, window):
    a_pursuit(office, company="Acme", person="Ana Reyes")
    a_pursuit(office, company="Beta", person="")
    act, row = Actions(window), office.browsing.rows([1, 2])
    enable_for(act, row[1])
    assert act.left.isEnabled()
    enable_for(act, row[2])
    assert not act.left.isEnabled()


def test_who_follows_takes_the_place(office, window, monkeypatch):
    number = a_pursuit(office, company="Acme", person="Ana Reyes")

    def tell(dialog):
        dialog.successor.setText("Tom Gray")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LeftCompanyDialog, "exec", tell)
    window.verbs.left_company(number)
    pursuit = record(office.database, Pursuit, number)
    assert record(office.database, Contact, pursuit.contact_id).name == "Tom Gray"


def test_the_dialog_of_a_person_offers_it_where_something_goes_on_there(
    office, undoable, qtbot, monkeypatch
):
    """method.md 6.3: all that goes on with them at the company turns to who follows."""
    number = a_pursuit(office, company="Acme", person="Ana Reyes")
    a_pursuit(office, company="", person="Lone Wolf")
    lone = PersonDialog(office, undoable, 2)
    qtbot.addWidget(lone)
    assert lone.left.isHidden()
    dialog = PersonDialog(office, undoable, 1)
    qtbot.addWidget(dialog)
    assert not dialog.left.isHidden()

    def tell(asked):
        asked.successor.setText("Tom Gray")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LeftCompanyDialog, "exec", tell)
    dialog.left.click()
    pursuit = record(office.database, Pursuit, number)
    assert record(office.database, Contact, pursuit.contact_id).name == "Tom Gray"
    assert dialog.left.isHidden()
    undoable.stack.undo()
    assert record(office.database, Pursuit, number).contact_id == 1


def test_people_of_the_company_are_offered_and_a_new_name_is_said_to_be_new(
    office, qtbot, undoable
):
    """6.3: who follows is often known already, and found by a part of the name."""
    number = a_pursuit(office, company="Acme", person="Ana Reyes")
    office.people.add(PersonCard({"name": "Björn Ivanova", "role": "Lead"}, company="Acme"))
    office.people.add(PersonCard({"name": "Björn Ivens"}, company="Beta"))
    dialog = asked_of(office, number, "Ana Reyes", None)
    qtbot.addWidget(dialog)
    assert [one.name for one in dialog.offered("bjorn iv")] == ["Björn Ivanova"]
    assert dialog.offered("ana") == ()  # who has left follows nobody
    assert "Known there: Björn Ivanova" in [label.text() for label in dialog.findChildren(Label)]
    dialog.successor.setText("bjorn iv")
    assert dialog.successor.is_new
    dialog.successor.setText("bjorn ivanova")
    assert not dialog.successor.is_new


def test_where_they_are_now_is_kept_with_them(office, window, monkeypatch):
    number = a_pursuit(office, company="Acme", person="Ana Reyes")

    def tell(dialog):
        dialog.elsewhere.setText("Nimbus Health")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LeftCompanyDialog, "exec", tell)
    window.verbs.left_company(number)
    ana = record(office.database, Contact, 1)
    assert record(office.database, Organization, ana.organization_id).name == "Nimbus Health"
    acme = record(office.database, Pursuit, number).organization_id
    assert (record(office.database, Organization, acme).name, ana.role) == ("Acme", "")
