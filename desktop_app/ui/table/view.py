# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of pursuits: what the hands do in it; the model says what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QHideEvent,
    QKeyEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.table.cells import COLUMNS
from desktop_app.ui.table.delegate import PursuitDelegate
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.editors import StageEditor
from desktop_app.ui.table.empty import paint_empty
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.browsing import Column, Query
    from desktop_app.services.office import Office
    from desktop_app.ui.table.model import PursuitModel

ROW_HEIGHT = 36
_REMEMBERED = 500  # a larger selection is not carried over into another order
_NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint
_REVERT = QAbstractItemDelegate.EndEditHint.RevertModelCache
_MEASURED_ANEW = {
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
}
_SelectionFlag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the user was, by id, while the rows are exchanged."""

    current: int | None
    row: int
    column: int
    selected: tuple[int, ...]
    in_sight: bool


class PursuitView(QTableView):
    """Shows pursuits, edits them in place, and says what the user wishes to do with them.

    Signals:
        open_requested: the id of the pursuit on which Enter was pressed.
        delete_requested: the ids that the Delete key was pressed on.
        current_changed: the id of the current pursuit, None when there is none.
    """

    open_requested = Signal(object)
    delete_requested = Signal(object)
    current_changed = Signal(object)

    def __init__(self, office: Office, model: PursuitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pursuits = model
        self._delegate = PursuitDelegate(office, model, self)
        self._editor: QWidget | None = None
        self._row_actions: list[QAction] = []
        self._empty = ("", "")
        self._place = _Place(None, 0, 0, (), in_sight=False)

        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Pursuits"))
        self._arrange()
        self._arrange_header()
        self._refit()
        self._fits = False  # until the columns have their first room, or widths of their own

        self._delegate.opened.connect(self._on_opened)
        model.query_requested.connect(self.commit_open_editor)
        model.query_changed.connect(self._on_query_changed)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)

    def _arrange(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrow keys walk in it
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def _arrange_header(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setResizeContentsPrecision(0)  # a double click measures what is in sight
        head.setAccessibleName(_("Columns"))
        self._show_order(self._pursuits.query)
        self.setSortingEnabled(True)

    def _refit(self) -> None:
        """Measure the rows in the present font: 36 px at its usual size (look.md)."""
        metrics = self.fontMetrics()
        height = max(ROW_HEIGHT, round(metrics.height() * 2.2))
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setMinimumHeight(height)
        # A style sheet's header does not turn round with the language.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        head.setDefaultAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(metrics.averageCharWidth() * 8)

    # What the main window asks and tells

    @property
    def current_id(self) -> int | None:
        """Return the pursuit that the current cell belongs to."""
        return self._pursuits.id_at(self.currentIndex().row())

    @property
    def selected_ids(self) -> list[int]:
        """Return the selected pursuits from the top down."""
        ids = [i for first, last in self._ranges() for i in self._pursuits.ids(first, last)]
        return list(dict.fromkeys(ids))

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as (first, last), without asking for a single row of them."""
        selection = self.selectionModel().selection()
        found = (selection.at(number) for number in range(selection.count()))
        return sorted((each.top(), each.bottom()) for each in found)

    def select_id(self, pursuit_id: int) -> bool:
        """Make a pursuit the current and only selected one; False when it is not shown."""
        row = self._pursuits.row_of(pursuit_id)
        if row is None:
            return False
        index = self._pursuits.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(
            index, _SelectionFlag.ClearAndSelect | _SelectionFlag.Rows
        )
        self.scrollTo(index)
        return True

    def edit_id(self, pursuit_id: int, column: Column) -> bool:
        """Open the editor of a cell; False when the pursuit is not shown."""
        if not self.commit_open_editor() or not self.select_id(pursuit_id):
            return False
        index = self._pursuits.index(self.currentIndex().row(), COLUMNS.index(column))
        self.setCurrentIndex(index)
        self.edit(index)
        return self._editor is not None

    def commit_open_editor(self) -> bool:
        """Write what stands in an open editor and close it.

        Returns False when that is no value yet, or was refused; the editor then stays open.
        """
        editor = self._editor
        if editor is None:
            return True
        self.commitData(editor)
        self.closeEditor(editor, _NO_HINT)
        return self._editor is None

    def set_row_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the menu of a row."""
        self._row_actions = list(actions)

    def set_empty_text(self, title: str, text: str) -> None:
        """Say what an empty table is for and the one thing to do."""
        self._empty = (title, text)
        self.viewport().update()

    def header_state(self) -> QByteArray:
        """Return the widths and the order of the columns, to be kept in the settings."""
        return self.horizontalHeader().saveState()

    def restore_header_state(self, state: QByteArray) -> bool:
        """Bring back widths and order; False when they are of another version of the table."""
        head = self.horizontalHeader()
        with QSignalBlocker(head):
            restored = head.restoreState(state)
        self._fits = self._fits or restored
        self._show_order(self._pursuits.query)
        return restored

    def _fit(self) -> None:
        """Give the columns their usual widths, closer together in a small window."""
        usual = [self._delegate.usual_width(section) for section in range(len(COLUMNS))]
        room = self.viewport().width() - usual[-1]  # the last one takes what is left
        factor = min(1.0, max(0.6, room / sum(usual[:-1])))
        for section, width in enumerate(usual):
            self.setColumnWidth(section, round(width * factor))

    # What the model says

    def _show_order(self, query: Query) -> None:
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self.horizontalHeader()):
            self.horizontalHeader().setSortIndicator(COLUMNS.index(query.sort), order)
        self.horizontalHeader().viewport().update()

    def _on_query_changed(self, query: Query) -> None:
        self._show_order(query)

    def _on_opened(self, editor: QWidget) -> None:
        self._editor = editor
        self._pursuits.editing = True
        if isinstance(editor, DueEdit):
            editor.left.connect(self._on_finished)
        elif isinstance(editor, StageEditor):
            editor.activated.connect(self._on_finished)

    def _on_finished(self) -> None:
        if self.sender() is self._editor:  # and not one that is being closed already
            self.commit_open_editor()

    def _on_about_to_reset(self) -> None:
        index = self.currentIndex()
        few = sum(last - first + 1 for first, last in self._ranges()) <= _REMEMBERED
        self._place = _Place(
            current=self.current_id,
            row=max(0, index.row()),
            column=max(0, index.column()),
            selected=tuple(self.selected_ids) if few else (),
            in_sight=self.viewport().rect().intersects(self.visualRect(index)),
        )

    def _on_reset(self) -> None:
        place, model = self._place, self._pursuits
        if place.current is None or not model.rowCount():
            self.current_changed.emit(self.current_id)
            return
        row = model.row_of(place.current)
        found = row is not None
        index = model.index(row if row is not None else 0, place.column)
        self.selectionModel().setCurrentIndex(
            index,
            _SelectionFlag.NoUpdate
            if found
            else _SelectionFlag.ClearAndSelect | _SelectionFlag.Rows,
        )
        if found:
            self._select_rows(model.rows_of(place.selected))
        if place.in_sight or not found:
            self.scrollTo(index)

    def _select_rows(self, rows: Sequence[int]) -> None:
        selection, last = QItemSelection(), len(COLUMNS) - 1
        for row in rows:
            selection.select(self._pursuits.index(row, 0), self._pursuits.index(row, last))
        self.selectionModel().select(selection, _SelectionFlag.ClearAndSelect)

    # Overrides of Qt

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(self._pursuits.id_at(current.row()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fits:
            self._fits = True
            self._fit()

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint != _REVERT and self._delegate.holds(editor):
            return  # what was typed is not lost because the hand went elsewhere
        self._editor = None
        super().closeEditor(editor, hint)
        if self._editor is None:  # Tab may have opened the next one
            self._pursuits.editing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, plain = (
            self.current_id,
            not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier,
        )
        if self.state() == QAbstractItemView.State.EditingState:
            # A line edit hands its Return on to us; the editor is closed a turn later.
            super().keyPressEvent(event)
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current is not None:
            self.open_requested.emit(current)
        elif plain and event.key() == Qt.Key.Key_Delete and self.selected_ids:
            self.delete_requested.emit(self.selected_ids)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking for a letter would read every row; the find field finds."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if at_keyboard else self.indexAt(event.pos())
        if not index.isValid() or not self._row_actions:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._row_actions)
        corner = self.visualRect(index).bottomLeft() if at_keyboard else event.pos()
        menu.popup(self.viewport().mapToGlobal(QPoint(corner)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit_open_editor()
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _MEASURED_ANEW:
            self._delegate.refit(self)
            self._refit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._pursuits.rowCount():
            paint_empty(self.viewport(), *self._empty)
