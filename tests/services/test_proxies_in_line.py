# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What somebody's assistant said for them, in one line: B3 of that person (method.md 3.2, 6.3)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Organization,
    Pursuit,
    Step,
    Touch,
)
from desktop_app.storage.reads import matching, record
from tests.factories import an_office


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    enter(made, "called Rob Kent at Zeno, left voicemail")
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
        "Rob Kent's assistant said he doesn't take calls, email is better",
        "Rob Kent’s assistant said email is better",
        "Rob's assistant said he prefers email",
        "Zeno's receptionist said email would be better",
    ],
)
def test_b3_by_proxy_is_of_the_person_and_turns_the_call_into_an_email(office, line):
    before = record(office.database, Step, 1).due_on
    found = enter(office, line)
    assert found.heard.code == "B3"
    (rob,) = matching(office.database, Contact)
    (said,) = matching(office.database, Boundary)
    assert (said.code, said.contact_id) == ("B3", rob.id)
    (pursuit,) = matching(office.database, Pursuit)
    step = record(office.database, Step, pursuit.next_step_id)
    assert (step.channel, step.due_on) == (Channel.EMAIL, before), "3.2 (c): on the same day"
    assert [one.name for one in matching(office.database, Organization)] == ["Zeno"]
    assert len(matching(office.database, Touch)) == 1, "nobody was called"


def test_b3_a_call_that_the_assistant_took_stays_a_touch(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "called Dana Reyes, her assistant said email is better")
    assert [said.code for said in matching(office.database, Boundary)] == ["B3"]
    assert len(matching(office.database, Touch)) == 3


def test_r32_whose_assistant_it_was_is_asked_where_nobody_is_known(office):
    found = office.capturing.understand("Una Bell's assistant said email is better")
    assert found.problem
    assert found.capture.person or found.capture.company == "Una Bell"


def test_r10_an_automatic_reply_of_somebody_known_is_theirs(office):
    found = enter(office, "Rob Kent's auto-reply: away until 16 march")
    assert found.chosen.person == "Rob Kent"
    assert len(matching(office.database, Contact)) == 1
