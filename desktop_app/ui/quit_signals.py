# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Signals of the system that end the program as Quit does: nothing typed is lost (T19)."""

from __future__ import annotations

import os
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class QuitSignals(QObject):
    """Turns SIGTERM and SIGHUP into a Qt signal; Ctrl+C in the terminal ends at once.

    Signals:
        received: the program is asked to end.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if os.name != "posix":  # pragma: no cover  # Windows ends programs by messages
            return
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_args: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        if set(self._ours.recv(64)) & {int(signal.SIGTERM), int(signal.SIGHUP)}:
            self.received.emit()
