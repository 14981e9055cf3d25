# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The verb of the window for somebody who has left the company (method.md 6.3)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop_app.domain.records import Contact, Pursuit
from desktop_app.storage.reads import record
from desktop_app.ui.actions import Actions
from desktop_app.ui.dialogs.left_company import LeftCompanyDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.menus import enable_for
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
