# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table of five pursuits in a window of its own, for whoever tries its keys and its mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.filters import Column
from desktop_app.services.opening import open_office
from desktop_app.ui.table import selection
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.ui.test_table_pursuits import TODAY, Room, SetClock, a_pursuit, promise

__all__ = [
    "AT", "CTRL", "SHIFT", "TODAY", "Column", "Hand", "a_pursuit", "hand", "office", "promise",
]  # fmt: skip

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
AT = {column: place for place, column in enumerate(COLUMNS)}
ROWS = [
    ("Alder", "Fitter", "Dana Example"),
    ("Birch", "Clerk", ""),
    ("Cedar", "", "Sam Sample"),
    ("Dogwood", "", "Kim Test"),
    ("Elm", "Cook", "Lea Example"),
]


class Hand(Room):
    """A room, and a hand in it."""

    def press(self, key, mods=NONE, times=1):
        """Press a key in the table."""
        for _turn in range(times):
            QTest.keyClick(self.view, key, mods)
        self.wait()

    def wait(self):
        """Wait for what keeps a busy machine longer than a key lasts."""
        doing = self.view.__dict__.get("doing")  # not made before it is needed
        while doing is not None and (doing.work._work.running or doing.copying._work.running):
            QApplication.processEvents()

    def go(self, pursuit_id, column):
        """Make a cell the current one."""
        self.view.hands.go(self.model.index(self.model.row_of(pursuit_id), AT[column]))

    def take(self, first, last, left, right):
        """Select cells from a row to a row and from a column to a column."""
        self.view.hands.go(self.model.index(first, AT[left]))
        self.view.hands.go(self.model.index(last, AT[right]), extend=True)

    @property
    def here(self):
        """Return the row and the column of the current cell."""
        index = self.view.currentIndex()
        return index.row(), COLUMNS[index.column()]

    @property
    def cells(self):
        """Return the selected cells by row and column."""
        return {
            (row, COLUMNS[column])
            for block in selection.blocks(self.view)
            for row in range(block.top, block.bottom + 1)
            for column in block.columns
        }

    @property
    def clipboard(self):
        """Return the text on the clipboard."""
        return QGuiApplication.clipboard().text()

    def paste(self, text):
        """Put a text on the clipboard and press Ctrl+V."""
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    @property
    def dialog(self):
        """Return what is asked before cells are written, None when nothing is."""
        from desktop_app.ui.table.troubles import TroublesDialog

        return next((d for d in self.window.findChildren(TroublesDialog) if d.isVisible()), None)


@pytest.fixture
def office(tmp_path):
    """An office in Great Britain, on a Monday."""
    office = open_office(tmp_path / "search.db", SetClock())
    office.preferences.change(country="GB")
    yield office
    office.close()


@pytest.fixture
def hand(qtbot, office):
    """Five pursuits, due from today on, one a day; the first cell is the current one."""
    for number, (company, title, person) in enumerate(ROWS):
        a_pursuit(office, company, title, person, on=TODAY + timedelta(days=number))
    made = Hand(office, office.desk.clock)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.view.setFocus()
    made.go(1, Column.COMPANY)
    made.qtbot = qtbot
    return made
