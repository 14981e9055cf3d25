# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The menu bar, and which commands fit the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QUndoStack

from desktop_app.domain.terms import LIVE, Kind, Status
from desktop_app.ui.icons import icon
from desktop_app.ui.menu_keys import MenuBarFocus
from desktop_app.ui.table_menus import fill_cells, fill_looks
from desktop_app.words import reminding
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.main_window import MainWindow


def fill_menus(window: MainWindow, act: Actions, stack: QUndoStack) -> None:
    """Fill the menus of the window's menu bar."""
    file, edit, view, row, help_menu = window.menus
    file.addActions([act.new, act.take_in, act.take_out])
    file.addSeparator()
    file.addAction(act.leave_sample if window.is_sample else act.sample)
    file.addSeparator()
    file.addAction(act.away)
    pauses = file.addMenu(icon("alarm"), reminding.pause())
    pauses.addActions([*act.pauses.values(), act.resume])
    file.addActions([act.preferences, act.templates])
    file.addSeparator()
    file.addAction(act.quit)

    undo = stack.createUndoAction(window, _("Undo"))
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    undo.setIcon(icon("edit-undo"))
    redo = stack.createRedoAction(window, _("Redo"))
    redo.setShortcuts([QKeySequence(QKeySequence.StandardKey.Redo), QKeySequence("Ctrl+Y")])
    redo.setIcon(icon("edit-redo"))
    edit.addActions([undo, redo])
    fill_cells(edit, window)
    edit.addActions([act.spread, act.delete, act.deleted])
    edit.addSeparator()
    edit.addActions([act.find, act.find_next, act.find_previous, act.narrow])
    edit.addSeparator()
    edit.addActions([act.search, act.duplicates, act.merge])

    fill_views(view, act)
    view.addSeparator()
    view.addMenu(_("Filter")).addActions([act.filters, act.filter_here, act.show_all])
    view.addAction(act.switch)
    view.addMenu(_("Go")).addActions([act.morning, act.capture, act.today, act.table])

    fill_looks(view, window)

    act.fill_row_menu(row)
    help_menu.addActions([act.keys, act.about])
    MenuBarFocus(window.menuBar(), lambda: window.shown_table)


def fill_views(menu: QMenu, act: Actions) -> None:
    """Fill a menu with all tables: the pursuits with their views, people, companies."""
    menu.addActions([act.pursuits, *act.rosters.values()])
    menu.addSeparator()
    menu.addActions(list(act.views.values()))
    menu.addSeparator()  # the views of one's own stand between these two
    menu.addSeparator()
    menu.addAction(act.save_view)
    menu.addMenu(_("This view")).addActions([act.update_view, act.rename_view, act.delete_view])


def enable_for(act: Actions, row: PursuitRow | None, *, barred: bool = False) -> None:
    """Switch the commands of a pursuit on where they fit the current row; `barred`: by a no."""
    live = row is not None and row.status in LIVE
    for action in (act.follow_up, act.move, act.snooze, act.park, act.said, act.stop,
                   act.closing_note):  # fmt: skip
        action.setEnabled(live)
    for action in act.endings.values():
        action.setEnabled(live)
    # The way from a company's name to a person is one of applications (method.md 4).
    ladder = live and row is not None and not row.person and row.kind is not Kind.NETWORKING
    act.find_person.setEnabled(ladder)
    act.left.setEnabled(live and row is not None and bool(row.person and row.company))
    act.accept.setEnabled(row is not None and row.needs_step)
    for action in (act.delete, act.details, act.earlier, act.spread, act.several):
        action.setEnabled(row is not None)
    rests = row is not None and row.status in (Status.CLOSED, Status.PARKED)
    freed = row is not None and row.status is Status.STOPPED and not barred
    act.reopen.setEnabled(rests or freed)
    over = row is not None and row.status is Status.CLOSED
    act.in_touch.setEnabled(over and row is not None and bool(row.person))
    act.lift.setEnabled(row is not None and row.status is Status.STOPPED and barred)
