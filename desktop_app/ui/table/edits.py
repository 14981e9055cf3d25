# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which editor opens in a cell of a pursuit, and which verb what is typed stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Column, PursuitRow
from desktop_app.domain.terms import STAGES, Stage
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.editors import ChoiceEditor, LineEditor
from desktop_app.ui.table.pursuit_sheet import header
from desktop_app.ui.table.sheet import ChoiceNeeded

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Verb


@dataclass(frozen=True, slots=True)
class Due:
    """A day and perhaps a time, as the due cell holds them."""

    on: date | None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class PromiseChoice:
    """A step whose date was said, and where the user wants it; do they know, or not (M1)."""

    step_id: int
    on: date
    at: time | None


def editor(office: Office, parent: QWidget, row: PursuitRow, column: Column) -> QWidget:
    """Return the editor of a cell, empty."""
    match column:
        case Column.STAGE:
            stages = [(str(stage), words.stage(stage)) for stage in STAGES[row.kind]]
            return ChoiceEditor(parent, header(column), stages)
        case Column.DUE:
            return DueEdit(office, parent, floating=True)
        case Column.COMPANY:
            return LineEditor(parent, header(column), office.browsing.companies())
        case Column.PERSON:
            return LineEditor(parent, header(column), office.browsing.people())
        case _:
            return LineEditor(parent, header(column))


def verb_of(office: Office, row: PursuitRow, column: Column, value: object) -> Verb:
    """Return the verb that writes `value` to a cell.

    The verb raises `ChoiceNeeded` in place of ``promise_needs_choice``. Errors: `KnownError`
    ``invalid_value`` when run, for a cell that cannot be written.
    """
    if isinstance(value, Due):
        return _move(office, row, column, value)
    text = str(value)
    verbs: dict[Column, Callable[[], Change]] = {
        Column.COMPANY: partial(office.pursuits.set_company, row.id, text),
        Column.TITLE: partial(office.pursuits.set_title, row.id, text),
        Column.PERSON: partial(office.pursuits.set_person, row.id, text),
        Column.STAGE: lambda: office.pursuits.set_stage(row.id, Stage(text)),
    }
    if column is Column.ACTION and row.step_id is not None:
        return partial(office.steps.reword, row.step_id, text)
    return verbs.get(column, partial(_refuse, column))


def _move(office: Office, row: PursuitRow, column: Column, due: Due) -> Verb:
    step_id, on, at = row.step_id, due.on, due.at
    if column is not Column.DUE or step_id is None or on is None:
        return partial(_refuse, column)

    def move() -> Change:
        try:
            return office.steps.move(step_id, on, at)
        except KnownError as error:
            if error.code == "promise_needs_choice":
                raise ChoiceNeeded(PromiseChoice(step_id, on, at)) from error
            raise

    return move


def _refuse(column: Column) -> Change:
    raise KnownError("invalid_value", field=str(column))
