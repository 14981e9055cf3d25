# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Interview cards: near, over, answered; no interview ends without the user's own date (R04)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import (
    Channel,
    Ending,
    Outcome,
    Promise,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.interview_cards import Answer, Phase, suggested_outcome
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

FRIDAY = date(2026, 5, 15)  # of method.md S3c; Monday 25 May is Memorial Day


@pytest.fixture
def clock():
    return HandClock(datetime(2026, 5, 11, 9, 0, tzinfo=UTC))


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def an_interview(office, on=FRIDAY, starts=time(14), ends=time(15), **given):
    number = a_pursuit(office)
    wanted = {"place": "Acme, second floor"} | given
    office.interviews.add(number, InterviewCard(on, starts, ends, **wanted))
    return matching(office.desk.database, Interview)[-1].id


def go_to(clock, on, at="09:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def phases(office):
    return [card.phase for card in office.interview_cards.near()]


def open_steps(office):
    found = matching(office.desk.database, Step, state=StepState.OPEN)
    return [(s.action, s.due_on) for s in sorted(found, key=lambda s: s.due)]


# --- when a card is seen ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "at", "phase"),
    [
        (date(2026, 5, 14), "08:59", []),
        (date(2026, 5, 14), "09:00", [Phase.AHEAD]),
        (FRIDAY, "12:59", [Phase.AHEAD]),
        (FRIDAY, "13:00", [Phase.SOON]),
        (FRIDAY, "14:59", [Phase.SOON]),
        (FRIDAY, "15:00", [Phase.AFTER]),
        (date(2026, 6, 30), "09:00", [Phase.AFTER]),
    ],
)
def test_an_interview_at_two_has_its_card_the_day_before_and_at_one(office, clock, on, at, phase):
    an_interview(office)
    go_to(clock, on, at)
    assert phases(office) == phase


def test_the_hour_is_that_of_the_place(office, clock):
    an_interview(office, zone="America/New_York")  # 14:00 there is 18:00 here
    go_to(clock, FRIDAY, "16:59")
    assert phases(office) == [Phase.AHEAD]
    go_to(clock, FRIDAY, "17:00")
    assert phases(office) == [Phase.SOON]


def test_without_a_time_the_day_itself_is_before_and_the_next_is_after(office, clock):
    an_interview(office, starts=None, ends=None)
    go_to(clock, FRIDAY, "18:00")
    assert phases(office) == [Phase.AHEAD]
    go_to(clock, date(2026, 5, 16), "00:00")
    assert phases(office) == [Phase.AFTER]


@pytest.mark.parametrize("how", ["held", "called off", "closed"])
def test_what_is_settled_has_no_card(office, clock, how):
    number = an_interview(office)
    go_to(clock, FRIDAY, "13:30")
    if how == "closed":
        office.follow_ups.close(1, Ending.WITHDRAWN)
    else:
        state = InterviewState.HELD if how == "held" else InterviewState.CANCELLED
        office.interviews.change(number, InterviewCard(FRIDAY, time(14), state=state))
    assert phases(office) == []


def test_each_phase_is_news_once(office, clock):
    an_interview(office)
    seen = clock.at
    told = []
    for on, at in [(date(2026, 5, 14), "09:00"), (FRIDAY, "13:00"), (FRIDAY, "13:01"),
                   (FRIDAY, "15:00"), (FRIDAY, "15:01")]:  # fmt: skip
        go_to(clock, on, at)
        told += [card.phase for card in office.interview_cards.news(seen)]
        seen = clock.at
    assert told == [Phase.AHEAD, Phase.SOON, Phase.AFTER]


def test_what_is_long_over_is_shown_and_not_announced(office, clock):
    an_interview(office)
    go_to(clock, date(2026, 5, 15), "20:00")
    assert [c.phase for c in office.interview_cards.news(None)] == [Phase.AFTER]
    go_to(clock, date(2026, 5, 20))
    assert office.interview_cards.news(None) == ()
    assert phases(office) == [Phase.AFTER]


# --- the date -----------------------------------------------------------------------------------


def test_they_did_not_say_means_ten_business_days(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    found = office.interview_cards.proposal(number)
    assert (found.on, found.reason.code, found.situation) == (
        date(2026, 6, 1),
        "no_timing",
        "I1",
    )


def test_their_date_and_two_business_days(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    found = office.interview_cards.proposal(number, their_date=date(2026, 5, 22))
    assert (found.on, found.situation) == (date(2026, 5, 27), "I2")


def test_eighteen_days_later_with_nothing_set_it_is_a_call_today(office, clock):
    number = an_interview(office)
    go_to(clock, date(2026, 6, 2), "10:00")  # a Tuesday, 18 days later
    found = office.interview_cards.proposal(number)
    assert (found.on, found.channel, found.reason.code) == (
        date(2026, 6, 2),
        Channel.CALL,
        "repair",
    )
    go_to(clock, date(2026, 6, 2), "18:00")  # too late to call
    assert office.interview_cards.proposal(number).on == date(2026, 6, 3)


def test_thanks_are_due_on_the_working_day_after_and_never_in_the_past(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    assert office.interview_cards.thanks_on(number) == date(2026, 5, 18)
    go_to(clock, date(2026, 6, 6))  # a Saturday
    assert office.interview_cards.thanks_on(number) == date(2026, 6, 8)


# --- logging it ---------------------------------------------------------------------------------


def test_one_change_logs_it_holds_it_and_leaves_both_steps(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    before = all_rows(office)
    their = date(2026, 5, 22)
    found = office.interview_cards.proposal(number, their_date=their)
    change = office.interview_cards.log(
        number,
        Answer(their_step="Second round", their_date=their, note="Warm talk."),
        NextStep.of(found, stated=True),
        office.interview_cards.thanks_on(number),
    )
    interview = record(office.desk.database, Interview, number)
    assert (interview.state, interview.their_step, interview.their_date) == (
        InterviewState.HELD,
        "Second round",
        their,
    )
    (touch,) = matching(office.desk.database, Touch)
    assert (touch.outcome, touch.channel, touch.on_date, touch.text) == (
        Outcome.INTERVIEWED,
        Channel.VISIT,
        FRIDAY,
        "Warm talk.",
    )
    assert open_steps(office) == [("thank", date(2026, 5, 18)), ("ask_status", date(2026, 5, 27))]
    (said,) = matching(office.desk.database, Promise)
    assert said.due_on == date(2026, 5, 27)
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.stage, pursuit.situation, pursuit.next_due) == (
        Stage.INTERVIEWING,
        "I2",
        "2026-05-18",
    )
    assert phases(office) == []
    office.desk.apply(change.inverse())
    assert all_rows(office) == before
    assert phases(office) == [Phase.AFTER]


def test_sending_the_thanks_leaves_the_date_as_it_stands(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    step = NextStep.of(office.interview_cards.proposal(number))
    office.interview_cards.log(number, Answer(), step, date(2026, 5, 18))
    go_to(clock, date(2026, 5, 18))
    sent = Happened(Outcome.WRITTEN, Channel.EMAIL, office.today)
    found = office.proposals.after(1, sent)
    assert (found.action, found.on) == ("follow_up", date(2026, 6, 1))
    office.follow_ups.log(
        1, happened(office, Outcome.WRITTEN, Channel.EMAIL), NextStep.of(found, stated=True)
    )
    assert open_steps(office) == [("follow_up", date(2026, 6, 1))]
    (said,) = matching(office.desk.database, Promise)
    assert said.due_on == date(2026, 6, 1)
    # A note of thanks is no attempt: the first follow-up is still the first (5.2).
    go_to(clock, date(2026, 6, 1))
    second = office.proposals.after(1, Happened(Outcome.WRITTEN, Channel.EMAIL, office.today))
    assert second.attempt == 1


def test_before_its_day_nothing_is_logged(office):
    number = an_interview(office)
    with pytest.raises(KnownError) as refused:
        office.interview_cards.log(number, Answer(), a_step(office, 20))
    assert refused.value.code == "future_touch"


def test_thanks_that_name_another_date_move_the_one_that_nobody_was_told(office, clock):
    number = an_interview(office)
    go_to(clock, FRIDAY, "15:05")
    step = NextStep.of(office.interview_cards.proposal(number))
    office.interview_cards.log(number, Answer(), step, date(2026, 5, 18))
    go_to(clock, date(2026, 5, 18))
    other = NextStep("call", Channel.CALL, date(2026, 6, 3), stated=True)
    office.follow_ups.log(1, happened(office, Outcome.WRITTEN, Channel.EMAIL), other)
    assert open_steps(office) == [("call", date(2026, 6, 3))]


@pytest.mark.parametrize(
    ("stage", "given", "outcome"),
    [
        (Stage.APPLIED, {"place": ""}, Outcome.SCREENED),
        (Stage.APPLIED, {"place": "", "link": "https://example.com/talk"}, Outcome.INTERVIEWED),
        (Stage.APPLIED, {}, Outcome.INTERVIEWED),
        (Stage.INTERVIEWING, {"place": ""}, Outcome.INTERVIEWED),
    ],
)
def test_an_early_talk_by_phone_is_likely_a_phone_screen(office, stage, given, outcome):
    number = an_interview(office, **given)
    office.pursuits.set_stage(1, stage)
    pursuit = record(office.desk.database, Pursuit, 1)
    assert suggested_outcome(pursuit, record(office.desk.database, Interview, number)) is outcome
