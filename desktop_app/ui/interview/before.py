# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Before an interview: the question that obtains a date, with the user's own date in it (R04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.records import Channel
from desktop_app.services.drafting import Wording
from desktop_app.ui.text import Label
from desktop_app.ui.theme import scaled_font
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

READING = 1.18
"""How much larger the script is than other words: it is learned by heart."""


class BeforePage(QFrame):
    """Script I0 and the date to have in mind."""

    def __init__(
        self,
        office: Office,
        dossier: Dossier,
        proposal: Proposal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        wording = Wording(
            next_channel=words.channel_verb(proposal.channel),
            next_date=words.spoken(proposal.on, proposal.at, office.desk.today),
            last_touch_date="",
        )
        filled = office.drafting.draft(
            dossier, channel=Channel.VISIT, wording=wording, template_id="I0"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        head = Label(_("Before you leave, ask this"), self)
        head.setProperty("role", "section")
        self.script = Label(filled.body if filled else "", self)
        self.script.setWordWrap(True)
        self.script.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.script.setFont(scaled_font(self.script, READING))
        why = words.reason(proposal.reason, office.today)
        day = words.full_date(proposal.on)
        more = Label(
            _("If they name no day, yours is {day}: {why}.").format(day=day, why=why), self
        )
        more.setProperty("role", "muted")
        more.setWordWrap(True)
        last = Label(_("Your own date, said aloud, is the last step of every interview."), self)
        last.setProperty("role", "muted")
        last.setWordWrap(True)
        for part in (head, self.script, more, last):
            column.addWidget(part)
        column.addStretch(1)
