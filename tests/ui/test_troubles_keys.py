# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The list of cells that could not be written, by keys alone: Enter goes down, as in a sheet."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.domain.terms import Stage
from tests.ui.sheet_room import Column, hand, office

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key


def field(dialog):
    """Return the editor that is open in the list; the one before is only about to go."""
    here = dialog.focusWidget()
    return here if isinstance(here, QLineEdit) else None


def type_over(dialog, qtbot, text):
    """Type a text over the current cell; the first letter opens it."""
    for letter in text:
        qtbot.keyClicks(field(dialog) or dialog.list, letter)


def write(dialog, qtbot, text):
    """Type a text over the current cell and press Enter."""
    type_over(dialog, qtbot, text)
    QTest.keyClick(field(dialog), K.Key_Return)
    qtbot.wait(1)


def test_enter_keeps_the_text_and_goes_to_the_next_one(hand, qtbot):
    hand.go(1, Column.DUE)
    hand.paste("soon\nsome day\n")
    dialog = hand.dialog
    write(dialog, qtbot, "thu")
    assert dialog.list.currentRow() == 1
    write(dialog, qtbot, "fri")
    assert [dialog.list.item(row, 1).text() for row in range(2)] == ["thu", "fri"]
    assert dialog.focusWidget() is dialog.ok
    QTest.keyClick(dialog.ok, K.Key_Return)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert hand.line(1).due_on == date(2026, 11, 26)
    assert hand.line(2).due_on == date(2026, 11, 27)


def test_escape_gives_a_correction_up_and_stays(hand, qtbot):
    hand.go(1, Column.DUE)
    hand.paste("soon\nsome day\n")
    dialog = hand.dialog
    type_over(dialog, qtbot, "thu")
    QTest.keyClick(field(dialog), K.Key_Escape)
    assert dialog.list.currentRow() == 0
    assert dialog.list.item(0, 1).text() == "soon"
    assert dialog.isVisible()


def test_a_click_on_another_row_goes_there(hand, qtbot):
    hand.go(1, Column.DUE)
    hand.paste("soon\nsome day\nlater\n")
    dialog = hand.dialog
    type_over(dialog, qtbot, "thu")
    dialog.list.setCurrentCell(1, 1)
    assert dialog.list.item(0, 1).text() == "thu"
    assert dialog.list.currentRow() == 1


def test_equal_texts_with_one_reason_are_one_line_and_one_correction_serves_them(hand, qtbot):
    """Six thousand cells in which nobody can read "soon" are one thing to settle, not as many."""
    hand.go(1, Column.DUE)
    hand.paste("soon\nsoon\nsome day\nsoon\n")
    dialog = hand.dialog
    listed = [[dialog.list.item(row, at).text() for at in range(2)] for row in range(2)]
    assert dialog.list.rowCount() == 2
    assert listed == [["Due: 3 cells", "soon"], ["Cedar: Due", "some day"]]
    dialog.list.item(0, 1).setText("thu")
    dialog.list.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.ok.click()
    hand.wait()
    due = [hand.line(number).due_on for number in (1, 2, 3, 4)]
    assert due == [date(2026, 11, 26), date(2026, 11, 26), date(2026, 11, 25), date(2026, 11, 26)]
    assert hand.undoable.stack.count() == 1


def test_what_is_only_left_out_needs_no_second_check(hand, monkeypatch):
    """What was tried while the list was made is written as it is; its name counts what is left."""
    from desktop_app.ui.table import cell_work

    hand.go(1, Column.DUE)
    hand.paste("soon\nfri\nfri\n")
    monkeypatch.setattr(cell_work, "all_or_nothing", None)
    hand.dialog.without.click()
    hand.wait()
    assert [hand.line(number).due_on.day for number in (1, 2, 3)] == [23, 27, 27]
    assert dict(hand.undoable.last.label.args)["count"] == 2
    hand.undoable.stack.undo()
    assert [hand.line(number).due_on.day for number in (1, 2, 3)] == [23, 24, 25]


def test_what_was_made_ready_is_tried_anew_once_somebody_wrote_meanwhile(hand, office):
    hand.go(1, Column.DUE)
    hand.paste("soon\nfri\n")
    office.pursuits.set_title(2, "Another goal")
    hand.dialog.without.click()
    hand.wait()
    assert (hand.line(2).due_on.day, hand.line(2).title) == (27, "Another goal")


def test_a_second_list_takes_letters_as_the_first_did(hand, qtbot):
    """One correction was still wrong: the keyboard is in the list, not nowhere."""
    hand.go(1, Column.DUE)
    hand.paste("soon\nsome day\n")
    first = hand.dialog
    write(first, qtbot, "thu")
    write(first, qtbot, "some time")
    QTest.keyClick(first.focusWidget(), K.Key_Return)
    qtbot.waitUntil(lambda: hand.dialog is not None and hand.dialog is not first)
    second = hand.dialog
    assert second.focusWidget() is second.list, "whatever window is active"
    qtbot.waitUntil(second.isActiveWindow)
    assert QApplication.focusWidget() is second.list
    write(second, qtbot, "fri")
    assert second.list.item(0, 1).text() == "fri"
    QTest.keyClick(second.focusWidget(), K.Key_Return)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert [hand.line(number).due_on.day for number in (1, 2)] == [26, 27]


def test_the_first_letters_of_a_stage_are_read_as_in_its_cell(hand, qtbot):
    """What the Stage cell reads as Interviewing is no riddle where it is pasted."""
    hand.go(1, Column.STAGE)
    hand.paste("int\noff\n")
    hand.wait()
    assert hand.dialog is None
    assert [hand.line(number).stage for number in (1, 2)] == [Stage.INTERVIEWING, Stage.OFFER]


def test_letters_with_which_none_begins_are_asked_about(hand, qtbot):
    """No stage begins with it."""
    hand.go(1, Column.STAGE)
    hand.paste("e\n")
    assert "e" in hand.dialog.list.item(0, 1).text()
