# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What `table.py` does with a window and measures: scroll, sort, find, type and edit."""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView
from table_stage import Stage, Ticks, summary, timed

from desktop_app.domain.filters import Query, View
from desktop_app.storage.database import _PRAGMAS

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = ("engineer", "zoe", "garcia", "zzqx", "voicemail no")


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
    """Goal 10: a title typed and its undo, durable and painted, against a bare commit.

    In turn: an edit, its undo, a bare commit of a title of the same row with the same settings.
    Each of ours begins when all that followed the one before is done, as a person who types waits
    for the next key: `with_all_else` is what an edit or undo costs with all that follows it (Today,
    counts, the message). The bare one goes to a copy of the file on the same disk: after a commit
    of another program ours reads settings and pages anew, which a person's own edit never does.
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
