# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""They called and nobody was there: the user calls back, whatever the goal (method.md R10)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.records import Channel, Direction, Kind, Outcome, Stage, Touch
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "s.duesday", HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC)))
    a_pursuit(made, company="Acme", person="Jane Doe", title="Fitter")
    a_pursuit(
        made, company="Bolt Yard", person="Bob Fields", title="", kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )  # fmt: skip
    yield made
    made.close()


@pytest.mark.parametrize(
    "said",
    [
        "missed call from {}",
        "voicemail from {}",
        "{} left me a voicemail",
        "{} called back, missed it",
        "{} rang while I was out, left a vm",
        "{} phoned when I was driving",
    ],
)
@pytest.mark.parametrize("name", ["jane", "bob"])
def test_r10_a_call_of_theirs_in_vain_is_returned_within_one_working_day(office, said, name):
    found = office.capturing.understand(said.format(name))
    assert not found.problem, found.problem
    assert (found.step.action, found.step.channel) == ("reply", Channel.CALL)
    assert found.step.on == date(2026, 11, 24)
    office.capturing.commit(found)
    (touch,) = matching(office.database, Touch)
    assert (touch.direction, touch.outcome) == (Direction.IN, Outcome.ANSWERED)


def test_r10_a_call_that_reached_the_user_asks_for_no_such_reply(office):
    found = office.capturing.understand("jane called, no news yet")
    assert found.problem or found.step.action != "reply"


@pytest.mark.parametrize(
    ("line", "ends", "thanks"),
    [
        ("rejected by acme", True, True),
        ("rejected by acme, thanked jane", True, False),
        ("acme said no, filled internally", True, True),
        ("unsuccessful at acme, no thank-you", True, False),
    ],
)
def test_b7_thanks_are_left_unless_they_were_sent_or_are_not_wanted(office, line, ends, thanks):
    found = office.capturing.understand(line)
    assert (found.outcome is Outcome.REJECTED) is ends
    office.capturing.commit(found)
    steps = [row.action for row in office.browsing.rows([3]).values()]
    assert steps == (["thank"] if thanks else [])


def test_o2_what_was_decided_on_an_offer_is_no_follow_up(office):
    """A note of thanks beside it starts no rhythm."""
    found = office.capturing.understand("declined acme's offer, thanked jane")
    assert found.problem


@pytest.mark.parametrize(
    "line",
    ["switchboard at Acme refused to put me through", "acme switchboard wouldn't give names"],
)
def test_r31_a_switchboard_that_refuses_is_no_no_of_a_person(office, line):
    found = office.capturing.understand(line)
    assert (found.outcome, found.chosen.company) == (Outcome.NO_ANSWER, "Acme")


def test_section_4_a_receptionist_at_a_company_is_no_talk_with_the_person(office):
    found = office.capturing.understand("receptionist at acme said she'd pass it on")
    assert found.outcome is Outcome.ASSISTANT
