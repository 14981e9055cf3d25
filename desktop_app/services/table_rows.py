# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the table of pursuits shows: ids in order, and rows by id; reads only."""

from __future__ import annotations

from array import array
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.storage import first_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.filters import PursuitRow, Query
    from desktop_app.storage.database import Database


class TableRows:
    """Answers what the table asks to see."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # The find field is accent- and case-blind in every script, which LIKE alone is not.
        database.connection.create_function("fold", 1, _fold, deterministic=True)

    def ids(self, query: Query) -> array[int]:
        """Return the ids of all matching pursuits in display order: the spine of the table."""
        text, values = first_page.spine(query) or _built(query)
        return array("q", (row[0] for row in self._database.select(text, values)))

    def rows(self, ids: Iterable[int]) -> dict[int, PursuitRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        if not wanted:
            return {}
        found = self._database.select(*first_page.rows(wanted))
        return {row[0]: first_page.row_of(row) for row in found}


def _built(query: Query) -> first_page.Select:
    from desktop_app.storage import pursuit_rows  # noqa: PLC0415  # the first page needs no models

    return pursuit_rows.spine(query)


def _fold(text: str | None) -> str:
    return _folding()(text or "")


@cache
def _folding() -> Callable[[str], str]:
    from desktop_app.domain.folding import fold  # noqa: PLC0415  # not before words are compared

    return fold
