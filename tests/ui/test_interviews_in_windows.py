# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview is entered once, opened where it stands, and moved by one act (R04, R40)."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.follow_ups import Happening
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.morning import due_items
from desktop_app.services.steps import NextStep
from desktop_app.services.timelines import Sort
from desktop_app.storage.reads import matching
from desktop_app.ui.background import Background
from desktop_app.ui.dialogs.interview import InterviewDialog
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.timeline.pane import Subject, TimelinePane
from desktop_app.ui.tray import Tray
from tests.factories import a_pursuit, a_step


@pytest.fixture
def number(office):
    asks = NextStep("ask_status", Channel.EMAIL, office.today + timedelta(days=5))
    return a_pursuit(office, step=asks)


def planned(office, number, days=7):
    card = InterviewCard(office.today + timedelta(days=days), time(14), place="Mill Lane 4")
    office.interviews.add(number, card)
    (interview,) = matching(office.database, Interview)
    return interview


def test_an_interview_in_what_was_said_is_offered_at_once(window, office, qtbot, number):
    day = office.today + timedelta(days=7)
    words = f"Friendly. Interview {day.isoformat()} 14:00"
    told = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now, words)
    assert window.undoable.do(lambda: office.follow_ups.log(number, told, a_step(office, 3)))

    def offered():
        found = window.messages.findChildren(QPushButton)
        return [button for button in found if button.text() == "&Keep the interview"]

    qtbot.waitUntil(lambda: bool(offered()))
    offered()[0].click()
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts) == (day, time(14))


def test_an_interview_moved_in_what_was_said_is_offered_once_then_what_else_is_named(
    window, office, qtbot, number
):
    planned(office, number)
    later = office.today + timedelta(days=9)
    words = f"Her assistant is Nell Quist ext 44. The interview is moved to {later} 10:00"
    told = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now, words)
    assert window.undoable.do(lambda: office.follow_ups.log(number, told, a_step(office, 3)))

    def offered():
        found = window.messages.findChildren(QPushButton)
        return [b for b in found if b.text().startswith("&Keep")]

    qtbot.waitUntil(lambda: bool(offered()))
    offered()[0].click()
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts) == (later, time(10))
    qtbot.waitUntil(lambda: [b.text() for b in offered()] == ["&Keep ext. 44 with Nell Quist"])


def test_an_interview_in_any_timeline_opens_its_own_record(office, undoable, number, monkeypatch):
    interview, opened = planned(office, number), []
    monkeypatch.setattr(InterviewDialog, "exec", lambda self: opened.append(self._interview()))
    pane = TimelinePane(office, undoable)
    for subject in (Subject(pursuit_id=number), Subject(organization_id=1)):
        pane.show_subject(subject)
        lines = [pane.model.line(row) for row in range(pane.model.rowCount())]
        pane._on_activated(next(line for line in lines if line.sort is Sort.INTERVIEW))
    assert opened == [interview, interview]
    pane.deleteLater()


def test_moving_the_step_of_an_interview_says_that_its_record_moves(office, undoable, number):
    planned(office, number)
    dialog = MoveStepDialog(office, undoable, office.browsing.dossier(number))
    day = office.today + timedelta(days=9)
    dialog.due.set_value(day, None)
    dialog.accept()
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts) == (day, time(14))
    undoable.stack.undo()
    assert matching(office.database, Interview)[0].on_date == office.today + timedelta(days=7)
    dialog.deleteLater()


def test_what_undo_takes_back_names_the_pursuit(office, undoable, number):
    told = Happening(Outcome.NO_ANSWER, Channel.CALL, office.today, office.desk.now)
    undoable.do(lambda: office.follow_ups.log(number, told, a_step(office, 3)))
    row = office.browsing.rows([number])[number]
    assert row.company in undoable.stack.undoText()


@pytest.fixture
def told_to_the_tray(office, window, settings, monkeypatch):
    """What the tray is told to show, as pairs of a count and lines."""
    told = []
    monkeypatch.setattr(Tray, "set_due", lambda _self, *said: told.append(said))
    behind = Background(office, window, settings)
    yield told
    behind.stop()
    behind.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_interview_of_today_stands_once_in_the_list_and_its_counts(
    window, office, told_to_the_tray
):
    """R04: its card and the step that stands for it are one thing to do; the hour is the user's."""
    number = a_pursuit(office, company="Ember", step=a_step(office, 30))
    office.interviews.add(number, InterviewCard(office.today, time(14), zone="Europe/Paris"))
    a_pursuit(office, company="Acme", step=a_step(office, 0))
    window.today.read()
    companies = [card.row.company for card in window.today._cards]
    assert companies == ["Ember", "Acme"]
    assert window.today.agenda.due_count == 1
    assert [item.row.company for item in due_items(office)] == ["Ember", "Acme"]
    count, lines = told_to_the_tray[-1]
    assert count == 2
    assert lines[0].startswith("Today 1:00 pm  Dana Reyes · Ember")


def test_with_one_interview_and_nothing_else_the_morning_run_is_offered(window, office):
    number = a_pursuit(office, company="Ember", step=a_step(office, 30))
    office.interviews.add(number, InterviewCard(office.today, time(14)))
    window.today.read()
    assert [card.row.company for card in window.today._cards] == ["Ember"]
    assert not window.today.run.isHidden()
