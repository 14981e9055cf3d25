# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Later starts of the program: the first process listens to them on a socket, they ask it."""

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


class LaterStarts(QObject):
    """Hears what later starts ask of the process that holds the lock (reliability.md S9).

    The socket is for the user's own processes and knows three requests (X12).

    Signals:
        show_requested: the program was started once more.
        capture_requested: the user wants to write something down.
        open_requested: the `Path` of an existing file, absolute.
    """

    show_requested = Signal()
    capture_requested = Signal()
    open_requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self, socket_path: Path) -> None:
        """Listen from now on; only for who holds the lock.

        Without the socket a second start finds nobody to ask, but no data is in danger.
        """
        try:
            paths.make_private(socket_path.parent)
        except OSError as error:
            log.warning("no folder for the socket: %s", type(error).__name__)
            return
        name = str(socket_path)
        QLocalServer.removeServer(name)  # we hold the lock: whoever left it there is gone
        if not self._server.listen(name):
            log.warning("no socket: %s", self._server.serverError().name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

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
