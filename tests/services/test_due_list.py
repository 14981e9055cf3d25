# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is known of due things and of promises: never stale, and not looked for without need."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import timedelta

import pytest

from desktop_app.domain.agenda import Section
from desktop_app.domain.promise_list import PromiseQuery
from desktop_app.domain.records import Ending
from desktop_app.services.due_list import DueList
from desktop_app.services.ledger import Promises
from desktop_app.services.pursuits import NewPursuit
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    """Five pursuits due today and later; the second is a promise; all of it was asked for once."""
    office = an_office(tmp_path / "search.duesday", clock)
    for number in range(5):
        person = f"Person {number}"
        a_pursuit(office, company=f"Firm {number}", person=person, title=f"Goal {number}")
        step = a_step(office, number, stated=number == 1)
        office.follow_ups.log(number + 1, happened(office), step)
    agenda(office)
    ledgers(office)
    yield office
    office.close()


def agenda(office):
    return office.browsing.agenda(most_overdue=3, most_others=3)


def fresh_agenda(office):
    return DueList(office.desk, office.browsing.rows).agenda(7, 3, 3)


def ledgers(office, promises=None):
    promises = promises or office.promises
    return list(promises.ids(PromiseQuery())), promises.behind(), promises.ledger()


def fresh_ledgers(office):
    return ledgers(office, Promises(office.database, office.clock, office.preferences))


VERBS = {
    "a title": lambda office: office.pursuits.set_title(1, "Another"),
    "a company": lambda office: office.pursuits.set_company(2, "Another"),
    "a new one": lambda office: a_pursuit(office, company="New"),
    "a new one without a step": lambda office: office.pursuits.add(NewPursuit(company="Bare")),
    "one less": lambda office: office.pursuits.delete([1]),
    "one less that was promised": lambda office: office.pursuits.delete([2]),
    "another day": lambda office: office.follow_ups.log(1, happened(office), a_step(office, 2)),
    "a word kept": lambda office: office.follow_ups.log(2, happened(office), a_step(office, 3)),
    "a word given": lambda office: office.follow_ups.log(
        3, happened(office), a_step(office, 2, stated=True)
    ),
    "parked": lambda office: office.follow_ups.park(1, office.desk.today + timedelta(days=60)),
    "stopped": lambda office: office.follow_ups.stop(2, "No"),
    "closed": lambda office: office.follow_ups.close(1, Ending.REJECTED),
}


@pytest.mark.parametrize("days", [0, 3])
@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_r27_after_any_verb_and_its_undo_what_is_known_is_what_a_fresh_look_finds(
    office, clock, verb, days
):
    clock.at += timedelta(days=days)  # three days on a word is late
    before = agenda(office), ledgers(office)
    change = verb(office)
    assert agenda(office) == fresh_agenda(office)
    assert ledgers(office) == fresh_ledgers(office)
    if change is None or isinstance(change, int):
        return
    office.desk.apply(change.inverse())
    assert (agenda(office), ledgers(office)) == before


@contextmanager
def selects(office):
    ran = []
    office.database.connection.set_trace_callback(ran.append)
    yield ran
    office.database.connection.set_trace_callback(None)


def test_an_edit_that_moves_nothing_is_no_reason_to_look_again(office):
    office.pursuits.set_title(1, "Another")
    with selects(office) as ran:
        titles = [card.row.title for card in agenda(office).cards]
        ledgers(office)
        office.promises.behind()
    assert "Another" in titles  # the row itself is read anew
    assert not [text for text in ran if "FROM listing WHERE flags" in text]
    assert not [text for text in ran if "FROM promise" in text and "count" in text], ran


def test_another_day_is_looked_at_anew(office, clock):
    assert agenda(office).count(Section.OVERDUE) == 0
    clock.at += timedelta(days=3)
    found = agenda(office)
    assert found.count(Section.OVERDUE) > 0
    assert found == fresh_agenda(office)
    assert ledgers(office) == fresh_ledgers(office)
    assert office.promises.behind()  # R27: the word of the second day was not kept


def test_what_another_program_wrote_is_noticed(office):
    other = sqlite3.connect(office.database.path)
    other.execute("UPDATE listing SET due = '2026-03-01' WHERE id = 5")
    other.commit()
    other.close()
    found = agenda(office)
    assert [card.row.id for card in found.of(Section.OVERDUE)] == [5]
    assert found == fresh_agenda(office)


def test_what_is_left_unread_is_counted(office):
    for number in range(5):
        a_pursuit(office, company=f"Further {number}", title="Clerk", step=a_step(office, 0))
    found = agenda(office)
    assert len(found.of(Section.TODAY)) <= 3
    assert found.count(Section.TODAY) == len(fresh_agenda_of_all(office).of(Section.TODAY))


def fresh_agenda_of_all(office):
    return DueList(office.desk, office.browsing.rows).agenda(7, None, None)
