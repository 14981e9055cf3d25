# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Records by the beginning of their stable uid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.storage.codecs import table_name

if TYPE_CHECKING:
    from desktop_app.domain.records import Record
    from desktop_app.storage.database import Database


def beginning(database: Database, kind: type[Record], letters: str, most: int = 2) -> list[int]:
    """Return the ids of the records whose uid begins with these hexadecimal letters."""
    text = f"SELECT id FROM {table_name(kind)} WHERE uid >= ? AND uid < ? ORDER BY uid LIMIT ?"  # noqa: S608
    return [row[0] for row in database.select(text, (letters, letters + "g", most))]


def is_there(database: Database, kind: type[Record], number: int) -> bool:
    """Say whether a record has that id."""
    text = f"SELECT 1 FROM {table_name(kind)} WHERE id = ?"  # noqa: S608
    return bool(database.select(text, (number,)))
