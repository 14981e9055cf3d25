# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Fill, clear, today, and many dates spread over the days: each one change, each one undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.records import Stage
from desktop_app.ui.dialogs import import_work
from desktop_app.ui.table import cell_work
from desktop_app.ui.table.spreading import SpreadDialog
from tests.ui.sheet_room import AT, CTRL, SHIFT, TODAY, Column, hand, office, promise

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key


def titles(hand):
    return hand.column(Column.TITLE)


# Fill down


def test_ctrl_d_fills_the_selection_with_its_top_cells(hand):
    hand.take(0, 2, Column.TITLE, Column.PERSON)
    hand.press(K.Key_D, CTRL)
    assert titles(hand) == ["Fitter", "Fitter", "Fitter", "", "Cook"]
    assert hand.column(Column.PERSON)[:3] == ["Dana Example"] * 3
    assert hand.undoable.stack.count() == 1
    hand.undoable.stack.undo()
    assert titles(hand) == ["Fitter", "Clerk", "", "", "Cook"]


def test_without_a_selection_it_takes_the_cell_above(hand):
    hand.go(3, Column.TITLE)
    hand.press(K.Key_D, CTRL)
    assert titles(hand)[2] == "Clerk"
    hand.go(1, Column.TITLE)
    hand.press(K.Key_D, CTRL)  # nothing stands above
    assert titles(hand)[0] == "Fitter"
    assert hand.undoable.stack.count() == 1


def test_days_and_stages_are_filled_by_value(hand):
    hand.office.pursuits.set_stage(1, Stage.INTERVIEWING)
    hand.office.steps.move(hand.line(1).step_id, date(2026, 11, 26))
    hand.take(0, 1, Column.STAGE, Column.DUE)
    hand.press(K.Key_D, CTRL)
    assert hand.line(2).stage is Stage.INTERVIEWING
    assert hand.line(2).due_on == date(2026, 11, 26)


# Fill right


def test_ctrl_shift_r_fills_the_selection_with_its_first_cells(hand):
    """Ctrl+R is the morning run; each row keeps to its own first cell."""
    hand.take(0, 1, Column.COMPANY, Column.TITLE)
    hand.press(K.Key_R, CTRL | SHIFT)
    assert titles(hand)[:3] == ["Alder", "Birch", ""]
    assert hand.undoable.stack.count() == 1
    hand.undoable.stack.undo()
    assert titles(hand)[:2] == ["Fitter", "Clerk"]


def test_without_a_selection_it_takes_the_cell_on_the_left(hand):
    hand.go(3, Column.TITLE)
    hand.press(K.Key_R, CTRL | SHIFT)
    assert titles(hand)[2] == "Cedar"
    hand.go(3, Column.COMPANY)
    hand.press(K.Key_R, CTRL | SHIFT)  # nothing stands on its left
    assert hand.undoable.stack.count() == 1


# The handle


def drag(hand, to_row):
    view, handle = hand.view, hand.view.doing.handle
    port, start = view.viewport(), handle.rect().center()
    end = view.visualRect(hand.model.index(to_row, view.currentIndex().column())).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    view.grab()  # what it would fill is painted meanwhile
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_the_handle_fills_downwards(hand):
    hand.go(1, Column.TITLE)
    drag(hand, 3)
    assert titles(hand) == ["Fitter", "Fitter", "Fitter", "Fitter", "Cook"]
    assert hand.cells == {(row, Column.TITLE) for row in range(4)}
    assert hand.undoable.stack.count() == 1


def test_the_handle_fills_upwards_and_over_and_over(hand):
    hand.take(3, 4, Column.COMPANY, Column.COMPANY)
    drag(hand, 0)
    assert hand.column(Column.COMPANY) == ["Elm", "Dogwood", "Elm", "Dogwood", "Elm"]


def test_a_press_on_the_handle_alone_changes_nothing(hand):
    hand.go(1, Column.TITLE)
    port, at = hand.view.viewport(), hand.view.doing.handle.rect().center()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert hand.undoable.stack.count() == 0
    assert hand.here == (0, Column.TITLE)


def test_the_handle_is_where_the_selection_ends(hand):
    hand.take(0, 2, Column.TITLE, Column.PERSON)
    cell = hand.view.visualRect(hand.model.index(2, AT[Column.PERSON]))
    inside = hand.view.doing.handle.rect().center() - cell.bottomRight()
    assert abs(inside.x()) < 8
    assert abs(inside.y()) < 8
    hand.press(K.Key_A, CTRL)
    assert hand.view.doing.handle.rect().isEmpty()


# Clear


def test_delete_clears_cells_and_never_rows(hand):
    hand.take(0, 1, Column.TITLE, Column.PERSON)
    hand.press(K.Key_Delete)
    assert titles(hand)[:2] == ["", ""]
    assert hand.column(Column.PERSON)[:2] == ["", ""]
    assert hand.model.rowCount() == 5
    assert hand.undoable.stack.count() == 1
    assert hand.undoable.stack.undoText() == "Clear 4 cells"


def test_a_due_day_is_not_cleared(hand):
    """R05: no open pursuit is left without a dated step."""
    hand.go(1, Column.DUE)
    hand.press(K.Key_Delete)
    assert hand.refusals[-1].code == "step_required"
    assert hand.line(1).due_on == TODAY


def test_of_a_whole_row_the_cells_that_must_stay_are_named(hand):
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    hand.press(K.Key_Delete)
    named = {hand.dialog.list.item(r, 0).text() for r in range(hand.dialog.list.rowCount())}
    assert named == {"Alder: Person", "Alder: Stage", "Alder: Next step", "Alder: Due"}
    assert hand.line(1).title == "Fitter"
    hand.dialog.without.click()
    assert hand.line(1).person  # the last of its names stays (R30)
    assert (hand.line(1).company, hand.line(1).title) == ("", "")
    assert hand.line(1).due_on == TODAY


def test_backspace_begins_an_empty_edit(hand, qtbot):
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Backspace)
    assert hand.editor.text() == ""
    QTest.keyClick(hand.editor, K.Key_Escape)
    qtbot.waitUntil(lambda: hand.editor is None)


# Today


def test_ctrl_semicolon_puts_in_today(hand):
    hand.take(1, 2, Column.DUE, Column.DUE)
    hand.press(K.Key_Semicolon, CTRL)
    assert hand.line(2).due_on == hand.line(3).due_on == TODAY
    assert hand.undoable.stack.count() == 1


def test_where_no_day_stands_it_says_so(hand):
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Semicolon, CTRL)
    assert hand.refusals[-1].code == "no_days_here"
    assert hand.line(1).title == "Fitter"


def test_a_selection_of_a_million_cells_is_not_filled(hand, monkeypatch):
    from desktop_app.ui.table import doing

    monkeypatch.setattr(doing, "MOST", 3)
    monkeypatch.setattr(cell_work, "MOST", 3)
    hand.press(K.Key_A, CTRL)
    for key, mods in ((K.Key_Delete, None), (K.Key_D, CTRL), (K.Key_Semicolon, CTRL)):
        hand.press(key, mods or Qt.KeyboardModifier.NoModifier)
        assert hand.refusals.pop().code == "too_many_cells"
    assert hand.undoable.stack.count() == 0


# Spread


def test_dates_are_spread_after_a_look_at_them(hand, qtbot):
    promise(hand.office, 1)
    dialog = SpreadDialog(hand.office, hand.undoable, [1, 2, 3, 4, 5])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.days.setValue(2)
    dialog.most.setValue(3)
    qtbot.waitUntil(dialog.ok.isEnabled)
    shown = [dialog.preview.item(row, 2).text() for row in range(5)]
    assert shown[0].startswith("stays")  # a day that was told
    assert hand.line(5).due_on == TODAY + timedelta(4)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    days = [hand.line(number).due_on for number in range(1, 6)]
    assert days[0] == TODAY
    assert set(days) == {TODAY, TODAY + timedelta(1)}
    assert max(days.count(day) for day in days) <= 3
    hand.undoable.stack.undo()
    assert [hand.line(n).due_on for n in range(1, 6)] == [TODAY + timedelta(n) for n in range(5)]


def test_where_nothing_would_move_nothing_can_be_spread(hand, qtbot):
    promise(hand.office, 1)
    dialog = SpreadDialog(hand.office, hand.undoable, [1])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.preview.rowCount() == 1)
    assert not dialog.ok.isEnabled()
    why = dialog.preview.item(0, 2).text().removeprefix("stays: ")
    assert why in dialog._said.text(), "one sentence says why"


def test_dates_are_spread_by_keys_alone(hand, qtbot, monkeypatch):
    """The numbers are typed over, and Enter spreads, also before the preview is there."""
    monkeypatch.setattr(import_work, "AT_ONCE", 0)
    dialog = SpreadDialog(hand.office, hand.undoable, [1, 2, 3, 4, 5])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClicks(dialog.focusWidget(), "1")
    assert dialog.days.value() == 1
    QTest.keyClick(dialog.focusWidget(), K.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "9")
    assert dialog.most.value() == 9
    assert dialog._planning.running
    QTest.keyClick(dialog.focusWidget(), K.Key_Return)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert {hand.line(number).due_on for number in range(1, 6)} == {TODAY}


def test_the_undo_history_tells_one_fill_from_another(hand):
    """Two lines "Fill 2 cells" are no choice; what was filled in tells them apart."""
    hand.take(0, 1, Column.TITLE, Column.TITLE)
    hand.view.doing.fill_with("Night nurse " * 5)
    hand.wait()
    hand.take(2, 3, Column.TITLE, Column.TITLE)
    hand.view.doing.fill_with("Baker")
    hand.wait()
    said = [hand.undoable.stack.text(number) for number in range(2)]
    assert said[1] == "Fill 2 cells with “Baker”"
    assert said[0].startswith("Fill 2 cells with “Night nurse Night nurse")
    assert said[0].endswith("…”")


def test_the_preview_of_spread_dates_has_the_room_of_its_window(hand, qtbot):
    dialog = SpreadDialog(hand.office, hand.undoable, [1, 2, 3, 4, 5], hand.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    before = dialog.preview.height()
    dialog.resize(dialog.width(), dialog.height() + 200)
    qtbot.waitUntil(lambda: dialog.preview.height() >= before + 190)
