# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words that were logged are offered where words are asked for; a lifted no says what it lacks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.domain.records import Channel, Contact, Outcome
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.ui.dialogs.day import DayDialog
from desktop_app.ui.dialogs.ways_allowed import WaysAllowedDialog
from desktop_app.ui.dialogs.what_they_said import WhatTheySaidDialog
from desktop_app.ui.dialogs.words_said import LiftStopDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step

WORDS = "No calls, mail is better."


@pytest.fixture
def dossier(office):
    """Dana's pursuit with a talk whose words were logged."""
    a_pursuit(office, step=a_step(office, 2))
    happening = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now, WORDS)
    office.follow_ups.log(1, happening, a_step(office, 5))
    return office.browsing.dossier(1)


def _shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_they_said_takes_the_words_of_the_last_talk(qtbot, office, undoable, dossier):
    dialog = _shown(qtbot, WhatTheySaidDialog(office, undoable, dossier))
    assert dialog.words.toPlainText() == ""
    dialog.offered.buttons[0].click()
    assert dialog.words.toPlainText() == WORDS


def test_so_do_the_ways_a_person_allows(qtbot, office, undoable, dossier):
    dana = Edits(office.desk.database).get(Contact, 1)
    dialog = _shown(qtbot, WaysAllowedDialog(office, undoable, dana))
    dialog.offered.buttons[0].click()
    assert dialog.said.toPlainText() == WORDS
    assert Channel.CALL not in dialog.chosen  # B3: that is what the words ask for
    assert dialog.ok.isEnabled()


def test_a_no_in_the_follow_up_asks_for_their_words_and_says_so(qtbot, office, undoable, dossier):
    """R20: a no is on record with their words, so they are not called optional."""
    window = _shown(qtbot, FollowUpWindow(office, undoable, dossier))
    assert "optional" in window.note.placeholderText()
    window.choose(Outcome.NO_CONTACT)
    assert "optional" not in window.note.placeholderText()
    assert "needed" in window.note.placeholderText()


@pytest.fixture
def stopped(office, dossier):
    """The pursuit after their no of the day before."""
    office.permissions.stop(1, "Please don't write again.")
    return office.browsing.dossier(1)


def test_the_day_of_their_word_is_shown_and_one_before_the_no_is_refused(qtbot, office, stopped):
    """R20: what was said before a no doesn't lift it."""
    dialog = _shown(qtbot, LiftStopDialog(office=office, dossier=stopped))
    dialog.said.setText("Write me again.")
    assert dialog.ok.isEnabled()
    dialog.day.setText("last fri")
    assert not dialog.ok.isEnabled()
    said = [label.text() for label in dialog.findChildren(Label) if label.isVisible()]
    assert any("Their no came later" in each for each in said)
    dialog.day.editingFinished.emit()
    assert dialog.day.text() == "27 Feb 2026"
    dialog.day.setText("today")
    assert dialog.on == date(2026, 3, 3)


def test_the_step_proposed_for_a_reopened_pursuit_has_its_reason(window, office, monkeypatch):
    a_pursuit(office, step=a_step(office, 2))
    office.follow_ups.park(1, date(2026, 5, 4))
    told = []

    def look(dialog):
        told.append(dialog._lead.text())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(DayDialog, "exec", look)
    window.verbs.reopen(1)
    assert told[0]
