# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Looks through the file behind the window, once a start."""

from __future__ import annotations

import logging
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.services.health import Health

log = logging.getLogger(__name__)


class FileCheck(QObject):
    """Checks in a thread that never keeps the program from ending.

    Signals:
        failed: a `KnownError` ``damaged``.
        stale: the listing is out of date; whoever may write mends it.
    """

    failed = Signal(object)
    stale = Signal()

    def __init__(self, health: Health) -> None:
        super().__init__()  # without a parent: the thread may outlive the window by a moment
        self._health = health
        self._stop = Event()

    def start(self) -> None:
        """Begin; a file that was looked through when it was opened is not looked through again."""
        Thread(target=self._run, name="file check", daemon=True).start()

    def stop(self) -> None:
        """Give up soon."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Say whether it gave up; the file may be closed then."""
        return self._stop.is_set()

    def _run(self) -> None:
        try:
            if not self._health.was_checked():
                whole = self._health.check_file(self._stop.is_set)
                log.info("the file was looked through%s", "" if whole else " in part")
            if self._health.stale(self._stop.is_set) and not self._stop.is_set():
                self.stale.emit()
        except KnownError as error:
            log.warning("the file could not be looked through: %s", error)
            if error.code == "damaged":
                self.failed.emit(error)
