# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everybody compared with everybody in a thread of its own; it touches no database."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_app.services.duplicates import Comparison, Pair


class Comparing(QObject):
    """Compares once, in a thread that never keeps the program from ending.

    Signals:
        found: the pairs, a list of `Pair`.
    """

    found = Signal(object)

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()  # without a parent: a window that is gone must not take it along
        self._comparison = comparison
        self._wanted = True
        self._thread = Thread(target=self._run, name="comparing", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def known(self, pair: Pair) -> tuple[Any, Any]:
        """Return the two of a pair as they were when everybody was read."""
        among: Any = self._comparison.people if pair.people else self._comparison.companies
        return among[pair.one], among[pair.other]

    def forget(self) -> None:
        """Tell nobody any more; the thread ends by itself."""
        self._wanted = False

    def _run(self) -> None:
        pairs = self._comparison.pairs()
        if self._wanted:
            self.found.emit(pairs)
