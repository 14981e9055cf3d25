# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is typed while a cell offers something: one Enter or Tab keeps it, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from desktop_app.domain.rosters import CompanyColumn
from desktop_app.ui.table.cell_hint import CellHint
from desktop_app.ui.table.editors import ChoiceEditor, LineEditor
from tests.ui.sheet_room import Column, a_pursuit, hand, office

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key


def keyboard(view):
    """Return who has the keys: the list that is open, else the editor, else the table."""
    editor = view.open_editor
    if isinstance(editor, ChoiceEditor) and editor.view().isVisible():
        return editor.view()
    names = editor.completer() if isinstance(editor, LineEditor) else None
    return names.popup() if names is not None and names.popup().isVisible() else editor or view


def typed(hand, words, *keys):
    """Type words and press keys as a hand does: each goes to who has the keys by then."""
    for letter in words:
        QTest.keyClicks(keyboard(hand.view), letter)
        QTest.qWait(1)  # a list opens a turn later
    for key in keys:
        QTest.keyClick(keyboard(hand.view), key)
        QTest.qWait(1)


def stage(hand, pursuit):
    return hand.text(pursuit, Column.STAGE)


def closed(hand, qtbot):
    qtbot.waitUntil(lambda: hand.editor is None)


@pytest.mark.parametrize(
    ("key", "goes_to"),
    [(K.Key_Return, (1, Column.STAGE)), (K.Key_Tab, (0, Column.ACTION))],
)
def test_letters_choose_a_stage_and_one_key_keeps_it(hand, qtbot, key, goes_to):
    hand.go(1, Column.STAGE)
    before = stage(hand, 1)
    typed(hand, "scr")
    assert isinstance(hand.editor, ChoiceEditor)
    assert stage(hand, 1) == before  # nothing is written by a letter
    typed(hand, "", key)
    closed(hand, qtbot)
    assert stage(hand, 1) == "Screening"
    assert hand.here == goes_to


def test_escape_leaves_a_list_as_it_was(hand, qtbot):
    hand.go(1, Column.STAGE)
    before = stage(hand, 1)
    typed(hand, "s", K.Key_Escape)
    closed(hand, qtbot)
    assert stage(hand, 1) == before
    assert hand.here == (0, Column.STAGE)


def test_letters_that_begin_nothing_choose_nothing(hand, qtbot):
    hand.go(1, Column.STAGE)
    before = stage(hand, 1)
    typed(hand, "scx", K.Key_Return)
    assert hand.editor is not None
    assert "scx" in QToolTip.text()
    typed(hand, "", K.Key_Backspace)
    typed(hand, "r", K.Key_Escape)
    closed(hand, qtbot)
    assert stage(hand, 1) == before


def test_an_arrow_and_enter_choose_and_stay(hand, qtbot):
    hand.go(1, Column.STAGE)
    before = stage(hand, 1)
    typed(hand, "", K.Key_F2, K.Key_Down, K.Key_Return)
    closed(hand, qtbot)
    assert stage(hand, 1) != before
    assert hand.here == (0, Column.STAGE)


def test_enter_keeps_what_is_typed_while_names_are_offered(hand, qtbot):
    hand.go(1, Column.PERSON)
    typed(hand, "Sam")
    assert hand.editor.completer().popup().isVisible()
    typed(hand, "", K.Key_Return)
    closed(hand, qtbot)
    assert hand.text(1, Column.PERSON) == "Sam"
    assert hand.here == (1, Column.PERSON)


@pytest.mark.parametrize(
    ("key", "goes_to"),
    [(K.Key_Return, (1, Column.PERSON)), (K.Key_Tab, (0, Column.STAGE))],
)
def test_a_name_that_is_offered_is_taken_by_one_key(hand, qtbot, key, goes_to):
    hand.go(1, Column.PERSON)
    typed(hand, "sam", K.Key_Down, key)
    closed(hand, qtbot)
    assert hand.text(1, Column.PERSON) == "Sam Sample"
    assert hand.here == goes_to


@pytest.mark.parametrize(
    ("words", "kept"), [("ger", "Germany"), ("GERM", "Germany"), ("uni", ""), ("zzz", "")]
)
def test_tab_takes_the_only_country_that_begins_so(qtbot, opened, office, words, kept):
    """As a stage: where the letters fit several, or none, the words stay and nothing moves on."""
    a_pursuit(office, "Alder")
    view = opened().show_roster("companies").view
    view.setFocus()
    country = view.rows.sheet.columns.index(CompanyColumn.COUNTRY)
    view.hands.go(view.rows.index(0, country))
    for letter in words:
        QTest.keyClicks(keyboard(view), letter)
        QTest.qWait(1)
    QTest.keyClick(keyboard(view), K.Key_Tab)
    QTest.qWait(1)
    assert view.rows.line(0).text(country) == kept
    assert (view.open_editor is None) == bool(kept)
    assert view.currentIndex().column() == country + bool(kept)


@pytest.mark.parametrize(
    ("column", "said"),
    [(Column.PERSON, "New person: Quentin Zed"), (Column.COMPANY, "New company: Quentin Zed")],
)
def test_a_name_that_nobody_has_is_said_to_be_new_before_enter(hand, qtbot, column, said):
    hand.go(1, column)
    qtbot.keyClicks(hand.view, "Q")
    qtbot.keyClicks(hand.view.open_editor, "uentin Zed")
    hint = hand.view.open_editor.findChild(CellHint)
    qtbot.waitUntil(hint.card.isVisible)
    assert hint.card.text.strip() == said


def test_nobody_is_said_to_be_new_while_known_names_are_offered(hand, qtbot):
    hand.go(1, Column.PERSON)
    qtbot.keyClicks(hand.view, "S")
    qtbot.keyClicks(hand.view.open_editor, "am")
    hint = hand.view.open_editor.findChild(CellHint)
    qtbot.wait(1)
    assert not hint.card.isVisible()


def test_down_leaves_a_day_that_was_typed_over(hand, qtbot):
    """A column of dates is typed with Down, as any other column."""
    hand.go(1, Column.DUE)
    before = hand.text(1, Column.DUE)
    QTest.keyClicks(hand.view, "+")
    QTest.keyClicks(hand.editor.field, "9bd")
    QTest.keyClick(hand.editor.field, K.Key_Down)
    closed(hand, qtbot)
    assert hand.view.currentIndex().row() == 1
    assert hand.text(1, Column.DUE) != before


def test_down_chooses_where_a_day_can_be_read_in_two_ways(hand, qtbot):
    hand.go(1, Column.DUE)
    QTest.keyClicks(hand.view, "t")
    QTest.keyClicks(hand.editor.field, "hu 10")
    before = hand.editor.when
    QTest.keyClick(hand.editor.field, K.Key_Down)
    assert hand.editor is not None
    assert hand.editor.when != before
