# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What may no longer be undone or redone: words after ten minutes, and past a no (6.1, R20)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Promise, PromiseState
from desktop_app.domain.voids import SAYS_NOTHING, TOO_LATE, Void, unsays
from desktop_app.services.restoring import refuse_past_a_no
from desktop_app.storage import journal

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.changes import Change
    from desktop_app.services.edits import Edits
    from desktop_app.storage.database import Database

VOID_WITHIN = timedelta(minutes=10)


def refuse(change: Change, *, database: Database, edits: Edits, now: datetime) -> None:
    """Refuse to apply a change again, or its inverse.

    Errors: `KnownError` ``void_too_late``, ``touch_stands`` or ``stop_stands`` where it would
    unsay a promise, a touch or a stop of more than ten minutes ago; ``hard_stop`` and its kin
    where it would bring back what goes towards somebody who said no since.
    """
    void = unsays(change.edits)
    if void is not None and change.label.code not in SAYS_NOTHING:
        if change.undoes:
            _refuse_late(change, void, database, now)
        else:
            _refuse_unsaying(change, now, _left(change))
    refuse_past_a_no(edits, change.edits)


def _refuse_unsaying(change: Change, now: datetime, left: frozenset[str] = frozenset()) -> None:
    gone = (e.before for e in change.edits if e.after is None)
    words = (r for r in gone if isinstance(r, Promise) and r.state is PromiseState.OPEN)
    for said in words:
        if said.uid not in left and now - said.created_at > VOID_WITHIN:
            raise KnownError("void_too_late", due=said.due)


def _left(change: Change) -> frozenset[str]:
    """Return the words that a deletion done again leaves in the ledger."""
    return frozenset(e.record.uid for e in change.edits if type(e.record).__name__ == "LeftWord")


def _refuse_late(change: Change, void: Void, database: Database, now: datetime) -> None:
    _refuse_unsaying(change, now)
    told = journal.told_at(database.connection, change)
    if void is not Void.PROMISE and told is not None and now - told > VOID_WITHIN:
        raise KnownError(TOO_LATE[void])
