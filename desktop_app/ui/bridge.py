# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one signal by which the window learns that something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import words

if TYPE_CHECKING:
    from desktop_app.services.office import Office


class Bridge(QObject):
    """Turns the desk's voice into Qt signals.

    Signals:
        changed: a `Change` was committed; one without edits when another process wrote.
        day_changed: the user's day or zone is another one now.
    """

    changed = Signal(object)
    day_changed = Signal()

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        office.hear(self.changed.emit)
        self._tell_times()

    def _tell_times(self) -> None:
        words.tell_times(clock12=self.office.preferences.current.clock12)

    def announce_everything(self) -> None:
        """Tell every view to read again."""
        from desktop_app.domain.changes import Change, Label  # noqa: PLC0415  # not at the start

        self._tell_times()  # another preference, or another program's
        self.changed.emit(Change(Label("outside"), ()))
