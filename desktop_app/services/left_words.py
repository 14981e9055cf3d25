# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words that were given in a pursuit which is deleted: they stay in the ledger (method.md 6.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import LeftWord
from desktop_app.domain.records import (
    Contact,
    Organization,
    Promise,
    PromiseState,
    Pursuit,
    Step,
    Touch,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from desktop_app.domain.changes import Change
    from desktop_app.services.edits import Edits


def leave(edits: Edits, pursuit: Pursuit, *, since: datetime) -> None:
    """Carry the words of a pursuit that is about to be deleted over into the ledger.

    An open one that was said `since` then can still be voided and goes with it; what was voided
    was never said. Another open one stands: nothing more can be done about it here, so it
    is late and then missed once its day is over (6.2).
    """
    for promise in edits.all(Promise, pursuit_id=pursuit.id):
        fresh = promise.state is PromiseState.OPEN and promise.created_at >= since
        if not fresh and promise.state is not PromiseState.VOID:
            edits.add(_left(edits, pursuit, promise))


def _left(edits: Edits, pursuit: Pursuit, promise: Promise) -> LeftWord:
    contact = edits.find(Contact, promise.contact_id)
    company = edits.find(Organization, pursuit.organization_id)
    step, said = edits.find(Step, promise.step_id), edits.find(Touch, promise.source_touch_id)
    touch = edits.find(Touch, promise.settled_by_touch_id)
    settled = touch.on_date if touch else promise.settled_at.date() if promise.settled_at else None
    return LeftWord(
        id=promise.id,
        uid=promise.uid,
        contact_id=promise.contact_id,
        organization_id=pursuit.organization_id,
        person=contact.name if contact else "",
        company=company.name if company else "",
        pursuit=pursuit.title,
        action=step.action if step else "",
        text=said.text if said else "",
        channel=promise.channel,
        due_on=promise.due_on,
        due_time=promise.due_time,
        zone=promise.zone,
        conditional=promise.conditional,
        created_at=promise.created_at,
        state=promise.state,
        on_time=promise.on_time,
        settled_on=settled,
        settled_by=touch.channel if touch else None,
    )


def return_to(edits: Edits, promises: Iterable[Promise]) -> None:
    """Take the words out of the ledger again whose promises stand again."""
    for promise in promises:
        if (left := edits.find(LeftWord, promise.id)) is not None:
            edits.remove(left)


def release(edits: Edits, contact_id: int, on: date) -> None:
    """Let a stop before the day release what was owed to somebody (6.3)."""
    for left in edits.all(LeftWord, contact_id=contact_id, state=PromiseState.OPEN):
        if left.due_on >= on:
            edits.put(replace(left, state=PromiseState.RELEASED, settled_on=on))


def forget_party(edits: Edits, party: Contact | Organization) -> None:
    """Let the words to somebody who is deleted keep the name alone."""
    column = "contact_id" if isinstance(party, Contact) else "organization_id"
    for left in edits.all(LeftWord, **{column: party.id}):
        edits.put(replace(left, **{column: None}))  # type: ignore[arg-type]  # an id


def open_words(change: Change) -> tuple[LeftWord, ...]:
    """Return the words still owed which a deletion left in the ledger, the earliest first."""
    found = (edit.after for edit in change.edits if edit.before is None)
    left = (word for word in found if isinstance(word, LeftWord))
    owed = (word for word in left if word.state is PromiseState.OPEN)
    return tuple(sorted(owed, key=lambda word: (word.due, word.id)))
