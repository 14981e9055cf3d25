# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The main window: table over detail, Today beside it, one line on top, one line below."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStatusBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app import words
from desktop_app.services.browsing import Column, PursuitRow, Query, View
from desktop_app.ui.actions import Actions
from desktop_app.ui.capture_bar import CaptureBar
from desktop_app.ui.detail_pane import DetailPane
from desktop_app.ui.menus import build_menus, enable_for
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.pursuit_verbs import PursuitVerbs
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.table.model import PursuitModel
from desktop_app.ui.table.view import PursuitView
from desktop_app.ui.today.sidebar import TodaySidebar
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.undo import Undoable
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent

    from desktop_app.domain.changes import Change
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.office import Office
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.settings import Settings

HEADER = "pursuits"


class MainWindow(QMainWindow):
    """The window around one open database.

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
        self.setWindowTitle(_("Duesday: sample search") if sample else "Duesday")
        self.setAcceptDrops(True)
        self.undoable = Undoable(office.desk, self)
        self.actions_ = Actions(self)
        self.verbs = PursuitVerbs(office, self.undoable, self)
        self.model = PursuitModel(office, self.undoable, bridge, self)
        self.table = PursuitView(office, self.model, self)
        self.capture = CaptureBar(office, self.undoable, self)
        self.top = TopBar(self.capture, self)
        self.messages = MessageBar(self)
        self.sample_bar = MessageBar(self)
        self.detail = DetailPane(office, self)
        self.today = TodaySidebar(office, bridge, self)
        self.status = StatusLine(office, bridge, self)
        self._arrange()
        self._connect()
        build_menus(self, self.actions_, self.undoable.stack)
        self._restore()
        self._show_view(View.OPEN)
        if sample:
            self.sample_bar.invite(
                _("This is the sample search."),
                _("Try anything; your own search is kept apart."),
                _("Leave the sample"),
                self.leave_sample_requested.emit,
                closable=False,
            )

    @property
    def is_sample(self) -> bool:
        """Say whether this window shows the sample search."""
        return self._sample

    def _arrange(self) -> None:
        self._vertical = QSplitter(Qt.Orientation.Vertical, self)
        self._vertical.addWidget(self.table)
        self._vertical.addWidget(self.detail)
        self._vertical.setStretchFactor(0, 3)
        self._vertical.setStretchFactor(1, 1)
        self._vertical.setChildrenCollapsible(False)
        self._vertical.setSizes([520, 200])
        self._horizontal = QSplitter(Qt.Orientation.Horizontal, self)
        self._horizontal.addWidget(self._vertical)
        self._horizontal.addWidget(self.today)
        self._horizontal.setStretchFactor(0, 1)
        self._horizontal.setStretchFactor(1, 0)
        self._horizontal.setChildrenCollapsible(False)
        self._horizontal.setSizes([1090, 320])
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.sample_bar)
        column.addWidget(self.top)
        column.addWidget(self.messages)
        column.addWidget(self._horizontal, 1)
        self.setCentralWidget(body)
        bar = QStatusBar(self)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        self.setStatusBar(bar)
        self.resize(1440, 860)

    def _connect(self) -> None:
        act, verbs = self.actions_, self.verbs
        act.new.triggered.connect(self.new_pursuit)
        act.take_in.triggered.connect(self.choose_import)
        act.preferences.triggered.connect(self.preferences_requested)
        act.sample.triggered.connect(self.sample_requested)
        act.leave_sample.triggered.connect(self.leave_sample_requested)
        act.about.triggered.connect(self.about_requested)
        act.quit.triggered.connect(self.quit_requested)
        act.find.triggered.connect(self.top.take_focus)
        act.capture.triggered.connect(self.capture.take_focus)
        act.today.triggered.connect(self.today.take_focus)
        act.table.triggered.connect(self.table.setFocus)
        act.follow_up.triggered.connect(self._with_id(verbs.follow_up))
        act.move.triggered.connect(self._with_id(verbs.move))
        act.park.triggered.connect(self._with_id(verbs.park))
        act.stop.triggered.connect(self._with_id(verbs.stop))
        act.reopen.triggered.connect(self._with_id(verbs.reopen))
        act.lift.triggered.connect(self._with_id(verbs.lift))
        act.snooze.triggered.connect(self._snooze_current)
        act.accept.triggered.connect(lambda: verbs.accept(self.table.selected_ids))
        act.delete.triggered.connect(lambda: verbs.delete(self.table.selected_ids))
        for ending, action in act.endings.items():
            action.triggered.connect(self._with_id(partial(verbs.close, ending=ending)))
        for view, action in act.views.items():
            action.triggered.connect(partial(self._show_view, view))
        self.table.set_row_actions(
            [act.follow_up, act.move, act.snooze, act.accept, act.park, act.stop, act.reopen,
             act.lift, act.delete]
        )  # fmt: skip
        self.table.open_requested.connect(verbs.follow_up)
        self.table.delete_requested.connect(verbs.delete)
        self.table.current_changed.connect(self._on_current)
        self.model.promise_choice_requested.connect(self._on_promise_choice)
        self.top.view_chosen.connect(self._show_view)
        self.top.find_changed.connect(self._on_find)
        self.today.wanted.connect(self._on_wanted)
        self.detail.follow_up_requested.connect(verbs.follow_up)
        self.detail.accept_requested.connect(lambda number: verbs.accept([number]))
        self.undoable.applied.connect(self._on_applied)
        self.undoable.refused.connect(self.messages.refuse)
        verbs.refused.connect(self.messages.refuse)
        verbs.told.connect(self.messages.tell)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.day_changed.connect(self.read_again)

    def _with_id(self, verb: Callable[[int], object]) -> Callable[[], None]:
        def run() -> None:
            number = self.table.current_id
            if number is not None:
                verb(number)

        return run

    # What the window shows

    def read_again(self) -> None:
        """Read everything that is shown anew."""
        self.today.read()
        self.status.read()
        self._on_current(self.table.current_id)

    def _show_view(self, view: View, *_args: object) -> None:
        self.table.commit_open_editor()
        for known, action in self.actions_.views.items():
            action.setChecked(known is view)
        self.top.show_view(view)
        self.table.set_empty_text(*_empty_text(view, found=bool(self.model.query.find)))
        self.model.set_query(replace(self.model.query, view=view))
        if self.table.current_id is None and self.model.rowCount():
            self.table.select_id(self.model.ids(0, 0)[0])

    def _on_find(self, text: str) -> None:
        self.table.commit_open_editor()
        self.table.set_empty_text(*_empty_text(self.model.query.view, found=bool(text.strip())))
        self.model.set_query(replace(self.model.query, find=text))

    def _on_current(self, pursuit_id: int | None) -> None:
        self.detail.show_pursuit(pursuit_id)
        row = self.office.browsing.rows([pursuit_id]).get(pursuit_id) if pursuit_id else None
        enable_for(self.actions_, row)

    def _on_changed(self, change: Change) -> None:
        del change
        self._on_current(self.table.current_id)

    def _on_applied(self, change: Change) -> None:
        self.messages.tell(
            _("Done: {what}.").format(what=words.label(change.label)),
            button=_("Undo"),
            act=self.undoable.stack.undo,
        )

    def show_pursuit(self, pursuit_id: int) -> None:
        """Show a pursuit in the table, changing the view if it is hidden in this one."""
        if self.model.row_of(pursuit_id) is None:
            self.top.finder.clear()
            self._on_find("")
            self._show_view(View.OPEN)
        if self.model.row_of(pursuit_id) is None:
            self._show_view(View.ALL)
        self.table.select_id(pursuit_id)
        self.table.setFocus()

    # What the user asks for

    def new_pursuit(self) -> None:
        """Open the dialog that adds a pursuit."""
        self.table.commit_open_editor()
        from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog  # noqa: PLC0415  # on request

        NewPursuitDialog(self.office, self.undoable, self).exec()

    def choose_import(self) -> None:
        """Ask for a file and import it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # slow to load, rarely used

        path, _kind = QFileDialog.getOpenFileName(
            self, _("Import a tracker"), "", _("Tables of text (*.csv *.tsv *.txt)")
        )
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Open the import dialog for a file."""
        from desktop_app.ui.dialogs.import_wizard import ImportWizard  # noqa: PLC0415  # as above

        self.table.commit_open_editor()
        ImportWizard(self.office, self.undoable, path, self).exec()

    def _on_wanted(self, verb: str, row: PursuitRow) -> None:
        if verb == "follow_up":
            self.verbs.follow_up(row.id)
        elif verb == "done":
            self.verbs.done(row)
        elif verb == "snooze":
            self.verbs.snooze(row)
        elif verb == "move":
            self.verbs.move(row.id)
        else:
            self.show_pursuit(row.id)

    def _snooze_current(self) -> None:
        number = self.table.current_id
        row = self.office.browsing.rows([number]).get(number) if number else None
        if row is not None:
            self.verbs.snooze(row)

    def _on_promise_choice(self, wish: object) -> None:
        number = self.table.current_id
        if number is not None:
            self.verbs.move(number, on=wish.on, at=wish.at)  # type: ignore[attr-defined]

    def tell_failure(self, error: KnownError) -> None:
        """Show an error that came from elsewhere in the program."""
        self.messages.refuse(error)

    # Remembering itself

    def _restore(self) -> None:
        if (shape := self._settings.geometry) is not None:
            self.restoreGeometry(shape)
        if (header := self._settings.header(HEADER)) is not None:
            self.table.restore_header_state(header)
        if (sort := self._settings.sort(HEADER)) is not None and sort[0] in set(Column):
            query = Query(sort=Column(sort[0]), descending=sort[1])
            self.model.set_query(query)

    def _restore_splitters(self) -> None:
        """Divide the window as it was, once it has its size: before, the shares would shift."""
        for name, splitter in (("main", self._horizontal), ("side", self._vertical)):
            if (state := self._settings.splitter(name)) is not None:
                splitter.restoreState(state)

    def remember(self) -> None:
        """Save the window's shape, and whatever an open editor holds."""
        self.table.commit_open_editor()
        self.verbs.close_windows()
        self._settings.geometry = self.saveGeometry()
        self._settings.set_splitter("main", self._horizontal.saveState())
        self._settings.set_splitter("side", self._vertical.saveState())
        self._settings.set_header(HEADER, self.table.header_state())
        query = self.model.query
        self._settings.set_sort(HEADER, str(query.sort), descending=query.descending)
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
        if _dropped(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.import_file(path)


def _dropped(urls: list[QUrl]) -> Path | None:
    """Return the one local file that was dropped."""
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


def _empty_text(view: View, *, found: bool) -> tuple[str, str]:
    if found:
        return _("Nothing found"), _("No pursuit in this view holds these words.")
    texts = {
        View.OPEN: (
            _("No pursuits yet"),
            _("Type what you did last into the line above, or drop a CSV file here."),
        ),
        View.NEEDS_STEP: (
            _("Every open pursuit has a next step"),
            _("Pursuits that were imported without one would stand here."),
        ),
        View.PROMISED: (_("No promise is open"), _("Dates you told somebody stand here.")),
        View.NO_CONTACT: (
            _("Every open pursuit names a person"),
            _("Applications without a contact would stand here."),
        ),
        View.PARKED: (_("Nothing is parked"), _("Parked pursuits wait here for their day.")),
        View.STOPPED: (_("Nobody said no"), _("Whoever asks not to be contacted is kept here.")),
        View.CLOSED: (_("Nothing is closed yet"), _("What has ended is kept here.")),
        View.ALL: (_("No pursuits yet"), _("Everything you log is kept here.")),
    }
    return texts[view]
