# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Calls that are found to be unwanted after all: what is planned follows (method.md R34, A3)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import (
    Channel,
    Contact,
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
from desktop_app.services.hearing import Said
from desktop_app.services.proposals import Happened
from desktop_app.services.pursuit_card import PursuitCard
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

CALL, EMAIL = Channel.CALL, Channel.EMAIL


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def step(office, number):
    return office.browsing.dossier(number).step


def applied(office, **given):
    given = {"person": "", "applied_on": office.today} | given
    return a_pursuit(office, **given)


def tick(office, number):
    office.pursuit_cards.change(number, no_calls=True)


def company_policy(office, number):
    company = record(office.database, Pursuit, number).organization_id
    office.companies.change(company, no_calls=True)


def heard(office, number):
    office.hearing.record(number, Said("B4", "No phone calls"))


def captured(office, number):
    line = "emailed Acme today, posting says no phone calls"
    found = office.capturing.understand_for(number, line)
    office.capturing.commit(found)


@pytest.mark.parametrize("way", [tick, company_policy, heard])
def test_r36_a_call_that_is_planned_already_waits_its_fifteen_days(office, way):
    number = applied(office)
    way(office, number)
    found = [s for s in matching(office.database, Step, state=StepState.OPEN) if s.channel is CALL]
    assert [(s.due_on, s.situation) for s in found] == [(date(2026, 3, 24), "A3")]
    assert record(office.database, Pursuit, number).situation == "A3"


@pytest.mark.parametrize("way", [tick, company_policy, heard])
def test_r34_an_e_mail_that_is_planned_stays(office, way):
    """Only the telephone is unwanted: the right channel stands on its day."""
    mail = a_step(office, 7, action="ask_status", channel=EMAIL)
    number = applied(office, person="Dana Reyes", step=mail)
    way(office, number)
    assert (step(office, number).channel, step(office, number).due_on) == (EMAIL, mail.on)


def test_r34_the_words_in_a_capture_line_reach_the_plan(office):
    number = applied(office, person="Dana Reyes")
    captured(office, number)
    pursuit = record(office.database, Pursuit, number)
    assert (pursuit.no_calls, pursuit.situation) == (True, "A3")
    assert not matching(office.database, Step, state=StepState.OPEN, channel=CALL)


def test_r36_a_second_call_beside_it_goes_too(office):
    number = applied(office)
    office.steps.add(number, a_step(office, 6))
    tick(office, number)
    (call,) = matching(office.database, Step, state=StepState.OPEN, channel=CALL)
    assert call.due_on == date(2026, 3, 24)


def test_r36_a_call_of_ones_own_after_the_fifteen_days_stands(office):
    number = applied(office, step=a_step(office, on=date(2026, 3, 27)))
    tick(office, number)
    assert [s.due_on for s in matching(office.database, Step, channel=CALL)] == [date(2026, 3, 27)]


def test_b4_a_word_to_call_is_kept_in_writing_on_its_day(office, clock):
    mail = a_step(office, channel=EMAIL, action="email")
    number = applied(office, person="Dana Reyes", step=mail)
    then = a_step(office, 8, stated=True)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), then)
    tick(office, number)
    assert (step(office, number).channel, step(office, number).due_on) == (EMAIL, then.on)
    clock.at = clock.at.replace(day=then.on.day)
    office.follow_ups.log(
        number, happened(office, Outcome.WRITTEN, EMAIL), a_step(office, 14, channel=EMAIL)
    )
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.KEPT


def test_b4_a_posting_does_not_make_a_job_of_a_networking_pursuit(office):
    """Where there is no posting to apply for, a general "no calls" turns calls into notes."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    due = step(office, number).due_on
    heard(office, number)
    assert record(office.database, Pursuit, number).situation == "N1"
    assert (step(office, number).channel, step(office, number).due_on) == (EMAIL, due)
    after = office.proposals.after(number, Happened(Outcome.WRITTEN, EMAIL, office.today))
    then = NextStep.of(after)
    office.follow_ups.log(number, happened(office, Outcome.WRITTEN, EMAIL), then)
    second = office.proposals.after(number, Happened(Outcome.WRITTEN, EMAIL, then.on))
    assert second.channel is EMAIL


def test_r34_calls_that_are_welcome_again_are_proposed_again(office):
    number = applied(office)
    tick(office, number)
    office.pursuit_cards.change(number, no_calls=False)
    assert record(office.database, Pursuit, number).situation == "A2"
    assert step(office, number).channel is not EMAIL


def test_c1_a_recruiter_named_later_sets_the_rhythm(office):
    number = applied(office, person="Dana Reyes")
    office.pursuit_cards.save(number, PursuitCard(agency="Juniper Staffing"))
    assert record(office.database, Pursuit, number).situation == "C1"
    assert (step(office, number).channel, step(office, number).due_on) == (
        EMAIL,
        date(2026, 3, 10),
    )


def test_r36_what_was_found_is_applied_for_on_its_own_day(office):
    number = a_pursuit(office, stage=Stage.FOUND, step=a_step(office, 9, action="apply"))
    due = step(office, number).due_on
    tick(office, number)
    assert step(office, number).due_on == due


def test_a_call_settles_the_call_and_not_the_look_up_beside_it(office, clock):
    """R29: the number was known after all; the rung that was to find it is not "done" by it."""
    number = applied(office, step=None)
    office.steps.accept([number])
    call = next(s for s in matching(office.database, Step) if s.channel is CALL)
    office.steps.add(number, a_step(office, 2, action="find_person", channel=Channel.RESEARCH))
    clock.move(days=14)
    proposal = office.proposals.after(number, Happened(Outcome.VOICEMAIL, CALL, office.today))
    office.follow_ups.log(number, happened(office), NextStep.of(proposal))
    (touch,) = matching(office.database, Touch)
    assert touch.settles_step_id == call.id
    assert not matching(office.database, Contact)
