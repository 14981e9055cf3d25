# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Menus by hand: a letter goes to the line that begins with it, Escape back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from desktop_app.domain.folding import fold
from desktop_app.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WRITES_NOTHING = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
_DRESSED = "letters"  # the name of the property that says so


def obey_letters(menu: QMenu) -> None:
    """Let the letters of a menu, and of the menus within it, go to its lines.

    One line alone that begins with a letter is obeyed at once; of several each is gone to in turn.
    """
    if not menu.property(_DRESSED):
        menu.setProperty(_DRESSED, True)  # Qt's own
        _Letters(menu)


class _Letters(QObject):
    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        menu.installEventFilter(self)
        menu.aboutToShow.connect(self._dress_within)

    def _dress_within(self) -> None:
        for each in self._menu.findChildren(QMenu):
            obey_letters(each)

    def _go_to(self, letter: str) -> bool:
        lines = _beginning_with(self._menu.actions(), letter)
        if not lines:
            return False
        here = self._menu.activeAction()
        at = lines.index(here) + 1 if here in lines else 0
        self._menu.setActiveAction(lines[at % len(lines)])
        if len(lines) == 1:
            enter = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
            )
            QCoreApplication.sendEvent(self._menu, enter)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        letter = event.text()
        if event.modifiers() & _WRITES_NOTHING or len(letter) != 1 or not letter.isalnum():
            return False
        return self._go_to(fold(letter))


def _beginning_with(actions: Sequence[QAction], letter: str) -> list[QAction]:
    """Return the lines that can be chosen; none where one has the letter as its own by "&"."""
    lines = [each for each in actions if each.isVisible() and each.isEnabled()]
    own = {QKeySequence.mnemonic(each.text()).toString()[-1:].casefold() for each in lines}
    if letter in own:
        return []
    return [each for each in lines if fold(each.text().replace("&", "")).startswith(letter)]


class MenuBarFocus(QObject):
    """Brings the focus back to where it was, however a menu of the bar went; else to a `home`."""

    def __init__(self, bar: QMenuBar, home: Callable[[], QWidget]) -> None:
        super().__init__(bar)
        self._bar, self._home = bar, home
        self._before: QWidget | None = None
        for menu in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            menu.aboutToShow.connect(self._remember)
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._go_back))
            obey_letters(menu)

    def _remember(self) -> None:
        here = QApplication.focusWidget()
        if here is not None and here is not self._bar:
            self._before = here

    def _go_back(self) -> None:
        """Leave the bar, unless another of its menus is open now."""
        bar = self._bar
        if QApplication.activePopupWidget() is None and bar.window().focusWidget() is bar:
            before, self._before = self._before, None
            here = before is not None and isValid(before) and before.isVisible()
            back = before if before is not None and here else self._home()
            back.setFocus(Qt.FocusReason.MenuBarFocusReason)
