# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ledger of promises narrowed by its filter row, sorted by several keys, kept as a view."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.records import Channel, Kind, PromiseState, Stage
from desktop_app.services.steps import NextStep
from desktop_app.ui.table import sorting
from desktop_app.ui.table.filters import Filters
from tests.factories import a_pursuit, happened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WEDNESDAY = date(2026, 3, 4)  # the clock stands on Tuesday 3 March
C = PromiseColumn


def promised(office, person, company, title, on, action="call", channel=Channel.CALL):
    number = a_pursuit(
        office, person=person, company=company, title=title, kind=Kind.NETWORKING,
        stage=Stage.IN_TOUCH,
    )  # fmt: skip
    step = NextStep(action, channel, on, stated=True)
    office.follow_ups.log(number, happened(office, text="I said so"), step)
    return number


@pytest.fixture
def ledger(office, opened):
    """Four promises: Dana twice at Acme, Kim at Birch, Zoë without a company."""
    promised(office, "Dana Reyes", "Acme", "Clerk", WEDNESDAY)
    promised(office, "Dana Reyes", "Acme", "Cook", WEDNESDAY + timedelta(days=7))
    promised(office, "Kim Sample", "Birch", "Nurse", WEDNESDAY + timedelta(days=1), "email",
             Channel.EMAIL)  # fmt: skip
    promised(office, "Zoë Test", "", "Pilot", WEDNESDAY)
    found = opened().show_roster("promises")
    found.tester = QAbstractItemModelTester(
        found.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return found


def goals(ledger):
    column = list(C).index(C.PURSUIT)
    return [ledger.model.index(row, column).data() for row in range(ledger.model.rowCount())]


def field_of(ledger, column):
    filters = Filters.of(ledger.view, ledger._window.office)
    filters.show()
    return filters.row.fields[list(C).index(column)]


def ask(ledger, column, text):
    """Type into a field of the filter row, press Enter, and say what is shown; then clear it."""
    field = field_of(ledger, column)
    field.clear()
    QTest.keyClicks(field, text)
    field.ask()
    found = goals(ledger)
    field.clear()
    field.ask()
    return found


def test_the_filter_row_asks_each_column_by_its_kind(ledger):
    assert sorted(ask(ledger, C.PERSON, "zoe")) == ["Pilot"]
    assert sorted(ask(ledger, C.COMPANY, "=acme")) == ["Clerk", "Cook"]
    assert sorted(ask(ledger, C.COMPANY, "(empty)")) == ["Pilot"]
    assert sorted(ask(ledger, C.PURSUIT, "c")) == ["Clerk", "Cook"]
    assert sorted(ask(ledger, C.WORDS, "mail")) == ["Nurse"]
    assert sorted(ask(ledger, C.DUE, "4 march 2026")) == ["Clerk", "Pilot"]
    assert sorted(ask(ledger, C.DUE, "after 5 march 2026")) == ["Cook"]
    assert len(ask(ledger, C.SETTLED, "(empty)")) == 4
    assert len(ask(ledger, C.SAID, "today")) == 4
    assert ask(ledger, C.SAID, "before today") == []


def test_choices_of_the_way_and_of_how_it_stands(ledger, office):
    field_of(ledger, C.CHANNEL)._mark("email")
    assert goals(ledger) == ["Nurse"]
    field_of(ledger, C.CHANNEL)._mark("email")
    field_of(ledger, C.STATE)._mark(str(PromiseState.KEPT))
    assert goals(ledger) == []


def test_what_is_late_is_found_as_late_and_as_open(ledger, office, clock):
    clock.move(days=2)
    ledger._on_day()
    state = field_of(ledger, C.STATE)
    state._mark(str(PromiseState.LATE))
    state._mark(str(PromiseState.MISSED))
    assert sorted(goals(ledger)) == ["Clerk", "Pilot"]


def test_words_of_a_deleted_pursuit_are_filtered_too(ledger, office, clock):
    clock.move(hours=4)  # until then a word can be taken back, and goes with its pursuit
    office.pursuits.delete([1])
    assert sorted(ask(ledger, C.PERSON, "dana")) == ["Cook", "pursuit deleted: Clerk"]
    assert sorted(ask(ledger, C.DUE, "4 march 2026")) == ["Pilot", "pursuit deleted: Clerk"]


def test_rows_alike_by_one_key_are_in_the_order_of_the_next(ledger):
    sorting.sort_by(ledger.model, list(C).index(C.PERSON), descending=False)
    sorting.add_key(ledger.model, list(C).index(C.PURSUIT), descending=True)
    assert goals(ledger) == ["Cook", "Clerk", "Nurse", "Pilot"]
    sorting.sort_by(ledger.model, list(C).index(C.DUE), descending=False)
    sorting.add_key(ledger.model, list(C).index(C.PURSUIT), descending=True)
    assert goals(ledger) == ["Pilot", "Clerk", "Nurse", "Cook"]
    sorting.add_key(ledger.model, list(C).index(C.PERSON), descending=True)
    assert goals(ledger) == ["Pilot", "Clerk", "Nurse", "Cook"]


def test_a_view_keeps_filters_order_and_what_is_chosen_above(ledger, office):
    window = ledger._window
    views = window._commands.finding.views
    page = ledger.ledger
    page.period.setCurrentIndex(page.period.findData(90))
    page.period.activated.emit(page.period.currentIndex())
    field = field_of(ledger, C.PERSON)
    QTest.keyClicks(field, "dana")
    field.ask()
    sorting.sort_by(ledger.model, list(C).index(C.PURSUIT), descending=True)
    assert window.actions_.save_view.isEnabled()
    office.saved_views.add("To Dana", "promises", views._shape(ledger.view))
    Filters.of(ledger.view, office).clear()
    page.show_everything()
    sorting.sort_by(ledger.model, 0, descending=False)
    assert len(goals(ledger)) == 4
    (kept,) = office.saved_views.all
    views.own.actions[kept.uid].trigger()
    assert goals(ledger) == ["Cook", "Clerk"]
    assert page.period.currentData() == 90
    assert page.state.currentData() is None


def test_a_row_that_is_asked_for_is_shown_whatever_is_filtered(ledger, qtbot):
    field = field_of(ledger, C.PERSON)
    QTest.keyClicks(field, "kim")
    field.ask()
    assert len(goals(ledger)) == 1
    ledger.show_row(4)
    assert ledger.view.current_id == 4
    assert not field.text()


def test_f4_filters_the_current_column(ledger, qtbot):
    ledger.view.setFocus()
    ledger.view.hands.go(ledger.model.index(0, list(C).index(C.COMPANY)))
    assert ledger._window.actions_.filter_here.isEnabled()
    ledger._window.actions_.filter_here.trigger()
    filters = Filters.of(ledger.view, ledger._window.office)
    assert filters.shown
    QTest.keyClick(filters.row.fields[list(C).index(C.COMPANY)], Qt.Key.Key_Escape)
