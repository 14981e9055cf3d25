# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one way in and the one voice out: every change is applied here, in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.clock import Clock, today
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.services.collecting import uncollected
from desktop_app.services.edits import Edits
from desktop_app.storage import writes

if TYPE_CHECKING:
    from datetime import date, datetime
    from sqlite3 import Connection

    from desktop_app.storage.database import Database

Hearer = Callable[[Change], None]
Progress = Callable[[float], None]
_TOGETHER = 500  # edits whose reminders are planned between two words of progress

log = logging.getLogger(__name__)


class Planner(Protocol):
    """Whatever re-plans derived rows (the reminders) inside the transaction of a change."""

    def replan(self, change: Change) -> None:
        """Bring the derived rows of everything the change touched up to date."""
        ...


class Desk:
    """Applies changes to the open database and tells all who listen.

    Attributes:
        despite: guards that are set aside just now (see `deciding`).
        joined: the draft that every change is part of just now (see `joining`).
    """

    despite: frozenset[str] = frozenset()
    joined: Making | None = None

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self._planner: Planner | None = None
        self._hearers: list[Hearer] = []
        self._making = False
        self._sealing = False
        self._written = 0

    def plan_with(self, planner: Planner) -> None:
        """Name who re-plans the reminders inside each change."""
        self._planner = planner

    def hear(self, hearer: Hearer) -> None:
        """Call `hearer` after every committed change."""
        self._hearers.append(hearer)

    @property
    def today(self) -> date:
        """Return the user's day, asked anew."""
        return today(self.clock)

    @property
    def now(self) -> datetime:
        """Return the present instant, to the second, as it is stored."""
        return self.clock.now().replace(microsecond=0)

    @contextmanager
    def deciding(self, despite: frozenset[str]) -> Iterator[None]:
        """Set these guards aside for a block: the user saw their reasons and decided (5.4)."""
        before = self.despite
        self.despite = despite
        try:
            yield
        finally:
            self.despite = before

    @contextmanager
    def change(self, label: Label) -> Iterator[Making]:
        """Make one change in one transaction; `.made` holds it afterwards.

        Nothing is written when the block raises. A block that changes nothing tells nobody.
        """
        self._refuse_meanwhile()
        if (joined := self.joined) is not None:
            with joined.edits.trying():
                yield Making(joined.edits, label)
            return
        if self._making:
            msg = "a change is being made already"
            raise BugError(msg)
        self._making = True
        try:
            with uncollected(), self.database.transaction() as connection:
                making = Making(Edits(self.database), label)
                yield making
                self._write(connection, making, _nobody)
        finally:
            self._making = False
        if making.made.edits:
            self._tell(making.made)

    def draft(self, label: Label) -> Making:
        """Begin a change without the write lock, for what takes long to make ready.

        Nothing is written before `seal`; a draft that is not wanted any more is forgotten.
        """
        return Making(Edits(self.database), label, self._mark())

    @contextmanager
    def joining(self, making: Making) -> Iterator[None]:
        """Let every change made in a block be part of a draft; a refused one leaves no trace."""
        before, self.joined = self.joined, making
        try:
            yield
        finally:
            self.joined = before

    def seal(self, making: Making, progress: Progress | None = None) -> Change:
        """Write a drafted change in one transaction.

        `progress` is told the share that is done, 0 to 1. While it may let a window live, every
        other change is refused.

        Errors: `KnownError` ``stale`` when anything was written since the draft was begun, for
        its ids and all it read are of then; ``busy``.
        """
        self._refuse_meanwhile()
        self._sealing = True
        try:
            with uncollected(), self.database.transaction() as connection:
                if making.mark != self._mark():
                    raise KnownError("stale")
                self._write(connection, making, progress or _nobody)
        finally:
            self._sealing = False
        if making.made.edits:  # without any it would say that somebody else wrote
            self._tell(making.made)
        return making.made

    def _mark(self) -> object:  # another one after every change, whoever made it
        return self.database.data_version(), self._written

    def _refuse_meanwhile(self) -> None:
        if self._sealing:
            raise KnownError("busy", why="a change is being written")

    def _write(self, connection: Connection, making: Making, progress: Progress) -> None:
        self._note_moves(making.edits)
        making.made = made = Change(making.label, making.edits.finished())
        count = max(1, len(made.edits))
        bound = writes.write(connection, made.edits, lambda done: progress(0.7 * done / count))
        for start in range(0, len(made.edits), _TOGETHER):
            self._replan(Change(made.label, made.edits[start : start + _TOGETHER]))
            progress(0.7 + 0.2 * start / count)
        self._keep(made, bound, fresh=True)

    def apply(self, change: Change, progress: Progress | None = None) -> Change:
        """Apply a finished change again, or its inverse; `progress` is as in `seal`.

        Errors: `StaleChangeError` when rows moved on, `KnownError` ``void_too_late``,
        ``touch_stands`` or ``stop_stands`` when undo would unsay a promise, a touch or a stop of
        more than ten minutes ago (method.md 6.1), a boundary's refusal when it would bring back
        what goes towards somebody who said no since (R20); nothing is written.
        """
        self._refuse_meanwhile()
        self._refuse_taking_back(change)
        self._sealing, tell, count = progress is not None, progress or _nobody, len(change.edits)
        try:
            with uncollected(), self.database.transaction() as connection:
                writes.check_unmoved(connection, change.edits, lambda n: tell(0.2 * n / count))
                bound = writes.write(
                    connection, change.edits, lambda done: tell(0.2 + 0.7 * done / count)
                )
                self._replan(change)
                self._keep(change, bound, fresh=False)
        finally:
            self._sealing = False
        self._tell(change)
        return change

    def _note_moves(self, edits: Edits) -> None:
        for said in edits.fresh_boundaries():
            edits.put(replace(said, recorded_at=self.now))
        moved = edits.moved_pursuits()
        if moved:
            from desktop_app.services.stage_changes import note  # noqa: PLC0415  # as in `_keep`

            note(edits, moved, self.now)

    def _refuse_taking_back(self, change: Change) -> None:
        from desktop_app.services import taking_back  # noqa: PLC0415  # as in `_keep`

        taking_back.refuse(change, database=self.database, edits=Edits(self.database), now=self.now)

    def _replan(self, change: Change) -> None:
        if self._planner is not None:
            self._planner.replan(change)

    def _keep(self, change: Change, bound: writes.Bound, *, fresh: bool) -> None:
        from desktop_app.storage import journal  # noqa: PLC0415  # not before the first paint

        journal.keep(self.database.connection, change, self.now, bound, fresh=fresh)

    def _tell(self, change: Change) -> None:
        self._written += 1
        for hearer in self._hearers:
            try:
                hearer(change)
            except Exception:  # one deaf hearer must not silence the others; it is logged
                log.exception("a hearer of %s raised", change.label.code)


class Making:
    """A change in the making: its edits, and the label it will carry."""

    def __init__(self, edits: Edits, label: Label, mark: object = None) -> None:
        self.edits = edits
        self.label = label
        self.mark = mark
        self.made = Change(label, ())


def _nobody(share: float) -> None:
    """Tell nobody how far it is."""
