# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The spine of ids and the windows of rows read around what is seen (architecture.md)."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

SIZE = 64  # few more rows are read than seen; half as many are on a screen of 1,300 px
KEPT = 80
UNKNOWN = -1
"""Stands in the spine where no id is known yet."""

T = TypeVar("T")


class Windows(Generic[T]):
    """Rows by position, read `SIZE` at a time and the last `KEPT` windows remembered.

    A long spine may arrive later than its length: until then (`begin`) ids are filled in page by
    page, as they are seen.

    Attributes:
        spine: the ids of all rows in display order, `UNKNOWN` where they are not known yet.
    """

    def __init__(self, read: Callable[[Sequence[int]], Mapping[int, T]]) -> None:
        self._read = read
        self._page: Callable[[int, int], Mapping[int, T]] | None = None
        self.spine: array[int] = array("q")
        # By number of the window; None marks an id that is no longer there.
        self._windows: OrderedDict[int, dict[int, T | None]] = OrderedDict()
        # What was asked for last: a paint asks ten things a cell, cell by cell.
        self._last: tuple[int, T | None] = -1, None

    def __len__(self) -> int:
        return len(self.spine)

    @property
    def is_whole(self) -> bool:
        """Say whether all ids are known."""
        return self._page is None

    def begin(self, length: int, page: Callable[[int, int], Mapping[int, T]]) -> None:
        """Take so many rows whose ids come later; every row is read anew.

        `page` reads rows in display order, from a position and at most so many.
        """
        self.replace(array("q", [UNKNOWN]) * length)
        self._page = page

    def complete(self, spine: array[int]) -> None:
        """Take the ids of the same rows in the same order; what was read stays read."""
        self.spine, self._page = spine, None
        self._last = -1, None

    def replace(self, spine: array[int]) -> None:
        """Take another order of ids; every row is read anew."""
        self.spine, self._page = spine, None
        self.forget_all()

    def insert(self, position: int, row_id: int) -> None:
        """Put an id before a position; the windows behind it are read anew."""
        self.spine.insert(position, row_id)
        self._forget_from(position)

    def append(self, ids: Collection[int]) -> None:
        """Put ids behind the last one; the window at the end is read anew."""
        position = len(self.spine)
        self.spine.extend(ids)
        self._forget_from(position)

    def put(self, position: int, row_id: int) -> None:
        """Let another id stand at a position; no other row moves."""
        self.spine[position] = row_id
        self._last = -1, None

    def remove(self, first: int, last: int) -> None:
        """Take out the ids from `first` to `last`, both included."""
        del self.spine[first : last + 1]
        self._forget_from(first)

    def position(self, row_id: int) -> int | None:
        """Return where an id stands, None when it is not shown, or not known yet."""
        seen = self.seen_positions((row_id,))
        if seen:
            return seen[0]
        try:
            return self.spine.index(row_id)
        except ValueError:
            return None

    def positions(self, ids: Collection[int]) -> list[int]:
        """Return where these ids stand, in order, in one pass over the spine."""
        if len(ids) == 1:  # after each sort
            return [row for row_id in ids if (row := self.position(row_id)) is not None]
        wanted = frozenset(ids)
        return [row for row, row_id in enumerate(self.spine) if row_id in wanted]

    def seen_positions(self, ids: Collection[int]) -> list[int]:
        """Return where these ids stand as far as their windows were read; no long pass."""
        found = []
        for number, window in self._windows.items():
            here = [row_id for row_id in ids if row_id in window]
            if here:
                there = self._ids(number)
                found += [number * SIZE + there.index(i) for i in here if i in there]
        return sorted(found)

    def at(self, position: int) -> T | None:
        """Return the row at a position, None when it was deleted meanwhile."""
        last, row = self._last
        if last == position:
            return row
        number = position // SIZE
        window = self._windows.get(number)
        row_id = self.spine[position]
        if row_id == UNKNOWN:
            window, row_id = self._fetch(position)
        elif window is None:
            window = self._read_around(position)
        elif row_id not in window:
            self._fill(number, window)
        if next(reversed(self._windows)) != number:
            self._windows.move_to_end(number)
        row = window[row_id]
        self._last = position, row
        return row

    def id_at(self, position: int) -> int:
        """Return the id at a position, read now where it is not known yet."""
        if self.spine[position] == UNKNOWN:
            self._fetch(position)
        return self.spine[position]

    def forget(self, ids: Collection[int]) -> None:
        """Read these rows anew when they are next asked for."""
        self._last = -1, None
        for window in self._windows.values():
            for row_id in ids:
                window.pop(row_id, None)

    def forget_all(self) -> None:
        """Read every row anew when it is next asked for."""
        self._windows.clear()
        self._last = -1, None

    def _forget_from(self, position: int) -> None:
        self._last = -1, None
        for number in [n for n in self._windows if n >= position // SIZE]:
            del self._windows[number]

    def _ids(self, number: int) -> array[int]:
        return self.spine[number * SIZE : (number + 1) * SIZE]

    def _beside(self, position: int) -> int:
        """Return the window nearer to a position than any other but its own."""
        return position // SIZE + (1 if position % SIZE >= SIZE // 2 else -1)

    def _read_around(self, position: int) -> dict[int, T | None]:
        """Read a window and, in the same query, its nearer neighbour.

        A screen that straddles two windows is then painted with one query, not two.
        """
        number, beside = position // SIZE, self._beside(position)
        wanted = [number]
        if self._may_be_read(beside) and UNKNOWN not in self._ids(beside):
            wanted.insert(0, beside)
        found = self._read([row_id for n in wanted for row_id in self._ids(n)])
        for n in wanted:
            self._keep(n, found)
        return self._windows[number]

    def _may_be_read(self, number: int) -> bool:
        return number not in self._windows and 0 <= number * SIZE < len(self.spine)

    def _keep(self, number: int, found: Mapping[int, T]) -> None:
        self._windows[number] = {row_id: found.get(row_id) for row_id in self._ids(number)}
        while len(self._windows) > KEPT:
            self._windows.popitem(last=False)

    def _fetch(self, position: int) -> tuple[dict[int, T | None], int]:
        """Read a window and its nearer neighbour by their place, ids and all."""
        if self._page is None:  # pragma: no cover  # no id is unknown then
            msg = "a whole spine has no gaps"
            raise LookupError(msg)
        number, beside = position // SIZE, self._beside(position)
        wanted = sorted({number, beside} if self._may_be_read(beside) else {number})
        first = wanted[0] * SIZE
        most = min(len(wanted) * SIZE, len(self.spine) - first)
        found = self._page(first, most)
        ids = [*found, *[0] * (most - len(found))]  # fewer, where somebody else deleted some
        self.spine[first : first + most] = array(self.spine.typecode, ids)
        for n in wanted:
            self._keep(n, found)
        return self._windows[number], self.spine[position]

    def _fill(self, number: int, window: dict[int, T | None]) -> None:
        missing = [row_id for row_id in self._ids(number) if row_id not in window]
        found = self._read(missing)
        window.update({row_id: found.get(row_id) for row_id in missing})
