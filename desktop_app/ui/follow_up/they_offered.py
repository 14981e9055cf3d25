# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they offered or announced, which no outcome tells: it sets the rhythm (R41, 5.2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.domain.records import Kind, Outcome
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.text import Label
from desktop_app.words import text as _

_TALKS = frozenset(
    {Outcome.REACHED, Outcome.ANSWERED, Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED}
)


class TheyOffered(QWidget):
    """A choice of one thing, shown where the outcome was a talk.

    Signals:
        changed: another thing was chosen.
    """

    changed = Signal()

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QComboBox(self)
        name_choice(self._box, _("What they offered"))
        self._box.addItem(_("Nothing in particular"), "")
        if kind is Kind.NETWORKING:
            self._box.addItem(_("They promised to do something for me"), "N5")
            self._box.addItem(_("They offered an introduction"), "R1")
            self._box.addItem(_("They introduced me to somebody"), "R2")
        else:
            self._box.addItem(_("“Don't call us, we'll call you”"), "I3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(_("They offered"), self))
        row.addWidget(self._box)
        row.addStretch(1)
        self._box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.hide()

    def set_outcome(self, outcome: Outcome) -> None:
        """Show the choice where there was a talk."""
        self.setVisible(outcome in _TALKS)

    def choose(self, meant: str) -> None:
        """Choose what they offered, as a situation's code."""
        self._box.setCurrentIndex(max(0, self._box.findData(meant)))

    @property
    def meant(self) -> str:
        """Return the situation that the offer begins, "" for none."""
        return "" if self.isHidden() else str(self._box.currentData())
