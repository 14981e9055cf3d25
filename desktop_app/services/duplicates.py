# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who is here already under a like name, while one types and among everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from desktop_app.domain import likeness
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import LIKELY, POSSIBLE, SURE, Company, Likeness, Person
from desktop_app.domain.particulars import Distinction
from desktop_app.domain.records import Contact, Organization, Status
from desktop_app.services.acquaintances import KnownCompany, KnownPerson
from desktop_app.storage import likeness_rows as rows
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.desk import Desk

MOST = 5
_CROWD = 60  # a key that so many share tells nobody
_Apart = set[tuple[bool, frozenset[int | None]]]


@dataclass(frozen=True, slots=True)
class LikePerson:
    """Somebody who is here already."""

    person: KnownPerson
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class LikeCompany:
    """A company that is here already."""

    company: KnownCompany
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Before:
    """A pursuit of the same role at the same company; `on` is when they applied, or noted it."""

    pursuit_id: int
    company: str
    title: str
    status: Status
    applied: bool
    on: date


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, or two companies, who may be the same; the older record first."""

    people: bool
    one: int
    other: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everybody as they stood at one moment; comparing them touches no database."""

    people: Mapping[int, KnownPerson]
    companies: Mapping[int, KnownCompany]
    apart: _Apart

    def pairs(self) -> list[Pair]:
        """Return all pairs that are likely the same, the likeliest first; may take a second.

        Pairs the user has told apart are left out.
        """
        people = _pairs(self.people, likeness.person_keys, likeness.like_person)
        companies = _pairs(self.companies, likeness.company_keys, likeness.like_company)
        found = [Pair(True, *pair) for pair in people]
        found += [Pair(False, *pair) for pair in companies]
        left = [p for p in found if (p.people, frozenset((p.one, p.other))) not in self.apart]
        return sorted(left, key=lambda p: (-p.likeness.score, not p.people, p.one, p.other))


class Duplicates:
    """Finds what is here twice."""

    def __init__(self, desk: Desk, acquaintances: Acquaintances) -> None:
        self._desk = desk
        self._known = acquaintances

    def like_person(
        self, name: str, company: str = "", phone: str = "", email: str = ""
    ) -> list[LikePerson]:
        """Return who may be the same person, the likeliest first, five at most."""
        return self.like_known(Person(name, company, (phone,), (email,)))

    def like_known(self, sought: Person) -> list[LikePerson]:
        """Do what `like_person` does, for somebody of several numbers and addresses."""
        found = [
            LikePerson(known, like)
            for known in self._known.near_person(sought)
            if (like := _like_typed_person(sought, known.facts)) and like.score >= POSSIBLE
        ]
        return sorted(found, key=lambda each: (-each.likeness.score, each.person.id))[:MOST]

    def like_company(self, name: str) -> list[LikeCompany]:
        """Return which companies may be the same, the likeliest first, five at most."""
        sought = Company(name)
        found = [
            LikeCompany(known, like)
            for known in self._known.near_company(name)
            if (like := _like_typed_company(sought, known.facts)) and like.score >= POSSIBLE
        ]
        return sorted(found, key=lambda each: (-each.likeness.score, each.company.id))[:MOST]

    def same_application(self, company: str, role: str = "") -> list[Before]:
        """Return the pursuits of that role at that company, ended ones too, the newest first.

        Without a role every pursuit there counts.
        """
        alike = self.like_company(company) if company.strip() else []
        there = {each.company.id: each.company for each in alike if each.likeness.score >= SURE}
        found = rows.pursuits_at(self._desk.database, list(there)) if there else []
        return [
            Before(
                number,
                there[organization_id].name,
                title,
                Status(status),
                applied=applied_on is not None,
                on=date.fromisoformat(applied_on or entered),
            )
            for number, organization_id, title, status, applied_on, entered in found
            if _same_role(role, title)
        ]

    def comparison(self) -> Comparison:
        """Read everybody, to be compared in a thread of its own."""
        return Comparison(self._known.everybody(), self._known.every_company(), self._told_apart())

    def everywhere(self) -> list[Pair]:
        """Return all pairs that are likely the same, the likeliest first."""
        return self.comparison().pairs()

    def chosen(self, one: int, other: int, *, people: bool) -> Pair:
        """Return two the user chose as a pair, with what makes them alike if anything does.

        Errors: `KnownError` ``not_found``, ``same_record``.
        """
        if one == other:
            raise KnownError("same_record")
        first, second = sorted((one, other))
        like = self._like_people(first, second) if people else self._like_companies(first, second)
        return Pair(people, first, second, like or Likeness(0, likeness.Why.CHOSEN))

    def _like_people(self, *pair: int) -> Likeness | None:
        found = self._known.these_people(pair)
        if len(found) < len(pair):
            raise KnownError("not_found")
        return likeness.like_person(*(found[number].facts for number in pair))

    def _like_companies(self, *pair: int) -> Likeness | None:
        found = self._known.these_companies(pair)
        if len(found) < len(pair):
            raise KnownError("not_found")
        return likeness.like_company(*(found[number].facts for number in pair))

    def tell_apart(self, pair: Pair) -> Change:
        """Remember that these two are not the same. Errors: `KnownError` ``not_found``."""
        kind: type[Contact | Organization] = Contact if pair.people else Organization
        field = "contact_id" if pair.people else "organization_id"
        with self._desk.change(Label.of("tell_apart")) as making:
            one = making.edits.get(kind, pair.one)
            other = making.edits.get(kind, pair.other)
            making.label = Label.of("tell_apart", name=one.name)
            scope: dict[str, Any] = {field: one.id, f"other_{field}": other.id}
            making.edits.add(Distinction(id=0, uid="", **scope))
        return making.made

    def _told_apart(self) -> _Apart:
        return {
            (True, frozenset((d.contact_id, d.other_contact_id)))
            if d.contact_id is not None
            else (False, frozenset((d.organization_id, d.other_organization_id)))
            for d in matching(self._desk.database, Distinction)
        }


def _like_typed_person(typed: Person, known: Person) -> Likeness | None:
    words = likeness.person_words
    begun = likeness.on_the_way(words(typed.name), words(known.name))
    return likeness.like_person(typed, known) or begun


def _like_typed_company(typed: Company, known: Company) -> Likeness | None:
    words = likeness.company_words
    begun = likeness.on_the_way(words(typed.name), words(known.name))
    return likeness.like_company(typed, known) or begun


def _pairs(
    known: Mapping[int, Any],
    keys_of: Callable[[Any], set[str]],
    like: Callable[[Any, Any], Likeness | None],
) -> Iterator[tuple[int, int, Likeness]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number in sorted(known):
        for key in keys_of(known[number].facts):
            holders[key].append(number)
    seen: set[tuple[int, int]] = set()
    for several in holders.values():
        if not 1 < len(several) <= _CROWD:
            continue
        for pair in combinations(several, 2):
            if pair not in seen:
                seen.add(pair)
                found = like(known[pair[0]].facts, known[pair[1]].facts)
                if found is not None and found.score >= LIKELY:
                    yield (*pair, found)


def _same_role(sought: str, title: str) -> bool:
    wanted, found = set(fold(sought).split()), set(fold(title).split())
    return not wanted or wanted == found or (bool(found) and (wanted <= found or found <= wanted))
