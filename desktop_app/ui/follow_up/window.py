# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The follow-up window: one key logs what came of it and proposes the next step; Enter accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Channel, Outcome
from desktop_app.domain.terms import SILENT
from desktop_app.overriding import override
from desktop_app.services import steps, together
from desktop_app.services.drafting import Coming
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening, Then
from desktop_app.services.guarding import kind_of_number, last_turned_to
from desktop_app.services.proposals import Happened
from desktop_app.services.proposed_ways import by_mail
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.follow_up import outcome_kinds as kinds
from desktop_app.ui.follow_up.also_about import AlsoAbout
from desktop_app.ui.follow_up.briefing import Briefing
from desktop_app.ui.follow_up.doubt import Doubt
from desktop_app.ui.follow_up.draft_pane import DraftPane
from desktop_app.ui.follow_up.draft_remarks import decided
from desktop_app.ui.follow_up.endings import AfterBox
from desktop_app.ui.follow_up.header import header
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.follow_up.outcome_keys import OutcomeKeys
from desktop_app.ui.follow_up.save_button import save_button
from desktop_app.ui.follow_up.scrolled import roomy, scrolled
from desktop_app.ui.follow_up.their_date import TheirDate
from desktop_app.ui.follow_up.they_offered import TheyOffered
from desktop_app.ui.follow_up.warming import begin as begin_warming
from desktop_app.ui.reader import reader
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.text import Label
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.guards import guard

if TYPE_CHECKING:
    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable


class FollowUpWindow(QDialog):
    """Follow up on one pursuit."""

    def __init__(
        self, office: Office, undoable: Undoable, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._office, self._undoable, self._dossier = office, undoable, dossier
        self._insists, self._as_it_is, self._said_in_text = False, False, True
        self.answers_no = False  # one that left e-mail open, on record already (B3)
        self.setWindowTitle(_("Follow up: {name}").format(name=lines.pursuit_name(dossier.row)))
        self.resize(roomy(self))
        channel = dossier.step.channel if dossier.step else Channel.CALL
        self.keys = OutcomeKeys(dossier.pursuit.kind, self)
        self.doubt = Doubt(office, dossier, self)
        self.draft = DraftPane(office, dossier, self)
        self.also = AlsoAbout(office, undoable, dossier, self)
        self.next_step = NextStepEditor(office, self)
        self.their_date = TheirDate(office, self)
        if (word := dossier.promise) is not None:
            self.their_date.set_word(words.day(word.due_on, office.desk.today))
        self.offered = TheyOffered(dossier.pursuit.kind, self)
        self.after = AfterBox(office, self.next_step, self)
        self.after.set_dossier(dossier)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(_("What was said"))
        self.note.setMaximumHeight(52)
        self.note.setTabChangesFocus(True)
        self.refusal = Refusal(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._save = save_button(self._buttons, self.note)
        self._cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setText(_("Not now"))
        self._arrange()
        self._connect()
        self.draft.show_form("email" if channel in (Channel.EMAIL, Channel.MESSAGE) else "live")
        self.draft.setVisible(not self.doubt.asks_way)
        self.keys.set_channel(channel)
        self.note.setPlainText(office.drafts.find(self._draft_key))
        self.draft.take_focus()
        QTimer.singleShot(0, self, begin_warming)

    def _arrange(self) -> None:
        self.briefing = left = Briefing(self._dossier, reader(self._office), self)
        edits = Edits(self._office.desk.database)
        left.tell_number(*kind_of_number(edits, self._dossier.contact))
        left.tell_of_others(last_turned_to(edits, self._dossier.pursuit.contact_id))
        mine = self._office.preferences
        calendar = mine.calendar(self._dossier.contact, self._dossier.organization)
        left.tell_time(self._office.clock.now(), calendar, mine.current.limits)
        left.setFixedWidth(max(320, min(self.width() * 3 // 10, left.wanted_width)))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.doubt)
        right.addWidget(self.draft, 1)
        right.addWidget(self.also)
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
        panes.addWidget(scrolled(right), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(header(self._office, self._dossier, self))
        column.addLayout(panes, 1)
        column.addWidget(self._buttons)

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
        self.also.changed.connect(self._on_also)
        self.note.textChanged.connect(self._judge)
        self.next_step.changed.connect(self._on_step)
        self.next_step.judge_with(self._caution)
        self.next_step.stands_in(steps.zone_of(self._dossier.contact, self._dossier.organization))
        self.after.changed.connect(self._on_after)
        self.draft.picked.connect(self._on_text)
        self.draft.own_wanted.connect(self._show_templates)
        self.their_date.changed.connect(self._on_their_date)
        self.their_date.listen_to(self.note)
        self.offered.changed.connect(self._on_their_date)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)

    def choose(self, outcome: Outcome | None) -> None:
        """Press the key of an outcome, None for none; what this channel lacks came by another."""
        if outcome is None:
            return
        if outcome not in self.keys.buttons:
            self.keys.set_channel(Channel.CALL)
        if outcome not in self.keys.buttons:  # nor by a call: it was written
            self.draft.show_form("email")
        self.keys.choose(outcome)

    def _on_also(self) -> None:
        """Let the text name what the message is to be about too (6.3)."""
        self.draft.set_also(self.also.titles)
        self._judge()

    def _on_way(self, form: str) -> None:
        self.draft.show()
        self.draft.show_form(form)

    def _on_form(self, form: str) -> None:
        channel = self.draft.channel
        self._forget_insisting()
        self.keys.set_channel(channel)
        if self.keys.outcome is None:
            self._propose(kinds.NAMED[form], channel)
        self._judge()

    def _forget_insisting(self) -> None:
        """Take back what was said about the act before: it is another one now (R12)."""
        self._insists = False
        self.refusal.show_error("")

    def _on_outcome(self, outcome: Outcome) -> None:
        self._forget_insisting()
        if outcome is Outcome.VOICEMAIL and self.draft.form == "live":
            self.draft.show_form("voicemail")
        if outcome in kinds.ASK_ANEW or not self.next_step.is_own:
            self.next_step.forget_choice()
        takes_leave = self.draft.takes_leave
        self.after.set_outcome(outcome, self.keys.channel)
        if outcome is Outcome.WRITTEN and takes_leave:
            self.after.take_leave(takes_leave)
        self.their_date.set_outcome(outcome)
        self.offered.set_outcome(outcome)
        self.also.set_outcome(outcome)
        self._propose(outcome, self.keys.channel)
        self._on_after()
        (self._save if self._save.isEnabled() else self.note).setFocus()

    def _on_their_date(self) -> None:
        if self.keys.outcome is not None:
            self.next_step.forget_choice()
            self._propose(self.keys.outcome, self.keys.channel)
            self.draft.set_coming(self._coming)
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
        # Before a key was pressed the message that is about to leave counts already (G4).
        assumed = kinds.ASSUMED[self.draft.form]
        happened = self._happened(self.keys.outcome or assumed, self.keys.channel)
        found = self._office.proposals.warnings(self._dossier.pursuit.id, step, happened)
        return "\n".join(f"{guard(f.reason, self._office.desk.today)}." for f in found)

    def _propose(self, outcome: Outcome, channel: Channel) -> None:
        happened = self._happened(outcome, channel)
        proposal: Proposal = self._office.proposals.after(self._dossier.pursuit.id, happened)
        if self.after.narrowed:
            proposal = by_mail(proposal)
        self.next_step.propose(proposal)
        self.after.suggest(proposal)
        if outcome is Outcome.NO_TIME:  # longer the second time (W1)
            edits, named = Edits(self._office.desk.database), self.their_date.decision
            again = self._office.proposals.meeting_again(
                edits, self._dossier.pursuit, named, since=self._office.desk.today
            )
            self.after.rest_until(again.on)
        # An appointment is a word given.
        said = outcome in kinds.LEFT or happened.agreed is not None
        self.next_step.allow_said(allowed=outcome not in SILENT, checked=said)
        self._said_in_text = True

    def _on_step(self) -> None:
        self.draft.set_step(self.after.said_step)
        self._judge()

    def _on_after(self) -> None:
        """Let the text follow: with a step it names it, without one it announces none."""
        if self.after.narrowed:
            self._propose(Outcome.NO_CONTACT, self.keys.channel)
        self.draft.set_coming(self._coming)
        self._on_step()

    @property
    def _coming(self) -> Coming:
        return Coming(
            self.keys.outcome,
            leaving=self.after.leaving,
            accepts=self.after.accepts,
            moves=self.after.moves_word,
            narrowed=self.after.narrowed or self.answers_no,
            their_date=self.their_date.decision is not None,
        )

    def _on_text(self) -> None:
        """Let the pursuit rest after a text that says goodbye, unless it is closed."""
        if self.draft.takes_leave and self.after.keeps_going:
            self.after.take_leave(self.draft.takes_leave)
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
        self.also.set_text(f"{self.draft.subject}\n{self.draft.text}")
        # A no is on record with their words (R20).
        wordless = outcome is Outcome.NO_CONTACT and not self._their_words()
        self._as_it_is = False
        self.note.setPlaceholderText(self.after.words_asked)
        self._save.setEnabled(outcome is not None and self.after.ready and not wordless)
        self._save.setText(self.after.save_text())
        self._let_said_follow()

    def _let_said_follow(self) -> None:
        """Untick the promise when the text no longer names the step, and the other way (R14)."""
        says = self.draft.says_step or self.keys.outcome not in kinds.SENT
        if says != self._said_in_text:
            self._said_in_text = says
            self.next_step.set_said(said=says)

    def _their_words(self) -> str:
        return self.note.toPlainText().strip()

    @property
    def then(self) -> Then:
        """Return what follows: the step, or an allowed ending."""
        return self.after.then(self._their_words()) or self.next_step.step

    def save(self) -> None:
        """Log the touch with what follows; the window stays open when it was refused."""
        outcome = self.keys.outcome
        asked = (outcome in kinds.OUTBOUND and self.doubt.asks()) or self.their_date.asks()
        if asked:
            self.refusal.show_error(asked)
            return
        if outcome is None or not self._save.isEnabled() or self._asks_again(outcome):
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
        then, also, office = self.then, self.also.chosen, self._office
        self.refusal.run(
            self._undoable,
            lambda: together.log(office, self._dossier.pursuit.id, happening, then, also),
            self._done,
        )

    def _asks_again(self, outcome: Outcome) -> bool:
        """Ask a second time before what should not leave as it is was sent (9, no. 13; R12)."""
        if outcome in kinds.SENT and self.draft.stopped and not self._as_it_is:
            self._as_it_is, said = True, self.draft.remark
            self.refusal.show_error(_("{said} A second press logs it anyway.", said=said))
            return True
        return self._asks_for_a_message(outcome)

    def _asks_for_a_message(self, outcome: Outcome) -> bool:
        """Put the script in front after two calls without a message; a second press logs (R12)."""
        if outcome is not Outcome.NO_ANSWER or self._insists:
            return False
        found = self._office.proposals.silent_again(self._dossier.pursuit.id)
        if found is not None:
            self.draft.show_form("voicemail")
            self._insists = True
            said = guard(found.reason, self._office.desk.today)
            self.refusal.show_error(_("{said}. A second press logs it without.", said=said))
        return found is not None

    def _done(self) -> None:
        self._office.drafts.forget(self._draft_key)
        self.accept()

    def _text_of(self, outcome: Outcome) -> str:
        note = self._their_words()
        if outcome in kinds.OUTBOUND:
            aside = self.draft.remark if self._as_it_is and self.draft.stopped else ""
            note = "\n".join(filter(None, (self.doubt.reason, decided(aside), note)))
        if outcome in (Outcome.WRITTEN, Outcome.VOICEMAIL) and self.draft.text:
            # The first line is what the timeline shows.
            return "\n\n".join(p for p in (note, self.draft.subject, self.draft.text) if p)
        return note

    @property
    def _draft_key(self) -> str:
        return f"follow_up/{self._dossier.pursuit.uid}"

    # Overrides of Qt

    @override
    def reject(self) -> None:
        """Close without logging; what was typed waits for the next time."""
        self._office.drafts.keep(self._draft_key, self.note.toPlainText())
        super().reject()
