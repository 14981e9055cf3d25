# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a company: number and source, sites, who is there, what the ladder knows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import Organization
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step


@pytest.fixture
def acme(office):
    number = a_pursuit(office, step=a_step(office, 9))
    return office.browsing.dossier(number).organization.id


@pytest.fixture
def open_company(qtbot, office, undoable):
    def open_dialog(number):
        dialog = CompanyDialog(office, undoable, number)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_dialog


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.editingFinished.emit()


def test_what_is_typed_is_saved_as_one_change(office, undoable, acme, open_company):
    dialog = open_company(acme)
    dialog.phones.add_button.click()
    type_into(dialog.phones.rows[0].fields.widget("value"), "212 555 0100")
    type_into(dialog.fields.widget("phone_source"), "their site")
    type_into(dialog.fields.widget("hours"), "9 to 5")
    type_into(dialog.fields.widget("link"), "example.com/careers")
    dialog.fields.widget("agency").click()
    dialog.fields.widget("no_calls").click()
    dialog.sites.add_button.click()
    type_into(dialog.sites.rows[0].fields.widget("name"), "Works")
    type_into(dialog.sites.rows[0].fields.widget("address"), "1 Mill Lane")
    dialog.ok.click()
    file = office.companies.file(acme)
    saved = file.organization
    assert (saved.phone, saved.phone_source, saved.hours) == (
        "(212) 555-0100",
        "their site",
        "9 to 5",
    )
    assert (saved.link, saved.agency, saved.no_calls) == ("https://example.com/careers", True, True)
    assert [(s.name, s.address) for s in file.sites] == [("Works", "1 Mill Lane")]
    undoable.stack.undo()
    assert office.companies.file(acme).sites == ()


def test_an_extension_or_a_label_is_not_lost_for_want_of_a_column(office, acme, open_company):
    dialog = open_company(acme)
    dialog.phones.add_row({"value": "(212) 555-0100", "extension": "5", "label": "", "id": 0})
    dialog.emails.add_row({"value": "jobs@example.com", "label": "", "id": 0})
    dialog.phones.changed.emit()
    dialog.ok.click()
    again = open_company(acme)
    assert [(r["value"], r["extension"]) for r in again.phones.value] == [("(212) 555-0100", "5")]
    assert [r["value"] for r in again.emails.value] == ["jobs@example.com"]
    assert not again.is_changed


def test_a_city_is_enough_for_a_time_zone(office, acme, open_company):
    dialog = open_company(acme)
    type_into(dialog.fields.widget("zone"), "new york")
    dialog.ok.click()
    assert office.companies.file(acme).organization.zone == "America/New_York"


def test_an_unknown_time_zone_is_a_hint(office, acme, open_company):
    dialog = open_company(acme)
    type_into(dialog.fields.widget("zone"), "Middle Earth")
    assert "isn't known" in dialog.fields._hints["zone"].text()
    assert dialog.ok.isEnabled()


def test_the_working_week_is_kept_where_it_is_another_one(office, acme, open_company):
    dialog = open_company(acme)
    week = dialog.fields.widget("weekdays")
    week.boxes[4].click()
    week.boxes[6].click()
    dialog.ok.click()
    assert office.companies.file(acme).organization.weekdays == "01236"
    again = open_company(acme)
    assert [box.isChecked() for box in again.fields.widget("weekdays").boxes][4:] == [
        False,
        False,
        True,
    ]


def test_people_and_pursuits_open_with_enter_and_a_double_click(office, acme, open_company, qtbot):
    dialog = open_company(acme)
    assert "Fitter" in dialog.pursuits.item(0).text()
    dialog.people.setCurrentRow(0)
    with qtbot.waitSignal(dialog.open_requested) as asked:
        QTest.keyClick(dialog.people, Qt.Key.Key_Return)
    assert asked.args == ["person", office.companies.file(acme).people[0].id]
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.open_requested) as asked:
        dialog.pursuits.itemDoubleClicked.emit(dialog.pursuits.item(0))
    assert asked.args == ["pursuit", 1]


def test_the_ladder_is_remembered(office, acme, open_company):
    with office.desk.change(office.pursuits.set_title(1, "x").label) as making:
        making.edits.add(
            Rung(id=0, uid="", organization_id=acme, step=LadderStep.SWITCHBOARD,
                 result=LadderResult.CONNECTED, on_date=office.desk.today, name="Ms Lund",
                 good_hours="before ten")
        )  # fmt: skip
    dialog = open_company(acme)
    texts = " ".join(x.text() for x in dialog.ladder.findChildren(Label))
    assert "Ms Lund" in texts
    assert "before ten" in texts


def test_a_new_company_is_added(office, open_company):
    dialog = open_company(None)
    type_into(dialog.fields.widget("name"), "Birch")
    dialog.ok.click()
    assert [o.name for o in [office.companies.file(dialog.number).organization]] == ["Birch"]
    assert Organization.__name__


def test_tab_goes_down_the_form_as_the_eye_does(acme, open_company):
    """The number's fields come before the address below them."""
    focus = []
    at = open_company(acme).focusWidget()
    while at is not None and at not in focus and len(focus) < 500:
        focus.append(at)
        at = at.nextInFocusChain()
    named = [w.text() if isinstance(w, QPushButton) else w.accessibleName() for w in focus]
    order = ["Add a number", "Number found in", "Hours", "Add an address", "Web page", "Note"]
    assert [name for name in named if name in order] == order
