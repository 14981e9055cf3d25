# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Interviews: dated facts beside the steps of a pursuit (method.md 3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import Pursuit
from desktop_app.services import attendance, interview_ends, interview_records, interview_steps
from desktop_app.services.edits import Edits

if TYPE_CHECKING:
    from desktop_app.domain.records import Step, Touch
    from desktop_app.services.desk import Desk
    from desktop_app.services.proposals import Proposals


@dataclass(frozen=True, slots=True)
class InterviewCard:
    """An interview as a form holds it; times are wall time at the place, in `zone`.

    Attributes:
        people: names as they are shown; whoever is known by one takes part as an interviewer.
        picked: ids of those chosen from a list, by folded name.
        add_new: names that nobody has are added as people.
    """

    on: date
    starts: time | None = None
    ends: time | None = None
    zone: str = ""
    place: str = ""
    link: str = ""
    people: str = ""
    note: str = ""
    state: InterviewState = InterviewState.PLANNED
    picked: Mapping[str, int] = field(default_factory=dict)
    add_new: bool = False


class Interviews:
    """The verbs of interviews."""

    def __init__(self, desk: Desk, proposals: Proposals) -> None:
        self._desk = desk
        self._proposals = proposals

    def add(self, pursuit_id: int, card: InterviewCard) -> Change:
        """Add an interview; one that is ahead is the next step from now on (R04).

        Errors: `KnownError` ``invalid_value`` when it ends too early.
        """
        with self._desk.change(Label.of("add_interview", on=card.on.isoformat())) as making:
            fresh = Interview(id=0, uid="", pursuit_id=pursuit_id, on_date=card.on)
            made = making.edits.add(_filled(fresh, card))
            _attend(making.edits, pursuit_id, card, before="")
            interview_steps.stand(making.edits, made, self._desk.today)
        return making.made

    def change(self, interview_id: int, card: InterviewCard) -> Change:
        """Change an interview; its step moves with it, or goes where it was called off.

        Errors: as `add`.
        """
        with self._desk.change(Label.of("edit_interview", on=card.on.isoformat())) as making:
            standing = making.edits.get(Interview, interview_id)
            now = making.edits.put(_filled(standing, card))
            if now.state is InterviewState.CANCELLED:
                self._without_step(making.edits, standing)
            else:
                interview_steps.follow(making.edits, standing, now, self._desk)
            _attend(making.edits, standing.pursuit_id, card, before=standing.people)
        return making.made

    def take_over(self, pursuit_id: int) -> Change:
        """Make the records of all logged interviews of a pursuit that have none, in one go."""
        edits = Edits(self._desk.database)
        days = [touch.on_date for touch in interview_records.missing(edits, pursuit_id)]
        on = days[-1].isoformat() if days else self._desk.today.isoformat()
        with self._desk.change(Label.of("add_interview", on=on)) as making:
            interview_records.make_missing(making.edits, pursuit_id)
        return making.made

    def of_step(self, step: Step | None) -> Interview | None:
        """Return the planned interview that a step stands for, None for none."""
        edits = Edits(self._desk.database)
        return interview_steps.interview_of(edits, step) if step is not None else None

    def unrecorded(self, pursuit_id: int) -> tuple[Touch, ...]:
        """Return the logged interviews of a pursuit that have no record."""
        return tuple(interview_records.missing(Edits(self._desk.database), pursuit_id))

    def remove(self, interview_id: int) -> Change:
        """Delete an interview that never was; one that was called off is `CANCELLED`."""
        with self._desk.change(Label.of("remove_interview")) as making:
            interview = making.edits.get(Interview, interview_id)
            self._without_step(making.edits, interview)
            making.edits.remove(interview)
        return making.made

    def _without_step(self, edits: Edits, interview: Interview) -> None:
        if interview.state is InterviewState.PLANNED and interview.on_date >= self._desk.today:
            interview_ends.without_step(edits, interview, self._proposals, self._desk)


def _attend(edits: Edits, pursuit_id: int, card: InterviewCard, *, before: str) -> None:
    attendance.link(
        edits,
        edits.get(Pursuit, pursuit_id),
        card.people,
        before=before,
        picked=card.picked,
        add_new=card.add_new,
    )


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
