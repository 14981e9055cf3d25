# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The main window: table over detail, Today beside it, one line on top, one line below."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.filters import View
from desktop_app.overriding import override
from desktop_app.ui.capture_bar import CaptureBar
from desktop_app.ui.detail_pane import DetailPane
from desktop_app.ui.pages import Pages
from desktop_app.ui.screens import available
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.table import place
from desktop_app.ui.table.model import SheetModel
from desktop_app.ui.table.pursuit_sheet import PursuitSheet
from desktop_app.ui.table.view import SheetView
from desktop_app.ui.today.sidebar import TodaySidebar
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.undo import Undoable
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent

    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.particulars import OwnView
    from desktop_app.services.office import Office
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.commands import Commands
    from desktop_app.ui.dialogs.search_thread import SearchThread
    from desktop_app.ui.message_bar import MessageBar
    from desktop_app.ui.pursuit_verbs import PursuitVerbs
    from desktop_app.ui.rosters import Roster, Rosters
    from desktop_app.ui.settings import Settings


TITLE_BAR = 32
"""Room for what the desktop puts around the window."""
_REST_MS = 50  # between two looks whether what was typed is found: the rows come before the rest


class MainWindow(QMainWindow):
    """The window around one open database.

    It is made in two parts: what is seen at first, and by `complete`, behind the first paint,
    what answers the user.

    Signals:
        preferences_requested, sample_requested, leave_sample_requested, about_requested,
        quit_requested: what only the program as a whole can do.
        first_painted: the window was seen for the first time.
    """

    preferences_requested = Signal()
    sample_requested = Signal()
    leave_sample_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()
    first_painted = Signal()

    def __init__(
        self,
        office: Office,
        bridge: Bridge,
        settings: Settings,
        *,
        sample: bool,
        may_hide: Callable[[], bool],
    ) -> None:
        super().__init__()
        self.office, self._bridge, self._settings = office, bridge, settings
        self._sample, self._may_hide = sample, may_hide
        self._painted = False
        self.search_thread: SearchThread | None = None  # given by whoever ends it
        self.setWindowTitle(_("Duesday: sample search") if sample else "Duesday")
        self.setAcceptDrops(True)
        self.undoable = Undoable(office, self)
        query, title = place.first_query(sheet := PursuitSheet(office), settings), ""
        if settings.last_view not in {"", View.OPEN}:
            from desktop_app.ui.views.first import lasting  # noqa: PLC0415  # few are left so

            query, title = lasting(query, settings.last_view, office)
        self.model = SheetModel(sheet, self.undoable, bridge, self, query=query)
        self.table = SheetView(self.model, self)
        self.capture = CaptureBar(office, self.undoable, self)
        self.top = TopBar(self.capture, self, name=title)
        self.detail = DetailPane(office, self.undoable, self)
        self.today = TodaySidebar(office, bridge, self)
        self.status = StatusLine(office, bridge, self)
        self._later = QTimer(self)  # the row that was edited is painted before all around it
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self._on_current(self.table.current_id))
        self._arrange()
        self.menus = [self.menuBar().addMenu(title) for title in _menu_titles()]
        self._restore()
        if sample:
            self.sample_bar = self.add_bar(self.top)
            self.sample_bar.invite(
                _("This is the sample search."),
                _("Try anything; your own search is kept apart. This one is kept for today."),
                _("Leave the sample"),
                self.leave_sample_requested.emit,
                closable=False,
            )

    def complete(self) -> None:
        """Connect everything that answers the user; a second call does nothing."""
        if "_commands" in self.__dict__:
            return
        self._commands.finding.views.begin()
        self._commands.mark(PursuitSheet.name)
        self.table.current_changed.connect(self._on_current)
        self.top.find_changed.connect(self._on_find)
        self.top.left.connect(self.shown_table.setFocus)
        self._bridge.changed.connect(lambda _change: self._later.start(0))
        self._bridge.changed.connect(self._commands.finding.views.on_changed)
        self.top.switch.setMenu(self._commands.switch_menu())
        self._bridge.day_changed.connect(self.read_again)

    @cached_property
    def _commands(self) -> Commands:
        from desktop_app.ui.commands import Commands  # noqa: PLC0415  # behind the first paint

        return Commands(self)

    @property
    def actions_(self) -> Actions:
        """Return the commands as they stand in the menus."""
        return self._commands.act

    @property
    def verbs(self) -> PursuitVerbs:
        """Return what can be done with a pursuit."""
        return self._commands.verbs

    @cached_property
    def messages(self) -> MessageBar:
        """The line at the foot that says what was done, made when it has to.

        It lies over the figures of the search, never over the sum of what is selected.
        """
        return self.add_bar(None)

    def add_bar(self, below: QWidget | None) -> MessageBar:
        """Put a line for a message above a part of the window, or over its foot."""
        from desktop_app.ui.message_bar import MessageBar  # noqa: PLC0415  # most starts say nothing

        bar = MessageBar(self)
        bar.left.connect(lambda: self.shown_table.setFocus())  # noqa: PLW0108  # which is shown then
        if below is None:
            bar.lie_over(self.statusBar(), self.status.selected)
        else:
            self._column.insertWidget(self._column.indexOf(below), bar)
        return bar

    @property
    def settings(self) -> Settings:
        """Return what windows remember of themselves."""
        return self._settings

    @property
    def is_sample(self) -> bool:
        """Say whether this window shows the sample search."""
        return self._sample

    def _arrange(self) -> None:
        self.pages = Pages(self.table, self.detail, self)
        self._horizontal = QSplitter(Qt.Orientation.Horizontal, self)
        self._horizontal.addWidget(self.pages)
        self._horizontal.addWidget(self.today)
        self._horizontal.setStretchFactor(0, 1)
        self._horizontal.setStretchFactor(1, 0)
        self._horizontal.setChildrenCollapsible(False)
        self._horizontal.setSizes([1090, 320])
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 12, 16, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.top)
        self._column.addWidget(self._horizontal, 1)
        self.setCentralWidget(body)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)
        room = available(self).size()
        self.resize(min(1440, room.width()), min(860, room.height() - TITLE_BAR))

    # What the window shows

    def read_again(self) -> None:
        """Read everything that is shown anew."""
        self._commands.finding.views.read_again()
        self.today.read()
        self.status.read()
        self._commands.read_notices()
        self._on_current(self.table.current_id)

    def show_view(self, view: View | OwnView | None = None) -> None:
        """Show the pursuits of a view; without one, as they were shown last."""
        self.shown_table.commit_open_editor()
        came_back = self.shown_table is not self.table
        self.pages.turn_to(self.table, self.detail)
        views = self._commands.finding.views
        views.enter(view)
        self._commands.mark(PursuitSheet.name)
        self.top.show_table(views.title, _("Find in pursuits"), self.model.query.find)
        if self.table.current_id is None:
            self.table.select_first(None)
        if came_back:
            self._on_current(self.table.current_id)

    def show_roster(self, name: str) -> Roster:
        """Show "people", "companies" or "promises" in the place of the pursuits."""
        self.shown_table.commit_open_editor()
        roster = self._rosters.roster(name)
        self.pages.turn_to(roster.page, roster.pane)
        self._commands.mark(name)
        self.top.show_table(*roster.words[:2], roster.model.query.find)
        roster.read()
        return roster

    @property
    def shown_table(self) -> SheetView:
        """Return the table that is shown: pursuits, people, companies or promises."""
        return self.pages.table

    @property
    def roster(self) -> Roster | None:
        """Return the table of people, of companies or of promises while it is shown."""
        made = self._rosters.made.values() if "_rosters" in self.__dict__ else ()
        return next((each for each in made if each.view is self.shown_table), None)

    @cached_property
    def _rosters(self) -> Rosters:
        from desktop_app.ui.rosters import Rosters  # noqa: PLC0415  # not before one is shown

        return Rosters(self, self._bridge)

    def _on_find(self, text: str) -> None:
        table = self.shown_table
        table.commit_open_editor()
        table.rows.set_query(replace(table.rows.query, find=text))

    def _on_current(self, pursuit_id: int | None) -> None:
        if self.model.query.find and not self.model.is_complete:
            self._later.start(_REST_MS)
        elif self.shown_table is self.table:
            self._commands.fit(self.detail.show_pursuit(pursuit_id))

    def find_pursuits(self, text: str) -> None:
        """Show all pursuits that hold some words."""
        self.model.set_query(replace(self.model.query, find=text))
        self.show_view(View.ALL)
        self.table.setFocus()

    def show_pursuit(self, pursuit_id: int) -> None:
        """Show a pursuit in the table, changing the view if it is hidden in this one."""
        if self.shown_table is not self.table:
            self.show_view()
        if self.model.row_of(pursuit_id) is None:
            self._commands.finding.found.clear()  # the view and its order stay where they can
        if self.model.row_of(pursuit_id) is None:
            self.show_view(View.OPEN)
        if self.model.row_of(pursuit_id) is None:
            self.show_view(View.ALL)
        self.table.select_id(pursuit_id)
        self.table.setFocus()

    # What the user asks for

    def new_pursuit(self) -> None:
        """Open the dialog that adds a pursuit, and go to what was added."""
        self.table.commit_open_editor()
        from desktop_app.ui.newcomer import add_pursuit  # noqa: PLC0415  # on request

        add_pursuit(self)

    def choose_import(self) -> None:
        """Ask for a file and import it."""
        from desktop_app.ui.taking_in import chosen  # noqa: PLC0415  # on request

        if (path := chosen(self)) is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Open the import dialog for a file, and show the people or companies it brought."""
        from desktop_app.ui.dialogs.import_wizard import ImportWizard  # noqa: PLC0415  # on request

        self.table.commit_open_editor()
        wizard = ImportWizard(self.office, self.undoable, path, self)
        wizard.exec()
        if (report := wizard.report) is not None and report.kind != "pursuits":
            self.show_roster(report.kind)

    def tell_failure(self, error: KnownError) -> None:
        """Show an error that came from elsewhere in the program."""
        insist = self.undoable.insist if "guard" in error.details else None
        self.messages.refuse(error, insist=insist, show=self._culprit(error))

    def _culprit(self, error: KnownError) -> Callable[[], object] | None:
        """Return what shows the pursuit or person that stands in the way of something."""
        pursuit, person = (error.details.get(key) for key in ("pursuit_id", "contact_id"))
        if isinstance(pursuit, int):
            return lambda: self.show_pursuit(pursuit)
        if isinstance(person, int):
            return lambda: self.show_roster("people").show_row(person)
        return None

    def rest(self) -> None:
        """Read no more: the database is about to be closed."""
        self._later.stop()
        for table in self.pages.every_table:
            table.rows.finish()
        self.today.rest()
        self.status.rest()
        self._commands.finding.found.rest()
        self._commands.away.rest()

    # Remembering itself

    def _restore(self) -> None:
        if (shape := self._settings.geometry) is not None:
            self.restoreGeometry(shape)
        place.restore(self.table, self._settings)

    def _restore_splitters(self) -> None:
        """Divide the window as it was, once it has its size: before, the shares would shift."""
        for name, splitter in (("main", self._horizontal), ("side", self.pages)):
            if (state := self._settings.splitter(name)) is not None:
                splitter.restoreState(state)

    def remember(self) -> None:
        """Save the window's shape, and whatever an open editor holds."""
        for table in self.pages.every_table:
            table.commit_open_editor()
        self.verbs.close_windows()
        self._commands.finding.views.remember()
        self._settings.geometry = self.saveGeometry()
        self._settings.set_splitter("main", self._horizontal.saveState())
        self._settings.set_splitter("side", self.pages.saveState())
        for table in self.pages.every_table:
            place.remember(table, self._settings)
        self._settings.save()

    # Overrides of Qt

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            self._restore_splitters()
            place.show_current(self.table)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        if self._may_hide():
            event.ignore()
            self.hide()
        else:
            event.accept()
            self.quit_requested.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from desktop_app.ui.taking_in import dropped  # noqa: PLC0415  # rarely

        if dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from desktop_app.ui.taking_in import dropped  # noqa: PLC0415  # rarely

        if (path := dropped(event.mimeData())) is not None:
            event.acceptProposedAction()
            # Not from in here: whoever dropped it waits until this event is answered.
            QTimer.singleShot(0, self, lambda: self.import_file(path))


def _menu_titles() -> tuple[str, ...]:
    return _("&File"), _("&Edit"), _("&View"), _("&Pursuit"), _("&Help")
