# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A day off that is learned of later: what stood on it goes to the next working day (6.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    StepState,
)
from desktop_app.domain.terms import SPOKEN
from desktop_app.services import steps
from desktop_app.services.edits import Edits
from desktop_app.services.preferences import PreferenceStore
from desktop_app.storage import due_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.storage.database import Database

    CalendarOf = Callable[[Edits, Pursuit], WorkCalendar]

_DAYS = ("country", "region", "weekdays", "closures", "worked")
_STOOD_ON = "stood_on"
_LONG_OFF = timedelta(days=31)


def moves_days(before: Contact | Organization, after: Contact | Organization) -> bool:
    """Say whether a change of a person or a company made other days their working days."""
    return any(getattr(before, name, "") != getattr(after, name, "") for name in _DAYS)


def follow_person(edits: Edits, contact_id: int, calendar_of: CalendarOf, today: date) -> None:
    """Let the open steps towards a person follow their days off."""
    standing = edits.all(Step, contact_id=contact_id, state=StepState.OPEN)
    _follow(edits, standing, calendar_of, today)


def follow_company(
    edits: Edits, organization_id: int, calendar_of: CalendarOf, today: date
) -> None:
    """Let the open steps of a company's pursuits follow its days off."""
    for status in LIVE:
        for pursuit in edits.all(Pursuit, organization_id=organization_id, status=status):
            _follow(edits, steps.open_steps(edits, pursuit.id), calendar_of, today)


def words_rolled(
    database: Database, today: date, until: date, among: Sequence[int] | None = None
) -> dict[int, date]:
    """Return the pursuits whose word falls on a day off of theirs, and the day that is as good.

    Only words of the last days and of those up to one count. One in writing may be kept on the
    day itself, so until then it is not put off.
    """
    found: dict[int, date] = {}
    for number, due, channel in due_rows.words_on_days_off(
        database, today - _LONG_OFF, until, among
    ):
        edits = Edits(database)
        pursuit = edits.get(Pursuit, number)
        person = edits.find(Contact, pursuit.contact_id)
        company = edits.find(Organization, pursuit.organization_id)
        on = PreferenceStore(database).calendar(person, company).roll(date.fromisoformat(due))
        if Channel(channel) in SPOKEN or due < today.isoformat():
            found[number] = on
    return found


def _follow(edits: Edits, standing: Iterable[Step], calendar_of: CalendarOf, today: date) -> None:
    """Move what stands on a day off, and back what stands there no more.

    A promise keeps its own day, as does a day that was agreed on; see `words_rolled`.
    """
    for step in standing:
        if step.channel is Channel.RESEARCH or step.reason.code == "agreed":
            continue
        pursuit = edits.get(Pursuit, step.pursuit_id)
        stood = dict(step.reason.args).get(_STOOD_ON)
        first = date.fromisoformat(str(stood)) if stood else step.due_on
        promised = edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)
        if min(first, step.due_on) < today or promised:
            continue
        on = calendar_of(edits, pursuit).roll(first)
        if on != step.due_on:
            _put(edits, step, on, first)
            steps.point_at_earliest(edits, pursuit)


def _put(edits: Edits, step: Step, on: date, first: date) -> None:
    args = {name: value for name, value in step.reason.args if name != _STOOD_ON}
    if on != first:
        args[_STOOD_ON] = first.isoformat()
    reason = replace(step.reason, args=tuple(args.items()))
    edits.put(replace(step, due_on=on, reason=reason))
