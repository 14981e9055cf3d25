# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tray icon is there when a host is, says what is due, and follows hosts that come and go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from desktop import PrivateDesktop, missing_tools, wait_until
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.ui.tray import Tray

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from desktop_app.ui.tray import Tray

app = QApplication(["duesday"])
app.setQuitOnLastWindowClosed(False)
tray = Tray()
for name in ("show", "today", "capture", "quit"):
    getattr(tray, f"{name}_requested").connect(lambda name=name: print(name, flush=True))
tray.quit_requested.connect(app.quit)
tray.today_requested.connect(lambda: tray.set_due(0, ()))
tray.show_requested.connect(lambda: print("available", tray.available, flush=True))
tray.capture_requested.connect(tray.hide)
tray.set_due(3, ["Thu 10:00  Ada <img src=/dev/zero>", "Fri\\nGrace"])
tray.show()
print("started", tray.available, flush=True)
app.exec()
"""

on_a_desktop = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools()), reason="a private desktop needs more programs"),
]


@pytest.fixture
def desktop():
    with PrivateDesktop(tray="none", notify="none") as private:
        private.env["PYTHONPATH"] = str(ROOT)
        yield private


@pytest.fixture
def started(desktop):
    """Return a function that starts the program and says whether it saw a tray at once."""

    def start():
        process = desktop.spawn([sys.executable, "-c", PROGRAM])
        wait_until(lambda: "started" in desktop.output(process), "the program")
        return process, "started True" in desktop.output(process)

    return start


def said(desktop, process, word):
    wait_until(lambda: word in desktop.output(process).splitlines(), repr(word))


class TestOnADesktop:
    pytestmark = on_a_desktop

    def test_tip_and_menu_are_what_the_panel_shows(self, desktop, started):
        desktop.start_tray("sni")
        _process, at_once = started()
        assert at_once
        item = desktop.wait_for_tray_item()
        # The method's lines as they are, and nothing that a panel could read as markup.
        assert item.tooltip == "Duesday: 3 due\nThu 10:00 Ada ‹img src=/dev/zero›\nFri Grace"
        assert item.menu == [
            "Today", "Morning run", "Capture", "Remind me of all in an hour", "Pause reminders",
            "For an hour", "Until tomorrow morning", "Until I resume", "Open Duesday", "Quit",
        ]  # fmt: skip

    def test_a_click_and_the_menu_ask_for_what_they_say(self, desktop, started):
        desktop.start_tray("sni")
        process, _at_once = started()
        before = desktop.wait_for_tray_item()
        desktop.activate_tray()
        said(desktop, process, "show")
        said(desktop, process, "available True")
        desktop.press_tray_menu("Today")
        said(desktop, process, "today")
        after = wait_until(
            lambda: [i for i in desktop.tray_items() if i.tooltip != before.tooltip], "a new tip"
        )[0]
        assert after.tooltip == "Duesday: nothing due"
        assert after.icon != before.icon
        desktop.press_tray_menu("Quit")
        assert process.wait(30) == 0

    def test_a_host_that_comes_late_gets_the_icon(self, desktop, started):
        process, at_once = started()
        assert not at_once
        desktop.start_tray("sni")
        assert desktop.wait_for_tray_item().tooltip.startswith("Duesday: 3 due")
        desktop.press_tray_menu("Open Duesday")
        said(desktop, process, "available True")

    def test_a_host_that_restarts_gets_one_icon_again(self, desktop, started):
        desktop.start_tray("sni")
        process, _at_once = started()
        for _restart in range(3):
            desktop.wait_for_tray_item()
            desktop.stop_tray()
            desktop.start_tray("sni")
        desktop.wait_for_tray_item()
        desktop.press_tray_menu("Today")
        said(desktop, process, "today")
        wait_until(lambda: len(desktop.tray_items()) == 1, "one icon")

    def test_hidden_means_no_icon_even_for_a_new_host(self, desktop, started):
        desktop.start_tray("sni")
        process, _at_once = started()
        desktop.wait_for_tray_item()
        desktop.press_tray_menu("Capture")
        said(desktop, process, "capture")
        wait_until(lambda: desktop.tray_items() == [], "no icon")

    def test_a_host_of_the_old_kind_shows_it(self, desktop, started):
        desktop.start_tray("trayer")
        process, at_once = started()
        assert at_once

        def clicked():
            desktop.xdotool("mousemove", 1268, 786, "click", 1)
            return "show" in desktop.output(process).splitlines()

        wait_until(clicked, "a click on the icon in the corner")

    def test_without_a_session_bus_it_starts_too(self, desktop, started):
        desktop.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={desktop.folder}/none"
        _process, at_once = started()
        assert not at_once


# The offscreen platform knows no tray at all, and Qt says so.
believed_in = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


class TestWithoutAHost:
    def test_nothing_is_made_and_nothing_fails(self, qtbot):
        tray = Tray()
        tray.show()
        tray.set_due(3, ["Ada"])
        tray.show_message("Ada", "It is time")
        assert not tray.available
        assert not tray.draws_messages
        assert tray.findChildren(QSystemTrayIcon) == []
        tray.hide()

    @believed_in
    def test_a_host_without_a_signal_is_found_when_asked(self, qtbot, monkeypatch):
        tray = Tray()
        tray.show()
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
        assert tray.available
        assert len(tray.findChildren(QSystemTrayIcon)) == 1
        tray.hide()


@pytest.fixture
def tray(qtbot, monkeypatch):
    """Return a tray that believes in a host."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray = Tray()
    tray.show()
    yield tray
    tray.hide()


def icon_of(tray):
    return tray.findChild(QSystemTrayIcon)


@believed_in
def test_a_left_click_shows_and_other_clicks_do_not(tray):
    asked = []
    tray.show_requested.connect(lambda: asked.append(True))
    icon = icon_of(tray)
    for reason in QSystemTrayIcon.ActivationReason:
        if reason is not QSystemTrayIcon.ActivationReason.Trigger:
            icon.activated.emit(reason)
    assert asked == []
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert asked == [True]


@believed_in
def test_the_tip_is_short_whatever_the_names_are(tray):
    tray.set_due(12, ["x" * 10_000] * 100)
    lines = icon_of(tray).toolTip().split("\n")
    assert lines[0] == "Duesday: 12 due"
    assert len(lines) == 6
    assert max(map(len, lines)) == 80


@believed_in
def test_the_same_count_does_not_draw_the_icon_again(tray):
    tray.set_due(3, ["Ada"])
    before = icon_of(tray).icon().cacheKey()
    tray.set_due(3, ["Grace"])
    assert icon_of(tray).icon().cacheKey() == before
    assert icon_of(tray).toolTip() == "Duesday: 3 due\nGrace"
    tray.set_due(4, ["Grace"])
    assert icon_of(tray).icon().cacheKey() != before


def menu_of(tray):
    return [action.text() for action in icon_of(tray).contextMenu().actions() if action.text()]


@believed_in
def test_a_pause_is_in_the_tip_the_icon_and_the_menu_and_so_is_the_way_back(tray):
    tray.set_due(2, ["Ada"])
    plain, before = icon_of(tray).icon().cacheKey(), menu_of(tray)
    tray.set_paused("Reminders are paused until 11:00")
    tip = "Duesday: 2 due\nReminders are paused until 11:00\nAda"
    assert icon_of(tray).toolTip() == tip
    assert icon_of(tray).icon().cacheKey() != plain
    assert "Resume reminders" in menu_of(tray)
    assert "Pause reminders" not in menu_of(tray)
    tray.set_paused("")
    assert menu_of(tray) == before
    assert icon_of(tray).toolTip() == "Duesday: 2 due\nAda"


@believed_in
def test_the_menu_asks_for_each_length_of_a_pause(tray):
    asked = []
    tray.pause_requested.connect(asked.append)
    menu = icon_of(tray).contextMenu()
    spans = next(each for each in menu.actions() if each.text() == "Pause reminders").menu()
    for action in spans.actions():
        action.trigger()
    assert asked == ["hour", "morning", "open"]
