# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a cell is painted: what is due stands out, the word that was given too, the rest is quiet."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop_app import words
from desktop_app.domain.records import Stage, Status
from desktop_app.services.browsing import Column
from desktop_app.ui.icons import icon
from desktop_app.ui.table.cells import COLUMNS, Line
from desktop_app.ui.theme import Tokens, scaled_font, tokens
from desktop_app.words import text as _

PAD = 10
MARK = 16
GAP = 6
_CHIP_PAD = 9

_STAGES: dict[Stage, str] = {
    Stage.REACHING_OUT: "quiet",
    Stage.IN_TOUCH: "accent",
    Stage.MEETING_SET: "promise",
    Stage.MET: "kept",
    Stage.KEEPING_IN_TOUCH: "accent",
    Stage.FOUND: "quiet",
    Stage.APPLIED: "soon",
    Stage.SCREENING: "promise",
    Stage.INTERVIEWING: "kept",
    Stage.OFFER: "kept",
}

_LETTERS = {
    Column.COMPANY: 18,
    Column.TITLE: 19,
    Column.PERSON: 18,
    Column.ACTION: 24,
    Column.WHY: 16,
}
_WIDE_DUE = "Yesterday 10:00"


class CellPainter:
    """Paints cells with one set of colours and fonts, made once and not per cell."""

    def __init__(self, widget: QWidget) -> None:
        self._font = QFont(widget.font())
        self._strong = scaled_font(widget, weight=QFont.Weight.DemiBold)
        self._small = scaled_font(widget, 0.9)
        self._metrics = {
            id(each): QFontMetrics(each) for each in (self._font, self._strong, self._small)
        }

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, column: int
    ) -> None:
        """Paint one cell: its ground, what it says, the hairline under it."""
        colours = tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, _colour(colours.selection))
        name = COLUMNS[column]
        if name is Column.STAGE:
            self._paint_stage(painter, option, line, colours)
        elif name is Column.ACTION:
            self._paint_action(painter, option, line, colours)
        else:
            self._paint_plain(painter, option, line, colours, column)
        painter.setPen(QPen(_colour(colours.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_ring(painter, option.rect, colours)
        painter.restore()

    def width(self, line: Line, column: int) -> int:
        """Return how wide a cell must be for all its text to show."""
        name, text = COLUMNS[column], line.text(column)
        if name is Column.STAGE:
            return self._advance(self._font, text) + 2 * (PAD + _CHIP_PAD)
        width = self._advance(self._strong, text) + 2 * PAD
        if name is Column.ACTION:
            width += MARK + GAP
            if line.row.needs_step:
                width += self._advance(self._small, _("proposed")) + 2 * _CHIP_PAD + GAP
        return width

    def usual_width(self, column: int) -> int:
        """Return how wide a column begins: enough for any stage and any date with its time."""
        name, letter = COLUMNS[column], self._metrics[id(self._font)].averageCharWidth()
        if name is Column.STAGE:
            widest = max(self._advance(self._font, words.stage(stage)) for stage in Stage)
            return widest + 2 * (PAD + _CHIP_PAD)
        if name is Column.DUE:
            return self._advance(self._strong, _WIDE_DUE) + 2 * PAD
        return _LETTERS[name] * letter

    def _advance(self, font: QFont, text: str) -> int:
        return self._metrics[id(font)].horizontalAdvance(text)

    def _paint_plain(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: Line,
        colours: Tokens,
        column: int,
    ) -> None:
        name, text = COLUMNS[column], line.text(column)
        colour, font = colours.text if line.live else colours.muted, self._font
        if name is Column.DUE:
            colour, strong = _due_colour(line, colours)
            font = self._strong if strong else font
        elif name is Column.COMPANY and line.live:
            font = self._strong
        elif name is Column.WHY:
            colour = colours.muted
        elif name is Column.PERSON and not text and line.live:
            text, colour = _("(no name yet)"), colours.muted
        inside = option.rect.adjusted(PAD, 0, -PAD, 0)
        self._write(painter, option, inside, text, font, colour)

    def _paint_stage(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, colours: Tokens
    ) -> None:
        kind = _STAGES[line.row.stage] if line.row.status is Status.OPEN else "quiet"
        self._chip(
            painter,
            option,
            option.rect.adjusted(PAD, 0, -PAD, 0),
            line.text(COLUMNS.index(Column.STAGE)),
            self._font,
            kind,
        )

    def _paint_action(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, colours: Tokens
    ) -> None:
        inside = option.rect.adjusted(PAD, 0, -PAD, 0)
        if line.row.promised:
            top = inside.top() + (inside.height() - MARK) // 2
            mark = QRect(inside.left(), top, MARK, MARK)
            icon("promise", colours.promise).paint(
                painter, QStyle.visualRect(option.direction, option.rect, mark)
            )
        inside.setLeft(inside.left() + MARK + GAP)
        colour = colours.text if line.live and not line.row.needs_step else colours.muted
        if line.row.needs_step:
            width = self._chip(painter, option, inside, _("proposed"), self._small, "quiet")
            inside.setLeft(inside.left() + width + GAP)
        text = line.text(COLUMNS.index(Column.ACTION))
        self._write(painter, option, inside, text, self._font, colour)

    def _chip(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inside: QRect,
        text: str,
        font: QFont,
        kind: str,
    ) -> int:
        """Paint a rounded chip at the beginning of a rectangle; return its width."""
        metrics, colours = self._metrics[id(font)], tokens()
        width = min(metrics.horizontalAdvance(text) + 2 * _CHIP_PAD, inside.width())
        height = metrics.height() + 5
        if width <= 2 * _CHIP_PAD:
            return 0
        top = inside.top() + (inside.height() - height) // 2
        chip = QRect(inside.left(), top, width, height)
        shown = QStyle.visualRect(option.direction, option.rect, chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(getattr(colours, f"{kind}_soft")))
        painter.drawRoundedRect(QRectF(shown), height / 2, height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._write(
            painter,
            option,
            chip.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0),
            text,
            font,
            getattr(colours, kind),
        )
        return width

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inside: QRect,
        text: str,
        font: QFont,
        colour: str,
    ) -> None:
        if not text or inside.width() <= 0:
            return
        painter.setFont(font)
        painter.setPen(_colour(colour))
        elided = self._metrics[id(font)].elidedText(
            text, Qt.TextElideMode.ElideRight, inside.width() + 1
        )
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            QStyle.visualRect(option.direction, option.rect, inside),
            leading
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.TextFlag.TextSingleLine,
            elided,
        )


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def _due_colour(line: Line, colours: Tokens) -> tuple[str, bool]:
    """Return the colour of a due date and whether it is strong; warm only for what is due."""
    on = line.row.due_on
    if not line.live or on is None:
        return colours.muted, False
    if on < line.today:
        return colours.late, True
    if on == line.today:
        return colours.today, True
    return (colours.muted if line.row.status is Status.PARKED else colours.text), False


def _paint_ring(painter: QPainter, rect: QRect, colours: Tokens) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour(colours.accent), 2))
    painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
