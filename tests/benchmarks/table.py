# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table over ten thousand to a million pursuits, each figure against a baseline of this run.

    .venv/bin/python tests/benchmarks/table.py [--sizes 10000,100000,1000000] [--json FILE]
        [--rounds 5] [--cpu] [--only start,memory,idle,import,peers,scroll,sort,find,typing,edit]

The real window over files of `make_data.py`, without a screen unless there is one. The baselines:
an empty PySide6 window, a QStandardItemModel, a bare sqlite3 commit, plain inserts, DB Browser for
SQLite. Made files are kept in the temporary folder.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# ruff: noqa: E402
import make_data
import table_peers
import table_programs as programs
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from desktop_app import words
from desktop_app.domain.filters import Query, View
from desktop_app.services.opening import open_office
from desktop_app.storage.database import _PRAGMAS
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path(tempfile.gettempdir()) / "duesday-benchmarks"
WORDS = ("engineer", "zoe", "garcia", "zzqx", "voicemail no")
ALL = "start,memory,idle,import,peers,scroll,sort,find,typing,edit"
VIEWS = {"open": View.OPEN, "all": View.ALL}


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


def page_down(view: QTableView) -> list[float]:
    """Scroll page by page and paint each."""
    bar = view.verticalScrollBar()

    def show(row: int) -> None:
        bar.setValue(row)
        view.viewport().repaint()

    found = [timed(partial(show, page * bar.pageStep())) for page in range(50)]
    bar.setValue(0)
    return found


def standard_table(stage: Stage) -> QTableView:
    """Return a plain table of the same size with the same texts, in C++."""
    columns, rows = stage.model.columnCount(), min(2_000, stage.model.rowCount())
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            text = stage.model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
            model.setItem(row, column, QStandardItem(str(text)))
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.resize(stage.view.size())
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(stage.view.verticalHeader().defaultSectionSize())
    for column in range(columns):
        view.setColumnWidth(column, stage.view.columnWidth(column))
    view.setWordWrap(False)
    view.show()
    stage.app.processEvents()
    return view


def scroll(stage: Stage) -> dict[str, Any]:
    """Goal 5, and a jump to anywhere."""
    plain = standard_table(stage)
    ours, theirs = [], []
    for _ in range(3):  # in turn: the machine is not always equally busy
        ours += page_down(stage.view)
        theirs += page_down(plain)
    plain.deleteLater()
    chance = random.Random(1)
    bar = stage.view.verticalScrollBar()
    jumps = [
        timed(lambda: (bar.setValue(chance.randrange(bar.maximum() + 1)), stage.paint()))
        for _ in range(30)
    ]
    rows = stage.view.viewport().height() // stage.view.verticalHeader().defaultSectionSize() + 1
    ratio = statistics.median(ours) / statistics.median(theirs)
    return {
        "cells": rows * stage.model.columnCount(),
        "page_down": summary(ours),
        "standard_model": summary(theirs),
        "ratio": ratio,
        "jump": summary(jumps),
    }


def sort(stage: Stage) -> dict[str, Any]:
    """Goal 6: each header, both ways, at once painted; then the whole order."""
    painted, whole, jumped, again = [], [], [], []
    bar = stage.view.verticalScrollBar()
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        for column in range(stage.model.columnCount()):
            began = Ticks.now()
            stage.view.sortByColumn(column, order)
            stage.paint()
            painted.append((Ticks.now() - began) * 1e3)
            jumped.append(timed(lambda: (bar.setValue(bar.maximum() // 2), stage.paint())))
            stage.settle()
            whole.append((Ticks.now() - began) * 1e3)
            again.append(timed(stage.paint))
    return {
        "painted": summary(painted),
        "to_repaint": statistics.median(painted) / statistics.median(again),
        "whole": summary(whole),
        "jump_at_once": summary(jumped),
    }


def find(stage: Stage, view: View) -> dict[str, Any]:
    """Goals 7 and 8: key by key, the first rows painted, all rows painted."""
    first: list[float] = []
    whole: list[float] = []
    seen: list[float] = []
    for signal in (stage.model.modelReset, stage.model.rowsInserted):
        signal.connect(lambda *_: seen.append(Ticks.now()))
    for word in WORDS:
        for end in range(1, len(word) + 1):
            seen.clear()
            began = Ticks.now()
            stage.model.set_query(Query(view, find=word[:end]))
            while not seen and not stage.model.is_complete:
                stage.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            stage.paint()
            first.append((Ticks.now() - began) * 1e3)
            stage.settle()
            whole.append((Ticks.now() - began) * 1e3)
        stage.show(view)
    stage.model.set_query(Query(view, find="zoe"))
    stage.settle()
    holds = stage.model.line(0)
    return {
        "first": summary(first),
        "complete": summary(whole),
        "finds_zoe": bool(holds and "zoë" in " ".join(c.text for c in holds.cells()).lower()),
    }


def typing(stage: Stage, view: View) -> dict[str, Any]:
    """Goal 9: the turns of the event loop while somebody types, 80 ms a key."""
    turns = []
    for word in WORDS[:3]:
        for end in range(1, len(word) + 1):
            began = time.perf_counter()
            stage.model.set_query(Query(view, find=word[:end]))
            turns.append((time.perf_counter() - began) * 1e3)
            while time.perf_counter() - began < 0.08:
                turns.append(timed(stage.app.processEvents))
                time.sleep(0.0005)
        stage.settle()
        stage.show(view)
    return summary(turns) | {"max": max(turns)}


def edit(stage: Stage, rounds: int) -> dict[str, Any]:
    """Goal 10: a title typed and its undo, durable and painted, against a bare commit to a copy.

    After a commit of another program ours reads its settings anew: nobody writes in between.
    """
    copy = Path(shutil.copy(stage.path, stage.path.with_suffix(".bare")))
    raw = sqlite3.connect(copy, isolation_level=None)
    for pragma in _PRAGMAS:
        raw.execute(pragma)
    ids = [stage.model.id_at(row) for row in range(20)]

    around: list[float] = []

    def painted(act: Callable[[], object], row: int) -> float:
        took = timed(lambda: (act(), stage.paint_row(row)))
        around.append(took + timed(stage.rest))  # what else shows it: Today, counts
        return took

    def typed(row_id: int, title: str) -> None:
        verb = partial(stage.office.pursuits.set_title, row_id, title)
        stage.window.undoable.do(verb)

    stage.rest()
    ours, undone, bare = [], [], []
    update = "UPDATE pursuit SET title = ? WHERE id = ?"
    for number in range(4 * rounds):
        row = number % len(ids)
        row_id = ids[row]
        (was,) = raw.execute("SELECT title FROM pursuit WHERE id = ?", (row_id,)).fetchone()
        ours.append(painted(partial(typed, row_id, f"Edited {number}"), row))
        undone.append(painted(stage.window.undoable.stack.undo, row))
        bare.append(timed(partial(raw.execute, update, (f"Bare {number}", row_id))))
        raw.execute(update, (was, row_id))
    raw.close()
    copy.unlink()
    return {
        "edit": summary(ours),
        "undo": summary(undone),
        "with_all_else": summary(around),
        "bare_commit": summary(bare),
        "ratio": statistics.median(ours) / statistics.median(bare),
        "undo_ratio": statistics.median(undone) / statistics.median(bare),
    }


def main() -> None:
    """Measure what is asked for; print a table, write JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default=ALL)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--cpu", action="store_true", help="count processor time")
    wanted = parser.parse_args()
    if wanted.cpu:
        Ticks.now = staticmethod(time.process_time)
    sizes, only = [int(size) for size in wanted.sizes.split(",")], wanted.only.split(",")
    FOLDER.mkdir(exist_ok=True)
    files = {n: make_data.make(FOLDER, n) for n in (0, *sizes)}
    found: dict[str, Any] = {}

    def tell(key: str, what: dict[str, Any]) -> None:
        found[key] = what
        print_table({key: what})
        if wanted.json:
            wanted.json.write_text(json.dumps(found, indent=2), "utf-8")

    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        apart: dict[str, Callable[[], dict[str, Any]]] = {
            "start": partial(programs.start, folder, files, wanted.rounds),
            "memory": partial(programs.memory, folder, files),
            "idle": partial(programs.idle, folder, files[sizes[0]]),
            "import": programs.bring_in,
            "peers": partial(table_peers.peers, folder, files, wanted.rounds),
        }
        for key in filter(only.__contains__, apart):
            tell(key, apart[key]())
        if {"scroll", "sort", "find", "typing", "edit"} & set(only):
            app = QApplication([])
            words.install("en")
            for size in sizes:
                said = partial(_sized, tell, size)
                of_size(app, files[size], folder, only, wanted.rounds, said)


def _sized(tell: Callable[[str, dict[str, Any]], None], size: int, key: str, what: Any) -> None:
    tell(f"{size} {key}", what)


def of_size(
    app: QApplication,
    path: Path,
    folder: Path,
    only: list[str],
    rounds: int,
    tell: Callable[[str, dict[str, Any]], None],
) -> None:
    """Measure one size, without closed pursuits and with them."""
    stage = Stage(app, path, folder)
    for name, view in VIEWS.items():
        stage.show(view)
        acts: dict[str, Callable[[], dict[str, Any]]] = {
            "scroll": partial(scroll, stage),
            "sort": partial(sort, stage),
            "find": partial(find, stage, view),
            "typing": partial(typing, stage, view),
        }
        for key, act in acts.items():
            if key in only:
                tell(f"{name} {key}", act())
                stage.show(view)
    if "edit" in only:
        stage.show(View.OPEN)
        tell("edit", edit(stage, rounds * 3))
    stage.close()


def print_table(found: dict[str, Any], before: str = "") -> None:
    """Print each figure on a line of its own, named by its way there."""
    for name, value in found.items():
        if isinstance(value, dict):
            print_table(value, f"{before}{name} ")
        else:
            said = f"{value:12.2f}" if isinstance(value, float) else f"{value!s:>12}"
            print(f"{before + str(name):52}{said}", flush=True)


if __name__ == "__main__":
    main()
