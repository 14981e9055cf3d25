# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who may be the same as whom, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.likeness import (
    LIKELY,
    POSSIBLE,
    SURE,
    Company,
    Person,
    Why,
    company_keys,
    company_words,
    domain_of,
    email_domain,
    email_key,
    like_company,
    like_person,
    person_keys,
    phone_key,
)

ONE = Person("Dana Reyes", "Acme Ltd", ("+1 (202) 555-0147",), ("dana@example.com",))


@pytest.mark.parametrize(
    "other",
    ["Acme", "ACME Inc.", "The Acme Company", "Acmé GmbH", "acme, ltd.", "Acme Corp"],
)
def test_legal_forms_case_and_accents_make_no_other_company(other):
    found = like_company(Company("Acme Ltd"), Company(other))
    assert found.score >= SURE
    assert found.why is Why.NAME


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Birch & Co", "Birch and Company", Why.NAME),
        ("Birch + Sons", "Birch and Sons", Why.NAME),
        ("Globex", "Globx", Why.SPELLING),
        ("International Business Machines", "IBM", Why.INITIALS),
        ("Acme", "Acme Fitters", Why.PART),
        ("Müller Bau", "Muller Bau GmbH", Why.NAME),
        ("McDonald's", "McDonalds", Why.NAME),
        ("Fern Bank", "Bank Fern", Why.NAME),
    ],
)
def test_like_companies(one, other, why):
    assert like_company(Company(one), Company(other)).why is why


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme", "Apex"), ("Elm", "Elk"), ("Bank of Oak", "Bank of Elm"), ("", "Acme"), ("A1", "A2")],
)
def test_other_companies(one, other):
    assert like_company(Company(one), Company(other)) is None


def test_a_domain_or_a_number_tells_a_company():
    one = Company("Acme", domains=("acme.example.com",))
    found = like_company(one, Company("Zebra", domains=("acme.example.com",)))
    assert (found.score >= LIKELY, found.why) == (True, Why.DOMAIN)
    one = Company("Acme", phones=("0202 555 0147",))
    assert like_company(one, Company("Zebra", phones=("202-555-0147",))).why is Why.PHONE


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("https://www.acme.example.com/jobs?x=1", "acme.example.com"),
        ("dana@acme.example.com", "acme.example.com"),
        ("dana@gmail.com", ""),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_domains(text, domain):
    assert domain_of(text) == domain


@pytest.mark.parametrize(
    ("other", "why", "least"),
    [
        (Person("dana reyes", "ACME"), Why.NAME, SURE),
        (Person("Reyes, Dana", "Acme"), Why.NAME, SURE),
        (Person("D. Reyes", "Acme"), Why.INITIALS, LIKELY),
        (Person("Dana M. Reyes", "Acme"), Why.INITIALS, LIKELY),
        (Person("Dana Reyse", "Acme"), Why.SPELLING, LIKELY),
        (Person("Mrs Dana Reyes", ""), Why.NAME, LIKELY),
        (Person("D Reyes", "Elsewhere", ("202 555 0147",)), Why.PHONE, SURE),
        (Person("Dana Reyes", "Elsewhere", (), ("DANA@example.com ",)), Why.EMAIL, SURE),
    ],
)
def test_like_people(other, why, least):
    found = like_person(ONE, other)
    assert found.why is why
    assert found.score >= least


@pytest.mark.parametrize(
    "other",
    [
        Person("Dora Reyes", "Acme"),
        Person("", "Acme"),
        Person("Dana Kim", "Acme"),
    ],
)
def test_other_people(other):
    assert like_person(ONE, other) is None


def test_the_same_name_in_another_house_is_less_likely():
    elsewhere = like_person(ONE, Person("Dana Reyes", "Birch"))
    assert elsewhere.score < LIKELY < like_person(ONE, Person("Dana Reyes", "")).score


def test_a_shared_inbox_alone_makes_nobody_the_same():
    shared = like_person(ONE, Person("Sam Okoro", "", (), ("dana@example.com",)))
    assert shared.score < LIKELY


@pytest.mark.parametrize(
    ("text", "key"),
    [("555", ""), ("", ""), ("+1 202 555 0147", "025550147"), ("0202/5550147", "025550147")],
)
def test_numbers_are_compared_by_their_end(text, key):
    assert phone_key(text) == key


def test_an_address_without_at_is_none():
    assert email_key("Dana") == ""


NAMES = st.text(alphabet="abcdeé &.'-,", max_size=24)


@given(NAMES, NAMES)
def test_likeness_is_mutual(one, other):
    assert like_person(Person(one), Person(other)) == like_person(Person(other), Person(one))
    assert like_company(Company(one), Company(other)) == like_company(Company(other), Company(one))


@given(NAMES)
def test_the_same_is_the_same(name):
    found = like_company(Company(name), Company(name))
    assert (found is None) == (not company_words(name))


PEOPLE = st.builds(
    Person,
    st.sampled_from(
        ["Dana Reyes", "D. Reyes", "Dana Reyse", "Dana M Reyes", "Reyes, Dana", "Sam Okoro", "Sam"]
    ),
    st.sampled_from(["Acme", "Acme Ltd", "Birch", ""]),
    st.tuples(st.sampled_from(["", "202 555 0147", "+1 202 555 0147"])),
    st.tuples(st.sampled_from(["", "dana@example.com"])),
    st.sampled_from(["", "linkedin.com/in/dana-r", "linkedin.com/in/dana-reyes-2"]),
)


@given(PEOPLE, PEOPLE)
def test_who_is_likely_the_same_shares_a_key(one, other):
    found = like_person(one, other)
    if found is not None and found.score >= LIKELY:
        assert person_keys(one) & person_keys(other)


COMPANIES = st.builds(
    Company,
    st.sampled_from(
        ["Acme", "Acme Ltd", "Acmee", "Globex", "Globx", "Birch & Co", "Fern Bank", "Bank Fern"]
    ),
    st.tuples(st.sampled_from(["", "202 555 0147"])),
    st.tuples(st.sampled_from(["", "acme.example.com"])),
)


@given(COMPANIES, COMPANIES)
def test_companies_that_are_likely_the_same_share_a_key(one, other):
    found = like_company(one, other)
    if found is not None and found.score >= LIKELY:
        assert company_keys(one) & company_keys(other)


IN_, XING = "https://www.linkedin.com/in/", "https://www.xing.com/profile/"


def linked(link, company="Acme", **values):
    return Person("Dana Reyes", company, link=link, **values)


def test_namesakes_with_profiles_of_their_own_are_two():
    """As the import tells them apart: only an inbox or a number they share makes them alike."""
    one, other = linked(f"{IN_}dana-reyes"), linked(f"{IN_}dana-reyes-7")
    assert like_person(one, other) is None
    shared = {"emails": ("dana@example.com",)}
    both = like_person(linked(one.link, **shared), linked(other.link, **shared))
    assert both is not None
    assert (both.score >= SURE, both.why) == (True, Why.EMAIL)


def test_the_same_profile_is_the_same_person_at_whatever_company():
    found = like_person(linked(f"{IN_}Dana-R/"), linked("linkedin.com/in/dana-r?x=1", "Birch"))
    assert found is not None
    assert (found.score >= SURE, found.why) == (True, Why.PROFILE)


@pytest.mark.parametrize("other", [f"{XING}Dana_Reyes", "https://example.com/dana", ""])
def test_links_of_two_networks_tell_nothing(other):
    found = like_person(linked(f"{IN_}dana-r"), linked(other))
    assert found is not None
    assert found.why is Why.NAME


def test_a_figure_in_a_name_tells_two_companies():
    """A slip of the hand is one of letters: Unit 27 is not Unit 67."""
    assert like_company(Company("Fabrikam 27"), Company("Fabrikam 67")) is None
    assert like_company(Company("Fabrikam 27"), Company("Fabrikan 27")) is not None


def test_a_shared_number_alone_is_a_hint_and_no_pair():
    """The number may be the switchboard's; its extensions are other numbers."""
    found = like_person(ONE, Person("Sam Okoro", "Acme", ("+1 (202) 555-0147",)))
    assert found is not None
    assert (found.why, POSSIBLE <= found.score < LIKELY) == (Why.PHONE, True)
    assert like_person(ONE, Person("Sam Okoro", "Acme", ("+1 (202) 555-0147 ext. 3",))) is None


@pytest.mark.parametrize(
    "malformed",
    ["frank@example..com", "frank@.example.com", "frank@@example.com", "frank@example",
     "frank hall@example.com", "@example.com", "frank.@example.com", "fr..a@example.com"],
)  # fmt: skip
def test_a_malformed_address_makes_nobody_alike(malformed):
    assert email_key(malformed) == "" == email_domain(malformed)
    one, other = (Person(name, emails=(malformed,)) for name in ("Frank Hall", "Eve Bird"))
    assert like_person(one, other) is None


def test_a_sound_address_is_compared_and_tells_its_house():
    assert email_key(" mailto:Frank.Hall+x@Mail.Example.com") == "frank.hall+x@mail.example.com"
    assert email_domain("Frank.Hall@mail.example.com") == "mail.example.com"
    assert email_key("zoë@bücher.example") == "zoë@bücher.example"
    assert domain_of("https://www.example..com/") == ""
