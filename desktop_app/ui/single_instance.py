# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One process holds a database; a second start asks the first to show itself and ends."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app import paths

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_REQUEST = 4096  # bytes, the newline with them
PATIENCE_MS = 1_000
RETRY_MS = 20
ANSWER = b"ok\n"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What a later start asks of the first: a word, and for `open` an existing file."""

    word: str
    file: Path | None = None


class SingleInstance(QObject):
    """Holds a database's lock file, and listens to later starts on a socket (reliability.md S9).

    Only the lock decides who is first: the kernel frees it even after kill -9, so nothing stale
    is ever left. The socket is for the user's own processes and knows three requests (X12).

    Signals:
        show_requested: the program was started once more.
        capture_requested: the user wants to write something down.
        open_requested: the `Path` of an existing file, absolute.
    """

    show_requested = Signal()
    capture_requested = Signal()
    open_requested = Signal(object)

    def __init__(self, lock_file: Path, socket_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock_file = lock_file
        self._socket_path = socket_path
        self._held: int | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def acquire(self) -> bool:
        """Become the one process, or return False when another one is; never waits.

        Errors: `OSError` when the lock file cannot be made or its disk knows no locks.
        """
        if self._held is not None:
            return True
        self._lock_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(self._lock_file, flags, 0o600)
        try:
            locked = _lock(file)
        except OSError:
            os.close(file)
            raise
        if not locked:
            os.close(file)
            return False
        self._held = file
        self._listen()
        return True

    def release(self) -> None:
        """Stop listening and let another process be the one; the lock file stays where it is."""
        self._server.close()
        held, self._held = self._held, None
        if held is not None:
            os.close(held)

    @staticmethod
    def ask(socket_path: Path, word: str, timeout_ms: int = 2_000) -> bool:
        """Send `show`, `capture` or `open PATH` to the process that holds the database.

        True when it understood. False when nobody answered in time; a process that has only
        just got the lock is waited for.
        """
        deadline = QDeadlineTimer(timeout_ms)
        line = QLocalSocket()
        while True:
            line.connectToServer(str(socket_path))
            if line.waitForConnected(_left(deadline)):
                break
            if deadline.hasExpired():
                return False
            QThread.msleep(RETRY_MS)
        line.write(os.fsencode(f"{word}\n"))
        while not line.canReadLine():
            if not line.waitForReadyRead(_left(deadline)) and not line.canReadLine():
                line.abort()
                return False
        return bytes(line.readLine().data()) == ANSWER

    def _listen(self) -> None:
        # Without the socket a second start finds nobody to ask, but no data is in danger.
        try:
            paths.make_private(self._socket_path.parent)
        except OSError as error:
            log.warning("no folder for the socket: %s", type(error).__name__)
            return
        name = str(self._socket_path)
        QLocalServer.removeServer(name)  # we hold the lock: whoever left it there is gone
        if not self._server.listen(name):
            log.warning("no socket: %s", self._server.serverError().name)

    def _on_connection(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            if _is_ours(line):
                _Connection(line, self._obey)
            else:
                line.abort()
                line.deleteLater()

    def _obey(self, request: Request) -> None:
        if request.word == "show":
            self.show_requested.emit()
        elif request.word == "capture":
            self.capture_requested.emit()
        else:
            self.open_requested.emit(request.file)


class _Connection(QObject):
    """One connection: at most one line of at most 4096 bytes within a second."""

    def __init__(self, line: QLocalSocket, obey: Callable[[Request], None]) -> None:
        super().__init__(line)
        line.setReadBufferSize(LONGEST_REQUEST + 1)
        self._line = line
        self._obey = obey
        self._heard = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._hang_up)
        line.readyRead.connect(self._on_data)
        line.disconnected.connect(line.deleteLater)
        self._timer.start(PATIENCE_MS)
        self._on_data()  # what came before we listened

    def _on_data(self) -> None:
        self._heard += bytes(self._line.readAll().data())
        if len(self._heard) > LONGEST_REQUEST:
            self._hang_up()
        elif b"\n" in self._heard:
            self._line.readyRead.disconnect(self._on_data)
            self._answer()

    def _hang_up(self) -> None:
        self._line.abort()

    def _answer(self) -> None:
        request = understood(self._heard)
        if request is not None:
            self._line.write(ANSWER)
            self._line.flush()
        self._line.disconnectFromServer()
        if request is not None:  # after the answer: it may open a dialog
            self._obey(request)


def understood(line: bytes) -> Request | None:
    """Return what a whole line asks for; None when it is not one of the three requests."""
    if line in {b"show\n", b"capture\n"}:
        return Request(line[:-1].decode())
    if not line.startswith(b"open ") or line.find(b"\n") != len(line) - 1:
        return None
    file = Path(os.fsdecode(line.removeprefix(b"open ")[:-1]))
    with contextlib.suppress(OSError):  # a name too long, a folder that is closed to us
        if file.is_absolute() and file.is_file():
            return Request("open", file)
    return None


def _left(deadline: QDeadlineTimer) -> int:
    return max(1, deadline.remainingTime())


def _is_ours(line: QLocalSocket) -> bool:
    """Tell whether the process at the other end runs as the same user, where that can be asked."""
    if sys.platform != "linux":
        return True
    with contextlib.suppress(OSError), socket.socket(fileno=os.dup(line.socketDescriptor())) as end:
        size = struct.calcsize("3i")
        _pid, uid, _gid = struct.unpack(
            "3i", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
        )
        return bool(uid == os.getuid())
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
