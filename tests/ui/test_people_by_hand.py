# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People and companies by hand: nothing moves under the mouse, no offer and no place is lost."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.ui import offer_place
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.dialogs.fields import line_of
from desktop_app.ui.dialogs.interview import InterviewDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.theme import Theme
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def themed(qapp):
    """As the program looks: its style sheet is what makes one thing wider than another."""
    before = qapp.palette(), qapp.styleSheet()
    made = Theme(qapp)
    yield
    made.deleteLater()
    qapp.setStyleSheet(before[1])
    qapp.setPalette(before[0])


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.resize(1140, 760)
    dialog.show()
    QApplication.processEvents()
    return dialog


def places(dialog):
    """Return where everything that can be clicked or typed into stands."""
    QApplication.processEvents()
    parts = (QLineEdit, QPushButton)
    found = [w for kind in parts for w in dialog.findChildren(kind) if w.isVisibleTo(dialog)]
    return {id(w): w.mapTo(dialog, QPoint(0, 0)).toTuple() for w in found}


@pytest.mark.parametrize(
    ("make", "field", "typed"),
    [
        (PersonDialog, "company", "Nobody knows it yet"),
        (PersonDialog, "name", ""),
        (PersonDialog, "zone", "Gotham"),
        (PersonDialog, "closures", "some day"),
        (CompanyDialog, "hours", "9-25 mo-fri"),
        (CompanyDialog, "zone", "Gotham"),
    ],
)
def test_a_hint_that_comes_or_goes_moves_nothing(qtbot, office, undoable, make, field, typed):
    office.people.add(PersonCard({"name": "Ana Reyes"}, "Acme"))
    dialog = shown(qtbot, make(office, undoable, 1))
    before = places(dialog)
    hint = dialog.fields._hints[field]
    was = hint.text()
    edit = dialog.fields.widget(field)
    edit.setText(typed or " ")
    assert hint.text() != was
    now = places(dialog)
    assert now == {part: before[part] for part in now}
    edit.setText("")
    assert {k: v for k, v in places(dialog).items() if k in before}.items() <= before.items()


def test_a_number_that_is_odd_moves_nothing(qtbot, office, undoable):
    office.people.add(PersonCard({"name": "Ana Reyes", "phone": "+12125550142"}, "Acme"))
    dialog = shown(qtbot, PersonDialog(office, undoable, 1))
    before = places(dialog)
    number = dialog.phones.rows[0].fields.widget("value")
    number.setText("212 555 01")
    assert dialog.phones.rows[0]._hint.text()
    assert places(dialog) == before


def test_an_interviews_hint_and_who_is_meant_move_nothing(qtbot, office, undoable):
    number = a_pursuit(office, company="Acme", person="Ana Reyes")
    dialog = shown(qtbot, InterviewDialog(office, undoable, number, None))
    before = places(dialog)
    dialog.fields.widget("ends").setText("13 uhr")
    dialog.fields.widget("people").line.setText("Ana Reyes, Somebody New")
    assert dialog.fields._hints["ends"].text()
    now = places(dialog)
    assert {k: now[k] for k in before} == before


def test_many_names_at_an_interview_move_nothing(qtbot, office, undoable):
    for name in ("Anastasia Featherstonehaugh", "Bartholomew Cholmondeley", "Cy Dunn"):
        office.people.add(PersonCard({"name": name}, "Amalgamated Consolidated Holdings"))
    number = a_pursuit(office)
    dialog = shown(qtbot, InterviewDialog(office, undoable, number, None))
    before = places(dialog)
    line = dialog.fields.widget("people").line
    line.setFocus()
    line.setText("Anastasia Featherstonehaugh, Bartholomew Cholmondeley, Cy Dunn, Nobody Known")
    now = places(dialog)
    assert now == {part: before.get(part, place) for part, place in now.items()}


def test_tab_takes_the_only_one_who_is_offered(qtbot, office, undoable):
    office.people.add(PersonCard({"name": "Amara Osei"}, "Kestrel Health"))
    office.people.add(PersonCard({"name": "Ana Reyes"}, "Acme"))
    dialog = shown(qtbot, PersonDialog(office, undoable, 2))
    by = dialog.fields.widget("introduced_by")
    by.setFocus()
    qtbot.keyClicks(by, "amar")
    QTest.keyClick(by.completer().popup(), Qt.Key.Key_Tab)
    assert dialog.fields.values()["introduced_by"] == ["Amara Osei", 1]
    assert dialog.fields._hints["introduced_by"].text() == "Kestrel Health", "which one it is"


def test_tab_takes_nobody_of_several_and_nobody_whose_list_was_closed(qtbot, office, undoable):
    for name in ("Amara Osei", "Amaro Lund"):
        office.people.add(PersonCard({"name": name}))
    dialog = shown(qtbot, PersonDialog(office, undoable, None))
    by = dialog.fields.widget("introduced_by")
    by.setFocus()
    qtbot.keyClicks(by, "amar")
    QTest.keyClick(by.completer().popup(), Qt.Key.Key_Tab)
    assert dialog.fields.values()["introduced_by"] == ["amar", None]
    qtbot.keyClicks(by, "a")
    QTest.keyClick(by.completer().popup(), Qt.Key.Key_Escape)
    QTest.keyClick(by, Qt.Key.Key_Tab)
    assert dialog.fields.values()["introduced_by"] == ["amara", None]


def test_companies_show_their_people(window, office):
    office.people.add(PersonCard({"name": "Ana Reyes"}, "Acme"))
    office.people.add(PersonCard({"name": "Kim Sample"}, "Beta"))
    companies = window.show_roster("companies")
    companies.view.select_id(1)
    show = next(a for a in companies.view.row_actions if a.text() == "Show the people")
    show.trigger()
    people = window.show_roster("people").model
    assert people.ids(0, people.rowCount() - 1) == [1]


def test_after_deleting_the_cursor_is_on_the_one_in_its_place(window, office):
    for name in ("Ana", "Ben", "Cem", "Dan"):
        office.people.add(PersonCard({"name": name}))
    people = window.show_roster("people")
    people.view.select_id(2)
    people.delete([2])
    assert people.view.current_id == 3
    people.view.select_id(4)
    people.delete([4])
    assert people.view.current_id == 3


def test_a_spelling_that_gave_way_leaves_no_note(office):
    for name in ("Alder & Finch", "alder and finch", "Alder Finch Ltd", "Old Finch"):
        office.companies.add(CompanyCard({"name": name}))
    for other in (2, 3, 4):
        office.merging.companies(1, other, SimpleNamespace)
    assert office.companies.file(1).organization.note == "Old Finch"


def test_an_offer_in_a_dialog_is_made_again_in_the_window_unless_it_was_answered(window, qtbot):
    for answered in (True, False):
        made = []
        dialog = QDialog(window)
        dialog.bar = MessageBar(dialog)
        dialog.setModal(True)
        dialog.show()
        place = offer_place.place_for(window, lambda: made.append("again"))  # noqa: B023
        assert place is dialog.bar
        place.tell("Something is offered", button="Keep it", act=lambda: None)
        if answered:
            place._button.click()
        dialog.reject()
        qtbot.wait(1)
        assert made == ([] if answered else ["again"])


def test_lines_have_their_names(qtbot, office, undoable):
    """A hint is read aloud with its field."""
    dialog = shown(qtbot, PersonDialog(office, undoable, None))
    name = line_of(dialog.fields._fields["name"])
    assert name.accessibleDescription() == dialog.fields._hints["name"].text()
