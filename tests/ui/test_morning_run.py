# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The morning run by keyboard: every due thing, nothing lost, a true sentence at the end (R02)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Channel, Outcome, Pursuit
from desktop_app.services.steps import NextStep
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.morning.window import open_run
from desktop_app.ui.text import Label as TextLabel
from tests.factories import a_pursuit, a_step, happened

K = Qt.Key


def due(office, company, days=0):
    return a_pursuit(office, company=company, person=f"{company} Person",
                     step=a_step(office, days, at=None))  # fmt: skip


def promised(office, company, days):
    number = due(office, company)
    on = office.desk.today + timedelta(days=days)
    office.follow_ups.log(number, happened(office), NextStep("call", Channel.CALL, on, stated=True))
    return number


@pytest.fixture
def run(qtbot, window):
    window.today.read()
    made = open_run(window)
    qtbot.waitExposed(made)
    return made


def settle_events(run):
    QCoreApplication.processEvents()
    run.read()


def press(qtbot, run, *keys):
    for key in keys:
        qtbot.keyClick(run, key)
    settle_events(run)


def follow_up_window(window):
    (shown,) = window.verbs._open.values()
    assert isinstance(shown, FollowUpWindow)
    return shown


def texts(page):
    return " ".join(label.text() for label in page.findChildren(TextLabel))


@pytest.mark.parametrize("companies", [("Acme", "Beta", "Gamma")])
def test_a_run_from_the_first_to_the_end_by_keyboard(qtbot, office, window, companies):
    for company in companies:
        due(office, company)
    window.today.read()
    run = open_run(window)
    assert run.progress.text() == "1 of 3"
    press(qtbot, run, K.Key_2)  # voicemail left
    shown = follow_up_window(window)
    assert shown.keys.outcome is Outcome.VOICEMAIL
    qtbot.keyClick(shown, K.Key_Return)
    QCoreApplication.processEvents()
    settle_events(run)
    assert run.progress.text() == "2 of 3"
    press(qtbot, run, K.Key_S)
    assert run.progress.text() == "3 of 3"
    press(qtbot, run, K.Key_S)
    page = run.page
    assert page.headline.text() == "Every open pursuit has a next step"
    assert "3 pursuits are open." in texts(page)
    assert "2 were skipped and are still due." in page.rest.text()
    assert office.browsing.agenda().due_count == 2


def test_nothing_due_says_so_at_once(office, window):
    due(office, "Later", days=9)
    run = open_run(window)
    page = run.page
    assert page.headline.text() == "Every open pursuit has a next step"
    assert page.rest.text().startswith("Nothing is due today.")
    assert run.progress.text() == ""


def test_escape_leaves_and_keeps_the_place(qtbot, office, window):
    due(office, "Acme"), due(office, "Beta")
    run = open_run(window)
    press(qtbot, run, K.Key_S)
    qtbot.keyClick(run, K.Key_Escape)
    assert window.verbs.run is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = open_run(window)
    assert again.progress.text() == "2 of 2"
    press(qtbot, again, K.Key_B)
    assert again.progress.text() == "1 of 2"


def test_undo_brings_what_was_done_back(qtbot, office, window):
    number = due(office, "Acme")
    due(office, "Beta")
    run = open_run(window)
    window.undoable.do(
        lambda: office.follow_ups.log(number, happened(office), a_step(office, 7, at=None))
    )
    settle_events(run)
    assert run.item.row.company == "Beta"
    run.undo()
    settle_events(run)
    assert run.item.row.company == "Acme"
    assert run.progress.text() == "1 of 2"


def test_6_3_a_word_is_skipped_by_a_second_press_only(qtbot, office, clock, window):
    promised(office, "Acme", 2)
    due(office, "Beta", days=2)
    clock.move(days=2)
    window.today.read()
    run = open_run(window)
    assert run.item.row.company == "Acme"
    press(qtbot, run, K.Key_S)
    assert run.item.row.company == "Acme"
    assert "short note" in run.caution.text()
    press(qtbot, run, K.Key_S)
    assert run.item.row.company == "Beta"
    assert run.caution.text() == ""


def test_m1_moving_a_word_writes_the_note(qtbot, office, clock, window, monkeypatch):
    """The run is interrupted by a promise that must be moved (M1), and goes on after it."""
    from desktop_app.ui.dialogs.move_step import MoveStepDialog

    number = promised(office, "Acme", 2)
    clock.move(days=2)
    window.today.read()
    run = open_run(window)

    def answer(dialog):
        dialog.due.set_value(office.desk.today + timedelta(days=1), None)
        dialog._on_day()
        assert "instead" in dialog.note.toPlainText()
        dialog.told.setChecked(True)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(MoveStepDialog, "exec", answer)
    press(qtbot, run, K.Key_M)
    settle_events(run)
    assert run.item is None
    promise = office.browsing.dossier(number).promise
    assert promise.due_on == office.desk.today + timedelta(days=1)


def test_in_an_hour_reminds_and_goes_on(qtbot, office, window):
    due(office, "Acme"), due(office, "Beta")
    run = open_run(window)
    press(qtbot, run, K.Key_H)
    assert run.item.row.company == "Beta"
    assert office.browsing.agenda().due_count == 2


def test_the_end_lets_one_settle_what_has_no_step(office, window):
    number = due(office, "Acme", days=4)
    with office.desk.change(Label.of("edit_pursuit")) as making:
        making.edits.put(replace(making.edits.get(Pursuit, number), needs_step=True))
    run = open_run(window)
    page = run.page
    assert page.headline.text() == "1 open pursuit waits for your yes to its next step"
    assert "Acme" in texts(page)
    page.accept_wanted.emit([number])
    settle_events(run)
    assert run.page.headline.text() == "Every open pursuit has a next step"


def test_what_was_skipped_can_be_gone_through_again(qtbot, office, window):
    due(office, "Acme")
    run = open_run(window)
    press(qtbot, run, K.Key_S)
    run.page.again_wanted.emit()
    assert run.item.row.company == "Acme"


def test_the_sidebar_and_the_menu_lead_there(office, window):
    assert not window.today.run.isVisible()
    due(office, "Acme")
    window.today.read()
    window.today.run.click()
    run = window.verbs.run
    assert run is not None
    window.actions_.morning.trigger()
    assert window.verbs.run is run
    window.verbs.close_windows()
    assert window.verbs.run is None


def in_need(office, company, days=0):
    """A pursuit whose step is only proposed."""
    number = due(office, company, days=days)
    with office.desk.change(Label.of("edit_pursuit")) as making:
        making.edits.put(replace(making.edits.get(Pursuit, number), needs_step=True))
    return number


def test_r02_what_is_only_proposed_for_today_is_gone_through_too(qtbot, office, window):
    number = in_need(office, "Elm")
    in_need(office, "Later", days=4)
    due(office, "Acme")
    run = open_run(window)
    assert run.progress.text() == "1 of 2"
    assert run.item.row.company == "Acme"  # what was said yes to comes first
    assert not run._buttons["accept"].isVisible()
    press(qtbot, run, K.Key_A)
    press(qtbot, run, K.Key_S)
    assert run.item.row.company == "Elm"
    assert run._buttons["accept"].isVisible()
    assert not run._buttons["snooze"].isVisible()
    shown = texts(run)
    assert "Proposed: Call" in shown
    assert "You chose this day." in shown
    press(qtbot, run, K.Key_H)  # a proposal is not put off without an answer
    assert run.item.row.company == "Elm"
    press(qtbot, run, K.Key_A)
    assert not office.table.rows([number])[number].needs_step
    assert run.item.row.company == "Elm"  # it is due now like any other
    assert not run._buttons["accept"].isVisible()
    assert run.progress.text() == "2 of 2"
    run.undo()
    settle_events(run)
    assert office.table.rows([number])[number].needs_step


def test_r08_both_zones_are_shown_in_the_run(office, window):
    step = NextStep("call", Channel.CALL, office.today, time(10), zone="America/New_York")
    a_pursuit(office, step=step)
    run = open_run(window)
    assert "Today 3:00 pm (10:00 am in New York)" in texts(run)


def test_61_all_can_be_put_off_from_the_run_and_taken_back(qtbot, office, window):
    due(office, "Acme"), due(office, "Beta")
    office.reminders.tick()
    run = open_run(window)
    qtbot.keyClick(
        run, K.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    settle_events(run)
    assert run.item is None
    assert run.note.text().startswith("2 reminders come again at")
    assert "2 were skipped and are still due." in run.page.rest.text()
    press(qtbot, run, K.Key_Z)
    assert run.item.row.company == "Acme"
    assert not run.note.isVisible()
    run.all_later.click()
    settle_events(run)
    assert run.item is None


def test_61_what_was_said_of_putting_off_goes_with_the_next_thing(qtbot, office, window):
    due(office, "Acme"), due(office, "Beta")
    run = open_run(window)
    run.all_later.click()
    assert run.note.isVisible()
    press(qtbot, run, K.Key_B)
    assert run.item.row.company == "Beta"
    assert not run.note.isVisible()


def test_r35_a_proposal_of_a_day_gone_by_says_where_a_yes_puts_it(qtbot, office, window, clock):
    number = in_need(office, "Elm")
    clock.move(days=1)
    run = open_run(window)
    said = "Its day has passed: accepting it puts it on today."
    assert said in texts(run)
    window.today.read()
    settle_events(run)
    (card,) = window.today._cards
    assert said in card.accessibleName()
    press(qtbot, run, K.Key_A)
    assert office.table.rows([number])[number].due_on == office.today
    assert not run._buttons["accept"].isVisible()
