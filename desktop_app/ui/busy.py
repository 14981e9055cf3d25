# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What takes seconds, and nothing else can be done meanwhile: the cursor and a bar say so."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.services.desk import Progress
    from desktop_app.ui.table.waiting import Waiting

MANY = 2_000  # edits; more of them take half a second or longer
_BREATH = 0.08  # seconds between two looks at the window
_Flag = QEventLoop.ProcessEventsFlag
_ONLY_PAINT = _Flag.ExcludeUserInputEvents | _Flag.ExcludeSocketNotifiers | _Flag.X11ExcludeTimers


@contextmanager
def busy(name: str = "") -> Iterator[Progress]:
    """Show that cursor over every window for a block.

    Yields what is to be told the share that is done: it lets the windows be painted, no more, and
    shows a bar under a `name` where it takes long.
    """
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    breath = _Breath(name)
    try:
        yield breath.tell
    finally:
        breath.end()
        QGuiApplication.restoreOverrideCursor()


def busily(name: str, verb: Callable[[Progress], Change]) -> Callable[[], Change]:
    """Return a verb that shows that cursor while it works, and how far it is."""

    def worked() -> Change:
        with busy(name) as progress:
            return verb(progress)

    return worked


class _Breath:
    """Paints the windows now and then while something else has the thread."""

    def __init__(self, name: str) -> None:
        self._name, self._last = name, monotonic()
        self._waiting: Waiting | None = None

    def tell(self, share: float) -> None:
        if monotonic() - self._last < _BREATH:
            return
        if self._waiting is None and (window := QApplication.activeWindow()) is not None:
            self._waiting = _waiting(self._name, window)
        if self._waiting is not None:
            self._waiting.show_share(share)
        QCoreApplication.processEvents(_ONLY_PAINT)
        self._last = monotonic()

    def end(self) -> None:
        if self._waiting is not None:
            self._waiting.end()
            self._waiting.deleteLater()


def _waiting(name: str, window: QWidget) -> Waiting:
    from desktop_app.ui.table.waiting import Waiting  # noqa: PLC0415  # few changes are that large

    made = Waiting(name, None, window)
    made.begin()
    return made
