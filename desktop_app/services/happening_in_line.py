# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The touch that a capture line tells of, with its day and hour (method.md 3.1)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.records import Outcome
from desktop_app.services import heard_in_line
from desktop_app.services.follow_ups import Happening
from desktop_app.services.proposals import Happened

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.dates import When
    from desktop_app.services.desk import Desk
    from desktop_app.services.understood import Understood


def is_ahead(when: When, desk: Desk) -> bool:
    """Say whether a time of today is still to come."""
    now = desk.now.astimezone(ZoneInfo(desk.clock.zone_name()))
    return when.on == now.date() and when.at is not None and when.at > now.time()


def happening_of(found: Understood, desk: Desk) -> Happening:
    """Return what happened; a day without an hour is told at noon."""
    outcome = found.outcome or Outcome.REACHED
    day = found.capture.happened
    on, at = desk.today, desk.now
    if day is not None:
        on = day.on
        zone = ZoneInfo(desk.clock.zone_name())
        at = datetime.combine(on, day.at or time(12), zone).astimezone(desk.now.tzinfo)
    return Happening(
        outcome,
        found.channel,
        on,
        at,
        heard_in_line.note_of(found),
        their_date=heard_in_line.their_day(found),
        meant=heard_in_line.meant(found),
        back_on=found.capture.back,
        with_id=found.partner.id if found.partner is not None else None,
        theirs=heard_in_line.is_theirs(found),
    )


def told_of(found: Understood, today: date) -> Happened | None:
    """Return what happened as a proposal needs to know it, None where nothing did."""
    if found.outcome is None:
        return None
    day = found.capture.happened
    return Happened(
        found.outcome,
        found.channel,
        day.on if day else today,
        their_date=heard_in_line.their_day(found),
        meant=(meant := heard_in_line.meant(found)),
        promised=meant == "N5",
        recorded=heard_in_line.only_recorded(found),
        theirs=heard_in_line.is_theirs(found),
    )
