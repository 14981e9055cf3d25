# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who reads what the window says of times: the user's day, zone and clock (R08)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.words.places import Moment, Reader

if TYPE_CHECKING:
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.office import Office


def reader(office: Office) -> Reader:
    """Return the user as one who reads times now."""
    return Reader(office.today, office.clock.zone_name())


def as_rolled(office: Office, row: PursuitRow) -> PursuitRow:
    """Return a row with the day that is as good, where its word is for a day off there (6.3)."""
    on = office.table.words_rolled(office.today, [row.id]).get(row.id) if row.promised else None
    return replace(row, due_on=on) if on is not None else row


def moment(row: PursuitRow) -> Moment:
    """Return when the next step of a row is due."""
    return Moment(row.due_on, row.due_time, row.zone)
