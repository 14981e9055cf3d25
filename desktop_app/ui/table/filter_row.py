# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The row of fields under the names of the columns; it moves, hides and scrolls with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop_app.overriding import override
from desktop_app.ui.table.filter_fields import ChoiceField, WordsField
from desktop_app.words import filter_reading as reading
from desktop_app.words import text as _
from desktop_app.words.filter_reading import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QTableView

    from desktop_app.ui.table.filters import Filters
    from desktop_app.ui.table.view import SheetView

Field = WordsField | ChoiceField
_AROUND, _BETWEEN = 4, 3  # px
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}
_MEASURED = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}
_REACHED = Qt.FocusReason.TabFocusReason
_PAGES = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FilterRow(QFrame):
    """Shows the filters of a table.

    Attributes:
        fields: by the number of their column in the sheet.
    """

    def __init__(self, view: SheetView, filters: Filters) -> None:
        super().__init__(view)
        self.setObjectName("filter_strip")
        self.setAccessibleName(_("Filters"))
        self._view, self._head = view, view.head
        self.hide()
        # Fields of columns that stand still lie over those that scroll.
        self._still = QFrame(self)
        self._still.setObjectName("filter_still")
        self._frozen: QTableView | None = None
        self.fields: dict[int, Field] = {}
        self._filters = filters
        self._make_fields()
        self._later = QTimer(self)  # one move of a column tells of many sections
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.place)
        self._watch()

    def _make_fields(self) -> None:
        sheet = self._view.rows.sheet
        for number, column in enumerate(sheet.columns):
            kind = reading.kind_of(column)
            if kind is not None:
                make = ChoiceField if kind is Kind.CHOICE else WordsField
                field: Field = make(column, sheet.header(number), self._filters, self)
                field.left.connect(lambda way, number=number: self._leave(number, way))
                self.fields[number] = field

    def rebuild(self) -> None:
        """Have a field for each column that is there now."""
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {}
        self._make_fields()
        self.place()

    def _watch(self) -> None:
        head = self._head
        for moved in (head.sectionResized, head.sectionMoved, head.sectionCountChanged):
            moved.connect(lambda *_given: self._later.start())
        head.geometriesChanged.connect(self._later.start)
        self._view.horizontalScrollBar().valueChanged.connect(lambda _value: self.place())
        head.installEventFilter(self)
        self._view.installEventFilter(self)

    def fill(self) -> None:
        """Show the filters in force."""
        for field in self.fields.values():
            field.fill()

    def appear(self) -> None:
        """Take the room under the names and stand there."""
        if self.isHidden():
            self._measure()
            self.show()
            self.place()

    def vanish(self) -> None:
        """Give the room back."""
        self.hide()
        self._head.set_below(0)
        self._view.looks.place_frozen()

    def _measure(self) -> None:
        tallest = max((f.fontMetrics().height() for f in self.fields.values()), default=16)
        self._head.set_below(tallest + 10 + 2 * _AROUND)
        self._view.looks.place_frozen()

    # Where the fields are

    def place(self) -> None:
        """Put every field under the name of its column."""
        if self.isHidden():
            return
        head, room = self._head, self._head.geometry()
        top = room.bottom() + 1 - head.below
        self.setGeometry(room.left(), top, room.width(), head.below)
        still = self._still_columns()
        left, ends = 0, []
        for number in self._in_order():
            field, frozen = self.fields[number], number in still
            self._adopt(field, self._still if frozen else self)
            begin = head.sectionViewportPosition(number) + (head.offset() if frozen else 0)
            width = head.sectionSize(number)
            if self.isRightToLeft() and frozen:
                begin = head.width() - left - width
            left += width
            ends.append((begin, begin + width, frozen))
            height = head.below - 2 * _AROUND
            field.setGeometry(begin + _BETWEEN, _AROUND, max(8, width - 2 * _BETWEEN), height)
        self._place_still([(begin, end) for begin, end, frozen in ends if frozen])
        for number, field in self.fields.items():
            field.setVisible(not head.isSectionHidden(number))
        self.raise_()

    def _place_still(self, ends: list[tuple[int, int]]) -> None:
        self._still.setVisible(bool(ends))
        if not ends:
            return
        left, right = min(begin for begin, _end in ends), max(end for _begin, end in ends)
        self._still.setGeometry(left, 0, right - left + 1, self._head.below - 1)
        for field in self.fields.values():
            if field.parentWidget() is self._still:
                field.move(field.x() - left, field.y())
        self._still.raise_()

    def _adopt(self, field: Field, parent: QWidget) -> None:
        if field.parentWidget() is not parent:
            had_focus = field.hasFocus()
            field.setParent(parent)
            field.show()
            if had_focus:
                field.setFocus()

    def _still_columns(self) -> frozenset[int]:
        frozen = self._view.looks.frozen
        if frozen is None or frozen.isHidden():
            return frozenset()
        if frozen is not self._frozen:
            self._frozen = frozen
            frozen.installEventFilter(self)
        return frozenset(number for number in self.fields if frozen.stands_still(number))

    def _in_order(self) -> list[int]:
        """Return the columns with a field as they are shown, without those that are put away."""
        head = self._head
        places = (head.logicalIndex(place) for place in range(head.count()))
        return [at for at in places if at in self.fields and not head.isSectionHidden(at)]

    # The hand

    def has_focus(self) -> bool:
        """Say whether the cursor is in one of the fields."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def focus_field(self, number: int) -> None:
        """Put the cursor into the field of a column, or into the first one."""
        order = self._in_order()
        if order:
            self._go_to(number if number in order else order[0])

    def _go_to(self, number: int) -> None:
        field = self.fields[number]
        self._uncover(number)
        self.place()
        field.setFocus(_REACHED)
        if isinstance(field, WordsField):
            field.selectAll()

    def _uncover(self, number: int) -> None:
        """Scroll sideways so far that a column is seen."""
        head, bar = self._head, self._view.horizontalScrollBar()
        if number in self._still_columns():
            return
        covered = self._still.width() if self._still.isVisible() else 0
        begin, end = head.sectionPosition(number), head.sectionPosition(number)
        end += head.sectionSize(number)
        if end > bar.value() + head.width():
            bar.setValue(end - head.width())
        if begin < bar.value() + covered:
            bar.setValue(begin - covered)

    def _leave(self, number: int, way: str) -> None:
        order = self._in_order()
        at = order.index(number) + {"on": 1, "back": -1}.get(way, 0)
        if way != "down" and 0 <= at < len(order):
            self._go_to(order[at])
        elif way == "back":
            self._view.focusPreviousChild()
        else:
            self._enter_table(number)

    def _enter_table(self, number: int) -> None:
        view = self._view
        view.setFocus(_REACHED)
        row = max(0, view.currentIndex().row())
        if view.rows.rowCount():
            view.hands.go(view.rows.index(row, number))
        else:
            view.holding.wait_in(number)

    # Overrides of Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key that a field has no use for write in the table: only the pages turn."""
        if event.key() in _PAGES and not event.modifiers():
            event.ignore()
        else:
            event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if (watched is self._frozen and kind in {*_MOVES, QEvent.Type.ZOrderChange}) or (
            watched is self._head and kind in _MOVES
        ):
            self._later.start()
        elif watched is self._view and kind in _MEASURED and not self.isHidden():
            self._measure()
            self._later.start()
        elif watched is self._view and kind == QEvent.Type.ChildAdded:
            self._later.start()  # columns stand still from now on
        return super().eventFilter(watched, event)
