# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What stands in an open editor and is no value yet outlives the program (reliability.md S12)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.drafts import Drafts
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.view import SheetView

_KEY = "cell"


def keep(tables: Iterable[SheetView], drafts: Drafts) -> None:
    """Keep what the editors of the tables hold that could not be committed; a hidden one too."""
    held = [words for view in tables if (words := _held(view)) is not None]
    drafts.keep(_KEY, json.dumps(held, ensure_ascii=False) if held else "")


def _held(view: SheetView) -> dict[str, object] | None:
    editor = view.open_editor
    held = None if editor is None else _place(view, editor)
    if editor is None or held is None:
        return None
    row, column = held
    sheet = view.rows.sheet.name
    return {"sheet": sheet, "row": row, "column": str(column), "text": _words(editor)}


def bring_back(window: MainWindow, drafts: Drafts) -> None:
    """Open the editors again that were open at the end, with the words that stood in them.

    Where a row is gone, the words are told.
    """
    kept = drafts.find(_KEY)
    if not kept:
        return
    drafts.forget(_KEY)
    for held in json.loads(kept):
        _open_again(window, held["sheet"], held["row"], held["column"], held["text"])


def _open_again(window: MainWindow, sheet: str, row: int, name: str, text: str) -> None:
    view = _table(window, sheet)
    columns = {str(column): column for column in view.rows.sheet.columns}
    column = columns.get(name)
    if column is not None and row in view.rows.sheet.lines([row]):
        if view is window.table:
            window.show_pursuit(row)
        if view.edit_id(row, column) and view.open_editor is not None:
            put_words(view.open_editor, text)
            return
    window.messages.tell(_("The row you were writing in is gone. You had typed: {text}", text=text))


def _table(window: MainWindow, sheet: str) -> SheetView:
    own = window.table.rows.sheet.name
    return window.table if sheet == own else window.show_roster(sheet).view


def _place(view: SheetView, editor: QWidget) -> tuple[int, str] | None:
    """Return the id of the row and the column of an editor; a row without a name has no id."""
    rows, row = view.rows, view.rowAt(editor.geometry().center().y())
    number = rows.id_at(row)
    for section, column in enumerate(rows.sheet.columns):  # it may be wider than its cell
        if number is not None and view.indexWidget(rows.index(row, section)) is editor:
            return number, column
    return None


def _words(editor: QWidget) -> str:
    from desktop_app.ui.table.editing import words_in  # noqa: PLC0415  # most ends leave no editor

    return words_in(editor)


def put_words(editor: QWidget, words: str) -> None:
    """Let words stand in an editor as if they were typed."""
    from desktop_app.ui.table.due_edit import DueEdit  # noqa: PLC0415  # as in `_words`

    field = editor.field if isinstance(editor, DueEdit) else editor
    if isinstance(field, QLineEdit):  # a list of choices holds nothing that was typed
        field.setText(words)
