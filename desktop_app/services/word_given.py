# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether "as I said I would" is true towards a contact (method.md R27, 6.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.promises import standing
from desktop_app.domain.records import Promise, PromiseState
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_KEPT = {PromiseState.KEPT, PromiseState.ROLLED}
_RATED = _KEPT | {PromiseState.LATE, PromiseState.MISSED}


def last_kept(office: Office, dossier: Dossier) -> bool | None:
    """Say whether the last promise to this person was kept, whatever pursuit it was given in.

    One whose day went by is not kept, settled or not; None when none has come due yet.
    """
    came = [
        one
        for one in _to_them(office, dossier)
        if one.state in _RATED or is_over(office, dossier, one)
    ]
    last = max(came, key=lambda one: (one.due, one.id), default=None)
    return None if last is None else last.state in _KEPT


def is_over(office: Office, dossier: Dossier, word: Promise) -> bool:
    """Say whether the day of an open word went by; one on a day off goes on to the next (6.2)."""
    today = office.desk.today
    if word.state is not PromiseState.OPEN or word.due_on >= today:
        return False
    calendar = office.preferences.calendar(dossier.contact, dossier.organization)
    return standing(word, today=today, calendar=calendar) is not PromiseState.OPEN


def due_today(office: Office, dossier: Dossier) -> bool:
    """Say whether a promise to them is being kept right now: it is due today."""
    today = office.desk.today
    return any(
        one.state is PromiseState.OPEN and one.due_on == today for one in _to_them(office, dossier)
    )


def _to_them(office: Office, dossier: Dossier) -> list[Promise]:
    database, contact = office.desk.database, dossier.contact
    here = matching(database, Promise, pursuit_id=dossier.pursuit.id)
    if contact is None:
        return here
    given = [one for one in here if one.contact_id in {None, contact.id}]
    elsewhere = matching(database, Promise, contact_id=contact.id)
    return given + [one for one in elsewhere if one.pursuit_id != dossier.pursuit.id]
