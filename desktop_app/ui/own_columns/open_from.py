# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the menus of a table do with columns of the user's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.busy import busily
from desktop_app.ui.own_columns.arranging import ColumnsDialog
from desktop_app.ui.own_columns.form import ColumnForm
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.ui.table.view import SheetView


def arrange(view: SheetView) -> None:
    """Show all of them."""
    sheet = view.rows.sheet
    ColumnsDialog(sheet.office, view.rows.undoable, view.window(), sheet=sheet.name).exec()


def add(view: SheetView) -> None:
    """Ask for a new one, and show it."""
    sheet = view.rows.sheet
    form = ColumnForm(sheet.office, view.rows.undoable, None, view.window(), sheet=sheet.name)
    if form.exec():
        last = view.rows.columnCount() - 1
        view.updateGeometries()  # else it scrolls as if the column were not there yet
        view.hands.go(view.rows.index(max(0, view.currentIndex().row()), last))


def change(view: SheetView, number: int) -> None:
    """Ask how one of them is to be called, and what it offers."""
    sheet = view.rows.sheet
    known = sheet.office.own_columns.of(sheet.name).all
    column = next((each for each in known if each.id == number), None)
    if column is not None:
        form = ColumnForm(sheet.office, view.rows.undoable, column, view.window(), sheet=sheet.name)
        form.exec()


def remove(view: SheetView, number: int) -> None:
    """Delete one of them: with the cells of a hundred thousand rows that takes seconds."""
    verb = partial(view.rows.sheet.office.own_columns.remove, number)
    view.rows.undoable.do(busily(_("Deleting the column"), verb))
