# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Park a pursuit and tell them so first: the word that was given moves with it (M1, 6.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Direction,
    Outcome,
    Pursuit,
    Touch,
)
from desktop_app.services import endings, steps
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening, Park
from desktop_app.services.moving import Told

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.desk import Desk
    from desktop_app.services.office import Office


def tell_and_park(office: Office, pursuit_id: int, until: date, text: str) -> Change:
    """Park a pursuit after an e-mail that names the day of its revisit, before the day promised.

    What was promised for today or later is superseded by the revisit, which is a promise now; a
    word whose day has passed counts as not kept (6.2).
    Errors: `KnownError` ``closed_pursuit``, ``too_late_to_move`` where no day lies ahead, a
    boundary's refusal, and those of `FollowUps.park_step`.
    """
    desk = office.desk
    with desk.change(Label.of("park", on=until.isoformat())) as making:
        edits = making.edits
        pursuit = edits.get(Pursuit, pursuit_id)
        steps.check_may_pursue(edits, pursuit)
        if pursuit.status not in LIVE:
            raise KnownError("closed_pursuit", title=pursuit.title)
        given = steps.open_promises(edits, pursuit_id)
        if not endings.words_ahead(given, desk):
            raise KnownError("too_late_to_move", due=given[0].due if given else "")
        revisit = office.follow_ups.park_step(edits, pursuit, Park(until))
        touch = _told(edits, pursuit, desk, text)
        endings.park(edits, pursuit, revisit, desk, told=Told.NOTE_SENT, touch=touch)
    return making.made


def leaves_word(office: Office, pursuit_id: int, outcome: Outcome, channel: Channel) -> bool:
    """Say whether a word still lies ahead after a touch like this, so that parking asks (6.1)."""
    edits = Edits(office.desk.database)  # what is put there is never written
    pursuit = edits.get(Pursuit, pursuit_id)
    if not endings.words_ahead(steps.open_promises(edits, pursuit_id), office.desk):
        return False
    happening = Happening(outcome, channel, office.desk.today, office.desk.now)
    park = Park(office.proposals.parked(edits, pursuit).on)
    try:
        office.follow_ups.log_in(edits, pursuit_id, happening, park)
    except KnownError as refused:
        return refused.code == "word_ahead"
    return False


def _told(edits: Edits, pursuit: Pursuit, desk: Desk, text: str) -> Touch:
    """Put the note on record that names the new day."""
    steps.check_may_contact(edits, edits.find(Contact, pursuit.contact_id), Channel.EMAIL)
    return edits.add(
        Touch(
            id=0,
            uid="",
            pursuit_id=pursuit.id,
            contact_id=pursuit.contact_id,
            on_date=desk.today,
            at=desk.now,
            logged_at=desk.now,
            direction=Direction.OUT,
            channel=Channel.EMAIL,
            outcome=Outcome.WRITTEN,
            text=text,
        )
    )
