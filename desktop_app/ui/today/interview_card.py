# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The card of an interview in the sidebar: near, or waiting for the date that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.overriding import override
from desktop_app.services.interview_cards import Phase
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.words import interviews, lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.words.places import Reader

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O)


class InterviewCardView(QFrame):
    """A card that can be focused and opened.

    Signals:
        opened: the interview's id.
        step_focus: -1 or +1, to the card before or after.
    """

    opened = Signal(object)
    step_focus = Signal(int)

    def __init__(
        self, card: InterviewCard, reader: Reader, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.row: PursuitRow = card.row
        self.interview_id = card.interview.id
        row = card.row
        who = lines.SEPARATOR.join(p for p in (row.person, row.company) if p) or row.title
        name = ElidedLabel(who, self)
        name.setProperty("role", "strong")
        when = interviews.begins(card, reader)
        chip = Label(when, self)
        chip.setProperty("role", "chip-soon" if card.phase is Phase.AHEAD else "chip-today")
        there = interviews.begins_there(card, reader)
        asked = (there, interviews.ask(card.phase))
        ask = Label(lines.SEPARATOR.join(part for part in asked if part), self)
        ask.setWordWrap(True)
        ask.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(chip)
        self._open = QPushButton(_("Open"), self)
        self._open.setProperty("role", "primary")
        self._open.setProperty("small", True)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.clicked.connect(lambda: self.opened.emit(self.interview_id))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(ask)
        column.addLayout(foot)
        self.setAccessibleName(f"{who}, {when}, {ask.text()}")
        self.set_current(current=False)

    def set_current(self, *, current: bool) -> None:
        """Show or hide what can be done with this card."""
        self._open.setVisible(current)
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    # Overrides of Qt

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.step_focus.emit(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENS:
            self.opened.emit(self.interview_id)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_focus.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit(self.interview_id)
