# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table becomes pursuits: planned row by row first, then applied wholly or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Batch,
    BatchRow,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Status,
    Touch,
)
from desktop_app.services import steps
from desktop_app.services.desk import Desk, Edits
from desktop_app.services.directory import Directory
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_table import Table, read_table
from desktop_app.services.transfer.known import Known
from desktop_app.services.transfer.plan import (
    Plan,
    PlannedRow,
    Question,
    Remark,
    Report,
    Verdict,
    report_of,
)
from desktop_app.services.transfer.reading import Columns, read_row
from desktop_app.services.transfer.spreading import Spreading
from desktop_app.storage import backups

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.pursuits import Pursuits
    from desktop_app.services.transfer.fields import Field

__all__ = ["Importing"]

BACKUP_OVER = 20  # rows; a larger import is preceded by a checked backup (reliability.md 5)
_NOON = time(12)
_SAID = ("name", "words", "said_on")
_PROPOSED = "SELECT substr(next_due, 1, 10), count(*) FROM pursuit WHERE needs_step = 1 GROUP BY 1"


class Importing:
    """Brings trackers in."""

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
        self._calendars: dict[tuple[tuple[str, str], ...], WorkCalendar] = {}

    def plan(
        self, table: Table, mapping: Mapping[int, Field], order: DayOrder | None = None
    ) -> Plan:
        """Judge every row of a table; reads only.

        Without an `order`, dates are read as their columns allow; where they allow two ways the
        plan asks, and cannot be applied.
        """
        columns = Columns.of(table, mapping, order)
        known = Known(self._desk.database)
        edits = Edits(self._desk.database)  # thrown away: it only finds out who is meant
        directory = Directory(edits)
        today = self._desk.today
        judged = []
        for row in table.rows:
            planned = read_row(row, columns, today)
            if planned.verdict is Verdict.ADD:
                planned = _judged(planned, known, edits, directory)
            judged.append(planned)
        return Plan(tuple(judged), columns.questions)

    def questions(self, table: Table, mapping: Mapping[int, Field]) -> tuple[Question, ...]:
        """Return the dates that can be read two ways, a few of them; none when all is clear."""
        return Columns.of(table, mapping, None).questions

    def apply(self, plan: Plan, file_name: str, digest: str) -> Change:
        """Add what a plan says, in one transaction.

        Errors: `KnownError` ``ambiguous_dates`` for a plan that still asks, ``import_nothing``
        when nothing in it is new, ``no_backup`` (a large import is backed up first), or a
        boundary's refusal; nothing is written then.
        """
        if plan.ambiguous:
            raise KnownError("ambiguous_dates", text=plan.questions[0].text)
        rows = [row for row in plan.rows if row.verdict is Verdict.ADD]
        rows = Known(self._desk.database).fresh(rows)
        if not rows:
            raise KnownError("import_nothing")
        if len(rows) > BACKUP_OVER:
            database = self._desk.database
            backups.make(database.connection, database.backup_dir, "before-import", self._desk.now)
        label = Label.of("import", count=len(rows), file=file_name)
        with self._desk.change(label) as making:
            batch = making.edits.add(
                Batch(
                    id=0,
                    uid="",
                    file_name=file_name,
                    digest=digest,
                    imported_at=self._desk.now,
                    rows=len(plan.rows),
                )
            )
            self._add_rows(making.edits, batch, rows)
        return making.made

    def bring_in(
        self, path: Path, *, order: DayOrder | None = None, dry_run: bool = False
    ) -> tuple[Report, Change | None]:
        """Read, plan and apply a file with the columns as they are recognised.

        The change is None on a dry run and when nothing in the file is new.
        Errors: those of `read_table` and `apply`.
        """
        table = read_table(path)
        plan = self.plan(table, recognise(table), order)
        if plan.ambiguous:
            raise KnownError("ambiguous_dates", text=plan.questions[0].text)
        change = None
        if plan.added and not dry_run:
            change = self.apply(plan, path.name, table.digest)
        return report_of(plan), change

    def _add_rows(self, edits: Edits, batch: Batch, rows: Sequence[PlannedRow]) -> None:
        directory = Directory(edits)
        self._calendars.clear()  # of one import only: the user may change the settings
        mine = self._preferences.calendar()
        spreading = Spreading(self._proposed_days(), self._desk.today, mine)
        for row in rows:
            pursuit = self._add_row(edits, row, directory, spreading)
            edits.add(
                BatchRow(id=0, uid="", batch_id=batch.id, row_key=row.key, pursuit_id=pursuit.id)
            )

    def _proposed_days(self) -> dict[date, int]:
        found = self._desk.database.select(_PROPOSED)
        return {date.fromisoformat(day): count for day, count in found}

    def _add_row(
        self, edits: Edits, row: PlannedRow, directory: Directory, spreading: Spreading
    ) -> Pursuit:
        if row.new is None:  # an empty row is never added
            raise KnownError("no_name")
        pursuit = self._pursuits.draft_in(edits, row.new, directory)
        self._add_touches(edits, pursuit, row)
        if row.ending is not None:
            return edits.put(replace(pursuit, status=Status.CLOSED, ending=row.ending))
        contact = edits.find(Contact, pursuit.contact_id)
        step = spreading.step(
            pursuit,
            contact,
            row.step,
            since=row.contacted or row.new.applied_on,
            # What they wrote after applying is unanswered; without that it was the first word.
            attempt=1 if row.contacted and row.new.applied_on else 0,
            calendar=self._calendar(edits, pursuit, contact),
        )
        steps.add_step(edits, pursuit, step, today=self._desk.today, contact=contact)
        edits.put(replace(pursuit, needs_step=not row.step.usable))
        return steps.point_at_earliest(edits, pursuit)

    def _calendar(self, edits: Edits, pursuit: Pursuit, contact: Contact | None) -> WorkCalendar:
        organization = edits.find(Organization, pursuit.organization_id)
        places = tuple((p.country, p.region) for p in (contact, organization) if p is not None)
        if places not in self._calendars:
            self._calendars[places] = self._proposals.calendar_of(edits, pursuit)
        return self._calendars[places]

    def _add_touches(self, edits: Edits, pursuit: Pursuit, row: PlannedRow) -> None:
        happened = ((pursuit.applied_on, Outcome.APPLIED), (row.contacted, Outcome.WRITTEN))
        for day, outcome in happened:
            if day is not None:
                edits.add(
                    Touch(
                        id=0,
                        uid="",
                        pursuit_id=pursuit.id,
                        contact_id=pursuit.contact_id,
                        on_date=day,
                        at=self._noon(day),
                        logged_at=self._desk.now,
                        direction=Direction.OUT,
                        channel=Channel.EMAIL,
                        outcome=outcome,
                    )
                )

    def _noon(self, day: date) -> datetime:
        """Return an instant for a day whose hour nobody wrote down; never one to come."""
        zone = ZoneInfo(self._desk.clock.zone_name())
        return min(datetime.combine(day, _NOON, zone).astimezone(UTC), self._desk.now)


def _judged(row: PlannedRow, known: Known, edits: Edits, directory: Directory) -> PlannedRow:
    """Return a row with its verdict: new, known, or towards somebody who said no (B1, B8)."""
    found = known.find(row)
    if found is not None:
        return replace(row, verdict=Verdict.SAME, why=found)
    if row.ending is None and (refusal := _refusal(row, edits, directory)):
        return replace(row, verdict=Verdict.REFUSED, why=refusal)
    known.add(row)
    return row


def _refusal(row: PlannedRow, edits: Edits, directory: Directory) -> Remark | None:
    if row.new is None:  # an empty row is judged before
        return None
    organization = directory.organization(row.new.company)
    contact = directory.contact(row.new.person, organization)
    try:
        _check(edits, organization, contact)
    except KnownError as error:
        said = {name: str(error.details.get(name) or "") for name in _SAID}
        return Remark.of(error.code, **said)
    return None


def _check(edits: Edits, organization: Organization | None, contact: Contact | None) -> None:
    steps.check_may_contact(edits, contact, Channel.RESEARCH)
    if organization is not None and not organization.may_contact:
        raise KnownError("organization_stop", name=organization.name)
