# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The records around a pursuit: addresses, interviews, notes, the ladder (method.md 3.1, 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from desktop_app.domain.filters import OwnKind, PursuitRow
from desktop_app.domain.records import Channel, PromiseState, Record, Stage, Status, Step

AGREED = "agreed"
"""The reason of a step whose day and hour the two agreed on (method.md 5.3)."""

_OF_THAT_CODE = ("interview", "screen")


class AddressKind(StrEnum):
    """What a further address is."""

    PHONE = "phone"
    EMAIL = "email"


class Part(StrEnum):
    """What somebody is in a pursuit."""

    RECRUITER = "recruiter"
    HR = "hr"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    SWITCHBOARD = "switchboard"
    PEER = "peer"
    INTRODUCER = "introducer"
    OTHER = "other"


class InterviewState(StrEnum):
    """Whether an interview is still ahead."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class LadderStep(StrEnum):
    """Whom a try on the ladder went to (method.md 4)."""

    LOOK_UP = "look_up"
    SWITCHBOARD = "switchboard"
    HR = "hr"
    RESPONSIBLE = "responsible"


class LadderResult(StrEnum):
    """What came of a try on the ladder."""

    FOUND = "found"
    CONNECTED = "connected"
    NAMED = "named"
    VOICEMAIL = "voicemail"
    MESSAGE = "message"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Record):
    """A further phone number or e-mail address of a person or a company."""

    contact_id: int | None = None
    organization_id: int | None = None
    kind: AddressKind
    value: str
    extension: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """One place of a company."""

    organization_id: int
    name: str
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Record):
    """The part somebody has in a pursuit, beside its first contact."""

    pursuit_id: int
    contact_id: int
    part: Part = Part.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(Record):
    """A dated fact beside the steps, and the source of the interview card (method.md R04, R40).

    `starts` and `ends` are wall time at the place, in `zone` where one is known. `their_step` and
    `their_date` are what they said comes next; both may stay empty: "they didn't say".
    """

    pursuit_id: int
    on_date: date
    starts: time | None = None
    ends: time | None = None
    zone: str = ""
    place: str = ""
    link: str = ""
    people: str = ""
    note: str = ""
    state: InterviewState = InterviewState.PLANNED
    their_step: str = ""
    their_date: date | None = None

    def is_met_by(self, step: Step | PursuitRow) -> bool:
        """Say whether an open step of its pursuit stands for it: both are one thing to do."""
        if step.due_on != self.on_date:
            return False
        named = any(word in step.action.casefold() for word in _OF_THAT_CODE)
        agreed = step.reason.code == AGREED and step.due_time is not None
        return named or (agreed and step.due_time == self.starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """What the user wrote down on a day about exactly one of the three."""

    pursuit_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None
    on_date: date
    logged_at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageChange(Record):
    """That a pursuit moved; written by the change that moved it, taken back with it."""

    pursuit_id: int
    at: datetime
    stage_from: Stage
    stage_to: Stage
    status_from: Status
    status_to: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A link or the path of a file that belongs to a pursuit; the file stays where it is."""

    pursuit_id: int
    name: str = ""
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung(Record):
    """One try on the ladder; a company remembers those of all its pursuits (method.md 4)."""

    organization_id: int
    pursuit_id: int | None = None
    touch_id: int | None = None
    step: LadderStep
    result: LadderResult
    on_date: date
    at_time: time | None = None
    name: str = ""
    number: str = ""
    extension: str = ""
    good_hours: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction(Record):
    """Two people, or two companies, that look alike and are not the same, in the user's word."""

    contact_id: int | None = None
    other_contact_id: int | None = None
    organization_id: int | None = None
    other_organization_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate(Record):
    """A message or call script that the user wrote (method.md 8); see `own_templates`.

    `stands_for` is the id of the shipped template it takes the place of, else empty;
    `situations` and `channels` are codes with blanks between; `attempt` None fits any.
    """

    name: str
    stands_for: str = ""
    situations: str = ""
    attempt: int | None = None
    channels: str = "email message"
    form: str = "email"
    subject: str = ""
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnView(Record):
    """A view of a table that the user keeps under a name; `shape` is JSON, see `views.Shape`."""

    name: str
    sheet: str = "pursuits"
    shape: str = "{}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnColumn(Record):
    """A column of a table that the user added; `choices` are lines, see `own_columns`."""

    sheet: str = "pursuits"
    name: str
    kind: OwnKind
    choices: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue(Record):
    """What stands in a column of the user's own; `key` is its `own_columns.sort_key`.

    It belongs to exactly one of the three, which the column's `sheet` says: see
    `own_columns.OWNERS`.
    """

    pursuit_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None
    column_id: int
    value: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftWord(Record):
    """A word that was given in a pursuit deleted since; it stays in the ledger (method.md 6.1).

    Its id and uid are the promise's. What it was about stands as text, `pursuit` as the goal;
    `settled_by` is the way of the touch that settled it, on the day `settled_on`.
    """

    contact_id: int | None = None
    organization_id: int | None = None
    person: str = ""
    company: str = ""
    pursuit: str = ""
    action: str = ""
    text: str = ""
    channel: Channel
    due_on: date
    due_time: time | None = None
    zone: str = ""
    conditional: bool = True
    created_at: datetime
    state: PromiseState = PromiseState.OPEN
    on_time: bool | None = None
    settled_on: date | None = None
    settled_by: Channel | None = None

    @property
    def due(self) -> str:
        """Return the sortable key the database derives too: the date, perhaps ``T`` and a time."""
        return self.due_on.isoformat() + (f"T{self.due_time:%H:%M}" if self.due_time else "")


PARTICULARS: tuple[type[Record], ...] = (
    Address,
    Site,
    Involvement,
    Interview,
    Note,
    StageChange,
    Attachment,
    Rung,
    Distinction,
    OwnTemplate,
    OwnView,
    OwnColumn,
    OwnValue,
    LeftWord,
)
