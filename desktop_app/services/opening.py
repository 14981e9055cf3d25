# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Open a database file and put the services around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.services.office import Office
from desktop_app.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.clock import Clock


def open_office(path: Path, clock: Clock) -> Office:
    """Open (or make) the database at a path and return its services.

    Errors: `KnownError` ``not_ours``, ``newer_schema``, ``damaged``, ``busy``, ``read_only`` ...;
    the file is left as it was found.
    """
    database = Database(path)
    try:
        return Office(database, clock)
    except BaseException:
        database.close()
        raise


def opens_whole(path: Path) -> bool:
    """Say whether the database at a path can be opened and lacks nothing of today's schema."""
    from desktop_app.storage import migrations  # noqa: PLC0415  # asked of a kept sample only

    try:
        database = Database(path)
    except KnownError:
        return False
    try:
        return migrations.is_as_made_now(database.connection)
    finally:
        database.close()
