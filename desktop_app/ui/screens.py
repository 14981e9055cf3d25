# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How much of the screen a window may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ANY = QRect(0, 0, 1024, 768)  # px, where there is no screen at all


def available(widget: QWidget) -> QRect:
    """Return the part of a widget's screen that windows may cover.

    WORKAROUND: `QWidget.screen` hands the screen out as if it were the widget's own: once such a
    window is collected, the screen may be freed with it, and Qt ends the process.
    """
    centre = widget.mapToGlobal(widget.rect().center())
    screen: QScreen | None = QGuiApplication.screenAt(centre) or QGuiApplication.primaryScreen()
    return screen.availableGeometry() if screen is not None else _ANY
