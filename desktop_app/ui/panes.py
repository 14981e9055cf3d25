# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Small matters of dress: roles of the style sheet, areas that let the pane behind show."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def dress(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet, also after it was shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def scrolling(inner: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area around a widget that paints no ground and resizes the widget."""
    area = QScrollArea(parent)
    area.setViewport(QWidget(area))  # asking for Qt's own would load 60 types of widgets
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    return area


def see_through(area: QScrollArea) -> None:
    """Paint no ground of its own; Qt would fill it with the window's."""
    area.viewport().setAutoFillBackground(False)
    if (inner := area.widget()) is not None:
        inner.setAutoFillBackground(False)
