# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""While a screen reader listens, a long table is read no further than it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.changes import Label
from desktop_app.domain.filters import Column
from desktop_app.domain.records import Channel
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.ui.table import sorting, windows
from desktop_app.ui.table.pursuit_sheet import COLUMNS, PursuitSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
COUNT = 1200
FEW = 4 * windows.SIZE  # rows: two screens and what is read around them


@pytest.fixture
def listening():
    """Let Qt believe that a screen reader listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def read(office, monkeypatch):
    """The ids of the rows that were read, as they are."""
    with office.desk.change(Label("test")) as making:
        for number in range(COUNT):
            office.pursuits.add_in(
                making.edits,
                NewPursuit(company=f"Firm {number:04d}"),
                NextStep("call", Channel.CALL, office.desk.today),
            )
    seen = set()
    real = PursuitSheet.lines

    def lines(self, ids):
        seen.update(ids)
        return real(self, ids)

    monkeypatch.setattr(PursuitSheet, "lines", lines)
    return seen


def test_selecting_everything_reads_no_further_than_is_seen(listening, read, window):
    view = window.table
    view.setFocus()
    assert window.model.rowCount() == COUNT
    read.clear()
    for key, mods in ((Qt.Key.Key_A, CTRL), (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)):
        QTest.keyClick(view, key, mods)
        QApplication.processEvents()
        assert len(read) <= FEW
    QTest.keyClick(view, Qt.Key.Key_Space, CTRL)  # the whole column
    QApplication.processEvents()
    assert len(read) <= FEW


def test_going_sorting_and_reading_anew_read_no_further_than_is_seen(listening, read, window):
    view = window.table
    view.setFocus()
    read.clear()
    QTest.keyClick(view, Qt.Key.Key_End, CTRL)
    QApplication.processEvents()
    sorting.sort_by(window.model, COLUMNS.index(Column.COMPANY), descending=True)
    QApplication.processEvents()
    assert len(read) <= 2 * FEW
    read.clear()
    window.model.repaint()
    QApplication.processEvents()
    assert len(read) <= FEW


def test_a_reader_is_told_of_the_first_cell_of_what_was_selected(
    listening, read, window, monkeypatch
):
    told = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.child()))
    )
    window.table.setFocus()
    window.table.selectAll()
    across = len(COLUMNS) + 1
    assert told == [(QAccessible.Event.SelectionAdd, 2 * across + 1)]  # the first was so before


def test_a_reader_finds_a_cell_by_its_place_and_only_reads_around_it(listening, read, window):
    table = QAccessible.queryAccessibleInterface(window.table)
    across = len(COLUMNS) + 1
    assert table.childCount() == (COUNT + 1) * across
    read.clear()
    cell = table.child(1000 * across + 1)
    assert cell.role() == QAccessible.Role.Cell
    assert cell.text(QAccessible.Text.Name) == window.model.index(999, 0).data()
    assert len(read) <= FEW
