# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What runs behind the window of one open database: tray icon, reminders, banners, backups."""

from __future__ import annotations

import logging
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app import APPLICATION_ID
from desktop_app.domain.agenda import Section
from desktop_app.domain.errors import KnownError
from desktop_app.ui import pausing
from desktop_app.ui.banners import Banners
from desktop_app.ui.daily_backup import DailyBackup
from desktop_app.ui.file_check import FileCheck
from desktop_app.ui.notifications import Notifier
from desktop_app.ui.reminder_clock import ReminderClock
from desktop_app.ui.tray import Tray
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.browsing import Agenda
    from desktop_app.services.office import Office
    from desktop_app.services.pausing import Pause
    from desktop_app.services.reminders import Firing, Snoozed
    from desktop_app.ui.interview.bell import InterviewBell
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.settings import Settings

log = logging.getLogger(__name__)

PURGE_MS = 5_000
FILE_CHECK_MS = 8_000
TOOLTIP_LINES = 5


class Background(QObject):
    """Reminds and saves while the user does something else; no start waits for it.

    Signals:
        show_requested, today_requested, morning_requested, capture_requested, quit_requested:
            from the tray, and from banners.
        follow_up_requested, open_requested: a pursuit's id.
        interview_requested: an interview's id.
        day_changed: the user's day is another one now.
        outside_change: another process wrote to the database.
    """

    show_requested = Signal()
    today_requested = Signal()
    morning_requested = Signal()
    capture_requested = Signal()
    quit_requested = Signal()
    follow_up_requested = Signal(object)
    open_requested = Signal(object)
    interview_requested = Signal(object)
    day_changed = Signal()
    outside_change = Signal()

    def __init__(
        self,
        office: Office,
        window: MainWindow,
        settings: Settings,
        parent: QObject | None = None,
        *,
        seen: tuple[date, int] | None = None,
    ) -> None:
        """`seen` is what the window shows already: see `ReminderClock`."""
        super().__init__(parent)
        self._office, self._window, self._settings = office, window, settings
        self._tray = Tray(self)
        self._notifier = Notifier("Duesday", APPLICATION_ID, self._tray)
        self._clock = ReminderClock(office, self, seen=seen)
        self._banners = Banners(office, self._notifier, window, self)
        self._file_check = FileCheck(office.health)
        self._file_check.failed.connect(window.tell_failure)
        # From its thread into ours: only here may anything be written.
        self._file_check.stale.connect(self._mend, Qt.ConnectionType.QueuedConnection)
        self._backup = DailyBackup(office.health)
        self._backup.made.connect(window.status.read)
        self._backup.failed.connect(window.tell_failure)
        self._connect()

    def _connect(self) -> None:
        tray, clock, banners = self._tray, self._clock, self._banners
        self._window.today.agenda_changed.connect(self._on_agenda)
        tray.show_requested.connect(self.show_requested)
        tray.today_requested.connect(self.today_requested)
        tray.morning_requested.connect(self.morning_requested)
        tray.capture_requested.connect(self.capture_requested)
        tray.snooze_all_requested.connect(self._window.verbs.snooze_all)
        self._window.verbs.snoozed.connect(self._tell_snoozed)
        tray.pause_requested.connect(partial(pausing.begin, self._window))
        tray.resume_requested.connect(partial(pausing.resume, self._window))
        tray.quit_requested.connect(self.quit_requested)
        clock.fell_due.connect(self._on_due)
        clock.looked.connect(self._office.pausing.look)
        self._office.pausing.hear(self._on_pause)
        clock.looked.connect(self._look_at_interviews)
        clock.day_changed.connect(self.day_changed)
        clock.outside_change.connect(self.outside_change)
        banners.follow_up_requested.connect(self.follow_up_requested)
        banners.open_requested.connect(self.open_requested)
        banners.today_requested.connect(self.today_requested)

    @property
    def has_tray(self) -> bool:
        """Say whether there is a tray to keep the program in."""
        return self._tray.available

    def show_tray(self) -> None:
        """Show the tray icon, now or as soon as there is a tray."""
        self._tray.show()

    def start(self) -> None:
        """Start reminding and backing up; what fell due meanwhile is shown at once."""
        self._on_pause(self._office.pausing.current)
        self._clock.start()
        self._backup.start()
        QTimer.singleShot(PURGE_MS, self, self._purge_journal)
        QTimer.singleShot(FILE_CHECK_MS, self, self._file_check.start)

    def stop(self) -> None:
        """Stop everything and take the tray icon away."""
        self._file_check.stop()
        self._clock.stop()
        self._backup.stop()
        self._notifier.stop()
        self._tray.hide()

    def keeps_in_tray(self) -> bool:
        """Say whether the program stays in the tray when its window closes (D1); once aloud."""
        if not self._tray.available:
            return False
        if not self._settings.told_about_tray:
            self._settings.told_about_tray = True
            self._notifier.notify(
                "tray",
                _("Duesday keeps reminding you"),
                _("It stays in the tray. Quit it there or with Ctrl+Q."),
            )
        return True

    def _tell_snoozed(self, done: Snoozed) -> None:
        """Say it outside too where the window with its message is not what the user looks at."""
        if not self._window.isActiveWindow():
            from desktop_app.ui.snoozing import said  # noqa: PLC0415  # on request

            self._banners.tell_snoozed(said(done), may_undo=bool(done.count))

    @cached_property
    def _bell(self) -> InterviewBell:
        from desktop_app.ui.interview.bell import InterviewBell  # noqa: PLC0415  # behind the paint

        bell = InterviewBell(self._office, self._notifier, self._window, self)
        bell.open_requested.connect(self.interview_requested)
        return bell

    def _look_at_interviews(self) -> None:
        self._bell.look(silent=self._office.pausing.current is not None)

    def _on_due(self, firings: Sequence[Firing]) -> None:
        """Show what fell due; in a pause only the list does (reliability.md 6.2)."""
        if self._office.pausing.current is None:
            self._banners.show(firings)
        else:
            self._window.today.read()

    def _on_pause(self, pause: Pause | None) -> None:
        """Tell the tray; on resuming, show what fired unseen."""
        self._tray.set_paused(pausing.said(self._office, pause) if pause else "")
        if pause is None:
            self._banners.show(tuple(self._office.reminders.unshown()))

    def _on_agenda(self, agenda: Agenda) -> None:
        cards = [*agenda.of(Section.OVERDUE), *agenda.of(Section.TODAY)]
        cards += agenda.of(Section.SOON)
        from desktop_app.ui.reader import moment, reader  # noqa: PLC0415  # behind the paint
        from desktop_app.words.places import due_here  # noqa: PLC0415

        mine = reader(self._office)
        shown = [
            f"{due_here(moment(c.row), mine)}  {lines.pursuit_name(c.row)}"
            for c in cards[:TOOLTIP_LINES]
        ]
        asked = self._interviews_told()
        self._tray.set_due(agenda.due_count + len(asked), [*asked, *shown])

    def _interviews_told(self) -> list[str]:
        """Return a line of each interview that asks for something now; they stand first."""
        asking = [
            card for card in self._office.interview_cards.near() if card.asks_on(self._office.today)
        ]
        if not asking:
            return []
        from desktop_app.ui.reader import reader  # noqa: PLC0415  # seldom
        from desktop_app.words.interviews import begins  # noqa: PLC0415

        mine = reader(self._office)
        return [f"{begins(card, mine)}  {lines.pursuit_name(card.row)}" for card in asking]

    def _purge_journal(self) -> None:
        try:
            self._office.journal.purge()
        except KnownError as error:  # the next start does it
            log.info("the journal was not purged: %s", error)

    def _mend(self) -> None:
        """Make anew what is derived from the records, and say so; the table is read again."""
        if self._file_check.stopped:
            return
        try:
            mended = self._office.health.mend_listing()
        except KnownError as error:  # the next start does it
            log.info("the listing was not mended: %s", error)
            return
        if mended:
            from desktop_app.words.health import mended_line  # noqa: PLC0415  # seldom

            self.outside_change.emit()
            self._window.messages.tell(mended_line(mended))
