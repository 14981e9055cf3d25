# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The script or draft: it already says how and when the next follow-up comes (R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain import messages
from desktop_app.domain.agreement import Agreement
from desktop_app.domain.records import Channel, Direction
from desktop_app.overriding import override
from desktop_app.services.drafting import Wording
from desktop_app.services.tone import kind_of
from desktop_app.ui.follow_up.briefing import open_mail
from desktop_app.ui.follow_up.tone_notes import ToneNotes
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep

_AGREES = Agreement(ok=True, code="agrees")
LEAST_BODY = 88
LISTEN_MS = 400
"""Pause in typing after which the tone is checked."""

FORMS = (("live", Channel.CALL), ("voicemail", Channel.CALL), ("email", Channel.EMAIL))


class DraftPane(QFrame):
    """Shows one of three texts for the same step; edits are kept while the window is open.

    Signals:
        form_changed: live, voicemail or email is shown now.
        edited: the user changed the text.
    """

    form_changed = Signal(str)
    edited = Signal()

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office, self._dossier = office, dossier
        self._step: NextStep | None = None
        self._phrase = ""
        self._touched = False
        self.form = "email"
        self._tabs = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._subject = QLineEdit(self)
        self._subject.setPlaceholderText(_("Subject"))
        self._subject.setAccessibleName(_("Subject"))
        self._body = QPlainTextEdit(self)
        self._body.setAccessibleName(_("Message"))
        self._body.setTabChangesFocus(True)
        # It takes what room there is and gives way first where a screen is low.
        self._body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._body.setMinimumHeight(LEAST_BODY)
        self._note = Label("", self)
        self._note.setWordWrap(True)
        self.tone = ToneNotes(self)
        self._twice = False
        self._listen = QTimer(self)
        self._listen.setSingleShot(True)
        self._listen.setInterval(LISTEN_MS)
        self._copy = QPushButton(_("Copy"), self)
        self._mail = QPushButton(_("Open in mail program"), self)
        self._arrange()
        self._body.textChanged.connect(self._on_edited)
        self._listen.timeout.connect(self.listen)
        self.tone.replaced.connect(self._replace)
        self._copy.clicked.connect(self._on_copy)
        self._mail.clicked.connect(self._on_mail)

    def _arrange(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        for form, _channel in FORMS:
            button = QPushButton(_form_name(form), self)
            button.setCheckable(True)
            button.setProperty("role", "nav")
            button.clicked.connect(lambda _on=False, f=form: self.show_form(f))
            self._tabs.addButton(button)
            self._buttons[form] = button
            tabs.addWidget(button)
        tabs.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self._copy)
        foot.addWidget(self._mail)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(tabs)
        column.addWidget(self._subject)
        column.addWidget(self._body, 1)
        column.addWidget(self.tone)
        column.addLayout(foot)

    @property
    def text(self) -> str:
        """Return the message as it stands."""
        return self._body.toPlainText().strip()

    @property
    def subject(self) -> str:
        """Return the subject of an e-mail, empty for what is spoken."""
        return self._subject.text().strip() if self.form == "email" else ""

    @property
    def stopped(self) -> bool:
        """Say whether text and recorded step differ, so that the draft must not leave (R14)."""
        return self._agreement().stops

    def show_form(self, form: str) -> None:
        """Show the live script, the voicemail or the e-mail."""
        self.form = form
        self._buttons[form].setChecked(True)
        self._subject.setVisible(form == "email")
        self._mail.setVisible(form == "email")
        self._touched = False
        self._rewrite()
        self.form_changed.emit(form)

    def set_step(self, step: NextStep | None) -> None:
        """Let the text name this step: untouched drafts are written anew, edited ones follow."""
        old, self._step = self._step, step
        if not self._touched:
            self._rewrite()
            return
        self._phrase = self._spoken()
        if old is not None and step is not None:
            self._follow(old, step)
        self._judge()

    def _follow(self, old: NextStep, new: NextStep) -> None:
        """Let an edited text follow the step; words of the user's own are left to the check."""
        pairs = [(words.spoken_forms(old.on, old.at), words.spoken_forms(new.on, new.at))]
        pairs.append(((words.channel_verb(old.channel),), (words.channel_verb(new.channel),)))
        for said, say in pairs:
            if said != say:
                followed = messages.replace_step(self.text, said, say)
                if followed is not None:
                    self._set_body(followed)

    def _spoken(self) -> str:
        if self._step is None:
            return ""
        return words.spoken(self._step.on, self._step.at)

    def _rewrite(self) -> None:
        self._phrase = self._spoken()
        channel = dict(FORMS)[self.form]
        verb = words.channel_verb(self._step.channel) if self._step else ""
        wording = Wording(
            next_channel=verb if self._phrase else "",
            next_date=self._phrase,
            last_touch_date=self._last_touch(),
            as_said=_(", as I said I would"),
        )
        filled = self._office.drafting.draft(
            self._dossier, channel=channel, wording=wording, form=self.form
        )
        self._subject.setText(filled.subject if filled else "")
        self._set_body(filled.body if filled else "")
        self._touched = False
        self._listen.stop()
        self.tone.forget()
        self._judge()

    def _last_touch(self) -> str:
        touches = [e.touch for e in self._dossier.entries if e.touch is not None]
        days = [t.on_date for t in touches if t.direction is Direction.OUT]
        return words.spoken(days[0], None) if days else ""

    def _set_body(self, text: str) -> None:
        self._body.blockSignals(True)
        self._body.setPlainText(text)
        self._body.blockSignals(False)

    def _on_edited(self) -> None:
        self._touched = True
        self._listen.start()
        self._judge()
        self.edited.emit()

    def listen(self) -> None:
        """Check the tone of what the user wrote; the drafts themselves were checked before."""
        self._listen.stop()
        if not self._touched:
            return
        channel, step = dict(FORMS)[self.form], None
        if self._step is not None:
            step = self._office.tone.step(
                self._dossier, channel=self._step.channel, on=self._step.on, at=self._step.at
            )
        text = self._body.toPlainText()
        kind = kind_of(self._dossier, channel=channel, form=self.form)
        verdict = self._office.tone.check(
            self._dossier, text, kind=kind, step=step, subject=self.subject
        )
        verb = words.channel_verb(self._step.channel) if self._step else ""
        values = {
            "next_channel": verb,
            "next_date": self._phrase,
            "last_touch_date": self._last_touch(),
            "role": self._dossier.pursuit.title,
            "topic": self._dossier.pursuit.title,
        }
        self.tone.show_findings(text, verdict.findings, values)
        self._say_copy(twice=False)

    def _replace(self, start: int, end: int, text: str) -> None:
        """Put a replacement in place of a passage, as one step of the field's own undo."""
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.listen()

    def _say_copy(self, *, twice: bool) -> None:
        self._twice = twice
        self._copy.setText(_("Copy it anyway") if twice else _("Copy"))

    def _agreement(self) -> Agreement:
        """Return whether the text says the step; what is only spoken, or empty, always does."""
        if self._step is None or self.form == "live" or not self.text:
            return _AGREES
        return messages.check_step(
            self.text,
            channel=self._step.channel,
            on=self._step.on,
            at=self._step.at,
            phrase_date=words.spoken_forms(self._step.on, self._step.at),
        )

    def _remark(self, found: Agreement) -> str:
        """Return what is to be done about a text that does not agree."""
        match found.code:
            case "agrees":
                return ""
            case "no_date":
                return _("Say how and when you will follow up: {when}.").format(when=self._phrase)
            case "different_channel" if self._step is not None:
                return _("The text says “{said}”, your next step is another one: {what}.").format(
                    said=found.said, what=words.channel(self._step.channel)
                )
            case "weekday_mismatch":
                return _("“{said}”: the weekday is not that of the date.").format(said=found.said)
        return _("The text names another day than your next step, {when}.").format(
            when=self._phrase
        )

    def _judge(self) -> None:
        found = self._agreement()
        self._note.setText(self._remark(found))
        dress(self._note, "error" if found.stops else "muted")
        for button in (self._copy, self._mail):
            button.setEnabled(not found.stops and bool(self.text))
        contact = self._dossier.contact
        self._mail.setEnabled(self._mail.isEnabled() and bool(contact and contact.email))

    def _asks_twice(self) -> bool:
        """Say whether a passage of the gravest kind wants a second word before it leaves (R13)."""
        if self._listen.isActive():
            self.listen()
        if not self.tone.stops or self._twice:
            return False
        self._say_copy(twice=True)
        self._note.setText(_("Read it once more with their eyes; a second press lets it go."))
        return True

    def _on_copy(self) -> None:
        if self._asks_twice():
            return
        QGuiApplication.clipboard().setText(self.text)
        self._say_copy(twice=False)

    def _on_mail(self) -> None:
        if self._asks_twice():
            return
        contact = self._dossier.contact
        if contact and not open_mail(contact.email, self._subject.text(), self.text):
            self._note.setText(_("No mail program opened. Copy the text instead."))

    # Overrides of Qt

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing any more: the database may be closed by then."""
        self._listen.stop()
        super().hideEvent(event)


def _form_name(form: str) -> str:
    names = {"live": _("Call script"), "voicemail": _("Voicemail"), "email": _("E-mail")}
    return names[form]
