# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which open steps an absence concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def steps(connection: sqlite3.Connection, first: date | None, last: date | None) -> list[int]:
    """Return the ids of the open steps due in a span, and of those an absence moved before.

    None and None for no span.
    """
    span = (first.isoformat(), last.isoformat()) if first and last else ("", "")
    found = connection.execute(
        "SELECT id FROM step WHERE state = 'open' AND (due_on BETWEEN ? AND ?"
        ' OR reason LIKE \'{"code": "away",%\') ORDER BY due_on, id',
        span,
    )
    return [row[0] for row in found]
