# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The notes that tell people another day before an absence, one after the other (M1, 6.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import Promise, PromiseState, StepState
from desktop_app.services.edits import Edits
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.words import text as _
from desktop_app.words.lines import pursuit_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.away import Given
    from desktop_app.ui.main_window import MainWindow


def write_notes(window: MainWindow, given: Sequence[Given]) -> None:
    """Open the note about each word; one that is cancelled leaves its word as it stands."""
    for number, each in enumerate(given, 1):
        dialog = note(window, each)
        if dialog is not None:
            title = _("Note {n} of {all}", n=number, all=len(given))
            dialog.setWindowTitle(f"{title}: {pursuit_name(each.row)}")
            dialog.exec()
            if dialog.wants_now:
                window.verbs.follow_up(each.row.id)


def note(window: MainWindow, given: Given) -> MoveStepDialog | None:
    """Return the dialog with the note about one word; None when it was settled meanwhile."""
    office = window.office
    dossier = office.browsing.dossier(given.row.id)
    step = next((s for s in dossier.steps if s.id == given.step.id), None) if dossier else None
    said = Edits(office.database).all(Promise, step_id=given.step.id, state=PromiseState.OPEN)
    if dossier is None or step is None or step.state is not StepState.OPEN or not said:
        return None
    about = replace(dossier, step=step, promise=said[0])
    dialog = MoveStepDialog(
        office, window.undoable, about, on=given.to, at=step.due_time, parent=window
    )
    if dialog.told.isEnabled():
        dialog.told.setChecked(True)
    return dialog
