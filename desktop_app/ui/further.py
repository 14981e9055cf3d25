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


def recently_deleted(window: MainWindow) -> None:
    """Show what was deleted or done in the last 30 days."""
    from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted

    RecentlyDeleted(window.office, window.undoable, window).exec()


def find_duplicates(window: MainWindow) -> None:
    """Show who stands here twice."""
    from desktop_app.ui.dialogs.duplicates import Duplicates

    Duplicates(window.office, window.undoable, window).exec()


def search_everything(window: MainWindow) -> None:
    """Look in everything, and show what was chosen."""
    from desktop_app.ui.dialogs.search import SearchWindow

    SearchWindow(window).show()
