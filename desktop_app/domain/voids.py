# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What taking a change back would unsay: a word, a touch or a stop (method.md 6.1)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.records import Boundary, Promise, PromiseState, Touch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.changes import Edit
    from desktop_app.domain.records import Record

STOPS = frozenset({"B1", "B8"})


class Void(StrEnum):
    """What is unsaid, the gravest first."""

    STOP = "stop"
    PROMISE = "promise"
    TOUCH = "touch"


TOO_LATE = {
    Void.PROMISE: "word_stands",
    Void.TOUCH: "touch_stands",
    Void.STOP: "stop_stands",
}
"""The refusal where the ten minutes for a void are over."""

SAYS_NOTHING = frozenset({"import", "bring_back"})
"""Labels of changes that add what was said at another time."""


def unsays(edits: Iterable[Edit]) -> Void | None:
    """Return the gravest thing that these edits, those of an undo, would unsay."""
    found = {_void(edit.before) for edit in edits if edit.after is None}
    return next((void for void in Void if void in found), None)


def _void(gone: Record | None) -> Void | None:
    if isinstance(gone, Boundary) and gone.code in STOPS and gone.lifted_on is None:
        return Void.STOP
    if isinstance(gone, Promise) and gone.state is PromiseState.OPEN:
        return Void.PROMISE
    return Void.TOUCH if isinstance(gone, Touch) else None
