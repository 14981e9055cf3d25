# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Keys pressed before a new window has the keyboard are meant for it, and not for the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST_MS = 1_500  # by then a window has the keyboard, or will not get it
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


def hand_over(before: QWidget, after: QWidget) -> None:
    """Hand the keys of one window on to another that was just shown, until that one is active."""
    if not after.isActiveWindow() and before.windowHandle() is not None:
        _HandOver(before, after)


class _HandOver(QObject):
    def __init__(self, before: QWidget, after: QWidget) -> None:
        super().__init__(after)
        self._from, self._to = before.windowHandle(), after
        self._from.installEventFilter(self)
        after.installEventFilter(self)
        QTimer.singleShot(_LONGEST_MS, self, self._end)

    def _end(self) -> None:
        self._from.removeEventFilter(self)
        self._to.removeEventFilter(self)
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._to:
            if kind in (QEvent.Type.WindowActivate, QEvent.Type.Hide):
                self._end()
            return False
        there = self._to.windowHandle()
        if kind not in _KEYS or not isinstance(event, QKeyEvent) or there is None:
            return False
        QCoreApplication.sendEvent(there, event.clone())
        return True
