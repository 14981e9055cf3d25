# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Interviews: dated facts beside the steps of a pursuit (method.md 3.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import Pursuit

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class InterviewCard:
    """An interview as a form holds it; times are wall time at the place, in `zone`."""

    on: date
    starts: time | None = None
    ends: time | None = None
    zone: str = ""
    place: str = ""
    link: str = ""
    people: str = ""
    note: str = ""
    state: InterviewState = InterviewState.PLANNED


class Interviews:
    """The verbs of interviews."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, pursuit_id: int, card: InterviewCard) -> Change:
        """Add an interview. Errors: `KnownError` ``invalid_value`` when it ends too early."""
        with self._desk.change(Label.of("add_interview", on=card.on.isoformat())) as making:
            making.edits.get(Pursuit, pursuit_id)
            fresh = Interview(id=0, uid="", pursuit_id=pursuit_id, on_date=card.on)
            making.edits.add(_filled(fresh, card))
        return making.made

    def change(self, interview_id: int, card: InterviewCard) -> Change:
        """Change an interview. Errors: as `add`."""
        with self._desk.change(Label.of("edit_interview", on=card.on.isoformat())) as making:
            making.edits.put(_filled(making.edits.get(Interview, interview_id), card))
        return making.made

    def remove(self, interview_id: int) -> Change:
        """Delete an interview that never was; one that was called off is `CANCELLED`."""
        with self._desk.change(Label.of("remove_interview")) as making:
            making.edits.remove(making.edits.get(Interview, interview_id))
        return making.made


def _filled(interview: Interview, card: InterviewCard) -> Interview:
    if card.ends is not None and (card.starts is None or card.ends <= card.starts):
        raise KnownError("invalid_value", field="ends")
    return replace(
        interview,
        on_date=card.on,
        starts=card.starts,
        ends=card.ends,
        zone=card.zone.strip(),
        place=card.place.strip(),
        link=card.link.strip(),
        people=card.people.strip(),
        note=card.note.strip(),
        state=card.state,
    )
