# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of a plan become pursuits in a change that is being made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

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
    Reason,
    Status,
    Touch,
)
from desktop_app.services import circumstances, endings, ladder_steps, steps
from desktop_app.services.directory import Directory
from desktop_app.services.guarding import ASKING
from desktop_app.services.transfer import joining
from desktop_app.services.transfer.nearness import Meant, Nearness
from desktop_app.services.transfer.spreading import Spreading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.preferences import PreferenceStore
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.pursuits import Pursuits
    from desktop_app.services.steps import NextStep
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.own_in import OwnAdding
    from desktop_app.services.transfer.plan import PlannedRow

_NOON = time(12)
_OF_DAYS = ("country", "region", "weekdays", "closures", "worked")
_PAUSE = 10  # rows; about a millisecond
_PROPOSED = "SELECT substr(next_due, 1, 10), count(*) FROM pursuit WHERE needs_step = 1 GROUP BY 1"


class Adding:
    """Adds the rows of one import.

    Attributes:
        own: writes what stands in columns of the user's own.
    """

    def __init__(
        self,
        desk: Desk,
        preferences: PreferenceStore,
        proposals: Proposals,
        pursuits: Pursuits,
        edits: Edits,
    ) -> None:
        self._desk = desk
        self._proposals = proposals
        self._pursuits = pursuits
        self._edits = edits
        self._directory = Directory(edits)
        self._calendars: dict[object, WorkCalendar] = {}
        self._today, self._now = desk.today, desk.now
        self._spreading = Spreading(
            self._proposed_days(),
            self._today,
            preferences.calendar(),
            preferences.situations,
            most=preferences.current.most_a_day,
        )
        self._nearness = Nearness(desk.database, desk.today, preferences.current.limits)
        self._noons: dict[date, datetime] = {}
        self._pursuit_of: dict[int, int] = {}
        self.own: OwnAdding | None = None

    def add(self, batch: Batch, rows: Sequence[PlannedRow]) -> Gradual[None]:
        """Add every row, little by little."""
        self._nearness.learn(rows)
        for number, row in enumerate(rows, start=1):
            pursuit = self._add_row(row)
            self._pursuit_of[row.line] = pursuit.id
            self._remember(batch, row, pursuit)
            if self.own is not None:
                self.own.put(pursuit.id, row.own)
            if not number % _PAUSE:
                yield number / len(rows)

    def join(self, rows: Sequence[PlannedRow]) -> None:
        """Keep what repeated rows of the file say beyond those they repeat."""
        for row in rows:
            if row.new is None or row.why is None or row.why.code != "repeated":
                continue
            number = self._pursuit_of.get(int(dict(row.why.args)["line"]))
            if number is not None:
                joining.join(self._edits, number, row.new)

    def _remember(self, batch: Batch, row: PlannedRow, pursuit: Pursuit) -> None:
        number, uid = self._edits.identity(BatchRow)
        self._edits.add(
            BatchRow(id=number, uid=uid, batch_id=batch.id, row_key=row.key, pursuit_id=pursuit.id)
        )

    def _proposed_days(self) -> dict[date, int]:
        found = self._desk.database.select(_PROPOSED)
        return {date.fromisoformat(day): count for day, count in found}

    def _add_row(self, row: PlannedRow) -> Pursuit:
        edits = self._edits
        if row.new is None:  # an empty row is never added
            raise KnownError("no_name")
        pursuit = self._pursuits.draft_in(edits, row.new, self._directory)
        if (reached := edits.find(Contact, pursuit.contact_id)) is not None:
            joining.keep_reached(edits, reached, row.new)
        self._add_touches(pursuit, row)
        if row.ending is not None:
            word = endings.Word(row.contacted or row.new.applied_on or self._today)
            endings.put_on_record(edits, pursuit, row.ending, word)
            return edits.put(replace(pursuit, status=Status.CLOSED, ending=row.ending))
        contact = edits.find(Contact, pursuit.contact_id)
        wanted = self._wanted(row, row.new.applied_on, pursuit, contact)
        step = steps.add_step(edits, pursuit, wanted, today=self._today, contact=contact)
        # Its only step is its earliest.
        return edits.put(
            replace(
                pursuit,
                next_step_id=step.id,
                next_due=step.due,
                needs_step=not row.step.usable,
            )
        )

    def _wanted(
        self, row: PlannedRow, applied_on: date | None, pursuit: Pursuit, contact: Contact | None
    ) -> NextStep:
        """Return the step that a row asks for, marked with the guards it sets aside (R24)."""
        edits, calendar = self._edits, self._calendar(pursuit, contact)
        wanted = self._spreading.step(
            pursuit,
            contact,
            row.step,
            since=row.contacted or applied_on,
            # What they wrote after applying is unanswered; without that it was the first word.
            attempt=1 if row.contacted and applied_on else 0,
            calendar=calendar,
            nobody=ladder_steps.nobody_to_call(edits, pursuit),
            free=self._free_of(row, calendar) if contact is not None else None,
        )
        meant = Meant(row.line, wanted.on, wanted.action, wanted.channel)
        if not row.step.usable:
            self._nearness.plan(row, meant)
        if wanted.channel is Channel.CALL and circumstances.calls_unwanted(edits, pursuit):
            # A file can't be asked twice: what it names stands, and is marked (B4, R19).
            wanted = self._proposals.checked(edits, pursuit, wanted, decided=ASKING)
        if row.step.usable and self._nearness.finding(row, meant, calendar) is not None:
            return _despite(wanted, "G1")
        return wanted

    def _free_of(
        self, row: PlannedRow, calendar: WorkCalendar
    ) -> Callable[[str, Channel, date], date]:
        def free(action: str, channel: Channel, on: date) -> date:
            return self._nearness.free(row, Meant(row.line, on, action, channel), calendar)

        return free

    def _calendar(self, pursuit: Pursuit, contact: Contact | None) -> WorkCalendar:
        organization = self._edits.find(Organization, pursuit.organization_id)
        places = tuple(_days(who) for who in (contact, organization))
        if places not in self._calendars:
            self._calendars[places] = self._proposals.calendar_of(self._edits, pursuit)
        return self._calendars[places]

    def _add_touches(self, pursuit: Pursuit, row: PlannedRow) -> None:
        happened = ((pursuit.applied_on, Outcome.APPLIED), (row.contacted, Outcome.WRITTEN))
        for day, outcome in happened:
            if day is not None:
                number, uid = self._edits.identity(Touch)
                self._edits.add(
                    Touch(
                        id=number,
                        uid=uid,
                        pursuit_id=pursuit.id,
                        contact_id=pursuit.contact_id,
                        on_date=day,
                        at=self._noon(day),
                        logged_at=self._now,
                        direction=Direction.OUT,
                        channel=Channel.EMAIL,
                        outcome=outcome,
                    )
                )

    def _noon(self, day: date) -> datetime:
        """Return an instant for a day whose hour nobody wrote down; never one to come."""
        if day not in self._noons:
            zone = ZoneInfo(self._desk.clock.zone_name())
            noon = datetime.combine(day, _NOON, zone).astimezone(UTC)
            self._noons[day] = min(noon, self._now)
        return self._noons[day]


def _despite(wanted: NextStep, guard: str) -> NextStep:
    """Return a step that is marked with one more guard which it sets aside (R24)."""
    args = dict(wanted.reason.args)
    aside = dict.fromkeys((*str(args.get("despite", "")).split(), guard))
    args["despite"] = " ".join(aside)
    return replace(wanted, reason=Reason.of(wanted.reason.code, **args))


def _days(who: Contact | Organization | None) -> tuple[object, ...]:
    """Return all that a calendar may depend on; thousands of rows share a few of them."""
    return tuple(getattr(who, name, "") for name in _OF_DAYS)
