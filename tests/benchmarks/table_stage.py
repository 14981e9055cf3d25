# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the figures of `table.py` are taken on: the real window over a copy of one file."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop

from desktop_app.domain.filters import Query, View
from desktop_app.services.opening import open_office
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QApplication


class FixedClock:
    """Stands still on the day the files are of."""

    def now(self) -> datetime:
        return datetime(2026, 11, 3, 15, 0, tzinfo=UTC)

    def zone_name(self) -> str:
        return "America/New_York"


class Ticks:
    """The clock of all figures: the wall's, or on a busy machine the processor's."""

    now = staticmethod(time.perf_counter)


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds an act took."""
    began = Ticks.now()
    act()
    return (Ticks.now() - began) * 1e3


def share(found: Iterable[float], of: float) -> float:
    """Return the value below which so many of a hundred lie."""
    ranked = sorted(found)
    return ranked[min(len(ranked) - 1, int(len(ranked) * of / 100))]


def summary(found: list[float]) -> dict[str, float]:
    """Return median and tails, in milliseconds."""
    return {"p50": statistics.median(found), "p95": share(found, 95), "p99": share(found, 99)}


class Stage:
    """The real window over a copy of one file."""

    def __init__(self, app: QApplication, source: Path, folder: Path) -> None:
        self.app = app
        self.path = Path(shutil.copy(source, folder / source.name))
        self.office = open_office(self.path, FixedClock())
        self.office.preferences.change(country="US", first_run_done=True)
        self.window = MainWindow(
            self.office,
            Bridge(self.office),
            Settings(folder / f"{source.stem}.ini"),
            sample=False,
            may_hide=lambda: False,
        )
        self.model, self.view = self.window.model, self.window.table
        self.window.resize(1900, 1500)
        self.window.show()
        app.processEvents()
        self.window.complete()
        self.window.read_again()
        self.settle()

    def settle(self, limit: float = 60.0) -> float:
        """Wait for the whole order and paint it; return the milliseconds."""
        began = time.perf_counter()
        while not self.model.is_complete and time.perf_counter() - began < limit:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        self.paint()
        return (time.perf_counter() - began) * 1e3

    def paint(self) -> None:
        self.view.viewport().repaint()

    def rest(self) -> None:
        """Let all that follows be done: read by a timer, then laid out, then painted."""
        for _turn in range(5):
            self.app.processEvents()

    def paint_row(self, row: int) -> None:
        area = self.view.visualRect(self.model.index(row, 0))
        self.view.viewport().repaint(0, area.top(), self.view.viewport().width(), area.height())

    def show(self, view: View) -> None:
        self.model.set_query(Query(view))
        self.settle()

    def close(self) -> None:
        self.window.hide()
        self.window.deleteLater()
        self.app.processEvents()
        self.office.close()
        self.path.unlink()
