# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs that offer known names for a few letters: the likeliest first, never all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.storage.likeness_rows import PLAIN, teach

if TYPE_CHECKING:
    from desktop_app.storage.database import Database

_PLAIN = f"CASE WHEN {PLAIN.format('name')} THEN name ELSE fold(name) END"  # LIKE knows no case
_HOLDS = f"{_PLAIN} LIKE :held ESCAPE '\\'"
_RANK = (
    f"CASE WHEN {_PLAIN} LIKE :text ESCAPE '\\' THEN 0"
    f" WHEN {_PLAIN} LIKE :text || '%' ESCAPE '\\' THEN 1"
    f" WHEN {_PLAIN} LIKE '% ' || :text || '%' ESCAPE '\\' THEN 2 ELSE 3 END"
)
_BY_NAME = (
    "SELECT id, name FROM {table}"  # noqa: S608  # words of our own
    f" WHERE {_HOLDS} ORDER BY {_RANK}, name COLLATE NOCASE, id LIMIT :most"
)
_BY_LISTED = (
    f"SELECT id, name FROM contact WHERE name LIKE '%,%' AND {_HOLDS}"  # noqa: S608  # our words
    " ORDER BY name COLLATE NOCASE, id LIMIT :most"
)
_BY_COMPANY = (
    f"SELECT id, name FROM contact WHERE organization_id IN"  # noqa: S608  # words of our own
    f" (SELECT id FROM organization WHERE {_HOLDS}) ORDER BY name COLLATE NOCASE, id LIMIT :most"
)
_WHERE = (
    "SELECT c.id, o.name FROM contact c JOIN organization o ON o.id = c.organization_id"
    " WHERE c.id IN ({})"
)


def companies_like(database: Database, folded: str, most: int) -> list[tuple[int, str]]:
    """Return id and name of companies whose name holds a folded text, the likeliest first.

    That very name comes first, then names that begin with it, then names with a word that does.
    """
    teach(database)
    return _asked(database, _BY_NAME.format(table="organization"), folded, most)


def people_like(database: Database, folded: str, most: int) -> list[tuple[int, str, str]]:
    """Return id, name and company of people whose name holds a folded text, as `companies_like`.

    Behind them come those whose company's name does.
    """
    teach(database)
    found = dict(_asked(database, _BY_NAME.format(table="contact"), folded, most))
    if len(found) < most:
        for number, name in _asked(database, _BY_COMPANY, folded, most - len(found)):
            found.setdefault(number, name)
    return _at(database, found)


def people_listed_like(database: Database, folded: str, most: int) -> list[tuple[int, str, str]]:
    """Return those of `people_like` whose own name holds it and is written as in lists, "B, A"."""
    teach(database)
    return _at(database, dict(_asked(database, _BY_LISTED, folded, most)))


def _at(database: Database, found: dict[int, str]) -> list[tuple[int, str, str]]:
    at = dict(database.select(_WHERE.format(",".join("?" * len(found))), tuple(found)))
    return [(number, name, at.get(number, "")) for number, name in found.items()]


def _asked(database: Database, query: str, folded: str, most: int) -> list[tuple[int, str]]:
    text = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    held = f"%{text}%" if len(folded) > 1 else f"{text}%"  # one letter is held by most names
    values = {"text": text, "held": held, "most": most}
    return database.connection.execute(query, values).fetchall()
