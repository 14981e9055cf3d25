# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The find bar: it hides no row, but marks the words where they stand and walks from hit to hit.

The find field above the table shows only the rows that hold its words; this bar, as the one of a
spreadsheet, leaves every row where it is. It looks through the same texts, notes and messages
too, and through what the cells say.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from desktop_app.domain.filters import Condition, Test
from desktop_app.domain.folding import fold
from desktop_app.overriding import override
from desktop_app.ui.icons import icon
from desktop_app.ui.table.marking import mark
from desktop_app.ui.text import Label, set_tip
from desktop_app.words import filter_reading as reading
from desktop_app.words import filters as said
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QHideEvent

    from desktop_app.domain.filters import Query
    from desktop_app.services.table_rows import Answer
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.order_thread import OrderThread
    from desktop_app.ui.table.sheet import Line
    from desktop_app.ui.table.view import SheetView

PAUSE_MS = 150
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ONLY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


class FindBar(QFrame):
    """Walks through the rows of the shown table that hold some words.

    Attributes:
        words: the field.
        count: which hit of how many the hand is on.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("find_bar")
        self.setAccessibleName(_("Find"))
        self._window = window
        self._table: SheetView | None = None
        self._hits: list[int] = []
        self._found: list[int] | None = None  # the rows of the hits, once they are asked for
        self._from: int | None = None  # the row the hand was on when the search began
        self._thread: OrderThread | None = None
        self._asked = 0
        self._awaited: list[Query] = []  # of a long table, asked one after the other
        self._gathered: set[int] = set()
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(_("Find"))
        self.words.setAccessibleName(_("Find words and go to them"))
        self.words.setMinimumWidth(self.words.fontMetrics().averageCharWidth() * 34)
        self.count = Label("", self)
        self.count.setProperty("role", "muted")
        self._arrange()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.words.textEdited.connect(lambda _text: self._pause.start())
        self.words.installEventFilter(self)
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self._button("go-up", _("Previous match (Shift+F3)"), self.go_back))
        row.addWidget(self._button("go-down", _("Next match (F3)"), self.go_on))
        row.addWidget(self.count, 1)
        row.addWidget(self._button("window-close", _("Close (Esc)"), self.close_bar))

    def _button(self, name: str, tip: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setAccessibleName(tip)
        set_tip(button, tip)
        button.clicked.connect(act)
        return button

    # What the hand does

    def open(self) -> None:
        """Show the bar, the cursor in it; words of the last time are chosen to be typed over."""
        self.show()
        self._follow()
        self._from = self._row()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        if self.words.text().strip():
            self._ask()

    def close_bar(self) -> None:
        """Put the bar away; the hand stays on the hit it is on."""
        self.hide()
        self._window.shown_table.setFocus()

    def show_only(self) -> None:
        """Take the words over to the field above, which hides all other rows."""
        top, words = self._window.top, self.words.text()
        self.close_bar()
        if words.strip():
            top.finder.setText(words)
            top.find_now()
        top.take_focus()

    def go_on(self) -> None:
        """Go to the next row that holds the words, from the last one to the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the row before, from the first one to the last."""
        self._go(-1)

    def _go(self, way: int) -> None:
        if not self.words.text().strip():
            self.open()
            return
        self._follow()
        if self._pause.isActive() or not self._hits or self.isHidden():
            self.show()
            self._ask()
        places = self._places()
        if not places:
            return
        here = self._row()
        at = bisect_left(places, here + 1) if way > 0 else bisect_left(places, here) - 1
        self._show(places[at % len(places)])

    # Looking

    def _follow(self) -> None:
        """Look through the table that is shown now."""
        table = self._window.shown_table
        if table is self._table:
            return
        if self._table is not None:
            self._mark(())
            self._table.rows.modelReset.disconnect(self._on_reset)
            for moved in (self._table.rows.rowsInserted, self._table.rows.rowsRemoved):
                moved.disconnect(self._forget_places)
        self._table, self._hits, self._found = table, [], None
        table.rows.modelReset.connect(self._on_reset)
        for moved in (table.rows.rowsInserted, table.rows.rowsRemoved):
            moved.connect(self._forget_places)

    def follow_shown(self) -> None:
        """Look through another table, once one is shown."""
        if not self.isHidden() and self._window.shown_table is not self._table:
            self._follow()
            self._ask()

    def _on_reset(self) -> None:
        self._hits, self._found = [], None
        if not self.isHidden():
            self._pause.start()

    def _row(self) -> int:
        return self._window.shown_table.currentIndex().row()

    def _look(self) -> None:
        """Find what was typed, and go to the first hit from where the search began."""
        self._ask()
        self._arrive()

    def _arrive(self) -> None:
        places = self._places()
        if places and self.words.hasFocus():
            begin = self._from if self._from is not None else 0
            self._show(places[bisect_left(places, begin) % len(places)])

    def _ask(self) -> None:
        self._pause.stop()
        table, words = self._table, tuple(fold(self.words.text()).split())
        self._hits, self._found, self._asked = [], None, 0
        self._mark(words)
        if table is None or not words:
            self._say("")
            return
        query = table.rows.query
        wanted = self._holding(query)
        if (long := table.rows.sheet.long()) is not None:
            self._say(_("Looking …"))
            self._awaited, self._gathered = [*self._said_in_cells(query), *wanted], set()
            self._asked = self._reader().ask(long, self._awaited.pop(), head=False)
            return
        found: set[int] = set()
        for each in (*wanted, *self._said_in_cells(query)):
            found.update(table.rows.sheet.ids(each))
        self._take([number for number in table.rows.sheet.ids(query) if number in found])

    def _holding(self, query: Query) -> list[Query]:
        """Return queries for rows of which a text holds the words.

        A day of several words ("24 nov") is no number here and a name there: the cells of text
        are asked for all of it.
        """
        words, table = self.words.text().strip(), self._table
        if table is None or " " not in words or not self._days():
            return [replace(query, find=f"{query.find} {words}".strip())]
        asked = [
            Condition(column, Test.CONTAINS, (words,))
            for column in table.rows.sheet.columns
            if reading.kind_of(column) is reading.Kind.TEXT
        ]
        return [replace(query, where=(*query.where, each)) for each in asked]

    def _said_in_cells(self, query: Query) -> Iterator[Query]:
        """Yield queries for rows whose cells say the words without any text that holds them."""
        sought = fold(self.words.text()).strip()
        for column in self._table.rows.sheet.columns if self._table is not None else ():
            kind = reading.kind_of(column)
            if kind is None:
                continue
            if kind is reading.Kind.DAY:
                if days := self._days():  # without a zone: as they are written in their cells
                    asked = Condition(column, Test.IS, days)
                    yield replace(query, where=(*query.where, asked))
                continue
            named = said.choices(column) or {}
            codes = [code for code, name in named.items() if sought in fold(name)]
            test = Test.IS if codes else Test.CONTAINS
            codes = codes or list(said.codes(column, sought))
            if codes:
                asked = Condition(column, test, tuple(codes))
                yield replace(query, where=(*query.where, asked))

    def _days(self) -> tuple[str, ...]:
        from desktop_app.words.said_days import days_saying  # noqa: PLC0415  # while one looks

        table = self._table
        today = None if table is None else table.rows.sheet.office.today
        return tuple(map(str, days_saying(self.words.text(), today))) if today is not None else ()

    def _reader(self) -> OrderThread:
        if self._thread is None:
            from desktop_app.ui.table.order_thread import OrderThread  # noqa: PLC0415  # few need it

            self._thread = OrderThread()
            self._thread.answered.connect(self._on_answer)
            self.destroyed.connect(self._thread.finish)
        return self._thread

    def _on_answer(self, number: int, answer: Answer) -> None:
        if number != self._asked or not answer.complete or self._table is None:
            return
        self._gathered.update(answer.ids)
        if self._awaited and (long := self._table.rows.sheet.long()) is not None:
            self._asked = self._reader().ask(long, self._awaited.pop(), head=False)
            return
        self._take(list(self._gathered))
        self._arrive()

    def _take(self, hits: list[int]) -> None:
        self._hits, self._found = hits, None
        self._tell()

    def _places(self) -> list[int]:
        """Return the rows of the hits from the top down."""
        if self._found is None:
            rows = self._table.rows.rows_of(self._hits) if self._table is not None else []
            self._found = sorted(rows)
        return self._found

    def _forget_places(self, *_given: object) -> None:
        self._found = None  # rows came or went

    # Showing

    def _show(self, row: int) -> None:
        table = self._table
        if table is None:
            return
        words = tuple(fold(self.words.text()).split())
        line = table.rows.line(row)
        held = {
            at: sum(word in text for word in words)
            for at in self._columns(table)
            if line is not None and (text := _all_said(line, table.rows.sheet.columns[at], at))
        }
        most = max(held.values(), default=0)
        holding = [at for at, count in held.items() if count == most > 0]
        column = next(iter(holding), max(0, table.currentIndex().column()))
        table.hands.go(table.rows.index(row, column))
        self._tell(hidden=not holding)

    def _columns(self, table: SheetView) -> Iterator[int]:
        head = table.head
        places = (head.logicalIndex(place) for place in range(head.count()))
        return (at for at in places if not head.isSectionHidden(at))

    def _tell(self, *, hidden: bool = False) -> None:
        row, places = self._row(), self._places()
        at = bisect_left(places, row)
        here = at + 1 if at < len(places) and places[at] == row else 0
        text = said.hit(here, len(self._hits))
        if here and hidden:
            text = _("{count}, in its notes or messages", count=text)
        self._say(text)

    def _say(self, text: str) -> None:
        self.count.setText(text)
        self.count.setAccessibleName(text)

    def _mark(self, words: tuple[str, ...]) -> None:
        """Let the cells show where the words stand in them."""
        if self._table is not None:
            mark(self._table, words)

    # Overrides of Qt

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._mark(())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+E, which a field would use up to go to its end."""
        kind = event.type() if isinstance(event, QKeyEvent) else None
        if isinstance(event, QKeyEvent) and event.keyCombination() == _ONLY:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress:
                self.show_only()
                return True
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in _ENTER and self.words.hasFocus():
                self._go(-1 if back else 1)
                return True
        return super().event(event)


def _all_said(line: Line[Any], column: str, at: int) -> str:
    """Return what a cell says, folded; a day by its long date as well."""
    text = line.text(at)
    if text and reading.kind_of(column) is reading.Kind.DAY:
        text = f"{text} {line.tip(at)}"
    return fold(text)
