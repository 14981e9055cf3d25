# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table: what the hands do in it; the model says what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView

from desktop_app.overriding import override
from desktop_app.ui.table.delegate import SheetDelegate
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import (
        QAction,
        QContextMenuEvent,
        QHideEvent,
        QKeyEvent,
        QPaintEvent,
        QShowEvent,
    )
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.filters import Query
    from desktop_app.ui.table.model import SheetModel
    from desktop_app.ui.table.place import Place

ROW_HEIGHT = 36
LEAST = 0.75  # of the usual width of a column of text; below it, the table scrolls
HANDLE = 14  # px beside each row, to double-click
_NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint
_REVERT = QAbstractItemDelegate.EndEditHint.RevertModelCache
_MEASURED_ANEW = {
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SelectionFlag = QItemSelectionModel.SelectionFlag


class SheetView(QTableView):
    """Shows the rows of a sheet, edits them in place, and says what the user wishes for them.

    Attributes:
        rows: the model.
        edits_on_enter: whether Enter opens the editor of a cell, as F2 does.

    Signals:
        open_requested: the id of the row on which Enter was pressed.
        details_requested: the id of the row that is to be seen in full.
        add_requested: the Insert key was pressed.
        delete_requested: the ids that the Delete key was pressed on.
        current_changed: the id of the current row, None when there is none.
    """

    open_requested = Signal(object)
    details_requested = Signal(object)
    add_requested = Signal()
    delete_requested = Signal(object)
    current_changed = Signal(object)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._delegate = SheetDelegate(model, self)
        self._editor: QWidget | None = None
        self._row_actions: list[QAction] = []
        self._place: Place | None = None
        self.edits_on_enter = False

        self._refit()  # before there are rows
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(model.sheet.title())
        self._arrange()
        self._arrange_header()
        self._fits = False  # until the columns have their first room, or widths of their own

        self._delegate.opened.connect(self._on_opened)
        model.query_requested.connect(self.commit_open_editor)
        model.query_changed.connect(self._show_order)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.draft_named.connect(self.current_changed)
        self.doubleClicked.connect(self._on_double_click)

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
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setFixedWidth(HANDLE)
        rows.setAccessibleName(_("Rows"))
        rows.sectionDoubleClicked.connect(self._on_handle)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setResizeContentsPrecision(0)  # a double click measures what is in sight
        head.setAccessibleName(_("Columns"))
        self._show_order(self.rows.query)
        self.setSortingEnabled(True)

    def _refit(self) -> None:
        """Measure the rows in the present font: 36 px at its usual size (look.md)."""
        metrics, rows = self.fontMetrics(), self.verticalHeader()
        height = max(ROW_HEIGHT, round(metrics.height() * 2.2))
        if rows.minimumSectionSize() != height:  # it goes through all rows: 0.2 s for 30,000
            rows.setMinimumSectionSize(height)
            rows.setDefaultSectionSize(height)
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
        """Return the id of the row that the current cell belongs to."""
        return self.rows.id_at(self.currentIndex().row())

    @property
    def selected_ids(self) -> list[int]:
        """Return the selected ids from the top down."""
        ids = [i for first, last in self._ranges() for i in self.rows.ids(first, last)]
        return list(dict.fromkeys(ids))

    @property
    def selected_count(self) -> int:
        """Return how many rows are selected, without asking for a single one of them."""
        return sum(last - first + 1 for first, last in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as (first, last), without asking for a single row of them."""
        selection = self.selectionModel().selection()
        found = (selection.at(number) for number in range(selection.count()))
        return sorted((each.top(), each.bottom()) for each in found)

    def select_id(self, row_id: int) -> bool:
        """Make a row the current and only selected one; False when it is not shown."""
        row = self.rows.row_of(row_id)
        if row is None:
            return False
        index = self.rows.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(
            index, _SelectionFlag.ClearAndSelect | _SelectionFlag.Rows
        )
        self.scrollTo(index)
        return True

    def select_first(self, row_id: int | None) -> None:
        """Begin with a row of the last time, with the first one where it is not shown."""
        if (row_id is None or not self.select_id(row_id)) and self.rows.rowCount():
            self.select_id(self.rows.ids(0, 0)[0])

    def edit_id(self, row_id: int, column: StrEnum) -> bool:
        """Open the editor of a cell; False when the row is not shown."""
        if not self.commit_open_editor() or not self.select_id(row_id):
            return False
        section = self.rows.sheet.columns.index(column)
        index = self.rows.index(self.currentIndex().row(), section)
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

    def add_row(self) -> None:
        """Open a row to be named, below the current one; the name alone makes it."""
        if not self.commit_open_editor():
            return
        index = self.rows.begin_draft(self.currentIndex().row() + 1)
        flags = _SelectionFlag.ClearAndSelect | _SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        self.edit(index)

    @property
    def empty_text(self) -> tuple[str, str]:
        """Return what the table is for when it is empty, and the one thing to do."""
        return self.rows.sheet.empty_text(self.rows.query)

    def header_state(self) -> QByteArray:
        """Return the widths and the order of the columns, to be kept in the settings."""
        return self.horizontalHeader().saveState()

    def restore_header_state(self, state: QByteArray) -> bool:
        """Bring back widths and order; False when they are of another version of the table."""
        head = self.horizontalHeader()
        with QSignalBlocker(head):
            restored = head.restoreState(state)
        self._fits = self._fits or restored
        self._show_order(self.rows.query)
        return restored

    def _fit(self) -> None:
        """Give the columns their usual widths, those of free text less in a small window."""
        sheet, head = self.rows.sheet, self.horizontalHeader()
        usual = [self._delegate.usual_width(section) for section in range(len(sheet.columns))]
        free = [at for at in range(len(usual) - 1) if isinstance(sheet.usual(at), int)]
        wished = sum(usual[at] for at in free)
        room = self.maximumViewportSize().width() - (sum(usual) - wished)
        factor = min(1.0, max(LEAST, room / wished))
        for section, width in enumerate(usual):
            fits = round(width * factor) if section in free else width
            self.setColumnWidth(section, max(head.sectionSizeHint(section), fits))

    # What the model says

    def _show_order(self, query: Query) -> None:
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        head, section = self.horizontalHeader(), self.rows.sheet.columns.index(query.sort)
        with QSignalBlocker(head):
            head.setSortIndicator(section, order)
        if head.isVisible():  # asking for a viewport loads 60 types of widgets
            head.viewport().update()

    def _on_opened(self, editor: QWidget) -> None:
        self._editor = editor
        self.rows.editing = True
        self._delegate.tell_finished(editor, self._on_finished)

    def _on_finished(self) -> None:
        if self.sender() is self._editor:  # and not one that is being closed already
            self.commit_open_editor()

    def _on_double_click(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._on_handle(index.row())

    def _on_handle(self, row: int) -> None:
        if (number := self.rows.id_at(row)) is not None:
            self.details_requested.emit(number)

    def _on_about_to_reset(self) -> None:
        from desktop_app.ui.table.place import Place  # noqa: PLC0415  # not before rows move

        here = Place.of(self)
        if self._place is None or here.current is not None:  # else nothing was found: wait there
            self._place = here

    def _on_reset(self) -> None:
        if self._place is not None:
            self._place.take(self)

    # Overrides of Qt

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(self.rows.id_at(current.row()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.resting = False
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
            self.rows.editing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._obey(event):
            # A line edit hands its Return on to us; the editor is closed a turn later.
            super().keyPressEvent(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key means in every table; False for the keys that Qt knows."""
        current = self.current_id
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _ENTER and current is not None:
            if self.edits_on_enter:
                self._edit_or_open(self.currentIndex())
            else:
                self.open_requested.emit(current)
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids:
            self.delete_requested.emit(self.selected_ids)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_requested.emit()
        else:
            return False
        return True

    def _edit_or_open(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self._on_handle(index.row())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking for a letter would read every row; the find field finds."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at_keyboard = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if at_keyboard else self.indexAt(event.pos())
        if not index.isValid() or not self._row_actions:
            return
        from PySide6.QtCore import QPoint  # noqa: PLC0415  # not to be shown
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._row_actions)
        corner = self.visualRect(index).bottomLeft() if at_keyboard else event.pos()
        menu.popup(self.viewport().mapToGlobal(QPoint(corner)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit_open_editor()
        self.rows.resting = True
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
        if not self.rows.rowCount():
            from desktop_app.ui.table.empty import paint_empty  # noqa: PLC0415  # rarely

            paint_empty(self.viewport(), *self.empty_text)
