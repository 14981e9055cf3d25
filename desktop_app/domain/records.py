# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The things of a job search as plain frozen records (method.md 3.1).

A date is a day at the contact's place; a time is wall time there, in `zone` where one is
known (method.md R08). Instants are aware datetimes in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop_app.domain.terms import (
    CHOSEN,
    LIVE,
    STAGES,
    Channel,
    Direction,
    Ending,
    Kind,
    Outcome,
    PromiseState,
    Reason,
    Relationship,
    Stage,
    Status,
    StepState,
)

__all__ = [
    "CHOSEN",
    "LIVE",
    "RECORDS",
    "STAGES",
    "Batch",
    "BatchRow",
    "Boundary",
    "Channel",
    "Contact",
    "Direction",
    "Ending",
    "Kind",
    "Organization",
    "Outcome",
    "Promise",
    "PromiseState",
    "Pursuit",
    "Reason",
    "Record",
    "Relationship",
    "Stage",
    "Status",
    "Step",
    "StepState",
    "Touch",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of the database; `uid` is stable across exports and merges."""

    id: int
    uid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Record):
    """A company; `may_contact` is off under a hard stop for everyone there (B8).

    `weekdays` are the digits of its working week, Monday is 0, empty for Monday to Friday;
    `closures` its further days off as ISO dates with blanks between. An `agency` recruits for
    others; `no_calls` is its policy, not a personal no (R34).
    """

    name: str
    phone: str = ""
    country: str = ""
    region: str = ""
    note: str = ""
    may_contact: bool = True
    phone_source: str = ""
    link: str = ""
    hours: str = ""
    zone: str = ""
    weekdays: str = ""
    closures: str = ""
    agency: bool = False
    no_calls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A person, and by which channels they may be contacted (B1, B3).

    `weekdays` and `closures` are as a company's and come before them; `worked` are public
    holidays on which they work. `prefers` is a channel they like best, never a permission.
    """

    name: str
    organization_id: int | None = None
    role: str = ""
    phone: str = ""
    email: str = ""
    zone: str = ""
    country: str = ""
    region: str = ""
    relationship: Relationship = Relationship.WARM
    note: str = ""
    may_contact: bool = True
    may_call: bool = True
    may_email: bool = True
    may_message: bool = True
    pronunciation: str = ""
    extension: str = ""
    link: str = ""
    weekdays: str = ""
    closures: str = ""
    worked: str = ""
    prefers: Channel | None = None
    introduced_by_id: int | None = None

    def allows(self, channel: Channel) -> bool:
        """Say whether this way to them is open (B3); a visit and reading up ask no switch."""
        switch = {
            Channel.CALL: self.may_call,
            Channel.EMAIL: self.may_email,
            Channel.MESSAGE: self.may_message,
        }
        return switch.get(channel, True)

    def allowed_way(self, wanted: Channel) -> Channel | None:
        """Return the wanted way if it is open, else what they like best, an e-mail, a call.

        None when no way is left.
        """
        liked = (self.prefers,) if self.prefers else ()
        ways = (wanted, *liked, Channel.EMAIL, Channel.CALL, Channel.MESSAGE)
        return next((way for way in ways if self.allows(way)), None)

    @property
    def likes(self) -> Channel | None:
        """Return the way they prefer, None while it is closed (B3)."""
        return self.prefers if self.prefers and self.allows(self.prefers) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pursuit(Record):
    """One goal; open or parked it points at its earliest open step and shows that step's date."""

    title: str
    kind: Kind
    stage: Stage
    status: Status
    organization_id: int | None = None
    contact_id: int | None = None
    next_step_id: int | None = None
    next_due: str | None = None
    situation: str = ""
    applied_on: date | None = None
    closing_on: date | None = None
    their_date: date | None = None
    ending: Ending | None = None
    source: str = ""
    link: str = ""
    note: str = ""
    created_at: datetime
    needs_step: bool = False
    posting: str = ""
    found_on: date | None = None
    no_calls: bool = False
    salary: str = ""
    agency_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """What the user will do, by which channel, on which day (method.md R06, R07).

    `attempt` is how many unanswered touches came before it in its situation.
    """

    pursuit_id: int
    contact_id: int | None = None
    action: str
    channel: Channel
    due_on: date
    due_time: time | None = None
    zone: str = ""
    state: StepState = StepState.OPEN
    situation: str = ""
    attempt: int = 0
    reason: Reason = CHOSEN
    snoozes: int = 0

    @property
    def due(self) -> str:
        """Return the sortable key the database derives too: the date, perhaps ``T`` and a time."""
        return self.due_on.isoformat() + (f"T{self.due_time:%H:%M}" if self.due_time else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch(Record):
    """Something that happened between the user and a contact; never altered once logged.

    One that was logged wrongly names the touch that puts it right, and counts for nothing any more
    (method.md 3.1, 6.1).
    """

    pursuit_id: int
    contact_id: int | None = None
    settles_step_id: int | None = None
    on_date: date
    at: datetime
    logged_at: datetime
    direction: Direction
    channel: Channel
    outcome: Outcome
    text: str = ""
    corrected_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Record):
    """That a step was said to the contact, and how that word was settled (method.md 6.1)."""

    pursuit_id: int
    contact_id: int | None = None
    step_id: int
    source_touch_id: int | None = None
    channel: Channel
    due_on: date
    due_time: time | None = None
    zone: str = ""
    conditional: bool = True
    created_at: datetime
    state: PromiseState = PromiseState.OPEN
    on_time: bool | None = None
    settled_by_touch_id: int | None = None
    settled_at: datetime | None = None

    @property
    def due(self) -> str:
        """Return the same sortable key as the step it was said about."""
        return self.due_on.isoformat() + (f"T{self.due_time:%H:%M}" if self.due_time else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary(Record):
    """A "no" or "not now" in the words used (method.md 3.2); exactly one of the three scopes.

    `recorded_at` is when it was put on record, given by the change that does; None for one of an
    older file.
    """

    code: str
    contact_id: int | None = None
    organization_id: int | None = None
    pursuit_id: int | None = None
    words: str = ""
    said_on: date
    until: date | None = None
    lifted_on: date | None = None
    lifted_words: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Record):
    """One import: which file, when, how many rows."""

    file_name: str
    digest: str
    imported_at: datetime
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow(Record):
    """One imported row's identity, so that the same row is never added twice."""

    batch_id: int
    row_key: str
    pursuit_id: int | None = None


RECORDS: tuple[type[Record], ...] = (
    Organization,
    Contact,
    Pursuit,
    Step,
    Touch,
    Promise,
    Boundary,
    Batch,
    BatchRow,
)
