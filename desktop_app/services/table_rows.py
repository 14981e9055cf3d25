# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the table of pursuits shows: ids in order, and rows by id; reads only.

Up to some thousand pursuits the whole order is read at once. Of more, the length and any page are
known at once, and `Orders` reads the order in a thread of its own.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import Query, View
from desktop_app.domain.sought import begins_words
from desktop_app.storage import first_page, listing_queries, own_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from desktop_app.domain.filters import OwnKey, PursuitRow
    from desktop_app.storage.database import Database
    from desktop_app.storage.reader import Reader

AT_ONCE = 20_000  # pursuits; their order is read in 10 ms
_HEAD = 64  # of the first matches shown while the others are being looked for
_FEW = 2_000  # hits; a word that is typed on is looked for among them only
_STEPS_BACK = 8
_MONTH = timedelta(days=31)
_YEAR = 366


def words_rolled(
    database: Database, today: date, among: Sequence[int] | None = None, *, ahead: int
) -> Mapping[int, date]:
    """Return the pursuits whose word falls on a day off of theirs, and the day that is as good.

    Up to `ahead` days from today. It is what `days_off.words_rolled` says, which is loaded only
    where there are such words (6.3).
    """
    from desktop_app.storage import due_rows  # noqa: PLC0415  # where a word has come due

    until = today + timedelta(days=ahead)
    if not due_rows.words_on_days_off(database, today - _MONTH, until, among):
        return {}
    from desktop_app.services import days_off  # noqa: PLC0415  # rare

    return days_off.words_rolled(database, today, until, among)


class TableRows:
    """Answers what the table asks to see."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_long(self) -> bool:
        """Say whether there are too many pursuits to read their order at once."""
        return self._length(Query(view=View.ALL)) > AT_ONCE

    def length(self, query: Query) -> int | None:
        """Return how many rows a query has; None where they must be looked through."""
        return self._length(query) if listing_queries.is_plain(query) else None

    def _length(self, query: Query) -> int:
        return int(self._one(listing_queries.length(query)))

    def ids(self, query: Query) -> array[int]:
        """Return the ids of all matching pursuits in display order: the spine of the table."""
        select = listing_queries.packed(listing_queries.ids(query), "q")
        return listing_queries.unpacked(self._one(select), "q")

    def rows(self, ids: Iterable[int]) -> dict[int, PursuitRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        if not wanted:
            return {}
        found = self._database.select(*first_page.rows(wanted))
        return {row[0]: first_page.row_of(row) for row in found}

    def words_rolled(self, today: date, ids: Sequence[int]) -> Mapping[int, date]:
        """Return what `words_rolled` says of today and of these pursuits."""
        return words_rolled(self._database, today, ids, ahead=_YEAR)

    def own_columns(self) -> tuple[OwnKey, ...]:
        """Return the columns of the user's own, in their order."""
        return own_rows.columns(self._database, "pursuits")

    def own_values(self, ids: Iterable[int]) -> dict[int, dict[int, str]]:
        """Return what stands in columns of the user's own: by pursuit, by the id of the column."""
        return own_rows.values(self._database, "pursuits", ids)

    def page(self, query: Query, first: int, most: int) -> list[PursuitRow]:
        """Return rows in display order, read in one query, from a position of the whole order."""
        length = self.length(query)
        backwards = length is not None and 2 * first > length
        if length is not None and backwards:  # from the nearer end
            most = max(0, min(most, length - first))
            first = length - first - most
        select = listing_queries.page(query, first, most, backwards=backwards)
        found = self._database.select(*select)
        if backwards:
            found.reverse()
        return [first_page.row_of(row) for row in found]

    def position(self, query: Query, row_id: int) -> int | None:
        """Return where a pursuit stands in the order, None where the query does not show it."""
        keys = self._keys(query, row_id)
        return None if keys is None else int(self._one(listing_queries.ahead(query, keys)))

    def shows(self, query: Query, row_id: int) -> bool:
        """Say whether a query shows a pursuit."""
        return self._keys(query, row_id) is not None

    def before(self, query: Query, row_id: int) -> Iterator[int]:
        """Yield the pursuits that stand before this one in the order, the nearest first."""
        for _ in range(_STEPS_BACK):
            keys = self._keys(query, row_id)
            found = None if keys is None else self._previous(query, keys)
            if found is None:
                return
            row_id = found
            yield row_id

    def _previous(self, query: Query, keys: Sequence[Any]) -> int | None:
        for select in listing_queries.previous(query, keys):
            if rows := self._database.select(*select):
                return int(rows[0][0])
        return None

    def _keys(self, query: Query, row_id: int) -> tuple[Any, ...] | None:
        rows = self._database.select(*listing_queries.keys(query, row_id))
        return rows[0] if rows else None

    def _one(self, select: first_page.Select) -> Any:
        return self._database.select(*select)[0][0]

    def orders(self, is_wanted: Callable[[], bool]) -> Orders:
        """Return what reads orders, to be used in one other thread; see `Orders`."""
        return Orders(self._database, is_wanted)


@dataclass(frozen=True, slots=True)
class Answer:
    """Ids in display order; the first ones only, or all."""

    ids: array[int]
    complete: bool


class Orders:
    """Reads whole orders in a thread; it gives way to whatever is written.

    A long SELECT is one call that keeps no other thread waiting: see `listing_queries.packed`.
    """

    def __init__(self, database: Database, is_wanted: Callable[[], bool]) -> None:
        """`is_wanted` says at any moment whether the present question still stands."""
        self._path, self._idle, self._is_wanted = database.path, database.idle, is_wanted
        self._reader: Reader | None = None
        self._last: tuple[Query, int, array[int]] | None = None

    def answer(self, query: Query, *, head: bool) -> Iterator[Answer]:
        """Yield the first matches, where a `head` is asked for, then all; less when unwanted.

        Errors: `KnownError` ``busy`` and its kin.
        """
        from desktop_app.storage.reader import Stopped  # noqa: PLC0415  # in the thread only

        while self._is_wanted():
            self._idle.wait()
            try:
                yield from self._answer(query, head=head)
            except Stopped:  # a newer question, or the writer came first: then once more
                continue
            return

    def _answer(self, query: Query, *, head: bool) -> Iterator[Answer]:
        reader = self._open()
        version = reader.version()
        kind = str(reader.rows(listing_queries.ID_KIND)[0][0])
        if (few := self._few(query, version)) is not None:
            found = self._packed(reader, listing_queries.among(query, few), kind)
        else:
            if head:
                first = self._packed(reader, listing_queries.first_matches(query, _HEAD), kind)
                if first:
                    yield Answer(first, complete=False)
            found = self._whole(reader, query, kind)
        self._last = query, version, found
        yield Answer(found, complete=True)

    def _whole(self, reader: Reader, query: Query, kind: str) -> array[int]:
        """Return all ids; in pieces, where no piece needs the whole to be sorted."""
        if not listing_queries.is_plain(query):
            return self._packed(reader, listing_queries.ids(query), kind)
        size, version = listing_queries.PIECE, reader.version()
        found = piece = self._packed(reader, listing_queries.ids(query, 0, size), kind)
        while len(piece) == size:
            piece = self._packed(reader, listing_queries.ids(query, len(found), size), kind)
            found += piece
        return found if reader.version() == version else self._whole(reader, query, kind)

    def _few(self, query: Query, version: int) -> array[int] | None:
        """Return the few hits of the last question, where all hits of this one are among them."""
        if self._last is None:
            return None
        last, at, found = self._last
        narrower = last.find.strip() in query.find and replace(query, find=last.find) == last
        if begins_words(last.find):  # a short word that grows may stand anywhere
            return None
        return found if narrower and at == version and len(found) <= _FEW else None

    def _packed(self, reader: Reader, select: first_page.Select, kind: str) -> array[int]:
        text, values = listing_queries.packed(select, kind)
        return listing_queries.unpacked(reader.rows(text, values)[0][0], kind)

    def _open(self) -> Reader:
        from desktop_app.storage.reader import Reader  # noqa: PLC0415  # in the thread only

        if self._reader is None:
            self._reader = Reader(self._path, self._must_stop)
        return self._reader

    def _must_stop(self) -> bool:
        return not self._is_wanted() or not self._idle.is_set()

    def rest(self) -> None:
        """Close the connection until the next question."""
        self._last = None
        if self._reader is not None:
            self._reader.close()
            self._reader = None
