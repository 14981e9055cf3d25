# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A day off that is learned of later: rolled, and not due on the day itself (method.md 6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app import words
from desktop_app.domain.agenda import Section
from desktop_app.domain.records import (
    Channel,
    Kind,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Step,
)
from desktop_app.domain.timing import of_step
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.services.word_given import last_kept
from desktop_app.storage.reads import matching, record
from desktop_app.words.timing import timing
from tests.factories import HandClock, a_pursuit, all_rows, an_office, happened

WEDNESDAY, THURSDAY = date(2026, 3, 25), date(2026, 3, 26)


@pytest.fixture
def clock():
    made = HandClock()
    made.at = datetime(2026, 3, 24, 15, tzinfo=UTC)
    return made


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def due(office, channel=Channel.CALL, *, stated=True):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep(str(channel), channel, WEDNESDAY, stated=stated)
    office.follow_ups.log(number, happened(office), step)
    return number


def sections(office):
    return [(card.section, card.row.due_on) for card in office.browsing.agenda().cards]


def stands(office, number=1):
    return record(office.database, Step, record(office.database, Pursuit, number).next_step_id)


def close_company(office, closures):
    return office.companies.change(1, closures=closures)


def close_person(office, closures):
    return office.people.save(1, PersonCard({"closures": closures}))


@pytest.mark.parametrize("close", [close_company, close_person])
def test_6_3_a_promised_call_is_not_due_on_their_day_off_and_kept_the_next(office, clock, close):
    number = due(office)
    before = all_rows(office)
    change = close(office, "2026-03-25")
    (promise,) = matching(office.database, Promise)
    assert promise.due_on == WEDNESDAY  # invariant 6: the word itself never changes
    clock.at = datetime(2026, 3, 25, 15, tzinfo=UTC)
    assert sections(office) == [(Section.SOON, THURSDAY)]
    clock.at = datetime(2026, 3, 26, 15, tzinfo=UTC)
    assert sections(office) == [(Section.TODAY, THURSDAY)]
    (row,) = office.promises.rows([promise.id]).values()
    assert row.stands is PromiseState.OPEN
    then = NextStep("call", Channel.CALL, date(2026, 4, 20))
    logged = office.follow_ups.log(number, happened(office), then)
    assert matching(office.database, Promise)[0].state is PromiseState.ROLLED
    office.desk.apply(logged.inverse())
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_6_3_what_was_promised_in_writing_stays_on_its_day(office, clock):
    number = due(office, Channel.EMAIL)
    close_company(office, "2026-03-25")
    assert stands(office, number).due_on == WEDNESDAY
    clock.at = datetime(2026, 3, 25, 15, tzinfo=UTC)
    assert sections(office) == [(Section.TODAY, WEDNESDAY)]
    clock.at = datetime(2026, 3, 26, 15, tzinfo=UTC)
    assert sections(office) == [(Section.TODAY, THURSDAY)]


def test_6_3_what_is_marked_off_on_the_day_leaves_today_at_once(office, clock):
    due(office)
    clock.at = datetime(2026, 3, 25, 15, tzinfo=UTC)
    assert sections(office) == [(Section.TODAY, WEDNESDAY)]
    close_company(office, "2026-03-25")
    assert sections(office) == [(Section.SOON, THURSDAY)]


def test_6_3_a_plan_in_writing_follows(office):
    number = due(office, Channel.EMAIL, stated=False)
    close_company(office, "2026-03-25")
    assert stands(office, number).due_on == THURSDAY
    assert "not Wed 25 Mar, a day off there" in words.reason(stands(office).reason, office.today)


def test_6_3_where_the_day_is_worked_after_all_the_step_goes_back(office):
    due(office, stated=False)
    reason = stands(office).reason
    close_company(office, "2026-03-25 2026-03-26")
    assert stands(office).due_on == date(2026, 3, 27)
    close_company(office, "")
    assert (stands(office).due_on, stands(office).reason) == (WEDNESDAY, reason)


def test_5_3_an_agreed_day_stays(office):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    reason = Reason.of("agreed", date=WEDNESDAY.isoformat())
    step = NextStep("call", Channel.CALL, WEDNESDAY, reason=reason)
    office.follow_ups.log(number, happened(office), step)
    close_company(office, "2026-03-25")
    assert stands(office).due_on == WEDNESDAY


def test_r27_a_word_that_rolled_is_not_called_broken(office, clock):
    """6.2: kept on the next working day; its text makes up for nothing, its line says why."""
    number = due(office, Channel.EMAIL)
    close_company(office, "2026-03-25")
    clock.at = datetime(2026, 3, 26, 15, tzinfo=UTC)
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=Channel.EMAIL).id != "M2"
    assert last_kept(office, dossier) is not False
    calendar = office.preferences.calendar(dossier.contact, dossier.organization)
    found = of_step(dossier.step, today=office.today, calendar=calendar)
    assert "Wed 25 Mar was a day off there" in timing(found, office.today)
    clock.at = datetime(2026, 3, 27, 15, tzinfo=UTC)
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=Channel.EMAIL).id == "M2"
    assert last_kept(office, dossier) is False
