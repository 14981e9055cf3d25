# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What narrows a timeline beside the sort of its entries: who turned to whom, how, and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app import words
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Direction
from desktop_app.overriding import override
from desktop_app.ui.aloud import name_choice
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.services.timelines import Line


@dataclass(frozen=True, slots=True)
class Narrow:
    """Which entries are wanted; empty for whatever there is."""

    direction: Direction | None = None
    channel: Channel | None = None
    words: str = ""

    def fits(self, line: Line, told: str) -> bool:
        """Say whether an entry, told in these words, is wanted; blind to case and accents."""
        found = line.record
        if self.direction is not None and getattr(found, "direction", None) is not self.direction:
            return False
        if self.channel is not None and getattr(found, "channel", None) is not self.channel:
            return False
        there = fold(told)
        return all(word in there for word in fold(self.words).split())


class Narrowing(QWidget):
    """Two boxes and a field; Esc in the field empties it, then puts the row away.

    Signals:
        changed: another `Narrow` is wanted.
        left: Esc was pressed with nothing left to empty.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.direction = QComboBox(self)
        self.direction.addItem(_("Both sides"), "")
        self.direction.addItem(_("From me"), str(Direction.OUT))
        self.direction.addItem(_("From them"), str(Direction.IN))
        name_choice(self.direction, _("Who turned to whom"))
        self.channel = QComboBox(self)
        self.channel.addItem(_("Any way"), "")
        for way in Channel:
            self.channel.addItem(words.channel(way), str(way))
        name_choice(self.channel, _("By which way"))
        self.sought = QLineEdit(self)
        self.sought.setPlaceholderText(_("Find in the timeline"))
        self.sought.setAccessibleName(_("Find in the timeline"))
        self.sought.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in (self.direction, self.channel):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
            row.addWidget(box)
        row.addWidget(self.sought, 1)
        self.sought.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def narrow(self) -> Narrow:
        """Return what is wanted; all of it while the row is put away."""
        if self.isHidden():
            return Narrow()
        direction, channel = self.direction.currentData(), self.channel.currentData()
        return Narrow(
            Direction(direction) if direction else None,
            Channel(channel) if channel else None,
            self.sought.text(),
        )

    # Overrides of Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.sought.text():
                self.sought.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()  # the dialog around it must not take it for Save
