# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Spread due dates over working days: never too many a day, and no word given is moved (6.3)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.records import LIVE, Pursuit
from desktop_app.services.edits import Edits
from desktop_app.services.pasting import Wish, all_or_nothing
from desktop_app.services.steps import NextStep
from desktop_app.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.dates import WorkingDays
    from desktop_app.services.office import Office
    from desktop_app.services.pasting import Outcome
    from desktop_app.services.transfer.gradual import Gradual


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next step of one pursuit goes.

    Attributes:
        row: the pursuit as it is.
        on: its day from then on, None where it stays.
        why: why it stays, as a refusal; None where it moves or need not.
    """

    row: PursuitRow
    on: date | None = None
    why: KnownError | None = None


def plan(
    office: Office, pursuit_ids: Sequence[int], *, days: int, most: int
) -> Gradual[list[Place]]:
    """Return where each step would go, in the order of the days they are due; writes nothing.

    They are laid evenly over the next `days` working days of the user, today with them, where no
    day gets more than `most` steps, counting what is due there already. A step whose day was said
    stays (R14), and so does one that every guard keeps from these days, and one without room.
    """
    rows = office.table.rows(pursuit_ids)
    wanted = sorted(rows.values(), key=_order)
    free = [row for row in wanted if _why_fixed(row) is None]
    fixed = [Place(row, why=_why_fixed(row)) for row in wanted if _why_fixed(row) is not None]
    span = working_days(office.preferences.calendar(), office.today, days)
    load = _load(office, span, {row.id for row in free})
    placed: list[Place] = []
    draft = office.desk.draft(Label.of("spread_steps", count=len(free)))
    for at, row in enumerate(free):
        yield at / len(free)
        ideal = at * len(span) // len(free)
        with office.desk.joining(draft):
            placed.append(_place(office, row, [*span[ideal:], *reversed(span[:ideal])], load, most))
    return sorted([*placed, *fixed], key=lambda place: _order(place.row))


def spread(office: Office, places: Iterable[Place]) -> Gradual[Outcome]:
    """Move the steps of a plan as one change, or none of them."""
    wishes = [
        Wish(place, partial(office.steps.move, place.row.step_id, place.on, place.row.due_time))
        for place in places
        if place.on is not None and place.row.step_id is not None
    ]
    label = Label.of("spread_steps", count=len(wishes))
    outcome: Outcome = yield from all_or_nothing(office.desk, label, wishes)
    return outcome


def working_days(calendar: WorkingDays, first: date, count: int) -> list[date]:
    """Return so many working days, from a day on that may be the first of them."""
    found = [calendar.roll(first)]
    while len(found) < count:
        found.append(calendar.add(found[-1], 1))
    return found


def _order(row: PursuitRow) -> tuple[str, str, int]:
    at = row.due_time.isoformat() if row.due_time else ""
    return (row.due_on.isoformat() if row.due_on else "", at, row.id)


def _why_fixed(row: PursuitRow) -> KnownError | None:
    """Return why a step is not to be moved at all."""
    if row.status not in LIVE or row.step_id is None:
        return KnownError("closed_pursuit", title=row.title or row.company or row.person)
    if row.promised:
        return KnownError("promise_stands", due=row.due_on)
    return None


def _load(office: Office, span: Sequence[date], moving: set[int]) -> Counter[date]:
    """Return how much is due on each day by what is not being moved."""
    days = {day.isoformat(): day for day in span}
    step = t.Step
    select = (
        step.select(step.pursuit_id, step.due_on)
        .join(t.Pursuit, on=(t.Pursuit.next_step_id == step.id))
        .where(
            t.Pursuit.status.in_([str(status) for status in LIVE]),
            step.due_on.between(span[0].isoformat(), span[-1].isoformat()),
        )
    )
    found = office.database.rows(select)
    return Counter(days[on] for number, on in found if number not in moving and on in days)


def _check_not_too_soon(office: Office, row: PursuitRow, day: date) -> None:
    """Refuse a day before which any guard would wait, also one that would only mention it (5.4).

    The user names no day here, so nobody has decided to come sooner. Errors: ``guarded``.
    """
    if row.channel is None:
        return
    wanted = NextStep(row.action, row.channel, day, row.due_time, situation=row.situation)
    edits = Edits(office.desk.database)
    pursuit = edits.get(Pursuit, row.id)
    # What else is spread in the same move is no reason to wait.
    for found in office.proposals.warnings_in(edits, pursuit, wanted, with_plans=False):
        if found.allowed_from is not None and found.allowed_from > day:
            details = {"reason": found.reason, "allowed_from": found.allowed_from}
            raise KnownError("guarded", **details)


def _place(
    office: Office, row: PursuitRow, days: Iterable[date], load: Counter[date], most: int
) -> Place:
    why: KnownError | None = None
    for day in days:
        if load[day] >= most:
            why = why or KnownError("no_room", most=most)
            continue
        try:
            if day != row.due_on and row.step_id is not None:
                _check_not_too_soon(office, row, day)
                office.steps.move(row.step_id, day, row.due_time)
        except KnownError as error:
            why = error
            continue
        load[day] += 1
        return Place(row, day if day != row.due_on else None)
    return Place(row, why=why)
