# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Their day is entered once: the field for it follows what is written down of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPlainTextEdit

    from desktop_app.domain.records import Outcome
    from desktop_app.services.office import Office
    from desktop_app.ui.table.due_edit import DueEdit

_PAUSE_MS = 400  # between two words nobody waits so long


class DayHeard(QObject):
    """Fills a field with the day that the words of a note name; one's own entry stays."""

    def __init__(
        self,
        office: Office,
        note: QPlainTextEdit,
        field: DueEdit,
        outcome: Callable[[], Outcome | None],
    ) -> None:
        super().__init__(field)
        self._office, self._note, self._field, self._outcome = office, note, field, outcome
        self._filled = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._look_if_shown)
        note.textChanged.connect(self._later.start)

    def _look_if_shown(self) -> None:
        if self._field.isVisible():  # its window may be closed by now, and the file with it
            self.look()

    def look(self) -> None:
        """Read the words now, also because something else came of it."""
        self._later.stop()
        if self._field.text != self._filled:
            return  # the user's own
        from desktop_app.services.due_reading import day_told  # noqa: PLC0415  # when words are there

        text, outcome = self._note.toPlainText(), self._outcome()
        found = day_told(text, outcome, self._office) if text and outcome is not None else None
        if (self._field.on, self._field.at) != ((found.on, found.at) if found else (None, None)):
            self._field.set_value(*((found.on, found.at) if found else (None,)))
            self._filled = self._field.text
