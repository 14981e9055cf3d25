# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Makes the backup of the day behind the window (reliability.md 5)."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.services.health import Health

FIRST_MS = 2_000
CHECK_MS = 60_000


class DailyBackup(QObject):
    """Looks once a minute whether a backup is due, and makes it in a thread.

    Signals:
        made: a `Backup` stands.
        failed: a `KnownError` ``no_backup``; it is not tried again before the next start.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, health: Health) -> None:
        super().__init__()  # without a parent: the thread may outlive the window by a moment
        self._health = health
        self._stop = Event()
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self, self.look)

    def stop(self) -> None:
        """Give up soon; what is half made does not stay."""
        self._timer.stop()
        self._stop.set()

    def look(self) -> None:
        """Make a backup where one is due and none is being made."""
        running = self._thread is not None and self._thread.is_alive()
        if running or self._stop.is_set() or not self._health.backup_due():
            return
        self._thread = Thread(target=self._run, name="daily backup", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            made = self._health.backup_daily(self._stop.is_set)
        except KnownError as error:
            self._stop.set()
            self.failed.emit(error)
            return
        if made is not None and not self._stop.is_set():
            self.made.emit(made)
