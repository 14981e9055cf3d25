# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of a file whose person has a namesake: one after the other, put together or kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.services.transfer.namesakes import Meant
from desktop_app.ui.text import ElidedLabel
from desktop_app.words import importing as told
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from desktop_app.services.transfer.namesakes import Said
    from desktop_app.services.transfer.plan import Plan
    from desktop_app.ui.dialogs.import_preview import PreviewTable


class NamesakeChoice(QWidget):
    """Leads from one such row to the next and asks about the one that is chosen.

    Signals:
        said: the user said something of a row; `answers` holds it.
    """

    said = Signal()

    def __init__(self, preview: PreviewTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self._plan: Plan | None = None
        self.answers: dict[int, Meant] = {}
        self.next = QPushButton(self)
        self.text = ElidedLabel("", self)
        self.other = QPushButton(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.next)
        line.addWidget(self.text, 1)
        line.addWidget(self.other)
        for button in (self.next, self.other):
            button.setProperty("small", True)
            button.setAutoDefault(False)
        self.next.clicked.connect(self._go_on)
        self.other.clicked.connect(self._on_other)
        self.hide()

    def forget(self) -> None:
        """Forget what was said: the rows mean something else now."""
        self.answers = {}

    def show_plan(self, plan: Plan) -> None:
        """Offer the rows of a plan that have a namesake; the row that was chosen stays chosen."""
        self._plan = plan
        count = len(self._rows())
        text = ngettext("{n} namesake: look …", "{n} namesakes: go through …", count)
        self.next.setText(text.format(n=grouped(count)))
        self.setVisible(bool(count))
        self.show_row()

    @property
    def said_of_rows(self) -> Said:
        """Return a copy of what was said, by line."""
        return dict(self.answers)

    def watch(self) -> None:
        """Follow the row that is chosen in the preview, which has its model by now."""
        self._preview.selectionModel().currentRowChanged.connect(self.show_row)

    def _rows(self) -> list[int]:
        rows = self._plan.rows if self._plan is not None else ()
        return [at for at, row in enumerate(rows) if row.namesake is not None]

    def show_row(self, *_rows: QModelIndex) -> None:
        """Say of whom the chosen row may tell, and offer what it is not taken for."""
        at = self._preview.currentIndex().row()
        row = self._plan.rows[at] if self._plan is not None and at >= 0 else None
        namesake = row.namesake if row is not None else None
        self.text.setText(told.namesake(namesake) if namesake is not None else "")
        self.other.setVisible(namesake is not None)
        if namesake is not None:
            apart = namesake.together
            self.other.setText(_("Keep them &apart") if apart else _("They are &one person"))

    def _go_on(self) -> None:
        rows, at = self._rows(), self._preview.currentIndex().row()
        if rows:
            there = next((row for row in rows if row > at), rows[0])
            self._preview.selectRow(there)
            self._preview.scrollTo(self._preview.model().index(there, 0))

    def _on_other(self) -> None:
        at = self._preview.currentIndex().row()
        row = self._plan.rows[at] if self._plan is not None and at >= 0 else None
        if row is not None and row.namesake is not None:
            apart = row.namesake.together
            self.answers[row.line] = Meant.ANOTHER if apart else Meant.THAT_ONE
            self.said.emit()
