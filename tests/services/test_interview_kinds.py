# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every kind of interview ends with three answers: their step, their date, my date (R40)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import Channel, Kind, Outcome, Promise, Pursuit, Stage
from desktop_app.services.hearing import Said
from desktop_app.services.interview_cards import Answer, suggested_outcome
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, an_office, happened

FRIDAY = date(2026, 5, 15)  # of method.md S3c; Monday 25 May is Memorial Day
THEIRS = date(2026, 5, 22)
SCREEN, TALK = Outcome.SCREENED, Outcome.INTERVIEWED
PURSUITS = {
    "application": {"kind": Kind.APPLICATION, "stage": Stage.APPLIED},
    "later in an application": {"kind": Kind.APPLICATION, "stage": Stage.INTERVIEWING},
    "a process of interviews": {"kind": Kind.INTERVIEW, "stage": Stage.SCREENING},
    "nobody known by name": {"kind": Kind.APPLICATION, "stage": Stage.APPLIED, "person": ""},
}
PLACES = {
    "in person": {"place": "Acme, second floor"},
    "by phone": {},
    "by video": {"link": "https://meet.example.com/acme"},
    "all day": {"starts": None, "ends": None, "place": "Acme"},
}


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock(datetime(2026, 5, 11, 9, tzinfo=UTC)))
    yield office
    office.close()


def an_interview(office, pursuit="application", place="in person"):
    """An interview on Friday, looked at on the Saturday after it."""
    number = a_pursuit(office, **PURSUITS[pursuit])
    told = {"starts": time(14), "ends": time(15)} | PLACES[place]
    office.interviews.add(number, InterviewCard(FRIDAY, **told))
    office.clock.at = datetime(2026, 5, 16, 9, tzinfo=UTC)
    return matching(office.desk.database, Interview)[-1].id


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("pursuit", PURSUITS)
@pytest.mark.parametrize(
    ("outcome", "their_date", "situation", "on"),
    [
        (TALK, None, "I1", date(2026, 6, 1)),  # they didn't say: ten business days
        (TALK, THEIRS, "I2", date(2026, 5, 27)),  # their date and two
        (SCREEN, None, "PS", date(2026, 5, 22)),  # five after a phone screen (5.2)
        (SCREEN, THEIRS, "PS", date(2026, 5, 27)),
    ],
)
def test_r40_each_kind_of_interview_leaves_my_date(
    office, pursuit, place, outcome, their_date, situation, on
):
    number = an_interview(office, pursuit, place)
    found = office.interview_cards.proposal(number, outcome, their_date)
    assert (found.situation, found.on) == (situation, on)


@pytest.mark.parametrize("their_date", [None, THEIRS])
@pytest.mark.parametrize("their_step", ["", "A second round"])
@pytest.mark.parametrize("outcome", [TALK, SCREEN])
@pytest.mark.parametrize("place", PLACES)
def test_r40_all_three_answers_are_kept_and_silence_is_one(
    office, place, outcome, their_step, their_date
):
    """A step stands afterwards whatever they said, and what was told aloud is a promise."""
    number = an_interview(office, place=place)
    found = office.interview_cards.proposal(number, outcome, their_date)
    then = NextStep.of(found, stated=True)
    office.interview_cards.log(number, Answer(outcome, their_step, their_date), then)
    held = record(office.desk.database, Interview, number)
    assert (held.state, held.their_step, held.their_date) == (
        InterviewState.HELD,
        their_step,
        their_date,
    )
    pursuit = record(office.desk.database, Pursuit, held.pursuit_id)
    assert (pursuit.next_due, pursuit.needs_step) == (found.on.isoformat(), False)
    (said,) = matching(office.desk.database, Promise)
    assert said.due_on == found.on


@pytest.mark.parametrize(
    ("pursuit", "place", "outcome"),
    [
        ("application", "by phone", SCREEN),
        ("a process of interviews", "by phone", SCREEN),
        ("application", "by video", TALK),
        ("application", "in person", TALK),
        ("later in an application", "by phone", TALK),
    ],
)
def test_r40_the_card_asks_about_what_it_likely_was(office, pursuit, place, outcome):
    held = record(office.desk.database, Interview, an_interview(office, pursuit, place))
    assert (
        suggested_outcome(record(office.desk.database, Pursuit, held.pursuit_id), held) is outcome
    )


@pytest.mark.parametrize(
    ("their_date", "on"), [(None, date(2026, 6, 1)), (THEIRS, date(2026, 5, 28))]
)
def test_r40_r36_we_will_call_you_is_a_kind_of_its_own(office, their_date, on):
    """B5, I3: their date and three, else ten from the interview; one short call then."""
    number = an_interview(office)
    office.clock.at = datetime(2026, 5, 15, 16, tzinfo=UTC)
    then = NextStep.of(office.interview_cards.proposal(number))
    office.interview_cards.log(number, Answer(TALK), then)
    held = record(office.desk.database, Interview, number)
    office.hearing.record(held.pursuit_id, Said("B5", "We'll call you", their_date))
    step = office.browsing.dossier(held.pursuit_id).step
    assert (step.situation, step.due_on, step.channel) == ("I3", on, Channel.CALL)


@pytest.mark.parametrize(
    ("their_date", "on"), [(None, date(2026, 6, 1)), (THEIRS, date(2026, 5, 28))]
)
def test_b5_said_before_the_interview_holds_after_it(office, their_date, on):
    """B5, I3: ten from the interview that is ahead, and afterwards no I1 or I2 in its place."""
    number = an_interview(office)
    office.clock.at = datetime(2026, 5, 12, 9, tzinfo=UTC)
    pursuit = record(office.desk.database, Interview, number).pursuit_id
    office.hearing.record(pursuit, Said("B5", "Don't call us, we'll call you"))
    step = office.browsing.dossier(pursuit).step
    assert (step.situation, step.due_on, step.channel) == ("I3", date(2026, 6, 1), Channel.CALL)
    office.clock.at = datetime(2026, 5, 15, 16, tzinfo=UTC)
    for outcome in (TALK, SCREEN):
        proposal = office.interview_cards.proposal(number, outcome, their_date)
        assert (proposal.situation, proposal.on, proposal.channel) == ("I3", on, Channel.CALL)
    then = NextStep.of(proposal)
    office.interview_cards.log(number, Answer(TALK, their_date=their_date), then)
    step = office.browsing.dossier(pursuit).step
    assert (step.situation, step.due_on) == ("I3", on)
    assert office.browsing.dossier(pursuit).pursuit.situation == "I3"


@pytest.mark.parametrize(("wrote", "on"), [(False, date(2026, 6, 1)), (True, date(2026, 6, 4))])
def test_b5_noted_days_later_counts_from_the_interview_unless_they_wrote_since(office, wrote, on):
    """I3: their date, else the interview; what they wrote since is the day it was said."""
    number = an_interview(office)
    office.clock.at = datetime(2026, 5, 15, 16, tzinfo=UTC)
    then = NextStep.of(office.interview_cards.proposal(number))
    office.interview_cards.log(number, Answer(TALK), then)
    pursuit = record(office.desk.database, Interview, number).pursuit_id
    office.clock.at = datetime(2026, 5, 20, 16, tzinfo=UTC)
    if wrote:
        heard = happened(office, Outcome.ANSWERED, Channel.EMAIL, "We'll call you")
        proposal = office.proposals.after(pursuit, Happened(heard.outcome, heard.channel, heard.on))
        office.follow_ups.log(pursuit, heard, NextStep.of(proposal))
    office.hearing.record(pursuit, Said("B5", "We'll call you"))
    step = office.browsing.dossier(pursuit).step
    assert (step.situation, step.due_on) == ("I3", on)
