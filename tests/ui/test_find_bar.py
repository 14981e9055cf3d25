# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The find bar: it walks through the rows and hides none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.filters import Column, View
from desktop_app.services import table_rows
from desktop_app.ui.table.marking import in_sight, places
from tests.factories import a_pursuit, a_step, happened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COLUMNS = tuple(Column)


class Hand:
    """Looks for words in the window."""

    def __init__(self, window, qtbot):
        self.window, self.bot = window, qtbot

    @property
    def bar(self):
        return self.window._commands.finding.bar

    @property
    def table(self):
        return self.window.shown_table

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        widget = QApplication.focusWidget() or self.window
        self.bot.keyClick(widget, key, modifiers)

    def look(self, text):
        self.press(KEY.Key_F, CTRL)
        self.bot.keyClicks(self.bar.words, text)
        self.bar._look()

    def at(self):
        index = self.table.currentIndex()
        return self.table.rows.index(index.row(), 0).data(), COLUMNS[index.column()]

    @property
    def count(self):
        return self.bar.count.text()


@pytest.fixture
def hand(window, office, qtbot):
    people = ["Dana Reyes", "Zoë Müller", "Sam Sample", "Dana Sample"]
    for number, company in enumerate(["Acme", "Birch", "Cedar", "Dogwood"]):
        pursuit = a_pursuit(
            office, company=company, title=f"Goal {number}", person=people[number],
            step=a_step(office, 20 + number),
        )  # fmt: skip
    office.follow_ups.log(pursuit, happened(office, text="about the crane"), a_step(office, 40))
    window.activateWindow()
    window.table.setFocus()
    window.table.select_first(None)
    return Hand(window, qtbot)


def test_the_bar_walks_and_hides_nothing(hand):
    hand.look("dana")
    assert hand.at() == ("Acme", Column.PERSON)
    assert hand.count == "1 of 2"
    assert hand.table.rows.rowCount() == 4
    hand.press(KEY.Key_F3)
    assert hand.at() == ("Dogwood", Column.PERSON)
    assert hand.count == "2 of 2"
    hand.press(KEY.Key_Return)  # from the last one to the first
    assert hand.at() == ("Acme", Column.PERSON)
    hand.press(KEY.Key_F3, SHIFT)
    assert hand.at() == ("Dogwood", Column.PERSON)
    hand.press(KEY.Key_Return, SHIFT)
    assert hand.at() == ("Acme", Column.PERSON)


def test_the_hand_is_taken_along_while_one_types(hand, qtbot):
    hand.press(KEY.Key_F, CTRL)
    qtbot.keyClicks(hand.bar.words, "ceda")
    qtbot.waitUntil(lambda: hand.at() == ("Cedar", Column.COMPANY), timeout=5_000)
    assert hand.bar.words.hasFocus()


def test_a_search_begins_where_the_hand_is(hand):
    hand.table.select_id(hand.table.rows.id_at(1))
    hand.look("dana")
    assert hand.at() == ("Dogwood", Column.PERSON)


def test_no_match_is_said_and_the_hand_stays(hand):
    before = hand.at()
    hand.look("nobody at all")
    assert hand.count == "No match"
    assert hand.at() == before
    hand.press(KEY.Key_F3)
    assert hand.at() == before


def test_messages_are_looked_through_too(hand):
    hand.look("crane")
    assert hand.at()[0] == "Dogwood"
    assert hand.count == "1 of 1, in its notes or messages"


def test_what_the_cells_say_is_found(hand):
    """A stage and an action are codes in the database."""
    hand.look("applied")
    assert hand.count == "1 of 4"
    assert hand.at() == ("Acme", Column.STAGE)


@pytest.mark.parametrize(
    ("text", "company"),
    [("23 mar", "Acme"), ("tue 24 mar", "Birch"), ("25 March", "Cedar"), ("12 Apr", "Dogwood")],
)
def test_days_are_found_as_they_are_shown(hand, text, company):
    """The table says "Mon 23 Mar", and its tip the long date."""
    hand.look(text)
    assert hand.at() == (company, Column.DUE)
    assert hand.count == "1 of 1"


def test_a_day_is_no_number_here_and_a_name_there(hand, office):
    """Of "24 mar" the one stands in a goal, the other in the person's name."""
    a_pursuit(office, company="Elm", title="Shift 24", person="Martha Dole", step=a_step(office, 2))
    a_pursuit(office, company="Fir", title="Fair of 24 Mar", step=a_step(office, 3))
    hand.look("24 mar")
    assert hand.at() == ("Birch", Column.DUE)
    assert hand.count == "2 of 2"
    hand.press(KEY.Key_F3)
    assert hand.at() == ("Fir", Column.TITLE)


def test_tomorrow_is_found_and_a_weekday_too(hand, office):
    (row,) = office.table.rows([1]).values()
    office.steps.move(row.step_id, office.today + timedelta(days=1))
    hand.look("tomorrow")
    assert hand.at() == ("Acme", Column.DUE)
    assert hand.count == "1 of 1"
    hand.press(KEY.Key_Escape)
    hand.look("wed")  # tomorrow is one, by its tip
    assert hand.count == "1 of 2"


def test_escape_leaves_the_hand_on_the_hit(hand):
    hand.look("sam")
    assert hand.table.itemDelegate().marked == ("sam",)
    hand.press(KEY.Key_Escape)
    assert hand.bar.isHidden()
    assert hand.table.hasFocus()
    assert hand.at()[0] == "Cedar"
    assert hand.table.itemDelegate().marked == ()


def test_f3_goes_on_with_the_words_of_the_last_time(hand):
    hand.look("dana")
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_F3)
    assert hand.at() == ("Dogwood", Column.PERSON)
    assert not hand.bar.isHidden()


def test_f3_without_words_asks_for_them(hand):
    hand.press(KEY.Key_F3)
    assert hand.bar.words.hasFocus()


def test_the_words_of_the_last_time_are_typed_over(hand, qtbot):
    hand.look("dana")
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_F, CTRL)
    qtbot.keyClicks(hand.bar.words, "zoe")
    assert hand.bar.words.text() == "zoe"
    hand.bar._look()
    assert hand.at()[0] == "Birch"


def test_only_what_is_shown_is_walked_through(hand):
    hand.window.top.finder.setText("acme")
    hand.window.top.find_now()
    hand.look("dana")
    assert hand.count == "1 of 1"
    hand.window.top.finder.setText("")
    hand.window.top.find_now()
    hand.press(KEY.Key_F3)
    assert hand.count == "2 of 2"


def test_the_bar_goes_along_to_another_table(hand):
    hand.look("dana")
    hand.window.show_roster("people")
    assert hand.count.endswith("2 matches") or hand.count == "1 of 2"
    hand.press(KEY.Key_F3)
    assert hand.table.rows.index(hand.table.currentIndex().row(), 0).data().startswith("Dana")
    hand.window.show_view(View.OPEN)
    hand.press(KEY.Key_F3)
    assert hand.at()[1] is Column.PERSON


def test_a_long_table_is_looked_through_in_a_thread_of_its_own(office, opened, qtbot, monkeypatch):
    monkeypatch.setattr(table_rows, "AT_ONCE", 1)
    for number in range(4):
        a_pursuit(office, company=f"Firm {number}", person="Dana Reyes", step=a_step(office, 20))
    window = opened()
    window.activateWindow()
    window.table.setFocus()
    hand = Hand(window, qtbot)
    hand.look("firm 2")
    qtbot.waitUntil(lambda: hand.count.startswith("1 of 1"), timeout=5_000)
    assert hand.at() == ("Firm 2", Column.COMPANY)


@pytest.mark.parametrize(("words", "count"), [
    ("applied", "1 of 4"), ("goal 3", "1 of 1"), ("22 apr", "1 of 1"), ("fri 13", "1 of 3"),
])  # fmt: skip
def test_what_the_cells_of_a_long_table_say_is_found_too(
    office, opened, qtbot, monkeypatch, words, count
):
    """A stage is no text in the database, however long the table is."""
    monkeypatch.setattr(table_rows, "AT_ONCE", 1)
    for number in range(4):
        step = a_step(office, 50 if number == 3 else 10)
        a_pursuit(office, company=f"Firm {number}", title=f"Goal {number}", step=step)
    window = opened()
    window.activateWindow()
    window.table.setFocus()
    hand = Hand(window, qtbot)
    hand.look(words)
    qtbot.waitUntil(lambda: hand.count.startswith(count), timeout=5_000)


def test_a_match_in_the_part_that_is_cut_off_is_brought_into_sight(hand):
    """What cannot be seen cannot be marked: the text begins later, with an ellipsis."""
    metrics, text = hand.table.fontMetrics(), "Senior " * 9
    width = metrics.horizontalAdvance("Senior " * 3)
    for long in (f"{text}crane operator {text}", f"{text}crane"):
        shown = in_sight(long, ("crane",), metrics, width)
        cut = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
        assert cut.startswith("…")
        assert "crane" in cut
    assert in_sight("Crane", ("crane",), metrics, width) == "Crane"
    seen = f"Crane {text}"
    assert in_sight(seen, ("crane",), metrics, width) == seen
    assert in_sight(text, ("crane",), metrics, width) == text


def test_marked_cells_are_painted(hand):
    plain = hand.table.viewport().grab().toImage()
    hand.look("dana")
    hand.table.select_first(None)
    assert hand.table.viewport().grab().toImage() != plain


def test_the_find_field_above_still_hides(hand):
    hand.press(KEY.Key_E, CTRL)
    assert hand.window.top.finder.hasFocus()
    hand.window.top.finder.setText("crane")
    hand.window.top.find_now()
    assert hand.table.rows.rowCount() == 1


def test_the_words_of_the_bar_hide_all_other_rows_on_request(hand):
    """In a field Ctrl+E would only go to its end."""
    hand.look("dana")
    hand.press(KEY.Key_E, CTRL)
    assert hand.bar.isHidden()
    assert hand.window.top.finder.hasFocus()
    assert hand.window.top.finder.text() == "dana"
    assert hand.table.rows.rowCount() == 2


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Zoë Müller", ["zoe"], [(0, 3)]),
        ("Straße", ["ss"], [(4, 5)]),
        ("Straße", ["strasse"], [(0, 6)]),
        ("call, called", ["call"], [(0, 4), (6, 10)]),
        ("a b", ["b", "a"], [(2, 3), (0, 1)]),
        ("", ["a"], []),
        ("abc", [""], []),
    ],
)
def test_words_are_marked_letter_by_letter(text, words, expected):
    assert list(places(text, words)) == expected
