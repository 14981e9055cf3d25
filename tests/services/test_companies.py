# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Companies: all that is known of them in one file, each change one undo."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import Organization
from desktop_app.services.addresses import AddressLine
from desktop_app.services.companies import FIELDS, CompanyCard, SiteLine
from desktop_app.services.pursuit_card import PursuitCard
from tests.factories import a_pursuit, an_office

FULL = CompanyCard(
    {
        "name": "Acme", "phone": "(212) 555-0100", "phone_source": "their site",
        "hours": "9 to 5", "country": "US", "region": "NY", "note": "Two doors",
        "link": "https://example.com", "zone": "America/New_York", "weekdays": "01234",
        "closures": "2026-12-24", "agency": True, "no_calls": True,
    },
    phones=(AddressLine("(212) 555-0101", label="fax"),),
    emails=(AddressLine("jobs@example.com"),),
    sites=(SiteLine("Works", "1 Mill Lane", "555-0109"), SiteLine("", "2 Quay"), SiteLine(" ")),
)  # fmt: skip


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday")
    yield office
    office.close()


@pytest.fixture
def acme(office):
    (number,) = office.companies.add(FULL).touched(Organization)
    return number


def everything(office):
    select = office.desk.database.select
    return [select(f"SELECT * FROM {t} ORDER BY id") for t in ("organization", "address", "site")]


def test_everything_a_form_holds_is_read_back(office, acme):
    file = office.companies.file(acme)
    assert {name: getattr(file.organization, name) for name in FULL.fields} == FULL.fields
    assert [a.value for a in file.addresses] == ["(212) 555-0101", "jobs@example.com"]
    assert [(s.name, s.address) for s in file.sites] == [
        ("Works", "1 Mill Lane"),
        ("2 Quay", "2 Quay"),
    ]
    assert set(FULL.fields) == FIELDS


@pytest.mark.parametrize(
    "card",
    [FULL, CompanyCard({"name": "Acme & Co"}), CompanyCard(sites=()), CompanyCard(phones=())],
)
def test_each_save_is_one_change_that_undo_takes_back(office, acme, card):
    office.companies.save(acme, CompanyCard({"name": "Was"}))
    before = everything(office)
    change = office.companies.save(acme, card)
    after = everything(office)
    assert after != before
    office.desk.apply(change.inverse())
    assert everything(office) == before
    office.desk.apply(change)
    assert everything(office) == after


def test_a_site_keeps_its_identity_when_altered(office, acme):
    works, quay = office.companies.file(acme).sites
    office.companies.save(acme, CompanyCard(sites=(SiteLine("Mill", id=works.id),)))
    assert [(s.id, s.name) for s in office.companies.file(acme).sites] == [(works.id, "Mill")]
    assert quay.id != works.id


@pytest.mark.parametrize(
    ("values", "code"),
    [({"name": " "}, "name_required"), ({"may_contact": True}, "invalid_value"),
     ({"weekdays": "8"}, "invalid_value")],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_nothing_is_written(office, acme, values, code):
    before = everything(office)
    with pytest.raises(KnownError, match=code):
        office.companies.change(acme, **values)
    assert everything(office) == before


def test_the_file_names_its_people_its_pursuits_and_those_it_recruits_for(office):
    number = a_pursuit(office, company="Acme", person="Dana")
    other = a_pursuit(office, company="Birch", person="Lee")
    office.pursuit_cards.save(other, PursuitCard(agency="Acme"))
    file = office.companies.file(office.browsing.dossier(number).organization.id)
    assert [p.name for p in file.people] == ["Dana"]
    assert {row.id for row in file.pursuits} == {number, other}


def test_the_people_of_a_company_stand_by_name(office):
    for name in ("Zoë", "älva", "Dana"):
        number = a_pursuit(office, company="Acme", person=name)
    file = office.companies.file(office.browsing.dossier(number).organization.id)
    assert [p.name for p in file.people] == ["älva", "Dana", "Zoë"]


def test_a_company_remembers_its_ladder_after_the_pursuit_is_deleted(office):
    number = a_pursuit(office)
    company = office.browsing.dossier(number).organization.id
    with office.desk.change(office.pursuits.set_title(number, "x").label) as making:
        making.edits.add(
            Rung(id=0, uid="", organization_id=company, pursuit_id=number,
                 step=LadderStep.SWITCHBOARD, result=LadderResult.CONNECTED,
                 on_date=office.desk.today, name="Ms Lund")
        )  # fmt: skip
    change = office.pursuits.delete([number])
    (rung,) = office.companies.file(company).rungs
    assert (rung.name, rung.pursuit_id) == ("Ms Lund", None)
    office.desk.apply(change.inverse())
    assert office.companies.file(company).rungs[0].pursuit_id == number
