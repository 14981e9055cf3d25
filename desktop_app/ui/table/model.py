# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lazy model of a table: ids in order, rows read when seen, every repaint from a `Change`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.overriding import override
from desktop_app.ui.table.sheet import DRAFT, ChoiceNeeded
from desktop_app.ui.table.spine_model import ROOT, SpineModel
from desktop_app.ui.text import tip_text
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Query
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.table.sheet import Line, Sheet
    from desktop_app.ui.undo import Undoable

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


class SheetModel(SpineModel):
    """The rows of a `Sheet`, in the order of a `Query`.

    An edited row stays where it is until the next sort, find or view. While an editor is open
    (`editing`) no row moves, so what is typed always lands on the row it was typed for.

    Attributes:
        asks: whether there is time for a question; without it the editor stays open.
        appends: whether rows that come now are put behind the last one, as a paste past it does.

    Signals:
        query_requested: another query is about to be shown; open editors commit now.
        choice_requested: what a `ChoiceNeeded` asks, such as a `PromiseChoice` (M1).
        draft_named: the id of the row that was a draft until now.
        columns_changing: columns are about to come, go, move or be renamed.
        columns_changed: they have.
    """

    query_requested = Signal()
    choice_requested = Signal(object)
    draft_named = Signal(object)
    columns_changing = Signal()
    columns_changed = Signal()

    def __init__(
        self,
        sheet: Sheet[Any],
        undoable: Undoable,
        bridge: Bridge,
        parent: QObject | None = None,
        *,
        query: Query | None = None,
    ) -> None:
        super().__init__(sheet, query or sheet.order, parent)
        self._undoable = undoable
        self.failed.connect(undoable.refused)
        self._resting = False
        self._missed = False
        self._draft: int | None = None
        self._lasts = False  # whether the draft stays when its editor closes without a name
        self._adding = False
        self._waiting: Query | None = None
        self.asks, self.appends = True, False
        self.modelAboutToBeReset.connect(self._forget_draft)
        bridge.changed.connect(self._on_changed)
        bridge.day_changed.connect(self.repaint)

    @property
    def undoable(self) -> Undoable:
        """Return what runs the verbs of the rows."""
        return self._undoable

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
        if not self._lasts:
            self._drop_draft()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._show(waiting)
        else:
            self._take_late()

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
        self.drop_last()
        if self._editing:
            self._waiting = query
        else:
            self._waiting = None
            self._show(query)

    def begin_draft(self, row: int) -> QModelIndex:
        """Put in a row that waits for its name; it goes when its editor closes without one."""
        self._drop_draft()
        self._fill_in()
        row = min(row, self.rowCount())
        self._insert_at(row, DRAFT)
        self._draft = row
        return self.index(row, 0)

    def begin_last(self) -> QModelIndex:
        """Put in an empty row behind the last one, which stays until `drop_last`."""
        index = self.begin_draft(self.rowCount() + 1)
        self._lasts = True
        return index

    @property
    def last_line(self) -> int | None:
        """Return where the empty row behind the last one is, None where there is none."""
        return self._draft if self._lasts else None

    @property
    def count(self) -> int:
        """Return how many rows there are, without one that is nobody yet."""
        return self.rowCount() - (self._draft is not None)

    def drop_last(self) -> None:
        """Take out the empty row behind the last one, unless something is being typed there."""
        if self._lasts and not self._editing:
            self._drop_draft()

    def _drop_draft(self) -> None:
        if (row := self._draft) is not None:
            self._forget_draft()
            self._remove(row, row)

    def _forget_draft(self) -> None:
        self._draft, self._lasts = None, False

    # What happened elsewhere

    def _on_changed(self, change: Change) -> None:
        if self.sheet.alters_columns(change):
            from desktop_app.ui.table import column_changes  # noqa: PLC0415  # few ever do

            column_changes.take(self)
        if self._resting:
            self._missed = True
            return
        reach = self.sheet.reach(change)
        came, went = self._name_draft(reach.came), reach.went | self._last_line()
        several = len(came) + len(went)
        too_many = several > _FEW or (several and not self._windows.is_whole)
        if not change.edits or (too_many and not self.appends):
            self._read_again()
            return
        if reach.altered is None:  # before others come and go: these are read anew by that
            self.repaint()
        else:
            self._repaint_ids(reach.altered)
        if came or went:
            self._come_and_go(came, went)
        self._ask_again()

    def _last_line(self) -> frozenset[int]:
        """Let the empty row behind the last one go with what a change takes away."""
        if self._editing or not self._lasts:
            return frozenset()
        self._forget_draft()
        return frozenset({DRAFT})

    def _name_draft(self, came: frozenset[int]) -> frozenset[int]:
        """Let the row that was typed stand where it was typed; return who else came."""
        if self._draft is None or len(came) != 1 or not self._adding:
            return came
        (number,) = came
        self._windows.put(self._draft, number)
        self._forget_draft()
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
            self._repaint_ids([*went, *came])  # they stand where they are, empty or full again
            return
        self._remove_ids(went)
        if came:
            (self._put_behind if self.appends else self._insert)(came)

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
        known = line.flags
        if known is None:
            may = (self.sheet.may_edit(line, at) for at in range(self.columnCount()))
            known = line.flags = tuple(_EDITABLE if each else _READABLE for each in may)
        return known[index.column()]  # type: ignore[no-any-return]

    @override
    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Do what was typed; False when it was refused. The repaint comes by the bridge."""
        line = self._windows.at(index.row()) if role == _EDIT and index.isValid() else None
        if line is None:
            return False
        if line.id == DRAFT:
            return self._add(str(value), index.column())
        if value == line.value(index.column()):
            return True
        try:
            return self._undoable.do(self.sheet.verb(line, index.column(), value))
        except ChoiceNeeded as asked:
            if not self.asks:
                return False
            self.choice_requested.emit(asked.choice)
            return True

    def _add(self, name: str, column: int) -> bool:
        verb = self.sheet.adding(name, column) if name.strip() else None
        if verb is None:
            return True  # without a name it goes as it came
        self._adding = True
        try:
            return self._undoable.do(verb)
        finally:
            self._adding = False

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        name, down = self.sheet.columns[column], order == Qt.SortOrder.DescendingOrder
        if column >= 0 and (name, down) != (self.query.sort, self.query.descending):
            self.set_query(replace(self.query, sort=name, descending=down, then=()))


_ANSWERS: dict[int, Callable[[Line[Any], int], object]] = {
    _DISPLAY: lambda line, column: line.text(column),
    _TOOL_TIP: lambda line, column: tip_text(line.tip(column)),
    _EDIT: lambda line, column: line.value(column),
    _ACCESSIBLE: lambda line, column: line.aloud(column),
    ROW: lambda line, _column: line.row,
}
