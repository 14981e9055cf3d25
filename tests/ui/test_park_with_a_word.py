# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Parking where a word lies ahead: the window offers the note first (method.md 6.3, M1)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.domain.records import Channel, Kind, Outcome, Promise, PromiseState, Stage, Touch
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.park import ParkDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit, happened

WEDNESDAY, JUNE = date(2026, 3, 11), date(2026, 6, 1)


@pytest.fixture
def number(office):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, WEDNESDAY, stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


@pytest.fixture
def dialog(qtbot, office, undoable, number):
    shown = ParkDialog(office, undoable, office.browsing.dossier(number), JUNE)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def states(office):
    return [promise.state for promise in matching(office.database, Promise)]


def test_m1_the_note_names_both_days_and_parking_takes_the_word_along(dialog, office, number):
    assert not dialog.ok.isEnabled()  # neither way is taken for the user
    note = dialog.note.toPlainText()
    assert "Wednesday 11 March" in note
    assert "I'll send you an email on Monday 1 June" in note
    dialog.told.setChecked(True)
    dialog.accept()
    assert states(office) == [PromiseState.SUPERSEDED, PromiseState.OPEN]
    assert matching(office.database, Touch)[-1].text == note
    row = office.browsing.rows([number])[number]
    assert (row.status, row.due_on) == ("parked", JUNE)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_6_3_letting_it_go_parks_and_counts_as_not_kept(dialog, office, undoable, number):
    dialog.silent.setChecked(True)
    dialog.accept()
    assert states(office) == [PromiseState.MISSED]
    assert office.browsing.rows([number])[number].status == "parked"
    undoable.stack.undo()
    assert states(office) == [PromiseState.OPEN]


def test_m1_the_verb_asks_so_only_while_the_day_lies_ahead(office, number, window, monkeypatch,
                                                           clock):  # fmt: skip
    shown = []
    monkeypatch.setattr(QDialog, "exec", lambda self: shown.append(type(self).__name__) or 0)
    window.verbs.park(number)
    clock.move(days=9)  # the day after it
    window.verbs.park(number)
    assert shown == ["ParkDialog", "DayDialog"]


@pytest.fixture
def follow_up(qtbot, office, undoable, number):
    shown = FollowUpWindow(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(shown)
    shown.show()
    shown.doubt._why.setCurrentIndex(shown.doubt._why.findData("news"))
    return shown


def test_6_1_log_it_and_park_offers_the_choice_and_the_text_names_the_day(follow_up, office):
    follow_up.choose(Outcome.WRITTEN)
    word = follow_up.after.word
    assert not word.isVisible()
    follow_up.after.take_leave()
    assert word.isVisible()
    assert not follow_up._save.isEnabled()  # neither is taken for the user
    follow_up.after._until.field.setText("1 jun")
    word.tell.setChecked(True)
    assert "I'll send you an email on Monday 1 June" in follow_up.draft.text
    assert "Wednesday 11 March" in follow_up.draft.text
    follow_up.save()
    assert states(office) == [PromiseState.SUPERSEDED, PromiseState.OPEN]


def test_6_1_a_call_that_nobody_took_tells_nothing_and_parks_as_not_kept(follow_up, office):
    follow_up.choose(Outcome.NO_ANSWER)
    follow_up.after.take_leave()
    assert not follow_up.after.word.tell.isVisible()
    assert not follow_up._save.isEnabled()
    follow_up.after.word.let_go.setChecked(True)
    follow_up.save()
    assert states(office) == [PromiseState.MISSED]
