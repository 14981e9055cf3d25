# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Log what happened and leave the next step; what becomes of the user's word (method.md 2, 6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Ending,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.follow_ups import Close, KeepStep, Park, Stop
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

WEDNESDAY = date(2026, 3, 11)  # the clock of the tests stands on Tuesday 3 March


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def code_of(act):
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value.code


def pursuit_of(office, number=1):
    return record(office.desk.database, Pursuit, number)


def words(office):
    """Every promise, oldest first, as (state, on time)."""
    return [(p.state, p.on_time) for p in matching(office.desk.database, Promise)]


def step_states(office):
    return [s.state for s in matching(office.desk.database, Step)]


def promised(office, on=WEDNESDAY, conditional=True, channel=Channel.CALL, **given):
    """A pursuit whose contact was told on the voicemail when the next call comes."""
    number = a_pursuit(office)
    step = NextStep("call", channel, on, stated=True, conditional=conditional, **given)
    office.follow_ups.log(number, happened(office), step)
    return number


def go_to(clock, on, at="15:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


# --- R05, R06 -------------------------------------------------------------------------------


def test_a_touch_without_a_next_step_is_not_saved(office):
    number = a_pursuit(office)
    before = all_rows(office)
    assert code_of(lambda: office.follow_ups.log(number, happened(office), None)) == "step_required"
    assert all_rows(office) == before


def test_a_touch_with_a_next_step_is_saved(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office, text="Left word"), a_step(office, 8))
    (touch,) = matching(office.desk.database, Touch)
    assert (touch.text, touch.settles_step_id) == ("Left word", 1)
    assert step_states(office) == [StepState.DONE, StepState.OPEN]
    assert pursuit_of(office).next_due == WEDNESDAY.isoformat()


@pytest.mark.parametrize("then", [Close(Ending.WITHDRAWN), Park(WEDNESDAY), Stop("No, thanks")])
def test_an_allowed_ending_is_saved(office, then):
    office.follow_ups.log(a_pursuit(office), happened(office), then)
    assert len(matching(office.desk.database, Touch)) == 1
    assert pursuit_of(office).status in {Status.CLOSED, Status.PARKED, Status.STOPPED}


def test_a_step_that_another_must_take_is_refused(office):
    number = a_pursuit(office)
    wait = a_step(office, action="wait for reply", channel=Channel.RESEARCH)
    assert code_of(lambda: office.follow_ups.log(number, happened(office), wait)) == (
        "not_your_action"
    )
    office.follow_ups.log(number, happened(office), a_step(office, action="call on 12 March"))


def test_neither_a_step_in_the_past_nor_a_touch_in_the_future(office):
    number = a_pursuit(office)
    assert code_of(lambda: office.follow_ups.log(number, happened(office), a_step(office, -1))) == (
        "past_date"
    )
    tomorrow = happened(office, on=office.desk.today + timedelta(days=1))
    assert code_of(lambda: office.follow_ups.log(number, tomorrow, a_step(office))) == (
        "future_touch"
    )
    past = Park(office.desk.today - timedelta(days=1))
    assert code_of(lambda: office.follow_ups.log(number, happened(office), past)) == "past_date"


def test_words_can_only_be_promised_where_words_were_said(office):
    number = a_pursuit(office)
    silent = happened(office, Outcome.NO_ANSWER)
    stated = a_step(office, stated=True)
    assert code_of(lambda: office.follow_ups.log(number, silent, stated)) == "nothing_said"


# --- R10 ------------------------------------------------------------------------------------


def test_an_automatic_reply_keeps_the_step_and_the_promise(office):
    number = promised(office)
    due = pursuit_of(office).next_due
    automatic = happened(office, Outcome.AUTOMATIC, Channel.EMAIL)
    office.follow_ups.log(number, automatic, KeepStep())
    assert pursuit_of(office).next_due == due
    assert words(office) == [(PromiseState.OPEN, None)]


def test_an_answer_first_dissolves_a_conditional_promise(office, clock):
    number = promised(office)
    go_to(clock, date(2026, 3, 10))
    answer = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    assert code_of(lambda: office.follow_ups.log(number, answer, None)) == "step_required"
    office.follow_ups.log(number, answer, a_step(office, 3))
    assert words(office) == [(PromiseState.ANSWERED, None)]
    assert step_states(office)[1:] == [StepState.ANSWERED, StepState.OPEN]


def test_an_answer_leaves_an_unconditional_promise_due(office, clock):
    number = promised(office, conditional=False)
    go_to(clock, date(2026, 3, 10))
    answer = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    office.follow_ups.log(number, answer, a_step(office, 30))
    assert words(office) == [(PromiseState.OPEN, None)]
    assert pursuit_of(office).next_due == WEDNESDAY.isoformat()


def test_an_answer_after_the_day_does_not_heal_it(office, clock):
    number = promised(office)
    go_to(clock, date(2026, 3, 12))
    answer = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    office.follow_ups.log(number, answer, a_step(office, 3))
    assert words(office) == [(PromiseState.LATE, None)]


# --- the promise ledger ---------------------------------------------------------------------


def test_a_promise_acted_on_its_day_is_kept(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY)
    office.follow_ups.log(number, happened(office), a_step(office))
    assert words(office) == [(PromiseState.KEPT, None)]
    assert office.browsing.ledger().fraction == (1, 1)
    (_, touch) = matching(office.desk.database, Touch)
    (promise,) = matching(office.desk.database, Promise)
    assert promise.settled_by_touch_id == touch.id


@pytest.mark.parametrize(
    ("called_at", "on_time"), [("09:54", False), ("09:56", True), ("10:15", True), ("10:16", False)]
)
def test_a_promised_time_is_kept_within_its_window(office, clock, called_at, on_time):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, called_at)
    office.follow_ups.log(number, happened(office), a_step(office))
    assert words(office) == [(PromiseState.KEPT, on_time)]


@pytest.mark.parametrize(
    ("on", "state"),
    [(date(2026, 3, 12), PromiseState.LATE), (date(2026, 3, 13), PromiseState.MISSED)],
)
def test_a_promise_acted_on_later_is_late_then_missed(office, clock, on, state):
    number = promised(office)
    go_to(clock, on)
    office.follow_ups.log(number, happened(office), a_step(office))
    assert words(office) == [(state, None)]
    assert office.browsing.ledger().fraction == (0, 1)


def test_a_promise_that_fell_on_a_weekend_rolls(office, clock):
    number = promised(office, on=date(2026, 3, 7))
    go_to(clock, date(2026, 3, 9))
    office.follow_ups.log(number, happened(office), a_step(office))
    assert words(office) == [(PromiseState.ROLLED, None)]
    assert office.browsing.ledger().fraction == (1, 1)


def test_an_early_touch_leaves_the_promise_open_on_its_day(office, clock):
    number = promised(office)
    go_to(clock, date(2026, 3, 10))
    office.follow_ups.log(number, happened(office), a_step(office, 30))
    assert words(office) == [(PromiseState.OPEN, None)]
    assert pursuit_of(office).next_due == WEDNESDAY.isoformat()
    go_to(clock, WEDNESDAY)
    office.follow_ups.log(number, happened(office), a_step(office, 30))
    assert words(office) == [(PromiseState.KEPT, None)]


def test_an_early_touch_that_tells_a_new_date_supersedes(office, clock):
    number = promised(office)
    go_to(clock, date(2026, 3, 10))
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    assert words(office) == [(PromiseState.SUPERSEDED, None), (PromiseState.OPEN, None)]
    assert office.browsing.ledger().settled == 0


def test_a_silent_call_does_not_keep_a_promise(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY)
    office.follow_ups.log(number, happened(office, Outcome.NO_ANSWER), a_step(office, 3))
    assert words(office) == [(PromiseState.OPEN, None)]


def test_what_happened_counts_not_when_it_was_logged(office, clock):
    number = promised(office)
    go_to(clock, date(2026, 3, 13))
    then = datetime(2026, 3, 11, 12, tzinfo=UTC)
    office.follow_ups.log(number, happened(office, on=WEDNESDAY, at=then), a_step(office))
    assert words(office) == [(PromiseState.KEPT, None)]


# --- endings --------------------------------------------------------------------------------


def test_closing_releases_what_was_open(office):
    number = promised(office)
    office.follow_ups.close(number, Ending.REJECTED)
    assert words(office) == [(PromiseState.RELEASED, None)]
    assert step_states(office)[-1] is StepState.RELEASED
    pursuit = pursuit_of(office)
    assert (pursuit.status, pursuit.ending, pursuit.next_step_id, pursuit.next_due) == (
        Status.CLOSED,
        Ending.REJECTED,
        None,
        None,
    )


def test_parking_counts_a_word_that_was_given_as_not_kept(office):
    number = promised(office)
    office.follow_ups.park(number, date(2026, 6, 1), Told.NOT_KEPT)
    assert words(office) == [(PromiseState.MISSED, None)]
    pursuit = pursuit_of(office)
    assert (pursuit.status, pursuit.next_due) == (Status.PARKED, "2026-06-01")
    step = record(office.desk.database, Step, pursuit.next_step_id)
    assert (step.action, step.situation) == ("revisit", "PK")


def test_reopening_needs_a_step(office):
    number = promised(office)
    office.follow_ups.close(number, Ending.WITHDRAWN)
    assert (
        code_of(lambda: office.follow_ups.log(number, happened(office), a_step(office)))
        == "closed_pursuit"
    )
    assert code_of(lambda: office.steps.add(number, a_step(office))) == "closed_pursuit"
    office.follow_ups.reopen(number, a_step(office, 4))
    pursuit = pursuit_of(office)
    assert (pursuit.status, pursuit.ending, pursuit.next_due) == (Status.OPEN, None, "2026-03-07")


def test_a_parked_pursuit_goes_on_with_the_next_touch(office):
    number = a_pursuit(office)
    office.follow_ups.park(number, date(2026, 6, 1))
    office.follow_ups.log(number, happened(office, Outcome.REACHED), a_step(office, 4))
    pursuit = pursuit_of(office)
    assert (pursuit.status, pursuit.next_due) == (Status.OPEN, "2026-03-07")
    assert step_states(office).count(StepState.OPEN) == 1


def test_they_write_after_the_end_and_it_opens_again(office):
    number = a_pursuit(office)
    office.follow_ups.close(number, Ending.REJECTED)
    offer = happened(office, Outcome.OFFER, Channel.EMAIL)
    office.follow_ups.log(number, offer, a_step(office, 2))
    pursuit = pursuit_of(office)
    assert (pursuit.status, pursuit.ending, pursuit.stage) == (Status.OPEN, None, Stage.OFFER)


def test_no_time_to_meet_pauses_the_ask_with_their_words(office):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    said = happened(
        office, Outcome.NO_TIME, text="I don't have time to meet", their_date=date(2026, 5, 4)
    )
    office.follow_ups.log(number, said, Park(date(2026, 5, 4)))
    (pause,) = matching(office.desk.database, Boundary)
    assert (pause.code, pause.words, pause.until) == (
        "B2",
        "I don't have time to meet",
        date(2026, 5, 4),
    )
    office.follow_ups.log(number, happened(office, Outcome.NO_TIME), a_step(office, 40))
    office.follow_ups.log(number, happened(office, Outcome.NO_TIME), Close(Ending.DONE))
    untils = [b.until for b in matching(office.desk.database, Boundary)]
    # The second "not now" without a date of theirs waits 120 business days (W1).
    assert untils[1:] == [date(2026, 8, 21), date(2026, 8, 21)]


def test_no_time_of_nobody_named_pauses_nothing(office):
    number = a_pursuit(office, person="")
    office.follow_ups.log(number, happened(office, Outcome.NO_TIME), a_step(office, 40))
    assert matching(office.desk.database, Boundary) == []


def test_a_late_answer_to_a_call_at_a_time(office, clock):
    """Their answer after the due time does not heal what was not done (method.md 6.3)."""
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:30")
    office.follow_ups.log(
        number, happened(office, Outcome.ANSWERED, Channel.EMAIL), a_step(office, 3)
    )
    assert words(office) == [(PromiseState.LATE, None)]


def test_the_first_touch_of_a_pursuit_in_need_takes_it_off_the_list(office):
    from desktop_app.services.pursuits import NewPursuit

    office.pursuits.add(NewPursuit(company="Birch & Co"))
    assert pursuit_of(office).needs_step
    office.follow_ups.log(1, happened(office, Outcome.ASSISTANT), a_step(office))
    assert not pursuit_of(office).needs_step


def test_a_touch_does_not_claim_a_step_that_still_stands(office):
    """A word given for a later day stands; the touch before it was not made for it."""
    number = a_pursuit(office)
    told = a_step(office, days=9, stated=True)
    office.follow_ups.log(number, happened(office, Outcome.VOICEMAIL), told)
    said = office.browsing.dossier(number).step
    more = a_step(office, days=20, action="email", channel=Channel.EMAIL)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, Channel.EMAIL), more)
    dossier = office.browsing.dossier(number)
    assert dossier.step.id == said.id
    assert [e.touch.settles_step_id for e in dossier.entries if e.touch].count(said.id) == 0
