# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Begin a pursuit from the dialog of a person or a company, with what stands there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktop_app.ui.icons import icon
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.pursuits import NewPursuit
    from desktop_app.ui.dialogs.record_form import RecordDialog
    from desktop_app.ui.undo import Undoable


def begin_button(dialog: RecordDialog) -> QPushButton:
    """Return the button that begins a pursuit; Enter in the dialog stays Save."""
    button = QPushButton(icon("list-add"), _("Begin a pursuit …"), dialog)
    button.setAutoDefault(False)
    button.setProperty("small", True)
    return button


def begin_from(
    dialog: RecordDialog, office: Office, undoable: Undoable, start: NewPursuit | None
) -> None:
    """Ask what the pursuit is about, and show it among those of the record."""
    if start is None:
        return
    from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog  # noqa: PLC0415  # on request

    asked = NewPursuitDialog(office, undoable, dialog, start=start)
    asked.exec()
    asked.deleteLater()
    dialog.read_around()
