# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A column that scrolls where the screen is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.screens import available

_LETTERS = 145  # in the whole width


def scrolled(column: QVBoxLayout) -> QScrollArea:
    """Return a column that scrolls where the screen is too low for it."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    inside.setLayout(column)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def roomy(window: QWidget) -> QSize:
    """Return how large the window opens: wider with larger letters, never beyond the screen."""
    room = available(window)
    wide = max(1080, _LETTERS * window.fontMetrics().averageCharWidth())
    return QSize(min(wide, room.width() - 40), min(820, room.height() - 60))
