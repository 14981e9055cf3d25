# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How words that are looked for are marked in a cell: an outline, for grounds of every colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.domain.folding import fold
from desktop_app.ui.table.delegate import SheetDelegate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFontMetrics

    from desktop_app.ui.table.painting import Ground
    from desktop_app.ui.table.view import SheetView

_AROUND, _ROUND = 2, 3  # px
_CUT = "…"


def mark(view: SheetView, words: tuple[str, ...]) -> None:
    """Mark some folded words wherever they stand in a cell of a table."""
    delegate = view.itemDelegate()
    if isinstance(delegate, SheetDelegate) and delegate.marked != words:
        delegate.marked = words
        view.viewport().update()
        if (frozen := view.looks.frozen) is not None:
            frozen.viewport().update()


def mark_words(
    ground: Ground, inside: QRect, shown: str, metrics: QFontMetrics, *, at_end: bool
) -> None:
    """Mark the words where they stand in a line of text that is painted next."""
    found = list(places(shown, ground.marked))
    if not found:
        return
    painter, height = ground.painter, metrics.height()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(QPen(QColor(ground.colours.accent), 1.2))
    painter.setBrush(QColor(ground.colours.accent_soft))
    width = metrics.horizontalAdvance(shown)
    for begin, end in found:
        left = metrics.horizontalAdvance(shown[:begin])
        right = metrics.horizontalAdvance(shown[:end])
        if ground.rtl != at_end:  # the text ends where the cell ends
            left, right = (each + inside.width() - width for each in (left, right))
        top = inside.top() + (inside.height() - height) / 2
        box = QRectF(inside.left() + left - _AROUND, top, right - left + 2 * _AROUND, height)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.restore()


def in_sight(text: str, words: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """Return a text that begins later where the words would stand in the part that is cut off."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    first = next(places(text, words), None)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if first is None or next(places(shown, words), None) is not None:
        return text
    begin, end = first
    room = width - metrics.horizontalAdvance(f"{_CUT}{text[begin:end]}{_CUT}")
    start = begin  # with some letters before it, so that it can be read in its place
    while start and metrics.horizontalAdvance(text[start - 1 : begin]) <= room // 2:
        start -= 1
    return f"{_CUT}{text[start:]}" if start else text


def places(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where folded words stand in a text, from which letter to which.

    A letter may fold to two ("ß") or to none (an accent of its own): places count letters as they
    are shown.
    """
    letters = [fold(letter) for letter in text]
    owner = [at for at, letter in enumerate(letters) for _each in letter]
    folded = "".join(letters)
    for word in words:
        begin = folded.find(word) if word else -1
        while begin >= 0:
            yield owner[begin], owner[begin + len(word) - 1] + 1
            begin = folded.find(word, begin + len(word))
