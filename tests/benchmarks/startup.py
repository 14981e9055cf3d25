# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Start to first paint with the sample, against a bare PySide6 main window of the same run.

    .venv/bin/python tests/benchmarks/startup.py [--rounds 11]

Both are started as processes, in turn, on the same screen (a virtual one if there is none), and
measured from before the start to the end of the first paint event of the main window. Goal: at
most 1.6 times.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOAL = 1.6

BARE = """
import sys, time
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTableView, QToolBar
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        QApplication.exit(0)
app = QApplication(sys.argv)
window = Window()
window.menuBar().addMenu("File").addAction("Quit")
window.addToolBar(QToolBar("Tools"))
window.setCentralWidget(QTableView())
window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, QDockWidget("Today"))
window.resize(1440, 860)
window.show()
app.exec()
"""

DUESDAY = """
import os, sys, time
from desktop_app.ui import main_window
class Timed(main_window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        os._exit(0)
main_window.MainWindow = Timed
from desktop_app.ui import session
session.MainWindow = Timed
from desktop_app import app
app.main(["--db", sys.argv[1]])
"""


def make_sample(path: Path) -> None:
    """Fill a sample search into a file."""
    from desktop_app.domain.clock import SystemClock
    from desktop_app.services.sample import fill_sample

    fill_sample(path, SystemClock())


def once(script: str, *arguments: str, env: dict[str, str]) -> float:
    """Start one process and return the milliseconds to its first paint."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if not done.stdout.strip():
        sys.exit(done.stderr)
    return (float(done.stdout.split()[0]) - began) * 1000


def main() -> None:
    """Measure in turn, print medians and their ratio as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, str(ROOT))
        sample = Path(folder) / "sample.duesday"
        make_sample(sample)
        env = os.environ | {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder}
        env |= {"XDG_CONFIG_HOME": folder, "PYTHONPATH": str(ROOT)}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # users do not compile at every start
        if not env.get("DISPLAY"):
            env.setdefault("QT_QPA_PLATFORM", "offscreen")
        bare, ours = [], []
        for number in range(rounds + 1):
            pair = once(BARE, env=env), once(DUESDAY, str(sample), env=env)
            if number:  # the first round warms the caches
                bare.append(pair[0])
                ours.append(pair[1])
    ratio = statistics.median(ours) / statistics.median(bare)
    print(
        json.dumps(
            {
                "platform": env.get("QT_QPA_PLATFORM", "xcb"),
                "rounds": rounds,
                "bare_ms": round(statistics.median(bare), 1),
                "duesday_ms": round(statistics.median(ours), 1),
                "ratio": round(ratio, 2),
                "goal": GOAL,
                "met": ratio <= GOAL,
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
