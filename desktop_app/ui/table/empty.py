# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an empty view says: what it is for and the one thing to do (look.md, States)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop_app.ui.theme import scaled_font, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDEST = 460
_GAP = 8


def paint_empty(viewport: QWidget, title: str, text: str) -> None:
    """Paint a title and a sentence in the middle of an empty view."""
    room, painter = viewport.rect(), QPainter(viewport)
    plain = QFont(viewport.font())
    large = scaled_font(viewport, 1.2, QFont.Weight.DemiBold)
    inside = QRect(0, 0, min(_WIDEST, room.width() - 32), room.height())
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    above = QFontMetrics(large).boundingRect(inside, int(flags), title)
    below = QFontMetrics(plain).boundingRect(inside, int(flags), text)
    left = room.center().x() - inside.width() // 2
    top = max(8, (room.height() - above.height() - _GAP - below.height()) // 2)
    colours = tokens()
    painter.setFont(large)
    painter.setPen(QColor(colours.text))
    painter.drawText(QRect(left, top, inside.width(), above.height()), int(flags), title)
    painter.setFont(plain)
    painter.setPen(QColor(colours.muted))
    top += above.height() + _GAP
    painter.drawText(QRect(left, top, inside.width(), below.height()), int(flags), text)
    painter.end()
