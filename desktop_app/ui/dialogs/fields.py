# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The fields of a record's form: each knows its value as JSON, and what looks odd about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import BugError
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.dialogs.hint_line import HintLine
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.text import Label
from desktop_app.words.particulars import hint as hint_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import SignalInstance

Value = Any  # what JSON can hold
MON_TO_FRI = "01234"
_BELOW = 8  # pixels below what never has a hint
_WIDE = 1000  # pixels; a field that may not become so wide keeps its width, at the left


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: under which its value is kept and saved.
        widget: takes the focus and the label.
        get, put: read and write the value; `put` of what `get` gave changes nothing.
        judge: returns the code of what looks odd, empty when nothing does.
        tells: returns how a sound value is understood, where its words do not say so.
        needed: whether what `judge` says stands in the way of saving; else it is a hint.
        stops: the codes of `judge` that stand in the way where the others are hints.
    """

    name: str
    widget: QWidget
    get: Callable[[], Value]
    put: Callable[[Value], None]
    judge: Callable[[], str] | None = None
    needed: bool = False
    tells: Callable[[], str] | None = None
    stops: frozenset[str] = frozenset()

    @property
    def speaks(self) -> bool:
        """Say whether there is a line for words below it: all but those of several lines have."""
        tells = self.judge is not None or self.tells is not None
        return tells or isinstance(self.widget, QLineEdit | QComboBox)

    @property
    def unsound(self) -> bool:
        """Say whether what it holds stands in the way of saving."""
        said = self.judge() if self.judge is not None else ""
        return bool(said) and (self.needed or said in self.stops)


class FieldSet(QObject):
    """All fields of a form.

    Signals:
        changed: some field holds something else now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._hints: dict[str, HintLine] = {}

    def add(self, field: Field, *signals: SignalInstance) -> Field:
        """Take a field in; `signals` are those of its widget that say it changed."""
        self._fields[field.name] = field
        for signal in signals:
            signal.connect(lambda *_args: self._on_changed(field.name))
        return field

    def place(
        self, form: QFormLayout, label: str, field: Field, beside: QWidget | None = None
    ) -> None:
        """Put a field into a form, with its label before it and its hint below it.

        What stands `beside` it, such as a button, is behind the field.
        """
        owner = form.parentWidget()
        holder = QWidget(owner)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(6)
        if isinstance(field.widget, QCheckBox) or field.widget.maximumWidth() < _WIDE:
            line.addWidget(field.widget)
            line.addStretch(1)  # what shows the focus goes round its words, not round the row
        else:
            line.addWidget(field.widget, 1)
        if beside is not None:
            line.addWidget(beside)
        column.addLayout(line)
        if field.speaks:
            self._hints[field.name] = HintLine(holder)
            column.addWidget(self._hints[field.name])
        else:
            column.addSpacing(_BELOW)
        if label:
            form.addRow(FormLabel(label, field.widget, owner), holder)
        elif isinstance(field.widget, QCheckBox):
            form.addRow("", holder)  # below the fields; its words are beside it
        else:
            form.addRow(holder)

    def values(self) -> dict[str, Value]:
        """Return what all fields hold."""
        return {name: field.get() for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, Value]) -> None:
        """Write values into the fields of these names."""
        was = self.blockSignals(True)
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].put(value)
        self.blockSignals(was)
        for name in self._fields:
            self.judge(name)
        self.changed.emit()

    def judge(self, name: str) -> None:
        """Show what looks odd about a field, beside it."""
        field, hint = self._fields[name], self._hints.get(name)
        if hint is None:
            return
        said = hint_text(field.judge()) if field.judge is not None else ""
        if not said and field.tells is not None:
            said = field.tells()
        _say(field, hint, said, "error" if field.unsound else "muted")

    def remark(self, name: str, said: str) -> None:
        """Show beside a field why it does not fit the others; empty for what it says by itself."""
        self.judge(name)
        field, hint = self._fields[name], self._hints.get(name)
        if said and hint is not None:
            _say(field, hint, said, "error")

    @property
    def sound(self) -> bool:
        """Say whether nothing stands in the way of saving."""
        return not any(field.unsound for field in self._fields.values())

    def widget(self, name: str) -> QWidget:
        """Return the widget of a field."""
        return self._fields[name].widget

    def _on_changed(self, name: str) -> None:
        if not self.signalsBlocked():
            self.judge(name)
        self.changed.emit()


def _say(field: Field, hint: HintLine, said: str, role: str) -> None:
    hint.say(said, role)
    field.widget.setAccessibleDescription(said)


def section(form: QFormLayout, text: str, *, first: bool = False) -> None:
    """Begin a section of a form with its name."""
    head = Label(text, form.parentWidget())
    head.setProperty("role", "section")
    head.setContentsMargins(0, 0 if first else 8, 0, 6)
    form.addRow(head)


def line(
    fields: FieldSet,
    name: str,
    parent: QWidget,
    *,
    example: str = "",
    judge: Callable[[str], str] | None = None,
    needed: bool = False,
) -> Field:
    """Return a field of one line."""
    edit = QLineEdit(parent)
    edit.setPlaceholderText(example)
    watch = (lambda: judge(edit.text())) if judge is not None else None
    field = Field(name, edit, edit.text, lambda v: set_line(edit, v), watch, needed)
    return fields.add(field, edit.textChanged)


def line_of(field: Field) -> QLineEdit:
    """Return the line that `line` made. Errors: `BugError` for a field of another kind."""
    if not isinstance(field.widget, QLineEdit):
        raise BugError(field.name)
    return field.widget


def set_line(edit: QLineEdit, value: Value) -> None:
    """Show a value in a line, from its beginning."""
    edit.setText(str(value or ""))
    edit.setCursorPosition(0)


def text(fields: FieldSet, name: str, parent: QWidget, *, lines: int = 3, aloud: str = "") -> Field:
    """Return a field of several lines; Tab leaves it. Without a label it is called `aloud`."""
    edit = QPlainTextEdit(parent)
    edit.setAccessibleName(aloud)
    edit.setTabChangesFocus(True)
    edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * lines + 16)
    edit.setMaximumHeight(edit.fontMetrics().lineSpacing() * lines * 2 + 16)
    field = Field(name, edit, edit.toPlainText, lambda v: edit.setPlainText(str(v or "")))
    return fields.add(field, edit.textChanged)


def choice(fields: FieldSet, name: str, parent: QWidget, pairs: Iterable[tuple[str, str]]) -> Field:
    """Return a field with a few choices, (value, words) each."""
    box = SteadyBox(parent)
    for value, shown in pairs:
        box.addItem(shown, value)
    box.setMinimumContentsLength(8)

    def put(value: Value) -> None:
        box.setCurrentIndex(max(0, box.findData(str(value or ""))))

    field = Field(name, box, lambda: str(box.currentData() or ""), put)
    return fields.add(field, box.currentIndexChanged)


def tick(fields: FieldSet, name: str, parent: QWidget, text: str) -> Field:
    """Return a field that is on or off."""
    box = QCheckBox(text, parent)
    field = Field(name, box, box.isChecked, lambda v: box.setChecked(bool(v)))
    return fields.add(field, box.toggled)


class Weekdays(QWidget):
    """The days of a working week as ticks; what is ticked anyway counts as not chosen.

    Signals:
        changed: other days are ticked now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, usual: str = "") -> None:
        super().__init__(parent)
        self._usual = usual or MON_TO_FRI
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.boxes = [QCheckBox(words.weekday_short(n), self) for n in range(7)]
        for number, box in enumerate(self.boxes):
            box.setAccessibleName(words.weekday(number))
            box.toggled.connect(self.changed)
            row.addWidget(box)
        row.addStretch(1)
        self.setFocusProxy(self.boxes[0])
        self.put("")

    @property
    def value(self) -> str:
        """Return the digits of the ticked days, empty for the usual ones."""
        digits = "".join(str(n) for n, box in enumerate(self.boxes) if box.isChecked())
        return "" if digits == self._usual else digits

    def put(self, digits: str) -> None:
        """Tick these days, the usual ones for none."""
        for number, box in enumerate(self.boxes):
            box.setChecked(str(number) in (digits or self._usual))


def weekdays(fields: FieldSet, parent: QWidget, *, usual: str = "") -> Field:
    """Return the field of a working week."""
    days = Weekdays(parent, usual=usual)
    field = Field("weekdays", days, lambda: days.value, lambda v: days.put(str(v or "")))
    return fields.add(field, days.changed)
