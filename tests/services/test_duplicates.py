# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who is here already, while one types and among everybody."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.likeness import Why
from desktop_app.domain.particulars import Address, AddressKind, Distinction
from desktop_app.domain.records import Contact, Ending, Kind, Organization, Stage, Status
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db", HandClock())
    yield office
    office.close()


def add(office, *records):
    with office.desk.change(Label.of("add_contact")) as making:
        for each in records:
            making.edits.add(each)


def person(name, **values):
    return Contact(id=0, uid="", name=name, **values)


def people(found):
    return [(each.person.name, each.likeness.why) for each in found]


def test_who_is_being_typed(office):
    a_pursuit(office)
    add(office, person("Dana Kim"), person("Ödön Müller", phone="(0202) 555-0147"))
    assert people(office.duplicates.like_person("D. Reyes", "Acme")) == [
        ("Dana Reyes", Why.INITIALS)
    ]
    assert people(office.duplicates.like_person("odon muller")) == [("Ödön Müller", Why.NAME)]
    assert people(office.duplicates.like_person("Dana")) == [
        ("Dana Reyes", Why.PART),
        ("Dana Kim", Why.PART),
    ]
    assert office.duplicates.like_person("Sam") == []
    assert office.duplicates.like_person("") == []
    assert people(office.duplicates.like_person("O. Muller", phone="+1 202 555 0147"))


def test_a_further_number_or_address_tells_somebody_too(office):
    a_pursuit(office)
    add(
        office,
        Address(id=0, uid="", contact_id=1, kind=AddressKind.EMAIL, value="Dana@example.com"),
        Address(id=0, uid="", contact_id=1, kind=AddressKind.PHONE, value="202 555 0147"),
    )
    add(office, person("D. Reyes", email="dana@example.com"))
    add(office, person("Dana R.", phone="12025550147"))
    found = {(p.one, p.other): p.likeness.why for p in office.duplicates.everywhere()}
    assert (found[1, 2], found[1, 3]) == (Why.EMAIL, Why.PHONE)


def test_which_company_is_being_typed(office):
    a_pursuit(office, company="Birch & Co")
    a_pursuit(office, company="Zebra Foods", person="Sam")
    (found,) = office.duplicates.like_company("birch and company ltd")
    assert (found.company.name, found.likeness.why) == ("Birch & Co", Why.NAME)
    (found,) = office.duplicates.like_company("zebra")
    assert found.likeness.why is Why.PART
    assert office.duplicates.like_company("") == []


def test_an_application_of_march_is_remembered_though_it_is_closed(office):
    a_pursuit(office, applied_on=date(2026, 3, 2))
    office.follow_ups.close(1, Ending.REJECTED)
    a_pursuit(office, title="Senior Fitter", kind=Kind.APPLICATION, stage=Stage.FOUND)
    a_pursuit(office, title="Welder")
    found = office.duplicates.same_application("ACME Inc", "fitter")
    assert [(b.pursuit_id, b.applied, b.status) for b in found] == [
        (2, False, Status.OPEN),
        (1, True, Status.CLOSED),
    ]
    assert found[1].on == date(2026, 3, 2)
    assert len(office.duplicates.same_application("Acme")) == 3
    assert office.duplicates.same_application("") == []
    assert office.duplicates.same_application("Birch") == []


def test_pairs_among_everybody_and_those_told_apart(office):
    a_pursuit(office)
    a_pursuit(office, person="Dana Reyse", company="ACME")
    add(office, Organization(id=0, uid="", name="Acme Ltd"), person("Sam"), person("Dana Kim"))
    pairs = office.duplicates.everywhere()
    assert [(p.people, p.one, p.other) for p in pairs] == [(False, 1, 2), (True, 1, 2)]
    change = office.duplicates.tell_apart(pairs[1])
    assert [(p.people, p.one) for p in office.duplicates.everywhere()] == [(False, 1)]
    assert matching(office.desk.database, Distinction)[0].other_contact_id == 2
    office.duplicates.tell_apart(pairs[0])
    assert office.duplicates.everywhere() == []
    office.desk.apply(office.duplicates.tell_apart(pairs[0]).inverse())
    office.desk.apply(change.inverse())
    assert [p.people for p in office.duplicates.everywhere()] == [True]


def test_whoever_is_gone_cannot_be_told_apart(office):
    a_pursuit(office)
    a_pursuit(office, person="Dana Reyse")
    (pair,) = office.duplicates.everywhere()
    office.merging.people(1, 2)
    with pytest.raises(KnownError) as refused:
        office.duplicates.tell_apart(pair)
    assert refused.value.code == "not_found"


def test_a_domain_of_many_companies_tells_none(office):
    for number in range(7):
        a_pursuit(office, company=f"{'ABCDEFG'[number]}orp Works", person=f"P{number}")
    with office.desk.change(Label.of("edit_contact")) as making:
        from dataclasses import replace

        for contact in making.edits.all(Contact):
            making.edits.put(replace(contact, email=f"p{contact.id}@example.com"))
    assert office.duplicates.everywhere() == []


def test_who_is_meant_before_the_last_word_is_finished(office):
    """Warned while typing: two words are enough, the last one need not be whole."""
    a_pursuit(office, company="Alder & Finch")
    assert people(office.duplicates.like_person("dana rey")) == [("Dana Reyes", Why.PART)]
    found = office.duplicates.like_company("alder and fin")
    assert [each.company.name for each in found] == ["Alder & Finch"]
    assert office.duplicates.like_company("alder and fox") == []


def test_two_that_were_chosen_are_a_pair_with_what_makes_them_alike(office):
    a_pursuit(office)
    a_pursuit(office, person="Kim Sample", company="Birch")
    assert office.duplicates.chosen(2, 1, people=True).likeness.why is Why.CHOSEN
    assert office.duplicates.chosen(2, 1, people=False).one == 1
    add(office, person("Dana Reyes"))
    assert office.duplicates.chosen(1, 3, people=True).likeness.why is Why.NAME
    for pair, code in (((1, 1), "same_record"), ((1, 99), "not_found")):
        with pytest.raises(KnownError) as refused:
            office.duplicates.chosen(*pair, people=True)
        assert refused.value.code == code
    with pytest.raises(KnownError, match="not_found"):
        office.duplicates.chosen(1, 99, people=False)


def test_namesakes_with_other_profiles_are_no_pair(office):
    """They came in as two people, and are not offered as one afterwards."""
    house = Organization(id=1, uid="", name="Acme")
    ways = ("dana-reyes", "dana-reyes-7")
    links = [f"https://www.linkedin.com/in/{way}" for way in ways]
    add(office, house, *(person("Dana Reyes", organization_id=1, link=link) for link in links))
    assert office.duplicates.everywhere() == []
    add(office, person("Dana Reyes", link=links[0]))
    (pair,) = office.duplicates.everywhere()
    assert (pair.one, pair.other, pair.likeness.why) == (1, 3, Why.PROFILE)


def test_a_malformed_address_ties_no_two_companies(office):
    """What is no address has no domain either."""
    for name, who in (("Alder", "Frank Hall"), ("Birch", "Eve Hart")):
        a_pursuit(office, company=name, person=who)
    for contact in matching(office.database, Contact):
        first = contact.name.split()[0].lower()
        office.people.change(contact.id, email=f"{first}@example..com")
    assert office.duplicates.everywhere() == []


def test_somebody_working_under_their_own_name_ties_no_company_to_it(office):
    """A company named after a person: their inbox is in the house of somebody else."""
    for company, who in (("Frank Hall", "Frank Hall"), ("Birch", "Eve Hart")):
        a_pursuit(office, company=company, person=who)
    for contact in matching(office.database, Contact):
        first = contact.name.split()[0].lower()
        office.people.change(contact.id, email=f"{first}@birch.example.com")
    assert office.duplicates.everywhere() == []
    a_pursuit(office, company="Birch Tree", person="Kim Sample")
    kim = next(c for c in matching(office.database, Contact) if c.name == "Kim Sample")
    office.people.change(kim.id, email="kim@birch.example.com")
    (pair,) = office.duplicates.everywhere()
    assert pair.likeness.why is Why.DOMAIN
