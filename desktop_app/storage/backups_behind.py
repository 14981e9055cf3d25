# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A backup from a thread of its own: a large file takes long, and nobody waits for it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.storage import backups
from desktop_app.storage.reader import WAIT_S, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop_app.storage.backups import Backup
    from desktop_app.storage.database import Database


def make(database: Database, name: str, at: datetime, must_stop: Callable[[], bool]) -> Backup:
    """Make a verified backup; whoever writes comes first, and what they wrote is in it.

    Errors: `KnownError` ``no_backup``; `Stopped` when it must stop.
    """

    def give_way() -> None:
        database.idle.wait()
        if must_stop():
            raise Stopped

    uri = f"{database.path.resolve().as_uri()}?mode=ro"
    try:
        own = sqlite3.connect(uri, uri=True, timeout=WAIT_S, isolation_level=None)
    except sqlite3.Error as error:
        folder = str(database.backup_dir)
        raise KnownError("no_backup", folder=folder, why=str(error)) from error
    try:
        made = backups.make(own, database.backup_dir, name, at, give_way)
    finally:
        own.close()
    backups.prune(database.backup_dir, at)
    return made
