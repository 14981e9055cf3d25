# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The habits of the table in the main window: menus, status line, the other tables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.domain.filters import Column
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.domain.terms import Relationship
from desktop_app.ui.table.troubles import TroublesDialog
from desktop_app.ui.undo_history import UndoHistory
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


@pytest.fixture
def two(office):
    """Two pursuits."""
    return [a_pursuit(office, company=name, person=f"{name} Test") for name in ("Alder", "Birch")]


def entry(window, menu, text):
    """Return an entry of the menu bar."""
    found = next(each for each in window.menus if each.title().replace("&", "") == menu)
    return next(action for action in found.actions() if action.text() == text)


def paste(view, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(view, K.Key_V, CTRL)


def cell(view, row, column):
    index = view.rows.index(row, view.rows.sheet.columns.index(column))
    view.hands.go(index)
    return index


def test_the_menu_does_what_the_keys_do_in_the_table_that_is_shown(two, window, office):
    window.show_roster("people")
    view = window.shown_table
    cell(view, 0, PersonColumn.ROLE)
    QGuiApplication.clipboard().setText("Clerk")
    entry(window, "Edit", "Paste").trigger()
    assert view.currentIndex().data() == "Clerk"
    entry(window, "Edit", "Copy").trigger()
    assert QGuiApplication.clipboard().text() == "Clerk"
    entry(window, "Edit", "Clear the cells").trigger()
    assert view.currentIndex().data() == ""


def test_every_key_of_the_menu_is_the_one_the_table_obeys(window):
    """What a menu promises is done, and by nobody else: the keys are the table's alone."""
    keys: dict[str, set[str]] = {}
    for menu in window.menus:
        for action in menu.actions():
            if not action.shortcut().isEmpty():
                keys.setdefault(action.shortcut().toString(), set()).add(action.text())
    assert {key: names for key, names in keys.items() if len(names) > 1} == {}
    for name, key in (("Copy", "Ctrl+C"), ("Fill down", "Ctrl+D"), ("Clear the cells", "Del")):
        assert entry(window, "Edit", name).shortcut().toString() == key
        assert entry(window, "Edit", name).shortcutContext() == Qt.ShortcutContext.WidgetShortcut


def test_the_keys_of_cells_stay_in_fields_what_they_are_there(two, window, qtbot):
    cell(window.table, 0, Column.TITLE)
    before = window.table.currentIndex().data()
    window.capture.take_focus()
    qtbot.keyClicks(window.capture.line, "hello")
    QTest.keyClick(window.capture.line, K.Key_Delete)
    QTest.keyClick(window.capture.line, K.Key_A, CTRL)
    QTest.keyClick(window.capture.line, K.Key_X, CTRL)
    assert window.capture.line.text() == ""
    assert QGuiApplication.clipboard().text() == "hello"
    assert window.table.currentIndex().data() == before


def test_the_status_line_counts_what_is_selected(two, window):
    view = window.table
    cell(view, 0, Column.COMPANY)
    assert not window.status.selected.isVisible()
    QTest.keyClick(view, K.Key_Down, SHIFT)
    QTest.keyClick(view, K.Key_Right, SHIFT)
    assert window.status.selected.text() == "Selected: 2 rows, 4 cells"
    window.show_roster("people")
    assert not window.status.selected.isVisible()
    QTest.keyClick(window.shown_table, K.Key_A, CTRL)
    assert "2 rows" in window.status.selected.text()


def test_ctrl_enter_in_an_editor_commits_and_follows_up_on_nobody(two, window, qtbot):
    asked = []
    window.actions_.follow_up.triggered.connect(lambda: asked.append(1))
    cell(window.table, 0, Column.TITLE)
    qtbot.keyClicks(window.table, "W")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "elder")
    QTest.keyClick(editor, K.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not window.model.editing)
    assert window.table.currentIndex().data() == "Welder"
    assert asked == []


def test_the_history_opens_from_the_menu(two, window, office):
    window.undoable.do(lambda: office.pursuits.set_title(two[0], "Welder"))
    entry(window, "Edit", "Undo history …").trigger()
    dialog = window.findChild(UndoHistory)
    assert dialog.list.model().rowCount() == 2
    dialog.reject()


def test_the_menu_of_the_view_has_the_column_and_the_size(two, window):
    usual = window.table.rowHeight(0)
    size = {
        action.text(): action for action in entry(window, "View", "Text and rows").menu().actions()
    }
    size["Larger text and rows"].trigger()
    assert window.table.rowHeight(0) > usual
    size["Usual size"].trigger()
    assert window.table.rowHeight(0) == usual
    column = entry(window, "View", "Column").menu()
    column.aboutToShow.emit()
    assert "Hide" in [action.text() for action in column.actions()]


# People and companies


def test_people_are_pasted_with_their_company_and_relationship(two, window, office):
    view = window.show_roster("people").view
    cell(view, 1, PersonColumn.NAME)
    new = {
        PersonColumn.NAME: "Zoë Sample",
        PersonColumn.COMPANY: "Elm & Sons",
        PersonColumn.ROLE: "Baker",
        PersonColumn.PHONE: "555-0111",
        PersonColumn.RELATIONSHIP: "close",
    }
    last = "\t".join(new.get(column, "") for column in view.rows.sheet.columns)
    paste(view, f"Birch Test\tBirch\tClerk\n{last}\n")
    names = [line.name for line in _people(view)]
    assert names == ["Alder Test", "Birch Test", "Zoë Sample"]
    row = _people(view)[-1]
    assert (row.company, row.role, row.phone) == ("Elm & Sons", "Baker", "555-0111")
    assert row.relationship is Relationship.CLOSE
    assert window.undoable.stack.count() == 1
    window.undoable.stack.undo()
    assert len(_people(view)) == 2


def _people(view):
    rows = view.rows
    return [rows.line(row).row for row in range(rows.rowCount())]


def test_a_person_keeps_a_name(two, window):
    view = window.show_roster("people").view
    cell(view, 0, PersonColumn.NAME)
    QTest.keyClick(view, K.Key_Delete)
    assert "name" in window.messages.message
    assert view.currentIndex().data() == "Alder Test"


def test_companies_are_pasted_and_what_is_no_country_is_asked_about(two, window):
    view = window.show_roster("companies").view
    cell(view, 0, CompanyColumn.COUNTRY)
    paste(view, "Germany, BY\nAtlantis\n")
    dialog = window.findChild(TroublesDialog)
    assert dialog.list.item(0, 1).text() == "Atlantis"
    dialog.list.item(0, 1).setText("France")
    dialog.ok.click()
    country = view.rows.sheet.columns.index(CompanyColumn.COUNTRY)
    shown = [view.rows.index(row, country).data() for row in range(2)]
    assert shown[0].startswith("Germany")
    assert shown[1] == "France"
    assert window.undoable.stack.count() == 1


def test_an_agency_is_a_yes_in_a_spreadsheet(two, window):
    view = window.show_roster("companies").view
    cell(view, 0, CompanyColumn.AGENCY)
    paste(view, "x\nNo agency\n")
    assert [row.agency for row in _people(view)] == [True, False]


def test_rows_that_come_back_by_undo_are_selected_again(two, window, office, qtbot):
    a_pursuit(office, company="Cedar")
    view = window.table
    view.setFocus()
    cell(view, 0, Column.TITLE)
    QTest.keyClick(view, K.Key_Down, SHIFT)
    gone = view.selected_ids
    QTest.keyClick(view, K.Key_Minus, CTRL)
    assert view.rows.rowCount() == 1
    window.undoable.stack.undo()
    qtbot.waitUntil(lambda: view.selected_ids == gone)
    window.undoable.stack.redo()
    qtbot.wait(1)
    assert view.rows.rowCount() == 1
    assert view.selected_count <= 1
