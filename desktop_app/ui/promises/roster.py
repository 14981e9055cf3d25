# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ledger of promises beside pursuits, people and companies (product.md, Promises)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.overriding import override
from desktop_app.services import given_words
from desktop_app.ui import records
from desktop_app.ui.promises.page import PromisePage
from desktop_app.ui.rosters import Roster
from desktop_app.ui.table.promise_sheet import PromiseSheet
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.promise_list import PromiseRow
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.main_window import MainWindow


class PromiseRoster(Roster):
    """The table of promises with its figures, and the timeline of the pursuit of the current one.

    Attributes:
        ledger: the figures, the choices and the table.
    """

    adds = False

    def __init__(self, name: str, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(name, window, bridge)
        self.page = self.ledger = PromisePage(window.office, self.view, window)
        bridge.day_changed.connect(self._on_day)

    @override
    def _sheet(self) -> PromiseSheet:
        return PromiseSheet(self._window.office)

    @override
    def _connect(self, bridge: Bridge) -> None:
        view, act = self.view, self._window.actions_
        view.current_changed.connect(lambda _number: self.read())
        view.details_requested.connect(self.open)
        self.pane.details_requested.connect(self.open_current)
        bridge.changed.connect(lambda _change: self._read_if_shown())
        self.follow_up = self._action(_("Follow up …"), self._follow_up, "Ctrl+Return")
        self.pursuit = self._action(_("Show the pursuit"), self._show_pursuit, "Ctrl+Shift+U")
        self.person = self._action(_("Details of the person …"), self._open_person, "Ctrl+Shift+P")
        self.move = self._action(_("Tell them another day …"), self._move, "Ctrl+M")
        self.only = self._action(_("Only this person, or all again"), self._only, "Ctrl+Shift+O")
        self.release = self._action(_("They said there is no need, or left"), self._release)
        self.void = self._action(_("It was not said: take it back"), self._void)
        view.set_row_actions(
            [self.follow_up, act.details, self.pursuit, self.person, self.only, self.move,
             self.release, self.void]
        )  # fmt: skip

    def _action(self, text: str, verb: Callable[[], object], key: str = "") -> QAction:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: verb())
        self.view.addAction(action)  # its key works while the table has the focus
        return action

    @property
    @override
    def words(self) -> tuple[str, str, str, str]:
        return _("Promises"), _("Find in promises"), _("New pursuit …"), _("Delete")

    @property
    @override
    def two_chosen(self) -> bool:
        return False

    @property
    def row(self) -> PromiseRow | None:
        """Return the current promise."""
        number = self.view.current_id
        place = self.model.row_of(number) if number is not None else None
        line = self.model.line(place) if place is not None else None
        return line.row if line is not None else None

    @override
    def read(self) -> None:
        super().read()
        row, act = self.row, self._window.actions_
        act.delete.setEnabled(False)  # a word that was given is not deleted (method.md 6.3)
        self._fit(row)
        whom = (row.contact_id, row.person) if row and row.contact_id is not None else None
        self.ledger.show_person(whom)
        self.ledger.read()

    def _fit(self, row: PromiseRow | None) -> None:
        office = self._window.office
        here = row is not None and not row.is_left
        stands = row is not None and here and row.is_open
        in_time = row is not None and stands and office.today <= row.due_on
        for action in (self.follow_up, self.move):
            action.setEnabled(stands)
        self.pursuit.setEnabled(here)
        self._window.actions_.details.setEnabled(here)
        self.person.setEnabled(row is not None and row.contact_id is not None)
        self.release.setEnabled(in_time)
        self.void.setEnabled(stands)

    @override
    def _subject(self, number: int) -> Subject | None:
        row = self.row
        if row is not None and row.is_left:
            return Subject(contact_id=row.contact_id) if row.contact_id is not None else None
        return Subject(pursuit_id=row.pursuit_id if row is not None else 0)

    @override
    def show_row(self, number: int) -> None:
        if not self.view.select_id(number):
            self.ledger.show_everything()
            self.view.select_id(number)
        self.view.setFocus()

    def _on_day(self) -> None:
        """Read anew: what was open yesterday may be late today."""
        self.model.set_query(self.model.query)
        self._read_if_shown()

    # What the user asks for

    @override
    def open(self, number: int) -> None:
        """Open the dialog of a promise's pursuit."""
        row = self.model.row_of(number)
        line = self.model.line(row) if row is not None else None
        if line is not None and not line.row.is_left:
            window = self._window
            records.open_pursuit(window, window.office, window.undoable, line.row.pursuit_id)

    @override
    def delete(self, ids: Sequence[int]) -> None:
        """Do nothing: a word that was given is settled, never deleted."""

    @override
    def merge(self, *pair: int) -> None:
        """Do nothing: promises are not made one."""

    def _with_row(self, verb: Callable[[PromiseRow], object]) -> None:
        if (row := self.row) is not None:
            verb(row)

    def _follow_up(self) -> None:
        self._with_row(lambda row: self._window.verbs.follow_up(row.pursuit_id))

    def _show_pursuit(self) -> None:
        self._with_row(lambda row: self._window.show_pursuit(row.pursuit_id))

    def _open_person(self) -> None:
        row, window = self.row, self._window
        if row is not None and row.contact_id is not None:
            records.open_person(window, window.office, window.undoable, row.contact_id)

    def _move(self) -> None:
        self._with_row(lambda row: self._window.verbs.move(row.pursuit_id))

    def _only(self) -> None:
        self.ledger.show_only_person()

    def _release(self) -> None:
        desk, undoable = self._window.office.desk, self._window.undoable
        self._with_row(lambda row: undoable.do(partial(given_words.release, desk, row.id)))

    def _void(self) -> None:
        desk, undoable = self._window.office.desk, self._window.undoable
        self._with_row(lambda row: undoable.do(partial(given_words.void, desk, row.id)))
