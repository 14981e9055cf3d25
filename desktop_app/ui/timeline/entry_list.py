# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The list of a timeline's entries, and the box that notes are written into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from desktop_app.overriding import override
from desktop_app.ui.timeline.delegate import TimelineDelegate
from desktop_app.ui.timeline.model import DAY, LINE
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_LONG_LIST = 400  # entries whose days are measured; more look alike


class NoteEdit(QLineEdit):
    """Enter keeps the note; the dialog around it must not take it for Save.

    Attributes:
        borrowed: the words are those of an entry; Esc gives them back instead of closing.
    """

    borrowed = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.borrowed:
            self.clear()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class EntryList(QListView):
    """The entries; each is as high as its words need, at whatever width there is.

    Signals:
        removal_requested: the `Line` on which Delete was pressed.
        correction_requested: the `Line` on which F2 was pressed.
        find_requested: "/" was pressed.
        menu_requested: a `Line` and where its menu is wanted, on the screen.
    """

    removal_requested = Signal(object)
    correction_requested = Signal(object)
    find_requested = Signal()
    menu_requested = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = TimelineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(_("Timeline"))
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def measure(self) -> None:
        """Give the days the room they need."""
        model, metrics = self.model(), QFontMetrics(self.font())
        days = {model.index(n, 0).data(DAY) for n in range(min(model.rowCount(), _LONG_LIST))}
        self._delegate.day_width = max((metrics.horizontalAdvance(d) for d in days), default=0) + 8
        self.scheduleDelayedItemsLayout()

    def copy(self) -> None:
        """Put the chosen entries on the clipboard, one a line."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        QGuiApplication.clipboard().setText("\n".join(str(index.data()) for index in rows))

    # Overrides of Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().data(LINE)
        if event.key() == Qt.Key.Key_Delete and line is not None:
            self.removal_requested.emit(line)
        elif event.key() == Qt.Key.Key_F2 and line is not None:
            self.correction_requested.emit(line)
        elif event.text() == "/":
            self.find_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if line is not None:
                self.activated.emit(self.currentIndex())
            event.accept()  # the dialog around it must not take it for Save
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if (line := index.data(LINE)) is not None:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(line, event.globalPos() if by_mouse else below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
