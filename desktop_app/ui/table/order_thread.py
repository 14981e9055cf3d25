# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The thread that reads the order of a long table: the newest question gives up the older ones."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.domain.filters import Query
    from desktop_app.services.table_rows import Orders, TableRows

REST_S = 3.0  # without a question the connection is closed, and its memory given back
_MOST_S = 2.0  # to wait for the end; a reading is given up within milliseconds


class OrderThread(QObject):
    """Answers in a thread that never keeps the program from ending.

    Signals:
        answered: the number of a question and an `Answer`, perhaps a first part and then all.
        failed: the number of a question and a `KnownError`.
    """

    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()  # without a parent: a table that is gone must not take it along
        self._questions: SimpleQueue[tuple[int, Query, bool, TableRows] | None] = SimpleQueue()
        self._newest = self._answering = 0
        self._thread: Thread | None = None

    def ask(self, rows: TableRows, query: Query, *, head: bool) -> int:
        """Ask for an order, giving up every older question; return the number of this one.

        With a `head` the first matches are told before all.
        """
        self._newest += 1
        self._questions.put((self._newest, query, head, rows))
        if self._thread is None:
            self._thread = Thread(target=self._run, name="order", daemon=True)
            self._thread.start()
        return self._newest

    def give_up(self) -> None:
        """Answer nothing that was asked until now."""
        self._newest += 1

    def finish(self) -> None:
        """Give up everything and wait for the end of the thread: it must not hold us last."""
        self.give_up()
        self._questions.put(None)
        if self._thread is not None:
            self._thread.join(_MOST_S)

    def _run(self) -> None:
        try:
            self._answer_all()
        except BaseException:
            self._thread = None  # a fault ends this question, not all that come after it
            raise

    def _answer_all(self) -> None:
        orders: Orders | None = None
        while True:
            try:
                question = self._questions.get(timeout=REST_S if orders is not None else None)
            except Empty:
                if orders is not None:
                    orders.rest()
                orders = None
                continue
            if question is None:
                break
            number, query, head, rows = question
            self._answering = number
            if orders is None:
                orders = rows.orders(self._is_wanted)
            self._answer(orders, number, query, head=head)
        if orders is not None:
            orders.rest()

    def _is_wanted(self) -> bool:
        return self._answering == self._newest

    def _answer(self, orders: Orders, number: int, query: Query, *, head: bool) -> None:
        try:
            for answer in orders.answer(query, head=head):
                self.answered.emit(number, answer)
        except KnownError as error:
            self.failed.emit(number, error)
