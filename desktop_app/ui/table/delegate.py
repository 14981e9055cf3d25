# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Paints the cells of a table and opens the editor that fits each column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from desktop_app.overriding import override
from desktop_app.ui.table.painting import CellPainter, Ground
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import (
        QAbstractItemView,
        QStyleOptionViewItem,
        QTableView,
    )

    from desktop_app.ui.table.keys import Step
    from desktop_app.ui.table.model import SheetModel
    from desktop_app.ui.table.sheet import Line

Index = QModelIndex | QPersistentModelIndex

_EDIT = Qt.ItemDataRole.EditRole
_RTL = Qt.LayoutDirection.RightToLeft
_NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
_PRESSES = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_ENTER = {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ALT = Qt.KeyboardModifier.AltModifier
_F2 = Qt.Key.Key_F2.value
_SIDES = {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value}
_WALKING = {Qt.Key.Key_Up.value, Qt.Key.Key_Down.value}
_COMMIT_KEYS = frozenset(
    key.value for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)


class SheetDelegate(QStyledItemDelegate):
    """One delegate for all columns.

    Attributes:
        marked: folded words that are marked where they stand in a cell.

    Signals:
        opened: an editor was opened.
    """

    opened = Signal(object)

    def __init__(self, model: SheetModel, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.marked: tuple[str, ...] = ()
        self._model = model
        self._painter = CellPainter(view)
        self._refused = False
        self._filled: QWidget | None = None
        self._step: Step | None = None
        self._waits = False  # an Enter was pressed that is not done yet

    def take_step(self) -> Step | None:
        """Return where the key that closes the editor goes, once."""
        step, self._step = self._step, None
        self._waits = False
        return step

    def refit(self, view: QAbstractItemView) -> None:
        """Take over the font of the view."""
        self._painter = CellPainter(view)

    def usual_width(self, column: int) -> int:
        """Return how wide a column begins, in pixels."""
        return self._painter.usual_width(self._model.sheet.usual(column))

    def holds(self, editor: QWidget) -> bool:
        """Say whether an editor keeps what it was given: no day yet, or it was refused."""
        return self._refused or not _editing().is_complete(editor)

    def tell_finished(self, editor: QWidget, slot: Callable[[], None]) -> None:
        """Call a slot when the user has chosen in an editor, or has left it."""
        _editing().tell_finished(editor, slot)

    def _several_chosen(self) -> bool:
        from desktop_app.ui.table import selection  # noqa: PLC0415  # after Ctrl+Enter

        return selection.counts(self._view)[1] > 1

    def _line(self, index: Index) -> Line[Any] | None:
        return self._model.line(index.row()) if index.isValid() else None

    # Overrides of Qt

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell for whoever asks for one alone; a table paints its rows by `paint_rows`."""
        line = self._line(index)
        if line is not None:
            ground = self._ground(painter, option.direction == _RTL)
            place = option.rect
            ground.left, ground.top = place.left(), place.top()
            ground.width, ground.height = place.width(), place.height()
            # The state of the option would say so too, but its type takes 12 ms to load.
            ground.chosen = self._view.selectionModel().isSelected(index)
            current = self._view.currentIndex()
            ground.lit = index.row() == current.row()
            self._painter.paint(ground, line.cell(index.column()))
            self._painter.underline(ground)
            if index == current and self._view.hasFocus():
                self._painter.ring(ground)

    def _ground(self, painter: QPainter, rtl: bool) -> Ground:  # noqa: FBT001
        return Ground(painter, rtl, tokens(), self.marked)

    def paint_rows(self, view: QTableView, area: QRect) -> None:
        """Paint all cells of a view that are within an area of its viewport.

        Qt would ask the model five things a cell, and make an index, an option and a panel for
        each: that takes longer than to paint them.
        """
        columns = _columns_in(view, area)
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        if not columns or first < 0:
            return
        last = last if last >= 0 else self._model.rowCount() - 1
        painter = QPainter(view.viewport())
        ground = self._ground(painter, view.isRightToLeft())
        chosen = _chosen(self._view, first, last)
        here = self._view.currentIndex()
        ring = (here.row(), here.column()) if self._view.hasFocus() else None
        for row in range(first, last + 1):
            line = self._model.line(row)
            if line is None:
                continue
            ground.top, ground.height = view.rowViewportPosition(row), view.rowHeight(row)
            ground.lit = row == here.row()
            cells = line.cells()
            for column, left, width in columns:
                ground.left, ground.width = left, width
                ground.chosen = any(a <= column <= b for t, u, a, b in chosen if t <= row <= u)
                self._painter.paint(ground, cells[column])
            ground.left = min(left for _column, left, _width in columns)
            ground.width = sum(width for _column, _left, width in columns)
            self._painter.underline(ground)
            for column, left, width in columns:
                if ring == (row, column):
                    ground.left, ground.width = left, width
                    self._painter.ring(ground)
        painter.end()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._line(index)
        width = self._painter.width(line.cell(index.column())) if line is not None else 0
        return QSize(width, option.rect.height())

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = self._line(index)
        if line is None:  # such a row is not editable
            return super().createEditor(parent, option, index)
        editor = self._model.sheet.editor(parent, line, index.column())
        editor.setAutoFillBackground(True)
        editor.setFont(self._view.font())  # it may be larger than usual
        self._refused, self._filled = False, None
        self.opened.emit(editor)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = self._line(index)
        if line is None or editor is self._filled:
            return  # a repaint of the row must not take away what is being typed
        self._filled = editor
        _editing().fill(editor, line.value(index.column()))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not _editing().is_complete(editor):
            return
        named = self._model.id_at(index.row()) is None and self._model.last_line is None
        if self._step is not None and self._step.down and named:
            self._step = None  # whoever is named now is to be seen in full; below the last, a list
        if self._step is not None and self._step.fills and self._several_chosen():
            typed = _editing().text_of(editor), _editing().words_in(editor)
            self._step = self._step.with_text(*typed)
        else:
            self._refused = True  # and stays so where an error comes between: no word is lost
            self._refused = not model.setData(index, _editing().typed(editor), _EDIT)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        parent = editor.parentWidget()
        room = parent.rect() if parent is not None else option.rect
        width = min(max(option.rect.width(), editor.sizeHint().width()), room.width())
        place = QRect(option.rect.left(), option.rect.top(), width, option.rect.height())
        if option.direction == _RTL:
            place.moveRight(option.rect.right())
        place.moveLeft(max(room.left(), min(place.left(), room.right() - width + 1)))
        editor.setGeometry(place)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if self._waits and self._overtakes(editor, event):
            return True
        if isinstance(event, QKeyEvent) and event.key() in _COMMIT_KEYS:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # Ctrl+Enter commits; it must not follow up on the row
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._commit_by(editor, event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._walk_out(editor, event) or super().eventFilter(editor, event)
        return super().eventFilter(editor, event)

    def _walk_out(self, editor: QObject, event: QKeyEvent) -> bool:
        """Let the arrows commit and go on, as they do in a spreadsheet.

        Up and Down leave any line of text; Left and Right only one that was typed over, F2 makes
        them move in its words. Alt+Down shows what is offered.
        """
        key, mods = event.key(), event.modifiers() & ~_KEYPAD
        if key == _F2 and not mods:
            _editing().type_over(editor, over=not _editing().is_typed_over(editor))
            return True
        if key in _WALKING and mods == _ALT:
            _editing().offer(editor)
            return True
        typed_over = key in _SIDES and _editing().is_typed_over(editor)
        if mods or not (typed_over or (key in _WALKING and _editing().is_plain(editor))):
            return False
        if _editing().is_complete(editor):
            self._step = _keys().Step(arrow=Qt.Key(key))
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _NO_HINT)
        return True

    def _commit_by(self, editor: QObject, event: QKeyEvent) -> bool:
        """Take Enter and Tab; where the words are no value yet, the hint says what is missing."""
        if not _editing().is_complete(editor):
            return True
        self._step = _keys().step_of(event)
        self._waits = event.key() in _ENTER
        return super().eventFilter(editor, event)

    def _overtakes(self, editor: QObject, event: QEvent) -> bool:
        """Have an Enter done before the next key; say whether that key is the table's by then.

        Qt lets Enter wait for a turn: where keys are pressed faster than names are sought, those
        behind it came first, and it wrote to where they had led.
        """
        if not isinstance(event, QKeyEvent) or event.key() in _ENTER:
            return False  # a list of names hands the same Enter on
        if not self._waits or event.type() not in _PRESSES or not isinstance(editor, QWidget):
            return False
        self._waits = False
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        if editor.isVisible():  # it was refused
            return False
        if event.type() == QEvent.Type.KeyPress:
            QCoreApplication.sendEvent(self._view, event.clone())
        return True

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        line = self._line(index)
        if line is not None:
            column = index.column()
            fits = self._painter.width(line.cell(column)) <= view.visualRect(index).width()
            if fits and line.tip(column) == line.text(column):
                return False  # the tip would only repeat what can be read already
        return super().helpEvent(event, view, option, index)


def _columns_in(view: QTableView, area: QRect) -> list[tuple[int, int, int]]:
    """Return the columns that show within an area: number, left, width."""
    found = []
    for column in range(view.model().columnCount()):
        left, width = view.columnViewportPosition(column), view.columnWidth(column)
        if width and left <= area.right() and left + width > area.left():
            found.append((column, left, width))
    return found


def _chosen(view: QTableView, first: int, last: int) -> list[tuple[int, int, int, int]]:
    """Return what is selected among some rows: top, bottom, left, right."""
    return [
        (each.top(), each.bottom(), each.left(), each.right())
        for each in view.selectionModel().selection().toList()
        if each.top() <= last and each.bottom() >= first
    ]


def _keys() -> ModuleType:
    from desktop_app.ui.table import keys  # noqa: PLC0415  # as below

    return keys


def _editing() -> ModuleType:
    from desktop_app.ui.table import editing  # noqa: PLC0415  # not before an editor opens

    return editing
