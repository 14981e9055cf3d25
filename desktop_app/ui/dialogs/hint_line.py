# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The line below a field that says what looks odd about it; its room is kept while it is silent.

A line that came and went would push all fields below it away under the mouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from desktop_app.overriding import override
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GAP = 2
"""Pixels between the rows of a form whose fields all have such a line."""
_RESHAPES = frozenset({QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange})


class HintLine(Label):
    """One line of words; only words that are longer than it is wide take more room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self._keep_room()

    def say(self, text: str, role: str = "muted") -> None:
        """Show words, or none, in a role of the style sheet."""
        self.setText(text)
        if self.property("role") != role:
            dress(self, role)

    def _keep_room(self) -> None:
        room = self.fontMetrics().height()
        if room != self.minimumHeight():
            self.setMinimumHeight(room)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _RESHAPES:
            self._keep_room()
        return done
