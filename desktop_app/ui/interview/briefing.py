# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The left side of the interview card: when, where, with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.text import Label
from desktop_app.words import error_line, interviews
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.services.office import Office


class InterviewBriefing(QFrame):
    """What one needs to know on the way there."""

    def __init__(
        self, office: Office, card: InterviewCard, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._link = card.interview.link
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        when = interviews.when(card, office.today)
        home = interviews.at_home(card, office.clock.zone_name())
        self._add(_("When"), when, home)
        interview, contact = card.interview, dossier.contact
        who = interview.people or (contact.name if contact else "")
        self._add(_("With"), who, phone_number(contact.phone, contact.extension) if contact else "")
        self._add(_("Where"), interview.place)
        self._add_link()
        self._add(_("Note"), interview.note)
        self._column.addStretch(1)

    def _add(self, head: str, *said: str) -> None:
        shown = [line for line in said if line]
        if not shown:
            return
        title = Label(head, self)
        title.setProperty("role", "section")
        self._column.addWidget(title)
        for number, line in enumerate(shown):
            label = Label(line, self)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if number:
                label.setProperty("role", "muted")
            self._column.addWidget(label)
        self._column.addSpacing(10)

    def _add_link(self) -> None:
        if not self._link:
            return
        self._add(_("Link"), self._link)
        open_it = QPushButton(_("Open the link"), self)
        open_it.setProperty("small", True)
        open_it.setAutoDefault(False)
        open_it.clicked.connect(self._open)
        self._column.insertWidget(self._column.count() - 1, open_it, 0, Qt.AlignmentFlag.AlignLeft)
        self._trouble = Label("", self)
        self._trouble.setProperty("role", "error")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._column.addWidget(self._trouble)

    def _open(self) -> None:
        from desktop_app.ui.opening import open_target  # noqa: PLC0415  # on request

        try:
            open_target(self._link, self)
        except KnownError as error:
            self._trouble.setText(error_line(error))
            self._trouble.show()
