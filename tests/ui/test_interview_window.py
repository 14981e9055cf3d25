# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The interview card: the question before, the date after, and what Today shows (R04, R35, R40)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel

from desktop_app import words
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Outcome,
    Promise,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.interviews import InterviewCard
from desktop_app.storage.reads import matching, record
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.interview.bell import InterviewBell
from desktop_app.ui.interview.window import InterviewWindow
from desktop_app.ui.notifications import Answer
from desktop_app.ui.today.interview_card import InterviewCardView
from desktop_app.ui.undo import Undoable
from tests.factories import a_pursuit

FRIDAY = date(2026, 5, 15)


@pytest.fixture
def clock(clock):
    clock.at = datetime(2026, 5, 15, 13, 0, tzinfo=UTC)
    return clock


@pytest.fixture
def number(office):
    """An interview on Friday at two."""
    pursuit = a_pursuit(office)
    card = InterviewCard(
        FRIDAY, time(14), time(15), place="Second floor", people="Dana Reyes and Priya Nair"
    )
    office.interviews.add(pursuit, card)
    return matching(office.desk.database, Interview)[-1].id


@pytest.fixture
def open_on(office, undoable, qtbot):
    """Open the card of an interview."""

    def open_window(number):
        card = office.interview_cards.card(number)
        window = InterviewWindow(office, undoable, card, office.browsing.dossier(card.row.id))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return open_window


def over(clock, on=FRIDAY, at="15:05"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def open_steps(office):
    found = matching(office.desk.database, Step, state=StepState.OPEN)
    return [(s.action, s.due_on) for s in sorted(found, key=lambda s: s.due)]


def test_an_hour_before_it_asks_to_ask(open_on, number):
    window = open_on(number)
    assert (
        "What is the next step, and when do you expect to take it?" in window.before.script.text()
    )
    assert "Monday 1 June" in window.before.script.text()  # ten business days after it
    assert window._save.isHidden()
    assert window._over.isVisible()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Second floor" in shown
    assert "Dana Reyes and Priya Nair" in shown


def test_after_its_end_the_first_question_is_the_date(open_on, number, clock):
    over(clock)
    window = open_on(number)
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Which date did you leave yourself?" in shown
    assert window.after.step.on == date(2026, 6, 1)


def test_they_did_not_say_is_an_answer(office, open_on, number, clock, qtbot):
    over(clock)
    window = open_on(number)
    assert window.after.silent.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert not window.isVisible()
    assert open_steps(office) == [("thank", date(2026, 5, 18)), ("follow_up", date(2026, 6, 1))]
    interview = record(office.desk.database, Interview, number)
    assert (interview.state, interview.their_date) == (InterviewState.HELD, None)
    assert matching(office.desk.database, Touch)[0].outcome is Outcome.INTERVIEWED
    assert matching(office.desk.database, Promise) == []


def test_their_date_moves_mine(office, open_on, number, clock, undoable):
    over(clock)
    window = open_on(number)
    window.after.their_date.field.setText("fri")
    assert not window.after.silent.isChecked()
    assert window.after.step.on == date(2026, 5, 27)
    window.after.their_step.setText("Second round")
    window.after.next_step._said.setChecked(True)
    window.after.thank.setChecked(False)
    window.save()
    interview = record(office.desk.database, Interview, number)
    assert (interview.their_step, interview.their_date) == ("Second round", date(2026, 5, 22))
    assert open_steps(office) == [("ask_status", date(2026, 5, 27))]
    assert matching(office.desk.database, Promise)[0].due_on == date(2026, 5, 27)
    undoable.stack.undo()
    assert record(office.desk.database, Interview, number).state is InterviewState.PLANNED


def test_b5_i3_they_will_call_is_answered_on_the_card(office, open_on, number, clock, qtbot):
    """R34, S26a: it is said at the end of an interview, so the card asks for it."""
    over(clock)
    window = open_on(number)
    window.after.they_call.click()
    assert (window.after.step.channel, window.after.step.on) == (Channel.CALL, date(2026, 6, 1))
    window.after.their_date.field.setText("fri")
    assert window.after.step.on == date(2026, 5, 28)  # theirs and three; Monday is Memorial Day
    window.after.note.setPlainText("We'll call you by Friday")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    (said,) = matching(office.desk.database, Boundary)
    assert (said.code, said.words) == ("B5", "We'll call you by Friday")
    assert ("call", date(2026, 5, 28)) in open_steps(office)


def test_a_date_of_theirs_that_cannot_be_read_is_not_saved(open_on, number, clock):
    over(clock)
    window = open_on(number)
    window.after.their_date.field.setText("soonish")
    assert not window._save.isEnabled()
    window.after.silent.setChecked(True)
    assert window._save.isEnabled()


def test_forgotten_and_thanks_unsent_the_note_names_the_date(office, open_on, number, clock):
    over(clock)
    window = open_on(number)
    window.after.forgot.click()
    assert window.after.repair.unsent.isChecked()
    assert "I'll send you an email on Monday 1 June" in window.after.repair.text
    window.after.next_step._due.field.setText("3 June")
    assert "on Wednesday 3 June" in window.after.repair.text
    window.save()
    assert open_steps(office) == [("thank", date(2026, 5, 18)), ("follow_up", date(2026, 6, 3))]


def test_forgotten_and_thanks_sent_only_sets_a_date(office, open_on, number, clock):
    over(clock)
    window = open_on(number)
    window.after.forgot.click()
    window.after.repair.sent.click()
    assert not window.after.thank.isChecked()
    window.save()
    assert open_steps(office) == [("follow_up", date(2026, 6, 1))]


def test_forgotten_for_eighteen_days_it_is_a_call_today(office, open_on, number, clock):
    over(clock, date(2026, 6, 2), "10:00")
    window = open_on(number)
    window.after.forgot.click()
    assert window.after.repair.sent.isChecked()
    step = window.after.step
    assert (step.action, step.on) == ("call", date(2026, 6, 2))
    window.after.repair.unsent.click()  # the note of thanks then names a day still to come
    assert window.after.step.on == date(2026, 6, 16)
    window.after.repair.sent.click()
    window.save()
    assert open_steps(office) == [("call", date(2026, 6, 2))]


# --- Today and banners ------------------------------------------------------------------------


def test_today_shows_the_card_and_enter_opens_it(office, number, window, clock, qtbot):
    (card,) = window.today.findChildren(InterviewCardView)
    assert "14:00" in card.accessibleName() or "2:00 pm" in card.accessibleName()
    window.today.take_focus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    (shown,) = window.verbs._cards.values()
    assert shown.isVisible()
    assert window.verbs.interview(number) is shown


def test_once_answered_the_card_is_gone(office, open_on, number, window, clock):
    over(clock)
    open_on(number).save()
    window.today.read()
    assert [c for c in window.today._cards if isinstance(c, InterviewCardView)] == []


class Notifier(QObject):
    """Remembers what it was to show."""

    acted = Signal(object)
    unavailable = Signal(str)

    def __init__(self):
        super().__init__()
        self.shown = []

    def notify(self, key, summary, body, actions=()):
        self.shown.append((key, summary, body))


def test_each_phase_is_announced_once_and_opens_its_own_card(office, number, window, clock, qtbot):
    over(clock, at="12:30")
    notifier = Notifier()
    bell = InterviewBell(office, notifier, window)
    for at in ("12:31", "12:59", "13:00", "13:10", "15:00", "15:30"):
        over(clock, at=at)
        bell.look()
    heads = [summary for _key, summary, _body in notifier.shown]
    assert heads == [
        "Interview coming up",  # since the day before, and the program was not open then
        "Interview within the hour",
        "Which date did you leave yourself?",
    ]
    with qtbot.waitSignal(bell.open_requested) as asked:
        notifier.acted.emit(Answer(notifier.shown[0][0], "default"))
    assert asked.args == [number]


def test_the_note_of_thanks_is_followed_up_with_the_date_in_it(
    office, open_on, number, clock, qtbot
):
    over(clock)
    open_on(number).save()
    over(clock, date(2026, 5, 18), "10:00")
    window = FollowUpWindow(office, Undoable(office), office.browsing.dossier(1))
    qtbot.addWidget(window)
    window.keys.choose(Outcome.WRITTEN)
    assert window.next_step.step.on == date(2026, 6, 1)
    assert "I'll send you an email on Monday 1 June if I haven't heard by then" in window.draft.text
    window.save()
    assert open_steps(office) == [("follow_up", date(2026, 6, 1))]
    assert matching(office.desk.database, Promise)[0].due_on == date(2026, 6, 1)


def test_r40_the_day_said_aloud_is_the_one_proposed_afterwards(office, number, open_on):
    window = open_on(number)
    window.show_after()
    assert window.after.silent.isChecked()
    aloud = words.full_date(window.after.step.on)
    assert any(aloud in label.text() for label in window.before.findChildren(QLabel))
    window.after.silent.setChecked(False)
    window.after.silent.setChecked(True)
    assert words.full_date(window.after.step.on) == aloud
