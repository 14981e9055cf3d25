# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Copies of the database that were opened and checked before they count (reliability.md 5)."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

KEEP_DAYS = 2
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY, KEEP_BEFORE = 14, 8, 12, 10
_PART = ".tmp"
PIECE = 2_000  # pages of 4 KiB; some milliseconds


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished, verified copy; `made_at` is UTC, read from its name."""

    path: Path
    name: str
    made_at: datetime

    @property
    def is_daily(self) -> bool:
        """Say whether this is one of the regular ones, as against a "before" copy."""
        return self.name == "daily"


def make(
    connection: sqlite3.Connection,
    folder: Path,
    name: str,
    at: datetime | None = None,
    between: Callable[[], object] | None = None,
) -> Backup:
    """Copy through SQLite's backup API, verify the copy, and only then give it its name.

    Args:
        connection: of the file that is copied.
        folder: where copies lie; made where it is missing.
        name: what the copy is made for.
        at: now; without it SQLite is asked.
        between: called between two pieces of a copy that is made piece by piece; what it raises
            ends the copy.

    Errors: `KnownError` ``no_backup``; nothing half-made keeps a final name.
    """
    made_at = (at or _file_time(connection)).astimezone(UTC).replace(microsecond=0)
    final = folder / f"{made_at:%Y-%m-%dT%H%M%SZ}_{name}.duesday"
    part = final.with_suffix(_PART)
    try:
        missing = [each for each in folder.parents if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for own in (folder, *missing):
            own.chmod(0o700)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _copy(connection, part, between)
        _verify(part)
        part.replace(final)
        _sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        raise KnownError("no_backup", folder=str(folder), why=str(error)) from error
    finally:
        with suppress(OSError):  # what went wrong first is what the user is told
            part.unlink(missing_ok=True)
    return Backup(final, name, made_at)


def listed(folder: Path) -> list[Backup]:
    """Return the finished backups of a folder, newest first."""
    found = []
    for path in folder.glob("*.duesday"):
        stamp, _, name = path.stem.partition("_")
        try:
            made_at = datetime.strptime(stamp, "%Y-%m-%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, name, made_at))
    return sorted(found, key=lambda b: b.made_at, reverse=True)


def prune(folder: Path, now: datetime) -> None:
    """Thin out old backups; the newest one stays whatever its age."""
    every = listed(folder)
    keep = {b.path for b in every[:1]}
    keep |= {b.path for b in [b for b in every if not b.is_daily][:KEEP_BEFORE]}
    daily = [b for b in every if b.is_daily]
    keep |= {b.path for b in daily if b.made_at > now - timedelta(days=KEEP_DAYS)}
    for key, most in ((_day, KEEP_DAILY), (_week, KEEP_WEEKLY), (_month, KEEP_MONTHLY)):
        newest: dict[object, Path] = {}
        for backup in daily:
            newest.setdefault(key(backup.made_at.date()), backup.path)
        keep |= set(list(newest.values())[:most])
    for backup in every:
        if backup.path not in keep:
            backup.path.unlink(missing_ok=True)
    for begun in folder.glob(f"*{_PART}"):  # by a program that ended meanwhile
        begun.unlink(missing_ok=True)


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


def _copy(connection: sqlite3.Connection, part: Path, between: Callable[[], object] | None) -> None:
    target = sqlite3.connect(part)
    try:
        if between is None:
            connection.backup(target)
        else:
            connection.backup(target, pages=PIECE, progress=lambda *_: between())
    finally:
        target.close()
    with part.open("rb") as file:
        os.fsync(file.fileno())


def _verify(part: Path) -> None:
    copy = sqlite3.connect(f"{part.resolve().as_uri()}?mode=ro", uri=True)
    try:
        if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            msg = "the copy did not pass its check"
            raise sqlite3.DatabaseError(msg)
    finally:
        copy.close()


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # pragma: no cover  # Windows cannot sync a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _file_time(connection: sqlite3.Connection) -> datetime:
    """Ask SQLite for the time where no clock is at hand (while opening)."""
    text = connection.execute("SELECT strftime('%Y-%m-%dT%H:%M:%SZ','now')").fetchone()[0]
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
