# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything done in this session by name, to go back or forward several steps at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QUndoView, QVBoxLayout, QWidget

from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack


class UndoHistory(QDialog):
    """A list from the first thing done to the last; the marked one is where things stand.

    Choosing a line goes there at once, and back again as easily.

    Attributes:
        list: the list.
    """

    def __init__(self, stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Undo history"))
        head = Label(_("Undo history"), self)
        head.setProperty("role", "title")
        lead = Label(_("Choose a line to go back to it, or forward again."), self)
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        self.list = QUndoView(stack, self)
        self.list.setEmptyLabel(_("As it was when the program was started"))
        self.list.setAccessibleName(_("Undo history"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(lead)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        self.list.setFocus()
        self.resize(440, 480)
