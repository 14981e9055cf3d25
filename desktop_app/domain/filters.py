# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the table of pursuits shows and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Self

from desktop_app.domain.terms import Channel, Ending, Kind, Reason, Stage, Status


class View(StrEnum):
    """The built-in views; closed and stopped pursuits are hidden by default.

    `TODAY` and `OVERDUE` are what goes on with a step of the user's own, not a proposed one; which
    days they mean stands in `Query.where`, see `views.conditions`.
    """

    OPEN = "open"
    TODAY = "today"
    OVERDUE = "overdue"
    NEEDS_STEP = "needs_step"
    NO_CONTACT = "no_contact"
    PROMISED = "promised"
    BY_COMPANY = "by_company"
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


class OwnKind(StrEnum):
    """What stands in a column of the user's own."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class OwnKey(str):
    """A column of the user's own, by the name that views and settings know it by.

    Two are equal when they are the same column, whatever it is called meanwhile.

    Attributes:
        id: of its `OwnColumn`.
        header: what it is called.
        kind: what stands in it.
        choices: the values offered in a column of choices.
    """

    __slots__ = ("choices", "header", "id", "kind")

    id: int
    header: str
    kind: OwnKind
    choices: tuple[str, ...]

    @classmethod
    def of(cls, number: int, uid: str, header: str, kind: str, choices: str = "") -> Self:
        """Return the key of a column as it is stored; `choices` are lines."""
        made = cls(f"own.{uid}")
        made.id, made.header, made.kind = number, header, OwnKind(kind)
        made.choices = tuple(choices.splitlines())
        return made


class Test(StrEnum):
    """What a filter asks of a column; before and after leave the day itself out."""

    CONTAINS = "contains"
    IS = "is"
    BEFORE = "before"
    AFTER = "after"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter on a column.

    Attributes:
        column: which one.
        test: what is asked of it.
        values: one of them is enough; words in any case and accents, days as ISO text, codes
            where the column holds codes (a stage, a reason); none for `Test.EMPTY`.
        zone: the user's, for a column of days: what is due at a time elsewhere counts on the day
            it is here (method.md R08). Without one, days are as they are written.
    """

    column: str
    test: Test
    values: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which pursuits, found by which words, in which order.

    Attributes:
        then: what decides, key by key, where rows are alike by `sort`: a column, and whether it
            goes downwards.
        where: filters that all hold.
    """

    view: View = View.OPEN
    find: str = ""
    sort: str = Column.DUE
    descending: bool = False
    then: tuple[tuple[str, bool], ...] = ()
    where: tuple[Condition, ...] = ()

    @property
    def sorts(self) -> tuple[tuple[str, bool], ...]:
        """Return all keys of the order, the first one first."""
        return (self.sort, self.descending), *self.then

    def sorted_by(self, *sorts: tuple[str, bool]) -> Query:
        """Return the same in another order; at least one key is needed."""
        (sort, descending), *then = sorts
        return replace(self, sort=sort, descending=descending, then=tuple(then))


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
