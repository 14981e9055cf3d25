# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the menu bar offers for the table that is shown: its cells, its columns, its size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.domain.filters import OwnKey
from desktop_app.domain.own_columns import OWNERS
from desktop_app.ui.table import cell_menu, header_menu, selection
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.view import SheetView


def fill_cells(menu: QMenu, window: MainWindow) -> None:
    """Add what can be done with cells to a menu, behind the list of what can be undone."""
    _add(menu, window, _("Undo history …"), "", partial(_open_history, window))
    menu.addSeparator()
    menu.addActions(cell_menu.cell_actions(lambda: window.shown_table, window))
    menu.addSeparator()


def fill_looks(menu: QMenu, window: MainWindow) -> None:
    """Add how the shown table is looked at to a menu."""
    menu.addSeparator()
    columns = menu.addMenu(_("Column"))
    columns.aboutToShow.connect(partial(_fill_column, columns, window))
    _add(menu, window, _("Columns of your own …"), "", partial(_open_columns, window))
    size = menu.addMenu(_("Text and rows"))
    for name, keys, step in (
        (_("Larger text and rows"), "Ctrl++", 1),
        (_("Smaller text and rows"), "Ctrl+Shift+-", -1),
        (_("Usual size"), "Ctrl+0", 0),
    ):
        _add(size, window, name, keys, partial(_zoom, window, step))


class SelectionLine(QObject):
    """Says how much is selected in the table that is shown, whatever its length."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[SheetView] = []
        window.pages.tables.currentChanged.connect(lambda _at: self._follow())
        self._follow()

    def _follow(self) -> None:
        view = self._window.shown_table
        if view not in self._watched:
            self._watched.append(view)
            view.selectionModel().selectionChanged.connect(lambda *_both: self.read())
            view.rows.modelReset.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read it anew."""
        view = self._window.shown_table
        rows, cells = selection.counts(view)
        said = summary(rows, cells)
        if said and any(isinstance(each, OwnKey) for each in view.rows.sheet.columns):
            from desktop_app.ui.table import figures  # noqa: PLC0415  # few have such columns

            said = " · ".join(filter(None, (said, figures.said(view))))
        self._window.status.show_selection(said)


def summary(rows: int, cells: int) -> str:
    """Return what is selected in words; nothing for one cell or none."""
    if cells < 2:
        return ""
    in_rows = ngettext("{n} row", "{n} rows", rows, n=count(rows))
    in_cells = ngettext("{n} cell", "{n} cells", cells, n=count(cells))
    return _("Selected: {rows}, {cells}", rows=in_rows, cells=in_cells)


def _fill_column(menu: QMenu, window: MainWindow) -> None:
    menu.clear()
    view = window.shown_table
    shown = selection.shown_columns(view)
    current = view.currentIndex().column()
    header_menu.fill(menu, view, current if current in shown else shown[0])


def _open_columns(window: MainWindow) -> None:
    from desktop_app.ui.own_columns import open_from  # noqa: PLC0415  # on request

    shown = window.shown_table
    view = shown if shown.rows.sheet.name in OWNERS else window.table
    if view.commit_open_editor():
        open_from.arrange(view)


def _zoom(window: MainWindow, step: int) -> None:
    window.shown_table.looks.zoom(step)


def _open_history(window: MainWindow) -> None:
    from desktop_app.ui.undo_history import UndoHistory  # noqa: PLC0415  # on request

    window.shown_table.commit_open_editor()
    dialog = UndoHistory(window.undoable.stack, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _add(menu: QMenu, window: MainWindow, text: str, keys: str, do: Callable[[], object]) -> None:
    action = QAction(text, window)
    if keys:  # the table listens to them itself, while it has the focus
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda _checked: do())
    menu.addAction(action)
