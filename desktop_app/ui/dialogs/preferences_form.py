# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of the preferences: a name, its fields, and the reason of the default."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from desktop_app.services.preferences import RANGES, Preferences
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.dates import clock

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME_WIDTH = 124  # px, the same on both sides
_FIELD_WIDTH = 268  # px
_BETWEEN = 6  # px, beside the spacing, from one row to the next


class NumberBox(QSpinBox):
    """A number of the preferences with its unit, within the range that makes sense.

    Signals:
        changed: the preference's name and its number, as it is typed.
    """

    changed = Signal(str, int)

    def __init__(
        self, name: str, mine: Preferences, unit: Callable[[int], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setRange(*RANGES[name])
        self.setValue(getattr(mine, name))
        self._show_unit(self.value())
        self.valueChanged.connect(self._show_unit)
        self.valueChanged.connect(lambda value: self.changed.emit(name, value))

    def _show_unit(self, value: int) -> None:
        self.setSuffix(self._unit(value).removeprefix(str(value)))


class TimeBox(QTimeEdit):
    """A time of the preferences, shown as the user is used to it."""

    def __init__(self, text: str, parent: QWidget, *, clock12: bool) -> None:
        super().__init__(QTime.fromString(text, "HH:mm"), parent)
        self.setDisplayFormat("h:mm ap" if clock12 else "HH:mm")

    @property
    def iso(self) -> str:
        """Return the time as it is kept."""
        return self.time().toString("HH:mm")


class Column(QWidget):
    """One side of the preferences: sections of named rows, aligned with one another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(1, _FIELD_WIDTH)

    def head(self, text: str) -> None:
        """Begin a section."""
        label = Label(text, self)
        label.setProperty("role", "section")
        if self._grid.rowCount() > 1:
            self._space(_BETWEEN)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        self._space(_BETWEEN)

    def row(self, name: str, field: QWidget) -> None:
        """Add a field as wide as the side; its label is its accessible name."""
        row = self._named(name, field)
        self._grid.addWidget(field, row, 1)
        self._space(_BETWEEN)

    def line(self, name: str, *fields: QWidget, why: str = "") -> None:
        """Add fields of their own width, and below them why they are as they are."""
        row = self._named(name, fields[0])
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        self._grid.addLayout(line, row, 1)
        if why:
            self._reason(why, fields[0])
        self._space(_BETWEEN)

    def wide(self, name: str, *fields: QWidget) -> None:
        """Add fields that need the whole width, below their name."""
        self._named(name, fields[0])
        line = QHBoxLayout()
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        self._grid.addLayout(line, self._grid.rowCount(), 0, 1, 2)
        self._space(_BETWEEN)

    def _named(self, name: str, field: QWidget) -> int:
        row = self._grid.rowCount()
        if name:
            label = Label(name, self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            self._grid.addWidget(label, row, 0)
        return row

    def _reason(self, why: str, field: QWidget) -> None:
        label = Label(why, self)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        field.setAccessibleDescription(why)
        self._grid.addWidget(label, self._grid.rowCount(), 1)

    def _space(self, height: int) -> None:
        self._grid.setRowMinimumHeight(self._grid.rowCount(), height)


def reasons() -> dict[str, str]:
    """Return for each number its default and why, in a sentence."""
    usual = Preferences()

    def at(text: str) -> str:
        return clock(time.fromisoformat(text))

    return {
        "start_of_day": _(
            "Usually {time}. Steps without a time remind then.", time=at(usual.start_of_day)
        ),
        "lead_minutes": _(
            "Usually {n}. Time to read up before a call or an interview.", n=usual.lead_minutes
        ),
        "gap_days": _(
            "Usually {n}, over all pursuits: more than one message in 72 hours feels like"
            " pressure.",
            n=usual.gap_days,
        ),
        "calls": _(
            "Usually {begin} to {end} by the clock at their place: a call in the evening intrudes.",
            begin=at(usual.calls_from),
            end=at(usual.calls_to),
        ),
        "most_a_day": _(
            "Usually {n}, so that a day stays doable: what is imported or spread goes on to the"
            " next working day.",
            n=usual.most_a_day,
        ),
    }
