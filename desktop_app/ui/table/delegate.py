# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Paints the cells of the table and opens the editor that fits each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.records import STAGES
from desktop_app.services.browsing import Column
from desktop_app.ui.table.cells import COLUMNS, Line, header
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.editors import LineEditor, StageEditor
from desktop_app.ui.table.edits import Due
from desktop_app.ui.table.painting import CellPainter

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.ui.table.model import PursuitModel

Index = QModelIndex | QPersistentModelIndex

_EDIT = Qt.ItemDataRole.EditRole
_COMMIT_KEYS = frozenset(
    key.value for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)


class PursuitDelegate(QStyledItemDelegate):
    """One delegate for all columns.

    Signals:
        opened: an editor was opened.
    """

    opened = Signal(object)

    def __init__(self, office: Office, model: PursuitModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._office = office
        self._model = model
        self._painter = CellPainter(view)
        self._refused = False
        self._filled: QWidget | None = None

    def refit(self, view: QAbstractItemView) -> None:
        """Take over the font of the view."""
        self._painter = CellPainter(view)

    def usual_width(self, column: int) -> int:
        """Return how wide a column begins, in pixels."""
        return self._painter.usual_width(column)

    def holds(self, editor: QWidget) -> bool:
        """Say whether an editor keeps what it was given: no day yet, or it was refused."""
        return self._refused or (isinstance(editor, DueEdit) and not editor.acceptable)

    def _line(self, index: Index) -> Line | None:
        return self._model.line(index.row()) if index.isValid() else None

    # Overrides of Qt

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._line(index)
        if line is not None:
            self._painter.paint(painter, option, line, index.column())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._line(index)
        width = self._painter.width(line, index.column()) if line is not None else 0
        return QSize(width, option.rect.height())

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = self._line(index)
        if line is None:  # such a row is not editable
            return super().createEditor(parent, option, index)
        editor = self._editor(parent, COLUMNS[index.column()], line)
        editor.setAutoFillBackground(True)
        self._refused, self._filled = False, None
        self.opened.emit(editor)
        return editor

    def _editor(self, parent: QWidget, column: Column, line: Line) -> QWidget:
        browsing = self._office.browsing
        match column:
            case Column.STAGE:
                return StageEditor(parent, STAGES[line.row.kind])
            case Column.DUE:
                return DueEdit(self._office, parent, floating=True)
            case Column.COMPANY:
                return LineEditor(parent, header(column), browsing.companies())
            case Column.PERSON:
                return LineEditor(parent, header(column), browsing.people())
            case _:
                return LineEditor(parent, header(column))

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = self._line(index)
        if line is None or editor is self._filled:
            return  # a repaint of the row must not take away what is being typed
        self._filled = editor
        value = line.value(COLUMNS[index.column()])
        if isinstance(editor, DueEdit) and isinstance(value, Due):
            editor.set_value(value.on, value.at)
        elif isinstance(editor, StageEditor):
            editor.set_stage(str(value))
        elif isinstance(editor, LineEditor):
            editor.setText(str(value))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, DueEdit):
            if editor.acceptable:
                self._refused = not model.setData(index, Due(editor.on, editor.at), _EDIT)
        elif isinstance(editor, StageEditor):
            self._refused = not model.setData(index, editor.stage, _EDIT)
        elif isinstance(editor, LineEditor):
            self._refused = not model.setData(index, editor.text(), _EDIT)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        parent = editor.parentWidget()
        room = parent.rect() if parent is not None else option.rect
        width = min(max(option.rect.width(), editor.sizeHint().width()), room.width())
        place = QRect(option.rect.left(), option.rect.top(), width, option.rect.height())
        if option.direction == Qt.LayoutDirection.RightToLeft:
            place.moveRight(option.rect.right())
        place.moveLeft(max(room.left(), min(place.left(), room.right() - width + 1)))
        editor.setGeometry(place)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _COMMIT_KEYS
            and isinstance(editor, DueEdit)
            and not editor.acceptable
        ):
            return True  # the hint says what is missing; the words stay
        return super().eventFilter(editor, event)

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
            fits = self._painter.width(line, column) <= view.visualRect(index).width()
            if fits and line.tip(column) == line.text(column):
                return False  # the tip would only repeat what can be read already
        return super().helpEvent(event, view, option, index)
