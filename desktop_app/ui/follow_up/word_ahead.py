# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What becomes of a word whose day lies ahead, where a pursuit is parked (method.md 6.1, M1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.records import Outcome
from desktop_app.services.moving import Told
from desktop_app.services.parking import leaves_word
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.records import Channel
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_TELLS = frozenset({Outcome.WRITTEN, Outcome.VOICEMAIL, Outcome.REACHED, Outcome.ASSISTANT})


class WordAhead(QWidget):
    """Asks whether they hear of the new day, or whether the word is let go; neither is preset.

    Signals:
        changed: a choice was made.

    Attributes:
        asks: a word would be left behind, so that a choice is needed.
    """

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._dossier: Dossier | None = None
        self.asks = False
        self._head = Label("", self)
        self._head.setWordWrap(True)
        self.tell = QRadioButton(_("I tell them now: this text names the day above instead"), self)
        self.let_go = QRadioButton(_("I let it go; it counts as not kept"), self)
        self._choice = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        for button in (self.tell, self.let_go):
            self._choice.addButton(button)
            column.addWidget(button)
            button.toggled.connect(lambda on: self.changed.emit() if on else None)

    @property
    def told(self) -> Told:
        """Return what the user does about it."""
        if not self.asks:
            return Told.UNKNOWN
        if self.let_go.isChecked():
            return Told.NOT_KEPT
        return Told.NOTE_SENT if self.tell.isChecked() else Told.UNKNOWN

    @property
    def ready(self) -> bool:
        """Say whether nothing is left to choose."""
        return not self.asks or self.told is not Told.UNKNOWN

    def set_dossier(self, dossier: Dossier) -> None:
        """Say what was told to whom."""
        self._dossier = dossier

    def set_outcome(self, outcome: Outcome, channel: Channel) -> None:
        """Look whether a word would be left behind such a touch."""
        if self._dossier is None or (word := self._dossier.promise) is None:
            return
        self.asks = leaves_word(self._office, self._dossier.pursuit.id, outcome, channel)
        day = words.spoken(word.due_on, word.due_time, self._office.desk.today)
        self._head.setText(
            _("You told them {day}. A word that was given does not move in silence.", day=day)
        )
        self.tell.setVisible(outcome in _TELLS)
        if outcome not in _TELLS and self.tell.isChecked():
            self.let_go.setChecked(True)
