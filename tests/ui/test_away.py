# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Being away, in the window: what it would break, the notes, the way back (method.md R42, M1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop_app.domain.away import Away
from desktop_app.domain.records import Channel, Kind, Promise, PromiseState, Pursuit, Stage, Step
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.ui.away.dialog import AwayDialog
from desktop_app.ui.away.notes import note, write_notes
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from tests.factories import a_pursuit, a_step, happened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MONDAY = date(2026, 3, 9)  # the clock stands on Tuesday 3 March
WEEK = Away(MONDAY, MONDAY + timedelta(days=4), "Holiday")


def plain(office, on=MONDAY):
    return a_pursuit(
        office, step=a_step(office, on=on), kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, person=""
    )


def promised(office, person="Dana Reyes", on=MONDAY):
    number = a_pursuit(office, person=person, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, on, stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


@pytest.fixture
def dialog(office, undoable, qtbot):
    def open_dialog():
        found = AwayDialog(office, undoable)
        qtbot.addWidget(found)
        found.show()
        return found

    return open_dialog


def fill(dialog, away=WEEK):
    dialog.first.set_value(away.first)
    dialog.last.set_value(away.last)
    dialog._judge()


def lines(dialog):
    return [dialog.broken.item(row).text() for row in range(dialog.broken.count())]


def step_of(office, number):
    return record(office.database, Step, record(office.database, Pursuit, number).next_step_id)


def test_it_names_the_words_it_would_break_before_it_is_set(office, dialog):
    """R42."""
    promised(office)
    plain(office)
    shown = dialog()
    fill(shown)
    (line,) = lines(shown)
    assert "Dana Reyes" in line
    assert "Mon 16 Mar" in line
    assert "1 plan of your own moves on" in shown.summary.text()
    assert shown.notes.isVisible()
    assert office.absences.current is None


def test_days_the_wrong_way_round_are_refused(office, dialog):
    shown = dialog()
    fill(shown, Away(MONDAY, MONDAY))
    shown.first.set_value(MONDAY + timedelta(days=1))
    shown._judge()
    assert not shown.ok.isEnabled()
    assert shown.refusal.said


def test_accepting_moves_the_plans_and_hands_over_the_words(office, dialog, undoable):
    number, own = promised(office), plain(office)
    shown = dialog()
    fill(shown)
    shown.reason.setEditText("Moving house")
    shown.accept()
    assert office.absences.current == Away(WEEK.first, WEEK.last, "Moving house")
    assert step_of(office, own).due_on == date(2026, 3, 16)
    assert [each.row.id for each in shown.given] == [number]
    undoable.stack.undo()
    assert step_of(office, own).due_on == MONDAY
    assert office.absences.current is None


def test_without_a_tick_no_note_is_written(office, dialog):
    promised(office)
    shown = dialog()
    fill(shown)
    shown.notes.setChecked(False)
    shown.accept()
    assert shown.given == ()


def test_the_dialog_of_an_absence_ends_it(office, dialog):
    office.absences.go(WEEK)
    shown = dialog()
    assert (shown.first.on, shown.last.on) == (WEEK.first, WEEK.last)
    box = shown.buttons
    (back,) = [b for b in box.buttons()
               if box.buttonRole(b) is QDialogButtonBox.ButtonRole.ResetRole]  # fmt: skip
    back.click()
    assert office.absences.current is None


def test_a_note_says_the_new_day_and_supersedes(office, window):
    """M1: told before the day; nothing is sent or moved before it is accepted."""
    number = promised(office)
    (given,) = office.absences.outlook(WEEK).given
    shown = note(window, given)
    assert shown.told.isChecked()
    assert "Monday 16 March" in shown.note.toPlainText()
    assert "Monday 9 March" in shown.note.toPlainText()
    shown.accept()
    states = [p.state for p in matching(office.database, Promise)]
    assert states == [PromiseState.SUPERSEDED, PromiseState.OPEN]
    assert step_of(office, number).due_on == date(2026, 3, 16)


def test_notes_come_one_at_a_time_and_a_cancelled_one_leaves_its_word(office, window, monkeypatch):
    promised(office, "Dana Reyes")
    promised(office, "Kim Sample", MONDAY + timedelta(days=1))
    titles = []

    def run(dialog):
        titles.append(dialog.windowTitle())
        if "Kim" in dialog.windowTitle():
            dialog.accept()

    monkeypatch.setattr(MoveStepDialog, "exec", run)
    write_notes(window, office.absences.outlook(WEEK).given)
    assert [title.partition(":")[0] for title in titles] == ["Note 1 of 2", "Note 2 of 2"]
    states = [p.state for p in matching(office.database, Promise)]
    assert states == [PromiseState.OPEN, PromiseState.SUPERSEDED, PromiseState.OPEN]


def test_a_word_settled_meanwhile_needs_no_note(office, window):
    number = promised(office)
    (given,) = office.absences.outlook(WEEK).given
    office.steps.move(step_of(office, number).id, date(2026, 3, 20), told=Told.NOTE_SENT)
    assert note(window, given) is None


def test_the_window_says_so_and_offers_the_way_back(office, window, clock):
    notice = window._commands.away
    assert notice.bar is None
    own = plain(office)
    window.undoable.do(lambda: office.absences.go(WEEK))
    assert notice.bar is None  # it has not begun
    clock.move(days=6)
    window._bridge.day_changed.emit()
    assert notice.bar.message == "You are away until Fri 13 Mar: Holiday"
    notice.bar._button.click()
    assert not notice.bar.isVisible()
    assert office.absences.current is None
    assert step_of(office, own).due_on == MONDAY


def test_undo_and_redo_take_the_line_with_them(office, window):
    plain(office)
    today = Away(office.today, MONDAY)
    window.undoable.do(lambda: office.absences.go(today))
    QApplication.processEvents()
    notice = window._commands.away
    assert notice.bar.isVisible()
    window.undoable.stack.undo()
    QApplication.processEvents()
    assert not notice.bar.isVisible()
    window.undoable.stack.redo()
    QApplication.processEvents()
    assert notice.bar.isVisible()


def test_a_start_while_away_says_so(office, opened):
    office.absences.go(Away(office.today, MONDAY, "Illness"))
    assert opened()._commands.away.bar.message == "You are away until Mon 9 Mar: Illness"


def test_the_menu_and_a_key_lead_to_it(window, qtbot):
    assert window.actions_.away in window.menus[0].actions()
    shown = []

    def look():
        shown.append(QApplication.activeModalWidget())
        shown[0].reject()

    QTimer.singleShot(0, look)
    qtbot.keyClick(
        window,
        Qt.Key.Key_H,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert isinstance(shown[0], AwayDialog)


def test_the_notice_reads_no_more_once_the_database_is_about_to_be_closed(office, window):
    """R42: ending the program by a signal clears the undo stack after the database is closed."""
    office.absences.go(WEEK)
    window.rest()
    office.close()
    window._commands.away.read()
    window.undoable.stack.clear()


def test_a_day_is_seen_whole(office, dialog):
    field = dialog().first.field
    assert field.width() >= field.fontMetrics().horizontalAdvance("Wed 15 Apr 2026") + 20
