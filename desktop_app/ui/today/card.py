# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One card of the sidebar: with whom, what, when, and whether the user's word is given."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.agenda import Section
from desktop_app.overriding import override
from desktop_app.ui.text import ElidedLabel, Label, set_tip
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from desktop_app.services.browsing import Card, PursuitRow

_KEYS = {
    Qt.Key.Key_Return: "follow_up",
    Qt.Key.Key_Enter: "follow_up",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_O: "open",
}


class CardView(QFrame):
    """A card that can be focused; the focused one shows what can be done.

    Signals:
        wanted: (verb, PursuitRow); verb is follow_up, done, snooze, move or open.
        step_focus: -1 or +1, to the card before or after.
    """

    wanted = Signal(str, object)
    step_focus = Signal(int)

    def __init__(
        self, card: Card, today: date, *, clock12: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = card
        self.row: PursuitRow = card.row
        self._build(card, today, clock12=clock12)

    def _build(self, card: Card, today: date, *, clock12: bool) -> None:
        row = card.row
        who = lines.SEPARATOR.join(p for p in (row.person, row.company) if p) or row.title
        name = ElidedLabel(who, self)
        name.setProperty("role", "strong")
        if card.section is Section.TODAY and row.due_time is not None:
            when = words.clock(row.due_time, clock12=clock12)
        else:
            when = words.due(row.due_on, row.due_time, today, clock12=clock12)
        chip = Label(when, self)
        chip.setProperty("role", due_role(row.due_on, today))
        if row.due_on is not None:
            set_tip(chip, words.full_date(row.due_on))
        what = words.action(row.action, contact="", channel=row.channel)
        goal = row.title if who != row.title else ""
        action = ElidedLabel(lines.SEPARATOR.join(p for p in (what, goal) if p), self)
        action.setProperty("role", "muted")

        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(chip)
        self._foot = QWidget(self)
        self._foot_row = foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 0)
        if row.promised:
            said = Label(_("you said so"), self._foot)
            said.setProperty("role", "chip-promise")
            foot.addWidget(said)
        foot.addStretch(1)
        self._foot.setVisible(row.promised)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(action)
        column.addWidget(self._foot)
        self.setAccessibleName(f"{who}, {what}, {when}")

    @cached_property
    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        """Return what can be done with this card; made when it is first the current one."""
        made = self._make_buttons()
        for button in made:
            self._foot_row.addWidget(button)
        return made

    def _make_buttons(self) -> tuple[QPushButton, QPushButton]:
        follow_up = QPushButton(_("Follow up"), self._foot)
        if self.card.section is not Section.SOON:  # quiet before its day (R09, R11)
            follow_up.setProperty("role", "primary")
        follow_up.clicked.connect(lambda: self.wanted.emit("follow_up", self.row))
        later = QPushButton(_("Later"), self._foot)
        menu = QMenu(later)
        for verb, label in (
            ("done", _("Done")),
            ("snooze", _("Remind me in an hour")),
            ("move", _("Move to another day …")),
            ("open", _("Show in the table")),
        ):
            action = menu.addAction(label)
            action.triggered.connect(lambda _checked=False, v=verb: self.wanted.emit(v, self.row))
        later.setMenu(menu)
        for button in (follow_up, later):
            button.setProperty("small", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return follow_up, later

    def set_current(self, *, current: bool) -> None:
        """Show or hide what can be done with this card."""
        if current == bool(self.property("current")):
            return
        for button in self._buttons:
            button.setVisible(current)
        self._foot.setVisible(current or self.row.promised)
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
        if key in _KEYS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.wanted.emit(_KEYS[key], self.row)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_focus.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.wanted.emit("open", self.row)
