# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The head of a table: widths, order, and by which columns it is sorted, the first, the second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView

from desktop_app.overriding import override
from desktop_app.ui.theme import scaled_font, tokens
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.filters import Query
    from desktop_app.ui.table.sheet import Sheet

LEAST = 0.75  # of the usual width of a column of text; below it, the table scrolls
_ARROW = 16  # px that Qt's own arrow has beside a name
_RIGHT = Qt.AlignmentFlag.AlignRight
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)


class SheetHeader(QHeaderView):
    """Names the columns of a sheet.

    Attributes:
        fitted: whether the columns have had their first room, or widths of their own.
        below: the room under the names, in pixels, for what stands under them: the filters.

    Signals:
        key_requested: a column that was clicked with Shift: it sorts what is alike so far.
    """

    key_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._keys: dict[int, str] = {}
        self._shifted = -1
        self._order: tuple[Query, Sequence[object]] | None = None
        self.fitted = False
        self.below = 0
        self.setSectionsClickable(True)
        self.setStretchLastSection(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setResizeContentsPrecision(0)  # a double click measures what is in sight
        self.setAccessibleName(_("Columns"))

    def refit(self, view: QWidget, height: int) -> None:
        """Take over the font of the table, and the height of its rows."""
        font = QFont(view.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self._keep_size(font, view)
        self.setMinimumHeight(height)
        # A style sheet's header does not turn round with the language.
        side = Qt.AlignmentFlag.AlignRight if view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setDefaultAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(view.fontMetrics().averageCharWidth() * 8)

    def set_below(self, room: int) -> None:
        """Keep some room under the names, in pixels."""
        if room != self.below:
            self.below = room
            self.updateGeometries()
            self.geometriesChanged.emit()

    def _keep_size(self, font: QFont, view: QWidget) -> None:
        """Have names as large as the text: the program's style sheet keeps them at its own size."""
        around = view.parentWidget()
        usual = around is None or around.font().pointSizeF() == font.pointSizeF()
        size = "" if usual else f"font-size: {font.pointSizeF():.2f}pt;"
        wanted = f"QHeaderView::section {{ {size} }}" if size else ""
        if self.styleSheet() != wanted:
            self.setStyleSheet(wanted)

    def show_order(self, query: Query, columns: Sequence[object]) -> None:
        """Mark the columns that a query sorts by; their numbers where they are several."""
        self._order = (query, columns)
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self):
            self.setSortIndicator(columns.index(query.sort), order)
        self._keys = {}
        if query.then:
            keys = ((query.sort, query.descending), *query.then)
            for number, (column, descending) in enumerate(keys, 1):
                arrow = "" if number == 1 else "↓" if descending else "↑"
                self._keys[columns.index(column)] = f"{arrow} {number}".strip()
        if self.isVisible():  # asking for a viewport loads 60 types of widgets
            self.viewport().update()

    def fit(self, sheet: Sheet[Any], usual: Sequence[int], room: int) -> None:
        """Give the columns their usual widths, those of free text less where room is scarce."""
        self.fitted = True
        free = [at for at in range(len(usual) - 1) if isinstance(sheet.usual(at), int)]
        wished = sum(usual[at] for at in free)
        aside = sum(w for w, each in zip(usual, sheet.columns, strict=True) if each in sheet.aside)
        room -= sum(usual) - aside - wished
        factor = min(1.0, max(LEAST, room / wished))
        for section, width in enumerate(usual):
            fits = round(width * factor) if section in free else width
            self.resizeSection(section, max(self.sectionSizeHint(section), fits))

    def restore(self, state: QByteArray) -> bool:
        """Bring back widths and order; False when they are of another version of the table."""
        with QSignalBlocker(self):
            restored = self.restoreState(state)
        self.fitted = self.fitted or restored
        if self._order is not None:
            self.show_order(*self._order)  # it is not the one of the widths
        return restored

    # Overrides of Qt

    @override
    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:
        """Know nothing of what is selected: to mark whole columns Qt would read every row."""
        super().setSelectionModel(QItemSelectionModel(selectionModel.model(), self))

    @override
    def sizeHint(self) -> QSize:
        names = super().sizeHint()
        return QSize(names.width(), max(names.height(), self.minimumHeight()) + self.below)

    @override
    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, self.below)
        super().updateGeometries()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        super().paintSection(painter, rect, logicalIndex)
        if (text := self._keys.get(logicalIndex)) is None:
            return
        arrow, _space, number = text.rpartition(" ")  # the first has Qt's own arrow
        side = self._mark_side(logicalIndex) if arrow else self._far_side
        painter.save()
        painter.setFont(scaled_font(self, 0.8))
        painter.setPen(QColor(tokens().muted))
        at_end = rect.adjusted(4 if side == _RIGHT else _ARROW, 0, -_ARROW, 0)
        painter.drawText(at_end, side | Qt.AlignmentFlag.AlignVCenter, number)
        if arrow:
            from desktop_app.ui.icons import icon  # noqa: PLC0415  # only for a second key

            size = _ARROW - 6
            left = rect.right() - size - 2 if side == _RIGHT else rect.left() + 3
            place = QRect(left, rect.center().y() - size // 2 + 1, size, size)
            icon("mark-down" if arrow == "↓" else "mark-up").paint(painter, place)
        painter.restore()

    @property
    def _far_side(self) -> Qt.AlignmentFlag:
        """Return the side that a name does not begin at."""
        return Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight

    def _mark_side(self, section: int) -> Qt.AlignmentFlag:
        """Return where a further key is marked: over figures the name stands at the far side."""
        far, model = self._far_side, self.model()
        held = model.headerData(section, Qt.Orientation.Horizontal, _ALIGNMENT)
        if held is None or not Qt.AlignmentFlag(held) & far:
            return far
        return Qt.AlignmentFlag.AlignLeft if far == _RIGHT else _RIGHT

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        shifted = e.modifiers() & Qt.KeyboardModifier.ShiftModifier
        left = e.button() == Qt.MouseButton.LeftButton
        self._shifted = self.logicalIndexAt(e.position().toPoint()) if shifted and left else -1
        if self._shifted < 0:
            super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        section, self._shifted = self._shifted, -1
        if section < 0:
            super().mouseReleaseEvent(e)
        elif section == self.logicalIndexAt(e.position().toPoint()):
            self.key_requested.emit(section)
