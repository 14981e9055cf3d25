# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A person who is put to another company: what goes on at the old one is asked about (6.3)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.addresses import AddressLine
from desktop_app.services.moved_away import moved_away
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import record
from desktop_app.ui.dialogs.left_company import LeftCompanyDialog
from tests.factories import a_pursuit


@pytest.fixture
def number(office):
    return a_pursuit(office, company="Acme", person="Ana Reyes")


def _move(window, office, company):
    return window.undoable.do(lambda: office.people.set_company(1, company))


def _offered(window):
    buttons = window.messages.findChildren(QPushButton)
    return [b for b in buttons if b.text() == "They &left the company …" and b.isVisibleTo(window)]


def test_their_pursuit_goes_on_without_them_by_one_key_and_comes_back(
    window, office, qtbot, monkeypatch, number
):
    assert _move(window, office, "Beta")
    qtbot.waitUntil(lambda: bool(_offered(window)))
    assert "Ana Reyes is still the person of your pursuit at Acme." in window.messages.message
    monkeypatch.setattr(LeftCompanyDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    _offered(window)[0].click()
    assert record(office.database, Pursuit, number).contact_id is None
    assert record(office.database, Contact, 1).organization_id is not None, "they are at Beta"
    window.undoable.stack.undo()
    assert record(office.database, Pursuit, number).contact_id == 1


def test_nothing_is_asked_where_nothing_goes_on_there(office):
    a_pursuit(office, company="", person="Lone Wolf")
    office.people.set_company(1, "Gamma")
    assert moved_away(office, office.people.set_company(1, "Delta")) is None


def test_the_field_has_the_keyboard_when_the_question_opens(qtbot):
    """What is typed at once is the name, and no press of a button."""
    dialog = LeftCompanyDialog("Ana Reyes")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.successor


def test_r08_the_number_and_address_of_the_company_before_are_asked_about(
    window, office, qtbot, number
):
    """Whether something goes on there or not; a mobile number goes along with them."""
    mobile = AddressLine("+12125550142", label="Mobile")
    card = {"name": "Kim Sample", "phone": mobile.value, "email": "kim@gamma.example"}
    office.people.add(PersonCard(card, "Gamma", phones=(mobile,)))
    assert window.undoable.do(lambda: office.people.set_company(2, "Delta"))
    asked = "Does this still hold: kim@gamma.example?"
    qtbot.waitUntil(lambda: asked in window.messages.message)
    window.undoable.do(lambda: office.people.save(1, PersonCard({"email": "ana@acme.example"})))
    assert _move(window, office, "Beta")
    asked = "Does this still hold: ana@acme.example?"
    qtbot.waitUntil(lambda: asked in window.messages.message)
    assert _offered(window)
