# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A name that can be clicked; shortened to the room there is, never cut without a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.overriding import override
from desktop_app.ui.text import menu_text, set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LINK_EDGE = 5
"""Pixels of border and padding before the words, see theme.qss."""
_AROUND = 2 * LINK_EDGE


class LinkButton(QPushButton):
    """A button that looks like a link."""

    def __init__(self, text: str, parent: QWidget | None = None, *, role: str = "link") -> None:
        super().__init__(parent)
        self.full_text = ""
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_full_text(text)

    def set_full_text(self, text: str) -> None:
        """Show another text."""
        self.full_text = " ".join(text.split())
        self.setAccessibleName(self.full_text)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room = self.width() - _AROUND
        shown = self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideRight, room)
        self.setText(menu_text(shown))
        set_tip(self, self.full_text if shown != self.full_text else "")

    # Overrides of Qt

    @override
    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.full_text) + _AROUND + 2
        return QSize(wide, self.fontMetrics().height() + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().averageCharWidth() * 6 + _AROUND
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
            self.updateGeometry()
