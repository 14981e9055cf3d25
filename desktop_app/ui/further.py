# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The windows that the menus open now and then; none of them is loaded before it is asked for."""

# ruff: noqa: PLC0415  # see above

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop_app.ui.main_window import MainWindow


def open_further(window: MainWindow, wish: QAction) -> None:
    """Open what an action of the window asks for."""
    act = window.actions_
    if wish is act.deleted:
        recently_deleted(window)
    elif wish is act.duplicates:
        find_duplicates(window)
    elif wish is act.search:
        search_everything(window)
    elif wish is act.templates:
        own_templates(window)
    elif wish is act.morning:
        morning_run(window)
    elif wish is act.take_out:
        export(window)


def recently_deleted(window: MainWindow) -> None:
    """Show what was deleted or done in the last 30 days."""
    from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted

    RecentlyDeleted(window.office, window.undoable, window).exec()


def find_duplicates(window: MainWindow) -> None:
    """Show who stands here twice."""
    from desktop_app.ui.dialogs.duplicates import Duplicates

    Duplicates(window.office, window.undoable, window).exec()


def own_templates(window: MainWindow) -> None:
    """Show the messages and scripts, shown with the current pursuit."""
    from desktop_app.ui.dialogs.templates import TemplatesDialog

    number = window.table.current_id
    dossier = window.office.browsing.dossier(number) if number is not None else None
    TemplatesDialog(window.office, window.undoable, dossier, window).exec()


def morning_run(window: MainWindow) -> None:
    """Go through what is due, one after the other."""
    from desktop_app.ui.morning.window import open_run

    open_run(window)


def export(window: MainWindow) -> None:
    """Ask what goes into a CSV file, and write it."""
    from desktop_app.ui.exporting import Export

    Export(window).ask()


def search_everything(window: MainWindow) -> None:
    """Look in everything, and show what was chosen."""
    from desktop_app.ui.dialogs.search import SearchWindow

    SearchWindow(window).show()
