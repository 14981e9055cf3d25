# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where something is offered: in the dialog that is open, and once it is left, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.main_window import MainWindow


def place_for(window: MainWindow, again: Callable[[], object]) -> MessageBar:
    """Return the bar where the user is, in the dialog over the window if it has one.

    Whoever leaves that dialog without an answer is asked `again`, in the window.
    """
    over = QApplication.activeModalWidget()
    bar = getattr(over, "bar", None)
    if not (isinstance(over, QDialog) and isinstance(bar, MessageBar)):
        return window.messages

    def left() -> None:
        if not bar.isHidden():  # it was neither answered nor closed
            QTimer.singleShot(0, window, again)

    over.finished.connect(left)
    return bar
