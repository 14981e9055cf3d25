# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one place where an exception that nobody caught ends: a log without contents, a calm line."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

log = logging.getLogger(__name__)


class Failures(QObject):
    """Hears of every uncaught exception, of slots, threads and finalizers, until uninstalled.

    Callers are told in the thread this object lives in, wherever the exception was raised.

    The log is opened before the first of them is written down.

    Attributes:
        count: how many exceptions there were that should not have been.
    """

    _happened = Signal(object)

    def __init__(
        self,
        show: Callable[[str], None],
        on_known: Callable[[KnownError], None] | None,
        open_log: Callable[[], object],
    ) -> None:
        super().__init__()
        self._open_log: Callable[[], object] | None = open_log
        self.count = 0
        self._show = show
        self._on_known = on_known
        self._telling = False
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._happened.connect(self._tell)

    def open_log(self) -> None:
        """Open the log, once: a start that goes well need not wait for it."""
        open_log, self._open_log = self._open_log, None
        if open_log is not None:
            open_log()

    def uninstall(self) -> None:
        """Give the three hooks back to whoever had them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._report(error)
        else:  # somebody pressed Ctrl+C in the terminal
            sys.__excepthook__(kind, error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self._report(args.exc_value)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self._report(args.exc_value)

    def _report(self, error: Exception) -> None:
        known = isinstance(error, KnownError) and self._on_known is not None
        if not known:
            self.count += 1
            self.open_log()
            log.error("uncaught: %s", without_contents(error))
        try:
            self._happened.emit(error if known else None)
        except RuntimeError:  # Qt is taken down already
            log.info("too late to be shown")

    def _tell(self, known: KnownError | None) -> None:
        if self._telling:  # showing it fails in its turn: the log has it
            return
        self._telling = True
        try:
            if known is not None and self._on_known is not None:
                self._on_known(known)
            else:
                self._show(_("Something went wrong inside Duesday. Your data is saved."))
        except Exception as error:  # noqa: BLE001  # else the hook would call itself for ever
            self.count += 1
            log.error("could not be shown: %s", without_contents(error))  # noqa: TRY400
        finally:
            self._telling = False


def install(
    show: Callable[[str], None],
    on_known: Callable[[KnownError], None] | None = None,
    *,
    open_log: Callable[[], object] = lambda: None,
) -> Failures:
    """Take over `sys.excepthook` and its two sisters (reliability.md D4).

    `show` gets one line fit to be read. `on_known` gets a `KnownError` as it is; without it that
    is shown and counted like any other. `open_log` is called before the first line is logged, or by
    `Failures.open_log`.
    """
    return Failures(show, on_known, open_log)


def without_contents(error: BaseException) -> str:
    """Return an exception's type and the places it went through, and those of its causes.

    Never its message: that may quote a record (reliability.md X13).
    """
    return "\nafter ".join(_type_and_frames(each) for each in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        hidden = each.__suppress_context__
        each = each.__cause__ or (None if hidden else each.__context__)


def _type_and_frames(error: BaseException) -> str:
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        # The last names of the path: the first ones may hold the user's own.
        file = PurePath(*PurePath(code.co_filename).parts[-3:])
        places.append(f"  {file}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return "\n".join([type(error).__name__, *places])
