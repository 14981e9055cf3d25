# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What may become of a word that was given, other than by a touch (method.md 6.1, 6.2, 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Promise, PromiseState
from desktop_app.services import steps
from desktop_app.services.taking_back import VOID_WITHIN

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits


def void(desk: Desk, promise_id: int) -> Change:
    """Take a wrong entry back: nothing was said; its step stands as a plan of one's own.

    Possible for ten minutes, and the entry stays on record (6.1, 6.3).
    Errors: `KnownError` ``already_settled``, ``void_too_late``.
    """
    with desk.change(Label.of("void_promise")) as making:
        promise = _open(making.edits, promise_id)
        if desk.now - promise.created_at > VOID_WITHIN:
            raise KnownError("void_too_late", due=promise.due)
        steps.settle_promise(making.edits, promise, PromiseState.VOID, now=desk.now)
    return making.made


def release(desk: Desk, promise_id: int) -> Change:
    """Note that they let the user off: the person left, or said there is no need (6.2).

    The step stands, no promise any more until it is told to somebody (6.3, a successor).
    Errors: `KnownError` ``already_settled``; ``too_late_to_move`` once the day is over, for what
    comes after it does not heal.
    """
    with desk.change(Label.of("release_promise")) as making:
        promise = _open(making.edits, promise_id)
        if desk.today > promise.due_on:
            raise KnownError("too_late_to_move", due=promise.due)
        steps.settle_promise(making.edits, promise, PromiseState.RELEASED, now=desk.now)
    return making.made


def _open(edits: Edits, promise_id: int) -> Promise:
    promise = edits.get(Promise, promise_id)
    if promise.state is not PromiseState.OPEN:
        raise KnownError("already_settled")
    return promise
