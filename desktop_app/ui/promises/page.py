# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of promises under its figures and the choices of what it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.promise_list import PromiseQuery
from desktop_app.domain.terms import PromiseState
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.text import ElidedLabel, Label, menu_text, set_tip
from desktop_app.words import promises
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.ui.table.view import SheetView


class PromisePage(QWidget):
    """How often the word was kept, what is shown of the ledger, and the ledger.

    Attributes:
        view: the table.
        rate, further: the figures, of all or of one person.
        plans: how the steps went that were told to nobody; apart, for they are no promises.
        state, period: what is chosen to be seen.
        only: shows the promises to the current person alone while it is down.
    """

    def __init__(self, office: Office, view: SheetView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self.view = office, view
        self._person: tuple[int, str] | None = None
        self.rate = Label("", self)
        self.rate.setProperty("role", "title")
        self.further = ElidedLabel("", self)
        self.further.setProperty("role", "muted")
        self.plans = Label("", self)
        self.plans.setProperty("role", "muted")
        set_tip(self.plans, promises.plans_in_full())
        self.state = QComboBox(self)
        name_choice(self.state, _("How it stands"))
        self.state.addItem(promises.every_state(), None)
        for known in PromiseState:
            self.state.addItem(promises.state_choice(known), known)
        self.period = QComboBox(self)
        name_choice(self.period, _("Period"))
        for days in promises.PERIODS:
            self.period.addItem(promises.period(days), days)
        self.only = QPushButton(self)
        self.only.setCheckable(True)
        self._arrange()
        self.setFocusProxy(view)
        self.state.activated.connect(self._on_chosen)
        self.period.activated.connect(self._on_chosen)
        self.only.clicked.connect(self._on_chosen)
        view.rows.query_changed.connect(lambda _query: self._follow())
        self.show_person(None)

    def _arrange(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self.rate)
        figures.addWidget(self.further, 1)
        figures.addWidget(self.plans)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.state)
        choices.addWidget(self.period)
        choices.addWidget(self.only)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(figures)
        column.addLayout(choices)
        column.addWidget(self.view, 1)

    @property
    def query(self) -> PromiseQuery:
        """Return what the table shows."""
        query = self.view.rows.query
        return query if isinstance(query, PromiseQuery) else PromiseQuery()

    def show_person(self, person: tuple[int, str] | None) -> None:
        """Offer the promises to a person alone: id and name, None for nobody in particular.

        While only one person is shown the offer stays theirs.
        """
        if self.only.isChecked():
            return
        self._person = person
        self.only.setEnabled(person is not None)
        contact_id, name = person or (None, "")
        ledger = None
        if contact_id is not None:
            ledger = self._office.promises.ledger(contact_id=contact_id, brief=True)
        self.only.setText(menu_text(promises.only(name, ledger)))

    def show_only_person(self) -> None:
        """Show the promises to the current person alone, or to all again."""
        if self.only.isEnabled():
            self.only.click()

    def read(self) -> None:
        """Read the figures anew."""
        contact_id = self.query.contact_id
        figures = self._office.promises.figures(contact_id)
        name = self._person[1] if contact_id is not None and self._person is not None else ""
        self.rate.setText(promises.rate(figures.ever))
        self.plans.setText(promises.plans(figures))
        parts = promises.further(figures)
        self.further.setText(
            SEPARATOR.join([*([_("to {name}", name=name)] if name else []), *parts])
        )

    def _follow(self) -> None:
        """Show what is chosen in the view that the table shows now."""
        query = self.query
        for box, chosen in ((self.state, query.state), (self.period, query.days)):
            if box.currentData() != chosen:
                box.setCurrentIndex(max(0, box.findData(chosen)))
        if query.contact_id is None and self.only.isChecked():
            self.only.setChecked(False)
        self.read()

    def show_everything(self) -> None:
        """Take back whatever narrows the table."""
        Filters.of(self.view, self._office).clear()
        self.only.setChecked(False)
        self.state.setCurrentIndex(0)
        self.period.setCurrentIndex(0)
        self.view.rows.set_query(replace(self._chosen(), find=""))

    def _chosen(self) -> PromiseQuery:
        person = self._person if self.only.isChecked() else None
        return replace(
            self.query,
            state=self.state.currentData(),
            days=self.period.currentData(),
            contact_id=person[0] if person is not None else None,
        )

    def _on_chosen(self, *_args: object) -> None:
        self.view.rows.set_query(self._chosen())
