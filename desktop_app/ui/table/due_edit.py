# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A field for a due date: words, read aloud before they count, and a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.dates import When
from desktop_app.overriding import override
from desktop_app.services.due_reading import Reading, Trouble, read_due
from desktop_app.ui.icons import icon
from desktop_app.ui.table.due_calendar import DueCalendar
from desktop_app.ui.table.due_hint import DueHint
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import time

    from PySide6.QtGui import (
        QFocusEvent,
        QHideEvent,
        QKeyEvent,
        QMoveEvent,
        QResizeEvent,
        QShowEvent,
    )

    from desktop_app.services.office import Office

_SIDES = {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_LONGEST = date(2026, 9, 30)  # "Wednesday 30 September 2026" is seen whole below it
_LETTERS = 24  # "Wed 30 Sep 2026 10:30 am" is seen whole


class DueEdit(QWidget):
    """Understands "next thu 10", "+3bd", "4/7" and shows the day they come to.

    In a dialog the resolved day stands below the field; `floating`, as an editor in the table, it
    hovers over what is below.

    Signals:
        chosen: the `When` that would be taken now, None while the words come to no day.
        left: the focus went elsewhere in this window.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, office: Office, parent: QWidget | None = None, *, floating: bool = False
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._floating = floating
        self._set: When | None = None
        self._set_text = ""
        self._reading = Reading(trouble=Trouble.EMPTY)
        self._number = 0
        self._calendar: DueCalendar | None = None
        self._judge: Callable[[When], Sequence[str]] | None = None
        self.field = _Field(self, tabs_leave=floating)
        self.button = QToolButton(self)
        self.hint = DueHint(self, framed=floating)

        self.setFocusProxy(self.field)
        self.field.setAccessibleName(_("Due"))
        self.field.setPlaceholderText(_("thu 10, +3bd, 4 Dec"))
        self.button.setIcon(icon("view-calendar"))
        self.button.setAccessibleName(_("Open the calendar"))
        set_tip(self.button, _("Calendar (Alt+Down)"))
        self._arrange()

        self.field.textChanged.connect(self._on_text)
        self.field.stepped.connect(self._on_stepped)
        self.field.calendar_requested.connect(self.open_calendar)
        self.field.left.connect(self.left)
        self.button.clicked.connect(self.open_calendar)
        self.hint.picked.connect(self._take)
        self._show_hint()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        if self._floating:
            self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.hint.hide()
            self.field.setProperty("role", "cell")
            policy = QSizePolicy.Policy
            self.field.setSizePolicy(policy.Expanding, policy.Expanding)
        else:
            self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * _LETTERS)
            longest = words.full_date(_LONGEST)
            self.hint.setMinimumWidth(self.hint.width_of(longest))
            column.addWidget(self.hint)

    @property
    def when(self) -> When | None:
        """Return what would be taken now; None while the words come to no day."""
        if self._set is not None and self.text == self._set_text:
            return self._set
        return self._reading.whens[self._number] if self._reading.whens else None

    @property
    def has_choice(self) -> bool:
        """Say whether what was typed can be read as several days."""
        return len(self._reading.whens) > 1

    @property
    def on(self) -> date | None:
        """Return the day that would be taken now."""
        return self.when.on if self.when else None

    @property
    def at(self) -> time | None:
        """Return the time that would be taken now, wall time at the contact's place."""
        return self.when.at if self.when else None

    @property
    def text(self) -> str:
        """Return the words as they were typed."""
        return self.field.text()

    @property
    def acceptable(self) -> bool:
        """Say whether the words come to a day."""
        return self.when is not None

    def judge_with(self, judge: Callable[[When], Sequence[str]]) -> None:
        """Let `judge` say what speaks against a day that was typed, a line each (5.4)."""
        self._judge = judge

    def _cautions(self, when: When) -> Sequence[str]:
        return self._judge(when) if self._judge is not None else ()

    def set_value(self, on: date | None, at: time | None = None) -> None:
        """Begin with a day and a time; a day that is gone by may stand until it is altered."""
        self._set = When(on, at, 0, 0) if on else None
        self._set_text = self._short(self._set) if self._set else ""
        if self.text == self._set_text:
            self._on_text(self._set_text)
        else:
            self.field.setText(self._set_text)

    def open_calendar(self) -> None:
        """Show the calendar over the field."""
        if self._calendar is None:
            self._calendar = DueCalendar(self)
            self._calendar.picked.connect(self._on_picked)
        self._calendar.open_under(self, today=self._office.desk.today, on=self.on)

    def _short(self, when: When) -> str:
        return words.due(when.on, when.at, self._office.desk.today)

    def _full(self, when: When) -> str:
        full = words.full_date(when.on)
        if when.at is None:
            return full
        day = full if self._floating else words.short_date(when.on, year=True)  # seen whole below
        return f"{day}, {words.clock(when.at)}"

    def _on_picked(self, day: date) -> None:
        self.set_value(day, self.at)
        self.field.setFocus()

    def _on_text(self, text: str) -> None:
        self._reading = read_due(text, self._office)
        self.field.chooses = self.has_choice
        self._take(0)

    def _on_stepped(self, step: int) -> None:
        if count := len(self._reading.whens):
            self._take((self._number + step) % count)

    def _take(self, number: int) -> None:
        self._number = number
        self._show_hint()
        self.chosen.emit(self.when)

    def _show_hint(self) -> None:
        if self._set is not None and self.when is self._set:
            self.hint.show_readings([self._full(self._set)], 0)
        elif self._reading.whens:
            whens = self._reading.whens
            cautions = self._cautions(whens[self._number])
            self.hint.show_readings([self._full(w) for w in whens], self._number, cautions)
        else:
            wrong = self._reading.trouble is not Trouble.EMPTY
            self.hint.show_trouble(_sentence(self._reading), wrong=wrong)
        self.field.setAccessibleDescription(self.hint.text)
        self._place_hint()

    def _place_hint(self) -> None:
        if self._floating and self.isVisible():
            self.hint.place_under(self)

    # Overrides of Qt

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.fontMetrics().averageCharWidth() * 26), hint.height())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_hint()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_hint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._floating:
            # It floats in the window, but it lives and dies with its field.
            self.hint.hide()
            self.hint.setParent(self)


class _Field(QLineEdit):
    stepped = Signal(int)
    calendar_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, *, tabs_leave: bool) -> None:
        super().__init__(parent)
        self._tabs_leave = tabs_leave
        self.typed_over = False  # as in `LineEditor`
        self.chooses = False  # what is typed can be read as several days

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key())
        if self.typed_over and event.key() in _SIDES and not event.modifiers() & ~_KEYPAD:
            event.ignore()  # the table knows where to go
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.calendar_requested.emit()
        elif self._tabs_leave and not self.chooses:
            event.ignore()
        else:
            self.stepped.emit(step)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # In the table Tab belongs to the table: it commits and goes on to the next cell.
        return False if self._tabs_leave else super().focusNextPrevChild(next)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        popup = QApplication.activePopupWidget() is not None
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not popup:
            self.left.emit()


def _sentence(reading: Reading) -> str:
    match reading.trouble:
        case Trouble.VAGUE:
            return _("“{word}” is not a date. Which day?").format(word=reading.vague)
        case Trouble.PAST:
            return _("That day has gone by. Which day comes next?")
        case Trouble.NONSENSE:
            return _("No date yet. Try “thu 10”, “+3bd” or “4 Dec”.")
        case _:
            return _("Which day? “thu 10”, “+3bd”, “4 Dec”")
