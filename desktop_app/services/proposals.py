# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up next, and why: the facts of a pursuit handed to the cadence (method.md R01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain import cadence, outcomes
from desktop_app.domain.records import (
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Stage,
    Touch,
)
from desktop_app.services.desk import Desk, Edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.preferences import PreferenceStore


@dataclass(frozen=True, slots=True)
class Happened:
    """What is about to be logged, as far as the next date depends on it."""

    outcome: Outcome
    channel: Channel
    on: date
    agreed: tuple[date, time | None] | None = None
    their_date: date | None = None


class Proposals:
    """Proposes the next step of a pursuit."""

    def __init__(self, desk: Desk, preferences: PreferenceStore) -> None:
        self._desk = desk
        self._preferences = preferences

    def after(self, pursuit_id: int, happened: Happened) -> Proposal:
        """Propose the step that should follow a touch not logged yet."""
        edits = Edits(self._desk.database)
        return self.after_in(edits, edits.get(Pursuit, pursuit_id), happened)

    def after_in(self, edits: Edits, pursuit: Pursuit, happened: Happened) -> Proposal:
        """Do what `after` does for a pursuit that may not be saved yet."""
        touches = edits.all(Touch, pursuit_id=pursuit.id)
        found = outcomes.consequence(
            happened.outcome,
            happened.channel,
            kind=pursuit.kind,
            stage=pursuit.stage,
            # Nothing happened yet: the first touch says which situation this is.
            situation=pursuit.situation if begun(pursuit, touches) else "",
            has_contact=pursuit.contact_id is not None,
        )
        attempt = 0
        if not found.answered and found.situation == pursuit.situation:
            attempt = max(0, _unanswered(pursuit, touches) + found.counts)
        return self._propose(
            edits,
            pursuit,
            found.situation,
            attempt=attempt,
            since=happened.on,
            their_date=happened.their_date or pursuit.their_date,
            agreed=happened.agreed,
        )

    def first(self, edits: Edits, pursuit: Pursuit, *, since: date | None = None) -> Proposal:
        """Propose the step of a pursuit that has none: new, imported or damaged (R02, R35)."""
        situation = pursuit.situation or outcomes.first_situation(
            pursuit.kind, pursuit.stage, has_contact=pursuit.contact_id is not None
        )
        return self._propose(
            edits,
            pursuit,
            situation,
            attempt=unanswered(edits, pursuit),
            since=since or last_touch_day(edits, pursuit) or pursuit.applied_on or self._desk.today,
            their_date=pursuit.their_date,
        )

    def parked(self, edits: Edits, pursuit: Pursuit) -> Proposal:
        """Propose when to look at a parked pursuit again."""
        return self._propose(edits, pursuit, "PK", attempt=0, since=self._desk.today)

    def calendar_of(self, edits: Edits, pursuit: Pursuit) -> WorkCalendar:
        """Return the business days at the other end of a pursuit."""
        return self._preferences.calendar(
            edits.find(Contact, pursuit.contact_id),
            edits.find(Organization, pursuit.organization_id),
        )

    def _propose(
        self,
        edits: Edits,
        pursuit: Pursuit,
        situation: str,
        *,
        attempt: int,
        since: date,
        their_date: date | None = None,
        agreed: tuple[date, time | None] | None = None,
    ) -> Proposal:
        return cadence.propose(
            situation,
            attempt=attempt,
            since=since,
            calendar=self.calendar_of(edits, pursuit),
            today=self._desk.today,
            their_date=their_date,
            agreed=agreed,
            closing_on=pursuit.closing_on,
        )


def unanswered(edits: Edits, pursuit: Pursuit) -> int:
    """Count the unanswered follow-ups since the last human inbound (method.md 5.2)."""
    return max(0, _unanswered(pursuit, edits.all(Touch, pursuit_id=pursuit.id)))


def begun(pursuit: Pursuit, touches: Sequence[Touch]) -> bool:
    """Say whether a pursuit's situation runs already; else its first touch names it."""
    return bool(touches) or pursuit.stage not in {Stage.REACHING_OUT, Stage.FOUND}


def _unanswered(pursuit: Pursuit, touches: Sequence[Touch]) -> int:
    """Count from the anchor: an application, a conversation, an answer.

    A first message is its own anchor, so until there was one the count is -1.
    """
    applied = any(touch.outcome is Outcome.APPLIED for touch in touches)
    count = 0 if begun(pursuit, ()) and not applied else -1
    for touch in sorted(touches, key=lambda t: (t.on_date, t.at, t.id)):
        if touch.outcome is Outcome.AUTOMATIC:
            continue
        found = outcomes.consequence(
            touch.outcome,
            touch.channel,
            kind=pursuit.kind,
            stage=pursuit.stage,
            situation=pursuit.situation,
            has_contact=pursuit.contact_id is not None,
        )
        human_inbound = touch.direction is Direction.IN
        if human_inbound or found.answered or touch.outcome is Outcome.APPLIED:
            count = 0
        elif found.counts:
            count += 1
    return count


def last_touch_day(edits: Edits, pursuit: Pursuit) -> date | None:
    """Return the day of the latest touch."""
    days = [touch.on_date for touch in edits.all(Touch, pursuit_id=pursuit.id)]
    return max(days, default=None)
