# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A StatusNotifierItem host for tests: no panel and no pixels, only the D-Bus side.

It owns org.kde.StatusNotifierWatcher, announces a host, and does what a panel would when asked
to on stdin (see lines.py): `items`, `press` a menu entry by its label, `activate` an item.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from contextlib import suppress
from typing import Annotated, Any

import lines
from dbus_fast import BusType, DBusError, Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
ITEM_PATH = "/StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"

Address = tuple[str, str]  # a bus name and an object path
Node = list[Any]  # of a menu: its number, its properties, its children

Nothing = Annotated[None, DBusSignature("")]
BUS: Address = ("org.freedesktop.DBus", "/org/freedesktop/DBus")


def item_address(service: str, sender: str) -> Address:
    """Return where a registered item is: it may name itself, only its path, or both."""
    name, slash, path = service.partition("/")
    return name or sender, slash + path if slash else ITEM_PATH


def shown_entries(node: Node) -> list[tuple[int, dict[str, Any]]]:
    """Return number and properties of all the menu's entries that a person could see."""
    found = []
    for number, properties, children in (child.value for child in node[2]):
        plain = {name: value.value for name, value in properties.items()}
        if plain.get("visible", True) and plain.get("type") != "separator":
            found.append((number, plain))
            found += shown_entries([number, properties, children])
    return found


def label_of(properties: dict[str, Any]) -> str:
    """Return an entry's label as it is read: one underscore marks a key, two are one."""
    return re.sub(r"_(.?)", r"\1", properties.get("label", ""))


class Watcher(ServiceInterface):
    """The registry that tray icons announce themselves to."""

    def __init__(self) -> None:
        super().__init__(WATCHER)
        self.addresses: list[Address] = []

    def add(self, address: Address) -> None:
        """Remember an item once and tell everybody of it."""
        if address not in self.addresses:
            self.addresses.append(address)
            self.item_registered("".join(address))

    def drop(self, address: Address) -> None:
        """Forget an item that went away."""
        if address in self.addresses:
            self.addresses.remove(address)
            self.item_unregistered("".join(address))

    @dbus_method("RegisterStatusNotifierItem")
    def register_item(self, service: DBusStr) -> Nothing:
        """Take note of an icon; `Host` does, since it sees who called."""

    @dbus_method("RegisterStatusNotifierHost")
    def register_host(self, service: DBusStr) -> Nothing:
        """Take note of another panel; there is none."""

    @dbus_property(PropertyAccess.READ, "RegisteredStatusNotifierItems")
    def items(self) -> Annotated[list[str], DBusSignature("as")]:
        """Return all items there are."""
        return ["".join(address) for address in self.addresses]

    @dbus_property(PropertyAccess.READ, "IsStatusNotifierHostRegistered")
    def has_host(self) -> DBusBool:
        """Return that somebody shows the icons."""
        return True

    @dbus_property(PropertyAccess.READ, "ProtocolVersion")
    def version(self) -> DBusInt32:
        """Return the only version there is."""
        return 0

    @dbus_signal("StatusNotifierItemRegistered")
    def item_registered(self, service: str) -> DBusStr:
        """Tell that an icon came."""
        return service

    @dbus_signal("StatusNotifierItemUnregistered")
    def item_unregistered(self, service: str) -> DBusStr:
        """Tell that an icon went."""
        return service

    @dbus_signal("StatusNotifierHostRegistered")
    def host_registered(self) -> Nothing:
        """Tell that somebody shows icons now."""


class Host:
    """The panel: reads the items anew at each question and does what a person would do."""

    def __init__(self, bus: MessageBus) -> None:
        self.bus = bus
        self.watcher = Watcher()

    async def start(self) -> None:
        """Own the watcher's name and announce a host."""
        self.bus.add_message_handler(self.on_message)
        await self.call(BUS, "AddMatch", "s", "member='NameOwnerChanged'", interface=BUS[0])
        self.bus.export("/StatusNotifierWatcher", self.watcher)
        await self.bus.request_name(WATCHER)
        self.watcher.host_registered()

    def on_message(self, message: Message) -> None:
        """Note who registers an icon, and who leaves the bus."""
        if message.message_type is MessageType.METHOD_CALL:
            if message.member == "RegisterStatusNotifierItem":
                self.watcher.add(item_address(message.body[0], str(message.sender)))
        elif message.member == "NameOwnerChanged" and not message.body[2]:
            for address in [each for each in self.watcher.addresses if each[0] == message.body[0]]:
                self.watcher.drop(address)

    async def call(
        self, address: Address, member: str, signature: str = "", *body: Any, interface: str = ITEM
    ) -> list[Any]:
        """Call a method of an item or of its menu; an answer "no" is a DBusError."""
        name, path = address
        reply = await self.bus.call(
            Message(name, path, interface, member, signature=signature, body=list(body))
        )
        if reply.message_type is MessageType.ERROR:
            raise DBusError("org.freedesktop.DBus.Error.Failed", f"{member}: {reply.body}")
        return list(reply.body)

    async def properties(self, address: Address) -> dict[str, Any]:
        """Return what an item says of itself."""
        (found,) = await self.call(address, "GetAll", "s", ITEM, interface=PROPERTIES)
        return {name: value.value for name, value in found.items()}

    async def entries(self, menu: Address) -> list[tuple[int, dict[str, Any]]]:
        """Open a menu as a panel does and return what it shows."""
        with suppress(DBusError):
            await self.call(menu, "AboutToShow", "i", 0, interface=MENU)
        _, root = await self.call(menu, "GetLayout", "iias", 0, -1, [], interface=MENU)
        return shown_entries(root)

    async def items(self) -> list[dict[str, Any]]:
        """Return all icons with their texts and menus; one that left meanwhile is left out."""
        found = []
        for address in list(self.watcher.addresses):
            try:
                found.append(await self.describe(address))
            except DBusError:
                self.watcher.drop(address)
        return found

    async def describe(self, address: Address) -> dict[str, Any]:
        """Return one icon as a person would see it."""
        told = await self.properties(address)
        pixels = b"".join(pixmap for _, _, pixmap in told.get("IconPixmap", []))
        entries = await self.entries((address[0], told["Menu"]))
        return {
            "title": told.get("Title", ""),
            "tooltip": told["ToolTip"][2] if "ToolTip" in told else "",
            "icon": told.get("IconName") or hashlib.sha256(pixels).hexdigest()[:16],
            "menu": [label_of(entry) for _, entry in entries],
            "disabled": [label_of(entry) for _, entry in entries if not entry.get("enabled", True)],
            "checked": [label_of(entry) for _, entry in entries if entry.get("toggle-state") == 1],
        }

    async def press(self, label: str) -> None:
        """Press the menu entry of this label; a LookupError tells which there are."""
        seen: list[str] = []
        for address in list(self.watcher.addresses):
            menu = (address[0], (await self.properties(address))["Menu"])
            for number, entry in await self.entries(menu):
                enabled = entry.get("enabled", True)
                if label_of(entry) == label and enabled:
                    await self.clicked(menu, number)
                    return
                seen.append(label_of(entry) + ("" if enabled else " (disabled)"))
        raise LookupError(f"the tray menu has no {label!r} to press, only {seen}")

    async def clicked(self, menu: Address, number: int) -> None:
        """Tell a menu that one of its entries was clicked."""
        event = (number, "clicked", Variant("s", ""), 0)
        await self.call(menu, "Event", "isvu", *event, interface=MENU)

    async def activate(self) -> None:
        """Click on the one icon there is."""
        if len(self.watcher.addresses) != 1:
            raise LookupError(f"there is not one icon but {len(self.watcher.addresses)}")
        await self.call(self.watcher.addresses[0], "Activate", "ii", 0, 0)


async def main() -> None:
    """Be the tray until the test hangs up."""
    host = Host(await MessageBus(bus_type=BusType.SESSION).connect())
    await host.start()
    await lines.serve({"items": host.items, "press": host.press, "activate": host.activate})


if __name__ == "__main__":
    asyncio.run(main())
