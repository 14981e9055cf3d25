# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which view each table shows: it goes from one to another, and remembers how each was left."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain import views
from desktop_app.domain.filters import View
from desktop_app.domain.particulars import OwnView
from desktop_app.domain.promise_list import PromiseQuery
from desktop_app.domain.views import Shape, Shown
from desktop_app.ui.table import column_places
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.views import columns
from desktop_app.ui.views.menu import OwnViewActions
from desktop_app.words import text as _
from desktop_app.words.names import title_of

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Condition
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.view import SheetView

_OWN = "own:"
_PURSUITS = "pursuits"


class Views(QObject):
    """Shows views, saves them under a name, and keeps them.

    Attributes:
        own: the actions of the user's own views.
    """

    def __init__(self, window: MainWindow, act: Actions) -> None:
        super().__init__(window)
        self._window, self._act, self._saved = window, act, window.office.saved_views
        self._key = window.settings.last_view or str(View.OPEN)
        self._shown: dict[str, str] = {}  # by table: the uid of the view of one's own
        self._usual: tuple[Shown, ...] = ()  # the columns before a view of one's own
        self.own = OwnViewActions(window, self)
        act.save_view.triggered.connect(self.save)
        act.update_view.triggered.connect(self.update)
        act.rename_view.triggered.connect(self.rename)
        act.delete_view.triggered.connect(self.delete)

    def begin(self) -> None:
        """Show the view of the last time, where it is one of the user's own."""
        own = self.own.find(self._key.removeprefix(_OWN)) if self._is_own(self._key) else None
        if own is not None:
            self._window.show_view(own)
            return
        query = self._window.model.query
        self._key = str(query.view)
        if query.where:
            self._filters(self._window.table).begin(query.where, ())

    @staticmethod
    def _is_own(key: str) -> bool:
        return key.startswith(_OWN)

    def _filters(self, table: SheetView) -> Filters:
        return Filters.of(table, self._window.office)

    # What is shown

    @property
    def title(self) -> str:
        """Return what the table of pursuits is called in its present view."""
        own = self.current(_PURSUITS)
        if own is not None:
            return _("Pursuits: {view}", view=own.name)
        return title_of(self._window.model.query.view)

    def current(self, sheet: str) -> OwnView | None:
        """Return the view of one's own that a table shows."""
        uid = self._shown.get(sheet)
        return self.own.find(uid) if uid else None

    def enter(self, wanted: View | OwnView | None) -> None:
        """Let the table of pursuits show a view; None reads the present one anew."""
        table = self._window.table
        if wanted is None:
            table.rows.set_query(table.rows.query)
        elif isinstance(wanted, OwnView):
            self._leave(f"{_OWN}{wanted.uid}")
            self._apply(table, wanted)
        else:
            self._enter_built_in(table, wanted)
        self.mark()

    def _enter_built_in(self, table: SheetView, view: View) -> None:
        came_from = self._key
        self._leave(str(view))
        self._shown.pop(_PURSUITS, None)
        filters = self._filters(table)
        filters.begin(self._base(view), ())
        query = replace(table.rows.query, view=view, where=filters.where)
        if self._is_own(came_from):
            query = replace(query, find="")  # what a view of one's own looks for leaves with it
        if came_from != str(view):
            self._bring_back(table, view, was_own=self._is_own(came_from))
            query = query.sorted_by(*self._order(table, view))
        table.rows.set_query(query)

    def _base(self, view: View) -> tuple[Condition, ...]:
        office = self._window.office
        return views.conditions(view, office.today, office.clock.zone_name())

    def _bring_back(self, table: SheetView, view: View, *, was_own: bool) -> None:
        settings, name = self._window.settings, f"{_PURSUITS}/{view}"
        if column_places.bring_back(table, settings, name):
            table.looks.freeze(settings.frozen(name))
        elif was_own and self._usual:
            columns.show(table, self._usual)
            table.looks.freeze(settings.frozen(name))

    def _order(self, table: SheetView, view: View) -> views.Sorts:
        settings, name = self._window.settings, f"{_PURSUITS}/{view}"
        known = {str(column): column for column in table.rows.sheet.columns}
        first = settings.sort(name)
        kept = [first, *settings.further_sorts(name)] if first is not None else []
        found = tuple((known[each], down) for each, down in kept if each in known)
        return found or views.usual_order(view)

    def _leave(self, key: str) -> None:
        """Remember how the present view stands before another one comes."""
        if key != self._key:
            self.remember()
        if self._is_own(key) and not self._is_own(self._key):
            self._usual = columns.shown(self._window.table)
        self._key = key

    def remember(self) -> None:
        """Keep which view is shown, and the columns and the order of a built-in one."""
        settings, table = self._window.settings, self._window.table
        settings.last_view = self._key
        if not self._is_own(self._key):
            name, query = f"{_PURSUITS}/{self._key}", table.rows.query
            column_places.keep(table, settings, name)
            settings.set_frozen(name, table.looks.frozen_count)
            settings.set_sort(name, str(query.sort), descending=query.descending)
            settings.set_further_sorts(name, [(str(c), down) for c, down in query.then])

    def _apply(self, table: SheetView, own: OwnView) -> None:
        shape, filters = self._saved.shape(own), self._filters(table)
        pursuits = own.sheet == _PURSUITS
        filters.begin(self._base(shape.view) if pursuits else (), shape.where)
        columns.show(table, shape.columns)
        self._shown[own.sheet] = own.uid
        table.rows.set_query(replace(shape.query(table.rows.query), where=filters.where))

    def show_own(self, own: OwnView) -> None:
        """Show a view of one's own, in whichever table it is."""
        window = self._window
        if own.sheet == _PURSUITS:
            window.show_view(own)
            return
        roster = window.show_roster(own.sheet)
        self._apply(roster.view, own)
        title, hint, *_rest = roster.words
        window.top.show_table(f"{title}: {own.name}", hint, roster.model.query.find)
        self._act.filters.setChecked(self._filters(roster.view).shown)
        self.mark()

    def read_again(self) -> None:
        """Ask anew on another day."""
        query = self._window.model.query
        filters = self._filters(self._window.table)
        filters.rebase(self._base(query.view))

    # Saving

    def _shape(self, table: SheetView) -> Shape:
        query = table.rows.query
        return Shape(
            view=query.view,
            find=query.find.strip(),
            sorts=query.sorts,
            where=self._filters(table).wishes,
            columns=columns.shown(table),
            state=query.state if isinstance(query, PromiseQuery) else None,
            days=query.days if isinstance(query, PromiseQuery) else None,
        )

    @property
    def _table(self) -> SheetView:
        return self._window.shown_table

    @property
    def _sheet(self) -> str:
        return self._table.rows.sheet.name

    def save(self) -> None:
        """Ask for a name and keep under it what the table shows."""
        from desktop_app.ui.views.naming import NamingDialog  # noqa: PLC0415  # on request

        window, table = self._window, self._table
        if self._sheet not in views.SHEETS or not table.commit_open_editor():
            return
        taken = [own.name for own in self.own.known]
        dialog = NamingDialog(_("Save this view"), _("Save view"), taken, window)
        if not dialog.exec():
            return
        verb = partial(self._saved.add, dialog.chosen, self._sheet, self._shape(table))
        if window.undoable.do(verb):
            made = max(self.own.known, key=lambda own: own.id)
            self._go_by(made)

    def _go_by(self, own: OwnView) -> None:
        """Call what is shown by its new name."""
        if own.sheet == _PURSUITS:
            self._leave(f"{_OWN}{own.uid}")
        self._shown[own.sheet] = own.uid
        self._show_title()
        self.mark()

    def update(self) -> None:
        """Let the shown view of one's own show what the table shows now."""
        own = self.current(self._sheet)
        if own is not None and self._table.commit_open_editor():
            shape = self._shape(self._table)
            self._window.undoable.do(partial(self._saved.update, own.id, shape))

    def rename(self) -> None:
        """Ask for another name for the shown view of one's own."""
        from desktop_app.ui.views.naming import NamingDialog  # noqa: PLC0415  # on request

        own = self.current(self._sheet)
        if own is None:
            return
        taken = [each.name for each in self.own.known if each.uid != own.uid]
        title, ok = _("Rename this view"), _("Rename")
        dialog = NamingDialog(title, ok, taken, self._window, name=own.name)
        if dialog.exec():
            self._window.undoable.do(partial(self._saved.rename, own.id, dialog.chosen))

    def delete(self) -> None:
        """Delete the shown view of one's own; the rows stay as they are."""
        own = self.current(self._sheet)
        if own is not None:
            self._window.undoable.do(partial(self._saved.remove, own.id))

    # What happened

    def on_changed(self, change: Change) -> None:
        """Show other names where views were saved, renamed, deleted or brought back."""
        if change.edits and not change.touched(OwnView):
            return
        self.own.read()
        self._show_title()
        self.mark()

    def _show_title(self) -> None:
        window = self._window
        if window.shown_table is window.table:
            window.top.name_table(self.title)
        elif (roster := window.roster) is not None:
            own = self.current(self._sheet)
            title = roster.words[0]
            window.top.name_table(f"{title}: {own.name}" if own is not None else title)

    def mark(self) -> None:
        """Mark in the menus which view is shown, and what can be done with it."""
        act, window = self._act, self._window
        on_pursuits = window.shown_table is window.table
        own = self.current(self._sheet)
        for view, action in act.views.items():
            shown = on_pursuits and own is None and view is window.model.query.view
            action.setChecked(shown)
        self.own.mark(own)
        for action in (act.update_view, act.rename_view, act.delete_view):
            action.setEnabled(own is not None)
        act.save_view.setEnabled(self._sheet in views.SHEETS)
