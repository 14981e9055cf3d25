# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom and which companies the user knows, with what makes them recognised; reads only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import HONORIFICS, folded_words, is_titled, match_names
from desktop_app.domain.folding import fold, with_umlauts
from desktop_app.domain.likeness import (
    Company,
    Person,
    company_words,
    domain_of,
    email_domain,
    email_key,
    misspells,
    person_words,
    phone_key,
)
from desktop_app.domain.turned_names import ways_written
from desktop_app.storage import likeness_rows as rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.services.desk import Desk

_LEAST_LETTERS = 3
_SHARED = 5  # companies; a domain of more of them is a mail house or a network


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with what makes them recognised."""

    id: int
    facts: Person
    organization_id: int | None
    may_contact: bool

    @property
    def name(self) -> str:
        """Return their name."""
        return self.facts.name

    @property
    def company(self) -> str:
        """Return the name of their company, empty without one."""
        return self.facts.company


@dataclass(frozen=True, slots=True)
class KnownCompany:
    """A company with what makes it recognised."""

    id: int
    facts: Company
    may_contact: bool

    @property
    def name(self) -> str:
        """Return its name."""
        return self.facts.name


class Acquaintances:
    """Answers who is known."""

    def __init__(self, desk: Desk) -> None:
        self._database = desk.database
        rows.teach(desk.database)

    def everybody(self) -> dict[int, KnownPerson]:
        """Return everybody by id, with all their numbers and addresses."""
        further = rows.further(self._database)
        found = {}
        for row in rows.people(self._database):
            person = _person(row)
            more = further.get(("contact", person.id), ())
            found[person.id] = _with(person, more) if more else person
        return found

    def every_company(self) -> dict[int, KnownCompany]:
        """Return every company by id, with its domains, those of its people too."""
        further, inboxes = rows.further(self._database), rows.inboxes(self._database)
        found, held = {}, Counter[str]()
        for row in rows.companies(self._database):
            company = _company(row)
            more = further.get(("organization", company.id), ())
            phones = (*company.facts.phones, *(v for kind, v in more if kind == "phone"))
            theirs = _of_its_people(company.name, inboxes.get(company.id, ()))
            mails = (*theirs, *(v for kind, v in more if kind == "email"))
            domains = {*company.facts.domains, *filter(None, map(email_domain, mails))}
            held.update(domains)
            facts = Company(company.name, phones, tuple(sorted(domains)))
            found[company.id] = replace(company, facts=facts)
        return {number: _without_shared(known, held) for number, known in found.items()}

    def these_people(self, ids: Sequence[int]) -> dict[int, KnownPerson]:
        """Return a few people by id, those who are gone left out."""
        return {p.id: p for p in map(_person, rows.these_people(self._database, ids))}

    def these_companies(self, ids: Sequence[int]) -> dict[int, KnownCompany]:
        """Return a few companies by id, those that are gone left out."""
        return {c.id: c for c in map(_company, rows.these_companies(self._database, ids))}

    def near_person(self, sought: Person) -> list[KnownPerson]:
        """Return who may be meant by a name, a number or an address that is being typed."""
        words = [word for word in person_words(sought.name) if len(word) > 1]
        phones = [key.partition("x")[0][-7:] for key in map(phone_key, sought.phones) if key]
        emails = [key for key in map(email_key, sought.emails) if key]
        # The first digits of the end may be a code that is written in other ways.
        found = [_person(row) for row in rows.people_like(self._database, words, phones, emails)]
        if not (phones or emails) or not found:
            return found
        further = rows.further(self._database, [person.id for person in found])
        return [_with(person, further.get(("contact", person.id), ())) for person in found]

    def near_company(self, name: str) -> list[KnownCompany]:
        """Return which companies may be meant by a name that is being typed."""
        letters = sorted({word[0] for word in company_words(name)})
        return [_company(row) for row in rows.companies_beginning(self._database, letters)]

    def is_person(self, name: str) -> bool:
        """Say whether somebody bears that full name, blind to case and accents."""
        return bool(rows.ids_called(self._database, True, fold(name)))

    def is_company(self, name: str) -> bool:
        """Say whether a company bears that name, blind to case and accents."""
        return bool(rows.ids_called(self._database, False, fold(name)))

    def every_name(self) -> tuple[str, ...]:
        """Return the names of everybody and of every company."""
        return tuple(rows.every_name(self._database))

    def company_called(self, name: str) -> KnownCompany | None:
        """Return the company that is meant by a name: of that name, else the only one of its words.

        "Ember Energy" is "Ember Energy, Inc.", "muller & sohne" is "Müller & Söhne GmbH".
        """
        for typed in dict.fromkeys((name, with_umlauts(name))):
            telling = company_words(typed)
            if not telling:
                return None
            held = rows.companies_holding(self._database, max(telling, key=len))
            same = [row for row in held if fold(row[1]) == fold(typed)]
            same = same or [row for row in held if company_words(row[1]) == telling]
            if len(same) == 1:
                return _company(same[0])
        return None

    def company_misspelt(self, name: str) -> KnownCompany | None:
        """Return the one company whose name is typed but for one letter: "Ember Enery"."""
        alike = [one for one in self.near_company(name) if misspells(name, one.name)]
        return alike[0] if len(alike) == 1 else None

    def called(self, first_name: str, *, stopped: bool | None = None) -> list[KnownPerson]:
        """Return who bears that first name; only those who said no if `stopped`, or the others.

        A full name is that of everybody who bears it, with or without the dot of an initial or a
        title: "Rosa Ueda" is Dr. Rosa Ueda.
        """
        words = folded_words(first_name)
        if len(words) > 1 and stopped is None:
            return self._full_named(first_name) or self._full_named(with_umlauts(first_name))
        if len(words) != 1:
            return []
        if is_titled(first_name):  # "Frau Becker" is called so by her family name
            found = rows.people_named_last(self._database, words[0], stopped=stopped)
            return [_person(row) for row in found]
        found = rows.people_called(self._database, words[0], stopped=stopped)
        return [_person(row) for row in found]

    def there(self, name: str, company: str) -> list[KnownPerson]:
        """Return who at a company may be meant by a part of their name: "Dr Ueda", "J. Weiss".

        The company may be begun only: "Müller" for "Müller & Söhne GmbH".
        """
        telling = company_words(company)
        if not telling or len(fold(name)) < _LEAST_LETTERS:
            return []
        near = self.near_company(company)
        ids = [one.id for one in near if company_words(one.name)[: len(telling)] == telling]
        people = {row[0]: _person(row) for row in rows.people_at(self._database, ids)}
        names = [(number, with_umlauts(one.name)) for number, one in people.items()]
        return [people[number] for number in match_names(with_umlauts(name), names)]

    def _full_named(self, name: str) -> list[KnownPerson]:
        bare = fold(name).rstrip(". ")
        first, _, rest = bare.partition(" ")
        if rest and first.rstrip(".") in HONORIFICS:
            bare = rest.strip()
        titled = (f"{title}{dot} {bare}" for title in HONORIFICS for dot in ("", "."))
        ways = (*ways_written(bare), f"{bare}.", *titled)
        ids = rows.ids_called(self._database, True, *map(fold, ways))
        return list(self.these_people(ids).values()) if ids else []


def _person(row: rows.Row) -> KnownPerson:
    number, name, company, phone, email, organization_id, may, link = row
    facts = Person(name, company, (phone,), (email,), link)
    return KnownPerson(number, facts, organization_id, bool(may))


def _company(row: rows.Row) -> KnownCompany:
    number, name, phone, link, may = row
    domain = domain_of(link)
    return KnownCompany(number, Company(name, (phone,), (domain,) if domain else ()), bool(may))


def _of_its_people(company: str, inboxes: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the addresses that tell a company.

    Whoever works under their own name writes from wherever they have an inbox: the house of
    somebody else, as often as not.
    """
    own = sorted(folded_words(company))
    return (email for email, name in inboxes if sorted(folded_words(name)) != own)


def _with(person: KnownPerson, more: Iterable[tuple[str, str]]) -> KnownPerson:
    further: Sequence[tuple[str, str]] = list(more)
    facts = replace(
        person.facts,
        phones=(*person.facts.phones, *(v for kind, v in further if kind == "phone")),
        emails=(*person.facts.emails, *(v for kind, v in further if kind == "email")),
    )
    return replace(person, facts=facts)


def _without_shared(known: KnownCompany, held: Mapping[str, int]) -> KnownCompany:
    own = tuple(domain for domain in known.facts.domains if held[domain] <= _SHARED)
    return replace(known, facts=replace(known.facts, domains=own))
