# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Long work of the import dialog, a little at a time, and the bar that shows how far it is."""

from __future__ import annotations

from contextlib import ExitStack
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.services.collecting import uncollected

if TYPE_CHECKING:
    from desktop_app.services.transfer.gradual import Gradual

AT_ONCE = 0.04  # seconds; what is done by then needs no second look at the window
_SLICE = 0.025  # seconds; shorter ones spend too much of their time on paint
_WORTH_SHOWING = 0.3  # seconds
_FULL = 1000


class GradualWork(QObject):
    """Does one work at a time between the window's other events; a new one replaces the old.

    Signals:
        progressed: the share that is done, 0 to 1.
        finished: what came of the work.
        failed: the `KnownError` that ended it.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Gradual[object] | None = None
        # From the first step to the last: a search through all that was made would be felt.
        self._uncollected = ExitStack()
        self.destroyed.connect(self._uncollected.close)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Say whether anything is being done."""
        return self._work is not None

    def start(self, work: Gradual[object]) -> None:
        """Begin a work; a short one is finished when this returns."""
        self.stop()
        self._work = work
        self._uncollected.enter_context(uncollected())
        self._timer.start(0)
        self._do_for(AT_ONCE)

    def stop(self) -> None:
        """Give the work up."""
        self._timer.stop()
        self._uncollected.close()
        self._work = None

    def _go_on(self) -> None:
        self._do_for(_SLICE)

    def _do_for(self, seconds: float) -> None:
        work, until = self._work, monotonic() + seconds
        if work is None:
            return
        share = 0.0
        try:
            while monotonic() < until:
                share = next(work)
        except StopIteration as done:
            self.stop()
            self.finished.emit(done.value)
        except KnownError as error:
            self.stop()
            self.failed.emit(error)
        except BaseException:
            self.stop()
            raise
        else:
            self.progressed.emit(share)


class BusyBar(QProgressBar):
    """Says how far a long work is, once it has taken long enough to be worth a look."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, _FULL)
        self.hide()
        self._begun: float | None = None

    def begin(self) -> None:
        """Start from nought; it is seen if this is not over soon."""
        self.setValue(0)
        self._begun = monotonic()

    def set_share(self, share: float) -> None:
        """Show a share, 0 to 1."""
        self.setValue(round(share * _FULL))
        if self._begun is not None and monotonic() - self._begun > _WORTH_SHOWING:
            self.show()

    def end(self) -> None:
        """Be out of the way."""
        self._begun = None
        self.hide()
