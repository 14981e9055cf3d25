# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table: what the hands do in it; the model says what stands in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView

from desktop_app.overriding import override
from desktop_app.ui.table.aloud import AloudTable
from desktop_app.ui.table.delegate import SheetDelegate
from desktop_app.ui.table.header import SheetHeader
from desktop_app.ui.table.looks import Looks
from desktop_app.ui.table.row_height import set_row_height
from desktop_app.ui.table.standing import arrange
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QAction,
        QContextMenuEvent,
        QHideEvent,
        QInputMethodEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QShowEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.filters import Query
    from desktop_app.ui.table.doing import Doing
    from desktop_app.ui.table.keys import Hands
    from desktop_app.ui.table.model import SheetModel
    from desktop_app.ui.table.place import Holding

ROW_HEIGHT = 36
HANDLE = 14  # px beside each row, to double-click
_Hint = QAbstractItemDelegate.EndEditHint
_NO_HINT, _REVERT = _Hint.NoHint, _Hint.RevertModelCache
_TABBED = {_Hint.EditNextItem, _Hint.EditPreviousItem}
_STYLED = QEvent.Type.StyleChange
_MEASURED_ANEW = {QEvent.Type.FontChange, _STYLED, QEvent.Type.LayoutDirectionChange}
_SelectionFlag = QItemSelectionModel.SelectionFlag


class SheetView(AloudTable):
    """Shows the rows of a sheet, edits them in place, and says what the user wishes for them.

    Attributes:
        rows: the model.
        head: the names of the columns.
        looks: how large it is, and which columns stand still.
        row_actions: what can be done with a row, in the menus of its cells.
        zoom: how much larger text and rows are than usual.

    Signals:
        details_requested: the id of the row that is to be seen in full.
        add_requested: the Insert key was pressed.
        delete_requested: the ids of rows that Ctrl+- was pressed on.
        current_changed: the id of the current row, None when there is none.
    """

    details_requested = Signal(object)
    add_requested = Signal()
    delete_requested = Signal(object)
    current_changed = Signal(object)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._delegate = SheetDelegate(model, self)
        self._editor: QWidget | None = None
        self.row_actions: list[QAction] = []
        self._told: int | None = None  # the current row, as it was said last
        self.head = SheetHeader(self)
        self.looks = Looks(self)
        self.zoom = 1.0
        self.setHorizontalHeader(self.head)
        self.refit()  # before there are rows
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(model.sheet.title())
        arrange(self)
        self._arrange_header()
        self._delegate.opened.connect(self._on_opened)
        model.query_requested.connect(self.commit_open_editor)
        model.query_changed.connect(self._show_order)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.draft_named.connect(self.current_changed)
        self.doubleClicked.connect(self._on_double_click)

    def _arrange_header(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setFixedWidth(HANDLE)
        rows.setAccessibleName(_("Rows"))
        rows.sectionDoubleClicked.connect(self._on_handle)
        for head in (rows, self.head):
            head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self.looks.open_row_menu)
        self.head.customContextMenuRequested.connect(self.looks.open_column_menu)
        self.head.key_requested.connect(self.looks.add_key)
        self._show_order(self.rows.query)
        self.setSortingEnabled(True)

    def refit(self) -> None:
        """Measure the rows in the present font: 36 px at its usual size (look.md)."""
        metrics, rows = self.fontMetrics(), self.verticalHeader()
        height = max(round(ROW_HEIGHT * self.zoom), round(metrics.height() * 2.2))
        set_row_height(rows, height)
        self.head.refit(self, height)

    # What the main window asks and tells

    @property
    def current_id(self) -> int | None:
        """Return the id of the row that the current cell belongs to."""
        return self.rows.id_at(self.currentIndex().row())

    @property
    def selected_ids(self) -> list[int]:
        """Return the ids of the rows with selected cells, from the top down."""
        return [i for first, last in self._ranges() for i in self.rows.ids(first, last)]

    @property
    def selected_count(self) -> int:
        """Return how many rows have selected cells, without asking for a single one of them."""
        return sum(last - first + 1 for first, last in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        from desktop_app.ui.table.selection import row_ranges  # noqa: PLC0415  # not to be shown

        return row_ranges(self)

    def select_id(self, row_id: int) -> bool:
        """Make the cell of a row the only selected one; False when the row is not shown."""
        row = self.rows.row_of(row_id)
        if row is None:
            return False
        index = self.rows.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, _SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def select_first(self, row_id: int | None) -> None:
        """Begin with a row of the last time, with the first one where it is not shown."""
        if (row_id is None or not self.select_id(row_id)) and self.rows.rowCount():
            self.select_id(self.rows.ids(0, 0)[0])

    def edit_id(self, row_id: int, column: str) -> bool:
        """Open the editor of a cell; False when the row is not shown."""
        if not self.commit_open_editor() or not self.select_id(row_id):
            return False
        section = self.rows.sheet.columns.index(column)
        index = self.rows.index(self.currentIndex().row(), section)
        self.hands.go(index)
        self.edit(index)
        return self._editor is not None

    def commit_open_editor(self) -> bool:
        """Write what stands in an open editor and close it.

        Returns False when that is no value yet, or was refused; the editor then stays open.
        """
        if (editor := self._editor) is None:
            return True
        self.commitData(editor)
        self.closeEditor(editor, _NO_HINT)
        return self._editor is None

    @property
    def open_editor(self) -> QWidget | None:
        """Return the editor that is open."""
        return self._editor

    def set_row_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the menu of a row."""
        self.row_actions = list(actions)

    @cached_property
    def hands(self) -> Hands:
        """What the keys of a spreadsheet mean here; made when the first one is pressed."""
        from desktop_app.ui.table.keys import Hands  # noqa: PLC0415  # behind the first paint

        return Hands(self)

    @cached_property
    def doing(self) -> Doing:
        """What can be done to the selected cells."""
        from desktop_app.ui.table.doing import Doing  # noqa: PLC0415  # behind the first paint

        return Doing(self)

    @cached_property
    def holding(self) -> Holding:
        """Where the user is while the rows are exchanged."""
        from desktop_app.ui.table.place import Holding  # noqa: PLC0415  # not before rows move

        return Holding(self)

    def target(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the cell that a key of the cursor leads to."""
        return self.moveCursor(action, modifiers)

    def leave(self, *, forward: bool) -> bool:
        """Let the focus go to what comes after the table, or before."""
        return super().focusNextPrevChild(forward)

    def add_row(self) -> None:
        """Open a row to be named, below the current one; the name alone makes it."""
        if not self.commit_open_editor():
            return
        index = self.rows.begin_draft(self.currentIndex().row() + 1)
        self.selectionModel().setCurrentIndex(index, _SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self.edit(index)

    @property
    def empty_text(self) -> tuple[str, str]:
        """Return what the table is for when it is empty, and the one thing to do."""
        return self.rows.sheet.empty_text(self.rows.query)

    def fit(self) -> None:
        """Give the columns their usual widths."""
        usual = [self._delegate.usual_width(at) for at in range(len(self.rows.sheet.columns))]
        self.head.fit(self.rows.sheet, usual, self.maximumViewportSize().width())

    # What the model says

    def _show_order(self, query: Query) -> None:
        self.head.show_order(query, self.rows.sheet.columns)

    def _on_opened(self, editor: QWidget) -> None:
        self._editor = editor
        self.rows.editing = True
        self.looks.make_room()
        self._delegate.tell_finished(editor, self._on_finished)

    def _on_finished(self) -> None:
        if self.sender() is self._editor:  # and not one that is being closed already
            self.commit_open_editor()

    def _on_double_click(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._on_handle(index.row())

    def _repaint_rows(self, *rows: int) -> None:
        """Paint the whole of a row that is or was the current one: it is lit (look.md)."""
        if self.isVisible():  # asking for a viewport loads 60 types of widgets
            for row in rows:
                top, port = self.rowViewportPosition(row), self.viewport()
                port.update(0, top, port.width(), self.rowHeight(row))

    def _on_handle(self, row: int) -> None:
        if (number := self.rows.id_at(row)) is not None:
            self.details_requested.emit(number)

    def _on_about_to_reset(self) -> None:
        self.holding.keep()

    def _on_reset(self) -> None:
        self.holding.take()
        self._told = self._told if self.currentIndex().isValid() else None  # none is current now

    # Overrides of Qt

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self._repaint_rows(current.row(), previous.row())
            told, self._told = self._told, self.rows.id_at(current.row())
            if self._told != told:  # not after each sort
                self.current_changed.emit(self._told)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.resting = False
        if not self.head.fitted:
            self.fit()

    @override
    def commitData(self, editor: QWidget) -> None:
        if editor is self._editor:  # the list of names hands Enter on, so that it comes twice
            super().commitData(editor)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        step = self._delegate.take_step()
        if hint != _REVERT and self._delegate.holds(editor):
            return  # what was typed is not lost because the hand went elsewhere
        self._editor = None
        super().closeEditor(editor, _NO_HINT if hint in _TABBED else hint)
        self.rows.editing = False
        self.looks.place_frozen()
        if step is not None and hint != _REVERT:
            self.hands.advance(step)

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        self.looks.uncover(index)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.looks.turned(event):
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or not self.hands.obey(event):
            # A line edit hands its Return on to us; the editor is closed a turn later.
            super().keyPressEvent(event)
            if not editing:
                self.hands.type_over(event.text())  # no other key opens an editor here

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.hands.type_over()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        from desktop_app.ui.table.keys import Step  # noqa: PLC0415  # not to be shown

        return self.hands.advance(Step(on=1 if next else -1)) or self.leave(forward=next)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.hands.pressed(event):
            super().mousePressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking for a letter would read every row; the find field finds."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from desktop_app.ui.table import cell_menu  # noqa: PLC0415  # on request

        if event.reason() == event.Reason.Keyboard:
            cell_menu.open_at_current(self)
        else:
            cell_menu.open_on(self, self.indexAt(event.pos()), event.globalPos())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit_open_editor()
        self.rows.resting = True
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == _STYLED and self.zoom != 1:
            self.looks.take_size()
        if event.type() in _MEASURED_ANEW:
            self._delegate.refit(self)
            self.refit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        for area in event.region():  # type: ignore[attr-defined]  # the stubs lack it
            self._delegate.paint_rows(self, area)
        if not self.rows.rowCount():
            from desktop_app.ui.table.empty import paint_empty  # noqa: PLC0415  # rarely

            paint_empty(self.viewport(), *self.empty_text)
        elif "doing" in self.__dict__:
            self.doing.handle.paint()
