# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The wizard that tells a personal no from a closed door for now (method.md 3.2)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.boundaries import About, Lasting, Speaker
from desktop_app.domain.records import Boundary, Channel, Pursuit, Status
from desktop_app.storage.reads import matching, record
from desktop_app.ui.dialogs.what_they_said import WhatTheySaidDialog
from tests.factories import a_pursuit


@pytest.fixture
def number(office):
    return a_pursuit(office)


@pytest.fixture
def dialog(office, undoable, number, qtbot):
    made = WhatTheySaidDialog(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot, question, answer):
    """Click on an answer, as a user does."""
    button = question.group.button(question._answers.index(answer))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() / 4)


def test_a_personal_no_stops_and_keeps_the_words(dialog, office, undoable, number, qtbot):
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.ANY_CONTACT)
    assert "personal no" in dialog._meaning.text()
    assert not dialog.ok.isEnabled()  # a stop is put on record with their words
    dialog.words.setPlainText("No, don't call")
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    database = office.desk.database
    assert record(database, Pursuit, number).status is Status.STOPPED
    assert matching(database, Boundary)[0].words == "No, don't call"
    assert undoable.stack.count() == 1


def test_the_same_words_in_a_posting_are_no_personal_no(dialog, office, number, qtbot):
    """R34: "no phone calls" of a posting puts A3 in force."""
    dialog.words.setPlainText("No phone calls")
    press(qtbot, dialog.who, Speaker.GENERAL)
    press(qtbot, dialog.what, About.CHANNEL)
    assert dialog.meaning.code == "B4"
    dialog.accept()
    found = record(office.desk.database, Pursuit, number)
    assert (found.status, found.no_calls) == (Status.OPEN, True)


def test_whoever_is_not_sure_gets_the_stricter_reading(dialog, qtbot):
    press(qtbot, dialog.who, Speaker.UNSURE)
    press(qtbot, dialog.what, About.UNSURE)
    assert dialog.meaning.code == "B1"


def test_a_day_is_asked_for_only_where_they_named_one(dialog, qtbot):
    assert not dialog.until.isVisible()
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.DECISION)
    press(qtbot, dialog.how_long, Lasting.UNTIL_DATE)
    assert dialog.until.isVisible()
    assert not dialog.ok.isEnabled()
    dialog.until.set_value(date(2026, 4, 6), None)
    dialog._judge()
    assert dialog.ok.isEnabled()
    assert (dialog.said.code, dialog.said.until) == ("B6", date(2026, 4, 6))


def test_another_way_says_which_one_is_not_wanted(dialog, office, number, qtbot):
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.CHANNEL)
    assert not dialog.ok.isEnabled()
    dialog.off[Channel.CALL].click()
    dialog.accept()
    assert office.browsing.dossier(number).step.channel is Channel.EMAIL


def test_a_refusal_stays_in_the_dialog(dialog, office, undoable, qtbot):
    dialog.words.setPlainText("Leave us alone")
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.CHANNEL)
    for box in dialog.off.values():
        box.click()
    dialog.accept()
    assert dialog.isVisible()
    assert "without any way" in dialog.refusal.said
    assert undoable.stack.count() == 0


def test_b1_a_tick_that_email_is_fine_narrows_the_no_to_the_other_ways(
    dialog, office, number, qtbot
):
    """“No, don't call” names calls only; all stops unless they named a way as fine (3.2)."""
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.ANY_CONTACT)
    dialog.words.setPlainText("No, don't call. E-mail is fine.")
    assert dialog.meaning.code == "B1"
    dialog.email_fine.setChecked(True)
    assert (dialog.meaning.code, dialog.email_fine.isVisible()) == ("B3", True)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    dossier = office.browsing.dossier(number)
    assert dossier.pursuit.status is Status.OPEN
    assert dossier.step.channel is Channel.EMAIL
    ways = (Channel.CALL, Channel.MESSAGE, Channel.EMAIL)
    assert [dossier.contact.allows(way) for way in ways] == [False, False, True]


def test_r20_the_dialog_says_whose_words_are_put_on_record(dialog):
    assert "Dana Reyes" in dialog.windowTitle()


def test_no_answer_is_cut_once_the_result_shows(dialog, qtbot):
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.ANY_CONTACT)
    qtbot.wait(0)
    buttons = dialog.who.group.buttons() + dialog.what.group.buttons()
    assert all(button.height() >= button.sizeHint().height() for button in buttons)


def test_a_refusal_is_told_in_the_dialog_alone(office, dialog, undoable, number, qtbot):
    elsewhere = []
    undoable.refused.connect(elsewhere.append)
    with undoable.telling(dialog.show_error):
        undoable.do(lambda: office.pursuits.set_title(999, "gone"))
    assert dialog.refusal.said
    assert elsewhere == []
    undoable.do(lambda: office.pursuits.set_title(999, "gone"))
    assert len(elsewhere) == 1


def test_what_is_still_missing_is_said_beside_it(dialog, qtbot):
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.CHANNEL)
    assert dialog._lacking.isVisible()
    assert "Tick the way" in dialog._lacking.text()
    dialog.off[Channel.MESSAGE].click()
    assert not dialog._lacking.isVisible()
    assert dialog.ok.isEnabled()


def test_words_that_ask_for_no_calls_tick_calls_until_the_user_chooses(dialog, qtbot):
    dialog.words.setPlainText("We take no calls about applications, mail is better.")
    press(qtbot, dialog.who, Speaker.COMPANY)
    press(qtbot, dialog.what, About.CHANNEL)
    assert dialog.off[Channel.CALL].isChecked()
    assert dialog.said.whole_company
    dialog.off[Channel.CALL].click()
    dialog.words.setPlainText("No calls")
    assert not dialog.off[Channel.CALL].isChecked()


def test_the_day_and_the_bare_words_go_on_record(dialog, office, qtbot):
    dialog.words.setPlainText("“Please write instead.”")
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.CHANNEL)
    dialog.off[Channel.CALL].click() if not dialog.off[Channel.CALL].isChecked() else None
    dialog.said_on.widget.setText("2 mar")
    dialog.accept()
    (said,) = matching(office.desk.database, Boundary)
    assert (said.words, said.said_on) == ("Please write instead.", date(2026, 3, 2))


def test_a_day_that_is_not_understood_stands_in_the_way(dialog, qtbot):
    press(qtbot, dialog.who, Speaker.PERSON)
    press(qtbot, dialog.what, About.CHANNEL)
    dialog.off[Channel.CALL].click()
    dialog.said_on.widget.setText("some day")
    assert not dialog.ok.isEnabled()


@pytest.mark.parametrize("has_mail", [True, False])
def test_b3_the_answer_is_offered_once_it_is_on_record(window, office, monkeypatch, has_mail):
    number = a_pursuit(office)
    if has_mail:
        who = office.browsing.dossier(number).contact.id
        office.people.change(who, email="dana@example.com")

    def say(dialog):
        dialog.words.setPlainText("Mail is better")
        dialog.who.choose(Speaker.PERSON)
        dialog.what.choose(About.CHANNEL)
        dialog._judge()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(WhatTheySaidDialog, "exec", say)
    window.read_again()
    window.verbs.they_said(number)
    bar = window.messages
    assert (bar._button.text() == "Write the answer …") is has_mail
    if has_mail:
        bar._button.click()
        shown = window.verbs._open[number]
        assert "No more calls" in shown.draft.text
        shown.reject()
