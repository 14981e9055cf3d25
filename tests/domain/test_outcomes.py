# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What follows from what happened."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from desktop_app.domain.outcomes import (
    Consequence,
    Setting,
    allowed_outcomes,
    consequence,
    first_situation,
)
from desktop_app.domain.records import (
    STAGES,
    Channel,
    Direction,
    Ending,
    Kind,
    Outcome,
    Stage,
)
from desktop_app.domain.situations import SITUATIONS

FIRST = {kind: stages[0] for kind, stages in STAGES.items()}
EVERY_CASE = [
    (outcome, channel, kind, stage, situation)
    for kind in Kind
    for channel, stage, situation in product(Channel, STAGES[kind], ["", *SITUATIONS])
    for outcome in Outcome
]


def happened(
    outcome: Outcome,
    channel: Channel = Channel.CALL,
    kind: Kind = Kind.NETWORKING,
    **facts: Any,
) -> Consequence:
    given = {"stage": FIRST[kind], "situation": "", "has_contact": True} | facts
    return consequence(outcome, channel, kind=kind, **given)


def networking(outcome: Outcome, **facts: Any) -> tuple[str, Stage]:
    found = happened(outcome, **facts)
    return found.situation, found.stage


def applying(outcome: Outcome, **facts: Any) -> tuple[str, Stage]:
    found = happened(outcome, kind=Kind.APPLICATION, **facts)
    return found.situation, found.stage


def test_written_while_networking_starts_n1() -> None:
    assert networking(Outcome.WRITTEN) == ("N1", Stage.REACHING_OUT)
    assert networking(Outcome.WRITTEN, situation="N1", stage=Stage.MET) == ("N1", Stage.MET)


@pytest.mark.parametrize("outcome", [Outcome.VOICEMAIL, Outcome.ASSISTANT])
def test_unanswered_call_starts_n3_and_leaves_a_running_situation(outcome: Outcome) -> None:
    assert networking(outcome)[0] == "N3"
    assert networking(outcome, situation="N1")[0] == "N1"
    assert networking(outcome, situation="K1")[0] == "K1"
    assert networking(outcome, stage=Stage.MET)[0] == "K1"
    assert applying(outcome)[0] == "A1"


@pytest.mark.parametrize("outcome", [Outcome.REACHED, Outcome.ANSWERED])
def test_a_human_answer_while_networking_brings_them_in_touch(outcome: Outcome) -> None:
    assert networking(outcome, situation="N1") == ("K1", Stage.IN_TOUCH)
    assert networking(outcome, situation="N3", stage=Stage.MET) == ("K1", Stage.MET)
    assert happened(outcome).answered


def test_meeting_leads_to_keeping_in_touch() -> None:
    assert networking(Outcome.MET, situation="N1") == ("N5", Stage.MET)


def test_applied_depends_on_knowing_somebody() -> None:
    assert applying(Outcome.APPLIED) == ("A1", Stage.APPLIED)
    assert applying(Outcome.APPLIED, has_contact=False) == ("A2", Stage.APPLIED)


def test_applying_says_nothing_to_a_web_form_or_to_nobody() -> None:
    by_email = {"kind": Kind.APPLICATION, "channel": Channel.EMAIL}
    assert happened(Outcome.APPLIED, **by_email).said
    assert not happened(Outcome.APPLIED, has_contact=False, **by_email).said
    assert not happened(Outcome.APPLIED, Channel.RESEARCH, Kind.APPLICATION).said


def test_screening_and_interview_move_on() -> None:
    assert applying(Outcome.SCREENED, situation="A1") == ("PS", Stage.SCREENING)
    assert applying(Outcome.INTERVIEWED, situation="PS") == ("I1", Stage.INTERVIEWING)
    assert applying(Outcome.OFFER, situation="I1") == ("O1", Stage.OFFER)


def test_an_application_goes_on_with_the_person_who_spoke() -> None:
    """The ladder ends at a named person; in vain its loop goes on (method.md 4, 5.2 A2)."""
    assert applying(Outcome.REACHED, situation="A2", stage=Stage.APPLIED) == ("A1", Stage.APPLIED)
    assert applying(Outcome.VOICEMAIL, situation="A2", stage=Stage.APPLIED)[0] == "A2"
    assert happened(Outcome.ANSWERED, Channel.EMAIL, Kind.APPLICATION, situation="A2").answered


def test_a_parked_pursuit_that_is_answered_goes_on() -> None:
    facts = {"situation": "PK", "stage": Stage.INTERVIEWING}
    assert applying(Outcome.ANSWERED, **facts)[0] == "I1"
    assert applying(Outcome.WRITTEN, **facts)[0] == "PK"
    assert networking(Outcome.ANSWERED, situation="PK")[0] == "K1"
    assert networking(Outcome.CALL_ON, situation="PK")[0] == "N3"  # they asked for a call


def test_call_on_keeps_the_situation_and_wants_a_date() -> None:
    found = happened(Outcome.CALL_ON, situation="N1")
    assert (found.situation, found.stage, found.boundary) == ("N1", Stage.IN_TOUCH, "B6")
    assert found.answered


def test_no_time_pauses_the_ask_and_no_contact_stops() -> None:
    paused = happened(Outcome.NO_TIME, situation="N1")
    assert (paused.situation, paused.boundary, paused.ending) == ("W1", "B2", None)
    assert applying(Outcome.NO_TIME, situation="A1")[0] == "A1"
    stopped = happened(Outcome.NO_CONTACT, situation="N1")
    assert (stopped.situation, stopped.boundary) == ("N1", "B1")


def test_rejection_proposes_the_ending() -> None:
    assert happened(Outcome.REJECTED, kind=Kind.APPLICATION).ending is Ending.REJECTED
    assert happened(Outcome.OFFER, kind=Kind.APPLICATION).ending is None


def test_automatic_reply_changes_nothing() -> None:
    found = happened(
        Outcome.AUTOMATIC, Channel.EMAIL, Kind.APPLICATION, situation="A1", stage=Stage.APPLIED
    )
    assert found == Consequence(
        situation="A1",
        stage=Stage.APPLIED,
        answered=False,
        counts=False,
        said=False,
        ending=None,
        boundary=None,
        direction=Direction.IN,
        keeps_step=True,
    )


def test_a_call_nobody_heard_counts_for_nothing_and_says_nothing() -> None:
    """Section 5: three calls without a message are no three unanswered follow-ups."""
    found = happened(Outcome.NO_ANSWER, situation="N1")
    assert (found.counts, found.said) == (False, False)
    assert happened(Outcome.NO_ANSWER).situation == "N1"  # nobody has a voicemail to answer
    left = happened(Outcome.VOICEMAIL, situation="N1")
    assert (left.counts, left.said) == (True, True)


def test_keeping_in_touch_counts_no_attempts() -> None:
    assert not happened(Outcome.WRITTEN, Channel.EMAIL, situation="K1").counts
    assert happened(Outcome.WRITTEN, Channel.EMAIL, situation="N1").counts


def test_looking_up_keeps_everything() -> None:
    found = happened(
        Outcome.LOOKED_UP, Channel.RESEARCH, Kind.APPLICATION, situation="A2", stage=Stage.APPLIED
    )
    assert (found.situation, found.stage) == ("A2", Stage.APPLIED)
    assert not (found.counts or found.said or found.answered or found.keeps_step)


@pytest.mark.parametrize("outcome", [Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT])
def test_what_is_heard_in_a_call_is_the_user_s_own_call(outcome: Outcome) -> None:
    spoken, written = happened(outcome, Channel.CALL), happened(outcome, Channel.EMAIL)
    assert (spoken.direction, spoken.said) == (Direction.OUT, True)
    # A time they asked for in writing is an appointment; the others leave nothing to promise.
    assert (written.direction, written.said) == (Direction.IN, outcome is Outcome.CALL_ON)


def test_their_call_is_theirs_and_something_can_be_said_in_it() -> None:
    found = happened(Outcome.ANSWERED, Channel.CALL)
    assert (found.direction, found.said) == (Direction.IN, True)
    assert not happened(Outcome.ANSWERED, Channel.EMAIL).said


def test_a_situation_of_another_kind_is_taken_as_none() -> None:
    assert networking(Outcome.WRITTEN, situation="A1")[0] == "N1"
    assert applying(Outcome.WRITTEN, situation="N1")[0] == "A1"
    assert applying(Outcome.WRITTEN, situation="Z9")[0] == "A1"


def test_a_stage_of_another_kind_is_left_for_the_one_reached() -> None:
    assert applying(Outcome.SCREENED, stage=Stage.MET) == ("PS", Stage.SCREENING)


@pytest.mark.parametrize("has_contact", [True, False])
def test_every_case_holds_together(has_contact: bool) -> None:
    for outcome, channel, kind, stage, situation in EVERY_CASE:
        found = happened(
            outcome, channel, kind, stage=stage, situation=situation, has_contact=has_contact
        )
        order = STAGES[kind]
        assert found.situation in SITUATIONS
        assert order.index(found.stage) >= order.index(stage)
        assert not (found.answered and found.counts)
        assert not (found.counts and found.direction is Direction.IN)
        assert found.keeps_step == (outcome is Outcome.AUTOMATIC)


@pytest.mark.parametrize(
    ("kind", "stage", "has_contact", "expected"),
    [
        (Kind.NETWORKING, Stage.REACHING_OUT, True, "N1"),
        (Kind.NETWORKING, Stage.IN_TOUCH, True, "K1"),
        (Kind.NETWORKING, Stage.MET, False, "K1"),
        (Kind.NETWORKING, Stage.KEEPING_IN_TOUCH, True, "K1"),
        (Kind.APPLICATION, Stage.FOUND, True, "A1"),
        (Kind.APPLICATION, Stage.APPLIED, False, "A2"),
        (Kind.APPLICATION, Stage.SCREENING, False, "PS"),
        (Kind.INTERVIEW, Stage.INTERVIEWING, True, "I1"),
        (Kind.INTERVIEW, Stage.OFFER, True, "O1"),
    ],
)
def test_first_situation(kind: Kind, stage: Stage, has_contact: bool, expected: str) -> None:
    assert first_situation(kind, stage, has_contact) == expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        (Setting(no_calls=True), "A3"),
        (Setting(through_agency=True), "C1"),
        (Setting(through_agency=True, no_calls=True), "C1"),
    ],
)
def test_r34_an_application_knows_its_posting_and_its_agency(setting, expected) -> None:
    assert applying(Outcome.APPLIED, setting=setting)[0] == expected
    assert applying(Outcome.APPLIED, setting=setting, has_contact=False)[0] == expected


def test_a_stranger_and_a_linkedin_message_have_a_rhythm_of_their_own() -> None:
    assert networking(Outcome.WRITTEN, channel=Channel.EMAIL, setting=Setting(cold=True))[0] == "N2"
    assert networking(Outcome.WRITTEN, channel=Channel.MESSAGE)[0] == "N4"
    assert networking(Outcome.VOICEMAIL, setting=Setting(cold=True))[0] == "N3"


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.REACHED, Outcome.INTERVIEWED])
def test_r38_a_date_they_name_takes_over(outcome: Outcome) -> None:
    """Log "decision next Friday": the call of A3 is gone, I2 is set."""
    named = Setting(their_date=True, no_calls=True)
    assert applying(outcome, situation="A3", setting=named)[0] == "I2"
    assert applying(Outcome.AUTOMATIC, situation="A3", setting=named)[0] == "A3"


def test_an_offer_waits_for_the_letter_or_for_the_users_answer() -> None:
    assert applying(Outcome.OFFER)[0] == "O1"
    assert applying(Outcome.OFFER, setting=Setting(their_date=True))[0] == "O2"


@pytest.mark.parametrize("meant", ["R1", "R2", "N5", "I3"])
def test_what_no_outcome_tells_is_the_users_to_say(meant: str) -> None:
    assert networking(Outcome.ANSWERED, setting=Setting(meant=meant))[0] == meant


def test_a_call_offers_its_outcomes_in_the_order_of_use() -> None:
    assert allowed_outcomes(Channel.CALL, Kind.NETWORKING) == (
        Outcome.REACHED,
        Outcome.VOICEMAIL,
        Outcome.ASSISTANT,
        Outcome.NO_ANSWER,
        Outcome.ANSWERED,
        Outcome.MET,
        Outcome.CALL_ON,
        Outcome.NO_TIME,
        Outcome.NO_CONTACT,
        Outcome.REJECTED,
    )


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.VISIT])
def test_what_a_conversation_was_depends_on_the_kind(channel: Channel) -> None:
    interviews = {Outcome.SCREENED, Outcome.INTERVIEWED}
    assert Outcome.MET in allowed_outcomes(channel, Kind.NETWORKING)
    for kind in (Kind.APPLICATION, Kind.INTERVIEW):
        assert interviews <= set(allowed_outcomes(channel, kind))
        assert Outcome.MET not in allowed_outcomes(channel, kind)


def test_a_visit_to_an_employer_is_an_interview_first() -> None:
    offered = allowed_outcomes(Channel.VISIT, Kind.INTERVIEW)
    assert offered.index(Outcome.INTERVIEWED) < offered.index(Outcome.SCREENED)


def test_research_offers_only_what_is_the_user_s() -> None:
    assert allowed_outcomes(Channel.RESEARCH, Kind.NETWORKING) == (Outcome.LOOKED_UP,)
    assert allowed_outcomes(Channel.RESEARCH, Kind.APPLICATION) == (
        Outcome.LOOKED_UP,
        Outcome.APPLIED,
    )


@pytest.mark.parametrize("channel", Channel)
def test_outcomes_fit_the_kind(channel: Channel) -> None:
    networking_ones = set(allowed_outcomes(channel, Kind.NETWORKING))
    assert not networking_ones & {
        Outcome.APPLIED,
        Outcome.SCREENED,
        Outcome.INTERVIEWED,
        Outcome.OFFER,
    }
    assert Outcome.APPLIED not in allowed_outcomes(channel, Kind.INTERVIEW)
    for kind in Kind:
        offered = allowed_outcomes(channel, kind)
        assert len(set(offered)) == len(offered)


def test_every_outcome_can_be_chosen_somewhere() -> None:
    offered = {o for c, k in product(Channel, Kind) for o in allowed_outcomes(c, k)}
    assert offered == set(Outcome)
