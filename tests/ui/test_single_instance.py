# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Exactly one process holds a database, and later starts can ask it for three things."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtNetwork import QLocalSocket

from desktop_app.ui import later_starts
from desktop_app.ui.later_starts import LaterStarts, understood
from desktop_app.ui.later_starts import ask as ask_directly
from desktop_app.ui.single_instance import SingleInstance

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.later_starts import LaterStarts
from desktop_app.ui.single_instance import SingleInstance

app = QCoreApplication([])
instance, later = SingleInstance(Path(sys.argv[1])), LaterStarts()
later.show_requested.connect(lambda: print("show", flush=True))
is_first = instance.acquire()
if is_first:
    later.listen(Path(sys.argv[2]))
print("first" if is_first else "second", flush=True)
app.exec()
"""
ASKER = """
import sys
from pathlib import Path
from desktop_app.ui.later_starts import ask

sys.exit(not ask(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
"""


@pytest.fixture
def places(tmp_path):
    """Return where the lock and the socket are; the names are as short as sockets need them."""
    folder = tmp_path / "run"
    return tmp_path / "job-search.duesday.lock", folder / "s"


@pytest.fixture
def start(places):
    """Return a function that starts a process and reads the word it says of itself."""
    started = []

    def start_one():
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, *map(str, places)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.kill()
        process.communicate(timeout=PATIENCE)


@pytest.fixture
def first(places, qapp):
    """Return this very process as the one that is asked, with what it was asked for."""
    instance, later = SingleInstance(places[0]), LaterStarts()
    later.asked = []
    later.show_requested.connect(lambda: later.asked.append("show"))
    later.capture_requested.connect(lambda: later.asked.append("capture"))
    later.open_requested.connect(later.asked.append)
    assert instance.acquire()
    later.listen(places[1])
    yield later
    later.close()
    instance.release()


def ask(qtbot, places, word, timeout_ms=10_000):
    """Ask from another process while this one's event loop runs; return whether it understood."""
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    arguments = ["-c", ASKER, str(places[1]), os.fsdecode(word), str(timeout_ms)]
    with qtbot.waitSignal(process.finished, timeout=PATIENCE * 1000):
        process.start(sys.executable, arguments)
    return process.exitCode() == 0


def send(qtbot, places, data):
    """Send raw bytes and return the answer, when the holder has hung up."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(places[1]))
        line.sendall(data)
        line.setblocking(False)
        heard = []

        def hung_up():
            try:
                heard.append(line.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                heard.append(b"")
            return heard[-1] == b""

        qtbot.waitUntil(hung_up)
    return b"".join(heard)


def test_a_second_start_sees_the_first_and_is_understood(start, places):
    one = start()
    assert one.stdout.readline() == "first\n"
    two = start()
    assert two.stdout.readline() == "second\n"
    assert ask_directly(places[1], "show")
    assert one.stdout.readline() == "show\n"


def test_after_kill_9_a_new_start_is_the_first(start, places):
    one = start()
    assert one.stdout.readline() == "first\n"
    one.send_signal(signal.SIGKILL)
    one.wait(PATIENCE)
    assert places[1].exists()  # the socket it left behind
    two = start()
    assert two.stdout.readline() == "first\n"
    assert ask_directly(places[1], "show")
    assert two.stdout.readline() == "show\n"


def test_of_ten_started_at_once_exactly_one_is_the_first(start):
    said = [process.stdout.readline() for process in [start() for _ in range(10)]]
    assert sorted(said) == ["first\n", *["second\n"] * 9]


def test_a_stopped_first_is_not_waited_for_longer_than_told(start, places):
    one = start()
    assert one.stdout.readline() == "first\n"
    one.send_signal(signal.SIGSTOP)
    assert not ask_directly(places[1], "show", 200)


def test_nobody_there_is_told_in_time(places):
    assert not ask_directly(places[1], "show", 50)


def test_released_means_free_for_the_next(places):
    first, other = SingleInstance(places[0]), SingleInstance(places[0])
    assert first.acquire()
    assert not other.acquire()
    first.release()
    assert other.acquire()
    other.release()
    assert places[0].exists()  # removing it would let two processes lock two files of one name


def test_acquiring_twice_is_the_same_as_once(places):
    first = SingleInstance(places[0])
    assert first.acquire()
    assert first.acquire()
    first.release()


def test_who_listens_no_more_leaves_no_socket(first, places):
    assert places[1].exists()
    first.close()
    assert not places[1].exists()


def test_who_comes_before_the_first_listens_waits_for_it(places, qtbot):
    """The lock is taken before the window is seen, the socket is made behind its first paint."""
    instance, later = SingleInstance(places[0]), LaterStarts()
    assert instance.acquire()
    QTimer.singleShot(400, lambda: later.listen(places[1]))
    assert ask(qtbot, places, "show")
    later.close()
    instance.release()


@pytest.mark.parametrize("word", ["show", "capture"])
def test_a_word_arrives(first, places, qtbot, word):
    assert ask(qtbot, places, word)
    assert first.asked == [word]


@pytest.mark.parametrize("name", ["people.csv", "with space.csv", "Bewerbungen März.csv"])
def test_a_file_arrives(first, places, qtbot, tmp_path, name):
    file = tmp_path / name
    file.touch()
    assert ask(qtbot, places, f"open {file}")
    assert first.asked == [file]


def test_a_name_that_is_not_utf_8_arrives(first, places, qtbot, tmp_path):
    file = tmp_path / os.fsdecode(b"caf\xe9.csv")
    file.touch()
    assert send(qtbot, places, b"open " + os.fsencode(file) + b"\n") == b"ok\n"
    assert first.asked == [file]


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"show",
        b"SHOW\n",
        b"show \n",
        b"show\nshow\n",
        b"quit\n",
        b"open \n",
        b"open people.csv\n",
        b"open /no/such/file\n",
        b"open /tmp\n",
        b"open /dev/zero\n",
        b"open /etc/pass\0wd\n",
        b"open /etc/passwd\nshow\n",
        b"\xff\xfe\n",
        b"open /" + b"x" * 300 + b"\n",
    ],
)
def test_anything_else_is_not_understood(line):
    assert understood(line) is None


def test_a_file_is_named_by_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("people.csv").touch()
    assert understood(b"open people.csv\n") is None
    assert understood(b"open %b/people.csv\n" % os.fsencode(tmp_path)) is not None


def test_a_name_of_two_lines_is_not_understood(tmp_path):
    (tmp_path / "people\nshow").touch()
    assert understood(b"open %b/people\nshow\n" % os.fsencode(tmp_path)) is None


def test_what_is_not_understood_gets_no_answer(first, places, qtbot):
    assert send(qtbot, places, b"quit\n") == b""
    assert not ask(qtbot, places, "quit")
    assert first.asked == []


def test_a_line_in_pieces_is_put_together(first, places, qtbot):
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(places[1]))
        line.sendall(b"sh")
        qtbot.waitUntil(lambda: first.findChildren(QLocalSocket) != [])
        line.sendall(b"ow\n")
        qtbot.waitUntil(lambda: first.asked == ["show"])


def test_more_than_4096_bytes_are_hung_up_on(first, places, qtbot, monkeypatch):
    monkeypatch.setattr(later_starts, "PATIENCE_MS", 600_000)
    assert send(qtbot, places, b"x" * 5_000) == b""
    assert first.asked == []


def test_who_says_nothing_is_hung_up_on(first, places, qtbot, monkeypatch):
    monkeypatch.setattr(later_starts, "PATIENCE_MS", 20)
    assert send(qtbot, places, b"sho") == b""
    assert first.asked == []


def test_another_users_process_is_hung_up_on(first, places, qtbot, monkeypatch):
    monkeypatch.setattr(later_starts.os, "getuid", lambda: 12_345)
    assert send(qtbot, places, b"show\n") == b""
    assert first.asked == []


def test_socket_and_lock_are_the_users_alone(first, places):
    lock, listening = places
    assert stat.S_IMODE(lock.stat().st_mode) == 0o600
    assert stat.S_IMODE(listening.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(listening.parent.stat().st_mode) == 0o700


def test_a_socket_that_cannot_be_made_does_not_change_who_is_first(tmp_path, qapp, caplog):
    (tmp_path / "run").write_text("a file where the folder should be")
    instance = SingleInstance(tmp_path / "lock")
    assert instance.acquire()
    LaterStarts().listen(tmp_path / "run" / "s")
    assert "no folder for the socket" in caplog.text
    instance.release()


def test_a_lock_file_that_is_a_link_is_refused(tmp_path, qapp):
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError):
        SingleInstance(tmp_path / "lock").acquire()
    assert not (tmp_path / "elsewhere").exists()
