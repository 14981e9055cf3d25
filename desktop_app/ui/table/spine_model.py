# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which rows a table shows and where each stands: by id, however many there are.

A short order is read at once. Of a long one the length and what is seen are known at once; the
whole of it, or what was looked for, comes from a thread (`OrderThread`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QTimer,
    Signal,
)

from desktop_app.ui.table.sheet import DRAFT
from desktop_app.ui.table.windows import Windows

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.filters import Query
    from desktop_app.services.table_rows import Answer, TableRows
    from desktop_app.ui.table.order_thread import OrderThread
    from desktop_app.ui.table.sheet import Line, Sheet

ROOT = QModelIndex()
_FEW = 64  # rows put in, taken out or looked up one by one; more of them are a new spine
FIRST_MS = 250  # before the first order is read: the window is to be seen first
PAINT_MS = 30  # before a further one is
_SOON = -1  # the number of a question that is yet to be asked
_FEW_SOUGHT = 8  # rows of a long order looked up one by one before all of it is read


class SpineModel(QAbstractTableModel):
    """The rows of a `Sheet` in the order of a `Query`.

    While an editor is open (`_editing`) no row moves.

    Attributes:
        sheet: what the table shows.

    Signals:
        query_changed: the `Query` that is shown is another one.
        completed: all rows of the query are known now; until then, the first ones or the old ones
            are shown.
        failed: a `KnownError`: the rows could not be read.
    """

    query_changed = Signal(object)
    completed = Signal()
    failed = Signal(object)

    def __init__(self, sheet: Sheet[Any], query: Query, parent: QObject | None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._query = query
        self._editing = False
        self._thread: OrderThread | None = None
        self._asked = 0  # the number of the question that is not answered in full yet
        self._moved = False  # whether rows may have moved since it was asked
        self._late: array[int] | None = None  # an order that waits until the editor is closed
        self._shown = query  # what the rows were read for; another one may have been asked since
        self._windows: Windows[Line[Any]] = Windows(self._read)
        self._begin()

    @property
    def is_complete(self) -> bool:
        """Say whether all rows of the query are known, so that their number is final."""
        return not self._asked and self._late is None

    # Which rows

    def id_at(self, row: int) -> int | None:
        """Return the id in a row, None for a draft."""
        return self._windows.id_at(row) or None if 0 <= row < len(self._windows) else None

    def ids(self, first: int, last: int) -> list[int]:
        """Return the ids from a row to a row, both included."""
        last = min(last, len(self._windows) - 1)
        if not self._windows.is_whole and last - first < _FEW:
            return [self._windows.id_at(row) for row in range(first, last + 1)]
        self._fill_in()
        return [number for number in self._windows.spine[first : last + 1] if number != DRAFT]

    def row_of(self, row_id: int) -> int | None:
        """Return the row of an id, None when it is not shown."""
        row = self._windows.position(row_id)
        if row is None and not self._windows.is_whole and (long := self.sheet.long()) is not None:
            row = long.position(self._shown, row_id)
        return row

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Return the rows of these ids, as far as they are shown, from the top down."""
        if not self._windows.is_whole and len(ids) <= _FEW_SOUGHT:
            return sorted(row for i in ids if (row := self.row_of(i)) is not None)
        self._fill_in()
        return self._windows.positions(ids) if ids else []

    def line(self, row: int) -> Line[Any] | None:
        """Return what a row says, ready to be painted; None when it was deleted meanwhile."""
        return self._windows.at(row)

    def forget_lines(self) -> None:
        """Put every row into words anew when it is next seen."""
        self._windows.forget_all()

    def repaint(self) -> None:
        """Read and paint every row anew, where it is."""
        self._windows.forget_all()
        self._say_changed(0, len(self._windows) - 1)

    def _say_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _read(self, ids: Sequence[int]) -> Mapping[int, Line[Any]]:
        lines = dict(self.sheet.lines([number for number in ids if number != DRAFT]))
        if DRAFT in ids and (draft := self.sheet.draft()) is not None:
            lines[DRAFT] = draft
        return lines

    def _fill_in(self) -> None:
        """Make sure that every id is known: read them now where they did not come yet."""
        if self._windows.is_whole:
            return
        ids = self.sheet.ids(self._shown)
        if len(ids) == len(self._windows):
            self._windows.complete(ids)
        else:  # somebody else wrote meanwhile
            self._exchange(ids)
        if self._shown == self._query:
            self._give_up()
            self.completed.emit()

    # Another query

    def _show(self, query: Query) -> None:
        changed, self._query = query != self._query, query
        if self._begin(resets=True):
            self.completed.emit()
        if changed:
            self.query_changed.emit(query)

    def _begin(self, *, resets: bool = False) -> bool:
        """Show the present query as far as it is known at once; say whether that is all of it."""
        self._late, self._moved = None, False
        query, long = self._query, self.sheet.long()
        length = None if long is None else long.length(query)
        if long is None or length is not None:
            self._shown = query
            if resets:
                self.beginResetModel()
            if length is None:
                self._windows.replace(self.sheet.ids(query))
            else:
                self._windows.begin(length, lambda at, most: self.sheet.page(query, at, most))
            if resets:
                self.endResetModel()
        if long is None:
            self._give_up()
            return True
        if length is None and resets:
            self._ask(long, query, head=_seeks_others(query, self._shown))
        else:  # what is seen is read already: it is painted before the thread takes its share
            self._give_up()
            self._asked = _SOON
            wait = PAINT_MS if resets else FIRST_MS
            QTimer.singleShot(wait, self, lambda: self._ask_soon(head=not resets))
        return False

    def _ask_soon(self, *, head: bool) -> None:
        if self._asked == _SOON and (long := self.sheet.long()) is not None:
            self._ask(long, self._query, head=head)

    def _ask(self, long: TableRows, query: Query, *, head: bool) -> None:
        if self._thread is None:
            from desktop_app.ui.table.order_thread import OrderThread  # noqa: PLC0415  # long ones

            self._thread = OrderThread()
            self._thread.answered.connect(self._on_answer)
            self._thread.failed.connect(self._on_failed)
            self.destroyed.connect(self._thread.finish)
            if (app := QCoreApplication.instance()) is not None:
                app.aboutToQuit.connect(self._thread.finish)
        self._asked = self._thread.ask(long, query, head=head)

    def _give_up(self) -> None:
        self._late = None
        if self._thread is not None and self._asked:
            self._thread.give_up()
        self._asked = 0

    def finish(self) -> None:
        """Wait for no order any more: the database is about to be closed.

        What is read from a closed file within a reset raises in Qt's own calls, and two errors
        there end the process.
        """
        self._give_up()
        if self._thread is not None:
            self._thread.finish()

    def _on_answer(self, number: int, answer: Answer) -> None:
        if number != self._asked:
            return
        if not answer.complete:
            if not self._editing:
                self._shown = self._query
                self._exchange(answer.ids)
            return
        self._asked = 0
        if self._editing:
            self._late = answer.ids
        else:
            self._take(answer.ids)

    def _on_failed(self, number: int, error: KnownError) -> None:
        if number == self._asked:
            self._asked = 0
            self.failed.emit(error)

    def _take_late(self) -> None:
        """Take the order that came while an editor was open."""
        if self._late is not None:
            late, self._late = self._late, None
            self._take(late)

    def _take(self, ids: array[int]) -> None:
        shown, same = self._windows, self._shown == self._query and not self._moved
        self._shown = self._query
        if not shown.is_whole and same and len(ids) == len(shown):
            shown.complete(ids)  # no row moves
        elif shown.is_whole and len(ids) >= len(shown) > 0 and ids[: len(shown)] == shown.spine:
            self._append(ids)
        else:
            self._exchange(ids)
        self._moved = False
        self.completed.emit()

    def _append(self, ids: array[int]) -> None:
        """Add what comes behind the first matches."""
        if len(ids) > len(self._windows):
            self.beginInsertRows(ROOT, len(self._windows), len(ids) - 1)
            self._windows.complete(ids)
            self.endInsertRows()

    def _exchange(self, ids: array[int]) -> None:
        self.beginResetModel()
        self._windows.replace(ids)
        self.endResetModel()

    def _ask_again(self) -> None:
        """Ask once more for an order that is awaited: rows may have moved since."""
        if not self.is_complete and (long := self.sheet.long()) is not None:
            self._moved, self._late = True, None
            self._ask(long, self._query, head=False)

    # Rows that come and go

    def _remove_ids(self, went: Collection[int]) -> None:
        # Neighbours go together, the last first: what stays beside them can be read all the while.
        rows = sorted(r for i in went if (r := self._windows.position(i)) is not None)
        while rows:
            first = last = rows.pop()
            while rows and rows[-1] == first - 1:
                first = rows.pop()
            self._remove(first, last)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(ROOT, first, last)
        self._windows.remove(first, last)
        self.endRemoveRows()

    def _insert(self, came: Collection[int]) -> None:
        """Put new rows behind the row that would stand before them in a fresh order."""
        long = self.sheet.long()
        if long is not None:
            for number in came:
                if long.shows(self._query, number) and self._windows.position(number) is None:
                    self._insert_at(self._row_behind(long.before(self._query, number)), number)
            return
        fresh = self.sheet.ids(self._query)
        for at, number in enumerate(fresh):
            if number in came and self._windows.position(number) is None:
                self._insert_at(self._row_behind(reversed(fresh[:at])), number)

    def _put_behind(self, came: Collection[int]) -> None:
        """Put new rows behind the last one, oldest first.

        They stay there, as an edited row does, until the next sort, find or view.
        """
        self._fill_in()
        shown = frozenset(self.sheet.ids(self._query))
        fresh = [i for i in sorted(came) if i in shown and self._windows.position(i) is None]
        if fresh:
            first = len(self._windows)
            self.beginInsertRows(ROOT, first, first + len(fresh) - 1)
            self._windows.append(fresh)
            self.endInsertRows()

    def _insert_at(self, row: int, number: int) -> None:
        self.beginInsertRows(ROOT, row, row)
        self._windows.insert(row, number)
        self.endInsertRows()

    def _row_behind(self, before: Iterable[int]) -> int:
        for number in before:
            row = self._windows.position(number)
            if row is not None:
                return row + 1
        return 0

    def _repaint_ids(self, ids: Collection[int]) -> None:
        """Paint these rows anew; what was never read is not on the screen either."""
        rows = self._windows.seen_positions(ids)
        self._windows.forget(ids)
        if len(rows) > _FEW:
            self._say_changed(rows[0], rows[-1])
            return
        for row in rows:
            self._say_changed(row, row)


def _seeks_others(query: Query, shown: Query) -> bool:
    """Say whether a query asks for other rows, not only for another order of the same."""
    return (query.view, query.find, query.where) != (shown.view, shown.find, shown.where)
