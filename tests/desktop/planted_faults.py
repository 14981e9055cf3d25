# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Faults to plant in the running program's database, to see that a test notices them (T1)."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from desktop_app.storage.database import Database


def say(**said: Any) -> None:
    """Tell the parent at once: what is not in the pipe when we are killed was never said."""
    os.write(1, json.dumps(said).encode() + b"\n")


def wait_for_the_end() -> None:
    """Ask to be killed and do nothing more."""
    say(ripe=True)
    while True:
        signal.pause()


def _acknowledge_early(database: Database) -> None:
    """Say that it is saved before the commit."""

    def commit(_connection: sqlite3.Connection) -> None:
        say(saved=True)
        wait_for_the_end()

    vars(database)["_commit"] = commit


def _never_commit(database: Database) -> None:
    """Let the window believe that it is saved while the transaction is still open."""
    vars(database)["_commit"] = lambda _connection: None


class _Hasty:
    """A connection that commits after the first statement of an edit; the law would not let it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._real = connection
        connection.execute("PRAGMA foreign_keys = OFF")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def execute(self, text: str, values: Any = ()) -> sqlite3.Cursor:
        """Run a statement; once a part of an edit was committed that is the end."""
        return self._tear(text, self._real.execute(text, values))

    def executemany(self, text: str, rows: Any) -> sqlite3.Cursor:
        """Run a statement for each row; as above."""
        return self._tear(text, self._real.executemany(text, rows))

    def _tear(self, text: str, cursor: sqlite3.Cursor) -> sqlite3.Cursor:
        if text.startswith(("INSERT", "UPDATE", "DELETE")):
            self._real.execute("COMMIT")
            wait_for_the_end()
        return cursor


def _tear(database: Database) -> None:
    """Commit half of an edit."""
    vars(database)["_connection"] = _Hasty(database.connection)


FAULTS = {"early": _acknowledge_early, "never": _never_commit, "torn": _tear}
