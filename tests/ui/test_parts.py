# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""F6 goes round the parts of the window, and back; what a message may hide, and how it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Column
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
F6, SHIFT = Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(office, window, qtbot):
    a_pursuit(office, company="Birch", step=a_step(office, 0, on=office.desk.today))
    qtbot.waitUntil(lambda: window.table.rows.rowCount() == 1)
    qtbot.waitUntil(lambda: bool(window.today._cards))
    window.table.setFocus()
    window.table.select_first(None)
    return window


def part(window):
    focused = QApplication.focusWidget()
    parts = {"capture": window.top, "table": window.shown_table,
             "below": window.pages.panes, "today": window.today}  # fmt: skip
    return next((n for n, p in parts.items() if p is focused or p.isAncestorOf(focused)), None)


@pytest.mark.parametrize(
    ("mods", "round_"),
    [
        (NONE, ["below", "today", "capture", "table"]),
        (SHIFT, ["capture", "today", "below", "table"]),
    ],
)
def test_f6_goes_round(shown, qtbot, mods, round_):
    seen = []
    for _turn in range(4):
        qtbot.keyClick(QApplication.focusWidget(), F6, mods)
        seen.append(part(shown))
    assert seen == round_


def test_f6_keeps_what_is_typed_in_a_cell(shown, qtbot):
    table = shown.table
    qtbot.keyClicks(table, "A")
    qtbot.keyClicks(table.open_editor, "sh")
    qtbot.keyClick(table.open_editor, F6)
    assert part(shown) == "below"
    assert table.rows.index(0, 0).data() == "Ash"


def test_f6_comes_to_what_stays_to_be_answered_and_esc_closes_it(shown, qtbot):
    bar = shown.add_bar(shown.top)
    bar.invite("Who are you?", "", "Fill in …", lambda: None)
    shown.today.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), F6)
    assert QApplication.focusWidget() is bar._button
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert part(shown) == "table"


def test_f6_passes_what_goes_by_itself(shown, qtbot):
    shown.messages.tell("Done.", button="Undo", act=lambda: None)
    shown.today.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), F6)
    assert part(shown) == "capture"


def test_a_refusal_goes_with_esc_wherever_the_cursor_is(shown, qtbot):
    """The key does its own work as well: what was typed in a cell is taken away by it."""
    table = shown.table
    table.setFocus()
    for insist in (None, lambda: None):
        shown.messages.refuse(KnownError("not_a_number", text="60k"), insist=insist)
        assert shown.messages.stays
        qtbot.keyClick(table, Qt.Key.Key_Right)
        assert shown.messages.stays
        qtbot.keyClick(table, Qt.Key.Key_Escape)
        assert not shown.messages.isVisible()
    assert table.edit_id(table.current_id, Column.TITLE)
    shown.messages.refuse(KnownError("not_a_number", text="60k"))
    qtbot.keyClick(table.open_editor, Qt.Key.Key_Escape)
    assert not shown.messages.isVisible()
    assert table.open_editor is None


def test_news_and_questions_stay_when_esc_is_pressed_in_the_table(shown, qtbot):
    shown.table.setFocus()
    shown.messages.tell("Done.", button="Undo", act=lambda: None)
    qtbot.keyClick(shown.table, Qt.Key.Key_Escape)
    assert shown.messages.isVisible()


def test_no_message_hides_what_is_selected(shown, qtbot):
    """Its figures are wanted just when something was done to many cells."""
    shown.table.setFocus()
    shown.table.selectAll()
    figures = shown.status.selected
    long = "A sentence that is much longer than a line at the foot of a window is. " * 3
    for order in ((0, 1), (1, 0)):  # the message comes first, or the selection
        for turn in order:
            if turn:
                shown.messages.tell(long, button="Undo", act=lambda: None)
            else:
                shown.table.clearSelection()
                shown.table.selectAll()
        qtbot.waitUntil(lambda: figures.isVisible() and shown.messages.isVisible())
        QApplication.processEvents()
        where = [QRect(each.mapTo(shown, QPoint(0, 0)), each.size())
                 for each in (figures, shown.messages)]  # fmt: skip
        assert not where[0].intersects(where[1])
        shown.messages.hide()
        shown.table.clearSelection()
