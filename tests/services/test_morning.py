# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The morning run: each due thing once, nothing lost, and a true sentence at the end (R02, R09)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Channel, Outcome, Pursuit
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.morning import MorningRun, interviews_due
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def due(office, company, days=0, **given):
    return a_pursuit(office, company=company, person=given.pop("person", f"{company} Person"),
                     step=a_step(office, days, at=None), **given)  # fmt: skip


def settle(office, number, days=7):
    return office.follow_ups.log(number, happened(office), a_step(office, days, at=None))


def where(run):
    found = run.progress()
    return (found.item.row.company if found.item else None, found.number, found.total)


def test_items_come_one_at_a_time_and_are_counted(office):
    first, second = due(office, "Acme"), due(office, "Beta")
    due(office, "Later", days=3)
    run = MorningRun(office)
    assert where(run) == ("Acme", 1, 2)
    settle(office, first)
    assert where(run) == ("Beta", 2, 2)
    settle(office, second)
    assert where(run) == (None, 2, 2)
    assert run.summary().needs_step == 0
    assert run.summary().live == 3


def test_the_overdue_come_before_todays(office, clock):
    due(office, "Monday")
    clock.move(days=1)
    due(office, "Tuesday")
    assert where(MorningRun(office))[0] == "Monday"


def test_nothing_due_is_an_end_at_once(office):
    due(office, "Later", days=3)
    assert where(MorningRun(office)) == (None, 0, 0)


def test_what_is_skipped_stays_due_with_its_reminder(office):
    number = due(office, "Acme")
    due(office, "Beta")
    before = office.desk.database.select("SELECT * FROM reminder")
    run = MorningRun(office)
    run.skip(run.progress().item)
    assert where(run) == ("Beta", 2, 2)
    assert office.desk.database.select("SELECT * FROM reminder") == before
    assert number in [card.row.id for card in office.browsing.agenda().cards]
    run.skip(run.progress().item)
    assert len(run.progress().skipped) == 2
    run.skipped_again()
    assert where(run) == ("Acme", 1, 2)


def test_one_step_back_returns_to_what_was_skipped_last(office):
    due(office, "Acme"), due(office, "Beta")
    run = MorningRun(office)
    assert run.back() is False
    run.skip(run.progress().item)
    assert run.back() is True
    assert where(run) == ("Acme", 1, 2)


def test_leaving_keeps_the_place_until_another_day(office, clock):
    due(office, "Acme"), due(office, "Beta"), due(office, "Gamma")
    run = MorningRun(office)
    run.skip(run.progress().item)
    run.keep()
    assert where(MorningRun(office)) == ("Beta", 2, 3)
    clock.move(days=1)
    assert where(MorningRun(office)) == ("Acme", 1, 3)


def test_undo_brings_an_item_back(office):
    number = due(office, "Acme")
    due(office, "Beta")
    run = MorningRun(office)
    run.progress()
    change = settle(office, number)
    assert where(run) == ("Beta", 2, 2)
    office.desk.apply(change.inverse())
    assert where(run) == ("Acme", 1, 2)


def test_what_falls_due_meanwhile_counts_with_the_rest(office):
    due(office, "Acme")
    run = MorningRun(office)
    assert where(run) == ("Acme", 1, 1)
    due(office, "Beta")
    assert where(run) == ("Acme", 1, 2)


def test_an_automatic_reply_leaves_the_item_where_it_is(office):
    """R10: an acknowledgement dissolves no step."""
    number = due(office, "Acme")
    run = MorningRun(office)
    run.progress()
    office.follow_ups.log(number, happened(office, Outcome.AUTOMATIC, Channel.EMAIL), KeepStep())
    assert where(run) == ("Acme", 1, 1)


def test_a_word_that_was_given_is_not_skipped_lightly(office, clock):
    """Method.md 6.3: there is no silent snooze of a stated promise."""
    number = due(office, "Acme")
    on = office.desk.today + timedelta(days=2)
    office.follow_ups.log(number, happened(office), NextStep("call", Channel.CALL, on, stated=True))
    due(office, "Beta", days=2)
    clock.move(days=2)
    items = {item.row.company: item for item in MorningRun(office).due()}
    assert items["Acme"].slips(office)
    assert not items["Beta"].slips(office)


def test_an_interview_of_today_counts_and_asks_first(office, clock):
    """R04: the card of an interview is due like a step."""
    number = due(office, "Acme", days=9)
    due(office, "Beta")
    card = InterviewCard(on=office.desk.today,
                         starts=time(14), ends=time(15))  # fmt: skip
    office.interviews.add(number, card)
    assert [item.row.company for item in interviews_due(office)] == ["Acme"]
    run = MorningRun(office)
    assert where(run) == ("Acme", 1, 2)
    run.skip(run.progress().item)
    assert where(run)[0] == "Beta"
    clock.move(hours=6)
    assert where(run)[0] == "Acme"  # it is over: which date did you leave yourself?


def test_an_interview_of_tomorrow_is_not_due_yet(office):
    number = due(office, "Acme", days=9)
    tomorrow = office.desk.today + timedelta(days=1)
    office.interviews.add(number, InterviewCard(on=tomorrow, starts=time(10)))
    assert interviews_due(office) == ()


def test_the_end_names_those_that_wait_for_a_yes(office):
    """R02: what was imported has only a proposed step."""
    number = due(office, "Acme", days=3)
    with office.desk.change(Label.of("edit_pursuit")) as making:
        making.edits.put(replace(making.edits.get(Pursuit, number), needs_step=True))
    run = MorningRun(office)
    assert where(run) == (None, 0, 0)
    assert run.summary().needs_step == 1
    assert [row.company for row in run.without_step(5)] == ["Acme"]
    office.steps.accept([number])
    assert run.summary().needs_step == 0
