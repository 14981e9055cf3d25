# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""People: each change is one undo, and moving to another company follows the law."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Address, Involvement, Part
from desktop_app.domain.records import Channel, Contact, Organization, Relationship, Status
from desktop_app.services.addresses import AddressLine
from desktop_app.services.follow_ups import Stop
from desktop_app.services.people import FIELDS, PersonCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard
from desktop_app.storage.database import Database
from tests.factories import HandClock, a_pursuit, all_rows, an_office, happened

FULL = PersonCard(
    {
        "name": "Dana Reyes", "role": "Head of hiring", "phone": "(212) 555-0142",
        "extension": "12", "email": "dana@example.com", "zone": "America/New_York",
        "country": "US", "region": "NY", "relationship": Relationship.CLOSE, "note": "Likes tea",
        "pronunciation": "DAY-na", "link": "https://www.linkedin.com/in/dana",
        "weekdays": "0123", "closures": "2026-12-24", "worked": "2026-10-12",
        "prefers": Channel.EMAIL,
    },
    company="Acme",
    phones=(AddressLine("(212) 555-0143", label="mobile"), AddressLine("  ")),
    emails=(AddressLine("d.reyes@example.com", label="private"),),
)  # fmt: skip


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday")
    yield office
    office.close()


@pytest.fixture
def dana(office):
    return only(office.people.add(FULL), Contact)


def only(change, kind):
    (number,) = change.touched(kind)
    return number


def rows(office):
    database = office.desk.database
    more = ("address", "involvement", "site", "note", "interview", "stage_change", "attachment")
    return all_rows(office) | {
        name: database.select(f"SELECT * FROM {name} ORDER BY id") for name in more
    }


def test_everything_a_form_holds_is_read_back_in_another_session(office, dana, tmp_path):
    office.close()
    again = an_office(tmp_path / "search.duesday", HandClock())
    file = again.people.file(dana)
    assert {name: getattr(file.contact, name) for name in FULL.fields} == FULL.fields
    assert file.organization.name == "Acme"
    assert [(a.value, a.label) for a in file.addresses] == [
        ("(212) 555-0143", "mobile"), ("d.reyes@example.com", "private"),
    ]  # fmt: skip
    again.close()
    office.desk.database = Database(tmp_path / "other.duesday")  # the fixture closes one


@pytest.mark.parametrize(
    "verb",
    [
        lambda office, dana: office.people.add(FULL),
        lambda office, dana: office.people.change(dana, role="Foreman"),
        lambda office, dana: office.people.set_company(dana, "Birch"),
        lambda office, dana: office.people.save(
            dana, PersonCard({"name": "D. Reyes"}, company="", phones=(), emails=())
        ),
    ],
)
def test_each_verb_is_one_change_that_undo_takes_back_and_redo_brings(office, dana, verb):
    before = rows(office)
    change = verb(office, dana)
    after = rows(office)
    assert after != before
    office.desk.apply(change.inverse())
    assert rows(office) == before
    office.desk.apply(change)
    assert rows(office) == after


def test_a_name_is_needed(office, dana):
    for refused in (lambda: office.people.add(PersonCard({"name": "  "})),
                    lambda: office.people.change(dana, name="")):  # fmt: skip
        with pytest.raises(KnownError, match="name_required"):
            refused()
    assert len(office.desk.database.select("SELECT id FROM contact")) == 1


@pytest.mark.parametrize(
    "values", [{"weekdays": "017"}, {"may_contact": True}, {"organization_id": 3}]
)
def test_what_makes_no_sense_or_has_its_own_way_is_refused(office, dana, values):
    with pytest.raises(KnownError, match="invalid_value"):
        office.people.change(dana, **values)


def test_every_field_that_may_be_set_is_one(dana):
    assert set(Contact.__dataclass_fields__) >= FIELDS


def test_addresses_keep_their_identity_when_altered(office, dana):
    mobile = office.people.file(dana).addresses[0]
    line = AddressLine("(212) 555-0199", label="car", id=mobile.id)
    office.people.save(dana, PersonCard(phones=(line, AddressLine("555-0100"))))
    kept = {a.id: a.value for a in office.people.file(dana).addresses}
    assert kept[mobile.id] == "(212) 555-0199"
    assert sorted(kept.values()) == ["(212) 555-0199", "555-0100", "d.reyes@example.com"]


def test_nobody_introduces_themselves(office, dana):
    sam = only(office.people.add(PersonCard({"name": "Sam", "introduced_by_id": dana})), Contact)
    assert office.people.file(sam).introduced_by.name == "Dana Reyes"
    assert [c.name for c in office.people.file(dana).introduced] == ["Sam"]
    with pytest.raises(KnownError, match="invalid_value"):
        office.people.change(sam, introduced_by_id=sam)


# The law


@pytest.fixture
def stopped_company(office):
    """A company that asked not to be contacted again."""
    number = a_pursuit(office, company="Never Again Ltd", person="Kim")
    office.follow_ups.log(number, happened(office), Stop("not again", whole_company=True))
    return "Never Again Ltd"


def test_whoever_moves_to_a_company_that_said_no_is_not_contactable(office, stopped_company):
    number = a_pursuit(office, company="Acme", person="Dana Reyes")
    dana = office.browsing.dossier(number).contact.id
    change = office.people.set_company(dana, stopped_company)
    assert office.people.file(dana).contact.may_contact is False
    assert office.browsing.dossier(number).pursuit.status is Status.STOPPED
    assert [b.words for b in office.people.file(dana).boundaries] == ["not again"]
    office.desk.apply(change.inverse())
    assert office.browsing.dossier(number).pursuit.status is Status.OPEN
    assert office.people.file(dana).contact.may_contact is True


def test_somebody_new_at_such_a_company_is_not_contactable_either(office, stopped_company):
    card = PersonCard({"name": "Lee"}, company=stopped_company)
    assert office.people.file(only(office.people.add(card), Contact)).contact.may_contact is False


def test_leaving_such_a_company_opens_the_way_again(office, stopped_company):
    kim = office.browsing.dossier(1).contact.id
    office.people.set_company(kim, "Birch")
    assert office.people.file(kim).contact.may_contact is True


def test_a_personal_no_goes_along_to_the_next_company(office):
    number = a_pursuit(office, person="Ana")
    office.follow_ups.log(number, happened(office), Stop("don't call"))
    ana = office.browsing.dossier(number).contact.id
    office.people.set_company(ana, "Birch")
    assert office.people.file(ana).contact.may_contact is False


# Parts


def takes_part(office, pursuit, contact, part):
    line = PartLine("Dana Reyes", part, contact)
    office.pursuit_cards.save(pursuit, PursuitCard(parts=(line,)))


def test_parts_are_listed_first_contact_first(office):
    first = a_pursuit(office, company="Acme", person="Dana Reyes")
    dana = office.browsing.dossier(first).contact.id
    other = a_pursuit(office, company="Birch", person="")
    takes_part(office, other, dana, Part.PEER)
    found = [(part.row.company, part.part) for part in office.people.file(dana).parts]
    assert found == [("Acme", None), ("Birch", Part.PEER)]
    office.pursuit_cards.save(other, PursuitCard(parts=()))
    assert len(office.people.file(dana).parts) == 1


def test_deleting_a_pursuit_takes_its_parts_along(office, dana):
    other = a_pursuit(office, company="Birch", person="")
    takes_part(office, other, dana, Part.HR)
    change = office.pursuits.delete([other])
    assert change.touched(Involvement)
    assert office.people.file(dana).parts == ()
    office.desk.apply(change.inverse())
    assert [p.part for p in office.people.file(dana).parts] == [Part.HR]


def test_choices_tell_namesakes_apart(office, dana):
    office.people.add(PersonCard({"name": "Dana Reyes"}, company="Birch"))
    assert [(c.name, c.detail) for c in office.people.choices()] == [
        ("Dana Reyes", "Acme"), ("Dana Reyes", "Birch"),
    ]  # fmt: skip
    assert only(office.people.change(dana, name="D"), Contact) == dana
    assert office.people.file(999) is None
    assert Organization.__name__
    assert Address.__name__
