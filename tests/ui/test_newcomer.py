# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit that was just added is the current one: the next command is meant for it (R29)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from tests.factories import a_pursuit, a_step


@pytest.fixture
def many(office, window, qtbot):
    """So many rows that the last of them is out of sight."""
    for number in range(60):
        a_pursuit(office, company=f"Firm {number}", person=f"Person {number}", step=a_step(office))
    window.read_again()
    window.table.select_first(None)


@pytest.fixture
def adds(monkeypatch):
    """Let the dialog be filled in and saved when it opens."""

    def fill(dialog):
        dialog.company.setText("Zeta Works")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(NewPursuitDialog, "exec", fill)


def test_r29_the_newcomer_is_current_in_sight_and_in_the_pane(window, many, adds, qtbot):
    before = window.table.current_id
    window.new_pursuit()
    number = window.table.current_id
    assert number not in {None, before}
    seen = window.table.visualRect(window.table.currentIndex())
    assert window.table.viewport().rect().intersects(seen)
    qtbot.waitUntil(lambda: window.detail.pursuit_id == number)
    assert window.verbs.find_person(number) is not None
    assert "Zeta Works" in window.messages.message


def test_a_newcomer_that_is_hidden_is_told_with_a_way_to_it(window, many, adds, qtbot):
    window.model.set_query(replace(window.model.query, find="Firm 7"))
    current = window.table.current_id
    window.new_pursuit()
    assert window.table.current_id == current
    assert window.messages.message.startswith("The pursuit was added.")
    window.messages._button.click()
    row = window.office.table.rows([window.table.current_id])[window.table.current_id]
    assert row.company == "Zeta Works"


def test_a_newcomer_behind_the_table_of_people_is_told(window, many, adds):
    window.show_roster("people")
    window.new_pursuit()
    assert window.messages.message.startswith("The pursuit was added.")
    window.messages._button.click()
    assert window.shown_table is window.table


def capture(window, qtbot, text):
    window.capture.line.setFocus()
    window.capture.line.setText(text)
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Return)


def current_company(window):
    number = window.table.current_id
    return window.office.table.rows([number])[number].company


def test_r29_a_line_that_begins_a_pursuit_makes_it_current(window, many, qtbot):
    capture(window, qtbot, "applied to Zeta Works, fitter, in two weeks")
    qtbot.waitUntil(lambda: current_company(window) == "Zeta Works")
    qtbot.waitUntil(lambda: window.detail.pursuit_id == window.table.current_id)
    assert window.capture.line.hasFocus() or not window.isActiveWindow()
    assert window.capture.line.text() == ""


def test_r29_a_line_of_a_known_pursuit_shows_what_became_of_it(window, many, qtbot):
    capture(window, qtbot, "called Firm 41, left voicemail, in two weeks")
    qtbot.waitUntil(lambda: current_company(window) == "Firm 41")


@pytest.mark.parametrize("undone", [True, False])
def test_what_a_filter_hides_is_told_with_a_way_to_it_and_one_back(window, many, qtbot, undone):
    window.model.set_query(replace(window.model.query, find="Firm 7"))
    capture(window, qtbot, "applied to Zeta Works, fitter, in two weeks")
    qtbot.waitUntil(lambda: "leaves it out" in window.messages.message)
    assert not window.messages._timer.isActive()  # it stays: nothing else tells of it
    assert window.messages._undo.isVisible()
    (window.messages._undo if undone else window.messages._button).click()
    if undone:
        assert "Zeta Works" not in window.office.browsing.companies()
    else:
        assert current_company(window) == "Zeta Works"


def test_ctrl_z_in_the_empty_line_takes_back_what_was_logged(window, many, qtbot):
    capture(window, qtbot, "applied to Zeta Works, fitter, in two weeks")
    qtbot.waitUntil(lambda: current_company(window) == "Zeta Works")
    line = window.capture.line
    assert not line.isUndoAvailable()
    ctrl_z = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, *ctrl_z)
    asked.ignore()
    QApplication.sendEvent(line, asked)
    assert not asked.isAccepted()  # so the window's own shortcut is heard
    line.insert("called")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, *ctrl_z)
    QApplication.sendEvent(line, asked)
    assert asked.isAccepted()


def test_on_the_page_of_people_nothing_is_said_of_views(window, many, qtbot):
    window.show_roster("people")
    capture(window, qtbot, "called Firm 41, left voicemail, in two weeks")
    qtbot.waitUntil(window.messages._undo.isVisible)
    assert "leaves it out" not in window.messages.message
    window.messages._button.click()
    assert current_company(window) == "Firm 41"


def test_news_of_what_is_hidden_go_with_the_next_thing_done(window, many, qtbot):
    window.model.set_query(replace(window.model.query, find="Firm 7"))
    capture(window, qtbot, "applied to Zeta Works, fitter, in two weeks")
    qtbot.waitUntil(lambda: "leaves it out" in window.messages.message)
    window.undoable.stack.undo()
    assert "leaves it out" not in window.messages.message


def test_a_cancelled_dialog_leaves_the_row(window, many, monkeypatch):
    monkeypatch.setattr(NewPursuitDialog, "exec", lambda dialog: dialog.result())
    before = window.table.current_id
    window.new_pursuit()
    assert window.table.current_id == before
    assert window.messages.message == ""
