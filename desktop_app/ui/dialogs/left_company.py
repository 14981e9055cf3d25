# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask who follows somebody who has left the company (method.md 6.3)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.words import text as _


class LeftCompanyDialog(FormDialog):
    """The name may stay empty: then finding out is the next step.

    Attributes:
        successor: the field for whoever follows them.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_("They left the company"), _("Go on without them"), parent)
        self.lead(
            _(
                "What you promised {name} is released. Who follows them? Leave it empty, and "
                "finding out is your next step.",
                name=name,
            )
        )
        self.successor = QLineEdit(self)
        self.successor.setPlaceholderText(_("not known yet"))
        self.row(_("Now in their place"), self.successor)
        self.successor.setFocus()
