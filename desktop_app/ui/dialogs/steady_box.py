# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A choice in a form that is scrolled: the wheel moves the form and never the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class SteadyBox(QComboBox):
    """A choice that is changed by keys and by its list only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the focus

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
