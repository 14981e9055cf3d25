# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask for one day, for parking or opening again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office


class DayDialog(FormDialog):
    """One date with words or a picker, always in the future."""

    def __init__(
        self,
        office: Office,
        title: str,
        ok: str,
        proposed: date,
        parent: QWidget | None = None,
        *,
        because: str = "",
    ) -> None:
        super().__init__(title, ok, parent)
        if because:
            self.lead(because)
        self.due = DueEdit(office, self)
        self.due.set_value(proposed, None)
        self.row(_("Day"), self.due)
        self.due.chosen.connect(lambda _when: self.ok.setEnabled(self.due.on is not None))
