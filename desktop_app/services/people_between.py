# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The people between, as a message may name them: who introduced, and to whom (R1, R2, 8)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.records import Contact, Outcome
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from desktop_app.services.edits import Edits

_TALKS = frozenset({Outcome.REACHED, Outcome.MET, Outcome.SCREENED, Outcome.INTERVIEWED})
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_OFFERED = re.compile(rf"\b(?:introduce me to|put me in touch with|connect me with) ({_NAME})")


def people_between(edits: Edits, contact: Contact | None, situation: str) -> dict[str, str]:
    """Return the names for ``referrer_or_link`` and ``third_party``, where they are true.

    The first is who introduced this person. The second is, while an introduction is only
    offered (R1), whom the words on record name; else whom this person introduced and who has
    been spoken with since, the latest: their text says so (R2.9).
    """
    if contact is None:
        return {}
    by = edits.find(Contact, contact.introduced_by_id)
    third = offered_by(edits, contact) if situation == "R1" else _spoken_with(edits, contact)
    return {"referrer_or_link": by.name if by is not None else "", "third_party": third}


def offered_by(edits: Edits, introducer: Contact) -> str:
    """Return whom somebody offered an introduction to, by their latest words, and made none yet."""
    made = [fold(each.name) for each in edits.all(Contact, introduced_by_id=introducer.id)]
    mine = standing(edits, contact_id=introducer.id)
    for touch in sorted(mine, key=lambda one: (one.at, one.id), reverse=True):
        named = _OFFERED.search(touch.text)
        if named and not any(name.startswith(fold(named[1])) for name in made):
            return named[1]
    return ""


def _spoken_with(edits: Edits, introducer: Contact) -> str:
    """Return whom they introduced, as far as there was a talk; the latest such talk counts."""
    talks = [
        (talk.at, person.name)
        for person in edits.all(Contact, introduced_by_id=introducer.id)
        for talk in standing(edits, contact_id=person.id)
        if talk.outcome in _TALKS
    ]
    return max(talks)[1] if talks else ""
