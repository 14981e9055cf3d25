# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words typed into several cells at once that could not be written: they come back into a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

from desktop_app.ui.table.editors import ChoiceEditor
from desktop_app.ui.table.open_cell import put_words

if TYPE_CHECKING:
    from desktop_app.ui.table.view import SheetView

_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, and where.

    Attributes:
        row: the id of the row.
        column: the number of the column.
        text: the words.
    """

    row: int
    column: int
    text: str


def typed_here(view: SheetView, text: str) -> Typed | None:
    """Return words with the current cell as their place; None in a row that has no name yet."""
    number = view.current_id
    return None if number is None else Typed(number, view.currentIndex().column(), text)


def bring_back(view: SheetView, typed: Typed) -> None:
    """Open the cell again with the words in it; what is selected stays so, to try once more."""
    row = view.rows.row_of(typed.row)
    if row is None or not view.commit_open_editor():
        return
    index = view.rows.index(row, typed.column)
    view.selectionModel().setCurrentIndex(index, _KEEP)
    view.edit(index)
    editor = view.open_editor
    if isinstance(editor, ChoiceEditor):
        editor.set_value(typed.text)
    elif editor is not None:
        put_words(editor, typed.text)
