# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Small matters of dress: roles of the style sheet, areas that let the pane behind show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget


def dress(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet, also after it was shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def see_through(area: QScrollArea) -> None:
    """Paint no ground of its own; Qt would fill it with the window's."""
    area.viewport().setAutoFillBackground(False)
    if (inner := area.widget()) is not None:
        inner.setAutoFillBackground(False)
