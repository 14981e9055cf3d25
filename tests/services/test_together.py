# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Two pursuits that promise the same person the same day (method.md 6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Kind, Outcome, Promise, PromiseState, Stage, Touch
from desktop_app.services import together
from desktop_app.services.follow_ups import Stop
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

WEDNESDAY = date(2026, 3, 11)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    for title in ("Fitter", "Welder"):
        promised(office, title=title)
    yield office
    office.close()


def promised(office, on=WEDNESDAY, **facts):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, **facts)
    step = NextStep("call", Channel.CALL, on, stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


def go_to(clock, on=WEDNESDAY):
    clock.at = datetime.combine(on, time(15), UTC)


def others(office, number=1):
    return together.others(office.database, office.browsing.dossier(number).pursuit, office.today)


def states(office):
    return [p.state for p in matching(office.database, Promise)]


def test_63_the_other_word_of_the_same_day_is_found(office, clock):
    assert others(office) == ()  # it is not today yet
    promised(office, WEDNESDAY, title="Smith", person="Sam Okoro")
    promised(office, date(2026, 3, 12), title="Turner")
    go_to(clock)
    (other,) = others(office)
    assert (other.pursuit_id, other.title, other.company) == (2, "Welder", "Acme")
    assert [one.pursuit_id for one in others(office, 2)] == [1]
    assert others(office, 3) == ()


def test_63_one_touch_that_names_both_keeps_both_in_one_change(office, clock):
    go_to(clock)
    before = all_rows(office)
    change = together.log(office, 1, happened(office, Outcome.REACHED), a_step(office, 20), [2])
    assert states(office) == [PromiseState.KEPT, PromiseState.KEPT]
    logged = matching(office.database, Touch)[-2:]
    assert [touch.pursuit_id for touch in logged] == [1, 2]
    settled = [p.settled_by_touch_id for p in matching(office.database, Promise)]
    assert settled == [touch.id for touch in logged]
    for number in (1, 2):
        assert office.browsing.dossier(number).step.due_on > office.today  # each goes on (R05)
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_63_without_the_tick_the_other_word_stands(office, clock):
    go_to(clock)
    together.log(office, 1, happened(office, Outcome.REACHED), a_step(office, 20), [])
    assert states(office) == [PromiseState.KEPT, PromiseState.OPEN]


def test_63_a_stop_reaches_the_other_by_itself(office, clock):
    go_to(clock)
    together.log(office, 1, happened(office, Outcome.NO_CONTACT), Stop("No, thanks"), [2])
    assert states(office)[1] is PromiseState.RELEASED
    assert len(matching(office.database, Touch, pursuit_id=2)) == 1


def test_63_what_one_of_them_refuses_is_not_logged_in_the_other(office, clock):
    go_to(clock)
    office.follow_ups.close(2, "withdrawn")
    before = all_rows(office)
    with pytest.raises(KnownError) as refused:
        together.log(office, 1, happened(office, Outcome.REACHED), a_step(office, 20), [2])
    assert refused.value.code == "closed_pursuit"
    assert all_rows(office) == before
    assert record(office.database, Promise, 1).state is PromiseState.OPEN
