# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line that only tells something of a person: they moved on, a number, a role.

Nothing happened with them, and no step is asked for: the one they have stands. Who has left a
company is treated as the program's own "They left the company" (method.md 6.3).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import folded_words
from desktop_app.domain.capture_news import News, news_before, news_in
from desktop_app.domain.likeness import company_words
from desktop_app.domain.place_zones import zone_named
from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.acquaintances import KnownPerson
from desktop_app.services.directory import Directory
from desktop_app.services.known_in_line import those_there
from desktop_app.services.leaving import move_on
from desktop_app.services.named_ways import Keeping, Kept, involve, keep_in, pursuit_of

if TYPE_CHECKING:
    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Told:
    """Of whom a line tells something.

    Attributes:
        news: what it tells.
        people: who may be meant; of one who is new it is whose assistant they are.
        to: the name of the company where they are now.
        is_new: they are not known yet, and are added.
    """

    news: News
    people: tuple[KnownPerson, ...]
    to: str = ""
    is_new: bool = False


def told_in(known: Acquaintances, text: str) -> Told | None:
    """Return of whom a line tells something and nothing else, None for any other line."""
    for news in news_in(text):
        told = _of_move(known, news) if news.moves else _of_facts(known, news)
        if told is not None:
            return told
    return None


def told_before(known: Acquaintances, text: str) -> tuple[Told, str] | None:
    """Return what a line tells of one known person before it names a step, and the step's words."""
    for head, tail in news_before(text):
        told = told_in(known, head)
        if told is not None and not told.news.moves and not told.is_new and len(told.people) == 1:
            return told, tail
    return None


def _of_move(known: Acquaintances, news: News) -> Told | None:
    people = [one for one in known.called(news.who) if one.company or news.to]
    if news.left:
        same = company_words(news.left)
        people = [one for one in people if one.company and company_words(one.company) == same]
    if not people or (news.to and not _is_company(known, news.to)):
        return None
    company = known.company_called(news.to)
    to = company.name if company is not None else news.to
    elsewhere = tuple(one for one in people if not to or one.company != to)
    return Told(news, elsewhere, to) if elsewhere else None


def _is_company(known: Acquaintances, name: str) -> bool:
    """Say whether a company is meant: one that is known, else a name that is no town's."""
    if known.company_called(name) is not None:
        return True
    return not name.islower() and not zone_named(name)


def _of_facts(known: Acquaintances, news: News) -> Told | None:
    people = tuple(known.called(news.who))
    if news.at:
        people = those_there(people, news.at)
    if not news.whose:
        return Told(news, people) if people else None
    of_whom = tuple(known.called(news.whose))
    if not of_whom:
        return None
    there = tuple(one for one in people if one.company in {"", of_whom[0].company})
    if there:
        return Told(news, there)
    return Told(news, of_whom, is_new=True) if len(folded_words(news.who)) > 1 else None


def record(
    office: Office, edits: Edits, told: Told, person: KnownPerson, text: str
) -> Pursuit | None:
    """Write down what is told of a person; return the live pursuit it shows in, if there is one."""
    pursuit = pursuit_of(edits, person.id)
    if told.news.moves:
        then = (told.to, told.news.successor)
        move_on(office, edits, person.id, told=text, elsewhere=then[0], successor=then[1])
    else:
        _keep(office, edits, told, person, pursuit)
    return edits.get(Pursuit, pursuit.id) if pursuit is not None else None


def _keep(
    office: Office, edits: Edits, told: Told, person: KnownPerson, pursuit: Pursuit | None
) -> None:
    news = told.news
    contact = edits.get(Contact, person.id)
    if news.whose:
        boss, contact = _with_boss(office, edits, told, contact)
        pursuit = pursuit_of(edits, boss.id) or pursuit
    changed = replace(
        contact, role=contact.role or news.role, extension=news.extension or contact.extension
    )
    if changed != contact:
        contact = edits.put(changed)
    for number, label in news.phones:
        keep_in(office, edits, Kept(Keeping.PHONE, contact.id, contact.name, number, label))
    for email in news.emails:
        keep_in(office, edits, Kept(Keeping.EMAIL, contact.id, contact.name, email))
    if news.whose:
        involve(edits, pursuit, contact)


def _with_boss(
    office: Office, edits: Edits, told: Told, contact: Contact
) -> tuple[Contact, Contact]:
    """Return whose assistant somebody is, and the assistant, who works at the same company."""
    if not told.is_new:
        of_whom = office.acquaintances.called(told.news.whose)
        boss = edits.get(Contact, of_whom[0].id)
    else:
        boss = contact
    company = edits.find(Organization, boss.organization_id)
    if told.is_new:
        added = Directory(edits).contact(told.news.who, company)
        return boss, added or contact
    if contact.organization_id is None and company is not None:
        contact = edits.put(replace(contact, organization_id=company.id))
    return boss, contact
