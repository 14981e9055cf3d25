# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""No date was set at the end: repair, not regret (method.md R35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Channel
from desktop_app.services.drafting import Wording
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep


class Repair(QFrame):
    """The note of thanks names the date, where it is not sent yet; else the date alone is set.

    Signals:
        changed: the answer is another one now.
    """

    changed = Signal()

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._dossier = office, dossier
        lead = Label(_("Easily mended. Is your note of thanks on its way already?"), self)
        lead.setWordWrap(True)
        self.unsent = QRadioButton(_("Not yet: let it name the date"), self)
        self.sent = QRadioButton(_("Yes, it is sent: just set a date"), self)
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        for choice in (self.unsent, self.sent):
            group.addButton(choice)
            choices.addWidget(choice)
        choices.addStretch(1)
        self.unsent.setChecked(True)
        self._note = QPlainTextEdit(self)
        self._note.setReadOnly(True)
        self._note.setTabChangesFocus(True)
        self._note.setMinimumHeight(150)
        self._note.setAccessibleName(_("Note of thanks"))
        self._copy = QPushButton(_("Copy"), self)
        self._copy.setProperty("small", True)
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead)
        column.addLayout(choices)
        column.addWidget(self._note)
        column.addLayout(foot)
        self.unsent.toggled.connect(self._on_choice)

    @property
    def text(self) -> str:
        """Return the note of thanks as it stands."""
        return self._note.toPlainText()

    def set_step(self, step: NextStep | None) -> None:
        """Let the note name this step (R14)."""
        verb = words.channel_verb(step.channel) if step else ""
        day = words.spoken(step.on, step.at, self._office.desk.today) if step else ""
        filled = self._office.drafting.draft(
            self._dossier,
            channel=Channel.EMAIL,
            wording=Wording(next_channel=verb, next_date=day, last_touch_date=""),
            template_id="I1.0r",
        )
        self._note.setPlainText(filled.body if filled else "")

    def _on_choice(self, *_args: object) -> None:
        for part in (self._note, self._copy):
            part.setVisible(self.unsent.isChecked())
        self.changed.emit()
