# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The menu of a column: sort, hide, move, freeze, and the usual columns again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop_app.domain.filters import OwnKey
from desktop_app.domain.own_columns import OWNERS
from desktop_app.ui.menu_keys import obey_letters
from desktop_app.ui.table import selection, sorting
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

    from desktop_app.ui.table.view import SheetView


def open_at(view: SheetView, at: QPoint) -> QMenu | None:
    """Open the menu of the column whose name is at a place of the header."""
    head = view.horizontalHeader()
    column = head.logicalIndexAt(at)
    if column < 0 or not view.commit_open_editor():
        return None
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu, view, column)
    obey_letters(menu)
    menu.popup(head.mapToGlobal(at))
    return menu


def fill(menu: QMenu, view: SheetView, column: int) -> None:
    """Fill a menu with what can be done with a column."""
    _fill_order(menu, view, column)
    menu.addSeparator()
    shown = selection.shown_columns(view)
    place = shown.index(column)
    hide = _add(menu, _("Hide"), partial(view.looks.hide, column))
    hide.setEnabled(len(shown) > 1)
    _fill_hidden(menu.addMenu(_("Show")), view)
    before = _add(menu, _("Move to the left"), partial(move, view, column, -1))
    before.setEnabled(place > 0)
    behind = _add(menu, _("Move to the right"), partial(move, view, column, 1))
    behind.setEnabled(place < len(shown) - 1)
    menu.addSeparator()
    looks = view.looks
    _add(menu, _("Freeze the columns up to here"), partial(looks.freeze, place + 1))
    _add(menu, _("Freeze no columns"), partial(looks.freeze, 0)).setEnabled(looks.frozen_count > 0)
    menu.addSeparator()
    _add(menu, _("Fit the width"), partial(view.resizeColumnToContents, column))
    _add(menu, _("The usual columns"), view.looks.reset)
    if view.rows.sheet.name in OWNERS:
        _fill_own(menu, view, column)


def move(view: SheetView, column: int, step: int) -> None:
    """Move a column beside the next one that is shown, to the right (1) or the left (-1)."""
    head, shown = view.horizontalHeader(), selection.shown_columns(view)
    place = shown.index(column) + step
    if 0 <= place < len(shown):
        head.moveSection(head.visualIndex(column), head.visualIndex(shown[place]))


def _fill_order(menu: QMenu, view: SheetView, column: int) -> None:
    model, name = view.rows, view.rows.sheet.columns[column]
    keys = [key for key, _down in sorting.keys(model.query)]
    _add(menu, _("Sort upwards"), partial(sorting.sort_by, model, column, descending=False))
    _add(menu, _("Sort downwards"), partial(sorting.sort_by, model, column, descending=True))
    if keys != [name]:
        _add(menu, _("Then by this, upwards"),
             partial(sorting.add_key, model, column, descending=False))  # fmt: skip
        _add(menu, _("Then by this, downwards"),
             partial(sorting.add_key, model, column, descending=True))  # fmt: skip
    if name in keys and len(keys) > 1:
        _add(menu, _("Don't sort by this"), partial(sorting.drop_key, model, column))


def _fill_own(menu: QMenu, view: SheetView, column: int) -> None:
    from desktop_app.ui.own_columns import open_from  # noqa: PLC0415  # on request

    menu.addSeparator()
    name = view.rows.sheet.columns[column]
    if isinstance(name, OwnKey):
        _add(menu, _("Change this column …"), partial(open_from.change, view, name.id))
        _add(menu, _("Delete this column"), partial(open_from.remove, view, name.id))
    _add(menu, _("New column …"), partial(open_from.add, view))
    _add(menu, _("Columns of your own …"), partial(open_from.arrange, view))


def _fill_hidden(menu: QMenu, view: SheetView) -> None:
    for column in range(view.rows.columnCount()):
        action = menu.addAction(view.rows.sheet.header(column))
        action.setCheckable(True)
        action.setChecked(not view.isColumnHidden(column))
        action.triggered.connect(lambda _checked, each=column: _turn(view, each))


def _turn(view: SheetView, column: int) -> None:
    if view.isColumnHidden(column):
        view.looks.show(column)
    elif len(selection.shown_columns(view)) > 1:
        view.looks.hide(column)


def _add(menu: QMenu, text: str, do: Callable[..., object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked: do())
    return action
