# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of method.md 5.2 that go on over several touches: A2 behind the ladder, PK, W1, C1."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app import words
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.records import (
    Channel,
    Kind,
    Outcome,
    Pursuit,
    Reason,
    Stage,
    Status,
    Step,
)
from desktop_app.domain.situations import Then
from desktop_app.services.drafting import Wording
from desktop_app.services.ladder import Found, Try
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import record
from desktop_app.ui.follow_up.draft_remarks import day_names
from tests.factories import HandClock, a_pursuit, an_office, happened

CALL, EMAIL = Channel.CALL, Channel.EMAIL


@pytest.fixture
def clock():
    """Tuesday 3 March 2026."""
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def pursuit(office, number=1):
    return record(office.database, Pursuit, number)


def after(office, outcome, channel, number=1):
    return office.proposals.after(number, Happened(outcome, channel, office.today))


def log(office, clock, outcome, channel, number=1):
    """Do what is due on its day, with the step that is proposed."""
    due = date.fromisoformat(pursuit(office, number).next_due[:10])
    clock.move(days=(due - office.today).days)
    then = NextStep.of(after(office, outcome, channel, number))
    office.follow_ups.log(number, happened(office, outcome, channel), then)


def draft(office, number, channel, form):
    """Return the text for the step that stands, with the days on record."""
    dossier = office.browsing.dossier(number)
    wording = Wording("send you an email", "Monday 1 June", **day_names(dossier, office.today))
    return office.drafting.draft(dossier, channel=channel, form=form, wording=wording)


@pytest.mark.parametrize("left", [LadderResult.VOICEMAIL, LadderResult.MESSAGE])
def test_a2_behind_the_persons_voicemail_its_loop_goes_on_with_14_and_20(office, clock, left):
    """Section 4, rung 4: a voicemail, then an e-mail, then loop A2: 10 - 14 - 20."""
    number = a_pursuit(office, person="", kind=Kind.APPLICATION, stage=Stage.APPLIED)
    tries = [
        Try(LadderStep.HR, LadderResult.CONNECTED, name="Jo Sample"),
        Try(LadderStep.RESPONSIBLE, left, name="Mr Stein"),
    ]
    proposed = office.ladder.proposal(number, tries[-1])
    assert (proposed.situation, proposed.channel) == ("A2", CALL)
    assert (proposed.business_days, proposed.attempt) == (14, 1)
    office.ladder.record(number, tries, NextStep.of(proposed), Found("Mr Stein"))
    log(office, clock, Outcome.VOICEMAIL, CALL)
    step = record(office.database, Step, pursuit(office).next_step_id)
    assert (step.situation, step.attempt, step.channel) == ("A2", 2, EMAIL)
    due = date.fromisoformat(pursuit(office).next_due[:10])
    clock.move(days=(due - office.today).days)
    last = after(office, Outcome.WRITTEN, EMAIL)
    assert last.then is Then.CLOSE_LOOP  # rung 5: Z1 and parking are suggested


def test_a2_once_they_spoke_it_is_an_application_with_a_contact(office):
    number = a_pursuit(office, person="", kind=Kind.APPLICATION, stage=Stage.APPLIED)
    told = Try(LadderStep.RESPONSIBLE, LadderResult.CONNECTED, name="Mr Stein")
    proposed = office.ladder.proposal(number, told)
    assert (proposed.situation, proposed.business_days) == ("A1", 7)
    office.ladder.record(number, [told], NextStep.of(proposed), Found("Mr Stein"))
    assert pursuit(office).situation == "A1"


def test_pk_after_its_one_attempt_archiving_or_another_rest_is_suggested(office, clock):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    office.follow_ups.park(number, date(2026, 5, 28))
    clock.move(days=(date(2026, 5, 28) - office.today).days)
    found = after(office, Outcome.WRITTEN, EMAIL)
    assert (found.situation, found.then, found.suggest_parking) == ("PK", Then.ARCHIVE, True)
    assert (found.business_days, found.action) == (60, "revisit")
    log(office, clock, Outcome.WRITTEN, EMAIL)
    assert pursuit(office).status is Status.OPEN
    assert after(office, Outcome.WRITTEN, EMAIL).attempt == 2  # and so it goes on
    assert after(office, Outcome.REACHED, CALL).situation != "PK"


def test_w1_silence_after_the_second_asking_is_no_second_not_now(office, clock):
    """120 days belong to what they said, not to what they left unsaid (5.2 W1, R17)."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    then = NextStep.of(after(office, Outcome.NO_TIME, CALL))
    office.follow_ups.log(number, happened(office, Outcome.NO_TIME, CALL), then)
    due = date.fromisoformat(pursuit(office).next_due[:10])
    clock.move(days=(due - office.today).days)
    silent = after(office, Outcome.WRITTEN, EMAIL)
    assert (silent.business_days, silent.action) == (60, "keep_in_touch")
    refused = after(office, Outcome.NO_TIME, CALL)
    assert (refused.business_days, refused.action) == (120, "keep_in_touch")


def test_c1_no_two_letters_of_a_row_are_the_same(office):
    number = a_pursuit(office, kind=Kind.APPLICATION, stage=Stage.APPLIED)
    texts = []
    for attempt in (0, 2, 3):
        action = "ask_status" if attempt < 3 else "keep_in_touch"
        step = NextStep(action, EMAIL, office.today, situation="C1", attempt=attempt)
        office.steps.add(number, step)
        texts.append(draft(office, number, EMAIL, "email").body)
        (old,) = [s for s in office.browsing.dossier(number).steps if s.action != "call"][-1:]
        office.steps.drop(old.id)
    assert len(set(texts)) == 3
    assert "another opening" in texts[1]


@pytest.mark.parametrize(
    ("situation", "kind"),
    [("N1", Kind.NETWORKING), ("N3", Kind.NETWORKING), ("A1", Kind.APPLICATION)],
)
def test_r18_what_they_answered_is_in_the_next_text(office, clock, situation, kind):
    """Who wrote, and named a day, is not written to as if nothing had come (R10, R18)."""
    stage = Stage.APPLIED if kind is Kind.APPLICATION else Stage.REACHING_OUT
    number = a_pursuit(office, kind=kind, stage=stage)
    named = date(2026, 3, 20)
    reason = Reason.of("agreed", date=named.isoformat())
    then = NextStep("call", CALL, named, situation=situation, reason=reason)
    answer = happened(office, Outcome.CALL_ON, EMAIL, "Friday the 20th suits me better")
    office.follow_ups.log(number, answer, then)
    clock.move(days=24)
    for channel, form in ((EMAIL, "email"), (CALL, "voicemail"), (CALL, "live")):
        body = draft(office, number, channel, form).body
        assert "getting back to me on Tuesday 3 March. You suggested Friday 20 March." in body
        assert "last in touch" not in body


def test_r18_after_a_message_of_ones_own_that_is_named_again(office):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    step = NextStep("email", EMAIL, office.today, situation="N1", attempt=0)
    office.follow_ups.log(number, happened(office, Outcome.ANSWERED, EMAIL), step)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), step)
    body = draft(office, number, EMAIL, "email").body
    assert "getting back" not in body
    assert f"last in touch on {words.spoken(office.today)}" in body
