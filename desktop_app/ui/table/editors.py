# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editors that open in a cell: a line with known names, and a few values to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
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

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent

MOST_LETTERS = 500
_SIDES = {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value}


class LineEditor(QLineEdit):
    """One line of text; names that are known already are offered while it is typed.

    Attributes:
        typed_over: it took the place of what stood in the cell; its arrows lead to other cells.
    """

    def __init__(self, parent: QWidget, name: str, known: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self.typed_over = False
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

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self.completer().popup() if self.completer() is not None else None
        if offered is not None and offered.isVisible() and event.key() in _SIDES:
            # The names that are offered hand us keys past whoever listens to them.
            offered.hide()
            QCoreApplication.sendEvent(self, event.clone())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.typed_over = False  # whoever points into the words goes on within them
        super().mousePressEvent(event)


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
