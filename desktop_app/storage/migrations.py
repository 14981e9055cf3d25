# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Numbered steps on `user_version`: a verified backup first, then all of them or none.

Never `executescript`: it commits, and can leave half a script (architecture.md).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTING = 3  # the first schema that holds the derived listing
CHECKED_AT_ONCE = 8 << 20
"""Bytes: a file of at most so many is looked through at each start, which takes 15 ms."""
_FOLDER = Path(__file__).with_name("schema")


@cache
def steps() -> tuple[tuple[int, str], ...]:
    """Return the numbered SQL files, lowest first."""
    found = sorted((int(file.name.split(".")[0]), file) for file in _FOLDER.glob("*.sql"))
    return tuple((number, file.read_text("utf-8")) for number, file in found)


def statements(script: str) -> Iterator[str]:
    """Split a script into statements, triggers whole."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip() and not all(line.startswith("--") for line in pending.strip().splitlines()):
        yield pending


def judge(connection: sqlite3.Connection, path: Path, application_id: int) -> None:
    """Refuse a file that is not ours, is from a newer program or is damaged; reads only.

    To look through a large file takes seconds: that is left to `soundness`, behind the window.

    Errors: `KnownError` ``not_ours``, ``newer_schema`` or ``damaged``.
    """
    found_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if found_id != application_id and not (found_id == 0 and version == 0 and _empty(connection)):
        raise KnownError("not_ours", path=str(path))
    known = steps()[-1][0]
    if version > known:
        raise KnownError("newer_schema", path=str(path), found=version, known=known)
    ahead = version < known  # what is about to be rewritten is looked through whatever it takes
    if ahead or path.stat().st_size <= CHECKED_AT_ONCE:
        check(connection, path)


def check(connection: sqlite3.Connection, path: Path, table: str = "1") -> None:
    """Look through the file, or one table of it. Errors: `KnownError` ``damaged``."""
    if connection.execute(f"PRAGMA quick_check({table})").fetchone()[0] != "ok":
        raise KnownError("damaged", path=str(path))


def migrate(
    connection: sqlite3.Connection, path: Path, backup_dir: Path, application_id: int
) -> None:
    """Bring the file to the newest schema in one transaction (reliability.md, section 5)."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    ahead = [(n, script) for n, script in steps() if n > version]
    if not ahead:
        return
    newest = ahead[-1][0]
    if version:
        from desktop_app.storage import backups  # noqa: PLC0415  # most starts need none

        _check_keys(connection, path)
        backups.make(connection, backup_dir, f"pre-migration-v{version}-to-v{newest}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        # Another process may have done the same work while we waited for the lock.
        if connection.execute("PRAGMA user_version").fetchone()[0] == version:
            for _, script in ahead:
                for statement in statements(script):
                    connection.execute(statement)
            if version < _LISTING <= newest:
                from desktop_app.storage import listing  # noqa: PLC0415  # most starts need none

                listing.rebuild(connection)
            _check_keys(connection, path)
            connection.execute(f"PRAGMA application_id = {application_id}")
            connection.execute(f"PRAGMA user_version = {newest}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def is_as_made_now(connection: sqlite3.Connection) -> bool:
    """Say whether a file has every table, index and trigger as the newest schema makes them.

    A file of the same number may lack some: the steps of a schema grow until it is released.
    """
    with closing(sqlite3.connect(":memory:")) as fresh:
        for _, script in steps():
            for statement in statements(script):
                fresh.execute(statement)
        return _made(fresh) <= _made(connection)


def _made(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def _empty(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]


def _check_keys(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise KnownError("damaged", path=str(path))
