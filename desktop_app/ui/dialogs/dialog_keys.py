# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Two keys all editing dialogs share: Ctrl+Enter saves, Enter on a button presses that button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_SAVING = ("Ctrl+Return", "Ctrl+Enter")
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)


def save_with_keys(dialog: QDialog, save: QAbstractButton) -> None:
    """Let Ctrl+Enter press the button that saves, wherever the focus is."""
    for keys in _SAVING:
        QShortcut(QKeySequence(keys), dialog, save.click)


def press_focused(dialog: QDialog, event: QKeyEvent) -> bool:
    """Press the button that has the focus on Enter; return whether there was one.

    Without this Enter presses the default button of the dialog, whatever the focus is on. A tick
    is no button to press: there Enter goes on to save.
    """
    focus = dialog.focusWidget()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in _ENTER or not plain or not isinstance(focus, QAbstractButton):
        return False
    if isinstance(focus, QCheckBox | QRadioButton) or not focus.isEnabled():
        return False
    focus.click()
    return True


class EnterPresses(QObject):
    """Lets Enter press the button that has the focus in a dialog of any kind.

    Without it Enter does nothing on a button that is never the default one, or presses another.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event if isinstance(event, QKeyEvent) else None
        if key is not None and key.type() == QEvent.Type.KeyPress:
            return press_focused(self._dialog, key)
        return super().eventFilter(watched, event)
