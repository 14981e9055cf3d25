# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Going away and coming back: what moves, what is named, what is silent (method.md R42, 6.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.away import Away
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Step,
)
from desktop_app.services.edits import Edits
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

MONDAY = date(2026, 3, 9)  # the clock of the tests stands on Tuesday 3 March
WEEK = Away(MONDAY, MONDAY + timedelta(days=4), "Holiday")


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def plain(office, on, **given_facts):
    step = a_step(office, on=on, **given_facts)
    return a_pursuit(office, step=step, person="", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)


def promised(office, on, person="Kim Sample", **given_facts):
    number = a_pursuit(
        office, person=person, company="Birch", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH
    )
    step = NextStep("call", Channel.CALL, on, stated=True, **given_facts)
    office.follow_ups.log(number, happened(office), step)
    return number


def due(office, number):
    pursuit = record(office.database, Pursuit, number)
    step = record(office.database, Step, pursuit.next_step_id)
    assert pursuit.next_due == step.due
    return step.due_on


def test_what_nobody_was_told_of_moves_in_one_change_and_one_undo(office):
    """R42: by working days past the absence; undo is exact, and takes the absence with it."""
    numbers = [plain(office, MONDAY + timedelta(days=n)) for n in (-3, 0, 2, 4, 7)]
    before = all_rows(office)
    change = office.absences.go(WEEK)
    assert [due(office, n).day for n in numbers] == [6, 16, 18, 20, 16]
    assert office.absences.current == WEEK
    office.desk.apply(change.inverse())
    assert all_rows(office) == before
    assert office.absences.current is None
    office.desk.apply(change)
    assert due(office, numbers[1]) == date(2026, 3, 16)
    assert office.absences.current == WEEK


def test_a_word_given_is_named_and_stays(office):
    """R42: it names the promises it would break; 6.3: none of them moves in silence."""
    number = promised(office, MONDAY + timedelta(days=1), at=time(10))
    agreed = plain(office, MONDAY, reason=Reason.of("agreed"))
    outlook = office.absences.outlook(WEEK)
    assert [(g.row.id, g.to, g.said) for g in outlook.given] == [
        (agreed, date(2026, 3, 16), False),
        (number, date(2026, 3, 17), True),
    ]
    assert not outlook.moves
    office.absences.go(WEEK)
    assert due(office, number) == MONDAY + timedelta(days=1)
    assert due(office, agreed) == MONDAY
    assert matching(office.database, Promise)[0].state is PromiseState.OPEN


def test_looking_writes_nothing(office):
    plain(office, MONDAY)
    before = all_rows(office)
    assert office.absences.outlook(WEEK).moves
    assert all_rows(office) == before
    assert office.absences.current is None


def test_interviews_in_these_days_are_named(office):
    number = plain(office, MONDAY - timedelta(days=3))
    office.interviews.add(number, InterviewCard(on=MONDAY))
    (found,) = office.absences.outlook(WEEK).interviews
    assert (found[0].on_date, found[1].id) == (MONDAY, number)


def test_their_deadline_does_not_move(office):
    """5.2 O2: the answer that is owed keeps its day."""
    number = plain(office, MONDAY, situation="O2")
    office.absences.go(WEEK)
    assert due(office, number) == MONDAY


def test_why_a_step_stands_where_it_stands(office):
    number = plain(office, MONDAY, reason=Reason.of("cadence", days=4, since="2026-03-03"))
    office.absences.go(WEEK)
    step = matching(office.database, Step, pursuit_id=number)[0]
    assert step.reason.code == "away"
    office.absences.come_back()
    step = matching(office.database, Step, pursuit_id=number)[0]
    assert (step.due_on, step.reason.code) == (MONDAY, "cadence")
    assert dict(step.reason.args)["days"] == 4


def test_coming_back_early_is_as_if_the_absence_had_been_short(office, clock):
    number, later = plain(office, MONDAY), plain(office, MONDAY + timedelta(days=4))
    office.absences.go(WEEK)
    clock.move(days=8)  # Wednesday, in the absence
    office.absences.come_back()
    assert office.absences.current is None
    assert due(office, number) == date(2026, 3, 11)
    assert due(office, later) == MONDAY + timedelta(days=4)


def test_coming_back_before_it_began_takes_all_back(office):
    number = plain(office, MONDAY)
    before = all_rows(office)["step"]
    office.absences.go(WEEK)
    office.absences.come_back()
    assert due(office, number) == MONDAY
    assert all_rows(office)["step"] == before


def test_a_longer_absence_takes_the_place_of_the_first(office):
    number = plain(office, MONDAY)
    office.absences.go(WEEK)
    office.absences.go(replace(WEEK, last=date(2026, 3, 20)))
    assert due(office, number) == date(2026, 3, 23)
    office.absences.go(WEEK)
    assert due(office, number) == date(2026, 3, 16)


def test_an_absence_of_nothing_is_set_all_the_same(office):
    assert not office.absences.go(WEEK).edits
    assert office.absences.current == WEEK
    assert not office.absences.come_back().edits
    assert office.absences.current is None


def test_an_absence_in_the_past_is_refused(office):
    with pytest.raises(KnownError) as refused:
        office.absences.go(Away(date(2026, 2, 2), date(2026, 2, 6)))
    assert refused.value.code == "past_date"


def test_it_ends_by_itself(office, clock):
    office.absences.go(WEEK)
    clock.move(days=6)
    assert office.absences.in_force
    clock.move(days=5)
    assert not office.absences.in_force
    assert office.absences.current is None


def test_new_proposals_leave_these_days_out(office):
    """R42, R01: a proposal on a day away goes behind it, and says so."""
    number = a_pursuit(office)
    happening = Happened(Outcome.VOICEMAIL, Channel.CALL, office.today)
    usual = office.proposals.after(number, happening)
    office.absences.go(Away(usual.on, usual.on))
    found = office.proposals.after(number, happening)
    assert found.on > usual.on
    assert found.reason.code == "away_then"


def test_53_a_proposal_goes_to_the_first_working_day_after_the_absence(office):
    """5.3: the latest of the dates counts, and the end of a pause is one of them."""
    number = a_pursuit(office)
    happening = Happened(Outcome.VOICEMAIL, Channel.CALL, office.today)
    usual = office.proposals.after(number, happening)
    office.absences.go(Away(office.today, usual.on))  # the day falls on its last one
    found = office.proposals.after(number, happening)
    assert found.on == office.preferences.calendar().add(usual.on, 1)


def test_a_day_they_named_is_proposed_all_the_same(office):
    """5.3: a date agreed with the contact outranks."""
    number = a_pursuit(office)
    office.absences.go(WEEK)
    agreed = Happened(Outcome.CALL_ON, Channel.CALL, office.today, agreed=(MONDAY, None))
    assert office.proposals.after(number, agreed).on == MONDAY


def fired(office):
    return {firing.step_id for firing in office.reminders.tick()}


def test_reminders_are_silent_meanwhile_but_for_words_given(office, clock):
    """R42 and 6.3: what was said still rings, the rest waits until the user is back."""
    owed = promised(office, MONDAY)
    number = plain(office, date(2026, 3, 20))
    office.absences.go(WEEK)
    office.steps.add(number, a_step(office, on=MONDAY))  # put there by hand
    clock.at = datetime(2026, 3, 9, 12, tzinfo=UTC)
    steps = matching(office.database, Step)
    word = {s.id for s in steps if s.pursuit_id == owed and s.due_on == MONDAY}
    assert fired(office) == word
    clock.at = datetime(2026, 3, 14, 12, tzinfo=UTC)
    by_hand = {s.id for s in steps if s.pursuit_id == number and s.due_on == MONDAY}
    assert fired(office) == by_hand


def test_coming_back_lets_the_reminders_ring(office, clock):
    number = plain(office, date(2026, 3, 20))
    office.absences.go(WEEK)
    office.steps.add(number, a_step(office, on=MONDAY))
    clock.at = datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert not fired(office)
    office.absences.come_back()
    assert len(fired(office)) == 1


def test_an_absence_outlives_the_program(office, tmp_path, clock):
    office.absences.go(WEEK)
    again = an_office(tmp_path / "duesday.db", clock)
    assert again.absences.current == WEEK
    again.close()


def test_the_journal_takes_an_absence_back(office):
    number = plain(office, MONDAY)
    office.absences.go(WEEK)
    told = next(each for each in office.journal.recent() if each.label.code == "away")
    office.journal.bring_back(told.id)
    assert due(office, number) == MONDAY
    assert office.absences.current is None


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.integers(0, 25), min_size=1, max_size=6),
    st.integers(0, 12),
    st.integers(0, 20),
)
def test_any_absence_is_exact_there_and_back(tmp_path_factory, days, begins, lasts):
    """Never on a day off, never in the absence, order kept, undo exact (R42)."""
    office = an_office(tmp_path_factory.mktemp("away") / "d.db")
    try:
        for day in days:
            plain(office, office.today + timedelta(days=day))
        first = office.today + timedelta(days=begins)
        away = Away(first, first + timedelta(days=lasts))
        before = all_rows(office)
        old = {s.id: s.due_on for s in matching(office.database, Step)}
        change = office.absences.go(away)
        calendar = office.preferences.calendar()
        steps = {s.id: s.due_on for s in matching(office.database, Step)}
        moved = [number for number in old if away.covers(old[number])]
        assert {n for n in old if steps[n] != old[n]} == set(moved)
        assert all(steps[n] > away.last and calendar.is_working(steps[n]) for n in moved)
        order = sorted(moved, key=lambda n: (old[n], n))
        assert [steps[n] for n in order] == sorted(steps[n] for n in moved)
        if change.edits:
            office.desk.apply(change.inverse())
        else:
            office.absences.come_back()
        assert all_rows(office) == before
        assert office.absences.current is None
    finally:
        office.close()


def test_the_absence_is_no_excuse(office, clock):
    """6.3, "App closed": a word that was not kept while away is not kept."""
    number = promised(office, MONDAY)
    office.absences.go(WEEK)
    clock.at = datetime(2026, 3, 16, 12, tzinfo=UTC)
    office.follow_ups.log(number, happened(office), a_step(office))
    assert matching(office.database, Promise)[0].state is PromiseState.MISSED


def test_a_word_told_anew_leaves_the_absence(office):
    """M1: the note that was sent moves it, and the record says superseded."""
    from desktop_app.services.moving import Told

    number = promised(office, MONDAY)
    (given_word,) = office.absences.outlook(WEEK).given
    office.absences.go(WEEK)
    office.steps.move(given_word.step.id, given_word.to, told=Told.NOTE_SENT, text="M1")
    assert due(office, number) == given_word.to
    states = [p.state for p in matching(office.database, Promise)]
    assert states == [PromiseState.SUPERSEDED, PromiseState.OPEN]
    assert Edits(office.database).find(Step, given_word.step.id).due_on == MONDAY
