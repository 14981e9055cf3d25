# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables of people and of companies in the window, each made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.domain.filters import Query
from desktop_app.services import removing
from desktop_app.ui import records
from desktop_app.ui.roster_pane import RosterPane
from desktop_app.ui.table import place
from desktop_app.ui.table.company_sheet import CompanySheet
from desktop_app.ui.table.model import SheetModel
from desktop_app.ui.table.people_sheet import PeopleSheet
from desktop_app.ui.table.view import SheetView
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.main_window import MainWindow

_SHEETS = {sheet.name: sheet for sheet in (PeopleSheet, CompanySheet)}


class Roster(QObject):
    """One of the two tables with the pane below it.

    Attributes:
        name: "people" or "companies".
        view: the table.
        pane: what is known of its current row.
    """

    def __init__(self, name: str, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self.name, self._window = name, window
        sheet = _SHEETS[name](window.office)
        self._beside = sheet.beside
        self.model = SheetModel(
            sheet, window.undoable, bridge, self, query=place.first_query(sheet, window.settings)
        )
        self.view = SheetView(self.model, window)
        self.view.edits_on_enter = True
        self.pane = RosterPane(window.office, window.undoable, window)
        place.restore(self.view, window.settings)
        self._connect(bridge)

    def _connect(self, bridge: Bridge) -> None:
        view, act = self.view, self._window.actions_
        view.current_changed.connect(lambda _number: self.read())
        view.add_requested.connect(view.add_row)
        view.delete_requested.connect(self.delete)
        view.details_requested.connect(self.open)
        self.pane.details_requested.connect(self.open_current)
        bridge.changed.connect(lambda _change: self._read_if_shown())
        pursuits = QAction(_("Show the pursuits"), self)
        pursuits.triggered.connect(self._show_pursuits)
        view.set_row_actions([act.details, pursuits, act.new, act.delete])

    # What the window shows

    @property
    def words(self) -> tuple[str, str, str, str]:
        """Return the name of the table, the hint of its find field, and its two commands."""
        if self.name == PeopleSheet.name:
            return _("People"), _("Find in people"), _("New person"), _("Delete person")
        return _("Companies"), _("Find in companies"), _("New company"), _("Delete company")

    def read(self) -> None:
        """Show what is known of the current row, and fit the commands to it."""
        number, act = self.view.current_id, self._window.actions_
        row = self.model.row_of(number) if number is not None else None
        line = self.model.line(row) if row is not None else None
        subject = self._subject(number) if number is not None and line is not None else None
        self.pane.show_line(line, self._beside, subject)
        for action in (act.details, act.delete):
            action.setEnabled(line is not None)

    def _read_if_shown(self) -> None:
        if self.view.isVisible():
            self.read()

    def _subject(self, number: int) -> Subject:
        if self.name == PeopleSheet.name:
            return Subject(contact_id=number)
        return Subject(organization_id=number)

    def show_row(self, number: int) -> None:
        """Make somebody the current row, even where the words looked for hide them."""
        if not self.view.select_id(number):
            self.model.set_query(Query(sort=self.model.query.sort))
            self.view.select_id(number)
        self.view.setFocus()

    # What the user asks for

    def open(self, number: int) -> None:
        """Open the dialog of a row; it goes on to the others in the order of the table."""
        self.view.commit_open_editor()
        window, order = self._window, self.model.ids(0, self.model.rowCount() - 1)
        show = records.open_person if self.name == PeopleSheet.name else records.open_company
        show(window, window.office, window.undoable, number, order)

    def open_current(self) -> None:
        """Open the dialog of the current row."""
        if (number := self.view.current_id) is not None:
            self.open(number)

    def delete(self, ids: Sequence[int]) -> None:
        """Delete rows nothing stands on."""
        people = self.name == PeopleSheet.name
        remove = removing.remove_people if people else removing.remove_companies
        self._window.undoable.do(partial(remove, self._window.office.desk, ids))

    def _show_pursuits(self) -> None:
        number = self.view.current_id
        row = self.model.row_of(number) if number is not None else None
        line = self.model.line(row) if row is not None else None
        if line is not None:
            self._window.find_pursuits(line.text(0))


class Rosters(QObject):
    """Which of the two tables is shown, if any."""

    def __init__(self, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self.made: dict[str, Roster] = {}

    def roster(self, name: str) -> Roster:
        """Return the table of "people" or of "companies"."""
        if name not in self.made:
            self.made[name] = roster = Roster(name, self._window, self._bridge)
            self._window.tables.addWidget(roster.view)
            self._window.panes.addWidget(roster.pane)
        return self.made[name]
