# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The icon in the tray: how many are due, and a menu; hosts may come late or restart."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.ui.icons import badge_icon
from desktop_app.words import ngettext
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtDBus import QDBusServiceWatcher
    from PySide6.QtGui import QIcon

WATCHER = "org.kde.StatusNotifierWatcher"
WATCHER_PATH = "/StatusNotifierWatcher"
SETTLE_MS = 200  # a starting panel sends two or three signals
MOST_LINES = 5
LONGEST_LINE = 80

Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """One icon while there is a host for it, nothing otherwise.

    Signals:
        pause_requested: the code of a span (see `Pausing`); resume_requested: its end.
        show_requested: the icon was clicked, or its menu says so.
        today_requested, morning_requested, capture_requested, snooze_all_requested,
            quit_requested: from the menu.
        message_clicked: the user clicked on what `show_message` showed.
    """

    show_requested = Signal()
    today_requested = Signal()
    morning_requested = Signal()
    capture_requested = Signal()
    snooze_all_requested = Signal()
    pause_requested = Signal(str)
    resume_requested = Signal()
    quit_requested = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._wanted = False
        self._count = 0
        self._next: tuple[str, ...] = ()
        self._paused = ""
        self._tip = ""
        self._watcher: QDBusServiceWatcher | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._renew)
        self.set_due(0, ())

    @property
    def available(self) -> bool:
        """Whether a host shows the icon, asked anew: what Qt calls visible is not (D1)."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        self._make()  # hosts of the old kind (XEmbed) come without a signal
        return self._icon is not None

    @property
    def draws_messages(self) -> bool:
        """Whether `show_message` works without a notification service.

        On Linux Qt draws the message itself for hosts of the old kind, which alone tell where
        the icon is; for others it would call the very service that is missing.
        """
        if not self.available or self._icon is None or not QSystemTrayIcon.supportsMessages():
            return False
        return sys.platform != "linux" or not self._icon.geometry().isEmpty()

    def show(self) -> None:
        """Show the icon now or as soon as there is a host."""
        self._wanted = True
        self._listen()
        self._make()

    def hide(self) -> None:
        """Take the icon away until `show`."""
        self._wanted = False
        self._settled.stop()
        self._drop()

    def set_due(self, count: int, next_lines: Sequence[str]) -> None:
        """Show how many are due, and in the tip the first lines of what comes next."""
        changed = count != self._count
        self._count, self._next = count, tuple(next_lines[:MOST_LINES])
        self._dress(drawn=not changed)

    def set_paused(self, said: str) -> None:
        """Show that reminders are paused, in these words; none where they are not."""
        changed = bool(said) != bool(self._paused)
        self._paused = said
        self._dress(drawn=not changed)
        if changed and self._icon is not None:
            old, self._menu = self._menu, self._new_menu()
            self._icon.setContextMenu(self._menu)
            if old is not None:
                old.deleteLater()

    def _dress(self, *, drawn: bool) -> None:
        """Give the icon its tip, and its picture anew unless it is drawn as it should be."""
        due = ngettext("Duesday: {n} due", "Duesday: {n} due", self._count)
        head = due.format(n=self._count) if self._count else _("Duesday: nothing due")
        said = [self._paused] if self._paused else []
        self._tip = "\n".join([head, *(_plain(line) for line in (*said, *self._next))])
        if self._icon is None:
            self._make()
            return
        self._icon.setToolTip(self._tip)
        if not drawn:
            self._icon.setIcon(self._picture())

    def _picture(self) -> QIcon:
        return badge_icon(self._count, paused=bool(self._paused))

    def show_message(self, summary: str, body: str) -> None:
        """Show a few words beside the icon, without buttons."""
        if self._icon is not None:
            self._icon.showMessage(summary, body, self._picture())

    def _make(self) -> None:
        if not self._wanted or self._icon is not None:
            return
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        icon = QSystemTrayIcon(self._picture(), self)
        icon.setToolTip(self._tip)
        self._menu = self._new_menu()
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.show()
        self._icon = icon

    def _drop(self) -> None:
        icon, self._icon = self._icon, None
        menu, self._menu = self._menu, None
        if icon is not None:
            icon.hide()
            icon.deleteLater()
        if menu is not None:
            menu.deleteLater()

    def _new_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(_("Today"), self.today_requested.emit)
        menu.addAction(_("Morning run"), self.morning_requested.emit)
        menu.addAction(_("Capture"), self.capture_requested.emit)
        menu.addAction(_("Remind me of all in an hour"), self.snooze_all_requested.emit)
        self._add_pause(menu)
        menu.addAction(_("Open Duesday"), self.show_requested.emit)
        menu.addSeparator()
        menu.addAction(_("Quit"), self.quit_requested.emit)
        return menu

    def _add_pause(self, menu: QMenu) -> None:
        from desktop_app.words import reminding  # noqa: PLC0415  # behind the first paint

        if self._paused:
            menu.addAction(reminding.resume(), self.resume_requested.emit)
            return
        spans = menu.addMenu(reminding.pause())
        for span, name in reminding.pause_spans().items():
            spans.addAction(name, partial(self.pause_requested.emit, span))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == Reason.Trigger:
            self.show_requested.emit()

    # Hosts that come and go

    def _listen(self) -> None:
        """Hear of StatusNotifierItem hosts, where there is a session bus to hear it from."""
        if self._watcher is not None or sys.platform != "linux":
            return
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # noqa: PLC0415  # Linux

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        self._watcher = QDBusServiceWatcher(
            WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self
        )
        self._watcher.serviceRegistered.connect(self._on_host)
        signal = (WATCHER, WATCHER_PATH, WATCHER, "StatusNotifierHostRegistered")
        # The stub asks for bytes; the method itself takes only str.
        bus.connect(*signal, self, SLOT("_on_host()"))  # type: ignore[call-overload]

    @Slot()
    def _on_host(self) -> None:
        self._settled.start()

    def _renew(self) -> None:
        """Register anew: an icon older than its host would never be seen (reliability.md 0.8)."""
        if self._wanted and QSystemTrayIcon.isSystemTrayAvailable():
            self._drop()
            self._make()


def _plain(line: str) -> str:
    """Return one line that no panel can take for markup (X1); the head, which is ours, has none.

    Qt decides by the first line whether a tip is rich text; panels decide as they like.
    """
    one_line = " ".join(line.split()).translate({ord("<"): "‹", ord(">"): "›"})
    return one_line if len(one_line) <= LONGEST_LINE else f"{one_line[: LONGEST_LINE - 1]}…"
