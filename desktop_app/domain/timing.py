# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Too soon? Too late? What the table answers on a given day (method.md S1, R11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.cadence import NOTHING_KNOWN, Facts, Proposal, scheduled

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Step
    from desktop_app.domain.situations import SituationTable
    from desktop_app.domain.working_days import WorkCalendar

_UNTIL = frozenset({"first_step", "deadline"})
"""Reasons whose day is the last one rather than the only one."""


class Moment(StrEnum):
    """How a day lies to the one the table names."""

    TOO_SOON = "too_soon"
    RIGHT = "right"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Timing:
    """The answer.

    Attributes:
        moment: before the day, on it, after it. A thank-you and an answer that is owed are never
            too soon.
        proposal: the day itself, and why, though it be past.
        days: business days to the day, or since.
    """

    moment: Moment
    proposal: Proposal
    days: int


def timing(
    situation: str,
    *,
    attempt: int,
    since: date,
    today: date,
    calendar: WorkCalendar,
    table: SituationTable,
    facts: Facts = NOTHING_KNOWN,
) -> Timing:
    """Say whether following up today is too soon, right or late.

    The arguments are those of `cadence.propose`, and so are the errors.
    """
    found = scheduled(
        situation, attempt=attempt, since=since, calendar=calendar, table=table, facts=facts
    )
    if today > found.on:
        return Timing(Moment.LATE, found, calendar.between(found.on, today))
    left = calendar.between(today, found.on)
    soon = today < found.on and found.reason.code not in _UNTIL
    return Timing(Moment.TOO_SOON if soon else Moment.RIGHT, found, left)


def of_step(step: Step, *, today: date, calendar: WorkCalendar) -> Timing:
    """Say the same of a step as it stands, with the reason that it was left with."""
    as_proposed = Proposal(
        on=step.due_on,
        channel=step.channel,
        action=step.action,
        situation=step.situation,
        attempt=step.attempt,
        business_days=0,
        reason=step.reason,
    )
    owed = calendar.roll(step.due_on)  # a day off there: the next one is as good (6.3, rolled)
    if today > owed:
        return Timing(Moment.LATE, as_proposed, calendar.between(owed, today))
    until = step.action == "thank" or step.reason.code in _UNTIL
    moment = Moment.RIGHT if until or today >= step.due_on else Moment.TOO_SOON
    return Timing(moment, as_proposed, calendar.between(today, step.due_on))
