# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Many cells as one change: all of them or none, and every refusal said with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.actions import channel_of, check_action
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import CHOSEN, STAGES, Contact, Kind, Pursuit, Step
from desktop_app.services import own_columns, steps
from desktop_app.services.desk import Making
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.pursuits import NewPursuit, Pursuits
    from desktop_app.services.transfer.gradual import Gradual

_PIECE = 0.01  # seconds between two words of progress
_TOGETHER = 100  # wishes whose rows are read together
_WRITING = 0.6  # the share of the time after which all is tried and the writing begins


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing to be done to one cell or row.

    Attributes:
        at: by which the asker knows it.
        do: the verb.
    """

    at: object
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A wish that was refused, and why."""

    at: object
    error: KnownError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of many wishes: one change, or the troubles because of which nothing was done.

    The `draft` then holds all that was not refused: sealed, it leaves the refused ones out.
    """

    change: Change | None = None
    troubles: tuple[Trouble, ...] = ()
    draft: Making | None = None


class Ahead(Protocol):
    """Reads together what the next wishes will ask for."""

    def __call__(self, edits: Edits, wishes: Sequence[Wish], /) -> None:
        """Hold it in the edits."""
        ...


def all_or_nothing(
    desk: Desk, label: Label, wishes: Sequence[Wish], ahead: Ahead | None = None
) -> Gradual[Outcome]:
    """Do many things as one change in one transaction; where one is refused, do nothing.

    Every wish is tried, so that all troubles are known at once. `ahead` is asked now and then.
    Errors: `KnownError` ``stale`` when somebody else wrote meanwhile.
    """
    making, troubles, done = desk.draft(label), list[Trouble](), 0
    while done < len(wishes):
        until = monotonic() + _PIECE
        if ahead is not None and done % _TOGETHER == 0:
            ahead(making.edits, wishes[done : done + _TOGETHER])
        # What somebody else writes meanwhile makes the draft stale: its version need not be asked.
        with desk.joining(making), desk.database.still():
            done = _try(wishes, done, until, troubles)
        yield _WRITING * done / len(wishes)
    if troubles:
        return Outcome(troubles=tuple(troubles), draft=making)
    return Outcome(desk.seal(making))


def _try(wishes: Sequence[Wish], done: int, until: float, troubles: list[Trouble]) -> int:
    """Try wishes until the time or those that were read together are over; return how many are."""
    while True:
        wish = wishes[done]
        done += 1
        try:
            wish.do()
        except KnownError as error:
            troubles.append(Trouble(wish.at, error))
        if done == len(wishes) or done % _TOGETHER == 0 or monotonic() > until:
            return done


@dataclass(frozen=True, slots=True)
class RowStep:
    """What a new row says of its next step; what it leaves out is proposed."""

    action: str = ""
    on: date | None = None
    at: time | None = None


def add_row(
    desk: Desk,
    pursuits: Pursuits,
    new: NewPursuit,
    said: RowStep,
    own: Mapping[int, str] | None = None,
) -> Change:
    """Add a pursuit from a row of cells; without a day its step is a proposal (method.md R02).

    `own` are values of columns of the user's own, by the id of the column. Errors: as
    `Pursuits.add`; ``past_date``; ``not_your_action`` (R06); ``guarded`` and its kin.
    """
    with desk.change(Label.of("add_pursuit", name=new.company or new.title)) as making:
        edits = making.edits
        pursuit = pursuits.add_in(edits, replace(new, kind=_kind_of(new)))
        step = edits.get(Step, pursuit.next_step_id or 0)
        if said.action:
            action, channel = check_action(said.action), channel_of(said.action)
            steps.check_may_contact(edits, edits.find(Contact, step.contact_id), channel)
            step = edits.put(replace(step, action=action, channel=channel))
        if said.on is not None:
            if said.on < desk.today:
                raise KnownError("past_date", on=said.on)
            wanted = NextStep(step.action, step.channel, said.on, said.at, reason=CHOSEN)
            reason = pursuits.checked(edits, pursuit, wanted).reason  # marked where a guard spoke
            edits.put(replace(step, due_on=said.on, due_time=said.at, zone="", reason=reason))
            edits.put(replace(edits.get(Pursuit, pursuit.id), needs_step=False))
        steps.point_at_earliest(edits, pursuit)
        own_columns.put_values(edits, pursuit.id, own or {})
    return making.made


def step_now(desk: Desk, pursuit_id: int, otherwise: int | None) -> int | None:
    """Return the next step of a pursuit as the change that is being made leaves it."""
    making = desk.joined
    pursuit = making.edits.find(Pursuit, pursuit_id) if making is not None else None
    return pursuit.next_step_id if pursuit is not None else otherwise


def _kind_of(new: NewPursuit) -> Kind:
    """Return the kind whose stages have the given one; one of several is the usual one."""
    stage = new.stage
    if stage is None or stage in STAGES[new.kind]:
        return new.kind
    return next(kind for kind in Kind if stage in STAGES[kind])
