# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A list of people or companies becomes a plan, row by row; nothing is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.services.transfer.acquainted import Acquainted
from desktop_app.services.transfer.entries_in import EntryColumns, EntryReader
from desktop_app.services.transfer.entry_joining import Joining, refusal
from desktop_app.services.transfer.gradual import part
from desktop_app.services.transfer.namesakes import Meant
from desktop_app.services.transfer.plan import Plan, PlannedRow, Tally, Verdict
from desktop_app.services.transfer.reading import Columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.dates import DayOrder
    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.details import RowKind
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.namesakes import Said
    from desktop_app.services.transfer.own_in import Target
    from desktop_app.storage.database import Database

_PAUSE = 25  # rows; about a millisecond


def judge(
    database: Database,
    table: Table,
    mapping: Mapping[int, Target],
    order: DayOrder | None,
    kind: RowKind,
    said: Said,
) -> Gradual[Plan]:
    """Judge every row of a list, little by little; reads only.

    `said` is what the user says of rows with a namesake.
    """
    dates = yield from part(Columns.of(table, mapping, order), 0, 0.1)
    known = yield from part(Acquainted.of(database, kind), 0.1, 0.2)
    reader = EntryReader(EntryColumns.of(table, mapping, kind, dates.orders))
    joining = Joining(known)
    rows: list[PlannedRow] = []
    for row in table.rows:
        planned = PlannedRow(row.line, Verdict.EMPTY)
        if not row.empty:
            entry, remarks = reader.read(row)
            why = refusal(kind) if entry is None else None
            planned = PlannedRow(row.line, Verdict.REFUSED, why=why, warnings=remarks, entry=entry)
            if entry is not None:
                entry = replace(entry, meant=said.get(row.line, Meant.AS_IT_LOOKS))
                planned = replace(planned, entry=entry)
                joining.take(entry)
        rows.append(planned)
        if not len(rows) % _PAUSE:
            yield 0.2 + 0.8 * len(rows) / len(table.rows)
    joining.introduce()
    tally = Tally(kind)
    judged = tuple(joining.judged(iter(rows)))
    for each in judged:
        tally.add(each)
    return Plan(judged, tally.report(), dates.questions)


def joining_again(database: Database, plan: Plan) -> Gradual[Joining]:
    """Lay the rows of a plan beside those who are here now: some may have come in since."""
    known = yield from part(Acquainted.of(database, plan.kind), 0, 0.3)
    joining = Joining(known)
    for number, row in enumerate(plan.rows, start=1):
        if row.entry is not None:
            joining.take(row.entry)
        if not number % _PAUSE:
            yield 0.3 + 0.7 * number / len(plan.rows)
    joining.introduce()
    return joining
