# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Silence is neutral: nothing that the program shows blames anybody for it (method.md R17)."""

from __future__ import annotations

import ast
import json
import re

import pytest

from desktop_app import resources
from tests.words import source

BANNED = re.compile(
    r"\b(?:ignor(?:ed|es|ing)|ghost(?:ed|s|ing)?|overdue\s+(?:repl(?:y|ies)|answers?)|failed"
    r"|unresponsive|radio\s+silence|no[- ]shows?|snub(?:s|bed|bing)?|stood\s+you\s+up"
    r"|bl(?:ew|own|ows)\s+(?:you|off)|left\s+you\s+hanging|waiting\s+on\s+them|still\s+waiting"
    r"|(?<!disk )(?:never|did\s*n[o’']t|didn[’']t)\s+(?:even\s+)?(?:repl(?:y|ied)"
    r"|answer(?:ed)?|respond(?:ed)?|bother(?:ed)?|g[eo]t\s+back)|owe(?:s)?\s+you\s+(?:a|an)\s+(?:reply|answer))\b",
    re.IGNORECASE,
)
BARE = {"setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "addItem", "addAction",
        "setAccessibleName", "setAccessibleDescription", "QPushButton", "QLabel", "QCheckBox",
        "Label", "ElidedLabel", "LinkButton", "QAction", "set_tip"}  # fmt: skip
"""Calls that put words on the screen; what goes past the catalogue is looked at too."""


def blaming(tree):
    """Return line and words of whatever a tree shows that blames."""
    return sorted({(line, said) for line, said in shown(tree) if BANNED.search(said)})


def shown(tree):
    yield from source.messages(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and source.name_of(node) in BARE:
            yield from ((node.lineno, text) for text in source.literals(node))
        if isinstance(node, ast.JoinedStr):  # what is put together on the way
            parts = (v.value for v in node.values if isinstance(v, ast.Constant))
            yield node.lineno, " ".join(str(part) for part in parts)


def test_r17_no_message_blames():
    found = {str(path): hits for path, tree in source.trees() if (hits := blaming(tree))}
    assert found == {}


def test_r17_no_word_in_the_folder_of_words_blames_whether_marked_or_not():
    """A table of words that somebody forgot to mark is still shown."""
    found = {}
    for path, tree in source.trees():
        if path.parent.name == "words":
            docs = set(map(id, _docs(tree)))
            told = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in docs]
            hits = [n.value for n in told if isinstance(n.value, str) and BANNED.search(n.value)]
            found |= {path.name: hits} if hits else {}
    assert found == {}


def _docs(tree):
    """Yield the docstrings: they are not shown."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr):
                yield first.value


def test_the_scan_reads_the_messages_that_are_there():
    read = {said for _path, tree in source.trees() for _line, said in shown(tree)}
    assert {"Every open pursuit has a next step", "Reaching out", "Today"} <= read
    assert len(read) > 800


def test_r17_the_scan_bites_wherever_words_are_shown():
    planted = ast.parse(
        "_('They ghosted you')\n"
        "ngettext('{n} overdue reply', '{n} overdue replies', n)\n"
        "NP_('stage', 'Ignored')\n"
        "words.text('The import failed')\n"
        "label.setText('Still waiting')\n"
        "f'{name} never replied'\n"
        "Notification(_('Radio silence from {name}'))\n"
        "log.error('the write failed')\n"
    )
    assert sorted({line for line, _said in blaming(planted)}) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "said", ["No answer yet, as is common", "A no-fuss list", "The disk did not answer"]
)
def test_neutral_words_pass(said):
    assert not BANNED.search(said)


def test_r17_no_template_and_no_other_shipped_text_blames():
    """Templates, what stands in a desktop entry or a metainfo file, and the screen's own files."""
    templates = json.loads(resources.path("templates.json").read_text("utf-8"))
    assert [t["id"] for t in templates if BANNED.search(t["subject"] + t["body"])] == []
    root = source.ROOT.parent
    texts = [
        path
        for pattern in ("*.desktop*", "*.metainfo*", "*.appdata*", "*.ui", "*.qml", "*.qss")
        for folder in (source.ROOT, root / "resources", root / "packaging")
        for path in folder.rglob(pattern)
        if path.is_file() and ".dist-info" not in str(path)
    ]
    assert [path.name for path in texts if BANNED.search(path.read_text("utf-8"))] == []


def test_r17_no_translation_that_ships_blames():
    """English stands in every catalogue as the message; a translator's words have no list yet."""
    found = [
        path.name
        for path in (*source.ROOT.rglob("*.po"), *source.ROOT.rglob("*.pot"))
        if BANNED.search(path.read_text("utf-8"))
    ]
    assert found == []
