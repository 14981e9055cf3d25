# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A month to pick a day from, with the mouse or the arrow keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from desktop_app.ui.screens import available
from desktop_app.ui.theme import tokens
from desktop_app.words import text as _


class DueCalendar(QFrame):
    """A calendar that opens over a due field; Esc closes it.

    Signals:
        picked: the `date` that was clicked, or chosen with Enter.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = QCalendarWidget(self)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        self.month.setAccessibleName(_("Calendar"))
        quiet = QTextCharFormat()  # red weekends would say due (look.md)
        quiet.setForeground(QColor(tokens().muted))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekend, quiet)

        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.month)

        self.month.clicked.connect(self._on_picked)
        self.month.activated.connect(self._on_picked)

    def open_under(self, field: QWidget, *, today: date, on: date | None) -> None:
        """Show the month of a day below a field, or above it where there is no room."""
        self.month.setMinimumDate(_qdate(today))
        self.month.setSelectedDate(_qdate(max(on or today, today)))
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = available(field)
        if corner.y() + self.height() > room.bottom():
            corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        rightmost = max(room.left(), room.right() - self.width())
        corner.setX(min(max(corner.x(), room.left()), rightmost))
        self.move(corner)
        self.show()
        self.month.setFocus()

    def _on_picked(self, day: QDate) -> None:
        if self.isVisible():  # a double click says both clicked and activated
            self.hide()
            self.picked.emit(date(day.year(), day.month(), day.day()))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
