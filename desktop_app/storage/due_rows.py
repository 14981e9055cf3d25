# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs behind the agenda and the status bar: from indexes and tallies, no row is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.storage.database import Database

_PROPOSED = "FROM listing WHERE flags & 3 = 3"  # live, and its step is only proposed
_DUE = "FROM listing WHERE flags & 3 = 1"  # live, and not waiting for a step to be accepted
_MANY = 2_000  # from here on it is quicker to count what lies beside them
# Only a time needs the zone it is told in; a day is the same wherever the user is.
_ZONE = (
    "CASE WHEN length(due) > 10 THEN (SELECT s.zone FROM pursuit p"
    " JOIN step s ON s.id = p.next_step_id WHERE p.id = listing.id) END"
)


def due(database: Database, since: str, until: str) -> list[tuple[int, str, str | None]]:
    """Return (id, due, zone) of what is due from a text of a date on and before another."""
    found: list[tuple[Any, ...]] = database.select(
        f"SELECT id, due, {_ZONE} {_DUE} AND due >= ? AND due < ?",  # our own
        (since, until),
    )
    return found


def proposed(database: Database, most: int) -> list[tuple[int, str, str | None]]:
    """Return (id, due, zone) of the first steps that are only proposed, the oldest first."""
    found: list[tuple[Any, ...]] = database.select(
        f"SELECT id, due, {_ZONE} {_PROPOSED} AND due IS NOT NULL ORDER BY due, id LIMIT ?", (most,)
    )
    return found


def words_on_days_off(
    database: Database, since: date, until: date, among: Sequence[int] | None = None
) -> list[tuple[int, str, str]]:
    """Return (pursuit, due, channel) of open words for a day that was marked as off over there.

    With `among` only the words in those pursuits are looked at.
    """
    those = "" if among is None else f" AND w.pursuit_id IN ({','.join('?' * len(among))})"
    found: list[tuple[Any, ...]] = database.select(
        "SELECT w.pursuit_id, w.due_on, w.channel FROM promise w"  # noqa: S608  # our own
        " JOIN pursuit p ON p.next_step_id = w.step_id"
        " LEFT JOIN contact c ON c.id = p.contact_id"
        " LEFT JOIN organization o ON o.id = p.organization_id"
        " WHERE w.state = 'open' AND w.due_on BETWEEN ? AND ?"
        f" AND (instr(c.closures, w.due_on) OR instr(o.closures, w.due_on)){those}",
        (since.isoformat(), until.isoformat(), *(among or ())),
    )
    return found


def nth_due(database: Database, place: int, until: str) -> str | None:
    """Return the due date of what stands at a place among all that is due before a date."""
    found = database.select(
        f"SELECT due {_DUE} AND due < ? ORDER BY due, id LIMIT 1 OFFSET ?",
        (until, place),
    )
    return str(found[0][0]) if found else None


def count_due(database: Database, since: str, until: str) -> int:
    """Return how many are due from a date on and before another."""
    between = f"SELECT 1 {_DUE} AND due >= ? AND due < ? LIMIT ?"
    select = f"SELECT count(*) FROM ({between})"  # noqa: S608  # our own
    found = int(database.select(select, (since, until, _MANY))[0][0])
    return found if found < _MANY else _all_due(database) - _due_beside(database, since, until)


def _all_due(database: Database) -> int:
    total = "SELECT coalesce(sum(number), 0) FROM listing_tally WHERE flags & 3 = 1"
    return int(database.select(total)[0][0])


def _due_beside(database: Database, since: str, until: str) -> int:
    """Return how many of `_all_due` are not between two dates: by the law each has a date."""
    parts = (f"SELECT count(*) {_DUE} AND due {which}" for which in ("< ?", ">= ?"))
    select = f"SELECT {' + '.join(f'({part})' for part in parts)}"  # our own
    return int(database.select(select, (since, until))[0][0])


def tally(database: Database) -> tuple[int, int]:
    """Return how many pursuits are live, and how many need a step."""
    ((live, needs_step),) = database.select(
        "SELECT coalesce(sum(number * (flags & 1)), 0), coalesce(sum(number * (flags & 2) / 2), 0)"
        " FROM listing_tally"
    )
    return int(live), int(needs_step)
