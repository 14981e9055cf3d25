# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview named in "What was said" is offered, and entered once only (R04, R40)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import Channel, Outcome, Step, StepState
from desktop_app.services.follow_ups import Happening
from desktop_app.services.named_interviews import interview_in
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office

NOW = datetime(2026, 3, 3, 14, tzinfo=UTC)  # a Tuesday


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday", HandClock(NOW, "Europe/London"))
    step = NextStep("call", Channel.CALL, date(2026, 3, 3))
    a_pursuit(made, company="Ember Energy", person="Tomas Ivanova", step=step)
    yield made
    made.close()


def said(office, words):
    happening = Happening(Outcome.REACHED, Channel.CALL, NOW.date(), NOW, words)
    then = NextStep("ask_status", Channel.EMAIL, date(2026, 3, 11))
    return office.follow_ups.log(1, happening, then)


def test_an_interview_in_what_was_said_is_the_next_step_once_it_is_kept(office):
    change = said(office, "His assistant is Nell Quist ext 44. Interview wed 11 mar 14:00")
    found = interview_in(office, change)
    office.capturing.commit(found)
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts) == (date(2026, 3, 11), time(14))
    steps = matching(office.database, Step, state=StepState.OPEN)
    assert [(step.due_on, step.due_time) for step in steps] == [(date(2026, 3, 11), time(14))]
    assert interview_in(office, change) is None  # it is known now


def test_an_interview_that_was_moved_is_offered_too(office):
    office.capturing.commit(office.capturing.understand("interview at Ember Energy wed 11 mar 2pm"))
    found = interview_in(
        office, said(office, "All well. The interview is moved to fri 13 mar 11:00")
    )
    office.capturing.commit(found)
    (interview,) = matching(office.database, Interview)
    assert (interview.on_date, interview.starts) == (date(2026, 3, 13), time(11))


@pytest.mark.parametrize(
    "words", ["She liked the interview.", "Talked about the interview process", "All well", ""]
)
def test_r07_words_without_a_day_offer_nothing(office, words):
    assert interview_in(office, said(office, words)) is None
