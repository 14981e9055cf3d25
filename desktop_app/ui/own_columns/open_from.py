# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the menus of a table do with columns of the user's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.own_columns.arranging import ColumnsDialog
from desktop_app.ui.own_columns.form import ColumnForm

if TYPE_CHECKING:
    from desktop_app.ui.table.view import SheetView


def arrange(view: SheetView) -> None:
    """Show all of them."""
    ColumnsDialog(view.rows.sheet.office, view.rows.undoable, view.window()).exec()


def add(view: SheetView) -> None:
    """Ask for a new one, and show it."""
    form = ColumnForm(view.rows.sheet.office, view.rows.undoable, None, view.window())
    if form.exec():
        last = view.rows.columnCount() - 1
        view.scrollTo(view.rows.index(max(0, view.currentIndex().row()), last))


def change(view: SheetView, number: int) -> None:
    """Ask how one of them is to be called, and what it offers."""
    office = view.rows.sheet.office
    column = next((each for each in office.own_columns.all if each.id == number), None)
    if column is not None:
        ColumnForm(office, view.rows.undoable, column, view.window()).exec()


def remove(view: SheetView, number: int) -> None:
    """Delete one of them."""
    view.rows.undoable.do(partial(view.rows.sheet.office.own_columns.remove, number))
