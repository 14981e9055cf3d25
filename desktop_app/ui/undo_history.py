# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything done in this session by name, to go back or forward several steps at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QUndoView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.ui.text import Label, tip_text
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QUndoStack


class _Lines(QStyledItemDelegate):
    """Shows the names of changes as they are read, not as a menu needs them (&& for &)."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = option.text.replace("&&", "&")

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())  # it ends in dots, not outside

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            whole = str(index.data()).replace("&&", "&")
            QToolTip.showText(event.globalPos(), tip_text(whole), view)
            return True
        return super().helpEvent(event, view, option, index)


class UndoHistory(QDialog):
    """A list from the first thing done to the last; the marked one is where things stand.

    Choosing a line goes there at once, and back again as easily.

    Attributes:
        list: the list.
    """

    def __init__(self, stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Undo history"))
        head = Label(_("Undo history"), self)
        head.setProperty("role", "title")
        lead = Label(_("Choose a line to go back to it, or forward again."), self)
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        self.list = QUndoView(stack, self)
        self.list.setEmptyLabel(_("As it was when the program was started"))
        self.list.setAccessibleName(_("Undo history"))
        self.list.setProperty("role", "lines")
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(lead)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        self.list.setFocus()
        self.resize(440, 480)
