# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""All reminders put off together, and taken back: one step of undo (method.md 6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.overriding import override
from desktop_app.words import reminding

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.office import Office
    from desktop_app.services.reminders import Snoozed
    from desktop_app.ui.undo import Undoable


class SnoozedAll(QUndoCommand):
    """What was put off already; undo lets it stand as before."""

    def __init__(self, office: Office, undoable: Undoable, done: Snoozed) -> None:
        super().__init__(reminding.snooze_all())
        self._reminders, self._undoable, self._done = office.reminders, undoable, done
        self._in_place = True  # push() calls redo(), and it is done already

    @override
    def redo(self) -> None:
        if self._in_place:
            self._in_place = False
        else:
            self._try(self._reminders.snooze_again)

    @override
    def undo(self) -> None:
        self._try(self._reminders.take_back)

    def _try(self, verb: Callable[[Snoozed], None]) -> None:
        try:
            verb(self._done)
        except KnownError as error:  # the file is busy, or cannot be written: it is told
            self.setObsolete(True)
            self._undoable.refused.emit(error)


def put_off(office: Office, undoable: Undoable, done: Snoozed) -> None:
    """Let undo take back what was put off; nothing put off is nothing to undo."""
    if done.count:
        undoable.stack.push(SnoozedAll(office, undoable, done))


def said(done: Snoozed) -> str:
    """Return what was done, in words."""
    at = done.until.astimezone().time()
    return reminding.snoozed(done.count, done.skipped, words.clock(at), promised=done.promised)
