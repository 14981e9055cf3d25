# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The hits of a search, grouped by sort, each on one line: what it is, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.services.searching import Found, Group, Sort
from desktop_app.ui.icons import icon
from desktop_app.ui.text import tip_text
from desktop_app.ui.theme import tokens
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _EDGE, _ICON = 34, 28, 12, 18
_ICONS = {
    Sort.PURSUIT: "view-calendar",
    Sort.PERSON: "person",
    Sort.COMPANY: "company",
    Sort.NOTE: "document-edit",
    Sort.INTERVIEW: "visit",
    Sort.MESSAGE: "chat-message",
}


def sort_name(sort: Sort) -> str:
    """Return the heading over the hits of a sort."""
    names = {
        Sort.PURSUIT: _("Pursuits"),
        Sort.PERSON: _("People"),
        Sort.COMPANY: _("Companies"),
        Sort.NOTE: _("Notes"),
        Sort.INTERVIEW: _("Interviews"),
        Sort.MESSAGE: _("Messages"),
    }
    return names[sort]


def detail_of(found: Found) -> str:
    """Return what stands behind a hit: whose it is, when, how it stands."""
    parts = [found.detail]
    if found.on is not None:
        parts.insert(0, words.short_date(found.on))
    if found.status is not None:
        parts.append(words.status(found.status))
    if found.stopped:
        parts.append(_("asked not to be contacted"))
    if found.excerpt:
        parts.append(f"“{found.excerpt}”")
    return " · ".join(part for part in parts if part)


class SearchModel(QAbstractListModel):
    """Headings and hits; a heading cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Found | Group] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups instead."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group, *group.found]
        self.endResetModel()

    def found(self, row: int) -> Found | None:
        """Return the hit of a row, None for a heading."""
        at = self._rows[row] if 0 <= row < len(self._rows) else None
        return at if isinstance(at, Found) else None

    def group(self, row: int) -> Group | None:
        """Return the group that a heading stands over."""
        at = self._rows[row] if 0 <= row < len(self._rows) else None
        return at if isinstance(at, Group) else None

    def next_hit(self, row: int, way: int) -> int | None:
        """Return the next row with a hit, upwards for -1."""
        row += way
        while 0 <= row < len(self._rows):
            if self.found(row) is not None:
                return row
            row += way
        return None

    # --- Qt ---

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found, group = self.found(index.row()), self.group(index.row())
        if role == Qt.ItemDataRole.DisplayRole and group is not None:
            return sort_name(group.sort)
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        told = ", ".join(filter(None, (sort_name(found.sort), found.title, detail_of(found))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(filter(None, (found.title, detail_of(found)))))
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.found(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SearchDelegate(QStyledItemDelegate):
    """Paints a heading small and muted, a hit with its icon, its title and, paler, the rest."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        head = isinstance(model, SearchModel) and model.group(index.row()) is not None
        least = QFontMetrics(option.font).height() + 12
        return QSize(0, max(least, _HEAD if head else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, SearchModel):
            return
        painter.save()
        rect: QRect = option.rect
        font: QFont = QFont(option.font)
        group, found = model.group(index.row()), model.found(index.row())
        if group is not None:
            self._paint_head(painter, rect, font, group)
        elif found is not None:
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens().selection))
                painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
            self._paint_hit(painter, rect, font, found)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, font: QFont, group: Group) -> None:
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        text = sort_name(group.sort)
        if group.more:
            text = _("{sort}, the best {n}", sort=text, n=len(group.found))
        painter.drawText(rect.adjusted(_EDGE, 4, -_EDGE, 0), _MIDDLE, text)

    def _paint_hit(self, painter: QPainter, rect: QRect, font: QFont, found: Found) -> None:
        table = tokens()
        inner = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        drawn = icon(_ICONS[found.sort], table.muted)
        at = QRect(inner.left(), inner.center().y() - _ICON // 2, _ICON, _ICON)
        drawn.paint(painter, at)
        inner.adjust(_ICON + 10, 0, 0, 0)
        detail = detail_of(found)
        title_font = QFont(font)
        title_font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(title_font)
        room = inner.width() - (
            min(QFontMetrics(font).horizontalAdvance(detail), inner.width() // 2)
        )
        title = metrics.elidedText(found.title, Qt.TextElideMode.ElideRight, room - 16)
        painter.setFont(title_font)
        painter.setPen(QColor(table.text))
        painter.drawText(inner, _MIDDLE, title)
        left = metrics.horizontalAdvance(title) + 12
        rest = inner.adjusted(left, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(QColor(table.muted))
        shown = QFontMetrics(font).elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, _MIDDLE, shown)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class SearchList(QListView):
    """The list; the search field keeps the focus and moves its current row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = SearchModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(SearchDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("What was found"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show groups; the current hit stays if it is still there, else the first is current."""
        kept = self.current
        self.hits.show_groups(groups)
        rows = range(self.hits.rowCount())
        same = next((row for row in rows if kept and self.hits.found(row) == kept), None)
        self._go(same if same is not None else self.hits.next_hit(-1, 1))

    @property
    def current(self) -> Found | None:
        """Return the hit that Enter would show."""
        return self.hits.found(self.currentIndex().row())

    def step(self, way: int, times: int = 1) -> None:
        """Go to the next or (-1) the previous hit; the ends stay the ends."""
        for _time in range(times):
            self._go(self.hits.next_hit(self.currentIndex().row(), way))

    def _go(self, row: int | None) -> None:
        if row is None:
            return
        self.setCurrentIndex(self.hits.index(row, 0))
        above = self.hits.index(max(row - 1, 0), 0)
        if self.hits.group(above.row()) is not None:
            self.scrollTo(above)  # its heading too
        self.scrollTo(self.currentIndex())
