# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The list of keys (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from desktop_app.ui.panes import scrolling
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.keys import key_list

_SIZE = (640, 600)  # px
_TOP = Qt.AlignmentFlag.AlignTop


class KeyList(QDialog):
    """Says what the keys do; Escape or Enter closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        head = Label(_("Keys"), self)
        head.setProperty("role", "title")
        inner = QWidget(self)
        self.grid = QGridLayout(inner)
        self.grid.setContentsMargins(0, 0, 12, 0)
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        for name, rows in key_list():
            self._add_section(name, rows)
        self.grid.setRowStretch(self.grid.rowCount(), 1)
        area = scrolling(inner, self)
        area.setAccessibleName(_("Keys"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        area.setFocus()

    def _add_section(self, name: str, rows: list[tuple[str, str]]) -> None:
        if self.grid.count():
            self.grid.setRowMinimumHeight(self.grid.rowCount(), 8)
        head = Label(name, self)
        head.setProperty("role", "section")
        self.grid.addWidget(head, self.grid.rowCount(), 0, 1, 2)
        for keys, does in rows:
            row = self.grid.rowCount()
            key = Label(keys, self)
            key.setProperty("role", "strong")
            what = Label(does, self)
            what.setWordWrap(True)
            self.grid.addWidget(key, row, 0, _TOP)
            self.grid.addWidget(what, row, 1, _TOP)
