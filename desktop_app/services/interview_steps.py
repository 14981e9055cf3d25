# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The step that stands for an interview ahead: both name one hour (method.md R04, R08, R40)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import AGREED, Interview, InterviewState
from desktop_app.domain.records import (
    STAGES,
    Channel,
    Contact,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Reason,
    Stage,
    Status,
    Step,
    StepState,
)
from desktop_app.services import steps
from desktop_app.services.interview_records import HELD
from desktop_app.services.pursuits import move_to_stage
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from datetime import date, time

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits

CALLED_OFF = "interview_off"
"""The reason of a step that answers to an interview that was called off."""

_GIVES_WAY = "ask_status"  # asking how it stands, when the interview answers it
_GOES_ON = HELD | {Outcome.REACHED, Outcome.MET, Outcome.WRITTEN, Outcome.LOOKED_UP}


def step_of(edits: Edits, interview: Interview) -> Step | None:
    """Return the open step that stands for an interview; None where there is none."""
    there = steps.open_steps(edits, interview.pursuit_id)
    return next((step for step in there if interview.is_met_by(step)), None)


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


def stand(edits: Edits, interview: Interview, today: date) -> None:
    """Let a step stand for an interview that is known to be ahead, and the pursuit with it (R04).

    It is one the two agreed on; without an hour it is due on its day.
    """
    pursuit = edits.get(Pursuit, interview.pursuit_id)
    ahead = interview.state is InterviewState.PLANNED and interview.on_date >= today
    if not ahead or pursuit.status is not Status.OPEN:
        return
    contact = edits.find(Contact, pursuit.contact_id)
    way = Channel.VISIT if interview.place and not interview.link else Channel.CALL
    if step_of(edits, interview) is None and (contact is None or contact.allows(way)):
        wanted = NextStep(
            "Interview",
            way,
            interview.on_date,
            interview.starts,
            zone=interview.zone,
            reason=agreed_on(interview.on_date, interview.starts),
        )
        steps.add_step(edits, pursuit, wanted, today=today, contact=contact)
        if interview.place or interview.link:  # else it may be a phone screen
            move_on(edits, pursuit.id)
    go_ahead(edits, interview, today)


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
    answered = step.action == _GIVES_WAY or step.reason.code == CALLED_OFF
    if not answered or step.due_on > interview.on_date:
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
    agreed = step.reason.code == AGREED
    moved = replace(
        step,
        due_on=now.on_date,
        due_time=now.starts,
        zone=zone if now.starts is not None else "",
        reason=agreed_on(now.on_date, now.starts) if agreed else step.reason,
    )
    if moved != step:
        release(edits, step, desk)
        edits.put(moved)
        steps.point_at_earliest(edits, pursuit)


def call_off(edits: Edits, interview: Interview, desk: Desk) -> None:
    """Let an interview stay on record as called off; its step is dropped.

    The pursuit may be left without a step: what follows is the caller's.
    """
    step = step_of(edits, interview)
    edits.put(replace(interview, state=InterviewState.CANCELLED))
    if step is not None:
        release(edits, step, desk)
        steps.end_step(edits, step, StepState.DROPPED)


def interview_of(edits: Edits, step: Step) -> Interview | None:
    """Return the planned interview that an open step stands for, None for none."""
    planned = edits.all(Interview, pursuit_id=step.pursuit_id, state=InterviewState.PLANNED)
    return next((one for one in planned if step_of(edits, one) == step), None)


def move_record(edits: Edits, step: Step, on: date, at: time | None) -> bool:
    """Move the interview that a step stands for with it, before the step itself is moved.

    Says whether there is one.
    """
    interview = interview_of(edits, step)
    if interview is not None:
        edits.put(placed(interview, on, at))
    return interview is not None


def placed(interview: Interview, on: date, starts: time | None) -> Interview:
    """Return an interview on another day or at another hour; it takes as long as it did."""
    ends = None
    if interview.starts is not None and interview.ends is not None and starts is not None:
        length = datetime.combine(on, interview.ends) - datetime.combine(on, interview.starts)
        end = datetime.combine(on, starts) + length
        ends = end.time() if end.date() == on else None
    return replace(interview, on_date=on, starts=starts, ends=ends)


def agreed_on(on: date, at: time | None) -> Reason:
    """Return why an interview is on its day: they agreed on it (method.md 5.3)."""
    hour = {"time": f"{at:%H:%M}"} if at is not None else {}
    return Reason.of(AGREED, date=on.isoformat(), **hour)


def release(edits: Edits, step: Step, desk: Desk) -> None:
    """Let no word of the old day count against the user: it was the two of them who changed it."""
    for promise in edits.all(Promise, step_id=step.id, state=PromiseState.OPEN):
        steps.settle_promise(edits, promise, PromiseState.RELEASED, now=desk.now)


def ahead_of(edits: Edits, pursuit_id: int, on: date, outcome: Outcome) -> list[Step]:
    """Return the steps of interviews that a touch of a day leaves ahead, the earliest first (R04).

    What is logged of the day itself may be that interview.
    """
    since = on + timedelta(days=1) if outcome in HELD else on
    kept = kept_steps(edits, pursuit_id, since)
    return [step for step in steps.open_steps(edits, pursuit_id) if step.id in kept]


def next_after(edits: Edits, pursuit_id: int, on: date, outcome: Outcome) -> Step | None:
    """Return the interview that comes next after something that changes nothing about it."""
    if outcome not in _GOES_ON:
        return None
    return next(iter(ahead_of(edits, pursuit_id, on, outcome)), None)


def kept_steps(edits: Edits, pursuit_id: int, today: date) -> frozenset[int]:
    """Return the ids of the steps that stand for planned interviews of today and later."""
    planned = edits.all(Interview, pursuit_id=pursuit_id, state=InterviewState.PLANNED)
    found = (step_of(edits, each) for each in planned if each.on_date >= today)
    return frozenset(step.id for step in found if step is not None)
