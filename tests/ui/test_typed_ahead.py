# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is typed before a window has the keyboard goes into that window, never into the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.typed_ahead import hand_over

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Room(QWidget):
    """A window with one field, which has the focus."""

    def __init__(self):
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.field.setFocus()


@pytest.fixture
def two(qtbot):
    """A window that has the keyboard, and one behind it that was shown and has it not yet."""
    table, fresh = Room(), Room()
    for room in (table, fresh):
        qtbot.addWidget(room)
        with qtbot.waitExposed(room):
            room.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    return table, fresh


def test_keys_go_where_they_are_meant_for(two, qtbot):
    """What was typed while the follow-up window opened, became the company of a row."""
    table, fresh = two
    hand_over(table, fresh)
    QTest.keyClick(table.windowHandle(), Qt.Key.Key_R)
    assert (table.field.text(), fresh.field.text()) == ("", "r")
    fresh.activateWindow()
    qtbot.waitUntil(fresh.isActiveWindow)
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    QTest.keyClick(table.windowHandle(), Qt.Key.Key_S)  # from then on each has its own
    assert (table.field.text(), fresh.field.text()) == ("s", "r")


def test_a_window_that_has_the_keyboard_already_takes_nothing_else(two, qtbot):
    table, fresh = two
    hand_over(fresh, table)
    QTest.keyClick(table.windowHandle(), Qt.Key.Key_R)
    assert (table.field.text(), fresh.field.text()) == ("r", "")


def test_a_window_that_is_closed_before_it_was_active_takes_no_more(two, qtbot):
    table, fresh = two
    hand_over(table, fresh)
    fresh.hide()
    QTest.keyClick(table.windowHandle(), Qt.Key.Key_R)
    assert table.field.text() == "r"
