# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The filter row, typed into and clicked in a real window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.filters import Column, Condition, Query, View
from desktop_app.domain.filters import Test as Asked
from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.records import Stage
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.ui.table.check_list import CheckList
from desktop_app.ui.table.filters import Filters
from desktop_app.words import filter_reading as reading
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key
COLUMNS = tuple(Column)


class Hand:
    """Types into the filter row of the table that is shown."""

    def __init__(self, window, qtbot):
        self.window, self.bot = window, qtbot

    @property
    def table(self):
        return self.window.shown_table

    @property
    def filters(self):
        return Filters.of(self.table, self.window.office)

    def open(self):
        self.table.setFocus()
        self.window.actions_.filters.trigger()
        self.settle()

    def settle(self):
        self.bot.wait(1)
        QApplication.processEvents()

    def field(self, column):
        return self.filters.row.fields[self.table.rows.sheet.columns.index(column)]

    def type(self, column, text):
        field = self.field(column)
        field.setFocus()
        field.selectAll()
        if text:
            self.bot.keyClicks(field, text)
        else:
            self.bot.keyClick(field, KEY.Key_Delete)
        field.ask()

    def names(self):
        rows = self.table.rows
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]

    def mark(self, column, *codes):
        """Mark entries of a check list with the mouse."""
        field = self.field(column)
        self.bot.mouseClick(field, Qt.MouseButton.LeftButton)
        (menu,) = [each for each in field.findChildren(CheckList) if each.isVisible()]
        for action in menu.actions():
            if action.text() in codes:
                at = menu.actionGeometry(action).center()
                self.bot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
        still_open = menu.isVisible()
        menu.close()
        return still_open


@pytest.fixture
def hand(window, office, qtbot):
    today = office.desk.today
    people = ["Dana Reyes", "Zoë Müller", ""]
    stages = [Stage.APPLIED, Stage.OFFER, Stage.SCREENING]
    for number, company in enumerate(["Acme", "Birch & Söhne", "Cedar"]):
        step = a_step(office, number, on=today + timedelta(days=number * 3))
        a_pursuit(
            office, company=company, title=f"Goal {number}", person=people[number],
            stage=stages[number], step=step,
        )  # fmt: skip
    window.table.setFocus()
    return Hand(window, qtbot)


def test_the_row_appears_and_goes_by_its_key(hand, qtbot):
    window = hand.window
    assert not window.actions_.filters.isChecked()
    before = hand.table.viewport().height()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, KEY.Key_L, both)
    hand.settle()
    assert hand.filters.shown
    assert window.actions_.filters.isChecked()
    assert hand.table.viewport().height() < before
    window.actions_.filters.trigger()
    hand.settle()
    assert not hand.filters.shown
    assert hand.table.viewport().height() == before
    assert hand.table.hasFocus()


def test_words_filter_while_they_are_typed(hand, qtbot):
    hand.open()
    field = hand.field(Column.COMPANY)
    assert field.hasFocus()  # the current column's
    qtbot.keyClicks(field, "sohne")
    qtbot.waitUntil(lambda: hand.names() == ["Birch & Söhne"], timeout=5_000)
    assert field.hasFocus()
    hand.type(Column.COMPANY, "=cedar")
    assert hand.names() == ["Cedar"]
    hand.type(Column.COMPANY, "=ceda")
    assert hand.names() == []
    hand.type(Column.COMPANY, "")
    assert len(hand.names()) == 3


def test_filters_hold_together_with_the_find_field(hand):
    hand.open()
    hand.type(Column.TITLE, "goal")
    hand.window.top.finder.setText("birch")
    hand.window.top.find_now()
    assert hand.names() == ["Birch & Söhne"]
    hand.type(Column.PERSON, "dana")
    assert hand.names() == []
    assert hand.table.empty_text[0] == "Nothing found"
    hand.window.actions_.show_all.trigger()
    assert len(hand.names()) == 3
    assert hand.window.top.finder.text() == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("today", ["Acme"]),
        ("before tomorrow", ["Acme"]),
        ("< fri", ["Acme"]),
        ("after today", ["Birch & Söhne", "Cedar"]),
        ("after today, before mon", ["Birch & Söhne"]),
        ("(empty)", []),
        ("fri", ["Birch & Söhne"]),
        ("6 Mar", ["Birch & Söhne"]),
        ("this week", ["Acme", "Birch & Söhne"]),
        ("next week", ["Cedar"]),
        ("last week", []),
        ("3 Mar - 6 Mar", ["Acme", "Birch & Söhne"]),
        ("fri to 9 mar", ["Birch & Söhne", "Cedar"]),
        ("mar", ["Acme", "Birch & Söhne", "Cedar"]),
        ("This month", ["Acme", "Birch & Söhne", "Cedar"]),
        ("apr", []),
    ],
)
def test_days_are_read_as_words(hand, text, names):
    hand.open()
    hand.type(Column.DUE, text)
    assert hand.names() == names


def test_a_field_says_which_day_it_means(hand):
    hand.open()
    hand.type(Column.DUE, "before next fri")
    assert "Fri 13 Mar" in hand.field(Column.DUE).accessibleDescription()


def test_words_that_are_no_day_leave_the_rows_as_they_are(hand):
    hand.open()
    hand.type(Column.DUE, "today")
    for vague in ("before next week", "before", "soon", "31 Feb", "6 Mar - 3 Mar"):
        hand.type(Column.DUE, vague)
        assert hand.names() == ["Acme"]
        assert "No day or span yet" in hand.field(Column.DUE).accessibleDescription()


def test_a_span_says_which_days_it_means_and_stays_when_shown_again(hand):
    hand.open()
    hand.type(Column.DUE, "6 mar - 9 mar")
    field = hand.field(Column.DUE)
    field.fill()
    assert field.text() == "Fri 6 Mar – Mon 9 Mar"
    assert "after Thu 5 Mar" in field.toolTip()
    assert "before Tue 10 Mar" in field.toolTip()
    field.ask()
    assert hand.names() == ["Birch & Söhne", "Cedar"]


def test_a_day_in_words_is_another_one_tomorrow(hand, clock):
    hand.open()
    hand.type(Column.DUE, "before fri")
    assert hand.names() == ["Acme"]
    clock.move(days=3)  # a Friday: "fri" is the next one
    hand.window._bridge.day_changed.emit()
    assert hand.names() == ["Acme", "Birch & Söhne", "Cedar"]


def test_a_check_list_stays_open_while_one_marks(hand):
    hand.open()
    assert hand.mark(Column.STAGE, "Applied", "Offer")
    assert hand.names() == ["Acme", "Birch & Söhne"]
    assert hand.field(Column.STAGE).accessibleName() == "Filter Stage: Applied, Offer"
    hand.mark(Column.STAGE, "Applied")
    assert hand.names() == ["Birch & Söhne"]
    hand.mark(Column.STAGE, "Any")
    assert len(hand.names()) == 3


def test_a_check_list_by_the_keys_alone(hand, qtbot):
    hand.open()
    field = hand.field(Column.STAGE)
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Return)
    (menu,) = field.findChildren(CheckList)
    offer = next(each for each in menu.actions() if each.text() == "Offer")
    menu.setActiveAction(offer)
    qtbot.keyClick(menu, KEY.Key_Space)
    assert menu.isVisible()
    qtbot.keyClick(menu, KEY.Key_Escape)
    assert hand.names() == ["Birch & Söhne"]
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Escape)
    assert hand.table.hasFocus()
    assert hand.names() == ["Birch & Söhne"]  # what was marked filters on


def test_enter_in_a_check_list_takes_the_choice_and_goes_to_the_table(hand, qtbot):
    """As in the other fields: whoever filtered goes on among the rows."""
    hand.open()
    field = hand.field(Column.STAGE)
    for marked, letters in ((("offer",), "off"), (("offer",), "off"), ((), "any")):
        field.setFocus()
        qtbot.keyClick(field, letters[0])
        (menu,) = [each for each in field.findChildren(CheckList) if each.isVisible()]
        qtbot.keyClicks(menu, letters[1:])
        qtbot.keyClick(menu, KEY.Key_Return)
        assert not menu.isVisible()
        hand.settle()
        assert field.chosen == marked  # once marked, Enter does not take the mark away
        assert hand.window.focusWidget() is hand.table
        assert hand.table.currentIndex().column() == COLUMNS.index(Column.STAGE)


def test_escape_takes_back_only_what_was_typed_since_the_cursor_came(hand, qtbot):
    hand.open()
    field = hand.field(Column.TITLE)
    field.setFocus()
    qtbot.keyClicks(field, "goal 1")
    qtbot.keyClick(field, KEY.Key_Return)
    assert hand.table.hasFocus()
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Escape)
    assert hand.table.hasFocus()
    assert hand.names() == ["Birch & Söhne"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "no such goal")
    field.ask()
    assert hand.names() == []
    qtbot.keyClick(field, KEY.Key_Escape)
    assert hand.table.hasFocus()
    assert field.text() == "goal 1"
    assert hand.names() == ["Birch & Söhne"]


def test_the_column_one_is_in_is_remembered_while_nothing_is_found(hand, qtbot):
    hand.open()
    field = hand.field(Column.PERSON)
    field.setFocus()
    qtbot.keyClicks(field, "nobody")
    qtbot.keyClick(field, KEY.Key_Return)
    assert hand.names() == []
    hand.window.actions_.filter_here.trigger()
    assert field.hasFocus()
    field.clear()
    field.ask()
    qtbot.keyClick(field, KEY.Key_Return)
    assert hand.table.currentIndex().column() == COLUMNS.index(Column.PERSON)


def test_down_goes_to_the_table_and_escape_clears(hand, qtbot):
    hand.open()
    field = hand.field(Column.TITLE)
    field.setFocus()
    qtbot.keyClicks(field, "goal 1")
    qtbot.keyClick(field, KEY.Key_Down)  # before the pause behind the last letter is over
    assert hand.table.hasFocus()
    assert hand.names() == ["Birch & Söhne"]
    assert hand.table.currentIndex().column() == COLUMNS.index(Column.TITLE)
    field = hand.field(Column.COMPANY)
    field.setFocus()
    qtbot.keyClicks(field, "xyz")
    field.ask()
    assert hand.names() == []
    qtbot.keyClick(field, KEY.Key_Escape)
    assert field.text() == ""
    assert hand.names() == ["Birch & Söhne"]
    assert hand.table.hasFocus()  # one Escape, as in the find field


def test_tab_goes_from_field_to_field_as_they_are_shown(hand, qtbot):
    hand.open()
    head = hand.table.head
    head.moveSection(head.visualIndex(COLUMNS.index(Column.DUE)), 1)
    hand.table.setColumnHidden(COLUMNS.index(Column.TITLE), True)
    hand.settle()
    field = hand.field(Column.COMPANY)
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Tab)
    assert hand.field(Column.DUE).hasFocus()
    qtbot.keyClick(hand.field(Column.DUE), KEY.Key_Tab)
    assert hand.field(Column.PERSON).hasFocus()
    qtbot.keyClick(hand.field(Column.PERSON), KEY.Key_Backtab)
    assert hand.field(Column.DUE).hasFocus()
    assert not hand.field(Column.TITLE).isVisible()


def under_their_columns(hand):
    """Every field that is shown stands below the name of its column, within its width."""
    head = hand.table.head
    for number, field in hand.filters.row.fields.items():
        if field.isVisible():
            left = field.mapTo(hand.table, QPoint(0, 0)).x() - head.x()
            begin = head.sectionViewportPosition(number)
            assert begin < left < begin + 8, COLUMNS[number]
            assert left + field.width() <= begin + head.sectionSize(number), COLUMNS[number]
    return True


def test_the_fields_follow_their_columns(hand):
    hand.open()
    head = hand.table.head
    assert under_their_columns(hand)
    head.resizeSection(0, 333)
    head.resizeSection(2, 444)
    hand.settle()
    assert under_their_columns(hand)
    hand.table.horizontalScrollBar().setValue(200)
    assert hand.table.horizontalScrollBar().value() == 200
    assert under_their_columns(hand)
    head.moveSection(0, 4)
    hand.settle()
    assert under_their_columns(hand)


def test_the_fields_of_columns_that_stand_still_stay_where_they_are(hand):
    hand.open()
    head = hand.table.head
    for number in range(head.count()):
        head.resizeSection(number, 300)
    hand.table.looks.freeze(1)
    hand.settle()
    first, second = hand.field(Column.COMPANY), hand.field(Column.TITLE)
    before = first.mapTo(hand.table, QPoint(0, 0))
    hand.table.horizontalScrollBar().setValue(150)
    hand.settle()
    assert first.mapTo(hand.table, QPoint(0, 0)) == before
    assert second.mapTo(hand.table, QPoint(0, 0)).x() < before.x() + 300
    middle = first.mapTo(hand.table, first.rect().center())
    assert hand.table.childAt(middle) is first
    names = hand.table.looks.frozen.horizontalHeader().viewport()
    assert names.height() == head.viewport().height()  # in line with the other names
    hand.window.actions_.filters.trigger()
    hand.settle()
    assert names.height() == head.viewport().height() == head.height()


def test_a_filter_here_goes_to_the_field_of_the_current_column(hand):
    hand.table.setCurrentIndex(hand.table.rows.index(0, COLUMNS.index(Column.DUE)))
    hand.window.actions_.filter_here.trigger()
    assert hand.field(Column.DUE).hasFocus()


def test_what_cannot_be_seen_filters_nothing(hand):
    hand.open()
    hand.type(Column.COMPANY, "acme")
    hand.window.actions_.filters.trigger()
    assert len(hand.names()) == 3
    hand.open()
    assert hand.field(Column.COMPANY).text() == ""


def test_there_is_a_sign_while_rows_are_hidden(hand, qtbot):
    hand.open()
    found = hand.window._commands.finding.found
    hand.type(Column.COMPANY, "acme")
    hand.settle()
    assert found._line.isVisible()
    assert found._line.label.text() == "1 of 3"
    assert hand.field(Column.COMPANY).property("role") == "filter-on"
    qtbot.mouseClick(found._line.clear, Qt.MouseButton.LeftButton)
    hand.settle()
    assert not found._line.isVisible()
    assert hand.field(Column.COMPANY).text() == ""
    assert len(hand.names()) == 3


def test_the_menu_of_a_field_writes_its_sign(hand, qtbot):
    hand.open()
    for column, name, text, names in (
        (Column.PERSON, "Is empty", "(empty)", ["Cedar"]),
        (Column.DUE, "After", "after ", []),
    ):
        field = hand.field(column)
        qtbot.keyClick(field, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
        (menu,) = field.findChildren(QMenu)
        next(each for each in menu.actions() if each.text() == name).trigger()
        menu.close()
        assert field.text() == text
        if names:
            assert hand.names() == names
            hand.type(column, "")


def test_the_action_is_found_by_the_words_the_user_reads(hand):
    """The column holds codes; "ask how" is no text in the database."""
    office = hand.window.office
    a_pursuit(office, company="Elm", step=a_step(office, 30, action="ask_status"))
    hand.open()
    hand.type(Column.ACTION, "how it stands")
    assert hand.names() == ["Elm"]


def test_people_have_a_row_of_their_own(hand):
    hand.open()
    hand.type(Column.COMPANY, "acme")
    hand.window.show_roster("people")
    assert not hand.window.actions_.filters.isChecked()
    hand.open()
    hand.type(PersonColumn.NAME, "zoe")
    assert hand.names() == ["Zoë Müller"]
    hand.type(PersonColumn.NAME, "")
    hand.type(PersonColumn.PURSUITS, "> 0")
    assert len(hand.names()) == 2
    hand.window.show_view()
    assert hand.names() == ["Acme"]  # as it was left


def test_every_table_has_such_a_row(hand):
    for name in ("people", "companies", "promises"):
        hand.window.show_roster(name)
        assert hand.window.actions_.filters.isEnabled()
    hand.window.show_view()
    assert hand.window.actions_.filters.isEnabled()


def test_another_view_begins_without_filters(hand):
    hand.open()
    hand.type(Column.COMPANY, "acme")
    hand.window.show_view(View.ALL)
    assert len(hand.names()) == 3
    assert hand.field(Column.COMPANY).text() == ""
    assert hand.table.rows.query == Query(view=View.ALL)


def test_what_was_typed_in_a_cell_is_kept_when_a_filter_comes(hand, qtbot):
    hand.open()
    rows = hand.table.rows
    number = rows.id_at(0)
    assert hand.table.edit_id(number, Column.TITLE)
    editor = hand.table._editor
    editor.selectAll()
    qtbot.keyClicks(editor, "Changed")
    hand.type(Column.COMPANY, "cedar")
    assert hand.names() == ["Cedar"]
    assert hand.window.office.table.rows([number])[number].title == "Changed"


@pytest.mark.parametrize("text", ["acme", "=acme", "(empty)"])
def test_words_that_were_written_are_read_again(text):
    asked = reading.read(Column.COMPANY, text, lambda _text: None)
    assert reading.written(asked.where, str) == text


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("before next fri", (Condition(Column.DUE, Asked.BEFORE, ("next fri",)),)),
        (">2026-03-09", (Condition(Column.DUE, Asked.AFTER, ("2026-03-09",)),)),
        ("today", (Condition(Column.DUE, Asked.IS, ("today",)),)),
        ("next week", (Condition(Column.DUE, Asked.IS, ("next week",)),)),
        ("6 mar..9 mar", (Condition(Column.DUE, Asked.IS, ("2026-03-06 – 2026-03-09",)),)),
        ("empty", (Condition(Column.DUE, Asked.EMPTY),)),
    ],
)
def test_only_a_day_with_a_number_in_it_is_kept_as_that_day(hand, text, where):
    asked = reading.read(Column.DUE, text, hand.filters.reader(Column.DUE))
    assert asked.where == where


def test_columns_of_the_same_name_in_two_tables_are_told_apart():
    kinds = {(type(c).__name__, str(c)): reading.kind_of(c) for c in
             (*Column, *PersonColumn, *CompanyColumn, *PromiseColumn)}  # fmt: skip
    day, number = reading.Kind.DAY, reading.Kind.NUMBER
    for table, name, kind in (
        ("Column", "due", day),
        ("PersonColumn", "due", day),
        ("PersonColumn", "last_touch", day),
        ("CompanyColumn", "last_touch", day),
        ("PersonColumn", "pursuits", number),
        ("CompanyColumn", "pursuits", number),
        ("CompanyColumn", "people", number),
        ("PromiseColumn", "due", day),
        ("PromiseColumn", "said", day),
        ("PromiseColumn", "state", reading.Kind.CHOICE),
        ("PromiseColumn", "company", reading.Kind.TEXT),
    ):
        assert kinds[table, name] is kind


def test_a_last_touch_is_looked_for_behind(hand):
    """A bare "fri" is the last one there, and the next one where dates lie ahead."""
    assert hand.filters.reader(PersonColumn.LAST_TOUCH)("fri") == date(2026, 2, 27)
    assert hand.filters.reader(Column.DUE)("fri") == date(2026, 3, 6)
    assert hand.filters.reader(Column.DUE)("yesterday") == date(2026, 3, 2)


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Space])
def test_a_key_pressed_in_a_filter_alters_no_cell(hand, qtbot, key):
    hand.open()
    field = hand.field(Column.STAGE)
    field.setFocus()
    before = hand.window.undoable.stack.count()
    qtbot.keyClick(field, key)
    for menu in field.findChildren(CheckList):
        menu.close()
    assert hand.table.open_editor is None
    assert hand.window.undoable.stack.count() == before


def test_a_letter_goes_to_what_begins_with_it_in_a_check_list(hand, qtbot):
    hand.open()
    field = hand.field(Column.STAGE)
    field.setFocus()
    qtbot.keyClicks(field, "o")
    (menu,) = [each for each in field.findChildren(CheckList) if each.isVisible()]
    assert menu.activeAction().text() == "Offer"
    qtbot.keyClick(menu, KEY.Key_Space)
    menu.close()
    assert hand.table.open_editor is None
    assert hand.names() == ["Birch & Söhne"]
    assert hand.filters.of_(Column.STAGE)[0].values == ("offer",)


def test_letters_in_a_check_list_are_read_together_as_in_the_cell(hand, qtbot):
    """Each letter narrows what the ones before it say: "int" is Interviewing, not In touch."""
    hand.open()
    field = hand.field(Column.STAGE)
    field.setFocus()
    qtbot.keyClicks(field, "i")
    (menu,) = [each for each in field.findChildren(CheckList) if each.isVisible()]
    names = [each.text() for each in menu.actions() if each.text().casefold().startswith("in")]
    assert {"In touch", "Interviewing"} <= set(names)
    qtbot.keyClicks(menu, "nt")
    assert menu.activeAction().text() == "Interviewing"
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClicks(menu, "in t")
    assert menu.activeAction().text() == "In touch"
    qtbot.keyClick(menu, KEY.Key_Space)
    assert menu.activeAction().isChecked()
    menu.close()
