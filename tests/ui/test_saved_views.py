# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Views: built-in ones, the user's own, and how each is found again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import words
from desktop_app.domain.filters import Column, View
from desktop_app.domain.records import Ending
from desktop_app.domain.rosters import PersonColumn
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.views.naming import NamingDialog
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
COLUMNS = tuple(Column)


class Hand:
    """Goes from view to view in a window."""

    def __init__(self, window, qtbot):
        self.window, self.bot = window, qtbot
        self.table, self.act = window.table, window.actions_

    @property
    def own(self):
        return self.window._commands.finding.views.own.actions

    @property
    def title(self):
        return self.window.top.switch.accessibleDescription()

    @property
    def filters(self):
        return Filters.of(self.window.shown_table, self.window.office)

    def names(self):
        rows = self.window.shown_table.rows
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]

    def filter(self, column, text):
        self.filters.show()
        columns = self.window.shown_table.rows.sheet.columns
        field = self.filters.row.fields[columns.index(column)]
        field.setText(text)
        field.ask()

    def answer(self, name, act):
        """Run a command and type a name into the dialog it opens."""
        seen = []

        def type_name():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, NamingDialog)
            dialog.name.selectAll()
            self.bot.keyClicks(dialog.name, name)
            self.bot.keyClick(dialog.name, KEY.Key_Return)
            seen.append(dialog.refusal.said)
            if dialog.isVisible():
                dialog.reject()

        QTimer.singleShot(0, type_name)
        act.trigger()
        self.window.activateWindow()
        QApplication.processEvents()
        return seen[0]

    def save(self, name):
        return self.answer(name, self.act.save_view)

    def width(self, column):
        return self.table.columnWidth(COLUMNS.index(column))


@pytest.fixture
def filled(office):
    today = office.desk.today
    for number, company in enumerate(["Cedar", "Acme", "Birch"]):
        step = a_step(office, number, on=today + timedelta(days=number))
        a_pursuit(office, company=company, title=f"Goal {number}", step=step)
    return office


@pytest.fixture
def hand(filled, window, qtbot):
    window.activateWindow()
    window.table.setFocus()
    return Hand(window, qtbot)


@pytest.mark.parametrize(("number", "view"), list(enumerate(View, 1))[:9])
def test_built_in_views_have_keys(hand, number, view, qtbot):
    hand.window.show_view(View.ALL)
    qtbot.keyClick(hand.window, KEY(KEY.Key_0 + number), ALT)
    assert hand.table.rows.query.view is view
    assert hand.act.views[view].isChecked()
    assert view is View.OPEN or words.view(view) in hand.title


def test_today_and_overdue_move_with_the_day(hand, clock):
    hand.window.show_view(View.TODAY)
    assert hand.names() == ["Cedar"]
    clock.move(days=1)
    hand.window._bridge.day_changed.emit()
    assert hand.names() == ["Acme"]
    hand.window.show_view(View.OVERDUE)
    assert hand.names() == ["Cedar"]


def test_by_company_is_in_the_order_of_companies(hand):
    hand.window.show_view(View.BY_COMPANY)
    assert hand.names() == ["Acme", "Birch", "Cedar"]
    hand.window.show_view(View.OPEN)
    assert hand.names() == ["Cedar", "Acme", "Birch"]


def test_every_view_says_what_it_is_for_when_it_is_empty(opened):
    window = opened()
    for view in View:
        window.show_view(view)
        assert all(window.table.empty_text)


def test_a_view_is_saved_shown_and_found_again(hand, qtbot):
    hand.filter(Column.COMPANY, "a")
    hand.window.top.finder.setText("goal")
    hand.window.top.find_now()
    hand.table.head.moveSection(hand.table.head.visualIndex(COLUMNS.index(Column.WHY)), 0)
    hand.table.setColumnHidden(COLUMNS.index(Column.PERSON), True)
    hand.table.setColumnWidth(COLUMNS.index(Column.TITLE), 234)
    hand.table.sortByColumn(COLUMNS.index(Column.COMPANY), Qt.SortOrder.DescendingOrder)
    assert hand.names() == ["Cedar", "Acme"]
    hand.save("With an a")
    assert hand.title == "Pursuits: With an a"
    hand.window.show_view(View.OPEN)
    hand.window.top.finder.setText("")
    hand.window.top.find_now()
    hand.table.setColumnHidden(COLUMNS.index(Column.PERSON), False)
    hand.table.setColumnWidth(COLUMNS.index(Column.TITLE), 111)
    assert len(hand.names()) == 3
    qtbot.keyClick(hand.window, KEY.Key_1, ALT | SHIFT)
    assert hand.names() == ["Cedar", "Acme"]
    assert hand.title == "Pursuits: With an a"
    assert hand.window.top.finder.text() == "goal"
    assert hand.table.isColumnHidden(COLUMNS.index(Column.PERSON))
    assert hand.width(Column.TITLE) == 234
    assert hand.table.head.logicalIndex(0) == COLUMNS.index(Column.WHY)
    (action,) = hand.own.values()
    assert action.isChecked()
    assert not any(each.isChecked() for each in hand.act.views.values())


def test_a_day_in_words_is_kept_in_words(hand, clock):
    hand.filter(Column.DUE, "before tomorrow")
    hand.save("Now")
    hand.window.show_view(View.OPEN)
    clock.move(days=1)
    next(iter(hand.own.values())).trigger()
    assert hand.names() == ["Cedar", "Acme"]
    assert hand.filters.row.fields[COLUMNS.index(Column.DUE)].text() == "before tomorrow"


def test_both_menus_offer_the_views_of_ones_own(hand):
    hand.save("Mine")
    for menu in (hand.window.menus[2], hand.window.top.switch.menu()):
        assert "Mine" in [each.text() for each in menu.actions()]
    hand.act.delete_view.trigger()
    for menu in (hand.window.menus[2], hand.window.top.switch.menu()):
        assert "Mine" not in [each.text() for each in menu.actions()]


def test_renaming_deleting_and_updating_can_be_undone(hand):
    hand.save("Mine")
    undo = hand.window.undoable.stack.undo
    hand.answer("Ours", hand.act.rename_view)
    assert hand.title == "Pursuits: Ours"
    undo()
    assert hand.title == "Pursuits: Mine"
    hand.filter(Column.COMPANY, "birch")
    hand.act.update_view.trigger()
    hand.window.show_view(View.OPEN)
    next(iter(hand.own.values())).trigger()
    assert hand.names() == ["Birch"]
    hand.act.delete_view.trigger()
    assert hand.own == {}
    assert hand.title == "Pursuits"
    assert not hand.act.update_view.isEnabled()
    assert hand.names() == ["Birch"]  # the rows stay as they are
    undo()
    assert [each.text() for each in hand.own.values()] == ["Mine"]
    assert hand.title == "Pursuits: Mine"


def test_a_name_that_is_taken_is_refused_in_the_dialog(hand):
    hand.save("Mine")
    assert "Another view is called" in hand.save("MINE")
    assert len(hand.own) == 1


def test_a_name_is_shown_letter_by_letter(hand):
    hand.save("A & B <b>")
    (action,) = hand.own.values()
    assert action.text() == "A && B <b>"
    assert "A && B" in hand.window.top.switch.text()


def test_only_a_view_of_ones_own_can_be_changed(hand):
    assert hand.act.save_view.isEnabled()
    for action in (hand.act.update_view, hand.act.rename_view, hand.act.delete_view):
        assert not action.isEnabled()
    hand.window.show_roster("promises")  # the last table that came to have views
    assert hand.act.save_view.isEnabled()


def test_people_have_views_too(hand, office):
    a_pursuit(office, company="Elm", person="Zoë Müller", step=a_step(office, 9))
    hand.window.show_roster("people")
    hand.filter(PersonColumn.NAME, "zoe")
    hand.save("Z")
    assert hand.title == "People: Z"
    hand.window.show_view(View.OPEN)
    assert hand.title == "Pursuits"
    next(iter(hand.own.values())).trigger()
    assert hand.title == "People: Z"
    assert hand.names() == ["Zoë Müller"]


def test_each_built_in_view_remembers_its_columns_and_order(hand):
    hand.table.setColumnWidth(COLUMNS.index(Column.TITLE), 222)
    hand.window.show_view(View.PARKED)
    hand.table.setColumnWidth(COLUMNS.index(Column.TITLE), 333)
    hand.table.sortByColumn(COLUMNS.index(Column.TITLE), Qt.SortOrder.DescendingOrder)
    hand.window.show_view(View.OPEN)
    assert hand.width(Column.TITLE) == 222
    assert hand.table.rows.query.sort is Column.DUE
    hand.window.show_view(View.PARKED)
    assert hand.width(Column.TITLE) == 333
    assert hand.table.rows.query.sorts == ((Column.TITLE, True),)


def test_a_view_of_ones_own_leaves_the_columns_of_the_others_alone(hand):
    hand.table.setColumnWidth(COLUMNS.index(Column.TITLE), 222)
    hand.table.setColumnHidden(COLUMNS.index(Column.WHY), True)
    hand.save("Mine")
    hand.table.setColumnHidden(COLUMNS.index(Column.WHY), False)
    hand.window.show_view(View.OPEN)
    hand.table.setColumnHidden(COLUMNS.index(Column.WHY), False)
    next(iter(hand.own.values())).trigger()
    assert hand.table.isColumnHidden(COLUMNS.index(Column.WHY))
    hand.window.show_view(View.CLOSED)
    assert not hand.table.isColumnHidden(COLUMNS.index(Column.WHY))


def test_the_window_begins_in_the_view_it_was_left_in(filled, opened, qtbot):
    first = opened()
    first.show_view(View.TODAY)
    first.close()
    second = opened()
    assert second.table.rows.query.view is View.TODAY
    assert Hand(second, qtbot).names() == ["Cedar"]
    assert Hand(second, qtbot).title == "Pursuits: Today"
    hand = Hand(second, qtbot)
    hand.filter(Column.DUE, "today")
    hand.save("Mine")
    second.close()
    third = Hand(opened(), qtbot)
    assert third.title == "Pursuits: Mine"
    assert third.names() == ["Cedar"]
    third.act.delete_view.trigger()
    third.window.close()
    assert Hand(opened(), qtbot).title == "Pursuits"


def test_going_to_the_pursuits_leaves_their_view_as_it_is(hand):
    hand.filter(Column.COMPANY, "acme")
    hand.window.show_roster("people")
    hand.act.pursuits.trigger()
    assert hand.names() == ["Acme"]
    assert hand.title == "Pursuits"


def test_a_pursuit_that_a_filter_hides_is_shown_when_it_is_asked_for(hand):
    number = hand.table.rows.id_at(2)
    hand.filter(Column.COMPANY, "acme")
    hand.window.show_pursuit(number)
    assert hand.table.current_id == number
    assert hand.names() == ["Cedar", "Acme", "Birch"]


def test_the_words_of_an_own_view_leave_with_it(hand):
    hand.window.top.finder.setText("acme")
    hand.window.top.find_now()
    hand.save("Only Acme")
    hand.window.show_view(View.ALL)
    assert hand.window.top.finder.text() == hand.table.rows.query.find == ""
    assert len(hand.names()) == 3
    next(iter(hand.own.values())).trigger()
    assert hand.window.top.finder.text() == "acme"
    assert hand.names() == ["Acme"]


def test_the_view_and_its_order_stay_where_they_have_the_pursuit(hand, office):
    """Ctrl+K from "All" went to "Open" and threw the order away."""
    number = hand.table.rows.id_at(2)
    hand.window.show_view(View.ALL)
    hand.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    hand.filter(Column.COMPANY, "acme")
    hand.window.top.finder.setText("acme")
    hand.window.top.find_now()
    hand.window.show_pursuit(number)
    assert hand.table.current_id == number
    assert hand.names() == ["Cedar", "Birch", "Acme"]
    assert hand.table.rows.query.view is View.ALL
    assert hand.window.top.finder.text() == ""


def test_closed_pursuits_are_hidden_at_first(hand, office):
    office.follow_ups.close(hand.table.rows.id_at(0), Ending.DONE)
    hand.window.show_view(View.OPEN)
    assert len(hand.names()) == 2
    hand.window.show_view(View.ALL)
    assert len(hand.names()) == 3
