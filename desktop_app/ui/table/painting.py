# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a cell is painted: what is due stands out, the word that was given too, the rest is quiet."""

from __future__ import annotations

from dataclasses import dataclass
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
    Column.COMPANY: 23,
    Column.TITLE: 22,
    Column.PERSON: 18,
    Column.ACTION: 28,
    Column.WHY: 16,
}
_WIDE_DUE = "Yesterday 10:00 pm"
_REMEMBERED = 5_000  # texts that were shortened to their cell

_STAGE, _ACTION = COLUMNS.index(Column.STAGE), COLUMNS.index(Column.ACTION)

# Flags as plain numbers: adding up Python's enum flags took a third of the time of a paint.
_RTL = Qt.LayoutDirection.RightToLeft
_SMOOTH = QPainter.RenderHint.Antialiasing
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_CENTRED = (
    Qt.AlignmentFlag.AlignVCenter.value
    | Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.TextFlag.TextSingleLine.value
)
_ALIGNED = {
    False: _CENTRED | Qt.AlignmentFlag.AlignLeft.value,
    True: _CENTRED | Qt.AlignmentFlag.AlignRight.value,
}


@dataclass(slots=True)
class _Cell:
    painter: QPainter
    rect: QRect
    rtl: bool
    colours: Tokens

    def inside(self) -> QRect:
        return self.rect.adjusted(PAD, 0, -PAD, 0)

    def mirrored(self, part: QRect) -> QRect:
        """Return where a part of the cell is on the screen, from the right where text is."""
        return QStyle.visualRect(_RTL, self.rect, part) if self.rtl else part


class CellPainter:
    """Paints cells with one set of colours and fonts, made once and not per cell."""

    def __init__(self, widget: QWidget) -> None:
        self._font = QFont(widget.font())
        self._strong = scaled_font(widget, weight=QFont.Weight.DemiBold)
        self._small = scaled_font(widget, 0.9)
        self._metrics = {
            id(each): QFontMetrics(each) for each in (self._font, self._strong, self._small)
        }
        self._shortened: dict[tuple[int, str, int], str] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, column: int
    ) -> None:
        """Paint one cell: its ground, what it says, the hairline under it."""
        cell = _Cell(painter, option.rect, option.direction == _RTL, tokens())
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(cell.rect, _colour(cell.colours.selection))
        name = COLUMNS[column]
        if name is Column.STAGE:
            self._paint_stage(cell, line)
        elif name is Column.ACTION:
            self._paint_action(cell, line)
        else:
            self._paint_plain(cell, line, column)
        rect = cell.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _colour(cell.colours.line))
        if state & _FOCUSED:
            _paint_ring(cell)

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

    def _paint_plain(self, cell: _Cell, line: Line, column: int) -> None:
        colours, name, text = cell.colours, COLUMNS[column], line.text(column)
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
        self._write(cell, cell.inside(), text, font, colour)

    def _paint_stage(self, cell: _Cell, line: Line) -> None:
        kind = _STAGES[line.row.stage] if line.row.status is Status.OPEN else "quiet"
        self._chip(cell, cell.inside(), line.text(_STAGE), self._font, kind)

    def _paint_action(self, cell: _Cell, line: Line) -> None:
        inside, colours = cell.inside(), cell.colours
        if line.row.promised:
            top = inside.top() + (inside.height() - MARK) // 2
            mark = cell.mirrored(QRect(inside.left(), top, MARK, MARK))
            icon("promise", colours.promise).paint(cell.painter, mark)
        inside.setLeft(inside.left() + MARK + GAP)
        colour = colours.text if line.live and not line.row.needs_step else colours.muted
        if line.row.needs_step:
            width = self._chip(cell, inside, _("proposed"), self._small, "quiet")
            inside.setLeft(inside.left() + width + GAP)
        self._write(cell, inside, line.text(_ACTION), self._font, colour)

    def _chip(self, cell: _Cell, inside: QRect, text: str, font: QFont, kind: str) -> int:
        """Paint a rounded chip at the beginning of a rectangle; return its width."""
        metrics, painter = self._metrics[id(font)], cell.painter
        width = min(metrics.horizontalAdvance(text) + 2 * _CHIP_PAD, inside.width())
        height = metrics.height() + 5
        if width <= 2 * _CHIP_PAD:
            return 0
        top = inside.top() + (inside.height() - height) // 2
        chip = QRect(inside.left(), top, width, height)
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(getattr(cell.colours, f"{kind}_soft")))
        painter.drawRoundedRect(QRectF(cell.mirrored(chip)), height / 2, height / 2)
        painter.setRenderHint(_SMOOTH, False)
        words_in = chip.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
        self._write(cell, words_in, text, font, getattr(cell.colours, kind))
        return width

    def _write(self, cell: _Cell, inside: QRect, text: str, font: QFont, colour: str) -> None:
        if not text or inside.width() <= 0:
            return
        cell.painter.setFont(font)
        cell.painter.setPen(_colour(colour))
        shown = self._elided(font, text, inside.width() + 1)
        cell.painter.drawText(cell.mirrored(inside), _ALIGNED[cell.rtl], shown)

    def _elided(self, font: QFont, text: str, width: int) -> str:
        key = (id(font), text, width)
        shown = self._shortened.get(key)
        if shown is None:
            if len(self._shortened) > _REMEMBERED:
                self._shortened.clear()
            metrics = self._metrics[id(font)]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._shortened[key] = shown
        return shown


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


def _paint_ring(cell: _Cell) -> None:
    painter = cell.painter
    painter.setRenderHint(_SMOOTH, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour(cell.colours.accent), 2))
    painter.drawRoundedRect(QRectF(cell.rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
    painter.setRenderHint(_SMOOTH, False)
