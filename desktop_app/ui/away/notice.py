# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The line that says the user is away, with the way back; and the dialog that sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.message_bar import MessageBar


class AwayNotice(QObject):
    """Shows the absence while it is in force.

    Attributes:
        bar: the line, made when it is first needed.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar: MessageBar | None = None
        self._resting = False
        window.undoable.stack.indexChanged.connect(self._on_index)
        self.read()

    def _on_index(self, _index: int) -> None:
        QTimer.singleShot(0, self, self.read)  # what was edited is painted first

    def rest(self) -> None:
        """Read no more: the database is about to be closed."""
        self._resting = True

    def read(self) -> None:
        """Show the absence, or that there is none."""
        if self._resting:
            return
        office = self._window.office
        away = office.preferences.away
        if away is None or not away.covers(office.today):
            if self.bar is not None:
                self.bar.hide()
            return
        from desktop_app.words import absences  # noqa: PLC0415  # most are never away

        if self.bar is None:
            self.bar = self._window.add_bar(self._window.top)
        self.bar.invite(
            absences.in_force(away),
            _("Reminders of your own plans wait; what you promised still rings."),
            _("I am back"),
            self.come_back,
            closable=False,
        )

    def come_back(self) -> None:
        """End the absence as of today."""
        self._window.undoable.do(self._window.office.absences.come_back)
        self.read()

    def open(self) -> None:
        """Ask for the days, be away, and write the notes that are due before."""
        from desktop_app.ui.away.dialog import AwayDialog  # noqa: PLC0415  # on request

        window = self._window
        dialog = AwayDialog(window.office, window.undoable, window)
        dialog.exec()
        self.read()
        if dialog.given:
            from desktop_app.ui.away.notes import write_notes  # noqa: PLC0415  # as above

            write_notes(window, dialog.given)
