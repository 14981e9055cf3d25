# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who stands between in a capture line: an introduction made (R2), a recruiter's word (C1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.records import (
    Channel,
    Contact,
    Direction,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office, happened


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday; Thursday is a holiday
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def person(office, name):
    (found,) = matching(office.database, Contact, name=name)
    return found


def with_person(office, name):
    (found,) = matching(office.database, Pursuit, contact_id=person(office, name).id)
    return found


def open_steps(office, pursuit):
    return matching(office.database, Step, pursuit_id=pursuit.id, state=StepState.OPEN)


def bo(office):
    return a_pursuit(
        office, company="Beta", person="Bo Lund", title="", kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Bo Lund introduced me to Zoe Park at Pyro",
        "introduced to Zoe Park at Pyro by Bo Lund",
        "got introduced to Zoe Park at Pyro by bo lund",
        "Bo Lund put me in touch with Zoe Park at Pyro",
        "Bo put me onto Zoe Park at Pyro",
        "Bo Lund connected me with Zoe Park (Pyro)",
        "Bo Lund has kindly introduced me to Zoe Park at Pyro",
    ],
)
def test_an_introduction_made_leaves_a_first_note_within_one_working_day_r2(office, line):
    bo(office)
    found = enter(office, line)
    pursuit = with_person(office, "Zoe Park")
    (step,) = open_steps(office, pursuit)
    assert (pursuit.kind, pursuit.situation) == (Kind.NETWORKING, "R2")
    assert (step.channel, step.due_on) == (Channel.EMAIL, date(2026, 11, 24))
    assert found.left is not None and found.left.on == step.due_on  # shown as it is saved
    assert person(office, "Zoe Park").introduced_by_id == person(office, "Bo Lund").id
    assert not matching(office.database, Touch, pursuit_id=pursuit.id)  # nobody met her yet
    assert "introduced by Bo" in lines.understood_line(found, office.today).replace("bo", "Bo")


def test_after_the_first_note_the_rhythm_is_that_of_n1_r2(office):
    bo(office)
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    found = enter(office, "emailed Zoe Park")
    assert found.left is not None
    assert (found.left.situation, found.left.on) == ("N1", date(2026, 12, 1))  # five, US


def test_what_the_introducer_did_is_on_record_and_they_are_thanked_r2(office):
    bo(office)
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    theirs = with_person(office, "Bo Lund")
    (touch,) = matching(office.database, Touch, pursuit_id=theirs.id)
    assert (touch.direction, touch.outcome) == (Direction.IN, Outcome.ANSWERED)
    (step,) = open_steps(office, theirs)
    assert (step.action, step.channel, step.due_on) == (
        "report_back", Channel.EMAIL, date(2026, 12, 1),
    )  # fmt: skip


def test_the_introducer_hears_within_five_working_days_of_the_talk_r2(office):
    bo(office)
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    theirs = with_person(office, "Bo Lund")
    office.follow_ups.log(
        theirs.id,
        happened(office, Outcome.WRITTEN, channel=Channel.EMAIL),
        NextStep("keep_in_touch", Channel.EMAIL, date(2027, 1, 20)),
    )
    office.follow_ups.log(
        with_person(office, "Zoe Park").id,
        happened(office, Outcome.MET, channel=Channel.VISIT),
        NextStep("thank", Channel.EMAIL, date(2026, 11, 24)),
    )
    reports = [step for step in open_steps(office, theirs) if step.action == "report_back"]
    assert [step.due_on for step in reports] == [date(2026, 12, 1)]
    dossier = office.browsing.dossier(theirs.id)
    chosen = office.drafting.choose(dossier, channel=Channel.EMAIL)
    assert chosen is not None and chosen.id == "R2.9"


def test_an_introducer_who_is_not_known_is_kept_and_nothing_is_begun_with_them_r2(office):
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    assert person(office, "Zoe Park").introduced_by_id == person(office, "Bo Lund").id
    assert not matching(office.database, Pursuit, contact_id=person(office, "Bo Lund").id)


def test_an_introduction_to_nobody_named_asks_to_whom_r2(office):
    bo(office)
    found = office.capturing.understand("Bo Lund made the introduction")
    assert found.problem == "introduced_to"
    assert lines.capture_problem(found) == "To whom did they introduce you?"


@pytest.mark.parametrize(
    "line", ["Bo Lund will introduce me to Zoe Park", "I introduced Bo Lund to Zoe Park"]
)
def test_what_they_will_do_or_what_i_did_is_no_introduction_made(office, line):
    bo(office)
    assert not office.capturing.understand(line).capture.introducer


# Put forward (C1)


@pytest.mark.parametrize(
    ("line", "company", "title", "recruiter", "agency"),
    [
        ("recruiter Jo Hart at Hays put me forward for Gamma", "Gamma", "", "Jo Hart", "Hays"),
        ("Jo Hart at Hays submitted me to Gamma", "Gamma", "", "Jo Hart", "Hays"),
        ("Jo Hart from Hays sent my cv to Gamma", "Gamma", "", "Jo Hart", "Hays"),
        ("Hays put me forward for welder at Gamma", "Gamma", "welder", "", "Hays"),
        ("put forward by Jo Hart at Hays for Gamma", "Gamma", "", "Jo Hart", "Hays"),
        ("submitted to Gamma by Hays", "Gamma", "", "", "Hays"),
        ("recruiter Jo Hart submitted me to Gamma", "Gamma", "", "Jo Hart", ""),
        ("spoke with recruiter Jo Hart at Hays, put forward for Gamma", "Gamma", "", "Jo Hart",
         "Hays"),
        ("spoke with recruiter Jo Hart at Hays, put forward", "", "Hays", "Jo Hart", "Hays"),
    ],
)  # fmt: skip
def test_being_put_forward_is_c1_with_agency_and_person(
    office, line, company, title, recruiter, agency
):
    found = enter(office, line)
    (pursuit,) = matching(office.database, Pursuit)
    there = record(office.database, Organization, pursuit.organization_id or 0)
    between = record(office.database, Organization, pursuit.agency_id or 0)
    who = record(office.database, Contact, pursuit.contact_id or 0)
    assert (there.name if there else "", pursuit.title) == (company, title)
    assert (between.name if between else "", who.name if who else "") == (agency, recruiter)
    assert who is None or who.organization_id == (between.id if between else None)
    assert pursuit.situation == "C1"
    assert found.left is not None
    assert (found.left.channel, found.left.on) == (Channel.EMAIL, date(2026, 12, 1))  # 5, US


def test_c1_goes_on_after_five_with_ten_and_ten(office):
    enter(office, "recruiter Jo Hart at Hays put me forward for Gamma")
    (pursuit,) = matching(office.database, Pursuit)
    for day, want in ((1, date(2026, 12, 15)), (15, date(2026, 12, 30))):
        office.desk.clock.at = datetime(2026, 12, day, 9, 30, tzinfo=UTC)
        happening = happened(office, Outcome.WRITTEN, channel=Channel.EMAIL)
        from desktop_app.services.proposals import Happened

        told = Happened(happening.outcome, happening.channel, happening.on)
        proposal = office.proposals.after(pursuit.id, told)
        assert proposal.on == want
        office.follow_ups.log(pursuit.id, happening, NextStep.of(proposal))


def test_a_recruiter_spoken_with_keeps_the_name(office):
    found = enter(office, "spoke with recruiter Jo Hart at Hays")
    assert (found.capture.person, found.capture.company) == ("Jo Hart", "Hays")


# A no is thanked for (B7)


def the_network(office):
    every = matching(office.database, Pursuit)
    return next((one for one in every if one.kind is Kind.NETWORKING), None)


def test_a_rejection_is_followed_by_thanks_within_two_working_days_b7(office):
    a_pursuit(office)
    found = enter(office, "rejected by Acme")
    goes_on = the_network(office)
    (step,) = open_steps(office, goes_on)
    assert (step.action, step.due_on) == ("thank", date(2026, 11, 25))
    assert found.left is not None and found.left.on == step.due_on
    shown = lines.understood_line(found, office.today)
    assert "Closes · E-mail thanks Wed 25 Nov" in shown
    assert "no step" not in shown


@pytest.mark.parametrize("line", ["rejected by Acme, no thank-you", "rejected by Acme on 3 Nov"])
def test_no_thanks_where_they_are_not_wanted_or_too_late_b7(office, line):
    a_pursuit(office)
    found = enter(office, line)
    assert the_network(office) is None
    assert "Closes, no step" in lines.understood_line(found, office.today)


def test_nobody_is_thanked_where_nobody_is_named_b7(office):
    a_pursuit(office, person="")
    enter(office, "rejected by Acme")
    assert not matching(office.database, Step, state=StepState.OPEN)


# What is shown is what is saved


def test_r07_of_thu_10_the_sooner_reading_comes_first_unless_a_guard_speaks(office):
    """Both readings are offered: Thursday at ten, and Thursday the 10th of December."""
    office.preferences.change(country="GB")
    a_pursuit(office, person="Ana Reyes")
    sooner = office.capturing.understand("emailed Ana, thu 10").capture.whens
    assert [(when.on, when.at is not None) for when in sooner] == [
        (date(2026, 11, 26), True), (date(2026, 12, 10), False),
    ]  # fmt: skip
    spaced = office.capturing.understand("called Ana, left voicemail, thu 10").capture.whens
    assert [when.on for when in spaced] == [date(2026, 12, 10), date(2026, 11, 26)]  # G2


def test_a_step_behind_one_that_stands_is_shown_as_it_is_saved(office):
    a_pursuit(office)
    office.capturing.commit(office.capturing.understand("call Acme wed"))
    found = enter(office, "call Acme 14 dec")
    assert found.left is not None and found.left.on == date(2026, 12, 14)
    assert found.first is not None and found.first.on == date(2026, 11, 25)
    assert "after call Wed 25 Nov" in lines.understood_line(found, office.today)


def test_b4_a_call_that_they_do_not_want_says_so(office):
    number = a_pursuit(office)
    enter(office, "called Acme, switchboard says no names and no phone calls")
    assert record(office.database, Pursuit, number).no_calls
    found = office.capturing.understand("call Acme 14 dec")
    assert "they asked for no phone calls" in lines.understood_line(found, office.today)


def test_s15_a_switchboard_that_refuses_is_no_no_and_no_word_given(office):
    a_pursuit(office)
    found = enter(office, "called Acme, switchboard said no")
    assert (found.outcome, found.left is not None) == (Outcome.NO_ANSWER, True)
    assert found.left is not None and not found.left.stated
    (touch,) = matching(office.database, Touch)
    assert "switchboard said no" in touch.text


def test_r10_a_call_back_asks_what_came_of_it_and_a_message_of_theirs_is_answered(office):
    bo(office)
    assert office.capturing.understand("Bo Lund called back").problem == "what_came"
    assert not office.capturing.understand("Bo Lund called back, spoke").problem
    missed = office.capturing.understand("missed call from Bo Lund")
    assert missed.left is not None
    assert (missed.left.action, missed.left.on) == ("reply", date(2026, 11, 24))


def test_r30_one_applies_to_a_company_whatever_somebody_is_called(office):
    a_pursuit(office, company="Gloss", person="Ed Moss")
    enter(office, "applied to Moss")
    assert whom_of_latest(office) == "Moss"


def whom_of_latest(office):
    latest = max(matching(office.database, Pursuit), key=lambda pursuit: pursuit.id)
    return record(office.database, Organization, latest.organization_id).name


def test_g1_a_call_of_which_nothing_was_left_is_no_message(office):
    found = office.capturing.understand("called Gus Whitaker, no answer, tue")
    assert [reason.code for reason in found.cautions] == ["G1_tried"]


OFFER = "Sam Cole offered to introduce me to Iris Vogel at Penrose"


def test_r10_one_introduction_does_not_answer_another_that_was_offered(office):
    """Only the response sought dissolves a step: Iris is still to come (R1)."""
    enter(office, OFFER)
    (offered,) = open_steps(office, with_person(office, "Sam Cole"))
    enter(office, "Sam Cole introduced me to Pat Frost at Delta")
    theirs = with_person(office, "Sam Cole")
    assert theirs.situation == "R1"
    assert {each.id: each.action for each in open_steps(office, theirs)}.items() >= {
        (offered.id, offered.action)
    }
    assert any(each.action == "report_back" for each in open_steps(office, theirs))
    assert office.health.check().sound


@pytest.mark.parametrize("came", ["Iris Vogel at Penrose", "Iris Vogel"])
def test_r10_the_introduction_that_was_offered_answers_it(office, came):
    enter(office, OFFER)
    enter(office, f"Sam Cole introduced me to {came}")
    theirs = with_person(office, "Sam Cole")
    assert theirs.situation == "K1"
    assert [each.action for each in open_steps(office, theirs)] == ["report_back"]


def test_r10_the_one_that_was_offered_comes_after_another(office):
    enter(office, OFFER)
    enter(office, "Sam Cole introduced me to Pat Frost at Delta")
    enter(office, "Sam Cole introduced me to Iris Vogel at Penrose")
    theirs = with_person(office, "Sam Cole")
    assert theirs.situation == "K1"
    assert {each.action for each in open_steps(office, theirs)} == {"report_back"}
