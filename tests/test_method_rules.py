# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every rule of method.md is named by a test of behaviour: R01 to R42, B1 to B9, G1 to G7.

A test names a rule in its own name (``test_r20_...``) or in its docstring.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parent
RULES = (
    *(f"R{number:02}" for number in range(1, 43)),
    *(f"B{number}" for number in range(1, 10)),
    *(f"G{number}" for number in range(1, 8)),
)
RANGE = re.compile(r"\b([RBG])(\d{1,2}) to \1(\d{1,2})\b")
NAMED = re.compile(r"(?<![A-Za-z0-9])([RBGrbg])(\d{1,2})(?![0-9A-Za-z])")


def rules_in(text):
    """Return the rules that a name or a docstring names; "B1 to B9" names them all."""
    found = {_rule(kind, number) for kind, number in NAMED.findall(text.replace("_", " "))}
    for kind, first, last in RANGE.findall(text):
        found |= {_rule(kind, str(n)) for n in range(int(first), int(last) + 1)}
    return found


def _rule(kind, number):
    return f"R{int(number):02}" if kind in "Rr" else f"{kind.upper()}{int(number)}"


def sayings(source):
    """Yield what each test says of itself; one that asserts nothing proves nothing."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and _asserts(node):
            yield f"{node.name} {ast.get_docstring(node) or ''}"


def _asserts(test):
    """Say whether a test asserts, expects an error, or calls what does (``check``, ``play``)."""
    for node in ast.walk(test):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Attribute) and node.attr == "raises":
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Subscript):
            return True
    return False


def unnamed(sources):
    named = set()
    for source in sources:
        for said in sayings(source):
            named |= rules_in(said)
    return [rule for rule in RULES if rule not in named]


def sources():
    return [
        path.read_text("utf-8")
        for path in sorted(TESTS.rglob("test_*.py"))
        if path != Path(__file__)
    ]


def test_every_rule_boundary_and_guard_has_its_test():
    assert unnamed(sources()) == []


def test_the_search_finds_a_planted_lack():
    """Without the tests that name them, R26 and G7 are missed; an empty test names nothing."""
    told = [re.sub(r"(?i)r26|g7", "xx", source) for source in sources()]
    assert unnamed(told) == ["R26", "G7"]
    assert unnamed([*told, "def test_r26_nothing():\n    pass\n"]) == ["R26", "G7"]
    assert unnamed([*told, "def test_r26_and_g7():\n    assert 1 == 2\n"]) == []


def test_a_range_names_all_of_it():
    assert rules_in("B1 to B3 and test_r7_b9 but not IR20, R201 or MR5") == {
        "B1", "B2", "B3", "R07", "B9",
    }  # fmt: skip
