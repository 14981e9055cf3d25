# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The keys of the window and of its tables, as the list of keys (F1) tells them."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.catalogue import text as _

_KEYS = (
    (
        N_("In a table"),
        (
            (N_("type, F2, Backspace"), N_("type over, edit, edit from nothing")),
            (N_("Enter, Tab"), N_("keep and go on; with Shift backwards")),
            (N_("Esc"), N_("put back what stood there")),
            (N_("Ctrl+Enter"), N_("follow up; while editing: keep, or fill the selection")),
            (N_("Alt+Enter"), N_("everything about the row")),
            (N_("Alt+Down"), N_("open what a cell offers")),
            (N_("Ctrl+Space, Shift+Space, Ctrl+A"), N_("choose the column, the row, everything")),
            (N_("Ctrl+C, Ctrl+X, Ctrl+V"), N_("copy, cut, paste; Ctrl+Shift+C copies the headers")),
            (N_("Ctrl+D, Ctrl+Shift+R"), N_("fill down, fill right")),
            (N_("Ctrl+;, Delete"), N_("today, clear cells")),
            (N_("Insert, Ctrl+-"), N_("new row, delete rows")),
            (N_("Alt+Right, Alt+Left"), N_("column wider, narrower")),
        ),
    ),
    (
        N_("Find and filter"),
        (
            (N_("Ctrl+K"), N_("search everything")),
            (N_("Ctrl+F, F3"), N_("walk from match to match")),
            (N_("Ctrl+E"), N_("show only rows with some words")),
            (N_("Ctrl+Shift+L, F4"), N_("filters under the header; the filter of this column")),
            (N_("Alt+1 to Alt+9, Alt+0"), N_("the views, the list of views")),
            (N_("Ctrl+Shift+S"), N_("save this view")),
        ),
    ),
    (
        N_("In the window"),
        (
            (N_("Ctrl+L"), N_("the line for what happened")),
            (N_("Ctrl+T, Ctrl+B"), N_("go to Today, go to the table")),
            (N_("Ctrl+R"), N_("go through what is due")),
            (N_("F6"), N_("round the parts of the window; with Shift backwards")),
            (N_("Ctrl+1 to Ctrl+4"), N_("pursuits, people, companies, promises")),
            (N_("Ctrl++, Ctrl+Shift+-, Ctrl+0"), N_("larger, smaller, usual size")),
            (N_("Ctrl+Z, Ctrl+Y"), N_("undo, do it again")),
        ),
    ),
    (
        N_("In the windows of a person, a company, a pursuit"),
        (
            (N_("Ctrl+Enter"), N_("save and close")),
            (N_("Alt+Page Down, Alt+Page Up"), N_("the next, the one before")),
        ),
    ),
)


def key_list() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the sections: the name of each, and its keys with what they do."""
    return [(_(name), [(_(keys), _(does)) for keys, does in rows]) for name, rows in _KEYS]
