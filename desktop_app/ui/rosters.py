# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables of people, companies and promises in the window, each made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction

from desktop_app.domain.filters import Query
from desktop_app.services import removing
from desktop_app.ui import double_told, records
from desktop_app.ui.roster_pane import RosterPane
from desktop_app.ui.table import place
from desktop_app.ui.table.company_sheet import CompanySheet
from desktop_app.ui.table.model import SheetModel
from desktop_app.ui.table.people_sheet import PeopleSheet
from desktop_app.ui.table.view import SheetView
from desktop_app.ui.text import menu_text
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import text as _
from desktop_app.words.lines import pursuit_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.promise_sheet import PromiseSheet

_ONE_CELL = 4  # records that typing into one cell writes at most: a person, a company made for it
BOTH = 2  # rows that are chosen to be merged
_SHEETS = {sheet.name: sheet for sheet in (PeopleSheet, CompanySheet)}


class Roster(QObject):
    """One of the tables with the pane below it.

    Attributes:
        name: "people" or "companies".
        view: the table.
        page: the widget that shows it.
        pane: what is known of its current row.
        adds: whether rows can be typed into it.
    """

    adds = True

    def __init__(self, name: str, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self.name, self._window = name, window
        sheet = self._sheet()
        self._beside = sheet.beside
        self.model = SheetModel(
            sheet, window.undoable, bridge, self, query=place.first_query(sheet, window.settings)
        )
        self.view = SheetView(self.model, window)
        self.pane = RosterPane(window.office, window.undoable, window)
        self.page: QWidget = self.view
        place.restore(self.view, window.settings)
        self._connect(bridge)

    def _sheet(self) -> PeopleSheet | CompanySheet | PromiseSheet:
        return _SHEETS[self.name](self._window.office)

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
        people = QAction(_("Show the people"), self)
        people.triggered.connect(self._show_people)
        around = [pursuits, people] if self.name == CompanySheet.name else [pursuits]
        heard = [act.earlier, act.said, act.stop] if self.name == PeopleSheet.name else []
        begin = [act.begin] if self.name in _SHEETS else []
        view.set_row_actions([act.details, *around, *begin, *heard, act.merge, act.new, act.delete])
        view.selectionModel().selectionChanged.connect(self._fit_merge)
        self.model.draft_named.connect(self._on_named)
        self._window.undoable.applied.connect(self._on_applied)

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
        there = bool(self._pursuits_of(number)) if line is not None else False
        act.earlier.setEnabled(there)
        heard = there or (line is not None and self.name == PeopleSheet.name)
        for action in (act.said, act.stop):
            action.setEnabled(heard)
        act.begin.setEnabled(line is not None and self.name in _SHEETS)

    def _pursuits_of(self, number: int | None) -> list[PursuitRow]:
        """Return the live pursuits with somebody; none of a company's or a promise's."""
        if number is None or self.name != PeopleSheet.name:
            return []
        return self._window.office.people.live_with(number)

    def begin(self) -> None:
        """Begin a pursuit with the current person, or at the current company."""
        number, office = self.view.current_id, self._window.office
        if number is None or self.name not in _SHEETS or not self.view.commit_open_editor():
            return
        from desktop_app.services import beginning  # noqa: PLC0415  # on request
        from desktop_app.ui.newcomer import add_pursuit  # noqa: PLC0415  # on request

        people = self.name == PeopleSheet.name
        known = beginning.known_of_person if people else beginning.known_of_company
        if (start := known(office, number)) is not None:
            add_pursuit(self._window, start)

    def heard_of(self, *, stop: bool) -> None:
        """Put on record what somebody said who is in no pursuit: their no counts too (B1, B3)."""
        number = self.view.current_id
        file = self._window.office.people.file(number) if number is not None else None
        if file is None:
            return
        from desktop_app.ui.dialogs.ways_allowed import (  # noqa: PLC0415  # on request
            WaysAllowedDialog,
        )

        window = self._window
        dialog = WaysAllowedDialog(window.office, window.undoable, file.contact, window)
        dialog.stop.setChecked(stop or not file.contact.may_contact)
        dialog.exec()
        dialog.deleteLater()

    def about_person(self, verb: Callable[[int], object]) -> bool:
        """Do what is done with a pursuit for one of the current person's, asking which of several.

        What somebody said is theirs, but it is heard in a pursuit (method.md 3.2). Returns False
        where none runs.
        """
        found = self._pursuits_of(self.view.current_id)
        if len(found) == 1:
            verb(found[0].id)
        elif found:
            from PySide6.QtWidgets import QMenu  # noqa: PLC0415  # on request

            menu = QMenu(self.view)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for row in found:
                name = menu.addAction(menu_text(pursuit_name(row)))
                name.triggered.connect(lambda _on=False, each=row.id: verb(each))
            current = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            menu.popup(self.view.viewport().mapToGlobal(current))
        return bool(found)

    def _read_if_shown(self) -> None:
        if self.view.isVisible():
            self.read()

    def _subject(self, number: int) -> Subject | None:
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
        row = self.model.row_of(self.view.current_id or 0)
        if self._window.undoable.do(partial(remove, self._window.office.desk, ids)):
            self._go_to_row(row)

    def _go_to_row(self, row: int | None) -> None:
        """Put the cursor on whoever stands where somebody was, who is gone."""
        last = self.model.rowCount() - 1
        if row is not None and last >= 0 and self.view.current_id is not None:
            self.view.select_id(self.model.ids(min(row, last), min(row, last))[0])

    def _fit_merge(self, *_args: object) -> None:
        if self.view.isVisible():
            self._window.actions_.merge.setEnabled(self.two_chosen)

    @property
    def two_chosen(self) -> bool:
        """Say whether exactly two rows are chosen."""
        return self.name in _SHEETS and self.view.selected_count == BOTH

    def merge(self, *pair: int) -> None:
        """Show two rows side by side, the chosen ones if none are named, to be made one."""
        ids = pair or tuple(self.view.selected_ids)
        if len(ids) != BOTH:
            return
        double_told.merge(self._window, *ids, people=self.name == PeopleSheet.name)
        kept = [number for number in ids if self.model.row_of(number) is not None]
        if len(kept) == 1:  # the one they were made is where the hand was
            self.view.select_id(kept[0])

    def _on_named(self, number: int) -> None:
        # After the window has told what was done: who is here already is the greater news.
        office, people = self._window.office, self.name == PeopleSheet.name
        find = double_told.double_of_person if people else double_told.double_of_company
        QTimer.singleShot(0, self, lambda: double_told.tell(self._window, find(office, number)))

    def _on_applied(self, change: Change) -> None:
        """Say so too when a number, an address or a company typed over tells it."""
        if self.page.isVisible() and len(change.edits) <= _ONE_CELL:
            found = double_told.double_in(self._window.office, change)
            QTimer.singleShot(0, self, lambda: double_told.tell(self._window, found))

    def _name_shown(self) -> str:
        """Return the name in the current row, "" where there is none."""
        number = self.view.current_id
        row = self.model.row_of(number) if number is not None else None
        line = self.model.line(row) if row is not None else None
        return line.text(0) if line is not None else ""

    def _show_pursuits(self) -> None:
        if name := self._name_shown():
            self._window.find_pursuits(name)

    def _show_people(self) -> None:
        if name := self._name_shown():
            roster = self._window.show_roster(PeopleSheet.name)
            roster.model.set_query(Query(sort=roster.model.query.sort, find=name))
            self._window.top.show_table(*roster.words[:2], name)
            roster.view.setFocus()


class Rosters(QObject):
    """The tables that were shown so far."""

    def __init__(self, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self.made: dict[str, Roster] = {}

    def roster(self, name: str) -> Roster:
        """Return the table of "people", of "companies" or of "promises"."""
        if name not in self.made:
            self.made[name] = roster = self._new(name)
            self._window.pages.tables.addWidget(roster.page)
            self._window.pages.panes.addWidget(roster.pane)
        return self.made[name]

    def _new(self, name: str) -> Roster:
        if name in _SHEETS:
            return Roster(name, self._window, self._bridge)
        from desktop_app.ui.promises.roster import PromiseRoster  # noqa: PLC0415  # when shown

        return PromiseRoster(name, self._window, self._bridge)
