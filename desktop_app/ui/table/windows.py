# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The spine of ids and the windows of rows read around what is seen (architecture.md)."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

SIZE = 256
KEPT = 64

T = TypeVar("T")


class Windows(Generic[T]):
    """Rows by position, read `SIZE` at a time and the last `KEPT` windows remembered.

    Attributes:
        spine: the ids of all rows in display order.
    """

    def __init__(self, read: Callable[[Sequence[int]], Mapping[int, T]]) -> None:
        self._read = read
        self.spine: array[int] = array("q")
        # By number of the window; None marks an id that is no longer there.
        self._windows: OrderedDict[int, dict[int, T | None]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.spine)

    def replace(self, spine: array[int]) -> None:
        """Take another order of ids; every row is read anew."""
        self.spine = spine
        self._windows.clear()

    def insert(self, position: int, row_id: int) -> None:
        """Put an id before a position; the windows behind it are read anew."""
        self.spine.insert(position, row_id)
        self._forget_from(position)

    def put(self, position: int, row_id: int) -> None:
        """Let another id stand at a position; no other row moves."""
        self.spine[position] = row_id

    def remove(self, first: int, last: int) -> None:
        """Take out the ids from `first` to `last`, both included."""
        del self.spine[first : last + 1]
        self._forget_from(first)

    def position(self, row_id: int) -> int | None:
        """Return where an id stands, None when it is not shown."""
        try:
            return self.spine.index(row_id)
        except ValueError:
            return None

    def positions(self, ids: Collection[int]) -> list[int]:
        """Return where these ids stand, in order, in one pass over the spine."""
        wanted = frozenset(ids)
        return [row for row, row_id in enumerate(self.spine) if row_id in wanted]

    def at(self, position: int) -> T | None:
        """Return the row at a position, None when it was deleted meanwhile."""
        number = position // SIZE
        window = self._windows.get(number)
        row_id = self.spine[position]
        if window is None:
            window = self._read_around(position)
        elif row_id not in window:
            self._fill(number, window)
        if next(reversed(self._windows)) != number:
            self._windows.move_to_end(number)
        return window[row_id]

    def forget(self, ids: Collection[int]) -> None:
        """Read these rows anew when they are next asked for."""
        for window in self._windows.values():
            for row_id in ids:
                window.pop(row_id, None)

    def forget_all(self) -> None:
        """Read every row anew when it is next asked for."""
        self._windows.clear()

    def _forget_from(self, position: int) -> None:
        for number in [n for n in self._windows if n >= position // SIZE]:
            del self._windows[number]

    def _ids(self, number: int) -> array[int]:
        return self.spine[number * SIZE : (number + 1) * SIZE]

    def _read_around(self, position: int) -> dict[int, T | None]:
        """Read a window and, in the same query, its nearer neighbour.

        A screen that straddles two windows is then painted with one query, not two.
        """
        number = position // SIZE
        beside = number + (1 if position % SIZE >= SIZE // 2 else -1)
        wanted = [number]
        if beside not in self._windows and 0 <= beside * SIZE < len(self.spine):
            wanted.insert(0, beside)
        found = self._read([row_id for n in wanted for row_id in self._ids(n)])
        for n in wanted:
            self._windows[n] = {row_id: found.get(row_id) for row_id in self._ids(n)}
        while len(self._windows) > KEPT:
            self._windows.popitem(last=False)
        return self._windows[number]

    def _fill(self, number: int, window: dict[int, T | None]) -> None:
        missing = [row_id for row_id in self._ids(number) if row_id not in window]
        found = self._read(missing)
        window.update({row_id: found.get(row_id) for row_id in missing})
