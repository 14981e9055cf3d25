# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The keys of the table: a hand that knows a spreadsheet finds what it is used to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_app.domain.filters import View
from desktop_app.domain.terms import Ending
from desktop_app.ui.table import edges
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.ui.sheet_room import AT, CTRL, SHIFT, TODAY, Column, a_pursuit, hand, office

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key
LAST = COLUMNS[-1]


def type_into(hand, qtbot, text):
    """Begin an edit by typing over the current cell."""
    qtbot.keyClicks(hand.view, text[0])
    qtbot.keyClicks(hand.editor, text[1:])


def done(hand, qtbot):
    qtbot.waitUntil(lambda: hand.editor is None)


# Moving


@pytest.mark.parametrize(
    ("key", "mods", "expected"),
    [
        (K.Key_Down, None, (2, Column.TITLE)),
        (K.Key_Up, None, (0, Column.TITLE)),
        (K.Key_Right, None, (1, Column.PERSON)),
        (K.Key_Left, None, (1, Column.COMPANY)),
        (K.Key_Home, None, (1, Column.COMPANY)),
        (K.Key_End, None, (1, LAST)),
        (K.Key_Home, CTRL, (0, Column.COMPANY)),
        (K.Key_End, CTRL, (4, LAST)),
        (K.Key_PageDown, None, (4, Column.TITLE)),
        (K.Key_PageUp, None, (0, Column.TITLE)),
        (K.Key_Return, None, (2, Column.TITLE)),
        (K.Key_Enter, None, (2, Column.TITLE)),
        (K.Key_Return, SHIFT, (0, Column.TITLE)),
        (K.Key_Tab, None, (1, Column.PERSON)),
        (K.Key_Backtab, SHIFT, (1, Column.COMPANY)),
    ],
)
def test_a_key_moves_the_cell(hand, key, mods, expected):
    hand.go(2, Column.TITLE)
    hand.press(key, mods or Qt.KeyboardModifier.NoModifier)
    assert hand.here == expected
    assert hand.cells == {expected}


@pytest.mark.parametrize(
    ("filled", "at", "step", "expected"),
    [
        ("xx..x", 0, 1, 1),  # to the last one before a gap
        ("xx..x", 1, 1, 4),  # over the gap
        ("xx..x", 2, 1, 4),  # from within it
        ("xx...", 1, 1, 4),  # to the end where there is none
        ("xxxxx", 0, 1, 4),
        ("xxxxx", 4, -1, 0),
        ("x..xx", 4, -1, 3),
        ("x..xx", 3, -1, 0),
        ("x", 0, 1, 0),
    ],
)
def test_ctrl_and_an_arrow_lead_to_the_edge_of_what_is_filled(filled, at, step, expected):
    end = len(filled) - 1 if step > 0 else 0
    assert edges.edge(lambda place: filled[place] == "x", at, step, end) == expected


def test_ctrl_arrows_in_the_table(hand):
    hand.go(1, Column.TITLE)  # Fitter, Clerk, -, -, Cook
    hand.press(K.Key_Down, CTRL)
    assert hand.here == (1, Column.TITLE)
    hand.press(K.Key_Down, CTRL)
    assert hand.here == (4, Column.TITLE)
    hand.press(K.Key_Up, CTRL, times=3)
    assert hand.here == (0, Column.TITLE)
    hand.press(K.Key_Right, CTRL)
    assert hand.here == (0, LAST)
    hand.press(K.Key_Left, CTRL)
    assert hand.here == (0, Column.COMPANY)


def test_in_a_long_table_the_database_is_asked_where_the_gaps_are(hand, monkeypatch):
    monkeypatch.setattr(edges, "_READ", 2)
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Down, CTRL)
    assert hand.here == (1, Column.TITLE)
    hand.press(K.Key_Down, CTRL)
    assert hand.here == (4, Column.TITLE)
    hand.go(1, Column.COMPANY)
    hand.press(K.Key_Down, CTRL)
    assert hand.here == (4, Column.COMPANY)


# Selecting


def test_shift_extends_and_takes_back(hand):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_Down, SHIFT, times=2)
    hand.press(K.Key_Right, SHIFT)
    assert hand.cells == {(r, c) for r in (1, 2, 3) for c in (Column.TITLE, Column.PERSON)}
    hand.press(K.Key_Up, SHIFT)
    assert hand.cells == {(r, c) for r in (1, 2) for c in (Column.TITLE, Column.PERSON)}
    hand.press(K.Key_Down)
    assert hand.cells == {(3, Column.PERSON)}


def test_ctrl_shift_extends_to_the_edge(hand):
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Down, CTRL | SHIFT)
    assert hand.cells == {(0, Column.TITLE), (1, Column.TITLE)}
    hand.press(K.Key_End, CTRL | SHIFT)
    assert len(hand.cells) == 5 * (len(COLUMNS) - AT[Column.TITLE])
    hand.press(K.Key_Home, SHIFT)
    assert hand.cells == {(r, c) for r in range(5) for c in (Column.COMPANY, Column.TITLE)}


def test_whole_rows_whole_columns_and_all(hand):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_Space, SHIFT)
    assert hand.cells == {(1, column) for column in COLUMNS}
    hand.press(K.Key_Down, SHIFT)
    assert hand.cells == {(row, column) for row in (1, 2) for column in COLUMNS}
    hand.go(2, Column.TITLE)
    hand.press(K.Key_Space, CTRL)
    assert hand.cells == {(row, Column.TITLE) for row in range(5)}
    hand.press(K.Key_Right, SHIFT)
    assert hand.cells == {(r, c) for r in range(5) for c in (Column.TITLE, Column.PERSON)}
    hand.press(K.Key_A, CTRL)
    assert len(hand.cells) == 5 * len(COLUMNS)
    assert hand.view.selected_ids == [1, 2, 3, 4, 5]


def test_a_click_selects_a_cell_and_shift_a_rectangle(hand, qtbot):
    view = hand.view

    def click(row, column, mods=Qt.KeyboardModifier.NoModifier):
        at = view.visualRect(hand.model.index(row, AT[column])).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, mods, at)

    click(1, Column.TITLE)
    assert hand.cells == {(1, Column.TITLE)}
    click(3, Column.PERSON, SHIFT)
    assert hand.cells == {(r, c) for r in (1, 2, 3) for c in (Column.TITLE, Column.PERSON)}
    click(0, Column.STAGE, CTRL)
    assert (0, Column.STAGE) in hand.cells
    assert len(hand.cells) == 7
    click(0, Column.COMPANY)
    assert hand.cells == {(0, Column.COMPANY)}
    handle = QPoint(5, view.rowViewportPosition(2) + 5)
    QTest.mouseClick(view.verticalHeader().viewport(), Qt.MouseButton.LeftButton, pos=handle)
    assert hand.cells == {(2, column) for column in COLUMNS}


def test_hidden_and_moved_columns_are_what_the_eye_sees(hand):
    head = hand.view.horizontalHeader()
    head.moveSection(head.visualIndex(AT[Column.DUE]), 0)
    head.hideSection(AT[Column.TITLE])
    hand.go(1, Column.DUE)
    hand.press(K.Key_Right, SHIFT, times=2)
    assert hand.cells == {(0, c) for c in (Column.DUE, Column.COMPANY, Column.PERSON)}
    hand.press(K.Key_Tab, times=2)
    assert hand.here == (0, Column.COMPANY)


def test_enter_and_tab_go_round_within_what_is_selected(hand):
    hand.take(0, 1, Column.TITLE, Column.PERSON)
    cells = hand.cells
    seen = []
    for _turn in range(4):
        hand.press(K.Key_Return)
        seen.append(hand.here)
    assert sorted(seen) == sorted(cells)
    assert hand.cells == cells
    hand.press(K.Key_Tab)
    assert hand.cells == cells


# Committing


@pytest.mark.parametrize(
    ("key", "mods", "expected"),
    [
        (K.Key_Return, None, (2, Column.TITLE)),
        (K.Key_Return, SHIFT, (0, Column.TITLE)),
        (K.Key_Tab, None, (1, Column.PERSON)),
        (K.Key_Backtab, SHIFT, (1, Column.COMPANY)),
        (K.Key_Return, CTRL, (1, Column.TITLE)),
    ],
)
def test_a_key_commits_and_goes_on(hand, qtbot, key, mods, expected):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Chief clerk")
    QTest.keyClick(hand.editor, key, mods or Qt.KeyboardModifier.NoModifier)
    done(hand, qtbot)
    assert hand.line(2).title == "Chief clerk"
    assert hand.here == expected
    assert hand.view.hasFocus()


@pytest.mark.parametrize(("key", "row"), [(K.Key_Down, 2), (K.Key_Up, 0)])
def test_up_and_down_commit_what_was_typed_over(hand, qtbot, key, row):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Porter")
    QTest.keyClick(hand.editor, key)
    done(hand, qtbot)
    assert hand.line(2).title == "Porter"
    assert hand.here == (row, Column.TITLE)


@pytest.mark.parametrize(
    ("key", "column"), [(K.Key_Right, Column.PERSON), (K.Key_Left, Column.COMPANY)]
)
def test_left_and_right_commit_what_was_typed_over(hand, qtbot, key, column):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Porter")
    QTest.keyClick(hand.editor, key)
    done(hand, qtbot)
    assert hand.line(2).title == "Porter"
    assert hand.here == (1, column)


def test_f2_puts_the_cursor_behind_the_words(hand, qtbot):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_F2)
    qtbot.keyClicks(hand.editor, " of works")
    QTest.keyClick(hand.editor, K.Key_Return)
    done(hand, qtbot)
    assert hand.line(2).title == "Clerk of works"


@pytest.mark.parametrize("key", [K.Key_X, K.Key_F2, K.Key_Backspace])
def test_what_cannot_be_typed_into_says_why(hand, key):
    """A key that does nothing and says nothing leaves one wondering."""
    hand.go(2, Column.WHY)
    hand.press(key)
    assert hand.editor is None
    assert [error.code for error in hand.refusals] == ["worked_out_cell"]
    hand.office.follow_ups.close(2, Ending.WITHDRAWN)
    hand.model.set_query(replace(hand.model.query, view=View.ALL))
    hand.go(2, Column.DUE)
    hand.press(key)
    assert [error.code for error in hand.refusals[1:]] == ["closed_pursuit"]


@pytest.mark.parametrize("key", [K.Key_Right, K.Key_Tab])
def test_the_hand_leaves_a_column_that_is_hidden(hand, key):
    """Nothing can be typed where nothing is seen, and the next key goes on from beside it."""
    hand.go(2, LAST)
    hand.view.looks.hide(AT[LAST])
    assert hand.here == (1, COLUMNS[-2])
    hand.go(2, Column.TITLE)
    hand.view.setColumnHidden(AT[Column.TITLE], True)  # as a view does
    hand.press(key)
    assert hand.here == (1, Column.PERSON)


def test_left_and_right_move_in_the_words_after_f2(hand, qtbot):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_F2)
    QTest.keyClick(hand.editor, K.Key_End)
    QTest.keyClick(hand.editor, K.Key_Left)
    assert hand.editor.cursorPosition() == len("Clerk") - 1
    QTest.keyClick(hand.editor, K.Key_F2)  # and a second F2 makes them leave
    QTest.keyClick(hand.editor, K.Key_Left)
    done(hand, qtbot)
    assert hand.here == (1, Column.COMPANY)


def test_f2_while_typing_over_makes_the_arrows_move_in_the_words(hand, qtbot):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Porter")
    QTest.keyClick(hand.editor, K.Key_F2)
    QTest.keyClick(hand.editor, K.Key_Left)
    assert hand.editor.cursorPosition() == len("Porte")
    QTest.keyClick(hand.editor, K.Key_Escape)
    done(hand, qtbot)


def test_an_arrow_leaves_names_that_are_offered(hand, qtbot):
    hand.go(2, Column.COMPANY)
    type_into(hand, qtbot, "Ced")
    offered = hand.editor.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    QTest.keyClick(offered, K.Key_Right)
    done(hand, qtbot)
    assert hand.line(2).company == "Ced"
    assert hand.here == (1, Column.TITLE)


def test_an_arrow_after_a_run_of_tabs_goes_straight(hand, qtbot):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_Tab)
    type_into(hand, qtbot, "Ash Example")
    QTest.keyClick(hand.editor, K.Key_Down)
    done(hand, qtbot)
    assert hand.here == (2, Column.PERSON)


def test_a_day_typed_over_is_committed_by_an_arrow_once_it_is_one(hand, qtbot):
    hand.go(1, Column.DUE)
    qtbot.keyClicks(hand.view, "f")
    qtbot.keyClick(hand.editor.field, K.Key_Right)
    assert hand.editor is not None  # "f" is no day yet
    qtbot.keyClicks(hand.editor.field, "ri")
    qtbot.keyClick(hand.editor.field, K.Key_Right)
    done(hand, qtbot)
    assert hand.line(1).due_on.isoformat() == "2026-11-27"
    assert hand.here == (0, Column.WHY)


def test_backspace_empties_and_edits(hand, qtbot):
    hand.go(2, Column.TITLE)
    hand.press(K.Key_Backspace)
    assert hand.editor.text() == ""
    QTest.keyClick(hand.editor, K.Key_Left)
    done(hand, qtbot)
    assert hand.line(2).title == ""
    assert hand.here == (1, Column.COMPANY)


def test_alt_enter_fills_what_is_selected_as_in_calc(hand, qtbot):
    hand.take(0, 2, Column.TITLE, Column.TITLE)
    type_into(hand, qtbot, "Welder")
    QTest.keyClick(hand.editor, K.Key_Return, Qt.KeyboardModifier.AltModifier)
    done(hand, qtbot)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert hand.column(Column.TITLE) == ["Welder", "Welder", "Welder", "", "Cook"]


def test_alt_down_opens_what_a_cell_offers(hand, qtbot):
    hand.go(1, Column.STAGE)
    hand.press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: hand.editor.view().isVisible())
    hand.editor.hidePopup()
    QTest.keyClick(hand.editor, K.Key_Escape)
    done(hand, qtbot)
    hand.go(1, Column.COMPANY)
    hand.press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    offered = hand.editor.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    assert offered.model().rowCount() == 5
    assert hand.here == (0, Column.COMPANY)


def test_ctrl_shift_space_selects_all(hand):
    hand.press(K.Key_Space, CTRL | SHIFT)
    assert len(hand.cells) == 5 * len(COLUMNS)


def test_ctrl_backspace_scrolls_back_to_the_current_cell(hand):
    hand.window.resize(500, 120)
    hand.go(1, Column.COMPANY)
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    hand.press(K.Key_Backspace, CTRL)
    assert bar.value() == 0
    assert hand.here == (0, Column.COMPANY)


@pytest.mark.parametrize(("key", "mods"), [(K.Key_F10, SHIFT), (K.Key_Menu, None)])
def test_a_key_opens_the_menu_of_the_cell(hand, qtbot, key, mods):
    hand.go(2, Column.TITLE)
    if mods is None:  # the windowing system makes the event of the Menu key
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QCoreApplication.sendEvent(hand.view.viewport(), event)
    else:
        hand.press(key, mods)
    menus = [menu for menu in hand.view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) >= 1
    assert "Fill down" in {action.text() for menu in menus for action in menu.actions()}
    menus[0].close()


def test_down_does_not_leave_what_is_refused(hand, qtbot):
    hand.go(1, Column.ACTION)
    type_into(hand, qtbot, "Wait for an answer")
    QTest.keyClick(hand.editor, K.Key_Down)
    assert hand.editor.text() == "Wait for an answer"
    assert hand.here == (0, Column.ACTION)
    QTest.keyClick(hand.editor, K.Key_Escape)
    done(hand, qtbot)


def test_escape_reverts_and_stays(hand, qtbot):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Nonsense")
    QTest.keyClick(hand.editor, K.Key_Escape)
    done(hand, qtbot)
    assert hand.line(2).title == "Clerk"
    assert hand.here == (1, Column.TITLE)


def test_after_tabs_enter_returns_to_where_they_began(hand, qtbot):
    hand.go(2, Column.TITLE)
    type_into(hand, qtbot, "Porter")
    QTest.keyClick(hand.editor, K.Key_Tab)
    done(hand, qtbot)
    type_into(hand, qtbot, "Ash Example")
    QTest.keyClick(hand.editor, K.Key_Return)
    done(hand, qtbot)
    assert hand.here == (2, Column.TITLE)
    assert hand.line(2).person == "Ash Example"


def test_a_due_day_is_committed_by_tab(hand, qtbot):
    hand.go(1, Column.DUE)
    qtbot.keyClick(hand.view, K.Key_F2)
    hand.editor.field.selectAll()
    qtbot.keyClicks(hand.editor.field, "fri")
    qtbot.keyClick(hand.editor.field, K.Key_Tab)
    done(hand, qtbot)
    assert hand.line(1).due_on.isoformat() == "2026-11-27"
    assert hand.here == (0, Column.WHY)


def test_what_is_no_day_yet_stays_whatever_key_would_go_on(hand, qtbot):
    hand.go(1, Column.DUE)
    qtbot.keyClick(hand.view, K.Key_F2)
    hand.editor.field.setText("soon")
    for key in (K.Key_Tab, K.Key_Return):
        qtbot.keyClick(hand.editor.field, key)
        qtbot.wait(1)
        assert hand.editor is not None
    assert hand.here == (0, Column.DUE)
    QTest.keyClick(hand.editor.field, K.Key_Escape)
    done(hand, qtbot)


def test_a_refused_cell_keeps_its_editor_and_its_place(hand, qtbot):
    hand.go(1, Column.ACTION)
    type_into(hand, qtbot, "Wait for an answer")
    field = hand.editor
    QTest.keyClick(field, K.Key_Return)
    qtbot.wait(1)
    assert hand.refusals[-1].code == "not_your_action"
    assert hand.editor is field
    assert hand.here == (0, Column.ACTION)
    QTest.keyClick(field, K.Key_Escape)
    done(hand, qtbot)
    hand.press(K.Key_Down)
    assert hand.here == (1, Column.ACTION)


def test_ctrl_enter_fills_what_is_selected_as_one_change(hand, qtbot):
    hand.take(0, 2, Column.TITLE, Column.TITLE)
    type_into(hand, qtbot, "Welder")
    QTest.keyClick(hand.editor, K.Key_Return, CTRL)
    done(hand, qtbot)
    qtbot.waitUntil(lambda: hand.undoable.stack.count() == 1)
    assert hand.column(Column.TITLE) == ["Welder", "Welder", "Welder", "", "Cook"]
    hand.undoable.stack.undo()
    assert hand.column(Column.TITLE) == ["Fitter", "Clerk", "", "", "Cook"]


# Leaving


def test_tab_walks_through_the_table_and_leaves_it_at_its_end(hand):
    hand.press(K.Key_End)
    hand.press(K.Key_Tab)
    assert hand.here == (1, Column.COMPANY)
    hand.press(K.Key_End, CTRL)
    hand.press(K.Key_Tab)
    assert hand.find.hasFocus()


def test_shift_tab_leaves_it_at_its_beginning(hand):
    hand.press(K.Key_Home, CTRL)
    hand.press(K.Key_Backtab, SHIFT)
    assert not hand.view.hasFocus()


@pytest.mark.parametrize("mods", [CTRL, CTRL | SHIFT])
def test_ctrl_tab_leaves_it_from_anywhere(hand, mods):
    hand.go(3, Column.TITLE)
    hand.press(K.Key_Tab, mods)
    assert not hand.view.hasFocus()


# Rows


def test_delete_never_deletes_a_row(hand):
    asked = []
    hand.view.delete_requested.connect(asked.append)
    hand.go(1, Column.TITLE)
    hand.press(K.Key_Delete)
    assert asked == []
    assert hand.line(1).title == ""
    hand.press(K.Key_Minus, CTRL)
    assert asked == [[1]]


def test_the_selection_stays_with_its_rows_when_they_are_sorted(hand):
    """Wrong-row safety: never more cells than were selected, and of the same rows."""
    hand.take(0, 1, Column.TITLE, Column.TITLE)
    hand.view.sortByColumn(AT[Column.COMPANY], Qt.SortOrder.DescendingOrder)
    assert hand.view.selected_ids == [2, 1]
    assert {column for _row, column in hand.cells} == {Column.TITLE}


def test_a_row_that_comes_above_does_not_move_the_hand(hand):
    hand.go(2, Column.TITLE)
    a_pursuit(hand.office, "Aspen", on=TODAY)
    assert hand.view.current_id == 2
    assert hand.view.selected_ids == [2]


def test_alt_and_an_arrow_make_a_column_wider_and_narrower(hand):
    hand.go(2, Column.TITLE)
    before = hand.view.columnWidth(AT[Column.TITLE])
    hand.press(K.Key_Right, Qt.KeyboardModifier.AltModifier, times=3)
    wider = hand.view.columnWidth(AT[Column.TITLE])
    assert wider > before
    hand.press(K.Key_Left, Qt.KeyboardModifier.AltModifier, times=3)
    assert hand.view.columnWidth(AT[Column.TITLE]) == before
    hand.press(K.Key_Left, Qt.KeyboardModifier.AltModifier, times=99)
    assert hand.view.columnWidth(AT[Column.TITLE]) >= hand.view.head.minimumSectionSize()
    assert hand.here == (1, Column.TITLE)


def test_f2_shows_a_text_that_is_longer_than_its_cell_and_grows_while_it_is_typed(hand):
    """A sheet lies the editor over the cells beside it; nobody corrects what they can't see."""
    long = "University of Woodbridge, Department of Materials and Structures"
    hand.office.pursuits.set_title(1, long)
    hand.view.setColumnWidth(AT[Column.TITLE], 90)
    hand.go(1, Column.TITLE)
    hand.press(K.Key_F2)
    wide = hand.editor.width()
    assert wide > hand.editor.fontMetrics().horizontalAdvance(long)
    QTest.keyClicks(hand.editor, " and Bridges")
    assert hand.editor.width() > wide
    assert hand.editor.geometry().right() <= hand.view.viewport().rect().right()
    QTest.keyClick(hand.editor, K.Key_Escape)
