# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A number that words name is offered for whose it is; whoever is new is offered too (3.1)."""

from __future__ import annotations

import pytest

from desktop_app.domain.particulars import Involvement
from desktop_app.domain.records import Channel, Contact, Outcome, Pursuit
from desktop_app.services import named_ways
from desktop_app.services.follow_ups import Happening
from desktop_app.services.named_ways import Keeping
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from tests.factories import a_pursuit, a_step, an_office

NUMBER = "917 555 0188"


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db")
    yield office
    office.close()


@pytest.fixture
def offered(office):
    """What is offered of words logged with Dana Reyes of Acme, where Tomás Ivanova works too."""
    number = a_pursuit(office, step=a_step(office, 2))
    office.people.add(PersonCard({"name": "Tomás Ivanova"}, company="Acme"))
    office.people.add(PersonCard({"name": "Ann Loy"}, company="Beta"))

    def log(words):
        happening = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now, words)
        change = office.follow_ups.log(number, happening, a_step(office, 5))
        return named_ways.named_in(office, change)

    return log


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        (f"her mobile is {NUMBER}", "Dana Reyes"),
        (f"Tomás is away until friday, his mobile is {NUMBER}", "Tomás Ivanova"),
        (f"Tomas Ivanova decides. His direct line: {NUMBER}", "Tomás Ivanova"),
        (f"call Tomás Ivanova on {NUMBER}", "Tomás Ivanova"),
        (f"{NUMBER} is Tomás Ivanova's mobile", "Tomás Ivanova"),
        (f"Ann Loy knows the team, {NUMBER}", "Ann Loy"),
        (f"Tomás decides, call me on {NUMBER}", "Dana Reyes"),
        (f"ask for Tomás, my mobile is {NUMBER}", "Dana Reyes"),
        (f"his assistant is Nell Quist, his mobile is {NUMBER}", "Dana Reyes"),
        (f"his assistant is Nell Quist, her mobile is {NUMBER}", "Nell Quist"),
        (f"They met at Ember Energy, call {NUMBER}", "Dana Reyes"),
    ],
)
def test_a_number_belongs_to_whom_the_words_name(offered, words, whose):
    found = [(one.name, one.value) for one in offered(words) if one.what is Keeping.PHONE]
    assert found == [(whose, NUMBER)]


def test_an_assistant_named_is_kept_with_their_extension_company_and_pursuit(office, offered):
    (kept,) = offered("Out until friday, her assistant is Nell Quist ext 44.")
    assert (kept.what, kept.name, kept.value, kept.is_new) == (
        Keeping.EXTENSION, "Nell Quist", "44", True,
    )  # fmt: skip
    named_ways.keep(office, kept)
    (nell,) = matching(office.database, Contact, name="Nell Quist")
    assert (nell.extension, nell.role) == ("44", "assistant")
    (dana,) = matching(office.database, Contact, name="Dana Reyes")
    assert nell.organization_id == dana.organization_id
    assert matching(office.database, Involvement, contact_id=nell.id)


def test_whoever_is_named_with_a_role_is_offered_once_and_not_when_known(office, offered):
    (kept,) = offered("The hiring manager is Jo Hart.")
    assert (kept.what, kept.name, kept.role) == (Keeping.PERSON, "Jo Hart", "hiring manager")
    named_ways.keep(office, kept)
    assert offered("The hiring manager is Jo Hart.") == ()
    assert offered("Tomás Ivanova is the head of HR.") == ()


def test_two_things_of_one_new_person_are_kept_with_one(office, offered):
    kept = offered(f"her assistant is Nell Quist, mobile {NUMBER}, nell.quist@acme.example")
    assert [one.name for one in kept] == ["Nell Quist"] * 2
    named_ways.keep(office, *kept)
    (nell,) = matching(office.database, Contact, name="Nell Quist")
    assert nell.email == "nell.quist@acme.example"
    assert nell.phone


def test_r32_where_nobody_is_known_yet_the_pursuit_turns_to_whom_the_words_name(office):
    number = a_pursuit(office, person="", company="Dune", step=a_step(office, 2))
    words = "The hiring manager is Kasimir Orlow, ext 231, his mail is k.orlow@dune.example."
    happening = Happening(Outcome.REACHED, Channel.CALL, office.today, office.desk.now, words)
    kept = named_ways.named_in(office, office.follow_ups.log(number, happening, a_step(office, 5)))
    assert {one.name for one in kept} == {"Kasimir Orlow"}
    named_ways.keep(office, *kept)
    (orlow,) = matching(office.database, Contact, name="Kasimir Orlow")
    assert (orlow.role, orlow.extension, orlow.email) == (
        "hiring manager", "231", "k.orlow@dune.example",
    )  # fmt: skip
    (pursuit,) = matching(office.database, Pursuit, id=number)
    assert pursuit.contact_id == orlow.id
