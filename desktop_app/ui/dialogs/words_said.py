# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask for the words that were said, when a stop is lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.dialogs.day_fields import read_day, shown_day
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.office import Office


class LiftStopDialog(FormDialog):
    """A stop is lifted only by them: the words go on record with their day (R20).

    Without an `office` the day is today's and not asked for.
    """

    def __init__(self, parent: QWidget | None = None, *, office: Office | None = None) -> None:
        super().__init__(_("They may be contacted again"), _("Lift the stop"), parent)
        self.lead(
            _(
                "Only their own word lifts a no: they turned to you, or gave permission; a whole "
                "company's no, permission alone. What did they say?"
            )
        )
        self.said = QLineEdit(self)
        self.row(_("Their words"), self.said)
        self._office = office
        self.day = QLineEdit(self)
        self.day.setVisible(office is not None)
        if office is not None:
            self.day.setText(shown_day(office.today))
            self.row(_("On"), self.day)
        self.ok.setEnabled(False)
        for field in (self.said, self.day):
            field.textChanged.connect(self._judge)

    @property
    def on(self) -> date | None:
        """Return the day of their words, None where none is understood."""
        if self._office is None:
            return None
        found = read_day(self.day.text(), self._office, past=True)
        return found if found is not None and found <= self._office.today else None

    def _judge(self) -> None:
        dated = self._office is None or self.on is not None
        self.ok.setEnabled(dated and bool(self.said.text().strip()))
