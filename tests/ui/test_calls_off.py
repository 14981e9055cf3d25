# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""That a company wants no calls is told with what it changes (method.md B4, 6.3, R34)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import Channel, Kind, Stage
from desktop_app.services.steps import NextStep
from desktop_app.ui.follow_up.briefing import Briefing
from desktop_app.ui.reader import reader
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, happened


@pytest.fixture
def number(office):
    """Somebody was told of a call."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, date(2026, 3, 11), stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


def card(office, number, qtbot):
    shown = Briefing(office.browsing.dossier(number), reader(office))
    qtbot.addWidget(shown)
    return "\n".join(label.text() for label in shown.findChildren(Label))


def test_6_3_the_card_says_how_a_word_is_kept_once_calls_are_off(office, number, qtbot):
    before = card(office, number, qtbot)
    assert "You said you would be in touch: Call." in before and "keeps it" not in before
    office.companies.change(1, no_calls=True)
    kept = "They don't want that way any more; this keeps it: E-mail."
    assert kept in card(office, number, qtbot)
    office.companies.change(1, no_calls=False)
    assert card(office, number, qtbot) == before


def test_r34_the_bar_says_what_the_switch_did_and_undo_takes_it_back(office, number, window):
    window.undoable.do(lambda: office.companies.change(1, no_calls=True))
    assert window.messages.message == (
        "Done: Note that Acme wants no phone calls. "
        "The step on Wed 11 Mar is now: E-mail. That keeps the word you gave."
    )
    window.undoable.stack.undo()
    assert office.browsing.dossier(number).step.channel is Channel.CALL


def test_g7_a_private_number_is_shown_with_its_kind_and_why_not_to_call(office, number, qtbot):
    shown = Briefing(office.browsing.dossier(number), reader(office))
    qtbot.addWidget(shown)
    shown.tell_number("home", True)
    told = [label.text() for label in shown.findChildren(Label)]
    assert "home: Theirs is a private number that they did not give you." in told
    shown.tell_number("work", False)
    assert "work" in [label.text() for label in shown.findChildren(Label)]
