# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The date they named: when they decide, or when they asked to be contacted (method.md 5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.records import Outcome
from desktop_app.ui.day_heard import DayHeard
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtWidgets import QPlainTextEdit

    from desktop_app.services.office import Office

_NAMES_A_DATE = {
    Outcome.REACHED,
    Outcome.ANSWERED,
    Outcome.CALL_ON,
    Outcome.NO_TIME,
    Outcome.SCREENED,
    Outcome.INTERVIEWED,
    Outcome.OFFER,
}


class TheirDate(QWidget):
    """An optional date, shown where the outcome is one in which they may have named it.

    Signals:
        changed: it is another date now, or none.
    """

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._heard: DayHeard | None = None
        self._office, self._word = office, ""
        self.due = DueEdit(office, self)
        self._label = FormLabel("", self.due, self)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self.due)
        self.due.chosen.connect(lambda _when: self.changed.emit())
        self.hide()

    def set_word(self, day: str) -> None:
        """Say for which day the user gave their word, "" for none: a word does not move (R10)."""
        self._word = day

    def listen_to(self, note: QPlainTextEdit) -> None:
        """Follow the day that their words name, until it is entered by hand."""
        self._heard = DayHeard(self._office, note, self.due, lambda: self._outcome)

    def set_outcome(self, outcome: Outcome) -> None:
        """Show the field where the outcome may come with a date."""
        self._outcome = outcome
        asked = outcome is Outcome.CALL_ON
        text = _("They asked for") if asked else _("Their date, if they named one")
        if outcome is Outcome.OFFER:  # a day that they set for the answer is a deadline (O2)
            text = _("They want your answer by, if they named a day")
        if outcome is Outcome.AUTOMATIC:
            text = _("Back on, if it says so; your step waits two working days more")
            if self._word:
                text = _(
                    "Back on, if it says so; your word for {day} stands; "
                    "it counts as kept on the day they are back",
                    day=self._word,
                )
        self._label.setText(text)
        self.due.setAccessibleName(text)
        self.setVisible(outcome in _NAMES_A_DATE or outcome is Outcome.AUTOMATIC)
        if self._heard is not None and not self.isHidden():
            self._heard.look()

    @property
    def agreed(self) -> tuple[date, time | None] | None:
        """Return the day they asked to be contacted on; it outranks the cadence."""
        if self._outcome is Outcome.CALL_ON and self.due.on is not None:
            return self.due.on, self.due.at
        return None

    def asks(self) -> str:
        """Ask for the day they asked for, where none is there (B6); "" where nothing is open."""
        if self._outcome is not Outcome.CALL_ON or self.due.on is not None:
            return ""
        self.due.setFocus()
        return _("On which day did they ask you to call? Without one, choose “They answered”.")

    @property
    def back(self) -> date | None:
        """Return the day on which an out-of-office reply says they are back (R10)."""
        return self.due.on if self._outcome is Outcome.AUTOMATIC else None

    @property
    def decision(self) -> date | None:
        """Return the day by which they decide, or want an answer to their offer (O2)."""
        shown = self._outcome in _NAMES_A_DATE and self._outcome is not Outcome.CALL_ON
        return self.due.on if shown else None
