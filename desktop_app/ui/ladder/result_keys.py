# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The result keys: one press says what came of a try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from desktop_app.domain.ladder import RESULTS
from desktop_app.ui.text import menu_text, set_tip
from desktop_app.words import text as _
from desktop_app.words.ladder import result_key

if TYPE_CHECKING:
    from desktop_app.domain.particulars import LadderResult, LadderStep

COLUMNS = 3
MOST_KEYS = 6


class ResultKeys(QWidget):
    """Buttons for what can come of a try on one rung; Alt+1 and so on press them.

    Signals:
        chosen: a `LadderResult`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: LadderResult | None = None
        self.buttons: dict[LadderResult, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for number in range(MOST_KEYS):
            QShortcut(QKeySequence(f"Alt+{number + 1}"), self, lambda n=number: self._press(n))

    def show_step(self, step: LadderStep) -> None:
        """Show the keys of a rung, none of them pressed."""
        self._clear()
        for number, result in enumerate(RESULTS[step]):
            button = QPushButton(menu_text(result_key(step, result)), self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "choice")
            set_tip(button, _("Alt+{key}").format(key=number + 1))
            button.clicked.connect(lambda _on=False, r=result: self.choose(r))
            self._group.addButton(button)
            self.buttons[result] = button
            self._grid.addWidget(button, number // COLUMNS, number % COLUMNS)

    def choose(self, result: LadderResult) -> None:
        """Take a result, as a click does."""
        if not self.isEnabled():
            return
        self.result = result
        self.buttons[result].setChecked(True)
        self.chosen.emit(result)

    def _press(self, number: int) -> None:
        results = list(self.buttons)
        if number < len(results):
            self.choose(results[number])

    def _clear(self) -> None:
        self.result, self.buttons = None, {}
        while item := self._grid.takeAt(0):
            if isinstance(old := item.widget(), QPushButton):
                self._group.removeButton(old)
                old.hide()
                old.deleteLater()
