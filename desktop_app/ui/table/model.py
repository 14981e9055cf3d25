# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lazy model of the table: ids in order, rows read when seen, every repaint from a `Change`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop_app.domain.records import (
    Contact,
    Organization,
    Promise,
    Pursuit,
    Step,
)
from desktop_app.services.browsing import Column, Query
from desktop_app.ui.table.cells import COLUMNS, Line, header
from desktop_app.ui.table.edits import ChoiceNeeded, verb_of
from desktop_app.ui.table.windows import Windows
from desktop_app.ui.text import tip_text

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Mapping, Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.undo import Undoable

ROOT = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole) + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)

_ALWAYS = frozenset({Column.COMPANY, Column.TITLE, Column.PERSON})
_WHILE_LIVE = _ALWAYS | {Column.STAGE, Column.ACTION, Column.DUE}
# Put together once: Qt asks twice a cell and a paint, and adding flags takes longer than all else.
_NOTHING = Qt.ItemFlag.NoItemFlags
_READABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable
_FEW = 64  # rows put in or taken out one by one; more of them are a new spine

Index = QModelIndex | QPersistentModelIndex


class PursuitModel(QAbstractTableModel):
    """Pursuits as rows, in the order of a `Query`.

    An edited row stays where it is until the next sort, find or view. While an editor is open
    (`editing`) no row moves, so what is typed always lands on the row it was typed for.

    Signals:
        query_requested: another query is about to be shown; open editors commit now.
        query_changed: the `Query` that is shown is another one.
        promise_choice_requested: a `PromiseChoice`; a date that was said is to be moved (M1).
    """

    query_requested = Signal()
    query_changed = Signal(object)
    promise_choice_requested = Signal(object)

    def __init__(
        self, office: Office, undoable: Undoable, bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._undoable = undoable
        self._query = Query()
        self._editing = False
        self._waiting: Query | None = None
        self._windows: Windows[Line] = Windows(self._read)
        self._windows.replace(office.browsing.ids(self._query))

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
        if not editing and self._waiting is not None:
            self._show(self._waiting)

    def set_query(self, query: Query) -> None:
        """Show other pursuits or another order; the same query again reads the order anew.

        Open editors are asked to commit first; one that cannot keeps its row until it is closed.
        """
        self.query_requested.emit()
        if self._editing:
            self._waiting = query
        else:
            self._show(query)

    def id_at(self, row: int) -> int | None:
        """Return the pursuit in a row."""
        return self._windows.spine[row] if 0 <= row < len(self._windows) else None

    def ids(self, first: int, last: int) -> list[int]:
        """Return the pursuits from a row to a row, both included."""
        return self._windows.spine[first : last + 1].tolist()

    def row_of(self, pursuit_id: int) -> int | None:
        """Return the row of a pursuit, None when it is not shown."""
        return self._windows.position(pursuit_id)

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Return the rows of these pursuits, as far as they are shown, from the top down."""
        return self._windows.positions(ids)

    def line(self, row: int) -> Line | None:
        """Return what a row says, ready to be painted; None when it was deleted meanwhile."""
        return self._windows.at(row)

    def repaint(self) -> None:
        """Read and paint every row anew, where it is."""
        self._windows.forget_all()
        self._say_changed(0, len(self._windows) - 1)

    def _read(self, ids: Sequence[int]) -> Mapping[int, Line]:
        office = self._office
        today, zone = office.desk.today, office.desk.clock.zone_name()
        clock12 = office.preferences.current.clock12
        return {
            row_id: Line(row, today, zone=zone, clock12=clock12)
            for row_id, row in office.browsing.rows(ids).items()
        }

    def _show(self, query: Query) -> None:
        self._waiting = None
        changed, self._query = query != self._query, query
        self.beginResetModel()
        self._windows.replace(self._office.browsing.ids(query))
        self.endResetModel()
        if changed:
            self.query_changed.emit(query)

    def _say_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    # What happened elsewhere

    def _on_changed(self, change: Change) -> None:
        came, went = _came_and_went(change)
        if not change.edits or len(came) + len(went) > _FEW:
            self._read_again()
            return
        if came or went:
            self._come_and_go(came, went)
        if change.touched(Contact) or change.touched(Organization):
            self.repaint()
        else:
            self._repaint_ids(_pursuits_of(change) - came - went)

    def _read_again(self) -> None:
        if self._editing:
            self._waiting = self._waiting or self._query
            self.repaint()
        else:
            self._show(self._query)

    def _come_and_go(self, came: set[int], went: set[int]) -> None:
        if self._editing:
            self._waiting = self._waiting or self._query
            self._windows.forget(went)
            return
        for pursuit_id in went:
            self._remove(pursuit_id)
        if came:
            self._insert(came)

    def _remove(self, pursuit_id: int) -> None:
        row = self._windows.position(pursuit_id)
        if row is not None:
            self.beginRemoveRows(ROOT, row, row)
            self._windows.remove(row, row)
            self.endRemoveRows()

    def _insert(self, came: set[int]) -> None:
        """Put new rows behind the row that would stand before them in a fresh order."""
        fresh = self._office.browsing.ids(self._query)
        for at, pursuit_id in enumerate(fresh):
            if pursuit_id in came and self._windows.position(pursuit_id) is None:
                row = self._row_behind(fresh, at)
                self.beginInsertRows(ROOT, row, row)
                self._windows.insert(row, pursuit_id)
                self.endInsertRows()

    def _row_behind(self, fresh: array[int], at: int) -> int:
        for before in reversed(fresh[:at]):
            row = self._windows.position(before)
            if row is not None:
                return row + 1
        return 0

    def _repaint_ids(self, ids: set[int]) -> None:
        self._windows.forget(ids)
        if len(ids) > _FEW:
            self._say_changed(0, len(self._windows) - 1)
            return
        for pursuit_id in ids:
            row = self._windows.position(pursuit_id)
            if row is not None:
                self._say_changed(row, row)

    # What Qt asks

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._windows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role not in _ANSWERS or not self.checkIndex(index):
            return None
        line = self._windows.at(index.row())
        return None if line is None else _ANSWERS[role](line, index.column())

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return header(COLUMNS[section])
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self._windows.at(index.row()) if index.isValid() else None
        if line is None:
            return _NOTHING
        editable = _WHILE_LIVE if line.live else _ALWAYS
        return _EDITABLE if COLUMNS[index.column()] in editable else _READABLE

    @override
    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Do what was typed; False when it was refused. The repaint comes by the bridge."""
        line = self._windows.at(index.row()) if role == _EDIT and index.isValid() else None
        if line is None:
            return False
        column = COLUMNS[index.column()]
        if value == line.value(column):
            return True
        try:
            return self._undoable.do(verb_of(self._office, line.row, column, value))
        except ChoiceNeeded as asked:
            self.promise_choice_requested.emit(asked.choice)
            return True

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            wanted = replace(
                self.query,
                sort=COLUMNS[column],
                descending=order == Qt.SortOrder.DescendingOrder,
            )
            if wanted != self.query:
                self.set_query(wanted)


_ANSWERS: dict[int, Callable[[Line, int], object]] = {
    _DISPLAY: Line.text,
    _TOOL_TIP: lambda line, column: tip_text(line.tip(column)),
    _EDIT: lambda line, column: line.value(COLUMNS[column]),
    _ACCESSIBLE: Line.aloud,
    ROW: lambda line, _column: line.row,
}


def _came_and_went(change: Change) -> tuple[set[int], set[int]]:
    came, went = set(), set()
    for edit in change.edits:
        if isinstance(edit.record, Pursuit):
            if edit.before is None:
                came.add(edit.record.id)
            elif edit.after is None:
                went.add(edit.record.id)
    return came, went


def _pursuits_of(change: Change) -> set[int]:
    return {
        edit.record.id if isinstance(edit.record, Pursuit) else edit.record.pursuit_id
        for edit in change.edits
        if isinstance(edit.record, Pursuit | Step | Promise)
    }
