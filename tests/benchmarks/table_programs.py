# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What of `table.py` needs whole programs: their start, their memory, their rest, an import."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import os, resource, sys, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import *
app = QApplication(sys.argv)
def tell():
    print(resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw, time.process_time(), flush=True)
def end():
    tell()
    os._exit(0)
class Window(QMainWindow):
    told = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if self.told:
            return
        self.told = True
        print(time.time(), flush=True)
        if len(sys.argv) < 2:
            os._exit(0)
        QTimer.singleShot(20_000, tell)
        QTimer.singleShot(20_000 + 1000 * int(sys.argv[1]), end)
window = Window()
window.resize(1440, 860)
window.setCentralWidget(QTableView())
bar = QToolBar(); bar.addWidget(QLineEdit()); window.addToolBar(bar)
dock = QDockWidget("Today"); dock.setWidget(QListWidget())
window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
window.menuBar().addMenu("File").addAction("x")
window.show()
app.exec()
"""
OURS = """
import os, resource, sys, time
from desktop_app.ui import main_window, session
first = []
def tell(window):
    status = dict(l.split(":", 1) for l in open("/proc/self/status") if ":" in l)
    switches = resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw
    return (int(status["VmHWM"].split()[0]), int(status["VmRSS"].split()[0]), switches,
            time.process_time(), window.model.rowCount())
class Timed(main_window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not first:
            first.append(time.time())
            if sys.argv[2] == "0":
                print(first[0], *tell(self), flush=True)
                os._exit(0)
            from PySide6.QtCore import QTimer
            rest = 4000 if len(sys.argv) <= 3 else 20_000  # nothing waits any more
            QTimer.singleShot(rest, self.say)
            if len(sys.argv) > 3:
                QTimer.singleShot(rest + 1000 * int(sys.argv[3]), self.end)
    def say(self):
        print(first[0], *tell(self), flush=True)
        if len(sys.argv) <= 3:
            os._exit(0)
    def end(self):
        print(*tell(self), flush=True)
        os._exit(0)
main_window.MainWindow = session.MainWindow = Timed
from desktop_app import app
app.main(["--db", sys.argv[1]])
"""


def started(folder: Path, script: str, *arguments: str) -> tuple[float, list[list[float]]]:
    """Run a program; return the milliseconds to its first paint, and what it said."""
    env = os.environ | {f"XDG_{name}_HOME": str(folder) for name in ("DATA", "STATE", "CONFIG")}
    env |= {"PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # users do not compile at every start
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip
    if not done.stdout.strip():
        sys.exit(done.stderr)
    lines = [[float(word) for word in line.split()] for line in done.stdout.splitlines()]
    return (lines[0][0] - began) * 1e3, lines


def start(folder: Path, files: dict[int, Path], rounds: int) -> dict[str, Any]:
    """Goals 1 and 2: first paints in turn."""
    found: dict[str, list[float]] = {"bare": [], **{str(size): [] for size in files}}
    for number in range(rounds + 1):
        runs = {"bare": started(folder, BARE)[0]}
        runs |= {str(n): started(folder, OURS, str(path), "0")[0] for n, path in files.items()}
        if number:  # the first round warms the caches
            for name, took in runs.items():
                found[name].append(took)
    median = {name: statistics.median(each) for name, each in found.items()}
    return {
        "first_paint_ms": median,
        "to_bare": {name: took / median["bare"] for name, took in median.items()},
        "to_empty": {name: took / median["0"] for name, took in median.items()},  # goal 2
    }


def memory(folder: Path, files: dict[int, Path]) -> dict[str, Any]:
    """Goal 4: the most memory a start took, when it has come to rest."""
    found = {size: started(folder, OURS, str(path), "1")[1][0] for size, path in files.items()}
    return {
        "peak_mib": {size: line[1] / 1024 for size, line in found.items()},
        "rest_mib": {size: line[2] / 1024 for size, line in found.items()},
    }


def idle(folder: Path, path: Path, seconds: int = 60) -> dict[str, Any]:
    """Goal 12: what a window at rest costs a minute, beside an empty one at the same time.

    The clock that ends the minute is one wake-up or two of each.
    """
    with ThreadPoolExecutor(2) as both:
        empty = both.submit(started, folder, BARE, str(seconds))
        (_paint, (first, last)) = started(folder, OURS, str(path), "1", str(seconds))
        bare = empty.result()[1]
    per = 60 / seconds
    return {
        "wake_ups": (last[2] - first[3]) * per,
        "cpu_ms": (last[3] - first[4]) * 1e3 * per,
        "bare_wake_ups": (bare[2][0] - bare[1][0]) * per,
        "bare_cpu_ms": (bare[2][1] - bare[1][1]) * 1e3 * per,
    }


def bring_in() -> dict[str, float]:
    """Goal 11: an import of 10,000 rows against plain inserts of what it wrote."""
    import importing

    found = [importing.once(10_000) for _ in range(3)]
    ratio = statistics.median(each["plain"] / each["import"] for each in found)
    return {"to_plain": ratio, "seconds": statistics.median(each["import"] for each in found)}
