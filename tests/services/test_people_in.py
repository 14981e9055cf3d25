# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A list of contacts comes in as people, a list of companies as companies, once (I1, I2)."""

from __future__ import annotations

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Address, Note
from desktop_app.domain.records import (
    Batch,
    Boundary,
    Channel,
    Contact,
    Organization,
    Pursuit,
    Relationship,
    Step,
)
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.row_kinds import guess_kind
from desktop_app.words import importing as told
from tests.services.people_lists import GOOGLE, GOOGLE_OLD, HEAD, LINKEDIN, OUTLOOK, generated
from tests.services.test_importing import Desks

PEOPLE, COMPANIES, PURSUITS = RowKind.PEOPLE, RowKind.COMPANIES, RowKind.PURSUITS


@pytest.fixture
def desks(tmp_path):
    made = Desks(tmp_path)
    yield made
    made.database.close()


def lines(report):
    return [told.report_line(line) for line in report.lines]


def codes(report):
    return [line.remark.code for line in report.lines]


def person(desks, name):
    (found,) = [each for each in desks.all(Contact) if each.name == name]
    return found


def further(desks, contact):
    theirs = [a for a in desks.all(Address) if a.contact_id == contact.id]
    return [(str(a.kind), a.value, a.extension, a.label) for a in theirs]


# --- what a file holds ---


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (",".join(HEAD), PEOPLE),
        ("Name,E-mail,Phone", PEOPLE),
        ("Name,Company", PEOPLE),
        ("First name,Last name,Company,Job title,LinkedIn", PEOPLE),
        ("Name,Company,Role,Email,City,State,Notes", PEOPLE),
        ("Full name,Mobile,Country,Introduced by", PEOPLE),
        ("Vorname,Nachname,Firma,Telefon", PEOPLE),
        ("Name,Company,Role,Last touch,Next step,Due,Pursuits,Stage", PEOPLE),  # as we write them
        ("Name,Main number,Agency,People,Pursuits,Last touch,Status", COMPANIES),
        ("Company,Main number,Website,Hours", COMPANIES),
        ("Company,Website,Country,Notes", COMPANIES),
        ("Company,Role,Contact,Email,Notes", PURSUITS),
        ("Company,Position,Person,Email,Phone,Note", PURSUITS),
        ("Company,Job title,Status,Date applied", PURSUITS),
        ("Name,Company,Email,Next step,Follow up", PURSUITS),
        ("Company,Position,Salary,Link", PURSUITS),
        ("Company,Link", PURSUITS),
        ("Company", PURSUITS),
    ],
)
def test_the_columns_tell_what_a_row_holds(header, kind):
    cells = ",".join("x" for _ in header.split(","))
    assert guess_kind(parse_table(f"{header}\n{cells}\n".encode())) is kind


@pytest.mark.parametrize("text", [GOOGLE, GOOGLE_OLD, OUTLOOK, LINKEDIN])
def test_exports_of_other_programs_are_people(text):
    assert guess_kind(parse_table(text.encode())) is PEOPLE


def test_what_a_row_holds_can_be_said_otherwise(desks):
    text = "Name,Company,Email\nDana Reyes,Acme,dana@example.com\n"
    desks.bring_in(text, kind=PURSUITS)
    assert len(desks.all(Pursuit)) == 1
    assert desks.one(Contact).name == "Dana Reyes"


# --- people ---

FULL = (
    "First name,Last name,Company,Job title,E-mail,Phone,Extension,Mobile,Third phone,LinkedIn,"
    "City,Country,Region,Time zone,Relationship,Channel preference,Introduced by,Notes\n"
    "Dana,Reyes,Acme,Head of Sales,dana@example.com; d.reyes@example.org,+1 202 555 0101,12,"
    "+1 202 555 0102,+1 202 555 0103,linkedin.com/in/dana,Munich,Germany,BY,Europe/Berlin,"
    "close,e-mail,Kim Sample,met at fair\n"
    "Kim,Sample,,,kim@example.com,,,,,,,USA,,New York,,call,,\n"
)


def test_all_that_a_row_says_of_a_person_is_kept(desks):
    report, change = desks.bring_in(FULL)
    assert (report.kind, report.added, report.needs_step) == (PEOPLE, 2, 0)
    dana, kim = person(desks, "Dana Reyes"), person(desks, "Kim Sample")
    assert (dana.role, dana.phone, dana.extension) == ("Head of Sales", "+1 202 555 0101", "12")
    assert (dana.email, dana.link) == ("dana@example.com", "https://linkedin.com/in/dana")
    assert (dana.country, dana.region, dana.zone) == ("DE", "BY", "Europe/Berlin")
    assert (kim.country, kim.zone) == ("US", "America/New_York")
    assert (dana.relationship, dana.prefers) == (Relationship.CLOSE, Channel.EMAIL)
    assert (kim.prefers, dana.introduced_by_id) == (Channel.CALL, kim.id)
    assert dana.note == "City: Munich\nmet at fair"
    assert further(desks, dana) == [
        ("phone", "+1 202 555 0102", "", "Mobile"),
        ("phone", "+1 202 555 0103", "", "Third phone"),
        ("email", "d.reyes@example.org", "", ""),
    ]
    assert desks.one(Organization).id == dana.organization_id
    assert not desks.all(Pursuit)
    assert not desks.all(Step)
    assert lines(report) == ["Line 2: City: there is no field for it; kept in the note."]
    assert change.label == Label.of("import", count=2, new=2, kind="people", file="tracker.csv")


def test_one_undo_takes_all_of_it_back(desks):
    _, change = desks.bring_in(FULL)
    desks.desk.apply(change.inverse())
    for kind in (Contact, Organization, Address, Note, Batch):
        assert not desks.all(kind)


@pytest.mark.parametrize("text", [FULL, GOOGLE, GOOGLE_OLD, OUTLOOK, LINKEDIN])
def test_the_same_file_again_adds_nothing(desks, text):
    """I1: also what is kept in notes, addresses that are odd, introducers."""
    desks.bring_in(text)
    before = desks.rows()
    report, change = desks.bring_in(text)
    assert (report.added, report.joined, change) == (0, 0, None)
    assert desks.rows() == before


@pytest.mark.parametrize("header", ["Work phone", "Mobile", "Home"])
def test_what_a_column_of_numbers_is_called_is_the_label_also_of_the_first_number(desks, header):
    desks.bring_in(f"Name,{header}\nDana Reyes,+1 202 555 0101\nKim Sample,+1 202 555 0102\n")
    dana = person(desks, "Dana Reyes")
    assert dana.phone == "+1 202 555 0101"
    assert further(desks, dana) == [("phone", dana.phone, "", header)]


def test_google_contacts(desks):
    desks.bring_in(GOOGLE)
    dana = desks.one(Contact)
    assert (dana.name, dana.pronunciation) == ("Dana M Reyes", "DAY-na")
    assert (dana.role, dana.country) == ("Head of Sales", "DE")
    assert (dana.phone, dana.email) == ("+1 202 555 0101", "dana@example.com")
    assert further(desks, dana) == [
        ("phone", "+1 202 555 0101", "", "Mobile"),  # their first, and what it is
        ("phone", "+1 202 555 0102", "", "Work"),
        ("phone", "+1 202 555 0103", "", "Work"),
        ("email", "dana@example.com", "", "Work"),
        ("email", "dana@example.org", "", "Home"),
    ]
    assert "myContacts" not in dana.note


def test_outlook(desks):
    desks.bring_in(OUTLOOK)
    dana, kim = person(desks, "Dana Reyes"), person(desks, "Kim Sample")
    assert (dana.role, dana.country, dana.introduced_by_id) == ("Head of Sales", "DE", kim.id)
    assert desks.one(Organization).phone == "+1 202 555 0100"
    assert ("phone", "+1 202 555 0199", "", "Business Fax") not in further(desks, dana)
    assert "Business Fax: +1 202 555 0199" in dana.note


def test_linkedin_connections(desks):
    desks.bring_in(LINKEDIN)
    dana = person(desks, "Dana Reyes")
    assert (dana.role, dana.link) == ("Head of Sales", "https://www.linkedin.com/in/dana")
    assert dana.note == "Connected On: 01 Feb 2024"


# --- who is known already ---

KNOWN = "Name,Company,Job title,E-mail,Phone,Notes\n"
DANA = "Dana Reyes,Acme,Analyst,dana@example.com,+1 202 555 0101,met at fair\n"


@pytest.mark.parametrize(
    "row",
    [
        "D. Reyes,,,dana@example.com,+1 202 555 0102,likes tea\n",
        "dana reyes,,,,+1 (202) 555-0101,likes tea\n+\n",
        "Dana Reyes,ACME Inc.,,,+1 202 555 0102,likes tea\n",
    ],
)
def test_somebody_known_is_joined_not_doubled(desks, row):
    """The same e-mail, the same number, or the same name at the same company."""
    desks.bring_in(KNOWN + DANA)
    report, _ = desks.bring_in(KNOWN + row.removesuffix("+\n"))
    assert (report.added, report.joined) == (0, 1)
    dana = desks.one(Contact)
    assert (dana.role, dana.phone, dana.note) == ("Analyst", "+1 202 555 0101", "met at fair")
    assert [(n.contact_id, n.text) for n in desks.all(Note)] == [(dana.id, "likes tea")]


def test_what_differs_is_told_and_never_overwritten(desks):
    desks.bring_in(KNOWN + DANA)
    report, change = desks.bring_in(
        KNOWN + "Dana Reyes,Beta,CTO,dana@example.com,+1 202 555 0101,\n"
    )
    assert change is None
    assert "Line 2: Job title: “Analyst” stands here and is kept; the file says “CTO”." in lines(
        report
    )
    assert codes(report).count("differs") == 2
    assert desks.one(Contact).role == "Analyst"


def test_what_was_empty_is_filled_in(desks):
    desks.bring_in("Name,E-mail\nDana Reyes,dana@example.com\n")
    report, _ = desks.bring_in(KNOWN + DANA)
    dana = desks.one(Contact)
    assert (dana.role, dana.phone) == ("Analyst", "+1 202 555 0101")
    assert desks.one(Organization).id == dana.organization_id
    assert lines(report) == [
        "Line 2: Dana Reyes is known already; new: Job title, Company, Phone, Notes."
    ]


def test_a_shared_number_does_not_make_two_people_one(desks):
    desks.bring_in(
        KNOWN + DANA + "Kim Sample,Acme,,,+1 202 555 0101,\nZoe Test,Acme,,dana@example.com,,\n"
    )
    assert {c.name for c in desks.all(Contact)} == {"Dana Reyes", "Kim Sample", "Zoe Test"}


def test_namesakes_elsewhere_stay_two(desks):
    desks.bring_in(KNOWN + DANA + "Dana Reyes,Beta,,other@example.com,,\n")
    assert len(desks.all(Contact)) == 2


def test_rows_of_one_file_are_joined_too(desks):
    report, _ = desks.bring_in(KNOWN + DANA + "Dana Reyes,Acme,,second@example.com,,\n")
    assert (report.added, report.joined) == (1, 1)
    assert further(desks, desks.one(Contact)) == [("email", "second@example.com", "", "")]


def test_who_comes_to_a_company_that_said_no_is_not_contactable(desks):
    """B8: a stop at a company is one for everybody there."""
    desks.bring_in("Name,E-mail\nDana Reyes,dana@example.com\n")
    with desks.desk.change(Label.of("test")) as making:
        acme = making.edits.add(Organization(id=0, uid="", name="Acme", may_contact=False))
        making.edits.add(
            Boundary(id=0, uid="", code="B8", organization_id=acme.id, said_on=desks.desk.today)
        )
    desks.bring_in(KNOWN + DANA + "Kim Sample,Acme,,,,\n")
    assert [c.may_contact for c in desks.all(Contact)] == [False, False]


# --- introductions ---


def test_an_introducer_may_be_known_or_unknown(desks):
    desks.bring_in("Name,E-mail\nDana Reyes,dana@example.com\n")
    report, _ = desks.bring_in(
        "Name,Phone,Introduced by\nKim Sample,555-0101,dana reyes\nZoe Test,555-0102,Nobody Here\n"
    )
    dana, kim, zoe = (person(desks, name) for name in ("Dana Reyes", "Kim Sample", "Zoe Test"))
    assert (kim.introduced_by_id, zoe.introduced_by_id) == (dana.id, None)
    assert codes(report) == ["introducer_unknown"]
    assert zoe.note == "Introduced by: Nobody Here"


# --- what is odd ---


@pytest.mark.parametrize("cell", ["n/a", "-", "unknown", "N/A", "—", "?"])
def test_cells_that_say_nothing_are_empty(desks, cell):
    desks.bring_in(f"Name,Company,E-mail,Phone,Country,Notes\nDana Reyes{f',{cell}' * 5}\n")
    dana = desks.one(Contact)
    assert (dana.email, dana.phone, dana.country, dana.note) == ("", "", "", "")
    assert not desks.all(Organization)


def test_odd_cells_are_kept_and_told_with_row_and_column(desks):
    report, _ = desks.bring_in(
        "Name,E-mail,Phone,Country,Salary\n"
        'Bob Test,bob@@,ask-reception,Atlantis,"85,000 – 90,000"\n'
    )
    bob = desks.one(Contact)
    assert (bob.email, bob.phone, bob.country) == ("bob@@", "ask-reception", "")
    assert "Salary: 85,000 – 90,000" in bob.note
    assert "Country: Atlantis" in bob.note
    assert "Line 2: E-mail: “bob@@” is not an e-mail address; kept as it is." in lines(report)
    assert {"email_odd", "phone_odd", "country_unknown"} <= {*codes(report)}


def test_words_where_a_number_or_an_address_should_stand_go_to_the_note(desks):
    """Nobody can dial "call me" nor write to "ask at the front desk"."""
    report, _ = desks.bring_in("Name,E-mail,Phone\nBob Test,ask at the front desk,call me\n")
    bob = desks.one(Contact)
    assert (bob.email, bob.phone) == ("", "")
    assert "E-mail: ask at the front desk" in bob.note
    assert "Phone: call me" in bob.note
    assert {"email_words", "phone_words"} <= {*codes(report)}
    told = "Line 2: Phone: “call me” is not a phone number; it is kept in the note."
    assert told in lines(report)


def test_a_row_that_names_nobody_is_refused(desks):
    report, change = desks.bring_in("Name,E-mail,Notes\n,,hello\n-,n/a,\n")
    assert (report.refused, change) == (2, None)
    assert codes(report)[:1] == ["no_person"]


def test_an_address_alone_stands_for_a_person(desks):
    report, _ = desks.bring_in("Name,E-mail\n,dana@example.com\n")
    assert desks.one(Contact).email == "dana@example.com"
    assert codes(report) == ["no_person_name"]


def test_the_family_name_first_is_turned(desks):
    """A list sorted by family names must not make strangers of people who are typed as spoken."""
    report, _ = desks.bring_in(
        'Name,Introduced by\n"Abara, Carmen",\n"Reyes, Dana","Abara, Carmen"\n"Sam Lee, Jr.",\n'
    )
    assert sorted(c.name for c in desks.all(Contact)) == [
        "Carmen Abara", "Dana Reyes", "Sam Lee, Jr.",
    ]  # fmt: skip
    assert codes(report) == []


def test_words_that_are_no_address_put_nobody_together(desks):
    desks.bring_in(
        "Name,Company,Phone,E-mail\nUrsula Hoang,Quartz,212-555-0143,ask at the front desk\n"
        "Ursula Hoang,Kestrel,212-555-0144,ask at the front desk\n"
    )
    assert [c.name for c in desks.all(Contact)] == ["Ursula Hoang"] * 2


# --- companies ---


def test_companies_come_in_and_are_completed(desks):
    text = "Company,Main number,Website,Hours,Country,E-mail\n"
    report, _ = desks.bring_in(text + "Acme,+1 202 555 0100,example.com,8-17,US,hi@example.com\n")
    acme = desks.one(Organization)
    assert (report.kind, acme.phone, acme.link) == (
        COMPANIES,
        "+1 202 555 0100",
        "https://example.com",
    )
    assert (acme.hours, acme.country) == ("8-17", "US")
    assert [a.value for a in desks.all(Address)] == ["hi@example.com"]
    again = "acme,+1 202 555 0199,example.org,,,hi@example.com\n"
    report, _ = desks.bring_in(text + again)
    assert (report.added, report.joined, codes(report)) == (0, 1, ["joined", "differs"])
    assert [a.value for a in desks.all(Address)] == ["hi@example.com", "+1 202 555 0199"]


# --- many ---


def test_two_thousand_people_come_in_whole_and_once(desks):
    path = desks.folder / "people.csv"
    path.write_text(generated(2000), encoding="utf-8")
    report, change = desks.importing.bring_in(path)
    assert (report.added, len(desks.all(Contact))) == (2000, 2000)
    assert sum(c.introduced_by_id is not None for c in desks.all(Contact)) > 100
    report, again = desks.importing.bring_in(path)
    assert (report.same, again) == (2000, None)
    desks.desk.apply(change.inverse())
    assert not desks.all(Contact)


def test_a_plan_is_laid_beside_what_came_in_meanwhile(desks):
    table = parse_table((KNOWN + DANA).encode())
    mapping = at_once(desks.importing.recognising(table, PEOPLE))
    plan = desks.importing.plan(table, mapping, None, PEOPLE)
    desks.bring_in(KNOWN + DANA)
    with pytest.raises(KnownError) as refused:
        desks.importing.apply(plan, "a.csv", "")
    assert refused.value.code == "import_nothing"
    assert len(desks.all(Contact)) == 1


# --- pursuits ---


def test_an_application_without_anybody_begins_with_the_look_up(desks):
    """R29, section 4: the number is looked up within 5 business days; nobody is asked for HR."""
    desks.bring_in("Company,Job title,Date applied\nAcme,Cook,2026-03-09\n")
    (step,) = desks.steps_of()
    assert (step.action, step.channel, step.reason.code) == (
        "find_person",
        Channel.RESEARCH,
        "ladder_look_up",
    )
    assert (step.due_on - desks.desk.today).days <= 7


def test_where_the_number_is_known_the_company_is_called(desks):
    desks.bring_in("Company,Main number,Hours\nAcme,+1 202 555 0100,8-17\n")
    desks.bring_in("Company,Job title,Date applied\nAcme,Cook,2026-03-09\n")
    assert [step.action for step in desks.steps_of()] == ["ask_for_hr"]


@pytest.mark.parametrize(
    ("header", "cell", "told"),
    [
        ("Betrieb", "Acme", lambda desks: desks.one(Organization).name == "Acme"),
        ("Land/Region geschäftlich", "D", lambda desks: desks.one(Contact).country == "DE"),
        ("Ort / Land", "Österreich", lambda desks: desks.one(Contact).country == "AT"),
        ("Lfd. Nr.", "17", lambda desks: not desks.one(Contact).note),
        (
            "Tel./Handy",
            "+49 30 901820 / +49 171 5500001",
            lambda desks: (
                further(desks, desks.one(Contact)) == [("phone", "+49 171 5500001", "", "")]
            ),
        ),
    ],
)
def test_headers_of_a_german_list_are_understood(desks, header, cell, told):
    desks.bring_in(f"Ansprechpartner,Mail,{header}\nKim Sample,kim@example.com,{cell}\n")
    assert told(desks)
    assert desks.one(Contact).email == "kim@example.com"


@pytest.mark.parametrize("name", ["Fr. Kim Sample", "Herr Kim Sample", "Hr. Kim Sample"])
def test_a_title_before_a_name_makes_nobody_else(desks, name):
    text = "Name,Company,E-mail\nKim Sample,Acme,\n"
    desks.bring_in(text, kind=PEOPLE)
    desks.bring_in(text.replace("Kim Sample", name), kind=PEOPLE)
    assert desks.one(Contact).name == "Kim Sample"


def test_an_address_with_its_name_is_taken_out_of_a_trackers_cell(desks):
    cell = "Kim Sample <kim@example.com>; k.sample@example.org"
    desks.bring_in(f"Company,Contact,Email,Status\nAcme,Kim Sample,{cell},Applied\n")
    assert desks.one(Contact).email == "kim@example.com"
    assert "k.sample@example.org" in desks.one(Pursuit).note
