# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Find a person: each try is one change with a dated step, and the company remembers (R29-R33)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Organization,
    Outcome,
    Promise,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.domain.touch_days import is_theirs
from desktop_app.services.drafting import days_of
from desktop_app.services.ladder import Found, Try
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.words.lines import touch_line
from tests.factories import HandClock, a_pursuit, all_rows, an_office, happened

TUESDAY = date(2026, 3, 3)
LOOKED_UP = Try(
    LadderStep.LOOK_UP,
    LadderResult.FOUND,
    number="555-0142",
    source="example.com",
    hours="8 to 17",
    zone="America/Chicago",
)
STEIN = Found(
    "Mr Stein",
    role="Head of fitting",
    phone="555-0177",
    extension="12",
    email="stein@example.com",
    good_hours="before ten",
    zone="America/Chicago",
)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def applied(office, **given):
    """An application of today's at a company, nobody known."""
    wanted = {"company": "Acme Ltd", "person": "", "applied_on": office.today} | given
    wanted = {"kind": Kind.APPLICATION, "stage": Stage.APPLIED, "title": "Fitter"} | wanted
    edits_step = office.proposals.first(
        _edits(office), office.pursuits.draft_in(_edits(office), NewPursuit(**wanted))
    )
    return a_pursuit(office, **wanted, step=NextStep.of(edits_step))


def _edits(office):
    from desktop_app.services.edits import Edits

    return Edits(office.desk.database)


def open_steps(office, number):
    found = matching(office.desk.database, Step, pursuit_id=number, state=StepState.OPEN)
    return sorted(found, key=lambda step: step.due)


def tell(office, number, *tries, found=None, agreed=None, stated=False):
    proposal = office.ladder.proposal(number, tries[-1], agreed=agreed)
    step = NextStep.of(proposal, stated=stated)
    return office.ladder.record(number, tries, step, found)


def go_to(clock, on, at="15:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


# --- R29: an application without a person ---------------------------------------------------


def test_an_application_without_a_person_begins_with_the_look_up_within_five_days(office):
    number = applied(office)
    first, second = open_steps(office, number)
    assert (first.action, first.channel, first.due_on) == (
        "find_person",
        Channel.RESEARCH,
        date(2026, 3, 10),
    )
    assert (second.action, second.due_on) == ("ask_for_hr", date(2026, 3, 17))
    assert record(office.desk.database, Pursuit, number).next_due == "2026-03-10"


def test_logging_an_application_begins_the_ladder_too(office):
    office.capturing.commit(office.capturing.understand("applied at Acme Ltd"))
    assert [s.action for s in open_steps(office, 1)] == ["find_person", "ask_for_hr"]


@pytest.mark.parametrize("given", [{"person": "Dana Reyes"}, {"company": ""}])
def test_with_a_person_or_without_a_company_there_is_no_ladder(office, given):
    number = applied(office, **given)
    assert [s.action for s in open_steps(office, number) if s.action == "find_person"] == []


def test_a_number_that_is_known_needs_no_look_up(office):
    tell(office, applied(office), LOOKED_UP)
    again = applied(office, title="Welder")
    assert [s.action for s in open_steps(office, again)] == ["ask_for_hr"]


# --- R30: a company name is enough ------------------------------------------------------------


def test_only_the_name_of_a_company_is_enough_for_the_look_up(office):
    number = a_pursuit(office, company="Acme Ltd", person="", title="", stage=Stage.FOUND)
    view = office.ladder.view(number)
    assert view.standing.step is LadderStep.LOOK_UP
    tell(office, number, LOOKED_UP)
    company = record(office.desk.database, Organization, view.organization.id)
    assert (company.phone, company.phone_source, company.hours, company.zone) == (
        "555-0142",
        "example.com",
        "8 to 17",
        "America/Chicago",
    )
    assert office.ladder.view(number).standing.step is LadderStep.SWITCHBOARD


def test_without_a_company_it_says_so(office):
    number = a_pursuit(office, company="", person="", title="Fitter")
    with pytest.raises(KnownError) as refused:
        office.ladder.view(number)
    assert refused.value.code == "no_company"


def test_after_the_look_up_the_first_call_stands_at_ten_days(office, clock):
    number = applied(office)
    go_to(clock, date(2026, 3, 5))
    assert office.ladder.proposal(number, LOOKED_UP).on == date(2026, 3, 17)
    tell(office, number, LOOKED_UP)
    assert [(s.action, s.due_on) for s in open_steps(office, number)] == [
        ("ask_for_hr", date(2026, 3, 17))
    ]
    touch = matching(office.desk.database, Touch, pursuit_id=number)[-1]
    assert (touch.outcome, touch.channel) == (Outcome.LOOKED_UP, Channel.RESEARCH)


def test_the_ten_days_run_from_the_application_not_from_the_look_up(office, clock):
    number = applied(office)
    second = open_steps(office, number)[1]
    office.steps.move(second.id, date(2026, 3, 9))
    office.follow_ups.log(
        number,
        happened(office, Outcome.LOOKED_UP, Channel.RESEARCH),
        NextStep("ask_for_hr", Channel.CALL, date(2026, 3, 9)),
    )
    go_to(clock, date(2026, 3, 5))
    assert office.ladder.proposal(number, LOOKED_UP).on == date(2026, 3, 17)


def test_no_number_found_is_a_plan_to_look_elsewhere(office):
    number = applied(office)
    none = Try(LadderStep.LOOK_UP, LadderResult.REFUSED, note="Their site names none.")
    found = office.ladder.proposal(number, none)
    assert (found.action, found.on, found.reason.code) == (
        "find_person",
        date(2026, 3, 10),
        "ladder_other_way",
    )


# --- R31, R32: switchboard, HR, the person responsible ----------------------------------------


@pytest.mark.parametrize(
    "result", [LadderResult.REFUSED, LadderResult.NO_ANSWER, LadderResult.VOICEMAIL]
)
def test_in_vain_once_means_once_more_five_days_later_then_another_way(office, clock, result):
    number = applied(office)
    vain = Try(LadderStep.SWITCHBOARD, result, name="Kim")
    found = office.ladder.proposal(number, vain)
    assert (found.action, found.on, found.reason.code) == (
        "ask_for_hr",
        date(2026, 3, 10),
        "ladder_again",
    )
    tell(office, number, vain)
    go_to(clock, date(2026, 3, 10))
    assert office.ladder.proposal(number, vain).reason.code == "ladder_other_way"


def test_a_voicemail_to_hr_can_be_a_promise_five_days_later(office):
    number = applied(office)
    left = Try(LadderStep.HR, LadderResult.VOICEMAIL)
    tell(office, number, left, stated=True)
    (said,) = matching(office.desk.database, Promise, pursuit_id=number)
    assert (said.due_on, said.channel) == (date(2026, 3, 10), Channel.CALL)


def test_connected_to_hr_and_on_is_one_call_and_one_touch(office):
    number = applied(office)
    tell(
        office,
        number,
        Try(LadderStep.SWITCHBOARD, LadderResult.CONNECTED, name="Kim"),
        Try(LadderStep.HR, LadderResult.VOICEMAIL, extension="30"),
    )
    rungs = matching(office.desk.database, Rung, pursuit_id=number)
    assert [(r.step, r.result) for r in rungs] == [
        (LadderStep.SWITCHBOARD, LadderResult.CONNECTED),
        (LadderStep.HR, LadderResult.VOICEMAIL),
    ]
    (touch,) = matching(office.desk.database, Touch, pursuit_id=number)
    assert {r.touch_id for r in rungs} == {touch.id}
    assert office.ladder.view(number).standing.step is LadderStep.HR


def test_hr_gives_mr_stein_thursday_930_contact_and_step_in_one_go(office):
    number = applied(office)
    before = all_rows(office)
    thursday = date(2026, 3, 5)
    named = Try(LadderStep.HR, LadderResult.NAMED, name="Ms Okafor")
    change = tell(office, number, named, found=STEIN, agreed=(thursday, time(9, 30)))
    pursuit = record(office.desk.database, Pursuit, number)
    stein = record(office.desk.database, Contact, pursuit.contact_id)
    assert (stein.name, stein.role, stein.phone, stein.extension, stein.email, stein.zone) == (
        "Mr Stein", "Head of fitting", "555-0177", "12", "stein@example.com", "America/Chicago",
    )  # fmt: skip
    assert stein.note == "before ten"
    (step,) = open_steps(office, number)
    assert (step.action, step.channel, step.due_on, step.due_time, step.zone) == (
        "call_person", Channel.CALL, thursday, time(9, 30), "America/Chicago",
    )  # fmt: skip
    assert step.contact_id == stein.id
    assert step.reason.code == "agreed"
    assert pursuit.next_step_id == step.id
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_who_was_only_named_has_not_been_in_touch(office):
    """R18, R27: what the switchboard was asked is no touch with whom it named."""
    number = applied(office)
    tell(office, number, Try(LadderStep.SWITCHBOARD, LadderResult.NAMED), found=STEIN)
    dossier = office.browsing.dossier(number)
    assert dossier.contact is not None
    days = days_of(dossier)
    (asked,) = [e.touch for e in dossier.entries if e.touch and e.touch.channel is Channel.CALL]
    assert days.spoke is None
    assert not is_theirs(asked, dossier.contact.id)
    assert touch_line(asked, with_them=False) == "Spoke with somebody else there."


def test_without_a_time_the_person_is_called_three_days_later(office):
    number = applied(office)
    named = Try(LadderStep.HR, LadderResult.NAMED)
    found = office.ladder.proposal(number, named)
    assert (found.action, found.on, found.reason.code) == (
        "call_person",
        date(2026, 3, 6),
        "ladder_person",
    )


def test_somebody_named_needs_a_name(office):
    number = applied(office)
    with pytest.raises(KnownError) as refused:
        tell(office, number, Try(LadderStep.HR, LadderResult.NAMED), found=Found("  "))
    assert refused.value.code == "no_person"


def test_put_through_to_the_person_is_a_touch_with_them(office):
    number = applied(office)
    tell(
        office,
        number,
        Try(LadderStep.HR, LadderResult.CONNECTED, name="Ms Okafor"),
        Try(LadderStep.RESPONSIBLE, LadderResult.CONNECTED),
        found=STEIN,
    )
    pursuit = record(office.desk.database, Pursuit, number)
    (touch,) = matching(office.desk.database, Touch, pursuit_id=number)
    assert touch.contact_id == pursuit.contact_id
    assert pursuit.situation == "A1"
    (step,) = open_steps(office, number)
    assert step.contact_id == pursuit.contact_id


def test_who_asked_not_to_be_contacted_is_not_called(office):
    number = applied(office)
    other = a_pursuit(office, company="Acme Ltd", person="Mr Stein")
    office.follow_ups.stop(other, "please don't call")
    before = all_rows(office)
    with pytest.raises(KnownError) as refused:
        tell(office, number, Try(LadderStep.HR, LadderResult.NAMED), found=STEIN)
    assert refused.value.code == "hard_stop"
    assert all_rows(office) == before


def test_a_person_entered_by_hand_ends_the_look_up(office):
    number = applied(office)
    office.pursuits.set_person(number, "Dana Reyes")
    assert [s.action for s in open_steps(office, number)] == ["ask_for_hr"]


# --- the company remembers --------------------------------------------------------------------


def test_the_next_pursuit_there_is_served_what_was_learned(office, clock):
    number = applied(office)
    tell(office, number, LOOKED_UP)
    go_to(clock, date(2026, 3, 17))
    operator = Try(
        LadderStep.SWITCHBOARD, LadderResult.CONNECTED, name="Kim", good_hours="after two"
    )
    hr = Try(LadderStep.HR, LadderResult.NAMED, name="Ms Okafor", extension="30")
    tell(office, number, operator, hr, found=STEIN)
    view = office.ladder.view(applied(office, title="Welder"))
    assert view.standing.step is LadderStep.SWITCHBOARD
    assert view.memory.operators == ("Kim",)
    assert dict(view.memory.people) == {"Ms Okafor": "30", "Mr Stein": "12"}
    assert dict(view.memory.hr) == {"Ms Okafor": "30"}
    assert view.memory.good_hours == ("after two",)  # Mr Stein's own stand with him
    assert view.hr_name == "Ms Okafor"
    assert view.rungs == ()


# --- guards -----------------------------------------------------------------------------------


def test_no_phone_calls_turns_the_calls_off_until_the_day_of_the_one_call(office, clock):
    number = applied(office)
    office.pursuit_cards.change(number, no_calls=True)
    view = office.ladder.view(number)
    assert view.calls_off is not None
    assert view.calls_off.allowed_from == date(2026, 3, 24)  # 15 business days (R36)
    assert office.ladder.proposal(number, LOOKED_UP).on == date(2026, 3, 24)
    go_to(clock, date(2026, 3, 24))
    assert office.ladder.view(number).calls_off is None


def test_nobody_is_asked_twice_in_a_week(office, clock):
    number = applied(office)
    tell(office, number, Try(LadderStep.SWITCHBOARD, LadderResult.NO_ANSWER))
    go_to(clock, date(2026, 3, 9))
    against = office.ladder.view(number).speaks_against
    assert [f.reason.code for f in against] == ["ladder_asked"]
    go_to(clock, date(2026, 3, 10))
    assert office.ladder.view(number).speaks_against == ()


def test_a_call_that_the_ladder_led_to_stands_when_applied_on_is_corrected(office):
    """It is counted from the talk, not from the application, so an earlier one moves nothing."""
    office.capturing.commit(office.capturing.understand("applied to Acme Ltd, fitter"))
    told = Try(LadderStep.SWITCHBOARD, LadderResult.NAMED)
    office.ladder.record(1, [told], NextStep.of(office.ladder.proposal(1, told)), STEIN)
    (before,) = open_steps(office, 1)
    office.pursuit_cards.change(1, applied_on=office.today - timedelta(days=10))
    assert open_steps(office, 1) == [before]
