# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""F1 opens the list of keys, and the list tells no key that nothing listens to."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction, QKeySequence, QShortcut

from desktop_app.ui.dialogs.key_list import KeyList
from desktop_app.ui.text import Label
from desktop_app.words.keys import key_list

_OF_THE_TABLE = {  # heard by the table or a dialog itself, see tests/ui/test_table_keys.py
    "F2", "Backspace", "Enter", "Tab", "Esc", "Alt+Down", "Ctrl+Space", "Shift+Space", "Ctrl+A",
    "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+D", "Ctrl+;", "Delete", "Insert", "Alt+Right", "Alt+Left",
    "type", "Alt+Page Down", "Alt+Page Up", "Ctrl+Shift+R",
}  # fmt: skip


def test_f1_is_the_list_of_keys(window, monkeypatch):
    shown = []
    monkeypatch.setattr(KeyList, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    assert window.actions_.keys.shortcut().toString() == "F1"
    window.actions_.keys.trigger()
    assert shown == ["Keys"]


def test_every_key_and_what_it_does_can_be_read(qtbot):
    dialog = KeyList()
    qtbot.addWidget(dialog)
    texts = {label.text() for label in dialog.findChildren(Label)}
    for name, rows in key_list():
        assert {name, *(keys for keys, _does in rows), *(does for _keys, does in rows)} <= texts


def test_the_window_hears_the_keys_that_are_told(window):
    heard = {key.toString() for act in window.findChildren(QAction) for key in act.shortcuts()}
    heard |= {each.key().toString() for each in window.findChildren(QShortcut)}
    heard |= {QKeySequence(text).toString() for text in ("Ctrl+Return",)}
    told = {
        key
        for _name, rows in key_list()
        for keys, _does in rows
        for key in re.split(r", | to ", keys)
    }
    written = {key.replace("Enter", "Return") for key in told - _OF_THE_TABLE}
    assert written <= heard, sorted(written - heard)
