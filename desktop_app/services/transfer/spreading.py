# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Proposed steps of imported pursuits, spread over the coming working days (method.md 3.1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain import cadence
from desktop_app.domain.actions import channel_of
from desktop_app.domain.ladder import LOOK_UP_DAYS
from desktop_app.domain.records import Channel, Contact, Pursuit, Reason, Stage
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.situations import SituationTable
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.transfer.plan import WantedStep

_NOBODY_KNOWN = "A2"  # method.md 5.2


class Spreading:
    """Gives each pursuit of one import its step, never more than `most` proposed ones a day.

    Reasons beside those of the cadence: ``imported`` (the row names the day), ``spread`` (wanted,
    most: that day was full), ``not_before`` (date: earlier would be too near another step towards
    that person), ``to_apply`` (found, but not applied for yet) and
    ``ladder_look_up`` (days, since: nobody is known there and no number, R29).
    """

    def __init__(
        self,
        taken: Mapping[date, int],
        today: date,
        mine: WorkCalendar,
        table: SituationTable,
        *,
        most: int,
    ) -> None:
        self._most = most
        self._taken = Counter(taken)
        self._table = table
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
        nobody: bool = False,
        free: Callable[[str, Channel, date], date] | None = None,
    ) -> NextStep:
        """Return the step the row asks for, completed by what the cadence proposes.

        `free` returns the first day, from one on, on which a proposed act by a way comes not too
        soon after, or before, another towards the same person (G1).

        With `nobody` to call the company's number is looked up first (method.md R29, section 4).
        """
        if pursuit.stage is Stage.FOUND:
            calendar = self._mine  # nobody is asked yet
            proposal = cadence.to_apply(pursuit.situation, calendar=calendar, today=self._today)
        else:
            proposal = self._proposed(pursuit, since or self._today, attempt, calendar)
            if nobody and pursuit.situation == _NOBODY_KNOWN:
                proposal = self._look_up(proposal, calendar)
        action, channel = proposal.action, proposal.channel
        if wanted.action:
            action, channel = wanted.action, channel_of(wanted.action)
        action, channel = _permitted(action, channel, contact)
        on, reason = self._day(proposal, wanted, calendar, free and partial(free, action, channel))
        return NextStep(
            action=action,
            channel=channel,
            on=on,
            at=proposal.at,
            situation=proposal.situation,
            attempt=proposal.attempt,
            reason=reason,
        )

    def _look_up(self, proposal: Proposal, calendar: WorkCalendar) -> Proposal:
        """Return the look-up instead of a call to nobody, within its days where one is free."""
        last = min(proposal.on, calendar.add(self._today, LOOK_UP_DAYS))
        days = range(calendar.between(self._today, last), 0, -1)
        within = (calendar.add(self._today, number) for number in days)
        on = next((day for day in within if self._taken[day] < self._most), last)
        since = self._today.isoformat()
        reason = Reason.of("ladder_look_up", days=LOOK_UP_DAYS, since=since)
        return replace(
            proposal,
            action="find_person",
            channel=Channel.RESEARCH,
            on=on,
            at=None,
            reason=reason,
        )

    def _day(
        self,
        proposal: Proposal,
        wanted: WantedStep,
        calendar: WorkCalendar,
        free: Callable[[date], date] | None,
    ) -> tuple[date, Reason]:
        if wanted.on is not None:
            return wanted.on, Reason("imported")
        earliest = calendar.roll(free(proposal.on)) if free is not None else proposal.on
        day = self._free_day(earliest, calendar)
        while free is not None and (later := calendar.roll(free(day))) > day:
            day = self._free_day(later, calendar)  # a full day gave way to one too near
        self._taken[day] += 1
        if day == proposal.on:
            return day, proposal.reason
        if day == earliest:
            named = {"date": day.isoformat(), "situation": proposal.situation}
            return day, Reason.of("not_before", **named)
        return day, Reason.of("spread", wanted=proposal.on.isoformat(), most=self._most)

    def _proposed(
        self, pursuit: Pursuit, since: date, attempt: int, calendar: WorkCalendar
    ) -> Proposal:
        # Thousands of rows have a few hundred different pasts.
        key = (pursuit.situation, attempt, since, pursuit.closing_on, calendar)
        if key not in self._proposals:
            self._proposals[key] = cadence.propose(
                pursuit.situation,
                attempt=attempt,
                since=since,
                calendar=calendar,
                today=self._today,
                table=self._table,
                facts=cadence.Facts(closing_on=pursuit.closing_on),
            )
        return self._proposals[key]

    def _free_day(self, wanted: date, calendar: WorkCalendar) -> date:
        day = self._free.get((wanted, calendar), wanted)
        while self._taken[day] >= self._most:
            day = calendar.roll(day + timedelta(days=1))
        self._free[wanted, calendar] = day
        return day


def _permitted(action: str, channel: Channel, contact: Contact | None) -> tuple[str, Channel]:
    """Turn an act into one by a channel that is open; B3 shuts channels, not the person."""
    way = contact.allowed_way(channel) if contact else channel
    if way is channel:
        return action, channel
    return ("look_up", Channel.RESEARCH) if way is None else (str(way), way)
