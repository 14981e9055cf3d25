# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a cell is painted: what is due stands out, the word that was given too, the rest is quiet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

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

_REMEMBERED = 5_000  # texts that were shortened to their cell

_SMOOTH = QPainter.RenderHint.Antialiasing
# Flags as plain numbers: adding up Python's enum flags took a third of the time of a paint.
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
class Ground:
    """Where a cell is painted, in which direction and colours, and how it stands out."""

    painter: QPainter
    rect: QRect
    rtl: bool
    colours: Tokens
    chosen: bool
    focused: bool
    lit: bool = False
    marked: tuple[str, ...] = ()

    def inside(self) -> QRect:
        """Return the room that texts have."""
        return self.rect.adjusted(PAD, 0, -PAD, 0)

    def mirrored(self, part: QRect) -> QRect:
        """Return where a part of the cell is on the screen, from the right where text is."""
        if not self.rtl:
            return part
        left = self.rect.left() + self.rect.right() - part.right()
        return QRect(left, part.top(), part.width(), part.height())


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

    def paint(self, ground: Ground, cell: Cell) -> None:
        """Paint one cell: its ground, what it says, the hairline under it."""
        painter, rect, colours = ground.painter, ground.rect, ground.colours
        if ground.chosen:
            painter.fillRect(rect, _colour(colours.selection))
        elif ground.lit:
            painter.fillRect(rect, _lit(colours.surface, colours.selection))
        inside = ground.inside()
        if cell.chip:
            self._chip(ground, inside, cell.text, self._font, cell.chip)
        else:
            self._paint_plain(ground, inside, cell)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _colour(colours.line))
        if ground.focused:
            _paint_ring(ground)

    def width(self, cell: Cell) -> int:
        """Return how wide a cell must be for all its text to show."""
        if cell.chip:
            return self._advance(self._font, cell.text) + 2 * (PAD + _CHIP_PAD)
        width = self._advance(self._strong, cell.text) + 2 * PAD
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

    def _paint_plain(self, ground: Ground, inside: QRect, cell: Cell) -> None:
        colours, font = ground.colours, self._strong if cell.strong else self._font
        if cell.mark is not None:
            if cell.mark:
                self._paint_mark(ground, inside)
            inside.setLeft(inside.left() + MARK + GAP)
        if cell.lead:
            width = self._chip(ground, inside, cell.lead, self._small, "quiet")
            inside.setLeft(inside.left() + width + GAP)
        if cell.text:
            colour = getattr(colours, cell.tone)
            self._write(ground, inside, cell.text, font, colour, at_end=cell.number)
        elif cell.blank:
            self._write(ground, inside, cell.blank, font, colours.muted)

    def _paint_mark(self, ground: Ground, inside: QRect) -> None:
        top = inside.top() + (inside.height() - MARK) // 2
        mark = ground.mirrored(QRect(inside.left(), top, MARK, MARK))
        self._mark(ground.colours.promise).paint(ground.painter, mark)

    def _mark(self, colour: str) -> QIcon:
        from desktop_app.ui.icons import icon  # noqa: PLC0415  # not every page has a promise

        return icon("promise", colour)

    def _chip(self, ground: Ground, inside: QRect, text: str, font: QFont, kind: str) -> int:
        """Paint a rounded chip at the beginning of a rectangle; return its width."""
        metrics, painter = self._metrics[id(font)], ground.painter
        width = min(metrics.horizontalAdvance(text) + 2 * _CHIP_PAD, inside.width())
        height = metrics.height() + 5
        if not text or width <= 2 * _CHIP_PAD:
            return 0
        top = inside.top() + (inside.height() - height) // 2
        chip = QRect(inside.left(), top, width, height)
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(getattr(ground.colours, f"{kind}_soft")))
        painter.drawRoundedRect(QRectF(ground.mirrored(chip)), height / 2, height / 2)
        painter.setRenderHint(_SMOOTH, False)
        words_in = chip.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
        self._write(ground, words_in, text, font, getattr(ground.colours, kind))
        return width

    def _write(
        self,
        ground: Ground,
        inside: QRect,
        text: str,
        font: QFont,
        colour: str,
        *,
        at_end: bool = False,
    ) -> None:
        if not text or inside.width() <= 0:
            return
        ground.painter.setFont(font)
        ground.painter.setPen(_colour(colour))
        shown = self._elided(font, text, inside.width() + 1)
        if ground.marked:
            from desktop_app.ui.table.marking import mark_words  # noqa: PLC0415  # while one looks

            mark_words(ground, inside, shown, self._metrics[id(font)], at_end=at_end)
            ground.painter.setPen(_colour(colour))
        ground.painter.drawText(ground.mirrored(inside), _ALIGNED[ground.rtl != at_end], shown)

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


@cache
def _lit(surface: str, selection: str) -> QColor:
    """Return the ground of the current row: between a row and a selected cell."""
    return QColor(mixed(surface, selection, 0.5))


def _paint_ring(ground: Ground) -> None:
    painter = ground.painter
    painter.setRenderHint(_SMOOTH, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour(ground.colours.accent), 2))
    painter.drawRoundedRect(QRectF(ground.rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
    painter.setRenderHint(_SMOOTH, False)
