# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One touch about several pursuits that promised the same person the same day (method.md 6.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.records import LIVE, Organization, Outcome, Promise, PromiseState, Pursuit
from desktop_app.services.follow_ups import Close, Stop
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.follow_ups import Happening, Then
    from desktop_app.services.office import Office
    from desktop_app.storage.database import Database

MAY_NAME_BOTH = frozenset({Outcome.REACHED, Outcome.VOICEMAIL, Outcome.WRITTEN})
"""What can be said about more than one thing."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another pursuit in which a word to the same person is due today; `title` is its goal."""

    pursuit_id: int
    title: str
    company: str
    due: str


def others(database: Database, pursuit: Pursuit, today: date) -> tuple[Other, ...]:
    """Return the other live pursuits with an open promise to the same person for today."""
    if pursuit.contact_id is None:
        return ()
    said = matching(
        database, Promise, contact_id=pursuit.contact_id, state=PromiseState.OPEN, due_on=today
    )
    found: dict[int, Other] = {}
    for promise in said:
        other = record(database, Pursuit, promise.pursuit_id)
        if other is None or other.id == pursuit.id or other.status not in LIVE:
            continue
        company = None
        if other.organization_id is not None:
            company = record(database, Organization, other.organization_id)
        named = company.name if company else ""
        found.setdefault(other.id, Other(other.id, other.title, named, promise.due))
    return tuple(found.values())


def log(
    office: Office, pursuit_id: int, happening: Happening, then: Then, also: Sequence[int]
) -> Change:
    """Log a touch that named several pursuits: one in each, in one change.

    Each of the others goes on with the step that is proposed for it. A stop reaches them by
    itself (B1). Errors: as `FollowUps.log`.
    """
    keeps = isinstance(then, Close) and then.keep_in_touch
    if not also and not keeps:
        return office.follow_ups.log(pursuit_id, happening, then)
    label = Label.of("log_touch", outcome=str(happening.outcome), channel=str(happening.channel))
    told = replace(happening, their_date=None, meant="", back_on=None)
    with office.desk.change(label) as making:
        edits = making.edits
        office.follow_ups.log_in(edits, pursuit_id, happening, then)
        for number in also if not isinstance(then, Stop) else ():
            happened = Happened(told.outcome, told.channel, told.on)
            proposal = office.proposals.after_in(edits, edits.get(Pursuit, number), happened)
            office.follow_ups.log_in(edits, number, told, NextStep.of(proposal))
        if keeps:
            office.hearing.keep_in_touch(edits, edits.get(Pursuit, pursuit_id))
    return making.made
