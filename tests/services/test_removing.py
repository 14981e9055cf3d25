# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People and companies are deleted where nothing stands on them, and come back by undo."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Part
from desktop_app.services import removing
from desktop_app.services.addresses import AddressLine
from desktop_app.services.companies import CompanyCard, SiteLine
from desktop_app.services.people import PersonCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard
from tests.factories import a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db")
    yield office
    office.close()


def ids(office, table):
    return [row[0] for row in office.database.select(f"SELECT id FROM {table} ORDER BY id")]


def a_person(office, name, **more):
    office.people.add(PersonCard({"name": name}, **more))
    return ids(office, "contact")[-1]


def test_a_person_goes_with_notes_and_addresses_and_comes_back(office):
    kim = a_person(office, "Kim Sample", phones=(AddressLine("555-0102"),))
    friend = a_person(office, "Ash Example")
    office.people.change(friend, introduced_by_id=kim)
    office.timelines.add_note("Met at the fair", contact_id=kim)
    before = all_rows(office), ids(office, "note"), ids(office, "address")
    change = removing.remove_people(office.desk, [kim])
    assert ids(office, "contact") == [friend]
    assert ids(office, "note") == ids(office, "address") == []
    office.desk.apply(change.inverse())
    assert (all_rows(office), ids(office, "note"), ids(office, "address")) == before


def test_whoever_is_part_of_a_pursuit_is_kept_and_it_is_named(office):
    number = a_pursuit(office, title="Fitter")
    with pytest.raises(KnownError) as refused:
        removing.remove_people(office.desk, [1])
    assert refused.value.code == "person_in_use"
    assert refused.value.details == {
        "name": "Dana Reyes",
        "names": ["Fitter"],
        "pursuit_id": number,
    }


def test_whoever_was_spoken_to_is_kept_also_when_another_is_the_contact_now(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 3))
    office.pursuits.set_person(number, "Sam Okoro")
    with pytest.raises(KnownError, match="person_in_use"):
        removing.remove_people(office.desk, [1])


def test_a_mere_interviewer_goes_with_the_part_and_comes_back(office):
    number = a_pursuit(office)
    vance = PartLine("Iris Vance", Part.INTERVIEWER)
    office.pursuit_cards.save(number, PursuitCard(parts=(vance,)))
    before = all_rows(office), ids(office, "involvement")
    iris = ids(office, "contact")[-1]
    change = removing.remove_people(office.desk, [iris])
    assert iris not in ids(office, "contact")
    assert office.pursuit_cards.file(number).parts == ()
    office.desk.apply(change.inverse())
    assert (all_rows(office), ids(office, "involvement")) == before


def test_a_no_outlasts_the_wish_to_delete(office):
    number = a_pursuit(office)
    office.follow_ups.stop(number, "No, thank you", whole_company=True)
    office.pursuits.delete([number])
    for remove in (removing.remove_people, removing.remove_companies):
        with pytest.raises(KnownError, match="no_is_kept"):
            remove(office.desk, [1])


def test_one_that_stands_keeps_all(office):
    a_pursuit(office)
    kim = a_person(office, "Kim Sample")
    with pytest.raises(KnownError):
        removing.remove_people(office.desk, [kim, 1])
    assert ids(office, "contact") == [1, kim]


def test_a_company_goes_with_its_places_and_comes_back(office):
    office.companies.add(CompanyCard({"name": "Elm"}, sites=(SiteLine("Harbour"),)))
    office.timelines.add_note("Family firm", organization_id=1)
    before = all_rows(office), ids(office, "note"), ids(office, "site")
    change = removing.remove_companies(office.desk, [1])
    assert ids(office, "organization") == ids(office, "note") == ids(office, "site") == []
    office.desk.apply(change.inverse())
    assert (all_rows(office), ids(office, "note"), ids(office, "site")) == before


def test_a_company_with_people_is_kept_and_one_of_them_named(office):
    kim = a_person(office, "Kim Sample", company="Elm")
    with pytest.raises(KnownError) as refused:
        removing.remove_companies(office.desk, [1])
    assert refused.value.details == {"name": "Elm", "names": ["Kim Sample"], "contact_id": kim}


def test_a_company_with_many_pursuits_names_a_few(office):
    for title in ("Fitter", "Welder", "Turner", "Smith"):
        a_pursuit(office, title=title)
    with pytest.raises(KnownError) as refused:
        removing.remove_companies(office.desk, [1])
    assert refused.value.details["names"] == ["Fitter", "Welder", "Turner", "…"]
