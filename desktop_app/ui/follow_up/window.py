# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The follow-up window: one key logs what came of it and proposes the next step; Enter accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Channel, Outcome
from desktop_app.overriding import override
from desktop_app.services.drafting import Coming
from desktop_app.services.follow_ups import Happening, Then
from desktop_app.services.proposals import Happened
from desktop_app.ui.follow_up.briefing import Briefing
from desktop_app.ui.follow_up.doubt import Doubt
from desktop_app.ui.follow_up.draft_pane import DraftPane
from desktop_app.ui.follow_up.endings import AfterBox
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.follow_up.outcome_keys import OutcomeKeys
from desktop_app.ui.follow_up.their_date import TheirDate
from desktop_app.ui.follow_up.they_offered import TheyOffered
from desktop_app.ui.follow_up.warming import begin as begin_warming
from desktop_app.ui.panes import dress
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.guards import guard

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable

_ASSUMED = {"live": Outcome.VOICEMAIL, "voicemail": Outcome.VOICEMAIL, "email": Outcome.WRITTEN}


_OUTBOUND = frozenset(
    {Outcome.REACHED, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.WRITTEN}
)


class FollowUpWindow(QDialog):
    """Follow up on one pursuit."""

    def __init__(
        self, office: Office, undoable: Undoable, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._undoable, self._dossier = office, undoable, dossier
        self._insists = False
        self.setWindowTitle(_("Follow up: {name}").format(name=lines.pursuit_name(dossier.row)))
        room = self.screen().availableGeometry()
        self.resize(min(1080, room.width() - 40), min(820, room.height() - 60))
        channel = dossier.step.channel if dossier.step else Channel.CALL
        self.keys = OutcomeKeys(dossier.pursuit.kind, self)
        self.doubt = Doubt(office, dossier, self)
        self.draft = DraftPane(office, dossier, self)
        self.next_step = NextStepEditor(office, self)
        self.their_date = TheirDate(office, self)
        self.offered = TheyOffered(dossier.pursuit.kind, self)
        self.after = AfterBox(office, self.next_step, self)
        self.note = QPlainTextEdit(self)
        self.note.setPlaceholderText(_("What was said? (optional)"))
        self.note.setAccessibleName(_("What was said"))
        self.note.setMaximumHeight(52)
        self.note.setTabChangesFocus(True)
        self.refusal = Refusal(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(_("Log it and keep this step"))
        dress(self._save, "primary")  # the box has dressed its buttons already
        self._save.setDefault(True)
        self._cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setText(_("Not now"))
        self._arrange()
        self._connect()
        self.draft.show_form("email" if channel in (Channel.EMAIL, Channel.MESSAGE) else "live")
        self.draft.setVisible(not self.doubt.asks_way)
        self.keys.set_channel(channel)
        self._restore_draft()
        self.draft.take_focus()
        QTimer.singleShot(0, self, begin_warming)

    def _arrange(self) -> None:
        left = Briefing(self._dossier, self._office.desk.today, self)
        left.setFixedWidth(320)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.doubt)
        right.addWidget(self.draft, 1)
        right.addWidget(self._section(_("What came of it?")))
        right.addWidget(self.keys)
        right.addWidget(self.note)
        right.addWidget(self.their_date)
        right.addWidget(self.offered)
        right.addWidget(self.after)
        right.addWidget(self.refusal)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(left)
        panes.addWidget(_scrolled(right), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._header())
        column.addLayout(panes, 1)
        column.addWidget(self._buttons)

    def _header(self) -> QHBoxLayout:
        row, today = self._dossier.row, self._office.desk.today
        name = ElidedLabel(lines.pursuit_name(row), self)
        name.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, 1)
        if row.due_on is not None:
            clock12 = self._office.preferences.current.clock12
            when = Label(words.due(row.due_on, row.due_time, today, clock12=clock12), self)
            when.setProperty("role", due_role(row.due_on, today))
            head.addWidget(when)
        if row.promised:
            said = Label(_("you said so"), self)
            said.setProperty("role", "chip-promise")
            head.addWidget(said)
        return head

    def _section(self, text: str) -> Label:
        head = Label(text, self)
        head.setProperty("role", "section")
        return head

    def _connect(self) -> None:
        self.keys.chosen.connect(self._on_outcome)
        self.doubt.way_chosen.connect(self._on_way)
        self.doubt.changed.connect(self._judge)
        self.draft.form_changed.connect(self._on_form)
        self.draft.edited.connect(self._judge)
        self.next_step.changed.connect(self._on_step)
        self.next_step.judge_with(self._caution)
        self.after.changed.connect(self._on_after)
        self.draft.picked.connect(self._on_text)
        self.draft.own_wanted.connect(self._show_templates)
        self.their_date.changed.connect(self._on_their_date)
        self.offered.changed.connect(self._on_their_date)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)

    def choose(self, outcome: Outcome | None) -> None:
        """Press the key of an outcome, None for none; what this channel lacks came by a call."""
        if outcome is None:
            return
        if outcome not in self.keys.buttons:
            self.keys.set_channel(Channel.CALL)
        self.keys.choose(outcome)

    def _on_way(self, form: str) -> None:
        self.draft.show()
        self.draft.show_form(form)

    def _on_form(self, form: str) -> None:
        channel = self.draft.channel
        self.keys.set_channel(channel)
        if self.keys.outcome is None:
            self._propose(_ASSUMED[form], channel)
        self._judge()

    def _on_outcome(self, outcome: Outcome) -> None:
        if outcome is Outcome.VOICEMAIL and self.draft.form == "live":
            self.draft.show_form("voicemail")
        self.next_step.forget_choice()
        takes_leave = outcome is Outcome.WRITTEN and self.draft.takes_leave
        self.after.set_outcome(outcome)
        if takes_leave:
            self.after.take_leave()
        self.their_date.set_outcome(outcome)
        self.offered.set_outcome(outcome)
        self._propose(outcome, self.keys.channel)
        self._on_after()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_their_date(self) -> None:
        if self.keys.outcome is not None:
            self.next_step.forget_choice()
            self._propose(self.keys.outcome, self.keys.channel)
            self._judge()

    def _happened(self, outcome: Outcome, channel: Channel) -> Happened:
        return Happened(
            outcome,
            channel,
            self._office.desk.today,
            agreed=self.their_date.agreed,
            their_date=self.their_date.decision,
            meant=self.offered.meant,
            promised=self.offered.meant == "N5",
        )

    def _caution(self, step: NextStep) -> str:
        """Say what speaks against a step, before it is taken (method.md 5.4)."""
        outcome = self.keys.outcome
        happened = self._happened(outcome, self.keys.channel) if outcome is not None else None
        found = self._office.proposals.warnings(self._dossier.pursuit.id, step, happened)
        clock12 = self._office.preferences.current.clock12
        said = (guard(f.reason, self._office.desk.today, clock12=clock12) for f in found)
        return "\n".join(f"{line}." for line in said)

    def _propose(self, outcome: Outcome, channel: Channel) -> None:
        happened = self._happened(outcome, channel)
        proposal: Proposal = self._office.proposals.after(self._dossier.pursuit.id, happened)
        self.next_step.propose(proposal)
        self.after.suggest(proposal)
        said = outcome in (Outcome.VOICEMAIL, Outcome.WRITTEN, Outcome.ASSISTANT)
        can = outcome not in (Outcome.NO_ANSWER, Outcome.LOOKED_UP, Outcome.AUTOMATIC)
        self.next_step.allow_said(allowed=can, checked=said)

    def _on_step(self) -> None:
        self.draft.set_step(self.next_step.step if self.after.keeps_going else None)
        self._judge()

    def _on_after(self) -> None:
        """Let the text follow: with a step it names it, without one it announces none."""
        self.draft.set_coming(Coming(self.keys.outcome, leaving=self.after.leaving))
        self._on_step()

    def _on_text(self) -> None:
        """Let the pursuit rest after a text that says goodbye, unless it is closed."""
        if self.draft.takes_leave and self.after.keeps_going:
            self.after.take_leave()
        self._judge()

    def close_with_note(self) -> None:
        """Offer the closing note for an end that the user has decided on (Z1, Z2)."""
        self.draft.show()
        self.draft.show_form("email")
        self.keys.choose(Outcome.WRITTEN)
        self.after.take_leave()

    def _show_templates(self) -> None:
        from desktop_app.ui.dialogs.templates import TemplatesDialog  # noqa: PLC0415  # on request

        TemplatesDialog(self._office, self._undoable, self._dossier, self).exec()
        self.draft.read_templates()

    def _judge(self) -> None:
        """Save is off until what came of it and what comes next are both known (R05)."""
        outcome = self.keys.outcome
        ready = outcome is not None and self.after.ready
        sent = outcome in (Outcome.WRITTEN, Outcome.VOICEMAIL)
        if sent and self.draft.stopped:
            ready = False
        self._save.setEnabled(ready)
        self._save.setText(self.after.save_text())

    def _their_words(self) -> str:
        return self.note.toPlainText().strip()

    @property
    def then(self) -> Then:
        """Return what follows: the step, or an allowed ending."""
        return self.after.then(self._their_words()) or self.next_step.step

    def save(self) -> None:
        """Log the touch with what follows; the window stays open when it was refused."""
        outcome = self.keys.outcome
        if outcome in _OUTBOUND and not self.doubt.ready:
            self.doubt.take_focus()
            self.refusal.show_error(_("This comes before its day. Choose why today, at the top."))
            return
        if outcome is None or not self._save.isEnabled() or self._asks_for_a_message(outcome):
            return
        happening = Happening(
            outcome,
            self.keys.channel,
            self._office.desk.today,
            self._office.desk.now,
            self._text_of(outcome),
            their_date=self.their_date.decision,
            meant=self.offered.meant,
            back_on=self.their_date.back,
        )
        then = self.then
        self.refusal.run(
            self._undoable,
            lambda: self._office.follow_ups.log(self._dossier.pursuit.id, happening, then),
            self._done,
        )

    def _asks_for_a_message(self, outcome: Outcome) -> bool:
        """Put the script in front after two calls without a message; a second press logs (R12)."""
        if outcome is not Outcome.NO_ANSWER or self._insists:
            return False
        found = self._office.proposals.silent_again(self._dossier.pursuit.id)
        if found is None:
            return False
        self._insists = True
        self.draft.show_form("voicemail")
        said = guard(found.reason, self._office.desk.today)
        self.refusal.show_error(_("{said}. A second press logs it without.", said=said))
        return True

    def _done(self) -> None:
        self._office.drafts.forget(self._draft_key)
        self.accept()

    def _text_of(self, outcome: Outcome) -> str:
        note = self._their_words()
        if outcome in _OUTBOUND:
            note = "\n".join(part for part in (self.doubt.reason, note) if part)
        if outcome in (Outcome.WRITTEN, Outcome.VOICEMAIL) and self.draft.text:
            # The first line is what the timeline shows.
            return "\n\n".join(p for p in (note, self.draft.subject, self.draft.text) if p)
        return note

    @property
    def _draft_key(self) -> str:
        return f"follow_up/{self._dossier.pursuit.uid}"

    def _restore_draft(self) -> None:
        self.note.setPlainText(self._office.drafts.find(self._draft_key))

    # Overrides of Qt

    @override
    def reject(self) -> None:
        """Close without logging; what was typed waits for the next time."""
        self._office.drafts.keep(self._draft_key, self.note.toPlainText())
        super().reject()


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """Return a column that scrolls where the screen is too low for it."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    inside.setLayout(column)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
