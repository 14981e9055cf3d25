# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The outcome keys: one press says what came of it (product.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from desktop_app import words
from desktop_app.domain.outcomes import allowed_outcomes
from desktop_app.domain.records import Channel, Kind, Outcome
from desktop_app.overriding import override
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

COLUMNS, FEWEST = 4, 2
KEYS = "123456789"


class OutcomeKeys(QWidget):
    """Buttons for what can come of a touch by this channel; Alt+1 to Alt+9 press them.

    Signals:
        chosen: an `Outcome`.
    """

    chosen = Signal(object)

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.channel = Channel.CALL
        self.outcome: Outcome | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._group = QButtonGroup(self)
        self.buttons: dict[Outcome, QPushButton] = {}
        self._placed: tuple[object, ...] = ()
        self._shortcuts = [
            QShortcut(QKeySequence(f"Alt+{key}"), self, lambda n=i: self._press(n))
            for i, key in enumerate(KEYS)
        ]

    def set_channel(self, channel: Channel) -> None:
        """Show the outcomes of a channel; a choice that still fits stays."""
        if channel == self.channel and self.buttons:
            return
        self.channel = channel
        self._clear()
        outcomes = allowed_outcomes(channel, self._kind)
        for number, outcome in enumerate(outcomes):
            button = QPushButton(words.outcome_key(outcome).replace("&", "&&"), self)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            if number < len(KEYS):
                set_tip(button, _("Alt+{key}").format(key=KEYS[number]))
            button.clicked.connect(lambda _on=False, o=outcome: self.choose(o))
            self._group.addButton(button)
            self.buttons[outcome] = button
        self._place()
        if self.outcome in self.buttons:
            self.buttons[self.outcome].setChecked(True)
        else:
            self.outcome = None

    def choose(self, outcome: Outcome) -> None:
        """Take an outcome, as a click does."""
        self.outcome = outcome
        self.buttons[outcome].setChecked(True)
        self.chosen.emit(outcome)

    def _press(self, number: int) -> None:
        outcomes = list(self.buttons)
        if number < len(outcomes):
            self.choose(outcomes[number])

    def _place(self) -> None:
        """Put the keys into as many columns as there is room for."""
        fitting = (self.width() + self._grid.spacing()) // max(1, self._widest())
        columns = max(FEWEST, min(COLUMNS, fitting)) if self.isVisible() else COLUMNS
        if self._placed == (columns, *self.buttons):
            return
        self._placed = (columns, *self.buttons)
        for number, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, number // columns, number % columns)
        self.updateGeometry()

    def _widest(self) -> int:
        widest = max((each.sizeHint().width() for each in self.buttons.values()), default=0)
        return widest + self._grid.spacing()

    # Overrides of Qt

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(FEWEST * self._widest(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _clear(self) -> None:
        self.buttons = {}
        while item := self._grid.takeAt(0):
            if isinstance(old := item.widget(), QPushButton):
                self._group.removeButton(old)
                old.hide()
                old.deleteLater()
