# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editors that open in the table of situations; what makes no sense is said beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.own_situations import CHANNELS, with_channel, with_gap, with_park_after
from desktop_app.overriding import override
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.dialogs.situations_model import FIRST, PAUSE, Index, SituationsModel
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.records import Channel
    from desktop_app.domain.situations import Situation

_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
}
_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_WIDEST = 999
"""More than makes sense may be typed, so that what is wrong about it can be said."""


class CellEditor(QWidget):
    """The fields of one cell; each change is tried on the situation at once.

    Signals:
        tried: the fields changed.
        finished: the user is done with the cell; how (`EndEditHint`).
    """

    tried = Signal()
    finished = Signal(object)

    def __init__(self, row: Situation, days: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._over = False
        self.number = QSpinBox(self)
        self.number.setRange(0, _WIDEST)
        self.number.setValue(days)
        self.number.setAccessibleName(name)
        self.number.setProperty("role", "cell")
        self.number.setMinimumWidth(50)
        self.number.valueChanged.connect(self.tried)
        self._fields: list[QWidget] = [self.number]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(2)
        self._line.addWidget(self.number)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.number)
        self.number.installEventFilter(self)

    def changed(self) -> Situation:
        """Return the situation with what the fields say. Errors: `KnownError` says what not."""
        raise NotImplementedError

    @property
    def fault(self) -> KnownError | None:
        """Return what makes no sense, None if all does."""
        try:
            self.changed()
        except KnownError as error:
            return error
        return None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._on_left)
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self._finish(_Hint.RevertModelCache)
            return True
        if key in _STEPS and isinstance(watched, QWidget):
            # Qt would ask the table for the next field, and that goes on to the next cell.
            place = self._fields.index(watched) + _STEPS[key]
            if 0 <= place < len(self._fields):
                self._fields[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if key not in _ENDS:
            return False
        if self.fault is None:  # else it stays open, with what is wrong beside it
            self._finish(_ENDS[key])
        return True

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and (focused is self or self.isAncestorOf(focused))
        if not inside and QApplication.activePopupWidget() is None:
            self._finish(_Hint.NoHint)

    def _finish(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if not self._over:  # its fields lose the focus once more while it goes
            self._over = True
            self.finished.emit(hint)


class FollowUpEditor(CellEditor):
    """Days and channel of one follow-up."""

    def __init__(self, row: Situation, attempt: int, parent: QWidget) -> None:
        one = row.follow_ups[attempt]
        super().__init__(row, one.days, _("Working days"), parent)
        self._attempt = attempt
        self.channel = QComboBox(self)
        self.channel.setProperty("role", "cell")
        name_choice(self.channel, _("By which way"))
        for channel in CHANNELS:
            self.channel.addItem(words.channel(channel), channel)
        self.channel.setCurrentIndex(CHANNELS.index(one.channel))
        self.channel.currentIndexChanged.connect(self.tried)
        self._fields.append(self.channel)
        self._line.addWidget(self.channel)
        self.channel.installEventFilter(self)

    @override
    def changed(self) -> Situation:
        row = with_gap(self._row, self._attempt, self.number.value())
        return with_channel(row, self._attempt, self._channel)

    @property
    def _channel(self) -> Channel:
        return CHANNELS[self.channel.currentIndex()]


class PauseEditor(CellEditor):
    """After how many unanswered follow-ups something else is suggested."""

    def __init__(self, row: Situation, parent: QWidget) -> None:
        super().__init__(row, row.park_after or 0, _("Unanswered follow-ups"), parent)

    @override
    def changed(self) -> Situation:
        return with_park_after(self._row, self.number.value())


class SituationsDelegate(QStyledItemDelegate):
    """Opens the editors and shows what is wrong right under the open one."""

    def __init__(self, model: SituationsModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.fault = Label("", view.viewport())
        self.fault.setObjectName("field_fault")
        self.fault.setProperty("role", "fault")
        self.fault.hide()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row = self._model.situation(index.row())
        editor: CellEditor
        if index.column() == PAUSE:
            editor = PauseEditor(row, parent)
        else:
            editor = FollowUpEditor(row, index.column() - FIRST, parent)
        editor.tried.connect(lambda: self._show_fault(editor))
        editor.finished.connect(lambda hint: self._finish(editor, hint))
        editor.destroyed.connect(self.fault.hide)
        return editor

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)  # its padding would leave no room for the words

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave what is being typed alone; the editor began with the values."""

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor) and editor.fault is None:
            self._model.put(editor.changed())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return False  # the editor watches its own fields

    def _finish(self, editor: CellEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is not _Hint.RevertModelCache:
            self.commitData.emit(editor)
        self.fault.hide()
        if hint is not _Hint.NoHint:
            self._view.setFocus()  # from any of the fields; Qt knows of the first one only
        self.closeEditor.emit(editor, hint)

    def _show_fault(self, editor: CellEditor) -> None:
        fault = editor.fault
        self.fault.setVisible(fault is not None)
        if fault is None:
            return
        self.fault.setText(words.error(fault).what)
        self.fault.adjustSize()
        room = self._view.viewport().rect()
        place = editor.geometry().bottomLeft() + QPoint(0, 3)
        if place.y() + self.fault.height() > room.bottom():
            place.setY(editor.y() - self.fault.height() - 3)
        place.setX(max(0, min(place.x(), room.right() - self.fault.width())))
        self.fault.move(place)
        self.fault.raise_()
