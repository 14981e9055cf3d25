# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What follows a touch: a next step, or one of the allowed endings (method.md R05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Channel, Ending, Outcome
from desktop_app.services.follow_ups import Close, KeepStep, Narrow, Park, Stop, Then
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.follow_up.word_ahead import WordAhead
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.boundaries import lifted_by
from desktop_app.words.timing import suggestion

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.follow_up.next_step import NextStepEditor

_THEY_SPOKE = frozenset({None, Outcome.NO_CONTACT, Outcome.NO_TIME, Outcome.REJECTED})
"""Where nobody has spoken yet, or somebody has: no silence suggests a pause there (R17)."""

_ANSWERS = {"Z4": Ending.DECLINED, "Z5": Ending.ACCEPTED}  # to an offer


class AfterBox(QWidget):
    """Four ways to go on: a step (the rule), keep the present one, park, close; or a stop.

    Signals:
        changed: another way was chosen.
    """

    changed = Signal()

    def __init__(
        self, office: Office, next_step: NextStepEditor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._next_step = office, next_step
        self._outcome: Outcome | None = None
        self._ways = QButtonGroup(self)
        self._step = QRadioButton(_("Next step"), self)
        self._keep = QRadioButton(_("Keep the present step"), self)
        self._park = QRadioButton(_("Park until"), self)
        self._close = QRadioButton(_("Close"), self)
        for button in (self._step, self._keep, self._park, self._close):
            self._ways.addButton(button)
        self._step.setChecked(True)
        self._until = DueEdit(office, self)
        until = office.preferences.calendar().add(office.desk.today, 60)
        self._until.set_value(until, None)
        self.word = WordAhead(office, self)
        self._ending = QComboBox(self)
        name_choice(self._ending, _("How it ended"))
        for ending in Ending:
            self._ending.addItem(words.ending(ending), ending)
        self._stop = Label("", self)
        self._stop.setWordWrap(True)
        self._company = QCheckBox(_("They spoke for the whole company"), self)
        self._fine = QCheckBox(_("They said e-mail is fine: only calls and messages stop"), self)
        self._thank = QCheckBox(_("Thank them within two working days and keep in touch"), self)
        self._has_person = False
        self._suggestion = Label("", self)
        self._suggestion.setProperty("role", "caution")
        self._suggestion.setWordWrap(True)
        self._suggestion.hide()
        self._arrange()
        self._ways.buttonToggled.connect(self._on_way)
        self._fine.toggled.connect(self._on_way)
        self._company.toggled.connect(lambda _on: self._show())
        self._until.chosen.connect(lambda _when: self.changed.emit())
        self.word.changed.connect(self.changed)
        self._show()

    def _arrange(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(16)
        self._row = QWidget(self)
        self._row.setLayout(ways)
        ways.setContentsMargins(0, 0, 0, 0)
        for button in (self._step, self._keep, self._park, self._close):
            ways.addWidget(button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._suggestion)
        column.addWidget(self._row)
        column.addWidget(self._stop)
        column.addWidget(self._company)
        column.addWidget(self._fine)
        column.addWidget(self._next_step)
        for widget in (self._until, self._ending):
            line = QHBoxLayout()
            line.addWidget(widget)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self.word)
        column.addWidget(self._thank)

    @property
    def words_asked(self) -> str:
        """Return what the field for their words says while it is empty (R20)."""
        if self._outcome is Outcome.NO_CONTACT:
            return _("Their words, as you remember them (needed: a no keeps them)")
        return _("What was said? (optional)")

    @property
    def accepts(self) -> bool:
        """Say whether an offer is accepted with it."""
        return self._close.isChecked() and Ending(self._ending.currentData()) is Ending.ACCEPTED

    @property
    def leaving(self) -> bool:
        """Say whether the pursuit is to be closed or parked."""
        return self._outcome is not Outcome.NO_CONTACT and (
            (self._park.isChecked() and not self.moves_word) or self._close.isChecked()
        )

    @property
    def moves_word(self) -> bool:
        """Say whether it is parked with a text that moves a word to the day of the revisit (M1)."""
        return self._parks and self.word.told is Told.NOTE_SENT

    @property
    def said_step(self) -> NextStep | None:
        """Return the step that the text is to name, None where it names none."""
        if self.moves_word and self._until.on is not None:
            return NextStep("revisit", Channel.EMAIL, self._until.on)
        return self._next_step.step if self.keeps_going else None

    @property
    def _parks(self) -> bool:
        return self._outcome is not Outcome.NO_CONTACT and self._park.isChecked()

    def set_dossier(self, dossier: Dossier) -> None:
        """Say about whom it is: somebody to thank after a rejection (B7), a word that was given."""
        self._has_person = dossier.contact is not None
        self.word.set_dossier(dossier)
        self._show()

    def take_leave(self, text: str = "") -> None:
        """Let the pursuit rest: the method closes the loop and suggests parking (5.2).

        After a `text` that accepts or declines an offer it is closed (O2).
        """
        if (ending := _ANSWERS.get(text)) is None:
            self._park.setChecked(True)
            return
        self._ending.setCurrentIndex(self._ending.findData(ending))
        self._close.setChecked(True)

    @property
    def ready(self) -> bool:
        """Say whether what follows is known: a step with a day, or an ending with what it needs."""
        if self._outcome is Outcome.NO_CONTACT:
            return not self.narrowed or self._next_step.step is not None
        if self._park.isChecked():
            return self._until.on is not None and self.word.ready
        return not self._step.isChecked() or self._next_step.step is not None

    @property
    def narrowed(self) -> bool:
        """Say whether their no left e-mail open: then it is no stop (method.md 3.2)."""
        asked = self._outcome is Outcome.NO_CONTACT and self._has_person
        return asked and self._fine.isChecked()

    @property
    def keeps_going(self) -> bool:
        """Say whether a next step follows."""
        no = self._outcome is Outcome.NO_CONTACT
        return self.narrowed or (not no and self._step.isChecked())

    def set_outcome(self, outcome: Outcome, channel: Channel) -> None:
        """Choose the way that usually follows an outcome."""
        self._outcome = outcome
        self.word.set_outcome(outcome, channel)
        if outcome is Outcome.AUTOMATIC:
            self._keep.setChecked(True)
        elif outcome is Outcome.REJECTED:
            self._close.setChecked(True)
            self._ending.setCurrentIndex(self._ending.findData(Ending.REJECTED))
        else:
            self._step.setChecked(True)
        self._show()

    def rest_until(self, on: date) -> None:
        """Propose until when the pursuit rests, where it is parked (W1)."""
        self._until.set_value(on, None)

    def suggest(self, proposal: Proposal) -> None:
        """After so many unanswered follow-ups suggest a pause; going on stays open (R15)."""
        then = proposal.then
        text = ""
        if then is not None and self._outcome not in _THEY_SPOKE:
            text = suggestion(then, proposal.attempt)
        self._suggestion.setText(text)
        self._suggestion.setVisible(bool(text))

    @property
    def suggestion(self) -> str:
        """Return what is suggested, "" for nothing."""
        return self._suggestion.text()

    def then(self, their_words: str) -> Then:
        """Return the chosen ending; None when a next step is to follow."""
        if self.narrowed:
            step = self._next_step.step
            return Narrow(step, their_words) if step is not None else None
        if self._outcome is Outcome.NO_CONTACT:
            return Stop(their_words, whole_company=self._company.isChecked())
        if self._keep.isChecked():
            return KeepStep()
        if self._park.isChecked() and self._until.on is not None:
            return Park(self._until.on, self.word.told)
        if self._close.isChecked():
            keeps = self._thank.isVisibleTo(self) and self._thank.isChecked()
            return Close(Ending(self._ending.currentData()), keep_in_touch=keeps)
        return None

    def save_text(self) -> str:
        """Return what the save button says."""
        if self._outcome is Outcome.NO_CONTACT and not self.narrowed:
            return _("Log it and stop")
        if self._park.isChecked():
            return _("Log it and park")
        if self._close.isChecked():
            return _("Log it and close")
        return _("Log it and keep this step")

    def _on_way(self, *_args: object) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        no = self._outcome is Outcome.NO_CONTACT
        self._row.setVisible(not no)
        self._keep.setVisible(self._outcome is Outcome.AUTOMATIC)
        self._next_step.setVisible(self.narrowed or (not no and self._step.isChecked()))
        self._until.setVisible(self._parks)
        self.word.setVisible(self._parks and self.word.asks)
        self._ending.setVisible(not no and self._close.isChecked())
        self._show_no(shown=no)
        refused = self._outcome is Outcome.REJECTED and self._close.isChecked()
        self._thank.setVisible(refused and self._has_person)

    def _show_no(self, *, shown: bool) -> None:
        """Say what their no closes, and who may lift it (3.2)."""
        text = _(
            "Their no is respected: every open step towards them is released and nothing can "
            "be sent to them. Write their words above: without them it can't be logged."
        )
        if self.narrowed:
            text = _(
                "Calls and messages to them stop; e-mail stays. Write their words above: without "
                "them it can't be logged."
            )
        self._stop.setText(f"{text} {lifted_by('B3' if self.narrowed else 'B1')}")
        self._stop.setVisible(shown)
        self._company.setVisible(shown and not self.narrowed)
        self._fine.setVisible(shown and self._has_person and not self._company.isChecked())
