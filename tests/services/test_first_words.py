# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""First words to somebody new: how the line and the rhythm begin (N2, N3, N4, R1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.records import (
    Channel,
    Contact,
    Direction,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Relationship,
    Stage,
    Touch,
)
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def clock():
    return HandClock(datetime(2026, 3, 2, 10, tzinfo=UTC))


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "s.duesday", clock)
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "emailed Otto Cole at Bexley, networking, cold",
        "emailed Otto Cole at Bexley, cold",
        "emailed Otto Cole at Bexley (cold)",
        "cold emailed Otto Cole at Bexley",
    ],
)
def test_n2_cold_is_heard_and_shown(office, line):
    found = enter(office, line)
    (person,) = matching(office.database, Contact)
    assert person.relationship is Relationship.COLD
    assert record(office.database, Pursuit, 1).situation == "N2"
    assert "they do not know you yet" in lines.understood_line(found, office.today)
    (touch,) = matching(office.database, Touch)
    assert "cold" not in touch.text


@pytest.mark.parametrize("how", ["on LinkedIn at Corvid", "at Corvid on LinkedIn"])
def test_n4_the_company_is_kept_behind_linkedin(office, how):
    found = enter(office, f"messaged Pia Lund {how}")
    assert (found.capture.person, found.capture.company) == ("Pia Lund", "Corvid")
    assert record(office.database, Pursuit, 1).situation == "N4"


def test_r1_what_they_offer_is_no_call_of_the_users(office, clock):
    """3.1: it is their act; it keeps no promise and counts for no guard (6.2, G2)."""
    number = a_pursuit(
        office, company="", person="Nora Vale", title="", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH
    )
    due = NextStep("call", Channel.CALL, date(2026, 3, 4), stated=True, conditional=False)
    office.follow_ups.log(number, happened(office, Outcome.REACHED), due)
    clock.move(days=2)
    found = enter(office, "Nora Vale offered to introduce me to Sam West at Elm")
    touch = matching(office.database, Touch)[-1]
    assert (touch.direction, touch.outcome) == (Direction.IN, Outcome.ANSWERED)
    assert found.left is not None
    assert record(office.database, Pursuit, number).situation == "R1"
    assert [one.state for one in matching(office.database, Promise)] == [PromiseState.OPEN]
    assert "Spoke" not in lines.understood_line(found, office.today)


def test_n3_a_voicemail_behind_silent_calls_has_no_thread(office, clock):
    """5.2: first a call at another time of day."""
    enter(office, "called Yul Abt at Rowan, no answer, i'll call tue 3 march")
    clock.move(days=1)
    found = office.proposals.after(1, Happened(Outcome.VOICEMAIL, Channel.CALL, office.today))
    assert (found.situation, found.channel, found.on) == ("N3", Channel.CALL, date(2026, 3, 10))


def test_n1_a_voicemail_behind_a_letter_goes_on_with_the_thread(office, clock):
    enter(office, "emailed Yul Abt at Rowan")
    clock.move(days=7)
    office.follow_ups.log(1, happened(office, Outcome.NO_ANSWER), a_step(office, 1))
    clock.move(days=1)
    found = office.proposals.after(1, Happened(Outcome.VOICEMAIL, Channel.CALL, office.today))
    assert found.situation == "N1"


def test_63_a_known_person_is_no_company_where_the_line_goes_on_to_another(office):
    a_pursuit(office, company="Corvid", person="Pia Lund", title="Fitter")
    line = "called Pia Lund, redirected to Flo Ives, spoke with Flo Ives"
    capture = office.capturing.understand(line).capture
    assert (capture.person, capture.company) == ("Flo Ives", "Corvid")


def test_r20_the_contact_of_an_application_who_is_known_is_one_person(office):
    """Their no reaches the new goal too; a second of that name would escape it."""
    a_pursuit(office, company="Rowan", person="Yul Abt", title="Fitter")
    found = enter(office, "applied to Lodge, baker, contact Yul Abt")
    assert "Yul Abt of Rowan, whom you know" in lines.understood_line(found, office.today)
    (person,) = matching(office.database, Contact, name="Yul Abt")
    assert {one.contact_id for one in matching(office.database, Pursuit)} == {person.id}
    office.follow_ups.stop(1, "Please don't contact me again")
    assert {one.status.value for one in matching(office.database, Pursuit)} == {"stopped"}


def test_r20_who_said_no_is_not_begun_with_as_somebody_else(office):
    a_pursuit(office, company="Rowan", person="Yul Abt", title="Fitter")
    office.follow_ups.stop(1, "Please don't contact me again")
    found = office.capturing.understand("applied to Lodge, baker, contact Yul Abt")
    assert found.problem or found.refused is not None
