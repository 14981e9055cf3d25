# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words typed into several cells by Ctrl+Enter are not lost where they can't be written (S12)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import KnownError
from desktop_app.ui.table import doing
from tests.ui.sheet_room import CTRL, Column, hand, office, promise

__all__ = ["hand", "office"]
K = Qt.Key
REFUSED = "Wait for an answer"  # no action of one's own (R06)


def fill_with(hand, qtbot, column, words):
    """Type words into three selected cells and press Ctrl+Enter."""
    hand.take(0, 2, column, column)
    qtbot.keyClicks(hand.view, words[0])
    qtbot.keyClicks(hand.view.open_editor, words[1:])
    QTest.keyClick(hand.view.open_editor, K.Key_Return, CTRL)
    qtbot.wait(1)
    hand.wait()


def test_cancel_means_it_and_opens_nothing(hand, qtbot):
    """An open cell with the words in it would be written to by the next key that is pressed."""
    fill_with(hand, qtbot, Column.ACTION, REFUSED)
    qtbot.waitUntil(lambda: hand.dialog is not None)
    before = hand.column(Column.ACTION)
    hand.dialog.reject()
    qtbot.wait(1)
    assert hand.view.open_editor is None
    hand.press(K.Key_Home, CTRL)
    assert hand.column(Column.ACTION) == before


def test_too_many_cells_leave_them_in_the_cell(hand, qtbot, monkeypatch):
    monkeypatch.setattr(doing, "MOST", 2)
    fill_with(hand, qtbot, Column.TITLE, "Welder")
    assert hand.refusals[-1].code == "too_many_cells"
    assert hand.view.open_editor.text() == "Welder"
    assert hand.column(Column.TITLE) == ["Fitter", "Clerk", "", "", "Cook"]
    monkeypatch.undo()
    QTest.keyClick(hand.view.open_editor, K.Key_Return, CTRL)  # the same cells are still selected
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert hand.column(Column.TITLE) == ["Welder"] * 3 + ["", "Cook"]


def test_another_program_that_writes_meanwhile_leaves_them_in_the_cell(hand, qtbot, monkeypatch):
    def stale(_making):
        raise KnownError("stale")

    monkeypatch.setattr(hand.office.desk, "seal", stale)
    fill_with(hand, qtbot, Column.TITLE, "Welder")
    qtbot.waitUntil(lambda: hand.view.open_editor is not None)
    assert hand.view.open_editor.text() == "Welder"
    assert [each.code for each in hand.refusals] == ["stale"]


def test_a_day_comes_back_as_a_day(hand, qtbot, monkeypatch):
    monkeypatch.setattr(doing, "MOST", 2)
    hand.take(0, 2, Column.DUE, Column.DUE)
    qtbot.keyClicks(hand.view, "i")
    qtbot.keyClicks(hand.view.open_editor.field, "n 3 weeks")
    on = hand.view.open_editor.on
    QTest.keyClick(hand.view.open_editor.field, K.Key_Return, CTRL)
    qtbot.wait(1)
    assert hand.view.open_editor.on == on


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_D])
def test_words_of_before_do_not_come_back_for_another_wish(hand, qtbot, monkeypatch, key):
    fill_with(hand, qtbot, Column.TITLE, "Welder")
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    monkeypatch.setattr(doing, "MOST", 2)
    hand.press(key, CTRL if key == K.Key_D else Qt.KeyboardModifier.NoModifier)
    assert hand.refusals[-1].code == "too_many_cells"
    assert hand.view.open_editor is None


def test_a_day_that_was_typed_stands_as_typed_among_what_is_refused(hand, qtbot):
    """Who typed "in 3 weeks" looks for those words, not for the day that they mean."""
    promise(hand.office, 2)
    hand.take(0, 2, Column.DUE, Column.DUE)
    qtbot.keyClicks(hand.view, "i")
    qtbot.keyClicks(hand.view.open_editor.field, "n 3 weeks")
    on = hand.view.open_editor.on
    QTest.keyClick(hand.view.open_editor.field, K.Key_Return, CTRL)
    qtbot.waitUntil(lambda: hand.dialog is not None)
    (row,) = range(hand.dialog.list.rowCount())
    assert hand.dialog.list.item(row, 1).text() == "in 3 weeks"
    hand.dialog.without.click()
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert [hand.line(number).due_on == on for number in (1, 2, 3)] == [True, False, True]


def test_a_key_behind_ctrl_enter_does_not_overtake_it(hand, qtbot):
    """Both keys came before a turn of events: the fill went to the cell that the second led to."""
    hand.take(1, 3, Column.PERSON, Column.PERSON)
    qtbot.keyClicks(hand.view, "W")
    qtbot.keyClicks(hand.view.open_editor, "ilma Vane")
    editor = hand.view.open_editor
    for key in (K.Key_Return, K.Key_Home):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(QApplication.focusWidget() or editor, QKeyEvent(kind, key, CTRL))
    qtbot.wait(1)
    hand.wait()
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    people = ["Dana Example", "Wilma Vane", "Wilma Vane", "Wilma Vane", "Lea Example"]
    assert hand.column(Column.PERSON) == people
    assert hand.column(Column.TITLE) == ["Fitter", "Clerk", "", "", "Cook"]


def test_a_key_behind_enter_does_not_overtake_it(hand, qtbot):
    hand.go(2, Column.COMPANY)
    qtbot.keyClicks(hand.view, "V")
    qtbot.keyClicks(hand.view.open_editor, "ane Foods")
    for key, mods in ((K.Key_Return, Qt.KeyboardModifier.NoModifier), (K.Key_Home, CTRL)):
        QApplication.sendEvent(
            QApplication.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, key, mods)
        )
    qtbot.wait(1)
    assert hand.column(Column.COMPANY)[1] == "Vane Foods"
    assert hand.here == (0, Column.COMPANY)
    assert hand.cells == {(0, Column.COMPANY)}
