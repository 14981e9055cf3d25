# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Park a pursuit in which a word was given whose day lies ahead: a note moves it first (M1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from desktop_app import words
from desktop_app.domain.records import Channel
from desktop_app.overriding import override
from desktop_app.services.moving import Told
from desktop_app.services.parking import tell_and_park
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


class ParkDialog(MoveStepDialog):
    """Choose until when, and whether they hear of it before the day that was named (6.3)."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        dossier: Dossier,
        proposed: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(office, undoable, dossier, on=proposed, parent=parent)
        self.setWindowTitle(_("Park until"))
        self._head.setText(_("Park until"))
        self.ok.setText(_("Park"))
        self._channel = Channel.EMAIL  # the way of the revisit (PK)
        if (said := dossier.promise) is not None:
            day = words.spoken(said.due_on, said.due_time, office.desk.today)
            self.lead(
                _(
                    "You told them {day}. A note before that day names another one, and your "
                    "word is as good as it was.",
                    day=day,
                )
            )
        self._on_day()

    @override
    def accept(self) -> None:
        """Park; the dialog stays open when it was refused."""
        on, number, text = self.due.on, self._dossier.pursuit.id, self.note.toPlainText()
        if on is None:
            return
        if not self.told.isChecked():
            let_go = lambda: self._office.follow_ups.park(number, on, Told.NOT_KEPT)  # noqa: E731  # one use
            self.refusal.run(self._undoable, let_go, self._parked)
        elif self.checked.may_leave():
            told = lambda: tell_and_park(self._office, number, on, text)  # noqa: E731  # one use
            self.refusal.run(self._undoable, told, self._parked)

    def _parked(self) -> None:
        QDialog.accept(self)
