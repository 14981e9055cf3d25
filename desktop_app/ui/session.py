# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One open database on the screen: its window, its tray icon, its reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app import __version__
from desktop_app.domain.errors import KnownError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.text import plain_message_box
from desktop_app.ui.today.sidebar import FIRST_CARDS
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.preferences import Preferences
    from desktop_app.ui.background import Background
    from desktop_app.ui.settings import Settings

READ_AHEAD_MS = 4_000  # after the first paint; whoever searches sooner waits for themselves


class Session(QObject):
    """Puts the pieces around one office and connects them.

    Signals:
        quit_requested, sample_requested, leave_sample_requested: for the program.
        appearance_changed: the `Preferences` after each change.
        began: the window was seen, or is hidden on purpose; what can wait may begin.
    """

    quit_requested = Signal()
    sample_requested = Signal()
    leave_sample_requested = Signal()
    appearance_changed = Signal(object)
    began = Signal()

    def __init__(
        self, office: Office, settings: Settings, *, sample: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.office, self._settings, self._sample = office, settings, sample
        self._quitting = False
        self._seen = office.today, office.database.data_version()  # before the window reads
        self.bridge = Bridge(office, self)
        self.window = MainWindow(
            office, self.bridge, settings, sample=sample, may_hide=self._may_hide
        )
        self._background: Background | None = None
        self._connect()

    def _connect(self) -> None:
        window = self.window
        window.quit_requested.connect(self.quit_requested)
        window.sample_requested.connect(self.sample_requested)
        window.leave_sample_requested.connect(self.leave_sample_requested)
        window.preferences_requested.connect(self._preferences)
        window.about_requested.connect(self._about)
        self.office.preferences.hear(self._on_preferences)

    @property
    def background(self) -> Background:
        """Return what runs behind the window, made when it is first needed."""
        if self._background is None:
            from desktop_app.ui.background import Background  # noqa: PLC0415  # behind the paint

            made = self._background = Background(
                self.office, self.window, self._settings, self, seen=self._seen
            )
            made.show_requested.connect(self.show)
            made.today_requested.connect(self._today)
            made.morning_requested.connect(self._morning)
            made.capture_requested.connect(self.capture)
            made.quit_requested.connect(self.quit_requested)
            made.follow_up_requested.connect(self._follow_up)
            made.open_requested.connect(self._open)
            made.interview_requested.connect(self._interview)
            made.day_changed.connect(self.bridge.day_changed)
            made.outside_change.connect(self.bridge.announce_everything)
        return self._background

    def start(self, *, hidden: bool) -> None:
        """Show the window (or only the tray icon, where there is a tray) and start reminding."""
        if hidden and self.background.has_tray:
            QTimer.singleShot(0, self, self._after_first_paint)
            return
        # The table is seen first; all else is read and begun behind it.
        self.window.first_painted.connect(
            self._after_first_paint, Qt.ConnectionType.QueuedConnection
        )
        self.window.show()

    def _after_first_paint(self) -> None:
        self._fill()
        self.window.complete()
        self.began.emit()
        self.background.show_tray()
        self.window.read_again()
        self._bring_back()
        if not (self._sample or self.office.preferences.current.first_run_done):
            self._welcome()
        if self._quitting:  # the program was ended while it greeted
            return
        self.background.start()
        QTimer.singleShot(READ_AHEAD_MS, self, self._read_ahead)

    def _fill(self) -> None:
        """Show what is due: the commands behind it take twice as long to be made."""
        self.window.today.read(most=FIRST_CARDS)
        self.window.today.repaint()

    def _bring_back(self) -> None:
        from desktop_app.ui.table import open_cell  # noqa: PLC0415  # behind the paint

        open_cell.bring_back(self.window, self.office.drafts)

    def _read_ahead(self) -> None:
        """Read what the search looks through while nobody waits for it."""
        if self._quitting:
            return
        from desktop_app.ui.dialogs.search_thread import SearchThread  # noqa: PLC0415  # later

        self.window.search_thread = thread = SearchThread(self.office.database.path)
        thread.start()
        thread.warm()

    # Showing

    def show(self) -> None:
        """Show and raise the window."""
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()

    def capture(self) -> None:
        """Show the window with the cursor in the capture line."""
        self.show()
        self.window.capture.take_focus()

    def _today(self) -> None:
        self.show()
        self.window.today.take_focus()

    def _morning(self) -> None:
        self.show()
        self.window.actions_.morning.trigger()

    def _follow_up(self, pursuit_id: int) -> None:
        self.show()
        self.window.verbs.follow_up(pursuit_id)

    def _interview(self, interview_id: int) -> None:
        self.show()
        self.window.verbs.interview(interview_id)

    def _open(self, pursuit_id: int) -> None:
        self.show()
        self.window.show_pursuit(pursuit_id)

    # Dialogs of the whole program

    def _welcome(self) -> None:
        """Greet at the doors; who has brought something in already is shown it, and asked later.

        The question has a line of its own: it stays, and below stand figures and what was done.
        """
        if not self.office.browsing.is_begun():
            self._first_run(doors=True)
            return
        mine = self.office.preferences.current
        if mine.name and mine.phone and mine.country:  # entered in Preferences meanwhile
            self.office.preferences.change(first_run_done=True)
            return
        why = _("Your name and number go into your messages, your country into working days.")
        if not mine.country:  # an assumption that is seen (method.md 5.5)
            why = _("{why} Until it is known no holidays are counted.", why=why)
        self.window.add_bar(self.window.top).invite(
            _("Your search is here. Who are you?"),
            why,
            _("Fill in …"),
            lambda: self._first_run(doors=False),
        )

    def _first_run(self, *, doors: bool) -> None:
        from desktop_app.ui.dialogs.first_run import Door, FirstRun  # noqa: PLC0415  # once only

        dialog = FirstRun(self.office.preferences.current, self.window, doors=doors)
        if dialog.exec() != FirstRun.DialogCode.Accepted:
            return
        try:
            self.office.preferences.change(**dialog.answers())
        except KnownError as error:
            self.window.tell_failure(error)
            return
        if dialog.door is Door.SAMPLE:
            self.sample_requested.emit()
        elif dialog.door is Door.IMPORT:
            self.window.choose_import()
        else:
            self.window.capture.take_focus()

    def _preferences(self) -> None:
        from desktop_app.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415

        PreferencesDialog(self.office, self.window).exec()

    def _about(self) -> None:
        plain_message_box(
            self.window,
            _("Duesday {version}").format(version=__version__),
            _(
                "Keeps a job search professionally persistent: after every contact one next step "
                "with a date. Everything stays on this computer."
            ),
        ).exec()

    # Upkeep

    def _on_preferences(self, mine: Preferences) -> None:
        self.appearance_changed.emit(mine)
        self.bridge.announce_everything()

    def _may_hide(self) -> bool:
        """Say whether closing keeps the program in the tray: only where one is there now (D1)."""
        return not self._quitting and self.background.keeps_in_tray()

    def close(self) -> None:
        """Save what is open, hide everything and close the database."""
        from desktop_app.ui.table import open_cell  # noqa: PLC0415  # at the end

        self._quitting = True
        self.window.model.asks = False  # what would be asked stays in its editor, and is kept
        if self.window.search_thread is not None:
            self.window.search_thread.finish()
        if self._background is not None:
            self._background.stop()
        self.window.remember()
        open_cell.keep(self.window.pages.every_table, self.office.drafts)
        self.bridge.blockSignals(True)  # nothing may be read any more
        self.window.undoable.stack.blockSignals(True)  # it tells even of its own end
        self.window.rest()
        self.window.hide()
        self.window.deleteLater()
        self.office.close()
