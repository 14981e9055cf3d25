# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words in an open editor outlive the program, whichever table they stand in (S12)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.services.browsing import Column
from desktop_app.ui.table import open_cell
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.factories import a_pursuit

K = Qt.Key


@pytest.fixture
def writing(office, opened, qtbot):
    """A window in whose table of pursuits a day stands that no day can be made of."""
    a_pursuit(office)
    window = opened()
    view = window.table
    view.hands.go(view.rows.index(0, COLUMNS.index(Column.DUE)))
    qtbot.keyClicks(view, "w")
    qtbot.keyClicks(view.open_editor.field, "henever")
    assert not view.commit_open_editor()
    return window


def words_kept(window, office, opened):
    """End the window's session as the program does, and begin another."""
    window.remember()
    open_cell.keep(window.pages.every_table, office.drafts)
    again = opened()
    open_cell.bring_back(again, office.drafts)
    editor = again.table.open_editor
    return None if editor is None else editor.text


def test_words_that_are_no_day_stand_there_again(writing, office, opened):
    assert words_kept(writing, office, opened) == "whenever"


def test_so_do_those_in_a_table_that_another_one_hides(writing, office, opened):
    writing.show_roster("people")
    assert words_kept(writing, office, opened) == "whenever"


def test_what_was_brought_back_is_not_kept_twice(writing, office, opened):
    words_kept(writing, office, opened)
    assert office.drafts.find("cell") == ""
