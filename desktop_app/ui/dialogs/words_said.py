# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ask for the words that were said, when a stop is lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app import words
from desktop_app.ui.dialogs.day_fields import read_day, shown_day
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.words_offered import WordsOffered
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Boundary, Organization
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_NO = frozenset({"B1", "B8"})


class LiftStopDialog(FormDialog):
    """A stop is lifted only by them: the words go on record with their day (R20).

    Without an `office` the day is today's and not asked for. `dossier` is the pursuit whose no is
    lifted: their word comes after it, and what was logged of theirs is offered. `company` and `no`
    are given where the no is not a person's but the company's (B8).
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        office: Office | None = None,
        dossier: Dossier | None = None,
        company: Organization | None = None,
        no: Boundary | None = None,
    ) -> None:
        super().__init__(_("They may be contacted again"), _("Lift the stop"), parent)
        said = (e.boundary for e in dossier.entries) if dossier is not None else ()
        hard = [b for b in said if b is not None and b.code in _NO and not b.lifted_on]
        theirs = [b for b in hard if b.code == "B8"]  # it comes first
        if no is None and theirs and dossier is not None:
            company, no = dossier.organization, theirs[-1]
        hard = [no] if no is not None else hard
        self._their_no = max((b.said_on for b in hard), default=None)
        self.lead(_whose(company, no))
        self.said = QLineEdit(self)
        self.row(_("Their words"), self.said)
        if office is not None and dossier is not None:
            who = dossier.contact.id if dossier.contact is not None else None
            offered = WordsOffered(office, who, dossier.pursuit.id, self)
            offered.taken.connect(self.said.setText)
            offered.stand_in(self)
        self._office = office
        self.day = QLineEdit(self)
        self.day.setVisible(office is not None)
        self._remark = Label("", self)
        self._remark.setWordWrap(True)
        self._remark.setProperty("role", "caution")
        self._remark.hide()
        if office is not None:
            self.day.setText(shown_day(office.today))
            self.row(_("On"), self.day)
            self.form.addRow("", self._remark)
            self.day.editingFinished.connect(self._show_day)
        self.ok.setEnabled(False)
        for field in (self.said, self.day):
            field.textChanged.connect(self._judge)

    @property
    def on(self) -> date | None:
        """Return the day of their words, None where none is understood."""
        if self._office is None:
            return None
        return None if self._against else self._day

    @property
    def _day(self) -> date | None:
        return read_day(self.day.text(), self._office, past=True) if self._office else None

    @property
    def _against(self) -> str:
        """Return why the day cannot be theirs, empty where it can."""
        found, office = self._day, self._office
        if office is None:
            return ""
        if found is None:
            return _("This day isn't understood.")
        if found > office.today:
            return _("This day is still to come.")
        if self._their_no is not None and found < self._their_no:
            no = words.full_date(self._their_no)
            return _("Their no came later, on {day}: an earlier word doesn't lift it.", day=no)
        return ""

    def _show_day(self) -> None:
        """Show the day that was understood from words such as "last fri"."""
        if self._day is not None:
            self.day.setText(shown_day(self._day))

    def _judge(self) -> None:
        self._remark.setText(self._against)
        self._remark.setVisible(bool(self._against))
        dated = self._office is None or self.on is not None
        self.ok.setEnabled(dated and bool(self.said.text().strip()))


def _whose(company: Organization | None, no: Boundary | None) -> str:
    """Say whose word lifts it (3.2)."""
    if company is None or no is None:
        return _(
            "Only their own word lifts a no: they turned to you, or gave permission. What did "
            "they say?"
        )
    return _(
        "{company} said no for everybody there on {day}: “{words}”. Only its own permission lifts "
        "that; one person's word does not. Who speaks for it, and what did they say?",
        company=company.name,
        day=words.full_date(no.said_on),
        words=no.words,
    )
