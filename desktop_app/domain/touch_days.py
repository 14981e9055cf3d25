# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The days a message may truly name: last in touch, spoken, applied (method.md R18, R27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.terms import SPOKEN, Direction, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.domain.records import Pursuit, Touch

_REACHING = frozenset({
    Outcome.REACHED, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.WRITTEN, Outcome.APPLIED,
    Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED,
})  # fmt: skip
"""The user's touches that left something with them: a silent call leaves nothing (R12)."""
_CONVERSED = frozenset({Outcome.REACHED, Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED})
"""Touches in which the two spoke, by whatever way they were logged."""
_AT_THE_COMPANY = frozenset({Outcome.WRITTEN, Outcome.APPLIED})
"""Touches that reach whoever is responsible, though nobody was known by name yet."""
_ANSWERS = frozenset({Outcome.ANSWERED, Outcome.CALL_ON})
_UNSPOKEN = frozenset({Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.AUTOMATIC})


@dataclass(frozen=True, slots=True)
class TouchDays:
    """Each None where the record knows of no such day, so that its sentence is left out.

    Attributes:
        in_touch: the last one on which something of the user's reached them.
        spoke: the last one on which the two spoke.
        applied: of the application itself, never of a look-up or a call about it.
        heard: the last one on which they answered, where nothing went out to them since.
    """

    in_touch: date | None = None
    spoke: date | None = None
    applied: date | None = None
    heard: date | None = None


def touch_days(pursuit: Pursuit, touches: Sequence[Touch]) -> TouchDays:
    """Return the days of a pursuit that may be named to its contact.

    What was said to somebody else, such as the switchboard that named them, is not told to them.
    """
    theirs = [one for one in touches if is_theirs(one, pursuit.contact_id)]
    return TouchDays(
        in_touch=_last(theirs, _reached),
        heard=_heard(theirs),
        spoke=_last(theirs, _spoke),
        applied=pursuit.applied_on or _last(touches, lambda t: t.outcome is Outcome.APPLIED),
    )


def is_theirs(touch: Touch, contact_id: int | None) -> bool:
    """Say whether a touch was one with this person, not with somebody else at the company."""
    if touch.contact_id == contact_id:
        return True
    return touch.contact_id is None and touch.outcome in _AT_THE_COMPANY


def _last(touches: Iterable[Touch], fits: Callable[[Touch], bool]) -> date | None:
    return max((touch.on_date for touch in touches if fits(touch)), default=None)


def _heard(theirs: Sequence[Touch]) -> date | None:
    telling = [touch for touch in theirs if _reached(touch) or _answered(touch)]
    last = max(telling, key=lambda one: (one.on_date, one.at, one.id), default=None)
    return last.on_date if last is not None and _answered(last) else None


def _answered(touch: Touch) -> bool:
    return touch.direction is Direction.IN and touch.outcome in _ANSWERS


def _reached(touch: Touch) -> bool:
    return touch.direction is Direction.OUT and touch.outcome in _REACHING


def _spoke(touch: Touch) -> bool:
    if touch.outcome in _CONVERSED:
        return True
    heard = touch.direction is Direction.IN and touch.outcome not in _UNSPOKEN
    return heard and touch.channel in SPOKEN
