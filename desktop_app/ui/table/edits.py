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
from desktop_app.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.dates import When
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Verb

_NEW = {Column.COMPANY: N_("New company: {name}"), Column.PERSON: N_("New person: {name}")}


@dataclass(frozen=True, slots=True)
class Due:
    """A day and perhaps a time, as the due cell holds them."""

    on: date | None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class PromiseChoice:
    """A step whose date was said, and where the user wants it; do they know, or not (M1)."""

    pursuit_id: int
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
            return _due_editor(office, parent, row)
        case Column.COMPANY:
            return _named(parent, column, office.companies.names_like, row.company)
        case Column.PERSON:
            return _named(parent, column, office.people.names_like, row.person)
        case _:
            return LineEditor(parent, header(column))


def _named(
    parent: QWidget, column: Column, seek: Callable[[str], Iterable[str]], stored: str
) -> QWidget:
    from desktop_app.ui.table.cell_hint import tell_of_new  # noqa: PLC0415  # as below

    field = LineEditor(parent, header(column), seek)
    tell_of_new(field, stored, _NEW[column])
    return field


def _due_editor(office: Office, parent: QWidget, row: PursuitRow) -> DueEdit:
    field = DueEdit(office, parent, floating=True)
    if row.step_id is not None:
        field.judge_with(partial(cautions, office, row))
    return field


def cautions(office: Office, row: PursuitRow, when: When) -> list[str]:
    """Say what speaks against moving the step to a day, before Enter takes it (method.md 5.4)."""
    from desktop_app.services.steps import NextStep  # noqa: PLC0415  # not before words are typed
    from desktop_app.words.guards import guard  # noqa: PLC0415  # as above

    channel = row.channel
    if channel is None or (when.on == row.due_on and when.at == row.due_time):
        return []
    wanted = NextStep(row.action, channel, when.on, when.at, zone=row.zone)
    today = office.today
    found = office.proposals.warnings(row.id, wanted)
    return [guard(one.reason, today) for one in found]


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
    if column is Column.ACTION and (step_id := _step(office, row)) is not None:
        return partial(office.steps.reword, step_id, text)
    return verbs.get(column, partial(_refuse, column))


def _move(office: Office, row: PursuitRow, column: Column, due: Due) -> Verb:
    step_id, on, at = _step(office, row), due.on, due.at
    if column is not Column.DUE or step_id is None or on is None:
        return partial(_refuse, column)

    def move() -> Change:
        try:
            return office.steps.move(step_id, on, at)
        except KnownError as error:
            if error.code == "promise_needs_choice":
                raise ChoiceNeeded(PromiseChoice(row.id, step_id, on, at)) from error
            raise

    return move


def _step(office: Office, row: PursuitRow) -> int | None:
    """Return the next step, as another cell of the same paste may have left it."""
    if office.desk.joined is None:
        return row.step_id
    from desktop_app.services.pasting import step_now  # noqa: PLC0415  # few cells are pasted

    return step_now(office.desk, row.id, row.step_id)


def _refuse(column: Column) -> Change:
    raise KnownError("invalid_value", field=str(column))
