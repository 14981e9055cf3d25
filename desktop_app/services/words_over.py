# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A word that something else puts an end to, which heals none whose day is over (6.2, 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import promises
from desktop_app.domain.records import Contact, Organization, PromiseState, Pursuit
from desktop_app.services import steps
from desktop_app.services.preferences import PreferenceStore

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.records import Promise
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits


def let_go(
    edits: Edits,
    promise: Promise,
    desk: Desk,
    on: date,
    state: PromiseState = PromiseState.RELEASED,
) -> None:
    """Settle an open word by what was said on a day: an end, a no, another day.

    Before the promised day is over it becomes `state`; afterwards it stays as it stands then,
    late or missed: what comes after it does not heal.
    """
    stands = _stands(edits, promise, desk, on)
    over = stands if stands is not PromiseState.OPEN else state
    steps.settle_promise(edits, promise, over, now=desk.now)


def _stands(edits: Edits, promise: Promise, desk: Desk, on: date) -> PromiseState:
    if on <= promise.due_on:
        return PromiseState.OPEN
    pursuit = edits.get(Pursuit, promise.pursuit_id)
    person = edits.find(Contact, promise.contact_id)
    company = edits.find(Organization, pursuit.organization_id)
    calendar = PreferenceStore(desk.database).calendar(person, company)
    return promises.standing(promise, today=on, calendar=calendar)
