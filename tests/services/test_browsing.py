# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the window shows: views, find, order, the agenda, the timeline, the figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.domain.agenda import Section
from desktop_app.domain.records import Channel, Ending, Kind, Outcome, PromiseState, Stage, Status
from desktop_app.services.browsing import Column, Query, View
from desktop_app.services.pursuits import NewPursuit
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

OPEN, PROMISED, NEEDS, ALONE, PARKED, STOPPED, CLOSED = range(1, 8)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def full(office):
    a_pursuit(office)
    a_pursuit(office, company="Birch & Co", person="Sam Okoro", title="Welder")
    office.pursuits.add(NewPursuit(company="Ćesar", person="Jun Ito", title="Müller"))
    a_pursuit(office, company="", person="", title="Found on a wall")
    for company in ("Dogwood", "Elm", "Fir"):
        a_pursuit(office, company=company, person=f"Somebody at {company}")
    step = a_step(office, 2, stated=True)
    office.follow_ups.log(PROMISED, happened(office, text="Said Thursday"), step)
    office.follow_ups.park(PARKED, office.desk.today + timedelta(days=60))
    office.follow_ups.stop(STOPPED, "No")
    office.follow_ups.close(CLOSED, Ending.REJECTED)
    return office


def ids(office, **query):
    return list(office.browsing.ids(Query(**query)))


# --- views, find, order ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("view", "wanted"),
    [
        (View.OPEN, {OPEN, PROMISED, NEEDS, ALONE, PARKED}),
        (View.NEEDS_STEP, {NEEDS}),
        (View.PROMISED, {PROMISED}),
        (View.NO_CONTACT, {ALONE}),
        (View.PARKED, {PARKED}),
        (View.STOPPED, {STOPPED}),
        (View.CLOSED, {CLOSED}),
        (View.ALL, set(range(1, 8))),
    ],
)
def test_every_view_shows_its_own(full, view, wanted):
    assert set(ids(full, view=view)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("birch", [PROMISED]),
        ("OKORO welder", [PROMISED]),
        ("cesar", [NEEDS]),
        ("muller", [NEEDS]),
        ("wall", [ALONE]),
        ("somebody", [PARKED, STOPPED, CLOSED]),
        ("100%", []),
        ("'; --", []),
        ("revisit", [PARKED]),
        ("ok wel", [PROMISED]),  # short words of several begin a word
        ("ko el", []),
        ("koro elder", [PROMISED]),  # longer ones may stand anywhere
    ],
)
def test_find_is_blind_to_case_and_accents(full, text, wanted):
    assert sorted(ids(full, view=View.ALL, find=text)) == wanted


def test_find_reads_notes_and_sources(full):
    full.pursuit_cards.change(OPEN, note="Ask about the crane")
    assert ids(full, find="CRANE") == [OPEN]


@pytest.mark.parametrize("column", Column)
def test_every_column_sorts_both_ways_and_loses_nobody(full, column):
    up = ids(full, view=View.ALL, sort=column)
    down = ids(full, view=View.ALL, sort=column, descending=True)
    assert set(up) == set(down) == set(range(1, 8))
    assert up != down


def test_what_has_no_name_or_date_comes_last_either_way(full):
    for descending in (False, True):
        by_company = ids(full, view=View.ALL, sort=Column.COMPANY, descending=descending)
        assert by_company[-1] == ALONE
        by_due = ids(full, view=View.ALL, sort=Column.DUE, descending=descending)
        assert set(by_due[-2:]) == {STOPPED, CLOSED}
    assert ids(full, sort=Column.COMPANY)[:3] == [OPEN, PROMISED, NEEDS]
    rows = full.browsing.rows(ids(full))
    days = [rows[number].due_on for number in ids(full, sort=Column.DUE)]
    assert days == sorted(days)
    assert len(set(days)) > 1


def test_stages_sort_by_how_far_they_are(office):
    for stage in (Stage.OFFER, Stage.FOUND, Stage.SCREENING):
        a_pursuit(office, stage=stage)
    assert ids(office, sort=Column.STAGE) == [2, 3, 1]


def test_rows_are_ready_for_words_and_those_gone_are_left_out(full):
    rows = full.browsing.rows([PROMISED, ALONE, CLOSED, 99])
    assert set(rows) == {PROMISED, ALONE, CLOSED}
    promised = rows[PROMISED]
    assert (promised.company, promised.person, promised.promised) == (
        "Birch & Co",
        "Sam Okoro",
        True,
    )
    assert (promised.due_on, promised.channel) == (date(2026, 3, 5), Channel.CALL)
    assert (rows[ALONE].company, rows[ALONE].person) == ("", "")
    closed = rows[CLOSED]
    assert (closed.status, closed.ending, closed.due_on, closed.channel, closed.action) == (
        Status.CLOSED,
        Ending.REJECTED,
        None,
        None,
        "",
    )
    assert full.browsing.rows([]) == {}


# --- the agenda -----------------------------------------------------------------------------


def test_the_agenda_says_what_to_do_in_which_order(office, clock):
    at = {"later": 30, "soon": 7, "today": 0, "tomorrow": 1}
    made = {name: a_pursuit(office, step=a_step(office, days)) for name, days in at.items()}
    timed = a_pursuit(office, step=a_step(office, 0, at=time(15)))
    clock.move(days=-2)
    late = a_pursuit(office, step=a_step(office, 0))
    clock.move(days=2)
    office.pursuits.add(NewPursuit(company="Proposed only"))
    agenda = office.browsing.agenda()
    assert [(c.section, c.row.id) for c in agenda.cards] == [
        (Section.OVERDUE, late),
        (Section.TODAY, made["today"]),
        (Section.TODAY, timed),
        (Section.SOON, made["tomorrow"]),
        (Section.SOON, made["soon"]),
    ]
    assert agenda.due_count == 3
    assert [c.row.id for c in agenda.of(Section.SOON)] == [made["tomorrow"], made["soon"]]
    assert len(office.browsing.agenda(soon_days=1).cards) == 4


def test_a_time_across_the_date_line_is_todays(tmp_path):
    """Ten on the 4th in Auckland is the 3rd in New York."""
    clock = HandClock(datetime(2026, 3, 3, 15, tzinfo=UTC), "America/New_York")
    office = an_office(tmp_path / "duesday.db", clock)
    step = a_step(office, on=date(2026, 3, 4), at=time(10), zone="Pacific/Auckland")
    a_pursuit(office, step=step)
    assert [c.section for c in office.browsing.agenda().cards] == [Section.TODAY]
    office.close()


def test_r09_a_step_is_out_of_sight_until_its_day(office, clock):
    a_pursuit(office, step=a_step(office, 20))
    assert office.browsing.agenda().cards == ()
    clock.move(days=20)
    assert [c.section for c in office.browsing.agenda().cards] == [Section.TODAY]


# --- one pursuit ----------------------------------------------------------------------------


def test_a_dossier_holds_all_that_is_known_newest_first(full, clock):
    clock.move(days=2)
    full.follow_ups.log(PROMISED, happened(full, Outcome.REACHED), a_step(full, 3, stated=True))
    clock.move(days=1)
    full.follow_ups.stop(PROMISED, "No more", whole_company=True)
    dossier = full.browsing.dossier(PROMISED)
    assert dossier.organization.name == "Birch & Co"
    assert dossier.contact.name == "Sam Okoro"
    assert (dossier.step, dossier.promise) == (None, None)
    assert dossier.last_settled.state is PromiseState.KEPT
    assert len(dossier.steps) == 3
    kinds = [
        "boundary" if e.boundary else "promise" if e.promise else "touch" for e in dossier.entries
    ]
    assert kinds[0] == "boundary"
    assert sorted(kinds) == ["boundary", "promise", "promise", "touch", "touch"]
    assert [e.at for e in dossier.entries] == sorted((e.at for e in dossier.entries), reverse=True)


def test_a_dossier_shows_the_promise_that_stands(full):
    dossier = full.browsing.dossier(PROMISED)
    assert dossier.promise.step_id == dossier.step.id
    assert dossier.last_settled is None
    alone = full.browsing.dossier(ALONE)
    assert (alone.organization, alone.contact, alone.promise) == (None, None, None)


def test_there_is_no_dossier_of_nothing(office):
    assert office.browsing.dossier(99) is None


# --- names and figures ----------------------------------------------------------------------


def test_names_are_those_of_what_is_live(full):
    names = set(full.browsing.names())
    assert {(PROMISED, "Birch & Co"), (PROMISED, "Sam Okoro"), (PROMISED, "Welder")} <= names
    assert not {number for number, _ in names} & {STOPPED, CLOSED}
    assert full.browsing.companies()[0] == "Acme"
    assert full.browsing.people()[0] == "Dana Reyes"


def test_the_figures_of_the_status_bar(full, clock):
    summary = full.browsing.summary()
    assert (summary.live, summary.needs_step, summary.ledger.settled) == (5, 1, 0)
    clock.move(days=2)
    full.follow_ups.log(PROMISED, happened(full), a_step(full))
    assert full.browsing.summary().ledger.fraction == (1, 1)
    clock.move(days=100)
    assert full.browsing.ledger(90).settled == 0
    assert full.browsing.ledger().settled == 1


def test_kinds_are_kept_apart(office):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.MET)
    row = office.browsing.rows([1])[1]
    assert (row.kind, row.stage) == (Kind.NETWORKING, Stage.MET)


def test_what_was_let_lie_is_counted_and_not_read(office):
    """However many are overdue, the oldest are read, and every other section whole."""
    for days in range(1, 61):
        a_pursuit(office, step=a_step(office, days=days))
    office.clock.move(days=50)
    whole, some = office.browsing.agenda(), office.browsing.agenda(most_overdue=5)
    assert whole.unread == 0
    assert some.unread > 30
    assert some.due_count == whole.due_count
    for section in Section:
        assert some.count(section) == whole.count(section) == len(whole.of(section))
    assert some.of(Section.OVERDUE)[:5] == whole.of(Section.OVERDUE)[:5]
    assert some.of(Section.TODAY) == whole.of(Section.TODAY)
    assert some.of(Section.SOON) == whole.of(Section.SOON)
    assert office.browsing.agenda(most_overdue=500) == whole
