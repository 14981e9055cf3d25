# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One message to several people: who said no is taken out, with a notice (method.md 3.2 e)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.messages import check_step
from desktop_app.domain.records import Channel
from desktop_app.overriding import override
from desktop_app.services import circular
from desktop_app.services.steps import NextStep
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.follow_up.checked_text import CheckedText
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.guards import guard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


class WriteToSeveralDialog(FormDialog):
    """Shows who gets it and who does not, checks that the text names the day, logs it for all."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        pursuit_ids: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Write to several"), _("Log it for all of them"), parent)
        self._office, self._undoable = office, undoable
        self.circle = circular.circle(office, pursuit_ids)
        self.lead(
            _(
                "One e-mail that suits everybody. Put the addresses under Bcc, so that nobody "
                "sees who else got it; then log it here."
            )
        )
        self.to = self._told(self._recipients(), "muted")
        self.notice = self._told(self._notices(), "caution")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(_("What you write to all of them"))
        known = (office.browsing.dossier(one.pursuit_ids[0]) for one in self.circle.to)
        chosen = [dossier for dossier in known if dossier is not None]
        self.checked = CheckedText(office, chosen, self.text, self)
        self.due = DueEdit(office, self)
        self.due.set_value(circular.proposed(office, self.circle), None)
        self.said = QCheckBox(_("The text names this day: it is a promise to each of them"), self)
        self.row(_("To"), self._with_copies(self.to))
        self.form.addRow("", self.notice)
        self.row(_("Text"), self.text)
        self.form.addRow("", self.checked)
        self.row(_("Next e-mail"), self.due)
        self.form.addRow("", self.said)
        self.text.textChanged.connect(self._judge)
        self.due.chosen.connect(self._judge)
        self.setMinimumWidth(620)
        self._judge()
        self.text.setFocus()

    def _told(self, lines: list[str], role: str) -> Label:
        label = Label("\n".join(lines), self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setVisible(bool(lines))
        return label

    def _with_copies(self, label: Label) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label)
        row = QHBoxLayout()
        self.copy_to = QPushButton(_("Copy the addresses"), box)
        self.copy_text = QPushButton(_("Copy the text"), box)
        for button in (self.copy_to, self.copy_text):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.copy_to.clicked.connect(lambda: _copy(", ".join(e.email for e in self.circle.to)))
        self.copy_text.clicked.connect(self._on_copy)
        return box

    def _on_copy(self) -> None:
        """Copy the text; one that should not leave as it is wants a second press (R13)."""
        if self.checked.may_leave():
            _copy(self.text.toPlainText())

    def _recipients(self) -> list[str]:
        return [f"{one.name} <{one.email}>" for one in self.circle.to] or [_("Nobody.")]

    def _notices(self) -> list[str]:
        today, found = self._office.today, self.circle
        lines = [
            _("{name} is left out. {why}", name=out.name, why=words.error(out.error).what)
            for out in found.left_out
        ]
        lines += [
            _("Several people at {company} would hear from you on one day.", company=company)
            for company in found.close_by
        ]
        return lines + [f"{name}: {guard(reason, today)}." for name, reason in found.cautions]

    def _judge(self, *_args: object) -> None:
        """Save is off without a text and a day; the promise follows what the text says (R14)."""
        on = self.due.on
        ready = bool(self.circle.to) and bool(self.text.toPlainText().strip()) and on is not None
        self.ok.setEnabled(ready)
        self.checked.set_step(NextStep("email", Channel.EMAIL, on) if on is not None else None)
        if on is not None:
            agrees = check_step(
                self.text.toPlainText(),
                channel=Channel.EMAIL,
                on=on,
                at=None,
                phrase_date=words.spoken_forms(on, None),
            )
            self.said.setChecked(agrees.ok)

    @override
    def accept(self) -> None:
        """Log it; the dialog stays open when it was refused."""
        on = self.due.on
        if on is None or not self.checked.may_leave():
            return
        text, said = self.text.toPlainText().strip(), self.said.isChecked()
        self.refusal.run(
            self._undoable,
            lambda: circular.log(self._office, self.circle, text, on, stated=said),
            super().accept,
        )


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
