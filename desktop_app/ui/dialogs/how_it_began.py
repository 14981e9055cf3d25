# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a new pursuit's rhythm further depends on: a stranger, a recruiter, "no calls" (5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop_app import words
from desktop_app.domain.records import Channel, Kind, Relationship, Stage
from desktop_app.services.beginning import SENT, Sent
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.ui.dialogs.form import FormDialog

_WARM_FIRST = (Relationship.WARM, Relationship.COLD, Relationship.CLOSE)


class HowItBegan(QObject):
    """The rows that a kind and a stage call for; the others are hidden and say nothing.

    Somebody not met yet makes it N2, a message N4, a voicemail N3; a recruiter makes an
    application C1, a posting that asks for no calls A3 (method.md 5.2, R34).

    Signals:
        changed: another answer was given.
    """

    changed = Signal()

    def __init__(self, agency: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.known = QComboBox(parent)
        for relationship in _WARM_FIRST:
            self.known.addItem(words.relationship(relationship), relationship)
        self.went_out = QComboBox(parent)
        self.went_out.addItem(_("Nothing yet"), None)
        for sent in SENT:
            self.went_out.addItem(_sent(sent), sent)
        self.through = agency
        self.through.setPlaceholderText(_("Recruiter's company, if one put you forward"))
        self.quiet = QCheckBox(_("The posting asks for no phone calls"), parent)
        self.fields = (self.known, self.went_out, self.through, self.quiet)
        self.known.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.went_out.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.through.editingFinished.connect(self.changed)
        self.quiet.toggled.connect(lambda _on: self.changed.emit())

    def put_rows(self, dialog: FormDialog) -> None:
        """Add the rows to a dialog's form."""
        dialog.row(_("You know them"), self.known)
        dialog.row(_("Sent today"), self.went_out)
        dialog.row(_("Through agency"), self.through)
        dialog.form.addRow("", self.quiet)

    def show_for(self, form: QFormLayout, kind: Kind, stage: Stage) -> None:
        """Show what matters for a kind and a stage."""
        reaching = kind is Kind.NETWORKING and stage is Stage.REACHING_OUT
        for field in (self.known, self.went_out):
            form.setRowVisible(field, reaching)
        form.setRowVisible(self.through, kind is not Kind.NETWORKING)
        form.setRowVisible(self.quiet, kind is Kind.APPLICATION)

    @property
    def relationship(self) -> Relationship | None:
        """Return how well they are known, None where it was not asked."""
        return Relationship(self.known.currentData()) if _asked(self.known) else None

    @property
    def sent(self) -> Sent | None:
        """Return what went out today, None for nothing."""
        return self.went_out.currentData() if _asked(self.went_out) else None

    @property
    def agency(self) -> str:
        """Return the recruiter's company, "" for none."""
        return self.through.text() if _asked(self.through) else ""

    @property
    def no_calls(self) -> bool:
        """Say whether the posting asks for no phone calls."""
        return _asked(self.quiet) and self.quiet.isChecked()

    def typed(self) -> dict[str, Any]:
        """Return all answers, to be kept while they are not saved."""
        return {
            "known": self.known.currentIndex(),
            "sent": self.went_out.currentIndex(),
            "agency": self.through.text(),
            "no_calls": self.quiet.isChecked(),
        }

    def put(self, typed: Mapping[str, Any]) -> None:
        """Give the answers that were kept."""
        self.known.setCurrentIndex(int(typed.get("known", 0)))
        self.went_out.setCurrentIndex(int(typed.get("sent", 0)))
        self.through.setText(str(typed.get("agency", "")))
        self.quiet.setChecked(bool(typed.get("no_calls", False)))


def _asked(field: QWidget) -> bool:
    """Say whether a row is shown; in a dialog that is not open yet none is visible itself."""
    return not field.isHidden()


def _sent(sent: Sent) -> str:
    """Return what went out, by its way."""
    return {
        Channel.EMAIL: _("An e-mail"),
        Channel.CALL: _("A voicemail"),
        Channel.MESSAGE: _("A LinkedIn note or message"),
    }[sent.channel]
