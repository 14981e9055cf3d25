# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The empty line below the last row, typed and pasted into as in a spreadsheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.filters import View
from desktop_app.domain.rosters import PersonColumn
from tests.ui.sheet_room import AT, CTRL, SHIFT, Column, hand, office

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key


def settle():
    for _turn in range(3):
        QApplication.processEvents()


def below(hand, column=Column.COMPANY):
    """Go to the empty line."""
    hand.go(5, column)
    hand.press(K.Key_Down)
    settle()
    assert hand.here == (5, column)


def typed(hand, words, key=K.Key_Return):
    write(hand.view, words, key)


def write(view, words, key):
    QTest.keyClicks(view, words[0])
    QTest.keyClicks(view.open_editor, words[1:])
    QTest.keyClick(view.open_editor, key)
    settle()


def rows(hand):
    return [hand.model.index(row, 0).data() for row in range(hand.model.count)]


def test_down_on_the_last_row_goes_to_an_empty_line_that_is_no_row(hand):
    below(hand, Column.PERSON)
    assert hand.model.rowCount() == 6
    assert (hand.model.count, hand.view.current_id, hand.view.selected_ids) == (5, None, [])
    hand.press(K.Key_Down)  # a sheet ends there
    assert hand.here == (5, Column.PERSON)
    hand.press(K.Key_Up)
    settle()
    assert hand.here == (4, Column.PERSON)
    assert hand.model.rowCount() == 5
    assert hand.undoable.stack.count() == 0


@pytest.mark.parametrize("keys", [(K.Key_End, CTRL), (K.Key_Down, CTRL), (K.Key_PageDown, None)])
def test_no_jump_ends_in_the_empty_line(hand, keys):
    key, mods = keys
    hand.press(key, mods or Qt.KeyboardModifier.NoModifier)
    assert hand.here[0] == 4
    assert hand.model.rowCount() == 5


def test_names_typed_there_are_pursuits_one_below_the_other(hand, office):
    below(hand)
    typed(hand, "Fir", K.Key_Tab)  # the rest of the row is typed on
    assert hand.here == (5, Column.TITLE)
    typed(hand, "Gardener")
    assert hand.here == (6, Column.COMPANY)  # Enter goes to the next line, as after a run of Tabs
    typed(hand, "Gum")
    assert rows(hand)[5:] == ["Fir", "Gum"]
    assert hand.text(6, Column.TITLE) == "Gardener"
    assert hand.text(7, Column.ACTION)  # R02: a step is proposed
    assert hand.here == (7, Column.COMPANY)
    for _change in range(3):
        hand.undoable.stack.undo()
    assert len(rows(hand)) == 5


def test_enter_in_the_last_row_stays_there(hand):
    """Only whoever makes new rows is led on to another one."""
    hand.go(5, Column.TITLE)
    typed(hand, "Cook")
    assert hand.here == (4, Column.TITLE)
    assert hand.model.rowCount() == 5


def test_escape_and_nothing_typed_make_no_pursuit(hand):
    below(hand)
    typed(hand, "Fir", K.Key_Escape)
    hand.press(K.Key_F2)
    QTest.keyClick(hand.view.open_editor, K.Key_Up)
    settle()
    assert hand.here == (4, Column.COMPANY)
    assert hand.model.rowCount() == 5
    assert hand.undoable.stack.count() == 0


@pytest.mark.parametrize("column", [Column.STAGE, Column.DUE, Column.ACTION])
def test_what_is_no_name_does_not_begin_a_row(hand, column):
    hand.go(5, column)
    hand.press(K.Key_Down)
    assert hand.here == (5, Column.COMPANY)  # one is where a row can begin
    hand.press(K.Key_Right, times=AT[column] - AT[Column.COMPANY])
    refused = []
    hand.undoable.refused.connect(lambda error: refused.append(error.code))
    hand.press(K.Key_F2)
    assert hand.view.open_editor is None
    assert refused == ["named_first"]


def test_cells_are_pasted_past_the_end(hand):
    below(hand)
    hand.paste("Fir\tGardener\nGum\tPorter\n")
    settle()
    assert rows(hand)[5:] == ["Fir", "Gum"]
    assert hand.cells == {(r, c) for r in (5, 6) for c in (Column.COMPANY, Column.TITLE)}
    assert hand.here == (5, Column.COMPANY)  # whoever types on means what was pasted
    assert hand.undoable.stack.count() == 1


def test_ctrl_d_copies_the_row_above_into_a_new_one(hand):
    below(hand, Column.TITLE)
    hand.press(K.Key_D, CTRL)
    settle()
    assert hand.text(6, Column.TITLE) == "Cook"


@pytest.mark.parametrize(
    ("key", "mods"),
    [(K.Key_A, CTRL), (K.Key_Space, CTRL), (K.Key_Space, SHIFT), (K.Key_Up, SHIFT)],
)
def test_what_selects_several_cells_knows_no_empty_line(hand, key, mods):
    below(hand)
    hand.press(key, mods)
    assert hand.model.rowCount() == 5
    assert {row for row, _column in hand.cells} <= set(range(5))
    assert hand.here[0] in {3, 4}


def test_nothing_is_deleted_or_cleared_there(hand):
    below(hand)
    hand.press(K.Key_Delete)
    hand.press(K.Key_Minus, CTRL)
    hand.press(K.Key_C, CTRL)
    assert hand.undoable.stack.count() == 0
    assert len(rows(hand)) == 5


def test_a_sort_a_filter_and_a_change_elsewhere_take_the_line_away(hand, office):
    below(hand)
    hand.model.sort(AT[Column.TITLE], Qt.SortOrder.AscendingOrder)
    assert (hand.model.rowCount(), hand.model.count) == (5, 5)
    hand.go(int(hand.model.id_at(4)), Column.COMPANY)
    hand.press(K.Key_Down)
    assert hand.model.rowCount() == 6
    hand.undoable.do(lambda: office.pursuits.set_title(1, "Baker"))
    assert hand.model.rowCount() == 5
    assert hand.here[0] == 4


def test_people_have_such_a_line_and_promises_do_not(opened_people):
    view = opened_people
    column = view.rows.sheet.columns.index(PersonColumn.NAME)
    view.hands.go(view.rows.index(view.rows.rowCount() - 1, column))
    QTest.keyClick(view, K.Key_Down)
    write(view, "Zoe Sample", K.Key_Return)
    assert view.rows.index(view.rows.count - 1, column).data() == "Zoe Sample"
    assert view.currentIndex().row() == view.rows.count  # and on to the next
    promises = view.window().show_roster("promises").view
    QTest.keyClick(promises, K.Key_Down)
    assert promises.rows.rowCount() == promises.rows.count


@pytest.fixture
def opened_people(office, opened):
    from tests.ui.sheet_room import a_pursuit

    a_pursuit(office, "Alder", "Fitter", "Dana Example")
    window = opened()
    window.show_view(View.OPEN)
    view = window.show_roster("people").view
    view.setFocus()
    return view
