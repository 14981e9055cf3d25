# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The choices of a column, one a line: typed one after the other, renamed, moved, taken out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.ui.open_line import KnowsLeaving
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from desktop_app.services.own_columns import Choice

_WAS = Qt.ItemDataRole.UserRole
_CHANGED = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_AROUND = 14  # px above and below the letters together
_Hint = QAbstractItemDelegate.EndEditHint
_TABS = {_Hint.EditNextItem: True, _Hint.EditPreviousItem: False}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NO_LETTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _WholeLine(QStyledItemDelegate):
    """Lets the field in which a choice is typed be as high as its line."""

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(option.rect)


class _Lines(KnowsLeaving, QListWidget):
    """The lines; Enter goes to the next one or opens it, in an empty one it is done.

    Signals:
        wanted: a further line is.
        done: Enter was pressed in a line without words.
    """

    wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_WholeLine(self))

    @property
    def open(self) -> bool:
        """Say whether a line is being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def drop_empty(self) -> None:
        """Take out the lines without words."""
        for row in range(self.count() - 1, -1, -1):
            if not self.item(row).text().strip():
                self.takeItem(row)

    def _go_on(self) -> None:
        here = self.currentRow()
        if not self.item(here).text().strip():
            self.drop_empty()
            self.done.emit()
        elif here + 1 < self.count():
            self.setCurrentRow(here + 1)
        else:
            self.wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        empty = self.currentRow() < 0
        if self.open:
            event.accept()  # the line has had it, and closes in a turn
        elif event.key() in _ENTER and not event.modifiers() & _NO_LETTER:
            self.wanted.emit()
        elif empty and event.text().isprintable() and event.text().strip():
            self.wanted.emit()  # whoever types there means the first choice
            if isinstance(field := self.window().focusWidget(), QLineEdit):
                QCoreApplication.sendEvent(field, event.clone())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tabbed = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if tabbed and not self.count():
            self.wanted.emit()
        elif tabbed and self.currentRow() < 0:
            self.setCurrentRow(0)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, _Hint.NoHint if hint in _TABS else hint)
        if hint in _TABS:
            self.drop_empty()
            self.focusNextPrevChild(_TABS[hint])
        elif hint == _Hint.SubmitModelCache and not self.leaving and self.currentRow() >= 0:
            self._go_on()
        elif hint == _Hint.RevertModelCache:
            self.drop_empty()


class ChoiceList(QWidget):
    """Choices to add, rename in place, move and take out.

    Attributes:
        list: one choice a line; each knows what it was called.

    Signals:
        done: the last choice was typed.
    """

    done = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.list = _Lines(self)
        self.list.setAccessibleName(_("Choices"))
        self.list.setProperty("role", "lines")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.list.setMaximumHeight(170)
        for name in names:
            self._put(name, name)
        column = QVBoxLayout()
        column.setSpacing(6)
        self.buttons: list[QPushButton] = []
        for text, do in (
            (_("Add"), self.add),
            (_("Up"), partial(self._move, -1)),
            (_("Down"), partial(self._move, 1)),
            (_("Take out"), self.take_out),
        ):
            column.addWidget(self._button(text, do))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 1)
        row.addLayout(column)
        self.setFocusProxy(self.list)
        self.list.wanted.connect(self.add)
        self.list.done.connect(self.done)

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setProperty("small", True)
        button.clicked.connect(lambda _checked: do())
        self.buttons.append(button)
        return button

    def _put(self, name: str, was: str) -> QListWidgetItem:
        item = QListWidgetItem(name, self.list)
        item.setData(_WAS, was)
        item.setFlags(_CHANGED)
        item.setSizeHint(QSize(0, self.list.fontMetrics().height() + _AROUND))
        return item

    @property
    def choices(self) -> list[Choice]:
        """Return what each was called, and what it is called now."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            (str(each.data(_WAS)), each.text().strip()) for each in items if each.text().strip()
        ]

    def add(self) -> None:
        """Begin a new choice."""
        item = self._put("", "")
        self.list.setCurrentItem(item)
        if not self.list.open:  # going there opens it where the list has the focus
            self.list.editItem(item)

    def take_out(self) -> None:
        """Take out the current choice; what stands in cells stays there."""
        self.list.takeItem(self.list.currentRow())

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)
