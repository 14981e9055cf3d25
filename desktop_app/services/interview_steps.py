# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The step that stands for an interview ahead: both name one hour (method.md R04, R08, R40)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import (
    STAGES,
    Contact,
    Kind,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
)
from desktop_app.services import steps
from desktop_app.services.pursuits import move_to_stage

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.steps import NextStep

_GIVES_WAY = "ask_status"  # asking how it stands, when the interview answers it
_OF_THAT_CODE = ("interview", "screen")


def step_of(edits: Edits, interview: Interview) -> Step | None:
    """Return the open step that stands for an interview; None where there is none."""
    there = steps.open_steps(edits, interview.pursuit_id)
    return next((step for step in there if _stands_for(step, interview)), None)


def _stands_for(step: Step, interview: Interview) -> bool:
    if step.due_on != interview.on_date:
        return False
    named = any(word in step.action.casefold() for word in _OF_THAT_CODE)
    agreed = step.reason.code == "agreed" and step.due_time is not None
    return named or (agreed and step.due_time == interview.starts)


def zone_read_in(edits: Edits, pursuit: Pursuit, wanted: NextStep) -> str:
    """Return the zone in which the hour of a step just planned is read, "" for the user's (R08).

    It is the one its step stands in, so that the record of an interview names the same hour.
    """
    if wanted.at is None:
        return ""
    for step in steps.open_steps(edits, pursuit.id):
        if (step.due_on, step.due_time) == (wanted.on, wanted.at):
            return step.zone
    company = edits.find(Organization, pursuit.organization_id)
    return wanted.zone or steps.zone_of(edits.find(Contact, pursuit.contact_id), company)


def go_ahead(edits: Edits, interview: Interview, today: date) -> None:
    """Let an interview ahead be what the pursuit waits for (R04, 5.1).

    Asking how it stands gives way up to its day, once a step stands for it; a word that was given
    stays.
    """
    pursuit = edits.get(Pursuit, interview.pursuit_id)
    planned = interview.state is InterviewState.PLANNED and interview.on_date >= today
    if not planned or pursuit.status is not Status.OPEN:
        return
    if step_of(edits, interview) is None:
        return
    for step in steps.open_steps(edits, pursuit.id):
        if _asks_before(edits, step, interview):
            steps.end_step(edits, step, StepState.SUPERSEDED)
    steps.point_at_earliest(edits, pursuit)


def _asks_before(edits: Edits, step: Step, interview: Interview) -> bool:
    if step.action != _GIVES_WAY or step.due_on > interview.on_date:
        return False
    return not edits.all(Promise, step_id=step.id, state=PromiseState.OPEN)


def move_on(edits: Edits, pursuit_id: int) -> None:
    """Bring an application, or a process at its screening, to the interviews (3.1)."""
    pursuit = edits.get(Pursuit, pursuit_id)
    if pursuit.kind is Kind.NETWORKING or pursuit.stage is Stage.INTERVIEWING:
        return
    stages = STAGES[pursuit.kind]
    if stages.index(pursuit.stage) < stages.index(Stage.INTERVIEWING):
        move_to_stage(edits, pursuit, Stage.INTERVIEWING)


def follow(edits: Edits, was: Interview, now: Interview, desk: Desk) -> None:
    """Let the step of an interview follow where its record was moved to: day, hour and zone."""
    step = step_of(edits, was)
    ahead = now.state is InterviewState.PLANNED and now.on_date >= desk.today
    if step is None or not ahead:
        return
    pursuit = edits.get(Pursuit, now.pursuit_id)
    zone = now.zone
    if not zone and steps.their_zone(edits, replace(step, zone="")):
        zone = desk.clock.zone_name()  # else the hour would be taken for theirs
    moved = replace(
        step,
        due_on=now.on_date,
        due_time=now.starts,
        zone=zone if now.starts is not None else "",
    )
    if moved != step:
        edits.put(moved)
        steps.point_at_earliest(edits, pursuit)


def kept_steps(edits: Edits, pursuit_id: int, today: date) -> frozenset[int]:
    """Return the ids of the steps that stand for planned interviews of today and later."""
    planned = edits.all(Interview, pursuit_id=pursuit_id, state=InterviewState.PLANNED)
    found = (step_of(edits, each) for each in planned if each.on_date >= today)
    return frozenset(step.id for step in found if step is not None)
