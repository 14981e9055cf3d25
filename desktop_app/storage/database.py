# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Opening the database: whose file, which schema, which settings, who may read it.

One writer connection, owned by the thread that opened it (reliability.md, section 3).
"""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from desktop_app import paths
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.storage import local_days, migrations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import peewee as pw

APPLICATION_ID = 0x44756573  # "Dues"
BUSY_MS = 250
MINIMUM_SQLITE = (3, 37)

_PRAGMAS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = 1",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = FAST",
    "PRAGMA mmap_size = 0",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


class Database:
    """The one writer connection to the user's file.

    Attributes:
        idle: set while nothing is being written. A `Reader` in another thread gives up a long
            SELECT when it is cleared, and waits for it, so that no COMMIT waits for a reader.

    Errors: `KnownError` with code ``not_ours``, ``newer_schema``, ``damaged``, ``busy``,
    ``read_only`` or ``disk_full``; the file is left as it was found.
    """

    def __init__(self, path: Path, backup_dir: Path | None = None) -> None:
        if sqlite3.sqlite_version_info < MINIMUM_SQLITE:  # pragma: no cover  # Debian 12 has 3.40
            raise KnownError("sqlite_too_old", found=sqlite3.sqlite_version)
        self.path = path
        self.backup_dir = backup_dir or paths.backup_dir(path)
        self._thread = threading.get_ident()
        self.idle = threading.Event()
        self.idle.set()
        self._still: _Still | None = None
        _make_private(path)
        with known_errors():
            self._connection = self._open()
        self.is_open = True

    def _open(self) -> sqlite3.Connection:
        if not self.path.is_file():  # a folder, a pipe: `_make_private` made what was missing
            raise KnownError("not_ours", path=str(self.path))
        fresh = self.path.stat().st_size == 0
        if not fresh:
            self._look_before_touching()
        connection = sqlite3.connect(
            self.path, isolation_level=None, timeout=BUSY_MS / 1000, check_same_thread=True
        )
        try:
            self.path.chmod(0o600)
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            if not connection.execute("PRAGMA foreign_keys").fetchone()[0]:
                msg = "SQLite was built without foreign keys"
                raise BugError(msg)  # noqa: TRY301  # the connection must be closed either way
            # Blind to accents and case in every script, which LIKE and COLLATE are not.
            connection.create_function("fold", 1, _fold, deterministic=True)
            local_days.teach(connection)
            migrations.migrate(connection, self.path, self.backup_dir, APPLICATION_ID)
        except BaseException:
            connection.close()
            raise
        return connection

    def _look_before_touching(self) -> None:
        """Judge a file read-only, so that a foreign or newer one keeps its every byte."""
        # WORKAROUND: a hot journal makes a read-only open fail until a writer has rolled it back.
        mode = "rw" if _journal(self.path).exists() else "ro"
        uri = f"{self.path.resolve().as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000)
        try:
            migrations.judge(connection, self.path, APPLICATION_ID)
        finally:
            connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection, refusing any other thread than the owner's (T9)."""
        if threading.get_ident() != self._thread:
            msg = "the database belongs to the thread that opened it"
            raise BugError(msg)
        return self._connection

    def rows(self, query: pw.Query) -> list[tuple[Any, ...]]:
        """Run a SELECT built from the models and return plain rows."""
        text, values = query.sql()
        return self.select(text, values)

    def select(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run a SELECT written out and return its rows."""
        return self.connection.execute(text, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Hold the write lock for a block and commit at its end; any error rolls all back.

        Errors: `KnownError` ``busy`` (another process writes), ``disk_full``, ``read_only``.
        A refused COMMIT raises `BugError` with the tables that broke the law.
        """
        connection = self.connection
        self.idle.clear()
        try:
            with known_errors():
                connection.execute("BEGIN IMMEDIATE")
                try:
                    with self.still():
                        yield connection
                    self._commit(connection)
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        finally:
            self.idle.set()

    def _commit(self, connection: sqlite3.Connection) -> None:
        try:
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            # A refused COMMIT leaves the transaction open, so the reason can still be read.
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            found = sorted({f"{table} {row} -> {parent}" for table, row, parent, _ in broken})
            msg = f"the law refused: {', '.join(found)}"
            raise BugError(msg) from error

    @contextmanager
    def still(self) -> Iterator[None]:
        """Ask the file once for `data_version` in a block, which is short or holds the lock."""
        before, self._still = self._still, _Still()
        try:
            yield
        finally:
            self._still = before

    def data_version(self) -> int:
        """Return a number that moves when another process wrote (never waits)."""
        if self._still is None:
            return self._data_version()
        if self._still.version is None:
            self._still.version = self._data_version()
        return self._still.version

    def _data_version(self) -> int:
        connection = self.connection
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            with known_errors():
                return int(connection.execute("PRAGMA data_version").fetchone()[0])
        finally:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    def close(self) -> None:
        """Close the connection; a second call does nothing."""
        self.is_open = False
        self._connection.close()

    def __enter__(self) -> Self:
        """Return the open database."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


class _Still:
    """The version of the file as a block has found it, None before it asked."""

    version: int | None = None


def _fold(text: str | None) -> str | None:
    return None if text is None else _folding()(text)


@cache
def _folding() -> Callable[[str], str]:
    from desktop_app.domain.folding import fold  # noqa: PLC0415  # not before words are compared

    return fold


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _make_private(path: Path) -> None:
    """Make the folder 0700 if it is ours to make, the file 0600 (reliability.md X9)."""
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, mode=0o700)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise KnownError("file_unreadable", path=str(path), why=error.strerror or "") from error


_CODES = (
    ("SQLITE_BUSY", "busy"),
    ("SQLITE_LOCKED", "busy"),
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_PERM", "read_only"),
    ("SQLITE_CANTOPEN", "file_unreadable"),
    ("SQLITE_IOERR", "disk_error"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "not_ours"),
)


@contextmanager
def known_errors() -> Iterator[None]:
    """Turn SQLite's errors that are the world's fault into `KnownError`."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        for prefix, code in _CODES:
            if name.startswith(prefix):
                raise KnownError(code, why=str(error)) from error
        raise
