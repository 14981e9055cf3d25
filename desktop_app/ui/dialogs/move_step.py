# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Move a step; a date that was said to somebody moves only with a note or as not kept (6.3)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import Channel
from desktop_app.overriding import override
from desktop_app.services.drafting import Wording
from desktop_app.services.moving import Told
from desktop_app.services.steps import NextStep, zone_of
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.follow_up.checked_text import CheckedText
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.edits import cautions
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date, time

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


_LINES = 9  # of the note that are seen at once
_OFTEN = 2  # moves after which the next one asks whether it is still worth it (6.3)


class MoveStepDialog(FormDialog):
    """Choose another day; where a promise stands, choose what becomes of it.

    Attributes:
        wants_now: it was closed in order to be done now.
    """

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        dossier: Dossier,
        *,
        on: date | None = None,
        at: time | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Move this step"), _("Move"), parent)
        self._office, self._undoable, self._dossier = office, undoable, dossier
        self._channel = dossier.step.channel if dossier.step else Channel.CALL
        self.due = DueEdit(office, self)
        calendar = office.preferences.calendar(dossier.contact, dossier.organization)
        said = dossier.promise  # a word is moved to a later day than the one that was named
        since = max(office.desk.today, said.due_on) if said else office.desk.today
        self.due.set_value(on or calendar.add(since, 1), at)
        self.due.judge_with(partial(cautions, office, dossier.row))
        self.row(_("New day"), self.due)
        self.place = Label("", self)
        self.place.setProperty("role", "muted")
        self.place.setWordWrap(True)
        self.place.hide()
        self.form.addRow("", self.place)
        self.told = QRadioButton(_("I tell them now, with this note"), self)
        self.silent = QRadioButton(_("I let it go; it counts as not kept"), self)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(_("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.note.fontMetrics().height() * _LINES)
        self.checked = CheckedText(office, [dossier], self.note, self)
        self.copy = QPushButton(_("Copy the note"), self)
        self._late = dossier.promise is not None and office.desk.today > dossier.promise.due_on
        for widget in (self.told, self.silent, self.note, self.checked, self.copy):
            widget.setVisible(dossier.promise is not None)
        if office.interviews.of_step(dossier.step) is not None:
            self.lead(_("It is an interview: its record moves to that day with it."))
        self.wants_now = False
        self.why = QLineEdit(self)
        self.why.setVisible(dossier.promise is None)
        if dossier.promise is not None:
            self._add_choice()
        else:
            self._ask_why()
        self.due.chosen.connect(self._on_day)
        self._on_day()
        self.resize(560, 0)
        self.due.field.selectAll()  # typing takes the place of the proposed day
        self.due.field.setFocus()

    def _ask_why(self) -> None:
        """Ask for one reason; and the third time in a row whether it is still worth it (6.3)."""
        self.row(_("Why, if you like"), self.why)
        step = self._dossier.step
        if step is not None and step.snoozes >= _OFTEN:
            self.lead(
                _(
                    "You have moved this {n} times. Is it still worth it? Parking or closing the "
                    "pursuit is a good answer too.",
                    n=step.snoozes,
                )
            )

    def _do_now(self) -> None:
        self.wants_now = True
        self.reject()

    def _add_choice(self) -> None:
        said = self._dossier.promise
        if said is None:  # pragma: no cover  # only called with a promise
            return
        day = words.spoken(said.due_on, said.due_time, self._office.desk.today)
        self.lead(
            _("You told them {day}. A word that was given does not move in silence.").format(
                day=day
            )
        )
        now = self.buttons.addButton(_("Do it now"), QDialogButtonBox.ButtonRole.ResetRole)
        now.setAutoDefault(False)
        now.clicked.connect(self._do_now)
        self.form.addRow(self.told)
        self.form.addRow(self.note)
        self.form.addRow(self.checked)
        self.form.addRow(self.copy)
        self.form.addRow(self.silent)
        self.told.setEnabled(not self._late)
        if self._late:
            self.told.setText(_("The day has passed; tell them when you follow up"))
        for widget in (self.note, self.checked, self.copy):
            widget.setVisible(not self._late)
        self.told.toggled.connect(self._judge)
        self.silent.toggled.connect(self._judge)
        self.copy.clicked.connect(self._on_copy)

    def _on_copy(self) -> None:
        """Copy the note; one that should not leave as it is wants a second press (R13)."""
        if self.checked.may_leave():
            QGuiApplication.clipboard().setText(self.note.toPlainText())

    def _on_day(self, *_args: object) -> None:
        self._tell_place()
        if self._dossier.promise is not None and self.due.on is not None:
            wording = Wording(
                next_channel=words.channel_verb(self._channel),
                next_date=words.spoken(self.due.on, self.due.at, self._office.desk.today),
                last_touch_date="",
                promised_date=words.spoken(
                    self._dossier.promise.due_on,
                    self._dossier.promise.due_time,
                    self._office.desk.today,
                ),
            )
            filled = self._office.drafting.draft(
                self._dossier, channel=Channel.EMAIL, wording=wording, template_id="M1"
            )
            self.checked.set_step(NextStep("", self._channel, self.due.on, self.due.at))
            if filled is not None:
                self.note.setPlainText(filled.body)
                self.checked.forget()
        self._judge()

    def _tell_place(self) -> None:
        """Say when a time is here: it was typed as theirs (R08)."""
        from desktop_app.ui.reader import reader  # noqa: PLC0415  # not before it is opened
        from desktop_app.words import places  # noqa: PLC0415

        zone = zone_of(self._dossier.contact, self._dossier.organization)
        at, mine = places.Moment(self.due.on, self.due.at, zone), reader(self._office)
        self.place.setText(places.due_both(at, mine) if places.there(at, mine) else "")
        self.place.setVisible(bool(self.place.text()))

    def _judge(self, *_args: object) -> None:
        chosen = self._dossier.promise is None or self.told.isChecked() or self.silent.isChecked()
        self.ok.setEnabled(chosen and self.due.on is not None)

    @override
    def accept(self) -> None:
        """Move the step; the dialog stays open when it was refused."""
        step, on = self._dossier.step, self.due.on
        if step is None or on is None:
            return
        told = Told.UNKNOWN
        if self._dossier.promise is not None:
            told = Told.NOTE_SENT if self.told.isChecked() else Told.NOT_KEPT
        if told is Told.NOTE_SENT and not self.checked.may_leave():
            return
        at, text, why = self.due.at, self.note.toPlainText(), self.why.text()
        self.refusal.run(
            self._undoable,
            lambda: self._office.steps.move(step.id, on, at, told=told, text=text, why=why),
            super().accept,
        )
