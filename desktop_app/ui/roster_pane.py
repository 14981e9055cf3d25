# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lower pane of the tables of people and of companies: who it is, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.timeline.pane import Subject, TimelinePane
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.services.office import Office
    from desktop_app.ui.table.sheet import Line
    from desktop_app.ui.undo import Undoable


class RosterPane(QFrame):
    """Shows one person or one company.

    Signals:
        details_requested: everything about it is to be seen.
    """

    details_requested = Signal()

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._title = ElidedLabel("", self)
        self._title.setProperty("role", "title")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._more = Label("", self)
        self._more.setProperty("role", "muted")
        self._more.setWordWrap(True)
        self._details = QPushButton(_("Details …"), self)
        self._details.setAutoDefault(True)  # Enter presses it, as in a dialog
        self.timeline = TimelinePane(office, undoable, self, wide=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addLayout(self._chips)
        head.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._more, 1)
        below.addWidget(self.timeline.controls, 1)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self.timeline, 1000)
        column.addStretch(1)
        self._details.clicked.connect(self.details_requested)

    def show_line(
        self, line: Line[Any] | None, beside: Collection[int], subject: Subject | None
    ) -> None:
        """Show a row: its name, what stands beside it, its chips, its timeline; or nothing."""
        self._clear()
        self._details.setVisible(line is not None)
        self._title.setVisible(line is not None)
        for part in (self.timeline, self.timeline.controls):
            part.setVisible(line is not None)
        self.timeline.show_subject(subject)
        if line is None:
            self._title.setText("")
            self._more.setText(_("What was said and what comes next is shown here for a row."))
            return
        cells = line.cells()
        self._title.setText(cells[0].text)
        self._more.setText(SEPARATOR.join(cells[at].text for at in beside if cells[at].text))
        for cell in cells:
            if cell.chip and cell.text:
                self._add_chip(cell.text, f"chip-{cell.chip}")

    def _clear(self) -> None:
        while item := self._chips.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _add_chip(self, text: str, role: str) -> None:
        chip = ElidedLabel(text, self)
        chip.setProperty("role", role)
        self._chips.addWidget(chip)
