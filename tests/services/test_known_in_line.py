# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Companies and people of a capture line are recognised however they are typed (R20, R30, R32)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.doubts import Doubt
from desktop_app.domain.particulars import Interview, Involvement, Note
from desktop_app.domain.records import (
    Contact,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    Touch,
)
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, a_pursuit, an_office

COMPANIES = (
    "Ember Energy, Inc.", "Tidal Health", "Baltic Foods Ltd", "Orchard Health",
    "Kestrel Systems GmbH", "Müller & Söhne GmbH", "Erle",
)  # fmt: skip
PEOPLE = (
    ("Björn Eriksen", "Ember Energy, Inc."), ("Björn Eriksen", "Tidal Health"),
    ("Esra Öztürk", "Ember Energy, Inc."), ("Dr. Rosa Ueda", "Baltic Foods Ltd"),
    ("Rosa Ueda", ""), ("Gonçalo Jensen", "Orchard Health"), ("Gonçalo Jensen", ""),
    ("Rosa Becker", "Kestrel Systems GmbH"), ("Jürgen Weiß", "Müller & Söhne GmbH"),
    ("Dan Roth", "Erle"),
)  # fmt: skip


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "search.duesday", clock)
    with made.desk.change(Label.of("add_pursuit", name="x")) as making:
        edits = making.edits
        ids = {name: edits.add(Organization(id=0, uid="", name=name)).id for name in COMPANIES}
        for name, company in PEOPLE:
            edits.add(Contact(id=0, uid="", name=name, organization_id=ids.get(company)))
    a_pursuit(made, company="Ember Energy, Inc.", person="Tomás Ivanova", title="Fitter")
    a_pursuit(made, company="Quill & Co", person="", title="Copy editor")
    yield made
    made.close()


def enter(office, line, **choice):
    found = office.capturing.understand(line, **choice)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def newest(office):
    return matching(office.database, Pursuit)[-1]


def whom(office, pursuit):
    company = record(office.database, Organization, pursuit.organization_id or 0)
    contact = record(office.database, Contact, pursuit.contact_id or 0)
    return (company.name if company else "", contact.name if contact else "")


# Companies


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("applied to Ember Energy as a welder", "Ember Energy, Inc."),
        ("applied ember energy inc, welder", "Ember Energy, Inc."),
        ("applied to baltic foods, driver", "Baltic Foods Ltd"),
        ("applied at Muller and Sohne, fitter", "Müller & Söhne GmbH"),
        ("applied to mueller & soehne gmbh as fitter", "Müller & Söhne GmbH"),
        ("called kestrel systems, no answer", "Kestrel Systems GmbH"),
    ],
)
def test_r30_a_company_is_known_past_its_legal_form_and_its_umlauts(office, line, company):
    found = enter(office, line)
    assert whom(office, newest(office))[0] == company
    assert "a company you know" in lines.understood_parts(found, office.today)
    assert len(matching(office.database, Organization)) == len(COMPANIES) + 1  # and Quill & Co


def test_r30_a_key_takes_it_for_another_company(office):
    line = "applied to Ember Energy as a welder"
    found = office.capturing.understand(line)
    assert (found.doubt, lines.other_kind(found)) == (Doubt.COMPANY, "It's another company")
    other = enter(office, line, switch=True)
    assert "not Ember Energy, Inc." in lines.understood_parts(other, office.today)
    assert lines.other_kind(other) == "It's Ember Energy, Inc."
    assert whom(office, newest(office))[0] == "Ember Energy"


@pytest.mark.parametrize(
    "line",
    [
        "applied to Halden Press, copy editor",
        "found Halden Press, copy editor, apply wed",
        "apply to Halden Press, copy editor, wed",
        "Halden Press, copy editor, apply wed",
        "called Halden Press, copy editor, no answer",
    ],
)
def test_r30_a_goal_that_is_known_is_no_other_company_that_offers_it(office, line):
    found = enter(office, line)
    assert found.is_new
    assert whom(office, newest(office)) == ("Halden Press", "")
    assert newest(office).title == "copy editor"


def test_r30_who_is_hiring_is_the_company_of_the_job(office):
    enter(office, "saw Ember Energy is hiring a welder, apply wed")
    assert (newest(office).title, whom(office, newest(office))[0]) == (
        "welder", "Ember Energy, Inc.",
    )  # fmt: skip


def test_r30_a_job_to_be_applied_for_is_an_application_that_is_not_made_yet(office):
    enter(office, "found Halden Press, copy editor, apply wed")
    pursuit = newest(office)
    assert (pursuit.kind, pursuit.applied_on) == (Kind.APPLICATION, None)
    step = record(office.database, Step, pursuit.next_step_id)
    assert (step.action, f"{step.due_on:%a}") == ("apply", "Wed")


# People


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("applied to Baltic Foods, payroll clerk, Rosa Ueda", "Dr. Rosa Ueda"),
        ("applied to Baltic Foods, payroll clerk, with Dr. Rosa Ueda", "Dr. Rosa Ueda"),
        ("applied to Baltic Foods, payroll clerk, HR Manager Dr. Rosa Ueda", "Dr. Rosa Ueda"),
        ("called Dr Ueda at Baltic Foods, left voicemail", "Dr. Rosa Ueda"),
        ("called J. Weiss at Müller, no answer", "Jürgen Weiß"),
        ("called juergen weiss, left voicemail", "Jürgen Weiß"),
        ("called ms becker at kestrel systems, left voicemail", "Rosa Becker"),
        ("Björn Eriksen at Tidal said call thu", "Björn Eriksen"),
        ("Frau Becker called back, call her fri", "Rosa Becker"),
        ("Hr. Weiss rang, email fri", "Jürgen Weiß"),
        ("called bjorn eriksen, tidal health, left voicemail", "Björn Eriksen"),
    ],
)
def test_r32_a_person_is_known_with_title_initial_or_family_name_alone(office, line, person):
    enter(office, line)
    company, name = whom(office, newest(office))
    assert (name, (person, company) in PEOPLE) == (person, True)
    assert len(matching(office.database, Contact)) == len(PEOPLE) + 1  # and Tomás Ivanova


def test_r32_the_role_before_a_name_is_kept_as_a_role(office):
    enter(office, "applied to Baltic Foods, payroll clerk, HR Manager Dr. Rosa Ueda")
    person = record(office.database, Contact, newest(office).contact_id)
    assert (person.name, person.role) == ("Dr. Rosa Ueda", "HR Manager")


def test_g1_of_namesakes_the_one_at_the_company_that_is_named_is_meant(office):
    found = enter(office, "called Gonçalo Jensen at Orchard Health, no answer")
    assert found.person is not None
    assert found.person.company == "Orchard Health"


def test_g1_a_namesake_elsewhere_is_somebody_else_until_a_key_says_the_same(office):
    line = "emailed Dan Roth at Fell"
    found = office.capturing.understand(line)
    assert found.doubt is Doubt.PERSON
    assert "not Dan Roth · Erle" in lines.understood_parts(found, office.today)
    assert lines.other_kind(found) == "It's Dan Roth · Erle"
    enter(office, line, switch=True)
    assert newest(office).contact_id == found.twin.id


def test_r08_a_town_behind_a_new_company_is_its_clock(office):
    enter(office, "called Ken Doi at Sydco in Sydney, no answer, thu 9:30")
    company = record(office.database, Organization, newest(office).organization_id)
    assert company.zone == "Australia/Sydney"
    step = record(office.database, Step, newest(office).next_step_id)
    assert step.zone == "Australia/Sydney"


def test_r40_a_floor_is_no_company(office):
    found = office.capturing.understand("interview at Acme wed 2 dec 14:00, 2nd floor")
    assert found.capture.company == "Acme"


# Introductions

INTRODUCED = (
    "Bjorn Eriksen at Ember Energy introduced me to Rosa Becker at Kestrel Systems, call her thu"
)


def test_r2_both_are_recognised_with_their_companies(office):
    found = enter(office, INTRODUCED)
    by = next(c for c in matching(office.database, Contact) if c.name == "Björn Eriksen")
    assert whom(office, newest(office)) == ("Kestrel Systems GmbH", "Rosa Becker")
    person = record(office.database, Contact, newest(office).contact_id)
    assert person.introduced_by_id == by.id
    assert by.organization_id == 1, "the one at Ember Energy"
    shown = lines.understood_line(found, office.today)
    assert "introduced by Björn Eriksen · Ember Energy, Inc." in shown
    assert len(matching(office.database, Contact)) == len(PEOPLE) + 1


def test_r2_the_introduction_begins_the_timeline_and_says_where_it_was_found(office):
    enter(office, INTRODUCED)
    (note,) = matching(office.database, Note, pursuit_id=newest(office).id)
    assert (note.text, newest(office).source) == (INTRODUCED, "Björn Eriksen")


def test_r2_of_several_introducers_one_is_chosen(office):
    line = "Bjorn Eriksen introduced me to Rosa Becker, call her thu"
    found = office.capturing.understand(line)
    assert found.problem == "ambiguous_introducer"
    assert [one.company for one in found.introducers] == ["Ember Energy, Inc.", "Tidal Health"]
    wanted = found.introducers[1]
    enter(office, line, introducer_id=wanted.id)
    person = record(office.database, Contact, newest(office).contact_id)
    assert person.introduced_by_id == wanted.id


def test_r2_an_introducer_who_is_new_is_added_at_their_company(office):
    enter(office, "Mia Falk at Orchard Health introduced me to Uwe Brandt, email fri")
    by = matching(office.database, Contact)[-1]
    mia = next(c for c in matching(office.database, Contact) if c.name == "Mia Falk")
    assert record(office.database, Organization, mia.organization_id).name == "Orchard Health"
    assert by.name in {"Mia Falk", "Uwe Brandt"}


@pytest.mark.parametrize(
    "line",
    [
        "intro from Esra Ozturk to Uwe Brandt, mail him fri",
        "Uwe Brandt, introduced by Esra Öztürk, email fri",
        "Esra Ozturk introduced me to her boss Uwe Brandt, email fri",
        "Esra referred me to Uwe Brandt, email fri",
    ],
)
def test_r2_an_introduction_is_told_in_many_ways(office, line):
    enter(office, line)
    uwe = record(office.database, Contact, newest(office).contact_id)
    by = record(office.database, Contact, uwe.introduced_by_id)
    assert (uwe.name, by.name) == ("Uwe Brandt", "Esra Öztürk")


# Sent on to somebody else (6.3)


@pytest.mark.parametrize(
    ("days", "state"),
    [(0, PromiseState.OPEN), (2, PromiseState.KEPT), (4, PromiseState.LATE)],
)
def test_6_3_a_word_to_who_sends_the_user_on_is_settled_by_its_day(tmp_path, days, state):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))  # Thu 26 Nov is a holiday
    office = an_office(tmp_path / "search.duesday", clock)
    enter(office, "called Pia Lund at Bexley, spoke, i'll call wed 25 nov")
    clock.move(days=days)
    found = enter(office, "called Pia Lund, redirected to Flo Ives, spoke with Flo Ives")
    assert "Pia Lund sent you there" in lines.understood_parts(found, office.today)
    assert whom(office, newest(office)) == ("Bexley", "Flo Ives")
    (promise,) = matching(office.database, Promise)
    assert promise.state is state
    office.close()


# Who is at an interview (R40)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("interview at ember energy wed 2 dec 14:00 with Tomas Ivanova and Esra Ozturk",
         "Tomás Ivanova, Esra Öztürk"),
        ("interview at Ember Energy yesterday went well, with Esra Ozturk, write fri",
         "Tomás Ivanova, Esra Öztürk"),
    ],
)  # fmt: skip
def test_r40_everybody_who_was_understood_is_shown_and_kept(office, line, people):
    found = enter(office, line)
    assert f"with {people}" in lines.understood_parts(found, office.today)
    (held,) = matching(office.database, Interview)
    assert held.people == people


@pytest.mark.parametrize(
    "said",
    ["with Joan Miller", "person Joan Miller", "contact person Joan Miller", "to Joan Miller"],
)
def test_r32_who_is_said_to_be_the_person_of_an_application_is(office, said):
    capture = office.capturing.understand(f"applied to Harrow, clerk, {said}").capture
    assert (capture.person, capture.company, capture.note) == ("Joan Miller", "Harrow", "")


@pytest.mark.parametrize(
    "said", ["with cover letter", "with Cover Letter", "to Sales Team", "with LinkedIn Easy Apply"]
)
def test_r32_what_an_application_came_with_is_nobody(office, said):
    assert office.capturing.understand(f"applied to Harrow, clerk, {said}").capture.person == ""


@pytest.mark.parametrize(
    "told", ["contact Ann Loy", "contact: Ann Loy", "my contact there is Ann Loy",
             "contact person Ann Loy"],
)  # fmt: skip
def test_r30_the_contact_of_an_application_is_somebody_and_no_step(office, told):
    found = enter(office, f"applied to Fernhill, cook, {told}, i'll call wed")
    assert (found.capture.person, found.capture.company) == ("Ann Loy", "Fernhill")
    assert (found.step.action, found.step.on.isoformat()) == ("call", "2026-11-25")


def test_r30_to_contact_somebody_on_a_day_is_still_a_step(office):
    found = office.capturing.understand("applied to Fernhill, cook, contact Ann Loy wed")
    assert found.step.action == "contact Ann Loy"


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("applied to Ember Enery, fitter, call thu", "Ember Energy, Inc."),
        ("called Tidal Helth, no answer, call thu", "Tidal Health"),
        ("spoke to Ann Loy at Kestral, call thu", "Kestrel Systems GmbH"),
    ],
)
def test_r20_a_company_mistyped_by_a_letter_is_offered_as_the_known_one(office, line, company):
    found = office.capturing.understand(line)
    assert (found.doubt, found.same_company) == (Doubt.COMPANY, company)
    assert f"almost {company}, which you know" in lines.understood_line(found, office.today, "UTC")
    assert lines.other_kind(found) == f"It's {company}"
    before = len(matching(office.database, Organization))
    enter(office, line, switch=True)
    assert len(matching(office.database, Organization)) == before


@pytest.mark.parametrize("name", ["Tide", "Erlen Bau", "Baltic Trading", "Orchid Care"])
def test_r20_another_company_is_not_taken_for_a_slip(office, name):
    found = office.capturing.understand(f"applied to {name}, fitter, call thu")
    assert not found.same_company
    assert found.capture.company == name


def of_each(office):
    return {c.name: c for c in matching(office.database, Contact)}


def test_two_people_met_are_a_touch_with_each_in_one_change(office):
    """R05: each of the two has a step of their own; one undo takes both back."""
    line = "met Ann Loy (Fernhill) and Jo Hart (Hays) at the fair, write to both fri"
    found = office.capturing.understand(line)
    told = lines.understood_line(found, office.today)
    assert told.startswith("New: Ann Loy · Fernhill · and Jo Hart · Hays · Met today")
    change = office.capturing.commit(found)
    people = of_each(office)
    begun = {p.contact_id: p for p in matching(office.database, Pursuit)}
    for name in ("Ann Loy", "Jo Hart"):
        pursuit = begun[people[name].id]
        step = record(office.database, Step, pursuit.next_step_id)
        assert (str(step.channel), step.due_on.isoformat()) == ("email", "2026-11-27")
        (touch,) = matching(office.database, Touch, pursuit_id=pursuit.id)
        assert touch.outcome is Outcome.MET
    office.desk.apply(change.inverse())
    assert not {"Ann Loy", "Jo Hart"} & of_each(office).keys()


def test_a_colleague_met_with_somebody_joins_the_pursuit_that_is_under_way(office):
    before = len(matching(office.database, Pursuit))
    enter(office, "met Tomás Ivanova and Esra Öztürk, call thu")
    assert len(matching(office.database, Pursuit)) == before
    (touch,) = matching(office.database, Touch)
    assert "Tomás Ivanova and Esra Öztürk" in touch.text
    assert matching(office.database, Involvement, contact_id=of_each(office)["Esra Öztürk"].id)


def test_of_two_companies_it_is_still_asked_which(office):
    line = "called Tidal Health and Orchard Health, no answer, call thu"
    found = office.capturing.understand(line)
    assert (found.problem, found.also) == ("two_names", None)


@pytest.mark.parametrize(
    "line", ["interview ember energy fri 14:00", "interview Tomás Ivanova fitter fri 14:00"]
)
def test_r40_the_step_of_an_interview_names_nobody_again(office, line):
    found = enter(office, line)
    assert found.step.action == "Interview"


@pytest.mark.parametrize(
    "line",
    [
        "Dan Roth introduced me to Ida Voss at Quill & Co, call her wed 9:30",
        "spoke with Ida Voss at Quill & Co, call wed",
    ],
)
def test_r32_a_pursuit_that_has_nobody_yet_turns_to_whom_the_line_names(office, line):
    found = enter(office, line)
    told = lines.understood_line(found, office.today)
    assert told.startswith("Ida Voss · Quill & Co · Copy editor")
    ida = of_each(office)["Ida Voss"]
    pursuit = record(office.database, Pursuit, found.chosen.id)
    assert pursuit.contact_id == ida.id
    if "introduced" in line:
        assert ida.introduced_by_id == of_each(office)["Dan Roth"].id


def test_what_is_logged_of_somebody_with_a_further_part_stands_in_that_pursuit(office):
    """3.1: `duesday log NAME` and the person's own dialog begin no second pursuit."""
    enter(office, "met Tomás Ivanova and Esra Öztürk, call thu")
    before = len(matching(office.database, Pursuit))
    esra = of_each(office)["Esra Öztürk"]
    office.capturing.commit(office.capturing.understand_with(esra.id, "called, left voicemail"))
    assert len(matching(office.database, Pursuit)) == before
    assert matching(office.database, Touch, contact_id=esra.id)
