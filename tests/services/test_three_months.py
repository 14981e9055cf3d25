# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Three months of a job search, day by day, for each of the method's scenarios (S3, S13, S26)."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Kind,
    Outcome,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import making_room
from desktop_app.services.follow_ups import KeepStep, Stop
from desktop_app.services.hearing import Said
from desktop_app.services.ladder import Found, Try
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import record
from tests.factories import HandClock, an_office
from tests.services.playing import Life, all_of, check

CALL, EMAIL = Channel.CALL, Channel.EMAIL
LONG = 1_000  # examples: more than that is the long profile


@pytest.fixture
def life(tmp_path):
    clock = HandClock()
    office = an_office(tmp_path / "search.duesday", clock)
    yield Life(office, clock)
    office.close()


def a_search(life, on, **given):
    """A pursuit as it is first typed, with what the program proposes for it."""
    life.go_to(on)
    change = life.office.pursuits.add(NewPursuit(**given))
    (number,) = change.touched(Pursuit)
    return number


def pursuit(life, number):
    return record(life.office.desk.database, Pursuit, number)


def networking(life, on, person="Dana Reyes", title="Advice"):
    number = a_search(life, on, person=person, title=title, kind=Kind.NETWORKING)
    life.log(number, Outcome.WRITTEN, EMAIL)
    return number


# --- a networking message, and silence (S3a, S9, S15) ---------------------------------------


def test_r15_r22_a_networking_message_without_an_answer_for_three_months(life):
    number = networking(life, date(2026, 3, 3))
    life.play(date(2026, 6, 3))
    assert life.done == [
        (date(2026, 3, 10), EMAIL),
        (date(2026, 3, 19), CALL),
        (date(2026, 4, 2), EMAIL),
        (date(2026, 4, 22), CALL),
        (date(2026, 5, 20), CALL),  # "Keep going" (R15): 20 business days
    ]
    assert pursuit(life, number).status is Status.OPEN
    assert life.step(number).due_on == date(2026, 6, 18)
    assert life.office.browsing.ledger().fraction == (5, 5)


def test_r15_after_four_unanswered_a_pause_is_suggested_and_never_taken(life):
    from desktop_app.services.proposals import Happened

    number = networking(life, date(2026, 3, 3))
    life.play(date(2026, 4, 21))
    life.go_to(date(2026, 4, 22))
    proposal = life.office.proposals.after(number, Happened(Outcome.VOICEMAIL, CALL, life.today))
    assert (proposal.suggest_parking, proposal.on) == (True, date(2026, 5, 20))


def test_r09_between_its_days_a_pursuit_is_out_of_sight(life):
    number = networking(life, date(2026, 3, 3))
    seen = []
    for day in range(4, 11):
        life.go_to(date(2026, 3, day), time(8))
        fired = [firing.step_id for firing in life.office.reminders.tick()]
        seen.append(([row.id for row in life.due()], fired))
    assert seen == [([], [])] * 6 + [([number], [])]
    life.go_to(date(2026, 3, 10), time(9))
    assert [f.step_id for f in life.office.reminders.tick()] == [life.step(number).id]


# --- an application without a contact (S3b, S21 to S25) -------------------------------------


def test_r29_r32_an_application_without_a_contact_climbs_the_ladder(life):
    number = a_search(life, date(2026, 6, 26), company="Acme Ltd", title="Fitter")
    life.log(number, Outcome.APPLIED, EMAIL)
    look_up = life.step(number)
    assert (look_up.action, look_up.due_on) == ("find_person", date(2026, 7, 6))
    (call,) = life.office.timelines.further(number)
    assert (call.action, call.channel, call.due_on) == ("ask_for_hr", CALL, date(2026, 7, 13))

    def looks_up(life):
        told = Try(LadderStep.LOOK_UP, LadderResult.FOUND, number="555-0142", source="example.com")
        proposal = life.office.ladder.proposal(number, told)
        life.office.ladder.record(number, [told], NextStep.of(proposal))

    def is_named(life):
        assert [row.id for row in life.due()] == [number]
        tries = [
            Try(LadderStep.SWITCHBOARD, LadderResult.CONNECTED, name="Kim"),
            Try(LadderStep.HR, LadderResult.NAMED, name="Lee Park"),
        ]
        when = (date(2026, 7, 16), time(9, 30))
        proposal = life.office.ladder.proposal(number, tries[-1], agreed=when)
        then = NextStep.of(proposal, stated=True)
        life.office.ladder.record(number, tries, then, Found("Mr Stein", role="Head of fitting"))

    life.play(date(2026, 9, 25), {date(2026, 7, 6): looks_up, date(2026, 7, 13): is_named})
    assert life.done[0] == (date(2026, 7, 16), CALL)
    assert pursuit(life, number).contact_id is not None
    days = [day for day, _way in life.done]
    calendar = life.office.preferences.calendar()
    gaps = [calendar.between(a, b) for a, b in pairwise(days)]
    assert gaps == sorted(gaps)  # invariant 7: they never shrink
    assert min(gaps) >= 7
    kept, settled = life.office.browsing.ledger().fraction
    assert kept == settled >= 3


# --- an application whose posting says "no phone calls" (S26) -------------------------------


def no_calls(life, on=date(2026, 6, 26)):
    number = a_search(life, on, company="Acme", person="Dana Reyes", title="Fitter")
    life.office.pursuit_cards.change(number, no_calls=True)
    life.log(number, Outcome.APPLIED, EMAIL, said=False)
    return number


def test_r36_r39_no_phone_calls_means_patience_then_exactly_one_call(life):
    number = no_calls(life)
    step = life.step(number)
    assert (step.situation, step.channel, step.due_on) == ("A3", CALL, date(2026, 7, 20))
    life.play(date(2026, 9, 25))
    assert life.done[:2] == [(date(2026, 7, 20), CALL), (date(2026, 8, 17), EMAIL)]
    assert {way for _day, way in life.done[1:]} == {EMAIL}
    calls = [t for t in all_of(life.office, Touch) if t.channel is CALL]
    assert len(calls) == 1
    with pytest.raises(KnownError) as refused:
        life.office.steps.add(number, NextStep("call", CALL, date(2026, 9, 28)))
    assert refused.value.details["reason"].code == "B4_called"


def test_r38_a_human_answer_cancels_the_one_call_and_an_automatic_one_does_not(life):
    number = no_calls(life)
    life.go_to(date(2026, 7, 1))
    life.log(number, Outcome.AUTOMATIC, EMAIL, KeepStep())
    assert life.step(number).due_on == date(2026, 7, 20)
    life.go_to(date(2026, 7, 8))
    life.log(number, Outcome.ANSWERED, EMAIL, their_date=date(2026, 7, 17))
    step = life.step(number)
    assert (step.situation, step.due_on) == ("I2", date(2026, 7, 21))  # theirs + 2
    assert [s.channel for s in all_of(life.office, Step, state=StepState.OPEN)] == [EMAIL]
    life.play(date(2026, 9, 25))


def test_r34_an_answer_to_the_one_call_that_says_please_dont_is_b1(life):
    number = no_calls(life)
    life.play(date(2026, 7, 17))
    life.go_to(date(2026, 7, 20))
    life.log(number, Outcome.NO_CONTACT, CALL, Stop("Please don't call"), text="Please don't call")
    life.play(date(2026, 9, 25))
    assert life.done == []
    assert pursuit(life, number).status is Status.STOPPED


# --- an interview (S3c, J2) -----------------------------------------------------------------


def interviewed(life, **more):
    number = a_search(
        life, date(2026, 5, 8), company="Acme", person="Dana Reyes", title="Fitter",
        stage=Stage.INTERVIEWING,
    )  # fmt: skip
    life.go_to(date(2026, 5, 15), time(16))
    life.log(number, Outcome.INTERVIEWED, Channel.VISIT, **more)
    return number


def test_r40_an_interview_without_a_date_is_followed_up_in_two_weeks_then_weekly(life):
    number = interviewed(life)
    life.play(date(2026, 8, 14))
    assert life.done[:3] == [
        (date(2026, 6, 1), EMAIL),
        (date(2026, 6, 10), CALL),
        (date(2026, 6, 25), EMAIL),
    ]
    assert pursuit(life, number).status is Status.OPEN


def test_b6_a_date_they_gave_is_waited_for_and_two_days_more(life):
    interviewed(life, their_date=date(2026, 5, 22))
    life.play(date(2026, 8, 14))
    assert life.done[0] == (date(2026, 5, 27), EMAIL)  # 25 May is Memorial Day


# --- "don't call us, we'll call you" (S26) --------------------------------------------------


def test_b5_well_call_you_means_ten_days_one_short_call_and_then_only_email(life):
    number = interviewed(life, meant="I3", text="Don't call us, we'll call you")
    assert [b.code for b in all_of(life.office, Boundary)] == ["B5"]
    life.play(date(2026, 8, 14))
    assert life.done[:2] == [(date(2026, 6, 1), CALL), (date(2026, 6, 15), EMAIL)]
    assert {way for _day, way in life.done[1:]} == {EMAIL}
    assert pursuit(life, number).status is Status.OPEN


def test_b5_with_their_date_the_call_waits_three_days_after_it(life):
    interviewed(life, meant="I3", their_date=date(2026, 5, 29))
    life.play(date(2026, 8, 14))
    assert life.done[0] == (date(2026, 6, 3), CALL)


# --- "I don't really have time to meet" (S14) -----------------------------------------------


def test_r21_no_time_to_meet_pauses_that_ask_and_comes_back_to_it(life):
    number = networking(life, date(2026, 3, 3))

    def no_time(life):
        life.log(number, Outcome.NO_TIME, EMAIL, text="I don't really have time to meet")

    life.play(date(2026, 3, 10), {date(2026, 3, 10): no_time})
    (pause,) = all_of(life.office, Boundary)
    assert (pause.code, pause.until) == ("B2", date(2026, 6, 3))
    assert life.step(number).due_on == date(2026, 6, 3)
    assert life.done == []
    life.go_to(date(2026, 4, 1))
    other = a_search(
        life, date(2026, 4, 1), person="Dana Reyes", title="News", kind=Kind.NETWORKING,
        stage=Stage.KEEPING_IN_TOUCH,
    )  # fmt: skip
    life.log(other, Outcome.WRITTEN, EMAIL)  # a keep-in-touch note is free
    with pytest.raises(KnownError) as refused:
        life.office.steps.add(other, NextStep("ask for a meeting", EMAIL, date(2026, 4, 20)))
    assert refused.value.details["guard"] == "B2"
    life.play(date(2026, 6, 10))
    assert (date(2026, 6, 3), EMAIL) in life.done


# --- "No, don't call" (S13) -----------------------------------------------------------------


def test_r20_no_dont_call_ends_it_for_good(life):
    first = networking(life, date(2026, 3, 3), "Ana Ortiz")
    second = networking(life, date(2026, 3, 9), "Ana Ortiz", "A referral")
    sam = networking(life, date(2026, 3, 9), "Sam Hill")

    def no(life):
        life.log(first, Outcome.NO_CONTACT, EMAIL, Stop("No, don't call"), text="No, don't call")

    life.play(date(2026, 6, 12), {date(2026, 3, 10): no})
    assert [pursuit(life, n).status for n in (first, second)] == [Status.STOPPED] * 2
    ana = pursuit(life, first).contact_id
    sent = [t for t in all_of(life.office, Touch, contact_id=ana) if t.outcome is Outcome.WRITTEN]
    assert max(t.on_date for t in sent) == date(2026, 3, 9)
    assert pursuit(life, sam).status is Status.OPEN
    with pytest.raises(KnownError) as refused:
        a_search(life, life.today, person="Ana Ortiz", title="Again", kind=Kind.NETWORKING)
    assert refused.value.details["words"] == "No, don't call"


# --- two pursuits with one person (S17) -----------------------------------------------------


@pytest.mark.parametrize(
    ("said", "due"),
    [(False, date(2026, 3, 5)), (True, date(2026, 3, 4))],  # a word is never moved in silence
)
def test_r24_a_message_in_one_pursuit_moves_what_the_other_proposed(life, said, due):
    """Message in A on Mon 2 Mar; a touch in B proposed for Wed 4 Mar moves to Thu 5 Mar."""
    other = a_search(life, date(2026, 2, 25), person="Dana Reyes", title="B", kind=Kind.NETWORKING)
    life.log(other, Outcome.WRITTEN, EMAIL, said=said)
    first = a_search(life, date(2026, 2, 25), person="Dana Reyes", title="A", kind=Kind.NETWORKING)
    check(life.office)
    life.go_to(date(2026, 3, 2))
    life.log(first, Outcome.WRITTEN, EMAIL)
    assert life.step(other).due_on == due
    if not said:
        assert dict(life.step(other).reason.args)["date"] == "2026-03-05"  # and it says why
        check(life.office)


# --- anything at all, for ninety days -------------------------------------------------------


class Days(RuleBasedStateMachine):
    """A user who does as proposed, or late, or not at all, and people who answer as they like."""

    def __init__(self):
        super().__init__()
        home = "/dev/shm" if Path("/dev/shm").is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="duesday-days-", dir=home))
        clock = HandClock()
        self.life = Life(an_office(self.folder / "search.duesday", clock), clock)
        self.life.go_to(date(2026, 3, 3))

    def teardown(self):
        self.life.office.close()
        shutil.rmtree(self.folder)

    def live(self, n):
        found = [p for p in all_of(self.life.office, Pursuit) if p.status is Status.OPEN]
        return found[n % len(found)].id if found else None

    def attempt(self, act):
        """Do it unless it is refused, with a reason that is foreseen."""
        try:
            act()
        except KnownError as error:
            assert error.code in FORESEEN, error

    @rule(
        person=st.sampled_from(["", "Dana Reyes", "Ana Ortiz", "Sam Hill"]),
        company=st.sampled_from(["", "Acme", "Birch"]),
        kind=st.sampled_from([Kind.NETWORKING, Kind.APPLICATION]),
        no_calls=st.booleans(),
    )
    def begin(self, person, company, kind, no_calls):
        new = NewPursuit(company, person, "T", kind)
        office = self.life.office
        before = {p.id for p in all_of(office, Pursuit)}
        self.attempt(lambda: office.pursuits.add(new))
        for number in {p.id for p in all_of(office, Pursuit)} - before:
            if no_calls and kind is Kind.APPLICATION:
                office.pursuit_cards.change(number, no_calls=True)
            first = Outcome.APPLIED if kind is Kind.APPLICATION else Outcome.WRITTEN
            self.attempt(lambda: self.start(number, first))  # noqa: B023  # run at once

    def start(self, number, outcome):
        now = NextStep("email", EMAIL, self.life.today)
        if not self.life.office.proposals.warnings(number, now):
            self.life.log(number, outcome, EMAIL, said=False)

    @rule(days=st.integers(1, 6), diligence=st.sampled_from(["all", "some", "none"]))
    def days_pass(self, days, diligence):
        for _ in range(days):
            self.life.go_to(self.life.today + timedelta(days=1))
            for number, row in enumerate(self.life.due()):
                if diligence == "none" or (diligence == "some" and number % 2):
                    continue
                self.attempt(lambda row=row: self.do(row.id))
            self.life.office.reminders.tick()
            check(self.life.office)

    def do(self, number):
        """Do what is due, unless a guard speaks: then the day is moved to where it is free."""
        life = self.life
        step = life.step(number)
        if step is None or step.due_on > life.today:
            return
        wanted = NextStep(step.action, step.channel, life.today)
        spoke = life.office.proposals.warnings(number, wanted)
        if not spoke:
            life.follow_up(number)

    @rule(n=st.integers(0, 9), their=st.integers(0, 9))
    def they_answer(self, n, their):
        if (number := self.live(n)) is not None:
            theirs = self.life.today + timedelta(days=their) if their > 4 else None
            self.attempt(lambda: self.life.log(number, Outcome.ANSWERED, EMAIL, their_date=theirs))

    @rule(n=st.integers(0, 9))
    def an_automatic_reply(self, n):
        if (number := self.live(n)) is not None:
            before = self.life.step(number)
            self.life.log(number, Outcome.AUTOMATIC, EMAIL, KeepStep())
            assert self.life.step(number).due_on >= before.due_on  # R10, B9: it dissolves nothing

    @rule(
        n=st.integers(0, 9), code=st.sampled_from(["B2", "B3", "B4", "B5", "B6", "B7"]),
        days=st.integers(3, 40), sure=st.integers(0, 1),
    )  # fmt: skip
    def they_say(self, n, code, days, sure):
        if (number := self.live(n)) is not None and sure:
            until = self.life.today + timedelta(days=days)
            said = Said(code, "…", until=until, off=frozenset({CALL}))
            self.attempt(lambda: self.life.office.hearing.record(number, said))

    @rule(n=st.integers(0, 9), whole=st.booleans(), sure=st.integers(0, 5))
    def they_say_no(self, n, whole, sure):
        if (number := self.live(n)) is not None and sure == 0:
            stop = self.life.office.follow_ups.stop
            self.attempt(lambda: stop(number, "No", whole_company=whole))

    @rule(n=st.integers(0, 9), days=st.integers(10, 60))
    def park(self, n, days):
        if (number := self.live(n)) is not None:
            until = self.life.today + timedelta(days=days)
            self.attempt(lambda: self.life.office.follow_ups.park(number, until))

    @invariant()
    def it_all_holds(self):
        check(self.life.office)


FORESEEN = {
    "hard_stop", "organization_stop", "no_person", "no_company", "no_name", "channel_off",
    "guarded", "guarded_any_day", "no_channel_left", "closed_pursuit",
}  # fmt: skip


def play(examples, length):
    run_state_machine_as_test(
        Days,
        settings=settings(
            max_examples=examples,
            stateful_step_count=length,
            deadline=None,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_ninety_days_of_anything_keep_to_the_law():
    """R05, R20, R22, R24, R36, R39, B1 to B9; `HYPOTHESIS_PROFILE=long` plays many more."""
    long = settings.default.max_examples > LONG
    play(examples=60 if long else 6, length=60 if long else 25)


@pytest.mark.parametrize("room", [True, False])
def test_the_check_of_the_days_bites(life, monkeypatch, room):
    """A planted fault: a message in one pursuit leaves no room in the other (R24, G1)."""
    if not room:
        monkeypatch.setattr(making_room, "leave_room", lambda *_args: None)
    for on, title in ((date(2026, 3, 3), "A"), (date(2026, 3, 9), "B")):
        number = a_search(life, on, person="Dana Reyes", title=title, kind=Kind.NETWORKING)
        life.log(number, Outcome.WRITTEN, EMAIL, said=False)
    if room:
        life.play(date(2026, 4, 1))
    else:
        with pytest.raises(AssertionError):
            life.play(date(2026, 4, 1))
