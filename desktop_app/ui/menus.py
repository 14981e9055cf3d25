# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The menu bar, and which commands fit the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QUndoStack

from desktop_app.domain.records import LIVE, Status
from desktop_app.ui.icons import icon
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import PursuitRow
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.main_window import MainWindow


def build_menus(window: MainWindow, act: Actions, stack: QUndoStack) -> None:
    """Fill the window's menu bar."""
    bar = window.menuBar()
    file = bar.addMenu(_("&File"))
    file.addActions([act.new, act.take_in])
    file.addSeparator()
    file.addAction(act.leave_sample if window.is_sample else act.sample)
    file.addSeparator()
    file.addAction(act.preferences)
    file.addSeparator()
    file.addAction(act.quit)

    edit = bar.addMenu(_("&Edit"))
    undo = stack.createUndoAction(window, _("Undo"))
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    undo.setIcon(icon("edit-undo"))
    redo = stack.createRedoAction(window, _("Redo"))
    redo.setShortcuts([QKeySequence(QKeySequence.StandardKey.Redo), QKeySequence("Ctrl+Y")])
    redo.setIcon(icon("edit-redo"))
    edit.addActions([undo, redo])
    edit.addSeparator()
    edit.addAction(act.delete)
    edit.addSeparator()
    edit.addAction(act.find)

    view = bar.addMenu(_("&View"))
    view.addActions(list(act.views.values()))
    view.addSeparator()
    view.addActions([act.capture, act.today, act.table])

    row = act.row_menu(window)
    row.setTitle(_("&Pursuit"))
    bar.addMenu(row)

    help_menu = bar.addMenu(_("&Help"))
    help_menu.addAction(act.about)


def enable_for(act: Actions, row: PursuitRow | None) -> None:
    """Switch the commands of a pursuit on where they fit the current row."""
    live = row is not None and row.status in LIVE
    for action in (act.follow_up, act.move, act.snooze, act.park, act.stop):
        action.setEnabled(live)
    for action in act.endings.values():
        action.setEnabled(live)
    act.accept.setEnabled(row is not None and row.needs_step)
    act.delete.setEnabled(row is not None)
    act.reopen.setEnabled(row is not None and row.status in (Status.CLOSED, Status.PARKED))
    act.lift.setEnabled(row is not None and row.status is Status.STOPPED)
