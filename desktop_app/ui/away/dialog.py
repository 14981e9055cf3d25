# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Being away for some days: what it would break is shown before it is set (method.md R42)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QDialogButtonBox, QListWidget

from desktop_app.domain.away import Away
from desktop_app.domain.errors import KnownError
from desktop_app.overriding import override
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import absences
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.away import Given, Outlook
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable, Verb

_USUAL = timedelta(days=6)
_ROWS = 5


class AwayDialog(FormDialog):
    """From when to when, and why; below it what others count on in these days.

    Attributes:
        given: after it was accepted, the words to write a note about now.
    """

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(_("Being away"), _("Be away"), parent)
        self._office, self._undoable = office, undoable
        self._outlook: Outlook | None = None
        self.given: tuple[Given, ...] = ()
        self.lead(
            _(
                "Steps nobody knows of move past these days, and their reminders wait. What you "
                "told somebody stays, unless you tell them another day."
            )
        )
        self.first, self.last = DueEdit(office, self), DueEdit(office, self)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.addItems([_("Holiday"), _("Illness")])
        self.row(_("First day away"), self.first)
        self.row(_("Last day away"), self.last)
        self.row(_("Why"), self.reason)
        self._add_outlook()
        self._fill()
        self.first.chosen.connect(self._judge)
        self.last.chosen.connect(self._judge)
        self._judge()
        self.resize(600, 0)
        self.first.field.selectAll()
        self.first.field.setFocus()

    def _add_outlook(self) -> None:
        self.summary = Label("", self)
        self.summary.setProperty("role", "strong")
        self.summary.setWordWrap(True)
        self.broken = QListWidget(self)
        self.broken.setAccessibleName(_("What others count on in these days"))
        self.broken.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.broken.setWordWrap(True)
        self.broken.setProperty("role", "lines")
        self.broken.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.broken.setFixedHeight(self.broken.fontMetrics().height() * 2 * _ROWS)
        self.notes = QCheckBox(_("Write them the notes now, one after the other"), self)
        self.notes.setChecked(True)
        for widget in (self.summary, self.broken, self.notes):
            self.form.addRow(widget)

    def _fill(self) -> None:
        away, today = self._office.absences.current, self._office.today
        self.first.set_value(away.first if away is not None else today)
        self.last.set_value(away.last if away is not None else today + _USUAL)
        if away is not None:
            self.reason.setEditText(away.reason)
            self.ok.setText(_("Change the days"))
            label = _("I am back") if away.covers(today) else _("Not away after all")
            back = self.buttons.addButton(label, QDialogButtonBox.ButtonRole.ResetRole)
            back.setAutoDefault(False)
            back.clicked.connect(self.come_back)

    @property
    def away(self) -> Away | None:
        """Return the absence as it stands in the fields, None while it is none."""
        first, last = self.first.on, self.last.on
        if first is None or last is None:
            return None
        try:
            return Away(first, last, " ".join(self.reason.currentText().split()))
        except KnownError as error:
            self.show_error(error)
            return None

    def _judge(self, *_args: object) -> None:
        self.show_error("")
        away, office = self.away, self._office
        self._outlook = office.absences.outlook(away) if away is not None else None
        self.ok.setEnabled(away is not None)
        self.broken.clear()
        self.summary.setText("")
        lines: list[str] = []
        if self._outlook is not None:
            self.summary.setText(absences.summary(self._outlook))
            lines = absences.outlook_lines(self._outlook, office.today)
        self.broken.addItems(lines)
        self.broken.setVisible(bool(lines))
        self.notes.setVisible(bool(self._promised()))

    def _promised(self) -> tuple[Given, ...]:
        given = self._outlook.given if self._outlook is not None else ()
        return tuple(each for each in given if each.said)

    @override
    def accept(self) -> None:
        """Be away; the dialog stays open when that was refused."""
        away = self.away
        if away is None:
            return
        given = self._promised() if self.notes.isChecked() else ()

        def done() -> None:
            self.given = given
            super(AwayDialog, self).accept()

        self._run(lambda: self._office.absences.go(away), done)

    def come_back(self) -> None:
        """End the absence as of today."""
        self._run(self._office.absences.come_back, super().accept)

    def _run(self, verb: Verb, done: Callable[[], object]) -> None:
        self.refusal.run(self._undoable, verb, done)
