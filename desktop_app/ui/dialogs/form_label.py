# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The name before a field of a form, on one line with the first words of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.ui.text import Label

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_ONE_LINE = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton)
_ITS_LOOK = {
    QEvent.Type.Show,
    QEvent.Type.Polish,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
}
_USUAL = 6  # px, of whatever paints its words itself
_TEXT_FRAME = 4  # px; border and padding of a field of several lines, see theme.qss


class FormLabel(Label):
    """A label that begins at the top of its row, as far down as the words in the field.

    Qt's forms centre a label in a height of their own, 2 px above the words of our fields.
    """

    def __init__(self, text: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._field = field
        self.setBuddy(field)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        field.setAccessibleName(text)
        field.installEventFilter(self)

    def _place(self) -> None:
        if (above := room_above(self._field)) != self.contentsMargins().top():
            self.setContentsMargins(0, above, 0, 0)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _ITS_LOOK:
            self._place()
        return done

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.StyleChange}:
            self._place()
        return False


def room_above(field: QWidget) -> int:
    """Return the pixels from the top of a field to the top of its first line of words."""
    field.ensurePolished()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return _TEXT_FRAME + round(field.document().documentMargin())
    if isinstance(field, _ONE_LINE):
        return max(0, field.sizeHint().height() - field.fontMetrics().height() + 1) // 2
    if isinstance(field, Label):
        return 0
    inner = field.widget() if isinstance(field, QScrollArea) else field
    first = _first_in(inner.layout()) if inner is not None else None
    return room_above(first) if first is not None else _USUAL


def _first_in(layout: QLayout | None) -> QWidget | None:
    """Return the first part of a layout that is to be seen."""
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None and not widget.isHidden():
            return widget
        if item is not None and (inner := _first_in(item.layout())) is not None:
            return inner
    return None
