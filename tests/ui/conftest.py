# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the tests of the window share: an office on a real file and the window around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app import words
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import Settings
from desktop_app.ui.undo import Undoable
from tests.factories import HandClock, an_office


class KeepingBot(QtBot):
    """Keeps what it shows until it is closed.

    A window without a parent that nobody holds is garbage, and Python may collect it from within
    an event of one of its own children: the process ends there and then.
    """

    def __init__(self, request):
        super().__init__(request)
        self._kept = []

    def addWidget(self, widget, **how):  # noqa: N802  # overrides
        self._kept.append(widget)
        super().addWidget(widget, **how)


@pytest.fixture
def qtbot(qapp, request):
    """The hand and the eye of a test, which also hold on to its windows."""
    return KeepingBot(request)


@pytest.fixture(autouse=True)
def _english():
    words.install("en")
    yield
    words.install("en")


@pytest.fixture(autouse=True)
def _a_program_for_every_link(monkeypatch):
    """Whatever is installed where the tests run: calls and mail have a program."""
    monkeypatch.setattr("desktop_app.ui.handlers.has_handler", lambda _scheme: True)


@pytest.fixture
def clock():
    """Tuesday, 3 March 2026, ten o'clock."""
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    """An office in the United States, whose clock is told to the words as the program does."""
    office = an_office(tmp_path / "search.duesday", clock)
    words.tell_times(clock12=office.preferences.current.clock12)
    yield office
    office.close()


@pytest.fixture
def undoable(qapp, office):
    """What the dialogs run their verbs through."""
    return Undoable(office)


@pytest.fixture
def settings(tmp_path):
    """The window's memory, in a file of its own."""
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def opened(qtbot, office, settings):
    """Open the main window, each time anew, around the same office."""
    windows = []

    def open_window(*, sample=False, may_hide=lambda: False):
        window = MainWindow(office, Bridge(office), settings, sample=sample, may_hide=may_hide)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.complete()
        window.read_again()
        return window

    yield open_window
    for window in windows:
        window.verbs.close_windows()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(opened):
    """The main window, shown."""
    return opened()


@pytest.fixture
def answered(qapp):
    """A hand that answers the next file window: with paths, or with None to leave it.

    Returns what that window showed: its buttons with an icon, by Qt's names.
    """

    def answer(*paths):
        seen = {}

        def act():
            window = qapp.activeModalWidget()
            assert isinstance(window, QFileDialog)
            seen.update({b.objectName(): b.icon() for b in window.findChildren(QToolButton)})
            if not paths:
                return window.reject()
            named = " ".join(f'"{path}"' for path in paths) if paths[1:] else str(paths[0])
            window.findChild(QLineEdit).setText(named)
            return window.accept()

        QTimer.singleShot(0, act)
        return seen

    return answer
