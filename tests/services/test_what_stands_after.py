# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which step stands after a touch: what was told, and what they named (R05, R14, R21)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Channel, Kind, Outcome, Stage, Step, StepState
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


def test_r14_a_message_after_a_silent_call_leaves_the_one_step_that_was_told(tmp_path):
    """The silent call of the promised day leaves a step of the rhythm; what is told is next."""
    clock = HandClock()
    office = an_office(tmp_path / "d.db", clock)
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    word = a_step(office, 2, stated=True)
    office.follow_ups.log(number, happened(office), word)
    clock.move(days=2)
    silent = Happened(Outcome.NO_ANSWER, Channel.CALL, office.today)
    left = NextStep.of(office.proposals.after(number, silent))
    office.follow_ups.log(number, happened(office, Outcome.NO_ANSWER), left)
    clock.move(days=1)
    said = Happened(Outcome.VOICEMAIL, Channel.CALL, office.today)
    told = NextStep.of(office.proposals.after(number, said), stated=True)
    office.follow_ups.log(number, happened(office), told)
    standing = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    assert [(one.action, one.due_on) for one in standing] == [(told.action, told.on)]
    office.close()


@pytest.mark.parametrize("days", [10, 40])
def test_r21_a_note_before_the_date_leaves_the_re_approach_on_it(tmp_path, days):
    clock = HandClock()
    office = an_office(tmp_path / "d.db", clock)
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    no_time = Happened(Outcome.NO_TIME, Channel.CALL, office.today)
    again = NextStep.of(office.proposals.after(number, no_time))
    office.follow_ups.log(number, happened(office, Outcome.NO_TIME, text="No time"), again)
    clock.move(days=7)
    note = a_step(office, days, action="email", channel=Channel.EMAIL)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, Channel.EMAIL), note)
    standing = matching(office.database, Step, pursuit_id=number, state=StepState.OPEN)
    assert {("ask_again", again.on), ("email", note.on)} == {
        (one.action, one.due_on) for one in standing
    }
    office.close()
