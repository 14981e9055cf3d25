# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What of `table.py` stands beside DB Browser for SQLite: open, memory, page-down, on one screen.

Both programs open the same rows on a private Xvfb, in turn, under one yardstick: the pixels of the
screen. DB Browser cannot read STRICT tables, so it gets them in one plain table with the indexes of
the listing. It needs Xvfb, openbox, xdotool and sqlitebrowser; without them nothing is measured.
"""

from __future__ import annotations

import mmap
import os
import shutil
import sqlite3
import statistics
import struct
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402
from desktop_app.domain.clock import SystemClock
from desktop_app.services.opening import open_office

if TYPE_CHECKING:
    from collections.abc import Callable

NEEDED = ("Xvfb", "openbox", "xdotool", "sqlitebrowser")
WIDTH, HEIGHT = 1400, 900
_ROWS = range(150, 850, 4)  # lines of pixels that are looked at
_BIG = len(_ROWS) // 2  # so many of them differ when a window is painted, but for no question box
_SOME = len(_ROWS) // 10  # as many when another page is
_LOOK_S = 0.002
_QUIET_S = 1.2  # a program that paints nothing for so long has opened
_KEY_QUIET_S = 0.15
_LONGEST_S = 90.0
_PAGES = 20


class Screen:
    """A private screen whose pixels are a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()

    def __enter__(self) -> Self:
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        self._start(
            "Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(self._folder),
            "-nolisten", "tcp", "-noreset", pass_fds=(write,),
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as announced:
            self.name = f":{announced.readline().strip()}"
        self.env = os.environ | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._start("openbox", env=self.env)
        self._keys = self._start("xdotool", "-", stdin=subprocess.PIPE, env=self.env)
        file = self._open.enter_context((self._folder / "Xvfb_screen0").open("rb"))
        self._pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self._pixels[:100])
        self._begin, self._line = head[0] + 12 * head[19], head[12]
        time.sleep(1)  # until the window manager is there
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _start(self, *command: str, **how: Any) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdout=quiet, stderr=quiet, **how)
        self._open.callback(end, process)
        return process

    def send(self, words: str) -> None:
        """Press keys or move the mouse."""
        if self._keys.stdin is not None:
            self._keys.stdin.write(f"{words}\n".encode())
            self._keys.stdin.flush()

    def look(self) -> list[int]:
        """Return what the lines of pixels show."""
        begin, line = self._begin, self._line
        return [hash(self._pixels[begin + y * line : begin + (y + 1) * line]) for y in _ROWS]

    def painted(
        self, act: Callable[[], object], quiet: float, large: int
    ) -> tuple[float, float] | None:
        """Return the milliseconds from an act to the first and to the last large repaint."""
        before, first, last = self.look(), None, None
        began = time.perf_counter()
        act()
        while (now := time.perf_counter()) - began < _LONGEST_S:
            if last is not None and now - last > quiet:
                break
            if last is None and quiet == _KEY_QUIET_S and now - began > 1:
                break
            time.sleep(_LOOK_S)
            shown = self.look()
            if sum(a != b for a, b in zip(before, shown, strict=True)) > large:
                last = time.perf_counter()
                first = first or last
                before = shown
        if first is None or last is None:
            return None
        return (first - began) * 1e3, (last - began) * 1e3


def end(process: subprocess.Popen[bytes]) -> None:
    """End what was started here."""
    if process.stdin is not None:
        process.stdin.close()
    process.kill()
    process.wait()


_PLAIN = """
CREATE TABLE shown AS
  SELECT p.id, o.name AS company, p.title, c.name AS person, p.stage, s.action, p.next_due AS due,
    s.reason AS why, p.status, c.phone, c.email, p.source, p.link, substr(p.note, 1, 160) AS note,
    p.created_at
  FROM made.pursuit p LEFT JOIN made.organization o ON o.id = p.organization_id
  LEFT JOIN made.contact c ON c.id = p.contact_id LEFT JOIN made.step s ON s.id = p.next_step_id
"""


def write_plain(source: Path, path: Path) -> None:
    """Write the rows of a file as one table with seven indexes, as suits DB Browser best."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("ATTACH ? AS made", (str(source),))
    connection.execute(_PLAIN)
    for name in ("company", "title", "person", "stage", "action", "due", "why"):
        connection.execute(f"CREATE INDEX shown_{name} ON shown ({name}, id)")
    connection.close()


def commands(path: Path) -> dict[str, list[str]]:
    """Return how each program opens a file."""
    return {
        "ours": [sys.executable, "-m", "desktop_app", "--db", str(path)],
        "db_browser": ["sqlitebrowser", "-t", "shown", str(path)],
    }


def peers(folder: Path, files: dict[int, Path], rounds: int) -> dict[str, Any]:
    """Goals 3 and 4, and page-down: both programs in turn, each with a copy of its own."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        return {"not measured, missing": ", ".join(missing)}
    home = folder / "peers"
    for name in ("sqlitebrowser", "screen"):
        (home / name).mkdir(parents=True, exist_ok=True)
    settings = home / "sqlitebrowser" / "sqlitebrowser.conf"
    settings.write_text("[checkversion]\nenabled=false\n", "utf-8")
    found: dict[str, Any] = {}
    with Screen(home / "screen") as screen:
        for size, source in files.items():
            if size:
                found[str(size)] = _of_size(screen, home, source, rounds)
    shutil.rmtree(home)
    return found


def _of_size(screen: Screen, home: Path, source: Path, rounds: int) -> dict[str, Any]:
    taken: dict[str, list[dict[str, float]]] = {"ours": [], "db_browser": []}
    copies = {name: home / f"{name}.duesday" for name in taken}
    shutil.copy(source, copies["ours"])
    write_plain(source, copies["db_browser"])
    office = open_office(copies["ours"], SystemClock())
    office.preferences.change(country="US", first_run_done=True)
    office.close()
    for number in range(rounds + 1):
        for name, path in copies.items():
            told = _run(screen, home, commands(path)[name], pages=number == rounds)
            if number:  # the first round warms the caches
                taken[name].append(told)
    for path in copies.values():
        path.unlink()
    median = {
        name: {key: statistics.median(e[key] for e in each if key in e) for key in each[-1]}
        for name, each in taken.items()
    }
    ours, theirs = median["ours"], median["db_browser"]
    return median | {"ratio": {key: ours[key] / theirs[key] for key in ours if theirs.get(key)}}


def _run(screen: Screen, home: Path, command: list[str], *, pages: bool) -> dict[str, float]:
    """Open a file, perhaps turn pages; return milliseconds, and the most memory in MiB."""
    env = screen.env | {f"XDG_{name}_HOME": str(home) for name in ("DATA", "STATE", "CONFIG")}
    env |= {"HOME": str(home), "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    started: list[subprocess.Popen[bytes]] = []
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    opened = screen.painted(
        lambda: started.append(subprocess.Popen(command, cwd=ROOT, env=env, **quiet)),  # type: ignore[call-overload]
        _QUIET_S,
        _BIG,
    )
    (process,) = started
    try:
        if opened is None:
            return {}
        told = dict(zip(("first_ms", "open_ms"), opened, strict=True))
        told["peak_mib"] = _peak(process.pid)
        if pages:
            turned = _turn_pages(screen)
            if turned:  # what else shows the row comes later: a pane beside the table
                told["page_down_first_ms"] = statistics.median(first for first, _last in turned)
                told["page_down_ms"] = statistics.median(last for _first, last in turned)
        return told
    finally:
        end(process)
        time.sleep(0.3)


def _turn_pages(screen: Screen) -> list[tuple[float, float]]:
    screen.send("key --clearmodifiers n")  # "Abort reading?", which DB Browser asks at its start
    time.sleep(0.5)
    screen.send("key Escape")
    screen.send(f"mousemove {WIDTH // 3} {HEIGHT // 2} click 1")
    time.sleep(0.6)

    def press() -> None:
        screen.send("key Next")

    found = [screen.painted(press, _KEY_QUIET_S, _SOME) for _ in range(_PAGES)]
    return [took for took in found if took is not None]


def _peak(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
