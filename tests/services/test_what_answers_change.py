# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an answer, a promise of theirs and a recruiter change in the rhythm (method.md 5.2, R38)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Kind,
    Outcome,
    Pursuit,
    Stage,
    Status,
)
from desktop_app.services.follow_ups import Stop
from desktop_app.services.hearing import Said
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

CALL, EMAIL, VISIT = Channel.CALL, Channel.EMAIL, Channel.VISIT


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def play(office, clock, number, outcome, channel, **given):
    """Log what happened with the step that is proposed, and go to its day."""
    proposal = office.proposals.after(number, Happened(outcome, channel, office.today, **given))
    kept = {name: given[name] for name in ("meant", "their_date") if name in given}
    told = happened(office, outcome, channel, **kept)
    office.follow_ups.log(number, told, NextStep.of(proposal))
    clock.at = datetime.combine(proposal.on, time(14), UTC)
    return proposal


def test_r38_after_an_answer_no_call_is_proposed_where_none_was_wanted(office, clock):
    number = a_pursuit(office, applied_on=office.today)
    office.pursuit_cards.change(number, no_calls=True)
    found = play(office, clock, number, Outcome.ANSWERED, EMAIL)
    assert (found.situation, found.business_days) == ("A1", 7)
    for _ in range(4):
        assert found.channel is EMAIL
        found = play(office, clock, number, Outcome.WRITTEN, EMAIL)


def test_r38_an_automatic_reply_leaves_the_call_where_it_is(office, clock):
    number = a_pursuit(office, applied_on=office.today)
    office.pursuit_cards.change(number, no_calls=True)
    happening = Happened(Outcome.AUTOMATIC, EMAIL, office.today)
    assert office.proposals.after(number, happening).channel is CALL


@pytest.mark.parametrize("code", ["B4", "B5"])
def test_r38_b4_b5_an_answer_lifts_their_general_no(office, clock, code):
    number = a_pursuit(office, stage=Stage.INTERVIEWING, applied_on=office.today)
    office.hearing.record(number, Said(code, "We'll call you"))
    play(office, clock, number, Outcome.ANSWERED, EMAIL)
    (said,) = matching(office.database, Boundary)
    assert said.lifted_on is not None
    assert record(office.database, Pursuit, number).situation == "I1"


def test_b5_a_call_of_the_users_own_lifts_nothing(office, clock):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    office.hearing.record(number, Said("B5", "We'll call you"))
    play(office, clock, number, Outcome.VOICEMAIL, CALL)
    assert matching(office.database, Boundary)[0].lifted_on is None


def test_r41_what_they_promised_is_remembered_to_the_second_follow_up(office, clock):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.MEETING_SET)
    play(office, clock, number, Outcome.MET, VISIT, meant="N5", promised=True)
    first = play(office, clock, number, Outcome.WRITTEN, EMAIL)
    second = play(office, clock, number, Outcome.WRITTEN, EMAIL)
    assert (first.on, second.business_days) == (date(2026, 3, 10), 7)


def test_b6_call_me_in_september_is_a_call(office):
    number = a_pursuit(office, step=a_step(office, 3, channel=EMAIL, action="email"))
    office.hearing.record(number, Said("B6", "Call me on 20 April", until=date(2026, 4, 20)))
    found = office.browsing.dossier(number).step
    assert (found.channel, found.due_on) == (CALL, date(2026, 4, 20))


def test_b6_whoever_takes_no_calls_is_written_to_on_their_day(office):
    number = a_pursuit(office, step=a_step(office, 3, channel=EMAIL, action="email"))
    office.hearing.record(number, Said("B3", "No calls", off=frozenset({CALL})))
    office.hearing.record(number, Said("B6", "Not before 20 April", until=date(2026, 4, 20)))
    assert office.browsing.dossier(number).step.channel is EMAIL


def test_c1_an_interview_is_followed_up_with_the_recruiter_who_arranged_it(office, clock):
    number = a_pursuit(office, company="Juniper Staffing", kind=Kind.INTERVIEW,
                       stage=Stage.INTERVIEWING)  # fmt: skip
    company = record(office.database, Pursuit, number).organization_id
    office.companies.change(company, agency=True)
    found = play(office, clock, number, Outcome.INTERVIEWED, CALL)
    assert (found.situation, found.business_days) == ("C1", 5)
    assert len(matching(office.database, Contact)) == 1


def stopped(office):
    number, other = a_pursuit(office), a_pursuit(office, title="Welder")
    said = happened(office, Outcome.NO_CONTACT, text="No, don't call")
    office.follow_ups.log(number, said, Stop("No, don't call"))
    return number, other


def test_r20_whoever_turns_to_the_user_by_themselves_lifts_their_no(office, clock):
    number, other = stopped(office)
    clock.move(days=40)
    told = happened(office, Outcome.ANSWERED, EMAIL, text="We have an opening after all")
    office.follow_ups.log(number, told, a_step(office, 3))
    (said,) = matching(office.database, Boundary)
    assert (said.lifted_on, said.lifted_words) == (office.today, "We have an opening after all")
    assert matching(office.database, Contact)[0].may_contact
    assert record(office.database, Pursuit, number).status is Status.OPEN
    assert record(office.database, Pursuit, other).status is Status.STOPPED


@pytest.mark.parametrize("outcome", [Outcome.AUTOMATIC, Outcome.REJECTED])
def test_b1_b9_neither_an_automatic_reply_nor_a_rejection_lifts_it(office, outcome):
    number, _other = stopped(office)
    with pytest.raises(KnownError, match=r"hard_stop|closed_pursuit"):
        office.follow_ups.log(number, happened(office, outcome, EMAIL), a_step(office, 3))
    assert not matching(office.database, Contact)[0].may_contact


def test_b8_one_person_cannot_lift_what_their_company_forbade(office):
    number = a_pursuit(office)
    said = happened(office, Outcome.NO_CONTACT, text="None of us")
    office.follow_ups.log(number, said, Stop("None of us", whole_company=True))
    with pytest.raises(KnownError, match="organization_stop"):
        office.follow_ups.log(number, happened(office, Outcome.ANSWERED, EMAIL), a_step(office, 3))
