# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Paints an entry of a timeline: its mark, its day, what it was, and the words in full."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.records import Channel, PromiseState
from desktop_app.overriding import override
from desktop_app.services.timelines import Line, Sort
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import tokens
from desktop_app.ui.timeline.model import BODY, DAY, HEAD, LINE
from desktop_app.words.lines import SEPARATOR
from desktop_app.words.particulars import standing

if TYPE_CHECKING:
    from desktop_app.ui.palette import Tokens

MARK = 16
GAP = 8
PAD = 6
BELOW = 2
_ICONS = {
    Sort.PROMISE: "promise",
    Sort.BOUNDARY: "dialog-warning",
    Sort.INTERVIEW: "view-calendar",
    Sort.STAGE: "go-next",
    Sort.NOTE: "document-edit",
    Sort.RUNG: "company",
}
_CHANNELS = {
    Channel.CALL: "call-start",
    Channel.EMAIL: "mail-send",
    Channel.MESSAGE: "chat-message",
    Channel.VISIT: "visit",
    Channel.RESEARCH: "edit-find",
}
_KEPT = {PromiseState.KEPT, PromiseState.ROLLED}


class TimelineDelegate(QStyledItemDelegate):
    """Gives every entry the height its words need at the width there is.

    Attributes:
        width: of the whole row, in pixels.
        day_width: of the column of days.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 400
        self.day_width = 80

    # Overrides of Qt

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        wide = self._text_width()
        height = _laid(index.data(HEAD), _strong(option.font), wide)[1]
        if body := index.data(BODY):
            height += _laid(body, option.font, wide)[1] + BELOW
        return QSize(self.width, max(height, MARK) + 2 * PAD)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, line = tokens(), index.data(LINE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        inner = option.rect.adjusted(GAP, PAD, -GAP, -PAD)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            self._paint(painter, option, index, line, colours, inner, mirrored=True)
        else:
            self._paint(painter, option, index, line, colours, inner, mirrored=False)
        painter.restore()

    def _paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        line: Line,
        colours: Tokens,
        inner: QRect,
        *,
        mirrored: bool,
    ) -> None:
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight

        def placed(rect: QRect) -> QRect:
            return QStyle.visualRect(direction, inner, rect)

        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        line_height = option.fontMetrics.height()
        mark = placed(
            QRect(inner.topLeft() + QPoint(0, max(0, (line_height - MARK) // 2)), QSize(MARK, MARK))
        )
        icon(_icon(line), _colour(line, colours)).paint(painter, mark)
        day = QRect(inner.left() + MARK + GAP, inner.top(), self.day_width, 0)
        day.setHeight(line_height)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(placed(day), int(align), index.data(DAY))
        left = day.right() + GAP
        text = placed(QRect(left, inner.top(), self._text_width(), inner.height()))
        painter.setPen(QColor(colours.muted if line.corrected else colours.text))
        font, tail = _struck(_strong(option.font), line), standing(line, frozenset())
        told = len(SEPARATOR) + len(tail) if tail else 0
        head, height = _laid(index.data(HEAD), font, text.width(), unstruck=told)
        head.draw(painter, QPointF(text.topLeft()))
        if body := index.data(BODY):
            words_below = _laid(body, _struck(option.font, line), text.width())[0]
            words_below.draw(painter, QPointF(text.left(), text.top() + height + BELOW))

    def _text_width(self) -> int:
        return max(80, self.width - 2 * GAP - MARK - self.day_width - 2 * GAP)


def _laid(text: str, font: QFont, width: int, *, unstruck: int = 0) -> tuple[QTextLayout, int]:
    """Return a text in lines of a width, and its height; only a word too long is broken.

    The last letters, as many as `unstruck`, are not struck out: they say why the others are.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    if unstruck:
        tail = QTextLayout.FormatRange()
        tail.start, tail.length = len(text) - unstruck, unstruck
        tail.format.setFontStrikeOut(False)
        layout.setFormats([tail])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, ceil(height)


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _struck(font: QFont, line: Line) -> QFont:
    """Return a font that strikes out what was corrected."""
    made = QFont(font)
    made.setStrikeOut(line.corrected)
    return made


def _icon(line: Line) -> str:
    if line.sort in {Sort.TOUCH, Sort.STEP}:
        return _CHANNELS[line.record.channel]
    return _ICONS[line.sort]


def _colour(line: Line, colours: Tokens) -> str:
    if line.sort is Sort.PROMISE:
        return colours.kept if line.record.state in _KEPT else colours.promise
    return colours.accent if line.sort is Sort.INTERVIEW else colours.muted
