# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table becomes pursuits, people or companies: planned row by row, applied wholly or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import OwnColumn
from desktop_app.domain.records import Batch
from desktop_app.services.own_columns import key_of
from desktop_app.services.transfer.adding import Adding
from desktop_app.services.transfer.columns import recognising
from desktop_app.services.transfer.csv_table import Table, read_table
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.gradual import at_once, part
from desktop_app.services.transfer.joining import join_known
from desktop_app.services.transfer.judging import judge
from desktop_app.services.transfer.known import Known
from desktop_app.services.transfer.own_in import OwnAdding, OwnField, known, with_known
from desktop_app.services.transfer.plan import Plan, PlannedRow, Question, Report, Verdict
from desktop_app.services.transfer.reading import Columns
from desktop_app.services.transfer.row_kinds import guess_kind
from desktop_app.storage import backups
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop_app.domain.dates import DayOrder
    from desktop_app.services.desk import Desk, Making, Progress
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.pursuits import Pursuits
    from desktop_app.services.transfer.entry_joining import Joining
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.namesakes import Said
    from desktop_app.services.transfer.own_in import Target

    _Fill = Callable[[Making, Batch], Gradual[None]]

__all__ = ["Importing"]

BACKUP_OVER = 20  # rows; a larger import is preceded by a checked backup (reliability.md 5)


class Importing:
    """Brings trackers in.

    What takes long has two forms: one that does it, and one that does it little by little.
    """

    def __init__(
        self,
        desk: Desk,
        preferences: PreferenceStore,
        proposals: Proposals,
        pursuits: Pursuits,
    ) -> None:
        self._desk = desk
        self._preferences = preferences
        self._proposals = proposals
        self._pursuits = pursuits

    def recognising(
        self, table: Table, kind: RowKind = RowKind.PURSUITS
    ) -> Gradual[dict[int, Target]]:
        """Say what each column of a table is taken for, those of the user's own included."""
        if kind is not RowKind.PURSUITS:
            from desktop_app.services.transfer import detail_columns  # noqa: PLC0415  # of lists

            details = yield from detail_columns.recognising(table, kind)
            return with_known(details, table, self.own_fields(kind), kind)
        found = yield from recognising(table)
        return with_known(found, table, self.own_fields())

    @staticmethod
    def guess_kind(table: Table) -> RowKind:
        """Return what the rows of a table seem to hold; the user may say otherwise."""
        return guess_kind(table)

    def own_fields(self, kind: RowKind = RowKind.PURSUITS) -> tuple[OwnField, ...]:
        """Return the columns of the user's own that cells can go into."""
        return known(map(key_of, matching(self._desk.database, OwnColumn, sheet=str(kind))))

    def plan(
        self,
        table: Table,
        mapping: Mapping[int, Target],
        order: DayOrder | None = None,
        kind: RowKind = RowKind.PURSUITS,
        said: Said | None = None,
    ) -> Plan:
        """Judge every row of a table; reads only. `said` is the user's word on namesakes.

        Without an `order`, dates are read as their columns allow; where they allow two ways the
        plan asks, and cannot be applied.
        """
        return at_once(self.planning(table, mapping, order, kind, said))

    def planning(
        self,
        table: Table,
        mapping: Mapping[int, Target],
        order: DayOrder | None = None,
        kind: RowKind = RowKind.PURSUITS,
        said: Said | None = None,
    ) -> Gradual[Plan]:
        """Do what `plan` does, little by little."""
        if kind is not RowKind.PURSUITS:
            from desktop_app.services.transfer import entry_judging  # noqa: PLC0415  # of lists

            database = self._desk.database
            return entry_judging.judge(database, table, mapping, order, kind, said or {})
        mine = self._preferences
        near = (mine.current.limits, mine.calendar())
        return judge(self._desk.database, table, mapping, order, self._desk.today, near)

    def questions(self, table: Table, mapping: Mapping[int, Target]) -> tuple[Question, ...]:
        """Return the dates that can be read two ways, a few of them; none when all is clear."""
        return at_once(self.questioning(table, mapping))

    def questioning(
        self, table: Table, mapping: Mapping[int, Target]
    ) -> Gradual[tuple[Question, ...]]:
        """Do what `questions` does, little by little."""
        columns = yield from Columns.of(table, mapping, None)
        return columns.questions

    def apply(self, plan: Plan, file_name: str, digest: str) -> Change:
        """Add what a plan says, in one transaction.

        Errors: `KnownError` ``ambiguous_dates`` for a plan that still asks, ``import_nothing``
        when nothing in it is new, ``no_backup`` (a large import is backed up first), or a
        boundary's refusal; nothing is written then.
        """
        fresh = at_once(self._fresh(plan))
        self._back_up_before(fresh.count)
        with self._desk.change(fresh.label(plan.kind, file_name)) as making:
            at_once(fresh.fill(making, self._add_batch(making, plan, digest)))
        return making.made

    def preparing(self, plan: Plan, file_name: str, digest: str) -> Gradual[Making]:
        """Make the change of `apply` ready, little by little; `commit` writes it.

        It may be given up at any time. Errors: as `apply`.
        """
        fresh = yield from part(self._fresh(plan), 0, 0.1)
        making = self._desk.draft(fresh.label(plan.kind, file_name))
        yield from part(fresh.fill(making, self._add_batch(making, plan, digest)), 0.1, 1)
        return making

    def commit(self, making: Making, progress: Progress | None = None) -> Change:
        """Write what was made ready, in one transaction. Errors: as `apply` and `Desk.seal`."""
        self._back_up_before(dict(making.label.args)["count"])
        return self._desk.seal(making, progress)

    def bring_in(
        self,
        path: Path,
        *,
        order: DayOrder | None = None,
        dry_run: bool = False,
        kind: RowKind | None = None,
    ) -> tuple[Report, Change | None]:
        """Read, plan and apply a file with the columns as they are recognised.

        Without a `kind` its columns tell what its rows hold. The change is None on a dry run and
        when nothing in the file is new.
        Errors: those of `read_table` and `apply`.
        """
        table = read_table(path)
        kind = kind or guess_kind(table)
        plan = self.plan(table, at_once(self.recognising(table, kind)), order, kind)
        _refuse_ambiguous(plan)
        change = None
        if plan.changing and not dry_run:
            change = self.apply(plan, path.name, table.digest)
        return plan.report, change

    def _fresh(self, plan: Plan) -> Gradual[_Fresh]:
        """Return how many rows add something, and what adds them; refused where none does.

        Something may have come in since they were judged.
        """
        _refuse_ambiguous(plan)
        if plan.kind is not RowKind.PURSUITS:
            from desktop_app.services.transfer import entry_judging  # noqa: PLC0415  # of lists

            joining = yield from entry_judging.joining_again(self._desk.database, plan)
            told = [joined for joined in joining.joined if joined.fresh or joined.added]
            new = sum(joined.fresh for joined in told)
            return _something(len(told), new, partial(self._fill_entries, joining=joining))
        known = yield from Known.of(self._desk.database)
        rows = known.fresh(row for row in plan.rows if row.verdict is Verdict.ADD)
        joined = [row for row in plan.rows if row.verdict is Verdict.JOIN]
        fill = partial(self._fill, plan=plan, rows=rows)
        return _something(len(rows) + len(joined), len(rows), fill)

    def _back_up_before(self, count: object) -> None:
        if isinstance(count, int) and count > BACKUP_OVER:
            database = self._desk.database
            backups.make(database.connection, database.backup_dir, "before-import", self._desk.now)

    def _add_batch(self, making: Making, plan: Plan, digest: str) -> Batch:
        return making.edits.add(
            Batch(
                id=0,
                uid="",
                file_name=str(dict(making.label.args)["file"]),
                digest=digest,
                imported_at=self._desk.now,
                rows=len(plan.rows),
            )
        )

    def _fill(
        self, making: Making, batch: Batch, plan: Plan, rows: Sequence[PlannedRow]
    ) -> Gradual[None]:
        adding = Adding(
            self._desk, self._preferences, self._proposals, self._pursuits, making.edits
        )
        adding.own = OwnAdding(making.edits, [row.own for row in rows])
        yield from adding.add(batch, rows)
        adding.join(plan.rows)
        for row in plan.rows:
            if row.verdict is Verdict.JOIN:
                join_known(making.edits, row, self._desk)

    def _fill_entries(self, making: Making, _batch: Batch, joining: Joining) -> Gradual[None]:
        from desktop_app.services.transfer.entry_adding import EntryAdding  # noqa: PLC0415  # as above

        return EntryAdding(self._desk, making.edits, joining.known.kind).add(joining)


@dataclass(frozen=True, slots=True)
class _Fresh:
    """How many rows add something, how many of these somebody new, and what adds them."""

    count: int
    new: int
    fill: _Fill

    def label(self, kind: RowKind, file_name: str) -> Label:
        """Return the label of the change; it tells the number that the preview told."""
        new, kind_name = self.new, str(kind)
        return Label.of("import", count=self.count, new=new, kind=kind_name, file=file_name)


def _something(count: int, new: int, fill: _Fill) -> _Fresh:
    if not count:
        raise KnownError("import_nothing")
    return _Fresh(count, new, fill)


def _refuse_ambiguous(plan: Plan) -> None:
    if plan.ambiguous:
        raise KnownError("ambiguous_dates", text=plan.questions[0].text)
