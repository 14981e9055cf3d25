# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a table stands before a hand touches it: what scrolls, what is selected, what edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from desktop_app.ui.table.sight import Sight

ASKED_ANEW = "asked_anew"  # a property of a table: other rows, or another order, were asked for


def arrange(view: QTableView) -> None:
    """Let a table behave as a spreadsheet; `Hands` knows better when Tab leaves it."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(
        QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
    )
    model = view.model()
    model.rowsAboutToBeInserted.connect(lambda _in, a, b: _sight(view).rows_come(a, b))
    model.rowsAboutToBeRemoved.connect(lambda _in, a, b: _sight(view).rows_go(a, b))


def _sight(view: QTableView) -> Sight:
    from desktop_app.ui.table.sight import Sight  # noqa: PLC0415  # not before rows come or go

    return Sight.of(view)
