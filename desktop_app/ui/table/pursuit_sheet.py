# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of pursuits: what its cells say, and what its columns are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.filters import Column, PursuitRow, Query
from desktop_app.domain.terms import LIVE, Stage, Status
from desktop_app.overriding import override
from desktop_app.ui.table.due_cell import WIDEST, DueAt, Here, due_cell, full_due
from desktop_app.ui.table.own_sheet import OwnLine, OwnSheet
from desktop_app.ui.table.sheet import DRAFT, Cell
from desktop_app.words import N_
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import OwnKey
    from desktop_app.services.office import Office
    from desktop_app.services.table_rows import TableRows
    from desktop_app.ui.table.reach import Reach
    from desktop_app.ui.undo import Verb

COLUMNS = tuple(Column)
_STAGE, _ACTION, _DUE = (
    COLUMNS.index(column) for column in (Column.STAGE, Column.ACTION, Column.DUE)
)
_ALWAYS = frozenset({Column.COMPANY, Column.TITLE, Column.PERSON})
_WHILE_LIVE = _ALWAYS | {Column.STAGE, Column.ACTION, Column.DUE}
_CHIPS: dict[Stage, str] = {
    Stage.REACHING_OUT: "quiet",
    Stage.IN_TOUCH: "accent",
    Stage.MEETING_SET: "promise",
    Stage.MET: "kept",
    Stage.KEEPING_IN_TOUCH: "accent",
    Stage.FOUND: "quiet",
    Stage.APPLIED: "soon",
    Stage.SCREENING: "promise",
    Stage.INTERVIEWING: "kept",
    Stage.OFFER: "kept",
}
_LETTERS = {
    Column.COMPANY: 23,
    Column.TITLE: 22,
    Column.PERSON: 18,
    Column.ACTION: 28,
    Column.WHY: 16,
}


_HEADERS = {
    Column.COMPANY: N_("Company"),
    Column.TITLE: N_("Goal"),
    Column.PERSON: N_("Person"),
    Column.STAGE: N_("Stage"),
    Column.ACTION: N_("Next step"),
    Column.DUE: N_("Due"),
    Column.WHY: N_("Why now"),
}


def header(column: Column) -> str:
    """Return the name of a column."""
    return _(_HEADERS[column])


class PursuitLine(OwnLine[PursuitRow]):
    """One pursuit.

    Attributes:
        live: whether it goes on.
        rolled: the day that is as good where a word fell on a day off of theirs (method.md 6.3).
    """

    __slots__ = ("_here", "live", "rolled")

    def __init__(
        self,
        row: PursuitRow,
        here: Here,
        own: tuple[OwnKey, ...] = (),
        values: Mapping[int, str] | None = None,
        rolled: date | None = None,
    ) -> None:
        super().__init__(row, own, values)
        self.live, self.rolled = row.status in LIVE, rolled
        self._here = here

    @property
    @override
    def id(self) -> int:
        return self.row.id

    @override
    def worded(self) -> tuple[Cell, ...]:
        row, live = self.row, self.live
        tone = "text" if live else "muted"
        return (
            Cell(row.company, tone, strong=live),
            Cell(row.title, tone),
            Cell(row.person, tone, blank=_("nobody yet") if live else ""),
            self._stage(),
            self._action(),
            self._due_cell(),
            Cell(self._why(), "muted"),
            *self.own_cells(tone),
        )

    @override
    def plain(self, column: int) -> str:
        said = _PLAIN.get(column)
        return self.text(column) if said is None else said(self)

    @override
    def alone(self, column: int) -> str:
        return self._due_cell().text if column == _DUE else self.text(column)

    def _due_cell(self) -> Cell:
        waits = self.row.status is Status.PARKED
        return due_cell(self._due(), self._here, live=self.live, waits=waits)

    def _standing_word(self) -> str:
        row = self.row
        return words.stage(row.stage) if row.status is Status.OPEN else words.status(row.status)

    def _stage(self) -> Cell:
        row = self.row
        chip = _CHIPS[row.stage] if row.status is Status.OPEN else "quiet"
        return Cell(self._standing_word(), chip=chip)

    def _what(self) -> str:
        row = self.row
        if row.step_id is None:
            return ""
        return words.action(row.action, contact=row.person, channel=row.channel)

    def _action(self) -> Cell:
        row = self.row
        return Cell(
            self._what(),
            "text" if self.live and not row.needs_step else "muted",
            lead=_("proposed") if row.needs_step else "",
            mark=row.promised,
        )

    def _why(self) -> str:
        row, here = self.row, self._here
        if not self.live and row.ending:
            return words.ending(row.ending)
        if row.step_id is None:
            return ""
        return words.reason(row.reason, here.today)

    def _due(self) -> DueAt:
        return DueAt(self.rolled or self.row.due_on, self.row.due_time, self.row.zone)

    @override
    def tip(self, column: int) -> str:
        if column == _DUE:
            return self._full_due()
        if column == _STAGE:
            return SEPARATOR.join(dict.fromkeys(self._standing()))
        if column == _ACTION:
            return SEPARATOR.join(part for part in (self.text(column), *self._marks()) if part)
        return self.text(column)

    def _full_due(self) -> str:
        due, said = full_due(self._due(), self._here), self.row.due_on
        if self.rolled is None or said is None:
            return due
        from desktop_app.words.reasons import not_on_day_off  # noqa: PLC0415  # rare

        return not_on_day_off(due, words.day(said, self._here.today))

    @override
    def aloud(self, column: int) -> str:
        return self.tip(column) if column in {_ACTION, _STAGE} else self.text(column)

    @override
    def value(self, column: int) -> object:
        if column == _STAGE:
            return str(self.row.stage)
        if column == _DUE:
            from desktop_app.ui.table.edits import Due  # noqa: PLC0415  # not to be shown

            return Due(self.row.due_on, self.row.due_time)
        if column >= len(COLUMNS):
            return self.own_value(column - len(COLUMNS))
        return self.text(column)

    def _marks(self) -> tuple[str, ...]:
        """Return what the marks beside the next step mean."""
        said = (_("you said so"),) if self.row.promised else ()
        return (*said, _("proposed")) if self.row.needs_step else said

    def _standing(self) -> tuple[str, ...]:
        row = self.row
        ending = words.ending(row.ending) if row.ending else ""
        parts = (words.stage(row.stage), words.status(row.status), ending)
        return tuple(part for part in parts if part) if row.status is not Status.OPEN else parts[:1]


_PLAIN: dict[int, Callable[[PursuitLine], str]] = {
    COLUMNS.index(Column.COMPANY): lambda line: line.row.company,
    COLUMNS.index(Column.TITLE): lambda line: line.row.title,
    COLUMNS.index(Column.PERSON): lambda line: line.row.person,
    COLUMNS.index(Column.STAGE): PursuitLine._standing_word,  # noqa: SLF001  # one of us
    COLUMNS.index(Column.ACTION): PursuitLine._what,  # noqa: SLF001  # as above
    COLUMNS.index(Column.WHY): PursuitLine._why,  # noqa: SLF001  # as above
}


class PursuitSheet(OwnSheet[PursuitLine]):
    """All pursuits of a view."""

    name = "pursuits"
    fixed = columns = COLUMNS
    order = Query()

    def __init__(self, office: Office) -> None:
        super().__init__(office, office.table)

    @override
    def title(self) -> str:
        return _("Pursuits")

    @override
    def fixed_header(self, column: int) -> str:
        return header(COLUMNS[column])

    @override
    def ids(self, query: Query) -> array[int]:
        return self.office.table.ids(query)

    @override
    def long(self) -> TableRows | None:
        return self.office.table if self.office.table.is_long() else None

    @override
    def page(self, query: Query, first: int, most: int) -> Mapping[int, PursuitLine]:
        return self._worded(self.office.table.page(query, first, most))

    @override
    def lines(self, ids: Sequence[int]) -> Mapping[int, PursuitLine]:
        return self._worded(self.office.table.rows(ids).values())

    def _worded(self, rows: Collection[PursuitRow]) -> dict[int, PursuitLine]:
        here, own = Here.of(self.office), self._own
        values = self.own_values(row.id for row in rows)
        rolled = self._rolled(rows, here.today)
        return {
            row.id: PursuitLine(row, here, own, values.get(row.id), rolled.get(row.id))
            for row in rows
        }

    def _rolled(self, rows: Iterable[PursuitRow], today: date) -> Mapping[int, date]:
        """Return the days that are as good as those of words on a day off of theirs (6.3)."""
        said = [row.id for row in rows if row.promised]
        return self.office.table.words_rolled(today, said) if said else {}

    @override
    def reach(self, change: Change) -> Reach:
        from desktop_app.ui.table import reach  # noqa: PLC0415  # not before something changes

        return reach.of_pursuits(change)

    @override
    def draft(self) -> PursuitLine:
        from desktop_app.ui.table.empty_line import EmptyLine  # noqa: PLC0415  # not to be shown

        return EmptyLine(Here.of(self.office), self._own)

    @override
    def adding(self, name: str, column: int = 0) -> Verb:
        from desktop_app.ui.table import readers  # noqa: PLC0415  # few rows are added here

        return readers.adding(self, {COLUMNS[column]: name})

    @override
    def may_edit_fixed(self, line: PursuitLine, column: int) -> bool:
        there = line.live and line.id != DRAFT
        return COLUMNS[column] in (_WHILE_LIVE if there else _ALWAYS)

    @override
    def fixed_editor(self, parent: QWidget, line: PursuitLine, column: int) -> QWidget:
        from desktop_app.ui.table import edits  # noqa: PLC0415  # not before one opens

        return edits.editor(self.office, parent, line.row, COLUMNS[column])

    @override
    def fixed_verb(self, line: PursuitLine, column: int, value: object) -> Verb:
        from desktop_app.ui.table import edits  # noqa: PLC0415  # not before one is used

        return edits.verb_of(self.office, line.row, COLUMNS[column], value)

    @override
    def fixed_room(self, column: int) -> int | Collection[Cell]:
        match COLUMNS[column]:
            case Column.STAGE:
                return [Cell(words.stage(stage), chip="quiet") for stage in Stage]
            case Column.DUE:
                return [WIDEST]
            case name:
                return _LETTERS[name]

    @override
    def empty_text(self, query: Query) -> tuple[str, str]:
        from desktop_app.ui.table.empty import of_pursuits  # noqa: PLC0415  # few tables are empty

        return of_pursuits(query)
