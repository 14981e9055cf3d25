# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The private desktop itself works, tells the truth, and leaves nothing behind."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import PATIENCE, Helper, PrivateDesktop, missing_tools, wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(
        bool(missing_tools()), reason=f"a private desktop needs {', '.join(missing_tools())}"
    ),
]

TRAY_PROGRAM = """
import sys
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSystemTrayIcon

app = QApplication(["trial"])
app.setApplicationName("trial")
app.setQuitOnLastWindowClosed(False)
window = QLabel("Hello")
window.setWindowTitle("A trial window")
window.resize(300, 120)
pixmap = QPixmap(32, 32)
pixmap.fill("orange")
tray = QSystemTrayIcon(QIcon(pixmap))
tray.setToolTip("3 are due")
menu = QMenu()

def retitle():
    pixmap.fill("grey")
    tray.setIcon(QIcon(pixmap))
    tray.setToolTip("nothing is due")

menu.addAction("&Open", window.show)
menu.addSeparator()
menu.addAction("Save && quiet", retitle)
menu.addAction("Nothing to do").setEnabled(False)
menu.addAction("Notify", lambda: tray.showMessage("Call Ada", "It is time", QIcon(), 1000))
menu.addAction("Quit", app.quit)
tray.setContextMenu(menu)
tray.activated.connect(lambda reason: print("activated", reason.name, flush=True))
tray.show()
print("available", tray.isSystemTrayAvailable(), flush=True)
sys.exit(app.exec())
"""

NOTIFYING_PROGRAM = """
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import Proxy, open_dbus_connection

name = "org.freedesktop.Notifications"
bus = DBusAddress("/org/freedesktop/Notifications", bus_name=name, interface=name)
with open_dbus_connection() as connection:
    capable = connection.send_and_get_reply(new_method_call(bus, "GetCapabilities")).body[0]
    print("actions" in capable, flush=True)
    actions = ["default", "Open", "done", "Done"]
    call = ("trial", 0, "", "Call Ada", "It is time", actions, {"urgency": ("y", 1)}, 0)
    sent = new_method_call(bus, "Notify", "susssasa{sv}i", call)
    print("sent", connection.send_and_get_reply(sent).body[0], flush=True)
    with connection.filter(MatchRule(type="signal", interface=name), bufsize=9) as heard:
        for _ in range(2):
            print(*connection.recv_until_filtered(heard).body, flush=True)
"""


@pytest.fixture
def program(tmp_path):
    """Return a function that puts a program's text into a file and says how to run it."""

    def argv(text):
        path = tmp_path / "program.py"
        path.write_text(text, "utf-8")
        return [sys.executable, path]

    return argv


@pytest.fixture
def desktop():
    """Give a private desktop with our own tray host and notification daemon."""
    with PrivateDesktop() as started:
        yield started


def test_tray_is_seen_and_its_menu_pressed(desktop, program):
    process = desktop.spawn(program(TRAY_PROGRAM))
    item = desktop.wait_for_tray_item()
    assert (item.title, item.tooltip) == ("trial", "3 are due")
    assert item.menu == ["Open", "Save & quiet", "Nothing to do", "Notify", "Quit"]
    assert item.disabled == ["Nothing to do"]

    desktop.press_tray_menu("Open")
    window = desktop.wait_for_window("A trial window")
    assert window.pid == process.pid
    assert desktop.wait_for_window("trial") == window
    desktop.xdotool("windowclose", window.id)
    desktop.wait_for_no_window("A trial window")

    desktop.press_tray_menu("Save & quiet")
    changed = wait_until(
        lambda: [each for each in desktop.tray_items() if each.icon != item.icon], "a new icon"
    )
    assert changed[0].tooltip == "nothing is due"

    desktop.activate_tray()
    wait_until(lambda: "activated Trigger" in desktop.output(process), "the activation")

    desktop.press_tray_menu("Quit")
    assert process.wait(PATIENCE) == 0
    wait_until(lambda: not desktop.tray_items(), "the icon's leave")


@pytest.mark.parametrize("label", ["Opem", "open", "Nothing to do"])
def test_a_wrong_or_disabled_label_is_refused(desktop, program, label):
    desktop.spawn(program(TRAY_PROGRAM))
    desktop.wait_for_tray_item()
    with pytest.raises(LookupError, match=r"'Open'.*'Nothing to do \(disabled\)'"):
        desktop.press_tray_menu(label)


def test_a_tray_host_that_is_restarted_finds_the_icon_again(desktop, program):
    process = desktop.spawn(program(TRAY_PROGRAM))
    desktop.wait_for_tray_item()
    desktop.stop_tray()
    desktop.start_tray()
    desktop.wait_for_tray_item()
    desktop.press_tray_menu("Quit")
    assert process.wait(PATIENCE) == 0


def test_without_a_tray_there_is_none_until_one_is_started(program):
    with PrivateDesktop(tray="none", notify="none") as desktop:
        process = desktop.spawn(program(TRAY_PROGRAM))
        wait_until(lambda: "available" in desktop.output(process), "the program")
        assert "available False" in desktop.output(process)
        with pytest.raises(RuntimeError, match="no tray"):
            desktop.tray_items()
        desktop.end(process)
        desktop.start_tray()
        assert desktop.tray_items() == []
        desktop.spawn(program(TRAY_PROGRAM))
        desktop.wait_for_tray_item()


@pytest.mark.skipif(bool(missing_tools("trayer")), reason="needs trayer")
def test_trayer_shows_an_icon_in_the_picture(program, tmp_path):
    with PrivateDesktop(tray="trayer", notify="none") as desktop:
        before = desktop.screenshot(tmp_path / "before.png").read_bytes()
        process = desktop.spawn(program(TRAY_PROGRAM))
        wait_until(lambda: "available True" in desktop.output(process), "the program")
        after = tmp_path / "after.png"
        wait_until(lambda: desktop.screenshot(after).read_bytes() != before, "a changed screen")


def test_notification_is_recorded_and_its_button_reaches_the_program(desktop, program):
    process = desktop.spawn(program(NOTIFYING_PROGRAM))
    sent = desktop.wait_for_notification()
    assert (sent.summary, sent.body, sent.app) == ("Call Ada", "It is time", "trial")
    assert sent.actions == {"default": "Open", "done": "Done"}
    assert sent.hints == {"urgency": 1}
    with pytest.raises(LookupError, match="'snooze'"):
        desktop.press_notification(sent.id, "snooze")
    with pytest.raises(LookupError, match="not open"):
        desktop.press_notification(sent.id + 1, "done")
    wait_until(lambda: f"sent {sent.id}" in desktop.output(process), "the answer")
    desktop.press_notification(sent.id, "done")
    assert process.wait(PATIENCE) == 0
    assert desktop.output(process).split("\n")[2:4] == [f"{sent.id} done", f"{sent.id} 2"]
    assert desktop.notifications()[0].closed == 2


def test_a_daemon_without_buttons_says_so(desktop, program):
    desktop.start_notifications("fake", actions=False)
    process = desktop.spawn(program(NOTIFYING_PROGRAM))
    desktop.wait_for_notification()
    assert desktop.output(process).startswith("False")


def test_messages_of_qt_have_no_buttons(desktop, program):
    desktop.spawn(program(TRAY_PROGRAM))
    desktop.wait_for_tray_item()
    desktop.press_tray_menu("Notify")
    assert desktop.wait_for_notification().actions == {}


@pytest.mark.skipif(bool(missing_tools("dunst", "dunstctl")), reason="needs dunst")
def test_dunst_shows_notifications_too(program):
    with PrivateDesktop(tray="none", notify="dunst") as desktop:
        process = desktop.spawn(program(NOTIFYING_PROGRAM))
        wait_until(lambda: "sent" in desktop.output(process), "the notification")
        acted = desktop.spawn(["dunstctl", "action"])
        assert acted.wait(PATIENCE) == 0, desktop.output(acted)
        wait_until(lambda: "default" in desktop.output(process), "the click")


def test_programs_live_in_folders_of_their_own(desktop):
    asked = "import os; print(os.environ['HOME'], os.environ.get('QT_QPA_PLATFORM'), os.getcwd())"
    process = desktop.spawn([sys.executable, "-c", asked])
    assert process.wait(PATIENCE) == 0
    home, platform, _ = desktop.output(process).split(maxsplit=2)
    assert Path(home) == desktop.folder / "home"
    assert platform == "xcb"


def test_accessibility_bus_is_there_when_asked_for():
    with PrivateDesktop(tray="none", notify="none", accessibility=True) as desktop:
        assert desktop.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] == "1"


STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
print("up", flush=True)
time.sleep(600)
"""


def test_nothing_is_alive_afterwards(program, monkeypatch):
    monkeypatch.setattr("desktop.GRACE", 0.2)
    with PrivateDesktop(accessibility=True) as desktop:
        stubborn = desktop.spawn(program(STUBBORN))
        wait_until(lambda: "up" in desktop.output(stubborn), "the stubborn program")
        assert len(desktop.alive()) >= 7
    assert desktop.alive() == []
    assert not desktop.folder.exists()
    assert stubborn.returncode == -signal.SIGKILL


def test_nothing_is_alive_after_a_failed_start(monkeypatch):
    desktop = PrivateDesktop()
    started = []

    def fail(self, tray):
        started.extend(self.alive())
        raise RuntimeError("planted")

    monkeypatch.setattr(PrivateDesktop, "start_tray", fail)
    with pytest.raises(RuntimeError, match="planted"):
        desktop.__enter__()
    assert len(started) >= 4
    assert desktop.alive() == []


def test_an_x_server_that_does_not_start_is_told_of():
    desktop = PrivateDesktop(size="nonsense")
    with pytest.raises(RuntimeError, match=r"Xvfb.* ended"):
        desktop.__enter__()
    assert desktop.alive() == []


def test_a_helper_that_dies_is_told_of(tmp_path):
    (tmp_path / "log").touch()
    ready_then_gone = 'print(\'{"result": "ready"}\', flush=True); input()'
    process = subprocess.Popen(
        [sys.executable, "-c", ready_then_gone],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    helper = Helper(process, tmp_path / "log")
    with pytest.raises(RuntimeError, match="ended at 'items'"):
        helper.ask("items")
    process.stdin.close()
    process.wait(PATIENCE)
