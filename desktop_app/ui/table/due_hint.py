# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The small card that says what the words in a due field come to, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.overriding import override
from desktop_app.ui.text import tip_text
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAD = 8
_TALL = 4000  # px; more than any words need


class DueHint(QWidget):
    """One line a reading, the chosen one marked; or one line that says what is missing.

    In a dialog readings share a line where there is room. Below them stands what speaks against the
    chosen one (method.md 5.4), in a dialog over as many lines as it needs.

    It takes no focus: the field above it keeps the keys.

    Signals:
        picked: the number of the reading that was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, framed: bool) -> None:
        super().__init__(parent)
        self._framed = framed
        self._leans_right = False
        self._readings: tuple[str, ...] = ()
        self._chosen = 0
        self._cautions: tuple[str, ...] = ()
        self._trouble = ""
        self._is_wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def text(self) -> str:
        """Return everything that is shown."""
        return self._trouble or "\n".join((*self._readings, *self._cautions))

    @property
    def cautions(self) -> tuple[str, ...]:
        """Return what speaks against the chosen reading."""
        return self._cautions

    @property
    def wrong(self) -> bool:
        """Say whether the hint is shown as a fault."""
        return self._is_wrong

    def show_readings(
        self, readings: Sequence[str], chosen: int, cautions: Sequence[str] = ()
    ) -> None:
        """Show what the words may mean, and what speaks against the chosen meaning."""
        self._readings, self._chosen = tuple(readings), chosen
        self._cautions = tuple(cautions)
        self._trouble, self._is_wrong = "", False
        cut = cautions if self._framed else ()  # one may be longer than the cell is wide
        self.setToolTip(tip_text("\n".join(cut)))
        self._refit()

    def show_trouble(self, text: str, *, wrong: bool) -> None:
        """Show what is missing; in red where it is wrong already."""
        self._readings, self._cautions = (), ()
        self._trouble, self._is_wrong = text, wrong
        self._refit()

    def lean_right(self) -> None:
        """Let the words end where the widget does: it is wider than the field above it."""
        self._leans_right = True

    def place_under(self, field: QWidget) -> None:
        """Stand below a field of the same window, or above it where there is no room."""
        window = field.window()
        corner = field.mapTo(window, QPoint(0, field.height() + 4))
        if corner.y() + self.height() > window.height():
            above = field.mapTo(window, QPoint(0, 0)).y() - self.height() - 4
            corner.setY(above if above >= 0 else corner.y())
        corner.setX(max(0, min(corner.x(), window.width() - self.width())))
        self.setParent(window)
        self.move(corner)
        self.show()
        self.raise_()

    def _refit(self) -> None:
        self.updateGeometry()
        if self._framed:
            self.resize(self.sizeHint())
        self.update()

    def width_of(self, text: str) -> int:
        """Return how wide it must be for a text, in pixels."""
        inset = 4 if self._framed else 0
        return self.fontMetrics().horizontalAdvance(text) + 2 * (_PAD + inset) + 2

    def _line_height(self) -> int:
        return self.fontMetrics().height() + _PAD

    def _line(self, number: int) -> QRect:
        height = self._line_height()
        inset = 4 if self._framed else 0
        return QRect(inset, inset + number * height, self.width() - 2 * inset, height)

    def _places(self, width: int) -> list[QRect]:
        """Return where the readings stand: a line each, or beside each other where they fit."""
        if self._framed:
            return [self._line(number) for number in range(len(self._readings))]
        places: list[QRect] = []
        for text in self._readings:
            wide, high = min(self.width_of(text), width), self._line_height()
            at = QPoint(0, 0)
            if places:
                last = places[-1]
                beside = last.right() + 1 + wide <= width
                at = (
                    QPoint(last.right() + 1, last.top()) if beside else QPoint(0, last.bottom() + 1)
                )
            places.append(QRect(at, QSize(wide, high)))
        return [self._leaning(place, places, width) for place in places]

    def _leaning(self, place: QRect, places: Sequence[QRect], width: int) -> QRect:
        """Return a place moved to the right with the others of its line, where they lean so."""
        if not self._leans_right:
            return place
        end = max(one.right() + 1 for one in places if one.top() == place.top())
        return place.translated(width - end, 0)

    def _top_of_cautions(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else self._line(0).top()

    def _below(self, number: int, text: str, top: int, width: int) -> QRect:
        """Return where what speaks against it stands, so many lines high as it needs."""
        line = self._line(number)
        if self._framed:
            return line
        wrap, room = Qt.TextFlag.TextWordWrap, QRect(0, 0, width - 2 * _PAD, _TALL)
        words = self.fontMetrics().boundingRect(room, wrap, text)
        return QRect(line.left(), top, width, words.height() + _PAD)

    # Overrides of Qt

    @override
    def hasHeightForWidth(self) -> bool:
        return not self._framed and bool(self._cautions or len(self._readings) > 1)

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.hasHeightForWidth():
            return self.sizeHint().height()
        top = self._top_of_cautions(width)
        for number, text in enumerate(self._cautions, start=len(self._readings)):
            top = self._below(number, text, top, width).bottom() + 1
        return top

    @override
    def sizeHint(self) -> QSize:
        shown = (*self._readings, *self._cautions) or (self._trouble or " ",)
        inset = 4 if self._framed else 0
        return QSize(max(map(self.width_of, shown)), len(shown) * self._line_height() + 2 * inset)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.heightForWidth(self.width()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, place in enumerate(self._places(self.width())):
            if place.contains(event.position().toPoint()):
                self.picked.emit(number)
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._refit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed:
            painter.setPen(QPen(QColor(colours.late if self._is_wrong else colours.line), 1))
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._trouble:
            colour = colours.late if self._is_wrong else colours.muted
            line = self._line(0)
            line.setWidth(min(self.width_of(self._trouble), line.width()))
            self._paint_line(
                painter, self._leaning(line, [line], self.width()), self._trouble, colour
            )
        places = self._places(self.width())
        for number, text in enumerate(self._readings):
            chosen = number == self._chosen
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent_soft))
                painter.drawRoundedRect(QRectF(places[number]).adjusted(0, 1, 0, -1), 6, 6)
            colour = colours.accent if chosen else colours.text
            self._paint_line(painter, places[number], text, colour)
        painter.setPen(QColor(colours.today))
        top = self._top_of_cautions(self.width())
        for number, text in enumerate(self._cautions, start=len(self._readings)):
            place = self._below(number, text, top, self.width())
            self._paint_words(painter, place, text)
            top = place.bottom() + 1

    def _paint_words(self, painter: QPainter, place: QRect, text: str) -> None:
        """Paint what speaks against it: on one line in a cell, else on as many as it needs."""
        inside = place.adjusted(_PAD, 0, -_PAD, 0)
        if self._framed:
            elide = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(text, elide, inside.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inside, align | Qt.TextFlag.TextWordWrap, text)

    def _paint_line(self, painter: QPainter, place: QRect, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        inside = place.adjusted(_PAD, 0, -_PAD, 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, elided
        )
