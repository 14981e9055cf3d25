# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Asks for a new pursuit, and goes to it: what one does next is meant for the newcomer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Pursuit
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.ui.main_window import MainWindow


def add_pursuit(window: MainWindow) -> None:
    """Open the dialog that adds a pursuit; what was added is the current row then."""
    dialog = NewPursuitDialog(window.office, window.undoable, window)
    dialog.exec()
    if dialog.made is not None:
        _go_to(window, dialog.made)
    dialog.deleteLater()


def _go_to(window: MainWindow, made: Change) -> None:
    """Make the newcomer current; where view or filter hide it, say so with a way to it."""
    came = [edit.record.id for edit in made.edits
            if isinstance(edit.record, Pursuit) and edit.before is None]  # fmt: skip
    if not came:
        return
    if window.shown_table is window.table and window.table.select_id(came[0]):
        window.table.setFocus()
        return
    window.messages.tell(
        _("The pursuit was added. What is shown just now leaves it out."),
        button=_("Show it"),
        act=lambda: window.show_pursuit(came[0]),
    )
