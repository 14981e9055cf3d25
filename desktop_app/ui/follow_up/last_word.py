# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one courteous answer to a no, to be copied before everything to them stops (X1, R20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.drafting import Coming, Wording
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office


class LastWord(QWidget):
    """Shows the answer; nothing is sent or logged by it."""

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        template = office.drafting.choose(
            dossier, channel=Channel.EMAIL, form="email", coming=Coming(Outcome.NO_CONTACT)
        )
        nothing = Wording(next_channel="", next_date="", last_touch_date="")
        self.text = office.drafting.fill(template, dossier, nothing).body if template else ""
        shown = Label(_("If they wrote, you may answer once: {text}", text=_flat(self.text)), self)
        shown.setProperty("role", "muted")
        shown.setWordWrap(True)
        copy = QPushButton(_("Copy"), self)
        copy.setProperty("small", True)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(shown, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)


def _flat(text: str) -> str:
    return "“" + " ".join(text.split()) + "”"
