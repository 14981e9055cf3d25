# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of planned firings (reliability.md 6); always inside the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

BACKSTEP_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Firing:
    """One reminder that is due, and the generation an answer to it must name."""

    step_id: int
    generation: int
    fire_at: int


def plan(connection: sqlite3.Connection, planned: Iterable[tuple[int, str, int]]) -> None:
    """Plan reminders, each as its step's id and due key, and the instant in seconds.

    A new date or a revived step raises the generation (rule 11).
    """
    connection.executemany(
        "INSERT INTO reminder (step_id, due, state, fire_at) VALUES (?, ?, 'scheduled', ?)"
        " ON CONFLICT (step_id) DO UPDATE SET due = excluded.due, fire_at = excluded.fire_at,"
        " state = 'scheduled', generation = generation + 1,"
        " fired_at = NULL, notified_at = NULL, acked_at = NULL"
        " WHERE due <> excluded.due OR state = 'acked'",
        planned,
    )


def acknowledge(connection: sqlite3.Connection, step_ids: Iterable[int], now: int) -> None:
    """Settle the reminders of steps for good."""
    connection.executemany(
        "UPDATE reminder SET state = 'acked', acked_at = ? WHERE step_id = ? AND state <> 'acked'",
        [(now, step_id) for step_id in step_ids],
    )


def recompute(connection: sqlite3.Connection, moved: Iterable[tuple[int, int]]) -> None:
    """Move the cached instants of what has not fired (zone or start of day changed, rule 6).

    Each comes as the new instant in seconds and the id of its step.
    """
    connection.executemany(
        "UPDATE reminder SET fire_at = ? WHERE step_id = ? AND state = 'scheduled'", moved
    )


def anything_due(connection: sqlite3.Connection, now: int) -> bool:
    """Say whether a tick has anything to write; reads only."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM reminder WHERE state IN ('scheduled','snoozed')"
        " AND fire_at <= ?) OR EXISTS (SELECT 1 FROM reminder WHERE state = 'fired'"
        " AND fire_at > ?)",
        (now, now + BACKSTEP_SECONDS),
    ).fetchone()
    return bool(found[0])


def fire(connection: sqlite3.Connection, now: int) -> list[Firing]:
    """Mark all that is due as fired, exactly once a generation, and return it, oldest first.

    What had fired and lies in the future again, as the clock was set back, is re-armed (rule
    12).
    """
    connection.execute(
        "UPDATE reminder SET state = 'scheduled', generation = generation + 1, fired_at = NULL,"
        " notified_at = NULL WHERE state = 'fired' AND fire_at > ?",
        (now + BACKSTEP_SECONDS,),
    )
    due = connection.execute(
        "SELECT step_id, generation, fire_at FROM reminder"
        " WHERE state IN ('scheduled','snoozed') AND fire_at <= ? ORDER BY fire_at, step_id",
        (now,),
    ).fetchall()
    connection.execute(
        "UPDATE reminder SET state = 'fired', fired_at = ? WHERE state IN ('scheduled','snoozed')"
        " AND fire_at <= ?",
        (now, now),
    )
    return [Firing(*row) for row in due]


def promised(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the ids of the steps that were told to somebody and are still owed."""
    found = connection.execute("SELECT step_id FROM promise WHERE state = 'open'")
    return frozenset(row[0] for row in found)


def promised_between(connection: sqlite3.Connection, first: int, last: int) -> int:
    """Return how many words that are owed remind after one instant and up to another."""
    found = connection.execute(
        "SELECT COUNT(*) FROM reminder JOIN promise USING (step_id)"
        " WHERE promise.state = 'open' AND reminder.state IN ('scheduled','snoozed')"
        " AND fire_at > ? AND fire_at <= ?",
        (first, last),
    ).fetchone()
    return int(found[0])


def unshown(connection: sqlite3.Connection) -> list[Firing]:
    """Return what fired but was never confirmed as shown: shown once more (rule 1)."""
    rows = connection.execute(
        "SELECT step_id, generation, fire_at FROM reminder"
        " WHERE state = 'fired' AND notified_at IS NULL ORDER BY fire_at, step_id"
    )
    return [Firing(*row) for row in rows]


def shown(connection: sqlite3.Connection, firing: Firing, now: int) -> None:
    """Remember that a banner was shown."""
    connection.execute(
        "UPDATE reminder SET notified_at = ? WHERE step_id = ? AND generation = ?",
        (now, firing.step_id, firing.generation),
    )


def snooze(connection: sqlite3.Connection, step_id: int, until: int) -> bool:
    """Plan one more firing within the day; False when there is nothing to snooze (rule 9)."""
    changed = connection.execute(
        "UPDATE reminder SET state = 'snoozed', fire_at = ?, generation = generation + 1,"
        " fired_at = NULL, notified_at = NULL WHERE step_id = ? AND state <> 'acked'",
        (until, step_id),
    )
    return changed.rowcount == 1


Standing = tuple[str, int, int | None, int | None, int]
"""State, instant, when it fired, when it was shown, and the step's id."""


def standing(connection: sqlite3.Connection, step_ids: Iterable[int]) -> list[Standing]:
    """Return how reminders stand, for `put_back`."""
    select = "SELECT state, fire_at, fired_at, notified_at, step_id FROM reminder WHERE step_id = ?"
    found = (connection.execute(select, (step_id,)).fetchone() for step_id in step_ids)
    return [tuple(row) for row in found if row is not None]


def put_back(connection: sqlite3.Connection, before: Iterable[Standing], until: int) -> None:
    """Let reminders that are snoozed until an instant stand as before; what went on since stays.

    It is one more generation, as ever (rule 11): a banner of before answers for nothing any more.
    """
    connection.executemany(
        "UPDATE reminder SET state = ?, fire_at = ?, fired_at = ?, notified_at = ?,"
        " generation = generation + 1"
        " WHERE step_id = ? AND state = 'snoozed' AND fire_at = ?",
        [(*row, until) for row in before],
    )


def due(connection: sqlite3.Connection, now: int) -> list[int]:
    """Return the ids of the steps whose reminder is due and not settled, oldest first."""
    rows = connection.execute(
        "SELECT step_id FROM reminder WHERE state <> 'acked' AND fire_at <= ?"
        " ORDER BY fire_at, step_id",
        (now,),
    )
    return [row[0] for row in rows]


def generation(connection: sqlite3.Connection, step_id: int) -> int | None:
    """Return the generation in force of a reminder that is not settled."""
    row = connection.execute(
        "SELECT generation FROM reminder WHERE step_id = ? AND state <> 'acked'", (step_id,)
    ).fetchone()
    return int(row[0]) if row else None
