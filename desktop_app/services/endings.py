# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a pursuit ends or rests, inside a change: closed, or parked with a day to look again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain import promises
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Ending,
    PromiseState,
    Pursuit,
    Status,
    StepState,
)
from desktop_app.services import steps
from desktop_app.services.moving import Told
from desktop_app.services.words_over import let_go

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.records import Promise, Touch
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.steps import NextStep


def release(edits: Edits, pursuit: Pursuit, desk: Desk, on: date) -> None:
    """Release every open step and promise of a pursuit by what was said on a day (6.2).

    A word whose day was over by then stays late or missed.
    """
    for promise in steps.open_promises(edits, pursuit.id):
        let_go(edits, promise, desk, on)
    for step in steps.open_steps(edits, pursuit.id):
        steps.end_step(edits, step, StepState.RELEASED)


THEIR_NO = frozenset({Ending.REJECTED, Ending.FILLED})
"""Endings by the employer: a boundary, whose words stay on record (B7)."""


@dataclass(frozen=True, slots=True)
class Word:
    """What they said when it ended, and on which day."""

    on: date
    text: str = ""


def close(edits: Edits, pursuit: Pursuit, ending: Ending, *, desk: Desk, word: Word) -> Pursuit:
    """Close a pursuit; nothing of it stays due. A no of theirs is put on record (B7)."""
    release(edits, pursuit, desk, word.on)
    put_on_record(edits, pursuit, ending, word)
    pursuit = edits.put(
        replace(edits.get(Pursuit, pursuit.id), status=Status.CLOSED, ending=ending)
    )
    return steps.point_at_earliest(edits, pursuit)


def put_on_record(edits: Edits, pursuit: Pursuit, ending: Ending, word: Word) -> None:
    """Keep their no to a pursuit as what it is; an end of the user's own leaves none (B7)."""
    if ending in THEIR_NO:
        edits.add(
            Boundary(
                id=0, uid="", code="B7", words=word.text, said_on=word.on, pursuit_id=pursuit.id
            )
        )


def reopen(edits: Edits, pursuit: Pursuit, today: date) -> Pursuit:
    """Open a pursuit that was over: their no to it does not stand any more (B7)."""
    for said in edits.all(Boundary, pursuit_id=pursuit.id, code="B7", lifted_on=None):
        edits.put(replace(said, lifted_on=today))
    return edits.put(replace(edits.get(Pursuit, pursuit.id), status=Status.OPEN, ending=None))


def park(
    edits: Edits,
    pursuit: Pursuit,
    revisit: NextStep,
    desk: Desk,
    *,
    told: Told = Told.UNKNOWN,
    touch: Touch | None = None,
) -> Pursuit:
    """Rest a pursuit until the revisit; a word whose day has passed counts as not kept.

    Of one whose day lies ahead `told` says what becomes of it: `touch` told them the day of the
    revisit, which is the word from now on, or it is let go and counts as not kept (6.1, M1).
    Errors: `KnownError` ``word_ahead`` where neither is said, ``nothing_said`` where the touch
    told them nothing.
    """
    given = steps.open_promises(edits, pursuit.id)
    ahead = words_ahead(given, desk)
    if ahead and told is Told.UNKNOWN:
        raise KnownError("word_ahead", due=ahead[0].due)
    moves = bool(ahead) and told is Told.NOTE_SENT
    if moves and (touch is None or not promises.says_something(touch.outcome)):
        raise KnownError("nothing_said")
    for promise in given:
        if moves and promise in ahead:
            state = PromiseState.SUPERSEDED
            steps.settle_promise(edits, promise, state, now=desk.now, touch=touch)
        else:
            steps.settle_promise(edits, promise, PromiseState.MISSED, now=desk.now)
    for step in steps.open_steps(edits, pursuit.id):
        steps.end_step(edits, step, StepState.DROPPED)
    pursuit = edits.put(
        replace(edits.get(Pursuit, pursuit.id), status=Status.PARKED, ending=None, needs_step=False)
    )
    contact = edits.find(Contact, pursuit.contact_id)
    fresh = steps.add_step(edits, pursuit, revisit, today=desk.today, contact=contact)
    if moves:
        steps.promise_step(edits, fresh, touch=touch, now=desk.now)
    return steps.point_at_earliest(edits, pursuit)


def words_ahead(given: Iterable[Promise], desk: Desk) -> list[Promise]:
    """Return the words of these whose day, or hour, has not passed."""
    now, zone = desk.now, desk.clock.zone_name()
    return [p for p in given if not promises.is_over(p, on=desk.today, at=now, zone=zone)]
