# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The small dialogs: move a step, add a pursuit, choose a day, lift a stop."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import STAGES, Kind, Outcome, PromiseState, Stage, Status
from desktop_app.services.follow_ups import Stop
from desktop_app.ui.dialogs.day import DayDialog
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.words_said import LiftStopDialog
from tests.factories import a_pursuit, a_step, happened

ACCEPTED = QDialog.DialogCode.Accepted.value


@pytest.fixture
def show(qtbot):
    """Show a dialog."""

    def show_dialog(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show_dialog


# Moving a step


@pytest.fixture
def plain(office):
    """A step that nobody was told of."""
    return a_pursuit(office)


@pytest.fixture
def promised(office):
    """A step for Thursday, told to Dana."""
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 2, stated=True))
    return number


@pytest.fixture
def move(office, undoable, show):
    """Open the dialog that moves a pursuit's step."""

    def open_dialog(number, **given):
        return show(MoveStepDialog(office, undoable, office.browsing.dossier(number), **given))

    return open_dialog


def test_a_step_nobody_was_told_of_moves_at_once(office, plain, move):
    dialog = move(plain)
    assert not dialog.told.isVisible()
    assert not dialog.note.isVisible()
    dialog.due.field.setText("in 9 days")
    dialog.ok.click()
    assert dialog.result() == ACCEPTED
    assert office.browsing.dossier(plain).step.due_on == office.desk.today + timedelta(9)


def test_the_next_working_day_is_proposed_or_what_was_asked_for(office, plain, move):
    assert move(plain).due.on == date(2026, 3, 4)
    asked = move(plain, on=date(2026, 3, 20), at=time(9, 30))
    assert (asked.due.on, asked.due.at) == (date(2026, 3, 20), time(9, 30))


@pytest.mark.parametrize("text", ["soon", "yesterday", ""])
def test_without_a_day_nothing_moves(plain, move, text):
    dialog = move(plain)
    dialog.due.field.setText(text)
    assert not dialog.ok.isEnabled()


def test_a_promised_day_moves_only_with_a_choice(office, promised, move):
    dialog = move(promised)
    assert "You told them Thursday 5 March." in dialog._lead.text()
    assert not dialog.ok.isEnabled()
    assert dialog.told.isVisible()
    assert dialog.silent.isVisible()
    dialog.accept()
    dialog.silent.setChecked(True)
    assert dialog.ok.isEnabled()


def test_the_note_tells_the_new_day_and_follows_it(promised, move):
    dialog = move(promised)
    dialog.due.field.setText("9 march")
    assert "Monday 9 March" in dialog.note.toPlainText()
    dialog.due.field.setText("10 march")
    assert "Tuesday 10 March" in dialog.note.toPlainText()
    assert "Monday 9 March" not in dialog.note.toPlainText()
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.note.toPlainText()


@pytest.mark.parametrize(
    ("choice", "old_state"),
    [("told", PromiseState.SUPERSEDED), ("silent", PromiseState.MISSED)],
)
def test_what_becomes_of_the_word_is_kept(office, promised, move, choice, old_state):
    dialog = move(promised)
    dialog.due.field.setText("9 march")
    getattr(dialog, choice).setChecked(True)
    dialog.ok.click()
    dossier = office.browsing.dossier(promised)
    assert dossier.step.due_on == date(2026, 3, 9)
    states = [e.promise.state for e in dossier.entries if e.promise]
    assert states == [old_state]
    assert (dossier.promise is not None) == (choice == "told")


def test_m1_a_word_is_proposed_to_move_behind_its_day(promised, move):
    assert move(promised).due.on == date(2026, 3, 6)  # it stands on Thursday 5 March


@pytest.mark.parametrize(
    ("words_of_mine", "told"),
    [
        ("I'll call you on Friday 13 March.", "another day"),
        ("Reply by noon or I withdraw. I'll call you on Monday 9 March.", "Reply by noon"),
    ],
)
def test_r13_r14_a_note_that_stops_wants_a_second_press(
    office, promised, move, words_of_mine, told
):
    """R19: the note by which a word moves is a message like any other."""
    QApplication.clipboard().setText("as before")
    dialog = move(promised)
    dialog.due.field.setText("9 march")
    dialog.told.setChecked(True)
    dialog.note.setPlainText(f"Hi Dana, my plans have moved. {words_of_mine} Thank you!")
    dialog.copy.click()
    assert QApplication.clipboard().text() == "as before"
    shown = (dialog.checked.note.text(), *dialog.checked.tone.said)
    assert any(told in line for line in shown), shown
    dialog.note.appendPlainText("Best, Alex")
    dialog.ok.click()
    assert dialog.isVisible()
    dialog.ok.click()
    assert office.browsing.dossier(promised).step.due_on == date(2026, 3, 9)


def test_r28_a_word_let_go_asks_nothing_about_its_note(office, promised, move):
    dialog = move(promised)
    dialog.note.setPlainText("Reply by noon or I withdraw.")
    dialog.silent.setChecked(True)
    dialog.ok.click()
    assert dialog.result() == ACCEPTED


def test_a_day_that_has_passed_cannot_be_told_any_more(office, promised, move, clock):
    clock.move(days=5)
    dialog = move(promised)
    assert not dialog.told.isEnabled()
    assert not dialog.note.isVisible()
    dialog.silent.setChecked(True)
    dialog.ok.click()
    assert dialog.result() == ACCEPTED


def test_a_refusal_stays_in_the_dialog(office, plain, move, monkeypatch):
    def busy(*_args, **_more):
        raise KnownError("busy")

    monkeypatch.setattr(office.steps, "move", busy)
    dialog = move(plain)
    dialog.ok.click()
    assert dialog.isVisible()
    assert dialog.refusal.said
    assert dialog.result() != ACCEPTED


# A new pursuit


@pytest.fixture
def new(office, undoable, show):
    """The dialog that adds a pursuit."""
    return show(NewPursuitDialog(office, undoable))


@pytest.mark.parametrize("field", ["company", "person", "title"])
def test_one_name_of_any_kind_is_enough(office, new, field):
    assert not new.ok.isEnabled()
    getattr(new, field).setText("   ")
    assert not new.ok.isEnabled()
    getattr(new, field).setText("Zelkova")
    assert new.ok.isEnabled()
    new.ok.click()
    assert new.result() == ACCEPTED
    assert "Zelkova" in [name for _number, name in office.browsing.names()]


def test_the_step_is_proposed_for_the_kind_and_the_stage(office, new):
    application = new.step.step
    assert new.step._reason.text()
    new.kind.setCurrentIndex(new.kind.findData(Kind.NETWORKING))
    assert [new.stage.itemData(i) for i in range(new.stage.count())] == list(
        STAGES[Kind.NETWORKING]
    )
    networking = new.step.step
    assert networking != application
    new.stage.setCurrentIndex(new.stage.findData(Stage.KEEPING_IN_TOUCH))
    assert new.step.step != networking


def test_a_person_changes_what_is_proposed(new):
    without = new.step.step
    new.person.setText("Dana Example")
    new.person.editingFinished.emit()
    assert new.step.step.action != without.action


def test_what_was_applied_for_counts_from_today(office, new):
    new.company.setText("Zelkova")
    assert new.new.applied_on == office.desk.today
    new.stage.setCurrentIndex(new.stage.findData(Stage.FOUND))
    assert new.new.applied_on is None


def test_an_own_step_is_kept_while_names_are_typed(new):
    new.step._due.field.setText("in 9 days")
    new.company.setText("Zelkova")
    new.person.setText("Dana Example")
    new.person.editingFinished.emit()
    assert new.step.step.reason.code == "chosen"


def test_an_unclear_day_saves_nothing(new):
    new.company.setText("Zelkova")
    new.step._due.field.setText("soon")
    assert not new.ok.isEnabled()


def test_names_that_are_known_are_offered(qtbot, office, undoable, show):
    a_pursuit(office)
    dialog = show(NewPursuitDialog(office, undoable))
    qtbot.keyClicks(dialog.company, "a")
    model = dialog.company.completer().model()
    assert model.index(0, 0).data() == "Acme"


def test_somebody_who_said_no_is_refused_in_the_dialog(office, undoable, show):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("Never again."))
    dialog = show(NewPursuitDialog(office, undoable))
    dialog.company.setText("Acme")
    dialog.person.setText("Dana Reyes")
    dialog.ok.click()
    assert dialog.isVisible()
    assert "Never again." in dialog.refusal.said


# A day, and the words that lift a stop


def test_a_day_is_needed_to_go_on(office, show):
    dialog = show(DayDialog(office, "Park until", "Park", date(2026, 5, 4)))
    assert (dialog.due.on, dialog.ok.isEnabled()) == (date(2026, 5, 4), True)
    dialog.due.field.setText("soon")
    assert not dialog.ok.isEnabled()
    dialog.due.field.setText("in 60 days")
    assert dialog.ok.isEnabled()


def test_a_stop_is_lifted_only_with_their_words(show):
    dialog = show(LiftStopDialog())
    assert not dialog.ok.isEnabled()
    dialog.said.setText("   ")
    assert not dialog.ok.isEnabled()
    dialog.said.setText("Please call me on Friday.")
    assert dialog.ok.isEnabled()


def test_lifting_puts_their_words_on_record(office, window, monkeypatch):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("Never again."))

    def say(dialog):
        dialog.said.setText("Please call me on Friday.")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LiftStopDialog, "exec", say)
    monkeypatch.setattr(DayDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    window.verbs.lift(number)
    (said,) = (e.boundary for e in office.browsing.dossier(number).entries if e.boundary)
    assert said.lifted_words == "Please call me on Friday."
    assert said.lifted_on == office.today


def test_r20_lifting_asks_for_their_day_and_goes_on_with_a_step(office, window, monkeypatch):
    """The way back is whole: no stop is lifted that leaves a pursuit nobody can take up (3.1)."""
    number = a_pursuit(office)
    yesterday = office.today - timedelta(days=1)
    told = happened(office, Outcome.NO_CONTACT, on=yesterday)
    office.follow_ups.log(number, told, Stop("Never again."))

    def say(dialog):
        dialog.said.setText("Please call me on Friday.")
        dialog.day.setText("tomorrow")
        assert not dialog.ok.isEnabled()
        dialog.day.setText("yesterday")
        assert dialog.ok.isEnabled()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LiftStopDialog, "exec", say)
    monkeypatch.setattr(DayDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    window.verbs.lift(number)
    dossier = office.browsing.dossier(number)
    assert (dossier.pursuit.status, dossier.step is not None) == (Status.OPEN, True)
    (said,) = (e.boundary for e in dossier.entries if e.boundary)
    assert said.lifted_on == yesterday


def test_r20_what_was_lifted_and_left_may_be_opened_later(office, window):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("Never again."))
    commands, row = window._commands, office.browsing.rows([number])[number]
    act = commands.act
    commands.fit(row)
    assert (act.lift.isEnabled(), act.reopen.isEnabled()) == (True, False)
    office.follow_ups.lift_stop(number, "Please call me on Friday.")
    commands.fit(row)
    assert (act.lift.isEnabled(), act.reopen.isEnabled()) == (False, True)


def test_an_error_goes_when_there_is_none(show):
    dialog = show(FormDialog("Title", "Do it"))
    dialog.show_error("Wrong")
    assert dialog.refusal.isVisible()
    dialog.show_error("")
    assert not dialog.refusal.isVisible()
