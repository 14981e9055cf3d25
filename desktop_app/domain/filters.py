# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the table of pursuits shows and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desktop_app.domain.terms import Channel, Ending, Kind, Reason, Stage, Status


class View(StrEnum):
    """The built-in views; closed and stopped pursuits are hidden by default."""

    OPEN = "open"
    NEEDS_STEP = "needs_step"
    PROMISED = "promised"
    NO_CONTACT = "no_contact"
    PARKED = "parked"
    STOPPED = "stopped"
    CLOSED = "closed"
    ALL = "all"


class Column(StrEnum):
    """The columns of the table of pursuits."""

    COMPANY = "company"
    TITLE = "title"
    PERSON = "person"
    STAGE = "stage"
    ACTION = "action"
    DUE = "due"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Query:
    """Which pursuits, found by which words, in which order."""

    view: View = View.OPEN
    find: str = ""
    sort: StrEnum = Column.DUE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PursuitRow:
    """One row of the table, ready for words."""

    id: int
    company: str
    title: str
    person: str
    kind: Kind
    stage: Stage
    status: Status
    ending: Ending | None
    needs_step: bool
    step_id: int | None
    action: str
    channel: Channel | None
    due_on: date | None
    due_time: time | None
    zone: str
    reason: Reason
    situation: str
    attempt: int
    promised: bool
