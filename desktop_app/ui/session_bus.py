# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The session bus, spoken to without ever waiting for an answer."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

BUS = "org.freedesktop.DBus"
TIMEOUT = 0.5  # seconds for a bus to let us in, and for it to take a message

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """A method to call; the service, its object and its interface go by one name.

    Attributes:
        name: of the service: "org.freedesktop.DBus" has its object at /org/freedesktop/DBus.
        signature: the D-Bus types of the body, None for an empty one.
    """

    name: str
    method: str
    signature: str | None = None
    body: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for a call, and under which unique name."""

    sender: str
    body: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A signal that was heard."""

    sender: str
    member: str
    body: tuple[Any, ...]


class SessionBus(QObject):
    """A connection to the session bus that sends without waiting and hears by the event loop.

    Signals:
        heard: a `Told`.
        lost: the connection is gone.
    """

    heard = Signal(object)
    lost = Signal()

    def __init__(self, line: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        import jeepney  # noqa: PLC0415  # 20 ms that a start without a banner need not pay

        self._jeepney = jeepney
        self._parser = jeepney.Parser()
        self._line = line
        self._line.settimeout(TIMEOUT)
        self._serial = 0
        self._waiting: dict[int, Callable[[Reply | None], None]] = {}
        self._ears = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._hear)
        self.call(Call(BUS, "Hello"))

    def call(self, asked: Call, then: Callable[[Reply | None], None] | None = None) -> None:
        """Send a call; `then` gets the reply, or None for an error, when there is one."""
        path = "/" + asked.name.replace(".", "/")
        whom = self._jeepney.DBusAddress(path, bus_name=asked.name, interface=asked.name)
        message = self._jeepney.new_method_call(whom, asked.method, asked.signature, asked.body)
        self._serial += 1
        if then is not None:
            self._waiting[self._serial] = then
        try:
            self._line.sendall(message.serialise(serial=self._serial))
        except OSError:
            QTimer.singleShot(0, self, self._lose)

    def hang_up(self) -> None:
        """Close the connection; nobody hears of it any more."""
        self._ears.setEnabled(False)
        self._waiting.clear()
        self._line.close()
        self.deleteLater()

    def _hear(self) -> None:
        try:
            data = self._line.recv(65_536)
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        self._parser.add_data(data)
        while (message := self._parser.get_next_message()) is not None:
            self._take(message)

    def _take(self, message: Any) -> None:
        kinds, names = self._jeepney.MessageType, self._jeepney.HeaderFields
        kind, fields = message.header.message_type, message.header.fields
        sender, body = str(fields.get(names.sender, "")), tuple(message.body or ())
        if kind in {kinds.method_return, kinds.error}:
            then = self._waiting.pop(fields.get(names.reply_serial, 0), None)
            if then is not None:
                then(Reply(sender, body) if kind is kinds.method_return else None)
        elif kind is kinds.signal:
            self.heard.emit(Told(sender, str(fields.get(names.member, "")), body))

    def _lose(self) -> None:
        if self._line.fileno() != -1:
            self.hang_up()
            self.lost.emit()


def open_bus(parent: QObject) -> SessionBus | None:
    """Connect to the session bus, which takes under a millisecond; None where there is none."""
    if sys.platform != "linux":
        return None
    try:
        from jeepney.bus import get_bus  # noqa: PLC0415
        from jeepney.io.blocking import prep_socket  # noqa: PLC0415

        return SessionBus(prep_socket(get_bus("SESSION"), timeout=TIMEOUT), parent)
    except Exception as error:  # noqa: BLE001  # no bus, no address, a strange one: all the same
        log.info("no session bus: %s", type(error).__name__)
        return None
