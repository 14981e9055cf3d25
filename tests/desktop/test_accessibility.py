# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The real program as a screen reader finds it: over the accessibility bus, with the keyboard."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import ACCESSIBILITY, PrivateDesktop, missing_tools, wait_until

from desktop_app.domain.clock import SystemClock
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from tests.factories import a_pursuit, a_step, an_office

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
READER = ["/usr/bin/python3", "-W", "ignore", str(HERE / "reads_aloud.py")]
TITLE, PERSON = 1, 2
INTERACTIVE = {
    "button", "check box", "combo box", "entry", "list", "menu item", "push button",
    "radio button", "spin button", "table", "text", "toggle button",
}  # fmt: skip


def _has_bindings():
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        done = subprocess.run([READER[0], "-c", ask], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0 and any(Path(each).exists() for each in ACCESSIBILITY)


pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {missing_tools()}"),
    pytest.mark.skipif(not _has_bindings(), reason="not installed: python3-gi, gir1.2-atspi-2.0"),
]


class Reader:
    """A screen reader that tells what it hears."""

    def __init__(self, desktop):
        env = {name: value for name, value in desktop.env.items() if name != "PYTHONPATH"}
        self.process = subprocess.Popen(
            READER, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, what, **more):
        self.process.stdin.write(json.dumps({"ask": what, **more}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def wait_for(self, what, fits, **more):
        """Ask until the answer fits, and return it."""
        last = []

        def found():
            last[:] = [self.ask(what, **more)]
            return fits(last[0])

        try:
            wait_until(found, what)
        except TimeoutError:
            raise AssertionError(f"heard instead: {last}") from None
        return last[0]

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


@pytest.fixture
def desktop():
    with PrivateDesktop(tray="none", notify="none", accessibility=True) as running:
        running.env["PYTHONPATH"] = str(ROOT)
        yield running


@pytest.fixture
def reader(desktop, tmp_path):
    """The program with two pursuits, one of them due today, and a screen reader."""
    path = tmp_path / "search.duesday"
    office = an_office(path, SystemClock())
    office.preferences.change(first_run_done=True)
    a_pursuit(office, step=a_step(office, 0))
    a_pursuit(office, company="Birch", person="", title="", step=a_step(office, 3))
    office.close()
    desktop.spawn([sys.executable, "-m", "desktop_app", "--db", str(path)])
    window = desktop.wait_for_window("Duesday")
    made = Reader(desktop)
    made.wait_for("ready", bool)
    made.wait_for("one", bool, role="push button", name="Morning run")  # behind the first paint
    desktop.xdotool("windowactivate", "--sync", str(window.id))
    yield made
    made.close()


def press(desktop, *keys):
    for key in keys:
        desktop.xdotool("key", key)


def test_cells_are_read_with_the_column_they_stand_in(reader):
    cells = [reader.ask("cell", row=0, column=at) for at in range(len(COLUMNS))]
    assert {cell["role"] for cell in cells} == {"table cell"}
    heads = ["Company", "Goal", "Person", "Stage", "Next step", "Due", "Why now"]
    assert [cell["head"] for cell in cells] == heads
    names = [cell["name"] for cell in cells]
    assert names[:3] == ["Acme", "Fitter", "Dana Reyes"]
    assert all(names)
    assert reader.ask("cell", row=1, column=TITLE)["name"] == "Goal: none"
    assert reader.ask("cell", row=1, column=PERSON)["name"] == "Person: none"


def test_the_arrow_keys_say_which_cell_they_come_to(reader, desktop):
    press(desktop, "ctrl+b", "ctrl+Home")
    reader.ask("heard")
    said = []

    def comes(name, *keys):
        press(desktop, *keys)
        heard = reader.wait_for("heard", lambda told: [one for one in told if one["name"] == name])
        said.extend(one["event"] for one in heard if one["name"] == name)

    comes("Fitter", "Right")
    comes("Goal: none", "Down")
    comes("Birch", "Left")
    assert any("focused" in event or "active-descendant" in event for event in said)


def test_cards_of_today_are_named_by_who_what_and_when(reader, desktop):
    cards = [each for each in reader.ask("all") if each["name"].startswith("Dana Reyes · Acme, ")]
    assert [card["name"] for card in cards] == ["Dana Reyes · Acme, Call, Today"]
    press(desktop, "ctrl+t")
    reader.wait_for(
        "heard", lambda told: [one for one in told if one["name"] == cards[0]["name"] and one["on"]]
    )


def test_what_the_capture_line_understood_is_its_description(reader, desktop):
    press(desktop, "ctrl+l")
    desktop.xdotool("type", "--delay", "15", "called Acme, left voicemail")
    line = reader.wait_for(
        "one",
        lambda found: "Enter saves it" in found["description"],
        role="text",
        name="Capture line",
    )
    assert "Acme" in line["description"]


def nameless(widgets):
    """Return what can be worked with and is called nothing; a choice needs more than its value."""
    return [
        each
        for each in widgets
        if each["showing"]
        and each["role"] in INTERACTIVE
        and each["focusable"]
        and not (
            each["label"] or each["description"]
            if each["role"] == "combo box"
            else each["name"] or each["label"]
        )
    ]


def heard_focus(reader, name):
    return reader.wait_for(
        "heard", lambda told: [one for one in told if one["name"] == name and one["on"]]
    )


def test_the_fields_of_the_filter_row_say_which_column_they_filter(reader, desktop):
    """They stand within the table, where Qt shows a reader cells alone: it hears the focus."""
    press(desktop, "ctrl+b", "ctrl+Home", "F4")
    heard_focus(reader, "Filter Company")
    press(desktop, "Tab")
    heard_focus(reader, "Filter Goal")


def test_an_editor_in_a_cell_says_which_column_it_writes(reader, desktop):
    press(desktop, "ctrl+b", "ctrl+Home", "F2")
    heard_focus(reader, "Company")
    press(desktop, "Escape")


def test_everything_one_can_work_with_has_a_name(reader, desktop):
    press(desktop, "ctrl+b", "ctrl+f")
    reader.wait_for("one", bool, role="text", name="Find words and go to them")
    assert nameless(reader.ask("all")) == []


def test_the_fields_of_the_follow_up_window_have_names(reader, desktop):
    press(desktop, "ctrl+b", "ctrl+Home", "ctrl+Return")
    desktop.wait_for_window("Follow up")
    reader.wait_for("one", bool, role="text", name="What was said")
    assert reader.ask("one", role="text", name="Message")
    assert reader.ask("one", role="check box", name="Voicemail left")
    assert nameless(reader.ask("all")) == []
    press(desktop, "alt+1")
    reader.wait_for("one", lambda found: found and found["showing"], role="text", name="Next step")
    assert nameless(reader.ask("all")) == []
