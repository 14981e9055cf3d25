# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The first columns of a table, standing still over it while the others scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from desktop_app.overriding import override
from desktop_app.ui.table import header_menu, selection
from desktop_app.ui.table.aloud import AloudTable
from desktop_app.ui.table.delegate import SheetDelegate
from desktop_app.ui.table.header import SheetHeader
from desktop_app.ui.table.row_height import set_row_height
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from desktop_app.ui.table.view import SheetView

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_REMEASURED = {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show}


class FrozenColumns(AloudTable):
    """Shows the first columns once more; whatever is done in it is done in the table below.

    Attributes:
        count: how many columns stand still, counted as they are shown.
    """

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view, self.count = view, 0
        self._placing = False
        self.setHorizontalHeader(SheetHeader(self))
        self.setModel(view.rows)
        self.setSelectionModel(view.selectionModel())
        self._painter = SheetDelegate(view.rows, view)  # the editors belong to the table's own
        self.setItemDelegate(self._painter)
        self._arrange()
        self._connect()
        view.installEventFilter(self)

    def _arrange(self) -> None:
        self.setFocusProxy(self._view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAutoScroll(False)  # it goes where the table goes
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollBarPolicy(_OFF)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionsMovable(False)
        self.setAccessibleName("")

    def _connect(self) -> None:
        view, head, mine = self._view, self._view.horizontalHeader(), self.horizontalHeader()
        view.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().rangeChanged.connect(lambda *_range: self._follow())
        for changed in (head.sectionResized, head.sectionMoved, head.sectionCountChanged):
            changed.connect(lambda *_given: self.place())
        mine.sectionResized.connect(self._on_resized)
        mine.sectionClicked.connect(view.looks.click)
        mine.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        mine.customContextMenuRequested.connect(lambda at: header_menu.open_at(view, at))
        if isinstance(mine, SheetHeader):
            mine.key_requested.connect(view.looks.add_key)
        view.rows.query_changed.connect(lambda _query: self.place())
        self.doubleClicked.connect(view.looks.open_cell)

    def freeze(self, count: int) -> None:
        """Let so many columns stand still, 0 for none."""
        self.count = count
        self.place()

    def place(self) -> None:
        """Stand where the first columns are when the table is not scrolled sideways."""
        view, shown = self._view, selection.shown_columns(self._view)
        frozen = shown[: self.count]
        if not frozen or len(frozen) == len(shown):
            self.hide()
            return
        self._placing = True
        self._show(frozen)
        self._measure()
        self._placing = False
        head = view.horizontalHeader()
        width = sum(head.sectionSize(column) for column in frozen) + 1
        corner = view.viewport().geometry()
        left = corner.right() + 1 - width if view.isRightToLeft() else corner.left()
        height = corner.height() + head.height()
        self.setGeometry(left, corner.top() - head.height(), width, height)
        self._dress()
        self.show()
        self.raise_()
        self._follow()

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if width and not self._placing and self.stands_still(column):  # hiding counts as resizing
            self._view.head.resizeSection(column, width)

    def _dress(self) -> None:
        """Be a part of the table: no frame of its own but the line where it ends."""
        side = "left" if self._view.isRightToLeft() else "right"
        frame = "border: none; border-radius: 0; padding: 0; margin: 0;"
        wanted = f"FrozenColumns {{ {frame} border-{side}: 1px solid {tokens().line}; }}"
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)

    def _follow(self) -> None:
        self.verticalScrollBar().setValue(self._view.verticalScrollBar().value())

    def _show(self, frozen: Sequence[int]) -> None:
        head, mine = self._view.horizontalHeader(), self.horizontalHeader()
        for column in range(self._view.rows.columnCount()):
            self.setColumnHidden(column, column not in frozen)
        for place, column in enumerate(frozen):
            mine.moveSection(mine.visualIndex(column), place)
            if mine.sectionSize(column) != head.sectionSize(column):
                mine.resizeSection(column, head.sectionSize(column))

    def _measure(self) -> None:
        view, rows = self._view, self.verticalHeader()
        size = view.verticalHeader().defaultSectionSize()
        set_row_height(rows, size)
        if self.font() != view.font():
            self.setFont(view.font())
            self._painter.refit(view)
        mine, head = self.horizontalHeader(), view.horizontalHeader()
        mine.setFont(head.font())
        if mine.styleSheet() != head.styleSheet():
            mine.setStyleSheet(head.styleSheet())
        if isinstance(mine, SheetHeader):
            mine.set_below(self._view.head.below)
        mine.setFixedHeight(head.height())
        mine.setDefaultAlignment(head.defaultAlignment())
        mine.setSortIndicatorShown(True)
        mine.setSortIndicator(head.sortIndicatorSection(), head.sortIndicatorOrder())

    def covered(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return how many pixels of a cell of the table lie under the frozen columns."""
        frozen = selection.shown_columns(self._view)[: self.count]
        if not self.isVisible() or index.column() in frozen:
            return 0
        cell = self._view.visualRect(index)
        if self._view.isRightToLeft():
            return max(0, cell.right() - self.geometry().left() + self._view.viewport().x() + 1)
        return max(0, self.width() - cell.left())

    def stands_still(self, column: int) -> bool:
        """Say whether a column is one of those that do not scroll."""
        return column in selection.shown_columns(self._view)[: self.count]

    # Overrides of Qt

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if object is self._view and event.type() in _REMEASURED and self.count:
            self.place()
        return super().eventFilter(object, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        for area in event.region():  # type: ignore[attr-defined]  # as in view.py
            self._painter.paint_rows(self, area)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # they belong to the table

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._view.hands.pressed_on(self.indexAt(event.position().toPoint()), event):
            super().mousePressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from desktop_app.ui.table import cell_menu  # noqa: PLC0415  # on request

        index = self.indexAt(event.pos())
        if index.isValid():
            cell_menu.open_on(self._view, index, self.viewport().mapToGlobal(event.pos()))
