# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Undo and redo: a change is applied first and pushed after (architecture.md)."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.overriding import override
from desktop_app.ui.text import menu_text
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office

    Verb = Callable[[], Change]


_FOR_GOOD = frozenset({
    "stale", "void_too_late", "touch_stands", "stop_stands", "hard_stop", "organization_stop",
    "channel_off",
})  # fmt: skip
"""Refusals after which a command can never be right again."""


class Undoable(QObject):
    """Runs verbs, remembers what they did, and takes it back.

    Signals:
        refused: a `KnownError` explains why nothing was written.
        applied: a `Change` was made by a verb (not by undo or redo).
        taken_back: a `Change` was made by undo or redo; its `undoes` says by which.
    """

    refused = Signal(object)
    applied = Signal(object)
    taken_back = Signal(object)

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.stack = QUndoStack(self)
        self._insisting: tuple[Verb, frozenset[str]] | None = None
        self._told_here: Callable[[KnownError], object] | None = None

    def do(self, verb: Verb, *, despite: frozenset[str] = frozenset()) -> bool:
        """Run a verb; False and `refused` when it was not possible.

        What a guard refused can be done all the same by `insist` (method.md 5.4): the guards in
        `despite` are set aside, and the change says so.
        """
        try:
            with self._office.desk.deciding(despite):
                change = verb()
        except KnownError as error:
            guard = error.details.get("guard")
            self._insisting = (verb, despite | {str(guard)}) if guard else None
            (self._told_here or self.refused.emit)(error)
            return False
        if change.edits:
            self.stack.push(_AppliedChange(self, self._office, change))
            self.applied.emit(change)
        return True

    @contextmanager
    def telling(self, here: Callable[[KnownError], object]) -> Iterator[None]:
        """Let refusals in a block be told in one place only, not in the main window as well."""
        before, self._told_here = self._told_here, here
        try:
            yield
        finally:
            self._told_here = before

    @property
    def last(self) -> Change | None:
        """Return the change that undo would take back next, None for none."""
        command = self.stack.command(self.stack.index() - 1) if self.stack.index() else None
        return command.change if isinstance(command, _AppliedChange) else None

    @property
    def may_insist(self) -> bool:
        """Say whether what was refused last may be done all the same."""
        return self._insisting is not None

    def insist(self) -> bool:
        """Do what a guard refused, with open eyes; another guard may still speak up."""
        if self._insisting is None:
            return False
        (verb, despite), self._insisting = self._insisting, None
        return self.do(verb, despite=despite)


def _told(office: Office, change: Change) -> str:
    """Return what was done, and with what: many things of a day are called alike."""
    said = words.label(change.label)
    name = "" if change.label.code == "capture" else office.journal.named(change)
    if not name or any(part.casefold() in said.casefold() for part in name.split(SEPARATOR)):
        return said
    return SEPARATOR.join((said, name))


class _AppliedChange(QUndoCommand):
    def __init__(self, owner: Undoable, office: Office, change: Change) -> None:
        super().__init__(menu_text(_told(office, change)))
        self._owner, self._office, self._change = owner, office, change
        self._in_place = True  # push() calls redo(), and the change is applied already

    @property
    def change(self) -> Change:
        """Return what was done."""
        return self._change

    def _apply(self, change: Change) -> bool:
        """Apply; False when it must be tried again, because the stack counts it as done."""
        try:
            self._run(change)
        except KnownError as error:
            # Rows moved on: this command can never be right again, the others may.
            moved_on = error.code in _FOR_GOOD
            self.setObsolete(moved_on)
            self._owner.refused.emit(error)
            return moved_on
        return True

    def _run(self, change: Change) -> None:
        from desktop_app.ui.busy import MANY, busy  # noqa: PLC0415  # not before the first paint

        with busy(self.text()) if len(change.edits) > MANY else nullcontext() as progress:
            self._office.desk.apply(change, progress)
        self._owner.taken_back.emit(change)

    @override
    def redo(self) -> None:
        if self._in_place:
            self._in_place = False
        elif not self._apply(self._change):
            self._in_place = True
            QTimer.singleShot(0, self._owner, self._owner.stack.undo)

    @override
    def undo(self) -> None:
        if self._in_place:
            self._in_place = False
        elif not self._apply(self._change.inverse()):
            self._in_place = True
            QTimer.singleShot(0, self._owner, self._owner.stack.redo)
