# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Holds what is seen of a table where it is while rows come and go above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class Sight(QObject):
    """Scrolls by what came or went above, and keeps the current cell in sight if it was.

    Rows that come from a paste, from another program or from an undo must not move the row that
    the eye, or the hand, is on.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._shift = 0  # px
        self._seen = False
        self._later = QTimer(self)  # many rows may come, one by one
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._settle)
        view.model().modelReset.connect(self._later.stop)

    @classmethod
    def of(cls, view: QTableView) -> Self:
        """Return the one of a table."""
        found = view.findChild(cls)
        return found if found is not None else cls(view)

    def rows_come(self, first: int, last: int) -> None:
        """Note that rows are about to come."""
        self._begin()
        behind_all = first >= self._view.verticalHeader().count()
        if not behind_all and self._view.rowViewportPosition(first) < self._shift:
            self._shift += self._height(first, last)

    def rows_go(self, first: int, last: int) -> None:
        """Note that rows are about to go."""
        self._begin()
        height = self._view.verticalHeader().defaultSectionSize()
        if self._view.rowViewportPosition(last) + height <= self._shift:
            self._shift -= self._height(first, last)

    def _height(self, first: int, last: int) -> int:
        return self._view.verticalHeader().defaultSectionSize() * (last - first + 1)

    def _begin(self) -> None:
        if not self._later.isActive():
            self._shift, self._seen = 0, self._sees_current()
            self._later.start()

    def _sees_current(self) -> bool:
        view, index = self._view, self._view.currentIndex()
        top = view.rowViewportPosition(index.row()) if index.isValid() else -1
        return 0 <= top < view.viewport().height()

    def _settle(self) -> None:
        view, bar = self._view, self._view.verticalScrollBar()
        view.updateGeometries()  # else it scrolls as if there were no more rows now
        if self._shift:
            bar.setValue(bar.value() + self._shift)
        if self._seen and view.currentIndex().isValid():
            view.scrollTo(view.currentIndex())


class HandInSight(QObject):
    """Keeps the current cell in sight when the room of a table shrinks: a pane grows below it."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self._shrink(event.oldSize().height(), event.size().height())
        return False

    def _shrink(self, before: int, height: int) -> None:
        view, index = self._view, self._view.currentIndex()
        if not index.isValid():
            return
        top = view.rowViewportPosition(index.row())
        bottom = top + view.rowHeight(index.row())
        if top >= 0 and height < bottom <= before:
            view.updateGeometries()
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + bottom - height)
