# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Of two records one is made: nothing is lost, no no is forgotten, and undo is exact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import (
    PARTICULARS,
    Address,
    AddressKind,
    Distinction,
    Interview,
    Involvement,
    Note,
    Part,
    Site,
)
from desktop_app.domain.records import (
    RECORDS,
    Boundary,
    Channel,
    Contact,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Relationship,
    Status,
    Step,
    Touch,
)
from desktop_app.services.people import PersonCard
from desktop_app.services.restoring import references, target
from desktop_app.storage.codecs import table_name
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

EVERY = (*RECORDS, *PARTICULARS)


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db", HandClock())
    yield office
    office.close()


def rows(office):
    return {kind: matching(office.desk.database, kind) for kind in EVERY}


def put(office, kind, number, **values):
    with office.desk.change(Label.of("edit_contact")) as making:
        making.edits.put(replace(making.edits.get(kind, number), **values))


def add(office, *records):
    with office.desk.change(Label.of("edit_contact")) as making:
        return [making.edits.add(each) for each in records]


def two(office, **second):
    """Dana at Acme, and her double."""
    a_pursuit(office)
    a_pursuit(office, person=second.pop("person", "D. Reyes"), company="Acme Ltd", **second)
    return office


def one(office, kind, number):
    return record(office.desk.database, kind, number)


# --- people ---------------------------------------------------------------------------------


def test_every_record_of_the_other_moves_over(office):
    two(office)
    office.follow_ups.log(2, happened(office), a_step(office, stated=True))
    add(
        office,
        Note(
            id=0,
            uid="",
            contact_id=2,
            on_date=date(2026, 3, 3),
            logged_at=office.desk.now,
            text="x",
        ),
        Involvement(id=0, uid="", pursuit_id=1, contact_id=2, part=Part.RECRUITER),
        Contact(id=0, uid="", name="Sam Okoro", introduced_by_id=2),
        Boundary(id=0, uid="", code="B2", contact_id=2, words="no time", said_on=date(2026, 3, 2)),
    )
    office.merging.people(1, 2)
    for kind in EVERY:
        for name in references(kind):
            if target(name) is Contact:
                assert {getattr(r, name) for r in matching(office.desk.database, kind)} <= {1, None}
    assert one(office, Contact, 2) is None
    assert len(matching(office.desk.database, Touch)) == 1
    assert one(office, Contact, 3).introduced_by_id == 1
    assert office.health.check().sound


def test_what_the_kept_one_lacks_comes_from_the_other(office):
    two(office)
    put(office, Contact, 1, phone="202 555 0147", note="Tall", relationship=Relationship.COLD)
    put(
        office,
        Contact,
        2,
        phone="202 555 0199",
        extension="7",
        email="dana@example.com",
        role="Head",
        note="Kind",
        relationship=Relationship.CLOSE,
    )
    office.merging.people(1, 2)
    kept = one(office, Contact, 1)
    assert (kept.name, kept.phone, kept.email, kept.role) == (
        "Dana Reyes",
        "202 555 0147",
        "dana@example.com",
        "Head",
    )
    assert kept.note == "Tall\nKind\nD. Reyes"
    assert kept.relationship is Relationship.CLOSE
    (further,) = matching(office.desk.database, Address)
    assert (further.kind, further.value, further.extension, further.contact_id) == (
        AddressKind.PHONE,
        "202 555 0199",
        "7",
        1,
    )


def test_the_same_number_in_another_dress_is_not_kept_twice(office):
    two(office)
    put(office, Contact, 1, phone="202-555-0147", email="dana@example.com")
    put(office, Contact, 2, phone="+1 (202) 555 0147", email="Dana@Example.com")
    add(office, Address(id=0, uid="", contact_id=2, kind=AddressKind.PHONE, value="2025550147"))
    office.merging.people(1, 2)
    assert matching(office.desk.database, Address) == []


@pytest.mark.parametrize("stopped", [1, 2])
def test_a_no_said_to_either_holds_for_both(office, stopped):
    two(office)
    office.follow_ups.stop(stopped, "Please don't call")
    office.merging.people(1, 2)
    assert not one(office, Contact, 1).may_contact
    assert {p.status for p in matching(office.desk.database, Pursuit)} == {Status.STOPPED}
    (said,) = matching(office.desk.database, Boundary)
    assert (said.contact_id, said.words) == (1, "Please don't call")
    assert office.health.check().sound


def test_what_only_the_other_ones_company_said_does_not_follow_them(office):
    two(office)
    office.follow_ups.stop(2, "Not us", whole_company=True)
    office.merging.people(1, 2)
    assert one(office, Contact, 1).may_contact
    assert one(office, Pursuit, 1).status is Status.OPEN
    assert one(office, Pursuit, 2).status is Status.STOPPED
    assert office.health.check().sound


def test_a_channel_that_one_declined_is_declined_and_steps_change_their_way(office):
    two(office)
    office.follow_ups.log(1, happened(office), a_step(office, stated=True))
    put(office, Step, 2, channel=Channel.EMAIL, action="email")
    put(office, Contact, 2, may_call=False)
    office.merging.people(1, 2)
    assert not one(office, Contact, 1).may_call
    assert one(office, Step, one(office, Pursuit, 1).next_step_id).channel is Channel.EMAIL
    assert [p.state for p in matching(office.desk.database, Promise)] == [PromiseState.RELEASED]
    assert office.health.check().sound


def test_where_no_way_is_left_somebody_else_is_to_be_found(office):
    two(office)
    put(office, Step, 2, channel=Channel.VISIT, action="visit")
    put(office, Contact, 2, may_call=False, may_email=False, may_message=False)
    office.merging.people(1, 2)
    step = one(office, Step, one(office, Pursuit, 1).next_step_id)
    assert (step.channel, step.contact_id) == (Channel.RESEARCH, None)
    assert office.health.check().sound


def test_interviews_name_the_kept_one(office):
    two(office)
    add(
        office,
        Interview(
            id=0,
            uid="",
            pursuit_id=1,
            on_date=date(2026, 3, 9),
            people="Sam, d. reyes; D. Reyesson",
        ),
    )
    office.merging.people(1, 2)
    assert matching(office.desk.database, Interview)[0].people == "Sam, Dana Reyes; D. Reyesson"


def test_a_part_in_the_same_pursuit_stands_once(office):
    two(office)
    add(
        office,
        *(Involvement(id=0, uid="", pursuit_id=1, contact_id=n, part=Part.HR) for n in (1, 2)),
        Involvement(id=0, uid="", pursuit_id=1, contact_id=2, part=Part.PEER),
    )
    office.merging.people(1, 2)
    found = matching(office.desk.database, Involvement)
    assert sorted((i.contact_id, i.part) for i in found) == [(1, Part.HR), (1, Part.PEER)]


def test_who_introduced_whom_does_not_turn_upon_itself(office):
    two(office)
    put(office, Contact, 1, introduced_by_id=2)
    add(office, Distinction(id=0, uid="", contact_id=1, other_contact_id=2))
    office.merging.people(1, 2)
    assert one(office, Contact, 1).introduced_by_id is None
    assert matching(office.desk.database, Distinction) == []


def test_one_cannot_be_merged_with_oneself(office):
    two(office)
    for merge in (office.merging.people, office.merging.companies):
        with pytest.raises(KnownError) as refused:
            merge(1, 1)
        assert refused.value.code == "same_record"


# --- companies ------------------------------------------------------------------------------


def test_a_company_takes_over_all_of_the_other(office):
    two(office)
    put(office, Organization, 1, phone="202 555 0100")
    put(office, Organization, 2, phone="202 555 0111", hours="9-17", no_calls=True, agency=True)
    put(office, Pursuit, 1, agency_id=2)
    add(
        office,
        Site(id=0, uid="", organization_id=2, name="Plant"),
        Note(
            id=0,
            uid="",
            organization_id=2,
            on_date=date(2026, 3, 3),
            logged_at=office.desk.now,
            text="x",
        ),
    )
    office.merging.companies(1, 2)
    assert one(office, Organization, 2) is None
    kept = one(office, Organization, 1)
    assert (kept.phone, kept.hours, kept.no_calls, kept.agency) == (
        "202 555 0100",
        "9-17",
        True,
        True,
    )
    assert {c.organization_id for c in matching(office.desk.database, Contact)} == {1}
    assert {p.organization_id for p in matching(office.desk.database, Pursuit)} == {1}
    assert one(office, Pursuit, 1).agency_id == 1
    assert matching(office.desk.database, Site)[0].organization_id == 1
    assert matching(office.desk.database, Address)[0].value == "202 555 0111"


@pytest.mark.parametrize("stopped", [1, 2])
def test_a_no_of_either_company_holds_for_both(office, stopped):
    two(office)
    office.follow_ups.stop(stopped, "Never again", whole_company=True)
    office.merging.companies(1, 2)
    assert {c.may_contact for c in matching(office.desk.database, Contact)} == {False}
    assert {p.status for p in matching(office.desk.database, Pursuit)} == {Status.STOPPED}
    assert office.health.check().sound


# --- whatever there is ----------------------------------------------------------------------

WORDS = st.sampled_from(["", "a", "b"])
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["log", "promise", "note", "part", "further", "stop", "stop all", "no calls", "apart"]
        ),
        st.integers(1, 4),
    ),
    max_size=8,
)


def act(office, what, number):
    """Do something to the pursuit or person of that number, if it can be done."""
    try:
        if what in {"log", "promise"}:
            said = a_step(office, number, stated=what == "promise")
            office.follow_ups.log(number, happened(office), said)
        elif what == "stop":
            office.follow_ups.stop(number, "No")
        elif what == "stop all":
            office.follow_ups.stop(number, "No", whole_company=True)
        else:
            _add_some(office, what, number)
    except KnownError:
        pass  # a stopped pursuit, and the like


def _add_some(office, what, number):
    contact = one(office, Contact, min(number, 3))
    if what == "note":
        day = date(2026, 3, 3)
        add(
            office,
            Note(
                id=0,
                uid="",
                contact_id=contact.id,
                on_date=day,
                logged_at=office.desk.now,
                text="x",
            ),
        )
    elif what == "part":
        add(
            office,
            Involvement(id=0, uid="", pursuit_id=number, contact_id=contact.id, part=Part.HR),
        )
    elif what == "further":
        add(
            office,
            Address(
                id=0, uid="", contact_id=contact.id, kind=AddressKind.PHONE, value=f"555{number}"
            ),
        )
    elif what == "apart":
        add(office, Distinction(id=0, uid="", contact_id=1, other_contact_id=contact.id))
    elif not matching(office.desk.database, Step, contact_id=contact.id, state="open"):
        put(office, Contact, contact.id, may_call=False)


@settings(max_examples=40)
@given(ACTS, st.booleans(), st.permutations([1, 2, 3]))
def test_merged_nothing_is_lost_and_undo_is_exact(acts, people, order):
    with TemporaryDirectory() as folder:
        office = an_office(Path(folder) / "a.db", HandClock())
        for number, (person, company) in enumerate(
            [
                ("Dana Reyes", "Acme"),
                ("D. Reyes", "Acme Ltd"),
                ("Sam", "Birch"),
                ("Dana Reyes", "Acme"),
            ]
        ):
            a_pursuit(office, person=person, company=company, title=str(number))
        for what, number in acts:
            act(office, what, number)
        before = rows(office)
        merge = office.merging.people if people else office.merging.companies
        change = merge(order[0], order[1])
        after = rows(office)
        assert office.health.check().sound
        for kind in EVERY:
            gone = {r.id for r in before[kind]} - {r.id for r in after[kind]}
            merged = {Contact: 1} if people else {Organization: 1}
            if kind not in {Address, Involvement, Distinction}:
                assert len(gone) == merged.get(kind, 0), table_name(kind)
        office.desk.apply(change.inverse())
        assert rows(office) == before
        office.desk.apply(change)
        assert rows(office) == after
        office.close()


def test_a_company_and_a_role_that_give_way_are_kept_in_the_note(office):
    """Merging loses nothing: what the other one had is still to be read, and found."""
    office.people.add(PersonCard({"name": "Dana Reyes", "role": "Recruiter"}, company="Acme"))
    office.people.add(
        PersonCard({"name": "Dana Reyes", "role": "Head of HR", "note": "Tall"}, company="Birch")
    )
    office.merging.people(1, 2)
    kept = office.people.file(1)
    assert (kept.contact.role, kept.organization.name) == ("Recruiter", "Acme")
    assert kept.contact.note == "Tall\nBirch\nHead of HR"


def test_an_extension_stays_with_its_own_number(office):
    office.people.add(PersonCard({"name": "Dana Reyes", "phone": "(212) 555-0142"}))
    office.people.add(
        PersonCard({"name": "D. Reyes", "phone": "(212) 555-0100", "extension": "12"})
    )
    office.people.add(PersonCard({"name": "Dana R.", "phone": "212.555.0142", "extension": "7"}))
    office.merging.people(1, 2)
    office.merging.people(1, 3)
    file = office.people.file(1)
    known = {(file.contact.phone, file.contact.extension)}
    known |= {(row.value, row.extension) for row in file.addresses}
    assert known == {("(212) 555-0142", "7"), ("(212) 555-0100", "12")}


def test_what_gives_way_stands_in_the_note_under_its_name(office):
    """Country, introducer, company and role of the other one are not lost without a trace."""
    from desktop_app.words.merging import given_way

    office.people.add(PersonCard({"name": "Ann Boss"}))
    office.people.add(PersonCard({"name": "Ben Head"}))
    kept = {"name": "Eli Park", "role": "Clerk", "country": "DE", "introduced_by_id": 1}
    other = {"name": "Eli Park", "role": "HR", "country": "GB", "zone": "Europe/London",
             "introduced_by_id": 2}  # fmt: skip
    office.people.add(PersonCard(kept, company="Acme"))
    office.people.add(PersonCard(other, company="Birch"))
    office.merging.people(3, 4, given_way)
    merged = record(office.desk.database, Contact, 3)
    assert (merged.country, merged.introduced_by_id, merged.zone) == ("DE", 1, "Europe/London")
    assert merged.note.splitlines() == [
        "Company: Birch", "Role: HR", "Country: United Kingdom", "Introduced by: Ben Head",
    ]  # fmt: skip
