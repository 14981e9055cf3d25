# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The four rungs, one above the other: where one stands, and what is known there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.ladder import ORDER
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label, menu_text
from desktop_app.words import ladder as said
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.particulars import LadderStep
    from desktop_app.services.ladder import Try, View

MARK_WIDTH = 32


class Stepper(QFrame):
    """The rungs of one search; a click goes to another one.

    Signals:
        chosen: a `LadderStep`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._group = QButtonGroup(self)
        self._marks: dict[LadderStep, Label] = {}
        self._facts: dict[LadderStep, Label] = {}
        self.buttons: dict[LadderStep, QPushButton] = {}
        head = Label(_("The way to a person"), self)
        head.setProperty("role", "section")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(ORDER):
            self._add(grid, number, step)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addLayout(grid)
        column.addStretch(1)
        cheer = Label(said.encouragement(), self)
        cheer.setProperty("role", "muted")
        cheer.setWordWrap(True)
        column.addWidget(cheer)

    def _add(self, grid: QGridLayout, number: int, step: LadderStep) -> None:
        mark = Label("", self)
        mark.setFixedWidth(MARK_WIDTH)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(menu_text(said.rung_title(step)), self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "choice")
        button.clicked.connect(lambda _on=False, s=step: self.chosen.emit(s))
        self._group.addButton(button)
        facts = Label("", self)
        facts.setProperty("role", "muted")
        facts.setWordWrap(True)
        facts.setContentsMargins(4, 0, 0, 12)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(mark, number * 2, 0)
        grid.addWidget(button, number * 2, 1)
        grid.addWidget(facts, number * 2 + 1, 1)
        self._marks[step], self._facts[step], self.buttons[step] = mark, facts, button

    def show_view(
        self,
        view: View,
        current: LadderStep,
        today: date,
        *,
        tries: Sequence[Try] = (),
    ) -> None:
        """Show where a search stands, `current` being tried now, `tries` earlier in this call."""
        at = ORDER.index(current)
        now = {told.step: said.told(told) for told in tries}
        for number, step in enumerate(ORDER):
            done, here = number < at, number == at
            self._marks[step].setText("✓" if done else str(number + 1))
            dress(self._marks[step], "chip-kept" if done else "chip-accent" if here else "chip")
            state = _("done") if done else _("now") if here else _("later")
            self.buttons[step].setAccessibleDescription(state)
            self.buttons[step].setChecked(here)
            known = said.known(view, step, today)
            shown = "\n".join(filter(None, (known, now.get(step, ""))))
            self._facts[step].setText(shown or said.rung_question(step))
