# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lazy model of a table: ids in order, rows read when seen, every repaint from a `Change`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication

from desktop_app.overriding import override
from desktop_app.ui.table.sheet import DRAFT, ChoiceNeeded
from desktop_app.ui.table.windows import Windows
from desktop_app.ui.text import tip_text
from desktop_app.words import text as _

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Mapping, Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Query
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.table.sheet import Line, Sheet
    from desktop_app.ui.undo import Undoable

ROOT = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole) + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FIRST_ORDER = int(Qt.ItemDataRole.InitialSortOrderRole)
_OF_HEADERS = frozenset({_DISPLAY, _ALIGNMENT, _FIRST_ORDER})

# Put together once: Qt asks twice a cell and a paint, and adding flags takes longer than all else.
_NOTHING = Qt.ItemFlag.NoItemFlags
_READABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable
_FEW = 64  # rows put in or taken out one by one; more of them are a new spine

Index = QModelIndex | QPersistentModelIndex


class SheetModel(QAbstractTableModel):
    """The rows of a `Sheet`, in the order of a `Query`.

    An edited row stays where it is until the next sort, find or view. While an editor is open
    (`editing`) no row moves, so what is typed always lands on the row it was typed for.

    Attributes:
        sheet: what the table shows.

    Signals:
        query_requested: another query is about to be shown; open editors commit now.
        query_changed: the `Query` that is shown is another one.
        choice_requested: what a `ChoiceNeeded` asks, such as a `PromiseChoice` (M1).
        draft_named: the id of the row that was a draft until now.
    """

    query_requested = Signal()
    query_changed = Signal(object)
    choice_requested = Signal(object)
    draft_named = Signal(object)

    def __init__(
        self,
        sheet: Sheet[Any],
        undoable: Undoable,
        bridge: Bridge,
        parent: QObject | None = None,
        *,
        query: Query | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._undoable = undoable
        self._query = query or sheet.order
        self._editing = False
        self._resting = False
        self._missed = False
        self._draft: int | None = None
        self._adding = False
        self._waiting: Query | None = None
        self._windows: Windows[Line[Any]] = Windows(self._read)
        self._windows.replace(sheet.ids(self._query))

        bridge.changed.connect(self._on_changed)
        bridge.day_changed.connect(self.repaint)

    @property
    def query(self) -> Query:
        """Return what is shown, or will be as soon as the open editor is closed."""
        return self._waiting or self._query

    @property
    def editing(self) -> bool:
        """Say whether an editor is open; rows do not move meanwhile."""
        return self._editing

    @editing.setter
    def editing(self, editing: bool) -> None:
        self._editing = editing
        if editing:
            return
        self._drop_draft()
        if self._waiting is not None:
            self._show(self._waiting)

    @property
    def resting(self) -> bool:
        """Say whether nobody sees the rows; they are read again when somebody does."""
        return self._resting

    @resting.setter
    def resting(self, resting: bool) -> None:
        self._resting = resting
        if not resting and self._missed:
            self._missed = False
            self._read_again()

    def set_query(self, query: Query) -> None:
        """Show other rows or another order; the same query again reads the order anew.

        Open editors are asked to commit first; one that cannot keeps its row until it is closed.
        """
        self.query_requested.emit()
        if self._editing:
            self._waiting = query
        else:
            self._show(query)

    def id_at(self, row: int) -> int | None:
        """Return the id in a row, None for a draft."""
        return self._windows.spine[row] or None if 0 <= row < len(self._windows) else None

    def ids(self, first: int, last: int) -> list[int]:
        """Return the ids from a row to a row, both included."""
        return [number for number in self._windows.spine[first : last + 1] if number != DRAFT]

    def row_of(self, row_id: int) -> int | None:
        """Return the row of an id, None when it is not shown."""
        return self._windows.position(row_id)

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Return the rows of these ids, as far as they are shown, from the top down."""
        return self._windows.positions(ids)

    def line(self, row: int) -> Line[Any] | None:
        """Return what a row says, ready to be painted; None when it was deleted meanwhile."""
        return self._windows.at(row)

    def repaint(self) -> None:
        """Read and paint every row anew, where it is."""
        self._windows.forget_all()
        self._say_changed(0, len(self._windows) - 1)

    def begin_draft(self, row: int) -> QModelIndex:
        """Put in a row that waits for its name; it goes when its editor closes without one."""
        self._drop_draft()
        self.beginInsertRows(ROOT, row, row)
        self._windows.insert(row, DRAFT)
        self._draft = row
        self.endInsertRows()
        return self.index(row, 0)

    def _drop_draft(self) -> None:
        if (row := self._draft) is not None:
            self._draft = None
            self._remove(row)

    def _read(self, ids: Sequence[int]) -> Mapping[int, Line[Any]]:
        lines = dict(self.sheet.lines([number for number in ids if number != DRAFT]))
        if DRAFT in ids and (draft := self.sheet.draft()) is not None:
            lines[DRAFT] = draft
        return lines

    def _show(self, query: Query) -> None:
        self._waiting = None
        changed, self._query = query != self._query, query
        self.beginResetModel()
        self._windows.replace(self.sheet.ids(query))
        self.endResetModel()
        if changed:
            self.query_changed.emit(query)

    def _say_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # What happened elsewhere

    def _on_changed(self, change: Change) -> None:
        if self._resting:
            self._missed = True
            return
        reach = self.sheet.reach(change)
        came = self._name_draft(reach.came)
        if not change.edits or len(came) + len(reach.went) > _FEW:
            self._read_again()
            return
        if came or reach.went:
            self._come_and_go(came, reach.went)
        if reach.altered is None:
            self.repaint()
        else:
            self._repaint_ids(reach.altered)

    def _name_draft(self, came: frozenset[int]) -> frozenset[int]:
        """Let the row that was typed stand where it was typed; return who else came."""
        if self._draft is None or len(came) != 1 or not self._adding:
            return came
        (number,) = came
        self._windows.put(self._draft, number)
        self._draft = None
        self.draft_named.emit(number)
        return frozenset()

    def _read_again(self) -> None:
        if self._editing:
            self._waiting = self._waiting or self._query
            self.repaint()
        else:
            self._show(self._query)

    def _come_and_go(self, came: Collection[int], went: Collection[int]) -> None:
        if self._editing:
            self._waiting = self._waiting or self._query
            self._windows.forget(went)
            return
        for number in went:
            row = self._windows.position(number)
            if row is not None:
                self._remove(row)
        if came:
            self._insert(came)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(ROOT, row, row)
        self._windows.remove(row, row)
        self.endRemoveRows()

    def _insert(self, came: Collection[int]) -> None:
        """Put new rows behind the row that would stand before them in a fresh order."""
        fresh = self.sheet.ids(self._query)
        for at, number in enumerate(fresh):
            if number in came and self._windows.position(number) is None:
                row = self._row_behind(fresh, at)
                self.beginInsertRows(ROOT, row, row)
                self._windows.insert(row, number)
                self.endInsertRows()

    def _row_behind(self, fresh: array[int], at: int) -> int:
        for before in reversed(fresh[:at]):
            row = self._windows.position(before)
            if row is not None:
                return row + 1
        return 0

    def _repaint_ids(self, ids: Collection[int]) -> None:
        self._windows.forget(ids)
        if len(ids) > _FEW:
            self._say_changed(0, len(self._windows) - 1)
            return
        for number in ids:
            row = self._windows.position(number)
            if row is not None:
                self._say_changed(row, row)

    # What Qt asks

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._windows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.columns)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role not in _ANSWERS or not self.checkIndex(index):
            return None
        line = self._windows.at(index.row())
        if line is None:
            return None
        said = _ANSWERS[role](line, index.column())
        if role == _ACCESSIBLE and not said:
            return _("{column}: none", column=self.sheet.header(index.column()))
        return said

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role not in _OF_HEADERS or orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.sheet.header(section)
        if role == _ALIGNMENT and self.sheet.columns[section] in self.sheet.numbers:
            # A style sheet's header does not turn round with the language.
            rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == _FIRST_ORDER and self.sheet.columns[section] in self.sheet.newest_first:
            return Qt.SortOrder.DescendingOrder
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self._windows.at(index.row()) if index.isValid() else None
        if line is None:
            return _NOTHING
        return _EDITABLE if self.sheet.may_edit(line, index.column()) else _READABLE

    @override
    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Do what was typed; False when it was refused. The repaint comes by the bridge."""
        line = self._windows.at(index.row()) if role == _EDIT and index.isValid() else None
        if line is None:
            return False
        if line.id == DRAFT:
            return self._add(str(value))
        if value == line.value(index.column()):
            return True
        try:
            return self._undoable.do(self.sheet.verb(line, index.column(), value))
        except ChoiceNeeded as asked:
            self.choice_requested.emit(asked.choice)
            return True

    def _add(self, name: str) -> bool:
        verb = self.sheet.adding(name) if name.strip() else None
        if verb is None:
            return True  # without a name it goes as it came
        self._adding = True
        try:
            return self._undoable.do(verb)
        finally:
            self._adding = False

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.sheet.columns):
            wanted = replace(
                self.query,
                sort=self.sheet.columns[column],
                descending=order == Qt.SortOrder.DescendingOrder,
            )
            if wanted != self.query:
                self.set_query(wanted)


_ANSWERS: dict[int, Callable[[Line[Any], int], object]] = {
    _DISPLAY: lambda line, column: line.text(column),
    _TOOL_TIP: lambda line, column: tip_text(line.tip(column)),
    _EDIT: lambda line, column: line.value(column),
    _ACCESSIBLE: lambda line, column: line.aloud(column),
    ROW: lambda line, _column: line.row,
}
