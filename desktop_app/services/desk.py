# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one way in and the one voice out: every change is applied here, in one transaction."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from desktop_app.domain.changes import Change, Edit, Label
from desktop_app.domain.clock import Clock, today
from desktop_app.domain.errors import BugError, KnownError, StaleChangeError
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Organization,
    Pursuit,
    Record,
)
from desktop_app.services.collecting import uncollected
from desktop_app.storage import writes
from desktop_app.storage.codecs import CODECS
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from datetime import date, datetime
    from sqlite3 import Connection

    from desktop_app.storage.database import Database

R = TypeVar("R", bound=Record)
Hearer = Callable[[Change], None]
_Key = tuple[type[Record], int]
_OWNERS = (("pursuit_id", Pursuit), ("contact_id", Contact), ("organization_id", Organization))
_NO_OWNER = ("", 0)
Progress = Callable[[float], None]
_TOGETHER = 500  # edits whose reminders are planned between two words of progress

log = logging.getLogger(__name__)


class Planner(Protocol):
    """Whatever re-plans derived rows (the reminders) inside the transaction of a change."""

    def replan(self, change: Change) -> None:
        """Bring the derived rows of everything the change touched up to date."""
        ...


class Edits:
    """The rows of one change while it is being made: read, add, put, remove.

    Reads see what was put before. Each row ends as one edit, from what the database held to
    what was put last.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._before: dict[_Key, Record | None] = {}
        self._after: dict[_Key, Record | None] = {}
        self._next: dict[type[Record], int] = {}
        # An import holds tens of thousands of rows: look only at those of one kind or owner.
        self._of: dict[tuple[type[Record], str, int], dict[_Key, None]] = {}
        self._tried: list[tuple[_Key, Record | None]] | None = None

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Forget whatever a block added, put and removed when it raises."""
        self._tried = tried = [] if self._tried is None else self._tried
        mark = len(tried)
        try:
            yield
        except BaseException:
            self._after.update(reversed(tried[mark:]))
            del tried[mark:]
            raise

    def get(self, kind: type[R], row_id: int) -> R:
        """Return a record. Errors: `KnownError` ``not_found``."""
        found = self.find(kind, row_id)
        if found is None:
            raise KnownError("not_found", kind=kind.__name__, row_id=row_id)
        return found

    def find(self, kind: type[R], row_id: int | None) -> R | None:
        """Return a record, or None."""
        if row_id is None:
            return None
        key = (kind, row_id)
        if key not in self._after:
            self._before[key] = found = writes.fetch(self._database.connection, kind, row_id)
            self._keep(key, found)
        return cast("R | None", self._after[key])

    def all(self, kind: type[R], **equal: object) -> list[R]:
        """Return the records whose fields equal the given values, lowest id first."""
        for found in () if self._is_of_fresh(equal) else matching(self._database, kind, **equal):
            key = (kind, found.id)
            if key not in self._after:
                self._before[key] = found
                self._keep(key, found)
        owners = ((name, equal.get(name)) for name, _kind in _OWNERS)
        owner = next(((name, of) for name, of in owners if isinstance(of, int)), _NO_OWNER)
        group = self._of.get((kind, *owner), {})
        fits = [
            cast("R", record)
            for record in (self._after[key] for key in group)
            if record is not None
            and all(getattr(record, name) == value for name, value in equal.items())
        ]
        return sorted(fits, key=lambda record: record.id)

    def _is_of_fresh(self, equal: Mapping[str, object]) -> bool:  # rows of what is added just now
        return any(
            isinstance(number := equal.get(name), int)
            and self._before.get((kind, number), kind) is None
            for name, kind in _OWNERS
        )

    def add(self, record: R) -> R:
        """Add a record built with id 0, or as `identity` says; return it with its id and uid."""
        made = record if record.id else _numbered(record, *self.identity(type(record)))
        key = (type(made), made.id)
        self._before[key] = None
        self._keep(key, made)
        return made

    def identity(self, kind: type[Record]) -> tuple[int, str]:
        """Return an id and a uid for a record to be added, where thousands are built."""
        number = self._next.get(kind) or writes.next_id(self._database.connection, kind)
        self._next[kind] = number + 1
        return number, _fresh_uid()

    def restore(self, record: R) -> R:
        """Put a deleted record back under its own id. Errors: `StaleChangeError`: one is there."""
        kind = type(record)
        if self.find(kind, record.id) is not None:
            raise StaleChangeError(kind.__name__.lower(), record.id)
        self._keep((kind, record.id), record)
        return record

    def put(self, record: R) -> R:
        """Put a record in the place of the one with its id."""
        self.get(type(record), record.id)
        self._keep((type(record), record.id), record)
        return record

    def remove(self, record: Record) -> None:
        """Delete a record."""
        self.get(type(record), record.id)
        self._note((type(record), record.id))
        self._after[type(record), record.id] = None

    def _note(self, key: _Key) -> None:
        if self._tried is not None:
            self._tried.append((key, self._after.get(key, self._before[key])))

    def _keep(self, key: _Key, record: Record | None) -> None:
        self._note(key)
        self._after[key] = record
        self._of.setdefault((key[0], *_NO_OWNER), {})[key] = None
        for name, _kind in _OWNERS:
            if (owner := getattr(record, name, None)) is not None:
                self._of.setdefault((key[0], name, owner), {})[key] = None

    def fresh_boundaries(self) -> list[Boundary]:
        """Return the boundaries that were added and are not said when."""
        keys = [k for k in self._of.get((Boundary, *_NO_OWNER), {}) if self._before[k] is None]
        found = (self._after[key] for key in keys)
        return [b for b in found if isinstance(b, Boundary) and b.recorded_at is None]

    def moved_pursuits(self) -> list[tuple[Pursuit, Pursuit]]:
        """Return the pursuits whose stage or status is another one now, each as before and now."""
        found = []
        for key in self._of.get((Pursuit, *_NO_OWNER), {}):
            before, after = self._before[key], self._after[key]
            if before is not None and after is not None and before is not after:
                was, now = cast("Pursuit", before), cast("Pursuit", after)
                if (was.stage, was.status) != (now.stage, now.status):
                    found.append((was, now))
        return found

    def finished(self) -> tuple[Edit, ...]:
        """Return one edit a row that really changed."""
        return tuple(
            Edit(self._before[key], after)
            for key, after in self._after.items()
            if self._before[key] != after
        )


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
        added = writes.write(connection, made.edits, lambda done: progress(0.7 * done / count))
        for start in range(0, len(made.edits), _TOGETHER):
            self._replan(Change(made.label, made.edits[start : start + _TOGETHER]))
            progress(0.7 + 0.2 * start / count)
        self._keep(made, added, fresh=True)

    def apply(self, change: Change) -> Change:
        """Apply a finished change again, or its inverse.

        Errors: `StaleChangeError` when rows moved on, `KnownError` ``void_too_late``,
        ``touch_stands`` or ``stop_stands`` when undo would unsay a promise, a touch or a stop of
        more than ten minutes ago (method.md 6.1), a boundary's refusal when it would bring back
        what goes towards somebody who said no since (R20); nothing is written.
        """
        self._refuse_meanwhile()
        self._refuse_taking_back(change)
        with uncollected(), self.database.transaction() as connection:
            writes.check_unmoved(connection, change.edits)
            added = writes.write(connection, change.edits)
            self._replan(change)
            self._keep(change, added, fresh=False)
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

    def _keep(self, change: Change, added: writes.Added, *, fresh: bool) -> None:
        from desktop_app.storage import journal  # noqa: PLC0415  # not before the first paint

        journal.keep(self.database.connection, change, self.now, added, fresh=fresh)

    def _tell(self, change: Change) -> None:
        self._written += 1
        for hearer in self._hearers:
            try:
                hearer(change)
            except Exception:  # one deaf hearer must not silence the others; it is logged
                log.exception("a hearer of %s raised", change.label.code)


def _numbered(record: R, number: int, uid: str) -> R:
    """Do `replace(record, id=number, uid=...)` in half the time: an import adds thousands."""
    made = object.__new__(type(record))
    for name in CODECS[type(record)].columns:
        object.__setattr__(made, name, getattr(record, name))
    object.__setattr__(made, "id", number)
    object.__setattr__(made, "uid", record.uid or uid)
    return made


def _fresh_uid() -> str:  # a random UUID (version 4) in hexadecimal
    digits = os.urandom(16).hex()
    return f"{digits[:12]}4{digits[13:16]}{'89ab'[int(digits[16], 16) % 4]}{digits[17:]}"


class Making:
    """A change in the making: its edits, and the label it will carry."""

    def __init__(self, edits: Edits, label: Label, mark: object = None) -> None:
        self.edits = edits
        self.label = label
        self.mark = mark
        self.made = Change(label, ())


def _nobody(share: float) -> None:
    """Tell nobody how far it is."""
