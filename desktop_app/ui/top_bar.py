# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The top of the window: the view, the capture line, the find field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.filters import View
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.ui.capture_bar import CaptureBar

FIND_MS = 120


class TopBar(QWidget):
    """View, capture line and find field in one row.

    Signals:
        view_chosen: a `View`.
        find_changed: the text to look for.
    """

    view_chosen = Signal(object)
    find_changed = Signal(str)

    def __init__(self, capture: CaptureBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.capture = capture
        name = Label("Duesday", self)
        name.setProperty("role", "title")
        self.view = QComboBox(self)
        self.view.setAccessibleName(_("View"))
        for view in View:
            self.view.addItem(words.view(view), view)
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(_("Find in pursuits"))
        self.finder.setAccessibleName(_("Find"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setFixedWidth(220)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FIND_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget, stretch in ((name, 0), (self.view, 0), (capture, 1), (self.finder, 0)):
            if widget is capture:
                row.addWidget(widget, stretch)
                continue
            column = QVBoxLayout()
            column.addWidget(widget)
            column.addStretch(1)
            row.addLayout(column, stretch)
        self.view.currentIndexChanged.connect(
            lambda: self.view_chosen.emit(View(self.view.currentData()))
        )
        self.finder.textChanged.connect(lambda _text: self._later.start())
        self.finder.returnPressed.connect(self._find_now)
        self._later.timeout.connect(self._find_now)

    def _find_now(self) -> None:
        self._later.stop()
        self.find_changed.emit(self.finder.text())

    def take_focus(self) -> None:
        """Put the cursor into the find field."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def show_view(self, view: View) -> None:
        """Show which view is chosen; nobody is told."""
        with QSignalBlocker(self.view):
            self.view.setCurrentIndex(self.view.findData(view))
