# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Is the database sound, are the rules kept, is there a backup: what `duesday check` tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.storage import backups, backups_behind, listing, soundness
from desktop_app.storage.backups import Backup
from desktop_app.storage.reader import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.desk import Desk
    from desktop_app.storage.database import Database

BACKUP_EVERY = timedelta(days=1)

# What a program without `foreign_keys = ON` may have written past the law.
_INVARIANTS = {
    "without_step": """
        SELECT count(*) FROM pursuit p
        LEFT JOIN step s ON s.id = p.next_step_id AND s.pursuit_id = p.id
            AND s.state = 'open' AND s.due = p.next_due
        WHERE p.status IN ('open','parked') AND s.id IS NULL""",
    "not_earliest": """
        SELECT count(*) FROM pursuit p
        WHERE p.next_due IS NOT NULL AND EXISTS (
            SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open'
            AND (s.due, s.id) < (p.next_due, p.next_step_id))""",
    "step_of_ended": """
        SELECT count(*) FROM step s JOIN pursuit p ON p.id = s.pursuit_id
        WHERE s.state = 'open' AND p.status NOT IN ('open','parked')""",
    "step_past_a_no": """
        SELECT count(*) FROM step s JOIN contact c ON c.id = s.contact_id
        WHERE s.state = 'open' AND c.may_contact = 0""",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found; `broken` counts rows against the law, by the name of the rule."""

    path: Path
    integrity: str
    broken: dict[str, int]
    broken_keys: int
    pursuits: int
    needs_step: int
    last_backup: Backup | None

    @property
    def sound(self) -> bool:
        """Say whether nothing is wrong."""
        return self.integrity == "ok" and not self.broken and not self.broken_keys


class Health:
    """Checks the database and keeps its backups."""

    def __init__(self, database: Database, desk: Desk) -> None:
        self._database = database
        self._desk = desk

    def check(self) -> Report:
        """Check the file, the law and the backups; reads only."""
        counts = {name: int(self._one(query)) for name, query in _INVARIANTS.items()}
        counts["listing_astray"] = listing.astray(self._database.connection)
        return Report(
            path=self._database.path,
            integrity=str(self._one("PRAGMA integrity_check(1)")),
            broken={name: count for name, count in counts.items() if count},
            broken_keys=len(self._database.select("PRAGMA foreign_key_check")),
            pursuits=int(self._one("SELECT count(*) FROM pursuit")),
            needs_step=int(self._one("SELECT count(*) FROM pursuit WHERE needs_step = 1")),
            last_backup=self.last_backup(),
        )

    def stale(self, must_stop: Callable[[], bool]) -> int:
        """Return how many rows of the listing are out of date, in another thread.

        Nought too where it had to stop before the end. Errors: `KnownError` ``busy`` and its kin.
        """
        try:
            return soundness.astray(self._database, must_stop)
        except Stopped:
            return 0

    def mend_listing(self) -> int:
        """Make the listing anew where it is out of date, and return how many rows of it were.

        It is derived from the records, so nothing of the user's can be lost by it. A damaged file
        is left alone. Errors: `KnownError` ``busy``, ``read_only``, ``disk_full``.
        """
        astray = listing.astray(self._database.connection)
        if not astray or self._one("PRAGMA integrity_check(1)") != "ok":
            return 0
        with self._database.transaction() as connection:
            listing.rebuild(connection)
        return astray

    def was_checked(self) -> bool:
        """Say whether the whole file was looked through when it was opened: small ones are."""
        return soundness.was_checked(self._database)

    def check_file(self, must_stop: Callable[[], bool]) -> bool:
        """Look through the whole file, in another thread; whoever writes comes first.

        Returns False when it had to stop before the end. Errors: `KnownError` ``damaged``.
        """
        try:
            soundness.check(self._database, must_stop)
        except Stopped:
            return False
        return True

    def _one(self, query: str) -> Any:
        return self._database.select(query)[0][0]

    def last_backup(self) -> Backup | None:
        """Return the newest backup that passed its check."""
        return next(iter(backups.listed(self._database.backup_dir)), None)

    def backup_due(self) -> bool:
        """Say whether today's backup is still to be made."""
        now = self._desk.now
        # One from the future says only that a clock was wrong; it must not hold up today's.
        return not any(
            timedelta(0) <= now - made.made_at < BACKUP_EVERY
            for made in backups.listed(self._database.backup_dir)
        )

    def backup_daily(self, must_stop: Callable[[], bool]) -> Backup | None:
        """Make today's verified backup, in another thread; None where it had to stop.

        Errors: `KnownError` ``no_backup``; old backups are thinned only after a good new one.
        """
        try:
            return backups_behind.make(self._database, "daily", self._desk.now, must_stop)
        except Stopped:
            return None
