# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the cells of the table say: in short, in full, aloud, and to an editor."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_app import words
from desktop_app.domain.records import LIVE, Status
from desktop_app.services.browsing import Column, PursuitRow
from desktop_app.ui.table.edits import Due
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR

COLUMNS = tuple(Column)


def header(column: Column) -> str:
    """Return the name of a column."""
    return {
        Column.COMPANY: _("Company"),
        Column.TITLE: _("Goal"),
        Column.PERSON: _("Person"),
        Column.STAGE: _("Stage"),
        Column.ACTION: _("Next step"),
        Column.DUE: _("Due"),
        Column.WHY: _("Why now"),
    }[column]


class Line:
    """One row of the table, put into words when it is first seen.

    Attributes:
        row: the pursuit.
        live: whether it goes on.
        today: the day of which its words speak.
    """

    __slots__ = ("_clock12", "_texts", "_zone", "live", "row", "today")

    def __init__(self, row: PursuitRow, today: date, *, zone: str, clock12: bool) -> None:
        self.row = row
        self.today = today
        self.live = row.status in LIVE
        self._zone = zone
        self._clock12 = clock12
        self._texts: tuple[str, ...] | None = None

    def text(self, column: int) -> str:
        """Return what a cell shows."""
        if self._texts is None:
            self._texts = self._worded()
        return self._texts[column]

    def tip(self, column: int) -> str:
        """Return the full text of a cell: the long date, both times where zones differ."""
        match COLUMNS[column]:
            case Column.DUE:
                return self._full_due()
            case Column.STAGE:
                return SEPARATOR.join(dict.fromkeys(self._standing()))
            case Column.ACTION:
                return SEPARATOR.join(part for part in (self.text(column), *self.marks()) if part)
            case _:
                return self.text(column)

    def aloud(self, column: int) -> str:
        """Return a cell for a screen reader; what a mark or an empty cell means is said."""
        name = COLUMNS[column]
        said = self.tip(column) if name in {Column.ACTION, Column.STAGE} else self.text(column)
        return said or _("{column}: none").format(column=header(name))

    def value(self, column: Column) -> object:
        """Return what an editor of a cell begins with."""
        match column:
            case Column.STAGE:
                return str(self.row.stage)
            case Column.DUE:
                return Due(self.row.due_on, self.row.due_time)
            case _:
                return self.text(COLUMNS.index(column))

    def marks(self) -> tuple[str, ...]:
        """Return what the marks beside the next step mean."""
        said = (_("you said so"),) if self.row.promised else ()
        return (*said, _("proposed")) if self.row.needs_step else said

    def _worded(self) -> tuple[str, ...]:
        row, what, when, why = self.row, "", "", ""
        if row.step_id is not None:
            what = words.action(row.action, contact=row.person, channel=row.channel)
            why = words.reason(row.reason, self.today)
        if row.due_on is not None:
            when = words.due(row.due_on, row.due_time, self.today, clock12=self._clock12)
        if not self.live:
            why = words.ending(row.ending) if row.ending else why
        stage = words.stage(row.stage) if row.status is Status.OPEN else words.status(row.status)
        return (row.company, row.title, row.person, stage, what, when, why)

    def _standing(self) -> tuple[str, ...]:
        row = self.row
        ending = words.ending(row.ending) if row.ending else ""
        parts = (words.stage(row.stage), words.status(row.status), ending)
        return tuple(part for part in parts if part) if row.status is not Status.OPEN else parts[:1]

    def _full_due(self) -> str:
        row = self.row
        if row.due_on is None:
            return ""
        full = words.full_date(row.due_on)
        if row.due_time is None:
            return full
        there = f"{full}, {words.clock(row.due_time, clock12=self._clock12)}"
        here = self._here()
        if here is None:
            return there
        mine = words.clock(here.time(), clock12=self._clock12)
        if here.date() != row.due_on:
            mine = f"{words.full_date(here.date())}, {mine}"
        return _("{there} there ({zone}), {here} here").format(
            there=there, zone=row.zone, here=mine
        )

    def _here(self) -> datetime | None:
        """Return the due time where the user is; None where that is the same wall time."""
        row = self.row
        if not row.zone or row.due_on is None or row.due_time is None:
            return None
        try:
            there = datetime.combine(row.due_on, row.due_time, ZoneInfo(row.zone))
            here = there.astimezone(ZoneInfo(self._zone))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
        return here if here.replace(tzinfo=None) != there.replace(tzinfo=None) else None
