# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What speaks against a typed due date is said before Enter, which still takes it (5.4, R01)."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.filters import Column
from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Stage
from desktop_app.services.hearing import Said
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import record
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.factories import a_pursuit, a_step, happened

# What the offscreen platform cannot do and nobody asked for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DUE = COLUMNS.index(Column.DUE)


def opened_on(window, qtbot, number, text):
    """Type into the due cell of a pursuit and return its editor."""
    view = window.table
    row = view.model().row_of(number)
    view.setCurrentIndex(view.model().index(row, DUE))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view._editor
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, text)
    return editor


def enter(window, qtbot, editor):
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.table._editor is None or window.messages.isVisible())
    QApplication.processEvents()


def networking(office, **given):
    return a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, **given)


def a_touch(office, number, days=9):
    said = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(number, said, a_step(office, days))


@pytest.fixture
def number(office):
    made = networking(office)
    a_touch(office, made)
    return made


def step(office, number):
    return office.browsing.dossier(number).step


def despite(office, number):
    return dict(step(office, number).reason.args).get("despite", "")


def test_g1_stands_beside_the_day_and_enter_takes_it_with_the_mark(office, window, qtbot, number):
    editor = opened_on(window, qtbot, number, "thu")
    assert "Thursday" in editor.hint.text
    (caution,) = editor.hint.cautions
    assert "leave 3 working days" in caution
    assert caution in editor.field.accessibleDescription()
    enter(window, qtbot, editor)
    assert step(office, number).due_on == date(2026, 3, 5)
    assert despite(office, number) == "G1"


def test_a_day_that_nothing_speaks_against_is_shown_alone(office, window, qtbot, number):
    editor = opened_on(window, qtbot, number, "fri")
    assert editor.hint.cautions == ()
    enter(window, qtbot, editor)
    assert despite(office, number) == ""


def test_an_untouched_day_is_not_judged(window, qtbot, number):
    view = window.table
    view.setCurrentIndex(view.model().index(view.model().row_of(number), DUE))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view._editor.hint.cautions == ()


def test_g6_a_call_in_the_evening_or_on_a_weekend_is_told(window, qtbot, number):
    editor = opened_on(window, qtbot, number, "mon 19:30")
    assert "outside" in editor.hint.cautions[0]
    editor.field.clear()
    qtbot.keyClicks(editor.field, "7 March")
    assert any("no working day" in line for line in editor.hint.cautions)


def test_g6_a_call_that_falls_in_the_users_night_names_the_hours_that_suit_both(
    office, clock, window, qtbot, number
):
    """9:30 in Sydney is 00:30 in London (method.md 5.5)."""
    clock.zone = "Europe/London"
    contact = record(office.database, Pursuit, number).contact_id
    office.people.change(contact, zone="Australia/Sydney")
    editor = opened_on(window, qtbot, number, "10 June 9:30")
    (night,) = editor.hint.cautions
    assert "12:30 am" in night
    assert "4:00 pm to 5:00 pm" in night
    enter(window, qtbot, editor)
    assert (step(office, number).due_on, step(office, number).due_time) == (
        date(2026, 6, 10),
        time(9, 30),
    )


def test_g5_and_b6_nothing_before_the_day_they_named(office, window, qtbot):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    office.hearing.record(number, Said("B6", "On the 20th", until=date(2026, 3, 20)))
    editor = opened_on(window, qtbot, number, "16 March")
    assert any("They named" in line for line in editor.hint.cautions)
    enter(window, qtbot, editor)
    assert despite(office, number) == "G5"


def answered_by_the_bar(window):
    (button,) = [b for b in window.messages.findChildren(QPushButton)
                 if b.isVisible() and b.text() == "Do it anyway"]  # fmt: skip
    button.click()
    QApplication.processEvents()


def test_b4_asks_for_a_second_word_and_takes_it(office, window, qtbot):
    number = a_pursuit(office, applied_on=date(2026, 3, 2), step=a_step(office, 20))
    office.hearing.record(number, Said("B4", "No phone calls"))
    on = step(office, number).due_on
    editor = opened_on(window, qtbot, number, "fri")
    assert any("no calls" in line for line in editor.hint.cautions)
    enter(window, qtbot, editor)
    assert step(office, number).due_on == on  # not by one key
    answered_by_the_bar(window)
    assert step(office, number).due_on == date(2026, 3, 6)
    assert "B4" in despite(office, number)


def test_g7_a_visit_nobody_agreed_on_asks_when_it_is_made_and_tells_when_it_moves(
    office, window, qtbot
):
    number = networking(office)
    visit = NextStep("visit", Channel.VISIT, date(2026, 3, 12))
    assert not window.undoable.do(lambda: office.steps.add(number, visit))
    answered_by_the_bar(window)
    qtbot.waitUntil(lambda: len(office.timelines.further(number)) == 1)
    (later,) = office.timelines.further(number)
    assert dict(later.reason.args)["despite"] == "G7"


def test_g1_a_step_that_is_moved_later_is_cautioned_as_in_the_table(
    office, undoable, number, qtbot
):
    """R24: the snooze says what speaks against its day before it is taken, and still takes it."""
    dialog = MoveStepDialog(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.due.field.selectAll()
    qtbot.keyClicks(dialog.due.field, "tomorrow")
    (caution,) = dialog.due.hint.cautions
    assert "leave 3 working days" in caution
    dialog.accept()
    moved = office.browsing.dossier(number).step
    assert moved.due_on == office.today + timedelta(days=1)
    assert dict(moved.reason.args)["despite"] == "G1"
