# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Cells that take their value from others: fill down, the fill handle, clear, today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from desktop_app.overriding import override
from desktop_app.ui.table import readers, selection
from desktop_app.ui.table.cell_work import Put, row_id
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.ui.table.doing import Doing
    from desktop_app.ui.table.view import SheetView

_SIZE = 8  # px, the little square at the corner of what is selected
_REACH = 4  # px around it that count as well


def down(view: SheetView) -> list[Put]:
    """Return what Ctrl+D puts: the top cell into those below, or the cell above into this one."""
    block = selection.here(view)
    if block is None or (block.height == 1 and block.top == 0):
        return []
    top = block.top if block.height > 1 else block.top - 1
    return copied(view, [top], range(top + 1, block.bottom + 1), block.columns)


def right(view: SheetView) -> list[Put]:
    """Return what fills to the right: the first column into the others, or the cell on the left."""
    block = selection.here(view)
    if block is None:
        return []
    shown = selection.shown_columns(view)
    source, *targets = block.columns
    if not targets:
        if source == shown[0]:
            return []
        source, targets = shown[shown.index(source) - 1], [source]
    rows, sheet, found = view.rows, view.rows.sheet, []
    for row in range(block.top, block.bottom + 1):
        line, number = rows.line(row), rows.id_at(row)
        if line is not None and number is not None:
            text = readers.written(line, sheet.columns[source], source)
            found += [Put(number, column, text) for column in targets]
    return found


def copied(
    view: SheetView, sources: Sequence[int], targets: Iterable[int], columns: Sequence[int]
) -> list[Put]:
    """Return what fills some rows with those of others, over and over."""
    rows, sheet = view.rows, view.rows.sheet
    lines = [rows.line(row) for row in sources]
    found = []
    for place, target in enumerate(targets):
        line, number = lines[place % len(lines)], row_id(view, target)
        if line is None or number is None:
            continue
        for column in columns:
            text = readers.written(line, sheet.columns[column], column)
            found.append(Put(number, column, text, line.value(column) if text else None))
    return found


def everywhere(view: SheetView, text: str, said: str = "") -> list[Put]:
    """Return what puts the same into every selected cell that can hold it."""
    rows, sheet = view.rows, view.rows.sheet
    return [
        Put(number, column, text, said=said)
        for block in selection.blocks(view)
        for number in rows.ids(block.top, block.bottom)
        for column in block.columns
        if not readers.is_worked_out(sheet, column)
    ]


def today(view: SheetView) -> list[Put]:
    """Return what puts today into the selected cells that hold days."""
    sheet, found = view.rows.sheet, everywhere(view, view.rows.sheet.office.today.isoformat())
    return [
        Put(put.row, put.column, put.text, day)
        for put in found
        if put.column is not None and (day := readers.today(sheet, put.column)) is not None
    ]


class FillHandle(QObject):
    """The little square at the corner of a selection: dragged, it fills cells down or up."""

    def __init__(self, view: SheetView, doing: Doing) -> None:
        super().__init__(view)
        self._view, self._doing = view, doing
        self._from: selection.Block | None = None
        self._to = 0
        view.viewport().installEventFilter(self)
        view.viewport().setMouseTracking(True)

    def rect(self) -> QRect:
        """Return where the square is; empty where nothing can be filled from."""
        view, block = self._view, selection.whole(self._view)
        if (
            block is None
            or view.rows.editing
            or block.cells == view.rows.rowCount() * len(selection.shown_columns(view))
        ):
            return QRect()
        last = view.visualRect(view.rows.index(block.bottom, block.columns[-1]))
        corner = last.bottomLeft() if view.isRightToLeft() else last.bottomRight()
        return QRect(corner - QPoint(_SIZE // 2, _SIZE // 2), corner + QPoint(1, 0)).adjusted(
            -_SIZE // 2, -_SIZE // 2, 0, 0
        )

    def paint(self) -> None:
        """Paint the square, and while it is dragged the cells that it would fill."""
        square = self.rect()
        if square.isEmpty() or not self._view.hasFocus():
            return
        painter, colours = QPainter(self._view.viewport()), tokens()
        painter.fillRect(square, QColor(colours.surface))
        painter.fillRect(square.adjusted(1, 1, -1, -1), QColor(colours.accent))
        targets = self._targets()
        if self._from is not None and targets:
            view, columns = self._view, self._from.columns
            first = view.visualRect(view.rows.index(targets[0], columns[0]))
            last = view.visualRect(view.rows.index(targets[-1], columns[-1]))
            painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
            painter.drawRect(first.united(last).adjusted(1, 1, -2, -2))
        painter.end()

    def _targets(self) -> range:
        """Return the rows that a drag would fill, from the nearest one on."""
        block = self._from
        if block is None or block.top <= self._to <= block.bottom:
            return range(0)
        if self._to > block.bottom:
            return range(block.bottom + 1, self._to + 1)
        return range(block.top - 1, self._to - 1, -1)

    def _drag(self, at: QPoint) -> None:
        view = self._view
        rows = view.rows.rowCount()
        row = view.rowAt(max(0, min(at.y(), view.viewport().height() - 1)))
        self._to = row if row >= 0 else rows - 1
        if at.y() < 0 or at.y() >= view.viewport().height():
            self._to = max(0, min(rows - 1, self._to + (1 if at.y() > 0 else -1)))
            view.scrollTo(view.rows.index(self._to, view.currentIndex().column()))
        view.viewport().update()

    def _drop(self) -> None:
        block, targets = self._from, self._targets()
        self._from = None
        self._view.viewport().update()
        if block is None or not targets:
            return
        sources = list(range(block.top, block.bottom + 1))
        if self._to < block.top:
            sources.reverse()
        self._doing.fill(copied(self._view, sources, targets, block.columns))
        top, bottom = min(block.top, self._to), max(block.bottom, self._to)
        selection.select(self._view, top, bottom, block.columns)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        at, kind = event.position().toPoint(), event.type()
        over = self.rect().adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at)
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from = selection.whole(self._view) if over else None
            self._to = self._from.bottom if self._from is not None else 0
            return self._from is not None
        if self._from is None:
            self._point(over=over)
            return False
        if kind == QEvent.Type.MouseMove:
            self._drag(at)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._drop()
        return True

    def _point(self, *, over: bool) -> None:
        port = self._view.viewport()
        if over:
            port.setCursor(Qt.CursorShape.CrossCursor)
        else:
            port.unsetCursor()
