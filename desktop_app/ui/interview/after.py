# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""After an interview: their next step, their date, my date; silence is an answer too (R40)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Outcome
from desktop_app.services import steps
from desktop_app.services.interview_cards import Answer, Phase, suggested_outcome
from desktop_app.ui.day_heard import DayHeard
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.interview.repair import Repair
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import interviews
from desktop_app.words import text as _
from desktop_app.words.guards import guard

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep


LATE_FOR_THANKS = timedelta(days=7)
"""After so long a note of thanks has likely been sent, or is better left (R35)."""


class AfterPage(QWidget):
    """The three fields, and the way to mend it where no date was set.

    Signals:
        changed: something else is answered now.
    """

    changed = Signal()

    def __init__(
        self, office: Office, card: InterviewCard, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._card, self._dossier = office, card, dossier
        self._thanks_on = office.interview_cards.thanks_on(card.interview.id)
        self.kind = QComboBox(self)
        for outcome in (Outcome.INTERVIEWED, Outcome.SCREENED):
            self.kind.addItem(words.outcome_key(outcome), outcome)
        likely = suggested_outcome(dossier.pursuit, card.interview)
        self.kind.setCurrentIndex(self.kind.findData(likely))
        self.their_step = QLineEdit(card.interview.their_step, self)
        self.their_step.setPlaceholderText(_("a second round, a decision …"))
        self.silent = QCheckBox(_("They didn't say"), self)
        self.silent.setChecked(True)
        self.their_date = DueEdit(office, self)
        self.they_call = QCheckBox(_("They said “Don't call us, we'll call you”"), self)
        self.next_step = NextStepEditor(office, self)
        self.next_step.allow_said(allowed=True, checked=False)
        self.forgot = QPushButton(_("I forgot to set one"), self)
        self.repair = Repair(office, dossier, self)
        self.repair.hide()
        by = words.short_date(self._thanks_on)
        self.thank = QCheckBox(
            _("Thank them by {day}: leave me that step too").format(day=by), self
        )
        self.thank.setChecked(True)
        self.note = QPlainTextEdit(self)
        self._arrange()
        self._connect()
        self._propose()

    def _arrange(self) -> None:
        question = Label(interviews.ask(Phase.AFTER), self)
        question.setProperty("role", "strong")
        self.forgot.setProperty("role", "link")
        self.forgot.setCheckable(True)
        self.forgot.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(question)
        head.addStretch(1)
        head.addWidget(self.forgot)
        theirs = QHBoxLayout()
        theirs.setSpacing(12)
        theirs.addWidget(self.their_date)
        theirs.addWidget(self.silent, 0, Qt.AlignmentFlag.AlignTop)  # on one line with the day
        theirs.addStretch(1)
        self.note.setPlaceholderText(_("What was said? (optional)"))
        self.note.setMaximumHeight(64)
        self.note.setTabChangesFocus(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._row(form, _("My date"), self.next_step)
        self._row(form, _("Their next step"), self.their_step)
        form.addRow(FormLabel(_("Their date"), self.their_date, self), theirs)
        form.addRow("", self.they_call)
        self._row(form, _("It was"), self.kind)
        self._row(form, _("Note"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.repair)
        column.addLayout(form)
        column.addWidget(self.thank)
        column.addStretch(1)

    def _row(self, form: QFormLayout, name: str, field: QWidget) -> None:
        form.addRow(FormLabel(name, field, self), field)

    def _connect(self) -> None:
        self.next_step.changed.connect(self._on_step)
        self.next_step.judge_with(self._caution)
        self.next_step.stands_in(steps.zone_of(self._dossier.contact, self._dossier.organization))
        self.their_date.chosen.connect(lambda _when: self._on_their_date())
        DayHeard(self._office, self.note, self.their_date, lambda: Outcome(self.kind.currentData()))
        self.silent.toggled.connect(self._on_silent)
        self.they_call.toggled.connect(lambda _on: self._propose_anew())
        self.kind.currentIndexChanged.connect(lambda _i: self._propose_anew())
        self.forgot.toggled.connect(self._on_forgot)
        self.repair.changed.connect(self._on_repair)

    @property
    def decision(self) -> date | None:
        """Return the date they named, None when they didn't say."""
        return None if self.silent.isChecked() else self.their_date.on

    @property
    def meant(self) -> str:
        """Return the situation that their words begin, "" for none: they will call (B5, I3)."""
        return "I3" if self.they_call.isChecked() else ""

    @property
    def ready(self) -> bool:
        """Say whether the user's own date is set, and theirs where they named one."""
        named = self.silent.isChecked() or self.their_date.on is not None
        return named and self.next_step.step is not None

    @property
    def step(self) -> NextStep | None:
        """Return the user's own step."""
        return self.next_step.step

    @property
    def answer(self) -> Answer:
        """Return what was answered."""
        return Answer(
            Outcome(self.kind.currentData()),
            self.their_step.text(),
            self.decision,
            self.note.toPlainText(),
            self.meant,
        )

    @property
    def thanks_on(self) -> date | None:
        """Return by when to thank, None where no such step is wanted."""
        return self._thanks_on if self.thank.isChecked() else None

    def _propose(self) -> None:
        """Propose the user's own date; thanks that are yet to go out name one counted from now."""
        number, outcome = self._card.interview.id, Outcome(self.kind.currentData())
        cards = self._office.interview_cards
        proposal = cards.proposal(number, outcome, self.decision, meant=self.meant)
        unsent = self.forgot.isChecked() and self.repair.unsent.isChecked()
        if unsent and proposal.on <= self._thanks_on:
            today = self._office.today
            proposal = cards.proposal(number, outcome, since=today, meant=self.meant)
        self.next_step.propose(proposal)

    def _propose_anew(self) -> None:
        self.next_step.forget_choice()
        self._propose()
        self.changed.emit()

    def _caution(self, step: NextStep) -> str:
        found = self._office.proposals.warnings(self._dossier.pursuit.id, step)
        said = (guard(f.reason, self._office.today) for f in found)
        return "\n".join(f"{line}." for line in said)

    def _on_step(self) -> None:
        if self.forgot.isChecked():
            self.repair.set_step(self.next_step.step)
        self.changed.emit()

    def _on_their_date(self) -> None:
        if self.their_date.text and self.silent.isChecked():
            self.silent.setChecked(False)  # proposes anew
        else:
            self._propose_anew()

    def _on_silent(self, silent: bool) -> None:  # noqa: FBT001  # a slot
        if silent:
            self.their_date.set_value(None)
        self._propose_anew()

    def _on_forgot(self, forgot: bool) -> None:  # noqa: FBT001  # a slot
        """Offer the cadence's date, and thanks that name it where they are not sent (R35)."""
        self.repair.setVisible(forgot)
        self.next_step.allow_said(allowed=not forgot, checked=False)
        if forgot:
            late = self._thanks_on > self._card.interview.on_date + LATE_FOR_THANKS
            (self.repair.sent if late else self.repair.unsent).setChecked(True)
        self._on_repair()

    def _on_repair(self) -> None:
        if self.forgot.isChecked():
            self.thank.setChecked(self.repair.unsent.isChecked())
        self._propose_anew()
        self.repair.set_step(self.next_step.step)
