# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Silence is neutral: no message of the program blames anybody for it (method.md R17)."""

from __future__ import annotations

import ast
import json
import re

from desktop_app import resources
from tests.words import source

BANNED = re.compile(
    r"\b(?:ignored|ghost(?:ed|ing)?|overdue\s+repl(?:y|ies)|failed)\b", re.IGNORECASE
)


def blaming(tree):
    return [(line, said) for line, said in source.messages(tree) if BANNED.search(said)]


def test_no_message_blames():
    found = {str(path): hits for path, tree in source.trees() if (hits := blaming(tree))}
    assert found == {}


def test_the_scan_reads_the_messages_that_are_there():
    shown = {said for _path, tree in source.trees() for _line, said in source.messages(tree)}
    assert {"Every open pursuit has a next step", "Reaching out", "Today"} <= shown


def test_the_scan_bites():
    planted = ast.parse(
        "_('They ghosted you')\n"
        "ngettext('{n} overdue reply', '{n} overdue replies', n)\n"
        "NP_('stage', 'Ignored')\n"
        "words.text('The import failed')\n"
        "log.error('the write failed')\n"
    )
    assert [line for line, _said in blaming(planted)] == [1, 2, 2, 3, 4]


def test_no_template_blames():
    templates = json.loads(resources.path("templates.json").read_text("utf-8"))
    assert [t["id"] for t in templates if BANNED.search(t["subject"] + t["body"])] == []
