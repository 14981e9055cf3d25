# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the follow-up window drafts and says is true beside the step it records (3.2, 8, R14)."""

from __future__ import annotations

import pytest

from desktop_app import words
from desktop_app.domain.records import Channel, Kind, Outcome, Stage
from desktop_app.services.hearing import Said
from desktop_app.ui.follow_up.doubt import Doubt
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step

MAIL = {"action": "email", "channel": Channel.EMAIL}


@pytest.fixture
def open_on(office, undoable, qtbot):
    """Open the follow-up window on a pursuit."""

    def open_window(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        window.show()
        return window

    return open_window


@pytest.mark.parametrize("way", [Channel.CALL, Channel.EMAIL, Channel.MESSAGE])
def test_b3_the_answer_to_a_narrowed_no_names_the_mail_that_is_recorded(office, open_on, way):
    """B3, R14: no farewell beside a next step, and no announcement by a way they closed."""
    number = a_pursuit(office, step=a_step(office, 0, action=str(way), channel=way))
    window = open_on(number)
    window.keys.choose(Outcome.NO_CONTACT)
    window.draft.show_form("email")
    window.choose(Outcome.NO_CONTACT)
    window.note.setPlainText("Please don't call, e-mail is fine")
    window.after._fine.setChecked(True)
    if way is not Channel.MESSAGE:  # a message's own draft goes by message
        assert "No more calls" in window.draft.text
        assert "won't contact you" not in window.draft.text
        assert window.draft.says_step
    left = window.next_step.step
    assert left.channel is Channel.EMAIL
    window.save()
    step = office.browsing.dossier(number).step
    assert (step.channel, step.due_on) == (Channel.EMAIL, left.on)
    if window.draft.text:
        assert words.spoken(step.due_on, step.due_time) in window.draft.text


def test_b3_a_step_by_a_closed_way_is_remarked_on(office, open_on):
    number = a_pursuit(office, step=a_step(office, 0, **MAIL))
    off = frozenset({Channel.CALL})
    office.hearing.record(number, Said("B3", "E-mail is better", off=off))
    window = open_on(number)
    box = window.next_step._channel
    box.setCurrentIndex(box.findData(Channel.CALL))
    assert "do not want to be contacted that way" in window.draft.remark
    window.draft.show_form("live")
    assert window.draft.text == ""  # no script for a call that they do not want
    assert window.draft._note.text()


def test_b2_no_time_to_meet_pauses_the_ask_and_not_the_pursuit(office, open_on):
    """B2, R21, W1: the step has a name of its own, and the pursuit stays open."""
    number = a_pursuit(
        office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, step=a_step(office, 0, **MAIL)
    )
    window = open_on(number)
    window.keys.choose(Outcome.NO_TIME)
    assert window._save.text() == "Log it and keep this step"
    assert window.next_step._action.currentText() == "Ask again for a meeting"
    window.save()
    found = office.browsing.dossier(number)
    assert (found.row.status, found.step.situation, found.step.action) == (
        "open", "W1", "ask_again",
    )  # fmt: skip
    assert found.step.due_on == office.hearing.meeting_paused(found.contact.id)


def test_b2_a_pursuit_parked_after_no_time_to_meet_is_not_merely_parked(office, open_on):
    """W1: who parks it all the same comes back to ask again, on the day the pause ends."""
    number = a_pursuit(
        office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, step=a_step(office, 0, **MAIL)
    )
    window = open_on(number)
    window.keys.choose(Outcome.NO_TIME)
    window.after._park.setChecked(True)
    window.save()
    found = office.browsing.dossier(number)
    assert (found.row.status, found.step.situation, found.step.action) == (
        "parked", "W1", "ask_again",
    )  # fmt: skip
    assert found.step.due_on == office.hearing.meeting_paused(found.contact.id)


def test_o1_o2_the_draft_after_the_offer_key_is_about_the_offer(office, open_on):
    number = a_pursuit(office, stage=Stage.INTERVIEWING, step=a_step(office, 0, **MAIL))
    window = open_on(number)
    assert "offer" not in window.draft.text
    window.keys.choose(Outcome.OFFER)
    assert "delighted about the offer" in window.draft.text
    window.their_date.due.field.setText("20 March")
    assert "with my answer" in window.draft.text
    window.save()
    again = open_on(number)
    assert "offer" in again.draft.text
    assert "selection" not in again.draft.text


@pytest.mark.parametrize(("situation", "said"), [("A3", "posting"), ("I3", "interviewers")])
def test_b4_b5_the_two_ways_are_told_in_the_words_of_who_said_it(office, qtbot, situation, said):
    """B4 is a posting's, B5 an interviewer's "we'll call you" (R37)."""
    step = a_step(office, 0, situation=situation)
    number = a_pursuit(office, stage=Stage.INTERVIEWING, no_calls=situation == "A3", step=step)
    doubt = Doubt(office, office.browsing.dossier(number))
    qtbot.addWidget(doubt)
    (both,) = [x.text() for x in doubt.findChildren(Label) if "one short call" in x.text()]
    assert said in both
    assert ("posting" in both) == (situation == "A3")
