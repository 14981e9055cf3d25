# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where a yes puts what is only proposed: told at once, looked at again behind every change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.office import Office

_SOON_MS = 500  # behind the last change, when what was edited has long been painted


class ProposedDays(QObject):
    """Knows the day of each proposal that is shown.

    The day hangs on all that was ever said to the person and the company, two milliseconds each:
    after an edit elsewhere the known one stands until nobody waits.

    Signals:
        moved: a proposal that is shown has another day now.
    """

    moved = Signal()

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._known: dict[PursuitRow, date | None] = {}
        self._unchecked: list[PursuitRow] = []
        self._differs = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._check_next)

    def of(self, row: PursuitRow) -> date | None:
        """Return where a yes puts a proposed step whose day has passed; None where it stays."""
        if row not in self._known:
            self._known[row] = self._office.steps.accepted_day(row.id)
        return self._known[row]

    def show(self, rows: Iterable[PursuitRow]) -> None:
        """Keep these, and look at them again in a moment, one at a time."""
        self._unchecked, self._differs = list(rows), False
        self._known = {row: self._known[row] for row in self._unchecked if row in self._known}
        if self._unchecked:
            self._later.start(_SOON_MS)

    def forget(self) -> None:
        """Ask anew at once: it is another day, or the user is at another place."""
        self._known.clear()

    def rest(self) -> None:
        """Ask no more until `show`."""
        self._later.stop()

    def _check_next(self) -> None:
        if not self._office.is_open:
            return
        row = self._unchecked.pop()
        with suppress(KnownError):  # another program took it away: that is told elsewhere
            on = self._office.steps.accepted_day(row.id)
            self._differs |= on != self._known.get(row)
            self._known[row] = on
        if self._unchecked:
            self._later.start(0)
        elif self._differs:
            self.moved.emit()
