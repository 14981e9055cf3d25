# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A choice in a form: the wheel moves the form, never the choice; long words are shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.overriding import override
from desktop_app.ui.text import tip_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

_AROUND = 42  # px of padding and arrow, see theme.qss


class SteadyBox(QComboBox):
    """A choice that is changed by keys and by its list only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the focus
        self.currentTextChanged.connect(self._tell)

    def shown_text(self) -> str:
        """Return the choice as it is painted now, shortened where it does not fit."""
        room = self.width() - _AROUND
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell(self, *_args: object) -> None:
        whole = self.currentText()
        is_cut = not self.isEditable() and self.shown_text() != whole
        tip = tip_text(whole) if is_cut else ""
        if self.toolTip() == self._tip:  # one that somebody else has set stays
            self.setToolTip(tip)
            self._tip = tip

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.currentText() if self.isEditable() else self.shown_text()
        if shown == self.currentText():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import (  # noqa: PLC0415  # QStyle takes 12 ms to load
            QStyle,
            QStyleOptionComboBox,
            QStylePainter,
        )

        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
