# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One coarse tick looks whether something is due, the day changed, or somebody else wrote."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.office import Office

TICK_MS = 15_000

log = logging.getLogger(__name__)


class ReminderClock(QObject):
    """Looks at the wall clock every 15 s; no timer per reminder (reliability.md 6.3).

    A change of the database file brings a look forward, so that the terminal's edits show at
    once; the watcher costs nothing while nothing happens. What is compared with is `seen`: the
    day, and the version of the database, that the window shows already.

    Signals:
        fell_due: a tuple of `Firing`, oldest first.
        day_changed: the user's day is another one now.
        outside_change: another process wrote to the database.
        looked: a look at the clock is over.
    """

    fell_due = Signal(object)
    day_changed = Signal()
    outside_change = Signal()
    looked = Signal()

    def __init__(
        self, office: Office, parent: QObject | None = None, *, seen: tuple[date, int] | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._day, self._version = seen or (office.today, office.database.data_version())
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(200)
        self._soon.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watch()
        self._watcher.fileChanged.connect(self._on_file_changed)

    def start(self) -> None:
        """Start ticking, and look once now."""
        self._watch()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Stop ticking and watching; no look follows, as the database may be closed next."""
        self._timer.stop()
        self._soon.stop()
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)

    def _watch(self) -> None:
        path = str(self._office.database.path)
        if path not in self._watcher.files():
            self._watcher.addPath(path)

    def look(self) -> None:
        """Look at the clock and the database now."""
        try:
            self._look()
        except KnownError as error:
            if error.code != "busy":  # a busy database is looked at again at the next tick
                raise
            log.info("the database is busy; looking again at the next tick")

    def _look(self) -> None:
        version = self._office.database.data_version()
        if version != self._version:
            self._version = version
            self.outside_change.emit()
        day = self._office.today
        if day != self._day:
            self._day = day
            self.day_changed.emit()
        firings = self._office.reminders.tick()
        if firings:
            self.fell_due.emit(tuple(firings))
        self.looked.emit()

    def _on_file_changed(self, path: str) -> None:
        self._watcher.addPath(path)  # a file that was replaced is no longer watched
        self._soon.start()
