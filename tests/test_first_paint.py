# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the first paint of the window does not wait for, and that nothing moves behind it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.clock import SystemClock
from desktop_app.services.sample import fill_sample

ROOT = Path(__file__).parents[1]

# The real program, up to the end of its first paint and then until it has come to rest.
SCRIPT = """
import json, linecache, os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QTableView
from desktop_app import app
from desktop_app.ui import main_window, session

def places(window):
    parts = {
        "table": window.table, "today": window.today, "capture": window.capture.line,
        "find": window.top.finder, "menus": window.menuBar(), "status": window.status,
    }
    found = {"window": window.size().toTuple()}
    for name, part in parts.items():
        corner = part.mapTo(window, part.rect().topLeft())
        found[name] = (*corner.toTuple(), *part.size().toTuple())
    found["columns"] = [window.table.columnWidth(n) for n in range(window.model.columnCount())]
    return found

class Watched(main_window.MainWindow):
    seen = None

    def paintEvent(self, event):
        super().paintEvent(event)
        if self.seen is None:
            self.seen = {
                "modules": sorted(sys.modules),
                "enums": [k for k in ("QStyle", "QIcon", "QMessageBox") if k in loaded()],
                "rows": self.model.rowCount(),
                "menus": [action.text() for action in self.menuBar().actions()],
                "before": places(self),
            }
            QTimer.singleShot(700, self.tell)

    def tell(self):
        known = self.menuBar().actions()
        self.seen["read"] = [name for name in linecache.cache if name.endswith("commands.py")]
        self.seen["filled"] = all(action.menu().actions() for action in known)
        self.seen["after"] = places(self)
        self.seen["style"] = self.style().metaObject().className()
        print(json.dumps(self.seen), flush=True)
        os._exit(0)

def loaded():
    import enum, gc
    return {
        each.__qualname__.split(".")[0] for each in gc.get_objects()
        if isinstance(each, enum.EnumMeta) and each.__module__.startswith("PySide6")
    }

session.MainWindow = Watched
app.main(["--db", sys.argv[1]])
"""

NOT_YET = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "dateutil",
    "desktop_app.cli",
    "desktop_app.domain.cadence",
    "desktop_app.domain.capture",
    "desktop_app.domain.records",
    "desktop_app.services.browsing",
    "desktop_app.services.desk",
    "desktop_app.services.transfer",
    "desktop_app.storage.tables",
    "desktop_app.ui.background",
    "desktop_app.ui.commands",
    "desktop_app.ui.dialogs",
    "desktop_app.ui.table.editing",
    "holidays",
    "importlib.resources",
    "jeepney",
    "logging.handlers",
    "peewee",
    "platformdirs",
    "socket",
    "typing_extensions",
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What a start with the sample saw at its first paint, and when it had come to rest."""
    folder = tmp_path_factory.mktemp("start")
    fill_sample(folder / "sample.duesday", SystemClock())
    own = {f"XDG_{name}_HOME": str(folder) for name in ("DATA", "STATE", "CONFIG")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder / "sample.duesday")],
        cwd=ROOT,
        env=os.environ | own | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def test_the_first_paint_waits_for_nothing_that_it_does_not_show(seen):
    assert [
        each
        for each in seen["modules"]
        if any(each == name or each.startswith(f"{name}.") for name in NOT_YET)
    ] == []


def test_the_first_paint_loads_no_types_with_hundreds_of_names(seen):
    """QStyle alone is 12 ms: see `theme.STYLE`."""
    assert seen["enums"] == []


def test_the_first_paint_is_the_real_window(seen):
    assert seen["rows"] > 10
    assert len(seen["menus"]) == 5
    assert seen["style"] in {"QFusionStyle", "QStyleSheetStyle"}


def test_no_source_is_read_for_features_that_nothing_here_uses(seen):
    """A fifth of a start and 15 MiB: see `desktop_app.ui`."""
    assert seen["read"] == []


def test_nothing_moves_behind_the_first_paint(seen):
    assert seen["after"] == seen["before"]
    assert seen["filled"]
