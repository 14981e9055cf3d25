# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of one change while it is being made: what was read, added, put and removed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from desktop_app.domain.changes import Edit
from desktop_app.domain.errors import KnownError, StaleChangeError
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Boundary, Contact, Organization, Pursuit, Record, Step
from desktop_app.storage import likeness_rows, writes
from desktop_app.storage.codecs import CODECS
from desktop_app.storage.reads import matching, matching_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.storage.database import Database

R = TypeVar("R", bound=Record)
_Key = tuple[type[Record], int]
_OWNERS = (
    ("step_id", Step),
    ("pursuit_id", Pursuit),
    ("contact_id", Contact),
    ("organization_id", Organization),
)
_OWNED = tuple(name for name, _kind in _OWNERS)
_NO_OWNER = ("", 0)
_NAMED = (Contact, Organization)  # those who are asked for by name
_FEW_NAMES = 16  # looking for one takes 20 ms among 70,000, reading all of them 800 ms
Named = TypeVar("Named", Contact, Organization)


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
        # The same by folded name; and the kinds of which every row is here: no list is read twice.
        self._called: dict[tuple[type[Record], str], dict[_Key, None]] = {}
        self._whole: set[type[Record]] = set()
        self._asked: dict[type[Record], set[str]] = {}
        # Owners whose rows of a kind are all here.
        self._held: set[tuple[type[Record], str, int]] = set()
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
        owner = _owner_of(equal)
        if not (
            (kind, *owner) in self._held
            or kind in self._whole
            or self._is_held(kind, equal)
            or self._is_of_fresh(equal)
        ):
            for read in matching(self._database, kind, **equal):
                key = (kind, read.id)
                if key not in self._after:
                    self._before[key] = read
                    self._keep(key, read)
            if not equal:
                self._whole.add(kind)
        after = self._after
        fits: list[Any] = [
            record
            for key in self._of.get((kind, *owner), ())
            if (record := after[key]) is not None and _is_like(record, equal)
        ]
        if len(fits) > 1:
            fits.sort(key=attrgetter("id"))
        return fits

    def hold(self, kind: type[Record], ids: Sequence[int]) -> None:
        """Read many records at once that are asked for one by one next."""
        self._hold(kind, {"id": [number for number in ids if (kind, number) not in self._after]})

    def hold_of(self, kind: type[Record], owner: str, ids: Iterable[int]) -> None:
        """Read all records of a kind that belong to any of many owners, as "pursuit_id" says.

        Whoever asks for those of one of them next finds them here.
        """
        fresh = [number for number in ids if (kind, owner, number) not in self._held]
        self._hold(kind, {owner: fresh})
        self._held.update((kind, owner, number) for number in fresh)

    def _hold(self, kind: type[Record], among: Mapping[str, Sequence[int]]) -> None:
        for found in matching_any(
            self._database, kind, among, lambda row_id: (kind, row_id) in self._after
        ):
            key = (kind, found.id)
            self._before[key] = found
            self._keep(key, found)

    def _is_held(self, kind: type[Record], equal: Mapping[str, object]) -> bool:
        return any(
            isinstance(number := equal.get(name), int) and (kind, name, number) in self._held
            for name, _kind in _OWNERS
        )

    def called(self, kind: type[Named], name: str) -> list[Named]:
        """Return those of a name, blind to case and accents, lowest id first.

        Only theirs are read for the first names that are asked for, as while somebody types or
        pastes a few rows; with one name more every row of the kind, and none after that.
        """
        folded, asked = fold(name), self._asked.setdefault(kind, set())
        if kind not in self._whole and folded not in asked:
            asked.add(folded)
            if len(asked) > _FEW_NAMES:
                self.all(kind)
            else:
                self.hold(kind, likeness_rows.ids_called(self._database, kind is Contact, folded))
        found = [
            cast("Named", record)
            for record in map(self._after.get, self._called.get((kind, folded), ()))
            # They stay listed under a name that they had: a refused part gives it back to them.
            if isinstance(record, _NAMED) and fold(record.name) == folded
        ]
        return sorted(found, key=lambda record: record.id)

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
        if isinstance(record, _NAMED):
            self._called.setdefault((key[0], fold(record.name)), {})[key] = None
        for name in _OWNED_BY[key[0]] if record is not None else ():
            if (owner := getattr(record, name)) is not None:
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


def _owner_of(equal: Mapping[str, object]) -> tuple[str, int]:
    for name in _OWNED:
        if isinstance(number := equal.get(name), int):
            return name, number
    return _NO_OWNER


class _Owners(dict[type[Record], tuple[str, ...]]):
    """Which of `_OWNED` the records of a kind have, each kind looked at once."""

    def __missing__(self, kind: type[Record]) -> tuple[str, ...]:
        made = self[kind] = tuple(name for name in _OWNED if name in CODECS[kind].columns)
        return made


_OWNED_BY = _Owners()


def _is_like(record: Record, equal: Mapping[str, object]) -> bool:
    # Asked a hundred thousand times where cells are filled: a generator takes twice as long.
    for name, value in equal.items():  # noqa: SIM110  # see above
        if getattr(record, name) != value:
            return False
    return True


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
