# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editors that open in a cell: a line with known names, and a few values to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.offered import dress_offered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

MOST_LETTERS = 500


class LineEditor(QLineEdit):
    """One line of text; names that are known already are offered while it is typed."""

    def __init__(self, parent: QWidget, name: str, known: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        self.setAccessibleName(name)
        self.setMaxLength(MOST_LETTERS)
        names = list(dict.fromkeys(known))
        if names:
            completer = QCompleter(names, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            dress_offered(completer)
            self.setCompleter(completer)


class ChoiceEditor(QComboBox):
    """A few known values; the list opens at once, so one click or key chooses."""

    def __init__(self, parent: QWidget, name: str, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        name_choice(self, name)
        self._opened = False
        for value, text in choices:
            self.addItem(text, value)

    @property
    def value(self) -> str:
        """Return the chosen value."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Choose by value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            # The view moves the editor into its cell after it is shown.
            QTimer.singleShot(0, self, self.showPopup)
