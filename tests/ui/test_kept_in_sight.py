# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was pasted, taken back or done again is seen, and said."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.filters import Column
from desktop_app.ui.table import selection
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def many(office, window):
    """Sixty pursuits, due one after the other."""
    today = office.desk.today
    for number in range(60):
        step = a_step(office, number, on=today + timedelta(days=number))
        a_pursuit(office, company=f"Example {number:02}", title=f"Goal {number}", step=step)
    window.table.setFocus()
    return window


def in_sight(view, row):
    top = view.rowViewportPosition(row)
    return top >= 0 and top + view.rowHeight(row) <= view.viewport().height()


def go(view, row, column):
    view.hands.go(view.rows.index(row, COLUMNS.index(column)))


def test_the_hand_stays_in_sight_when_the_table_becomes_lower(many, qtbot):
    """A pane that grows below, or the find bar, hides no row that the hand is on."""
    view = many.table
    go(view, 30, Column.TITLE)
    assert in_sight(view, 30)
    at = view.verticalScrollBar().value()
    qtbot.keyClick(view, K.Key_F, CTRL)
    many.resize(many.width(), many.height() - 80)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > at)
    assert in_sight(view, 30)


def test_undo_and_redo_go_to_what_they_alter_and_say_it(many, qtbot):
    view = many.table
    go(view, 0, Column.TITLE)
    qtbot.keyClicks(view, "W")
    qtbot.keyClicks(view.open_editor, "elder")
    qtbot.keyClick(view.open_editor, K.Key_Return)
    qtbot.waitUntil(lambda: view.open_editor is None)
    qtbot.keyClick(view, K.Key_End, CTRL)
    assert not in_sight(view, 0)
    many.undoable.stack.undo()
    qtbot.waitUntil(lambda: in_sight(view, 0))
    assert view.currentIndex().row() == 0
    assert many.messages.isVisible()
    assert "Taken back" in many.messages.message
    qtbot.keyClick(view, K.Key_End, CTRL)
    many.undoable.stack.redo()
    qtbot.waitUntil(lambda: in_sight(view, 0))
    assert "Done again" in many.messages.message


def test_undo_stays_where_it_is_when_the_row_is_seen(many, qtbot):
    view = many.table
    pursuit = view.rows.id_at(0)
    many.undoable.do(lambda: many.office.pursuits.set_title(pursuit, "Welder"))
    go(view, 2, Column.PERSON)
    many.undoable.stack.undo()
    qtbot.waitUntil(lambda: "Taken back" in many.messages.message)
    assert view.currentIndex().row() == 2


def test_rows_that_a_paste_adds_leave_the_current_cell_in_sight(many, qtbot):
    view = many.table
    go(view, 59, Column.COMPANY)
    assert in_sight(view, 59)
    here = view.current_id
    lines = "".join(f"Pasted {number}\tGoal\n" for number in range(8))
    QGuiApplication.clipboard().setText("First\tGoal\n" + lines)
    with qtbot.waitSignal(view.doing.work.settled, timeout=10_000):
        qtbot.keyClick(view, K.Key_V, CTRL)
    qtbot.waitUntil(lambda: view.rows.rowCount() == 68)
    assert view.current_id == here
    qtbot.waitUntil(lambda: in_sight(view, view.currentIndex().row()))


def test_rows_that_come_and_go_above_leave_what_is_seen_where_it_is(many, office, qtbot):
    view = many.table
    go(view, 40, Column.TITLE)
    qtbot.waitUntil(lambda: in_sight(view, 40))
    pursuit, place = view.current_id, view.rowViewportPosition(40)
    step = a_step(office, 0, on=office.desk.today)
    number = a_pursuit(office, company="From elsewhere", step=step)
    qtbot.waitUntil(lambda: view.rows.rowCount() == 61)
    row = view.rows.row_of(pursuit)
    assert row == 41
    qtbot.waitUntil(lambda: view.rowViewportPosition(41) == place)
    many.undoable.do(lambda: office.pursuits.delete([number]))
    qtbot.waitUntil(lambda: view.rows.rowCount() == 60)
    qtbot.waitUntil(lambda: view.rowViewportPosition(40) == place)
    assert view.current_id == pursuit


def test_a_change_from_another_program_leaves_the_row_under_the_eye(many, office, qtbot):
    view = many.table
    go(view, 40, Column.TITLE)
    qtbot.waitUntil(lambda: in_sight(view, 40))
    pursuit, place = view.current_id, view.rowViewportPosition(40)
    view.rows.resting = True  # it reads all its rows anew then, as after another program's change
    a_pursuit(office, company="Aa", step=a_step(office, 0, on=office.desk.today))
    view.rows.resting = False
    qtbot.waitUntil(lambda: view.rows.rowCount() == 61)
    assert view.rows.row_of(pursuit) == 41
    qtbot.waitUntil(lambda: view.rowViewportPosition(41) == place)


def test_undo_of_a_fill_leaves_selection_and_place_where_any_of_it_is_seen(many, qtbot):
    """The rows with the lowest ids may stand far from what is seen; a sheet goes nowhere then."""
    view = many.table
    view.sortByColumn(COLUMNS.index(Column.DUE), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: view.rows.is_complete and view.rows.id_at(0) == view.rows.rowCount())
    go(view, 0, Column.TITLE)
    view.hands.go(view.rows.index(59, COLUMNS.index(Column.TITLE)), extend=True)
    view.verticalScrollBar().setValue(0)
    view.doing.fill_with("Welder")
    qtbot.waitUntil(lambda: not view.doing.work._work.running)
    view.verticalScrollBar().setValue(0)
    many.undoable.stack.undo()
    qtbot.waitUntil(lambda: "Taken back" in many.messages.message)
    assert view.verticalScrollBar().value() == 0
    assert selection.counts(view) == (60, 60)
