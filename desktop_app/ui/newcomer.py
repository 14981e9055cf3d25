# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Goes to the pursuit that was just added or told of: what one does next is meant for it (R29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Pursuit
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.pursuits import NewPursuit
    from desktop_app.ui.main_window import MainWindow


def add_pursuit(window: MainWindow, start: NewPursuit | None = None) -> None:
    """Open the dialog that adds a pursuit; what was added is the current row then.

    `start` is what is known of it already: a person's name and company, or a company's.
    """
    dialog = NewPursuitDialog(window.office, window.undoable, window, start=start)
    dialog.exec()
    if dialog.made is not None and (came := _newcomer(dialog.made)):
        if _select(window, came):
            window.table.setFocus()
        else:
            _tell_of(window, came, _("The pursuit was added."))
    dialog.deleteLater()


def show_told(window: MainWindow, made: Change, pursuit_id: int) -> None:
    """Go to the pursuit a line told of, or began (0); the cursor stays in the line."""
    number = pursuit_id or _newcomer(made)
    if number and not _select(window, number):
        _tell_of(window, number, window.messages.message)


def _newcomer(made: Change) -> int:
    """Return the pursuit that a change added, 0 for none."""
    added = (edit.record for edit in made.edits if edit.before is None)
    return next((record.id for record in added if isinstance(record, Pursuit)), 0)


def _select(window: MainWindow, pursuit_id: int) -> bool:
    return window.shown_table is window.table and window.table.select_id(pursuit_id)


def _tell_of(window: MainWindow, pursuit_id: int, done: str) -> None:
    """Say what was done out of sight, perhaps hidden by a filter, with ways there and back."""
    hidden = window.shown_table is window.table  # people or companies are another matter
    said = _("What is shown just now leaves it out.") if hidden else ""
    window.messages.tell(
        " ".join(filter(None, (done, said))),
        button=_("Show it"),
        act=lambda: window.show_pursuit(pursuit_id),
        undo=window.undoable.stack.undo,
    )
