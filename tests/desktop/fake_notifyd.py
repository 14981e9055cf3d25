# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A notification daemon for tests: records every call and answers for the user when asked to.

It owns org.freedesktop.Notifications. On stdin (see lines.py): `calls`, `press` an action of a
notification, `close` one. Its signals go to the sender of the notification alone, as dunst's do.
`--no-actions` makes it one of the daemons that show no buttons.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Annotated, Any

import lines
from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DISMISSED, CLOSED = 2, 3

Nothing = Annotated[None, DBusSignature("")]
Strings = Annotated[list[str], DBusSignature("as")]
Hints = Annotated[dict[str, Any], DBusSignature("a{sv}")]
FourStrings = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]


class Daemon(ServiceInterface):
    """The daemon and its memory: every Notify call in order, open or not."""

    def __init__(self, bus: MessageBus, *, actions: bool) -> None:
        super().__init__(NAME)
        self.bus = bus
        self.capabilities_told = ["body", "persistence", *(["actions"] if actions else [])]
        self.recorded: list[dict[str, Any]] = []
        self.open: dict[int, dict[str, Any]] = {}
        self.last_number = 0
        self.sender = ""

    def on_message(self, message: Message) -> None:
        """Note who speaks; the method called next is told nothing of it."""
        if message.message_type is MessageType.METHOD_CALL:
            self.sender = str(message.sender)

    @dbus_method("GetCapabilities")
    def capabilities(self) -> Strings:
        """Return what this daemon can show."""
        return self.capabilities_told

    @dbus_method("GetServerInformation")
    def information(self) -> FourStrings:
        """Return name, vendor, version and specification."""
        return "fake", "tests", "1", "1.2"

    @dbus_method("Notify")
    def notify(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        summary: DBusStr,
        body: DBusStr,
        actions: Strings,
        hints: Hints,
        timeout: DBusInt32,
    ) -> DBusUInt32:
        """Record a notification; return its number."""
        self.last_number += not replaces
        number = replaces or self.last_number
        call = {
            "id": number,
            "app": app,
            "replaces": replaces,
            "icon": icon,
            "summary": summary,
            "body": body,
            "actions": dict(zip(actions[::2], actions[1::2], strict=True)),
            "hints": {name: plain(value.value) for name, value in hints.items()},
            "timeout": timeout,
            "closed": 0,
        }
        self.recorded.append(call)
        self.open[number] = call | {"sender": self.sender}
        return number

    @dbus_method("CloseNotification")
    def close_notification(self, number: DBusUInt32) -> Nothing:
        """Close a notification because its program says so."""
        if number in self.open:
            self.settle(number, CLOSED)

    def settle(self, number: int, reason: int) -> None:
        """Close a notification and tell its program why."""
        self.signal(number, "NotificationClosed", "uu", reason)
        del self.open[number]
        for call in self.recorded:
            if call["id"] == number:
                call["closed"] = reason

    def signal(self, number: int, member: str, signature: str, word: str | int) -> None:
        """Send a signal about a notification to the program that sent it."""
        told = Message(
            destination=self.open[number]["sender"],
            path=PATH,
            interface=NAME,
            member=member,
            message_type=MessageType.SIGNAL,
            signature=signature,
            body=[number, word],
        )
        self.bus.send(told)

    async def calls(self) -> list[dict[str, Any]]:
        """Return every Notify call so far."""
        return self.recorded

    async def press(self, number: int, key: str) -> None:
        """Press a button of an open notification, as a user does; it closes then."""
        self.see_that_open(number)
        if key not in self.open[number]["actions"]:
            raise LookupError(f"there is no action {key!r} but {self.open[number]['actions']}")
        self.signal(number, "ActionInvoked", "us", key)
        self.settle(number, DISMISSED)

    async def close(self, number: int, reason: int) -> None:
        """Close an open notification: 1 expired, 2 dismissed by the user."""
        self.see_that_open(number)
        self.settle(number, reason)

    def see_that_open(self, number: int) -> None:
        """Raise a LookupError for a notification that nobody can see."""
        if number not in self.open:
            raise LookupError(f"notification {number} is not open, only {sorted(self.open)}")


def plain(value: Any) -> Any:
    """Return a hint's value as JSON can carry it; of pictures and the like only their text."""
    return value if isinstance(value, bool | int | float | str) else repr(value)[:80]


async def main() -> None:
    """Be the notification daemon until the test hangs up."""
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    daemon = Daemon(bus, actions="--no-actions" not in sys.argv)
    bus.add_message_handler(daemon.on_message)
    bus.export(PATH, daemon)
    await bus.request_name(NAME)
    await lines.serve({"calls": daemon.calls, "press": daemon.press, "close": daemon.close})


if __name__ == "__main__":
    asyncio.run(main())
