# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of promises: to whom, what, by which way, until when, and how it stands; read only.

A word that was given is settled, never rewritten, so no cell of it can be edited (method.md 6.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from desktop_app import words
from desktop_app.domain.errors import BugError
from desktop_app.domain.particulars import LeftWord
from desktop_app.domain.promise_list import PromiseColumn, PromiseQuery, PromiseRow
from desktop_app.domain.records import Promise
from desktop_app.domain.terms import Channel, PromiseState
from desktop_app.overriding import override
from desktop_app.ui.table import reach
from desktop_app.ui.table.due_cell import WIDEST, DueAt, Here, due_cell, full_due
from desktop_app.ui.table.sheet import Cell, Line, Sheet
from desktop_app.words import promises
from desktop_app.words import text as _

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Query
    from desktop_app.ui.undo import Verb

COLUMNS = tuple(PromiseColumn)
_AT = {column: place for place, column in enumerate(COLUMNS)}
_LETTERS = {
    PromiseColumn.PERSON: 20,
    PromiseColumn.WORDS: 22,
    PromiseColumn.COMPANY: 16,
    PromiseColumn.PURSUIT: 18,
}
_WAYS = [each for each in Channel if each is not Channel.RESEARCH]
_CHIPS = {PromiseState.OPEN: "promise", PromiseState.KEPT: "kept", PromiseState.ROLLED: "kept"}


class PromiseLine(Line[PromiseRow]):
    """One promise."""

    __slots__ = ("_here",)

    def __init__(self, row: PromiseRow, here: Here) -> None:
        super().__init__(row)
        self._here = here

    @property
    @override
    def id(self) -> int:
        return self.row.id

    @override
    def worded(self) -> tuple[Cell, ...]:
        row = self.row
        tone = "text" if row.is_open else "muted"
        settled = words.day(row.settled_on, self._here.today) if row.settled_on else ""
        return (
            Cell(row.person or row.company or row.pursuit, strong=row.is_open),
            Cell(promises.said(row), tone, mark=row.is_open),
            Cell(words.channel(row.channel), tone),
            due_cell(self._due(), self._here, live=row.is_open),
            Cell(promises.state(row), chip=self._chip()),
            Cell(settled, tone),
            Cell(words.day(row.said_on, self._here.today), tone),
            Cell(row.company, tone),
            Cell(promises.goal(row), tone),
        )

    def _chip(self) -> str:
        if self.row.is_behind:
            return "late"  # it is still owed
        return _CHIPS.get(self.row.state, "quiet")

    def _due(self) -> DueAt:
        return DueAt(self.row.due_on, self.row.due_time, self.row.zone)

    @override
    def tip(self, column: int) -> str:
        row = self.row
        match COLUMNS[column]:
            case PromiseColumn.DUE:
                return full_due(self._due(), self._here)
            case PromiseColumn.STATE:
                return promises.state_in_full(row)
            case PromiseColumn.WORDS if row.text:
                return f"{self.text(column)}\n{row.text}"
            case PromiseColumn.SETTLED if row.settled_on:
                return words.full_date(row.settled_on)
            case PromiseColumn.SAID:
                return words.full_date(row.said_on)
            case _:
                return self.text(column)


class PromiseSheet(Sheet[PromiseLine]):
    """Every promise: the open ones first by their day, then the settled ones, newest first."""

    name = "promises"
    columns = COLUMNS
    order = PromiseQuery()
    beside = tuple(
        _AT[column] for column in (PromiseColumn.WORDS, PromiseColumn.DUE, PromiseColumn.PURSUIT)
    )
    """Columns that stand beside the name in the pane below."""
    newest_first = frozenset({PromiseColumn.SETTLED, PromiseColumn.SAID})

    @override
    def title(self) -> str:
        return _("Promises")

    @override
    def header(self, column: int) -> str:
        return {
            PromiseColumn.PERSON: _("To whom"),
            PromiseColumn.WORDS: _("You said you would"),
            PromiseColumn.CHANNEL: _("Through"),
            PromiseColumn.DUE: _("Due"),
            PromiseColumn.STATE: _("How it stands"),
            PromiseColumn.SETTLED: _("Settled"),
            PromiseColumn.SAID: _("Said"),
            PromiseColumn.COMPANY: _("Company"),
            PromiseColumn.PURSUIT: _("Goal"),
        }[COLUMNS[column]]

    @override
    def ids(self, query: Query) -> array[int]:
        return self.office.promises.ids(query)

    @override
    def lines(self, ids: Sequence[int]) -> Mapping[int, PromiseLine]:
        here, found = Here.of(self.office), self.office.promises.rows(ids).items()
        return {number: PromiseLine(row, here) for number, row in found}

    @override
    def reach(self, change: Change) -> reach.Reach:
        return reach.of_all(change, Promise, LeftWord)

    @override
    def may_edit(self, line: PromiseLine, column: int) -> bool:
        return False

    @override
    def editor(self, parent: QWidget, line: PromiseLine, column: int) -> NoReturn:
        raise BugError(self.name)

    @override
    def verb(self, line: PromiseLine, column: int, value: object) -> Verb:
        raise BugError(self.name)

    @override
    def usual(self, column: int) -> int | Collection[Cell]:
        match COLUMNS[column]:
            case PromiseColumn.CHANNEL:
                return [
                    Cell(words.channel(each)) for each in Channel if each is not Channel.RESEARCH
                ]
            case PromiseColumn.DUE:
                return [WIDEST]
            case PromiseColumn.STATE:
                return [Cell(promises.state_choice(PromiseState.ANSWERED), chip="quiet")]
            case PromiseColumn.SETTLED | PromiseColumn.SAID:
                return [Cell("Wed 30 Sep")]
            case name:
                return _LETTERS[name]

    @override
    def empty_text(self, query: Query) -> tuple[str, str]:
        narrowed = query.find.strip() or query != PromiseQuery(
            sort=query.sort, descending=query.descending, then=query.then
        )
        if narrowed:
            return _("No such promise"), _("No promise fits what is looked for and chosen above.")
        return (
            _("No promises yet"),
            _("When you tell somebody how and when you will next be in touch, it stands here."),
        )
