# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The list of choices under a field of the filter row: letters seek, Space marks, Enter takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CheckList(QMenu):
    """A menu that stays open while one marks its entries.

    Letters lead to the entry that begins with all of them, as in the cell; what fits none begins
    anew with its last letter, and the same letter again goes to the next entry with it.

    Signals:
        taken: Enter marked the entry one is at, where it was not marked, and closed the list.
    """

    taken = Signal()
    _typed = ""

    @override
    def mouseReleaseEvent(self, arg__1: QMouseEvent) -> None:
        self._typed = ""
        if not self._mark(self.actionAt(arg__1.position().toPoint())):
            super().mouseReleaseEvent(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        letter = letter_of(arg__1)
        if not letter and self._typed and arg__1.text() == " " and self._fitting(self._typed + " "):
            letter = " "  # of "In touch"
        if letter:
            self.seek(letter)
            return
        self._typed = ""
        if arg__1.key() in PRESSES:
            self._take(self.activeAction())
        elif arg__1.key() != Qt.Key.Key_Space or not self._mark(self.activeAction()):
            super().keyPressEvent(arg__1)

    def _take(self, action: QAction | None) -> None:
        if action is not None and action.isEnabled() and not action.isChecked():
            action.trigger()
        self.close()
        self.taken.emit()

    def seek(self, letter: str) -> None:
        """Go to the entry that begins with what was typed, this letter included."""
        fitting, here = self._fitting(self._typed + letter), self.activeAction()
        self._typed += letter
        if not fitting:
            self._typed = letter
            fitting = self._fitting(letter)
            behind = fitting.index(here) + 1 if here in fitting else 0
            fitting = fitting[behind:] + fitting[:behind]
        if fitting:
            self.setActiveAction(fitting[0])

    def _fitting(self, typed: str) -> list[QAction]:
        return [
            each
            for each in self.actions()
            if each.isEnabled()
            and not each.isSeparator()
            and each.text().replace("&", "").casefold().startswith(typed)
        ]

    def _mark(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.toggle()
        for each in self.actions()[:1]:
            each.setEnabled(any(other.isChecked() for other in self.actions()))
        return True


def letter_of(event: QKeyEvent) -> str:
    """Return the letter or figure that a key writes, folded; "" for all other keys."""
    if event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    ):
        return ""
    return event.text().casefold() if event.text().isalnum() else ""
