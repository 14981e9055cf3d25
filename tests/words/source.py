# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reads the program's own source for the messages it shows and the codes it raises."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import desktop_app

ROOT = Path(desktop_app.__file__).parent
SHOWN = {"_", "text", "ngettext", "pgettext", "N_", "NP_"}
CONTEXTUAL = {"pgettext", "NP_"}


@cache
def trees():
    """Return every file of the program with its tree; read once, for it is long."""
    return tuple((path, ast.parse(path.read_text("utf-8"))) for path in sorted(ROOT.rglob("*.py")))


def name_of(call):
    target = call.func
    if isinstance(target, ast.Attribute):
        return target.attr
    return target.id if isinstance(target, ast.Name) else ""


def literals(call):
    return [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]


def messages(tree):
    """Return the line and the text of every message that a tree shows."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in SHOWN:
            skipped = 1 if name_of(node) in CONTEXTUAL else 0
            for message in literals(node)[skipped:]:
                yield node.lineno, message


def codes(*makers):
    """Return the first literal argument of every call of `makers`, such as ``Label.of``."""
    found = set()
    for _path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in makers:
                found.update(literals(node)[:1])
    return found
