# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask for the words that were said, when a stop is lifted."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.words import text as _


class LiftStopDialog(FormDialog):
    """A stop is lifted only by them: the words go on record with today's date (R20)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("They may be contacted again"), _("Lift the stop"), parent)
        self.lead(
            _(
                "Only their own word lifts a no: they wrote to you, or gave permission. What did "
                "they say?"
            )
        )
        self.said = QLineEdit(self)
        self.row(_("Their words"), self.said)
        self.ok.setEnabled(False)
        self.said.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
