# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a cell is painted: what is due stands out, the word that was given too, the rest is quiet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QStaticText,
    QTextOption,
)

from desktop_app.ui.palette import mixed
from desktop_app.ui.theme import Tokens, scaled_font

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.table.sheet import Cell

PAD = 10
MARK = 16
GAP = 6
_CHIP_PAD = 9

_REMEMBERED = 5_000  # texts that were laid out in their cell

_SMOOTH = QPainter.RenderHint.Antialiasing
_ELIDED = Qt.TextElideMode.ElideRight
_ON_ONE_LINE = QTextOption()
_ON_ONE_LINE.setWrapMode(QTextOption.WrapMode.NoWrap)


@dataclass(slots=True)
class Ground:
    """Where cells are painted, in which direction and colours, and how one stands out.

    One ground goes from cell to cell; places are whole numbers, which cost less than rectangles.
    """

    painter: QPainter
    rtl: bool
    colours: Tokens
    marked: tuple[str, ...] = ()
    left: int = 0
    top: int = 0
    width: int = 0
    height: int = 0
    chosen: bool = False
    lit: bool = False
    font: QFont | None = None  # that the painter has now

    @property
    def rect(self) -> QRect:
        """Return the cell."""
        return QRect(self.left, self.top, self.width, self.height)

    def mirrored(self, left: int, width: int) -> int:
        """Return where a part of the cell begins on the screen, from the right where text is."""
        return 2 * self.left + self.width - left - width if self.rtl else left


class CellPainter:
    """Paints cells with one set of colours and fonts, made once and not per cell."""

    def __init__(self, widget: QWidget) -> None:
        self._font = QFont(widget.font())
        self._strong = scaled_font(widget, weight=QFont.Weight.DemiBold)
        self._small = scaled_font(widget, 0.9)
        self._metrics = {
            id(each): QFontMetrics(each) for each in (self._font, self._strong, self._small)
        }
        self._laid_out: dict[tuple[int, str, int], tuple[QStaticText, str, float]] = {}

    def paint(self, ground: Ground, cell: Cell) -> None:
        """Paint one cell: its ground, and what it says."""
        if ground.chosen or ground.lit:
            colours = ground.colours
            colour = (
                _colour(colours.selection)
                if ground.chosen
                else _lit(colours.surface, colours.selection)
            )
            ground.painter.fillRect(ground.left, ground.top, ground.width, ground.height, colour)
        if cell.chip:
            room = ground.width - 2 * PAD
            self._chip(ground, ground.left + PAD, room, cell.text, self._font, cell.chip)
        else:
            self._paint_plain(ground, cell)

    def underline(self, ground: Ground) -> None:
        """Paint the hairline under a cell, or under a whole row."""
        bottom = ground.top + ground.height - 1
        line = _colour(ground.colours.line)
        ground.painter.fillRect(ground.left, bottom, ground.width, 1, line)

    def ring(self, ground: Ground) -> None:
        """Paint the ring around the cell that has the focus."""
        painter = ground.painter
        painter.setRenderHint(_SMOOTH, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_colour(ground.colours.accent), 2))
        painter.drawRoundedRect(QRectF(ground.rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
        painter.setRenderHint(_SMOOTH, False)

    def width(self, cell: Cell) -> int:
        """Return how wide a cell must be for all its text to show."""
        if cell.chip:
            return self._advance(self._font, cell.text) + 2 * (PAD + _CHIP_PAD)
        words = cell.both or (cell.text, "")
        width = max(self._advance(self._strong, each) for each in words) + 2 * PAD
        if cell.mark is not None:
            width += MARK + GAP
        if cell.lead:
            width += self._advance(self._small, cell.lead) + 2 * _CHIP_PAD + GAP
        return width

    def usual_width(self, room: int | Collection[Cell]) -> int:
        """Return how wide a column begins that has room for so many letters, or these cells."""
        if isinstance(room, int):
            return room * self._metrics[id(self._font)].averageCharWidth()
        return max(map(self.width, room))

    def _advance(self, font: QFont, text: str) -> int:
        return self._metrics[id(font)].horizontalAdvance(text)

    def _paint_plain(self, ground: Ground, cell: Cell) -> None:
        colours, font = ground.colours, self._strong if cell.strong else self._font
        left, width = ground.left + PAD, ground.width - 2 * PAD
        if cell.mark is not None:
            if cell.mark:
                self._paint_mark(ground, left)
            left, width = left + MARK + GAP, width - MARK - GAP
        if cell.lead:
            used = self._chip(ground, left, width, cell.lead, self._small, "quiet") + GAP
            left, width = left + used, width - used
        if cell.text:
            colour = getattr(colours, cell.tone)
            if cell.both is not None and self._advance(font, cell.text) > width:
                self._write_both(ground, left, width, cell.both, font, colour)
                return
            self._write(ground, left, width, cell.text, font, colour, at_end=cell.number)
        elif cell.blank:
            self._write(ground, left, width, cell.blank, font, colours.muted)

    def _write_both(
        self,
        ground: Ground,
        left: int,
        width: int,
        both: tuple[str, str],
        font: QFont,
        colour: str,
    ) -> None:
        """Write two lines, the second small and quiet; in a low row the first alone."""
        first, second = both
        high, low = (self._metrics[id(each)].height() for each in (font, self._small))
        middle = ground.top + ground.height / 2
        if high + low > ground.height:
            self._write(ground, left, width, first, font, colour)
            return
        self._write(ground, left, width, first, font, colour, middle=middle - low / 2)
        muted = ground.colours.muted
        self._write(ground, left, width, second, self._small, muted, middle=middle + high / 2)

    def _paint_mark(self, ground: Ground, left: int) -> None:
        top = ground.top + (ground.height - MARK) // 2
        mark = QRect(ground.mirrored(left, MARK), top, MARK, MARK)
        self._mark(ground.colours.promise).paint(ground.painter, mark)

    def _mark(self, colour: str) -> QIcon:
        from desktop_app.ui.icons import icon  # noqa: PLC0415  # not every page has a promise

        return icon("promise", colour)

    def _chip(self, ground: Ground, left: int, room: int, text: str, font: QFont, kind: str) -> int:
        """Paint a rounded chip at the beginning of some room; return its width."""
        metrics, painter = self._metrics[id(font)], ground.painter
        width = min(metrics.horizontalAdvance(text) + 2 * _CHIP_PAD, room)
        height = metrics.height() + 5
        if not text or width <= 2 * _CHIP_PAD:
            return 0
        top = ground.top + (ground.height - height) // 2
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(getattr(ground.colours, f"{kind}_soft")))
        chip = QRectF(ground.mirrored(left, width), top, width, height)
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setRenderHint(_SMOOTH, False)
        colour = getattr(ground.colours, kind)
        left, room, middle = left + _CHIP_PAD, width - 2 * _CHIP_PAD, top + height / 2
        self._write(ground, left, room, text, font, colour, middle=middle)
        return width

    def _write(
        self,
        ground: Ground,
        left: int,
        width: int,
        text: str,
        font: QFont,
        colour: str,
        *,
        at_end: bool = False,
        middle: float | None = None,
    ) -> None:
        if not text or width <= 0:
            return
        painter = ground.painter
        if ground.font is not font:
            ground.font = font
            painter.setFont(font)
        if ground.marked:
            from desktop_app.ui.table import marking  # noqa: PLC0415  # while one looks

            text = marking.in_sight(text, ground.marked, self._metrics[id(font)], width)
        static, shown, above = self._lay_out(font, text, width + 1)
        if ground.marked:
            inside = QRect(left, ground.top, width, ground.height)
            marking.mark_words(ground, inside, shown, self._metrics[id(font)], at_end=at_end)
        painter.setPen(_colour(colour))
        begin: float = ground.mirrored(left, width)
        if ground.rtl != at_end:
            begin += width - static.size().width()
        if middle is None:
            middle = ground.top + ground.height / 2
        painter.drawStaticText(QPointF(begin, middle - above), static)

    def _lay_out(self, font: QFont, text: str, width: int) -> tuple[QStaticText, str, float]:
        """Return a text shortened to its room, as words too, and how far it rises over its middle.

        Laid out once: to do so at every paint would take twice as long as all else.
        """
        key = (id(font), text, width)
        known = self._laid_out.get(key)
        if known is None:
            if len(self._laid_out) > _REMEMBERED:
                self._laid_out.clear()
            shown = self._metrics[id(font)].elidedText(text, _ELIDED, width)
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setTextOption(_ON_ONE_LINE)
            static.prepare(font=font)
            known = self._laid_out[key] = static, shown, static.size().height() / 2
        return known


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def _lit(surface: str, selection: str) -> QColor:
    """Return the ground of the current row: between a row and a selected cell."""
    return QColor(mixed(surface, selection, 0.5))
