# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The fields that filter a column: words for texts, days and figures, a check list for choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QToolTip

from desktop_app.domain.filters import Condition, Test
from desktop_app.overriding import override
from desktop_app.ui.icons import icon
from desktop_app.ui.panes import dress
from desktop_app.ui.table.check_list import PRESSES, CheckList, letter_of
from desktop_app.ui.text import menu_text, set_tip
from desktop_app.words import filter_reading as reading
from desktop_app.words import filters as said
from desktop_app.words import text as _
from desktop_app.words.filter_reading import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.table.filters import Filters

PAUSE_MS = 180  # behind the last letter; then rows are looked for
_TESTS = {
    Kind.TEXT: (Test.CONTAINS, Test.IS, Test.EMPTY),
    Kind.DAY: (Test.IS, Test.BEFORE, Test.AFTER, Test.EMPTY),
    Kind.NUMBER: (Test.IS, Test.BEFORE, Test.AFTER, Test.EMPTY),
}
_CAME_BACK = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_DOWN = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WordsField(QLineEdit):
    """Filters by words: "acme", "=acme", "before next fri", "> 3", "(empty)".

    Enter and the way out by any other key keep what was typed; Escape goes back to what filtered
    the column before, and to the table.

    Attributes:
        column: the one it filters.

    Signals:
        left: the hand goes on: "down" to the table, "on" or "back" to the next field.
    """

    left = Signal(str)

    def __init__(
        self, column: str, name: str, filters: Filters, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.column, self._name, self._filters = column, name, filters
        self.kind = reading.kind_of(column) or Kind.TEXT
        self.setProperty("role", "filter")
        self.setAccessibleName(_("Filter {column}", column=name))
        self.setPlaceholderText(_PLACEHOLDERS[self.kind]())
        # A column gives it its width, whatever it says.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._before: tuple[Condition, ...] = ()  # what filtered it when the cursor came
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.textEdited.connect(lambda _text: self._pause.start())
        self.fill()

    def fill(self) -> None:
        """Show the filter in force."""
        self._pause.stop()
        with QSignalBlocker(self):
            self.setText(reading.written(self._filters.of_(self.column), self._filters.show_day))
        self.setCursorPosition(0)
        self._dress(sound=True)

    def ask(self) -> None:
        """Filter by what was typed; words that come to nothing yet leave the rows as they are."""
        self._pause.stop()
        asked = reading.read(self.column, self.text(), self._filters.reader(self.column))
        if asked.sound:
            self._filters.set(self.column, asked.where)
        self._dress(sound=asked.sound)
        if self.hasFocus() and (self.kind is Kind.DAY or not asked.sound):
            self._say_below(bool(self.text().strip()))

    def _say_below(self, said_something: bool) -> None:  # noqa: FBT001  # one thing or nothing
        """Show which day the words mean, or what is missing, where the eye is."""
        tip = self.toolTip() if said_something else ""
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), tip, self)

    def _dress(self, *, sound: bool) -> None:
        where = self._filters.of_(self.column)
        role = "filter-on" if where else "filter"
        dress(self, role if sound else "filter-trouble")
        if not sound:
            set_tip(self, _TROUBLES[self.kind]())
            return
        if self.kind is Kind.DAY:
            where = reading.settled(where, self._filters.reader(self.column), "")
        set_tip(self, "\n".join(map(self._said, where)) or _HINTS[self.kind]())

    def _said(self, condition: Condition) -> str:
        value = reading.shown_value(condition, self._filters.show_day)
        return said.said(self._name, condition.test, value, day=self.kind is Kind.DAY)

    def open_menu(self) -> None:
        """Offer what can be asked of the column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for test in _TESTS[self.kind]:
            action = menu.addAction(menu_text(said.test_name(test, day=self.kind is Kind.DAY)))
            action.triggered.connect(lambda _on=False, test=test: self._take(test))
        menu.addSeparator()
        clear = menu.addAction(_("Clear this filter"))
        clear.triggered.connect(self._clear)
        clear.setEnabled(bool(self.text()))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _take(self, test: Test) -> None:
        """Write the sign of a test before what is asked for, or instead of it."""
        value = self.text().lstrip("=<> ").strip()
        for word in (*said.before_words(), *said.after_words(), *said.empty_words()):
            if value.casefold().startswith(word.casefold()):
                value = value[len(word) :].strip()
        condition = Condition(self.column, test, (value,))
        self.setText(reading.written((condition,), self._filters.show_day))
        self.setFocus()
        self.end(False)  # Qt's own shape
        if value or test is Test.EMPTY:
            self.ask()

    def _clear(self) -> None:
        self.setText("")
        self.ask()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            way = _way(event)
            if event.type() == QEvent.Type.ShortcutOverride and way:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and way:
                self._go(way)
                return True
        return super().event(event)

    def _go(self, way: str) -> None:
        if way == "menu":
            self.open_menu()
        elif way == "out":
            self._filters.set(self.column, self._before)
            self.fill()
            self.left.emit("down")
        else:
            if self._pause.isActive():
                self.ask()
            self.left.emit(way)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        if arg__1.reason() not in _CAME_BACK:
            self._before = self._filters.of_(self.column)
        super().focusInEvent(arg__1)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        self.open_menu()


class ChoiceField(QPushButton):
    """Filters by a check list; one of the marked ones is enough.

    Attributes:
        column: the one it filters.

    Signals:
        left: as of a `WordsField`.
    """

    left = Signal(str)

    def __init__(
        self, column: str, name: str, filters: Filters, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.column, self._name, self._filters = column, name, filters
        self._choices = dict(said.choices(column) or {})
        self.setProperty("role", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIcon(icon("mark-down"))
        self.setIconSize(QSize(12, 12))  # the arrow of all other boxes, see theme.qss
        self.setLayoutDirection(self._turned())
        self.clicked.connect(self.open_menu)
        self.fill()

    def _turned(self) -> Qt.LayoutDirection:
        """Return the direction in which the arrow stands behind the words."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the codes that are marked."""
        where = self._filters.of_(self.column)
        return where[0].values if where else ()

    def fill(self) -> None:
        """Show the filter in force."""
        names = [self._choices.get(code, code) for code in self.chosen]
        self._full = ", ".join(names) or _("Any")
        self._elide()
        dress(self, "filter-on" if names else "filter")
        self.setAccessibleName(_("Filter {column}: {value}", column=self._name, value=self._full))
        set_tip(self, said.said(self._name, Test.IS, self._full) if names else
                _("Only rows with one of the marked values."))  # fmt: skip

    def _elide(self) -> None:
        room = max(8, self.width() - 34)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(menu_text(shown))

    def open_menu(self) -> CheckList:
        """Open the check list."""
        menu = CheckList(self)
        menu.setLayoutDirection(self._turned())  # the way the words are read
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.taken.connect(self._go_down, Qt.ConnectionType.QueuedConnection)  # once it is closed
        every = menu.addAction(_("Any"))
        every.setEnabled(bool(self.chosen))
        every.triggered.connect(self._clear)
        menu.addSeparator()
        for code, name in self._choices.items():
            action = menu.addAction(menu_text(name))
            action.setCheckable(True)
            action.setChecked(code in self.chosen)
            action.toggled.connect(lambda _on, code=code: self._mark(code))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def _go_down(self) -> None:
        self.left.emit("down")

    def _mark(self, code: str) -> None:
        chosen = self.chosen
        self._filter([each for each in self._choices if (each in chosen) is not (each == code)])

    def _filter(self, codes: Sequence[str]) -> None:
        where = (Condition(self.column, Test.IS, tuple(codes)),) if codes else ()
        self._filters.set(self.column, where)
        self.fill()

    def _clear(self) -> None:
        self._filter(())

    @override
    def sizeHint(self) -> QSize:
        return QSize(24, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._elide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _way(event)
            if way == "menu" or event.key() == Qt.Key.Key_F4:
                self.open_menu()
            elif way and event.key() not in PRESSES:
                self.left.emit("down" if way == "out" else way)
            else:
                return super().event(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in PRESSES:
            self.open_menu()
        elif letter := letter_of(arg__1):
            self.open_menu().seek(letter)
        else:
            super().keyPressEvent(arg__1)


def _way(event: QKeyEvent) -> str:
    """Return where a key leads out of a field: "" for the keys of the field itself."""
    key, mods = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if mods == Qt.KeyboardModifier.AltModifier:
        return "menu" if key == Qt.Key.Key_Down else ""
    if key == Qt.Key.Key_Backtab:
        return "back"
    if mods:
        return ""
    if key == Qt.Key.Key_Tab:
        return "on"
    if key == Qt.Key.Key_Escape:
        return "out"
    return "down" if key in _DOWN else ""


_PLACEHOLDERS = {
    Kind.TEXT: lambda: _("contains"),
    Kind.DAY: lambda: _("a day"),
    Kind.NUMBER: lambda: _("a number"),
}
_TROUBLES = {
    Kind.TEXT: lambda: _("Type what stands in the cell; the rows stay as they are."),
    Kind.DAY: lambda: _("No day or span yet; the rows stay as they are."),
    Kind.NUMBER: lambda: _("No number yet; the rows stay as they are."),
}
_HINTS = {
    Kind.TEXT: lambda: _("Words it contains; “=” before them for exactly these. Alt+Down: more."),
    Kind.DAY: lambda: _(
        "“fri”, “next week”, “4 Dec – 9 Dec”, “before 4 Dec”, “(empty)”. Alt+Down: more."
    ),
    Kind.NUMBER: lambda: _("“3”, “> 3”, “< 3”. Alt+Down: more."),
}
