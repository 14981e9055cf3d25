# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One open database on the screen: its window, its tray icon, its reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog

from desktop_app import APPLICATION_ID, __version__, words
from desktop_app.domain.agenda import Section
from desktop_app.domain.errors import KnownError
from desktop_app.ui.banners import Banners
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.notifications import Notifier
from desktop_app.ui.reminder_clock import ReminderClock
from desktop_app.ui.text import plain_message_box
from desktop_app.ui.tray import Tray
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Agenda
    from desktop_app.services.office import Office
    from desktop_app.services.preferences import Preferences
    from desktop_app.ui.settings import Settings

BACKUP_CHECK_MS = 60_000
TOOLTIP_LINES = 5


class Session(QObject):
    """Puts the pieces around one office and connects them.

    Signals:
        quit_requested, sample_requested, leave_sample_requested: for the program.
        appearance_changed: the `Preferences` after each change.
    """

    quit_requested = Signal()
    sample_requested = Signal()
    leave_sample_requested = Signal()
    appearance_changed = Signal(object)

    def __init__(
        self, office: Office, settings: Settings, *, sample: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.office, self._settings, self._sample = office, settings, sample
        self._quitting = False
        self.bridge = Bridge(office, self)
        self.window = MainWindow(
            office, self.bridge, settings, sample=sample, may_hide=self._may_hide
        )
        self.tray = Tray(self)
        self.notifier = Notifier("Duesday", APPLICATION_ID, self.tray)
        self.clock = ReminderClock(office, self)
        self.banners = Banners(office, self.notifier, self.window, self)
        self._backup = QTimer(self)
        self._backup.setInterval(BACKUP_CHECK_MS)
        self._connect()

    def _connect(self) -> None:
        window, tray = self.window, self.tray
        window.quit_requested.connect(self.quit_requested)
        window.sample_requested.connect(self.sample_requested)
        window.leave_sample_requested.connect(self.leave_sample_requested)
        window.preferences_requested.connect(self._preferences)
        window.about_requested.connect(self._about)
        window.today.agenda_changed.connect(self._on_agenda)
        tray.show_requested.connect(self.show)
        tray.today_requested.connect(self._today)
        tray.capture_requested.connect(self.capture)
        tray.quit_requested.connect(self.quit_requested)
        self.clock.fell_due.connect(self.banners.show)
        self.clock.day_changed.connect(self.bridge.day_changed)
        self.clock.outside_change.connect(self.bridge.announce_everything)
        self.banners.follow_up_requested.connect(self._follow_up)
        self.banners.open_requested.connect(self._open)
        self.banners.today_requested.connect(self._today)
        self._backup.timeout.connect(self._backup_if_due)
        self.office.preferences.hear(self._on_preferences)

    def start(self, *, hidden: bool) -> None:
        """Show the window (or only the tray icon, where there is a tray) and start reminding."""
        if hidden and self.tray.available:
            QTimer.singleShot(0, self._after_first_paint)
            return
        # The table is seen first; all else is read and begun behind it.
        self.window.first_painted.connect(
            self._after_first_paint, Qt.ConnectionType.QueuedConnection
        )
        self.window.show()

    def _after_first_paint(self) -> None:
        self.tray.show()
        self.window.read_again()
        if not (self._sample or self.office.preferences.current.first_run_done):
            self._first_run()
        self.banners.show(tuple(self.office.reminders.unshown()))
        self.clock.start()
        self._backup.start()
        QTimer.singleShot(2_000, self, self._backup_if_due)

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

    def _follow_up(self, pursuit_id: int) -> None:
        self.show()
        self.window.verbs.follow_up(pursuit_id)

    def _open(self, pursuit_id: int) -> None:
        self.show()
        self.window.show_pursuit(pursuit_id)

    def _on_agenda(self, agenda: Agenda) -> None:
        cards = [*agenda.of(Section.OVERDUE), *agenda.of(Section.TODAY)]
        cards += agenda.of(Section.SOON)
        today = self.office.desk.today
        clock12 = self.office.preferences.current.clock12
        shown = [
            f"{words.due(c.row.due_on, c.row.due_time, today, clock12=clock12)}  "
            f"{lines.pursuit_name(c.row)}"
            for c in cards[:TOOLTIP_LINES]
        ]
        self.tray.set_due(agenda.due_count, shown)

    # Dialogs of the whole program

    def _first_run(self) -> None:
        from desktop_app.ui.dialogs.first_run import Door, FirstRun  # noqa: PLC0415  # once only

        dialog = FirstRun(self.office.preferences.current, self.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
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

    def _backup_if_due(self) -> None:
        try:
            made = self.office.health.backup_if_due()
        except KnownError as error:
            self._backup.stop()
            self.window.tell_failure(error)
            return
        if made is not None:
            self.window.status.read()

    def _may_hide(self) -> bool:
        """Say whether closing keeps the program in the tray: only where one is there now (D1)."""
        if self._quitting or not self.tray.available:
            return False
        if not self._settings.told_about_tray:
            self._settings.told_about_tray = True
            self.notifier.notify(
                "tray",
                _("Duesday keeps reminding you"),
                _("It stays in the tray. Quit it there or with Ctrl+Q."),
            )
        return True

    def close(self) -> None:
        """Save what is open, hide everything and close the database."""
        self._quitting = True
        self.clock.stop()
        self._backup.stop()
        self.window.remember()
        self.bridge.blockSignals(True)  # nothing may be read any more
        self.window.today.rest()
        self.window.status.rest()
        self.notifier.stop()
        self.tray.hide()
        self.window.hide()
        self.window.deleteLater()
        self.office.close()
