# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the editors of cells are filled, and what was typed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.editors import ChoiceEditor, LineEditor
from desktop_app.ui.table.edits import Due
from desktop_app.ui.table.own_editor import OwnEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget


def fill(editor: QWidget, value: object) -> None:
    """Let an editor begin with what stands in its cell."""
    if isinstance(editor, DueEdit) and isinstance(value, Due):
        editor.set_value(value.on, value.at)
    elif isinstance(editor, ChoiceEditor | OwnEditor):
        editor.set_value(str(value))
    elif isinstance(editor, LineEditor):
        editor.setText(str(value))


def is_complete(editor: QWidget) -> bool:
    """Say whether what was typed is a value; words that are no day, or no choice, are none."""
    if isinstance(editor, ChoiceEditor):
        return editor.fits
    return not isinstance(editor, DueEdit) or editor.acceptable


def type_over(editor: QWidget, *, over: bool = True) -> None:
    """Note whether a cell was typed over: then its arrows lead to other cells."""
    if isinstance(editor, LineEditor):
        editor.typed_over = over
    elif isinstance(editor, DueEdit):
        editor.field.typed_over = over


def go_behind(editor: QWidget) -> None:
    """Put the cursor behind the words of a cell; those of a day stay chosen, another takes over."""
    if isinstance(editor, LineEditor):
        editor.end(False)  # Qt's order of words


def is_typed_over(editor: QObject) -> bool:
    """Say whether a cell was typed over, and is not a list to choose from."""
    if isinstance(editor, DueEdit):
        return editor.field.typed_over
    return isinstance(editor, LineEditor) and editor.typed_over


def is_plain(editor: QObject) -> bool:
    """Say whether an editor has no use for Up and Down: a line of text, a day of one reading."""
    return isinstance(editor, LineEditor) or (isinstance(editor, DueEdit) and not editor.has_choice)


def offer(editor: QObject) -> None:
    """Show what can be chosen in an editor: names that are known, a calendar, a list."""
    if isinstance(editor, DueEdit):
        editor.open_calendar()
    elif isinstance(editor, ChoiceEditor):
        editor.showPopup()
    elif isinstance(editor, LineEditor) and editor.completer() is not None:
        editor.seek("")
        editor.completer().setCompletionPrefix("")
        editor.completer().complete()


def typed(editor: QWidget) -> object:
    """Return the value of a complete editor."""
    if isinstance(editor, DueEdit):
        return Due(editor.on, editor.at)
    if isinstance(editor, ChoiceEditor | OwnEditor):
        return editor.value
    return editor.text() if isinstance(editor, LineEditor) else None


def text_of(editor: QWidget) -> str:
    """Return what was typed into a complete editor as text that any cell can read."""
    if isinstance(editor, OwnEditor):
        return editor.text()
    value = typed(editor)
    if isinstance(value, Due):
        day = value.on.isoformat() if value.on else ""
        return f"{day} {value.at:%H:%M}" if value.at else day
    return str(value)


def words_in(editor: QWidget) -> str:
    """Return what was typed into an editor in its own words: "mon 30 nov" stays that."""
    return editor.text if isinstance(editor, DueEdit) else text_of(editor)


def tell_finished(editor: QWidget, slot: Callable[[], None]) -> None:
    """Call a slot when the user has chosen, or has left an editor that knows when it is left."""
    if isinstance(editor, DueEdit):
        editor.left.connect(slot)
    elif isinstance(editor, ChoiceEditor):
        editor.activated.connect(slot)
