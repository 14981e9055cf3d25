# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Banners reach the notification service, answers come back, and nothing waits for it."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desktop import PrivateDesktop, missing_tools
from PySide6.QtCore import QObject, Signal

from desktop_app.ui import notifications
from desktop_app.ui.notifications import Answer, Notifier

ROOT = Path(__file__).resolve().parents[2]
ACTIONS = [("default", "Open"), ("follow_up", "Follow up"), ("snooze", "In 10 minutes")]
AT_ONCE = 1.0  # seconds
on_a_desktop = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools("dunst")), reason="it needs more programs"),
]


class FakeTray(QObject):
    """A tray whose host draws messages by itself, or not."""

    message_clicked = Signal()

    def __init__(self, *, draws_messages):
        super().__init__()
        self.draws_messages = draws_messages
        self.messages = []

    def show_message(self, summary, body):
        self.messages.append((summary, body))


class Heard:
    """What a notifier said, in order."""

    def __init__(self, notifier):
        self.acted, self.shown, self.unavailable = [], [], []
        notifier.acted.connect(self.acted.append)
        notifier.shown.connect(self.shown.append)
        notifier.unavailable.connect(self.unavailable.append)


@pytest.fixture
def make(qapp):
    """Return a function that makes a notifier and something that hears it."""
    made = []

    def make_one(tray=None):
        notifier = Notifier("Duesday", "io.github.duesday.duesday", tray)
        made.append(notifier)
        return notifier, Heard(notifier)

    yield make_one
    for notifier in made:
        notifier.stop()


@pytest.fixture
def desktop(monkeypatch):
    with PrivateDesktop(tray="none", notify="none") as private:
        address = private.env["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield private


@contextlib.contextmanager
def stopped(process):
    """Stop a process as a debugger would, and let it go on afterwards."""
    process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


@contextlib.contextmanager
def at_once():
    before = time.monotonic()
    yield
    assert time.monotonic() - before < AT_ONCE


class TestWithAService:
    pytestmark = on_a_desktop

    @pytest.fixture(autouse=True)
    def service(self, desktop):
        desktop.start_notifications("fake")

    def test_a_banner_is_what_the_caller_said(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call · Acme", "Thu 12 Mar <b> &", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        banner = desktop.wait_for_notification()
        assert (banner.app, banner.summary) == ("Duesday", "Call · Acme")
        assert banner.body == "Thu 12 Mar ‹b› &"  # a service that tells of no markup
        assert banner.actions == dict(ACTIONS)
        assert banner.hints["desktop-entry"] == "io.github.duesday.duesday"
        assert banner.icon == "io.github.duesday.duesday"
        assert heard.unavailable == []

    @pytest.mark.parametrize("action", ["default", "follow_up", "snooze"])
    def test_a_button_is_answered_under_the_callers_key(self, desktop, make, qtbot, action):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        notifier.notify("8/1", "Write", "", ACTIONS)
        qtbot.waitUntil(lambda: len(heard.shown) == 2)
        desktop.press_notification(2, action)
        qtbot.waitUntil(lambda: heard.acted == [Answer("8/1", action)])

    def test_the_same_key_replaces_its_banner(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("digest", "4 are due", "")
        qtbot.waitUntil(lambda: len(heard.shown) == 1)
        notifier.notify("digest", "5 are due", "")
        qtbot.waitUntil(lambda: len(heard.shown) == 2)
        assert [banner.replaces for banner in desktop.notifications()] == [0, 1]

    def test_the_same_key_twice_at_once_leaves_one_banner(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("other", "warm up", "")
        qtbot.waitUntil(lambda: heard.shown == ["other"])
        notifier.notify("digest", "4 are due", "")
        notifier.notify("digest", "5 are due", "")
        qtbot.waitUntil(lambda: heard.shown == ["other", "digest"])
        qtbot.waitUntil(lambda: desktop.notifications()[1].closed == 3)
        assert [banner.closed for banner in desktop.notifications()] == [0, 3, 0]

    def test_close_takes_the_banner_away(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        notifier.close("7/1")
        qtbot.waitUntil(lambda: desktop.notifications()[0].closed == 3)
        notifier.close("7/1")
        notifier.close("never shown")

    def test_closed_on_its_way_means_not_shown_or_taken_away(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("early", "before the service is known", "")
        notifier.close("early")
        notifier.notify("7/1", "Call", "")
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        notifier.notify("late", "while it is sent", "")
        notifier.close("late")
        qtbot.waitUntil(lambda: [b.closed for b in desktop.notifications()] == [0, 3])
        assert heard.shown == ["7/1"]
        assert heard.unavailable == []

    def test_dismissed_is_no_answer(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        desktop.close_notification(1, 2)
        notifier.notify("8/1", "Write", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1", "8/1"])  # heard of the closing before it
        notifier.notify("7/1", "Call", "again", ACTIONS)
        qtbot.waitUntil(lambda: len(heard.shown) == 3)
        assert heard.acted == []
        assert desktop.notifications()[-1].replaces == 0  # the old number is nobody's

    def test_a_service_without_buttons_gets_none(self, desktop, make, qtbot):
        desktop.start_notifications("fake", actions=False)
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        assert desktop.notifications()[0].actions == {}

    def test_texts_that_the_bus_refuses_are_mended(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "A\0da \ud800", "x" * 100_000, [("default", "O\0pen")])
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        banner = desktop.notifications()[0]
        assert banner.summary == "Ada ?"
        assert len(banner.body) == notifications.LONGEST_BODY
        assert banner.actions == {"default": "Open"}

    def test_a_service_that_restarts_is_used_again(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        desktop.start_notifications("fake")
        notifier.notify("7/1", "Call", "again", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1", "7/1"])
        desktop.press_notification(desktop.notifications()[-1].id, "default")
        qtbot.waitUntil(lambda: heard.acted == [Answer("7/1", "default")])
        assert heard.unavailable == []

    def test_a_stopped_service_is_not_waited_for(self, desktop, make, qtbot, monkeypatch):
        monkeypatch.setattr(notifications, "PATIENCE_MS", 200)
        notifier, heard = make()
        with stopped(desktop._notify_process):
            with at_once():
                notifier.notify("7/1", "Call", "", ACTIONS)
            qtbot.waitUntil(lambda: heard.unavailable == ["7/1"])
            with at_once():
                notifier.notify("8/1", "Write", "", ACTIONS)
                notifier.close("8/1")
        notifier.notify("9/1", "Meet", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["9/1"])
        assert heard.unavailable == ["7/1"]

    def test_a_service_stopped_later_shows_late_and_is_answered(
        self, desktop, make, qtbot, monkeypatch
    ):
        monkeypatch.setattr(notifications, "PATIENCE_MS", 200)
        notifier, heard = make()
        notifier.notify("7/1", "Call", "")
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        with stopped(desktop._notify_process):
            with at_once():
                notifier.notify("8/1", "Write", "", ACTIONS)
            qtbot.waitUntil(lambda: heard.unavailable == ["8/1"])
        qtbot.waitUntil(lambda: heard.shown == ["7/1", "8/1"])
        desktop.press_notification(2, "snooze")
        qtbot.waitUntil(lambda: heard.acted == [Answer("8/1", "snooze")])

    def test_a_stopped_bus_is_not_waited_for(self, desktop, make, qtbot):
        notifier, heard = make()
        bus = next(p for p in desktop._processes if "dbus-daemon" in p.args)
        with stopped(bus), at_once():
            notifier.notify("7/1", "Call", "")
        assert heard.unavailable == ["7/1"]

    def test_a_bus_that_goes_away_is_no_failure(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "")
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        desktop.end(next(p for p in desktop._processes if "dbus-daemon" in p.args))
        notifier.notify("8/1", "Write", "")
        qtbot.waitUntil(lambda: heard.unavailable == ["8/1"])
        notifier.notify("9/1", "Meet", "")
        qtbot.waitUntil(lambda: heard.unavailable == ["8/1", "9/1"])
        notifier.close("7/1")

    def test_stopping_takes_all_banners_away(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "")
        notifier.notify("8/1", "Write", "")
        qtbot.waitUntil(lambda: len(heard.shown) == 2)
        notifier.stop()
        qtbot.waitUntil(lambda: [b.closed for b in desktop.notifications()] == [3, 3])

    def test_only_the_service_itself_is_believed(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        member = "org.freedesktop.Notifications.ActionInvoked"
        forged = ["dbus-send", "--session", "--type=signal", "/org/freedesktop/Notifications"]
        desktop._run(*forged, member, "uint32:1", "string:snooze")
        desktop.press_notification(1, "default")
        qtbot.waitUntil(lambda: heard.acted != [])
        assert heard.acted == [Answer("7/1", "default")]


class TestWithoutAService:
    pytestmark = on_a_desktop

    def test_nobody_shows_it(self, desktop, make, qtbot):
        notifier, heard = make(FakeTray(draws_messages=False))
        with at_once():
            notifier.notify("7/1", "Call", "")
        qtbot.waitUntil(lambda: heard.unavailable == ["7/1"])
        assert heard.shown == []

    def test_the_tray_shows_it_where_it_can(self, desktop, make, qtbot):
        tray = FakeTray(draws_messages=True)
        notifier, heard = make(tray)
        notifier.notify("7/1", "Call", "<b>now</b>")
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        assert tray.messages == [("Call", "<b>now</b>")]
        tray.message_clicked.emit()
        assert heard.acted == [Answer("7/1", "default")]
        tray.message_clicked.emit()
        assert len(heard.acted) == 1

    def test_a_service_that_comes_later_is_used(self, desktop, make, qtbot):
        notifier, heard = make()
        notifier.notify("7/1", "Call", "")
        qtbot.waitUntil(lambda: heard.unavailable == ["7/1"])
        desktop.start_notifications("fake")
        notifier.notify("8/1", "Write", "")
        qtbot.waitUntil(lambda: heard.shown == ["8/1"])

    def test_dunst_gets_names_that_it_does_not_read_as_markup(self, desktop, make, qtbot):
        config = desktop.folder / "markup.conf"
        config.write_text("[global]\nmarkup = full\n", "utf-8")
        desktop._start("dunst", "-conf", str(config))
        desktop._wait_for_name("org.freedesktop.Notifications")
        notifier, heard = make()
        notifier.notify("7/1", "Ada", "<img src='/dev/zero'> & co", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        desktop._run("dunstctl", "close-all")
        assert "&lt;img src='/dev/zero'&gt; &amp; co" in desktop._run("dunstctl", "history")

    def test_dunst_sends_the_answer(self, desktop, make, qtbot):
        desktop.start_notifications("dunst")
        notifier, heard = make()
        notifier.notify("7/1", "Ada", "Due now", ACTIONS)
        qtbot.waitUntil(lambda: heard.shown == ["7/1"])
        desktop._run("dunstctl", "action")
        qtbot.waitUntil(lambda: heard.acted == [Answer("7/1", "default")])


@pytest.mark.parametrize(
    "address", [None, "", "nonsense", "unix:path=/no/such/bus", "tcp:host=localhost,port=1"]
)
def test_without_a_bus_nobody_shows_it_and_nothing_is_raised(make, monkeypatch, address):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier, heard = make()
    with at_once():
        notifier.notify("7/1", "Call", "")
    assert heard.unavailable == ["7/1"]
    notifier.close("7/1")


def test_nothing_of_the_bus_is_loaded_before_the_first_banner():
    program = "import sys, desktop_app.ui.notifications; print('jeepney' in sys.modules)"
    argv = [sys.executable, "-c", program]
    told = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
