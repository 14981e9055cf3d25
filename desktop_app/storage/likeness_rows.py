# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is read of people and companies to find those who are alike; plain rows."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.storage.database import Database

_PEOPLE = (
    "SELECT c.id, c.name, coalesce(o.name, ''),"
    " iif(c.extension = '', c.phone, c.phone || ' ext. ' || c.extension), c.email,"
    " c.organization_id, c.may_contact, c.link"
    " FROM contact c LEFT JOIN organization o ON o.id = c.organization_id"
)
_COMPANIES = "SELECT id, name, phone, link, may_contact FROM organization"
_FURTHER = (
    "SELECT contact_id, organization_id, kind,"
    " iif(extension = '', value, value || ' ext. ' || extension) FROM address"
)
_PURSUITS = (
    "SELECT id, organization_id, title, status, applied_on, substr(created_at, 1, 10)"
    " FROM pursuit WHERE organization_id IN ({}) ORDER BY id DESC"
)
_INBOXES = (
    "SELECT organization_id, lower(email), name FROM contact"
    " WHERE organization_id IS NOT NULL AND instr(email, '@') > 0"
)
PLAIN = "length({0}) = length(CAST({0} AS BLOB))"
"""Whether all letters of a name are plain ones: those are compared without the function, which
takes a hundred times as long."""
_FOLDED = f"CASE WHEN {PLAIN} THEN lower({{0}}) ELSE fold({{0}}) END"
Row = tuple[Any, ...]


def teach(database: Database) -> None:
    """Give SQLite the function that makes names blind to case and accents."""
    database.connection.create_function("fold", 1, _fold, deterministic=True)


def people(database: Database) -> list[Row]:
    """Return id, name, company, phone, e-mail, company's id, may_contact, link of everybody."""
    return database.select(_PEOPLE)


def these_people(database: Database, ids: Sequence[int]) -> list[Row]:
    """Return what `people` does of a few."""
    return database.select(f"{_PEOPLE} WHERE c.id IN ({_marks(ids)})", ids)


def people_at(database: Database, organization_ids: Sequence[int]) -> list[Row]:
    """Return what `people` does of those at a few companies."""
    test = f"c.organization_id IN ({_marks(organization_ids)})"
    return database.select(f"{_PEOPLE} WHERE {test} ORDER BY c.id", organization_ids)


def these_companies(database: Database, ids: Sequence[int]) -> list[Row]:
    """Return what `companies` does of a few."""
    return database.select(f"{_COMPANIES} WHERE id IN ({_marks(ids)})", ids)


def _marks(ids: Sequence[object]) -> str:
    return ",".join("?" * len(ids))


def people_like(
    database: Database, words: Sequence[str], phone_ends: Sequence[str], emails: Sequence[str]
) -> list[Row]:
    """Return those whose name holds one of the folded words, or who have such a number or address.

    A number is compared by its end; further numbers and addresses count too.
    """
    tests, values = [], list[str]()
    for word in words:
        tests.append(f"instr({_FOLDED.format('c.name')}, ?) > 0")
        values.append(word)
    for email in emails:
        tests.append("(c.email <> '' AND lower(c.email) = ?)")
        tests.append(_HAS.format("email", "lower(value) = ?"))
        values += [email, email]
    for phone_end in phone_ends:
        tests.append(f"(c.phone <> '' AND {_BARE.format('c.phone')} LIKE '%' || ?)")
        tests.append(_HAS.format("phone", f"{_BARE.format('value')} LIKE '%' || ?"))
        values += [phone_end, phone_end]
    return database.select(f"{_PEOPLE} WHERE {' OR '.join(tests)}", values) if tests else []


_BARE = (
    "replace(replace(replace(replace(replace(replace({},' ',''),'-',''),'/',''),'(',''),')',''),"
    "'.','')"
)
_HAS = "c.id IN (SELECT contact_id FROM address WHERE kind = '{}' AND {})"


def ids_called(database: Database, people: bool, *folded: str) -> list[int]:  # noqa: FBT001
    """Return the ids of the people, else of the companies, whose folded name is one of those."""
    teach(database)
    table = "contact" if people else "organization"
    text = f"SELECT id FROM {table} WHERE {_FOLDED.format('name')} IN ({_marks(folded)})"  # noqa: S608  # ours
    return [row[0] for row in database.select(f"{text} ORDER BY id", folded)]


def companies_holding(database: Database, word: str) -> list[Row]:
    """Return the companies whose folded name holds a word."""
    teach(database)
    test = f"instr({_FOLDED.format('name')}, ?) > 0 ORDER BY id"
    return database.select(f"{_COMPANIES} WHERE {test}", (word,))


def people_called(database: Database, first: str, *, stopped: bool | None = None) -> list[Row]:
    """Return those whose folded name begins with that whole word, perhaps only the stopped."""
    only = "" if stopped is None else f"c.may_contact = {int(not stopped)} AND "
    name = _FOLDED.format("c.name")
    text = f"{_PEOPLE} WHERE {only}({name} = ? OR {name} LIKE ? || ' %') ORDER BY c.id"
    return database.select(text, (first, first))


def people_named_last(database: Database, last: str, *, stopped: bool | None = None) -> list[Row]:
    """Return those whose folded name ends with that whole word, perhaps only the stopped."""
    only = "" if stopped is None else f"c.may_contact = {int(not stopped)} AND "
    name = _FOLDED.format("c.name")
    text = f"{_PEOPLE} WHERE {only}{name} LIKE '% ' || ? ORDER BY c.id"
    return database.select(text, (last,))


def companies(database: Database) -> list[Row]:
    """Return id, name, phone, link, may_contact of every company."""
    return database.select(_COMPANIES)


def every_name(database: Database) -> list[str]:
    """Return the names of everybody and of every company."""
    select = "SELECT name FROM contact UNION ALL SELECT name FROM organization"
    return [row[0] for row in database.select(select)]


def companies_beginning(database: Database, letters: Sequence[str]) -> list[Row]:
    """Return the companies whose name has a word that begins with one of the folded letters."""
    words = f"(' ' || {_FOLDED.format('name')})"
    tests = " OR ".join([f"{words} LIKE '% ' || ? || '%'"] * len(letters))
    return database.select(f"{_COMPANIES} WHERE {tests}", letters) if letters else []


def further(
    database: Database, contacts: Sequence[int] | None = None
) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """Return the further addresses, (kind, value), by ("contact" or "organization", id).

    A number comes with its extension. With `contacts` only theirs are read.
    """
    found: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    only = "" if contacts is None else f" WHERE contact_id IN ({_marks(contacts)})"
    rows = database.select(_FURTHER + only, contacts or ())
    for contact_id, organization_id, kind, value in rows:
        owner = ("contact", contact_id) if contact_id else ("organization", organization_id)
        found[owner].append((kind, value))
    return found


def inboxes(database: Database) -> dict[int, list[tuple[str, str]]]:
    """Return the e-mail addresses of the people, each with its owner's name, by company."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for organization_id, email, name in database.select(_INBOXES):
        found[organization_id].append((email, name))
    return found


def pursuits_at(database: Database, organization_ids: Sequence[int]) -> list[Row]:
    """Return id, company, title, status, applied_on, day of entry of all pursuits there."""
    return database.select(_PURSUITS.format(_marks(organization_ids)), organization_ids)


@lru_cache(maxsize=16_384)  # each letter that is typed asks for the same names
def _fold(text: str | None) -> str:
    return fold(text or "")
