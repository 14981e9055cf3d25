# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The script names what is recorded, also behind a word that was not kept (R14, R27, R23)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app import words
from desktop_app.domain.records import Channel, Kind, Outcome, Stage
from desktop_app.services.steps import NextStep
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit, happened


@pytest.fixture
def opened_on(qtbot, office, undoable):
    def open_window(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        window.show()
        return window

    return open_window


def promised_call(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT):
    number = a_pursuit(office, kind=kind, stage=stage)
    step = NextStep("call", Channel.CALL, date(2026, 3, 12), stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


@pytest.mark.parametrize(
    "facts", [{}, {"kind": Kind.APPLICATION, "stage": Stage.APPLIED}], ids=["network", "applied"]
)
def test_r14_the_step_of_the_call_script_stays_when_they_were_reached(
    office, clock, opened_on, facts
):
    number = promised_call(office, **facts)
    clock.move(days=9)
    window = opened_on(number)
    named = window.next_step.step
    assert words.spoken(named.on, named.at) in window.draft.text
    window.choose(Outcome.REACHED)
    assert (window.next_step.step.on, window.next_step.step.channel) == (named.on, named.channel)
    assert words.spoken(named.on, named.at) in window.draft.text


@pytest.mark.parametrize("form", ["live", "voicemail", "email"])
def test_r27_behind_a_missed_word_every_form_makes_up_for_it(office, clock, opened_on, form):
    """6.3: M2 is offered."""
    number = promised_call(office)
    clock.move(days=13)
    window = opened_on(number)
    window.draft.show_form(form)
    assert "I'm behind my word" in window.draft.text
    assert "Thursday 12 March" in window.draft.text
    assert window.draft.says_step


def test_r23_a_day_that_has_passed_is_said_at_the_top_also_of_a_promise(office, clock, opened_on):
    number = promised_call(office)
    clock.move(days=13)
    said = [label.text() for label in opened_on(number).doubt.findChildren(QLabel)]
    assert any(text.startswith("Not too late: ") for text in said)


def test_63_the_business_day_behind_a_day_off_of_theirs_is_not_late(office, clock, opened_on):
    """Rolled: done on the next one, it counts as kept."""
    number = promised_call(office)
    office.people.change(office.browsing.dossier(number).contact.id, closures="2026-03-12")
    clock.move(days=10)  # Friday 13 March
    said = [label.text() for label in opened_on(number).doubt.findChildren(QLabel)]
    assert not any(text.startswith("Not too late: ") for text in said)


def test_r17_whoever_has_no_time_has_answered(office, clock, opened_on):
    """W1: no silence is told of where they spoke."""
    step = NextStep("email", Channel.EMAIL, office.today, situation="W1", attempt=1)
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, step=step)
    window = opened_on(number)
    window.choose(Outcome.NO_TIME)
    assert window.after.suggestion == ""
