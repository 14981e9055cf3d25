# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The button that logs a touch; words typed while it has the focus go to the note beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton

from desktop_app.overriding import override
from desktop_app.ui.panes import dress
from desktop_app.words import text as _

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def save_button(buttons: QDialogButtonBox, note: QPlainTextEdit) -> QPushButton:
    """Return the button that saves, as the one that Enter presses."""
    button = buttons.button(QDialogButtonBox.StandardButton.Save)
    button.setText(_("Log it and keep this step"))
    dress(button, "primary")  # the box has dressed its buttons already
    button.setDefault(True)
    _WordsToNote(button, note)
    return button


class _WordsToNote(QObject):
    """Takes the first letter of a sentence to the note: the button would be pressed by its blank.

    The button has the focus as soon as it is said what came of it, and whoever goes on to write
    what was said looks at the note.
    """

    def __init__(self, button: QPushButton, note: QPlainTextEdit) -> None:
        super().__init__(button)
        self._note = note
        button.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event if isinstance(event, QKeyEvent) else None
        if key is None or key.type() != QEvent.Type.KeyPress or key.modifiers() & _COMMANDS:
            return super().eventFilter(watched, event)
        letter = key.text()
        if not letter.isprintable() or not letter.strip():
            return super().eventFilter(watched, event)
        self._note.setFocus()
        self._note.insertPlainText(letter)
        return True
