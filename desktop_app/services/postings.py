# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a posting asks for, and a recruiter between: what is planned follows (R34, A3, C1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from desktop_app.domain import agenda
from desktop_app.domain.records import (
    CHOSEN,
    Channel,
    Contact,
    Direction,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import circumstances, guarding, ladder_steps, steps
from desktop_app.services.proposed_ways import by_other_way, said_way, written_way
from desktop_app.services.standing import standing
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

_APPLIED = frozenset({"A1", "A2", "A3", "C1"})
_OF_ITSELF = frozenset({Outcome.APPLIED, Outcome.AUTOMATIC})
"""What leaves the next step counted from the day of the application; all else is later."""


def heed(edits: Edits, pursuit: Pursuit, proposals: Proposals) -> None:
    """Let situation and plans follow after calls became unwanted, or free again.

    A call that was promised is kept in writing on its day; one that was agreed on stands (5.3).
    """
    unwanted = circumstances.calls_unwanted(edits, pursuit)
    was = pursuit.situation
    pursuit = _turn(edits, pursuit)
    if pursuit.status is not Status.OPEN or pursuit.stage is Stage.FOUND:
        return
    if not steps.open_steps(edits, pursuit.id):  # it is being begun
        return
    if unwanted:
        _drop_calls(edits, pursuit, proposals, turned=pursuit.situation != was)
    else:
        _by_phone_again(edits, pursuit)
        if pursuit.situation != was:
            _propose_again(edits, pursuit, proposals)
    steps.point_at_earliest(edits, pursuit)


def heed_days(edits: Edits, was: Pursuit, proposals: Proposals, now: datetime) -> None:
    """Let what is planned and logged follow after a day of the application was corrected.

    What was logged as sent on the wrong day is put right by another touch (6.1). A step of the
    user's own, one that was told to somebody, one that was agreed on and one that is counted from
    something later than the application stand.
    """
    pursuit = edits.get(Pursuit, was.id)
    if pursuit.applied_on is not None and was.applied_on not in {None, pursuit.applied_on}:
        _redate(edits, was, pursuit.applied_on, now)
    if pursuit.status is not Status.OPEN or pursuit.situation not in _APPLIED:
        return
    plans = steps.open_steps(edits, pursuit.id)
    counted = all(touch.outcome in _OF_ITSELF for touch in standing(edits, pursuit_id=pursuit.id))
    if counted and plans and plans[0].reason != CHOSEN and plans[0].reason.code != "agreed":
        _propose_again(edits, pursuit, proposals)
        steps.point_at_earliest(edits, pursuit)


def _redate(edits: Edits, was: Pursuit, on: date, now: datetime) -> None:
    for wrong in standing(
        edits, pursuit_id=was.id, outcome=Outcome.APPLIED, on_date=was.applied_on
    ):
        number, uid = edits.identity(Touch)
        at = min(wrong.at + (on - wrong.on_date), now.replace(microsecond=0))
        edits.put(replace(wrong, corrected_by_id=number))
        edits.add(replace(wrong, id=number, uid=uid, on_date=on, at=at, logged_at=now))


def log_application(edits: Edits, pursuit: Pursuit, desk: Desk) -> None:
    """Log the application on its day: at noon where it was an earlier one."""
    on = pursuit.applied_on or desk.today
    now = desk.now.replace(microsecond=0)
    noon = agenda.instant(on, time(12), agenda.place("", desk.clock.zone_name()))
    edits.add(
        Touch(
            id=0,
            uid="",
            pursuit_id=pursuit.id,
            contact_id=pursuit.contact_id,
            on_date=on,
            at=now if on == desk.today else min(noon, now),
            logged_at=desk.now,
            direction=Direction.OUT,
            channel=Channel.EMAIL,
            outcome=Outcome.APPLIED,
        )
    )


def heed_company(edits: Edits, organization: Organization, proposals: Proposals) -> None:
    """Do what `heed` does for every open pursuit at a company."""
    for pursuit in edits.all(Pursuit, organization_id=organization.id, status=Status.OPEN):
        heed(edits, pursuit, proposals)


def _turn(edits: Edits, pursuit: Pursuit) -> Pursuit:
    """Put the situation in force that an application is in by what is known now (5.2)."""
    if pursuit.situation not in _APPLIED or pursuit.kind is Kind.NETWORKING:
        return pursuit
    return edits.put(replace(pursuit, situation=circumstances.begun_as(edits, pursuit)))


def _drop_calls(edits: Edits, pursuit: Pursuit, proposals: Proposals, *, turned: bool) -> None:
    """Put what is due instead in the place of the first call, and take the others out."""
    said = {promise.step_id for promise in steps.open_promises(edits, pursuit.id)}
    calls = [s for s in steps.open_steps(edits, pursuit.id) if s.channel is Channel.CALL]
    replaced = False
    for step in calls:
        if step.reason.code == "agreed":
            continue
        against = pursuit.kind is Kind.NETWORKING or _too_soon(edits, pursuit, step, proposals)
        if step.id in said:
            if against:
                _in_writing(edits, step)
        elif not against and not (turned and _comes_before(edits, pursuit, step, proposals)):
            continue
        elif replaced:
            steps.end_step(edits, step, StepState.SUPERSEDED)
        elif pursuit.kind is Kind.NETWORKING:
            _in_writing(edits, step)
        else:
            _propose_anew(edits, pursuit, step, proposals)
            replaced = True


def _comes_before(edits: Edits, pursuit: Pursuit, step: Step, proposals: Proposals) -> bool:
    """Say whether a call lies before the day on which one may be made (R36)."""
    return step.due_on < proposals.first(edits, pursuit).on


def _too_soon(edits: Edits, pursuit: Pursuit, step: Step, proposals: Proposals) -> bool:
    planned = proposals.planned(edits, pursuit, step)
    spoke = guarding.speaks_against(edits, planned, proposals.rules(edits, pursuit))
    return any(found.guard == "B4" for found in spoke)


def _in_writing(edits: Edits, step: Step) -> None:
    way = written_way(edits.find(Contact, step.contact_id))
    if way is not None:
        by_other_way(edits, step, way)


def _by_phone_again(edits: Edits, pursuit: Pursuit) -> None:
    """Let a call that was promised be one again, now that calls are free."""
    for step in steps.open_steps(edits, pursuit.id):
        contact = edits.find(Contact, step.contact_id)
        may_call = contact is None or contact.allows(Channel.CALL)
        if may_call and said_way(edits, step) is Channel.CALL:
            by_other_way(edits, step, Channel.CALL)


def _propose_again(edits: Edits, pursuit: Pursuit, proposals: Proposals) -> None:
    """Propose anew what nobody was told of; a look-up beside it disturbs nobody."""
    if steps.open_promises(edits, pursuit.id):
        return
    plans = steps.open_steps(edits, pursuit.id)
    step = next((s for s in plans if s.action not in ladder_steps.RESEARCH), None)
    if step is not None:
        _propose_anew(edits, pursuit, step, proposals)


def _propose_anew(edits: Edits, pursuit: Pursuit, step: Step, proposals: Proposals) -> None:
    """Let the step that nobody was told of follow the rhythm now in force."""
    wanted = NextStep.of(proposals.first(edits, pursuit))
    edits.put(
        replace(
            step,
            action=wanted.action,
            channel=wanted.channel,
            due_on=wanted.on,
            due_time=wanted.at,
            situation=wanted.situation,
            attempt=wanted.attempt,
            reason=wanted.reason,
        )
    )
