# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The running program: opens databases, shows the window, keeps the tray and the reminders."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import APPLICATION_ID, __version__, paths, words
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.services.opening import open_office
from desktop_app.ui import failures
from desktop_app.ui.session import Session
from desktop_app.ui.settings import Appearance, Settings
from desktop_app.ui.single_instance import SingleInstance
from desktop_app.ui.text import plain_message_box
from desktop_app.ui.theme import STYLE, Theme
from desktop_app.words import text as _

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.services.office import Office
    from desktop_app.services.preferences import Preferences
    from desktop_app.ui.later_starts import LaterStarts
    from desktop_app.ui.quit_signals import QuitSignals


class Program(QObject):
    """One process of Duesday."""

    def __init__(self, database: Path | None, *, hidden: bool, open_file: Path | None) -> None:
        words.install()
        self._app = QApplication([*sys.argv[:1], *STYLE])
        super().__init__()
        self._app.setApplicationName("duesday")
        self._app.setApplicationDisplayName("Duesday")
        self._app.setApplicationVersion(__version__)
        self._app.setDesktopFileName(APPLICATION_ID)
        self._app.setQuitOnLastWindowClosed(False)
        self._database = database or paths.database_file()
        self._hidden, self._open_file = hidden, open_file
        self._clock = SystemClock()
        self._settings = Settings()
        self._theme = Theme(self._app)
        self._look = ""  # the appearance that was shown last
        self._session: Session | None = None
        self._failures = failures.install(self._on_failure, self._on_known, open_log=self._open_log)
        self._instance = SingleInstance(paths.lock_file(self._database))
        self._later_starts: LaterStarts | None = None
        self._quit_signals: QuitSignals | None = None

    @property
    def session(self) -> Session:
        """Return what is open. Errors: `BugError` before `run` and after `quit`."""
        if self._session is None:
            raise BugError("nothing is open")
        return self._session

    def run(self) -> int:
        """Run until the user quits; a second start raises the first and returns at once."""
        paths.make_private(self._database.parent)
        if not self._instance.acquire():
            return self._ask_the_first()
        if not self._open(self._database, sample=False):
            return 1
        return self._app.exec()

    def _ask_the_first(self) -> int:
        from desktop_app.ui.later_starts import ask  # noqa: PLC0415  # the first need not ask

        word = f"open {self._open_file}" if self._open_file else "show"
        if ask(paths.socket_file(self._database), word):
            return 0
        print(_("Duesday is running already, but does not answer."), file=sys.stderr)  # noqa: T201
        return 1

    def _begin(self) -> None:
        """Begin what nobody waits for at the start: once, when the window has been seen."""
        if self._later_starts is not None:
            return
        from desktop_app.ui.icons import app_icon  # noqa: PLC0415  # behind the first paint
        from desktop_app.ui.later_starts import LaterStarts  # noqa: PLC0415
        from desktop_app.ui.quit_signals import QuitSignals  # noqa: PLC0415

        self._app.setWindowIcon(app_icon())
        self._later_starts = LaterStarts(self)
        self._later_starts.show_requested.connect(self.show)
        self._later_starts.capture_requested.connect(self._capture)
        self._later_starts.open_requested.connect(self._import)
        self._later_starts.listen(paths.socket_file(self._database))
        self._quit_signals = QuitSignals(self)
        self._quit_signals.received.connect(self.quit)
        self._failures.open_log()
        if self._open_file is not None:
            QTimer.singleShot(0, self, partial(self._import, self._open_file))

    def _open_log(self) -> None:
        from desktop_app.ui.log_file import configure_logging  # noqa: PLC0415  # as above

        configure_logging(paths.state_dir() / "duesday.log")

    # Databases

    def _open(self, path: Path, *, sample: bool) -> bool:
        try:
            office = open_office(path, self._clock)
        except KnownError as error:
            self._begin()
            said = words.error(error)
            more = "\n".join(part for part in (said.safe, said.todo) if part)
            plain_message_box(None, said.what, more).exec()
            return False
        self._close_session()
        self._carry_appearance(office, sample=sample)
        session = Session(office, self._settings, sample=sample, parent=self)
        self._session = session
        session.quit_requested.connect(self.quit)
        session.sample_requested.connect(self._enter_sample)
        session.leave_sample_requested.connect(self._leave_sample)
        session.appearance_changed.connect(self._on_appearance)
        session.began.connect(self._begin)
        self._on_appearance(office.preferences.current)
        session.start(hidden=self._hidden and not sample)
        self._hidden = False
        return True

    def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()
            session.deleteLater()

    def _carry_appearance(self, office: Office, *, sample: bool) -> None:
        """Let the colours that were chosen hold in the sample and in one's own search alike."""
        chosen = self._look if sample else self._settings.take_chosen_in_sample()
        if chosen and chosen != office.preferences.current.appearance:
            office.preferences.change(appearance=chosen)

    def _enter_sample(self) -> None:
        from desktop_app.services.sample import fill_sample, is_kept  # noqa: PLC0415  # as asked

        path = paths.sample_file()
        if is_kept(path, self._clock):  # what was typed into it is still there
            QTimer.singleShot(0, lambda: self._open(path, sample=True))
            return
        me = self._session.office.preferences.current if self._session else None
        known = {"country": me.country, "name": me.name, "phone": me.phone} if me else {}
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            fill_sample(path, self._clock, **{k: told for k, told in known.items() if told})
        except KnownError as error:
            if self._session is not None:
                self._session.window.tell_failure(error)
            return
        finally:
            QApplication.restoreOverrideCursor()
        QTimer.singleShot(0, lambda: self._open(path, sample=True))

    def _leave_sample(self) -> None:
        QTimer.singleShot(0, lambda: self._open(self._database, sample=False))

    # What comes from outside

    def show(self) -> None:
        """Show and raise the window."""
        if self._session is not None:
            self._session.show()

    def _capture(self) -> None:
        if self._session is not None:
            self._session.capture()

    def _import(self, path: Path) -> None:
        if self._session is not None:
            self._session.show()
            self._session.window.import_file(path)

    def _on_appearance(self, mine: Preferences) -> None:
        self._theme.mode = Appearance(mine.appearance)
        in_sample = self._session is not None and self._session.window.is_sample
        if in_sample and self._look and mine.appearance != self._look:
            self._settings.keep_chosen_in_sample(mine.appearance)
        self._look = mine.appearance

    def _on_failure(self, message: str) -> None:
        if self._session is not None:
            self._session.window.messages.warn(message, "")

    def _on_known(self, error: KnownError) -> None:
        if self._session is not None:
            self._session.window.tell_failure(error)

    def quit(self) -> None:
        """Save what is open and end the program."""
        self._close_session()
        if self._later_starts is not None:
            self._later_starts.close()
        self._instance.release()
        self._app.quit()
