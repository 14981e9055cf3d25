# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one way in and the one voice out: every change is applied here, in one transaction."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from desktop_app.domain.changes import Change, Edit, Label
from desktop_app.domain.clock import Clock, today
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.records import Promise, PromiseState, Record
from desktop_app.storage import writes
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.storage.database import Database

R = TypeVar("R", bound=Record)
Hearer = Callable[[Change], None]
_Key = tuple[type[Record], int]
VOID_WITHIN = timedelta(minutes=10)

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
        # An import holds tens of thousands of rows: look only at those of one kind or pursuit.
        self._of: dict[tuple[type[Record], int | None], dict[_Key, None]] = {}

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
        for found in matching(self._database, kind, **equal):
            key = (kind, found.id)
            if key not in self._after:
                self._before[key] = found
                self._keep(key, found)
        owner = equal.get("pursuit_id")
        group = self._of.get((kind, owner if isinstance(owner, int) else None), {})
        fits = [
            cast("R", record)
            for record in (self._after[key] for key in group)
            if record is not None
            and all(getattr(record, name) == value for name, value in equal.items())
        ]
        return sorted(fits, key=lambda record: record.id)

    def add(self, record: R) -> R:
        """Add a record built with id 0; return it with its id and uid."""
        kind = type(record)
        number = self._next.get(kind) or writes.next_id(self._database.connection, kind)
        self._next[kind] = number + 1
        made = replace(record, id=number, uid=record.uid or uuid.uuid4().hex)
        self._before[kind, number] = None
        self._keep((kind, number), made)
        return made

    def put(self, record: R) -> R:
        """Put a record in the place of the one with its id."""
        self.get(type(record), record.id)
        self._keep((type(record), record.id), record)
        return record

    def remove(self, record: Record) -> None:
        """Delete a record."""
        self.get(type(record), record.id)
        self._after[type(record), record.id] = None

    def _keep(self, key: _Key, record: Record | None) -> None:
        self._after[key] = record
        self._of.setdefault((key[0], None), {})[key] = None
        owner = getattr(record, "pursuit_id", None)
        if owner is not None:
            self._of.setdefault((key[0], owner), {})[key] = None

    def finished(self) -> tuple[Edit, ...]:
        """Return one edit a row that really changed."""
        return tuple(
            Edit(self._before[key], after)
            for key, after in self._after.items()
            if self._before[key] != after
        )


class Desk:
    """Applies changes to the open database and tells all who listen."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self._planner: Planner | None = None
        self._hearers: list[Hearer] = []
        self._making = False

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
    def change(self, label: Label) -> Iterator[Making]:
        """Make one change in one transaction; `.made` holds it afterwards.

        Nothing is written when the block raises. A block that changes nothing tells nobody.
        """
        if self._making:
            msg = "a change is being made already"
            raise BugError(msg)
        self._making = True
        try:
            with self.database.transaction() as connection:
                making = Making(self.database, label)
                yield making
                making.made = Change(making.label, making.edits.finished())
                writes.write(connection, making.made.edits)
                self._replan(making.made)
        finally:
            self._making = False
        if making.made.edits:
            self._tell(making.made)

    def apply(self, change: Change) -> Change:
        """Apply a finished change again, or its inverse.

        Errors: `StaleChangeError` when rows moved on, `KnownError` ``void_too_late`` when undo
        would unsay a promise given more than ten minutes ago (method.md 6.1); nothing is written.
        """
        if change.undoes:
            self._refuse_late_void(change)
        with self.database.transaction() as connection:
            writes.check_unmoved(connection, change.edits)
            writes.write(connection, change.edits)
            self._replan(change)
        self._tell(change)
        return change

    def _refuse_late_void(self, change: Change) -> None:
        for edit in change.edits:
            said = edit.before
            if (
                isinstance(said, Promise)
                and edit.after is None
                and said.state is PromiseState.OPEN
                and self.now - said.created_at > VOID_WITHIN
            ):
                raise KnownError("void_too_late", due=said.due)

    def _replan(self, change: Change) -> None:
        if self._planner is not None:
            self._planner.replan(change)

    def _tell(self, change: Change) -> None:
        for hearer in self._hearers:
            try:
                hearer(change)
            except Exception:  # one deaf hearer must not silence the others; it is logged
                log.exception("a hearer of %s raised", change.label.code)


class Making:
    """A change in the making: its edits, and the label it will carry."""

    def __init__(self, database: Database, label: Label) -> None:
        self.edits = Edits(database)
        self.label = label
        self.made = Change(label, ())
