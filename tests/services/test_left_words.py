# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words given in a pursuit that is deleted stay in the ledger (method.md 6.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import PARTICULARS, LeftWord
from desktop_app.domain.promise_list import PromiseColumn, PromiseQuery
from desktop_app.domain.records import (
    RECORDS,
    Channel,
    Contact,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
)
from desktop_app.services import given_words, left_words
from desktop_app.services.removing import remove_companies, remove_people
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WEDNESDAY = date(2026, 3, 11)  # the clock of the tests stands on Tuesday 3 March


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def go_to(clock, on, at="15:00"):
    clock.at = datetime.combine(on, time.fromisoformat(at), UTC)


def promised(office, on=WEDNESDAY, at=None, **facts):
    """A pursuit whose contact was told when the next one comes."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, **facts)
    step = NextStep("call", Channel.CALL, on, at=at, stated=True)
    office.follow_ups.log(number, happened(office, text="Until Wednesday"), step)
    return number


def settle(office, number, **facts):
    office.follow_ups.log(number, happened(office, **facts), a_step(office, 40))


def records(office):
    """Every record, but for those of the ledger of deleted pursuits."""
    kinds = (*RECORDS, *PARTICULARS)
    return {kind.__name__: matching(office.database, kind) for kind in kinds}


def shown(office, **query):
    ids = list(office.promises.ids(PromiseQuery(**query)))
    rows = office.promises.rows(ids)
    return [rows[number] for number in ids]


def figures(office):
    """Return what was said and kept; plans that nobody was told of go with their pursuit."""
    return replace(office.promises.figures(), plans=None)


def journal_of(office, code="delete_pursuits"):
    return next(told for told in office.journal.recent() if told.label.code == code)


def test_61_a_deletion_leaves_what_was_said_in_the_ledger(office, clock):
    number = promised(office, at=time(10))
    go_to(clock, WEDNESDAY, "10:05")
    settle(office, number, outcome=Outcome.REACHED)
    before, (row,) = figures(office), shown(office)
    office.pursuits.delete([number])
    assert figures(office) == before
    assert before.ever.kept == before.ever.on_time == before.ever.streak == 1
    (left,) = shown(office)
    assert left == replace(row, pursuit_id=0, is_left=True)
    assert (left.person, left.company, left.pursuit) == ("Dana Reyes", "Acme", "Fitter")
    assert left.text == "Until Wednesday"
    assert not matching(office.database, Promise)


def test_61_what_may_still_be_voided_goes_with_its_pursuit(office, clock):
    number = promised(office)
    clock.move(minutes=10)
    office.pursuits.delete([number])
    assert shown(office) == []


def test_61_a_voided_word_was_never_said(office, clock):
    number = promised(office)
    given_words.void(office.desk, matching(office.database, Promise)[0].id)
    clock.move(minutes=11)
    office.pursuits.delete([number])
    assert shown(office) == []


def test_61_an_open_word_stays_owed_and_is_missed_when_its_day_has_passed(office, clock):
    number = promised(office)
    clock.move(minutes=11)
    change = office.pursuits.delete([number])
    (word,) = left_words.open_words(change)
    assert (word.person, word.due_on) == ("Dana Reyes", WEDNESDAY)
    assert shown(office)[0].stands is PromiseState.OPEN
    assert figures(office).ever.settled == 0
    for days, state in ((1, PromiseState.LATE), (2, PromiseState.MISSED)):
        go_to(clock, WEDNESDAY + timedelta(days=days))
        assert shown(office)[0].stands is state
        assert figures(office).ever.fraction == (0, 1)
        assert len(shown(office, state=state)) == 1
    assert not shown(office)[0].is_behind  # nothing can be made up for any more


def test_61_undo_takes_the_words_out_again_exactly(office, clock):
    number = promised(office)
    promised(office, WEDNESDAY + timedelta(days=1), person="Sam Okoro")
    clock.move(minutes=30)
    before = records(office)
    change = office.pursuits.delete([number])
    assert len(matching(office.database, LeftWord)) == 1
    clock.move(hours=2)
    office.desk.apply(change.inverse())
    assert records(office) == before
    office.desk.apply(change)
    assert len(matching(office.database, LeftWord)) == 1


def test_61_recently_deleted_takes_them_out_again(office, clock):
    number = promised(office)
    clock.move(minutes=30)
    before = records(office)
    office.pursuits.delete([number])
    clock.move(days=2)
    office.journal.bring_back(journal_of(office).id)
    assert records(office) == before


def test_61_what_comes_back_in_part_counts_once(office, clock):
    number = promised(office)
    clock.move(minutes=30)
    office.pursuits.delete([number])
    office.merging.people(1, max(_second_dana(office)))
    office.people.change(1, role="Foreman")
    (left,) = matching(office.database, LeftWord)
    with office.desk.change(journal_of(office).label) as making:  # somebody else's hand
        making.edits.put(replace(left, person="D. Reyes"))
    outlook = office.journal.outlook(journal_of_first(office).id)
    assert (outlook.can, outlook.whole) == (True, False)
    office.journal.bring_back(journal_of_first(office).id)
    assert not matching(office.database, LeftWord)
    assert len(shown(office)) == 1


def journal_of_first(office):
    return [t for t in office.journal.recent() if t.label.code == "delete_pursuits"][-1]


def _second_dana(office):
    a_pursuit(office, person="D. Reyes")
    return [contact.id for contact in matching(office.database, Contact)]


def test_61_done_again_a_deletion_unsays_nothing_it_does_not_keep(office, clock):
    number = promised(office)
    clock.move(minutes=5)
    change = office.pursuits.delete([number])
    office.desk.apply(change.inverse())
    clock.move(minutes=6)
    with pytest.raises(KnownError) as refused:
        office.desk.apply(change)
    assert refused.value.code == "void_too_late"
    office.pursuits.delete([number])
    assert len(shown(office)) == 1


def test_61_erased_for_good_they_leave_the_ledger(office, clock):
    number, other = promised(office), promised(office, person="Sam Okoro")
    clock.move(minutes=30)
    deletion = office.pursuits.delete([number])
    office.pursuits.delete([other])
    told = journal_of_first(office)
    assert office.journal.may_erase(told)
    office.journal.erase(told.id)
    assert [row.person for row in shown(office)] == ["Sam Okoro"]
    assert [t.label.args for t in office.journal.recent() if t.id == told.id] == []
    assert all(t.label.code != "erase" for t in office.journal.recent())
    with pytest.raises(KnownError):
        office.desk.apply(deletion.inverse())
    with pytest.raises(KnownError):
        office.journal.bring_back(told.id)


def test_61_what_is_here_again_is_not_erased(office, clock):
    number = promised(office)
    clock.move(minutes=30)
    office.pursuits.delete([number])
    office.journal.bring_back(journal_of(office).id)
    with pytest.raises(KnownError) as refused:
        office.journal.erase(journal_of(office).id)
    assert refused.value.code == "brought_back"
    assert shown(office)[0].pursuit_id == number


def test_61_a_merge_keeps_the_name_and_counts_for_the_kept_one(office, clock):
    number = promised(office)
    clock.move(minutes=30)
    a_pursuit(office, person="D. Reyes", company="Acme Ltd")
    office.pursuits.delete([number])
    office.merging.people(2, 1)
    office.merging.companies(2, 1)
    (row,) = shown(office, contact_id=2)
    assert (row.person, row.company) == ("Dana Reyes", "Acme")


def test_61_whoever_is_deleted_stays_by_name(office, clock):
    number = promised(office)
    clock.move(minutes=30)
    office.pursuits.delete([number])
    change = remove_people(office.desk, [1])
    remove_companies(office.desk, [1])
    assert not matching(office.database, Contact)
    assert not matching(office.database, Organization)
    (row,) = shown(office)
    assert (row.person, row.company, row.contact_id) == ("Dana Reyes", "Acme", None)
    assert change.touched(LeftWord) == {row.id}


def test_63_a_stop_before_the_day_releases_them(office, clock):
    number, other = promised(office), promised(office)
    clock.move(minutes=30)
    office.pursuits.delete([number])
    office.follow_ups.stop(other, "No more, please")
    (left,) = matching(office.database, LeftWord)
    assert (left.state, left.settled_on) == (PromiseState.RELEASED, office.today)
    go_to(clock, WEDNESDAY + timedelta(days=5))
    assert figures(office).ever.settled == 0


def test_63_a_stop_after_the_day_heals_nothing(office, clock):
    number = promised(office)
    a_pursuit(office)
    clock.move(minutes=30)
    office.pursuits.delete([number])
    go_to(clock, WEDNESDAY + timedelta(days=5))
    office.follow_ups.stop(max(p.id for p in matching(office.database, Pursuit)), "No")
    assert figures(office).ever.fraction == (0, 1)


@pytest.mark.parametrize("column", PromiseColumn)
@pytest.mark.parametrize("descending", [False, True])
def test_61_they_stand_in_order_among_the_others(office, clock, column, descending):
    for day, (person, company, title) in enumerate(
        [("Zoe", "Birch", "Welder"), ("ana", "Acme", ""), ("Mo", "Cedar", "fitter")]
    ):
        on = WEDNESDAY + timedelta(days=day)
        promised(office, on, person=person, company=company, title=title)
    clock.move(minutes=30)
    query = {"sort": column, "descending": descending}
    before = [row.id for row in shown(office, **query)]
    office.pursuits.delete([2])
    assert [row.id for row in shown(office, **query)] == before
    assert [row.person for row in shown(office, find="ACM")] == ["ana"]
    assert [row.person for row in shown(office, find="zoe wel")] == ["Zoe"]


HAPPENINGS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["log", "late", "delete", "wait", "release"]),
        st.integers(0, 9),
    ),
    min_size=3,
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HAPPENINGS)
def test_61_no_deletion_changes_the_kept_figures_and_each_is_undone_exactly(
    tmp_path_factory, story
):
    clock = HandClock()
    office = an_office(tmp_path_factory.mktemp("left") / "duesday.db", clock)
    for number in range(3):
        promised(office, WEDNESDAY, time(10) if number else None, person=f"Dana {number}")
    for which, what, days in story:
        clock.move(minutes=11)
        tell(office, clock, which + 1, what, days)
    office.close()


def tell(office, clock, number, what, days):
    if what == "wait":
        clock.move(days=days)
    elif not matching(office.database, Pursuit, id=number):
        return
    elif what == "delete":
        before, figures_before = records(office), figures(office)
        change = office.pursuits.delete([number])
        assert figures(office) == figures_before
        office.desk.apply(change.inverse())
        assert records(office) == before
        assert figures(office) == figures_before
        office.desk.apply(change)
        assert figures(office) == figures_before
    elif what == "release":
        said = matching(office.database, Promise, pursuit_id=number, state=PromiseState.OPEN)
        if said and said[0].due_on >= office.today:
            given_words.release(office.desk, said[0].id)
    else:
        on = office.preferences.calendar().add(office.today, days + 1)
        step = NextStep("call", Channel.CALL, on, stated=what == "log")
        office.follow_ups.log(number, happened(office), step)
