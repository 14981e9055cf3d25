# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A file dragged with the mouse out of another program and dropped on the real window."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing, suppress
from itertools import cycle
from pathlib import Path

import pytest
from desktop import PrivateDesktop, Window, missing_tools, wait_until

from desktop_app.domain.clock import SystemClock
from desktop_app.services.opening import open_office

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {missing_tools()}"),
]

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "tests" / "desktop" / "drag_source.py"
PATIENCE = 90.0  # seconds; a guard against hanging, never a measure of speed
ONE_TRY = 10.0  # seconds for the program to answer the mouse or a key, before it is tried again
STEPS = 10
TRACKER = """Company,Position,Contact,Status
Larch Foods,Baker,Dana Reyes,Applied
Juniper Rail,Signal engineer,Priya Nair,Interview
Café Zoë,Line cook,,Applied
"""
# One red dot. Not a table, whatever its name says.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


class Screen:
    """The program on the left of a desktop; files are dragged to it from the right."""

    def __init__(self, desktop: PrivateDesktop, database: Path) -> None:
        self.desktop, self.database = desktop, database
        office = open_office(database, SystemClock())
        office.preferences.change(country="US", name="Alex Morgan", first_run_done=True)
        office.close()
        command = [sys.executable, "-m", "desktop_app", "--db", str(database)]
        self.program = desktop.spawn(command)
        self.window = desktop.wait_for_window("Duesday", PATIENCE)
        self._place(self.window, (10, 40, 1280, 780))

    def drop(self, file: Path):
        """Drag a file out of another program's window and let it go above the table."""
        source = self.desktop.spawn([sys.executable, SOURCE, file])
        window = self.desktop.wait_for_window("A file to drag", PATIENCE)
        self._place(window, (1350, 300, 200, 120))
        wait_until(lambda: self._dropped(source, window), f"the drop of {file.name}", PATIENCE)
        return source

    def _dropped(self, source, window: Window) -> bool:
        """Try once; under load the window manager may have taken the mouse elsewhere."""
        said = self.desktop.output(source)
        if said.count("begun") > said.count("dropped"):  # the try before goes on
            return False
        if "dropped CopyAction\n" in said:
            return True
        x, y = self._point(window, 0.5, 0.5)
        to_x, to_y = self._point(self.window, 0.3, 0.5)
        self._mouse(x, y, "mousedown", 1)
        for step in range(1, STEPS + 1):
            self._mouse(x + (to_x - x) * step // STEPS, y + (to_y - y) * step // STEPS)
        jitter = cycle((0, 3))

        def heard(word: str) -> bool:
            return word in self.desktop.output(source)[len(said) :]

        def taken() -> bool:
            self._mouse(to_x + next(jitter), to_y)  # the target is asked again at each move
            return heard("over CopyAction\n")

        with suppress(TimeoutError):
            wait_until(taken, "the window to take the file", ONE_TRY)
        self.desktop.xdotool("mouseup", 1)
        if not heard("begun"):
            return False
        wait_until(lambda: heard("dropped "), "the end of the drag", PATIENCE)
        return heard("dropped CopyAction\n")

    def press_until_closed(self, key: str, window: Window) -> None:
        """Press a key in a window until it closes; each press is given its time."""

        def closed() -> bool:
            return window.id not in {each.id for each in self.desktop.windows()}

        def pressed() -> bool:
            with suppress(RuntimeError):  # it is gone, at last
                self.desktop.xdotool("windowactivate", window.id, "key", key)
            with suppress(TimeoutError):
                wait_until(closed, key, ONE_TRY)
            return closed()

        wait_until(lambda: closed() or pressed(), f"the end of {window.title!r}", PATIENCE)

    def wait_to_be_told(self, source, word: str) -> None:
        wait_until(lambda: word in self.desktop.output(source), word, PATIENCE)

    def _mouse(self, x: int, y: int, *more: str | int) -> None:
        self.desktop.xdotool("mousemove", x, y, *more)

    def _place(self, window: Window, wanted: tuple[int, int, int, int]) -> None:
        """Put a window somewhere and wait until it is there, but for the width of its frame."""

        def there() -> bool:
            self.desktop.xdotool("windowsize", window.id, *wanted[2:])
            self.desktop.xdotool("windowmove", window.id, *wanted[:2])
            found = self._shape(window)
            return found[2:] == wanted[2:] and all(abs(found[i] - wanted[i]) < 40 for i in range(2))

        wait_until(there, f"{window.title!r} to be in its place", PATIENCE)

    def _shape(self, window: Window) -> tuple[int, int, int, int]:
        told = self.desktop.xdotool("getwindowgeometry", "--shell", window.id)
        said = dict(line.split("=") for line in told.splitlines())
        return tuple(int(said[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def _point(self, window: Window, right: float, down: float) -> tuple[int, int]:
        x, y, width, height = self._shape(window)
        return x + int(width * right), y + int(height * down)

    def rows(self, query: str) -> list[tuple]:
        with closing(sqlite3.connect(self.database, timeout=PATIENCE)) as connection:
            return connection.execute(query).fetchall()

    def nothing_failed(self) -> bool:
        """Say whether the program is there and neither printed nor logged a failure."""
        log = Path(self.desktop.env["XDG_STATE_HOME"]) / "duesday" / "duesday.log"
        quiet = not self.desktop.output(self.program) and "ERROR" not in log.read_text("utf-8")
        return quiet and self.program.poll() is None


@pytest.fixture
def screen(tmp_path):
    with PrivateDesktop(tray="none", notify="none", size="1600x900") as desktop:
        desktop.env["PYTHONPATH"] = str(ROOT)
        yield Screen(desktop, tmp_path / "search.duesday")


@pytest.fixture
def tracker(tmp_path):
    path = tmp_path / "my tracker, März.csv"  # a name that a link must quote
    path.write_text(TRACKER, "utf-8")
    return path


def test_a_dropped_tracker_is_imported(screen, tracker):
    source = screen.drop(tracker)
    wizard = screen.desktop.wait_for_window("Import a list", PATIENCE)
    assert screen.rows("SELECT count(*) FROM pursuit") == [(0,)]  # nothing before it is confirmed
    screen.wait_to_be_told(source, "finished")  # the other program is not kept waiting
    screen.press_until_closed("Return", wizard)
    assert screen.rows(
        "SELECT o.name, p.title, p.stage FROM pursuit p"
        " JOIN organization o ON o.id = p.organization_id ORDER BY p.id"
    ) == [
        ("Larch Foods", "Baker", "applied"),
        ("Juniper Rail", "Signal engineer", "interviewing"),
        ("Café Zoë", "Line cook", "applied"),
    ]
    assert screen.rows("SELECT file_name FROM batch") == [(tracker.name,)]
    assert screen.nothing_failed()


def test_a_dropped_picture_breaks_nothing(screen, tracker, tmp_path):
    picture = tmp_path / "holiday.png"
    picture.write_bytes(PICTURE)
    source = screen.drop(picture)
    wizard = screen.desktop.wait_for_window("Import a list", PATIENCE)
    screen.desktop.screenshot(tmp_path / "picture.png")
    screen.press_until_closed("Escape", wizard)
    assert screen.rows("SELECT count(*) FROM pursuit") == [(0,)]
    assert screen.nothing_failed()
    screen.desktop.end(source)
    screen.desktop.wait_for_no_window("A file to drag", PATIENCE)
    screen.drop(tracker)  # and the next file is welcome
    wizard = screen.desktop.wait_for_window("Import a list", PATIENCE)
    screen.press_until_closed("Return", wizard)
    assert screen.rows("SELECT count(*) FROM pursuit") == [(3,)]
    assert screen.nothing_failed()
