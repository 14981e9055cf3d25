# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The record of an interview that was held and logged, so that it is told once (method.md R40)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import folded_words
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Interview, InterviewState, Involvement
from desktop_app.domain.records import Contact, Organization, Outcome, Pursuit
from desktop_app.services import attendance
from desktop_app.services.directory import Directory
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.records import Touch
    from desktop_app.services.edits import Edits

HELD = frozenset({Outcome.INTERVIEWED, Outcome.SCREENED})
_WITH = re.compile(
    r"\bwith (?P<who>[^\W\d_][^,;:\n]*?)(?=\s+(?:on|at|in|about|for|from|next|this|tomorrow|today"
    r"|yesterday|last|mon|tue|wed|thu|fri|sat|sun)\b|\s+\d|\s*[,;:\n]|[.!?](?:\s+(?-i:[a-z])|$)|$)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|&)\s+|\s*/\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:at|with|for|@|about)\s.*$", re.IGNORECASE | re.DOTALL)


def keep_record(edits: Edits, touch: Touch) -> None:
    """Let a logged interview have its record: the planned one of that day, or a new one."""
    if touch.outcome not in HELD:
        return
    there = edits.all(Interview, pursuit_id=touch.pursuit_id)
    of_day = [one for one in there if one.on_date == touch.on_date]
    for planned in of_day:
        if planned.state is InterviewState.PLANNED:
            edits.put(replace(planned, state=InterviewState.HELD))
    if not of_day:
        _make(edits, touch)


def missing(edits: Edits, pursuit_id: int) -> list[Touch]:
    """Return the logged interviews of a pursuit that have no record, the earliest first."""
    days = {one.on_date for one in edits.all(Interview, pursuit_id=pursuit_id)}
    touches = standing(edits, pursuit_id=pursuit_id)
    held = [t for t in touches if t.outcome in HELD and t.on_date not in days]
    return sorted({t.on_date: t for t in held}.values(), key=lambda t: (t.on_date, t.id))


def make_missing(edits: Edits, pursuit_id: int) -> None:
    """Make a record of each logged interview without one: its day, people and words."""
    for touch in missing(edits, pursuit_id):
        _make(edits, touch, note=touch.text)


def _make(edits: Edits, touch: Touch, note: str = "") -> None:
    pursuit = edits.get(Pursuit, touch.pursuit_id)
    people = people_in(edits, pursuit, touch.text)
    if not people and (contact := edits.find(Contact, touch.contact_id)) is not None:
        people = contact.name
    edits.add(
        Interview(
            id=0,
            uid="",
            pursuit_id=pursuit.id,
            on_date=touch.on_date,
            people=people,
            note=note,
            state=InterviewState.HELD,
        )
    )
    attendance.link(edits, pursuit, people)


def people_in(edits: Edits, pursuit: Pursuit, text: str) -> str:
    """Return whom a text says an interview is with: own names of those known, as a line."""
    found = _WITH.search(text)
    names = [part.strip() for part in _AND.split(found["who"])] if found else []
    known = [(name, _known(edits, pursuit, name)) for name in names if name]
    told = [c.name if c else name for name, c in known if c or attendance.is_name(name)]
    return ", ".join(dict.fromkeys(told))


def _known(edits: Edits, pursuit: Pursuit, name: str) -> Contact | None:
    """Return who is meant: by the whole name, else by a part of one of those concerned."""
    company = edits.find(Organization, pursuit.organization_id)
    involved: set[int | None] = {pursuit.contact_id}
    involved.update(row.contact_id for row in edits.all(Involvement, pursuit_id=pursuit.id))
    involved.discard(None)
    directory = Directory(edits)
    whole = directory.known(name, company, involved) or directory.known(f"{name}.", company)
    if whole is not None:
        return whole
    near = [edits.find(Contact, number) for number in sorted(n for n in involved if n)]
    there = edits.all(Contact, organization_id=company.id) if company is not None else []
    for circle in (near, there):
        alike = [one for one in circle if one is not None and _is_called(one.name, name)]
        if len(alike) == 1:
            return alike[0]
    return None


def _is_called(whole: str, part: str) -> bool:
    """Say whether words are some of a name's: "Carla" of "Carla Bäcker Jr."."""
    words = fold(whole).replace(".", "").split()
    return all(word in words for word in fold(part).replace(".", "").split())


def interview_words(action: str, named: Iterable[str] = ()) -> str:
    """Return what an interview's step is called: without the company and the people again.

    `named` are the names of its pursuit, which stand beside the step: "interview ember energy".
    """
    first, *rest = (_TAIL.sub("", action).strip() or action).split() or [""]
    again = {word for name in named for word in folded_words(name)}
    bare = " ".join([first, *(word for word in rest if fold(word) not in again)])
    return bare[:1].upper() + bare[1:]
