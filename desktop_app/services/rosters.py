# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the tables of people and of companies show: ids in order, and rows by id; reads only."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, ClassVar

from desktop_app.domain.rosters import CompanyColumn, CompanyRow, PersonColumn, PersonRow
from desktop_app.storage import own_rows, roster_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.filters import OwnKey, Query
    from desktop_app.storage.database import Database

__all__ = ["CompanyColumn", "CompanyRow", "CompanyRows", "PeopleRows", "PersonColumn", "PersonRow"]


class _Rows:
    """What both tables have: a find field, and columns of the user's own."""

    _sheet: ClassVar[str]

    def __init__(self, database: Database) -> None:
        self._database = database
        _teach(database)

    def own_columns(self) -> tuple[OwnKey, ...]:
        """Return the columns of the user's own, in their order."""
        return own_rows.columns(self._database, self._sheet)

    def own_values(self, ids: Iterable[int]) -> dict[int, dict[int, str]]:
        """Return what stands in them: by the id of the row, by the id of the column."""
        return own_rows.values(self._database, self._sheet, ids)


class PeopleRows(_Rows):
    """Answers what the table of people asks to see."""

    _sheet = "people"

    def ids(self, query: Query) -> array[int]:
        """Return the ids of all people who hold the words looked for, in display order."""
        found = self._database.rows(roster_rows.people_spine(query))
        return array("q", (row[0] for row in found))

    def rows(self, ids: Iterable[int]) -> dict[int, PersonRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        found = self._database.select(*roster_rows.people(wanted)) if wanted else ()
        return {row[0]: roster_rows.person_of(row) for row in found}


class CompanyRows(_Rows):
    """Answers what the table of companies asks to see."""

    _sheet = "companies"

    def ids(self, query: Query) -> array[int]:
        """Return the ids of all companies that hold the words looked for, in display order."""
        found = self._database.rows(roster_rows.companies_spine(query))
        return array("q", (row[0] for row in found))

    def rows(self, ids: Iterable[int]) -> dict[int, CompanyRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        found = self._database.select(*roster_rows.companies(wanted)) if wanted else ()
        return {row[0]: roster_rows.company_of(row) for row in found}


def _teach(database: Database) -> None:
    """Give SQLite what the find field needs: blind to accents and case in every script."""
    database.connection.create_function("holds", -1, roster_rows.holds, deterministic=True)
