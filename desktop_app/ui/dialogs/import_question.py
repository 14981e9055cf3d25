# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Day or month first? Asked with rows of the file, never guessed (reliability.md I3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.domain.dates import DayOrder
from desktop_app.ui.text import Label, menu_text
from desktop_app.words import full_date
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.transfer.plan import Question


class DayOrderQuestion(QFrame):
    """Two ways to read the same dates, neither of them preselected.

    Signals:
        answered: the `DayOrder` that the user chose.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = Label(_("These dates can be read two ways. Which is right?"), self)
        self._head.setProperty("role", "section")
        self.dmy = QRadioButton(self)
        self.mdy = QRadioButton(self)
        self._group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(24)
        for button, order in ((self.dmy, DayOrder.DMY), (self.mdy, DayOrder.MDY)):
            self._group.addButton(button)
            choices.addWidget(button, 1)
            button.toggled.connect(
                lambda on, order=order: self.answered.emit(order) if on else None
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(choices)

    def ask(self, questions: Sequence[Question]) -> None:
        """Show the rows in question; what was answered before stays answered."""
        self.dmy.setText(_choice(_("Day first"), [(q.text, full_date(q.dmy)) for q in questions]))
        self.mdy.setText(_choice(_("Month first"), [(q.text, full_date(q.mdy)) for q in questions]))


def _choice(head: str, samples: Sequence[tuple[str, str]]) -> str:
    lines = [_("{text} is {date}", text=text, date=day) for text, day in samples]
    return menu_text("\n".join([head, *lines]))
