# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The check of a text that leaves outside the follow-up window: a note, a circular (R13, R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.tone import Kind
from desktop_app.overriding import override
from desktop_app.services.word_given import last_kept
from desktop_app.ui.follow_up import draft_remarks
from desktop_app.ui.follow_up.draft_checks import AGREES, says
from desktop_app.ui.follow_up.tone_notes import ToneNotes
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from desktop_app.domain.agreement import Agreement
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep

LISTEN_MS = 400
"""Pause in typing after which the tone is checked."""


class CheckedText(QWidget):
    """Stands below an e-mail that somebody writes; what stops it wants a second press to leave."""

    def __init__(
        self,
        office: Office,
        dossiers: Sequence[Dossier],
        text: QPlainTextEdit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._text = office, text
        # "As I said I would" must be true for everybody who reads it (R27).
        broken = (d for d in dossiers if last_kept(office, d) is False)
        self._dossier = next(broken, dossiers[0] if dossiers else None)
        self._step: NextStep | None = None
        self._twice = False
        self._listen = QTimer(self)
        self._listen.setSingleShot(True)
        self._listen.setInterval(LISTEN_MS)
        self.tone = ToneNotes(self)
        self.note = Label("", self)
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tone)
        column.addWidget(self.note)
        text.textChanged.connect(self._on_edited)
        self._listen.timeout.connect(self.listen)
        self.tone.replaced.connect(self._replace)
        self.judge()

    def set_step(self, step: NextStep | None) -> None:
        """Lay the text beside another step."""
        self._step = step
        self.judge()

    def forget(self) -> None:
        """Take the text as it stands for a draft of the program's own, which was checked before."""
        self._listen.stop()
        self.tone.forget()
        self.judge()

    def listen(self) -> None:
        """Check the tone now."""
        self._listen.stop()
        if self._dossier is None:
            return
        step, text = self._step, self._text.toPlainText()
        facts = (
            self._office.tone.step(self._dossier, channel=step.channel, on=step.on, at=step.at)
            if step is not None
            else None
        )
        verdict = self._office.tone.check(self._dossier, text, kind=Kind.EMAIL_FOLLOWUP, step=facts)
        self.tone.show_findings(text, verdict.findings, self._values())

    def judge(self) -> None:
        """Say what text and step differ in; a second press is asked for anew."""
        self._twice = False
        found = self._agreement()
        self.note.setText(self._remark(found))
        self.note.setVisible(bool(self.note.text()))
        dress(self.note, "error" if found.stops else "muted")

    def may_leave(self) -> bool:
        """Say whether the text goes now; the first time it should not, say why (R13, R14)."""
        if self._listen.isActive():
            self.listen()
        found = self._agreement()
        if self._twice or not (self.tone.stops or found.stops):
            return True
        self._twice = True
        again = _("Read it once more with their eyes; a second press lets it go.")
        self.note.setText(" ".join(part for part in (self._remark(found), again) if part))
        self.note.show()
        dress(self.note, "error")
        return False

    def _agreement(self) -> Agreement:
        text = self._text.toPlainText().strip()
        return says(text, self._step, goodbye=False) if text and self._step else AGREES

    def _remark(self, found: Agreement) -> str:
        step = self._step
        phrase = words.spoken(step.on, step.at, self._office.desk.today) if step else ""
        return draft_remarks.remark(found, phrase, step.channel if step else None)

    def _values(self) -> dict[str, str]:
        step, dossier = self._step, self._dossier
        if step is None or dossier is None:
            return {}
        return {
            **dict.fromkeys(("role", "topic"), dossier.pursuit.title),
            **draft_remarks.day_names(dossier, self._office.desk.today),
            "next_channel": words.channel_verb(step.channel),
            "next_date": words.spoken(step.on, step.at, self._office.desk.today),
        }

    def _on_edited(self) -> None:
        self._listen.start()
        self.judge()

    def _replace(self, start: int, end: int, text: str) -> None:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.listen()

    # Overrides of Qt

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing any more: the database may be closed by then."""
        self._listen.stop()
        super().hideEvent(event)
