# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editors that open in a cell: a line with known names, and the stages of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget
from typing_extensions import override

from desktop_app import words
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from desktop_app.domain.records import Stage

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
            self.setCompleter(completer)


class StageEditor(QComboBox):
    """The stages of a pursuit's kind; the list opens at once, so one click or key chooses."""

    def __init__(self, parent: QWidget, stages: Iterable[Stage]) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        self.setAccessibleName(_("Stage"))
        self._opened = False
        for stage in stages:
            self.addItem(words.stage(stage), str(stage))

    @property
    def stage(self) -> str:
        """Return the value of the chosen stage."""
        return str(self.currentData())

    def set_stage(self, stage: str) -> None:
        """Choose a stage by its value."""
        self.setCurrentIndex(max(0, self.findData(stage)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            # The view moves the editor into its cell after it is shown.
            QTimer.singleShot(0, self, self.showPopup)
