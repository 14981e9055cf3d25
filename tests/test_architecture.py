# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The sentences of the architecture that no other tool checks, each shown to bite."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "desktop_app"
LONGEST = 400
SPDX = (
    "# SPDX-FileCopyrightText: 2026 the Duesday authors",
    "# SPDX-License-Identifier: MIT",
)
DRAWERS = re.compile(r"(^|_)(utils?|commons?|helpers?|managers?|misc|base)$")
WRITING = re.compile(
    r"\b(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|REPLACE\s+INTO"
    r"|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)|VACUUM)\b"
)
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime", "currentDateTime",
          "currentDate", "currentTime", "currentDateTimeUtc", "currentMSecsSinceEpoch"}  # fmt: skip
CLOCK_OWNERS = {"datetime", "date", "time", "QDateTime", "QDate", "QTime"}


@dataclass(frozen=True)
class Source:
    """A file of the program: its path from the root, and its text."""

    path: str
    text: str

    @property
    def tree(self):
        return ast.parse(self.text)

    @property
    def layer(self):
        parts = Path(self.path).with_suffix("").parts
        return parts[1] if len(parts) > 1 else ""


def sources(*folders):
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
        for folder in folders
        for path in sorted(folder.rglob("*.py"))
    ]


PROGRAM = sources(PACKAGE)
ALL = sources(PACKAGE, ROOT / "tests", ROOT / "packaging")


# The scans: each returns what offends in one file.


def imports(source):
    """The modules that a file imports, wherever in it."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def qt_outside_ui(source):
    if source.layer in {"ui", "app"}:
        return []
    return [name for name in imports(source) if name.split(".")[0] in {"PySide6", "shiboken6"}]


def eager_qt_in_app(source):
    if source.layer != "app":
        return []
    eager = [n for n in source.tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    return [ast.unparse(node) for node in eager if "PySide6" in ast.unparse(node)]


def clocks_of_ones_own(source):
    if source.path == "desktop_app/domain/clock.py":
        return []
    calls = [n.func for n in ast.walk(source.tree) if isinstance(n, ast.Call)]
    return [
        ast.unparse(func)
        for func in calls
        if isinstance(func, ast.Attribute)
        and func.attr in CLOCKS
        and ast.unparse(func.value).split(".")[-1] in CLOCK_OWNERS
    ]


def writing_outside_storage(source):
    if source.layer == "storage":
        return []
    strings = [
        node.value
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    found = [text for text in strings if WRITING.search(text)]
    calls = [n.func for n in ast.walk(source.tree) if isinstance(n, ast.Call)]
    methods = {"insert", "insert_many", "update", "delete_instance", "bulk_create", "executescript"}
    found += [
        ast.unparse(func)
        for func in calls
        if isinstance(func, ast.Attribute)
        and func.attr in methods
        and ast.unparse(func.value).startswith("t.")  # the tables, by the name they are known as
    ]
    return found


def too_long(source):
    lines = source.text.count("\n")
    return [f"{lines} lines"] if lines > LONGEST else []


def without_docstring(source):
    tree = source.tree
    silent = [] if ast.get_docstring(tree) else ["module"]
    return silent + [node.name for node in _public(tree) if not ast.get_docstring(node)]


def _public(node):
    for child in ast.iter_child_nodes(node):
        kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
        if not isinstance(child, kinds) or child.name.startswith("_"):
            continue
        marks = {ast.unparse(mark).split("(")[0] for mark in child.decorator_list}
        if not marks & {"override", "overload"} and not any(m.endswith(".setter") for m in marks):
            yield child
        if isinstance(child, ast.ClassDef):
            yield from _public(child)


def labels_that_guess(source):
    if source.path == "desktop_app/ui/text.py":
        return []
    names = [n.id for n in ast.walk(source.tree) if isinstance(n, ast.Name)]
    names += [n.attr for n in ast.walk(source.tree) if isinstance(n, ast.Attribute)]
    names += [
        a.name for n in ast.walk(source.tree) if isinstance(n, ast.ImportFrom) for a in n.names
    ]
    return [name for name in names if name in {"QLabel", "QMessageBox", "setWhatsThis"}]


def drawers(source):
    parts = Path(source.path).with_suffix("").parts
    return [part for part in parts if DRAWERS.search(part)]


def without_licence(source):
    return [] if tuple(source.text.splitlines()[:2]) == SPDX else [source.text[:60]]


def storage_in_sight(source):
    if source.layer not in {"ui", "cli", "words"}:
        return []
    below = ("desktop_app.storage", "peewee", "sqlite3")
    return [name for name in imports(source) if name.startswith(below)]


RULES = {
    qt_outside_ui: ("desktop_app/services/x.py", "def f():\n    from PySide6.QtCore import Qt\n"),
    eager_qt_in_app: ("desktop_app/app.py", "from PySide6.QtCore import Qt\n"),
    clocks_of_ones_own: ("desktop_app/ui/x.py", "import datetime\nx = datetime.datetime.now()\n"),
    writing_outside_storage: ("desktop_app/services/x.py", 'x = "DELETE FROM step"\n'),
    too_long: ("desktop_app/x.py", "x = 1\n" * (LONGEST + 1)),
    without_docstring: ("desktop_app/x.py", '"""X."""\nclass A:\n    """A."""\n    def b(): ...\n'),
    labels_that_guess: ("desktop_app/ui/x.py", "from PySide6.QtWidgets import QLabel as Text\n"),
    drawers: ("desktop_app/ui/date_utils.py", ""),
    without_licence: ("desktop_app/x.py", '"""X."""\n'),
    storage_in_sight: ("desktop_app/ui/x.py", "from desktop_app.storage import database\n"),
}
EVERYWHERE = {without_licence, drawers}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule):
    files = ALL if rule in EVERYWHERE else PROGRAM
    assert {s.path: found for s in files if (found := list(rule(s)))} == {}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_bites(rule):
    assert list(rule(Source(*RULES[rule])))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (clocks_of_ones_own, "desktop_app/cli/due.py", "from datetime import date\ndate.today()\n"),
        (clocks_of_ones_own, "desktop_app/ui/x.py", "import time\ntime.time()\n"),
        (clocks_of_ones_own, "desktop_app/ui/x.py", "QDateTime.currentDateTime()\n"),
        (writing_outside_storage, "desktop_app/ui/x.py", 'f"UPDATE step SET x = {y}"\n'),
        (writing_outside_storage, "desktop_app/services/x.py", "t.Step.insert(a=1)\n"),
        (without_docstring, "desktop_app/x.py", "x = 1\n"),
        (labels_that_guess, "desktop_app/ui/x.py", "QtWidgets.QLabel('x')\n"),
        (drawers, "desktop_app/common/x.py", ""),
        (drawers, "desktop_app/ui/manager.py", ""),
    ],
)
def test_other_ways_to_offend_are_seen(rule, path, text):
    assert list(rule(Source(path, text)))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (clocks_of_ones_own, "desktop_app/ui/x.py", "clock.now()\ndesk.now\ntime.monotonic()\n"),
        (writing_outside_storage, "desktop_app/words/x.py", 'x = "Update a step, delete it"\n'),
        (drawers, "desktop_app/domain/recommendation.py", ""),
        (qt_outside_ui, "desktop_app/ui/x.py", "import PySide6\n"),
    ],
)
def test_what_is_allowed_is_let_through(rule, path, text):
    assert not list(rule(Source(path, text)))


def test_there_is_a_program_to_read():
    assert len(PROGRAM) > 100
    assert {"domain", "storage", "services", "words", "ui"} <= {s.layer for s in PROGRAM}


def test_no_window_asks_for_its_screen_by_itself():
    """`QWidget.screen` may free the screen with the window; see `ui/screens.py`."""
    asking = [p for p in PACKAGE.rglob("*.py") if ".screen()" in p.read_text("utf-8")]
    assert asking == []
