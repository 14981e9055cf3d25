# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Proposed steps of imported pursuits, spread over the coming working days (method.md 3.1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.actions import channel_of
from desktop_app.domain.records import Channel, Contact, Pursuit, Reason, Stage
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.transfer.plan import WantedStep

MOST_A_DAY = 8

_ALLOWED = {
    Channel.CALL: "may_call",
    Channel.EMAIL: "may_email",
    Channel.MESSAGE: "may_message",
}


class Spreading:
    """Gives each pursuit of one import its step, never more than eight proposed ones a day.

    Reasons beside those of the cadence: ``imported`` (the row names the day), ``spread`` (wanted,
    most: that day was full) and ``to_apply`` (found, but not applied for yet).
    """

    def __init__(self, taken: Mapping[date, int], today: date, mine: WorkCalendar) -> None:
        self._taken = Counter(taken)
        self._today = today
        self._mine = mine
        self._proposals: dict[object, Proposal] = {}
        self._free: dict[tuple[date, WorkCalendar], date] = {}

    def step(
        self,
        pursuit: Pursuit,
        contact: Contact | None,
        wanted: WantedStep,
        *,
        since: date | None,
        attempt: int,
        calendar: WorkCalendar,
    ) -> NextStep:
        """Return the step the row asks for, completed by what the cadence proposes."""
        if pursuit.stage is Stage.FOUND:
            calendar = self._mine  # nobody is asked yet
            step = self._to_apply(pursuit)
        else:
            step = self._proposed(pursuit, since or self._today, attempt, calendar)
        if wanted.action:
            step = replace(step, action=wanted.action, channel=channel_of(wanted.action))
        step = _permitted(step, contact)
        if wanted.on is not None:
            return replace(step, on=wanted.on, reason=Reason("imported"))
        day = self._free_day(step.on, calendar)
        self._taken[day] += 1
        if day == step.on:
            return step
        reason = Reason.of("spread", wanted=step.on.isoformat(), most=MOST_A_DAY)
        return replace(step, on=day, reason=reason)

    def _proposed(
        self, pursuit: Pursuit, since: date, attempt: int, calendar: WorkCalendar
    ) -> NextStep:
        # Thousands of rows have a few hundred different pasts.
        key = (pursuit.situation, attempt, since, pursuit.closing_on, calendar)
        if key not in self._proposals:
            self._proposals[key] = cadence.propose(
                pursuit.situation,
                attempt=attempt,
                since=since,
                calendar=calendar,
                today=self._today,
                closing_on=pursuit.closing_on,
            )
        return NextStep.of(self._proposals[key])

    def _to_apply(self, pursuit: Pursuit) -> NextStep:
        return NextStep(
            action="apply",
            channel=Channel.RESEARCH,
            on=self._mine.roll(self._today),
            situation=pursuit.situation,
            reason=Reason("to_apply"),
        )

    def _free_day(self, wanted: date, calendar: WorkCalendar) -> date:
        day = self._free.get((wanted, calendar), wanted)
        while self._taken[day] >= MOST_A_DAY:
            day = calendar.roll(day + timedelta(days=1))
        self._free[wanted, calendar] = day
        return day


def _permitted(step: NextStep, contact: Contact | None) -> NextStep:
    """Turn a step into one by a channel that is open; B3 shuts channels, not the person."""
    if contact is None or step.channel not in _ALLOWED:
        return step
    if getattr(contact, _ALLOWED[step.channel]):
        return step
    for channel, switch in _ALLOWED.items():
        if getattr(contact, switch):
            return replace(step, channel=channel, action=str(channel))
    return replace(step, channel=Channel.RESEARCH, action="look_up")
