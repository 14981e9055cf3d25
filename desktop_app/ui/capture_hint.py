# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What stands under the capture line: its parts side by side, in as few rows as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.text import ElidedLabel, Label

MOST_ROWS = 3
_LEFT = 12  # px; where the text of the line begins
_EDGE = 6
_UNDER = 4  # px between the line and what hangs below it
_GAP = 8
_ROW = 28
_BETWEEN = 4
_SHARES = (1, 2, 3, 4)  # of a row: how much of it the longest texts may take


class HintRows(QFrame):
    """Parts that go on in a further row where one is too narrow; long texts are cut last of all.

    It hangs below its line over whatever is there, as a list of completions would: nothing moves
    by it. While the hands are elsewhere it is gone. A row that was needed stays until
    `begin_anew`.

    Attributes:
        parts: the labels and buttons, in the order they are read.
    """

    def __init__(self, line: QWidget) -> None:
        super().__init__(line.window())
        self.setObjectName("capture_hint")
        self._line = line
        self.parts: list[QWidget] = []
        self._rows = [QHBoxLayout() for _number in range(MOST_ROWS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT - 1, _EDGE, _LEFT, _EDGE)
        column.setSpacing(_BETWEEN)
        self._struts = [QSpacerItem(0, 0) for _number in range(MOST_ROWS)]
        for row, strut in zip(self._rows, self._struts, strict=True):
            row.setSpacing(_GAP)
            row.addSpacerItem(strut)
            column.addLayout(row)
        column.addStretch(1)
        self.begin_anew()
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def texts(self) -> list[str]:
        """Return what the parts say."""
        return [part.text() for part in self.parts if isinstance(part, Label | QPushButton)]

    def begin_anew(self) -> None:
        """Hold no more room than one row needs."""
        self.setFixedHeight(_ROW + 2 * _EDGE)

    def clear(self) -> None:
        """Take every part away."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = []

    def add(self, part: QWidget) -> None:
        """Add a part behind the others; `fit` shows it."""
        part.ensurePolished()  # the style gives a chip its margins
        self.parts.append(part)

    def fit(self, width: int) -> None:
        """Give each part its place in rows of a width in px."""
        room, rows = width - 2 * _LEFT, list[list[tuple[QWidget, int]]]()
        for share in _SHARES:
            rows = _broken([(part, _wanted(part, room // share)) for part in self.parts], room)
            if len(rows) <= MOST_ROWS:
                break
        high = [0] * MOST_ROWS
        for part in self.parts:
            for row in self._rows:
                row.removeWidget(part)
        for number, parts in enumerate(rows):
            at = min(number, MOST_ROWS - 1)
            for part, wide in parts:
                part.setMinimumWidth(wide)
                self._rows[at].insertWidget(self._rows[at].count() - 1, part)
                part.show()
                high[at] = max(high[at], part.sizeHint().height())
        high = [max(one, _ROW) if one else 0 for one in high]
        for strut, one in zip(self._struts, high, strict=True):  # its words stand in its middle
            strut.changeSize(0, one, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        needed = sum(high) + _BETWEEN * sum(one > 0 for one in high[1:]) + 2 * _EDGE
        self.setFixedHeight(max(self.minimumHeight(), needed))
        self.setFixedWidth(width)
        self.move(self._line.mapTo(self.window(), QPoint(0, self._line.height() + _UNDER)))
        self.setVisible(bool(self.parts))
        self.raise_()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leave the table free while somebody works in it; another program is no reason to."""
        if now is not None:
            at_hand = now is self._line or self.isAncestorOf(now)
            self.setVisible(at_hand and bool(self.parts))


def _wanted(part: QWidget, most: int) -> int:
    """Return the width of a part; only a long text may be cut."""
    if isinstance(part, ElidedLabel):
        return min(part.sizeHint().width(), most)
    return max(part.sizeHint().width(), part.minimumWidth())


def _broken(parts: list[tuple[QWidget, int]], room: int) -> list[list[tuple[QWidget, int]]]:
    """Return parts with their widths, broken into rows."""
    rows, left = list[list[tuple[QWidget, int]]](), 0
    for part, wide in parts:
        if not rows or wide > left:
            rows.append([])
            left = room
        rows[-1].append((part, wide))
        left -= wide + _GAP
    return rows
