# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The columns of the user's own as the tables read them: which there are, and what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.filters import OwnKey
from desktop_app.domain.own_columns import OWNERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.storage.database import Database

_COLUMNS = (
    "SELECT id, uid, name, kind, choices FROM own_column WHERE sheet = ? ORDER BY position, id"
)
_VALUES = {
    "pursuits": "SELECT pursuit_id, column_id, value FROM own_value WHERE pursuit_id IN ({})",
    "people": "SELECT contact_id, column_id, value FROM own_value WHERE contact_id IN ({})",
    "companies": (
        "SELECT organization_id, column_id, value FROM own_value WHERE organization_id IN ({})"
    ),
}


def columns(database: Database, sheet: str) -> tuple[OwnKey, ...]:
    """Return the columns of the user's own that a table has, in their order."""
    return tuple(OwnKey.of(*row) for row in database.select(_COLUMNS, [sheet]))


def values(database: Database, sheet: str, ids: Iterable[int]) -> dict[int, dict[int, str]]:
    """Return what stands in them: by the id of the row, by the id of the column."""
    wanted = list(ids)
    select = f"{_VALUES[sheet].format(', '.join('?' * len(wanted)))} ORDER BY id"
    found: dict[int, dict[int, str]] = {}
    for number, column, value in database.select(select, wanted):
        found.setdefault(number, {})[column] = value
    return found


def of_column(database: Database, sheet: str, column: int) -> Iterable[tuple[int, str]]:
    """Return what stands in one column, with the id of its row; what is empty is left out."""
    select = f"SELECT {OWNERS[sheet]}, value FROM own_value WHERE column_id = ? AND value <> ''"  # noqa: S608  # our names
    return database.select(select, [column])
