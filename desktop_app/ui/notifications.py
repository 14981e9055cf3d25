# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Banners with buttons, sent without ever waiting for whoever shows them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.ui.session_bus import BUS, Call, open_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.ui.session_bus import Reply, SessionBus, Told
    from desktop_app.ui.tray import Tray

SERVICE = "org.freedesktop.Notifications"
PATIENCE_MS = 3_000  # how long a silent service is believed in (reliability.md R14)
LONGEST_SUMMARY = 200
LONGEST_BODY = 1_000
DEFAULT = "default"
NO_TAGS = str.maketrans("<>", "‹›")  # dunst may read markup without telling that it does


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user pressed: the banner's key and the action's ("default": the banner itself)."""

    key: str
    action: str


@dataclass(frozen=True, slots=True)
class _Banner:
    key: str
    summary: str
    body: str
    actions: tuple[tuple[str, str], ...]


class Notifier(QObject):
    """Shows banners under keys of the caller's; a key shown again replaces its banner.

    The desktop's notification service shows them, else the tray icon where it can, else nobody:
    a banner is only a hint, the list in the window is the truth (reliability.md 6.2). Nothing
    here raises or waits for the service.

    Signals:
        acted: an `Answer`.
        shown: the key of a banner that is on the screen.
        unavailable: the key of a banner that nobody shows.
    """

    acted = Signal(object)
    shown = Signal(str)
    unavailable = Signal(str)

    def __init__(
        self, app_name: str, desktop_entry: str, tray: Tray | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app_name, self._desktop_entry, self._tray = app_name, desktop_entry, tray
        self._in_tray = ""
        self._bus: SessionBus | None = None
        self._capabilities: frozenset[str] | None = None
        self._service = ""  # the unique name of who answers
        self._asking = False
        self._owed: dict[str, _Banner] = {}
        self._latest: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._calls = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        if tray is not None:
            tray.message_clicked.connect(self._on_tray_message)

    def notify(
        self, key: str, summary: str, body: str, actions: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a banner; `actions` are pairs of an action's key and the words on its button."""
        banner = _Banner(
            key, _clean(summary, LONGEST_SUMMARY), _clean(body, LONGEST_BODY), tuple(actions)
        )
        self._owed[key] = banner
        if not self._connected():
            self._give_up()
            return
        if not self._patience.isActive():
            self._patience.start()
        if self._capabilities is not None:
            self._send(banner)
        elif not self._asking:
            self._ask_for_service()

    def close(self, key: str) -> None:
        """Take a banner away, wherever it is on its way."""
        self._owed.pop(key, None)
        self._latest.pop(key, None)
        number = self._numbers.pop(key, None)
        if number is not None:
            self._close_number(number)

    def stop(self) -> None:
        """Take all banners away and hang up: their buttons would answer nobody."""
        for key in [*self._owed, *self._numbers]:
            self.close(key)
        self._forget_service()
        self._patience.stop()
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.hang_up()

    # The service: is it there, what can it do

    def _connected(self) -> bool:
        if self._bus is None:
            self._bus = open_bus(self)
            if self._bus is None:
                return False
            self._bus.lost.connect(self._on_lost)
            self._bus.heard.connect(self._on_signal)
            self._bus.call(Call(BUS, "AddMatch", "s", (f"type='signal',interface='{SERVICE}'",)))
            changes = f"type='signal',member='NameOwnerChanged',arg0='{SERVICE}'"
            self._bus.call(Call(BUS, "AddMatch", "s", (changes,)))
        return True

    def _ask_for_service(self) -> None:
        self._asking = True
        self._call(Call(BUS, "NameHasOwner", "s", (SERVICE,)), self._on_owner)

    def _on_owner(self, reply: Reply | None) -> None:
        if reply is not None and reply.body[:1] == (True,):
            self._call(Call(SERVICE, "GetCapabilities"), self._on_capabilities)
        else:  # some desktops start it when it is first needed; an error says that ours does not
            starting = Call(BUS, "StartServiceByName", "su", (SERVICE, 0))
            self._call(starting, self._on_started)

    def _on_started(self, reply: Reply | None) -> None:
        if reply is None:
            self._give_up()
        else:
            self._call(Call(SERVICE, "GetCapabilities"), self._on_capabilities)

    def _on_capabilities(self, reply: Reply | None) -> None:
        self._asking = False
        if reply is None:
            self._give_up()
            return
        told = reply.body[0] if reply.body else []
        self._capabilities = frozenset(map(str, told if isinstance(told, list) else []))
        self._service = reply.sender
        for banner in list(self._owed.values()):
            self._send(banner)

    def _forget_service(self) -> None:
        self._asking = False
        self._capabilities = None
        self._service = ""
        self._numbers.clear()
        self._latest.clear()

    def _on_lost(self) -> None:
        self._bus = None
        self._forget_service()
        self._give_up()

    # Banners

    def _send(self, banner: _Banner) -> None:
        able = self._capabilities or frozenset()
        marks_up = "body-markup" in able
        body = escape(banner.body, quote=False) if marks_up else banner.body.translate(NO_TAGS)
        buttons = [_clean(word, LONGEST_SUMMARY) for pair in banner.actions for word in pair]
        hints = {"urgency": ("y", 1), "desktop-entry": ("s", self._desktop_entry)}
        call = (
            self._app_name,
            self._numbers.get(banner.key, 0),
            self._desktop_entry,
            banner.summary,
            body,
            buttons if "actions" in able else [],
            hints,
            -1,
        )
        self._calls += 1
        self._latest[banner.key] = self._calls
        then = partial(self._on_number, banner, self._calls)
        self._call(Call(SERVICE, "Notify", "susssasa{sv}i", call), then)

    def _on_number(self, banner: _Banner, call: int, reply: Reply | None) -> None:
        number = reply.body[0] if reply is not None and reply.body else 0
        latest = self._latest.get(banner.key) == call
        if not isinstance(number, int) or not 0 < number < 2**32:
            if latest:
                self._fall_back(self._owed.pop(banner.key, None))
        elif latest:
            self._numbers[banner.key] = number
            self._owed.pop(banner.key, None)
            self.shown.emit(banner.key)
        elif self._numbers.get(banner.key) != number:  # closed or replaced while it was on its way
            self._close_number(number)

    def _close_number(self, number: int) -> None:
        self._call(Call(SERVICE, "CloseNotification", "u", (number,)))

    def _give_up(self) -> None:
        """Let somebody else show what the service owes us; it may still answer later."""
        self._asking = False
        owed, self._owed = self._owed, {}
        for banner in owed.values():
            self._fall_back(banner)

    def _fall_back(self, banner: _Banner | None) -> None:
        if banner is None:
            return
        if self._tray is not None and self._tray.draws_messages:
            self._in_tray = banner.key
            self._tray.show_message(banner.summary, banner.body)
            self.shown.emit(banner.key)
        else:
            self.unavailable.emit(banner.key)

    def _on_tray_message(self) -> None:
        key, self._in_tray = self._in_tray, ""
        if key:
            self.acted.emit(Answer(key, DEFAULT))

    # What comes in; all of it is looked at twice (reliability.md R15)

    def _call(self, asked: Call, then: Callable[[Reply | None], None] | None = None) -> None:
        if self._bus is not None:
            self._bus.call(asked, None if then is None else partial(self._on_reply, then))

    def _on_reply(self, then: Callable[[Reply | None], None], reply: Reply | None) -> None:
        then(reply)
        if self._owed:
            self._patience.start()
        else:
            self._patience.stop()

    def _on_signal(self, told: Told) -> None:
        if told.member == "NameOwnerChanged" and told.sender == BUS:
            self._on_owner_changed(told.body)
        elif told.sender == self._service and len(told.body) == 2:
            number, word = told.body
            key = next((k for k, n in self._numbers.items() if n == number), None)
            if key is not None:
                self._on_word(told.member, key, word)

    def _on_word(self, member: str, key: str, word: object) -> None:
        if member == "ActivationToken" and isinstance(word, str):
            # With it Wayland lets us raise our window; it comes before the action.
            os.environ["XDG_ACTIVATION_TOKEN"] = word
        elif member == "ActionInvoked" and isinstance(word, str):
            self.acted.emit(Answer(key, word))
        elif member == "NotificationClosed":
            self._numbers.pop(key, None)

    def _on_owner_changed(self, body: tuple[Any, ...]) -> None:
        _name, before, _after = body
        if before:  # its banners went with it
            self._forget_service()
            if self._owed:
                self._ask_for_service()


def _clean(text: str, longest: int) -> str:
    """Return a text as the bus takes it: valid UTF-8, no NUL, not endless."""
    kept = text.replace("\0", "").encode("utf-8", "replace").decode()
    return kept if len(kept) <= longest else f"{kept[: longest - 1]}…"
