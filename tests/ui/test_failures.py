# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whatever nobody caught is logged without contents and shown as one calm line."""

from __future__ import annotations

import logging
import os
import stat
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.ui import failures, log_file

SECRET = "Ada Lovelace, 555-0123"


class Told:
    """What reached the user, and in which thread."""

    def __init__(self):
        self.lines, self.known, self.threads = [], [], []

    def show(self, line):
        self.lines.append(line)
        self.threads.append(threading.current_thread())

    def on_known(self, error):
        self.known.append(error)


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def hooks(qapp, told):
    """Install under pytest's own hooks, which would call every planted exception a failure."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    installed = failures.install(told.show, told.on_known)
    yield installed
    installed.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def fail():
    raise ValueError(SECRET)


def hand_over(error):
    """Let the hook have an exception as the interpreter would."""
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_exception_is_counted_and_shown_once(hooks, told):
    hand_over(ValueError(SECRET))
    assert hooks.count == 1
    assert told.lines == ["Something went wrong inside Duesday. Your data is saved."]


def test_a_slot_that_fails_ends_in_the_hook(hooks, told):
    class Sender(QObject):
        pressed = Signal()

    sender = Sender()
    sender.pressed.connect(fail)
    sender.pressed.emit()
    assert hooks.count == 1
    assert len(told.lines) == 1


def test_a_thread_that_fails_is_shown_in_the_thread_of_the_window(hooks, told, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert told.lines == []
    qtbot.waitUntil(lambda: len(told.lines) == 1)
    assert told.threads == [threading.main_thread()]
    assert hooks.count == 1


def test_a_finalizer_that_fails_is_counted(hooks, told):
    class Broken:
        def __del__(self):
            fail()

    broken = Broken()
    del broken
    assert hooks.count == 1
    assert len(told.lines) == 1


def test_a_known_error_goes_its_own_way(hooks, told, caplog):
    error = KnownError("busy")
    hand_over(error)
    assert told.known == [error]
    assert told.lines == []
    assert hooks.count == 0
    assert caplog.records == []


def test_a_known_error_is_shown_when_nobody_wants_it(qapp, told):
    installed = failures.install(told.show)
    try:
        hand_over(KnownError("busy"))
    finally:
        installed.uninstall()
    assert installed.count == 1
    assert len(told.lines) == 1


def test_failing_to_show_does_not_go_round_in_circles(qapp, caplog):
    installed = failures.install(lambda _line: fail())
    try:
        hand_over(ValueError(SECRET))
    finally:
        installed.uninstall()
    assert installed.count == 2
    assert "could not be shown: ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_a_slot_that_fails_while_it_is_shown_does_not_go_round_in_circles(qapp, told):
    class Sender(QObject):
        pressed = Signal()

    def show(line):
        told.show(line)
        sender.pressed.emit()

    sender = Sender()
    sender.pressed.connect(fail)
    installed = failures.install(show)
    try:
        hand_over(ValueError(SECRET))
    finally:
        installed.uninstall()
    assert installed.count == 2
    assert len(told.lines) == 1


def test_control_c_is_left_to_the_interpreter(hooks, told, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert hooks.count == 0
    assert told.lines == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_program_goes_on_after_a_failure(hooks, told, qtbot):
    went_on = []
    QTimer.singleShot(0, fail)
    QTimer.singleShot(1, lambda: went_on.append(True))
    qtbot.waitUntil(lambda: went_on == [True])
    assert hooks.count == 1


def test_the_log_names_types_and_places_but_no_contents(hooks, caplog):
    try:
        try:
            fail()
        except ValueError as cause:
            raise KeyError(SECRET) from cause
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "KeyError\n" in caplog.text
    assert "after ValueError\n" in caplog.text
    assert "test_failures.py:" in caplog.text
    assert "in fail" in caplog.text
    assert "Ada" not in caplog.text
    assert "0123" not in caplog.text


def test_a_circle_of_causes_has_an_end():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert failures.without_contents(first) == "ValueError\nafter KeyError"


@pytest.fixture
def root():
    """Return the root logger and leave it as it was."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    yield root
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_the_log_is_private_and_has_no_contents(root, tmp_path):
    file = tmp_path / "state" / "duesday.log"
    umask = os.umask(0)
    try:
        log_file.configure_logging(file)
        try:
            fail()
        except ValueError:
            logging.getLogger("somewhere").exception("step %d", 7)
    finally:
        os.umask(umask)
    said = file.read_text("utf-8")
    assert "ERROR somewhere: step 7\nValueError\n" in said
    assert SECRET not in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_there_are_five_files_of_a_megabyte_at_most(root, tmp_path, monkeypatch):
    monkeypatch.setattr(log_file, "LOG_BYTES", 1_000)
    log_file.configure_logging(tmp_path / "duesday.log")
    for number in range(500):
        root.info("line %d", number)
    files = list(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 1_000 for file in files)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_an_old_log_that_others_could_read_is_mended(root, tmp_path):
    file = tmp_path / "duesday.log"
    file.write_text("before\n")
    file.chmod(0o644)
    log_file.configure_logging(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() == "before\n"


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(root, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    assert log_file.configure_logging(tmp_path / "state" / "duesday.log") is None


def test_the_log_is_opened_before_the_first_failure_is_written_down(qapp):
    opened = []
    installed = failures.install(lambda _line: None, open_log=lambda: opened.append(1))
    try:
        assert not opened
        try:
            fail()
        except ValueError:
            sys.excepthook(*sys.exc_info())
        installed.open_log()
    finally:
        installed.uninstall()
    assert opened == [1]
