# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A small window that says how far a long work in a table is, and may stop it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout

from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_WORTH_SHOWING = 0.3  # seconds
_PAUSE = 0.1  # seconds between two looks: each is painted at once, and costs 4 ms
_FULL = 1000


class Waiting(QObject):
    """Shows itself once a work has taken long enough to be worth a look.

    Without a `stop` there is nothing to press.
    """

    def __init__(self, title: str, stop: Callable[[], object] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent, self._title, self._stop = parent, title, stop
        self._begun = self._shown = 0.0
        self._dialog: QDialog | None = None
        self._bar: QProgressBar | None = None

    def begin(self) -> None:
        """Start counting the time."""
        self._begun = monotonic()

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        if self._dialog is None and monotonic() - self._begun > _WORTH_SHOWING:
            self._open()
        now = monotonic()
        if self._bar is not None and now - self._shown > _PAUSE:
            self._shown = now
            self._bar.setValue(round(share * _FULL))

    def end(self) -> None:
        """Be out of the way."""
        dialog, self._dialog, self._bar = self._dialog, None, None
        if dialog is not None:
            dialog.close()

    def _open(self) -> None:
        self._dialog = dialog = QDialog(self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(self._title)
        self._bar = bar = QProgressBar(dialog)
        bar.setRange(0, _FULL)
        bar.setTextVisible(False)
        bar.setAccessibleName(self._title)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(Label(self._title, dialog))
        column.addWidget(bar)
        if self._stop is not None:
            cancel = QPushButton(_("Cancel"), dialog)
            column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
            cancel.clicked.connect(dialog.reject)
        dialog.rejected.connect(self._on_rejected)
        dialog.setMinimumWidth(360)
        dialog.show()

    def _on_rejected(self) -> None:
        if self._dialog is not None and self._stop is not None:
            self._dialog = self._bar = None
            self._stop()
