# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where the user's own files are, by the platform's rules, and how they stay private."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

NAME = "duesday"
_XDG = {"data": ".local/share", "config": ".config", "state": ".local/state"}
SUFFIX = ".duesday"
_SEARCH = "job-search"

# A UNIX socket's whole path has 107 bytes; the file name in the runtime folder needs 24.
_LONGEST_SOCKET_FOLDER = 82


def data_dir() -> Path:
    """Return the folder of the database and its backups (``~/.local/share/duesday``)."""
    return _own("data")


def config_dir() -> Path:
    """Return the folder of the window's settings (``~/.config/duesday``)."""
    return _own("config")


def state_dir() -> Path:
    """Return the folder of the logs (``~/.local/state/duesday``)."""
    return _own("state")


def _own(kind: str) -> Path:
    if sys.platform != "linux":
        import platformdirs  # noqa: PLC0415  # 5 ms; on Linux two lines do

        found = getattr(platformdirs, f"user_{kind}_path")
        return Path(found(NAME, appauthor=False))
    base = Path(os.environ.get(f"XDG_{kind.upper()}_HOME", ""))
    return (base if base.is_absolute() else Path.home() / _XDG[kind]) / NAME


def runtime_dir() -> Path:
    """Return the folder of the single-instance socket; it lives no longer than the session.

    Without ``XDG_RUNTIME_DIR`` it is a folder in the state folder, never a guessable name in a
    place where others may write (reliability.md X12).
    """
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if Path(session).is_absolute() and Path(session).is_dir():
        folder = Path(session) / NAME
        if len(os.fsencode(folder)) <= _LONGEST_SOCKET_FOLDER:
            return folder
    return state_dir() / "run"


def database_file() -> Path:
    """Return the user's database, absolute; the environment's ``DUESDAY_DB`` wins."""
    named = os.environ.get("DUESDAY_DB", "")
    if named:
        return Path(named).expanduser().absolute()
    return data_dir() / f"{_SEARCH}{SUFFIX}"


def sample_file() -> Path:
    """Return the database of the sample search, apart from the user's own."""
    return data_dir() / f"sample-search{SUFFIX}"


def backup_dir(database: Path) -> Path:
    """Return the folder of a database's backups, beside it.

    Each has its own: what was kept of one says nothing of another, and takes none of its places.
    The user's own search has `backups` itself, any other a folder of its name in there.
    """
    every = database.parent / "backups"
    return every if database.stem == _SEARCH else every / database.stem


def lock_file(database: Path) -> Path:
    """Return the file whose lock says that a program holds this database.

    Never the database itself: opening and closing that file drops SQLite's own lock
    (reliability.md 0.5). Links are followed, so two names of one database share one lock.
    """
    real = Path(os.path.realpath(database))
    return real.with_name(f"{real.name}.lock")


def socket_file(database: Path) -> Path:
    """Return the socket on which the program that holds this database listens.

    The name tells nothing of the database's, and every database has its own.
    """
    from hashlib import sha256  # noqa: PLC0415  # only the window listens

    name = sha256(os.fsencode(os.path.realpath(database))).hexdigest()[:16]
    return runtime_dir() / f"{name}.socket"


def make_private(folder: Path) -> Path:
    """Make a folder only its owner can enter (0700), mend its mode, and return it.

    A link to a folder of the user's own is followed: people keep such folders on other disks.
    Errors: `PermissionError` when it belongs to somebody else, other `OSError` when it cannot
    be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.stat()
    ours = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    if not ours:
        raise PermissionError(f"not a folder of ours: {folder}")
    if stat.S_IMODE(found.st_mode) != 0o700:
        folder.chmod(0o700)
    return folder
