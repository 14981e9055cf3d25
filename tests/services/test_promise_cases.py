# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of method.md 6.2 and 6.3 that need more than one record; beside test_promises.py."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Ending,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.drafting import Wording, word_to_them
from desktop_app.services.follow_ups import Close, KeepStep, Stop
from desktop_app.services.hearing import Said
from desktop_app.services.leaving import left_company
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WEDNESDAY, THURSDAY, FRIDAY = date(2026, 3, 11), date(2026, 3, 12), date(2026, 3, 13)
KEPT, LATE, MISSED = PromiseState.KEPT, PromiseState.LATE, PromiseState.MISSED
OPEN, RELEASED = PromiseState.OPEN, PromiseState.RELEASED
CALL, EMAIL = Channel.CALL, Channel.EMAIL


@pytest.fixture
def clock():
    """Tuesday 3 March, in the zone of the person."""
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "duesday.db", clock)
    yield made
    made.close()


def go_to(clock, on, at="15:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def promised(office, on=WEDNESDAY, *, channel=CALL, kind=Kind.NETWORKING, **facts):
    stage = Stage.IN_TOUCH if kind is Kind.NETWORKING else Stage.INTERVIEWING
    number = a_pursuit(office, kind=kind, stage=stage)
    action = "email" if channel is EMAIL else "call"
    step = NextStep(action, channel, on, stated=True, **facts)
    office.follow_ups.log(number, happened(office), step)
    return number


def log(office, number, outcome=Outcome.VOICEMAIL, channel=CALL, **facts):
    then = facts.pop("then", a_step(office, 40))
    office.follow_ups.log(number, happened(office, outcome, channel, **facts), then)


def word(office):
    return matching(office.database, Promise)[0]


def stands(office):
    """How the first word stands today, as the list of promises shows it."""
    (row,) = office.promises.rows([word(office).id]).values()
    return row.stands


# --- 6.2 -------------------------------------------------------------------------------------


def test_6_2_done_the_next_business_day_over_a_weekend_is_late_and_after_that_missed(office, clock):
    number = promised(office, FRIDAY)
    go_to(clock, date(2026, 3, 16))
    assert stands(office) is LATE
    log(office, number)
    assert word(office).state is LATE


def test_6_2_two_business_days_later_is_missed(office, clock):
    number = promised(office, FRIDAY)
    go_to(clock, date(2026, 3, 17))
    assert stands(office) is MISSED
    log(office, number)
    assert word(office).state is MISSED


@pytest.mark.parametrize(
    ("at", "on_time"), [("09:54", False), ("09:55", True), ("10:15", True), ("10:16", False)]
)
def test_6_2_a_call_is_on_time_from_five_minutes_before_to_fifteen_after(
    office, clock, at, on_time
):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, at)
    log(office, number, Outcome.REACHED)
    assert (word(office).state, word(office).on_time) == (KEPT, on_time)
    found = office.promises.ledger()
    assert (found.fraction, found.on_time, found.timed) == ((1, 1), int(on_time), 1)


@pytest.mark.parametrize(("at", "on_time"), [("08:59", False), ("09:00", True), ("11:01", False)])
def test_6_2_a_letter_has_an_hour_on_either_side(office, clock, at, on_time):
    number = promised(office, channel=EMAIL, at=time(10))
    go_to(clock, WEDNESDAY, at)
    log(office, number, Outcome.WRITTEN, EMAIL)
    assert (word(office).state, word(office).on_time) == (KEPT, on_time)


def test_6_2_rolled_is_as_kept_and_streaks_go_over_it(office, clock):
    number = promised(office)
    person = record(office.database, Pursuit, number).contact_id
    office.people.change(person, closures="2026-03-11")
    go_to(clock, WEDNESDAY)
    assert stands(office) is OPEN
    go_to(clock, THURSDAY)
    assert stands(office) is OPEN  # the day it may still be kept on
    log(office, number)
    assert word(office).state is PromiseState.ROLLED
    assert office.promises.ledger().streak == 1


def test_6_2_rolled_and_not_done_on_the_next_day_is_late(office, clock):
    number = promised(office)
    person = record(office.database, Pursuit, number).contact_id
    office.people.change(person, closures="2026-03-11")
    go_to(clock, FRIDAY)
    log(office, number)
    assert word(office).state is LATE


@pytest.mark.parametrize("ending", [Ending.REJECTED, Ending.FILLED])
def test_6_2_a_rejection_before_the_day_releases(office, clock, ending):
    number = promised(office, kind=Kind.INTERVIEW)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    office.follow_ups.close(number, ending)
    assert word(office).state is RELEASED
    assert office.promises.ledger().settled == 0


@pytest.mark.parametrize("on", [THURSDAY, FRIDAY])
def test_6_3_a_rejection_after_the_day_does_not_heal(office, clock, on):
    """Their word after the due time does not heal what was not done."""
    number = promised(office, kind=Kind.INTERVIEW)
    go_to(clock, on)
    office.follow_ups.close(number, Ending.REJECTED)
    assert word(office).state is (LATE if on == THURSDAY else MISSED)


# --- 6.3 -------------------------------------------------------------------------------------


def test_6_3_a_plan_moved_three_times_counts_the_moves_and_not_the_rate(office):
    number = a_pursuit(office)
    for days in (6, 7, 8):
        step = record(office.database, Pursuit, number).next_step_id
        office.steps.move(step, office.today + timedelta(days=days), why="busy")
    assert record(office.database, Step, step).snoozes == 3
    assert office.promises.ledger().settled == 0


def test_6_3_an_automatic_acknowledgement_changes_nothing(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY, "09:00")
    office.follow_ups.log(number, happened(office, Outcome.AUTOMATIC, EMAIL), KeepStep())
    assert word(office).state is OPEN
    go_to(clock, THURSDAY)
    assert stands(office) is LATE


def test_6_3_a_reply_at_nine_to_a_call_due_at_ten_asks_for_thanks(office, clock):
    """Conditional: answered first; the next text is that of an answer."""
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "09:00")
    reply = a_step(office, 0, action="reply", channel=EMAIL)
    log(office, number, Outcome.ANSWERED, EMAIL, then=reply)
    assert word(office).state is PromiseState.ANSWERED
    drafted = office.drafting.choose(office.browsing.dossier(number), channel=EMAIL)
    assert drafted.id == "RE"


def test_6_3_an_answer_after_the_hour_of_a_call_is_too_late(office, clock):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:16")
    log(office, number, Outcome.ANSWERED, EMAIL)
    assert word(office).state is LATE


def test_6_3_an_agreed_other_day_takes_the_place_of_a_promise(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    agreed = NextStep("call", CALL, date(2026, 3, 20), stated=True)
    log(office, number, Outcome.CALL_ON, then=agreed)
    old, new = matching(office.database, Promise)
    assert (old.state, new.state) == (PromiseState.SUPERSEDED, OPEN)
    assert new.due_on == date(2026, 3, 20)


@pytest.mark.parametrize("successor", ["", "Sam Sample"])
def test_6_3_who_left_releases_and_the_step_for_who_follows_is_no_promise(office, clock, successor):
    number = promised(office)
    left_company(office, number, successor)
    assert [one.state for one in matching(office.database, Promise)] == [RELEASED]
    pursuit = record(office.database, Pursuit, number)
    assert record(office.database, Step, pursuit.next_step_id).state is StepState.OPEN
    go_to(clock, FRIDAY)
    assert office.promises.ledger().settled == 0


def test_6_3_who_left_after_the_day_leaves_it_not_kept(office, clock):
    number = promised(office)
    go_to(clock, THURSDAY)
    left_company(office, number)
    assert word(office).state is LATE


def test_6_3_a_dead_number_and_a_letter_on_the_same_day_keep_it_by_the_letter_s_window(
    office, clock
):
    """The channel failed: the substitute is on record and in time by its own window."""
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:02")
    today = a_step(office, 0, action="email", channel=EMAIL)
    log(office, number, Outcome.NO_ANSWER, text="Number not in service", then=today)
    go_to(clock, WEDNESDAY, "10:55")
    log(office, number, Outcome.WRITTEN, EMAIL)
    assert (word(office).state, word(office).on_time) == (KEPT, True)
    assert record(office.database, Touch, word(office).settled_by_touch_id).channel is EMAIL


def test_6_3_a_message_by_the_way_they_prefer_keeps_it_in_its_own_window(office, clock):
    number = promised(office, at=time(10))
    person = record(office.database, Pursuit, number).contact_id
    office.people.change(person, prefers=EMAIL)
    go_to(clock, WEDNESDAY, "10:55")
    log(office, number, Outcome.WRITTEN, EMAIL)
    assert (word(office).state, word(office).on_time) == (KEPT, True)


def test_6_3_a_hard_stop_before_the_day_releases_and_prevents_the_touch(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("No, don't call"))
    assert word(office).state is RELEASED
    go_to(clock, WEDNESDAY)
    with pytest.raises(KnownError):
        log(office, number, Outcome.REACHED)
    go_to(clock, FRIDAY)
    assert office.promises.ledger().settled == 0


def test_6_3_a_hard_stop_after_the_day_does_not_heal(office, clock):
    number = promised(office)
    go_to(clock, THURSDAY)
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("No, don't call"))
    assert word(office).state is LATE


@pytest.mark.parametrize(("days", "marked"), [(2, False), (3, True)])
def test_6_3_what_is_logged_afterwards_counts_for_its_day(office, clock, days, marked):
    """More than 48 h later it is marked."""
    number = promised(office)
    done = datetime.combine(WEDNESDAY, time(15), UTC)
    clock.at = done + timedelta(days=days)
    spoke = happened(office, Outcome.REACHED, on=WEDNESDAY, at=done)
    office.past_touches.log(number, spoke, a_step(office, 20))
    assert word(office).state is KEPT
    lines = office.timelines.of_pursuit(number)
    (told,) = [x for x in lines if getattr(x.record, "outcome", None) is Outcome.REACHED]
    assert told.logged_later is marked


@pytest.mark.parametrize(("on", "utc"), [(date(2026, 3, 20), "14:00"), (date(2026, 4, 3), "14:00")])
def test_6_3_the_wall_clock_at_their_place_decides_across_the_change_of_clocks(tmp_path, on, utc):
    """S5e: ten in New York is 15:00 in Berlin on 20 March 2026 and 16:00 on 3 April."""
    clock = HandClock(zone="Europe/Berlin")
    office = an_office(tmp_path / "d.db", clock)
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    person = record(office.database, Pursuit, number).contact_id
    office.people.change(person, zone="America/New_York", worked="2026-04-03")
    step = NextStep("call", CALL, on, time(10), stated=True)
    office.follow_ups.log(number, happened(office), step)
    go_to(clock, on, utc)
    log(office, number, Outcome.REACHED)
    assert (word(office).state, word(office).on_time) == (KEPT, True)
    office.close()


def test_6_3_closed_for_a_week_the_record_has_no_excuse_and_m2_is_there(office, clock):
    number = promised(office, channel=EMAIL)
    go_to(clock, date(2026, 3, 19))
    assert stands(office) is MISSED
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=EMAIL).id == "M2"
    wording = Wording(
        next_channel="call you", next_date="Friday 27 March", last_touch_date="3 March",
        as_said=", as I said I would", promised_date="Wednesday 11 March",
    )  # fmt: skip
    said = office.drafting.draft(dossier, channel=EMAIL, wording=wording).body
    assert "Wednesday 11 March" in said
    assert "as I said I would" not in said


def test_6_3_a_stated_promise_goes_neither_by_dropping_nor_by_parking_in_silence(office):
    number = promised(office)
    step = record(office.database, Pursuit, number).next_step_id
    office.steps.add(number, a_step(office, 9))
    with pytest.raises(KnownError) as refused:
        office.steps.drop(step)
    assert refused.value.code == "promise_stands"
    with pytest.raises(KnownError) as refused:
        office.follow_ups.park(number, date(2026, 6, 1))
    assert refused.value.code == "word_ahead"
    office.follow_ups.park(number, date(2026, 6, 1), Told.NOT_KEPT)
    assert word(office).state is MISSED


def test_6_3_their_calls_barred_the_letter_counts_and_no_calls_remain(office, clock):
    """B3 in force: the allowed channel counts; a due call becomes a letter the same day."""
    number = promised(office)
    office.hearing.record(number, Said("B3", "Please write", off=frozenset({CALL})))
    step = record(office.database, Step, record(office.database, Pursuit, number).next_step_id)
    assert (step.channel, step.due_on) == (EMAIL, WEDNESDAY)
    go_to(clock, WEDNESDAY)
    log(office, number, Outcome.WRITTEN, EMAIL, then=a_step(
        office, 40, action="email", channel=EMAIL))  # fmt: skip
    assert word(office).state is KEPT


def test_6_3_a_move_told_after_the_hour_of_the_day_itself_is_too_late(office, clock):
    """Superseded only *before* it was due: at eleven a call of ten o'clock is not kept."""
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "11:00")
    step = record(office.database, Pursuit, number).next_step_id
    with pytest.raises(KnownError) as refused:
        office.steps.move(step, FRIDAY, told=Told.NOTE_SENT)
    assert refused.value.code == "too_late_to_move"


def test_6_3_an_incoming_call_of_theirs_is_their_answer(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY, "09:00")
    log(office, number, Outcome.ANSWERED, CALL)
    assert word(office).state is PromiseState.ANSWERED


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (Said("B2", "No time to meet"), LATE),
        (Said("B5", "Don't call us, we'll call you"), LATE),
        (Said("B6", "Call me in September", until=date(2026, 9, 1)), LATE),
        (Said("B1", "No, don't call"), LATE),
        (Said("B7", "Somebody else got it"), LATE),
        (Said("B2", "No time to meet", on=WEDNESDAY), RELEASED),
        (Said("B6", "Call me in September", until=date(2026, 9, 1), on=WEDNESDAY),
         PromiseState.SUPERSEDED),
        (Said("B1", "No, don't call", on=WEDNESDAY - timedelta(days=1)), RELEASED),
        (Said("B7", "Somebody else got it", on=WEDNESDAY), RELEASED),
    ],
)  # fmt: skip
def test_6_3_what_they_said_after_the_day_does_not_heal_and_before_it_does(
    office, clock, said, state
):
    """The day it was said decides, not the day it is written down."""
    number = promised(office, kind=Kind.INTERVIEW)
    go_to(clock, THURSDAY)
    office.hearing.record(number, said)
    assert word(office).state is state


@pytest.mark.parametrize("whole_company", [False, True])
def test_6_3_a_stop_by_its_own_verb_heals_nothing_either(office, clock, whole_company):
    number = promised(office)
    go_to(clock, THURSDAY)
    office.follow_ups.stop(number, "No, don't call", whole_company=whole_company)
    assert word(office).state is LATE


def test_6_2_a_rejection_that_is_logged_releases_and_answers_nothing(office, clock):
    number = promised(office, kind=Kind.INTERVIEW)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    told = happened(office, Outcome.REJECTED, EMAIL)
    office.follow_ups.log(number, told, Close(Ending.REJECTED))
    assert word(office).state is RELEASED


def redirected(office, clock, person="Sam Sample"):
    """On the day itself Dana's office sends the user on to somebody else."""
    number = promised(office)
    go_to(clock, WEDNESDAY, "10:00")
    office.pursuits.set_person(number, person)
    return number


def test_6_3_sent_on_to_another_who_is_contacted_the_same_day_keeps_the_word(office, clock):
    """The word was given to the first one, and stays theirs in the ledger."""
    number = redirected(office, clock)
    assert word(office).state is OPEN
    log(office, number, Outcome.REACHED)
    (kept,) = matching(office.database, Promise)
    assert (kept.state, kept.contact_id) == (KEPT, 1)
    assert record(office.database, Touch, kept.settled_by_touch_id).contact_id == 2


@pytest.mark.parametrize(("on", "state"), [(THURSDAY, LATE), (FRIDAY, MISSED)])
def test_6_3_sent_on_to_another_who_is_not_contacted_that_day_does_not_keep_it(
    office, clock, on, state
):
    number = redirected(office, clock)
    go_to(clock, on)
    assert stands(office) is state
    log(office, number, Outcome.REACHED)
    assert word(office).state is state


@pytest.mark.parametrize(("on", "person"), [(WEDNESDAY, ""), (WEDNESDAY - timedelta(1), "Sam")])
def test_6_3_a_word_is_neither_left_with_nobody_nor_handed_on_before_its_day(
    office, clock, on, person
):
    number = promised(office)
    go_to(clock, on)
    with pytest.raises(KnownError) as refused:
        office.pursuits.set_person(number, person)
    assert refused.value.code == "promise_stands"


def test_r27_a_word_to_the_first_one_is_not_made_up_for_with_the_second(office, clock):
    """M2 says "I had said that I would": towards whoever heard nothing of it that is not true."""
    number = redirected(office, clock)
    go_to(clock, FRIDAY)
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=EMAIL).id != "M2"
    assert word_to_them(dossier) is None
    log(office, number, Outcome.VOICEMAIL)
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=EMAIL).id != "M2"


def test_b1_the_no_of_the_first_one_releases_the_word_that_was_sent_on(office, clock):
    number = redirected(office, clock)
    other = a_pursuit(office, person="Dana Reyes", title="Advice")
    office.follow_ups.stop(other, "No, don't call")
    assert word(office).state is RELEASED
    assert office.browsing.dossier(number).contact.name == "Sam Sample"
    assert office.health.check().sound


def test_what_was_promised_to_be_sent_is_owed_still_when_a_call_is_announced(office):
    """6.2 superseded: a new date for the same; a voicemail about a call moves no papers."""
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    send = NextStep("send CV", EMAIL, WEDNESDAY, stated=True)
    office.follow_ups.log(number, happened(office, Outcome.REACHED), send)
    call = NextStep("call", CALL, THURSDAY, stated=True)
    office.follow_ups.log(number, happened(office, Outcome.VOICEMAIL), call)
    papers, said = matching(office.database, Promise, pursuit_id=number)
    assert (papers.state, said.state) == (OPEN, OPEN)
    assert record(office.database, Step, papers.step_id).state is StepState.OPEN
    again = NextStep("send CV and letter", EMAIL, FRIDAY, stated=True)
    office.follow_ups.log(number, happened(office, Outcome.VOICEMAIL), again)
    papers = record(office.database, Promise, papers.id)
    assert papers.state is PromiseState.SUPERSEDED
