# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An offer in the follow-up window: the day they set for the answer is a deadline (O2)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import Channel, Ending, Kind, Outcome, Stage, Status
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit, a_step


@pytest.fixture
def number(office):
    return a_pursuit(office, kind=Kind.APPLICATION, stage=Stage.INTERVIEWING)


@pytest.fixture
def window(office, undoable, qtbot, number):
    shown = FollowUpWindow(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(shown)
    shown.show()
    shown.keys.choose(Outcome.OFFER)
    return shown


def test_o1_an_offer_without_a_day_is_asked_about(window):
    assert "want your answer" in window.their_date._label.text()
    assert window.then.situation == "O1"


def test_o2_the_day_of_an_answer_owed_is_the_step(office, window, number):
    deadline = date(2026, 3, 20)
    window.their_date.due.set_value(deadline)
    window._on_their_date()
    assert (window.then.on, window.then.situation) == (deadline, "O2")
    window.save()
    assert office.browsing.dossier(number).step.due_on == deadline


@pytest.mark.parametrize(("text", "ending"), [("Z5", Ending.ACCEPTED), ("Z4", Ending.DECLINED)])
def test_o2_the_answer_is_among_the_texts_and_closes_as_it_says(
    office, undoable, qtbot, text, ending
):
    """On the day of the deadline the answer itself is due, not a note that it will come."""
    step = a_step(office, 0, action="reply", channel=Channel.EMAIL, situation="O2")
    number = a_pursuit(office, stage=Stage.OFFER, step=step)
    window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(window)
    window.show()
    coming = office.drafting.offered(
        office.browsing.dossier(number), channel=Channel.EMAIL, form="email"
    )
    assert text in {one.id for one in coming}
    window.draft._picked = text
    window.draft._choose()
    window._on_text()
    window.keys.choose(Outcome.WRITTEN)
    window.save()
    pursuit = office.browsing.dossier(number).pursuit
    assert (pursuit.status, pursuit.ending) == (Status.CLOSED, ending)
