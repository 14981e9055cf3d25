# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One process holds a database; the file's lock says which."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class SingleInstance:
    """Holds a database's lock file (reliability.md S9).

    Only the lock decides who is first: the kernel frees it even after kill -9, so nothing stale
    is ever left. How later starts reach the first is told by `later_starts`.
    """

    def __init__(self, lock_file: Path) -> None:
        self._lock_file = lock_file
        self._held: int | None = None

    def acquire(self) -> bool:
        """Become the one process, or return False when another one is; never waits.

        Errors: `OSError` when the lock file cannot be made or its disk knows no locks.
        """
        if self._held is not None:
            return True
        self._lock_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(self._lock_file, flags, 0o600)
        try:
            locked = _lock(file)
        except OSError:
            os.close(file)
            raise
        if not locked:
            os.close(file)
            return False
        self._held = file
        return True

    def release(self) -> None:
        """Let another process be the one; the lock file stays where it is."""
        held, self._held = self._held, None
        if held is not None:
            os.close(held)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
