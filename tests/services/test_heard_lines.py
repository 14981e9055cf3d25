# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they said, typed in one line: absences, other ways, decisions (method.md 3.2, R10)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Direction,
    Kind,
    Organization,
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
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import a_pursuit, a_step, an_office, happened


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def networking(office, **given):
    return a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, **given)


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found
    office.capturing.commit(found)
    return found


def step(office, number):
    return office.browsing.dossier(number).step


def only(office, kind, **given):
    (found,) = matching(office.database, kind, **given)
    return found


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Dana out of office until 16 march", date(2026, 3, 18)),
        ("Dana's auto-reply: out of the office until March 16", date(2026, 3, 18)),
        ("automatic reply from Dana, back on 16 mar", date(2026, 3, 18)),
        ("got out of office from Dana, back 16/3", date(2026, 3, 18)),
        ("Dana is on vacation until 16 march", date(2026, 3, 18)),
        ("Dana on holiday till mon 16 mar", date(2026, 3, 18)),
        ("Dana is away until 16 march", date(2026, 3, 18)),
        ("Dana is on leave through 16 march", date(2026, 3, 19)),
    ],
)
def test_r10_b9_whoever_is_away_is_left_two_business_days_after_their_return(office, line, due):
    number = networking(office)
    found = enter(office, line)
    assert (found.outcome, found.left.on) == (Outcome.AUTOMATIC, due)
    (standing,) = matching(office.database, Step, state=StepState.OPEN)
    assert (standing.due_on, standing.reason.code) == (due, "out_of_office")
    touch = only(office, Touch)
    assert (touch.direction, touch.outcome) == (Direction.IN, Outcome.AUTOMATIC)
    assert not matching(office.database, Boundary)
    assert record(office.database, Pursuit, number).status is Status.OPEN


def test_r10_an_automatic_reply_answers_nothing(office):
    """The count of unanswered attempts goes on, and a word that was given stands."""
    number = networking(office)
    wrote = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(number, wrote, a_step(office, 9, stated=True))
    enter(office, "Dana out of office until 13 march")
    promise = only(office, Promise)
    assert (promise.state, promise.due_on) == (PromiseState.OPEN, date(2026, 3, 12))
    assert step(office, number).due_on == date(2026, 3, 12)
    again = office.proposals.first(office_edits(office), record(office.database, Pursuit, number))
    assert again.attempt == 0


def office_edits(office):
    from desktop_app.services.edits import Edits

    return Edits(office.database)


def test_r10_a_later_step_of_ones_own_stands(office):
    number = networking(office, step=a_step(office, 30))
    due = step(office, number).due_on
    enter(office, "Dana out of office until 16 march")
    assert step(office, number).due_on == due


def test_r10_their_absence_reaches_every_pursuit_with_them(office):
    networking(office)
    other = networking(office, title="Another", company="", step=a_step(office, 6))
    first = office.browsing.dossier(1).row.id
    found = office.capturing.understand("Dana out of office until 16 march", pursuit_id=first)
    office.capturing.commit(found)
    assert step(office, other).due_on == date(2026, 3, 18)


def test_r10_a_day_that_was_agreed_on_stands(office):
    from desktop_app.domain.records import Reason

    agreed = a_step(office, 6, reason=Reason.of("agreed", date="2026-03-09"))
    number = networking(office, step=agreed)
    enter(office, "Dana out of office until 16 march")
    assert step(office, number).due_on == date(2026, 3, 9)


def test_a_step_that_is_named_too_is_the_users(office):
    networking(office)
    enter(office, "Acme: out of office until 16 mar, call 20 mar")
    touch = only(office, Touch)
    assert touch.on_date == office.today
    standing = {s.due_on for s in matching(office.database, Step, state=StepState.OPEN)}
    assert date(2026, 3, 20) in standing


def test_an_automatic_reply_of_somebody_new_leaves_a_step(office):
    enter(office, "out of office from Priya at Birch")
    assert only(office, Pursuit).next_step_id is not None


def test_r10_what_an_assistant_says_of_their_absence_counts_too(office):
    number = networking(office)
    enter(office, "called Dana, assistant said she is on vacation until 16 mar")
    assert step(office, number).due_on == date(2026, 3, 18)


@pytest.mark.parametrize(
    "line",
    [
        "Dana said email is better",
        "Dana said she doesn't take calls",
        "called Dana, she said email is better",
    ],
)
def test_b3_another_way_turns_the_call_into_a_note_the_same_day(office, line):
    number = networking(office)
    due = step(office, number).due_on
    found = enter(office, line)
    dana = only(office, Contact)
    assert (dana.may_call, dana.may_email, dana.may_contact) == (False, True, True)
    assert only(office, Boundary).code == "B3"
    assert step(office, number).channel is Channel.EMAIL
    if found.outcome is None:
        assert step(office, number).due_on == due


def test_b5_we_will_be_in_touch_means_patience_and_then_one_call(office):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    enter(office, "called Dana, she said we'll be in touch")
    assert only(office, Boundary).code == "B5"
    found = step(office, number)
    assert (found.situation, found.due_on, found.channel) == (
        "I3",
        date(2026, 3, 17),
        Channel.CALL,
    )


@pytest.mark.parametrize(
    ("line", "due"),
    [
        (
            "interviewed with Iris Novak at Initech, they said don't call us, we'll call you",
            date(2026, 3, 17),
        ),
        ("had an interview with Iris at Initech, we'll be in touch by 13 march", date(2026, 3, 18)),
    ],
)
def test_b5_said_at_the_interview_that_begins_a_pursuit_counts_too(office, line, due):
    """R34, S26a: the first line about a process puts B5 in force as a later one would."""
    enter(office, line)
    number = only(office, Pursuit).id
    assert only(office, Boundary).code == "B5"
    thanks, left = sorted(
        matching(office.database, Step, pursuit_id=number, state=StepState.OPEN),
        key=lambda one: one.due_on,
    )
    assert (thanks.action, thanks.due_on) == ("thank", date(2026, 3, 4))  # within 24 hours (5.1)
    assert (left.situation, left.channel, left.due_on) == ("I3", Channel.CALL, due)


@pytest.mark.parametrize(
    "line",
    [
        "written offer from Zed Corp, answer by 20 march",
        "offer from Zed Corp, they need an answer by 20 march",
        "got an offer from Zed Corp, I have to let them know by 20 march",
    ],
)
def test_o2_the_day_an_offer_wants_its_answer_is_their_deadline(office, line):
    enter(office, line)
    pursuit = only(office, Pursuit)
    left = step(office, pursuit.id)
    assert (left.situation, left.due_on) == ("O2", date(2026, 3, 20))
    assert pursuit.their_date == date(2026, 3, 20)
    assert matching(office.database, Promise) == []  # nobody was told anything


def test_o1_a_day_of_ones_own_after_an_offer_stays_ones_own(office):
    enter(office, "verbal offer from Zed Corp, call them on 12 march")
    left = step(office, only(office, Pursuit).id)
    assert (left.situation, left.channel, left.due_on) == ("O1", Channel.CALL, date(2026, 3, 12))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("met Sam Cho for coffee", "Sam Cho"),
        ("linkedin message to Omar Haddad about data roles", "Omar Haddad"),
        ("applied to Umbra as nurse, contact Bea Stone", "Bea Stone"),
        ("applied to Umbra as nurse, contact person is Bea Stone", "Bea Stone"),
    ],
)
def test_r20_r24_r29_who_is_met_messaged_or_named_as_the_contact_is_a_person(office, line, name):
    """Only a person has a pause and a no of their own; with one known there is no ladder."""
    found = enter(office, line)
    assert name in lines.understood_line(found, office.today)
    assert only(office, Contact).name == name
    assert only(office, Pursuit).situation in {"N5", "N4", "A1"}


@pytest.mark.parametrize("line", ["met Acme Ltd", "met Acme", "messaged Blue Ocean Partners"])
def test_what_is_no_persons_name_stays_a_company(office, line):
    enter(office, line)
    assert matching(office.database, Contact) == []


def test_a_company_that_is_known_stays_one(office):
    a_pursuit(office, company="Green Valley", person="Dana Reyes")
    enter(office, "met Green Valley")
    assert only(office, Contact).name == "Dana Reyes"


def test_r05_words_of_a_step_without_a_day_stay_with_the_touch(office):
    enter(office, "emailed Acme, call Jim")
    assert only(office, Touch).text == "call Jim"


def test_r34_a_posting_without_calls_is_shown_before_enter(office):
    found = office.capturing.understand("applied to Globex as welder, no phone calls")
    assert "no phone calls" in lines.understood_parts(found, office.today)


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("interview with Max Orr at Soylent on 13 march 10:00", Stage.INTERVIEWING),
        ("phone screen with Max Orr at Soylent on 13 march 10:00", Stage.SCREENING),
    ],
)
def test_r04_r40_a_process_begins_with_what_is_ahead(office, line, stage):
    enter(office, line)
    assert only(office, Pursuit).stage is stage


def test_b5_without_a_job_it_is_no_boundary(office):
    networking(office)
    enter(office, "called Dana, she said we'll be in touch, call 20 mar")
    assert not matching(office.database, Boundary)


@pytest.mark.parametrize(
    "line", ["Dana: decision by 20 march", "called Dana, they decide by 20 march"]
)
def test_b6_r38_the_day_of_a_decision_is_theirs_and_two_days_are_added(office, line):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    enter(office, line)
    assert record(office.database, Pursuit, number).their_date == date(2026, 3, 20)
    assert (step(office, number).situation, step(office, number).due_on) == (
        "I2",
        date(2026, 3, 24),
    )


def test_b6_the_users_own_day_after_it_stands(office):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    enter(office, "called Dana, she will decide on fri 20 march, call 25 march")
    assert record(office.database, Pursuit, number).their_date == date(2026, 3, 20)
    assert step(office, number).due_on == date(2026, 3, 25)


def test_b8_a_no_of_the_whole_company_stops_everybody_there(office):
    a_pursuit(office)
    other = a_pursuit(office, person="Sam Field", title="Welder")
    found = office.capturing.understand("Acme said do not contact our company again", pursuit_id=1)
    office.capturing.commit(found)
    assert only(office, Boundary).code == "B8"
    assert not only(office, Organization).may_contact
    assert record(office.database, Pursuit, other).status is Status.STOPPED


def test_n2_a_cold_call_or_note_begins_the_colder_rhythm(office):
    found = enter(office, "cold emailed Priya at Birch")
    assert found.left.situation == only(office, Pursuit).situation == "N2"


def test_c1_an_application_through_a_recruiter_follows_theirs(office):
    found = enter(office, "applied to Birch for fitter via recruiter Juniper Staffing")
    assert found.left.situation == "C1"
    agency = only(office, Organization, agency=True)
    assert (agency.name, only(office, Pursuit).agency_id) == ("Juniper Staffing", agency.id)
    assert only(office, Pursuit).title == "fitter"


def test_b7_the_line_of_a_rejection_may_keep_in_touch(office):
    number = a_pursuit(office)
    enter(office, "Dana rejected me, keep in touch")
    assert record(office.database, Pursuit, number).status is Status.CLOSED
    fresh = only(office, Pursuit, status="open")
    assert (fresh.kind, fresh.stage) == (Kind.NETWORKING, Stage.KEEPING_IN_TOUCH)
    assert step(office, fresh.id).action == "thank"
    assert only(office, Boundary).words == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Dana out of office until 16 march", "back Mon 16 Mar"),
        ("Dana said email is better", "another way suits them better"),
        ("Dana: decision by 20 march", "they decide Fri 20 Mar"),
        ("Dana rejected me, keep in touch", "keep in touch"),
    ],
)
def test_what_goes_on_record_is_shown_before_enter(office, line, told):
    networking(office)
    found = office.capturing.understand(line)
    assert told in lines.understood_line(found, office.today)


@pytest.mark.parametrize(
    "said",
    [
        "Acme gave me an offer", "Acme sent me an offer", "Dana Reyes extended an offer to me",
        "Acme has given us a written offer", "Acme sent me the offer letter",
    ],
)  # fmt: skip
def test_o1_whoever_gives_an_offer_has_made_one(office, said):
    a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.INTERVIEWING)
    found = office.capturing.understand(f"{said}, answer by friday")
    assert found.capture.outcome is Outcome.OFFER


@pytest.mark.parametrize(
    ("line", "channel", "outcome"),
    [
        ("Uma Kay answered my mail", Channel.EMAIL, Outcome.ANSWERED),
        ("Uma Kay replied to my second email", Channel.EMAIL, Outcome.ANSWERED),
        ("Uma Kay replied to my message", Channel.MESSAGE, Outcome.ANSWERED),
        ("Uma Kay responded to my LinkedIn note", Channel.MESSAGE, Outcome.ANSWERED),
        ("Uma Kay returned my call", Channel.CALL, Outcome.ANSWERED),
    ],
)
def test_r10_what_they_answered_in_says_by_which_way_and_asks_for_a_reply(
    office, line, channel, outcome
):
    networking(office, company="Rowan", person="Uma Kay", title="")
    found = enter(office, line)
    assert (found.channel, found.outcome) == (channel, outcome)
    touch = matching(office.database, Touch)[-1]
    assert touch.direction is Direction.IN
    if channel is not Channel.CALL:
        assert (found.step.on - office.today).days == 1


def test_who_answered_the_users_call_was_reached(office):
    networking(office, company="Rowan", person="Uma Kay", title="")
    found = enter(office, "Uma Kay answered my call, send papers fri")
    assert (found.channel, found.outcome) == (Channel.CALL, Outcome.REACHED)


def test_the_users_own_reply_stays_theirs(office):
    networking(office, company="Rowan", person="Uma Kay", title="")
    found = enter(office, "replied to Uma Kay's mail, fri")
    assert found.outcome is Outcome.WRITTEN
    assert matching(office.database, Touch)[-1].direction is Direction.OUT


@pytest.mark.parametrize(
    ("line", "thanks"),
    [
        ("interviewed at Rowan today", True),
        ("interviewed at Rowan yesterday, they decide in two weeks", True),
        ("interviewed at Rowan today, thanked them, ask fri", False),
        ("interviewed at Rowan, email tomorrow", False),
        ("interviewed at Rowan on 23 feb, ask fri", False),
    ],
)
def test_51_an_interview_told_in_a_line_leaves_the_note_of_thanks(office, line, thanks):
    a_pursuit(office, company="Rowan", person="Uma Kay", stage=Stage.APPLIED)
    enter(office, line)
    left = matching(office.database, Step, state=StepState.OPEN)
    assert ("thank" in {one.action for one in left}) is thanks


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("i'll drop them a line fri", Channel.EMAIL),
        ("drop him a note fri", Channel.EMAIL),
        ("i'll send you an email fri", Channel.EMAIL),
        ("shoot her a quick text fri", Channel.MESSAGE),
        ("give them a buzz fri", Channel.CALL),
        ("i'll give him a ring back fri", Channel.CALL),
    ],
)
def test_r06_a_way_to_be_in_touch_is_heard_in_every_turn_of_phrase(office, words, way):
    networking(office, company="Moor", person="Hal Voss", title="")
    found = enter(office, f"called Hal Voss, left voicemail, {words}")
    assert (found.step.action, found.step.channel) == (str(way), way)
    assert found.step.stated


def test_what_is_to_be_sent_keeps_its_words(office):
    networking(office, company="Moor", person="Hal Voss", title="")
    found = enter(office, "called Hal Voss, left voicemail, send him the papers fri")
    assert found.step.action == "send him the papers"
