# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of situations is changed in place, in force at once, and taken back (method.md 5.2)."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.own_situations import with_park_after
from desktop_app.domain.records import Channel, Outcome
from desktop_app.domain.situations import DEFAULT_TABLE
from desktop_app.services.proposals import Happened
from desktop_app.ui.dialogs.situations import SituationsDialog
from desktop_app.ui.dialogs.situations_editing import CellEditor
from desktop_app.ui.dialogs.situations_model import DEFAULT, FIRST, NAME, PAUSE
from tests.factories import a_pursuit


@pytest.fixture
def opened(office, qtbot):
    """Open the dialog, each time anew."""

    def opened():
        dialog = SituationsDialog(office.preferences)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return opened


@pytest.fixture
def dialog(opened):
    return opened()


def shown(dialog, code, column, role=Qt.ItemDataRole.DisplayRole):
    return dialog.model.index(dialog.model.row_of(code), column).data(role)


def edit(dialog, code, column):
    """Open the editor of a cell and return it."""
    index = dialog.model.index(dialog.model.row_of(code), column)
    dialog.view.setCurrentIndex(index)
    dialog.view.edit(index)
    return dialog.view.viewport().findChildren(CellEditor)[-1]  # closed ones go a little later


def return_button(dialog, code):
    cell = dialog.view.indexWidget(dialog.model.index(dialog.model.row_of(code), DEFAULT))
    return None if cell is None or cell.isHidden() else cell.findChild(QPushButton)


def in_force(office, code):
    return office.preferences.situations.row(code)


def test_the_model_is_sound(dialog, qtbot):
    QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    assert dialog.model.rowCount() == len(DEFAULT_TABLE.rows)


def test_the_methods_table_is_shown(dialog):
    assert shown(dialog, "N1", NAME) == "Networking request"
    assert [shown(dialog, "N1", FIRST + n) for n in range(4)] == [
        "5 days · E-mail",
        "7 days · Call",
        "10 days · E-mail",
        "14 days · Call",
    ]
    assert shown(dialog, "N1", PAUSE) == "4, then pause"
    assert shown(dialog, "O2", FIRST) == "by their deadline"
    assert shown(dialog, "K1", PAUSE) == "–"
    assert not dialog.all_to_default.isEnabled()


def test_every_cell_is_said_aloud(dialog):
    aloud = Qt.ItemDataRole.AccessibleTextRole
    assert shown(dialog, "N1", FIRST, aloud) == "after 5 working days: E-mail"
    assert "suggest a pause" in shown(dialog, "N1", PAUSE, aloud)
    assert shown(dialog, "N4", FIRST + 3, aloud) == "none"
    assert "Exactly one call" in shown(dialog, "A3", NAME, Qt.ItemDataRole.ToolTipRole)


def test_a_gap_and_a_way_typed_into_the_cell_are_in_force_at_once(office, dialog, qtbot):
    editor = edit(dialog, "N1", FIRST)
    editor.number.selectAll()
    qtbot.keyClicks(editor.number, "6")
    qtbot.keyClick(editor.number, Qt.Key.Key_Tab)
    qtbot.keyClick(editor.channel, Qt.Key.Key_Down)
    qtbot.keyClick(editor.channel, Qt.Key.Key_Return)
    row = in_force(office, "N1")
    assert (row.gaps[0], row.channels[0]) == (6, Channel.CALL)
    assert shown(dialog, "N1", FIRST) == "6 days · Call"
    assert shown(dialog, "N1", FIRST, Qt.ItemDataRole.FontRole).bold()
    assert dialog.view.hasFocus()


def test_the_next_proposal_follows_the_users_own_table(office, dialog, qtbot):
    number = a_pursuit(office)
    happened = Happened(Outcome.VOICEMAIL, Channel.CALL, date(2026, 3, 3))
    before = office.proposals.after(number, happened)
    editor = edit(dialog, before.situation, FIRST + before.attempt)
    editor.number.setValue(before.business_days + 1)
    qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    after = office.proposals.after(number, happened)
    assert after.business_days == before.business_days + 1


def test_what_makes_no_sense_is_said_beside_the_field_and_not_kept(office, dialog, qtbot):
    editor = edit(dialog, "N1", FIRST + 1)
    editor.number.setValue(4)
    fault = dialog.delegate.fault
    assert fault.isVisible()
    assert "5 working days" in fault.text()
    assert abs(fault.y() - editor.geometry().bottom()) < 12
    qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert in_force(office, "N1") == DEFAULT_TABLE.row("N1")
    editor.number.setValue(8)
    assert not fault.isVisible()
    qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    assert in_force(office, "N1").gaps == (5, 8, 10, 14)


def test_a_second_call_is_said_where_one_is_made(dialog):
    editor = edit(dialog, "A3", FIRST + 1)
    editor.channel.setCurrentIndex(editor.channel.findText("Call"))
    assert "Exactly one call" in dialog.delegate.fault.text()


def test_escape_leaves_the_cell_and_not_the_dialog(office, dialog, qtbot):
    editor = edit(dialog, "N1", FIRST)
    editor.number.setValue(200)
    qtbot.keyClick(editor.number, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.delegate.fault.isVisible()
    assert in_force(office, "N1") == DEFAULT_TABLE.row("N1")


def test_when_a_pause_is_suggested_can_be_changed(office, dialog, qtbot):
    editor = edit(dialog, "N1", PAUSE)
    editor.number.setValue(6)
    qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    assert in_force(office, "N1").park_after == 6
    assert shown(dialog, "N1", PAUSE) == "6, then pause"


@pytest.mark.parametrize(
    ("code", "column"), [("O2", FIRST), ("K1", PAUSE), ("N4", FIRST + 2), ("N1", NAME)]
)
def test_what_the_table_does_not_hold_is_not_editable(dialog, code, column):
    index = dialog.model.index(dialog.model.row_of(code), column)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_a_row_returns_to_the_default(office, dialog, qtbot):
    for code in ("N1", "A1"):
        editor = edit(dialog, code, PAUSE)
        editor.number.setValue(7)
        qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    assert return_button(dialog, "N2") is None
    qtbot.mouseClick(return_button(dialog, "N1"), Qt.MouseButton.LeftButton)
    assert in_force(office, "N1") == DEFAULT_TABLE.row("N1")
    assert in_force(office, "A1").park_after == 7
    assert return_button(dialog, "N1") is None
    assert return_button(dialog, "A1") is not None


def test_all_rows_return_to_the_default(office, opened, qtbot):
    office.preferences.change_situation(with_park_after(DEFAULT_TABLE.row("A1"), 5))
    dialog = opened()
    assert return_button(dialog, "A1") is not None
    qtbot.mouseClick(dialog.all_to_default, Qt.MouseButton.LeftButton)
    assert office.preferences.situations == DEFAULT_TABLE
    assert return_button(dialog, "A1") is None
    assert not dialog.all_to_default.isEnabled()


def test_content_that_could_not_be_read_is_said(office, opened):
    assert not opened()._hint.isVisible()
    other = sqlite3.connect(office.desk.database.path)
    other.execute("INSERT INTO setting VALUES ('situations', '{\"N1\": 5}')")
    other.commit()
    other.close()
    dialog = opened()
    assert dialog._hint.isVisible()
    assert "Networking request" in dialog._hint.text()
