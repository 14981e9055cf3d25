# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rules of the method as a user meets them: the window, the follow-up window, the draft."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import Channel, Kind, Outcome, Stage, Step, StepState, Touch
from desktop_app.services.hearing import Said
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step, happened

# What the offscreen platform cannot do and nobody asked for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EMAIL = Channel.EMAIL


def networking(office, **given):
    return a_pursuit(office, **({"kind": Kind.NETWORKING, "stage": Stage.REACHING_OUT} | given))


@pytest.fixture
def open_on(qtbot, office, undoable):
    """The follow-up window on a pursuit."""

    def open_on(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return open_on


def unanswered(office, clock, number, times):
    """Write so often, each time on its day, without an answer."""
    for _ in range(times):
        proposal = office.proposals.after(number, Happened(Outcome.WRITTEN, EMAIL, office.today))
        written = happened(office, Outcome.WRITTEN, EMAIL)
        office.follow_ups.log(number, written, NextStep.of(proposal))
        due = office.browsing.dossier(number).step.due_on
        clock.move(days=(due - office.today).days)


def called_in_vain(office, clock, number, times):
    """Call so often without an answer and without a message."""
    for _ in range(times):
        silent = happened(office, Outcome.NO_ANSWER)
        office.follow_ups.log(number, silent, a_step(office, 8))
        clock.move(days=8)


def labels(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def test_r01_step_channel_and_date_stand_there_without_a_click(office, window, qtbot):
    number = a_pursuit(office, step=a_step(office, 2))
    window.resize(1280, 800)  # where the style sheet is in force, 800 pixels show the date alone
    window.table.select_id(number)
    qtbot.waitUntil(lambda: {"Call", "Thu 5 Mar"} <= set(labels(window.detail)))


def test_a_step_behind_the_next_is_shown_in_the_pane_and_dropped_with_one_click(office, window):
    number = a_pursuit(office, step=a_step(office, 2))
    office.steps.add(number, a_step(office, 9, action="email", channel=EMAIL))
    window.detail.show_pursuit(number)
    (line,) = window.detail.further.said
    assert line.startswith("After that: ")
    assert "Thu 12 Mar" in line
    window.detail.further.drops[0].click()
    window.detail.show_pursuit(number)
    assert window.detail.further.said == ()
    window.undoable.stack.undo()
    window.detail.show_pursuit(number)
    assert len(window.detail.further.said) == 1


def test_r12_after_two_calls_without_a_message_the_script_stands_in_front(office, clock, open_on):
    number = networking(office, step=a_step(office, 0))
    called_in_vain(office, clock, number, 2)
    window = open_on(number)
    window.keys.choose(Outcome.NO_ANSWER)
    window.save()
    assert window.isVisible()
    assert "without a message" in window.refusal.said
    assert window.draft.form == "voicemail"
    assert "555-0100" in window.draft.text  # a message with the number in it
    assert len(matching(office.database, Touch)) == 2
    window.save()  # it happened all the same: a second press logs it
    assert len(matching(office.database, Touch)) == 3


def test_r12_a_message_that_is_left_is_logged_at_once(office, clock, open_on):
    number = networking(office, step=a_step(office, 0))
    called_in_vain(office, clock, number, 2)
    window = open_on(number)
    window.keys.choose(Outcome.VOICEMAIL)
    window.save()
    assert len(matching(office.database, Touch)) == 3


def test_r23_from_the_second_attempt_on_one_line_says_why_now_and_can_be_switched_off(
    office, clock, open_on
):
    number = networking(office)
    unanswered(office, clock, number, 3)
    assert office.browsing.dossier(number).step.attempt == 2
    (said,) = [t for t in labels(open_on(number).doubt) if "working days" in t]
    assert "10 working days" in said  # 5, 7, 10
    office.preferences.change(reassure=False)
    assert not [t for t in labels(open_on(number).doubt) if "working days" in t]


def test_r20_b1_a_draft_that_was_open_when_they_said_no_does_not_leave(office, open_on):
    number = networking(office, step=a_step(office, 0, action="email", channel=EMAIL))
    window = open_on(number)
    window.draft.show_form("email")
    window.keys.choose(Outcome.WRITTEN)
    QApplication.clipboard().setText("before")
    office.follow_ups.stop(number, "No, don't call")
    window.draft._copy.click()
    assert QApplication.clipboard().text() == "before"
    assert "No, don't call" in " ".join(labels(window.draft))
    window.save()
    assert matching(office.database, Touch) == []


def test_r21_b2_the_window_takes_their_date_for_no_time_to_meet(office, open_on):
    number = networking(office, stage=Stage.IN_TOUCH)
    window = open_on(number)
    window.keys.choose(Outcome.NO_TIME)
    window.their_date.due.field.setText("4 May")
    assert window.next_step.step.on == date(2026, 5, 4)
    window.save()
    assert office.hearing.meeting_paused(1) == date(2026, 5, 4)


def test_b2_a_visit_before_that_day_asks_for_a_second_word(office, window):
    number = networking(office, stage=Stage.IN_TOUCH)
    office.hearing.record(number, Said("B2", "No time to meet"))
    ask = NextStep("ask for a meeting", EMAIL, date(2026, 3, 20))
    assert not window.undoable.do(lambda: office.steps.add(number, ask))
    assert "no time to meet" in window.messages.message
    assert window.undoable.insist()
    asked = [s for s in matching(office.database, Step, state=StepState.OPEN)
             if s.action == "ask for a meeting"]  # fmt: skip
    assert dict(asked[0].reason.args)["despite"] == "B2"
