# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A line at the point of doubt: too soon, too late, or just right, and why (method.md R01, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.records import Channel
from desktop_app.domain.timing import Moment, of_step
from desktop_app.services.outbound import speaks_against_call
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.timing import timing

if TYPE_CHECKING:
    from desktop_app.domain.guards import Finding
    from desktop_app.domain.records import Step
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

ONE_CALL = frozenset({"A3", "I3"})


class Doubt(QWidget):
    """Says whether today is the day, and asks why where it is not yet (R11).

    Where no calls were asked for it shows both ways of going on, neither of them chosen (R37).

    Signals:
        way_chosen: ``live`` or ``email``.
        changed: the reason for being early is another one now.
    """

    way_chosen = Signal(str)
    changed = Signal()

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = dossier.step
        self.early = step is not None and _is_early(office, dossier, step)
        called = speaks_against_call(dossier.pursuit.id, office.desk, office.proposals)
        self.asks_way = step is not None and _is_one_call(step) and called is None
        line = Label(_sentence(office, dossier), self)
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        line.setVisible(bool(line.text()))
        self._why = QComboBox(self)
        name_choice(self._why, _("Why before its day"))
        self._why.addItem(_("Choose why today …"), "")
        for code, text in (
            ("wrote", _("They wrote or called")),
            ("invited", _("They invited me to")),
            ("news", _("I have news for them")),
            ("other", _("Another good reason")),
        ):
            self._why.addItem(text, code)
        early = QHBoxLayout()
        asked = Label(_("Before its day, because:"), self)
        asked.setProperty("role", "caution")
        early.addWidget(asked)
        early.addWidget(self._why)
        early.addStretch(1)
        self._early_row = QWidget(self)
        early.setContentsMargins(0, 0, 0, 0)
        self._early_row.setLayout(early)
        self._early_row.setVisible(self.early)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        if called is not None:  # the scripts are there, and their person wants no more calls (R39)
            column.addWidget(self._no_call(called))
        column.addWidget(self._early_row)
        column.addWidget(self._ways(step.situation if step is not None else ""))
        self._why.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def _no_call(self, called: Finding) -> Label:
        from desktop_app.words.guards import guard  # noqa: PLC0415  # hardly ever

        self.no_call = Label(f"{guard(called.reason, None)}.", self)
        self.no_call.setProperty("role", "caution")
        self.no_call.setWordWrap(True)
        return self.no_call

    def _ways(self, situation: str) -> QWidget:
        box = QWidget(self)
        both = Label(_both_ways(situation), box)
        both.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, form in ((_("One short call"), "live"), (_("An e-mail"), "email")):
            button = QPushButton(text, box)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "choice")
            button.clicked.connect(lambda _on=False, form=form: self.way_chosen.emit(form))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(both)
        column.addLayout(row)
        box.setVisible(self.asks_way)
        return box

    def asks(self) -> str:
        """Ask for the reason, where none was chosen before its day; "" where nothing is open."""
        if self.ready:
            return ""
        self._why.setFocus()
        return _("This comes before its day. Choose why today, at the top.")

    @property
    def ready(self) -> bool:
        """Say whether a reason was chosen, where one is asked for."""
        return not self.early or bool(self._why.currentData())

    @property
    def reason(self) -> str:
        """Return the reason for being early as the note keeps it, else ""."""
        if not self.early or not self._why.currentData():
            return ""
        return _("Before its day: {why}.", why=self._why.currentText())


def _both_ways(situation: str) -> str:
    """Say what speaks for either way, after their own words (B5) or those of a posting (B4)."""
    if situation == "I3":
        return _(
            "The method: one short call. Some interviewers who said that they will call would "
            "rather not be called. The quiet way is an e-mail. Both are right; you choose."
        )
    return _(
        "The method: one short call. Some hiring managers dislike any call when the "
        "posting says not to. The quiet way is an e-mail. Both are right; you choose."
    )


def _is_early(office: Office, dossier: Dossier, step: Step) -> bool:
    """Say whether its day is yet to come; thanks are never too soon (5.2: within a day)."""
    calendar = office.preferences.calendar(dossier.contact, dossier.organization)
    return of_step(step, today=office.desk.today, calendar=calendar).moment is Moment.TOO_SOON


def _is_one_call(step: Step) -> bool:
    return step.situation in ONE_CALL and step.attempt == 0 and step.channel is Channel.CALL


def _sentence(office: Office, dossier: Dossier) -> str:
    step = dossier.step
    if step is None or not office.preferences.current.reassure:
        return ""
    today = office.desk.today
    if not step.reason.args and step.due_on > today:
        return ""  # a day of one's own choice needs no reason before it comes
    calendar = office.preferences.calendar(dossier.contact, dossier.organization)
    found = of_step(step, today=today, calendar=calendar)
    return timing(found, today)
