# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is asked before cells are written: what it is about, a list, and three ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


class UnwrittenDialog(QDialog):
    """Stands before many cells are written.

    Attributes:
        buttons: all of them.
        ok: what Enter presses.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Not written yet"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(12)

    def tell(self, head: str, lead: str) -> None:
        """Say what it is about, and below it what can be done."""
        for text, role in ((head, "title"), (lead, "muted")):
            label = Label(text, self)
            label.setProperty("role", role)
            label.setWordWrap(role == "muted")
            self._column.addWidget(label)

    def arrange(self, listed: QWidget, other: str, ok: str) -> QPushButton:
        """Put the list above the buttons; return the one that is neither `ok` nor Cancel."""
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))
        role = QDialogButtonBox.ButtonRole
        beside = self.buttons.addButton(other, role.ActionRole)
        self.ok = self.buttons.addButton(ok, role.AcceptRole)
        dress(self.ok, "primary")
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._column.addWidget(listed, 1)
        self._column.addWidget(self.buttons)
        return beside
