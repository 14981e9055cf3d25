# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's word, case by case of method.md 6.1 to 6.3, and the ledger of it (R27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.promise_list import PromiseColumn, PromiseQuery
from desktop_app.domain.promises import ledger
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Step,
    StepState,
)
from desktop_app.services import given_words
from desktop_app.services.hearing import Said
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WEDNESDAY = date(2026, 3, 11)  # the clock of the tests stands on Tuesday 3 March
THURSDAY = WEDNESDAY + timedelta(days=1)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def go_to(clock, on, at="15:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def promised(office, on=WEDNESDAY, *, person="Dana Reyes", channel=Channel.CALL, **given_facts):
    """A pursuit whose contact was told on a voicemail when the next one comes."""
    number = a_pursuit(office, person=person, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", channel, on, stated=True, **given_facts)
    office.follow_ups.log(number, happened(office), step)
    return number


def settle(office, number, outcome=Outcome.VOICEMAIL, channel=Channel.CALL, **given_facts):
    then = given_facts.pop("then", a_step(office, 40))
    office.follow_ups.log(number, happened(office, outcome, channel, **given_facts), then)


def states(office):
    return [p.state for p in matching(office.database, Promise)]


def word(office):
    return matching(office.database, Promise)[0]


def step_of(office, number):
    return record(office.database, Pursuit, number).next_step_id


def code_of(act):
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value.code


def with_contact(office, number, **given_facts):
    pursuit = record(office.database, Pursuit, number)
    office.people.change(pursuit.contact_id, **given_facts)


# --- 6.1 ------------------------------------------------------------------------------------


def test_6_1_void_within_ten_minutes_leaves_a_trace(office, clock):
    """6.1, 6.3 Editing: a wrong entry is voided, its step stands as a plan of one's own."""
    number = promised(office)
    clock.move(minutes=10)
    given_words.void(office.desk, word(office).id)
    assert states(office) == [PromiseState.VOID]
    assert record(office.database, Step, step_of(office, number)).state is StepState.OPEN
    assert office.promises.ledger().settled == 0


def test_6_1_after_ten_minutes_the_word_stands(office, clock):
    promised(office)
    clock.move(minutes=10, seconds=1)
    assert code_of(lambda: given_words.void(office.desk, word(office).id)) == "void_too_late"
    assert states(office) == [PromiseState.OPEN]


def test_6_1_snoozing_within_the_day_moves_only_the_reminder(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY, "10:00")
    office.reminders.snooze(step_of(office, number), timedelta(hours=1))
    assert (states(office), word(office).due_on) == ([PromiseState.OPEN], WEDNESDAY)


def test_6_1_snoozing_a_promise_beyond_today_asks(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY, "23:30")
    step = step_of(office, number)
    asked = code_of(lambda: office.reminders.snooze(step, timedelta(hours=1)))
    assert asked == "promise_needs_choice"


def test_6_1_snoozing_a_plan_beyond_today_does_not_ask(office, clock):
    step = step_of(office, a_pursuit(office))
    go_to(clock, WEDNESDAY, "23:30")
    assert office.reminders.snooze(step, timedelta(hours=1)).date() == THURSDAY


# --- 6.3, from the top ----------------------------------------------------------------------


def test_6_3_snooze_without_a_message_is_late_and_the_rate_falls_by_one(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY)
    assert office.promises.ledger().fraction == (0, 0)
    step = step_of(office, number)
    assert code_of(lambda: office.steps.move(step, THURSDAY)) == "promise_needs_choice"
    office.steps.move(step, THURSDAY, told=Told.NOT_KEPT)
    assert states(office) == [PromiseState.LATE]
    assert office.promises.ledger().fraction == (0, 1)


def test_6_3_doing_nothing_is_late_tomorrow_and_missed_after(office, clock):
    """6.2: an open word counts as it stands today, and may still become late, not missed."""
    number = promised(office)
    seen = []
    for day in range(4):
        go_to(clock, WEDNESDAY + timedelta(days=day))
        found = office.promises.ledger()
        seen.append((found.kept, found.late, found.missed))
    assert seen == [(0, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 1)]
    go_to(clock, THURSDAY)
    settle(office, number)
    assert states(office) == [PromiseState.LATE]


def test_6_3_telling_them_before_the_day_supersedes(office):
    """M1."""
    number = promised(office)
    office.steps.move(step_of(office, number), THURSDAY, told=Told.NOTE_SENT, text="A new day")
    assert states(office) == [PromiseState.SUPERSEDED, PromiseState.OPEN]
    assert office.promises.ledger().settled == 0


def test_6_3_telling_them_after_the_day_is_too_late(office, clock):
    number = promised(office)
    go_to(clock, THURSDAY)
    step = step_of(office, number)
    told = code_of(lambda: office.steps.move(step, date(2026, 3, 20), told=Told.NOTE_SENT))
    assert told == "too_late_to_move"


def test_6_3_snoozing_a_plan_changes_nothing_in_the_rate(office):
    step = step_of(office, a_pursuit(office))
    office.steps.move(step, THURSDAY)
    assert office.promises.ledger().settled == 0
    assert record(office.database, Step, step).snoozes == 1


def test_6_3_a_holiday_is_noticed_while_promising(tmp_path):
    """3 July 2026 to a US contact: "holiday; Mon 6 Jul?", before it is said."""
    office = an_office(tmp_path / "d.db", HandClock(datetime(2026, 6, 26, 10, tzinfo=UTC)))
    number = a_pursuit(office, step=a_step(office, 30))
    wanted = NextStep("call", Channel.CALL, date(2026, 7, 3), stated=True)
    (found,) = [f for f in office.proposals.warnings(number, wanted) if f.guard == "G6"]
    assert dict(found.reason.args)["holiday"]
    assert found.allowed_from == date(2026, 7, 6)
    office.close()


def test_6_3_a_holiday_noticed_later_rolls(office, clock):
    number = promised(office)
    with_contact(office, number, closures="2026-03-11")
    go_to(clock, THURSDAY)
    settle(office, number)
    assert states(office) == [PromiseState.ROLLED]
    assert office.promises.ledger().fraction == (1, 1)


def test_6_3_a_written_promise_may_be_kept_on_the_holiday_itself(office, clock):
    number = promised(office, channel=Channel.EMAIL)
    with_contact(office, number, closures="2026-03-11")
    go_to(clock, WEDNESDAY)
    settle(office, number, Outcome.WRITTEN, Channel.EMAIL)
    assert states(office) == [PromiseState.KEPT]


@pytest.mark.parametrize(
    ("conditional", "state"), [(True, PromiseState.ANSWERED), (False, PromiseState.OPEN)]
)
def test_6_3_the_other_party_answers_first(office, clock, conditional, state):
    number = promised(office, at=time(10), conditional=conditional)
    go_to(clock, WEDNESDAY, "09:00")
    settle(office, number, Outcome.ANSWERED, Channel.EMAIL)
    assert states(office) == [state]


def test_6_3_an_answer_after_the_time_does_not_heal(office, clock):
    number = promised(office)
    go_to(clock, THURSDAY)
    settle(office, number, Outcome.ANSWERED, Channel.EMAIL)
    assert states(office) == [PromiseState.LATE]


@pytest.mark.parametrize(
    ("conditional", "outcome", "state"),
    [
        (True, Outcome.CALL_ON, PromiseState.SUPERSEDED),
        (False, Outcome.CALL_ON, PromiseState.SUPERSEDED),
        (False, Outcome.ANSWERED, PromiseState.SUPERSEDED),
        (True, Outcome.ANSWERED, PromiseState.ANSWERED),
    ],
)
def test_6_3_they_ask_for_another_date(office, clock, conditional, outcome, state):
    """Superseded by the agreed date, an appointment too; outside the rate."""
    number = promised(office, conditional=conditional)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    agreed = a_step(office, on=date(2026, 3, 20), reason=Reason.of("agreed"))
    settle(office, number, outcome, Channel.EMAIL, then=agreed)
    assert states(office) == [state]
    assert office.promises.ledger().settled == 0


def test_6_3_another_date_asked_for_too_late_does_not_heal(office, clock):
    number = promised(office, conditional=True)
    go_to(clock, THURSDAY)
    agreed = a_step(office, on=date(2026, 3, 20), reason=Reason.of("agreed"))
    settle(office, number, Outcome.ANSWERED, Channel.EMAIL, then=agreed)
    assert states(office) == [PromiseState.LATE]


def test_6_3_the_contact_leaves(office):
    """Released; the step stands for the successor, no promise until it is stated."""
    number = promised(office)
    given_words.release(office.desk, word(office).id)
    office.pursuits.set_person(number, "Sam Sample")
    assert states(office) == [PromiseState.RELEASED]
    assert record(office.database, Step, step_of(office, number)).due_on == WEDNESDAY
    assert office.promises.ledger().settled == 0


def test_6_3_a_word_is_not_released_after_its_day(office, clock):
    promised(office)
    go_to(clock, THURSDAY)
    released = code_of(lambda: given_words.release(office.desk, word(office).id))
    assert released == "too_late_to_move"


def test_6_3_redirected_to_another_person_the_same_day_is_kept(office, clock):
    number = promised(office)
    go_to(clock, WEDNESDAY)
    settle(office, number, Outcome.ASSISTANT, text="Put me through to Sam Sample")
    office.pursuits.set_person(number, "Sam Sample")
    assert states(office) == [PromiseState.KEPT]


def test_6_3_they_do_not_want_the_promised_channel_any_more(office, clock):
    """B3: the allowed one counts, timed by its own window."""
    number = promised(office, at=time(10))
    office.hearing.record(number, Said("B3", "Please write", off=frozenset({Channel.CALL})))
    go_to(clock, WEDNESDAY, "10:45")
    settle(office, number, Outcome.WRITTEN, Channel.EMAIL, then=a_step(
        office, 40, action="email", channel=Channel.EMAIL))  # fmt: skip
    assert (word(office).state, word(office).on_time) == (PromiseState.KEPT, True)


def test_6_3_promised_a_call_sent_an_email(office, clock):
    """Kept, off channel: it counts on the day, and is flagged; the window is the call's."""
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:45")
    settle(office, number, Outcome.WRITTEN, Channel.EMAIL)
    assert (word(office).state, word(office).on_time) == (PromiseState.KEPT, False)
    (row,) = office.promises.rows([word(office).id]).values()
    assert row.is_off_channel


def test_6_3_a_silent_call_then_another_way_the_same_day(office, clock):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:00")
    settle(office, number, Outcome.NO_ANSWER, then=a_step(office, on=WEDNESDAY))
    assert states(office) == [PromiseState.OPEN]
    go_to(clock, WEDNESDAY, "10:40")
    settle(office, number, Outcome.WRITTEN, Channel.EMAIL)
    assert (word(office).state, word(office).on_time) == (PromiseState.KEPT, True)


def test_6_3_a_silent_call_and_nothing_else_is_late(office, clock):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:00")
    settle(office, number, Outcome.NO_ANSWER, then=a_step(office, on=WEDNESDAY))
    go_to(clock, THURSDAY)
    (row,) = office.promises.rows([word(office).id]).values()
    assert row.stands is PromiseState.LATE


def test_6_3_the_date_is_the_contact_s(tmp_path):
    """Due 10 March in Sydney: done at 22:00 on 9 March in London is kept."""
    clock = HandClock(zone="Europe/London")
    office = an_office(tmp_path / "d.db", clock)
    number = promised(office, date(2026, 3, 10))
    with_contact(office, number, zone="Australia/Sydney", country="AU")
    clock.at = datetime(2026, 3, 9, 22, tzinfo=UTC)
    settle(office, number)
    assert states(office) == [PromiseState.KEPT]
    office.close()


def test_6_3_the_day_of_the_agenda_counts_on_either_side_of_the_date_line(tmp_path):
    """Today lists it on the user's Wednesday, which is their Tuesday: done then, it is kept."""
    clock = HandClock(zone="Pacific/Auckland")
    office = an_office(tmp_path / "d.db", clock)
    number = promised(office)
    with_contact(office, number, zone="America/New_York")
    clock.at = datetime(2026, 3, 10, 21, tzinfo=UTC)
    assert office.today == WEDNESDAY
    settle(office, number)
    assert states(office) == [PromiseState.KEPT]
    office.close()


def test_6_2_early_is_not_kept(office, clock):
    number = promised(office, conditional=False)
    go_to(clock, WEDNESDAY - timedelta(days=1))
    settle(office, number)
    assert states(office) == [PromiseState.OPEN]
    assert office.promises.ledger().settled == 0


def test_6_2_early_is_kept_if_they_wrote_first(office, clock):
    number = promised(office, conditional=False)
    go_to(clock, WEDNESDAY - timedelta(days=1), "09:00")
    settle(office, number, Outcome.ANSWERED, Channel.EMAIL)
    assert states(office) == [PromiseState.OPEN]
    go_to(clock, WEDNESDAY - timedelta(days=1), "10:00")
    settle(office, number, Outcome.REACHED)
    assert states(office) == [PromiseState.KEPT]


def test_6_2_an_early_reply_by_another_way_is_not_the_promised_call(office, clock):
    number = promised(office, conditional=False)
    go_to(clock, WEDNESDAY - timedelta(days=1), "09:00")
    settle(office, number, Outcome.ANSWERED, Channel.EMAIL)
    go_to(clock, WEDNESDAY - timedelta(days=1), "10:00")
    settle(office, number, Outcome.WRITTEN, Channel.EMAIL)
    assert states(office) == [PromiseState.OPEN]


def test_6_3_a_stated_promise_is_not_altered(office):
    number = promised(office)
    step = step_of(office, number)
    assert code_of(lambda: office.steps.reword(step, "email", Channel.EMAIL)) == "promise_stands"
    assert code_of(lambda: office.steps.move(step, WEDNESDAY, time(9))) == "promise_needs_choice"
    assert word(office).due == "2026-03-11"


# --- the ledger -----------------------------------------------------------------------------


def many(office, clock, rows):
    """Promises to two people, each kept so many days after it was due; None: never."""
    for number, (person, due_in, done_after, at) in enumerate(rows):
        clock.at = datetime(2026, 3, 3, 10, tzinfo=UTC) + timedelta(days=number)
        pursuit = promised(office, office.today + timedelta(days=due_in), person=person, at=at)
        if done_after is not None:
            clock.at += timedelta(days=due_in + done_after)
            settle(office, pursuit)
    clock.at = datetime(2026, 6, 1, 10, tzinfo=UTC)


lists = st.lists(
    st.tuples(
        st.sampled_from(["Dana Reyes", "Kim Sample"]),
        st.integers(1, 12),
        st.one_of(st.none(), st.integers(-1, 4)),
        st.sampled_from([None, time(10)]),
    ),
    max_size=6,
)


@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lists)
def test_the_ledger_of_the_database_is_the_ledger_of_the_method(tmp_path_factory, rows):
    """6.2: what SQLite counts equals what the domain counts, for all, lately and per contact."""
    clock = HandClock()
    office = an_office(tmp_path_factory.mktemp("ledger") / "d.db", clock)
    try:
        many(office, clock, rows)
        stands = {each.id: each.state for each in office.promises.behind()}
        every = [
            replace(p, state=stands.get(p.id, p.state)) for p in matching(office.database, Promise)
        ]
        for days in (None, 60, 90):
            found = replace(office.promises.ledger(days), delay=None)
            assert found == ledger(every, today=office.today, days=days)
        for person in matching(office.database, Contact):
            mine = [p for p in every if p.contact_id == person.id]
            found = office.promises.figures(person.id).ever
            assert replace(found, delay=None) == ledger(mine, today=office.today, days=None)
    finally:
        office.close()


def test_the_median_delay_of_the_not_kept(office, clock):
    """6.2: in business days; kept ones do not count."""
    many(office, clock, [("A", 1, n, None) for n in (0, 1, 5)])
    assert office.promises.figures().ever.delay == 2.0  # one, and three over a weekend


def shown(office, **wanted):
    found = office.promises.ids(replace(PromiseQuery(), **wanted))
    rows = office.promises.rows(found)
    return [rows[number] for number in found]


def test_open_ones_come_first_by_due_then_settled_ones(office, clock):
    late, soon = promised(office, date(2026, 3, 20)), promised(office, date(2026, 3, 12))
    first, second = promised(office, date(2026, 3, 4)), promised(office, date(2026, 3, 5))
    go_to(clock, date(2026, 3, 4))
    settle(office, first)
    go_to(clock, date(2026, 3, 5))
    settle(office, second)
    assert [row.pursuit_id for row in shown(office)] == [soon, late, second, first]
    down = [row.pursuit_id for row in shown(office, descending=True)]
    assert down == [late, soon, first, second]


@pytest.mark.parametrize("column", list(PromiseColumn))
@pytest.mark.parametrize("descending", [False, True])
def test_any_column_sorts(office, column, descending):
    for person in ("Zoë Test", "Amy Sample"):
        promised(office, person=person)
    assert len(shown(office, sort=column, descending=descending)) == 2
    if column is PromiseColumn.PERSON:
        names = [row.person for row in shown(office, sort=column, descending=descending)]
        assert names == sorted(names, reverse=descending)


def test_filters_by_state_period_person_and_words(office, clock):
    kept, behind = promised(office, date(2026, 3, 4)), promised(office, person="Kim Sample")
    go_to(clock, date(2026, 3, 4))
    settle(office, kept)
    go_to(clock, THURSDAY)
    kim = record(office.database, Pursuit, behind).contact_id

    def found(**wanted):
        return [row.pursuit_id for row in shown(office, **wanted)]

    assert found(state=PromiseState.KEPT) == [kept]
    assert found(state=PromiseState.LATE) == [behind]  # open, and late as of today
    assert found(state=PromiseState.OPEN) == [behind]
    assert found(contact_id=kim) == [behind]
    assert found(find="kim") == [behind]
    assert found(find="kim dana") == []
    assert found(days=5) == [behind]
    assert found(days=30) == [behind, kept]
