# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they said, on record with everything that follows from it (method.md 3.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Ending,
    Kind,
    Organization,
    Outcome,
    PromiseState,
    Pursuit,
    Stage,
    Status,
)
from desktop_app.services.hearing import Said
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def pursuit(office, number):
    return record(office.desk.database, Pursuit, number)


def step(office, number):
    return office.browsing.dossier(number).step


def networking(office, **given):
    return a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, **given)


def test_r20_no_dont_call_stops_everything(office):
    first, second = a_pursuit(office), networking(office)
    office.hearing.record(first, Said("B1", "No, don't call"))
    assert pursuit(office, first).status is Status.STOPPED
    assert pursuit(office, second).status is Status.STOPPED


def test_r21_no_time_to_meet_pauses_the_ask_and_not_the_person(office):
    number = networking(office)
    office.hearing.record(number, Said("B2", "No time to meet this spring"))
    (said,) = matching(office.desk.database, Boundary, code="B2")
    assert said.words == "No time to meet this spring"
    assert said.until == step(office, number).due_on == date(2026, 5, 27)  # 60 business days
    assert pursuit(office, number).situation == "W1"
    contact = record(office.desk.database, Contact, said.contact_id)
    assert contact.may_contact
    named = networking(office, person="Tom Silva")
    office.hearing.record(named, Said("B2", "Ask me in June", until=date(2026, 6, 2)))
    assert step(office, named).due_on == date(2026, 6, 2)


def test_b3_turns_a_due_call_into_an_email_the_same_day(office):
    number = a_pursuit(office)
    due = step(office, number).due_on
    office.hearing.record(number, Said("B3", "E-mail is better", off=frozenset({Channel.CALL})))
    assert (step(office, number).channel, step(office, number).due_on) == (Channel.EMAIL, due)
    proposal = office.proposals.after(number, _happened(office))
    assert proposal.channel is not Channel.CALL


def _happened(office):
    from desktop_app.services.proposals import Happened

    return Happened(Outcome.WRITTEN, Channel.EMAIL, office.desk.today)


def test_somebody_without_any_channel_left_wants_no_contact_at_all(office):
    number = a_pursuit(office)
    before = all_rows(office)
    everything = frozenset({Channel.CALL, Channel.EMAIL, Channel.MESSAGE})
    with pytest.raises(KnownError) as refused:
        office.hearing.record(number, Said("B3", off=everything))
    assert refused.value.code == "no_channel_left"
    assert all_rows(office) == before


def test_r34_no_phone_calls_in_a_posting_puts_a3_in_force(office):
    number = a_pursuit(office)
    with office.desk.change(Label.of("edit_pursuit", field="stage")) as making:
        found = making.edits.get(Pursuit, number)
        making.edits.put(replace(found, applied_on=date(2026, 2, 27)))
    office.hearing.record(number, Said("B4", "No phone calls, please"))
    assert pursuit(office, number).no_calls
    assert pursuit(office, number).situation == "A3"
    assert step(office, number).due_on == date(2026, 3, 20)  # 15 business days
    assert record(office.desk.database, Contact, pursuit(office, number).contact_id).may_contact


@pytest.mark.parametrize(
    ("until", "due"), [(None, date(2026, 3, 17)), (date(2026, 3, 13), date(2026, 3, 18))]
)
def test_b5_well_call_you_means_patience_then_one_call(office, until, due):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    office.hearing.record(number, Said("B5", "We'll call you", until=until))
    assert pursuit(office, number).situation == "I3"
    assert (step(office, number).channel, step(office, number).due_on) == (Channel.CALL, due)


def test_b6_stands_where_it_is_later_and_the_loop_where_that_is(office):
    early = a_pursuit(office, step=a_step(office, days=2))
    office.hearing.record(early, Said("B6", "Call me in April", until=date(2026, 4, 6)))
    assert step(office, early).due_on == date(2026, 4, 6)
    late = a_pursuit(office, title="Welder", step=a_step(office, days=60))
    due = step(office, late).due_on
    office.hearing.record(
        late, Said("B6", "Decision by the 20th", until=date(2026, 3, 20), decision=True)
    )
    assert step(office, late).due_on == due


def test_b6_adds_two_business_days_to_a_decision(office):
    number = a_pursuit(office, stage=Stage.INTERVIEWING, step=a_step(office, days=2))
    said = Said("B6", "Decision by the 20th", until=date(2026, 3, 20), decision=True)
    office.hearing.record(number, said)
    assert step(office, number).due_on == date(2026, 3, 24)
    assert pursuit(office, number).situation == "I2"


def test_b7_closes_and_may_open_a_keep_in_touch_pursuit(office):
    number = a_pursuit(office)
    office.hearing.record(number, Said("B7", "We chose somebody else", keep_in_touch=True))
    closed = pursuit(office, number)
    assert (closed.status, closed.ending) == (Status.CLOSED, Ending.REJECTED)
    (fresh,) = matching(office.desk.database, Pursuit, status="open")
    assert (fresh.kind, fresh.contact_id) == (Kind.NETWORKING, closed.contact_id)
    assert step(office, fresh.id).due_on == date(2026, 3, 5)
    assert step(office, fresh.id).action == "thank"


def test_a_no_releases_even_a_word_that_was_given(office):
    number = a_pursuit(office)
    then = a_step(office, days=5, stated=True)
    office.follow_ups.log(number, happened(office), then)
    office.hearing.record(number, Said("B1", "Please stop"))
    assert [p.state for p in _promises(office)] == [PromiseState.RELEASED]


def _promises(office):
    from desktop_app.domain.records import Promise

    return matching(office.desk.database, Promise)


@pytest.mark.parametrize("code", ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"])
def test_what_was_said_is_one_undo(office, code):
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    before = all_rows(office)
    said = Said(code, "…", until=date(2026, 4, 6), off=frozenset({Channel.CALL}))
    change = office.hearing.record(number, said)
    assert all_rows(office) != before
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_a_boundary_about_a_person_needs_one(office):
    number = a_pursuit(office, person="")
    with pytest.raises(KnownError) as refused:
        office.hearing.record(number, Said("B2"))
    assert refused.value.code == "no_person"


def test_b3_said_for_the_whole_company_is_its_policy_too(office):
    """R34: whoever else works there is not called either; undo takes all of it back."""
    mine = a_pursuit(office)
    other = a_pursuit(office, person="Kim Sample")
    before = all_rows(office)
    off = frozenset({Channel.CALL})
    words = "We take no calls about applications"
    change = office.hearing.record(mine, Said("B3", words, off=off, whole_company=True))
    company = record(office.desk.database, Organization, pursuit(office, mine).organization_id)
    assert company.no_calls
    assert pursuit(office, other).situation == "A3"
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_b3_of_one_person_leaves_the_company_as_it_is(office):
    number = a_pursuit(office)
    office.hearing.record(number, Said("B3", "Please write", off=frozenset({Channel.CALL})))
    company = record(office.desk.database, Organization, pursuit(office, number).organization_id)
    assert not company.no_calls


def test_b3_for_a_company_without_a_person_needs_none(office):
    number = a_pursuit(office, person="")
    off = frozenset({Channel.CALL})
    office.hearing.record(number, Said("B3", "No calls", off=off, whole_company=True))
    (said,) = matching(office.desk.database, Boundary, code="B3")
    assert said.pursuit_id == number


@pytest.mark.parametrize("code", ["B1", "B2", "B3", "B4", "B5", "B7", "B8"])
def test_words_of_an_earlier_day_are_on_record_under_that_day(office, code):
    number = a_pursuit(office)
    said = Said(code, "…", off=frozenset({Channel.CALL}), on=date(2026, 2, 27))
    office.hearing.record(number, said)
    (boundary,) = matching(office.desk.database, Boundary, code=code)
    assert boundary.said_on == date(2026, 2, 27)


def test_words_of_a_day_to_come_are_refused(office):
    number = a_pursuit(office)
    with pytest.raises(KnownError, match="future_touch"):
        office.hearing.record(number, Said("B3", "…", on=date(2026, 3, 4)))


def test_w1_the_pause_counts_from_the_day_it_was_said(office):
    number = networking(office)
    office.hearing.record(number, Said("B2", "No time to meet", on=date(2026, 2, 27)))
    assert step(office, number).due_on == date(2026, 5, 22)  # 60 business days from then
