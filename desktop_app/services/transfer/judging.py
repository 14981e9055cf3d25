# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table becomes a plan, row by row; nothing is written (reliability.md I1, I2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.services.transfer.gradual import part
from desktop_app.services.transfer.joining import Reached
from desktop_app.services.transfer.known import Known
from desktop_app.services.transfer.nearness import Nearness, named
from desktop_app.services.transfer.plan import Plan, Remark, Tally, Verdict
from desktop_app.services.transfer.reading import Columns, read_row
from desktop_app.services.transfer.refusing import Refusing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.guards import Limits
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.joining import Late
    from desktop_app.services.transfer.own_in import Target
    from desktop_app.services.transfer.plan import PlannedRow
    from desktop_app.storage.database import Database

    Near = tuple[Limits, WorkCalendar]

_PAUSE = 25  # rows; about a millisecond


def judge(
    database: Database,
    table: Table,
    mapping: Mapping[int, Target],
    order: DayOrder | None,
    today: date,
    near: Near,
) -> Gradual[Plan]:
    """Judge every row of a table, little by little; reads only.

    A day that a row names is kept, and marked where it comes too near to another (G1).
    """
    columns = yield from part(Columns.of(table, mapping, order), 0, 0.1)
    known = yield from part(Known.of(database), 0.1, 0.2)
    refusing, reached = Refusing(database), Reached(database)
    judged: list[PlannedRow] = []
    for row in table.rows:
        planned = read_row(row, columns, today)
        if planned.verdict is Verdict.ADD:
            planned = _judged(planned, known, refusing, reached)
        judged.append(planned)
        if not len(judged) % _PAUSE:
            yield 0.2 + 0.7 * len(judged) / len(table.rows)
    marked = yield from part(_marked(database, judged, today, near), 0.9, 1)
    tally = Tally()
    for planned in marked:
        tally.add(planned)
    return Plan(marked, tally.report(), columns.questions)


def _marked(
    database: Database, rows: Sequence[PlannedRow], today: date, near: Near
) -> Gradual[tuple[PlannedRow, ...]]:
    """Return the rows, each with a remark where the day that it names is too near another."""
    limits, calendar = near
    nearness = Nearness(database, today, limits)
    nearness.learn(row for row in rows if row.verdict is Verdict.ADD)
    marked: list[PlannedRow] = []
    for row in rows:
        found = None
        if row.verdict is Verdict.ADD and row.step.usable and row.step.on is not None:
            found = nearness.finding(row, named(row, row.step.on), calendar)
        remarks = () if found is None else (Remark(found.reason.code, found.reason.args),)
        marked.append(replace(row, warnings=(*row.warnings, *remarks)) if remarks else row)
        if not len(marked) % _PAUSE:
            yield len(marked) / len(rows)
    return tuple(marked)


def _judged(row: PlannedRow, known: Known, refusing: Refusing, reached: Reached) -> PlannedRow:
    """Return a row with its verdict: new, known, or towards somebody who said no."""
    if (found := known.find(row)) is not None:
        number = known.pursuit_of(row)
        if number is None or row.new is None:
            return replace(row, verdict=Verdict.SAME, why=found)
        return _laid_beside(row, found, number, reached.late(number, row.new, row.noted))
    if (refusal := refusing.remark(row)) is not None:
        return replace(row, verdict=Verdict.REFUSED, why=refusal)
    known.add(row)
    return row


def _laid_beside(row: PlannedRow, found: Remark, number: int, late: Late) -> PlannedRow:
    """Return a known row with what it adds to its pursuit, if anything."""
    warnings = (*row.warnings, *late.lost)
    if not late.what:
        return replace(row, verdict=Verdict.SAME, why=found, warnings=warnings)
    why = Remark.of("added_to", what=" ".join(late.what))
    return replace(row, verdict=Verdict.JOIN, why=why, warnings=warnings, known=number)
