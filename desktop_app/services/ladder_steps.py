# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The steps of the ladder inside a change: begun with an application, one at a time (R29)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import (
    Channel,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Reason,
    StepState,
)
from desktop_app.services import steps
from desktop_app.services.standing import standing
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Pursuit, Step
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.edits import Edits

RESEARCH = frozenset({"find_person", "look_up"})
ACTIONS = RESEARCH | {"ask_for_hr"}
"""The actions that climb the ladder while nobody is known by name."""


def begin(edits: Edits, pursuit: Pursuit, *, calendar: WorkCalendar, today: date) -> Step | None:
    """Leave the look-up beside the other steps of an application without a person (R29).

    None where there is nothing to look up: somebody is known, or the number is, or a recruiter
    stands between (C1).
    """
    from desktop_app.domain.ladder import LOOK_UP_DAYS  # noqa: PLC0415  # not at the start

    if pursuit.organization_id is None or not nobody_to_call(edits, pursuit):
        return None
    standing = steps.open_steps(edits, pursuit.id)
    on = calendar.add(today, LOOK_UP_DAYS)
    if any(step.action in RESEARCH for step in standing):
        return None
    reason = Reason.of("ladder_look_up", days=LOOK_UP_DAYS, since=today.isoformat())
    wanted = NextStep("find_person", Channel.RESEARCH, on, reason=reason)
    return steps.add_step(edits, pursuit, wanted, today=today, contact=None)


def first_of(edits: Edits, pursuit: Pursuit, proposed: NextStep) -> NextStep:
    """Return the step of the ladder that comes first where another of its steps is proposed.

    "applied to Acme, tue": with neither a person nor a number known that is the day to look (R32).
    """
    starts = pursuit.organization_id is not None and nobody_to_call(edits, pursuit)
    if not starts or proposed.action not in ACTIONS - RESEARCH:
        return proposed
    return replace(proposed, action="find_person", channel=Channel.RESEARCH)


def nobody_to_call(edits: Edits, pursuit: Pursuit) -> bool:
    """Say whether neither a person nor the company's number is known for an application (R29)."""
    if pursuit.kind is Kind.NETWORKING or pursuit.contact_id is not None:
        return False
    company = edits.find(Organization, pursuit.organization_id)
    return company is None or not _number_known(edits, company)


def _number_known(edits: Edits, company: Organization) -> bool:
    from desktop_app.domain.particulars import Rung  # noqa: PLC0415  # as above

    return bool(company.phone) or any(
        rung.number for rung in edits.all(Rung, organization_id=company.id)
    )


def retire(edits: Edits, pursuit: Pursuit, fresh: Step) -> None:
    """Let a new step take the place of the ladder's others that nobody was told of."""
    said = {promise.step_id for promise in steps.open_promises(edits, pursuit.id)}
    for step in steps.open_steps(edits, pursuit.id):
        on_ladder = step.action in ACTIONS and step.contact_id is None
        if on_ladder and step.id != fresh.id and step.id not in said:
            steps.end_step(edits, step, StepState.SUPERSEDED)


def found_somebody(edits: Edits, pursuit: Pursuit) -> None:
    """Drop what was to be looked up once a person is named; another step has to be left."""
    standing = steps.open_steps(edits, pursuit.id)
    idle = [step for step in standing if step.action in RESEARCH]
    if len(idle) < len(standing):
        for step in idle:
            steps.end_step(edits, step, StepState.DROPPED)


def same(edits: Edits, pursuit: Pursuit, wanted: NextStep) -> Step | None:
    """Return the open step that is what is wanted already."""
    return next((s for s in steps.open_steps(edits, pursuit.id) if _is(s, wanted)), None)


def _is(step: Step, wanted: NextStep) -> bool:
    stands = (step.action, step.channel, step.due_on, step.due_time)
    return stands == (wanted.action, wanted.channel, wanted.on, wanted.at)


_DONE_BY = {"thank": Outcome.WRITTEN, **dict.fromkeys(RESEARCH, Outcome.LOOKED_UP)}


def next_after(edits: Edits, pursuit: Pursuit, outcome: Outcome) -> Step | None:
    """Return the step that stands behind a note or a look-up once that is done, if one does."""
    standing = steps.open_steps(edits, pursuit.id)
    if not standing or _DONE_BY.get(standing[0].action) is not outcome:
        return None
    return next(iter(standing[1:]), None)


def give_way(edits: Edits, behind: Step, wanted: NextStep) -> None:
    """Let another date take the place of the one behind a note, unless that was told to them."""
    step = edits.get(type(behind), behind.id)
    said = edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)
    if step.state is StepState.OPEN and not said and not _is(step, wanted):
        steps.end_step(edits, step, StepState.SUPERSEDED)


def anchor(edits: Edits, pursuit: Pursuit, happened_on: date) -> date:
    """Return from when the days run after a look-up: it reached nobody, so nothing begins anew."""
    days = [
        touch.on_date
        for touch in standing(edits, pursuit_id=pursuit.id)
        if touch.outcome is not Outcome.LOOKED_UP
    ]
    return max(days, default=pursuit.applied_on or happened_on)
