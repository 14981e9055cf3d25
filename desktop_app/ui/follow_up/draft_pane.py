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
from desktop_app.domain.moments import takes_leave
from desktop_app.domain.records import Channel
from desktop_app.overriding import override
from desktop_app.services.drafting import NOT_KNOWN, Coming, Wording, word_to_them
from desktop_app.services.tone import kind_of
from desktop_app.ui.follow_up import draft_checks as checks
from desktop_app.ui.follow_up import draft_remarks as remarks
from desktop_app.ui.follow_up.briefing import open_mail
from desktop_app.ui.follow_up.template_choice import TemplateChoice
from desktop_app.ui.follow_up.tone_notes import ToneNotes
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from desktop_app.domain.agreement import Agreement
    from desktop_app.domain.messages import Template
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep

LEAST_BODY = 88
LISTEN_MS = 400
"""Pause in typing after which the tone is checked."""

FORMS = (("live", Channel.CALL), ("voicemail", Channel.CALL), ("email", Channel.EMAIL))


class DraftPane(QFrame):
    """Shows one of three texts for the same step; edits are kept while the window is open.

    Signals:
        form_changed: live, voicemail or email is shown now.
        edited: the user changed the text.
        picked: the user chose another text.
        own_wanted: the user's own templates are to be shown.
    """

    form_changed = Signal(str)
    edited = Signal()
    picked = Signal()
    own_wanted = Signal()

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office, self._dossier = office, dossier
        self._step: NextStep | None = None
        self._phrase = ""
        self._touched = self._has_left = False
        self._coming = NOT_KNOWN
        self._template: Template | None = None
        self._picked, self._also = "", dict[str, str]()
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
        self.choice = TemplateChoice(self)
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
        self.choice.picked.connect(self.pick)
        self.choice.own_wanted.connect(self.own_wanted)
        self._copy.clicked.connect(self._on_copy)
        self._mail.clicked.connect(self._on_mail)

    def _arrange(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        for form, _channel in FORMS:
            button = QPushButton(remarks.form_name(form, by_message=self._by_message), self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "nav")
            button.clicked.connect(lambda _on=False, f=form: self.show_form(f))
            self._tabs.addButton(button)
            self._buttons[form] = button
            tabs.addWidget(button)
        tabs.addSpacing(12)
        tabs.addWidget(self.choice, 1)
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
        return self._subject.text().strip() if self.channel is Channel.EMAIL else ""

    @property
    def _by_message(self) -> bool:
        """Say whether what is written goes as a message rather than an e-mail."""
        step = self._dossier.step
        return step is not None and step.channel is Channel.MESSAGE

    @property
    def channel(self) -> Channel:
        """Return the way by which the shown text goes."""
        channel = dict(FORMS)[self.form]
        return Channel.MESSAGE if channel is Channel.EMAIL and self._by_message else channel

    @property
    def takes_leave(self) -> str:
        """Return as which the text says goodbye, "" as none: no step should follow it (NXT06)."""
        return takes_leave(self._template.situations) if self._template is not None else ""

    @property
    def stopped(self) -> bool:
        """Say whether text and record differ, so that leaving asks twice (R14, NXT06)."""
        return self._agreement().stops

    @property
    def remark(self) -> str:
        """Return what is to be done about the text, "" for nothing."""
        return remarks.remark(
            self._agreement(), self._phrase, self._step.channel if self._step else None
        )

    @property
    def says_step(self) -> bool:
        """Say whether the text names the step: only then was it said (R14); an empty one may."""
        return self._agreement().ok

    def show_form(self, form: str) -> None:
        """Show the live script, the voicemail or the e-mail."""
        self.form = form
        self._buttons[form].setChecked(True)
        dress(self._body, "script" if form != "email" else "")  # read aloud: larger
        self._subject.setVisible(self.channel is Channel.EMAIL)
        self._mail.setVisible(self.channel is Channel.EMAIL)
        self._touched, self._has_left, self._picked = False, False, ""
        self._rewrite()
        self.form_changed.emit(form)

    def take_focus(self) -> None:
        """Put the focus on the shown form; Enter there presses nothing."""
        self._buttons[self.form].setFocus()

    def set_coming(self, coming: Coming) -> None:
        """Let the choice of texts follow what is about to be logged; an edited one stays."""
        if coming == self._coming:
            return
        self._coming = coming
        if self._touched or self._has_left:
            self._judge()
        else:
            self._rewrite()

    def pick(self, template_id: str) -> None:
        """Show another text in the place of the present one."""
        self._picked, self._has_left = template_id, False
        self._rewrite()
        self.picked.emit()

    def read_templates(self) -> None:
        """Show what became of the user's templates; words of the user's own stay."""
        if not (self._touched or self._has_left):
            self._rewrite()

    def set_step(self, step: NextStep | None) -> None:
        """Let the text name this step: untouched drafts are written anew, edited ones follow.

        What has left already stays as it left (R13, R14).
        """
        old, self._step = self._step, step
        if not (self._touched or self._has_left):
            self._rewrite()
            return
        self._phrase = self._spoken()
        if old is not None and step is not None and not self._has_left:
            self._follow(old, step)
        self._judge()

    def set_also(self, titles: Sequence[str]) -> None:
        """Let the text name these goals beside its own, where it names any (6.3)."""
        self._also = remarks.named_too(self._dossier, titles)
        self.read_templates()

    def _follow(self, old: NextStep, new: NextStep) -> None:
        """Let an edited text follow the step; words of the user's own are left to the check."""
        today = self._office.desk.today
        said, say = (words.spoken_forms(one.on, one.at, today) for one in (old, new))
        pairs = [(said, say)]
        pairs.append(((words.channel_verb(old.channel),), (words.channel_verb(new.channel),)))
        for said, say in pairs:
            if said != say:
                followed = messages.replace_step(self.text, said, say)
                if followed is not None:
                    self._set_body(followed)

    def _spoken(self) -> str:
        step = self._step
        return words.spoken(step.on, step.at, self._office.desk.today) if step else ""

    def _rewrite(self) -> None:
        self._phrase = self._spoken()
        self._choose()
        filled = None
        if self._template is not None:
            wording, also = self._wording(), self._also
            filled = self._office.drafting.fill(self._template, self._dossier, wording, also)
        self._subject.setText(filled.subject if filled else "")
        self._set_body(filled.body if filled else "")
        self._touched = False
        self._listen.stop()
        self.tone.forget()
        self._judge()

    def _choose(self) -> None:
        """Take the text that the user picked, else the one that fits best."""
        texts = self._office.drafting.offered(
            self._dossier, channel=self.channel, form=self.form, coming=self._coming
        )
        fits = (
            texts[0]
            if texts
            else self._office.drafting.choose(
                self._dossier, channel=self.channel, form=self.form, coming=self._coming
            )
        )
        self._template = next((text for text in texts if text.id == self._picked), fits)
        step, pursuit = self._dossier.step, self._dossier.pursuit
        code = (step.situation if step else "") or pursuit.situation
        self.choice.show_texts(texts, self._template, code)

    def _wording(self) -> Wording:
        verb = words.channel_verb(self._step.channel) if self._step else ""
        said, today = word_to_them(self._dossier), self._office.desk.today
        return Wording(
            next_channel=verb if self._phrase else "",
            next_date=self._phrase,
            as_said=_(", as I said I would"),
            promised_date=words.spoken(said.due_on, said.due_time, today) if said else "",
            **remarks.day_names(self._dossier, today),
        )

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
        if self._touched:
            self._check()

    def _check(self) -> None:
        text = self._body.toPlainText()
        template_id = self._template.id if self._template else ""
        kind = kind_of(self._dossier, channel=self.channel, form=self.form, template_id=template_id)
        message = checks.Message(text, self.subject, kind, own=self._touched)
        found = checks.tone_of(self._office, self._dossier, message, self._step)
        values = remarks.fill_ins(self._dossier, self._wording(), self._also)
        self.tone.show_findings(text, found, values)
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
        if self.form == "live" or not self.text:
            return checks.AGREES
        if self._step is None:
            return checks.leaving(self.text, self._coming, self._office.desk.today)
        if checks.closed_way(self._step, self._dossier.contact, self._coming):
            return checks.CLOSED
        return checks.says(self.text, self._step, goodbye=bool(self.takes_leave))

    def _judge(self) -> None:
        found = self._agreement()
        no = "" if self.text else checks.why_none(self._office, self._dossier, self.channel)
        self._note.setText(self.remark or no)
        dress(self._note, "error" if found.stops else "muted")
        for button in (self._copy, self._mail):
            button.setEnabled(bool(self.text))
        self._say_copy(twice=False)
        contact = self._dossier.contact
        self._mail.setEnabled(self._mail.isEnabled() and bool(contact and contact.email))

    def _asks_twice(self) -> bool:
        """Say whether a passage of the gravest kind wants a second word before it leaves (R13)."""
        if self._listen.isActive() or not (self._touched or self._twice):
            self._listen.stop()
            self._check()  # an untouched draft too: perhaps nobody works on its day (NXT04)
        if not (self.tone.stops or self.stopped) or self._twice:
            return False
        self._say_copy(twice=True)
        again = _("Read it once more with their eyes; a second press lets it go.")
        self._note.setText(" ".join(part for part in (self.remark, again) if part))
        return True

    def _refused(self) -> bool:
        """Say whether they said no meanwhile: then nothing leaves any more (R20)."""
        pursuit_id, way = self._dossier.pursuit.id, dict(FORMS)[self.form]
        error = self._office.hearing.refusal(pursuit_id, way)
        if error is not None:
            self._note.setText(words.error_line(error))
            dress(self._note, "error")
        return error is not None

    def _on_copy(self) -> None:
        if self._refused() or self._asks_twice():
            return
        QGuiApplication.clipboard().setText(self.text)
        self._has_left = True
        self._say_copy(twice=False)

    def _on_mail(self) -> None:
        if self._refused() or self._asks_twice():
            return
        to = self._dossier.contact
        self._has_left = bool(to and open_mail(to.email, self._subject.text(), self.text))
        if not self._has_left:
            self._note.setText(_("No mail program opened. Copy the text instead."))

    # Overrides of Qt

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing any more: the database may be closed by then."""
        self._listen.stop()
        super().hideEvent(event)
