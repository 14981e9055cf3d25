# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an empty list says over its ground: what would stand here, and how it gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.overriding import override
from desktop_app.ui.table.empty import paint_empty

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QAbstractItemView


class EmptyNote(QWidget):
    """Lies over a list as long as it has something to say; the hand goes through it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view, self._title, self._text = view, "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        self.hide()

    @property
    def said(self) -> str:
        """Return what is said, "" while there are rows."""
        return f"{self._title}. {self._text}" if self._title else ""

    def say(self, title: str, text: str) -> None:
        """Say what would stand here and how it gets there; nothing with an empty title."""
        self._title, self._text = title, text
        self._view.setAccessibleDescription(self.said)
        self.resize(self._view.viewport().size())
        self.setVisible(bool(title))
        self.update()

    # Overrides of Qt

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._view.viewport().size())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_empty(self, self._title, self._text)
