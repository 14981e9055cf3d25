# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The menu of a cell and of a row: what can be done with the row, with its cells, its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.ui.menu_keys import obey_letters
from desktop_app.ui.table import header_menu, selection
from desktop_app.ui.table.doing import Doing
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QObject, QPoint

    from desktop_app.ui.table.view import SheetView


def open_at_current(view: SheetView) -> QMenu | None:
    """Open the menu under the current cell, as the Menu key does."""
    index = view.currentIndex()
    if not index.isValid():
        return None
    view.scrollTo(index)
    return _open(view, index, view.viewport().mapToGlobal(view.visualRect(index).bottomLeft()))


def open_on(view: SheetView, index: QModelIndex, at: QPoint) -> QMenu | None:
    """Open the menu of a cell at a place of the screen; one that is not selected becomes so."""
    if not index.isValid():
        return None
    if not view.selectionModel().isSelected(index):
        view.hands.go(index)
    return _open(view, index, at)


def open_on_row(view: SheetView, at: QPoint) -> QMenu | None:
    """Open the menu of the row whose handle is at a place; its cells are selected."""
    handles = view.verticalHeader()
    row = handles.logicalIndexAt(at)
    if row < 0:
        return None
    columns = selection.shown_columns(view)
    if row not in {r for first, last in selection.row_ranges(view) for r in (first, last)}:
        view.hands.go(view.rows.index(row, columns[0]))
        selection.select(view, row, row, columns)
    return _open(view, view.rows.index(row, columns[0]), handles.mapToGlobal(at))


def _open(view: SheetView, index: QModelIndex, at: QPoint) -> QMenu | None:
    if not view.commit_open_editor():
        return None
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # What can't be done here is in the menu bar, greyed: 26 lines are more than a laptop is high.
    menu.addActions([action for action in view.row_actions if action.isEnabled()])
    menu.addSeparator()
    menu.addActions(cell_actions(lambda: view, menu))
    menu.addSeparator()
    header_menu.fill(menu.addMenu(_("Column")), view, index.column())
    obey_letters(menu)
    menu.popup(at)
    return menu


def cell_actions(view: Callable[[], SheetView], parent: QObject) -> list[QAction]:
    """Return what can be done with the selected cells of a table, each with its key.

    The actions only name the keys: a table listens to them itself, while it has the focus.
    """
    wishes: list[tuple[str, str, Callable[[Doing], object]]] = [
        (_("Cut"), "Ctrl+X", Doing.cut),
        (_("Copy"), "Ctrl+C", Doing.copy),
        (_("Copy with the names of the columns"), "Ctrl+Shift+C", Doing.copy_with_headers),
        (_("Paste"), "Ctrl+V", Doing.paste),
        (_("Clear the cells"), "Del", Doing.clear),
        (_("Fill down"), "Ctrl+D", Doing.fill_down),
        (_("Fill right"), "Ctrl+Shift+R", Doing.fill_right),
        (_("Put in today"), "Ctrl+;", Doing.today),
    ]
    return [_action(parent, text, key, view, do) for text, key, do in wishes]


def _action(
    parent: QObject,
    text: str,
    key: str,
    view: Callable[[], SheetView],
    do: Callable[[Doing], object],
) -> QAction:
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda _checked: do(view().doing))
    return action
