# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The real program in a real window, worked with keys and the tray, as a user would."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desktop import PrivateDesktop, missing_tools, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {missing_tools()}"),
]

ROOT = Path(__file__).resolve().parents[2]
TRACKER = """Company,Position,Contact,Status,Applied,Next step date
Larch Foods,Baker,Dana Reyes,Applied,2026-11-03,
Juniper Rail,Signal engineer,Priya Nair,Interview,2026-10-17,
Moss & Son,Bookkeeper,Tom Silva,Rejected,2026-10-02,
Café Zoë,Line cook,,Applied,2026-11-05,
"""


class App:
    """The program on a desktop, with its database looked at from outside."""

    def __init__(self, desktop: PrivateDesktop, database: Path) -> None:
        self.desktop, self.database = desktop, database
        self.process: subprocess.Popen[str] | None = None

    def start(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "desktop_app", "--db", str(self.database), *arguments]
        self.process = self.desktop.spawn(command)
        self.desktop.wait_for_window("Duesday")

    def verb(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "desktop_app", "--db", str(self.database), *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.desktop.env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def keys(self, *keys: str) -> None:
        self.desktop.xdotool("key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        self.desktop.xdotool("type", "--delay", "25", text)

    def rows(self, query: str) -> list[tuple]:
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=5) as connection:
            found = connection.execute(query).fetchall()
        connection.close()
        return found

    def wait_for(self, query: str, what: str) -> list[tuple]:
        def found() -> list[tuple]:
            try:
                return self.rows(query)
            except sqlite3.OperationalError:  # a commit is under way
                return []

        return wait_until(found, what, 30)

    def close_window(self) -> None:
        """Press Alt+F4, again where the window manager was too busy to hear it."""
        self._press_until("alt+F4", lambda: self.desktop.wait_for_no_window("Duesday", 4))

    def quit(self) -> None:
        process = self.process
        assert process is not None
        self._press_until("ctrl+q", lambda: process.wait(4))
        assert process.wait() == 0, self.desktop.output(process)

    def _press_until(self, key: str, wait: Callable[[], object]) -> None:
        def happened() -> bool:
            for window in self.desktop.windows():
                if window.is_named("Duesday"):
                    with contextlib.suppress(subprocess.CalledProcessError):  # it went meanwhile
                        self.desktop.xdotool("windowactivate", str(window.id))
            self.keys(key)
            with contextlib.suppress(TimeoutError, subprocess.TimeoutExpired):
                wait()
                return True
            return False

        wait_until(happened, f"what {key} does", 60)


@pytest.fixture
def desktop():
    with PrivateDesktop(tray="sni", notify="fake") as running:
        running.env["PYTHONPATH"] = str(ROOT)
        yield running


@pytest.fixture
def app(desktop, tmp_path):
    return App(desktop, tmp_path / "data" / "search.duesday")


def _skip_first_run(app: App) -> None:
    """Make the database as a user who has been here before left it."""
    app.verb("due")
    with sqlite3.connect(app.database) as connection:
        connection.execute("INSERT INTO setting VALUES ('first_run_done', 'true')")
    connection.close()


def _focus(app: App, title: str) -> None:
    window = app.desktop.wait_for_window(title)
    app.desktop.xdotool("windowactivate", "--sync", str(window.id))


def test_first_run_with_the_sample_and_one_follow_up(app: App, tmp_path: Path) -> None:
    app.start()
    _focus(app, "Welcome to Duesday")
    app.keys("Return")  # the first door: the sample search
    time.sleep(0.5)
    app.type("Alex Morgan")
    app.keys("Tab")
    app.type("555-0100")
    app.keys("Tab", "Tab", "Return")
    app.desktop.wait_for_window("sample search", 60)
    samples = list(Path(app.desktop.env["XDG_DATA_HOME"]).rglob("sample-search*"))
    sample = App(app.desktop, samples[0])
    due = json.loads(sample.verb("due", "--json"))["due"]
    assert len(due) >= 5
    before = sample.rows("SELECT count(*) FROM touch")[0][0]
    _focus(app, "sample search")
    app.keys("ctrl+t", "Return")
    _focus(app, "Follow up")
    app.desktop.screenshot(tmp_path / "follow-up.png")
    app.keys("alt+2")
    time.sleep(0.3)
    app.keys("ctrl+Return")
    app.desktop.wait_for_no_window("Follow up")
    sample.wait_for(f"SELECT 1 WHERE (SELECT count(*) FROM touch) = {before + 1}", "the touch")
    after = json.loads(sample.verb("due", "--json"))["due"]
    assert due[0]["pursuit"] not in {card["pursuit"] for card in after[:1]}
    # The user's own search stayed empty, and is where the way out leads.
    assert app.rows("SELECT count(*) FROM pursuit") == [(0,)]
    app.desktop.xdotool("key", "alt+f")
    time.sleep(0.3)
    app.keys("l")  # Leave the sample
    app.desktop.wait_for_no_window("sample search", 30)
    app.desktop.wait_for_window("Duesday")
    app.quit()


def test_import_edit_restart_everything_there(app: App, tmp_path: Path) -> None:
    _skip_first_run(app)
    tracker = tmp_path / "tracker.csv"
    tracker.write_text(TRACKER, encoding="utf-8")
    app.start(str(tracker))  # as opening a file with the program, or dropping it, does
    _focus(app, "Import")

    def pressed() -> bool:
        app.keys("Return")  # nothing happens until the file is read and the button is on
        return app.rows("SELECT count(*) FROM pursuit") == [(4,)]

    wait_until(pressed, "the import")
    assert app.rows("SELECT status, count(*) FROM pursuit GROUP BY status ORDER BY status") == [
        ("closed", 1),
        ("open", 3),
    ]
    assert app.rows("SELECT count(*) FROM pursuit WHERE needs_step = 1") == [(3,)]
    _focus(app, "Duesday")
    app.keys("ctrl+f")
    app.type("zoe")
    time.sleep(0.6)
    app.keys("ctrl+b", "Home", "Right", "F2", "ctrl+a")
    app.type("Chef")
    app.keys("Return")
    app.wait_for("SELECT 1 FROM pursuit WHERE title = 'Chef'", "the edited goal")
    app.keys("ctrl+z")
    app.wait_for("SELECT 1 FROM pursuit WHERE title = 'Line cook'", "undo")
    app.keys("ctrl+shift+z")
    app.wait_for("SELECT 1 FROM pursuit WHERE title = 'Chef'", "redo")
    # The terminal writes while the window is open; the window goes on.
    app.verb("add", "called Larch Foods, left voicemail, in two weeks")
    assert app.rows("SELECT outcome FROM touch ORDER BY id DESC LIMIT 1") == [("voicemail",)]
    app.quit()
    before = app.rows("SELECT * FROM pursuit ORDER BY id")
    app.start()
    assert app.rows("SELECT * FROM pursuit ORDER BY id") == before
    app.quit()
    assert json.loads(app.verb("import", str(tracker), "--json"))["added"] == 0


def test_tray_icon_is_shown_and_its_menu_used(app: App) -> None:
    _skip_first_run(app)
    app.verb("add", "called Acme, left voicemail, thu 10")
    app.start()
    item = app.desktop.wait_for_tray_item()
    assert "Duesday" in item.title or "Duesday" in item.tooltip
    app.close_window()  # closing keeps it in the tray
    assert app.process is not None
    assert app.process.poll() is None
    told = app.desktop.wait_for_notification()
    assert "tray" in told.body
    app.desktop.press_tray_menu("Open Duesday")
    app.desktop.wait_for_window("Duesday")
    second = app.desktop.spawn([sys.executable, "-m", "desktop_app", "--db", str(app.database)])
    assert second.wait(timeout=20) == 0  # a second start raises the first and ends
    app.desktop.press_tray_menu("Quit")
    assert app.process.wait(timeout=20) == 0


def test_without_a_tray_closing_ends_the_program(tmp_path: Path) -> None:
    with PrivateDesktop(tray="none", notify="none") as desktop:
        desktop.env["PYTHONPATH"] = str(ROOT)
        app = App(desktop, tmp_path / "search.duesday")
        _skip_first_run(app)
        app.start()
        app.close_window()
        assert app.process is not None
        assert app.process.wait(timeout=20) == 0
