# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The thread that searches: the newest question interrupts the older ones."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.services.searching import Search

_MOST_S = 2.0  # to wait for the end; a piece of reading takes milliseconds
_BREATH_S = 0.01  # between two pieces that are read ahead: the window comes first
_AHEAD = ""  # the question that is none


class SearchThread(QObject):
    """Answers questions one after the other, in a thread that never keeps the program from ending.

    Signals:
        found: the number of a question and a `Group` of its hits, each as soon as it is known.
        answered: the number of a question of which all hits were told.
        failed: a `KnownError`.
    """

    found = Signal(int, object)
    answered = Signal(int)
    failed = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()  # without a parent: a window that is gone must not take it along
        self._path = path
        self._questions: SimpleQueue[tuple[int, str] | None] = SimpleQueue()
        self._newest = 0
        self._thread = Thread(target=self._run, name="search", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def ask(self, text: str) -> int:
        """Ask, giving up every older question; return the number of this one."""
        self._newest += 1
        self._questions.put((self._newest, text))
        return self._newest

    def warm(self) -> None:
        """Read ahead, gently, what the next answer will need; a question interrupts it."""
        self.ask(_AHEAD)

    def give_up(self) -> None:
        """Answer nothing that was asked until now."""
        self._newest += 1

    def finish(self) -> None:
        """Give up everything and wait for the end of the thread."""
        self._newest += 1
        self._questions.put(None)
        self._thread.join(_MOST_S)

    def is_alive(self) -> bool:
        """Say whether it still answers."""
        return self._thread.is_alive()

    def _run(self) -> None:
        from desktop_app.services.searching import Search  # noqa: PLC0415  # here, not before

        try:
            search = Search(self._path)
        except KnownError as error:
            self.failed.emit(error)
            return
        try:
            while (question := self._questions.get()) is not None:
                number, text = question
                if number == self._newest:
                    self._answer(search, number, text)
        finally:
            search.close()

    def _waits(self, number: int) -> bool:
        sleep(_BREATH_S)
        return number != self._newest

    def _answer(self, search: Search, number: int, text: str) -> None:
        try:
            if text == _AHEAD:
                search.warm(lambda: self._waits(number))
            for group in search.answer(text, lambda: number != self._newest):
                self.found.emit(number, group)
        except KnownError as error:
            self.failed.emit(error)
            return
        if number == self._newest:
            self.answered.emit(number)
