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
from desktop_app.ui.reader import moment
from desktop_app.ui.text import ElidedLabel, Label, set_tip
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines, places
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from desktop_app.services.browsing import Card, PursuitRow
    from desktop_app.words.places import Reader

_KEYS = {
    Qt.Key.Key_Return: "follow_up",
    Qt.Key.Key_Enter: "follow_up",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_O: "open",
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CardView(QFrame):
    """A card that can be focused; the focused one shows what can be done.

    Signals:
        wanted: (verb, PursuitRow); verb is follow_up, done, snooze, move, open, or accept for a
            step that is only proposed.
        step_focus: -1 or +1, to the card before or after.
    """

    wanted = Signal(str, object)
    step_focus = Signal(int)
    keys: Mapping[Qt.Key, str] = _KEYS

    def __init__(self, card: Card, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = card
        self.row: PursuitRow = card.row
        self._reader = reader
        self._build(card)

    def _build(self, card: Card) -> None:
        row = card.row
        who = lines.SEPARATOR.join(p for p in (row.person, row.company) if p) or row.title
        name = ElidedLabel(who, self)
        name.setProperty("role", "strong")
        when = self._when()
        chip = Label(when, self)
        chip.setProperty("role", self._chip_role())
        if row.due_on is not None:
            set_tip(chip, places.full_both(moment(row), self._reader))
        what = self._what()
        there = places.there(moment(row), self._reader)
        goal = row.title if who != row.title else ""
        action = ElidedLabel(lines.SEPARATOR.join(p for p in (what, there, goal) if p), self)
        action.setProperty("role", "muted")

        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(chip)
        parts: list[QWidget] = [action]
        if why := self._why():
            reason = Label(why, self)
            reason.setWordWrap(True)
            reason.setProperty("role", "muted")
            parts.append(reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        for part in (*parts, self._make_foot()):
            column.addWidget(part)
        self.setAccessibleName(", ".join(p for p in (who, what, when, there, why) if p))

    def _make_foot(self) -> QWidget:
        self._foot = QWidget(self)
        self._foot_row = foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 0)
        if self.row.promised:
            said = Label(_("you said so"), self._foot)
            said.setProperty("role", "chip-promise")
            foot.addWidget(said)
        foot.addStretch(1)
        self._foot.setVisible(self.row.promised)
        return self._foot

    def _when(self) -> str:
        """Return when it is due for the user; of today's the time alone, where it has one."""
        if self.card.section is Section.TODAY and self.row.due_time is not None:
            return places.time_here(moment(self.row), self._reader)
        return places.due_here(moment(self.row), self._reader)

    def _what(self) -> str:
        return words.action(self.row.action, contact="", channel=self.row.channel)

    def _why(self) -> str:
        """Return why that day; a step of the user's own needs no reason here."""
        return ""

    def _chip_role(self) -> str:
        return due_role(places.day_here(moment(self.row), self._reader), self._reader.today)

    @cached_property
    def _buttons(self) -> tuple[QPushButton, ...]:
        """Return what can be done with this card; made when it is first the current one."""
        made = self._make_buttons()
        for button in made:
            self._foot_row.addWidget(button)
        return made

    def _make_buttons(self) -> tuple[QPushButton, ...]:
        primary = self.card.section is not Section.SOON  # quiet before its day (R09, R11)
        follow_up = self._button(_("Follow up"), "follow_up", primary=primary)
        later = self._more(
            _("Later"),
            ("done", _("Done")),
            ("snooze", _("Remind me in an hour")),
            ("move", _("Move to another day …")),
            ("open", _("Show in the table")),
        )
        return follow_up, later

    def _button(self, text: str, verb: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text, self._foot)
        if primary:
            button.setProperty("role", "primary")
        if verb:
            button.clicked.connect(lambda: self.wanted.emit(verb, self.row))
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _more(self, text: str, *verbs: tuple[str, str]) -> QPushButton:
        """Return a button with a menu of further verbs."""
        button = self._button(text, "")
        menu = QMenu(button)
        for verb, label in verbs:
            action = menu.addAction(label)
            action.triggered.connect(lambda _checked=False, v=verb: self.wanted.emit(v, self.row))
        button.setMenu(menu)
        return button

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
        if key in self.keys and event.modifiers() in _PLAIN:
            self.wanted.emit(self.keys[key], self.row)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_focus.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.wanted.emit("open", self.row)
