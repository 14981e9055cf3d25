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
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

import make_data
import table_peers
import table_programs as programs
from PySide6.QtWidgets import QApplication
from table_acts import edit, find, scroll, sort, typing
from table_stage import Stage, Ticks

from desktop_app import words
from desktop_app.domain.filters import View

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(tempfile.gettempdir()) / "duesday-benchmarks"
ALL = "start,memory,idle,import,peers,scroll,sort,find,typing,edit"
VIEWS = {"open": View.OPEN, "all": View.ALL}


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
