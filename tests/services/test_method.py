# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The acceptance tests in words of method.md, section 2, through the services."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app import resources, words
from desktop_app.domain import messages
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    Channel,
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
from desktop_app.services.browsing import Query, View
from desktop_app.services.due_reading import Trouble, read_due
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.hearing import Said
from desktop_app.services.proposals import Happened
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

CALL, EMAIL = Channel.CALL, Channel.EMAIL


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "search.duesday", clock)
    yield office
    office.close()


def networking(office, **given):
    return a_pursuit(office, **({"kind": Kind.NETWORKING, "stage": Stage.IN_TOUCH} | given))


def step(office, number):
    return office.browsing.dossier(number).step


def go_to(clock, on, at="09:30"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def after(office, number, outcome=Outcome.WRITTEN, channel=EMAIL, **more):
    return office.proposals.after(number, Happened(outcome, channel, office.today, **more))


# --- S1 to S4 -------------------------------------------------------------------------------


def test_r01_every_open_pursuit_shows_its_step_and_date_with_a_reason(office):
    for kind, stage in ((Kind.NETWORKING, None), (Kind.APPLICATION, Stage.APPLIED)):
        office.pursuits.add(NewPursuit("Acme", "Dana Reyes", "Fitter", kind, stage))
    for row in office.browsing.rows(office.browsing.ids(Query(View.ALL))).values():
        assert row.due_on is not None
        assert words.action(row.action, contact=row.person, channel=row.channel)
        assert words.reason(row.reason, office.today)


def test_r02_three_old_applications_stand_in_needs_a_step_until_accepted(office, tmp_path):
    path = tmp_path / "old.csv"
    path.write_text(
        "Company,Position,Date applied\nAcme,Fitter,2025-11-03\nBirch,Clerk,2025-12-01\n"
        "Cedar,Nurse,2026-01-12\n"
    )
    office.importing.bring_in(path)
    needing = office.browsing.ids(Query(View.NEEDS_STEP))
    assert len(needing) == 3
    assert all(step(office, number).due_on >= office.today for number in needing)
    assert office.browsing.agenda().cards == ()  # none is shown as if it were agreed on
    office.steps.accept([needing[0]])
    office.steps.move(step(office, needing[1]).id, date(2026, 3, 12))
    assert list(office.browsing.ids(Query(View.NEEDS_STEP))) == [needing[2]]


def test_r03_one_loop_for_all_three_scenarios(office):
    """A networking message, an application, an interview: the same verb, the same records."""
    first = networking(office, stage=Stage.REACHING_OUT)
    applied = a_pursuit(office, stage=Stage.FOUND)
    talked = a_pursuit(office, stage=Stage.INTERVIEWING)
    told = ((first, Outcome.WRITTEN), (applied, Outcome.APPLIED), (talked, Outcome.INTERVIEWED))
    for number, outcome in told:
        channel = Channel.VISIT if outcome is Outcome.INTERVIEWED else EMAIL
        then = NextStep.of(after(office, number, outcome, channel))
        office.follow_ups.log(number, happened(office, outcome, channel), then)
    assert [step(office, n).situation for n, _ in told] == ["N1", "A1", "I1"]
    assert all(type(step(office, n)) is Step for n, _ in told)


# --- S5 to S7 -------------------------------------------------------------------------------


@pytest.mark.parametrize("words_typed", ["soon", "next week", "in the spring", "later"])
def test_r07_words_that_are_no_date_are_refused(office, words_typed):
    found = read_due(words_typed, office)
    assert found.whens == ()
    assert found.trouble in {Trouble.VAGUE, Trouble.NONSENSE}


def test_r07_in_two_weeks_is_a_date_that_is_shown(office):
    (found,) = read_due("in two weeks", office).whens
    assert found.on == date(2026, 3, 17)
    assert words.full_date(found.on).startswith("Tuesday")


@pytest.mark.parametrize(
    ("on", "berlin"),
    [(date(2026, 3, 20), "15:00"), (date(2026, 4, 3), "16:00")],  # daylight saving differs
)
def test_r08_a_time_is_that_of_the_contact_and_rings_a_quarter_before(tmp_path, on, berlin):
    clock = HandClock(zone="Europe/Berlin")
    office = an_office(tmp_path / "berlin.duesday", clock)
    new_york = NextStep("call", CALL, on, time(10), zone="America/New_York")
    number = networking(office, step=new_york)
    there = datetime.combine(on, time.fromisoformat(berlin), UTC) - timedelta(
        hours=1 if on < date(2026, 3, 29) else 2
    )
    clock.at = there - timedelta(minutes=15, seconds=1)
    assert not office.reminders.tick()
    clock.at = there - timedelta(minutes=15)
    assert [f.step_id for f in office.reminders.tick()] == [step(office, number).id]
    office.close()


def test_r09_after_saving_it_is_out_of_sight_until_its_morning(office, clock):
    number = networking(office, step=a_step(office, 0))
    assert office.browsing.agenda(soon_days=0).due_count == 1
    then = NextStep.of(after(office, number, Outcome.VOICEMAIL, CALL), stated=True)
    office.follow_ups.log(number, happened(office), then)
    assert office.browsing.agenda(soon_days=0).due_count == 0
    go_to(clock, then.on, "00:05")
    assert office.browsing.agenda(soon_days=0).due_count == 1


def test_r10_b9_an_automatic_acknowledgement_leaves_the_step_and_the_word(office):
    number = networking(office, stage=Stage.REACHING_OUT)
    for _ in range(2):
        office.follow_ups.log(number, happened(office), a_step(office, 7, stated=True))
    before, attempt = step(office, number), after(office, number).attempt
    automatic = happened(office, Outcome.AUTOMATIC, EMAIL)
    office.follow_ups.log(number, automatic, KeepStep())
    assert step(office, number) == before
    assert matching(office.database, Promise)[-1].state is PromiseState.OPEN
    assert after(office, number).attempt == attempt  # neither is it an answer to the counting


# --- S8 to S12 ------------------------------------------------------------------------------


def test_r12_the_third_silent_call_in_a_row_is_one_too_many(office, clock):
    number = networking(office)
    for day in (4, 12):
        assert office.proposals.silent_again(number) is None
        go_to(clock, date(2026, 3, day))
        silent = happened(office, Outcome.NO_ANSWER)
        office.follow_ups.log(number, silent, a_step(office, 5))
    go_to(clock, date(2026, 3, 20))
    assert office.proposals.silent_again(number).reason.code == "G2_silent"
    office.follow_ups.log(number, happened(office), a_step(office, 7))  # a message was left
    go_to(clock, date(2026, 3, 31))
    assert office.proposals.silent_again(number) is None


def test_r16_no_pursuit_consists_of_somebody_elses_turn(office):
    """Every live pursuit has an act of the user's, and no list is one of waiting."""
    number = a_pursuit(office)
    for action in ("wait for her call", "their reply", "Dana will call me"):
        with pytest.raises(KnownError) as refused:
            office.steps.reword(step(office, number).id, action)
        assert refused.value.code == "not_your_action"
    assert not any("wait" in str(one) for one in (*View, *Status))


def test_r18_every_text_can_be_read_by_somebody_who_never_saw_the_last_one():
    """It says who writes, how to reach them, and what it is about."""
    texts = messages.parse_templates(
        json.loads(resources.path("templates.json").read_text("utf-8"))
    )
    about = re.compile(r"\{(?:role|topic|organization|last_touch_date|specific_detail|news_line"
                       r"|promised_date|referrer_or_link|third_party|value_add)\}")  # fmt: skip
    sent = [t for t in texts if t.form in {"email", "voicemail"} and t.states_next_step]
    assert len(sent) > 20
    for text in sent:
        assert "{my_name}" in text.body, text.id
        assert "{my_phone}" in text.body, text.id
        whole = text.subject + text.body
        answers = text.id == "W0" or "the offer" in whole  # to what they said a moment ago
        assert answers or about.search(whole), text.id
        assert text.body.count("?") <= 3, text.id


def test_r19_what_happened_by_hand_too_soon_is_saved_and_explained(office, clock):
    number = networking(office)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), a_step(office, 9))
    clock.move(days=1)
    again = NextStep("email", EMAIL, office.today)
    (against,) = office.proposals.warnings(number, again)
    assert against.guard == "G1"
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), a_step(office, 9))
    assert len(matching(office.database, Touch)) == 2


def test_r21_b2_pauses_the_meeting_and_not_an_introduction_that_they_offer(office):
    """Acceptance (b) of 3.2; no text asks for a meeting before the day."""
    number = networking(office)
    office.hearing.record(number, Said("B2", "No time to meet"))
    offered = happened(office, Outcome.ANSWERED, EMAIL, meant="R1")
    then = NextStep.of(after(office, number, Outcome.ANSWERED, meant="R1"))
    office.follow_ups.log(number, offered, then)
    assert step(office, number).situation == "R1"


def test_r21_while_the_meeting_is_paused_no_text_asks_for_one(office, clock):
    number = networking(office, stage=Stage.REACHING_OUT)
    office.follow_ups.log(
        number, happened(office, Outcome.WRITTEN, EMAIL), a_step(office, 5, situation="N1")
    )
    contact = record(office.database, Pursuit, number).contact_id
    asks = [t for t in office.drafting.templates if messages.asks_to_meet(t)]
    assert {"N1.0", "N1.1", "R2.0"} <= {t.id for t in asks}
    assert not {"W0", "O2.1", "K1.1"} & {t.id for t in asks}

    def offered():
        dossier = office.browsing.dossier(number)
        found = [office.drafting.choose(dossier, channel=EMAIL, form="email")]
        return found + list(office.drafting.offered(dossier, channel=EMAIL, form="email"))

    assert any(messages.asks_to_meet(t) for t in offered())
    other = networking(office, title="Other")
    office.hearing.record(other, Said("B2", "No time to meet"))
    assert office.hearing.meeting_paused(contact) == date(2026, 5, 27)
    assert offered()
    assert not any(messages.asks_to_meet(t) for t in offered())
    go_to(clock, date(2026, 5, 27))
    assert office.hearing.meeting_paused(contact) is None


def test_r22_an_assistants_she_is_busy_is_no_no(office, clock):
    number = networking(office)
    then = NextStep.of(after(office, number, Outcome.ASSISTANT, CALL))
    busy = happened(office, Outcome.ASSISTANT, text="She is busy")
    office.follow_ups.log(number, busy, then)
    clock.move(days=90)
    assert record(office.database, Pursuit, number).status is Status.OPEN
    assert step(office, number) is not None


# --- S17 to S20 -----------------------------------------------------------------------------


def test_r24_g4_three_unanswered_in_fifteen_days_are_enough_whatever_the_pursuit(office, clock):
    numbers = [networking(office, title=title) for title in "ABC"]
    for day, number in zip((3, 9, 13), numbers, strict=True):
        go_to(clock, date(2026, 3, day))
        far = a_step(office, 40)
        office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), far)
    wanted = NextStep("email", EMAIL, date(2026, 3, 20))
    assert "G4" in {f.guard for f in office.proposals.warnings(numbers[0], wanted)}
    proposal = after(office, numbers[0], Outcome.NO_ANSWER, CALL)
    assert proposal.on >= date(2026, 3, 24)


def test_g3_never_two_people_of_a_company_on_one_day(office):
    first = networking(office, person="Dana Reyes")
    second = networking(office, person="Sam Hill")
    office.follow_ups.log(first, happened(office, Outcome.WRITTEN, EMAIL), a_step(office, 9))
    today = NextStep("email", EMAIL, office.today)
    (against,) = office.proposals.warnings(second, today)
    assert (against.guard, against.reason.code) == ("G3", "G3_day")


def test_r26_no_message_speaks_of_chances():
    """It says why, and claims nothing more."""
    from tests.words import source

    claims = re.compile(
        r"\b(?:likelihood|chances? (?:of|that)|odds|success rate|more likely)\b", re.IGNORECASE
    )
    shown = [said for _path, tree in source.trees() for _line, said in source.messages(tree)]
    assert len(shown) > 500
    assert [said for said in shown if claims.search(said)] == []
    assert claims.search("Your chances of an offer")


def test_r27_r28_a_promise_not_kept_lowers_the_rate_and_nothing_else(office, clock):
    kept, missed = networking(office), networking(office, person="Sam Hill")
    for number in (kept, missed):
        office.follow_ups.log(number, happened(office), a_step(office, 7, stated=True))
    clock.move(days=7)
    office.follow_ups.log(kept, happened(office), a_step(office, 9))
    assert office.browsing.ledger().fraction == (1, 1)
    clock.move(days=5)
    office.follow_ups.log(missed, happened(office), a_step(office, 9))
    ledger = office.browsing.ledger()
    assert (ledger.fraction, ledger.percent) == ((1, 2), None)
    one, other = (record(office.database, Pursuit, n) for n in (kept, missed))
    assert (one.status, one.stage, one.situation) == (other.status, other.stage, other.situation)


# --- S26 and after --------------------------------------------------------------------------


def test_r34_the_same_words_in_a_posting_and_from_a_person_are_two_things(office):
    posting = a_pursuit(office, company="Acme", applied_on=date(2026, 3, 2))
    office.pursuit_cards.change(posting, no_calls=True)
    assert record(office.database, Pursuit, posting).situation == "A3"
    said = a_pursuit(office, company="Birch", person="Sam Hill")
    office.hearing.record(said, Said("B1", "No phone calls"))
    assert record(office.database, Pursuit, said).status is Status.STOPPED


@pytest.mark.parametrize("way", ["by hand", "import"])
def test_r34_a_company_that_wants_no_calls_puts_a3_in_force_from_the_start(office, tmp_path, way):
    """B4 as a company's policy; the call is not before 15 business days (R36)."""
    a_pursuit(office, company="Acme", title="First")
    company = record(office.database, Pursuit, 1).organization_id
    office.companies.change(company, no_calls=True)
    if way == "by hand":
        new = NewPursuit("Acme", title="Second", stage=Stage.APPLIED, applied_on=date(2026, 3, 2))
        office.pursuits.add(new)
    else:
        path = tmp_path / "tracker.csv"
        path.write_text("Company,Position,Date applied\nAcme,Second,2026-03-02\n")
        office.importing.bring_in(path)
    (second,) = matching(office.database, Pursuit, title="Second")
    found = step(office, second.id)
    assert (second.situation, found.channel, found.due_on) == ("A3", CALL, date(2026, 3, 23))


def test_r36_a_row_that_asks_for_a_call_too_early_keeps_its_day_and_the_mark(office, tmp_path):
    """An import can't be asked a second time: what the user wrote stands, marked (R19, B4)."""
    a_pursuit(office, company="Acme", title="First")
    company = record(office.database, Pursuit, 1).organization_id
    office.companies.change(company, no_calls=True)
    path = tmp_path / "tracker.csv"
    path.write_text(
        "Company,Position,Date applied,Next step,Follow up\n"
        "Acme,Second,2026-03-02,call,2026-03-06\n"
    )
    office.importing.bring_in(path)
    (second,) = matching(office.database, Pursuit, title="Second")
    assert step(office, second.id).due_on == date(2026, 3, 6)
    assert dict(step(office, second.id).reason.args)["despite"] == "B4"


def test_r37_the_quiet_way_is_an_email_at_ten_days():
    from desktop_app.domain import cadence
    from desktop_app.domain.situations import DEFAULT_TABLE
    from desktop_app.domain.working_days import WorkCalendar

    found = cadence.propose(
        "A3", attempt=0, since=date(2026, 6, 26), calendar=WorkCalendar("US"),
        today=date(2026, 6, 26), table=DEFAULT_TABLE, facts=cadence.Facts(quiet=True),
    )  # fmt: skip
    assert (found.on, found.channel) == (date(2026, 7, 13), EMAIL)


def test_r38_what_they_say_about_their_decision_takes_the_place_of_the_call(office, clock):
    number = a_pursuit(office, stage=Stage.APPLIED, applied_on=date(2026, 3, 2))
    office.pursuit_cards.change(number, no_calls=True)
    office.follow_ups.log(
        number, happened(office, Outcome.WRITTEN, EMAIL), NextStep.of(after(office, number))
    )
    heard = happened(office, Outcome.ANSWERED, EMAIL, their_date=date(2026, 3, 13))
    then = NextStep.of(after(office, number, Outcome.ANSWERED, their_date=date(2026, 3, 13)))
    office.follow_ups.log(number, heard, then)
    assert (step(office, number).situation, step(office, number).due_on) == (
        "I2",
        date(2026, 3, 17),
    )
    assert step(office, number).channel is not CALL
    assert not any(s.channel is CALL for s in matching(office.database, Step, state=StepState.OPEN))


def test_r39_no_proposal_is_a_second_call_where_none_was_wanted(office, clock):
    """Also where the table has one: an agency, a screening by telephone (C1)."""
    number = a_pursuit(office, person="", stage=Stage.APPLIED, applied_on=date(2026, 3, 3))
    office.hearing.record(number, Said("B4", "No phone calls"))
    go_to(clock, date(2026, 3, 24))
    then = NextStep.of(after(office, number, Outcome.VOICEMAIL, CALL))
    office.follow_ups.log(number, happened(office), then)
    for _ in range(5):
        go_to(clock, step(office, number).due_on)
        assert step(office, number).channel is EMAIL
        proposal = after(office, number)
        assert proposal.channel is EMAIL
        office.follow_ups.log(
            number, happened(office, Outcome.WRITTEN, EMAIL), NextStep.of(proposal)
        )


@pytest.mark.parametrize(
    ("promised", "days"), [(True, date(2026, 3, 10)), (False, date(2026, 4, 14))]
)
def test_r41_a_week_if_they_promised_something_else_a_month_or_two(office, promised, days):
    number = networking(office, stage=Stage.MEETING_SET)
    met = after(office, number, Outcome.MET, Channel.VISIT, promised=promised)
    assert (met.action, met.on, met.follow_on) == ("thank", date(2026, 3, 4), days)


def test_r42_holidays_shift_days_and_pause_nothing(office, clock):
    """24 Nov 2026 and five business days is 2 Dec; December is a month like any other."""
    go_to(clock, date(2026, 11, 24))
    number = networking(office, stage=Stage.REACHING_OUT)
    assert after(office, number).on == date(2026, 12, 2)
    go_to(clock, date(2026, 12, 18))
    assert after(office, number).on == date(2026, 12, 28)  # only Christmas Day is skipped


# --- states ---------------------------------------------------------------------------------


def test_b7_parking_what_is_over_does_not_open_it_again(office):
    from desktop_app.domain.records import Ending

    number = a_pursuit(office)
    office.follow_ups.close(number, Ending.REJECTED)
    with pytest.raises(KnownError) as refused:
        office.follow_ups.park(number, date(2026, 4, 1))
    assert refused.value.code == "closed_pursuit"
    assert record(office.database, Pursuit, number).ending is Ending.REJECTED


def test_opening_a_parked_pursuit_lets_its_revisit_go(office):
    number = networking(office)
    office.follow_ups.park(number, date(2026, 4, 1))
    office.follow_ups.reopen(number, a_step(office, 9))
    assert record(office.database, Pursuit, number).status in LIVE
    assert len(matching(office.database, Step, state=StepState.OPEN)) == 1


def test_a_step_behind_the_next_is_seen_and_can_be_dropped_and_the_last_one_can_not(office):
    """R05: a live pursuit keeps one."""
    number = a_pursuit(office)
    office.steps.add(number, a_step(office, 9, action="email", channel=EMAIL))
    (behind,) = office.timelines.further(number)
    assert behind.due_on == office.today + timedelta(days=9)
    office.steps.drop(behind.id)
    assert office.timelines.further(number) == ()
    with pytest.raises(KnownError) as refused:
        office.steps.drop(step(office, number).id)
    assert refused.value.code == "step_required"


def test_a_step_that_was_told_to_them_is_not_dropped(office):
    number = networking(office)
    office.follow_ups.log(number, happened(office), a_step(office, 7, stated=True))
    office.steps.add(number, a_step(office, 3))
    (told,) = office.timelines.further(number)
    with pytest.raises(KnownError) as refused:
        office.steps.drop(told.id)
    assert refused.value.code == "promise_stands"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("phone Dana about it", CALL),
        ("thank her for the call", EMAIL),
        ("write to her", EMAIL),
        ("I'll message her", Channel.MESSAGE),
    ],
)
def test_r07_r14_words_that_name_a_way_are_taken_at_their_word(office, text, channel):
    number = networking(office, step=a_step(office, 4, action="email", channel=EMAIL))
    office.steps.reword(step(office, number).id, text)
    assert step(office, number).channel is channel


def test_r33_false_pretexts_are_stopped(office):
    """Honest scripts only: nobody expects the call unless they said so."""
    from desktop_app.services.tone import kind_of

    number = a_pursuit(office, person="", step=a_step(office, 0, action="ask_for_hr"))
    dossier = office.browsing.dossier(number)
    kind = kind_of(dossier, channel=CALL, form="live")

    def stopped(text):
        found = office.tone.check(dossier, text, kind=kind, step=None).findings
        return {f.id for f in found if str(f.weight) == "stop"}

    found = stopped("Please put me through to Mr Stein, he's expecting my call.")
    assert found & {"HON01", "HON02"}
    honest = office.drafting.choose(dossier, channel=CALL, form="live")
    assert not stopped(honest.body)


@pytest.mark.parametrize("way", ["wizard", "key"])
def test_b2_the_second_not_now_waits_twice_as_long_and_only_keeps_in_touch(office, clock, way):
    """W1: 60 business days, then 120; one rule for both ways of saying it (R21)."""
    number = networking(office)
    untils = []
    for _ in range(2):
        if way == "wizard":
            office.hearing.record(number, Said("B2", "Not now"))
        else:
            then = NextStep.of(after(office, number, Outcome.NO_TIME))
            heard = happened(office, Outcome.NO_TIME, EMAIL, "Not now")
            office.follow_ups.log(number, heard, then)
        untils.append(office.hearing.meeting_paused(record(office.database, Pursuit, 1).contact_id))
        assert step(office, number).due_on == untils[-1]
        go_to(clock, untils[-1])
    assert untils == [date(2026, 5, 27), date(2026, 11, 18)]
    assert step(office, number).action == "keep_in_touch"


@pytest.mark.parametrize("named", [None, date(2026, 4, 20)])
def test_r21_a_note_before_the_day_leaves_the_re_approach_standing(office, clock, named):
    """R21: keeping in touch is allowed meanwhile, and the task to ask again stays on its day."""
    number = networking(office)
    proposal = after(office, number, Outcome.NO_TIME, their_date=named)
    heard = happened(office, Outcome.NO_TIME, EMAIL, "Not now", their_date=named)
    office.follow_ups.log(number, heard, NextStep.of(proposal))
    again = step(office, number).due_on
    go_to(clock, date(2026, 3, 20))
    noted = after(office, number)
    assert (noted.on, noted.action, noted.situation) == (again, "ask_again", "W1")
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), NextStep.of(noted))
    assert step(office, number).due_on == again
    go_to(clock, again)
    assert after(office, number).action == "keep_in_touch"
