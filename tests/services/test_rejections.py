# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A rejection is a boundary by whichever way it comes, and need not be the end (B7)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Ending,
    Kind,
    Outcome,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
)
from desktop_app.services.follow_ups import Close, Stop
from desktop_app.services.hearing import Said
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, a_step, an_office, happened

SAID = "We chose somebody else"


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def logged(office, number):
    told = happened(office, Outcome.REJECTED, Channel.EMAIL, text=SAID)
    office.follow_ups.log(number, told, Close(Ending.REJECTED))


def closed(office, number):
    office.follow_ups.close(number, Ending.REJECTED)


def filled(office, number):
    office.follow_ups.close(number, Ending.FILLED)


def heard(office, number):
    office.hearing.record(number, Said("B7", SAID))


TYPED = "they rejected me, no thank-you"


def typed(office, number):
    office.capturing.commit(office.capturing.understand_for(number, TYPED))


WAYS = {"window": logged, "table": closed, "filled": filled, "wizard": heard, "line": typed}


@pytest.mark.parametrize("way", WAYS)
def test_b7_is_on_record_by_every_way(office, way):
    number = a_pursuit(office)
    WAYS[way](office, number)
    (said,) = matching(office.database, Boundary)
    assert (said.code, said.pursuit_id, said.said_on) == ("B7", number, office.today)
    assert said.words == (SAID if way in {"window", "wizard"} else "")
    assert record(office.database, Pursuit, number).status is Status.CLOSED


@pytest.mark.parametrize("ending", [Ending.WITHDRAWN, Ending.DONE, Ending.ACCEPTED])
def test_b7_an_end_of_the_users_own_is_no_boundary(office, ending):
    number = a_pursuit(office)
    office.follow_ups.close(number, ending)
    assert not matching(office.database, Boundary)


@pytest.mark.parametrize("way", WAYS)
def test_b7_one_may_keep_in_touch_whatever_way_it_ended(office, way):
    number = a_pursuit(office)
    WAYS[way](office, number)
    office.hearing.go_on(number)
    (fresh,) = matching(office.database, Pursuit, status="open")
    (step,) = matching(office.database, Step, state=StepState.OPEN)
    assert (fresh.kind, fresh.stage, fresh.situation) == (
        Kind.NETWORKING,
        Stage.KEEPING_IN_TOUCH,
        "K1",
    )
    assert (step.action, step.due_on) == ("thank", date(2026, 3, 5))
    assert (
        words.reason(step.reason, office.today) == "A thank-you within 2 working days of Tue 3 Mar"
    )


def test_b7_whoever_is_in_touch_already_is_thanked_there(office):
    number = a_pursuit(office)
    known = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, step=a_step(office, 30))
    closed(office, number)
    office.hearing.go_on(number)
    assert len(matching(office.database, Pursuit)) == 2
    assert office.browsing.dossier(known).step.action == "thank"


def test_b7_nobody_to_thank_is_said(office):
    number = a_pursuit(office, person="")
    closed(office, number)
    with pytest.raises(KnownError, match="no_person"):
        office.hearing.go_on(number)


def test_what_is_open_is_not_gone_on_with(office):
    with pytest.raises(KnownError, match="still_open"):
        office.hearing.go_on(a_pursuit(office))


def test_r20_nobody_who_said_no_is_thanked(office):
    number, other = a_pursuit(office), a_pursuit(office, title="Welder")
    closed(office, number)
    office.follow_ups.log(other, happened(office, Outcome.NO_CONTACT), Stop("Please stop"))
    with pytest.raises(KnownError, match="hard_stop"):
        office.hearing.go_on(number)


def test_b7_opened_again_the_no_does_not_stand_any_more(office):
    number = a_pursuit(office)
    closed(office, number)
    office.follow_ups.reopen(number, a_step(office))
    (said,) = matching(office.database, Boundary)
    assert said.lifted_on == office.today
