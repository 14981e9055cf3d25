# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Fields for days and times in words; they never ask for a format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app import words
from desktop_app.services import day_reading
from desktop_app.ui.dialogs.fields import Field, FieldSet
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office

_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?", re.IGNORECASE)


def read_day(text: str, office: Office, *, past: bool | None = None) -> date | None:
    """Return the day that words come to; None without one.

    `past` says which way to look first for a day without a year; None takes the nearer one.
    """
    return day_reading.read_day(text, office.preferences, office.today, past=past)


def read_time(text: str) -> time | None:
    """Return the wall time that words come to: "10", "10:30", "2 pm"."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3].lower() == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def shown_day(day: date) -> str:
    """Return a day as these fields show it and read it again."""
    return f"{day.day} {words.month_short(day.month)} {day.year}"


@dataclass(slots=True)
class _Words:
    """A line whose words stand for a value; what it was given is not read from its words again."""

    edit: QLineEdit
    read: Callable[[str], str | None]
    show: Callable[[str], str]
    hint: Callable[[str], str]
    value: str = ""
    text: str = ""

    @property
    def typed(self) -> str:
        return self.edit.text().strip()

    @property
    def is_untouched(self) -> bool:
        return self.typed == self.text

    def get(self) -> str:
        """Return the value, or what was typed where it makes no sense."""
        if self.is_untouched:
            return self.value
        return (self.read(self.typed) if self.typed else "") or self.typed

    def put(self, value: object) -> None:
        """Show a value, or what was typed and never understood."""
        self.value = str(value or "")
        try:
            self.text = self.show(self.value) if self.value else ""
        except ValueError:
            self.text = self.value
        self.edit.setText(self.text)
        self.edit.setCursorPosition(0)

    def judge(self) -> str:
        """Return the hint where the words make no sense."""
        if not self.typed or (self.is_untouched and self.value != self.text):
            return ""
        return "" if self.read(self.typed) is not None else self.hint(self.typed)

    def tell(self) -> str:
        """Return what the words come to, while they are being typed."""
        return "" if self.is_untouched or self.judge() or not self.get() else self.show(self.get())

    def settle(self) -> None:
        """Show the value in place of the words that named it."""
        if not self.judge():
            self.put(self.get())


def day(
    fields: FieldSet,
    name: str,
    parent: QWidget,
    office: Office,
    *,
    past: bool | None = None,
    remark: Callable[[date], str] | None = None,
) -> Field:
    """Return a field for one day, empty for none; its value is the ISO date, or what was typed.

    `past` is as for `read_day`. `remark` says what is odd about a day that is understood.
    """

    def read(text: str) -> str | None:
        found = read_day(text, office, past=past)
        return found.isoformat() if found else None

    def show(value: str) -> str:
        return shown_day(date.fromisoformat(value))

    def told(value: str) -> str:
        return remark(date.fromisoformat(value)) if remark is not None else ""

    def odd(typed: str) -> str:
        found = day_reading.unfit_weekday(typed, office.preferences, office.today, past=past)
        return f"weekday_unfit {found.isoformat()}" if found is not None else ""

    said = ("past_day_unread" if past else "day_unread", _("not set"))
    return _understood(fields, name, parent, read, show, said, remark=told, odd=odd)


def days(fields: FieldSet, name: str, parent: QWidget, office: Office, *, example: str) -> Field:
    """Return a field for several days and spans; its value is the ISO dates with blanks between."""

    def read(text: str) -> str | None:
        found, unread = read_days(text, office)
        return None if unread else " ".join(each.isoformat() for each in found)

    def show(value: str) -> str:
        return shown_days(tuple(date.fromisoformat(each) for each in value.split()))

    return _understood(fields, name, parent, read, show, ("days_unread", example))


def clock_time(fields: FieldSet, name: str, parent: QWidget, *, example: str = "10:30") -> Field:
    """Return a field for a wall time, empty for none; its value is ISO, or what was typed."""

    def read(text: str) -> str | None:
        found = read_time(text)
        return f"{found:%H:%M}" if found else None

    def show(value: str) -> str:
        return words.clock(time.fromisoformat(value))

    field = _understood(fields, name, parent, read, show, ("time_unread", example))
    width = field.widget.fontMetrics().averageCharWidth() * 14
    field.widget.setMaximumWidth(width + 24)
    return field


def _understood(
    fields: FieldSet,
    name: str,
    parent: QWidget,
    read: Callable[[str], str | None],
    show: Callable[[str], str],
    said: tuple[str, str],
    *,
    remark: Callable[[str], str] = lambda _value: "",
    odd: Callable[[str], str] = lambda _typed: "",
) -> Field:
    """Return a field whose words are understood when it is left; `said` is its hint and example.

    `remark` tells what is odd about a value that is understood; it stays, and may be saved. `odd`
    is a hint for what is not, where there is more to say than that.
    """
    words_in = _Words(QLineEdit(parent), read, show, lambda typed: odd(typed) or said[0])
    words_in.edit.setPlaceholderText(said[1])
    words_in.edit.editingFinished.connect(words_in.settle)

    def tell() -> str:
        value = "" if words_in.judge() or not words_in.typed else words_in.get()
        return "\n".join(filter(None, (words_in.tell(), remark(value) if value else "")))

    field = Field(
        name,
        words_in.edit,
        words_in.get,
        words_in.put,
        words_in.judge,
        needed=True,
        tells=tell,
    )
    return fields.add(field, words_in.edit.textChanged)


def read_days(text: str, office: Office) -> tuple[tuple[date, ...], bool]:
    """Return the days of "24 Dec to 1 Jan, 6 Jan", and whether some part could not be read."""
    from desktop_app.services.day_spans import read_days as read  # noqa: PLC0415  # when typed

    return read(text, office.preferences, office.today)


def shown_days(found: tuple[date, ...]) -> str:
    """Return days as one line, runs of them as spans."""
    spans: list[list[date]] = []
    for each in found:
        if spans and each - spans[-1][-1] == timedelta(1):
            spans[-1].append(each)
        else:
            spans.append([each])
    return ", ".join(
        shown_day(s[0]) if len(s) == 1 else f"{shown_day(s[0])} – {shown_day(s[-1])}" for s in spans
    )
